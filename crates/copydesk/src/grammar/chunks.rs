//! [`Chunks`]: the chunks of a document, and of each token the number of its chunk, so that nobody has to look for it.

use super::chunk::Chunk;
use crate::span::{TokenRange, offset};
use core::ops::Range;

/// The chunks of a document; every token lies in exactly one.
#[derive(Debug, Default)]
pub(crate) struct Chunks {
    /// In order.
    pub(super) list: Vec<Chunk>,
    /// Of each token the number of its chunk.
    pub(super) numbers: Vec<u32>,
}

impl Chunks {
    /// The chunks, in order.
    pub(crate) fn list(&self) -> &[Chunk] {
        &self.list
    }

    /// Puts a longer chunk in the place of one; what it runs over is still to be [moved over](Self::move_up) or
    /// [cut off](Self::truncate).
    pub(crate) fn put(&mut self, at: usize, chunk: Chunk) {
        if let Some(place) = self.list.get_mut(at) {
            *place = chunk;
        }
        number(&mut self.numbers, chunk.tokens, offset(at));
    }

    /// Moves chunks to a place before, over what stands there.
    pub(crate) fn move_up(&mut self, chunks: Range<usize>, to: usize) {
        let by = offset(chunks.start.saturating_sub(to));
        let moved = self.list.get(chunks.clone()).unwrap_or(&[]);
        if let ([first, ..], [.., last]) = (moved, moved) {
            let tokens = TokenRange::new(first.tokens.start, last.tokens.end);
            for number in self.numbers.get_mut(tokens.range()).unwrap_or(&mut []) {
                *number = number.wrapping_sub(by);
            }
            self.list.copy_within(chunks, to);
        }
    }

    /// Keeps the first few chunks.
    pub(crate) fn truncate(&mut self, n: usize) {
        self.list.truncate(n);
    }
}

/// Writes the number of a chunk at tokens of it.
#[inline(never)] // rare where chunks are made
pub(super) fn number(numbers: &mut [u32], tokens: TokenRange, number: u32) {
    for slot in numbers.get_mut(tokens.range()).unwrap_or(&mut []) {
        *slot = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Chunks {
        /// Those of a list.
        pub(crate) fn of(list: Vec<Chunk>) -> Self {
            let mut numbers = vec![0; list.last().map_or(0, |last| last.tokens.end as usize)];
            for (at, chunk) in (0..).zip(&list) {
                number(&mut numbers, chunk.tokens, at);
            }
            Self { list, numbers }
        }

        /// Of each token the number of its chunk.
        pub(crate) fn numbers(&self) -> &[u32] {
            &self.numbers
        }
    }
}
