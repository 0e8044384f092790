//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times, passages -> the chunk of each token that is read, and whether it tells a time`; the few other tokens that
//! are asked for are searched. Cost: a write a token of the passages; the buffer is as long as the document.

use super::passage::Passages;
use super::source::Source;
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::LexClass;
use crate::mention::TimeMention;
use crate::span::{TokenRange, offset};
use core::cell::Cell;

/// Classes of heads of noun phrases that tell a time.
const TIME: LexClass = LexClass::WEEKDAY
    .union(LexClass::MONTH)
    .union(LexClass::TIME_UNIT)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::DAY_PART)
    .union(LexClass::HOLIDAY);

/// How many slots are written at once: most chunks have fewer tokens.
const STRIDE: usize = 4;

/// How many subjects are kept: about as many as a sentence has verbs.
const N_SUBJECTS: usize = 8;

/// Marks the tokens of time expressions in the column of chunks.
const IN_TIME: u32 = 1 << 31;

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The number of the chunk that each token is in, counted from one, with [`IN_TIME`]; zero outside of passages.
    chunk_of: Vec<u32>,
    /// Subjects asked for before: verb group, first token, answer; each verb group has its place.
    subjects: [Cell<Option<(usize, u32, Option<Source>)>>; N_SUBJECTS],
}

impl Columns {
    /// Works the columns of a document's passages out.
    pub(super) fn fill(&mut self, doc: &Doc<'_>, times: &[TimeMention], passages: &Passages) {
        self.chunk_of.clear();
        self.chunk_of.resize(doc.tokens.tokens.len() + STRIDE, 0);
        for slot in &self.subjects {
            slot.set(None);
        }
        let mut i = 0;
        for passage in passages.iter() {
            let TokenRange { start, end } = passage.tokens;
            let rest = doc.chunks.get(i..).unwrap_or(&[]);
            i += rest.iter().take_while(|chunk| chunk.tokens.start < start).count();
            let rest = doc.chunks.get(i..).unwrap_or(&[]);
            for chunk in rest.iter().take_while(|chunk| chunk.tokens.start < end) {
                i += 1;
                self.write(chunk.tokens, offset(i));
            }
            self.write(TokenRange::new(end, end), 0);
        }
        for time in times {
            for slot in self.chunk_of.get_mut(time.tokens.range()).unwrap_or(&mut []) {
                *slot |= if *slot == 0 { 0 } else { IN_TIME };
            }
        }
    }

    /// Writes a number at all tokens of a range, and into some slots behind it, which are written next.
    #[inline]
    fn write(&mut self, tokens: TokenRange, number: u32) {
        let mut at = tokens.start as usize;
        loop {
            if let Some(slots) = self.chunk_of.get_mut(at..at + STRIDE) {
                slots.copy_from_slice(&[number; STRIDE]);
            }
            at += STRIDE;
            if at >= tokens.end as usize {
                break;
            }
        }
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(super) fn chunk_of(&self, doc: &Doc<'_>, token: u32) -> usize {
        match self.chunk_of.get(token as usize) {
            Some(i) if *i != 0 => (i & !IN_TIME) as usize - 1,
            _ => doc.chunks.partition_point(|chunk| chunk.tokens.end <= token),
        }
    }

    /// The subject of a verb group, worked out by `read` where it is not among those asked for last.
    pub(super) fn subject(
        &self,
        i: usize,
        low: u32,
        read: impl FnOnce() -> Option<Source>,
    ) -> Option<Source> {
        let slot = self.subjects.get(i % N_SUBJECTS)?;
        if let Some((_, _, known)) = slot.get().filter(|(at, from, _)| *at == i && *from == low) {
            return known;
        }
        let source = read();
        slot.set(Some((i, low, source)));
        source
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, doc: &Doc<'_>, times: &[TimeMention], chunk: &Chunk) -> bool {
        if chunk.kind != ChunkKind::Noun {
            return false;
        }
        let in_time = match self.chunk_of.get(chunk.head as usize) {
            Some(i) if *i != 0 => i & IN_TIME != 0,
            _ => {
                let at = times.partition_point(|time| time.tokens.end <= chunk.head);
                times.get(at).is_some_and(|time| time.tokens.has(chunk.head))
            }
        };
        in_time || doc.is(chunk.head, TIME)
    }
}
