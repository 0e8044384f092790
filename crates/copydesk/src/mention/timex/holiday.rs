//! Holidays and named days: `Christmas`, `Thanksgiving Day`, `Easter 2019`, `the first Monday of May`.

use super::numbers::{day_number, ordinal, year};
use super::numeric::joint;
use super::types::{Calendar, Core, Every, Feast, OfYear, Shift, Timex, Unit};
use super::words::{either, lit, maybe, month, placing, shift, text, unit, weekday};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::{LexClass, Placing};
use crate::token::{Kind, Shape, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.holiday",
        anchor: LexClass::HOLIDAY,
        least: 0,
        lead: 1,
        first: LexClass::TIME_SHIFT,
        near: &[],
        parse: holiday,
        examples: &[
            ("on Thanksgiving Day", "DATE 2020-11-26"),
            ("before Christmas 2019", "DATE 2019-12-25"),
            ("on Easter Sunday", "DATE 2021-04-04"),
            ("They voted on Election Day.", "DATE 2020-11-03"),
            ("They marched on Independence Day.", "DATE 2020-07-04"),
            ("The president of Ghana spoke on Independence Day.", "DATE 2021-03-06"),
        ],
        // Nor that of a state whose day is not known.
        rejects: &["a Christmas tree", "the Easter Rising", "In Monaco they marched on Independence Day."],
    },
    Rule {
        name: "timex.nth-weekday",
        anchor: LexClass::WEEKDAY,
        least: 2,
        lead: 2,
        first: LexClass::DETERMINER.union(LexClass::ORDINAL).union(LexClass::TIME_SHIFT),
        near: &[Near::before(N::ORDINAL.or(N::SHIFT)).and_behind(N::PREPOSITION)],
        parse: nth_weekday,
        examples: &[
            ("They will vote on the first Monday of May.", "DATE 2021-05-03"),
            ("the last Friday in July 2019", "DATE 2019-07-26"),
            ("on the second Tuesday of each month", "SET XXXX-WXX-2"),
        ],
        rejects: &["the first Monday of the trial", "last Friday in May Day rallies"],
    },
    Rule {
        name: "timex.numbered-day",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::SHORT).and_behind(N::DASH)],
        parse: numbered_day,
        examples: &[
            ("Since 9/11 security has been tight.", "DATE 2001-09-11"),
            ("the 9/11 attacks", "DATE 2001-09-11"),
            ("the 7/7 bombings", "DATE 2005-07-07"),
        ],
        rejects: &["on 9/11/2001", "shot 9/11 from three", "in 7/7 time", "1/9/11"],
    },
];

/// Days that go by their numbers as they are said there: the numbers, year, month and day; whether an act has to be
/// named beside them.
const NUMBERED: &[(&str, &str, [u8; 2], i32, bool)] =
    &[("9", "11", [9, 11], 2001, false), ("7", "7", [7, 7], 2005, true), ("26", "11", [11, 26], 2008, true)];

/// `9/11`, which is no date of the page
fn numbered_day(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = joint(at.skip(1), Kind::SLASH)?;
    let known = NUMBERED.iter().find(|(first, second, ..)| text(at) == *first && text(rest) == *second);
    let Some(&(_, _, [month, day], year, needs_act)) = known else { return at.fail() };
    let rest = rest.skip(1);
    let part =
        |token: &Token| token.is_glued() && matches!(token.kind, Kind::SLASH | Kind::PERCENT | Kind::NUMBER);
    // `1/9/11`, `9/11/2001`; `shot 9/11 from three`, `9/11 of it`
    let more = at.peek().is_some_and(Token::is_glued)
        && at
            .at()
            .checked_sub(1)
            .and_then(|before| at.doc().token(before))
            .is_some_and(|token| token.kind == Kind::SLASH)
        || rest.peek().is_some_and(part)
        || lit("from")(rest).is_ok()
        || lit("of")(rest).is_ok();
    if more || needs_act && !names_act(rest) {
        return at.fail();
    }
    let date = Calendar { year: Some(year), month: Some(month), day: Some(day), ..Calendar::NOTHING };
    Ok((rest, Timex::new(Core::Calendar(date))))
}

