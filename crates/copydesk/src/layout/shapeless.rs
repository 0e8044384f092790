//! Lines that have the marks, the numbers or the first letters of bylines, dates and credits, and are none of them.
//!
//! A line and its counts -> whether its shape may tell what it is. Half of the lines whose shape is worth asking for are
//! ruled out here, before it is read.
//!
//! Cost: the line's first and last word.

use super::asks::{self, Asks};
use super::captions;
use super::marks;
use super::opener;
use super::phrases::Phrases;
use super::unit::Unit;

/// Longest byline or date line, in words.
pub(super) const MOST_WORDS: u32 = 18;
/// Longest caption, in words.
pub(super) const MOST_CAPTION: u32 = 60;
/// Longest line with a clock time and no date, in words.
pub(super) const MOST_CLOCK: u32 = 3;

/// False where the shape of a line says nothing; what is not worth asking of it after all is taken from what was.
pub(super) fn may_tell(line: &str, unit: &mut Unit, phrases: &Phrases) -> bool {
    if unit.words > MOST_CAPTION {
        return true;
    }
    let drop = |is: bool, ask: Asks| if is { 0 } else { ask };
    let opens = unit.asks & asks::BYLINE != 0 && opener::may_begin(line);
    let pictured = unit.asks & asks::PICTURE != 0 && captions::may_end_in_credit(line, unit, phrases);
    unit.asks &= !(drop(opens, asks::BYLINE) | drop(pictured, asks::PICTURE));
    let dashed = matches!(line.as_bytes(), [b'-', ..] | [0xE2, 0x80, 0x93 | 0x94, ..]);
    let few = unit.words <= MOST_WORDS;
    opens | pictured | line.starts_with('(') | few & (dashed | !unit.is_prose() & is_odd(unit))
}

/// True where a line that is no running text has what dates, names with positions, paths or owners of pages have.
#[inline]
fn is_odd(unit: &Unit) -> bool {
    let dated = (unit.digit > 0) & (unit.may_hold(marks::DATE) | (unit.words <= MOST_CLOCK));
    let listed = (unit.lower == 0) & unit.may_hold(marks::COMMA);
    dated | listed | unit.copyright | (unit.separators > 0)
}
