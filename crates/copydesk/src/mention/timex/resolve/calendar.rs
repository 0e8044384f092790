//! Days, months and years: the year that a date leaves out, the week that a weekday is in.
//!
//! [`Calendar`] -> [`Value`], by the rules counted in the newswire corpora: a weekday is the last one unless its verb
//! looks ahead, a date is the nearest one, a month is past unless something says otherwise. In a history all of them
//! follow the last date of the text.

use super::{Resolver, Value};
use crate::mention::timex::point::{Point, date, plus_days, weekday};
use crate::mention::timex::tense::{self, Lean};
use crate::mention::timex::types::{Calendar, Shift};
use crate::token::Shape;
use time::Date;

impl Resolver<'_, '_> {
    pub(super) fn calendar(&mut self, parts: Calendar) -> Value {
        let said = parts.year.or_else(|| {
            let by = i32::from(parts.year_shift?);
            self.base().map(|base| base.year().saturating_add(by))
        });
        let point = match (parts.month, parts.day, parts.weekday) {
            (Some(month), Some(day), weekday) => self.month_day(said, month, day, weekday),
            (Some(month), None, _) => {
                said.or_else(|| self.year_of_month(month, parts.shift)).map(|year| Point::Month(year, month))
            }
            (None, _, Some(day)) => self.weekday(day, parts.shift).map(Point::Day),
            (None, _, None) => said.map(Point::Year),
        };
        match point {
            Some(point) => Value::Point(point),
            None => Value::Parts(Calendar { year: said, ..parts }),
        }
    }

    /// The day of a month and day; a weekday beside them helps to choose the year, or contradicts it.
    fn month_day(&mut self, year: Option<i32>, month: u8, day: u8, named: Option<u8>) -> Option<Point> {
        let found = match year {
            Some(year) => date(year, month, day),
            None => self.nearest_day(month, day, named),
        }?;
        if let Some(number) = named.filter(|number| found.weekday() != weekday(*number)) {
            self.note = Some(format!("{found} is a {}, not a {}", found.weekday(), weekday(number)));
        }
        Some(Point::Day(found))
    }

    fn nearest_day(&self, month: u8, day: u8, named: Option<u8>) -> Option<Date> {
        let base = self.base()?;
        let candidates = || (-1..=1).filter_map(|by| date(base.year().checked_add(by)?, month, day));
        let distance = |found: &Date| (*found - base).whole_days().abs();
        // A weekday chooses the year, unless the date of these months is plainly meant and the weekday wrong.
        let near = candidates().any(|found| distance(&found) <= 120);
        if let Some(number) = named.filter(|_| !near) {
            let fits = candidates().filter(|found| found.weekday() == weekday(number)).min_by_key(distance);
            if fits.is_some() {
                return fits;
            }
        }
        if self.memory.narrative {
            // A history runs forward, but looks back a little now and then.
            return candidates()
                .filter(|found| (*found - base).whole_days() >= -100)
                .min()
                .or_else(|| candidates().max());
        }
        let back = match tense::cue(self.doc, self.tokens) {
            Lean::Back => true,
            Lean::Ahead => false,
            // Half a year off either way, the past is likelier.
            Lean::Open => {
                let nearest = candidates().min_by_key(distance)?;
                let far = (nearest - base).whole_days();
                let lean = tense::wide_lean(self.doc, self.tokens);
                far > 150 && lean != Lean::Ahead || far > 60 && lean == Lean::Back
            }
        };
        if back {
            candidates().filter(|found| *found <= base).max()
        } else {
            candidates().min_by_key(distance)
        }
    }

    fn year_of_month(&self, month: u8, shift: Shift) -> Option<i32> {
        let base = self.base()?;
        let (year, here) = (base.year(), u8::from(base.month()));
        if self.memory.narrative {
            return Some(if month + 4 > here { year } else { year.checked_add(1)? });
        }
        let last = if month <= here { year } else { year - 1 };
        let next = if month >= here { year } else { year + 1 };
        let back = if month <= here { here - month } else { here + 12 - month };
        let ahead = if month >= here { month - here } else { month + 12 - here };
        Some(match shift {
            Shift::Last | Shift::Previous => {
                if month < here {
                    year
                } else {
                    year - 1
                }
            }
            Shift::Next | Shift::Following => {
                if month > here {
                    year
                } else {
                    year + 1
                }
            }
            Shift::This | Shift::Same => year,
            _ => match tense::wide_lean(self.doc, self.tokens) {
                Lean::Ahead if ahead <= 7 => next,
                _ if back <= 9 => last,
                _ if ahead < back => next,
                _ => last,
            },
        })
    }

    fn weekday(&self, number: u8, shift: Shift) -> Option<Date> {
        let base = match shift {
            Shift::Previous | Shift::Following | Shift::Same => {
                // In the news the last day named, whatever was named since.
                let day = self.memory.day.filter(|_| !self.memory.narrative).or(self.memory.current);
                day.and_then(Point::days).map(|days| days.0).or_else(|| self.base())
            }
            _ if self.memory.only_days => self.memory.day.and_then(Point::days).map(|days| days.0),
            _ => self.base(),
        }?;
        let named = weekday(number);
        let back = i64::from((base.weekday().number_days_from_monday() + 8 - number) % 7);
        let ahead = (7 - back) % 7;
        let by = match shift {
            Shift::Last | Shift::Previous => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            Shift::Next | Shift::Following => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            Shift::This if tense::lean(self.doc, self.tokens) == Lean::Back => -back,
            Shift::This => ahead,
            _ if base.weekday() == named => 0,
            _ if self.memory.narrative => ahead,
            _ if self.is_possessive() && tense::awaits_vote(self.doc, self.tokens) => ahead,
            // `Friday's talks` are over or today.
            _ if self.is_possessive() => -back,
            _ => {
                if tense::lean(self.doc, self.tokens) == Lean::Ahead {
                    ahead
                } else {
                    -back
                }
            }
        };
        plus_days(base, by)
    }

    /// True where `'s` follows.
    fn is_possessive(&self) -> bool {
        self.doc.token(self.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC))
    }

    /// The day a time of day belongs to.
    pub(super) fn day_of_time(&self, shift: Shift) -> Option<Date> {
        let current = match self.memory.current {
            Some(Point::Day(day)) => Some(day),
            _ => None,
        };
        let near = self.memory.near(self.doc, self.tokens);
        let told = self.memory.narrative || matches!(shift, Shift::Same | Shift::Previous | Shift::Following);
        let base = match (current, shift) {
            (Some(day), Shift::Bare) if near => Some(day),
            (Some(day), _) if told => Some(day),
            _ => self.memory.dct,
        }?;
        let by = match shift {
            Shift::Last | Shift::Previous => -1,
            Shift::Next | Shift::Following => 1,
            _ => 0,
        };
        plus_days(base, by)
    }
}
