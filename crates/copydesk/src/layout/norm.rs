//! A line as phrases of the user interface are written: lower case, numbers as `0`, other marks left out.
//!
//! `1,204 Comments (+)` -> the words `0` and `comments`, as hashes of each and of every beginning of whole words.
//!
//! A phrase is known by the hash of its words, so that no text is copied: phrases of the same hash are taken for the
//! same. Cost: eight letters at once, for the first words of a line only.

use super::eight;
use super::lengths::{LONGEST, Lengths, NumbersOfWords};
use super::runs::{Run, Runs};
use crate::chars;
use core::ops::Range;

/// How much of a line is compared with phrases, in bytes.
const MOST_BYTES: usize = 256;

/// A word of the line.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    /// Its hash, as of a phrase of one word.
    own: u64,
    /// The hash of all words up to it.
    all: u64,
}

/// The normalized beginning of a line; a buffer to be used again.
#[derive(Debug, Default)]
pub(super) struct Norm {
    words: [Word; LONGEST + 1],
    n_words: usize,
    /// A colon or dots stand behind the first word.
    label: bool,
    /// How many words the phrases have that begin with its first two, where that was asked.
    lengths: NumbersOfWords,
}

/// Takes eight bytes, or the hash of a word, into a hash.
#[inline]
const fn mix(hash: u64, bytes: u64) -> u64 {
    (hash.rotate_left(5) ^ bytes).wrapping_mul(0x517C_C1B7_2722_0A95)
}

/// The hash of a word, byte by byte.
#[derive(Debug, Clone, Copy, Default)]
struct Hasher {
    hash: u64,
    chunk: u64,
    filled: u32,
}

impl Hasher {
    #[inline]
    const fn push(&mut self, byte: u8) {
        self.chunk |= (byte as u64) << (8 * self.filled);
        self.filled += 1;
        if self.filled == 8 {
            *self = Self { hash: mix(self.hash, self.chunk), chunk: 0, filled: 0 };
        }
    }

    /// The last chunk is never full, so that words of other lengths have other hashes.
    const fn finish(self) -> u64 {
        mix(self.hash, self.chunk)
    }
}

/// The hash of a normalized text.
pub(super) fn hash_of(text: &[u8]) -> u64 {
    text.split(|&byte| byte == b' ').fold(0, with_word)
}

/// The hash of a normalized text and a word behind it, from that of the text, which is 0 where there is none.
#[inline]
pub(super) fn with_word(hash: u64, word: &[u8]) -> u64 {
    with_word_of(hash, word, 0..word.len())
}

/// As [`with_word`], of a word within a text, which is faster.
#[inline]
pub(super) fn with_word_of(hash: u64, text: &[u8], word: Range<usize>) -> u64 {
    let (mut own, mut at) = (0, word.start);
    while word.end - at >= 8 {
        own = mix(own, eight::read(text, at));
        at += 8;
    }
    // As of a [`Hasher`], the last chunk is never full.
    mix(hash, mix(own, eight::head(eight::read(text, at), word.end - at)))
}

/// The hash of a number as a phrase of its own.
pub(super) const NUMBER: u64 = mix(0, mix(0, b'0' as u64));

/// The hash of a word with a colon behind it, from that of the word.
pub(super) const fn labelled(hash: u64) -> u64 {
    mix(hash, b':' as u64)
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

/// A byte of ASCII that is part of no word.
#[inline]
pub(super) const fn is_apart(byte: u8) -> bool {
    byte < 128 && FOLD[byte as usize] == 0
}

/// General punctuation, arrows, boxes: what numbers there are among them belongs to no phrase.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{2BFF}' | '\u{A0}'..='\u{BF}')
}

impl Norm {
    /// Number of words read.
    pub(super) const fn n_words(&self) -> usize {
        self.n_words
    }

    /// The hash of the first words.
    pub(super) fn first(&self, n_words: usize) -> Option<u64> {
        let words = self.words.get(..self.n_words)?;
        Some(words.get(n_words.checked_sub(1)?)?.all)
    }

    /// How many words the phrases have that begin as it does, of which it has as many: one, and what the first two tell.
    pub(super) const fn lengths(&self) -> NumbersOfWords {
        (self.lengths | 0b10) & ((1 << (self.n_words + 1)) - 1)
    }

