//! A line as phrases of the user interface are written: lower case, numbers as `0`, other marks left out.
//!
//! `1,204 Comments (+)` -> `0 comments`, with the end and the hash of every beginning of whole words.
//!
//! Cost: a few instructions a byte, for the first words of a line only.

use super::filter::Filter;

/// Longest phrase, in words.
pub(super) const LONGEST: usize = 8;
/// How much of a line is compared with phrases, in bytes.
const MOST_BYTES: usize = 256;

/// The normalized beginning of a line; a buffer to be used again.
#[derive(Debug, Default)]
pub(super) struct Norm {
    text: Vec<u8>,
    /// For each word where it ends in `text`, and the hash of all up to there.
    ends: Vec<(usize, u64)>,
    hash: u64,
    /// A colon or dots stand behind the first word.
    label: bool,
}

/// Takes a byte into a hash.
#[inline]
const fn mix(hash: u64, byte: u8) -> u64 {
    (hash.rotate_left(5) ^ byte as u64).wrapping_mul(0x517C_C1B7_2722_0A95)
}

/// The hash of a normalized text.
pub(super) fn hash_of(text: &[u8]) -> u64 {
    text.iter().fold(0, |hash, &byte| mix(hash, byte))
}

/// What becomes of a byte: letters are made small, digits are `0`, what ends a word is 0.
const FOLD: [u8; 128] = {
    let mut fold = [0; 128];
    let mut at = 0_u8;
    while at < 128 {
        fold[at as usize] = match at {
            b'0'..=b'9' => b'0',
            b'a'..=b'z' | b'A'..=b'Z' | b'\'' | b'&' => at.to_ascii_lowercase(),
            _ => 0,
        };
        at += 1;
    }
    fold
};

/// General punctuation, arrows, boxes: no letters there, and no need to ask the tables.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{2BFF}' | '\u{A0}'..='\u{BF}')
}

impl Norm {
    /// Number of words read.
    pub(super) const fn n_words(&self) -> usize {
        self.ends.len()
    }

    /// The first words and their hash.
    pub(super) fn first(&self, n_words: usize) -> Option<(&[u8], u64)> {
        let &(end, hash) = self.ends.get(n_words.checked_sub(1)?)?;
        Some((self.text.get(..end)?, hash))
    }

    /// The first word, and the hash of it with its colon, where it has one: `photo:`.
    pub(super) fn label(&self) -> Option<(&[u8], u64)> {
        let (word, hash) = self.first(1).filter(|_| self.label)?;
        Some((word, mix(hash, b':')))
    }

    /// The words one by one.
    pub(super) fn words(&self) -> impl Iterator<Item = &[u8]> {
        self.text.split(|&byte| byte == b' ')
    }

    /// Reads the first words of `line`; true where that was the whole line. With `pairs` it stops where no phrase has
    /// the first two words.
    pub(super) fn read(&mut self, line: &str, pairs: Option<&Filter>) -> bool {
        self.text.clear();
        self.ends.clear();
        (self.hash, self.label) = (0, false);
        let bytes = line.as_bytes();
        // Phrases are short: what stands far behind is not looked at.
        let mut limit = line.len().min(MOST_BYTES);
        while !line.is_char_boundary(limit) {
            limit -= 1;
        }
        let (mut at, mut in_word) = (0, false);
        while let Some(&byte) = bytes.get(at).filter(|_| at < limit) {
            let (kept, wide) = match FOLD.get(byte as usize) {
                Some(&kept) => {
                    at += 1;
                    (kept, None)
                }
                None => {
                    let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) else { break };
                    at += c.len_utf8();
                    match c {
                        '’' => (b'\'', None),
                        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => continue,
                        '©' => (1, Some(c)),
                        _ if !is_punctuation(c) && c.is_alphanumeric() => (1, Some(c)),
                        '…' => (0, Some(c)),
                        _ => (0, None),
                    }
                }
            };
            if kept == 0 {
                let next_digit = bytes.get(at).is_some_and(u8::is_ascii_digit);
                let in_number = matches!(byte, b',' | b'.') && self.text.ends_with(b"0") && next_digit;
                if in_word && !in_number {
                    self.label |= self.ends.is_empty() && (byte == b':' || wide.is_some());
                    in_word = false;
                    if self.end_word(pairs) {
                        return false;
                    }
                }
                continue;
            }
            if !in_word && !self.text.is_empty() {
                self.push(b' ');
            }
            in_word = true;
            match wide {
                Some(c) => {
                    for small in c.to_lowercase() {
                        for &byte in small.encode_utf8(&mut [0; 4]).as_bytes() {
                            self.push(byte);
                        }
                    }
                }
                None if kept == b'0' && self.text.ends_with(b"0") => {}
                None => self.push(kept),
            }
        }
        if in_word {
            self.ends.push((self.text.len(), self.hash));
        }
        limit == line.len()
    }

    #[inline]
    fn push(&mut self, byte: u8) {
        self.text.push(byte);
        self.hash = mix(self.hash, byte);
    }

    /// Closes a word; true where no more need be read.
    fn end_word(&mut self, pairs: Option<&Filter>) -> bool {
        self.ends.push((self.text.len(), self.hash));
        let n_words = self.ends.len();
        n_words > LONGEST || n_words == 2 && pairs.is_some_and(|pairs| !pairs.may_have(self.hash))
    }
}
