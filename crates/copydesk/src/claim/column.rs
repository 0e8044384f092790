//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times -> the chunk of each token, and whether it tells a time`. Cost: a write a chunk; the buffer is as long as
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

/// How many tokens of a chunk are written at once; few chunks have more.
const GROUP: usize = 4;

/// How many subjects are kept: about as many as a sentence has verbs.
const N_SUBJECTS: usize = 8;

/// Marks the tokens of time expressions in the column of chunks.
const IN_TIME: u32 = 1 << 31;

/// Subjects that were asked for before.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    /// Of which verb groups, and the first token that could belong to them; each group has its place.
    asked: [Cell<Option<(usize, u32)>>; N_SUBJECTS],
    found: [Cell<Option<Source>>; N_SUBJECTS],
}

impl Subjects {
    fn clear(&self) {
        for asked in &self.asked {
            asked.set(None);
        }
    }

    /// The subject of verb group `i`, worked out by `read` where it is not among those asked for last.
    pub(super) fn of(&self, i: usize, low: u32, read: impl FnOnce() -> Option<Source>) -> Option<Source> {
        let at = i % N_SUBJECTS;
        if self.asked[at].get() == Some((i, low)) {
            return self.found[at].get();
        }
        let source = read();
        self.asked[at].set(Some((i, low)));
        self.found[at].set(source);
        source
    }
}

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Of each token the number of its chunk, and of those of times [`IN_TIME`].
    chunks: Vec<u32>,
    n_chunks: usize,
    /// Subjects of verb groups.
    pub(super) subjects: Subjects,
    /// Those that were read from the start of the clause.
    pub(super) clause_subjects: Subjects,
}

impl Columns {
    /// Works the columns of a document out.
    pub(super) fn fill(&mut self, doc: &Doc<'_>, times: &[TimeMention]) {
        self.subjects.clear();
        self.clause_subjects.clear();
        let n_tokens = doc.tokens.tokens.len();
        self.n_chunks = doc.chunks.len();
        // Every token lies in a chunk, so that none keeps what stood there before.
        self.chunks.resize(n_tokens + GROUP, 0);
        let mut start = 0;
        for (number, chunk) in (0..).zip(doc.chunks) {
            // What is written beyond its end the next chunk writes over.
            if let Some(first) = self.chunks.get_mut(start..start + GROUP) {
                first.fill(number);
            }
            let end = chunk.tokens.end as usize;
            if end > start + GROUP
                && let Some(rest) = self.chunks.get_mut(start + GROUP..end)
            {
                rest.fill(number);
            }
            start = end;
        }
        self.chunks.truncate(n_tokens);
        for time in times {
            for slot in self.chunks.get_mut(time.tokens.range()).unwrap_or(&mut []) {
                *slot |= IN_TIME;
            }
        }
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(super) fn chunk_of(&self, token: u32) -> usize {
        self.chunks.get(token as usize).map_or(self.n_chunks, |slot| (slot & !IN_TIME) as usize)
    }

    /// True for a token of a time expression.
    #[inline]
    pub(super) fn is_in_time(&self, token: u32) -> bool {
        self.chunks.get(token as usize).is_some_and(|slot| slot & IN_TIME != 0)
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, doc: &Doc<'_>, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Noun && (self.is_in_time(chunk.head) || doc.is(chunk.head, TIME))
    }
}
