//! Running text beyond doubt, counted 64 bytes at once.
//!
//! A line -> its [`Unit`], or nothing where the line has to be read word by word. A line is running text beyond
//! doubt where it is long, ends as a sentence does, and nearly half of its words begin small; of such a line only
//! words by case, sentence ends and phrases of the user interface matter, so that nothing else is counted.
//!
//! `The crews voted on Monday.` -> bits of word starts `T...c.....v.....o..M`, of capitals among them `T..................M`.
//!
//! Invariant: what it counts is what [`count`](super::count) would have counted, up to [`MOST_EXACT`] bytes; in longer
//! lines halves of words such as `well-known` count twice. Cost: about three instructions a byte, and ten a word up to
//! [`MOST_EXACT`] bytes.

use super::anchors::{Anchors, LETTERS};
use super::bits::{Bits, STRETCH, below};
use super::count;
use super::eight;
use super::line::{self, Line, WINDOW};
use super::marks;
use super::norm::Norm;
use super::phrases::{ANCHOR, HEAD, INNER, LEGAL, Phrases};
use super::ui::Found;
use super::unit::Unit;
use super::wide::{Wide, has_wide_letter, is_wide};
use super::word_key::key_of;
use crate::span::offset;

/// Shortest line that is tried, in bytes, and the fewest words.
const SHORTEST: usize = 64;
const FEWEST_WORDS: u32 = 13;

/// In longer lines, in bytes, phrases inside decide nothing, and a few words more or less neither.
const MOST_EXACT: usize = 480;
/// Most words of a line in which they decide anything, and of one in which others than those of legal lines do.
const MOST_WORDS_INNER: u32 = 60;
const MOST_WORDS_ANY: u32 = 40;
/// Most words of a line in which its sentence ends matter.
const MOST_SENTENCES: u32 = 60;

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
    if (line.bytes().len() < SHORTEST) | !begins_plain(line.bytes()) {
        return None;
    }
    read_long(line, phrases, norm, unit)
}

fn read_long(line: Line<'_>, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) -> Option<()> {
    let bytes = line.bytes();
    let (true, colon) = tail(bytes)? else { return None };
    let first = bytes.iter().position(|&byte| count::is_word(byte) || is_wide(byte))?;
    let (words, anchors) = words(line, first, phrases)?;
    let lower = words.all.saturating_sub(words.capital + words.digit);
    if (words.all < FEWEST_WORDS) | (lower * 100 < words.all * 45) | (lower <= words.capital) {
        return None;
    }
    (unit.words, unit.title, unit.digit, unit.lower) = (words.all, words.capital, words.digit, lower);
    (unit.terminal, unit.colon, unit.seen) = (true, colon, marks::ANY);
    if bytes.len() <= MOST_EXACT && words.all <= MOST_WORDS_INNER {
        let telling = if words.all > MOST_WORDS_ANY { LEGAL } else { ANCHOR };
        if (anchors | short_end(bytes, phrases)) & telling != 0 {
            unit.inner = look_inside(line, first, phrases, norm);
        }
    }
    unit.sentences = (unit.words > MOST_SENTENCES).then_some(2);
    if may_head(bytes, first, phrases) {
        unit.phrase = phrases.at_start(line.body().get(first..)?, norm);
    }
    Some(())
}

/// False where no phrase begins with the word at a byte, with what joins its halves, or with that and the next one.
fn may_head(bytes: &[u8], at: usize, phrases: &Phrases) -> bool {
    let word = eight::word_key(eight::read(bytes, at));
    let plain = word.1 == 8 || !matches!(bytes.get(at + word.1), Some(b'\'' | b'-' | 0x80..));
    let digit = || bytes.get(at).is_some_and(u8::is_ascii_digit);
    if !plain {
        return may_head_joined(bytes, at, |key| phrases.flags_of(key) & HEAD != 0 || digit());
    }
    let flags = phrases.flags_of(word.0);
    // No row of buttons has so many words.
    digit() || flags & HEAD != 0 && phrases.may_stand_first(bytes.get(at..).unwrap_or(&[]), word, flags)
}

/// As [`may_head`], of a word with what joins its halves, or with letters outside ASCII.
#[inline(never)] // so that the common way stays short
fn may_head_joined(bytes: &[u8], at: usize, may: impl Fn(u64) -> bool) -> bool {
    let word = bytes.get(at..count::word_end(bytes, at)).unwrap_or(&[]);
    !word.is_ascii() || may(key_of(word))
}

