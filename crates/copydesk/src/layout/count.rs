//! What a line is made of, counted exactly: words by shape, grammatical words, sentence ends, marks, and the phrase
//! of the user interface it begins with or holds.
//!
//! A line -> its [`Unit`]. Lines of plain words, nearly all, are read by [`labels`]; others here, word by word.
//! Cost: one pass, one table probe a word.

use super::effects;
use super::eight::{self, capitals, letters_digits};
use super::labels;
use super::line::Line;
use super::marks;
use super::norm::Norm;
use super::phrases::{FUNCTION, HEAD, INNER, Phrases};
use super::unit::Unit;
use crate::span::offset;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Space,
    Lower,
    Upper,
    Digit,
    High,
    Mark,
}

const CLASS: [Byte; 256] = {
    let mut class = [Byte::Mark; 256];
    let mut at = 0;
    while at < 256 {
        class[at] = match at.to_le_bytes()[0] {
            b' ' | b'\t' | b'\r' | b'\n' | 0x0B | 0x0C => Byte::Space,
            b'a'..=b'z' => Byte::Lower,
            b'A'..=b'Z' => Byte::Upper,
            b'0'..=b'9' => Byte::Digit,
            0x80.. => Byte::High,
            _ => Byte::Mark,
        };
        at += 1;
    }
    class
};

/// Letters and digits are 1, capitals 3 (bit 1 counts them), bytes of letters outside ASCII 4, what ends a word or may do
/// so is 0.
const STEP: [u8; 256] = {
    let mut step = [0; 256];
    let mut at = 0;
    while at < 256 {
        step[at] = match CLASS[at] {
            Byte::Lower | Byte::Digit => 1,
            Byte::Upper => 3,
            Byte::High if !may_begin_mark(at.to_le_bytes()[0]) => 4,
            _ => 0,
        };
        at += 1;
    }
    step
};

/// A letter or digit of ASCII.
pub(super) const fn is_word(byte: u8) -> bool {
    STEP[byte as usize] & 1 != 0
}

/// What may stand behind a full stop that ends a sentence.
pub(super) const fn closes(next: u8) -> bool {
    const CLOSES: [bool; 256] = {
        let mut closes = [false; 256];
        let mut at = 0;
        while at < 256 {
            closes[at] = matches!(CLASS[at], Byte::Space | Byte::High)
                || matches!(at.to_le_bytes()[0], b'"' | b'\'' | b')' | b']');
            at += 1;
        }
        closes
    };
    CLOSES[next as usize]
}

const fn class_of(byte: u8) -> Byte {
    CLASS[byte as usize]
}

/// Longest line in which phrases are looked for behind its start, in bytes: in longer ones they decide nothing.
pub(super) const MOST_INNER: usize = 900;

/// Counts what `line` is made of into `unit`, in which nothing is counted.
pub(super) fn read(line: Line<'_>, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) {
    if labels::read(line, phrases, norm, unit).is_none() {
        *unit = Unit::default();
        word_by_word(line.body(), phrases, norm, unit);
    }
}

