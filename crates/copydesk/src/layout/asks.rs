//! What is worth asking of a line, told by how it begins and what it holds: nothing, of most.
//!
//! A line and its counts -> bits, one for each job that would look at its words again. Cost: one load by the line's
//! first two letters.

use super::byline;
use super::marks;
use super::publisher;
use super::ui::Ui;
use super::unit::Unit;

/// Bits of jobs.
pub(super) type Asks = u8;

/// It may begin as a byline does.
pub(super) const BYLINE: Asks = 1;
/// It may begin with words that a site's name stands behind.
pub(super) const SITE: Asks = 2;
/// It may name the site there or elsewhere.
pub(super) const PUBLISHER: Asks = 4;
/// Its shape may tell what it is.
pub(super) const SHAPE: Asks = 8;
/// Who reported it may stand at its end, in brackets.
pub(super) const CREDIT: Asks = 16;

/// Most words of a line that names the site, and of one that begins with such words.
const MOST_NAMING: u32 = 60;
const MOST_OPENED: u32 = 10;

/// By the first two letters, whatever their case, five bits of each.
const STARTS: [Asks; 1 << 10] = {
    let mut starts = [0; 1 << 10];
    let mut nth = 0;
    while nth < byline::HEADS.len() {
        let [first, second, ..] = byline::HEADS[nth].to_le_bytes();
        starts[place(first, second)] |= BYLINE;
        nth += 1;
    }
    nth = 0;
    while nth < publisher::OPENERS.len() {
        if let [first, second, ..] = publisher::OPENERS[nth].0.as_bytes() {
            starts[place(*first, *second)] |= SITE;
        }
        nth += 1;
    }
    starts
};

#[inline]
const fn place(first: u8, second: u8) -> usize {
    ((first & 0x1F) as usize) << 5 | (second & 0x1F) as usize
}

/// What is worth asking of a line that is `unit`.
#[inline]
pub(super) fn of(line: &[u8], unit: &Unit) -> Asks {
    let mut starts = match line {
        [first, second, ..] if first.is_ascii_alphabetic() => STARTS[place(*first, *second)],
        // Marks that may stand before its first word, and the letters of its words in Cyrillic.
        [b'(' | b'|' | b'-' | b'*' | 0xE2 | 0xD0 | 0xD1, ..] => BYLINE,
        _ => 0,
    };
    const TELLING: marks::Marks = marks::DOT | marks::SLASH | marks::CLOSE | marks::DATE;
    let shaped = starts & BYLINE != 0
        || unit.digit + unit.separators > 0
        || unit.may_hold(TELLING)
        || unit.copyright
        || matches!(line, [b'-' | 0xE2, ..])
        || unit.lower == 0 && unit.may_hold(marks::COMMA);
    if unit.words > MOST_OPENED {
        starts &= !SITE;
    }
    let footer = || [unit.phrase, unit.inner].iter().flatten().any(|found| found.ui == Ui::Footer);
    let naming = unit.words <= MOST_NAMING
        && (starts & SITE != 0 || unit.may_hold(marks::WIDE) || unit.address || footer());
    let bit = |is: bool, asks: Asks| if is { asks } else { 0 };
    starts | bit(shaped, SHAPE) | bit(naming, PUBLISHER) | bit(line.ends_with(b")"), CREDIT)
}
