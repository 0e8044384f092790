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
use crate::span::{TokenRange, offset};
use crate::token::Token;

/// Tokens in a block, as many as a word has bits.
pub(super) const BLOCK: usize = 64;

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

    /// The tokens of a column, in order.
    pub(super) fn tokens_of(&self, flag: Naming) -> impl Iterator<Item = u32> {
        tokens(self.of(flag))
    }

    /// Those in a range of tokens.
    pub(super) fn tokens_in(&self, flag: Naming, range: TokenRange) -> impl Iterator<Item = u32> {
        let (start, end) = (range.start as usize, range.end as usize);
        let blocks = self.blocks.get(start / BLOCK..end.div_ceil(BLOCK)).unwrap_or(&[]);
        let before = !0 << (start % BLOCK);
        let behind = !0 >> ((BLOCK - end % BLOCK) % BLOCK);
        let last = blocks.len().saturating_sub(1);
        let words = blocks.iter().enumerate().map(move |(n, block)| {
            let first = if n == 0 { before } else { !0 };
            block[flag.column()] & first & if n == last { behind } else { !0 }
        });
        tokens_from(start / BLOCK, words)
    }

    /// The tokens of one column that stand right before one of another, in order.
    pub(super) fn before(&self, flag: Naming, next: Naming) -> impl Iterator<Item = u32> {
        let behind = self.of(next).skip(1).chain(core::iter::once(0));
        tokens(
            self.of(flag)
                .zip(self.of(next).zip(behind))
                .map(|(here, (next, behind))| here & (next >> 1 | behind << (BLOCK - 1))),
        )
    }

    /// Gives a token a flag that it does not have by its form.
    pub(super) fn set(&mut self, at: u32, flag: Naming) {
        if let Some(block) = self.blocks.get_mut(at as usize / BLOCK) {
            block[flag.column()] |= 1 << (at as usize % BLOCK);
        }
    }
}

/// The tokens whose bits are set in a column.
pub(super) fn tokens(column: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
    tokens_from(0, column)
}

/// The same where the column begins with a later block.
fn tokens_from(block: usize, column: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
    (offset(block * BLOCK)..)
        .step_by(BLOCK)
        .zip(column)
        .flat_map(|(first, bits)| Bits(bits).map(move |bit| first + bit))
}

/// The numbers of the bits that are set, lowest first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bits(pub(super) u64);

impl Iterator for Bits {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let lowest = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(lowest)
    }
}

/// The columns of a block.
fn columns_of(tokens: &[Token]) -> [u64; Naming::N] {
    let mut columns = [[0; BLOCK / 8]; Naming::N];
    let (eights, rest) = tokens.as_chunks::<8>();
    for (n, eight) in eights.iter().enumerate() {
        put(&mut columns, n, eight);
    }
    if !rest.is_empty() {
        put(&mut columns, eights.len(), rest);
    }
    columns.map(u64::from_le_bytes)
}

/// Writes up to eight tokens into the `n`-th byte of each column.
#[inline]
fn put(columns: &mut [[u8; BLOCK / 8]; Naming::N], n: usize, tokens: &[Token]) {
    // From the last to the first, so that each makes room for the one before it.
    let square = tokens.iter().rev().fold(0, |square, token| square << 8 | u64::from(token.naming.bits()));
    for (column, byte) in columns.iter_mut().zip(turned(square).to_le_bytes()) {
        column[n % (BLOCK / 8)] = byte;
    }
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

    #[test]
    fn a_square_is_turned() {
        for i in 0..8 {
            for j in 0..8 {
                assert_eq!(turned(1 << (8 * i + j)), 1 << (8 * j + i), "{i} {j}");
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
        assert_eq!(columns.before(Naming::DETERMINER, Naming::TITLE).collect::<Vec<_>>(), [0, 62, 63]);
        assert_eq!(columns.tokens_of(Naming::TITLE).collect::<Vec<_>>(), [1, 63, 64, 66]);
        let within =
            |start, end| columns.tokens_in(Naming::TITLE, TokenRange::new(start, end)).collect::<Vec<_>>();
        assert_eq!(within(0, 128), [1, 63, 64, 66]);
        assert_eq!(within(2, 66), [63, 64]);
        assert_eq!(within(1, 64), [1, 63]);
        assert_eq!(within(64, 67), [64, 66]);
        assert_eq!(within(5, 5), []);
    }
}
