//! Points of the calendar at every grain: arithmetic, the days they cover.
//!
//! Every step is checked: what leaves the calendar is no point. Weeks are those of ISO 8601.

use super::types::{DayPart, Season, Unit};
use time::{Date, Duration, Month, Weekday};

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    Day(Date),
    Week(i32, u8),
    Weekend(i32, u8),
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    Season(i32, Season),
    /// Negative before our era: year 44 BC is -44.
    Year(i32),
    /// The year without its last digit.
    Decade(i32),
    /// The year without its last two digits; negative the nth century before our era.
    Century(i32),
}

/// The date of those parts, where the calendar has it.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The weekday with that number, 1 being Monday.
pub(super) const fn weekday(number: u8) -> Weekday {
    Weekday::Monday.nth_next(number.saturating_sub(1))
}

/// The day `n` days on.
pub(super) fn plus_days(day: Date, n: i64) -> Option<Date> {
    day.checked_add(Duration::days(n))
}

/// Quarter of the year that a month lies in.
pub(super) const fn quarter_of(month: u8) -> u8 {
    (month.saturating_sub(1)) / 3 + 1
}

impl Season {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// Its first month; winter begins in December of its year.
    const fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

impl DayPart {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
        }
    }
}

/// Year and month `n` months on.
fn plus_months(year: i32, month: u8, n: i64) -> Option<(i32, u8)> {
    let months = i64::from(year).checked_mul(12)?.checked_add(i64::from(month) - 1)?.checked_add(n)?;
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    Some((year, u8::try_from(months.rem_euclid(12)).ok()? + 1))
}

impl Point {
    /// The stretch of that grain in which a day lies.
    pub(super) fn around(day: Date, unit: Unit) -> Self {
        let (year, month) = (day.year(), u8::from(day.month()));
        let (iso_year, week, _) = day.to_iso_week_date();
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(day),
            Unit::Weekend => Self::Weekend(iso_year, week),
            Unit::Week | Unit::Fortnight => Self::Week(iso_year, week),
            Unit::Month => Self::Month(year, month),
            Unit::Quarter | Unit::Period => Self::Quarter(year, quarter_of(month)),
            Unit::Half => Self::Half(year, if month <= 6 { 1 } else { 2 }),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year.div_euclid(10)),
            Unit::Century | Unit::Millennium => Self::Century(year.div_euclid(100)),
        }
    }

    /// Its grain.
    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(..) => Unit::Week,
            Self::Weekend(..) => Unit::Weekend,
            Self::Month(..) => Unit::Month,
            Self::Quarter(..) | Self::Season(..) => Unit::Quarter,
            Self::Half(..) => Unit::Half,
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }

    /// The year it lies in or begins in.
    pub(super) const fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Week(year, _)
            | Self::Weekend(year, _)
            | Self::Month(year, _)
            | Self::Quarter(year, _)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Year(year) => year,
            Self::Decade(decade) => decade.saturating_mul(10),
            Self::Century(century) => century.saturating_mul(100),
        }
    }

    /// First and last day, where the calendar has them.
    pub(super) fn days(self) -> Option<(Date, Date)> {
        let months = |year: i32, month: u8, n: i64| {
            let (last_year, last) = plus_months(year, month, n - 1)?;
            let length = Month::try_from(last).ok()?.length(last_year);
            Some((date(year, month, 1)?, date(last_year, last, length)?))
        };
        let years = |year: i32, n: i32| Some((date(year, 1, 1)?, date(year.checked_add(n - 1)?, 12, 31)?));
        let in_week = |year, week, from, to| {
            let monday = Date::from_iso_week_date(year, week, Weekday::Monday).ok()?;
            Some((plus_days(monday, from)?, plus_days(monday, to)?))
        };
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Week(year, week) => in_week(year, week, 0, 6),
            Self::Weekend(year, week) => in_week(year, week, 5, 6),
            Self::Month(year, month) => months(year, month, 1),
            Self::Quarter(year, quarter @ 1..=4) => months(year, quarter * 3 - 2, 3),
            Self::Quarter(..) => None,
            Self::Half(year, half) => months(year, if half == 1 { 1 } else { 7 }, 6),
            Self::Season(year, season) => months(year, season.first_month(), 3),
            Self::Year(year) => years(if year < 0 { year + 1 } else { year }, 1),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Century(century) if century >= 0 => years(century.checked_mul(100)?, 100),
            Self::Century(_) => None,
        }
    }

    /// The stretch `n` of its own grain on.
    pub(super) fn next(self, n: i64) -> Option<Self> {
        let small = i32::try_from(n).ok()?;
        Some(match self {
            Self::Day(day) => Self::Day(plus_days(day, n)?),
            Self::Week(..) | Self::Weekend(..) => {
                Self::around(plus_days(self.days()?.0, n.checked_mul(7)?)?, self.unit())
            }
            Self::Month(year, month) => {
                let (year, month) = plus_months(year, month, n)?;
                Self::Month(year, month)
            }
            Self::Quarter(year, quarter) => {
                let (year, month) = plus_months(year, quarter.max(1) * 3 - 2, n.checked_mul(3)?)?;
                Self::Quarter(year, quarter_of(month))
            }
            Self::Half(year, half) => {
                let (year, month) = plus_months(year, if half == 1 { 1 } else { 7 }, n.checked_mul(6)?)?;
                Self::Half(year, if month < 7 { 1 } else { 2 })
            }
            Self::Season(year, season) => Self::Season(year.checked_add(small)?, season),
            Self::Year(year) => Self::Year(year.checked_add(small)?),
            Self::Decade(decade) => Self::Decade(decade.checked_add(small)?),
            Self::Century(century) => Self::Century(century.checked_add(small)?),
        })
    }

    /// The same stretch so many years on: the quarter of a year ago.
    pub(super) fn years_on(self, n: i32) -> Option<Self> {
        Some(match self {
            Self::Day(day) => {
                let (year, month) = (day.year().checked_add(n)?, u8::from(day.month()));
                Self::Day(date(year, month, day.day()).or_else(|| date(year, month, 28))?)
            }
            Self::Month(year, month) => Self::Month(year.checked_add(n)?, month),
            Self::Quarter(year, quarter) => Self::Quarter(year.checked_add(n)?, quarter),
            Self::Half(year, half) => Self::Half(year.checked_add(n)?, half),
            Self::Season(year, season) => Self::Season(year.checked_add(n)?, season),
            other => Self::Year(other.year().checked_add(n)?),
        })
    }

    /// The stretch of a coarser grain it lies in; itself where it is that coarse already.
    pub(super) fn widened(self, unit: Unit) -> Option<Self> {
        match (self, unit) {
            (Self::Century(_), _) => Some(self),
            (Self::Decade(decade), Unit::Century | Unit::Millennium) => {
                Some(Self::Century(decade.div_euclid(10)))
            }
            (Self::Decade(_), _) => Some(self),
            (_, Unit::Year) => Some(Self::Year(self.year())),
            (_, Unit::Decade) => Some(Self::Decade(self.year().div_euclid(10))),
            (_, Unit::Century | Unit::Millennium) => Some(Self::Century(self.year().div_euclid(100))),
            _ if self.unit() >= unit => Some(self),
            _ => Some(Self::around(self.days()?.0, unit)),
        }
    }
}
