//! Running text beyond doubt, counted eight bytes at once.
//!
//! A line -> its [`Unit`], or nothing where the line has to be read word by word. A line is running text beyond
//! doubt where it is long, ends as a sentence does, and nearly half of its words begin small; of such a line only
//! words by case, sentence ends and phrases of the user interface matter, so that nothing else is counted.
//!
//! `The crews voted on Monday.` -> bits of word starts `T...c.....v.....o..M`, of capitals among them `T..................M`.
//!
//! Invariant: what it counts is what [`count`](super::count) would have counted, up to [`MOST_EXACT`] bytes; in longer
//! lines halves of words such as `well-known` count twice. Cost: about three instructions a byte, and twenty a word
//! up to [`MOST_EXACT`] bytes.

use super::count;
use super::eight::{self, HIGH, ONES, capitals, letters_digits, sum};
use super::line::{self, Line, WINDOW};
use super::marks;
use super::norm::Norm;
use super::phrases::{Found, HEAD, INNER, Phrases, key_of};
use super::unit::Unit;
use crate::span::offset;

/// Shortest line that is tried, in bytes, and the fewest words.
const SHORTEST: usize = 64;
const FEWEST_WORDS: u32 = 13;

/// In longer lines, in bytes, phrases inside decide nothing, and a few words more or less neither.
const MOST_EXACT: usize = 480;
/// Most words of a line in which its sentence ends matter.
const MOST_SENTENCES: u32 = 60;

/// Blocks whose counts fit into eight counters of a byte each.
const BLOCKS: usize = 255;
/// Bytes whose word starts fit into one number.
const STRETCH: usize = 64;

/// Words by how they begin.
#[derive(Debug, Clone, Copy, Default)]
struct Words {
    all: u32,
    capital: u32,
    digit: u32,
}

/// Counts what `line`, which is trimmed, is made of into `unit`, if it is running text beyond doubt; else it is left
/// as it was.
#[inline]
pub(super) fn read(line: Line<'_>, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) -> Option<()> {
    if line.bytes().len() < SHORTEST || !begins_plain(line.bytes()) {
        return None;
    }
    read_long(line, phrases, norm, unit)
}

fn read_long(line: Line<'_>, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) -> Option<()> {
    let bytes = line.bytes();
    let (true, colon) = tail(bytes)? else { return None };
    let first = bytes.iter().position(|&byte| count::is_word(byte) || is_wide(byte))?;
    let mut inner = None;
    let words = words(line, first, phrases, norm, &mut inner)?;
    let lower = words.all.saturating_sub(words.capital + words.digit);
    if words.all < FEWEST_WORDS || lower * 100 < words.all * 45 || lower <= words.capital {
        return None;
    }
    (unit.words, unit.title, unit.digit, unit.lower) = (words.all, words.capital, words.digit, lower);
    (unit.terminal, unit.colon, unit.inner, unit.seen) = (true, colon, inner, marks::ANY);
    unit.sentences = (unit.words > MOST_SENTENCES).then_some(2);
    if may_head(bytes, first, phrases) {
        unit.phrase = phrases.at_start(line.body().get(first..)?, norm);
    }
    Some(())
}

/// False where no phrase begins with the word at a byte, with what joins its halves.
fn may_head(bytes: &[u8], at: usize, phrases: &Phrases) -> bool {
    let (key, length) = eight::word_key(eight::read(bytes, at));
    let plain = length == 8 || !matches!(bytes.get(at + length), Some(b'\'' | b'-' | 0x80..));
    let key = if plain {
        key
    } else {
        let word = bytes.get(at..count::word_end(bytes, at)).unwrap_or(&[]);
        if !word.is_ascii() {
            return true;
        }
        key_of(word)
    };
    phrases.flags_of(key) & HEAD != 0 || bytes.get(at).is_some_and(u8::is_ascii_digit)
}

/// The first byte of a letter that running text in Latin letters may have: `é`, `ł`.
const fn is_wide(byte: u8) -> bool {
    matches!(byte, 0xC3..=0xC5)
}

