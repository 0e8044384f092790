//! The words of a line without line breaks: how each is written, and whether it ends a sentence.
//!
//! A line -> its words in order. Cost: linear in the line; words of letters, as most are, are read from bits, and looked
//! up only where that decides something.

use super::bits::{Bits, STRETCH, below};
use crate::chars::{is_alphanumeric, is_numeric};
use super::eight;
use super::line::{self, Line, WINDOW};
use super::phrases::{FUNCTION, HEAD, Phrases};
use crate::span::offset;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Case {
    #[default]
    Lower,
    Title,
    Upper,
    Digit,
    Mark,
}

/// A word: four of them fill a cache line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    start: u32,
    end: u32,
    pub(super) case: Case,
    /// It is grammatical, as far as that was [noted](note_functions).
    pub(super) function: bool,
    /// A comma stands behind it.
    pub(super) comma: bool,
    /// Ends a sentence.
    pub(super) ends: bool,
    /// It has a capital, and a phrase of the user interface may begin with it.
    pub(super) heads: bool,
    /// Begins a piece for certain: the page's title or a phrase of the user interface.
    pub(super) cut: bool,
    /// Belongs to a phrase of the user interface.
    pub(super) ui: bool,
}

impl Word {
    /// True where a phrase of the user interface may begin with it.
    #[inline]
    pub(super) fn may_begin_phrase(&self) -> bool {
        self.heads | (self.case == Case::Digit)
    }

    /// Where it starts.
    #[inline]
    pub(super) const fn start(&self) -> usize {
        self.start as usize
    }

    /// Where it ends, with the marks behind it.
    #[inline]
    pub(super) const fn end(&self) -> usize {
        self.end as usize
    }

    /// The word as it is written in its line.
    pub(super) fn text<'t>(&self, line: &'t str) -> &'t str {
        line.get(self.start()..self.end()).unwrap_or("")
    }

    /// True for a grammatical word: `the`, `of`.
    #[inline]
    pub(super) fn is_function(&self, line: &str, phrases: &Phrases) -> bool {
        let (key, length) = eight::word_key(eight::read(line.as_bytes(), self.start()));
        // Letters and no mark, or one behind them, as most words.
        let behind = self.end() - self.start() - length;
        let marked = (behind == 1) & matches!(line.as_bytes().get(self.end() - 1), Some(..0x80));
        if (1..8).contains(&length) & ((behind == 0) | marked) {
            phrases.flags_of(key) & FUNCTION != 0
        } else {
            self.is_odd_function(line, phrases)
        }
    }

    /// As [`Word::is_function`], of any word.
    #[inline(never)] // so that the common way stays short
    fn is_odd_function(&self, line: &str, phrases: &Phrases) -> bool {
        let bare = bare(self.text(line));
        bare.len() <= 8 && phrases.flags(bare.as_bytes()) & FUNCTION != 0
    }
}

/// Puts a word behind the others: a full stop ends a sentence only before what may begin one, and not behind an
/// abbreviation.
#[inline]
fn push(line: &str, words: &mut Vec<Word>, word: Word) {
    if let Some(last) = words.last_mut().filter(|last| last.ends) {
        last.ends =
            word.case != Case::Lower || !line.get(word.start()..).unwrap_or("").starts_with(is_alphanumeric);
    }
    words.push(word);
}

/// Notes of some words which of them are grammatical: of most nobody asks.
pub(super) fn note_functions(line: &str, words: &mut [Word], phrases: &Phrases) {
    for word in words {
        word.function = word.is_function(line, phrases);
    }
}

pub(super) fn read(whole: Line<'_>, phrases: &Phrases) -> Vec<Word> {
    let line = whole.body();
    let mut words: Vec<Word> = Vec::with_capacity(line.len() / 6);
    let (mut room, mut from) = ([0; WINDOW], 0);
    while from < line.len() {
        let window = whole.window(from, &mut room);
        let left = line.len() - from;
        let bits = whole.bits(from);
        let last = 63_usize.saturating_sub(bits.blanks.leading_zeros() as usize);
        let length = if left <= STRETCH { left } else { last };
        let marks = !(bits.words | bits.blanks) & below(length);
        if length > 0 && ends_in_blanks(window, marks) {
            read_stretch(line, from, window, bits, length, phrases, &mut words);
            from += length + 1;
        } else {
            from = read_slowly(line, from, length, phrases, &mut words);
        }
    }
    words
}

