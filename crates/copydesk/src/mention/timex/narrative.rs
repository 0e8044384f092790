//! News or history? Decided from the times a text names, because the page does not say.
//!
//! News has weekdays, `yesterday` and `last week` all over; a history has years long past and dates that say theirs.

use super::types::{Calendar, Core, Shift, Timex, Way};
use crate::grammar::Found;
use time::Date;

/// Years before the day of writing from which on a year speaks for history.
const LONG_PAST: i32 = 5;

/// News tells of its day among its first times, be it of a long life: `died on Tuesday`.
const LEAD: usize = 4;

/// What the times of a text are anchored to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The day of writing.
    Writing,
    /// The last time named: a history.
    Narrative,
    /// The last day named: news whose day of writing nobody knows. A year named in passing says nothing of `Tuesday`.
    Days,
}

/// What the text is anchored to.
pub(super) fn anchor(found: &[Found<Timex>], dct: Option<Date>) -> Anchor {
    // With no day of writing a year is long past where it is past at all.
    let now = dct.map_or(i32::MAX, Date::year);
    let (mut deictic, mut past, mut news) = (0u32, 0u32, false);
    // `On 3 May 1862 the siege began.`: the first date of a text that has no present says when it plays.
    let mut opens = None;
    for (at, one) in found.iter().enumerate() {
        match one.value.core {
            Core::Calendar(Calendar { year, month, weekday, shift, year_shift, .. }) => {
                let long_past = year.is_some_and(|year| year <= now - LONG_PAST);
                if month.is_some() {
                    opens.get_or_insert(shift == Shift::Bare && year_shift.is_none() && long_past);
                }
                let points = matches!(shift, Shift::Last | Shift::This | Shift::Next);
                past += u32::from(long_past);
                deictic += u32::from(year.is_none() & (weekday.is_some() & month.is_none() | points));
            }
            Core::Offset(_, _, Way::Ago | Way::Hence) | Core::Reference(_) => opens = Some(false),
            Core::Day(_) | Core::WeekdayIn(..) | Core::Unit(_, Shift::Last | Shift::This | Shift::Next) => {
                deictic += 1;
            }
            Core::Decade(_) | Core::Century(_) => past += 1,
            _ => {}
        }
        news |= deictic > 0 && at < LEAD;
    }
    match dct {
        Some(_) if news => Anchor::Writing,
        Some(_) if past >= 3 && past > deictic * 8 => Anchor::Narrative,
        Some(_) if deictic == 0 && opens == Some(true) => Anchor::Narrative,
        Some(_) => Anchor::Writing,
        None if past < deictic * 8 => Anchor::Days,
        None => Anchor::Narrative,
    }
}
