//! Days, months and years: the year that a date leaves out, the week that a weekday is in.
//!
//! [`Calendar`] -> [`Value`], by the rules counted in the newswire corpora: a weekday is the last one unless its verb
//! looks ahead, a date is the nearest one, a month is past unless something says otherwise. In a history all of them
//! follow the last date of the text.

use super::{Resolver, Value};
use crate::grammar::Cursor;
use crate::lexicon::LexClass;
use crate::mention::timex::point::{Point, date, plus_days, weekday};
use crate::mention::timex::tense::Lean;
use crate::mention::timex::types::{Calendar, Shift, Unit};
use crate::mention::timex::words::{is_one_of, noun_follows};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};
use time::Date;

/// Days over which a date behind a verb that looks ahead is no longer the one just past.
const LONG_OVER: i32 = 45;

impl Resolver<'_, '_> {
    pub(super) fn calendar(&mut self, parts: Calendar) -> Value {
        let said = parts.year.or_else(|| {
            let by = i32::from(parts.year_shift?);
            // `since year-end`
            let over = by == 0 && parts.month == Some(12) && self.setting.cue() == Lean::Back;
            self.base().map(|base| base.year().saturating_add(by - i32::from(over)))
        });
        let said = said.or_else(|| {
            let by = i32::from(parts.told?);
            let year = self.memory.current.map(Point::year).or_else(|| self.base().map(Date::year));
            year.map(|year| year.saturating_add(by))
        });
        let point = match (parts.month, parts.day, parts.weekday) {
            (Some(month), Some(day), weekday) => self.month_day(said, month, day, weekday, parts.shift),
            (Some(month), None, _) => {
                said.or_else(|| self.year_of_month(month, parts.shift)).map(|year| Point::Month(year, month))
            }
            (None, Some(day), Some(weekday)) => self.bracketed(weekday, day).map(Point::Day),
            (None, Some(day), None) => self.day_of_month(day, parts.shift).map(Point::Day),
            (None, None, Some(day)) => self.weekday(day, parts.shift).map(Point::Day),
            (None, None, None) => said.map(Point::Year),
        };
        match point {
            Some(point) => Value::Point(point),
            None => Value::Parts(Calendar { year: said, ..parts }),
        }
    }

    /// The day of a month and day; a weekday beside them helps to choose the year, or contradicts it.
    fn month_day(
        &mut self,
        year: Option<i32>,
        month: u8,
        day: u8,
        named: Option<u8>,
        shift: Shift,
    ) -> Option<Point> {
        let found = match (year, shift) {
            (Some(year), _) => date(year, month, day),
            (None, Shift::Last | Shift::Next) => self.shifted_day(month, day, shift == Shift::Last),
            (None, _) => self.nearest_day(month, day, named),
        }?;
        if let Some(number) = named.filter(|number| found.weekday() != weekday(*number)) {
            self.note = Some(format!("{found} is a {}, not a {}", found.weekday(), weekday(number)));
        }
        Some(Point::Day(found))
    }

    /// `last Oct. 12`, `next Oct. 12`
    fn shifted_day(&self, month: u8, day: u8, last: bool) -> Option<Date> {
        let base = self.base()?;
        let mut candidates = (-1..=1).filter_map(|by| date(base.year().checked_add(by)?, month, day));
        if last { candidates.rfind(|found| *found < base) } else { candidates.find(|found| *found > base) }
    }

