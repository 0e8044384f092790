//! What a time expression says, before it is placed in the calendar: a small value, copied and never allocated.
//!
//! A rule reads the words into a [`Timex`]; [`super::resolve`] makes it a TIMEX3 value with the day of writing and
//! the text before. What was said and what was filled in stay apart: a part that the words leave open is `None`.

pub(super) use crate::lexicon::{DayPart, Reference, Season, Unit};

use crate::grammar::Reading;
use crate::span::RuleId;

/// How a unit stands to the present or to the time last named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    /// Only `the`, or nothing.
    Bare,
    /// `last`, `past`.
    Last,
    /// `this`, `current`.
    This,
    /// `next`, `coming`.
    Next,
    /// `the previous`.
    Previous,
    /// `the following`.
    Following,
    /// `that`, `the same`.
    Same,
    /// `the latest`.
    Latest,
    /// `year-ago`, `year-earlier`.
    YearAgo,
}

/// A number of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// So many.
    Exactly(u32),
    /// So many and a half.
    AndHalf(u32),
    /// So many tenths: `2.5`, `1.3`.
    Tenths(u32),
    /// So many hundredths: `9.58`.
    Hundredths(u32),
    /// `several`, or no number at all.
    Vague,
}

/// Where in the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// A part of it.
    Of(DayPart),
    /// A time by the clock; hour 24 is midnight at the day's end.
    Clock { hour: u8, minute: Option<u8>, second: Option<u8> },
}

/// Which way from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Back from the day of writing: `two years ago`.
    Ago,
    /// Ahead from the day of writing: `two years from now`.
    Hence,
    /// Back from the time last named: `two years earlier`.
    Earlier,
    /// Ahead from the time last named: `two years later`.
    Later,
}

/// A date as far as the words tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Calendar {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// 1 is Monday.
    pub(super) weekday: Option<u8>,
    /// `last Friday`, `this March`; on a month with no year `last year` makes it [`Calendar::year_shift`].
    pub(super) shift: Shift,
    /// `March last year`: minus one.
    pub(super) year_shift: Option<i8>,
    /// `March of the following year`: years from the one last named.
    pub(super) told: Option<i8>,
}

impl Calendar {
    /// Nothing said.
    pub(super) const NOTHING: Self = Self {
        year: None,
        month: None,
        day: None,
        weekday: None,
        shift: Shift::Bare,
        year_shift: None,
        told: None,
    };
}

/// What recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Every {
    /// `daily`, `every two weeks`.
    Length(Count, Unit),
    /// `every Monday`, `Monday nights`.
    Weekday(u8),
    /// `each July`.
    Month(u8),
    /// `every summer`.
    Season(Season),
    /// `every morning`.
    Day,
    /// `weekdays`.
    Workday,
    /// `at weekends`.
    Weekend,
}

/// A named day, by the rule of its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    /// Month and day.
    Fixed(u8, u8),
    /// Days from the nth weekday of a month, 0 for the last: month, n, weekday, days.
    Nth(u8, u8, u8, i8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// Days from the fourth Thursday of November.
    Thanksgiving(i16),
}

/// How a weekday is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weeks {
    /// It lies in that week: `Friday of last week`.
    Within(Shift),
    /// So many weeks from the nearest one: `a week on Friday`, `a week ago Friday`.
    From(i16),
    /// The so-manieth from the day of writing: `two Fridays ago`.
    Nth(i16),
}

/// The year of a quarter, season or holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfYear {
    /// Not said.
    Open,
    /// Said.
    Is(i32),
    /// `last year's`, `this year's`, `next year's`: years from that of writing.
    Shifted(i8),
    /// `year-ago`: one before the period last named.
    YearAgo,
}

/// What the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Core {
    /// A day, month or year of the calendar.
    Calendar(Calendar),
    /// Days from the day of writing.
    Day(i32),
    /// `last week`, `this year`, `the following month`.
    Unit(Unit, Shift),
    /// `two years ago`, `three days later`.
    Offset(Count, Unit, Way),
    /// `the 1998 period`: the last period named, in that year.
    PeriodOf(i32),
    /// A quarter by its number; 0 is the one last named.
    Quarter(u8, OfYear),
    /// A half-year by its number.
    Half(u8, OfYear),
    /// A season.
    Season(Season, OfYear, Shift),
    /// A named day.
    Feast(Feast, OfYear),
    /// The 1990s: the year without its last digit.
    Decade(i32),
    /// The 20th century: the year without its last two digits.
    Century(i32),
    /// A length of time.
    Duration(Count, Unit),
    /// Hours and minutes, years and months: two lengths in one.
    Compound(Count, Unit, Count, Unit),
    /// Recurring times.
    Set(Every),
    /// Past, present, future.
    Reference(Reference),
    /// A time of day of the day last named or of writing.
    TimeOfDay(Shift),
    /// `the week of March 6`, `the weekend of March 6`
    WeekOf(Calendar, Unit),
    /// A weekday by the weeks to it: 1 is Monday.
    WeekdayIn(u8, Weeks),
    /// A time taken by the watch.
    Stopwatch { seconds: u32, hundredths: u8 },
}

/// A time expression as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Timex {
    pub(super) core: Core,
    pub(super) part: Part,
    /// Written as an adjective: `two-year`, `third-quarter`; takes no `the`.
    pub(super) adjective: bool,
    /// The row that it belongs to, where one production reads for several.
    pub(super) row: Row,
}

impl Reading for Timex {
    fn row(&self) -> Option<RuleId> {
        match self.row {
            Row::Own => None,
            other => Some(other.name()),
        }
    }
}

/// A row that is read with another, because both begin alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// The row whose production is tried.
    Own,
    MonthDayYear,
    DayMonthYear,
    MonthYear,
    MonthOfShiftedYear,
    WeekdayOfWeek,
    Earlier,
    Later,
    YearAd,
    Adverb,
    Workdays,
    Numeric,
}

impl Row {
    /// Its name; none where it is not another.
    pub(super) const fn name(self) -> RuleId {
        match self {
            Self::Own => "",
            Self::MonthDayYear => "timex.month-day-year",
            Self::DayMonthYear => "timex.day-month-year",
            Self::MonthYear => "timex.month-year",
            Self::MonthOfShiftedYear => "timex.month-of-shifted-year",
            Self::WeekdayOfWeek => "timex.weekday-of-week",
            Self::Earlier => "timex.earlier",
            Self::Later => "timex.later",
            Self::YearAd => "timex.year-ad",
            Self::Adverb => "timex.adverb-of-frequency",
            Self::Workdays => "timex.workdays",
            Self::Numeric => "timex.numeric",
        }
    }
}

impl Timex {
    /// A day or longer.
    pub(super) const fn new(core: Core) -> Self {
        Self::at(core, Part::Whole)
    }

    /// As an adjective.
    pub(super) const fn adjective(core: Core) -> Self {
        Self { adjective: true, ..Self::new(core) }
    }

    /// With a part of the day.
    pub(super) const fn at(core: Core, part: Part) -> Self {
        Self { core, part, adjective: false, row: Row::Own }
    }

    /// As what another row reads.
    pub(super) const fn of_row(self, row: Row) -> Self {
        Self { row, ..self }
    }
}