/// True where a letter or digit ends before `end`.
fn ends_word(bytes: &[u8], end: usize) -> bool {
    match bytes.get(..end) {
        Some([.., lead, 0x80..=0xBF]) => is_wide(*lead),
        Some([.., last]) => count::is_word(*last),
        _ => false,
    }
}

/// A letter, a digit or a quotation mark: no bullet and no stray mark. Without a branch, for lines begin in all ways.
#[inline]
fn begins_plain(bytes: &[u8]) -> bool {
    const PLAIN: [bool; 256] = {
        let (mut plain, mut at) = ([false; 256], 0_usize);
        while at < 256 {
            let byte = at.to_le_bytes()[0];
            plain[at] = count::is_word(byte) || is_wide(byte) || matches!(byte, b'"' | b'\'' | b'(');
            at += 1;
        }
        plain
    };
    let [first, second, third] = *bytes.first_chunk().unwrap_or(&[0; 3]);
    let quoted = (first == 0xE2) & (second == 0x80) & ((third == 0x98) | (third == 0x9C));
    PLAIN[first as usize] | quoted
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

/// Sixty-four bytes of a line.
#[derive(Debug, Clone, Copy)]
struct Stretch<'w> {
    /// Where it begins in the line, and what begins there.
    from: usize,
    window: &'w [u8; WINDOW],
    /// What its bytes are.
    bits: Bits,
    /// Where words start, and where what stands before them is no blank.
    starts: u64,
    apart: u64,
}

/// Hands over the stretches of a line; nothing where there are letters of other scripts than Latin.
#[inline]
fn stretches(line: Line<'_>, mut found: impl FnMut(Stretch<'_>)) -> Option<()> {
    let n_bytes = line.bytes().len();
    // A line begins as behind a blank.
    let (mut last, mut room, mut from) = (Last { blank: true, ..Last::default() }, [0; WINDOW], 0);
    while from < n_bytes {
        let window = line.window(from, &mut room);
        let mut bits = line.bits(from);
        let left = n_bytes - from;
        bits.words &= below(left);
        if last.lead | has_wide_letter(window) {
            let wide = Wide::read(window, left, last.lead)?;
            bits.words |= wide.letters;
            bits.capitals |= wide.capitals;
            last.lead = wide.lead_at_end;
        }
        let starts = bits.words & !(bits.words << 1 | u64::from(last.word));
        let apart = starts & !(bits.blanks << 1 | u64::from(last.blank));
        found(Stretch { from, window, bits, starts, apart });
        (last.word, last.blank) = (bits.words >> 63 != 0, bits.blanks >> 63 != 0);
        from += STRETCH;
    }
    Some(())
}

/// What is known of the line's last word if it is too short to be found among the others: phrases of short words alone
/// stand at the end.
fn short_end(bytes: &[u8], phrases: &Phrases) -> u16 {
    let last = bytes.last_chunk().map_or(0, |last| u64::from_le_bytes(*last));
    let (letters, digits) = eight::letters_digits(last);
    let words = letters | digits;
    if words == 0 {
        return ANCHOR | LEGAL;
    }
    // What stands behind the last letter is moved out, and of what is left those behind the last mark count.
    let behind = words.leading_zeros();
    let marks = !(words << behind) & eight::HIGH;
    let length = (marks | 0x80).leading_zeros() as usize / 8;
    if length >= LETTERS {
        return 0;
    }
    phrases.flags_of(eight::small(last << behind >> (64 - 8 * length)))
}

/// Counts words, and tells what is known of those that may be anchors of phrases; nothing where there are letters of
/// other scripts than Latin.
fn words(line: Line<'_>, first: usize, phrases: &Phrases) -> Option<(Words, u16)> {
    let bytes = line.bytes();
    let exact = bytes.len() <= MOST_EXACT;
    // The line's first word is no rest of one.
    let (mut words, mut anchors, mut opening) = (Words::default(), 0, below(first + 1));
    stretches(line, |stretch| {
        words.add(stretch.starts, &stretch.bits);
        if exact {
            let may = phrases.anchors.among(stretch.window, Anchors::long(stretch.bits.words));
            if may != 0 {
                anchors |= anchors_at(bytes, stretch.from, stretch.window, may, phrases);
            }
            let apart = stretch.apart & !core::mem::take(&mut opening);
            if apart != 0 {
                let rests = rests(bytes, stretch.from, apart);
                words.take(rests.starts, &stretch.bits);
                // The letters of an anchor may stand apart.
                anchors |= if rests.filled { ANCHOR | LEGAL } else { 0 };
            }
        }
    })?;
    Some((words, anchors))
}

