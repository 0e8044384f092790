//! Words as numbers: the first eight bytes in small letters, by which words are known.

use super::eight;
use super::norm;
use core::ops::Range;

/// Two words as one number, by their keys.
pub(super) const fn pair_of(first: u64, second: u64) -> u64 {
    first.rotate_left(23).wrapping_mul(0x517C_C1B7_2722_0A95) ^ second
}

/// The key of the word at a byte as phrases have it, and its end; nothing where there is none, or it is not to be read
/// from its first eight bytes.
#[inline]
pub(super) fn word_key(line: &[u8], at: usize) -> Option<(u64, usize)> {
    let block = eight::read(line, at);
    let (letters, digits) = eight::letters_digits(block);
    let mut length = eight::run(letters);
    if length > 0 && length < 8 && matches!((block >> (8 * length)).to_le_bytes()[0], b'\'' | b'&') {
        // `today's`
        length = eight::run(letters | eight::same(block, b'\'') | eight::same(block, b'&'));
        if length == 8 {
            return None;
        }
    }
    if (1..8).contains(&length) {
        let behind = (block >> (8 * length)).to_le_bytes()[0];
        return norm::is_apart(behind).then(|| (eight::head(eight::lower(block), length), at + length));
    }
    if length == 8 {
        let more = line.get(at + 8..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let end = at + 8 + more;
        let behind = line.get(end).copied().unwrap_or(b' ');
        return norm::is_apart(behind).then(|| (eight::lower(block), end));
    }
    // `1,204`
    let n_digits = eight::run(digits);
    let end = at + n_digits;
    let behind = line.get(end).copied().unwrap_or(b' ');
    let number = (1..8).contains(&n_digits) && norm::is_apart(behind) && !matches!(behind, b',' | b'.');
    number.then(|| (u64::from(b'0'), end))
}

/// As [`key_of`], of a word within a text, which is faster.
#[inline]
pub(super) fn key_within(text: &[u8], word: Range<usize>) -> u64 {
    let block = eight::read(text, word.start);
    eight::small(if word.len() < 8 { eight::head(block, word.len()) } else { block })
}

/// The first eight bytes of a word, ASCII letters folded, as a number.
pub(super) fn key_of(word: &[u8]) -> u64 {
    eight::small(eight::read(word, 0))
}
