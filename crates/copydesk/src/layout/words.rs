//! The words of a line without line breaks: how each is written, and whether it ends a sentence.
//!
//! A line -> its words in order. Cost: linear in the line; words of letters, as most are, are read from bits, and looked
//! up only where that decides something.

use super::bits::{self, Bits, STRETCH, below};
use super::eight;
use super::line::{self, Line, WINDOW};
use super::phrases::{FUNCTION, HEAD, Phrases};
use super::word_bits::{Found, LONG, WordBits, behind_wide};
use crate::chars::{is_alphanumeric, is_lowercase, is_numeric, is_uppercase};
use crate::span::offset;
use core::ops::Range;

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
    /// A word of which nothing else is known.
    #[inline]
    fn at(span: Range<usize>) -> Self {
        Self { start: offset(span.start), end: offset(span.end), ..Self::default() }
    }

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
        let last = line.as_bytes().get(self.end() - 1).copied().unwrap_or(b' ');
        let marked = (behind == 1) & last.is_ascii() & !last.is_ascii_alphanumeric();
        if (length > 0) & ((behind == 0) | marked) {
            phrases.flags_of(key) & FUNCTION != 0
        } else if length == 8 && line.as_bytes().get(self.start() + 8).is_some_and(u8::is_ascii_alphanumeric)
        {
            // Too long for one.
            false
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
#[inline(always)] // a word handed over is written twice
fn push(line: &str, words: &mut Vec<Word>, word: Word) {
    if let Some(last) = words.last_mut().filter(|last| last.ends) {
        last.ends =
            word.case != Case::Lower || !line.get(word.start()..).unwrap_or("").starts_with(is_alphanumeric);
    }
    words.push(word);
}

/// Which of some words are of a sort, in order.
pub(super) fn places(words: &[Word], is: impl Fn(&Word) -> bool) -> Vec<u32> {
    // Written whether they are or not, so that this is nothing to be guessed.
    let (mut places, mut n_places) = (vec![0; words.len()], 0);
    for (word, nth) in words.iter().zip(0..) {
        if let Some(place) = places.get_mut(n_places) {
            *place = nth;
        }
        n_places += usize::from(is(word));
    }
    places.truncate(n_places);
    places
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
        let wide = if is_printed(window) { Some(0) } else { wide_letters(window, marks) };
        if let Some(wide) = wide.filter(|_| length > 0) {
            read_stretch(line, from, window, (bits, wide), length, phrases, &mut words);
            from += length + 1;
        } else {
            from = read_slowly(line, from, length, phrases, &mut words);
        }
    }
    words
}

/// True where letters, marks and blanks of ASCII stand in a window and nothing else.
#[inline]
fn is_printed(window: &[u8; WINDOW]) -> bool {
    let is_odd = |byte: u8| !matches!(byte, b' '..=b'~');
    !window.iter().take(STRETCH).fold(false, |found, &byte| found | is_odd(byte))
}

/// The bytes of letters outside ASCII that are told at once among the `marks` of a window, a bit for each byte; nothing
/// where other white space than blanks may stand there.
#[inline(never)] // so that the common way stays short
fn wide_letters(window: &[u8; WINDOW], marks: u64) -> Option<u64> {
    let wide = window.first_chunk().map_or(0, bits::common_letters) & marks;
    let mut left = marks & !wide;
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        let width = match window.get(at..) {
            Some([b'!'..=b'~', ..]) => 1,
            Some([0xC3..=0xDF, ..]) => 2,
            Some([0xE2, 0x80, 0x90..=0x9F | 0xA6, ..]) => 3,
            _ => return None,
        };
        left &= !below(at + width);
    }
    Some(wide)
}

/// Most words of a stretch.
const MOST_WORDS: usize = STRETCH / 2;