/// True where a letter or digit ends before `end`.
fn ends_word(bytes: &[u8], end: usize) -> bool {
    match bytes.get(..end) {
        Some([.., lead, 0x80..=0xBF]) => is_wide(*lead),
        Some([.., last]) => count::is_word(*last),
        _ => false,
    }
}

/// A letter, a digit or a quotation mark: no bullet and no stray mark.
fn begins_plain(bytes: &[u8]) -> bool {
    match bytes {
        [b'"' | b'\'' | b'(', ..] => true,
        [first, ..] if first.is_ascii_alphanumeric() => true,
        [0xE2, 0x80, 0x98 | 0x9C, ..] | [0xC3..=0xC5, ..] => true,
        _ => false,
    }
}

/// Whether the last mark ends a sentence, and whether a colon stands behind the last word; nothing where other marks
/// do.
fn tail(bytes: &[u8]) -> Option<(bool, bool)> {
    let (mut rest, mut terminal, mut colon) = (bytes, None, false);
    loop {
        let (&last, before) = rest.split_last()?;
        match last {
            b'.' | b'!' | b'?' => terminal = terminal.or(Some(true)),
            b'"' | b')' | b']' | b'\'' | b' ' => {}
            b':' => {
                colon = true;
                terminal = terminal.or(Some(false));
            }
            _ if count::is_word(last) => return Some((terminal.unwrap_or(false), colon)),
            0x98..=0x9F | 0xA6 if before.ends_with(&[0xE2, 0x80]) => {
                rest = before.get(..before.len() - 2)?;
                terminal = terminal.or((last == 0xA6).then_some(true));
                continue;
            }
            0x80..=0xBF if before.last().copied().is_some_and(is_wide) => {
                return Some((terminal.unwrap_or(false), colon));
            }
            _ => return None,
        }
        rest = before;
    }
}

/// Counts words, and looks for phrases inside the line; nothing where there are letters of other scripts than Latin.
fn words(
    line: Line<'_>,
    first: usize,
    phrases: &Phrases,
    norm: &mut Norm,
    inner: &mut Option<Found>,
) -> Option<Words> {
    let bytes = line.bytes();
    let (blocks, rest) = bytes.as_chunks();
    let (mut counter, mut words) = (Counter::default(), Words::default());
    let last = eight::read(bytes, bytes.len() - rest.len());
    if bytes.len() > MOST_EXACT {
        for part in blocks.chunks(BLOCKS) {
            part.iter().for_each(|block| _ = counter.step(u64::from_le_bytes(*block)));
            counter.flush(&mut words);
        }
        counter.step(last);
        counter.flush(&mut words);
        if counter.high & HIGH != 0 {
            count_wide(bytes, &mut words, &mut [])?;
        }
        return Some(words);
    }
    let mut starts = [0; MOST_EXACT / 8 + 1];
    for (block, starts) in blocks.iter().zip(&mut starts) {
        *starts = counter.step(u64::from_le_bytes(*block));
    }
    if let Some(starts) = starts.get_mut(blocks.len()) {
        *starts = counter.step(last);
    }
    counter.flush(&mut words);
    if counter.high & HIGH != 0 {
        count_wide(bytes, &mut words, &mut starts)?;
    }
    let (mut back, mut room) = (Words::default(), [0; WINDOW]);
    for (starts, at) in starts.chunks(8).zip((0..bytes.len()).step_by(STRETCH)) {
        let mut bits = [0; 8];
        bits.iter_mut().zip(starts).for_each(|(bits, starts)| *bits = eight::pack(*starts));
        let (mut starts, mut from) = (u64::from_le_bytes(bits), at);
        // No word of the line's first bytes is the rest of one, nor stands inside the line.
        if at == 0 {
            starts &= !(u64::MAX >> (STRETCH - 1 - first.min(STRETCH - 1)));
            starts >>= 1;
        } else {
            from -= 1;
        }
        look_inside(line, from, line.window(from, &mut room), starts, phrases, norm, inner, &mut back);
    }
    words.all -= back.all;
    words.capital -= back.capital;
    words.digit -= back.digit;
    Some(words)
}

