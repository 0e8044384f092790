//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times -> the chunk of each token, and whether it tells a time`. Cost: a write a token; the buffer is as long as
//! the document.

use super::source::Source;
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::LexClass;
use crate::mention::TimeMention;
use core::cell::Cell;

/// Classes of heads of noun phrases that tell a time.
const TIME: LexClass = LexClass::WEEKDAY
    .union(LexClass::MONTH)
    .union(LexClass::TIME_UNIT)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::DAY_PART)
    .union(LexClass::HOLIDAY);

/// Marks the tokens of time expressions in the column of chunks.
const IN_TIME: u32 = 1 << 31;

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The number of the chunk that each token is in, with [`IN_TIME`].
    chunk_of: Vec<u32>,
    n_chunks: usize,
    /// The subject asked for last: verb group, first token, answer.
    last_subject: Cell<Option<(usize, u32, Option<Source>)>>,
}

impl Columns {
    /// The columns of a document.
    pub(super) fn new(doc: &Doc<'_>, times: &[TimeMention]) -> Self {
        // The first token of each chunk gets its number, counted from one; the tokens behind take it over.
        let mut chunk_of = vec![0; doc.tokens.tokens.len()];
        for (i, chunk) in (1..).zip(doc.chunks) {
            if let Some(slot) = chunk_of.get_mut(chunk.tokens.start as usize) {
                *slot = i;
            }
        }
        let mut last = 1;
        for slot in &mut chunk_of {
            last = last.max(*slot);
            *slot = last - 1;
        }
        for time in times {
            for slot in chunk_of.get_mut(time.tokens.range()).unwrap_or(&mut []) {
                *slot |= IN_TIME;
            }
        }
        Self { chunk_of, n_chunks: doc.chunks.len(), last_subject: Cell::new(None) }
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(super) fn chunk_of(&self, token: u32) -> usize {
        self.chunk_of.get(token as usize).map_or(self.n_chunks, |i| (*i & !IN_TIME) as usize)
    }

    /// The subject of a verb group, worked out by `read` where it was not the last one asked for.
    pub(super) fn subject(
        &self,
        i: usize,
        low: u32,
        read: impl FnOnce() -> Option<Source>,
    ) -> Option<Source> {
        if let Some((_, _, known)) = self.last_subject.get().filter(|(at, from, _)| *at == i && *from == low)
        {
            return known;
        }
        let source = read();
        self.last_subject.set(Some((i, low, source)));
        source
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, doc: &Doc<'_>, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Noun
            && (self.chunk_of.get(chunk.head as usize).is_some_and(|i| i & IN_TIME != 0)
                || doc.is(chunk.head, TIME))
    }
}
