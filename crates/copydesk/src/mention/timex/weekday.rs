//! Days of the week: `Tuesday`, `last Friday`, `Monday night`, `Tuesday, March 2`, `Thursday (17)`.
//!
//! Tokens -> [`Calendar`] with the weekday and what stands beside it.

use super::calendar::{comma, day_then_month, month_then_day, year_behind};
use super::clock::with_part;
use super::numbers::day_number;
use super::types::{Calendar, Core, Shift, Timex};
use super::words::{either, lit, mark, maybe, shifts, weekday};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::LexClass;
use crate::token::Kind;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.weekday-date",
        anchor: LexClass::WEEKDAY,
        least: 0,
        lead: 2,
        first: LexClass::TIME_SHIFT,
        near: &[
            Near::behind(N::COMMA.or(N::MONTH).or(N::DIGITS).or(N::ORDINAL).or(N::DETERMINER)),
            Near::here(N::BRIEF).and_behind(N::STOP),
        ],
        parse: weekday_date,
        examples: &[
            ("They met on Tuesday, March 2.", "DATE 2021-03-02"),
            ("on Fri. 5 March 2021", "DATE 2021-03-05"),
        ],
        rejects: &["They met on Tuesday."],
    },
    Rule {
        name: "timex.weekday",
        anchor: LexClass::WEEKDAY,
        least: 0,
        lead: 3,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT),
        near: &[],
        parse: weekday_alone,
        examples: &[
            ("He said on Tuesday that it fell.", "DATE 2021-03-16"),
            ("They met last Friday.", "DATE 2021-03-12"),
            ("They met Monday night.", "TIME 2021-03-15TNI"),
            ("The talks will be held Thursday (25).", "DATE 2021-03-25"),
            ("He spoke on Friday (12) in Lorn.", "DATE 2021-03-12"),
            ("He spoke on Friday (13) in Lorn.", "DATE 2021-03-12"),
            ("He left following Tuesday's vote.", "DATE 2021-03-16"),
        ],
        rejects: &["the Sun said", "every Monday", "It was the land of the Rising Sun."],
    },
];

fn weekday_date(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let rest = maybe(at, shifts).0;
    let (rest, (weekday, plural, _)) = weekday(rest)?;
    if plural {
        return at.fail();
    }
    let rest = comma(rest);
    let begins =
        LexClass::MONTH | LexClass::DIGITS | LexClass::CARDINAL | LexClass::ORDINAL | LexClass::DETERMINER;
    if !rest.peek().is_some_and(|token| token.is(begins)) {
        return at.fail();
    }
    let (rest, date) = either(rest, month_then_day, day_then_month)?;
    let (rest, year) = maybe(rest, year_behind);
    with_part(rest, Core::Calendar(Calendar { year, weekday: Some(weekday), ..date }))
}

fn weekday_alone(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    let (rest, shift_said) = maybe(rest, shifts);
    let (rest, (weekday, plural, abbreviated)) = weekday(rest)?;
    if shift_said.is_none()
        && let Ok(found) = super::weeks::week_behind(at, rest, the.is_some())
    {
        return Ok(found);
    }
    // `following Tuesday's vote`: the preposition.
    if the.is_none() && shift_said == Some(Shift::Following) {
        return at.fail();
    }
    if the.is_some() && !matches!(shift_said, Some(Shift::Previous | Shift::Following | Shift::Same)) {
        return at.fail();
    }
    let stop = at.doc().token(rest.at().wrapping_sub(1)).is_some_and(|token| token.kind == Kind::STOP);
    if plural || abbreviated && !stop || super::set::recurring_part(rest).is_some() {
        return at.fail();
    }
    // `Thursday (17)`
    if shift_said.is_none()
        && let Ok((rest, day)) = day_in_brackets(rest)
    {
        let date = Calendar { weekday: Some(weekday), day: Some(day), ..Calendar::NOTHING };
        return Ok((rest, Timex::new(Core::Calendar(date))));
    }
    let shift = shift_said.unwrap_or(Shift::Bare);
    with_part(rest, Core::Calendar(Calendar { weekday: Some(weekday), shift, ..Calendar::NOTHING }))
}

/// `(17)`
fn day_in_brackets(at: Cursor<'_>) -> Parsed<'_, u8> {
    let (rest, ()) = mark(Kind::OPEN)(at)?;
    let (rest, day) = day_number(rest)?;
    let (rest, ()) = mark(Kind::CLOSE)(rest)?;
    Ok((rest, day))
}
