//! From what was said to what is meant: values against the day of writing, the tense and the text before.
//!
//! `Found<Timex> -> Resolved`, in the order of the text. A memory holds the last date and the last business period
//! named, which `a year earlier`, `the latest quarter` and `that day` refer to. News is anchored to the day of
//! writing; a history to its own last date. What stays unknown is an `X` in the value.
//!
//! Cost: only over the expressions found, a few words of context each.

use super::feast::feast_in;
use super::length;
use super::memory::Memory;
use super::point::{Point, date, plus_days, quarter_of, weekday, write_part};
use super::tense::{self, Lean};
use super::types::{Calendar, Core, Count, Feast, OfYear, Part, Reference, Season, Shift, Timex, Unit, Way};
use super::write::{write_parts, write_set};
use crate::extraction::TimeKind;
use crate::grammar::{Doc, Found};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};
use time::Date;

/// A time expression with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    pub(super) value: String,
    pub(super) days: Option<(Date, Date)>,
    /// Tokens that the reading does not need at the end: `later`.
    pub(super) trim: u32,
    /// What contradicts itself.
    pub(super) note: Option<String>,
}

/// A value before it is written.
enum Value {
    Point(Point),
    /// A date with unknown or impossible parts.
    Parts(Calendar),
    Lengths(Count, Unit),
    Text(&'static str),
}

/// Resolves one expression and remembers it.
pub(super) fn resolve(memory: &mut Memory, doc: &Doc<'_>, tokens: TokenRange, timex: Timex) -> Resolved {
    let mut resolver = Resolver { memory, doc, tokens, note: None };
    let value = resolver.value(timex);
    let note = resolver.note.take();
    let mut out = Resolved { kind: TimeKind::Date, value: String::new(), days: None, trim: 0, note };
    if timex.part != Part::Whole {
        out.kind = TimeKind::Time;
    }
    match value {
        Value::Point(point) => {
            point.write(&mut out.value);
            out.days = point.days();
            if !memory.narrative || !is_aside(doc, tokens) {
                memory.remember(point);
            }
            // `the year-ago quarter` is measured by the last one named and does not become it.
            let recent = memory.dct.is_none_or(|dct| point.year() >= dct.year());
            if matches!(timex.core, Core::Quarter(1.., OfYear::Open) | Core::Half(_, OfYear::Open))
                || recent && matches!(timex.core, Core::Quarter(1.., OfYear::Is(_) | OfYear::Shifted(_)))
            {
                memory.remember_period(point, timex.adjective);
            }
        }
        Value::Parts(parts) => write_parts(parts, &mut out.value),
        Value::Text(text) => out.value.push_str(text),
        Value::Lengths(count, unit) => {
            out.kind = TimeKind::Duration;
            length::write(&[(count, unit)], &mut out.value);
            memory.remember_length(count, unit);
            out.trim = u32::from(matches!(timex.core, Core::Offset(_, _, Way::Later)));
        }
    }
    match timex.core {
        Core::Compound(first, large, second, small) => {
            out.kind = TimeKind::Duration;
            out.value.clear();
            length::write(&[(first, large), (second, small)], &mut out.value);
        }
        Core::Set(every) => {
            out.kind = TimeKind::Set;
            out.value.clear();
            write_set(every, &mut out.value);
        }
        _ => {}
    }
    if out.kind == TimeKind::Time || matches!(timex.core, Core::Set(_)) {
        write_part(timex.part, &mut out.value);
    }
    out
}

/// `the same day (19 July)`: what the brackets right behind an expression say it is.
pub(super) fn explained(doc: &Doc<'_>, one: &Found<Timex>, next: &Found<Timex>) -> Option<Timex> {
    let anaphor = matches!(one.value.core, Core::Unit(Unit::Day, Shift::Same));
    let bracketed = next.tokens.start == one.tokens.end + 1
        && doc.token(one.tokens.end).is_some_and(|token| token.kind == Kind::OPEN);
    let dated = matches!(next.value.core, Core::Calendar(Calendar { day: Some(_), .. }));
    (anaphor && bracketed && dated).then_some(Timex { part: one.value.part, ..next.value })
}

/// True where a history only looks aside: a life date in brackets, a past perfect.
fn is_aside(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let kind = |at: Option<u32>| at.and_then(|at| doc.token(at)).map(|token| token.kind);
    kind(tokens.start.checked_sub(1)) == Some(Kind::OPEN)
        || kind(Some(tokens.end)) == Some(Kind::CLOSE)
        || tense::is_past_perfect(doc, tokens)
}

struct Resolver<'r, 'd> {
    memory: &'r mut Memory,
    doc: &'r Doc<'d>,
    tokens: TokenRange,
    note: Option<String>,
}

impl Resolver<'_, '_> {
    fn value(&mut self, timex: Timex) -> Value {
        let found = match timex.core {
            Core::Calendar(parts) => return self.calendar(parts),
            // In a history `today` is the writer's present.
            Core::Day(0) if self.memory.narrative && timex.part == Part::Whole => {
                return Value::Text("PRESENT_REF");
            }
            Core::Day(by) => self.memory.dct.and_then(|dct| plus_days(dct, i64::from(by))).map(Point::Day),
            Core::Unit(unit, shift) => return self.unit(unit, shift),
            Core::Offset(count, unit, way) => return self.offset(count, unit, way),
            Core::PeriodOf(year) => Some(self.memory.period_in(year)),
            Core::Quarter(number, of) => self.quarter(number, of),
            Core::Half(number, of) => self.year_of(of).map(|year| Point::Half(year, number)),
            Core::Season(season, of, shift) => self.season(season, of, shift),
            Core::Feast(feast, of) => self.feast(feast, of),
            Core::Decade(decade) => Some(Point::Decade(decade)),
            Core::Century(century) => Some(Point::Century(century)),
            Core::Duration(count, unit) => return Value::Lengths(count, unit),
            Core::Compound(count, unit, ..) => return Value::Lengths(count, unit),
            Core::Set(_) => return Value::Text(""),
            Core::Reference(Reference::Past) => return Value::Text("PAST_REF"),
            Core::Reference(Reference::Present) => return Value::Text("PRESENT_REF"),
            Core::Reference(Reference::Future) => return Value::Text("FUTURE_REF"),
            Core::TimeOfDay(shift) => self.day_of_time(shift).map(Point::Day),
            Core::WeekOf(parts) => match self.calendar(parts) {
                Value::Point(Point::Day(day)) => Some(Point::around(day, Unit::Week)),
                other => return other,
            },
        };
        match (found, timex.core) {
            (Some(point), _) => Value::Point(point),
            (None, Core::Season(season, ..)) => Value::Text(match season {
                Season::Spring => "XXXX-SP",
                Season::Summer => "XXXX-SU",
                Season::Autumn => "XXXX-FA",
                Season::Winter => "XXXX-WI",
            }),
            (None, Core::Quarter(number, _)) => Value::Text(match number {
                1 => "XXXX-Q1",
                2 => "XXXX-Q2",
                3 => "XXXX-Q3",
                4 => "XXXX-Q4",
                _ => "XXXX-QX",
            }),
            (None, Core::Half(number, _)) => Value::Text(if number == 1 { "XXXX-H1" } else { "XXXX-H2" }),
            (None, Core::Feast(Feast::Fixed(month, day), _)) => {
                Value::Parts(Calendar { month: Some(month), day: Some(day), ..Calendar::NOTHING })
            }
            (None, _) => Value::Text("XXXX-XX-XX"),
        }
    }

