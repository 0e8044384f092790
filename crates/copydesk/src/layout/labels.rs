//! Lines of plain words, as labels and headlines are: counted 64 bytes at once.
//!
//! `&str` -> the [`Unit`] that [`count`](super::count) would give, or nothing where the line is of a script
//! without blanks or holds a word too long to see at once, so that it has to be read word by word.
//!
//! `Don’t miss: 3 Mar` -> bits of words `111111111.1111..1.111`, of capitals, of digits, and of marks; what joins two
//! halves of a word is made part of it, and the rest is counting bits.
//!
//! Invariant: a stretch ends before a blank, so that no word stands in two. Cost: about seven instructions a byte, and
//! thirty a word.

use super::bits::{STRETCH, below, lowest};
use super::count::{self, MOST_INNER};
use super::dates;
use super::eight;
use super::line::{self, Line, WINDOW};
use super::marks;
use super::months;
use super::norm::Norm;
use super::phrases::{FUNCTION, HEAD, INNER, Phrases};
use super::punctuation;
use super::runs::Runs;
use super::ui::Found;
use super::unit::Unit;
use crate::span::offset;

/// Fewest numbers of a date without a year of four digits.
const DATE_NUMBERS: u32 = 3;

/// What the bytes of a stretch are, the first as the lowest bit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretch {
    /// Letters and digits, and what joins them to one word; those outside ASCII once the marks are read.
    pub(super) words: u64,
    capitals: u64,
    digits: u64,
    /// All but blanks and letters and digits of ASCII.
    pub(super) marks: u64,
    /// Letters outside ASCII.
    pub(super) high: u64,
    /// What phrases take for letters, once the marks are read.
    pub(super) kept: u64,
}

/// The numbers of a line.
#[derive(Debug, Default)]
struct Numbers {
    n_all: u32,
    /// One of them is of four digits.
    year: bool,
}

impl Numbers {
    /// Reads those of a stretch by the bits of its digits.
    #[inline]
    const fn read(&mut self, digits: u64) {
        let two = digits & digits >> 1;
        self.year |= two & two >> 2 != 0;
        self.n_all += (digits & !(digits << 1)).count_ones();
    }

    /// False where no date can be among them: a year, or a third number, beside the name of a month or between marks.
    /// `letters` are those of a line of one stretch.
    #[inline(never)] // so that the common way stays short
    fn may_be_dates(&self, line: Line<'_>, unit: &Unit, letters: u64) -> bool {
        if !(self.year | (self.n_all >= DATE_NUMBERS) || dates::ends_in_short_year(line.body())) {
            return false;
        }
        let parted = self.n_all >= DATE_NUMBERS && unit.may_hold(marks::DOT | marks::SLASH | marks::OTHER);
        unit.may_hold(marks::WIDE) || line.bytes().len() > STRETCH || parted || names_month(line, letters)
    }
}

/// True where one of the words of `letters`, those of a line of one stretch, begins as the name of a month.
fn names_month(line: Line<'_>, letters: u64) -> bool {
    let mut room = [0; WINDOW];
    let window = line.window(0, &mut room);
    let mut starts = letters & !(letters << 1);
    while starts != 0 {
        let start = starts.trailing_zeros() as usize;
        starts &= starts - 1;
        if months::may_be_month(line::block(window, start)) {
            return true;
        }
    }
    false
}

impl Stretch {
    /// Reads the stretch of a line that begins at `from`, and its length; nothing where no blank ends it in time.
    #[inline]
    fn read(line: Line<'_>, from: usize) -> Option<(Self, usize)> {
        let (bits, left) = (line.bits(from), line.bytes().len() - from);
        let length =
            if left <= STRETCH { left } else { 63_u32.checked_sub(bits.blanks.leading_zeros())? as usize };
        let inside = below(length);
        let read = Self {
            words: bits.words & inside,
            capitals: bits.capitals & inside,
            digits: bits.digits & inside,
            marks: !(bits.words | bits.blanks) & inside,
            high: 0,
            kept: 0,
        };
        Some((read, length))
    }

    /// Where words start.
    #[inline]
    const fn starts(&self) -> u64 {
        self.words & !(self.words << 1)
    }

    /// Where words of more than eight bytes begin, and the bytes of them that have so many behind them.
    #[inline]
    const fn long(&self) -> u64 {
        let two = self.words & self.words >> 1;
        let four = two & two >> 2;
        four & four >> 4 & self.words >> 8
    }

