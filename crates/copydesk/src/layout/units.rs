//! The text cut into units to judge: lines, and the sentences of lines too long to be one thing.
//!
//! `&str -> Vec<Unit>`: every byte that is not white space is in exactly one unit, in order; spans are trimmed.
//! What a unit is made of is counted in one pass over its bytes: words by shape, grammatical words, sentence
//! ends, and the phrase of the user interface it begins with or holds.
//!
//! Cost: one pass, one table probe a word; linear in the text.

use super::inline;
use super::phrases::{FUNCTION, Found, HEAD, INNER, Norm, Phrases, Ui};
use super::wrap;
use crate::lexicon::ShortWord;
use crate::span::{Span, offset};

/// A line, or a piece of one, with what it is made of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Unit {
    /// Where it stands, without surrounding white space.
    pub(super) span: Span,
    /// Number of the line it is on.
    pub(super) line: u32,
    /// An empty line stands before it.
    pub(super) after_blank: bool,
    /// Words of any shape.
    pub(super) words: u32,
    /// Words that begin with a small letter, or belong to a script without case.
    pub(super) lower: u32,
    /// Words that begin with a capital and go on small.
    pub(super) title: u32,
    /// Words of two capitals or more.
    pub(super) upper: u32,
    /// Words that begin with a digit.
    pub(super) digit: u32,
    /// Grammatical words.
    pub(super) function: u32,
    /// Sentence ends.
    pub(super) sentences: u32,
    /// Commas, semicolons, quotation marks: what running text has and labels have not.
    pub(super) marks: u32,
    /// The last mark ends a sentence.
    pub(super) terminal: bool,
    /// The last mark is a colon.
    pub(super) colon: bool,
    /// Begins with a bullet, a dash or a number and a point.
    pub(super) item: bool,
    /// Holds a web or mail address.
    pub(super) address: bool,
    /// The phrase of the user interface that it is or begins with.
    pub(super) phrase: Option<Found>,
    /// A phrase of the user interface inside it.
    pub(super) inner: Option<Found>,
    /// It is a piece of a longer line.
    pub(super) piece: bool,
    /// What its shape alone says it is.
    pub(super) shape: Option<Ui>,
    /// Hash of its bytes, to find lines that stand more than once.
    pub(super) hash: u64,
    /// How often a line of the same bytes stands in the text.
    pub(super) repeats: u32,
}

impl Unit {
    /// Share of words that begin small, in percent.
    pub(super) const fn lower_share(&self) -> u32 {
        match (self.lower * 100).checked_div(self.words) {
            Some(share) => share,
            None => 0,
        }
    }

    /// Reads as running text: enough small words, and the punctuation of sentences.
    pub(super) const fn is_prose(&self) -> bool {
        if self.piece && !self.terminal && !self.colon {
            return false;
        }
        let named = self.function >= 4 && self.lower_share() >= 35;
        let sentence = self.terminal && self.words >= 5 && (self.lower_share() >= 45 || named);
        let long = self.words >= 14 && self.lower_share() >= 50 && self.function * 7 >= self.words;
        sentence || (self.sentences >= 2 && self.words >= 10 && self.lower_share() >= 45) || long
    }

    /// A few words that are no sentence: a site's name, a section, a motto in capitals.
    pub(super) fn is_label(&self) -> bool {
        !self.terminal && (self.words <= 4 || self.lower == 0 || self.shape == Some(Ui::Navigation))
    }

    /// Every word begins with a capital, small connecting words aside.
    pub(super) const fn is_title_case(&self) -> bool {
        self.title + self.upper > 0 && self.lower <= self.function && self.title + self.upper >= self.lower
    }
}

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

const fn class_of(byte: u8) -> Byte {
    CLASS[byte as usize]
}

/// True for a page that lost its line breaks: one line is a good part of it.
fn is_flat(bytes: &[u8]) -> bool {
    let (mut from, mut longest) = (0, 0);
    for end in memchr::memchr_iter(b'\n', bytes).chain(core::iter::once(bytes.len())) {
        longest = longest.max(end - from);
        from = end;
    }
    longest >= inline::LONG && longest * 10 >= bytes.len() * 3
}