/// Reads the words of a stretch that begins at `from`, between blanks; with its bits those of letters outside ASCII.
fn read_stretch(
    line: &str,
    from: usize,
    window: &[u8; WINDOW],
    (bits, wide): (Bits, u64),
    length: usize,
    phrases: &Phrases,
    words: &mut Vec<Word>,
) {
    let mut left = WordBits::read(window, &bits, length);
    // Which words begin with a capital. Written whether they do or not, for what comes next nobody can guess.
    let (mut capitals, mut n_capitals, n_before) = ([0_u8; MOST_WORDS], 0, words.len());
    while let Some(Found { start, last, odd, comma, ends }) = left.next() {
        let span = from + start..from + last + 1;
        if odd {
            let inside = below(last + 1) & !below(start);
            let marks = inside & !(bits.words | wide);
            let wide = (wide & inside != 0) & (marks & !below(last) == marks);
            push_odd(line, span, wide, phrases, words);
            continue;
        }
        let begins = |with: u64| usize::from(with >> start & 1 != 0);
        let (capital, digit) = (begins(bits.capitals), begins(bits.digits));
        let case = CASES[capital | digit << 1];
        #[expect(clippy::cast_possible_truncation, reason = "a stretch has few words")]
        let nth = (words.len() - n_before) as u8;
        capitals[n_capitals % MOST_WORDS] = nth;
        n_capitals += capital;
        push(line, words, Word { case, comma, ends, ..Word::at(span) });
    }
    let words = words.get_mut(n_before..).unwrap_or(&mut []);
    for &nth in capitals.iter().take(n_capitals) {
        let Some(word) = words.get_mut(usize::from(nth)) else { break };
        let (start, end) = (word.start() - from, word.end() - from);
        let letters = bits.words & below(end) & !below(start);
        let small = letters & !(bits.capitals | bits.digits);
        if (small == 0) & (letters & letters.wrapping_sub(1) != 0) {
            word.case = Case::Upper;
        }
        let key = eight::word_key(line::block(window, start)).0;
        word.heads = phrases.flags_of(key) & HEAD != 0;
    }
}

/// How a word is written that begins with a small letter, a capital or a digit.
const CASES: [Case; 4] = [Case::Lower, Case::Title, Case::Digit, Case::Digit];

/// Reads any word, and puts it behind the others; a `wide` one has letters outside ASCII that are told at once, and no mark
/// but one behind them.
#[inline(never)] // so that the common way writes its words where they lie
fn push_odd(line: &str, span: Range<usize>, wide: bool, phrases: &Phrases, words: &mut Vec<Word>) {
    let read = if wide { wide_word(line, span.clone()) } else { None };
    let odd = || word(line.get(span.clone()).unwrap_or(""), span.start, phrases);
    push(line, words, read.unwrap_or_else(odd));
}

/// A word of letters of which some are outside ASCII, with a mark behind them or none; nothing where that does not tell
/// what it is.
fn wide_word(line: &str, span: Range<usize>) -> Option<Word> {
    let text = line.get(span.clone())?;
    let letters = text.strip_suffix(|c: char| c.is_ascii_punctuation()).unwrap_or(text);
    let (first, last) = (*letters.as_bytes().first()?, *text.as_bytes().last()?);
    let (comma, ends) = behind_wide(last)?;
    let case = case_of(letters);
    // No phrase begins with a capital outside ASCII, and those in ASCII are known by their letters.
    let named = first.is_ascii() & (case != Case::Lower);
    let short = (last == b'.') & (case == Case::Title) & (letters.len() < LONG);
    (!(named | short)).then(|| Word { case, comma, ends, ..Word::at(span) })
}

/// As [`read_stretch`], of any text and at least a word of it; where it ends.
fn read_slowly(line: &str, from: usize, length: usize, phrases: &Phrases, words: &mut Vec<Word>) -> usize {
    let mut at = from;
    loop {
        let end = word_end(line, at);
        if end > at {
            push_odd(line, at..end, false, phrases, words);
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
            [0xC4 | 0xC5 | 0xD0 | 0xD1, ..] => break,
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
            [.., 0xC4 | 0xC5 | 0xD0 | 0xD1, 0x80..=0xBF] => break,
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
        Some(c) if !is_uppercase(c) => Case::Lower,
        Some(_) if bare.len() > 1 && !has_small(bare) => Case::Upper,
        Some(_) => Case::Title,
    }
}

/// True where a word has a small letter.
fn has_small(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_lowercase()) || !word.is_ascii() && word.chars().any(is_lowercase)
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

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    #[test]
    fn words_are_read_from_bits_as_by_their_letters() {
        for line in [
            "The ferry crews, who had been out for 9 days, returned on Monday. “All of it?” Mr. Moor asked: yes!",
            "Home News SPORT A123 3rd. U.S. e-mail don’t (All) at 10.30 p.m. Jan. 5. It is over; so, what now? I.",
            "Café Élysée, São Tomé. ÉCOLE été. Žižek? l’été «Ångström» — naïve 3é Le Dr. É. Œuvre: à.",
            "Самые популярные блоги, по версии Wday.ru: список — 23. Ул. Мира, ДОМ и Ёлка. Что? ×2 №5 и т.д. Я.",
            "Ο Δήμος, ότι; 東京タワー。ビル 한국어. שלום, العبارات. \u{a0}x\u{2003}y",
        ] {
            let mut slow = Vec::new();
            let mut at = 0;
            while at < line.len() {
                at = read_slowly(line, at, 0, &PHRASES, &mut slow);
            }
            let read = read(Line::alone(line), &PHRASES);
            assert_eq!(format!("{read:#?}"), format!("{slow:#?}"), "{line}");
        }
    }
}