    /// The hash of the first word with its colon, where it has one: `photo:`.
    pub(super) fn label(&self) -> Option<u64> {
        self.first(1).filter(|_| self.label).map(labelled)
    }

    /// The hashes of the words one by one.
    pub(super) fn words(&self) -> impl Iterator<Item = u64> {
        self.words.iter().take(self.n_words).map(|word| word.own)
    }

    /// Reads the first words of `line`; true where that was the whole line. With `lengths` it stops behind the longest
    /// phrase that begins with the first two words.
    pub(super) fn read(&mut self, line: &str, lengths: Option<&Lengths>) -> bool {
        (self.n_words, self.label, self.lengths) = (0, false, 0);
        // Phrases are short: what stands far behind is not looked at.
        let mut limit = line.len().min(MOST_BYTES);
        while !line.is_char_boundary(limit) {
            limit -= 1;
        }
        let head = line.get(..limit).unwrap_or("");
        let mut at = 0;
        while let Some(&byte) = head.as_bytes().get(at) {
            if FOLD.get(byte as usize) == Some(&0) {
                at += 1;
                continue;
            }
            let (hash, end, mark) = match plain_word(head.as_bytes(), at) {
                Some((hash, end)) => (hash, end, head.as_bytes().get(end).copied()),
                None => match odd_word(line, limit, at) {
                    (None, end) => {
                        at = end;
                        continue;
                    }
                    (Some((hash, mark)), end) => (hash, end, mark),
                },
            };
            self.add(hash, lengths);
            let Some(mark) = mark else { break };
            at = end + usize::from(mark.is_ascii());
            self.label |= self.n_words == 1 && matches!(mark, b':' | DOTS);
            if self.is_enough(lengths.is_some()) {
                return false;
            }
        }
        limit == line.len()
    }

    /// As [`Norm::read`], of the words that a line begins with; nothing where more of them have to be read.
    pub(super) fn read_runs(&mut self, runs: Runs<'_>, lengths: Option<&Lengths>) -> Option<bool> {
        (self.n_words, self.label, self.lengths) = (0, false, 0);
        for run in runs.iter() {
            let hash = if run.number { mix(0, u64::from(b'0')) } else { hash_run(runs, run) };
            self.add(hash, lengths);
            let Some(mark) = runs.behind(run) else { break };
            if self.n_words == 1 {
                self.label = mark == b':';
            } else if self.is_enough(lengths.is_some()) {
                return Some(false);
            }
        }
        runs.whole.then_some(true)
    }

    /// True where no more words have to be read.
    #[inline]
    const fn is_enough(&self, by_lengths: bool) -> bool {
        self.n_words > LONGEST || by_lengths && self.n_words >= 2 && self.lengths >> self.n_words == 0
    }

    #[inline]
    fn add(&mut self, hash: u64, lengths: Option<&Lengths>) {
        let before =
            self.n_words.checked_sub(1).and_then(|last| self.words.get(last)).map_or(0, |last| last.all);
        let Some(word) = self.words.get_mut(self.n_words) else { return };
        *word = Word { own: mix(0, hash), all: mix(before, hash) };
        self.n_words += 1;
        if self.n_words == 2
            && let Some(lengths) = lengths
        {
            self.lengths = lengths.get(mix(before, hash));
        }
    }
}

/// The hash of a run of letters.
#[inline]
fn hash_run(runs: Runs<'_>, run: Run) -> u64 {
    let (mut hash, mut at) = (0, run.start);
    while run.end - at >= 8 {
        hash = mix(hash, runs.letters(run, at));
        at += 8;
    }
    mix(hash, runs.letters(run, at))
}

/// The hash of a line of one word of ASCII letters and nothing else, as menus are full of.
pub(super) fn lone_word(line: &[u8]) -> Option<u64> {
    let (hash, end) = if line.first()?.is_ascii_alphabetic() { plain_word(line, 0)? } else { return None };
    (end == line.len()).then(|| mix(0, hash))
}

/// The hash of the first word of a line that begins with a letter or a digit; nothing where it is to be read letter by
/// letter.
pub(super) fn first_word(line: &[u8]) -> Option<u64> {
    plain_word(line, 0).map(|(hash, _)| mix(0, hash))
}

