//! Units placed beside the present or the time last named, and distances from them: `last week`, `two years ago`.
//!
//! [`Unit`] and [`Shift`], or [`Count`], [`Unit`] and [`Way`] -> [`Value`].

use super::{Resolver, Value};
use crate::mention::timex::length;
use crate::mention::timex::point::{Point, plus_days};
use crate::mention::timex::tense::Lean;
use crate::mention::timex::types::{Count, Shift, Unit, Way};

impl Resolver<'_, '_> {
    pub(super) fn unit(&self, unit: Unit, shift: Shift) -> Value {
        let shift = if shift == Shift::Next && self.is_next_told() { Shift::Following } else { shift };
        let found = match (unit, shift) {
            (Unit::Quarter, Shift::This) | (Unit::Quarter, Shift::Next) | (Unit::Quarter, Shift::Last)
                if !self.memory.narrative =>
            {
                self.memory.dct.map(|dct| Point::around(dct, unit)).and_then(|point| point.next(by(shift)))
            }
            (Unit::Quarter, Shift::YearAgo) => {
                self.memory.latest_period().and_then(|period| period.years_on(-1))
            }
            (_, Shift::YearAgo) => self.memory.year_ago(),
            (Unit::Quarter | Unit::Period, Shift::Bare | Shift::Latest | Shift::Same) => {
                self.memory.latest_period()
            }
            (Unit::Decade | Unit::Century, Shift::Last) => return Value::Lengths(Count::Exactly(1), unit),
            _ => self.shifted(unit, shift),
        };
        match found {
            Some(point) => Value::Point(point),
            None => Value::Text(match unit {
                Unit::Week => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Month => "XXXX-XX",
                Unit::Quarter | Unit::Period => "XXXX-QX",
                Unit::Year => "XXXX",
                Unit::Decade => "XXX",
                Unit::Century => "XX",
                _ => "XXXX-XX-XX",
            }),
        }
    }

    /// True of `The next year she lost it`, said of a past just told.
    fn is_next_told(&self) -> bool {
        let the = self.doc.word(self.tokens.start).eq_ignore_ascii_case("the");
        let told = || self.memory.current.map(Point::year) < self.memory.dct.map(time::Date::year);
        the && !self.memory.narrative && self.memory.current.is_some() && told() && self.setting.is_told()
    }

    pub(super) fn shifted(&self, unit: Unit, shift: Shift) -> Option<Point> {
        let told = matches!(shift, Shift::Same | Shift::Previous | Shift::Following) || self.memory.narrative;
        // In the news `the same day` is the last day named, whatever years were named since.
        let last_day = self.memory.day.filter(|_| unit == Unit::Day && !self.memory.narrative);
        // News without a day of writing: `this week` goes by the days named, never by `June 2018`.
        let deictic = matches!(shift, Shift::This | Shift::Last | Shift::Next);
        let dated = || self.memory.dated().map(Point::Day);
        let current = if self.memory.only_days && deictic { dated() } else { self.memory.current };
        if let Some(current) = last_day.or(current).filter(|_| told) {
            // `the next day` after a month: no day is known, and the month is all there is to say.
            let here = current.widened(unit)?;
            return if here.unit() > unit { Some(here) } else { here.next(by(shift)) };
        }
        let dct = self.memory.dct?;
        let here = Point::around(dct, unit);
        if unit == Unit::Weekend && shift == Shift::Bare {
            let day = dct.weekday().number_days_from_monday();
            let over = match self.setting.lean() {
                Lean::Back => day < 5,
                Lean::Open => day < 2,
                Lean::Ahead => false,
            };
            return here.next(-i64::from(over));
        }
        // `fell this weekend`, told when the week has begun.
        let over = unit == Unit::Weekend && shift == Shift::This && is_early(dct) && self.setting.is_told();
        here.next(by(shift) - i64::from(over))
    }

    pub(super) fn offset(&self, count: Count, unit: Unit, way: Way) -> Value {
        let lengths = Value::Lengths(count, unit);
        if way == Way::Later && !self.memory.narrative {
            return lengths;
        }
        // `half a century ago` is counted in years, `half a year ago` in months.
        let halved = match count {
            Count::AndHalf(n) => length::with_half(n, unit).filter(|_| unit >= Unit::Year || n == 0),
            _ => None,
        };
        let (count, unit) = halved.map_or((count, unit), |(n, smaller)| (Count::Exactly(n), smaller));
        let n = match count {
            Count::Exactly(n) | Count::AndHalf(n) => i64::from(n),
            Count::Tenths(n) => i64::from(n / 10),
            Count::Hundredths(n) => i64::from(n / 100),
            Count::Vague => {
                return match way {
                    Way::Ago => Value::Text("PAST_REF"),
                    Way::Hence => Value::Text("FUTURE_REF"),
                    Way::Earlier | Way::Later => lengths,
                };
            }
        };
        if unit < Unit::Day {
            return lengths;
        }
        let back = matches!(way, Way::Ago | Way::Earlier);
        if unit == Unit::Year && n == 1 && back && !self.memory.narrative && self.memory.has_period() {
            return self.memory.year_ago().map_or(lengths, Value::Point);
        }
        let from = match way {
            Way::Ago | Way::Hence => self.memory.dct.map(Point::Day),
            Way::Earlier if !self.memory.narrative && unit >= Unit::Year => self.memory.dct.map(Point::Day),
            Way::Earlier | Way::Later => self.memory.current.or_else(|| self.memory.dct.map(Point::Day)),
        };
        let (step, n) = match unit {
            Unit::Fortnight => (Unit::Week, n.saturating_mul(2)),
            Unit::Decade => (Unit::Year, n.saturating_mul(10)),
            Unit::Century => (Unit::Year, n.saturating_mul(100)),
            Unit::Millennium => (Unit::Year, n.saturating_mul(1000)),
            Unit::Weekend | Unit::Half | Unit::Period => return lengths,
            unit => (unit, n),
        };
        // From a day two weeks on is a day again in a history; the newspapers' annotators name the week.
        let exact = self.memory.narrative && step == Unit::Week;
        let found = from.and_then(|from| match from {
            Point::Day(day) if exact => plus_days(day, n * if back { -7 } else { 7 }).map(Point::Day),
            from => {
                let here = from.widened(step)?;
                if here.unit() > step { Some(here) } else { here.next(if back { -n } else { n }) }
            }
        });
        found.map_or(lengths, Value::Point)
    }
}

/// True of the days on which the last weekend is nearer than the next.
const fn is_early(day: time::Date) -> bool {
    day.weekday().number_days_from_monday() < 3
}

/// Steps of a shift.
const fn by(shift: Shift) -> i64 {
    match shift {
        Shift::Last | Shift::Previous => -1,
        Shift::Next | Shift::Following => 1,
        _ => 0,
    }
}
