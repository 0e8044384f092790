//! What is asked of a unit again and again, a bit for each: several questions are one comparison, so that less has to be
//! guessed, and less is to be loaded.
//!
//! Written once shapes are known, and again where one is changed.

use super::asks;
use super::region;
use super::ui::Ui;
use super::unit::Unit;

/// Bits of traits.
pub(super) type Traits = u32;

/// It reads as running text.
pub(super) const PROSE: Traits = 1;
/// Its last mark ends a sentence, or is a colon.
pub(super) const TERMINAL: Traits = 1 << 1;
pub(super) const COLON: Traits = 1 << 2;
/// It is a piece of a longer line.
pub(super) const PIECE: Traits = 1 << 3;
/// A date that heads what happened on it.
pub(super) const HEADING: Traits = 1 << 4;
/// Its shape tells what it is.
pub(super) const SHAPED: Traits = 1 << 5;
/// It has words that begin with a digit.
pub(super) const DIGIT: Traits = 1 << 6;
/// It stands more than once.
pub(super) const AGAIN: Traits = 1 << 7;
/// It has so many words, or more.
pub(super) const EIGHT: Traits = 1 << 8;
pub(super) const LONG: Traits = 1 << 9;
/// It is a clock time alone.
pub(super) const CLOCK: Traits = 1 << 10;
/// It may name the site.
pub(super) const NAMING: Traits = 1 << 11;
/// What it is, where that outweighs the rest, the first of [`Ui`] the lowest.
const FIRST_UI: u32 = 16;
pub(super) const ANY_UI: Traits = Traits::MAX << FIRST_UI;

/// The bit of what a unit is.
pub(super) const fn of_ui(ui: Ui) -> Traits {
    1 << (FIRST_UI + ui as u32)
}

/// Lines that stand more often than this say nothing of the site.
const MOST_REPEATS: u32 = 50;

/// The traits of a unit, without a branch.
#[inline]
pub(super) fn of(unit: &Unit) -> Traits {
    let bit = |is: bool, trait_: Traits| Traits::from(is) * trait_;
    let naming = (unit.asks & asks::PUBLISHER != 0) & (unit.repeats <= MOST_REPEATS);
    bit(unit.prose, PROSE)
        | bit(unit.terminal, TERMINAL)
        | bit(unit.colon, COLON)
        | bit(unit.piece, PIECE)
        | bit(unit.heading, HEADING)
        | bit(unit.shape.is_some(), SHAPED)
        | bit(unit.digit > 0, DIGIT)
        | bit(unit.repeats > 1, AGAIN)
        | bit(unit.words >= 8, EIGHT)
        | bit(unit.words >= region::LONG_LABEL, LONG)
        | bit(region::is_clock(unit), CLOCK)
        | bit(naming, NAMING)
        | unit.ui.map_or(0, of_ui)
}
