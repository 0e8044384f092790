//! Holidays and named days: `Christmas`, `Thanksgiving Day`, `Easter 2019`, `the first Monday of May`.

use super::numbers::{day_number, ordinal, year};
use super::types::{Core, Feast, OfYear, Shift, Timex};
use super::words::{either, lit, maybe, month, placing, shift, weekday};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::{LexClass, Placing};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.holiday",
        anchor: LexClass::HOLIDAY,
        lead: 1,
        first: LexClass::TIME_SHIFT,
        near: &[],
        parse: holiday,
        examples: &[
            ("on Thanksgiving Day", "DATE 2020-11-26"),
            ("before Christmas 2019", "DATE 2019-12-25"),
            ("on Easter Sunday", "DATE 2021-04-04"),
            ("They voted on Election Day.", "DATE 2020-11-03"),
        ],
        rejects: &["a Christmas tree", "the Easter Rising"],
    },
    Rule {
        name: "timex.nth-weekday",
        anchor: LexClass::WEEKDAY,
        lead: 2,
        first: LexClass::DETERMINER.union(LexClass::ORDINAL).union(LexClass::TIME_SHIFT),
        near: &[Near::before(N::ORDINAL.or(N::SHIFT)).and_behind(N::PREPOSITION)],
        parse: nth_weekday,
        examples: &[
            ("They will vote on the first Monday of May.", "DATE 2021-05-03"),
            ("the last Friday in July 2019", "DATE 2019-07-26"),
        ],
        rejects: &["the first Monday of the trial", "last Friday in May Day rallies"],
    },
];

/// `the second Tuesday of March`
fn nth_weekday(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, nth) = match ordinal(rest) {
        Ok((rest, nth @ 1..=4)) => (rest, u8::try_from(nth).unwrap_or(1)),
        _ => match placing(rest)? {
            (rest, Placing::Last | Placing::Final) => (rest, 0),
            (rest, Placing::First) => (rest, 1),
            _ => return at.fail(),
        },
    };
    let (rest, (day, plural, _)) = weekday(rest)?;
    let (rest, ()) = either(rest, lit("of"), lit("in"))?;
    let (rest, (month, _)) = month(rest)?;
    if plural || day_number(rest).is_ok() {
        return at.fail();
    }
    let (rest, year) = maybe(rest, year);
    let of = year.map_or(OfYear::Open, OfYear::Is);
    Ok((rest, Timex::new(Core::Feast(Feast::Nth(month, nth, day, 0), of))))
}

fn holiday(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let start = at;
    let (at, shift) = maybe(at, shift);
    let Some(unit) = at.peek().and_then(|_| at.doc().unit(at.at())) else { return at.fail() };
    let code = match at.doc().payload_of(unit.lexeme, LexClass::HOLIDAY) {
        Some(code) if unit.class.any(LexClass::HOLIDAY) => code,
        _ => return at.fail(),
    };
    let rest = at.skip(unit.tokens.len());
    let Some(feast) = feast(code) else { return at.fail() };
    if super::words::noun_follows(rest) {
        return at.fail();
    }
    let (rest, year) = maybe(rest, year);
    let of = match (year, shift) {
        (Some(year), None) => OfYear::Is(year),
        (None, None | Some(Shift::Last)) => OfYear::Open,
        (None, Some(Shift::This)) => OfYear::Shifted(0),
        _ => return start.fail(),
    };
    Ok((rest, Timex::new(Core::Feast(feast, of))))
}

/// Reads the rule of a date.
fn feast(code: &str) -> Option<Feast> {
    if let Some(days) = code.strip_prefix("easter ") {
        return days.parse().ok().map(Feast::Easter);
    }
    if let Some(days) = code.strip_prefix("thanks ") {
        return days.parse().ok().map(Feast::Thanksgiving);
    }
    let mut fields = code.split('-');
    let month = fields.next()?.parse().ok()?;
    let second = fields.next()?;
    match fields.next() {
        None => second.parse().ok().map(|day| Feast::Fixed(month, day)),
        Some(weekday) => {
            let nth = if second == "L" { 0 } else { second.parse().ok()? };
            let (weekday, days) = weekday.split_once('+').unwrap_or((weekday, "0"));
            Some(Feast::Nth(month, nth, weekday.parse().ok()?, days.parse().ok()?))
        }
    }
}
