//! [`Word`]: the words that rules name by their letters, as numbers, so that the word of a token is read once and
//! compared with all of a list, one operation each and without a branch between them.

/// A word of up to sixteen letters: its bytes in lower case, the first one lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word(u128);

/// Writes a list of words, lower-case letters all.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &[$($crate::claim::word::Word::of($word)),+] }
    };
}

pub(super) use words;

/// Longest word that is compared.
const MAX: usize = 16;

/// Tells upper from lower case in every letter.
const CASE: u128 = u128::from_le_bytes([0x20; MAX]);

/// By length, the bytes of a window that lie inside the word.
const INSIDE: [u128; MAX + 1] = {
    let mut masks = [u128::MAX; MAX + 1];
    let mut length = 0;
    while length < MAX {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

impl Word {
    /// A word of a rule: lower-case letters.
    pub(super) const fn of(word: &str) -> Self {
        let letters = word.as_bytes();
        assert!(letters.len() <= MAX, "the word is too long");
        let mut bytes = [0; MAX];
        let mut at = 0;
        while at < letters.len() {
            assert!(letters[at].is_ascii_lowercase(), "no lower-case letter");
            bytes[at] = letters[at];
            at += 1;
        }
        Self(u128::from_le_bytes(bytes))
    }

    /// The first letters of some words, a bit each.
    pub(super) const fn letters(words: &[Self]) -> u32 {
        let (mut letters, mut at) = (0, 0);
        while at < words.len() {
            letters |= words[at].first_letter();
            at += 1;
        }
        letters
    }

    /// True for a word that begins with one of those letters.
    pub(super) const fn begins(self, letters: u32) -> bool {
        self.first_letter() & letters != 0
    }

    /// The bit of its first letter; other signs share theirs with a letter.
    const fn first_letter(self) -> u32 {
        1 << ((self.0 & 0x1F) as u32)
    }

    /// The word that is `text[start..end]`; nothing where it is longer than any of a rule.
    ///
    /// What is no letter may change with its case, but never into a lower-case letter.
    #[inline]
    pub(super) fn within(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let inside = *INSIDE.get(end.wrapping_sub(start))?;
        let window = match text.get(start..start + MAX) {
            Some(window) => u128::from_le_bytes(window.try_into().ok()?),
            None => at_end(text.get(start..end)?),
        };
        Some(Self((window | CASE) & inside))
    }

    /// True where it is one of a list.
    #[inline]
    pub(super) fn is_among(self, words: &[Self]) -> bool {
        words.iter().fold(false, |found, word| found | (*word == self))
    }
}

/// A word at the very end of a text, where no whole window can be read.
#[cold]
fn at_end(word: &[u8]) -> u128 {
    let mut bytes = [0; MAX];
    for (to, from) in bytes.iter_mut().zip(word) {
        *to = *from;
    }
    u128::from_le_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_folded_and_nothing_else_is_a_letter() {
        let text = "As says, AS@aſ as";
        let is = |start, end| {
            Word::within(text.as_bytes(), start, end).is_some_and(|word| word.is_among(words!["as", "says"]))
        };
        assert!(is(0, 2) && is(3, 7) && is(9, 11) && is(text.len() - 2, text.len()));
        assert!(!is(0, 1) && !is(3, 6) && !is(9, 12) && !is(12, 15) && !is(0, text.len()));
    }
}