    /// What is known of the word that starts at `start`, and whether it has letters outside ASCII.
    #[inline]
    fn flags(&self, window: &[u8; WINDOW], start: usize, phrases: &Phrases) -> (u16, bool) {
        let length = self.word_end(start) - start;
        let high = self.high >> start & !(u64::MAX << (length - 1) << 1) != 0;
        // Of a long word that is not of ASCII the first letters say nothing.
        if high && length > 8 {
            return (0, true);
        }
        let word = line::block(window, start);
        let small = if word & eight::HIGH == 0 { eight::lower(word) } else { eight::small(word) };
        let key = if length < 8 { eight::head(small, length) } else { small };
        (phrases.flags_of(key), high)
    }

    /// Where the word that starts at `start` ends.
    #[inline]
    const fn word_end(&self, start: usize) -> usize {
        start + 1 + lowest(!(self.words >> start >> 1))
    }
}

/// Counts what `line` is made of into `unit`.
pub(super) fn read(line: Line<'_>, phrases: &Phrases, norm: &mut Norm, unit: &mut Unit) -> Option<()> {
    let bytes = line.bytes();
    let mut room = [0; WINDOW];
    unit.sentences = Some(0);
    // Where the first word stands, if it may begin a phrase.
    let (mut from, mut head, mut numbers) = (0, None, Numbers::default());
    // The letters and digits of the first stretch before marks join them, what goes for letters, and its length.
    let (mut plain, mut first_length, mut lettered) = ((0, 0, 0), 0, false);
    while from < bytes.len() {
        let window = line.window(from, &mut room);
        let (mut stretch, length) = Stretch::read(line, from)?;
        let raw = stretch.words;
        if stretch.digits != 0 {
            numbers.read(stretch.digits);
        }
        if stretch.marks == 0 {
            if stretch.words != 0 {
                (unit.terminal, unit.colon) = (false, false);
            }
        } else {
            punctuation::read(bytes, from, window, &mut stretch, unit)?;
        }
        read_words(line, from, window, &stretch, phrases, norm, unit, &mut head)?;
        if from == 0 {
            (plain, first_length) = ((raw, stretch.digits, stretch.kept), length);
            lettered = stretch.marks | stretch.digits == 0;
        }
        from += length + 1;
    }
    if numbers.n_all > 0 && numbers.may_be_dates(line, unit, plain.0 & !plain.1) {
        unit.seen |= marks::DATE;
    }
    if let Some(start) = head {
        let whole = lettered & (start == 0) & (first_length == bytes.len());
        if whole && let Some(found) = phrases.plain(line.window(0, &mut room), bytes.len(), unit.words) {
            unit.phrase = Some(found);
            return Some(());
        }
        let text = line.body().get(start..).unwrap_or("");
        unit.phrase = if start < first_length {
            let length = (first_length, first_length == bytes.len());
            phrases.at_start_of(Runs::new(line.window(0, &mut room), length, start, plain), text, norm)
        } else {
            phrases.at_start(text, norm)
        };
    }
    Some(())
}

/// Counts the words of a stretch, and looks for phrases that begin with them.
#[inline]
#[expect(clippy::too_many_arguments, reason = "a part of the loop that calls it")]
fn read_words(
    line: Line<'_>,
    from: usize,
    window: &[u8; WINDOW],
    stretch: &Stretch,
    phrases: &Phrases,
    norm: &mut Norm,
    unit: &mut Unit,
    head: &mut Option<usize>,
) -> Option<()> {
    let bytes = line.bytes();
    let starts = stretch.starts();
    let (n_words, n_capital) = (starts.count_ones(), (starts & stretch.capitals).count_ones());
    let digits = starts & stretch.digits;
    let n_digit = if digits == 0 { 0 } else { digits.count_ones() };
    let first = unit.words == 0;
    if stretch.capitals & !starts != 0 {
        let small = stretch.words & !(stretch.capitals | stretch.digits);
        unit.seen |= if stretch.capitals & small << 1 == 0 { 0 } else { marks::GLUED };
        let n_upper = count_upper(bytes, from, stretch, starts, first);
        unit.upper += n_upper;
        unit.title += n_capital - n_upper;
    } else {
        unit.title += n_capital;
    }
    unit.words += n_words;
    unit.digit += n_digit;
    unit.lower += n_words - n_capital - n_digit;
    if starts & stretch.high != 0 {
        let n_wide = count_wide(bytes, from, starts & stretch.high)?;
        unit.title += n_wide;
        unit.lower -= n_wide;
    }
    let mut behind = starts;
    if unit.words == n_words && n_words > 0 {
        let start = starts.trailing_zeros() as usize;
        let (flags, high) = stretch.flags(window, start, phrases);
        let may_head = flags & HEAD != 0 || high || stretch.digits >> start & 1 != 0;
        *head = may_head.then_some(from + start);
        behind &= starts - 1;
    }
    if unit.inner.is_none() && bytes.len() <= MOST_INNER {
        unit.inner = inside(line, from, window, stretch, behind, phrases, norm);
    }
    Some(())
}

