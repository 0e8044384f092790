//! Times that recur: `every Monday`, `daily`, `twice a week`, `each July`, `Monday nights`.

use super::numbers::{exact, one, ordinal};
use super::types::Unit;
use super::types::{Core, Count, DayPart, Every, Part, Row, Timex};
use super::words::{day_part, is_one_of, lit, maybe, month, placing, said, season, unit, weekday};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::{LexClass, Recurs};
use crate::token::{Shape, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.every",
        anchor: LexClass::TIME_SET,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[],
        parse: recurring,
        examples: &[
            ("They meet every Monday.", "SET XXXX-WXX-1"),
            ("They meet every two weeks.", "SET P2W"),
            ("each July", "SET XXXX-07"),
            ("every other day", "SET P2D"),
            ("every morning", "SET XXXX-XX-XXTMO"),
            ("every other Thursday", "SET XXXX-WXX-4"),
            ("each weekday", "SET XXXX-WXX-WD"),
        ],
        rejects: &["every man", "each side"],
    },
    Rule::named(
        Row::Adverb.name(),
        recurring,
        &[("It is printed daily.", "SET P1D"), ("They meet annually.", "SET P1Y")],
        &["the Daily Planet", "once", "She told the Belgian daily that it was late."],
    ),
    Rule {
        name: "timex.times-a-unit",
        anchor: LexClass::TIME_SET,
        least: 0,
        lead: 1,
        first: super::words::NUMBER,
        near: &[Near::behind(N::COUNTING.or(N::SET))],
        parse: times_a_unit,
        examples: &[("They meet twice a week.", "SET P1W"), ("three times a year", "SET P1Y")],
        rejects: &["twice as much", "three times the size"],
    },
    Rule {
        name: "timex.weekdays",
        anchor: LexClass::WEEKDAY,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::PLURAL), Near::behind(N::DAY_PART.or(N::CONJUNCTION))],
        parse: weekdays,
        examples: &[
            ("They play on Mondays.", "SET XXXX-WXX-1"),
            ("on Monday and Tuesday nights", "SET XXXX-WXX-1TNI"),
        ],
        rejects: &["They play on Monday."],
    },
    Rule::named(
        Row::Workdays.name(),
        recurring,
        &[
            ("The shop opens on weekdays.", "SET XXXX-WXX-WD"),
            ("Weekdays it is quiet.", "SET XXXX-WXX-WD"),
            ("The road is closed weeknights.", "SET XXXX-WXX-WDTNI"),
        ],
        &["a weekday", "a weeknight show"],
    ),
    Rule {
        name: "timex.weekends",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::PLURAL_UNIT).and_before(N::PREPOSITION.or(N::CONJUNCTION))],
        parse: weekends,
        examples: &[
            ("It is open at weekends.", "SET XXXX-WXX-WE"),
            ("on weekdays and weekends", "SET XXXX-WXX-WE"),
        ],
        rejects: &["three weekends", "of weekends", "for years"],
    },
];

fn set<'d>(at: Cursor<'d>, every: Every, part: Part) -> Parsed<'d, Timex> {
    Ok((at, Timex::at(Core::Set(every), part)))
}