/// True where an act stands behind a date that goes by it, `attacks`, `terrorist attacks`.
fn names_act(at: Cursor<'_>) -> bool {
    let assault = |at: Cursor<'_>| {
        at.peek().is_some()
            && at
                .doc()
                .payload(at.at(), LexClass::EVENT_NOUN)
                .is_some_and(|event| event.split("; ").any(|sense| sense.starts_with("assault")))
    };
    assault(at) || assault(at.skip(1))
}

/// `the Sept. 11 attacks` are those of 2001, whatever year it is.
pub(super) fn with_attacks(at: Cursor<'_>, rest: Cursor<'_>, date: Calendar) -> Calendar {
    let the =
        || at.at().checked_sub(1).is_some_and(|before| at.doc().word(before).eq_ignore_ascii_case("the"));
    if date.month == Some(9) && date.day == Some(11) && the() && names_act(rest) {
        Calendar { year: Some(2001), ..date }
    } else {
        date
    }
}

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
    if let Ok((rest, ())) = every_month(rest)
        && !plural
    {
        return Ok((rest, Timex::new(Core::Set(Every::Weekday(day)))));
    }
    let (rest, (month, _)) = month(rest)?;
    if plural || day_number(rest).is_ok() {
        return at.fail();
    }
    let (rest, year) = maybe(rest, year);
    let of = year.map_or(OfYear::Open, OfYear::Is);
    Ok((rest, Timex::new(Core::Feast(Feast::Nth(month, nth, day, 0), of))))
}

/// `each month`, `every month`
fn every_month(at: Cursor<'_>) -> Parsed<'_, ()> {
    let (rest, ()) = either(at, lit("each"), lit("every"))?;
    match unit(rest)? {
        (rest, (Unit::Month, false)) => Ok((rest, ())),
        _ => at.fail(),
    }
}

fn holiday(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let start = at;
    let (at, shift) = maybe(at, shift);
    let Some(named) = at.peek().and_then(|_| at.doc().unit(at.at())) else { return at.fail() };
    let code = match at.doc().payload_of(named.lexeme, LexClass::HOLIDAY) {
        Some(code) if named.class.any(LexClass::HOLIDAY) => code,
        _ => return at.fail(),
    };
    let rest = at.skip(named.tokens.len());
    let code = match code.split_once("; ") {
        Some((own, others)) => match land_near(at) {
            Some(land) if land != "USA" => {
                match others.split("; ").find_map(|other| other.strip_prefix(land)) {
                    Some(day) => day.trim_start(),
                    None => return at.fail(),
                }
            }
            _ => own,
        },
        None => code,
    };
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

/// The country whose day it is, `Ghana's Independence Day`: that of the nearest name of one in the sentence, else of the
/// first in the story.
fn land_near<'d>(at: Cursor<'d>) -> Option<&'d str> {
    const REACH: u32 = 30;
    let (doc, here) = (at.doc(), at.at());
    let land = |i: u32| {
        let class = LexClass::COUNTRY | LexClass::DEMONYM;
        let token = doc.token(i).filter(|token| token.is(class))?;
        let country = if token.is(LexClass::COUNTRY) { LexClass::COUNTRY } else { LexClass::DEMONYM };
        doc.payload(i, country)
    };
    let starts = |i: u32| doc.token(i).is_none_or(|token| token.shape.has(Shape::SENTENCE_START));
    let mut open = [true; 2];
    for step in 1..REACH {
        let sides = [here.checked_sub(step), Some(here + step)];
        open[1] &= !starts(here + step);
        for (side, i) in sides.into_iter().enumerate() {
            let found = i.filter(|_| open[side]).and_then(land);
            if found.is_some() {
                return found;
            }
        }
        open[0] &= sides[0].is_some_and(|i| !starts(i));
    }
    (0..here.min(10 * REACH)).find_map(land)
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