    fn nearest_day(&self, month: u8, day: u8, named: Option<u8>) -> Option<Date> {
        // `LIMA, March 7.`: the day of writing, whatever the story has told of.
        let written = self.memory.dct.filter(|dct| (u8::from(dct.month()), dct.day()) == (month, day));
        if written.is_some() && self.is_dateline() {
            return written;
        }
        let base = self.base()?;
        let today = base.to_julian_day();
        // With the days from the base to each.
        let found = [-1, 0, 1].map(|by| {
            let found = date(base.year().checked_add(by)?, month, day)?;
            Some((found.to_julian_day() - today, found))
        });
        let candidates = || found.into_iter().flatten();
        let nearest = || candidates().min_by_key(|(far, _)| far.abs());
        let ahead = || candidates().find(|(far, _)| *far >= 0).map(|(_, found)| found);
        // A weekday chooses the year, unless the date of these months is plainly meant and the weekday wrong.
        if let Some(number) = named
            && candidates().all(|(far, _)| far.abs() > 120)
        {
            let fits = candidates().filter(|(_, found)| found.weekday() == weekday(number));
            if let Some((_, found)) = fits.min_by_key(|(far, _)| far.abs()) {
                return Some(found);
            }
        }
        if self.memory.narrative {
            // A date of a year, season or quarter lies in it. Else a history runs forward, but looks back a little now
            // and then, though not from under the heading of a year.
            let within =
                self.memory.current.filter(|point| point.unit() >= Unit::Quarter).and_then(Point::days);
            let inside = |found: Date| within.is_some_and(|(first, last)| first <= found && found <= last);
            let over = |found: Date| self.memory.year.is_none_or(|year| found.year() >= year);
            let follows = |(far, found): (i32, Date)| far >= -100 && over(found);
            let dates = || candidates().map(|(_, found)| found);
            return dates()
                .find(|found| inside(*found))
                .or_else(|| candidates().find(|candidate| follows(*candidate)).map(|(_, found)| found))
                .or_else(|| dates().next_back());
        }
        if let Some(told) = self.told_before()
            && let Some(found) = told.days().and_then(|(first, _)| {
                (0..=1).filter_map(|by| date(first.year() + by, month, day)).find(|found| *found >= first)
            })
        {
            return Some(found);
        }
        let (far, nearest) = nearest()?;
        let back = match self.setting.cue() {
            Lean::Back => true,
            Lean::Ahead => {
                // `expires Dec. 31`, said in May.
                let looks = || self.setting.lean() == Lean::Ahead && !self.setting.is_past_perfect();
                if far < -LONG_OVER && (!self.setting.is_past() || looks()) {
                    return ahead();
                }
                false
            }
            // Half a year off either way, the past is likelier.
            Lean::Open => {
                let lean = || self.setting.wide_lean();
                // `will begin Dec. 30`
                if far < -LONG_OVER && !self.is_adjective() && self.setting.will_be() {
                    return ahead();
                }
                // `will begin Nov. 30`, `take effect Jan. 1`
                if far < -100
                    && (lean() == Lean::Ahead && !self.setting.is_past()
                        || !self.is_adjective() && self.setting.is_to_come())
                {
                    return ahead();
                }
                far > 150 && lean() != Lean::Ahead || far > 60 && lean() == Lean::Back
            }
        };
        let over = || candidates().rfind(|(far, _)| *far <= 0);
        if back { over().map(|(_, found)| found) } else { Some(nearest) }
    }

    /// True for a date with a place in capitals and a comma before it, first in its sentence: `LIMA, March 7.`
    fn is_dateline(&self) -> bool {
        let start = self.tokens.start;
        let comma =
            start.checked_sub(1).filter(|at| self.doc.token(*at).is_some_and(|t| t.kind == Kind::COMMA));
        let Some((comma, sentence)) = comma.zip(self.doc.sentence_of(start)) else { return false };
        let place = self.doc.slice(TokenRange::new(sentence.tokens.start, comma));
        !place.is_empty() && place.iter().all(|token| token.shape.has(Shape::UPPER))
    }

    /// What the news has just told of, where a date in front of its clause goes on from it.
    fn told_before(&self) -> Option<Point> {
        let told = self.memory.told(self.doc)?;
        self.setting.goes_on().then_some(told)
    }

    fn year_of_month(&self, month: u8, shift: Shift) -> Option<i32> {
        let base = self.base()?;
        let (year, here) = (base.year(), u8::from(base.month()));
        let pointing = matches!(shift, Shift::Previous | Shift::Following);
        // A history runs forward, but for `since March`.
        if self.memory.narrative && !pointing && self.setting.cue() != Lean::Back {
            return Some(if month + 4 > here { year } else { year.checked_add(1)? });
        }
        // What points back into the text counts from the last point named.
        let pointed = self.memory.current.and_then(Point::days).unwrap_or((base, base));
        let bare = shift == Shift::Bare;
        if let Some((told, _)) = self.told_before().filter(|_| bare).and_then(Point::days) {
            return Some(told.year() + i32::from(month < u8::from(told.month())));
        }
        let last = if month <= here { year } else { year - 1 };
        let next = if month >= here { year } else { year + 1 };
        let back = if month <= here { here - month } else { here + 12 - month };
        let ahead = if month >= here { month - here } else { month + 12 - here };
        Some(match shift {
            Shift::Last => year - i32::from(month >= here),
            Shift::Next => year + i32::from(month <= here),
            Shift::Previous => pointed.0.year() - i32::from(month >= u8::from(pointed.0.month())),
            Shift::Following => pointed.1.year() + i32::from(month <= u8::from(pointed.1.month())),
            Shift::This => year,
            Shift::Same => pointed.0.year(),
            _ => match self.setting.wide_lean() {
                Lean::Ahead if ahead <= 7 || !self.is_adjective() && self.setting.will_be() => next,
                // `are planned for May`, said in August.
                Lean::Ahead if self.setting.is_planned_for() => next,
                // `stepped down in July`, however far back.
                _ if !self.is_adjective() && self.setting.is_told() => last,
                Lean::Open if back > 3 && ahead <= 8 && self.setting.is_to_come() => next,
                _ if back <= 9 => last,
                _ if ahead < back => next,
                _ => last,
            },
        })
    }

