//! Quarters, seasons and named days: the year that they leave out.

use super::Resolver;
use crate::mention::timex::feast::feast_in;
use crate::mention::timex::point::{Point, quarter_of};
use crate::mention::timex::tense::Lean;
use crate::mention::timex::types::{Feast, OfYear, Season, Shift};
use time::Date;

impl Resolver<'_, '_> {
    pub(super) fn year_of(&self, of: OfYear) -> Option<i32> {
        match of {
            OfYear::Is(year) => Some(year),
            OfYear::Shifted(by) => self.base()?.year().checked_add(i32::from(by)),
            OfYear::YearAgo => self.memory.year_ago().map(Point::year),
            OfYear::Open => self.base().map(Date::year),
        }
    }

    pub(super) fn quarter(&self, number: u8, of: OfYear) -> Option<Point> {
        if number == 0 {
            return match self.memory.period_in(self.year_of(of)?) {
                point @ Point::Quarter(..) => Some(point),
                other => Some(Point::Quarter(other.year(), 0)),
            };
        }
        let mut year = self.year_of(of)?;
        if of == OfYear::Open && !self.memory.narrative {
            let here = quarter_of(u8::from(self.memory.dct?.month()));
            // Reports are of quarters that have begun: the fourth, said in January, is last year's.
            let ahead = number > here && self.setting.wide_lean() != Lean::Ahead;
            year -= i32::from(ahead && !(here == 3 && number == 4));
        }
        Some(Point::Quarter(year, number))
    }

    pub(super) fn season(&self, season: Season, of: OfYear, shift: Shift) -> Option<Point> {
        if of != OfYear::Open {
            return self.year_of(of).map(|year| Point::Season(year, season));
        }
        let base = self.base()?;
        let here = Point::Season(base.year(), season);
        match shift {
            Shift::Same => {
                let named = self.memory.current.map_or(base.year(), Point::year);
                Some(Point::Season(named, season))
            }
            Shift::Last | Shift::Previous => {
                let over = here.days().is_some_and(|days| days.1 < base);
                here.next(if over { 0 } else { -1 })
            }
            Shift::Next | Shift::Following => {
                // `The following spring`, said of a year, is that of the next.
                let named = self.memory.current.filter(|_| self.memory.narrative).and_then(Point::days);
                let from = named.map_or(base, |days| days.1);
                let ahead = here.days().is_some_and(|days| days.0 > from);
                here.next(i64::from(!ahead))
            }
            // `since the summer`, said in spring, is that of last year; `this winter` the one just over.
            _ if !self.memory.narrative => {
                let ahead = here.days().map_or(0, |days| (days.0 - base).whole_days());
                let far = if shift == Shift::This { ahead > 150 } else { ahead > 0 };
                here.next(-i64::from(far && self.setting.wide_lean() == Lean::Back))
            }
            _ => Some(here),
        }
    }

    pub(super) fn feast(&self, feast: Feast, of: OfYear) -> Option<Point> {
        if of != OfYear::Open {
            return feast_in(feast, self.year_of(of)?).map(Point::Day);
        }
        let base = self.base()?;
        let ahead = self.setting.wide_lean() == Lean::Ahead;
        let days = (-1..=1).filter_map(|by| feast_in(feast, base.year() + by));
        let found = if ahead {
            days.filter(|day| *day >= base).min()
        } else {
            // The last one, or the next where it is less than a month away.
            days.filter(|day| (*day - base).whole_days() <= 30).max()
        };
        found.map(Point::Day)
    }
}