/// What is known of those words that start at `starts` in a window, which begins at `from`, that may be anchors and stand
/// beside what theirs do.
#[cold]
fn anchors_at(line: &[u8], from: usize, window: &[u8; WINDOW], mut starts: u64, phrases: &Phrases) -> u16 {
    let mut flags = 0;
    while starts != 0 {
        let at = starts.trailing_zeros() as usize;
        starts &= starts - 1;
        let block = line::block(window, at);
        if phrases.anchors.may_have(block) {
            let key = eight::word_key(block).0;
            let known = phrases.flags_of(key) & (ANCHOR | LEGAL);
            let stands = known != 0 && phrases.company.may_stand(key, line, from + at);
            flags |= if stands { known } else { 0 };
        }
    }
    flags
}

impl Words {
    /// Counts the words that start at `starts`, which are of `bits`.
    #[inline]
    const fn add(&mut self, starts: u64, bits: &Bits) {
        self.all += starts.count_ones();
        self.capital += (starts & bits.capitals).count_ones();
        self.digit += (starts & bits.digits).count_ones();
    }

    /// Takes back what was counted at `starts`.
    #[inline]
    const fn take(&mut self, starts: u64, bits: &Bits) {
        if starts != 0 {
            self.all -= starts.count_ones();
            self.capital -= (starts & bits.capitals).count_ones();
            self.digit -= (starts & bits.digits).count_ones();
        }
    }
}

/// What the byte before a stretch is.
#[derive(Debug, Default)]
struct Last {
    /// Part of a word.
    word: bool,
    blank: bool,
    /// The first byte of a letter outside ASCII.
    lead: bool,
}

/// Starts that are none.
#[derive(Debug, Default)]
struct Rests {
    starts: u64,
    /// An invisible character stands before one.
    filled: bool,
}

/// Those of the words at `apart`, behind no blank, that are the rest of one.
#[inline(never)] // so that the common way stays short
fn rests(bytes: &[u8], from: usize, mut apart: u64) -> Rests {
    let mut rests = Rests::default();
    while apart != 0 {
        let bit = apart & apart.wrapping_neg();
        apart ^= bit;
        let start = from + bit.trailing_zeros() as usize;
        // Nearly all stand behind a bracket or a quotation mark.
        let before = bytes.get(start.wrapping_sub(1)).copied().unwrap_or(b' ');
        if matches!(before, b'\'' | b'-' | 0x80..) && is_rest(bytes, start) {
            rests.starts |= bit;
            rests.filled |= !(before.is_ascii() || before == 0x99);
        }
    }
    rests
}

/// The phrase that begins at a word inside the line; `first` is where its first word stands.
#[cold]
fn look_inside(line: Line<'_>, first: usize, phrases: &Phrases, norm: &mut Norm) -> Option<Found> {
    let (mut found, mut opening) = (None, below(first + 1));
    stretches(line, |Stretch { from, window, starts, apart, .. }| {
        let inside = !core::mem::take(&mut opening);
        let rests = rests(line.bytes(), from, apart & inside);
        let mut starts = starts & inside & !rests.starts;
        while starts != 0 && found.is_none() {
            let at = starts.trailing_zeros() as usize;
            starts &= starts - 1;
            if phrases.may_be_inside(line::block(window, at)) {
                found = inside_at(line.body(), from + at, phrases, norm);
            }
        }
    })?;
    found
}

/// The phrase that begins at a word inside the line.
fn inside_at(line: &str, start: usize, phrases: &Phrases, norm: &mut Norm) -> Option<Found> {
    let bytes = line.as_bytes();
    // What is known by the first letters already spares the reading of most words.
    if !phrases.may_stand_inside(bytes.get(start..)?) {
        return None;
    }
    let word = bytes.get(start..count::word_end(bytes, start))?;
    let known = word.len() <= 8 || word.is_ascii();
    if !known || phrases.flags(word) & INNER == 0 {
        return None;
    }
    phrases.inside(line.get(start..)?, norm)
}

/// True where what starts there is the rest of a word: behind `-`, an apostrophe, a soft hyphen.
fn is_rest(bytes: &[u8], start: usize) -> bool {
    let first = bytes.get(start).copied().unwrap_or(b' ');
    let letter = first.is_ascii_alphabetic() || is_wide(first);
    match bytes.get(..start) {
        Some([.., b'\'' | b'-']) => first.is_ascii() && ends_word(bytes, start - 1),
        Some([.., 0xE2, 0x80, 0x99 | 0x8B | 0x8C | 0x8D]) => letter && ends_word(bytes, start - 3),
        Some([.., 0xC2, 0xAD]) => letter && ends_word(bytes, start - 2),
        _ => false,
    }
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
