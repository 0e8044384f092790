//! [`Words`]: words that rules name by their letters, to be found at a token whatever its case.
//!
//! Cost: a look at the first letter and the length of a token; where they are those of a word of the list, which few
//! others share, its letters are read as one number and compared with all of the list.

use crate::token::Token;

/// A word of up to sixteen letters: its bytes in lower case, the first one lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word(u128);

/// Writes a list of words, lower-case letters all.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const {
            const LIST: &[$crate::claim::word::Word] = &[$($crate::claim::word::Word::of($word)),+];
            &$crate::claim::word::Words::of(LIST)
        }
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

    /// The sign of it as [`sign_of`] tells it.
    const fn sign(self) -> u64 {
        let mut length = 0;
        while length < MAX && self.0 >> (8 * length) != 0 {
            length += 1;
        }
        sign_of(self.0.to_le_bytes()[0], length)
    }

    /// The word that is `text[start..end]`; nothing where it is longer than any of a rule.
    ///
    /// What is no letter may change with its case, but never into a lower-case letter.
    fn within(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let inside = *INSIDE.get(end.wrapping_sub(start))?;
        let window = match text.get(start..start + MAX) {
            Some(window) => u128::from_le_bytes(window.try_into().ok()?),
            None => at_end(text.get(start..end)?),
        };
        Some(Self((window | CASE) & inside))
    }
}

/// What a word's first letter, in either case, and its length tell, one bit of many.
#[inline]
const fn sign_of(first: u8, length: usize) -> u64 {
    1 << ((first as usize & 0x1F ^ length << 3) % u64::BITS as usize)
}

/// A list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    list: &'static [Word],
    /// The signs of all of them.
    signs: u64,
}

impl Words {
    /// Those that are listed.
    pub(super) const fn of(list: &'static [Word]) -> Self {
        let (mut signs, mut at) = (0, 0);
        while at < list.len() {
            signs |= list[at].sign();
            at += 1;
        }
        Self { list, signs }
    }

    /// The signs of the words of this list and of some other words.
    pub(super) const fn with_signs(&self, signs: u64) -> u64 {
        self.signs | signs
    }

    /// False where a token of a text is none of them; asked where a call is not worth while.
    #[inline]
    pub(super) fn may_have(&self, text: &str, token: &Token) -> bool {
        has_sign(self.signs, text, token)
    }

    /// True where a token of a text is one of them.
    #[inline]
    pub(super) fn has(&self, text: &str, token: &Token) -> bool {
        self.may_have(text, token) && self.lists(text, token)
    }

    #[inline(never)] // few tokens have a sign of a list
    fn lists(&self, text: &str, token: &Token) -> bool {
        let word = Word::within(text.as_bytes(), token.start as usize, token.end as usize);
        word.is_some_and(|word| self.list.iter().fold(false, |found, listed| found | (*listed == word)))
    }
}

/// True where a token has one of those signs.
#[inline]
pub(super) fn has_sign(signs: u64, text: &str, token: &Token) -> bool {
    let first = text.as_bytes().get(token.start as usize).copied().unwrap_or(0);
    signs & sign_of(first, token.span().len() as usize) != 0
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
            let word = Word::within(text.as_bytes(), start, end);
            let (first, words) = (text.as_bytes()[start], words!["as", "says"]);
            let listed = word.is_some_and(|word| words.list.contains(&word));
            assert!(!listed || words.signs & sign_of(first, end - start) != 0);
            listed
        };
        assert!(is(0, 2) && is(3, 7) && is(9, 11) && is(text.len() - 2, text.len()));
        assert!(!is(0, 1) && !is(3, 6) && !is(9, 12) && !is(12, 15) && !is(0, text.len()));
    }
}
