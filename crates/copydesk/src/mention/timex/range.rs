//! Ranges of days and months: `from 3 to 5 March`, `March 9 and 10`, `between July and September 2019`.
//!
//! A range is two expressions, each with its own value; an end that leaves out the month or year has it from the other.

use super::calendar::{day_then_month, month_then_day, year_behind};
use super::era::before_christ;
use super::numbers::{day_number, ordinal, year};
use super::types::{Calendar, Core, Timex, Unit};
use super::words::{bytes_of, either, lit, maybe, month, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::LexClass;
use crate::token::{Kind, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.day-of-range",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[
            Near::here(N::SHORT.or(N::ORDINAL)).and_before(N::JOINT),
            Near::here(N::SHORT.or(N::ORDINAL)).and_behind(N::JOINT),
        ],
        parse: day_of_range,
        examples: &[("from 3 to 5 March", "DATE 2021-03-03"), ("on March 9 and 10", "DATE 2021-03-10")],
        rejects: &["from 3 to 5 people"],
    },
    Rule {
        name: "timex.century-of-range",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::ORDINAL).and_behind(N::JOINT)],
        parse: century_of_range,
        examples: &[
            ("in the 18th and early 19th centuries", "DATE 17"),
            ("from the 5th to the 3rd century BC", "DATE BC04"),
        ],
        rejects: &["the 18th and 19th holes", "in the 18th century"],
    },
];

/// A century whose noun stands behind the other end of its range.
fn century_of_range(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, number) = ordinal(at)?;
    if !joins(rest) {
        return at.fail();
    }
    let other = maybe(rest.skip(1), lit("the")).0;
    let is_mod = |token: &Token| token.is(LexClass::TIME_MOD);
    let other = if other.peek().is_some_and(is_mod) { other.skip(1) } else { other };
    let (end, _) = ordinal(maybe(other, glued_hyphen).0)?;
    let (end, (of, _)) = unit(maybe(end, glued_hyphen).0)?;
    let Some(number) = i32::try_from(number).ok().filter(|n| of == Unit::Century && (1..=30).contains(n))
    else {
        return at.fail();
    };
    let bc = before_christ(end).is_ok();
    Ok((rest, Timex::new(Core::Century(if bc { -number } else { number - 1 }))))
}

/// The year of the month that a range ends with; a range over the new year began in the one before.
pub(super) fn year_of_other_end(at: Cursor<'_>, first: u8) -> Option<i32> {
    let (rest, (last, _)) = month(at).ok()?;
    let (_, year) = year(maybe(rest, lit("of")).0).ok()?;
    Some(if first > last { year - 1 } else { year })
}

/// The year of the day that a range ends with, for its first day: `20 March - 4 April 1917`, `Dec. 3 to Jan. 4, 1998`.
pub(super) fn year_of_last_day(at: Cursor<'_>, first: Calendar) -> Option<i32> {
    let (rest, last) = either(at, month_then_day, day_then_month).ok()?;
    let (_, year) = year_behind(rest).ok()?;
    Some(if (first.month, first.day) > (last.month, last.day) { year - 1 } else { year })
}

/// True at what joins the two ends of a range or two days.
pub(super) fn joins(at: Cursor<'_>) -> bool {
    at.peek().is_some_and(|token| {
        let word = || bytes_of(at.doc(), token);
        matches!(token.kind, Kind::HYPHEN | Kind::DASH)
            || matches!(token.end - token.start, 2 | 3)
                && [b"to".as_slice(), b"and", b"or"].iter().any(|joint| word().eq_ignore_ascii_case(joint))
    })
}

/// A day of the month whose month stands beside the other end of its range.
fn day_of_range(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, day) = day_number(at)?;
    let found = |month| Calendar { month: Some(month), day: Some(day), ..Calendar::NOTHING };
    if joins(rest)
        && let Ok((after, date)) = day_then_month(rest.skip(1))
    {
        let year = maybe(after, year_behind).1;
        let Some(month) = date.month else { return at.fail() };
        return Ok((rest, Timex::new(Core::Calendar(Calendar { year, ..found(month) }))));
    }
    // `March 9 and 10`, `Oct. 3-5`
    let doc = at.doc();
    let back = |n: u32| at.at().checked_sub(n);
    let Some(joint_at) = back(1) else { return at.fail() };
    let joint = Cursor::new(doc, crate::span::TokenRange::new(joint_at, at.at()));
    if !joins(joint) {
        return at.fail();
    }
    for lead in [3u32, 4] {
        let Some(start) = back(lead) else { break };
        let range = crate::span::TokenRange::new(start, joint_at);
        if doc.is(start, LexClass::MONTH)
            && let Ok((end, date)) = month_then_day(Cursor::new(doc, range))
            && let (true, Some(month)) = (end.at() == joint_at, date.month)
        {
            let (rest, year) = maybe(rest, year_behind);
            return Ok((rest, Timex::new(Core::Calendar(Calendar { year, ..found(month) }))));
        }
    }
    at.fail()
}
