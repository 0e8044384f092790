//! [`Words`]: a few words of a story, by a bit of each, so that nearly all others are told by one test.

use crate::lexicon::Lexeme;

/// Which words may be among a few.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(u64);

impl Words {
    /// Those of a list.
    pub(super) fn of(words: impl Iterator<Item = Lexeme>) -> Self {
        Self(words.fold(0, |bits, word| bits | Self::bit(word)))
    }

    /// True for all of them and a few others.
    #[inline]
    pub(super) const fn may_have(self, word: Lexeme) -> bool {
        self.0 & Self::bit(word) != 0
    }

    const fn bit(word: Lexeme) -> u64 {
        1 << (word.number().wrapping_mul(0x9e37_79b9) >> (u32::BITS - u64::BITS.ilog2()))
    }
}