/// Stands for the mark `…`, which is a label's as a colon is.
const DOTS: u8 = 0xE2;
/// Stands for every other mark outside ASCII.
const WIDE: u8 = 0x80;

/// The word at a byte, its hash and its end, where it is of ASCII letters or digits only, as nearly all are.
#[inline]
fn plain_word(bytes: &[u8], start: usize) -> Option<(u64, usize)> {
    if bytes.get(start).is_some_and(u8::is_ascii_digit) {
        let n_digits = bytes.get(start..)?.iter().position(|byte| !byte.is_ascii_digit())?;
        let mark = *bytes.get(start + n_digits)?;
        let ends = FOLD.get(mark as usize) == Some(&0) && !matches!(mark, b',' | b'.');
        return ends.then(|| (mix(0, b'0' as u64), start + n_digits));
    }
    let (mut hash, mut at) = (0, start);
    loop {
        let block = eight::read(bytes, at);
        let letters = eight::letters(block);
        let small = block | eight::capitals(block, letters) >> 2;
        let length = eight::run(letters);
        if length == 8 {
            hash = mix(hash, small);
            at += 8;
            continue;
        }
        at += length;
        let ends = FOLD.get((block >> (8 * length) & 0xFF) as usize) == Some(&0);
        return (ends && at > start).then(|| (mix(hash, eight::head(small, length)), at));
    }
}

/// As [`plain_word`], of any word, with what stands behind it; where none begins at the character, the next one.
///
/// The end is behind a mark outside ASCII, and before one of ASCII.
fn odd_word(line: &str, limit: usize, start: usize) -> (Option<(u64, Option<u8>)>, usize) {
    let bytes = line.as_bytes();
    let (mut at, mut hasher, mut in_word, mut zero) = (start, Hasher::default(), false, false);
    while let Some(&byte) = bytes.get(at).filter(|_| at < limit) {
        let before = at;
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
                    _ if !is_punctuation(c) && chars::is_alphanumeric(c) => (1, Some(c)),
                    '…' => (0, Some(c)),
                    _ => (0, None),
                }
            }
        };
        if kept == 0 {
            if !in_word {
                return (None, at);
            }
            let next_digit = bytes.get(at).is_some_and(u8::is_ascii_digit);
            if matches!(byte, b',' | b'.') && zero && next_digit {
                continue;
            }
            let (mark, end) = match (wide.is_some(), byte.is_ascii()) {
                (true, _) => (DOTS, at),
                (false, false) => (WIDE, at),
                (false, true) => (byte, before),
            };
            return (Some((hasher.finish(), Some(mark))), end);
        }
        in_word = true;
        match wide {
            Some(c) => {
                chars::to_lowercase(c, |small| {
                    small.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| hasher.push(byte));
                });
                zero = false;
            }
            None if kept == b'0' && zero => {}
            None => {
                hasher.push(kept);
                zero = kept == b'0';
            }
        }
    }
    (in_word.then(|| (hasher.finish(), None)), at.max(limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads_as(line: &str, text: &str) {
        let mut norm = Norm::default();
        norm.read(line, None);
        assert_eq!(norm.first(norm.n_words()), Some(hash_of(text.as_bytes())), "{line}");
        assert!(norm.words().eq(text.split(' ').map(|word| hash_of(word.as_bytes()))), "{line}");
    }

    #[test]
    fn lines_are_read_as_phrases_are_written() {
        reads_as("1,204 Comments (+)", "0 comments");
        reads_as("Don’t MISS: an international-report", "don't miss an international report");
        reads_as("Ünder 12.5 A&E Newsletters", "ünder 0 a&e newsletters");
        reads_as("Pro\u{AD}cessing…", "processing");
    }

    #[test]
    fn a_colon_makes_a_label() {
        let mut norm = Norm::default();
        for (line, label) in
            [("Photo: Ada", true), ("Photo… Ada", true), ("Photo Ada:", false), ("Photo, Ada", false)]
        {
            norm.read(line, None);
            assert_eq!(norm.label().is_some(), label, "{line}");
        }
    }
}