    /// `Thursday (17)`; a number that is not the day's is left out.
    fn bracketed(&mut self, number: u8, day: u8) -> Option<Date> {
        /// The number and its brackets.
        const BRACKETS: u32 = 3;
        self.dated_weekday(number, day).or_else(|| {
            self.trim = BRACKETS;
            self.weekday(number, Shift::Bare)
        })
    }

    fn weekday(&self, number: u8, shift: Shift) -> Option<Date> {
        let base = match shift {
            Shift::Previous | Shift::Following | Shift::Same => {
                // In the news the last day named, whatever was named since.
                let day = self.memory.day.filter(|_| !self.memory.narrative).or(self.memory.current);
                day.and_then(Point::days).map(|days| days.0).or_else(|| self.base())
            }
            _ if self.memory.only_days => self.memory.dated(),
            _ => self.base(),
        }?;
        // `from Sunday to Wednesday`
        let ends =
            self.memory.day.and_then(Point::days).filter(|_| shift == Shift::Bare && self.ends_range());
        if let Some((first, _)) = ends {
            let ahead = i64::from((number + 6 - first.weekday().number_days_from_monday()) % 7);
            return plus_days(first, if ahead == 0 { 7 } else { ahead });
        }
        let back = i64::from((base.weekday().number_days_from_monday() + 8 - number) % 7);
        let ahead = (7 - back) % 7;
        let by = match shift {
            Shift::Last | Shift::Previous => {
                // What a date has named is in the past where nobody knows the day of writing.
                if back == 0 && self.memory.only_days && shift == Shift::Last {
                    0
                } else if back == 0 {
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
            Shift::This if self.setting.lean() == Lean::Back => -back,
            Shift::This => ahead,
            _ if back == 0 => 0,
            // The days of news without a day of writing lie around the one that a date names.
            _ if self.memory.only_days && (back > 3 || self.setting.lean() == Lean::Ahead) => ahead,
            _ if self.memory.only_days => -back,
            _ if self.memory.narrative && self.setting.cue() != Lean::Back => ahead,
            _ if self.setting.is_awaited() => ahead,
            _ if self.is_possessive() && self.setting.awaits_vote() => ahead,
            // `Friday's talks` are over or today.
            _ if self.is_possessive() => -back,
            _ => {
                if self.setting.lean() == Lean::Ahead {
                    ahead
                } else {
                    -back
                }
            }
        };
        plus_days(base, by)
    }

    /// True of the weekday that a range of two ends with.
    fn ends_range(&self) -> bool {
        let Some(joint) = self.tokens.start.checked_sub(1).filter(|at| *at > 0) else { return false };
        let joins = || {
            is_one_of(self.doc.word(joint), &["to", "through"])
                || self.doc.token(joint).is_some_and(|token| matches!(token.kind, Kind::HYPHEN | Kind::DASH))
        };
        self.doc.is(joint - 1, LexClass::WEEKDAY) && joins()
    }

    /// True of the month in `September gasoline`, of the date in `an April 25 accord`.
    fn is_adjective(&self) -> bool {
        let behind = TokenRange::new(self.tokens.end, self.tokens.end.saturating_add(1));
        noun_follows(Cursor::new(self.doc, behind))
            || self.doc.token(self.tokens.end).is_some_and(|token| token.kind == Kind::NUMBER)
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
        let near = self.memory.near();
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
