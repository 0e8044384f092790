//! Lines of plain words, as labels and headlines are: counted 64 bytes at once.
//!
//! `&str` -> the [`Unit`] that [`count`](super::count) would give, or nothing where the line is of another script or
//! holds a word too long to see at once, so that it has to be read word by word.
//!
//! `Don’t miss: 3 Mar` -> bits of words `111111111.1111..1.111`, of capitals, of digits, and of marks; what joins two
//! halves of a word is made part of it, and the rest is counting bits.
//!
//! Invariant: a stretch ends before a blank, so that no word stands in two. Cost: about seven instructions a byte, and
//! thirty a word.

use super::count::{self, MOST_INNER};
use super::eight::{self, capitals, letters_digits};
use super::norm::Norm;
use super::phrases::{BUTTON, FUNCTION, HEAD, INNER, Phrases};
use super::unit::Unit;
use crate::span::offset;

/// Most bytes outside words of ASCII in a stretch: in other scripts there are more.
const MOST_MARKS: u32 = 28;
/// Bytes of a stretch, a bit for each.
const STRETCH: usize = 64;

/// What the bytes of a stretch are, the first as the lowest bit.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    /// Letters and digits, and what joins them to one word; those outside ASCII once the marks are read.
    words: u64,
    capitals: u64,
    digits: u64,
    /// All but blanks and letters and digits of ASCII.
    marks: u64,
    /// Letters outside ASCII.
    high: u64,
    /// Words were joined, or may be in phrases.
    joined: bool,
}

/// What is remembered of the words until the line is read.
#[derive(Debug, Default)]
struct Seen {
    /// Where the first word stands, if it may begin a phrase.
    head: Option<usize>,
    /// How many words may be buttons.
    buttons: u32,
}

/// Bits below `at`.
#[inline]
const fn below(at: usize) -> u64 {
    if at >= 64 { u64::MAX } else { (1 << at) - 1 }
}

impl Stretch {
    /// Reads the stretch that begins at `from`, and its length; nothing where no blank ends it in time.
    #[inline]
    fn read(bytes: &[u8], from: usize) -> Option<(Self, usize)> {
        let left = bytes.len() - from;
        let (mut stretch, mut blanks, mut shift) = (Self::default(), 0, 0);
        while shift < STRETCH && shift < left {
            let block = eight::read(bytes, from + shift);
            let (letters, digits) = letters_digits(block);
            stretch.words |= eight::pack(letters | digits) << shift;
            stretch.capitals |= eight::pack(capitals(block, letters)) << shift;
            stretch.digits |= eight::pack(digits) << shift;
            blanks |= eight::pack(eight::blanks(block)) << shift;
            shift += 8;
        }
        let length =
            if left <= STRETCH { left } else { 63_u32.checked_sub(blanks.leading_zeros())? as usize };
        let inside = below(length);
        stretch.marks = !(stretch.words | blanks) & inside;
        stretch.words &= inside;
        Some((stretch, length))
    }

    /// Where the word that starts at `start` ends.
    #[inline]
    const fn word_end(&self, start: usize) -> usize {
        start + (!(self.words >> start)).trailing_zeros() as usize
    }
}

/// Counts what `text` is made of.
pub(super) fn read(text: &str, phrases: &Phrases, norm: &mut Norm) -> Option<Unit> {
    let bytes = text.as_bytes();
    let mut unit = Unit { sentences: Some(0), ..Unit::default() };
    let (mut from, mut seen) = (0, Seen::default());
    while from < bytes.len() {
        let (mut stretch, length) = Stretch::read(bytes, from)?;
        if stretch.marks == 0 {
            if stretch.words != 0 {
                (unit.terminal, unit.colon) = (false, false);
            }
        } else {
            read_marks(bytes, from, &mut stretch, &mut unit)?;
            // Phrases are read without what joins words here.
            seen.buttons += u32::from(stretch.joined) * 2;
        }
        read_words(text, from, &stretch, phrases, norm, &mut unit, &mut seen)?;
        from += length + 1;
    }
    if let Some(start) = seen.head {
        unit.phrase = phrases.at_start_or_row(text.get(start..).unwrap_or(""), seen.buttons > 1, norm);
    }
    Some(unit)
}

