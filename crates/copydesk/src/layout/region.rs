//! Where the story is: the contiguous run of units worth most.
//!
//! `&[Unit] -> Range`: running text is worth its words, menus, teasers and forms cost; the best run wins
//! (maximum subarray, as body text extraction does it with tags). Readers' comments end it for good once a
//! story has been seen, because they are running text too.
//!
//! Cost: one pass.

use super::phrases::Ui;
use super::units::Unit;
use core::ops::Range;

/// Words of running text that make a story, so that what follows a comment form is no longer one.
const STORY_WORDS: i32 = 60;

/// How many lines a clean article may have before and after its running text.
const MARGIN: usize = 6;

/// What the phrase of a unit says of it, where the phrase outweighs the rest of the unit.
pub(super) fn ui(unit: &Unit) -> Option<Ui> {
    if unit.shape.is_some() {
        return unit.shape;
    }
    if let Some(found) = unit.phrase {
        let prose = unit.is_prose();
        let telling = match found.ui {
            _ if found.whole => true,
            // One word alone says little in a longer line.
            _ if found.words == 1 => unit.words <= 4 && !unit.terminal,
            Ui::Navigation => !prose && unit.words <= 8,
            Ui::Other => !prose,
            Ui::Timestamp | Ui::Byline => !prose && unit.words <= 16,
            Ui::Caption => unit.words <= 40 && !(prose && unit.sentences > 1),
            Ui::Related => {
                (!prose && unit.words <= 30) || (found.words >= 2 && unit.words <= 24 && unit.sentences <= 1)
            }
            Ui::Promotion | Ui::Comment | Ui::Footer => {
                (!prose && unit.words <= 16) || (found.words >= 2 && unit.words <= 45)
            }
        };
        if telling {
            return Some(found.ui);
        }
    }
    let inner = unit.inner?;
    let short = if matches!(inner.ui, Ui::Caption) { unit.words <= 40 } else { unit.words <= 60 };
    short.then_some(inner.ui)
}

/// What a unit adds to the story it is in.
pub(super) fn worth(unit: &Unit) -> i32 {
    let words = i32::try_from(unit.words).unwrap_or(i32::MAX);
    if let Some(ui) = ui(unit) {
        return match ui {
            Ui::Navigation => -4,
            Ui::Promotion => -6,
            Ui::Comment => -14,
            Ui::Footer => -12,
            Ui::Related => -14,
            Ui::Timestamp => -4,
            Ui::Byline => -3,
            Ui::Caption | Ui::Other => -2,
        };
    }
    if unit.is_prose() || unit.words >= 30 && unit.marks >= 5 {
        let full = words.min(100) - if unit.piece { 4 } else { 7 };
        return if unit.repeats > 1 { full.min(0) } else { full };
    }
    if unit.terminal && unit.lower > 0 {
        return 0;
    }
    if unit.words <= 3 {
        return -3;
    }
    if unit.piece {
        return -words.min(80) / 2 - 3;
    }
    if unit.words <= 20 { -5 } else { -8 }
}

/// Units that only a comment section begins with.
fn begins_comments(unit: &Unit) -> bool {
    matches!(ui(unit), Some(Ui::Comment)) && !unit.is_prose()
}

/// The run of units that is the story; empty where there is none.
pub(super) fn story(units: &[Unit]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, unit) in units.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        sum += worth(unit);
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
        if begins_comments(unit) && best_sum >= STORY_WORDS {
            break;
        }
    }
    grow(units, best)
}

/// Takes in what stands at the edges of a clean article: nothing there speaks of a page around the story.
fn grow(units: &[Unit], story: Range<usize>) -> Range<usize> {
    let quiet = |unit: &Unit| ui(unit).is_none();
    let above = units.get(..story.start).unwrap_or(&[]);
    let below = units.get(story.end..).unwrap_or(&[]);
    let start = if above.len() <= MARGIN && above.iter().all(quiet) { 0 } else { story.start };
    let end = if below.len() <= MARGIN && below.iter().all(quiet) { units.len() } else { story.end };
    start..end
}
