//! Where a thread of readers' comments begins: two lines that are signed, over running text.
//!
//! Cost: a few bits of most units.

use super::region::is_dated;
use super::ui::Ui;
use super::unit::Unit;

/// How close the signatures of readers' comments stand, in units.
const THREAD: usize = 8;

/// False where a line signs no comment, as most.
pub(super) const fn may_sign(unit: &Unit) -> bool {
    !unit.piece & (unit.colon | is_dated(unit))
}

/// A line of a name, a date and a time over running text: two of them below a story begin a thread of comments.
#[inline]
pub(super) fn begins_thread(text: &str, units: &[Unit], at: usize) -> bool {
    if !units.get(at).is_some_and(may_sign) {
        return false;
    }
    let signed = |at: usize| {
        let dated = |unit: &Unit| matches!(unit.shape, Some(Ui::Byline)) && unit.digit >= 3;
        let says = |unit: &Unit| unit.colon && unit.words <= 6 && unit.span.slice(text).ends_with(" says:");
        let replied = |unit: &Unit| {
            matches!(unit.shape, Some(Ui::Timestamp)) && unit.span.slice(text).ends_with(" Reply")
        };
        let signs = |unit: &Unit| !unit.piece && (dated(unit) || says(unit) || replied(unit));
        let speaks = |at: usize| units.get(at).is_some_and(Unit::is_prose);
        units.get(at).is_some_and(signs) && (speaks(at + 1) || speaks(at + 2))
    };
    signed(at) && (at + 1..at + THREAD).any(signed)
}