/// Counts of word starts, a byte for each of eight columns.
#[derive(Debug, Default)]
struct Counter {
    all: u64,
    capital: u64,
    digit: u64,
    /// The last byte of the block before was part of a word.
    carry: u64,
    /// All bytes seen, as one: whether there are some above ASCII.
    high: u64,
}

impl Counter {
    /// Counts a block; the high bits of the bytes that start a word are handed back.
    #[inline]
    fn step(&mut self, block: u64) -> u64 {
        let (letters, digits) = letters_digits(block);
        let inside = letters | digits;
        self.high |= block;
        let starts = inside & !((inside << 8) | self.carry);
        self.carry = inside >> 56;
        self.all += starts >> 7;
        self.capital += capitals(block, starts & letters) >> 7;
        self.digit += (starts & digits) >> 7;
        starts
    }

    /// Moves the counts into `words`, before a column runs over.
    fn flush(&mut self, words: &mut Words) {
        words.all += offset(sum(self.all));
        words.capital += offset(sum(self.capital));
        words.digit += offset(sum(self.digit));
        (self.all, self.capital, self.digit) = (0, 0, 0);
    }
}

/// Takes the letters outside ASCII for parts of words, as they were not when the words were counted; nothing where
/// there are some of other scripts than Latin.
fn count_wide(bytes: &[u8], words: &mut Words, starts: &mut [u64]) -> Option<()> {
    let (blocks, rest) = bytes.as_chunks();
    let last = eight::read(bytes, bytes.len() - rest.len());
    // Mostly there are none, but quotation marks and dashes.
    let letters = blocks.iter().fold(0, |letters, block| letters | leads_letter(u64::from_le_bytes(*block)));
    if letters | leads_letter(last) == 0 {
        return Some(());
    }
    let blocks = blocks.iter().map(|block| u64::from_le_bytes(*block)).chain([last]);
    for (block, from) in blocks.zip((0..).step_by(8)) {
        let mut leads = leads_letter(block);
        while leads != 0 {
            let at = from + leads.trailing_zeros() as usize / 8;
            leads &= leads - 1;
            let (lead, second) = (*bytes.get(at)?, *bytes.get(at + 1)?);
            if !is_wide(lead) {
                return None;
            }
            let bit = |at: usize| 0x80 << (8 * (at % 8));
            if !ends_word(bytes, at) {
                words.all += 1;
                words.capital += u32::from(count::is_capital(lead, second));
                if let Some(starts) = starts.get_mut(at / 8) {
                    *starts |= bit(at);
                }
            }
            // What stands behind it starts no word.
            if let Some(&next) = bytes.get(at + 2).filter(|next| count::is_word(**next)) {
                words.all -= 1;
                words.capital -= u32::from(next.is_ascii_uppercase());
                words.digit -= u32::from(next.is_ascii_digit());
                if let Some(starts) = starts.get_mut((at + 2) / 8) {
                    *starts &= !bit(at + 2);
                }
            }
        }
    }
    Some(())
}

/// High bits of the bytes that begin a character outside ASCII, those of 0xC2 and 0xE2 aside, which are marks.
const fn leads_letter(block: u64) -> u64 {
    let other = (block & (0xDF * ONES)) ^ (0xC2 * ONES);
    let is_other = ((other & !HIGH) + !HIGH) | other;
    block & (block << 1) & is_other & HIGH
}

/// Looks at the words that start behind the bytes of a window that begins at `from`, a bit for each: the halves of
/// joined words are counted into `back`, and phrases found.
#[inline]
#[expect(clippy::too_many_arguments, reason = "a part of the loop that calls it")]
fn look_inside(
    line: Line<'_>,
    from: usize,
    window: &[u8; WINDOW],
    mut starts: u64,
    phrases: &Phrases,
    norm: &mut Norm,
    inner: &mut Option<Found>,
    back: &mut Words,
) {
    while starts != 0 {
        let before = starts.trailing_zeros() as usize;
        starts &= starts - 1;
        // The byte before the word, and the word's first letters.
        let letters = line::block(window, before);
        if letters & 0xFF != 0x20 && take_back(line.bytes(), from + before + 1, back) {
            continue;
        }
        if phrases.may_be_inside(letters >> 8) && inner.is_none() {
            *inner = inside(line.body(), from + before + 1, phrases, norm);
        }
    }
}

