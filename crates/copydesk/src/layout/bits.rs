//! Sixty-four bytes at once: which of them are letters and digits, capitals, digits and blanks, a bit for each.
//!
//! There are two orders. In order the first byte is the lowest bit. Crosswise, which is cheaper to make, the bits of
//! eight blocks of eight bytes stand as in a table turned on its side: bit `b` of byte `n` is that of byte `n` of block
//! `b`. [`turn`] makes one of the other; what is only counted need not be turned.
//!
//! Crosswise is made by loops over arrays of sixteen bytes, which compilers make vectors of.

use super::eight;
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

/// As [`below`], crosswise.
#[inline]
pub(super) const fn before(at: usize) -> u64 {
    const BEFORE: [u64; 65] = {
        let mut before = [0; 65];
        let mut at = 0;
        while at < before.len() {
            before[at] = turn(below(at));
            at += 1;
        }
        before
    };
    BEFORE[if at > 64 { 64 } else { at }]
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

/// Which byte a bit crosswise is of.
#[inline]
pub(super) const fn place(crosswise: u32) -> u32 {
    crosswise % 8 * 8 + crosswise / 8
}

/// As [`turn`], of bits of which there are mostly none.
#[inline]
pub(super) const fn turn_few(bits: u64) -> u64 {
    if bits == 0 { 0 } else { turn(bits) }
}

/// Bits crosswise, each moved on to the byte behind its own; `before` is the bit of the byte before all.
#[inline]
pub(super) const fn behind(crosswise: u64, before: bool) -> u64 {
    crosswise << 8 | crosswise >> 56 << 1 & 0xFF | before as u64
}

impl Bits {
    /// The first 64 bytes of a window, in order.
    pub(super) fn read(window: &[u8; WINDOW]) -> Self {
        let bits = Self::read_crosswise(window);
        Self {
            words: turn(bits.words),
            capitals: turn(bits.capitals),
            digits: turn_few(bits.digits),
            blanks: turn(bits.blanks),
        }
    }

    /// The first 16 bytes of a window, in order.
    pub(super) fn read_few(window: &[u8; WINDOW]) -> Self {
        let [low, high, ..] = window.as_chunks().0 else { return Self::default() };
        let [low, high] = [low, high].map(|block| u64::from_le_bytes(*block));
        let join = |low: u64, high: u64| u64::from(eight::pack(low)) | u64::from(eight::pack(high)) << 8;
        let ((small, numbers), (more, rest)) = (eight::letters_digits(low), eight::letters_digits(high));
        Self {
            words: join(small | numbers, more | rest),
            capitals: join(eight::capitals(low, small), eight::capitals(high, more)),
            digits: join(numbers, rest),
            blanks: join(eight::blanks(low), eight::blanks(high)),
        }
    }

    /// The first 64 bytes of a window, crosswise.
    #[inline(never)] // one copy for all who read lines: what they do with it is long enough
    pub(super) fn read_crosswise(window: &[u8; WINDOW]) -> Self {
        let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
        let is_letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
        let words = crosswise(window, |byte| is_digit(byte) | is_letter(byte));
        // Small letters have the bit, and capitals have not.
        let large = crosswise(window, |byte| byte & 0x20 == 0);
        let digits = crosswise(window, is_digit);
        Self { words, capitals: words & large, digits, blanks: crosswise(window, |byte| byte == b' ') }
    }
}

/// Letters and digits of ASCII, and blanks, among the first 64 bytes of a window, in order.
#[inline(never)] // as [`Bits::read_crosswise`]
pub(super) fn read_words(window: &[u8; WINDOW]) -> (u64, u64) {
    let is_word = |byte: u8| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10);
    (turn(crosswise(window, is_word)), turn(crosswise(window, |byte| byte == b' ')))
}

/// Which of the first 64 bytes are of a sort, crosswise.
#[inline]
fn crosswise(bytes: &[u8], is: impl Fn(u8) -> bool) -> u64 {
    let [first, second, third, fourth, ..] = bytes.as_chunks::<WIDTH>().0 else { return 0 };
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
    fold(found)
}

/// Which bytes of 64 are `sought`, in order.
#[inline]
pub(super) fn places(bytes: &[u8; 64], sought: u8) -> u64 {
    turn(crosswise(bytes, |byte| byte == sought))
}

/// Tabulators and ends of lines among 64 bytes, in order.
pub(super) fn ends_of_cells(bytes: &[u8; STRETCH]) -> u64 {
    turn_few(crosswise(bytes, |byte| (byte == b'\t') | (byte == b'\n')))
}

/// The two halves of a vector as one.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the other half comes next")]
const fn fold(bits: [u8; WIDTH]) -> u64 {
    let bits = u128::from_le_bytes(bits);
    bits as u64 | (bits >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::{Bits, WINDOW, before, behind, below, place, places, read_words, turn};

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
                assert_eq!(Bits::read_few(&window), if at < 16 { known } else { Bits::default() }, "{at}");
                assert_eq!(turn(Bits::read_crosswise(&window).words), known.words, "{byte} at {at}");
                assert_eq!(read_words(&window), (known.words, known.blanks), "{byte} at {at}");
            }
        }
    }

    #[test]
    fn bits_are_turned_and_moved() {
        for at in 0..64 {
            let crosswise = turn(1 << at);
            assert_eq!(crosswise, 1 << (at % 8 * 8 + at / 8));
            assert_eq!(turn(crosswise), 1 << at);
            assert_eq!(place(crosswise.trailing_zeros()), at);
            assert_eq!(turn(behind(crosswise, false)), 1 << at << 1);
        }
        assert_eq!(behind(0, true), 1);
    }

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        let bytes: [u8; 64] = core::array::from_fn(|at| if at % 7 == 3 { b'\n' } else { b'x' });
        let found = places(&bytes, b'\n');
        assert!((0..64).all(|at| (found >> at & 1 != 0) == (at % 7 == 3)), "{found:b}");
    }

    #[test]
    fn bits_below_the_end_are_all() {
        assert_eq!([below(0), below(3), below(64), below(70)], [0, 7, u64::MAX, u64::MAX]);
        assert!((0..80).all(|at| turn(before(at)) == below(at)));
    }
}