/// Cuts `text` into its lines.
pub(super) fn lines(text: &str, phrases: &Phrases, norm: &mut Norm, units: &mut Vec<Unit>) {
    let (mut at, mut number, mut after_blank) = (0, 0, false);
    let bytes = text.as_bytes();
    let flat = is_flat(bytes);
    let width = if flat { None } else { wrap::width(text) };
    let mut ends = memchr::memchr_iter(b'\n', bytes).chain(core::iter::once(bytes.len())).peekable();
    while let Some(mut end) = ends.next() {
        // A line that was broken for want of room goes on in the next one.
        if let Some(width) = width {
            let mut from = at;
            while let Some(&next) = ends.peek() {
                let (line, after) =
                    (text.get(from..end).unwrap_or(""), text.get(end + 1..next).unwrap_or(""));
                if !wrap::runs_on(trim(line), after, width) {
                    break;
                }
                from = end + 1;
                end = next;
                number += 1;
                ends.next();
            }
        }
        let line = text.get(at..end).unwrap_or("");
        let body = trim(line);
        if body.is_empty() {
            after_blank = true;
        } else {
            let start = at + (body.as_ptr() as usize - line.as_ptr() as usize);
            let cut = flat && body.len() >= inline::SHORT;
            let pieces = if cut { inline::pieces(body, phrases, norm) } else { Vec::new() };
            let whole = core::iter::once(0..body.len()).filter(|_| pieces.is_empty());
            for piece in whole.chain(pieces.iter().cloned()) {
                let mut unit = read(body.get(piece.clone()).unwrap_or(""), phrases, norm);
                unit.span = Span::of(start + piece.start..start + piece.end);
                (unit.line, unit.after_blank, unit.piece) = (number, after_blank, cut);
                units.push(unit);
                after_blank = false;
            }
        }
        number += 1;
        at = end + 1;
    }
}

/// Without surrounding white space, as Unicode has it.
pub(super) fn trim(text: &str) -> &str {
    text.trim()
}

/// Longest line in which phrases are looked for behind its start, in bytes: in longer ones they decide nothing.
const MOST_INNER: usize = 900;

/// Counts what `text` is made of.
pub(super) fn read(text: &str, phrases: &Phrases, norm: &mut Norm) -> Unit {
    let bytes = text.as_bytes();
    let mut unit = Unit { hash: hash_of(bytes), ..Unit::default() };
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
        if let Some(word) = short_word(bytes, at).filter(|_| !first) {
            at += word.length;
            count_short(&mut unit, &word, byte(start));
            let flags = phrases.flags_of(word.key.first_eight());
            if flags & FUNCTION != 0 && word.length <= 8 {
                unit.function += 1;
            }
            if flags & INNER != 0 && bytes.len() <= MOST_INNER && unit.inner.is_none() {
                unit.inner = phrases.inside(text.get(start..).unwrap_or(""), norm);
            }
            (unit.terminal, unit.colon) = (false, false);
            continue;
        }
        let mut high = false;
        let mut capitals = 0_u32;
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
                Byte::Mark if matches!(byte(at), b'\'' | b'-') && STEP[byte(at + 1) as usize] != 0 => at += 1,
                _ => break,
            }
        }
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

/// The plain word at a byte, read sixteen bytes at once; nothing where it is long, mixes its capitals, or goes on
/// behind an apostrophe, a hyphen or a character above ASCII.
#[inline]
fn short_word(bytes: &[u8], at: usize) -> Option<ShortWord> {
    let window: [u8; 16] = bytes.get(at..at + 16)?.try_into().ok()?;
    let word = ShortWord::read(&window)?;
    let ends = !matches!(window.get(word.length)?, b'\'' | b'-' | 0x80..);
    let plain = !word.is_capital || word.is_upper || !window[1].is_ascii_uppercase();
    (word.length > 0 && ends && plain).then_some(word)
}

fn count_short(unit: &mut Unit, word: &ShortWord, first: u8) {
    match class_of(first) {
        Byte::Digit => unit.digit += 1,
        Byte::Upper if word.is_upper => unit.upper += 1,
        Byte::Upper => unit.title += 1,
        _ => unit.lower += 1,
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
    let closes =
        matches!(class_of(next), Byte::Space | Byte::High) || matches!(next, b'"' | b'\'' | b')' | b']');
    match mark {
        b'.' | b'!' | b'?' if !first => {
            unit.terminal = true;
            unit.sentences += u32::from(closes);
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

/// A quick hash of a line's bytes.
fn hash_of(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }
    for &byte in chunks.remainder() {
        hash = (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }
    hash
}

/// Counts how often each line stands in the text.
pub(super) fn count_repeats(units: &mut [Unit]) {
    let mut seen: hashbrown::HashMap<u64, u32, foldhash::fast::FixedState> = hashbrown::HashMap::default();
    for unit in units.iter() {
        *seen.entry(unit.hash).or_default() += 1;
    }
    for unit in units.iter_mut() {
        unit.repeats = seen.get(&unit.hash).copied().unwrap_or(1);
    }
}
