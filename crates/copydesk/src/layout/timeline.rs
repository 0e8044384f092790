//! Pages that tell a history day by day: dates that head what happened on them.
//!
//! ```text
//! March 3, 1911
//! The crews of the ferries lay down their work.
//! May 9, 1911
//! ...
//! ```
//!
//! Units -> the same units, those dates marked as headings, for none of them is the day of publication. Lists of posts
//! and comments have such lines too: their dates fall, or lie close together, or have times of day.
//!
//! Cost: nothing but where a page has several date lines; there they are read again.

use super::dates::{self, Known, Label};
use super::marks;
use super::months;
use super::traits;
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphabetic;
use time::Date;

/// Fewest dates of a history, and the days between the first and the last.
pub(super) const FEWEST: usize = 4;
const SPAN: i64 = 60;
/// Longest date line, in words, and the most lines under one.
const MOST_WORDS: u32 = 6;
const UNDER: usize = 8;
/// How far above the first whole date one without its day may stand, in units.
const ABOVE: usize = 3;

/// Marks the dates of a history as headings.
pub(super) fn mark(text: &str, units: &mut [Unit], known: &Known) {
    let mut told: Vec<(usize, Date)> = Vec::new();
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| may_head(unit)) {
        let line = unit.span.slice(text);
        let Some(day) = day_alone(line, unit, known) else { continue };
        let goes_on = told.last().is_none_or(|&(last, before)| {
            let between = units.get(last + 1..at).unwrap_or(&[]);
            day > before && between.len() <= UNDER && between.iter().any(|unit| unit.terminal)
        });
        if !goes_on {
            if is_history(&told) {
                break;
            }
            told.clear();
        }
        told.push((at, day));
    }
    if !is_history(&told) {
        return;
    }
    let (Some(&(first, _)), Some(&(last, _))) = (told.first(), told.last()) else { return };
    // `January 1911`, `April 3-9, 1911`: no whole dates, but headings among them.
    for unit in units.get_mut(first.saturating_sub(ABOVE)..=last).unwrap_or(&mut []) {
        let few = unit.digit > 0 && unit.words <= MOST_WORDS && !unit.terminal && !unit.piece;
        if few && is_months_only(unit.span.slice(text)) {
            (unit.heading, unit.shape, unit.ui) = (true, None, None);
            unit.traits = traits::of(unit);
        }
    }
}

fn is_history(told: &[(usize, Date)]) -> bool {
    let days = |(first, last): (&(usize, Date), &(usize, Date))| (last.1 - first.1).whole_days();
    told.len() >= FEWEST && told.first().zip(told.last()).is_some_and(|ends| days(ends) >= SPAN)
}

/// True for a date line that may be a heading.
fn may_head(unit: &Unit) -> bool {
    matches!(unit.shape, Some(Ui::Timestamp))
        && unit.words <= MOST_WORDS
        && !unit.piece
        && unit.may_hold(marks::DATE)
}

/// The day of a line that is a date and nothing else.
fn day_alone(line: &str, unit: &Unit, known: &Known) -> Option<Date> {
    let stamps = dates::of(line, unit, known);
    let last = stamps.last()?;
    (is_months_only(line) && stamps.iter().all(|stamp| stamp.clock.is_none() && stamp.label == Label::None))
        .then_some(last.day)?
}

/// True where the words of a line are names of months, one at least, and what joins two days.
fn is_months_only(line: &str) -> bool {
    let mut words = line.split(|c: char| !is_alphabetic(c)).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| months::is_month(word) || matches!(word, "to" | "and"))
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    /// The kinds of the lines of a page, and its day of publication.
    fn read(page: &str) -> (Vec<String>, bool) {
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        (layout.blocks.iter().map(|block| block.kind.to_string()).collect(), layout.published.is_some())
    }

    /// A page of entries under dates.
    fn page(dates: [&str; 5]) -> String {
        let told = [
            "The crews of the ferries lay down their work.",
            "The company calls upon them to return, and threatens to sell its boats.",
            "The minister for the islands speaks to the crews.",
            "Half of them go back to work, and the first of the ferries leaves the harbour.",
            "The strike ends.",
        ];
        let entries = dates.iter().zip(told).map(|(date, told)| format!("{date}\n\n{told}\n\n"));
        format!("The harbour strike of 1911\n\n{}", entries.collect::<String>())
    }

    #[test]
    fn dates_head_what_happened_on_them() {
        let days = ["March 3,1911", "April 9,1911", "May 12-19,1911", "June 1,1911", "July 3,1911"];
        let (kinds, published) = read(&page(days));
        assert!(!published);
        for (at, kind) in kinds.iter().enumerate().skip(1) {
            assert_eq!(kind, if at % 2 == 1 { "subheading" } else { "paragraph" }, "{at}");
        }
    }

    #[test]
    fn dates_of_posts_are_no_headings() {
        for days in [
            ["July 3, 2021", "June 1, 2021", "May 12, 2021", "April 9, 2021", "March 3, 2021"],
            ["March 3, 2021", "March 4, 2021", "March 5, 2021", "March 6, 2021", "March 7, 2021"],
        ] {
            assert!(read(&page(days)).0.iter().all(|kind| kind != "subheading"));
        }
    }
}
