//! Days counted by weeks or months: which Tuesday `Tuesday week` is, which 5th `the 5th of next month`.

use super::Resolver;
use crate::mention::timex::point::{Point, date, plus_days, weekday};
use crate::mention::timex::tense::Lean;
use crate::mention::timex::types::{Shift, Unit, Weeks};
use time::Date;

/// Days within which a weekday and the day of its month beside it are looked for.
const NEAR: i64 = 62;

impl Resolver<'_, '_> {
    /// A weekday by the weeks from the day of writing to it.
    pub(super) fn weekday_in(&self, number: u8, weeks: Weeks) -> Option<Date> {
        let base = self.base()?;
        let back = i64::from((base.weekday().number_days_from_monday() + 8 - number) % 7);
        let ahead = (7 - back) % 7;
        // The day of writing is none of the Fridays that are counted.
        let (last, next) = (if back == 0 { 7 } else { back }, if ahead == 0 { 7 } else { ahead });
        let by = match weeks {
            Weeks::Within(shift) => {
                let (monday, _) = self.shifted(Unit::Week, shift)?.days()?;
                return plus_days(monday, i64::from(number) - 1);
            }
            Weeks::From(n @ ..0) => 7 * i64::from(n) - back,
            Weeks::From(n) => 7 * i64::from(n) + ahead,
            Weeks::Nth(n @ ..0) => 7 * (i64::from(n) + 1) - last,
            Weeks::Nth(n) => 7 * (i64::from(n) - 1) + next,
        };
        plus_days(base, by)
    }

    /// The day of a month that is placed: `the 5th of next month`.
    pub(super) fn day_of_month(&self, day: u8, shift: Shift) -> Option<Date> {
        match self.shifted(Unit::Month, shift)? {
            Point::Month(year, month) => date(year, month, day),
            _ => None,
        }
    }

    /// The weekday that is that day of its month: `Thursday (17)`.
    pub(super) fn dated_weekday(&self, number: u8, day: u8) -> Option<Date> {
        let base = self.base()?;
        let from = Point::around(base, Unit::Month);
        let months = (-2..=2).filter_map(|by| from.next(by));
        let days = months.filter_map(|month| match month {
            Point::Month(year, month) => date(year, month, day),
            _ => None,
        });
        let distance = |found: &Date| (*found - base).whole_days();
        let fits = days.filter(|found| found.weekday() == weekday(number) && distance(found).abs() <= NEAR);
        let ahead = self.setting.lean() == Lean::Ahead;
        // On the side that the verb looks to, if there is one there.
        fits.min_by_key(|found| {
            let wrong = if ahead { distance(found) < 0 } else { distance(found) > 0 };
            (wrong, distance(found).abs())
        })
    }
}
