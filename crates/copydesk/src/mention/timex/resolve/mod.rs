//! From what was said to what is meant: values against the day of writing, the tense and the text before.
//!
//! `Found<Timex> -> Resolved`, in the order of the text. A memory holds the last date and the last business period
//! named, which `a year earlier`, `the latest quarter` and `that day` refer to. News is anchored to the day of
//! writing; a history to its own last date. What stays unknown is an `X` in the value.
//!
//! Cost: only over the expressions found, a few words of context each.

mod calendar;
mod period;
mod unit;
mod weeks;

use super::length;
use super::memory::Memory;
use super::point::{Point, plus_days};
use super::setting::Setting;
use super::types::{Calendar, Core, Count, Feast, OfYear, Part, Reference, Season, Shift, Timex, Unit, Way};
use super::write::{Text, write_part, write_parts, write_point, write_set};
use crate::extraction::TimeKind;
use crate::grammar::{Cursor, Doc, Found};
use crate::lexicon::LexClass;
use crate::mention::timex::words::noun_follows;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};
use time::Date;

/// A time expression with its meaning.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
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

/// Resolves one expression and remembers it; its value is written to `text`.
pub(super) fn resolve(
    memory: &mut Memory,
    setting: &Setting<'_, '_>,
    timex: Timex,
    text: &mut Text,
) -> Resolved {
    let (doc, tokens) = (setting.doc, setting.tokens);
    let mut resolver = Resolver { memory, setting, doc, tokens, note: None, trim: 0 };
    let value = resolver.value(timex);
    let (note, trim) = (resolver.note.take(), resolver.trim);
    let mut out = Resolved { kind: TimeKind::Date, days: None, trim, note };
    text.clear();
    if timex.part != Part::Whole {
        out.kind = TimeKind::Time;
    }
    match value {
        Value::Point(point) => {
            write_point(point, text);
            out.days = point.days();
            // A history that names a year before a noun, `the 1953 armistice`, has not moved there.
            let names = || memory.current.is_some() && is_adjectival(doc, tokens, timex);
            if !memory.narrative || !names() && !is_aside(setting) {
                memory.remember(point);
                if let (Point::Day(day), Core::Calendar(Calendar { month: Some(_), .. })) =
                    (point, timex.core)
                {
                    memory.remember_date(day);
                }
                if matches!(timex.core, Core::Calendar(Calendar { year: Some(_), .. })) {
                    memory.remember_year(point);
                }
            }
            if !memory.narrative {
                look_back(memory, setting, timex, point);
            }
            // `the year-ago quarter` is measured by the last one named and does not become it.
            let recent = memory.dct.is_none_or(|dct| point.year() >= dct.year());
            if matches!(timex.core, Core::Quarter(1.., OfYear::Open) | Core::Half(_, OfYear::Open))
                || recent && matches!(timex.core, Core::Quarter(1.., OfYear::Is(_) | OfYear::Shifted(_)))
            {
                memory.remember_period(point, timex.adjective);
            }
        }
        Value::Parts(parts) => write_parts(parts, text),
        Value::Text(name) => text.push_str(name),
        Value::Lengths(count, unit) => {
            out.kind = TimeKind::Duration;
            length::write(&[(count, unit)], text);
            memory.remember_length(count, unit);
            out.trim = u32::from(matches!(timex.core, Core::Offset(_, _, Way::Later)));
        }
    }
    match timex.core {
        Core::Compound(first, large, second, small) => {
            out.kind = TimeKind::Duration;
            text.clear();
            length::write(&[(first, large), (second, small)], text);
        }
        Core::Stopwatch { seconds, hundredths } => {
            out.kind = TimeKind::Duration;
            text.clear();
            length::write_stopwatch(seconds, hundredths, text);
        }
        Core::Set(every) => {
            out.kind = TimeKind::Set;
            text.clear();
            write_set(every, text);
        }
        _ => {}
    }
    if out.kind == TimeKind::Time || matches!(timex.core, Core::Set(_)) {
        write_part(timex.part, text);
    }
    out
}

/// Years before that of writing from which on what is told may go on from a date.
const LONG_PAST: i32 = 2;

/// Keeps in mind the past that the news tells of: `The bridge fell in 1998. In May it was built again.`
///
/// A year in a main clause that tells opens it, what is resolved by it carries it on, a time of these days ends it.
fn look_back(memory: &mut Memory, setting: &Setting<'_, '_>, timex: Timex, point: Point) {
    let (doc, tokens) = (setting.doc, setting.tokens);
    let past = memory.dct.is_some_and(|dct| point.year() <= dct.year() - LONG_PAST);
    let dated = matches!(timex.core, Core::Calendar(_) | Core::Season(..));
    let said = matches!(
        timex.core,
        Core::Calendar(Calendar { year: Some(_), .. }) | Core::Season(_, OfYear::Is(_), _)
    );
    if !past {
        memory.tell(None);
    } else if dated && memory.told(doc).is_some() && !said || said && setting.tells() {
        let aside = is_aside(setting) || is_adjectival(doc, tokens, timex);
        if !aside {
            memory.tell(Some(point));
        }
    }
}