fn sense(at: Cursor<'_>) -> Parsed<'_, Recurs> {
    said(at, LexClass::TIME_SET, |word| word.recurs)
}

/// What a word for times that recur begins, by its sense.
fn recurring(at: Cursor<'_>) -> Parsed<'_, Timex> {
    match sense(at)? {
        (rest, Recurs::Every) => every(rest),
        (rest, Recurs::Each(n, unit)) => {
            let starts = at.peek().is_some_and(|token| token.shape.has(Shape::SENTENCE_START));
            if at.peek().is_some_and(Token::is_capital) && !starts {
                return at.fail();
            }
            let every = Every::Length(Count::Exactly(n), unit);
            Ok((rest, Timex::new(Core::Set(every)).of_row(Row::Adverb)))
        }
        // `weekdays`, `weeknights`
        (rest, Recurs::Workdays(part)) => {
            let part = part.map_or(Part::Whole, Part::Of);
            Ok((rest, Timex::at(Core::Set(Every::Workday), part).of_row(Row::Workdays)))
        }
        _ => at.fail(),
    }
}

/// What stands behind `every`.
fn every(rest: Cursor<'_>) -> Parsed<'_, Timex> {
    // `every other Thursday`, `every third Friday`
    let other = lit("other")(rest).map_or_else(|_| maybe(rest, ordinal).0, |(rest, ())| rest);
    if let Ok((rest, (day, _, false))) = weekday(other) {
        let (rest, part) = part_behind(rest);
        return set(rest, Every::Weekday(day), part);
    }
    if let Ok((rest, ())) = lit("weekday")(rest) {
        let (rest, part) = part_behind(rest);
        return set(rest, Every::Workday, part);
    }
    if let Ok((rest, (number, false))) = month(rest) {
        return set(rest, Every::Month(number), Part::Whole);
    }
    if let Ok((rest, (season, false))) = season(rest) {
        return set(rest, Every::Season(season), Part::Whole);
    }
    if let Ok((rest, (part, false, _))) = day_part(rest) {
        return set(rest, Every::Day, Part::Of(part));
    }
    // `each of the past two years` is counted, not recurring.
    let (rest, number) = match exact(rest) {
        Ok((rest, number)) => (rest, number),
        Err(_) => match ordinal(rest) {
            Ok((rest, n)) if unit(rest).is_ok() => (rest, Count::Exactly(n)),
            _ => match placing(rest) {
                Ok((rest, _)) => (rest, Count::Exactly(1)),
                Err(_) => match lit("other")(rest) {
                    Ok((rest, ())) => (rest, Count::Exactly(2)),
                    Err(_) => (rest, Count::Exactly(1)),
                },
            },
        },
    };
    let (rest, (unit, _)) = unit(rest)?;
    set(rest, Every::Length(number, unit), Part::Whole)
}

/// `at weekends`, `on weekdays and weekends`
fn weekends(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, (Unit::Weekend, true)) = unit(at)? else { return at.fail() };
    let before = |n: u32| at.at().checked_sub(n).map_or("", |before| at.doc().word(before));
    let is = |n, words: &[&str]| is_one_of(before(n), words);
    let joined = is(1, &["and", "or"])
        && at
            .at()
            .checked_sub(2)
            .is_some_and(|first| at.doc().is(first, LexClass::TIME_SET | LexClass::DAY_PART));
    if joined || is(1, &["at", "on", "during"]) { set(rest, Every::Weekend, Part::Whole) } else { at.fail() }
}

fn part_behind(at: Cursor<'_>) -> (Cursor<'_>, Part) {
    match day_part(at) {
        Ok((rest, (part, _, _))) => (rest, Part::Of(part)),
        Err(_) => (at, Part::Whole),
    }
}

fn times_a_unit(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let rest = match sense(at) {
        Ok((rest, Recurs::Times)) => rest,
        _ => match sense(exact(at)?.0) {
            Ok((rest, Recurs::Count)) => rest,
            _ => return at.fail(),
        },
    };
    let (rest, number) = match one(rest) {
        Ok(found) => found,
        // `once every two years`
        Err(_) => match sense(rest) {
            Ok((rest, Recurs::Every)) => {
                let (rest, number) = maybe(rest, exact);
                (rest, number.unwrap_or(Count::Exactly(1)))
            }
            _ => return at.fail(),
        },
    };
    let (rest, (unit, _)) = unit(rest)?;
    set(rest, Every::Length(number, unit), Part::Whole)
}

/// `and Tuesday nights`: the part of the day that makes the weekday before it one of many too.
pub(super) fn recurring_part(at: Cursor<'_>) -> Option<DayPart> {
    if !at.peek()?.is(LexClass::CONJUNCTION) {
        return None;
    }
    let (rest, (_, plural, _)) = weekday(at.skip(1)).ok()?;
    match day_part(rest) {
        Ok((_, (part, true, _))) if !plural => Some(part),
        _ => None,
    }
}

fn weekdays(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, (day, plural, abbreviated)) = weekday(at)?;
    if abbreviated {
        return at.fail();
    }
    if let Some(part) = recurring_part(rest) {
        return set(rest, Every::Weekday(day), Part::Of(part));
    }
    match day_part(rest) {
        Ok((rest, (part, true, _))) => set(rest, Every::Weekday(day), Part::Of(part)),
        _ if plural => set(rest, Every::Weekday(day), Part::Whole),
        _ => at.fail(),
    }
}
