//! Eight bytes at once: which of them are letters, digits or capitals, as the high bits of one number.

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

/// Those of `letters` that are capitals: in them the bit 0x20 is not set.
#[inline]
pub(super) const fn capitals(bytes: u64, letters: u64) -> u64 {
    letters & !(bytes << 2)
}

/// The eight bytes at `at`, at the end of `bytes` padded with zeros.
#[inline]
pub(super) fn read(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(block) => u64::from_le_bytes(*block),
        None => read_end(bytes.get(at..).unwrap_or(&[])),
    }
}

#[inline(never)] // so that the common way stays short
fn read_end(rest: &[u8]) -> u64 {
    rest.iter().rev().fold(0, |block, &byte| block << 8 | u64::from(byte))
}

/// The word of ASCII letters and digits that a block begins with, in small letters, and its length, at most eight.
#[inline]
pub(super) const fn word_key(block: u64) -> (u64, usize) {
    let (letters, digits) = letters_digits(block);
    let length = (!(letters | digits) & HIGH).trailing_zeros() / 8;
    let inside = if length >= 8 { u64::MAX } else { (1 << (8 * length)) - 1 };
    ((block | capitals(block, letters) >> 2) & inside, length as usize)
}

/// The sum of eight counters of a byte each.
pub(super) const fn sum(counters: u64) -> usize {
    const PAIRS: u64 = 0x00FF_00FF_00FF_00FF;
    let pairs = (counters & PAIRS) + (counters >> 8 & PAIRS);
    (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize
}
