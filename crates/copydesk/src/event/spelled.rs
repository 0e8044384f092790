//! [`Spelled`]: words that a rule of the lists spells out, to be found among tokens whatever their case.
//!
//! Cost: a test of the first two letters of a token, of its last and its length; its word is read only where one of the
//! list begins like it and one ends like it.

use crate::grammar::Doc;
use crate::span::{TokenRange, offset};

/// How a word begins, one bit of many that words of like beginning share.
#[inline]
pub(super) const fn beginning(first: u8, second: u8) -> u64 {
    1 << first_bit(first, second)
}

/// The place of that bit.
#[inline]
const fn first_bit(first: u8, second: u8) -> u16 {
    let number = u16::from_le_bytes([first | 0x20, second | 0x20]);
    number.wrapping_mul(0x9E37) >> 10
}

/// The same of how a word of so many bytes ends.
#[inline]
const fn last_bit(last: u8, length: u32) -> u32 {
    (last as u32 & 0x1F).wrapping_add(length.wrapping_mul(11)) % u64::BITS
}

/// A list of words.
#[derive(Debug, Clone)]
pub(super) struct Spelled {
    words: Vec<Box<str>>,
    /// How they begin.
    beginnings: u64,
    /// How they and their plurals end.
    endings: u64,
}

impl Spelled {
    /// None.
    pub(super) const NONE: Self = Self { words: Vec::new(), beginnings: 0, endings: 0 };

    /// Adds a word.
    pub(super) fn push(&mut self, word: &str) {
        self.beginnings |= match word.as_bytes() {
            [first, second, ..] => beginning(*first, *second),
            // What stands behind a single letter is not of its word.
            _ => u64::MAX,
        };
        if let Some(last) = word.as_bytes().last() {
            let length = offset(word.len());
            self.endings |= 1 << last_bit(*last, length) | 1 << last_bit(b's', length + 1);
        }
        self.words.push(word.into());
    }

    /// The words.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }

    /// True where there is none.
    pub(super) const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// True where the word at a token is one of them.
    #[inline]
    pub(super) fn has(&self, doc: &Doc<'_>, at: u32) -> bool {
        self.may_have(doc, at) && self.has_word(doc.word(at))
    }

    /// True where one of the tokens is one of them.
    pub(super) fn has_any(&self, doc: &Doc<'_>, tokens: TokenRange) -> bool {
        tokens.iter().any(|at| self.has(doc, at))
    }

    /// As [`Spelled::has`], or where it is the plural of one.
    pub(super) fn has_noun(&self, doc: &Doc<'_>, at: u32) -> bool {
        self.may_have(doc, at) && {
            let word = doc.word(at);
            self.has_word(word) || word.strip_suffix('s').is_some_and(|singular| self.has_word(singular))
        }
    }

    /// False where none of the words begins as the one at a token does, or none ends so.
    #[inline]
    fn may_have(&self, doc: &Doc<'_>, at: u32) -> bool {
        let Some(token) = doc.token(at) else { return false };
        let bytes = doc.text.as_bytes();
        let letters = bytes.get(token.start as usize..).and_then(<[u8]>::first_chunk);
        let Some([first, second]) = letters else { return true };
        let last = bytes.get(token.end.wrapping_sub(1) as usize).copied().unwrap_or_default();
        let begins = self.beginnings >> first_bit(*first, *second);
        // One choice, for which of them fails cannot be foreseen.
        begins & self.endings >> last_bit(last, token.span().len()) & 1 != 0
    }

    fn has_word(&self, found: &str) -> bool {
        self.words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }
}

impl<'w> FromIterator<&'w str> for Spelled {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let mut spelled = Self::NONE;
        words.into_iter().for_each(|word| spelled.push(word));
        spelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_like_beginning_share_a_bit() {
        assert_eq!(beginning(b'C', b'a'), beginning(b'c', b'A'));
        let words: Spelled = ["charge", "count"].into_iter().collect();
        assert_eq!(words.beginnings, beginning(b'c', b'h') | beginning(b'c', b'o'));
        assert!(words.has_word("Charge") && !words.has_word("charges"));
        assert_eq!(Spelled::from_iter(["a"]).beginnings, u64::MAX);
    }
}