/// As [`read`], of any line.
#[inline(never)] // so that the common way stays short
pub(super) fn word_by_word(text: &str, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) {
    let bytes = text.as_bytes();
    (unit.sentences, unit.seen) = (Some(0), marks::ANY);
    let (mut at, mut first, mut function) = (0, true, 0);
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    while at < bytes.len() {
        let start = at;
        if let Some(word) = plain_word(bytes, at, first) {
            at += word.length;
            // Next comes the next word, nearly always.
            at += usize::from(byte(at) == b' ');
            count_plain(unit, &word);
            let flags = phrases.flags_of(word.key);
            function += u32::from((flags & FUNCTION != 0) & (word.length <= 8));
            (unit.terminal, unit.colon) = (false, false);
            if first {
                first = false;
                if flags & HEAD != 0 || word.digit {
                    unit.phrase = phrases.at_start(text.get(start..).unwrap_or(""), norm);
                    continue;
                }
            }
            if flags & INNER != 0 && bytes.len() <= MOST_INNER && unit.inner.is_none() {
                unit.inner = phrases.inside(text.get(start..).unwrap_or(""), norm);
            }
            continue;
        }
        match class_of(byte(at)) {
            Byte::Space => {
                at += 1;
                continue;
            }
            Byte::Mark => {
                at += 1;
                effects::apply(effects::of(byte(start), byte(at), first), byte(at), unit);
                continue;
            }
            Byte::High => {
                if let Some(width) = mark_width(byte(at), byte(at + 1), byte(at + 2)) {
                    at += width;
                    let effects = effects::of_wide(byte(start), byte(start + 1), byte(start + 2), first);
                    effects::apply(effects, byte(at), unit);
                    continue;
                }
            }
            Byte::Lower | Byte::Upper | Byte::Digit => {}
        }
        let (end, capitals, high) = word(bytes, start);
        at = end;
        let word = bytes.get(start..at).unwrap_or(&[]);
        count(unit, word, capitals, high);
        let flags = if word.len() <= 8 || first || !high { phrases.flags(word) } else { 0 };
        if flags & FUNCTION != 0 && word.len() <= 8 {
            function += 1;
        }
        if first && (flags & HEAD != 0 || high || class_of(byte(start)) == Byte::Digit) {
            unit.phrase = phrases.at_start(text.get(start..).unwrap_or(""), norm);
        } else if flags & INNER != 0 && bytes.len() <= MOST_INNER && unit.inner.is_none() {
            unit.inner = phrases.inside(text.get(start..).unwrap_or(""), norm);
        }
        first = false;
        unit.terminal = false;
        unit.colon = false;
    }
    unit.function = Some(function);
}

/// Where the word that starts at `start` ends, how many capitals of ASCII it has, and whether it has letters beyond.
fn word(bytes: &[u8], start: usize) -> (usize, u32, bool) {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let (mut at, mut high, mut capitals) = (start, false, 0_u32);
    loop {
        while let Some(&letter) = bytes.get(at) {
            let step = STEP[letter as usize];
            if step == 0 {
                break;
            }
            capitals += u32::from(step >> 1 & 1);
            high |= step & 4 != 0;
            at += 1;
        }
        match class_of(byte(at)) {
            Byte::High => match mark_width(byte(at), byte(at + 1), byte(at + 2)) {
                Some(width) if !joins(byte(at), byte(at + 1), byte(at + 2), byte(at + width)) => break,
                Some(width) => at += width,
                None => {
                    high = true;
                    at += 1;
                }
            },
            Byte::Mark if matches!(byte(at), b'\'' | b'-') && is_word(byte(at + 1)) => at += 1,
            _ => break,
        }
    }
    (at, capitals, high)
}

/// Where the word that starts at `start` ends.
pub(super) fn word_end(bytes: &[u8], start: usize) -> usize {
    word(bytes, start).0
}

/// A plain word of up to fifteen bytes.
struct Plain {
    length: usize,
    /// Its first eight bytes in small letters.
    key: u64,
    /// It begins with a digit, or with a capital.
    digit: bool,
    capital: bool,
    /// It is a word of capitals.
    upper: bool,
}

