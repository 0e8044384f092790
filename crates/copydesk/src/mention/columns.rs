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

/// The bits of the first block of two.
const fn low_half(blocks: u128) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = blocks.to_le_bytes();
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
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
    use crate::mention::picked::Picked;

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
        let mut list = Picked::default();
        list.take_column::<4>(columns.before(Naming::DETERMINER, Naming::TITLE, &[u64::MAX; 2]));
        assert_eq!(list.as_slice(), [0, 62, 63]);
        for (ahead, expected) in
            [([1 << 6, 1 << 4], &[0, 62, 63][..]), ([1 << 7, 1 << 5], &[63]), ([3, 0], &[0])]
        {
            list.take_column::<4>(columns.before(Naming::DETERMINER, Naming::TITLE, &ahead));
            assert_eq!(list.as_slice(), expected, "{ahead:?}");
        }
        list.take_column::<4>(columns.of(Naming::TITLE));
        assert_eq!(list.as_slice(), [1, 63, 64, 66]);
    }
}