/// The phrase that begins at a word inside the line.
#[cold]
fn inside(line: &str, start: usize, phrases: &Phrases, norm: &mut Norm) -> Option<Found> {
    let bytes = line.as_bytes();
    // What is known by the first letters already spares the reading of most words.
    if phrases.flags_of(eight::word_key(eight::read(bytes, start)).0) & INNER == 0 {
        return None;
    }
    let word = bytes.get(start..count::word_end(bytes, start))?;
    let known = word.len() <= 8 || word.is_ascii();
    if !known || phrases.flags(word) & INNER == 0 {
        return None;
    }
    phrases.inside(line.get(start..)?, norm)
}

/// Counts what was counted at `start` into `back` where it is the rest of a word: behind `-`, an apostrophe, a soft
/// hyphen.
#[inline(never)] // so that the loop that asks stays short
fn take_back(bytes: &[u8], start: usize, back: &mut Words) -> bool {
    let first = bytes.get(start).copied().unwrap_or(b' ');
    let letter = first.is_ascii_alphabetic() || is_wide(first);
    let joined = match bytes.get(..start) {
        Some([.., b'\'' | b'-']) => first.is_ascii() && ends_word(bytes, start - 1),
        Some([.., 0xE2, 0x80, 0x99 | 0x8B | 0x8C | 0x8D]) => letter && ends_word(bytes, start - 3),
        Some([.., 0xC2, 0xAD]) => letter && ends_word(bytes, start - 2),
        _ => false,
    };
    if joined {
        let second = bytes.get(start + 1).copied().unwrap_or(0);
        back.all += 1;
        back.capital += u32::from(first.is_ascii_uppercase() || count::is_capital(first, second));
        back.digit += u32::from(first.is_ascii_digit());
    }
    joined
}

/// Ends of sentences in a line that [`read`] took.
pub(super) fn sentences(bytes: &[u8]) -> u32 {
    let ends = memchr::memchr3_iter(b'.', b'!', b'?', bytes);
    offset(ends.filter(|at| count::closes(bytes.get(at + 1).copied().unwrap_or(b' '))).count())
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;
    use crate::span::Span;

    #[test]
    fn running_text_is_counted_as_word_by_word() {
        for line in [
            "The ferry crews of the old harbour voted on Monday, 3 May, to return to work, their well-known union said.",
            "“We don’t know,” said Ada Sellers, who’s the mate of the 'Tern'. \"It isn't easy: nobody's asked us (yet)!\"",
            "In 2021 the COVID-19 rules were lifted… and half-price tickets sold out at once, in a day or two at most.",
            "He was said to be in the harbour, and sign up for our daily newsletter now, or so they told us all the time.",
        ] {
            let norm = &mut Norm::default();
            let (mut bulk, mut exact) = (Unit::default(), Unit::default());
            assert!(read(Line::alone(line), &PHRASES, norm, &mut bulk).is_some(), "{line}");
            count::read(Line::alone(line), &PHRASES, norm, &mut exact);
            bulk.span = Span::of(0..line.len());
            let counts = |unit: &Unit| {
                (unit.words, unit.lower, unit.digit, unit.sentences(line), unit.title + unit.upper)
            };
            assert_eq!(counts(&bulk), counts(&exact), "{line}");
            assert_eq!((bulk.inner, bulk.phrase), (exact.inner, exact.phrase), "{line}");
            assert_eq!((bulk.terminal, bulk.colon), (exact.terminal, exact.colon), "{line}");
        }
    }

    #[test]
    fn labels_and_other_scripts_are_left_to_be_read_word_by_word() {
        for line in [
            "Home",
            "Bakers Of The Old Town Fear A Hard Winter As The Price Of Flour Goes On And On Rising.",
            "Паромщики старой гавани проголосовали в понедельник за возвращение к работе, сообщил их профсоюз.",
            "- a bullet is no running text, however long it may be, and whatever the full stop at its end may say.",
        ] {
            let read = read(Line::alone(line), &PHRASES, &mut Norm::default(), &mut Unit::default());
            assert!(read.is_none(), "{line}");
        }
    }
}
