//! Eight bytes at once: which of them are letters, digits or capitals, as the high bits of one number.

use core::ops::Range;

/// A one in every byte.
pub(super) const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of every byte.
pub(super) const HIGH: u64 = 0x80 * ONES;

/// For each byte below 0x80 its high bit where it lies between `first` and `last`; other bytes must be masked out.
#[inline]
const fn between(low: u64, first: u8, last: u8) -> u64 {
    let (from, past) = (0x80 - first as u64, 0x7F - last as u64);
    low.wrapping_add(from * ONES) & !low.wrapping_add(past * ONES) & HIGH
}

/// Letters and digits of ASCII.
#[inline]
pub(super) const fn letters_digits(bytes: u64) -> (u64, u64) {
    let (low, ascii) = (bytes & !HIGH, !bytes);
    (between(low | (0x20 * ONES), b'a', b'z') & ascii, between(low, b'0', b'9') & ascii)
}

/// Letters of ASCII.
#[inline]
pub(super) const fn letters(bytes: u64) -> u64 {
    between((bytes & !HIGH) | (0x20 * ONES), b'a', b'z') & !bytes
}

/// Blanks, and no other white space.
#[inline]
pub(super) const fn blanks(bytes: u64) -> u64 {
    same(bytes, b' ')
}

/// Bytes that are `byte`.
#[inline]
pub(super) const fn same(bytes: u64, byte: u8) -> u64 {
    zeros(bytes ^ (byte as u64 * ONES))
}

/// Letters, digits and marks of ASCII, no white space and no other control characters.
#[inline]
pub(super) const fn printed(bytes: u64) -> u64 {
    between(bytes & !HIGH, b'!', b'~') & !bytes
}

/// Bytes that are 0.
#[inline]
pub(super) const fn zeros(bytes: u64) -> u64 {
    !(((bytes & !HIGH) + !HIGH) | bytes) & HIGH
}

/// Where a mark of ASCII stands first in a part of some bytes, or the end of the part.
#[inline]
pub(super) fn place(bytes: &[u8], part: Range<usize>, mark: u8) -> usize {
    let mut at = part.start;
    while at < part.end {
        let found = same(read(bytes, at), mark);
        if found != 0 {
            return part.end.min(at + (found.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    part.end
}

/// How many bytes from the first on have their high bit set.
#[inline]
pub(super) const fn run(bits: u64) -> usize {
    ((!bits & HIGH).trailing_zeros() / 8) as usize
}

/// How many letters of ASCII some bytes begin with.
#[inline]
pub(super) fn first_letters(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let length = run(letters(read(bytes, at)));
        at += length;
        if length < 8 {
            return at;
        }
    }
}

/// How many bytes have their high bit set, where no other bit is set.
#[inline]
pub(super) const fn count(bits: u64) -> u32 {
    ((bits >> 7).wrapping_mul(ONES) >> 56) as u32
}

/// Those of `letters` that are capitals: in them the bit 0x20 is not set.
#[inline]
pub(super) const fn capitals(bytes: u64, letters: u64) -> u64 {
    letters & !(bytes << 2)
}

/// A block with its capitals of ASCII made small letters.
#[inline]
pub(super) const fn small(block: u64) -> u64 {
    block | capitals(block, letters(block)) >> 2
}

/// As [`small`], of a block of letters and digits: they and the marks that join them have the bit or may have it.
#[inline]
pub(super) const fn lower(block: u64) -> u64 {
    block | (0x20 * ONES)
}

/// The first `length` bytes of a block, the rest zeros; fewer than eight.
#[inline]
pub(super) const fn head(block: u64, length: usize) -> u64 {
    block & ((1 << (8 * length)) - 1)
}

/// The eight bytes at `at`, at the end of `bytes` padded with zeros.
#[inline]
pub(super) fn read(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(block) => u64::from_le_bytes(*block),
        None => read_end(bytes, at),
    }
}

/// The last bytes: the last eight moved down, so that no byte is read for itself.
#[inline]
fn read_end(bytes: &[u8], at: usize) -> u64 {
    match bytes.last_chunk() {
        Some(last) if at < bytes.len() => u64::from_le_bytes(*last) >> (8 * (8 - (bytes.len() - at))),
        Some(_) => 0,
        None => read_few(bytes.get(at..).unwrap_or(&[])),
    }
}

/// Fewer than eight bytes, from two halves that may overlap.
#[inline(never)] // so that the common way stays short
fn read_few(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk(), bytes) {
        (Some(first), Some(last), _) => {
            let last = u64::from(u32::from_le_bytes(*last)) << (8 * (bytes.len() - 4));
            u64::from(u32::from_le_bytes(*first)) | last
        }
        (.., &[a, b, c]) => u64::from(u32::from_le_bytes([a, b, c, 0])),
        (.., &[a, b]) => u64::from(u16::from_le_bytes([a, b])),
        (.., &[a]) => u64::from(a),
        _ => 0,
    }
}

/// The number of the first few bytes of a block, which are digits: fewer than eight, and one at least.
#[inline]
pub(super) const fn number(block: u64, n_digits: usize) -> u32 {
    // Zeros before them; then two neighbours at once are made one number, with two digits, with four, with eight.
    let ones = (block << (8 * (8 - n_digits))) & (0x0F * ONES);
    let tens = (ones.wrapping_mul(10 << 8 | 1) >> 8) & 0x00FF_00FF_00FF_00FF;
    let hundreds = (tens.wrapping_mul(100 << 16 | 1) >> 16) & 0x0000_FFFF_0000_FFFF;
    (hundreds.wrapping_mul(10_000 << 32 | 1) >> 32) as u32
}

/// The word of ASCII letters and digits that a block begins with, in small letters, and its length, at most eight.
#[inline]
pub(super) const fn word_key(block: u64) -> (u64, usize) {
    let (letters, digits) = letters_digits(block);
    let length = run(letters | digits);
    let inside = if length >= 8 { u64::MAX } else { (1 << (8 * length)) - 1 };
    ((block | capitals(block, letters) >> 2) & inside, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_padded_with_zeros() {
        let text = b"abcdefghijk";
        for length in 0..=text.len() {
            for at in 0..=length + 1 {
                let bytes = text.get(..length).unwrap_or(&[]);
                let rest = bytes.get(at..).unwrap_or(&[]);
                let slow = rest.iter().take(8).rev().fold(0, |block, &byte| block << 8 | u64::from(byte));
                assert_eq!(read(bytes, at), slow, "{at} of {length}");
            }
        }
    }

    #[test]
    fn a_mark_is_found_in_its_part() {
        let text = b"share this story with: friends";
        assert_eq!(place(text, 0..text.len(), b':'), 21);
        assert_eq!(
            [place(text, 0..5, b' '), place(text, 6..21, b' '), place(text, 6..21, b':')],
            [5, 10, 21]
        );
        assert_eq!([place(text, 23..30, b' '), place(text, 30..30, b' ')], [30, 30]);
    }

    #[test]
    fn numbers_are_read_whatever_stands_behind_them() {
        for (text, n_digits, value) in [
            (b"7 March,", 1, 7),
            (b"2021-03-", 4, 2021),
            (b"0012345x", 7, 12345),
            (b"9876543.", 7, 9_876_543),
        ] {
            assert_eq!(number(u64::from_le_bytes(*text), n_digits), value);
        }
    }

    #[test]
    fn bits_are_counted() {
        let bytes = u64::from_le_bytes(*b"aB1 z-Qx");
        let letters = letters(bytes);
        assert_eq!((count(letters), run(letters)), (5, 2));
    }
}
