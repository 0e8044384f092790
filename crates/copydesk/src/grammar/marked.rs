//! [`Marked`]: some of the tokens of a document, a bit each, so that the others cost no branch.

use crate::lexicon::LexClass;
use crate::span::{TokenRange, offset};
use crate::token::{Token, Tokens};

/// How many tokens share a word, a bit each.
const BLOCK: usize = u64::BITS as usize;
/// How many are tested at once.
const GROUP: usize = 8;

/// Tokens that are marked.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    bits: Vec<u64>,
}

impl Marked {
    /// Marks the tokens of some classes, and no others.
    pub(crate) fn of_class(&mut self, tokens: &Tokens, class: LexClass) {
        self.bits.clear();
        let (blocks, rest) = tokens.tokens.as_chunks::<BLOCK>();
        self.bits.extend(blocks.iter().map(|block| {
            let (groups, _) = block.as_chunks::<GROUP>();
            let marked = groups.iter().zip((0..).step_by(GROUP));
            marked.fold(0, |bits, (group, at)| bits | bits_of(group, class) << at)
        }));
        self.bits.push(bits_of(rest, class));
    }

    /// Marks a token, too.
    pub(crate) fn set(&mut self, token: u32) {
        if let Some(bits) = self.bits.get_mut(token as usize / BLOCK) {
            *bits |= 1 << (token as usize % BLOCK);
        }
    }

    /// Those that lie in a range of tokens, in order.
    #[inline]
    pub(crate) fn within(&self, range: TokenRange) -> impl Iterator<Item = u32> + '_ {
        let words = range.start as usize / BLOCK..(range.end as usize).div_ceil(BLOCK);
        let marked = self.bits.get(words.clone()).unwrap_or(&[]).iter().zip(words);
        marked.flat_map(move |(&bits, word)| {
            let first = offset(word * BLOCK);
            Ones(bits & inside(range, first)).map(move |at| first + at)
        })
    }
}

/// The places of bits, the lowest first.
pub(crate) struct Ones(pub(crate) u64);

impl Iterator for Ones {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let at = self.0.trailing_zeros();
        let any = self.0 != 0;
        self.0 &= self.0.wrapping_sub(1);
        any.then_some(at)
    }
}

/// The bits of a range among those of [`BLOCK`] tokens, of which it has one.
#[inline]
pub(crate) const fn inside(range: TokenRange, first: u32) -> u64 {
    let from = u64::MAX << range.start.saturating_sub(first);
    from & u64::MAX >> (first + u64::BITS).saturating_sub(range.end)
}

/// The tokens of some classes, as bits.
#[inline]
fn bits_of(tokens: &[Token], class: LexClass) -> u64 {
    (0..).zip(tokens).fold(0, |bits, (i, token)| bits | u64::from(token.is(class)) << i)
}
