//! Sixty-four bytes at once: which of them are letters and digits, capitals, digits and blanks, a bit for each.
//!
//! The first byte is the lowest bit. They are made crosswise, which is cheaper, and turned: there the bits of eight
//! blocks of eight bytes stand as in a table turned on its side: bit `b` of byte `n` is that of byte `n` of block `b`.
//!
//! Crosswise is made by loops over arrays of sixteen bytes, which compilers make vectors of.

use super::line::WINDOW;

/// Bytes that are read at once, a bit of a mask for each.
pub(super) const STRETCH: usize = u64::BITS as usize;

/// What the first bytes of a window are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bits {
    /// Letters and digits of ASCII.
    pub(super) words: u64,
    /// Those of them that are capitals.
    pub(super) capitals: u64,
    /// Those of them that are digits.
    pub(super) digits: u64,
    /// Blanks, and no other white space.
    pub(super) blanks: u64,
}

/// Bytes of a vector.
const WIDTH: usize = 16;

/// Bits below `at`.
#[inline]
pub(super) const fn below(at: usize) -> u64 {
    if at >= 64 { u64::MAX } else { (1 << at) - 1 }
}

/// Where the lowest bit stands; of none the last place, so that nothing is to be guessed.
#[inline]
pub(super) const fn lowest(bits: u64) -> usize {
    (bits | 1 << 63).trailing_zeros() as usize
}

/// Bits in order as bits crosswise, and the other way round.
#[inline]
pub(super) const fn turn(bits: u64) -> u64 {
    const fn swap(bits: u64, by: u32, of: u64) -> u64 {
        let differ = (bits ^ bits >> by) & of;
        bits ^ differ ^ differ << by
    }
    let bits = swap(bits, 7, 0x00AA_00AA_00AA_00AA);
    let bits = swap(bits, 14, 0x0000_CCCC_0000_CCCC);
    swap(bits, 28, 0x0000_0000_F0F0_F0F0)
}

impl Bits {
    /// The first 64 bytes of a window.
    #[inline(never)] // so that the common way stays short
    pub(super) fn read(window: &[u8; WINDOW]) -> Self {
        let (block, _) = window.as_chunks();
        let mut rows = [[0; N_ROWS]; 1];
        read_rows(block, &mut rows);
        Self::between(&rows[0], &[0; N_ROWS], 0)
    }

    /// Those of 64 bytes that begin within a block and end before that byte of the next, by the rows of both.
    #[inline]
    pub(super) const fn between(first: &Rows, next: &Rows, at: usize) -> Self {
        const fn join(first: u64, next: u64, at: usize) -> u64 {
            first >> at | next << 1 << (63 - at)
        }
        let words = join(first[0], next[0], at);
        Self {
            words,
            capitals: words & join(first[1], next[1], at),
            digits: join(first[2], next[2], at),
            blanks: join(first[3], next[3], at),
        }
    }
}

/// The bits of a block: letters and digits, what is no small letter, digits, blanks, ends of lines.
pub(super) type Rows = [u64; N_ROWS];

/// How many rows a block has.
pub(super) const N_ROWS: usize = 5;

/// Blocks whose rows are read at once: as vectors first, which are then made whole, so that compilers do two at a time.
pub(super) const GROUP: usize = 8;

/// Reads the rows of some blocks, [`GROUP`] at most.
#[inline(never)] // one copy for all who read bits
pub(super) fn read_rows(blocks: &[[u8; STRETCH]], rows: &mut [Rows]) {
    let mut made = [[0; WIDTH]; GROUP * N_ROWS];
    for (block, made) in blocks.iter().zip(made.as_chunks_mut().0) {
        *made = vectors(block);
    }
    for (row, vector) in rows.as_flattened_mut().iter_mut().zip(&made) {
        *row = whole(vector);
    }
}

/// The rows of a block as vectors, from which [`whole`] makes them.
#[inline]
fn vectors(block: &[u8; STRETCH]) -> [[u8; WIDTH]; N_ROWS] {
    let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let is_letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
    [
        vector(block, |byte| is_digit(byte) | is_letter(byte)),
        // Small letters have the bit, and capitals have not.
        vector(block, |byte| byte & 0x20 == 0),
        vector(block, is_digit),
        vector(block, |byte| byte == b' '),
        vector(block, |byte| byte == b'\n'),
    ]
}

/// A vector as bits in order.
#[inline]
fn whole(vector: &[u8; WIDTH]) -> u64 {
    let (halves, _) = vector.as_chunks();
    turn(halves.iter().fold(0, |bits, half| bits | u64::from_le_bytes(*half)))
}

