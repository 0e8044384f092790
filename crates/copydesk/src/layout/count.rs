//! What a line is made of, counted exactly: words by shape, grammatical words, sentence ends, marks, and the phrase
//! of the user interface it begins with or holds.
//!
//! `&str -> Unit`. Cost: one pass, one table probe a word.

use super::eight::{HIGH, capitals, letters_digits};
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

/// Letters and digits are 1, capitals 3 (bit 1 counts them), what ends a word is 0.
const STEP: [u8; 256] = {
    let mut step = [0; 256];
    let mut at = 0;
    while at < 256 {
        step[at] = match CLASS[at] {
            Byte::Lower | Byte::Digit => 1,
            Byte::Upper => 3,
            _ => 0,
        };
        at += 1;
    }
    step
};

/// A letter or digit of ASCII.
pub(super) const fn is_word(byte: u8) -> bool {
    STEP[byte as usize] != 0
}

/// What may stand behind a full stop that ends a sentence.
pub(super) const fn closes(next: u8) -> bool {
    matches!(class_of(next), Byte::Space | Byte::High) || matches!(next, b'"' | b'\'' | b')' | b']')
}

const fn class_of(byte: u8) -> Byte {
    CLASS[byte as usize]
}

/// Longest line in which phrases are looked for behind its start, in bytes: in longer ones they decide nothing.
const MOST_INNER: usize = 900;

/// Counts what `text` is made of.
pub(super) fn read(text: &str, phrases: &Phrases, norm: &mut Norm) -> Unit {
    let bytes = text.as_bytes();
    let mut unit = Unit::default();
    let mut at = 0;
    let mut first = true;
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    while at < bytes.len() {
        let start = at;
        match class_of(byte(at)) {
            Byte::Space => {
                at += 1;
                continue;
            }
            Byte::Mark => {
                at += 1;
                mark(&mut unit, byte(start), byte(at), first);
                continue;
            }
            Byte::High => {
                if let Some(width) = mark_width(byte(at), byte(at + 1), byte(at + 2)) {
                    at += width;
                    wide_mark(&mut unit, byte(start), byte(start + 1), byte(start + 2), first);
                    continue;
                }
            }
            Byte::Lower | Byte::Upper | Byte::Digit => {}
        }
        if let Some(word) = plain_word(bytes, at).filter(|_| !first) {
            at += word.length;
            count_plain(&mut unit, &word, byte(start));
            let flags = phrases.flags_of(word.key);
            unit.function += u32::from(flags & FUNCTION != 0);
            if flags & INNER != 0 && bytes.len() <= MOST_INNER && unit.inner.is_none() {
                unit.inner = phrases.inside(text.get(start..).unwrap_or(""), norm);
            }
            (unit.terminal, unit.colon) = (false, false);
            continue;
        }
        let (end, capitals, high) = word(bytes, start);
        at = end;
        let word = bytes.get(start..at).unwrap_or(&[]);
        count(&mut unit, word, capitals, high);
        let flags = if word.len() <= 8 || first || !high { phrases.flags(word) } else { 0 };
        if flags & FUNCTION != 0 && word.len() <= 8 {
            unit.function += 1;
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
    unit
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
            capitals += u32::from(step >> 1);
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

/// A plain word of up to seven bytes.
struct Plain {
    length: usize,
    key: u64,
    capital: bool,
    upper: bool,
}

/// The plain word at a byte, read eight bytes at once; nothing where it is longer, mixes its capitals, or goes on
/// behind an apostrophe, a hyphen or a character above ASCII.
#[inline]
fn plain_word(bytes: &[u8], at: usize) -> Option<Plain> {
    let window = *bytes.get(at..)?.first_chunk::<8>()?;
    let block = u64::from_le_bytes(window);
    let (letters, digits) = letters_digits(block);
    let length = ((!(letters | digits) & HIGH).trailing_zeros() / 8) as usize;
    if matches!(window.get(length)?, b'\'' | b'-' | 0x80..) || length == 0 {
        return None;
    }
    let inside = (1_u64 << (8 * length)) - 1;
    let letters = letters & inside;
    let upper = capitals(block, letters);
    let is_upper = upper == letters && letters & letters.wrapping_sub(1) != 0;
    let plain = upper & 0x80 == 0 || is_upper || upper & 0x8000 == 0;
    let key = (block & inside) | upper >> 2;
    plain.then_some(Plain { length, key, capital: upper & 0x80 != 0, upper: is_upper })
}

fn count_plain(unit: &mut Unit, word: &Plain, first: u8) {
    if first.is_ascii_digit() {
        unit.digit += 1;
    } else if word.capital && word.upper {
        unit.upper += 1;
    } else if word.capital {
        unit.title += 1;
    } else {
        unit.lower += 1;
    }
    unit.words += 1;
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
const fn is_capital(first: u8, second: u8) -> bool {
    match first {
        0xC3 => second >= 0x80 && second <= 0x9E,
        0xC4 | 0xC5 => second & 1 == 0,
        0xCE => second >= 0x91 && second <= 0xA9,
        0xD0 => second >= 0x80 && second <= 0xAF,
        _ => false,
    }
}

/// Width of a character outside ASCII that belongs to no word.
const fn mark_width(a: u8, b: u8, c: u8) -> Option<usize> {
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

fn mark(unit: &mut Unit, mark: u8, next: u8, first: bool) {
    match mark {
        b'.' | b'!' | b'?' if !first => {
            unit.terminal = true;
            unit.sentences += u32::from(closes(next));
        }
        b'.' | b'!' | b'?' => {}
        b'"' | b')' | b']' | b'\'' => unit.marks += u32::from(mark == b'"'),
        b',' | b';' => {
            unit.marks += 1;
            unit.terminal = false;
        }
        b':' => {
            unit.colon = true;
            unit.terminal = false;
        }
        b'@' => unit.address = true,
        b'/' if next == b'/' => unit.address = true,
        b'-' | b'*' if first => {
            unit.item = true;
            unit.terminal = false;
        }
        _ => unit.terminal = false,
    }
}

fn wide_mark(unit: &mut Unit, a: u8, b: u8, c: u8, first: bool) {
    match (a, b, c) {
        (0xE2, 0x80, 0x98..=0x9F) => unit.marks += u32::from(c >= 0x9C),
        (0xE2, 0x80, 0xA6) if !first => unit.terminal = true,
        (0xE2, 0x80, 0xA2) | (0xE2, 0x97 | 0x96, _) if first => unit.item = true,
        (0xE3, 0x80, 0x82) | (0xEF, 0xBC, 0x81 | 0x9F) => {
            unit.terminal = true;
            unit.sentences += 1;
        }
        (0xE3, 0x80, 0x8C | 0x8D) | (0xC2, 0xA0 | 0xAB | 0xBB, _) => {}
        (0xEF, 0xBC, 0x8C) | (0xE3, 0x80, 0x81) => unit.marks += 1,
        _ => unit.terminal = false,
    }
}
