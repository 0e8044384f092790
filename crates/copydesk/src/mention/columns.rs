//! [`Columns`]: what all tokens say to those who look for names, a column of bits for each flag of [`Naming`].
//!
//! Each token has its flags in one byte, which the lists have ready by form and spelling. Eight such bytes are an eight
//! by eight square of bits; turned over its diagonal it is eight bytes of one flag each. So nothing is asked of a token,
//! and no branch is taken, however many flags there are.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! 1                                              determiners
//!  1                                             roles, titles
//! 1               1   1                 1        capitals
//! ```

use crate::lexicon::Naming;
use crate::span::TokenRange;
use crate::token::Token;

/// Tokens in a block, as many as a word has bits.
pub(super) const BLOCK: usize = 64;

/// Changes the blocks that hold a range of tokens by the bits of those in each; most ranges lie in one.
#[inline]
pub(super) fn for_blocks<B>(blocks: &mut [B], tokens: TokenRange, change: impl Fn(&mut B, u64)) {
    let mut at = tokens.start;
    loop {
        let shift = at % u64::BITS;
        if let Some(block) = blocks.get_mut(at as usize / BLOCK) {
            change(block, low_bits(tokens.end - at) << shift);
        }
        at += u64::BITS - shift;
        if at >= tokens.end {
            break;
        }
    }
}

/// So many bits, the lowest.
#[inline]
pub(super) const fn low_bits(n: u32) -> u64 {
    if n < u64::BITS { (1 << n) - 1 } else { u64::MAX }
}

/// The columns of a document.
#[derive(Debug, Default)]
pub(super) struct Columns {
    blocks: Vec<[u64; Naming::N]>,
}

impl Columns {
    /// Reads a document, using the buffer again.
    pub(super) fn read(&mut self, tokens: &[Token]) {
        self.blocks.clear();
        let (blocks, rest) = tokens.as_chunks::<BLOCK>();
        self.blocks.extend(blocks.iter().map(|block| columns_of(block)));
        if !rest.is_empty() {
            self.blocks.push(columns_of(rest));
        }
    }

    /// One column, a word for each block.
    pub(super) fn of(&self, flag: Naming) -> impl Iterator<Item = u64> {
        self.blocks.iter().map(move |block| block[flag.column()])
    }

    /// The tokens of a column that has few: one by one, without a list of them.
    pub(super) fn each(&self, flag: Naming) -> impl Iterator<Item = u32> {
        (0u32..).step_by(BLOCK).zip(self.of(flag)).filter(|(_, bits)| *bits != 0).flat_map(|(first, bits)| {
            let mut bits = bits;
            core::iter::from_fn(move || {
                let at = (bits != 0).then(|| first + bits.trailing_zeros());
                bits &= bits.wrapping_sub(1);
                at
            })
        })
    }

    /// The tokens of one column that stand right before one of another and a few tokens before one of a third, a word for
    /// each block.
    pub(super) fn before(&self, flag: Naming, next: Naming, ahead: &[u64]) -> impl Iterator<Item = u64> {
        let last = (&[0; Naming::N], &0);
        let blocks = || self.blocks.iter().zip(ahead);
        blocks().zip(blocks().skip(1).chain(core::iter::once(last))).map(
            move |((here, near), (behind, far))| {
                let two = |here: u64, behind: u64| u128::from(behind) << BLOCK | u128::from(here);
                let next = two(here[next.column()], behind[next.column()]) >> 1;
                here[flag.column()] & low_half(next) & low_half(few_before(two(*near, *far)))
            },
        )
    }

    /// The tokens of one column that are of another too, or stand a few tokens behind one of it, a word for each block.
    pub(super) fn behind(&self, flag: Naming, before: Naming) -> impl Iterator<Item = u64> {
        let mut last = 0;
        self.blocks.iter().map(move |block| {
            let here = block[before.column()];
            let two = u128::from(here) << BLOCK | u128::from(last);
            last = here;
            block[flag.column()] & low_half(few_behind(two) >> BLOCK)
        })
    }

    /// Gives a token a flag that it does not have by its form.
    pub(super) fn set(&mut self, at: u32, flag: Naming) {
        if let Some(block) = self.blocks.get_mut(at as usize / BLOCK) {
            block[flag.column()] |= 1 << (at as usize % BLOCK);
        }
    }
}

/// How far ahead the last is of the tokens that are looked for in [`few_before`].
pub(super) const AHEAD: u32 = 6;

/// The tokens with one of the column up to [`AHEAD`] tokens behind them.
const fn few_before(column: u128) -> u128 {
    let one = column >> 1;
    let two = one | one >> 1;
    let four = two | two >> 2;
    four | four >> 2
}

/// How far behind one of a column the last is of the tokens that are looked for in [`few_behind`].
pub(super) const BEHIND: u32 = 5;

/// The tokens of the column, and those up to [`BEHIND`] tokens behind them.
const fn few_behind(column: u128) -> u128 {
    let one = column | column << 1;
    one | one << 2 | one << 4
}

/// The bits of the first block of two.
pub(super) const fn low_half(blocks: u128) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = blocks.to_le_bytes();
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// The columns of a block.
#[inline(never)] // so that it is there once
fn columns_of(tokens: &[Token]) -> [u64; Naming::N] {
    turned_over(tokens, |token| token.naming.bits())
}