/// True of the year in `the 1953 armistice`.
fn is_adjectival(doc: &Doc<'_>, tokens: TokenRange, timex: Timex) -> bool {
    let alone = matches!(timex.core, Core::Calendar(Calendar { year: Some(_), month: None, .. }));
    let behind = Cursor::new(doc, TokenRange::new(tokens.end, tokens.end.saturating_add(1)));
    alone
        && tokens
            .start
            .checked_sub(1)
            .and_then(|at| doc.token(at))
            .is_some_and(|token| token.is(LexClass::DETERMINER) || token.shape.has(Shape::CLITIC))
        && noun_follows(behind)
}

/// What the next expression says of one: `the same day (19 July)`, `10:35 a.m. (0735 GMT) Friday`.
#[inline]
pub(super) fn explained(doc: &Doc<'_>, one: &Found<Timex>, next: &Found<Timex>) -> Option<Timex> {
    /// Tokens between the two, brackets and what stands in them.
    const BETWEEN: u32 = 6;
    let marked = |token: &Token| matches!(token.kind, Kind::OPEN | Kind::COMMA);
    let near = next.tokens.start - one.tokens.end <= BETWEEN && doc.token(one.tokens.end).is_some_and(marked);
    if near { explained_behind(doc, one, next) } else { None }
}

#[inline(never)] // few stand behind a bracket or comma
fn explained_behind(doc: &Doc<'_>, one: &Found<Timex>, next: &Found<Timex>) -> Option<Timex> {
    let anaphor = matches!(one.value.core, Core::Unit(Unit::Day, Shift::Same));
    let bracketed = next.tokens.start == one.tokens.end + 1
        && doc.token(one.tokens.end).is_some_and(|token| token.kind == Kind::OPEN);
    let dated = matches!(next.value.core, Core::Calendar(Calendar { day: Some(_), .. }));
    // `on Thursday (7 March)`
    if let Core::Calendar(Calendar {
        weekday: weekday @ Some(_),
        month: None,
        day: None,
        shift: Shift::Bare,
        ..
    }) = one.value.core
        && let Core::Calendar(date @ Calendar { month: Some(_), day: Some(_), weekday: None, .. }) =
            next.value.core
        && bracketed
    {
        return Some(Timex { core: Core::Calendar(Calendar { weekday, ..date }), ..one.value });
    }
    // `The next day, March 4, he left.`, `Two days earlier, on March 2, he came.`
    let counted = matches!(
        one.value.core,
        Core::Unit(Unit::Day, Shift::Same | Shift::Previous | Shift::Following)
            | Core::Offset(_, Unit::Day | Unit::Week, Way::Earlier)
    );
    let comma = doc.token(one.tokens.end).is_some_and(|token| token.kind == Kind::COMMA);
    let apposed = comma
        && (next.tokens.start == one.tokens.end + 1
            || next.tokens.start == one.tokens.end + 2 && doc.is(one.tokens.end + 1, LexClass::PREPOSITION));
    if (anaphor && bracketed || counted && apposed) && dated {
        return Some(Timex { part: one.value.part, ..next.value });
    }
    // The same time by another clock stands in brackets between a time and its day.
    let clock =
        matches!(one.value, Timex { core: Core::TimeOfDay(Shift::Bare), part: Part::Clock { .. }, .. });
    let day = next.value.part == Part::Whole && matches!(next.value.core, Core::Calendar(_) | Core::Day(_));
    let kind = |at| doc.token(at).map(|token| token.kind);
    let between = clock
        && day
        && kind(one.tokens.end) == Some(Kind::OPEN)
        && (kind(next.tokens.start - 1) == Some(Kind::CLOSE)
            || kind(next.tokens.start - 2) == Some(Kind::CLOSE));
    between.then_some(Timex { core: next.value.core, ..one.value })
}

/// True where a history only looks aside: a life date in brackets, a past perfect.
fn is_aside(setting: &Setting<'_, '_>) -> bool {
    let behind = setting.doc.token(setting.tokens.end);
    setting.before(1).is_some_and(|token| token.kind == Kind::OPEN)
        || behind.is_some_and(|token| token.kind == Kind::CLOSE)
        || setting.is_past_perfect()
}

struct Resolver<'r, 'd> {
    memory: &'r mut Memory,
    setting: &'r Setting<'r, 'd>,
    doc: &'r Doc<'d>,
    tokens: TokenRange,
    note: Option<String>,
    /// Tokens at the end that say nothing.
    trim: u32,
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
            Core::Set(_) | Core::Stopwatch { .. } => return Value::Text(""),
            Core::Reference(Reference::Past) => return Value::Text("PAST_REF"),
            Core::Reference(Reference::Present) => return Value::Text("PRESENT_REF"),
            Core::Reference(Reference::Future) => return Value::Text("FUTURE_REF"),
            Core::WeekdayIn(weekday, weeks) => match self.weekday_in(weekday, weeks) {
                Some(day) => Some(Point::Day(day)),
                None => return Value::Parts(Calendar { weekday: Some(weekday), ..Calendar::NOTHING }),
            },
            Core::TimeOfDay(shift) => self.day_of_time(shift).map(Point::Day),
            Core::WeekOf(parts, unit) => match self.calendar(parts) {
                Value::Point(Point::Day(day)) => Some(Point::around(day, unit)),
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
        let current = self.memory.current.filter(|_| self.memory.narrative);
        current.and_then(Point::days).map(|days| days.0).or(self.memory.dct)
    }
}
