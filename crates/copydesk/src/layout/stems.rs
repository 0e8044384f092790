//! The words by which titles and stories are compared: their first six letters, so that endings do not matter.
//!
//! A line -> the stems of its words of three letters or more that are not grammatical; and of a story's first words the
//! stems that are among those of the lines above it.
//!
//! Cost: 64 bytes at once, and some twenty instructions a word.

use super::bits::{Bits, STRETCH, below};
use super::eight;
use super::line::{self, Line, WINDOW};
use super::masks::Page;
use super::phrases::{FUNCTION, Phrases};
use super::unit::Unit;
use super::word_key::key_of;
use crate::chars::is_alphanumeric;
use core::ops::Range;
use smallvec::SmallVec;

/// How much of the story the words of lines are compared with, in bytes.
const OPENING: usize = 800;
/// Most stems that are kept without an allocation.
const MOST: usize = 64;
/// Numbers of the filter for those that are looked for.
const FILTER: usize = 32;

/// Stems of words, in order.
pub(super) type Stems = SmallVec<[u64; MOST]>;

/// Reads the stems of the words of a line behind those that are in `stems`.
pub(super) fn read(line: Line<'_>, phrases: &Phrases, stems: &mut Stems) {
    words(line, |word| {
        if word.carries(phrases) {
            stems.push(word.stem);
        }
    });
}

/// The stems of the story's first words that are `sought`: those of few, of hundreds.
pub(super) fn opening(
    (text, masks): Page<'_>,
    units: &[Unit],
    story: &Range<usize>,
    sought: &[u64],
    phrases: &Phrases,
) -> Stems {
    let (mut stems, mut filter) = (Stems::new(), Filter::default());
    sought.iter().for_each(|stem| filter.add(*stem));
    let mut left = OPENING;
    let lines = units.get(story.clone()).unwrap_or(&[]).iter().skip(usize::from(story.start == 0));
    // Labels in it may be candidates themselves.
    for unit in lines.filter(|unit| unit.is_prose()) {
        let mut end = left.min(unit.span.len() as usize);
        let body = unit.span.slice(text);
        while !body.is_char_boundary(end) {
            end -= 1;
        }
        let start = unit.span.start as usize;
        words(Line::masked(text, masks, start, start + end), |word| {
            if filter.may_have(word.stem) && word.carries(phrases) {
                stems.push(word.stem);
            }
        });
        left -= end;
        if left == 0 {
            break;
        }
    }
    stems
}

/// Stems that are looked for: a bit for each.
#[derive(Debug, Default)]
struct Filter([u64; FILTER]);

impl Filter {
    /// The number that holds the bit of a stem, and the bit.
    #[inline]
    const fn place(stem: u64) -> (usize, u64) {
        let at = stem.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52;
        ((at >> 6) as usize % FILTER, 1 << (at & 63))
    }

