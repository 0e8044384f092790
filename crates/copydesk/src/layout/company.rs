//! What stands beside the anchors of phrases: the word behind one in its phrase, else the one before it, or a colon.
//!
//! Anchors such as `read` and `agreement` are words of stories too; `more read` and `agreement and` hardly ever.
//!
//! Words by their first eight letters, neighbours by two. It may err on the side of having one. Cost: a few bits a word that
//! is an anchor.

use super::eight;
use super::filter::Filter;
use super::norm::is_apart;
use super::word_key::{key_of, pair_of};

/// What is kept of an anchor beside the letters of its neighbours: that it has some behind it, or before it, that a colon
/// stands there, or that nothing is known.
const BEHIND: u64 = 1 << 16;
const BEFORE: u64 = 1 << 17;
const COLON: u64 = 1 << 18;
const ANY: u64 = 1 << 19;

/// Anchors with their neighbours.
#[derive(Debug)]
pub(super) struct Company(Filter<16>);

/// Two letters in small, the first as the lower byte; of one letter that alone.
const fn letters(first: u8, second: u8) -> u64 {
    let second = if second.is_ascii_alphanumeric() { second.to_ascii_lowercase() } else { 0 };
    (first.to_ascii_lowercase() as u64) | (second as u64) << 8
}

impl Company {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Filter::new())
    }

    fn note(&mut self, key: u64, what: u64) {
        self.0.add(pair_of(key, what));
    }

    fn has(&self, key: u64, what: u64) -> bool {
        self.0.may_have(pair_of(key, what))
    }

    /// Puts in an anchor with the words around it in its phrase; a `label` has a colon behind it.
    pub(super) fn add(&mut self, anchor: &[u8], before: Option<&[u8]>, behind: Option<&[u8]>, label: bool) {
        let key = key_of(anchor);
        // Numbers are written in other ways, and marks left out.
        let plain = |word: &[u8]| word.iter().all(u8::is_ascii_alphabetic);
        match (before, behind) {
            (None, None) if label => self.note(key, COLON),
            (_, Some(behind @ [first, ..])) if plain(behind) && !label => {
                self.note(key, BEHIND);
                self.note(key, BEHIND | letters(*first, behind.get(1).copied().unwrap_or(0)));
            }
            (Some(before @ [.., last]), None) if plain(before) && !label => {
                self.note(key, BEFORE);
                let second = before.len().checked_sub(2).and_then(|at| before.get(at));
                self.note(key, BEFORE | letters(*last, second.copied().unwrap_or(0)));
            }
            _ => self.note(key, ANY),
        }
    }

    /// False where what stands beside an anchor that starts at a byte of a line is in none of its phrases.
    pub(super) fn may_stand(&self, key: u64, line: &[u8], start: usize) -> bool {
        let byte = |at: usize| line.get(at).copied().unwrap_or(0);
        let length = eight::first_letters(line.get(start..).unwrap_or(&[]));
        let end = start + length;
        if self.has(key, ANY) || self.has(key, COLON) && (byte(end) == b':' || byte(end) >= 0x80) {
            return true;
        }
        // A mark and a blank may stand between them.
        let next = end + usize::from(is_apart(byte(end)));
        let next = next + usize::from(is_apart(byte(next)));
        let behind = || {
            !byte(next).is_ascii_alphabetic() || self.has(key, BEHIND | letters(byte(next), byte(next + 1)))
        };
        if self.has(key, BEHIND) && behind() {
            return true;
        }
        let Some(last) = start.checked_sub(1) else { return false };
        let last = last.saturating_sub(usize::from(is_apart(byte(last))));
        let last = last.saturating_sub(usize::from(is_apart(byte(last))));
        let second = last.checked_sub(1).map_or(0, byte);
        let before =
            || !byte(last).is_ascii_alphabetic() || self.has(key, BEFORE | letters(byte(last), second));
        self.has(key, BEFORE) && before()
    }
}

#[cfg(test)]
mod tests {
    use super::{Company, key_of};

    #[test]
    fn anchors_stand_beside_the_words_of_their_phrases() {
        let mut company = Company::new();
        company.add(b"agreement", Some(b"user"), Some(b"and"), false);
        company.add(b"reserved", Some(b"rights"), None, false);
        company.add(b"picture", None, None, true);
        company.add(b"newsletter", Some("\u{fc}ber".as_bytes()), None, false);
        let may = |line: &str, word: &str| {
            let start = line.find(word).expect("the word in its line");
            company.may_stand(key_of(word.as_bytes()), line.as_bytes(), start)
        };
        for (line, word) in [
            ("the user agreement and privacy policy", "agreement"),
            ("the AGREEMENT, ANd so on", "AGREEMENT"),
            ("the agreement “and so on”", "agreement"),
            ("all RIGHTs reserved.", "reserved"),
            ("rights: reserved", "reserved"),
            ("Picture: Ada Moor", "Picture"),
            ("a picture… of it", "picture"),
            ("our newsletter", "newsletter"),
        ] {
            assert!(may(line, word), "{line}");
        }
        for (line, word) in [
            ("an agreement with them", "agreement"),
            ("an agreement. The crews", "agreement"),
            ("seats were reserved", "reserved"),
            ("reserved seats", "reserved"),
            ("a picture of it", "picture"),
            ("the harbour and its boats", "harbour"),
        ] {
            assert!(!may(line, word), "{line}");
        }
    }
}