/// The plain word at a byte, read eight bytes at once; nothing where it is longer or goes on behind an apostrophe, a
/// hyphen or a character above ASCII.
///
/// Short words inside a line are capitals as a whole or not: `IoT` is none of capitals there, `A123` is one.
#[inline]
fn plain_word(bytes: &[u8], at: usize, first: bool) -> Option<Plain> {
    let block = eight::read(bytes, at);
    let (letters, digits) = letters_digits(block);
    let mut length = eight::run(letters | digits);
    let inside = if length == 8 { u64::MAX } else { eight::head(u64::MAX, length) };
    let letters = letters & inside;
    let upper = capitals(block, letters);
    let mut n_upper = eight::count(upper);
    if length == 8 {
        let more = eight::read(bytes, at + 8);
        let (letters, digits) = letters_digits(more);
        let rest = eight::run(letters | digits);
        if rest == 8 {
            return None;
        }
        length += rest;
        n_upper += eight::count(capitals(more, letters & eight::head(u64::MAX, rest)));
    }
    if length == 0 || matches!(bytes.get(at + length), Some(b'\'' | b'-' | 0x80..)) {
        return None;
    }
    let most = (n_upper >= 2) & (n_upper as usize * 2 > length);
    let all = (upper == letters) & (letters & letters.wrapping_sub(1) != 0);
    let short = !first & (length < 8) & (at + 8 <= bytes.len());
    Some(Plain {
        length,
        key: (block & inside) | upper >> 2,
        digit: digits & 0x80 != 0,
        capital: upper & 0x80 != 0,
        upper: (all & short) | (most & (!short | (upper & 0x8000 != 0))),
    })
}

/// Without a branch: what comes next in a line of labels is nothing a processor can guess.
#[inline]
fn count_plain(unit: &mut Unit, word: &Plain) {
    let (digit, capital) = (u32::from(word.digit), u32::from(word.capital));
    let upper = u32::from(word.capital & word.upper);
    unit.words += 1;
    unit.digit += digit;
    unit.upper += upper;
    unit.title += capital - upper;
    unit.lower += 1 - digit - capital;
}

fn count(unit: &mut Unit, word: &[u8], capitals: u32, high: bool) {
    let first = word.first().copied().unwrap_or(b' ');
    let length = offset(word.len());
    match class_of(first) {
        Byte::Digit => unit.digit += 1,
        Byte::Upper if capitals >= 2 && capitals * 2 > length => unit.upper += 1,
        Byte::Upper => unit.title += 1,
        Byte::High if high && is_capital(first, word.get(1).copied().unwrap_or(0)) => unit.title += 1,
        // Scripts without spaces: about two characters a word.
        Byte::High if (0xE3..=0xED).contains(&first) => {
            let words = length.div_ceil(6);
            unit.lower += words;
            unit.words += words - 1;
        }
        _ => unit.lower += 1,
    }
    unit.words += 1;
}

/// A two-byte character that is a capital of Latin, Greek or Cyrillic.
pub(super) const fn is_capital(first: u8, second: u8) -> bool {
    match first {
        0xC3 => second >= 0x80 && second <= 0x9E,
        0xC4 | 0xC5 => second & 1 == 0,
        0xCE => second >= 0x91 && second <= 0xA9,
        0xD0 => second >= 0x80 && second <= 0xAF,
        _ => false,
    }
}

/// The first byte of characters outside ASCII of which some belong to no word: in all others it is part of one.
pub(super) const fn may_begin_mark(byte: u8) -> bool {
    matches!(byte, 0xC2 | 0xE2 | 0xE3 | 0xEF | 0xF0)
}

/// Width of a character outside ASCII that belongs to no word.
pub(super) const fn mark_width(a: u8, b: u8, c: u8) -> Option<usize> {
    match (a, b, c) {
        (0xC2, 0xA0..=0xBF, _) => Some(2),
        (0xE2, _, _) | (0xE3, 0x80, _) | (0xEF, 0xBC | 0xBD | 0xB8, _) => Some(3),
        (0xF0, 0x9F, _) => Some(4),
        _ => None,
    }
}

/// An apostrophe or soft hyphen between letters keeps the word together.
const fn joins(a: u8, b: u8, c: u8, next: u8) -> bool {
    let letter = matches!(class_of(next), Byte::Lower | Byte::Upper | Byte::High);
    letter && matches!((a, b, c), (0xC2, 0xAD, _) | (0xE2, 0x80, 0x99 | 0x8B | 0x8C | 0x8D))
}