/// True where no other white space than blanks stands among the `marks` of a window, a bit for each byte.
#[inline]
fn ends_in_blanks(window: &[u8; WINDOW], marks: u64) -> bool {
    // Of letters and marks of ASCII it is told of all at once.
    let is_odd = |byte: u8| !matches!(byte, b' '..=b'~');
    let odd = window.iter().take(STRETCH).fold(false, |found, &byte| found | is_odd(byte));
    !odd || odd_end_in_blanks(window, marks)
}

/// As [`ends_in_blanks`], where other characters stand in the window.
#[inline(never)] // so that the common way stays short
fn odd_end_in_blanks(window: &[u8; WINDOW], mut marks: u64) -> bool {
    while marks != 0 {
        let at = marks.trailing_zeros() as usize;
        let width = match window.get(at..) {
            Some([b'!'..=b'~', ..]) => 1,
            Some([0xC3..=0xDF, ..]) => 2,
            Some([0xE2, 0x80, 0x90..=0x9F | 0xA6, ..]) => 3,
            _ => return false,
        };
        marks &= !below(at + width);
    }
    true
}

/// A mark behind the letters of a word.
#[derive(Debug, Clone, Copy)]
struct Mark {
    length: usize,
    comma: bool,
    ends: bool,
}

/// None.
const NO_MARK: Mark = Mark { length: 0, comma: false, ends: false };

/// What a mark says behind letters, if that can be told from it alone: behind small letters a full stop can, for no
/// abbreviation that is known here is in such.
#[inline]
const fn mark(mark: u8, small: bool) -> Option<Mark> {
    match mark {
        b',' => Some(Mark { length: 1, comma: true, ends: false }),
        b':' | b';' => Some(Mark { length: 1, comma: false, ends: false }),
        b'?' | b'!' => Some(Mark { length: 1, comma: false, ends: true }),
        b'.' if small => Some(Mark { length: 1, comma: false, ends: true }),
        _ => None,
    }
}

/// Reads the words of a stretch that begins at `from`, between blanks.
fn read_stretch(
    line: &str,
    from: usize,
    window: &[u8; WINDOW],
    bits: Bits,
    length: usize,
    phrases: &Phrases,
    words: &mut Vec<Word>,
) {
    let mut left = !bits.blanks & below(length);
    let letters = bits.words & !bits.digits;
    while left != 0 {
        // The bits of a word, the lowest that follow each other.
        let first = left & left.wrapping_neg();
        let rest = left & left.wrapping_add(first);
        let all = left ^ rest;
        left = rest;
        let (at, past) = (first.trailing_zeros() as usize, STRETCH - all.leading_zeros() as usize);
        let (start, end) = (from + at, from + past);
        // Letters and no mark, as most words, or one behind them.
        let inside = all & letters;
        let is_lower = bits.capitals & first == 0;
        let more = inside & inside.wrapping_sub(1) != 0;
        let last = 1 << (past - 1);
        let mark = match all ^ inside {
            0 => Some(NO_MARK),
            marks if marks == last && inside != 0 => mark(window[(past - 1) % STRETCH], is_lower & more),
            _ => None,
        };
        let Some(Mark { length, comma, ends }) = mark else {
            push(line, words, word(line.get(start..end).unwrap_or(""), start, phrases));
            continue;
        };
        let (mut case, mut heads) = (Case::Lower, false);
        if !is_lower {
            case = if more && bits.capitals & inside == inside { Case::Upper } else { Case::Title };
            let n_letters = past - at - length;
            let block = eight::lower(line::block(window, at));
            let key = if n_letters < 8 { eight::head(block, n_letters) } else { block };
            heads = phrases.flags_of(key) & HEAD != 0;
        }
        let (start, end) = (offset(start), offset(end));
        push(line, words, Word { start, end, case, comma, ends, heads, ..Word::default() });
    }
}

/// As [`read_stretch`], of any text and at least a word of it; where it ends.
fn read_slowly(line: &str, from: usize, length: usize, phrases: &Phrases, words: &mut Vec<Word>) -> usize {
    let mut at = from;
    loop {
        let end = word_end(line, at);
        if end > at {
            push(line, words, word(line.get(at..end).unwrap_or(""), at, phrases));
        }
        at = end + line.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        if at >= (from + length).min(line.len()) {
            return at;
        }
    }
}