/// The phrase that begins at one of the words that start at `starts`.
#[inline]
fn inside(
    line: Line<'_>,
    from: usize,
    window: &[u8; WINDOW],
    stretch: &Stretch,
    starts: u64,
    phrases: &Phrases,
    norm: &mut Norm,
) -> Option<Found> {
    // Of letters outside ASCII the first bytes tell nothing, and of long words of them nothing is known.
    let wide = starts & stretch.high;
    let wide = if wide == 0 { 0 } else { wide & !stretch.long() };
    let mut may = phrases.may_be_inside_at(window, starts & !stretch.high) | wide;
    while may != 0 {
        let start = may.trailing_zeros() as usize;
        may &= may - 1;
        let found = found_inside(line, from, window, stretch, start, phrases, norm);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The phrase that begins at the word that starts at `start`.
#[inline(never)] // so that the loop that asks stays short
fn found_inside(
    line: Line<'_>,
    from: usize,
    window: &[u8; WINDOW],
    stretch: &Stretch,
    start: usize,
    phrases: &Phrases,
    norm: &mut Norm,
) -> Option<Found> {
    let inner = stretch.flags(window, start, phrases).0 & INNER != 0;
    if inner { phrases.inside(line.body().get(from + start..)?, norm) } else { None }
}

/// How many words of a line that [`read`] took are grammatical; `most` are enough.
#[cold]
pub(super) fn function_words(line: Line<'_>, most: u32, phrases: &Phrases) -> u32 {
    let bytes = line.bytes();
    let (mut room, mut from, mut n_function, mut marks) = ([0; WINDOW], 0, 0, Unit::default());
    while from < bytes.len() && n_function < most {
        let window = line.window(from, &mut room);
        let Some((mut stretch, length)) = Stretch::read(line, from) else { return 0 };
        let joined = stretch.marks != 0 && may_join(window);
        if joined && punctuation::read(bytes, from, window, &mut stretch, &mut marks).is_none() {
            return 0;
        }
        let mut starts = stretch.starts();
        while starts != 0 && n_function < most {
            let start = starts.trailing_zeros() as usize;
            starts &= starts - 1;
            let short = stretch.word_end(start) - start <= 8;
            n_function += u32::from(short & (stretch.flags(window, start, phrases).0 & FUNCTION != 0));
        }
        from += length + 1;
    }
    n_function
}

/// False where no mark in the first 64 bytes of a window is part of a word.
#[inline]
fn may_join(window: &[u8; WINDOW]) -> bool {
    window
        .iter()
        .take(STRETCH)
        .fold(false, |found, &byte| found | (byte >= 0x80) | (byte == b'-') | (byte == b'\''))
}

/// How many of the words that begin outside ASCII begin with a capital; nothing where a script has no blanks between
/// words.
#[inline(never)] // so that the common way stays short
fn count_wide(bytes: &[u8], from: usize, mut starts: u64) -> Option<u32> {
    let mut n_capital = 0;
    while starts != 0 {
        let at = from + starts.trailing_zeros() as usize;
        starts &= starts - 1;
        let (first, second) = (*bytes.get(at)?, bytes.get(at + 1).copied().unwrap_or(0));
        if (0xE3..=0xED).contains(&first) {
            return None;
        }
        n_capital += u32::from(count::is_capital(first, second));
    }
    Some(n_capital)
}

/// How many words of a stretch are of capitals.
#[inline(never)] // so that the common way stays short
fn count_upper(bytes: &[u8], from: usize, stretch: &Stretch, starts: u64, first: bool) -> u32 {
    let (mut left, mut n_upper) = (starts & stretch.capitals, 0);
    let first = if first { starts.trailing_zeros() } else { u64::BITS };
    while left != 0 {
        let start = left.trailing_zeros() as usize;
        left &= left - 1;
        let end = stretch.word_end(start);
        let inside = below(end) & !below(start);
        let (capitals, length) = ((stretch.capitals & inside).count_ones(), offset(end - start));
        let most = capitals >= 2 && capitals * 2 > length;
        // As in reading word by word: what a short word inside a line begins with counts.
        let joined =
            matches!(bytes.get(from + end), Some(b'\'' | b'-' | 0x80..)) || stretch.marks & inside != 0;
        let short = start != first as usize && length < 8 && from + start + 8 <= bytes.len() && !joined;
        let upper = if short {
            let letters = inside & !stretch.digits;
            let all = capitals >= 2 && stretch.capitals & inside == letters;
            all || most && stretch.capitals >> start & 2 != 0
        } else {
            most
        };
        n_upper += u32::from(upper);
    }
    n_upper
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    #[test]
    fn lines_are_counted_as_word_by_word() {
        for line in [
            "Home",
            "By Ada Sellers and JONAS QUILL, Staff Writers | May 3, 2021",
            "Don’t miss: ‘IoT’ and A123, COVID-19 & McDONALD's (yet)!",
            "- a bullet… “quoted,” she’d said; NATO’s U.S. e-mail ada@harbour.example // 10:48 – 11:05.",
            "READ MORE: © 2021 The Harbour Post. All rights reserved. Sign up for our newsletter today?",
            "",
            "... !",
            "Home » News › Islands · Ferries / Boats > All",
            "Café Élysée: São Tomé’s «Ångström» — naïve ÉCOLE, Žižek's REÉDITION and l’été of the Fête-Dieu 3é",
            "Élysée",
            "Самые популярные кулинарные блоги и фудблогеры в Инстаграм по версии Harbour.example: список — 23",
            "Фото: АРХИВ (IoT и COVID-19), в том числе «Дом» и т. д.; 24 сентября 2018… Что дальше?",
            "Ο Δήμος της Αθήνας ανακοίνωσε ότι το λιμάνι θα μείνει κλειστό σήμερα, είπε ο κ. Moor.",
            "قال المتحدث باسم الميناء إن العبارات ستعود إلى العمل يوم الاثنين، وفقا لما ذكرته الصحيفة.",
            "1,204 Comments (+)",
            "17:42",
            "3 hours ago",
            "Share Tweet Email Print",
            "Photo: Ada Sellers",
            "More from the Harbour Post & others, read by those who want to know what the ferry crews are up to",
            "Related: 2ND3RD 1.5 … don’t",
            "\tTabs\tand\r\nlines are no blanks but end words, WHEREVER they stand in a line that is longer than that.",
        ] {
            let norm = &mut Norm::default();
            let (mut labels, mut exact) = (Unit::default(), Unit::default());
            assert!(read(Line::alone(line), &PHRASES, norm, &mut labels).is_some(), "{line}");
            count::word_by_word(line, &PHRASES, norm, &mut exact);
            exact.seen = labels.seen;
            labels.function = Some(function_words(Line::alone(line), u32::MAX, &PHRASES));
            assert_eq!(format!("{labels:?}"), format!("{exact:?}"), "{line}");
        }
    }

    #[test]
    fn lines_with_dates_may_hold_them() {
        let may = |line: &str| {
            let mut unit = Unit::default();
            read(Line::alone(line), &PHRASES, &mut Norm::default(), &mut unit).expect("a plain line");
            unit.may_hold(marks::DATE)
        };
        for line in
            ["March 3, 2021", "3.3.21", "3 / 3 / 2021", "2021年3月3日", "By Ada, 3 mar 21", "3 März 2021"]
        {
            assert!(may(line) && !dates::stamps(line).is_empty(), "{line}");
        }
        for line in ["© 2021 The Harbour Post", "Harbour Town 9 7 1 1", "March", "The crews of 1921"] {
            assert!(dates::stamps(line).is_empty(), "{line}");
        }
        assert!(!may("Harbour Town 9 7 1 1") && !may("The crews of 1921"));
    }

    #[test]
    fn scripts_without_blanks_and_endless_words_are_left_alone() {
        let long = "x".repeat(70);
        for line in ["日本語", "soft\u{AD}hyphen", long.as_str()] {
            let read = read(Line::alone(line), &PHRASES, &mut Norm::default(), &mut Unit::default());
            assert!(read.is_none(), "{line}");
        }
    }
}
