//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times -> the chunk of each token, the time phrases among the chunks`. Cost: one walk over the chunks and one
//! over the times, two writes a token; the buffers are as long as the document.

use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::LexClass;
use crate::mention::TimeMention;

/// Classes of heads of noun phrases that tell a time.
const TIME: LexClass = LexClass::WEEKDAY
    .union(LexClass::MONTH)
    .union(LexClass::TIME_UNIT)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::DAY_PART)
    .union(LexClass::HOLIDAY);

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The number of the chunk that each token is in.
    chunk_of: Vec<u32>,
    /// True for each noun phrase that tells a time.
    is_time: Vec<bool>,
}

impl Columns {
    /// The columns of a document.
    pub(super) fn new(doc: &Doc<'_>, times: &[TimeMention]) -> Self {
        let mut chunk_of = Vec::with_capacity(doc.tokens.tokens.len());
        let mut is_time = Vec::with_capacity(doc.chunks.len());
        let mut times = times.iter().peekable();
        for (i, chunk) in (0..).zip(doc.chunks) {
            chunk_of.resize(chunk.tokens.end as usize, i);
            while times.next_if(|time| time.tokens.end <= chunk.head).is_some() {}
            let told = times.peek().is_some_and(|time| time.tokens.has(chunk.head));
            is_time.push(chunk.kind == ChunkKind::Noun && (told || doc.is(chunk.head, TIME)));
        }
        Self { chunk_of, is_time }
    }

    /// The number of the chunk that holds a token; one past the last beyond them.
    #[inline]
    pub(super) fn chunk_of(&self, token: u32) -> usize {
        self.chunk_of.get(token as usize).map_or(self.is_time.len(), |i| *i as usize)
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, chunk: &Chunk) -> bool {
        self.is_time.get(self.chunk_of(chunk.head)).is_some_and(|time| *time)
    }
}
