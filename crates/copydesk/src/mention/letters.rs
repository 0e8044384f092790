//! The letters of names, eight at a time: how long a word is shows in few branches, for it cannot be guessed.

use crate::span::Span;

/// Bytes that are read at once.
const AT_ONCE: usize = 8;

/// The bytes of a word, those behind its end zero.
#[inline]
pub(super) fn eights(text: &str, word: Span) -> impl Iterator<Item = [u8; AT_ONCE]> {
    let text = text.as_bytes().get(word.start as usize..).unwrap_or(&[]);
    let n = word.end.saturating_sub(word.start) as usize;
    (0..n).step_by(AT_ONCE).map(move |at| {
        let here = text.get(at..).unwrap_or(&[]);
        let bytes = here.first_chunk().map_or_else(|| last(here), |bytes| u64::from_le_bytes(*bytes));
        let left = (n - at).min(AT_ONCE);
        (bytes & (u64::MAX >> (8 * (AT_ONCE - left)))).to_le_bytes()
    })
}

/// The last bytes of a text, as many as there are.
#[cold]
fn last(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// A hash with one more letter; short to compute behind the one before.
#[inline]
pub(super) const fn with_letter(hash: u64, letter: u32) -> u64 {
    hash.rotate_left(23).wrapping_add((letter as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length_at_every_place() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        for start in 0..text.len() {
            for end in start..=text.len() {
                let all: Vec<u8> = eights(text, Span::of(start..end)).flatten().collect();
                let (word, rest) = all.split_at(end - start);
                assert_eq!(word, &text.as_bytes()[start..end]);
                assert!(rest.len() < AT_ONCE && rest.iter().all(|byte| *byte == 0));
            }
        }
    }
}