    fn add(&mut self, stem: u64) {
        let (at, bit) = Self::place(stem);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    #[inline]
    fn may_have(&self, stem: u64) -> bool {
        let (at, bit) = Self::place(stem);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// The first six letters of a word.
const SIX: u64 = 0xFFFF_FFFF_FFFF;

/// A word of three letters or more.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    /// Its first six letters, so that endings do not matter.
    stem: u64,
    /// What is known of it is asked by its first eight bytes.
    key: u64,
}

impl Word {
    /// It is no grammatical word.
    fn carries(self, phrases: &Phrases) -> bool {
        phrases.flags_of(self.key) & FUNCTION == 0
    }
}

/// Hands over the words of a line.
#[inline]
fn words(line: Line<'_>, mut found: impl FnMut(Word)) {
    let (mut room, mut from) = ([0; WINDOW], 0);
    while from < line.bytes().len() {
        let window = line.window(from, &mut room);
        let left = line.bytes().len() - from;
        let Stretch { inside, length, wide } = Stretch::read(window, line.bits(from), left);
        if wide {
            words_of_any(line.body().get(from..from + length).unwrap_or(""), &mut found);
            from += length;
            continue;
        }
        // Words of three letters or more.
        let mut starts = inside & !(inside << 1) & inside >> 1 & inside >> 2;
        while starts != 0 {
            let start = starts.trailing_zeros();
            starts &= starts - 1;
            let n_letters = (!(inside >> start)).trailing_zeros();
            let small = eight::lower(line::block(window, start as usize));
            let key = if n_letters < 8 { eight::head(small, n_letters as usize) } else { small };
            found(Word { stem: key & SIX, key });
        }
        from += length + 1;
    }
}

/// Whole words at the beginning of a window.
#[derive(Debug)]
struct Stretch {
    /// Bits of letters and digits.
    inside: u64,
    length: usize,
    /// There are letters outside ASCII, or a word too long to see.
    wide: bool,
}

impl Stretch {
    /// Reads the words among the `left` bytes that `window`, whose bytes are `bits`, begins with.
    #[inline]
    fn read(window: &[u8; WINDOW], bits: Bits, left: usize) -> Self {
        let Bits { words: inside, blanks, .. } = bits;
        let last = |blanks: u64| 63_usize.saturating_sub(blanks.leading_zeros() as usize);
        let length = if left < STRETCH { left } else { last(blanks) };
        let marks = !(inside | blanks) & below(length);
        let wide = if may_be_wide(window) { first_wide(window, marks) } else { None };
        match wide {
            None if length > 0 => Self { inside: inside & below(length), length, wide: false },
            // No blank ends the word in time.
            None => Self { inside: 0, length: left, wide: true },
            Some(at) => {
                let before = last(blanks & below(at));
                if before > 0 {
                    return Self { inside: inside & below(before), length: before, wide: false };
                }
                let behind = blanks & !below(at) & below(length);
                let end = if behind == 0 { length } else { behind.trailing_zeros() as usize };
                Self { inside: 0, length: end, wide: true }
            }
        }
    }
}

/// False where all characters outside ASCII in the first 64 bytes of a window are quotation marks and dashes, as nearly
/// always: those that begin with the bytes 0xE2 0x80.
#[inline]
fn may_be_wide(window: &[u8; WINDOW]) -> bool {
    // Of most stretches it is told by one bit of their bytes.
    if window.iter().take(STRETCH + 1).fold(0, |all, &byte| all | byte).is_ascii() {
        return false;
    }
    let mut found = false;
    for at in 0..STRETCH {
        let (byte, next) = (window[at], window[at + 1]);
        found |= (byte >= 0xC2) & ((byte != 0xE2) | (next != 0x80));
    }
    found
}

/// Where a character outside ASCII stands that is no quotation mark and no dash, among the `marks` of a window, a bit
/// for each byte.
#[inline]
fn first_wide(window: &[u8; WINDOW], mut marks: u64) -> Option<usize> {
    while marks != 0 {
        let at = marks.trailing_zeros() as usize;
        let width = match window.get(at..) {
            Some([..0x80, ..]) => 1,
            Some([0xE2, 0x80, ..]) => 3,
            _ => return Some(at),
        };
        marks &= !below(at + width);
    }
    None
}

/// As [`words`], of any text.
#[inline(never)] // so that the common way stays short
fn words_of_any(text: &str, mut found: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let block = eight::read(bytes, at);
        let (key, mut length) = eight::word_key(block);
        // Nearly always a blank is behind it, or another mark of ASCII.
        if length < 8 && block >> (8 * length) & 0x80 == 0 {
            if length >= 3 {
                found(Word { stem: key & SIX, key });
            }
            at += length + 1;
            continue;
        }
        while length >= 8 && bytes.get(at + length).is_some_and(u8::is_ascii_alphanumeric) {
            length += 1;
        }
        // Of the characters outside ASCII that begin with these bytes none belongs to a word: quotation marks, dashes.
        let mark = match bytes.get(at + length..).unwrap_or(&[]) {
            [] | [..0x80, ..] => 1,
            [0xE2, 0x80, ..] => 3,
            _ => 0,
        };
        if mark > 0 {
            if length >= 3 {
                found(Word { stem: key & SIX, key });
            }
            at += length + mark;
            continue;
        }
        // A word with letters outside ASCII, or a mark.
        let rest = text.get(at..).unwrap_or("");
        let end = rest.find(|c| !is_alphanumeric(c)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or("");
        if end >= 3 {
            let stem = if end == length { key & SIX } else { wide_key(word) };
            found(Word { stem, key: key_of(word.as_bytes()) });
        }
        at += end;
        if end == length {
            at += rest.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
}

/// As for words of ASCII, from six characters.
fn wide_key(word: &str) -> u64 {
    word.chars().take(6).fold(0, |key: u64, c| {
        key.wrapping_mul(0x100_0000_01B3) ^ u64::from(u32::from(c.to_ascii_lowercase()))
    })
}