/// The next white space from a byte on.
fn word_end(line: &str, mut at: usize) -> usize {
    let bytes = line.as_bytes();
    loop {
        // Letters and marks of ASCII, eight at once.
        let length = eight::run(eight::printed(eight::read(bytes, at)));
        at += length;
        if length == 8 {
            continue;
        }
        let Some(&byte) = bytes.get(at) else { return at };
        match byte {
            b' ' | 0x09..=0x0D => return at,
            0..0x80 => at += 1,
            _ => {
                let c = line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
                if c.is_whitespace() {
                    return at;
                }
                at += c.len_utf8();
            }
        }
    }
}

/// A word without the marks around it.
fn bare(text: &str) -> &str {
    let mut bytes = text.as_bytes();
    let mut start = 0;
    // Marks of ASCII, quotation marks and dashes, nearly always.
    loop {
        let width = match bytes {
            [first, ..] if first.is_ascii_alphanumeric() => break,
            [..0x80, ..] => 1,
            [0xE2, 0x80, _, ..] => 3,
            _ => return text.trim_matches(|c| !is_alphanumeric(c)),
        };
        start += width;
        bytes = bytes.get(width..).unwrap_or(&[]);
    }
    loop {
        bytes = match bytes {
            [.., last] if last.is_ascii_alphanumeric() => break,
            [before @ .., 0xE2, 0x80, _] | [before @ .., ..0x80] => before,
            _ => return text.trim_matches(|c| !is_alphanumeric(c)),
        };
    }
    text.get(start..start + bytes.len()).unwrap_or("")
}

/// How a word without marks is written.
fn case_of(bare: &str) -> Case {
    match bare.chars().next() {
        Some('a'..='z') => Case::Lower,
        None => Case::Mark,
        Some(c) if is_numeric(c) => Case::Digit,
        Some(c) if !c.is_uppercase() => Case::Lower,
        Some(_) if bare.len() > 1 && !has_small(bare) => Case::Upper,
        Some(_) => Case::Title,
    }
}

/// True where a word has a small letter.
fn has_small(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_lowercase())
        || !word.is_ascii() && word.chars().any(char::is_lowercase)
}

/// Any word.
fn word(text: &str, start: usize, phrases: &Phrases) -> Word {
    let bare = bare(text);
    let case = case_of(bare);
    // A word without marks behind it ends nothing.
    let ends = text.as_bytes().last().is_some_and(|last| !last.is_ascii_alphanumeric())
        && ends_sentence(text, bare, case);
    let comma = text.as_bytes().last() == Some(&b',');
    let heads = matches!(case, Case::Title | Case::Upper) && heads(text, phrases);
    let (start, end) = (offset(start), offset(start + text.len()));
    Word { start, end, case, comma, ends, heads, ..Word::default() }
}

/// True where a phrase may begin with the word, whatever marks are around it.
fn heads(word: &str, phrases: &Phrases) -> bool {
    let (key, length) = eight::word_key(eight::read(word.as_bytes(), 0));
    if length > 0 && (length == 8 || word.as_bytes().get(length).is_none_or(u8::is_ascii)) {
        return phrases.flags_of(key) & HEAD != 0;
    }
    let bare = word.trim_start_matches(|c| !is_alphanumeric(c));
    let key = bare.split(|c| !is_alphanumeric(c)).next().unwrap_or("");
    phrases.flags(key.as_bytes()) & HEAD != 0
}

/// True where the marks behind a word end a sentence.
fn ends_sentence(text: &str, bare: &str, case: Case) -> bool {
    let closed = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    if !closed.ends_with('.') {
        return closed.ends_with(['!', '?', '…', '。']);
    }
    let abbreviation = bare.len() <= 1
        || bare.contains('.')
        || bare.len() <= 4 && case == Case::Title && !bare.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        || matches!(
            bare,
            "Rep" | "Sen" | "Gov" | "Gen" | "Jan" | "Feb" | "Aug" | "Nov" | "Oct" | "Dec" | "Inc" | "Co"
        );
    !abbreviation
}
