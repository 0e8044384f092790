//! News or history? Decided from the times a text names, because the page does not say.
//!
//! News has weekdays, `yesterday` and `last week` all over; a history has years long past and dates that say theirs.

use super::types::{Calendar, Core, Shift, Timex};
use crate::grammar::Found;
use time::Date;

/// Years before the day of writing from which on a year speaks for history.
const LONG_PAST: i32 = 5;

/// True where the text is anchored to its own dates and not to the day of writing.
pub(super) fn is_narrative(found: &[Found<Timex>], dct: Option<Date>) -> bool {
    // With no day of writing a text has only its own dates.
    let Some(now) = dct.map(Date::year) else { return true };
    let (mut deictic, mut past) = (0u32, 0u32);
    for one in found {
        match one.value.core {
            Core::Calendar(Calendar { year: Some(year), .. }) => {
                past += u32::from(year <= now - LONG_PAST);
            }
            Core::Calendar(Calendar { weekday: Some(_), month: None, .. }) | Core::Day(_) => deictic += 1,
            Core::Unit(_, Shift::Last | Shift::This | Shift::Next) => deictic += 1,
            Core::Calendar(Calendar { shift: Shift::Last | Shift::This | Shift::Next, .. }) => deictic += 1,
            Core::Decade(_) | Core::Century(_) => past += 1,
            _ => {}
        }
    }
    past >= 3 && past > deictic * 8
}
