//! TIMEX3 values of what is no point of the calendar: sets, and dates with unknown parts.

use super::length;
use super::types::{Calendar, Every};
use core::fmt::Write as _;

/// Appends the value of times that recur.
pub(super) fn write_set(every: Every, out: &mut String) {
    let _ = match every {
        Every::Length(count, unit) => {
            length::write(&[(count, unit)], out);
            Ok(())
        }
        Every::Weekday(number) => write!(out, "XXXX-WXX-{number}"),
        Every::Month(number) => write!(out, "XXXX-{number:02}"),
        Every::Season(season) => write!(out, "XXXX-{}", season.code()),
        Every::Day => write!(out, "XXXX-XX-XX"),
    };
}

/// A date whose year is not known, or that the calendar does not have.
pub(super) fn write_parts(parts: Calendar, out: &mut String) {
    let _ = match parts.year {
        Some(year) if year < 0 => write!(out, "BC{:04}", year.unsigned_abs()),
        Some(year) => write!(out, "{year:04}"),
        None => write!(out, "XXXX"),
    };
    let _ = match (parts.month, parts.day, parts.weekday) {
        (Some(month), Some(day), _) => write!(out, "-{month:02}-{day:02}"),
        (Some(month), None, _) => write!(out, "-{month:02}"),
        (None, _, Some(weekday)) => write!(out, "-WXX-{weekday}"),
        (None, ..) => Ok(()),
    };
}