/// A word for each bit of a byte that is told of each of up to [`BLOCK`] tokens.
#[inline]
pub(crate) fn turned_over(tokens: &[Token], byte: impl Fn(&Token) -> u8) -> [u64; Naming::N] {
    // A row for each eight tokens, of a byte for each flag; then turned as a whole, so that the bytes of a flag make a
    // word.
    let mut rows = [0; Naming::N];
    let (eights, rest) = tokens.as_chunks::<8>();
    for (row, eight) in rows.iter_mut().zip(eights) {
        *row = square(eight, &byte);
    }
    if let Some(row) = rows.get_mut(eights.len()) {
        *row = square(rest, &byte);
    }
    for row in &mut rows {
        *row = turned(*row);
    }
    let rows = exchanged(rows, 4, 32, 0x0000_0000_FFFF_FFFF);
    let rows = exchanged(rows, 2, 16, 0x0000_FFFF_0000_FFFF);
    exchanged(rows, 1, 8, 0x00FF_00FF_00FF_00FF)
}

/// The bytes of up to eight tokens.
#[inline]
fn square(tokens: &[Token], byte: impl Fn(&Token) -> u8) -> u64 {
    // From the last to the first, so that each makes room for the one before it.
    tokens.iter().rev().fold(0, |square, token| square << 8 | u64::from(byte(token)))
}

/// The rows, of each two that are so far apart the bits that stand so many places above the mask of the one changed with
/// those of the mask of the other.
#[inline]
fn exchanged(mut rows: [u64; Naming::N], apart: usize, by: u32, mask: u64) -> [u64; Naming::N] {
    for near in (0..Naming::N).filter(|row| row & apart == 0) {
        let differ = (rows[near] >> by ^ rows[near + apart]) & mask;
        rows[near] ^= differ << by;
        rows[near + apart] ^= differ;
    }
    rows
}

/// A square of bits turned over its diagonal: bit `j` of byte `i` is then bit `i` of byte `j`.
const fn turned(square: u64) -> u64 {
    let square = swapped(square, 7, 0x00AA_00AA_00AA_00AA);
    let square = swapped(square, 14, 0x0000_CCCC_0000_CCCC);
    swapped(square, 28, 0x0000_0000_F0F0_F0F0)
}

/// The bits of a mask changed with those that are so many places above.
const fn swapped(square: u64, by: u32, mask: u64) -> u64 {
    let differ = (square ^ square >> by) & mask;
    square ^ differ ^ differ << by
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::{Block, BlockKind};
    use crate::lexicon::Lexicon;
    use crate::mention::picked::Picked;
    use crate::span::Span;
    use crate::token::{Tokens, scan};

    #[test]
    fn a_square_is_turned() {
        for i in 0..8 {
            for j in 0..8 {
                assert_eq!(turned(1 << (8 * i + j)), 1 << (8 * j + i), "{i} {j}");
            }
        }
    }

    #[test]
    fn up_to_a_few_tokens_behind_another() {
        for at in [0, 30, 60, 63] {
            let mut columns = Columns { blocks: vec![[0; Naming::N]; 2] };
            columns.set(at, Naming::DETERMINER);
            (0..128).for_each(|role| columns.set(role, Naming::ROLE));
            let mut list = Picked::default();
            list.take_dense(columns.behind(Naming::ROLE, Naming::DETERMINER));
            let near: Vec<u32> = (at..=at + BEHIND).collect();
            assert_eq!(list.as_slice(), near);
        }
    }

    #[test]
    fn each_token_has_its_bit_in_the_columns_of_its_flags() {
        let flags = [Naming::BODY, Naming::ROLE, Naming::AREA, Naming::SITE];
        let flags =
            [&flags[..], &[Naming::TITLE, Naming::STARTS, Naming::PRONOUN, Naming::DETERMINER]].concat();
        let text = "a ".repeat(BLOCK);
        let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
        let mut tokens = Tokens::default();
        scan(&text, &blocks, &Lexicon::built_in(), &mut tokens);
        let mut tokens = tokens.tokens;
        assert_eq!(tokens.len(), BLOCK);
        for (at, token) in tokens.iter_mut().enumerate() {
            token.naming = flags[at * 5 % 8].with(flags[at / 7 % 8]);
        }
        for n in [1, 8, 9, 63, 64] {
            let columns = columns_of(&tokens[..n]);
            for (at, token) in tokens[..n].iter().enumerate() {
                for flag in &flags {
                    let bit = columns[flag.column()] >> at & 1 != 0;
                    assert_eq!(bit, token.naming.has(*flag), "{at} of {n}");
                }
            }
        }
    }

    #[test]
    fn one_before_another_over_the_border_of_a_block() {
        let mut columns = Columns { blocks: vec![[0; Naming::N]; 2] };
        for at in [0, 62, 63, 64, 127] {
            columns.set(at, Naming::DETERMINER);
        }
        for at in [1, 63, 64, 66] {
            columns.set(at, Naming::TITLE);
        }
        let mut list = Picked::default();
        list.take_sparse(columns.before(Naming::DETERMINER, Naming::TITLE, &[u64::MAX; 2]));
        assert_eq!(list.as_slice(), [0, 62, 63]);
        for (ahead, expected) in
            [([1 << 6, 1 << 4], &[0, 62, 63][..]), ([1 << 7, 1 << 5], &[63]), ([3, 0], &[0])]
        {
            list.take_sparse(columns.before(Naming::DETERMINER, Naming::TITLE, &ahead));
            assert_eq!(list.as_slice(), expected, "{ahead:?}");
        }
        list.take_sparse(columns.behind(Naming::TITLE, Naming::DETERMINER));
        assert_eq!(list.as_slice(), [1, 63, 64, 66], "1, 0, 0, 2 tokens behind");
        assert!(columns.each(Naming::TITLE).eq([1, 63, 64, 66]));
        list.take_sparse(columns.of(Naming::TITLE));
        assert_eq!(list.as_slice(), [1, 63, 64, 66]);
    }
}
