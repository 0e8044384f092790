//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times -> where each chunk begins, and which tokens tell a time`. Cost: a write a chunk; the buffer is as long as
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

/// How many tokens before a token the start of its chunk is looked for; nearly all chunks have fewer.
const MAX_WALK: usize = 8;

/// How many subjects are kept: about as many as a sentence has verbs.
const N_SUBJECTS: usize = 8;

/// Marks the tokens of time expressions in the column of chunks.
const IN_TIME: u32 = 1 << 31;

/// The subject of a verb group, as it was found.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The verb group.
    of: usize,
    /// The first token that could belong to it.
    low: u32,
    source: Option<Source>,
}

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// At the first token of each chunk the chunk's number, counted from one; at the tokens of times [`IN_TIME`].
    starts: Vec<u32>,
    /// Subjects asked for before; each verb group has its place.
    subjects: [Cell<Option<Known>>; N_SUBJECTS],
}

impl Columns {
    /// Works the columns of a document out.
    pub(super) fn fill(&mut self, doc: &Doc<'_>, times: &[TimeMention]) {
        for slot in &self.subjects {
            slot.set(None);
        }
        self.starts.clear();
        self.starts.resize(doc.tokens.tokens.len(), 0);
        for (number, chunk) in (1..).zip(doc.chunks) {
            if let Some(slot) = self.starts.get_mut(chunk.tokens.start as usize) {
                *slot = number;
            }
        }
        for time in times {
            for slot in self.starts.get_mut(time.tokens.range()).unwrap_or(&mut []) {
                *slot |= IN_TIME;
            }
        }
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(super) fn chunk_of(&self, doc: &Doc<'_>, token: u32) -> usize {
        let mut at = token as usize;
        for _ in 0..MAX_WALK {
            let Some(slot) = self.starts.get(at) else { break };
            if slot & !IN_TIME != 0 {
                return (slot & !IN_TIME) as usize - 1;
            }
            at = at.wrapping_sub(1);
        }
        doc.chunks.partition_point(|chunk| chunk.tokens.end <= token)
    }

    /// The subject of a verb group, worked out by `read` where it is not among those asked for last.
    pub(super) fn subject(
        &self,
        i: usize,
        low: u32,
        read: impl FnOnce() -> Option<Source>,
    ) -> Option<Source> {
        let slot = self.subjects.get(i % N_SUBJECTS)?;
        if let Some(known) = slot.get().filter(|known| known.of == i && known.low == low) {
            return known.source;
        }
        let source = read();
        slot.set(Some(Known { of: i, low, source }));
        source
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, doc: &Doc<'_>, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Noun
            && (self.starts.get(chunk.head as usize).is_some_and(|slot| slot & IN_TIME != 0)
                || doc.is(chunk.head, TIME))
    }
}