/// Which of 64 bytes are of a sort, crosswise, in two halves.
#[inline]
fn vector(bytes: &[u8; STRETCH], is: impl Fn(u8) -> bool) -> [u8; WIDTH] {
    let [first, second, third, fourth] = bytes.as_chunks::<WIDTH>().0 else { return [0; WIDTH] };
    let mut found = [0; WIDTH];
    for at in 0..WIDTH {
        // The halves of a vector are two blocks, and have two bits side by side.
        let bit = if at < WIDTH / 2 { 1 } else { 2 };
        let of = |byte: u8, bit: u8| if is(byte) { bit } else { 0 };
        found[at] = of(first[at], bit)
            | of(second[at], bit << 2)
            | of(third[at], bit << 4)
            | of(fourth[at], bit << 6);
    }
    found
}

/// Tabulators and ends of lines among 64 bytes, in order.
pub(super) fn ends_of_cells(bytes: &[u8; STRETCH]) -> u64 {
    whole(&vector(bytes, |byte| (byte == b'\t') | (byte == b'\n')))
}

/// Bytes of letters outside ASCII among 64, in order; the first begins a character. Of characters that begin as marks do
/// there are none.
pub(super) fn wide_letters(bytes: &[u8; STRETCH]) -> u64 {
    let high = whole(&vector(bytes, |byte| byte >= 0x80));
    let rest = whole(&vector(bytes, |byte| byte & 0xC0 == 0x80));
    let marks = whole(&vector(bytes, |byte| {
        (byte == 0xC2) | (byte & 0xFE == 0xE2) | (byte == 0xEF) | (byte == 0xF0)
    }));
    let second = marks << 1 & rest;
    let third = second << 1 & rest;
    let fourth = third << 1 & rest;
    high & !(marks | second | third | fourth)
}

/// Bytes of Latin and Cyrillic letters outside ASCII among 64, in order, nearly all there are; the first begins a
/// character.
pub(super) fn common_letters(bytes: &[u8; STRETCH]) -> u64 {
    let rest = whole(&vector(bytes, |byte| byte & 0xC0 == 0x80));
    let latin = whole(&vector(bytes, |byte| byte == 0xC3));
    // `×` and `÷`
    let signs = whole(&vector(bytes, |byte| byte & !0x20 == 0x97));
    let others = whole(&vector(bytes, |byte| (byte & 0xFE == 0xC4) | (byte & 0xFE == 0xD0)));
    let leads = (latin & !(signs >> 1) | others) & rest >> 1;
    leads | leads << 1
}

#[cfg(test)]
mod tests {
    use super::{Bits, STRETCH, WINDOW, below, common_letters, turn, wide_letters};

    /// The bytes of some characters of a text, a bit for each.
    fn bytes_of(text: &str, is: impl Fn(char) -> bool) -> u64 {
        text.char_indices()
            .filter(|(_, c)| is(*c))
            .fold(0, |bits, (at, c)| bits | below(at + c.len_utf8()) & !below(at))
    }

    #[test]
    fn letters_outside_ascii_are_told_from_marks() {
        for text in [
            "Žižek’s «дом» — 3×4… Ёлка, №5",
            "東京タワー、ビル。",
            "한국어 español\u{a0}Ünder ÷",
            "שלום 😀 Łódź",
        ] {
            let mut block = [b' '; STRETCH];
            block.iter_mut().zip(text.bytes()).for_each(|(to, byte)| *to = byte);
            let first = |c: char| c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            let wide = |c: char| !c.is_ascii() && !matches!(first(c), 0xC2 | 0xE2 | 0xE3 | 0xEF | 0xF0);
            assert_eq!(wide_letters(&block), bytes_of(text, wide), "{text}");
            let common = |c: char| matches!(first(c), 0xC3..=0xC5 | 0xD0 | 0xD1) && c.is_alphabetic();
            assert_eq!(common_letters(&block), bytes_of(text, common), "{text}");
        }
    }

    #[test]
    fn every_byte_is_what_it_is_at_every_place() {
        let bit = |is: bool, at: usize| u64::from(is) << at;
        for byte in 0..=u8::MAX {
            for at in 0..64 {
                let mut window = [b'\n'; WINDOW];
                window[at] = byte;
                let bits = Bits::read(&window);
                let known = Bits {
                    words: bit(byte.is_ascii_alphanumeric(), at),
                    capitals: bit(byte.is_ascii_uppercase(), at),
                    digits: bit(byte.is_ascii_digit(), at),
                    blanks: bit(byte == b' ', at),
                };
                assert_eq!(bits, known, "{byte} at {at}");
            }
        }
    }

    #[test]
    fn bits_are_turned() {
        for at in 0..64 {
            let crosswise = turn(1 << at);
            assert_eq!(crosswise, 1 << (at % 8 * 8 + at / 8));
            assert_eq!(turn(crosswise), 1 << at);
        }
    }

    #[test]
    fn bits_below_the_end_are_all() {
        assert_eq!([below(0), below(3), below(64), below(70)], [0, 7, u64::MAX, u64::MAX]);
    }
}