    /// The day from which a sentence of this text looks: that of writing, or a history's last.
    fn base(&self) -> Option<Date> {
        let current = self.memory.current.and_then(Point::days).map(|days| days.0);
        if self.memory.narrative { current.or(self.memory.dct) } else { self.memory.dct }
    }

    fn calendar(&mut self, parts: Calendar) -> Value {
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
                far > 150 || far > 60 && tense::wide_lean(self.doc, self.tokens) == Lean::Back
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
                self.memory.current.and_then(Point::days).map(|days| days.0).or_else(|| self.base())
            }
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
            // `Friday's vote` is over or today.
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

    fn unit(&self, unit: Unit, shift: Shift) -> Value {
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

    fn shifted(&self, unit: Unit, shift: Shift) -> Option<Point> {
        let told = matches!(shift, Shift::Same | Shift::Previous | Shift::Following) || self.memory.narrative;
        // In the news `the same day` is the last day named, whatever years were named since.
        let last_day = self.memory.day.filter(|_| unit == Unit::Day && !self.memory.narrative);
        if let Some(current) = last_day.or(self.memory.current).filter(|_| told) {
            // `the next day` after a month: no day is known, and the month is all there is to say.
            let here = current.widened(unit)?;
            return if here.unit() > unit { Some(here) } else { here.next(by(shift)) };
        }
        let dct = self.memory.dct?;
        let here = Point::around(dct, unit);
        if unit == Unit::Weekend && shift == Shift::Bare {
            let early = dct.weekday().number_days_from_monday() < 2;
            let ahead = tense::lean(self.doc, self.tokens) == Lean::Ahead;
            return here.next(if early && !ahead { -1 } else { 0 });
        }
        here.next(by(shift))
    }

    fn offset(&self, count: Count, unit: Unit, way: Way) -> Value {
        let lengths = Value::Lengths(count, unit);
        if way == Way::Later && !self.memory.narrative {
            return lengths;
        }
        let n = match count {
            Count::Exactly(n) | Count::AndHalf(n) => i64::from(n),
            Count::Tenths(n) => i64::from(n / 10),
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

    fn year_of(&self, of: OfYear) -> Option<i32> {
        match of {
            OfYear::Is(year) => Some(year),
            OfYear::Shifted(by) => self.base()?.year().checked_add(i32::from(by)),
            OfYear::YearAgo => self.memory.year_ago().map(Point::year),
            OfYear::Open => self.base().map(Date::year),
        }
    }

    fn quarter(&self, number: u8, of: OfYear) -> Option<Point> {
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
            let ahead = number > here && tense::wide_lean(self.doc, self.tokens) != Lean::Ahead;
            year -= i32::from(ahead && !(here == 3 && number == 4));
        }
        Some(Point::Quarter(year, number))
    }

    fn season(&self, season: Season, of: OfYear, shift: Shift) -> Option<Point> {
        if of != OfYear::Open {
            return self.year_of(of).map(|year| Point::Season(year, season));
        }
        let base = self.base()?;
        let here = Point::Season(base.year(), season);
        match shift {
            Shift::Last | Shift::Previous => {
                let over = here.days().is_some_and(|days| days.1 < base);
                here.next(if over { 0 } else { -1 })
            }
            Shift::Next | Shift::Following => {
                let ahead = here.days().is_some_and(|days| days.0 > base);
                here.next(i64::from(!ahead))
            }
            _ => Some(here),
        }
    }

    fn feast(&self, feast: Feast, of: OfYear) -> Option<Point> {
        if of != OfYear::Open {
            return feast_in(feast, self.year_of(of)?).map(Point::Day);
        }
        let base = self.base()?;
        let ahead = tense::wide_lean(self.doc, self.tokens) == Lean::Ahead;
        let days = (-1..=1).filter_map(|by| feast_in(feast, base.year() + by));
        let found = if ahead {
            days.filter(|day| *day >= base).min()
        } else {
            // The last one, or the next where it is less than a month away.
            days.filter(|day| (*day - base).whole_days() <= 30).max()
        };
        found.map(Point::Day)
    }

    /// The day a time of day belongs to.
    fn day_of_time(&self, shift: Shift) -> Option<Date> {
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

/// Steps of a shift.
const fn by(shift: Shift) -> i64 {
    match shift {
        Shift::Last | Shift::Previous => -1,
        Shift::Next | Shift::Following => 1,
        _ => 0,
    }
}