/// Reads the marks of a stretch in order; those that join a word are made part of it.
fn read_marks(bytes: &[u8], from: usize, stretch: &mut Stretch, unit: &mut Unit) -> Option<()> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let (mut marks, mut behind) = (stretch.marks, 0);
    if marks.count_ones() > MOST_MARKS {
        return None;
    }
    while marks != 0 {
        let at = marks.trailing_zeros() as usize;
        let (mark, next) = (byte(from + at), byte(from + at + 1));
        let after_word = stretch.words << 1 >> at & 1 != 0;
        let mut width = 1;
        let mut joins = after_word && matches!(mark, b'\'' | b'-') && count::is_word(next);
        if !mark.is_ascii() {
            let last = byte(from + at + 2);
            // What joins words in other ways is left to be read word by word.
            if matches!((mark, next, last), (0xE2, 0x80, 0x8B..=0x8D) | (0xC2, 0xAD, _)) {
                return None;
            }
            let Some(wide) = count::mark_width(mark, next, last) else {
                marks &= marks - 1;
                stretch.joined = true;
                stretch.high |= 1 << at;
                stretch.words |= 1 << at;
                continue;
            };
            width = wide;
            if after_word && (mark, next, last) == (0xE2, 0x80, 0x99) {
                let (behind, second, third) = (byte(from + at + 3), byte(from + at + 4), byte(from + at + 5));
                if !behind.is_ascii() && count::mark_width(behind, second, third).is_some() {
                    return None;
                }
                joins = behind.is_ascii_alphabetic() || !behind.is_ascii();
            }
        }
        marks &= !below(at + width);
        stretch.joined |= joins || matches!(mark, b'&' | b'\'') || !mark.is_ascii();
        if joins {
            stretch.words |= below(at + width) & !below(at);
            continue;
        }
        let words = stretch.words & below(at);
        if words & !below(behind) != 0 {
            (unit.terminal, unit.colon) = (false, false);
        }
        let first = unit.words == 0 && words == 0;
        if mark.is_ascii() {
            count::mark(unit, mark, next, first);
        } else {
            count::wide_mark(unit, mark, next, byte(from + at + 2), first);
        }
        behind = at + width;
    }
    if stretch.words & !below(behind) != 0 {
        (unit.terminal, unit.colon) = (false, false);
    }
    Some(())
}

/// Counts the words of a stretch, and looks for phrases that begin with them.
#[inline]
fn read_words(
    text: &str,
    from: usize,
    stretch: &Stretch,
    phrases: &Phrases,
    norm: &mut Norm,
    unit: &mut Unit,
    seen: &mut Seen,
) -> Option<()> {
    let bytes = text.as_bytes();
    let starts = stretch.words & !(stretch.words << 1);
    let (n_words, n_capital) = (starts.count_ones(), (starts & stretch.capitals).count_ones());
    let n_digit = (starts & stretch.digits).count_ones();
    let mut first = unit.words == 0;
    if stretch.capitals & !starts != 0 {
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
    let may_hold = bytes.len() <= MOST_INNER;
    let mut left = starts;
    while left != 0 {
        let start = left.trailing_zeros() as usize;
        left &= left - 1;
        let length = stretch.word_end(start) - start;
        let word = eight::read(bytes, from + start);
        // Of letters, digits and what joins them, only capitals lack this bit; a typographic apostrophe aside.
        let (word, small) = (eight::first(word, length), eight::first(0x20 * eight::ONES, length));
        let high = stretch.high >> start & !(u64::MAX << (length - 1) << 1) != 0;
        let flags = if word & eight::HIGH == 0 && !high {
            phrases.flags_of(word | small)
        } else if high && length > 8 && !first {
            0
        } else {
            phrases.flags(bytes.get(from + start..from + start + length).unwrap_or(&[]))
        };
        unit.function += u32::from((flags & FUNCTION != 0) & (length <= 8));
        seen.buttons += u32::from(flags & BUTTON != 0);
        if first {
            first = false;
            let may_head = flags & HEAD != 0 || high || stretch.digits >> start & 1 != 0;
            seen.head = may_head.then_some(from + start);
        } else if flags & INNER != 0 && may_hold && unit.inner.is_none() {
            unit.inner = phrases.inside(text.get(from + start..).unwrap_or(""), norm);
        }
    }
    Some(())
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
            "\tTabs\tand\r\nlines are no blanks but end words, WHEREVER they stand in a line that is longer than that.",
        ] {
            let norm = &mut Norm::default();
            let (labels, exact) = (read(line, &PHRASES, norm), count::word_by_word(line, &PHRASES, norm));
            assert_eq!(labels.map(|unit| format!("{unit:?}")), Some(format!("{exact:?}")), "{line}");
        }
    }

    #[test]
    fn other_scripts_and_endless_words_are_left_alone() {
        let long = "x".repeat(70);
        for line in ["Паромщики старой гавани", "日本語", "soft\u{AD}hyphen", long.as_str()]
        {
            let read = read(line, &PHRASES, &mut Norm::default());
            assert!(read.is_none(), "{line}");
        }
    }
}
