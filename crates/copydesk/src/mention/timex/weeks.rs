//! Days counted by weeks or months: `a week on Tuesday`, `two Fridays ago`, `Monday of last week`, `the 30th of this
//! month`.
//!
//! Tokens -> [`Core::WeekdayIn`], or a [`Calendar`] whose month is placed by a shift. The weekday beside a number of
//! weeks is no time of its own, nor is the month or week that a day is said to be of.

use super::clock::with_part;
use super::numbers::{exact, one, ordinal};
use super::types::{Calendar, Core, Count, Row, Shift, Timex, Unit, Weeks};
use super::words::{direction, either, lit, may_lead_to, maybe, possessive, shifts, unit, weekday};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::{Direction, LexClass, Tag};
use crate::token::Token;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.day-of-month",
        anchor: LexClass::TIME_UNIT,
        least: 3,
        lead: 7,
        first: LexClass::DETERMINER,
        near: &[Near::here(N::SINGLE_UNIT).and_before(N::SHIFT.or(N::DETERMINER))],
        parse: day_of_month,
        examples: &[
            ("He will leave on the 30th of this month.", "DATE 2021-03-30"),
            ("on the fifth of next month", "DATE 2021-04-05"),
            ("on the twenty-first day of last month", "DATE 2021-02-21"),
            ("by the 20th of the month", "DATE 2021-03-20"),
        ],
        rejects: &["the second of this month's debates", "the first of the months", "the end of this month"],
    },
    Rule {
        name: "timex.weeks-to-weekday",
        anchor: LexClass::WEEKDAY,
        least: 2,
        lead: 6,
        // `ago` belongs to it.
        first: super::words::NUMBER.union(LexClass::TIME_DIRECTION),
        near: &[Near::before(N::PREPOSITION.or(N::DIRECTION).or(N::SHIFT))],
        parse: weeks_to_weekday,
        examples: &[
            ("He is due in court a week on Tuesday.", "DATE 2021-03-30"),
            ("The final is a week from Friday.", "DATE 2021-03-26"),
            ("She comes a fortnight on Sunday.", "DATE 2021-04-04"),
            ("He died a week ago Friday.", "DATE 2021-03-05"),
            ("He left a week last Monday.", "DATE 2021-03-08"),
        ],
        rejects: &["flights a week on Tuesday", "closed for two weeks from Monday", "twice a week on Monday"],
    },
    Rule::named(
        Row::WeekdayOfWeek.name(),
        weekday_of_week,
        &[
            ("They vote Tuesday week.", "DATE 2021-03-30"),
            ("He quit on Friday of last week.", "DATE 2021-03-12"),
            ("They meet Monday next week.", "DATE 2021-03-22"),
            ("He spoke on Tuesday this week.", "DATE 2021-03-16"),
            ("They vote the Tuesday after next.", "DATE 2021-03-30"),
            ("He quit on the Friday before last.", "DATE 2021-03-05"),
        ],
        &["the Tuesday week", "on Tuesday this week's talks", "on Monday next year"],
    ),
    Rule {
        name: "timex.weekdays-ago",
        anchor: LexClass::WEEKDAY,
        least: 1,
        lead: 2,
        first: super::words::NUMBER,
        near: &[Near::here(N::PLURAL).and_behind(N::DIRECTION.or(N::PHRASE))],
        parse: weekdays_ago,
        examples: &[
            ("Two Fridays ago he quit.", "DATE 2021-03-05"),
            ("It burned three Sundays ago.", "DATE 2021-02-28"),
            ("two Mondays from now", "DATE 2021-03-29"),
        ],
        rejects: &["two Fridays", "many Fridays ago"],
    },
];

/// `the 30th of this month`, `the fifth of the month`
fn day_of_month(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, day) = ordinal(rest)?;
    let rest = maybe(rest, lit("day")).0;
    let (rest, ()) = lit("of")(rest)?;
    let (rest, the) = maybe(rest, lit("the"));
    let (rest, shift) = maybe(rest, shifts);
    let (rest, (of, plural)) = unit(rest)?;
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    let placed = the.is_some() || shift.is_some();
    // `the second of this month's debates`
    if day.is_none() || of != Unit::Month || plural || !placed || possessive(rest).is_ok() {
        return at.fail();
    }
    let shift = shift.unwrap_or(Shift::Bare);
    with_part(rest, Core::Calendar(Calendar { day, shift, ..Calendar::NOTHING }))
}

/// A weekday that is one.
fn one_weekday(at: Cursor<'_>) -> Parsed<'_, u8> {
    match weekday(at)? {
        (rest, (day, false, _)) if possessive(rest).is_err() => Ok((rest, day)),
        _ => at.fail(),
    }
}

/// `two weeks`, `a fortnight`
fn weeks(at: Cursor<'_>) -> Parsed<'_, i16> {
    let (rest, number) = either(at, exact, one)?;
    match (number, unit(rest)?) {
        (Count::Exactly(n @ 1..=50), (rest, (Unit::Week, _))) => Ok((rest, i16::try_from(n).unwrap_or(1))),
        (Count::Exactly(1), (rest, (Unit::Fortnight, false))) => Ok((rest, 2)),
        _ => at.fail(),
    }
}

/// True where weeks that begin here are a length or a rate: `for two weeks from Monday`, `twice a week on Monday`.
fn measures(at: Cursor<'_>) -> bool {
    at.at().checked_sub(1).and_then(|before| at.doc().token(before)).is_some_and(|token| {
        token.is(LexClass::PREPOSITION | LexClass::DETERMINER | LexClass::TIME_SET)
            || matches!(token.tag, Tag::NounPlural | Tag::Numeral)
    })
}

fn weeks_to_weekday(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, n) = weeks(at)?;
    if measures(at) {
        return at.fail();
    }
    let (rest, n) = match direction(rest) {
        Ok((rest, Direction::Ago)) => (maybe(maybe(rest, lit("on")).0, lit("last")).0, -n),
        _ => match either(rest, lit("on"), lit("from")) {
            Ok((rest, ())) => (maybe(rest, |at| either(at, lit("this"), lit("next"))).0, n),
            Err(_) => (lit("last")(rest)?.0, -n),
        },
    };
    let (rest, day) = one_weekday(rest)?;
    with_part(rest, Core::WeekdayIn(day, Weeks::From(n)))
}

fn weekday_of_week(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (begin, the) = maybe(at, lit("the"));
    week_behind(at, weekday(begin)?.0, the.is_some())
}

/// The week of a weekday that begins at `at`, perhaps with `the`, and ends at `rest`.
pub(super) fn week_behind<'d>(at: Cursor<'d>, rest: Cursor<'d>, the: bool) -> Parsed<'d, Timex> {
    if !may_lead_to(rest, LexClass::TIME_UNIT | LexClass::TIME_SHIFT) {
        return at.fail();
    }
    let (rest, day) = one_weekday(if the { at.skip(1) } else { at })?;
    let (rest, core) = in_week(at, rest, day, the)?;
    let (rest, found) = with_part(rest, core)?;
    Ok((rest, found.of_row(Row::WeekdayOfWeek)))
}

fn in_week<'d>(at: Cursor<'d>, rest: Cursor<'d>, day: u8, the: bool) -> Parsed<'d, Core> {
    // `the Tuesday after next`, `the Friday before last`
    if let Ok((rest, n)) = second_one(rest) {
        return Ok((rest, Core::WeekdayIn(day, Weeks::Nth(n))));
    }
    if the {
        return at.fail();
    }
    if let Ok((end, (of @ (Unit::Week | Unit::Fortnight), false))) = unit(rest) {
        let placed = at.at().checked_sub(1).and_then(|before| at.doc().token(before)).is_some_and(|token| {
            token.is(LexClass::DETERMINER | LexClass::TIME_SHIFT)
                || token.shape.has(crate::token::Shape::CLITIC)
        });
        // `the Tuesday week`, `Wednesday week 3`
        return if placed || !ends(end) || rest.peek().is_some_and(Token::is_capital) {
            at.fail()
        } else {
            Ok((end, Core::WeekdayIn(day, Weeks::From(if of == Unit::Week { 1 } else { 2 }))))
        };
    }
    let (rest, of) = maybe(rest, lit("of"));
    let (rest, the) = maybe(rest, lit("the"));
    let (rest, shift) = shifts(rest)?;
    let (rest, (unit, plural)) = unit(rest)?;
    let told = matches!(shift, Shift::Previous | Shift::Following | Shift::Same);
    // `said on Friday next week will be hard`
    let subject =
        of.is_none() && rest.peek().is_some_and(|token| token.tag.is_verb() || token.is(LexClass::MODAL));
    if unit != Unit::Week || plural || the.is_some() && !told || subject || possessive(rest).is_ok() {
        return at.fail();
    }
    Ok((rest, Core::WeekdayIn(day, Weeks::Within(shift))))
}

/// `before last`, `after next`: the second one back or on.
pub(super) fn second_one(at: Cursor<'_>) -> Parsed<'_, i16> {
    let (rest, n) = match lit("before")(at) {
        Ok((rest, ())) => (lit("last")(rest)?.0, -2),
        Err(_) => (lit("next")(lit("after")(at)?.0)?.0, 2),
    };
    // `the day before last Tuesday`, `the week before last month's vote`
    let placed = |token: &Token| {
        token.is(LexClass::WEEKDAY
            | LexClass::MONTH
            | LexClass::TIME_UNIT
            | LexClass::SEASON
            | LexClass::HOLIDAY)
            || matches!(token.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective)
    };
    if rest.peek().is_some_and(placed) { at.fail() } else { Ok((rest, n)) }
}

/// True where no noun, number or hyphen follows that a word would describe.
fn ends(at: Cursor<'_>) -> bool {
    let open = LexClass::PREPOSITION | LexClass::CONJUNCTION;
    glued_hyphen(at).is_err()
        && possessive(at).is_err()
        && at.peek().is_none_or(|token| !token.kind.is_wordlike() || token.is(open) || token.tag.is_verb())
}

/// `two Fridays ago`
fn weekdays_ago(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, number) = exact(at)?;
    let (rest, (day, plural, _)) = weekday(rest)?;
    let (rest, sense) = direction(rest)?;
    let Count::Exactly(n @ 2..=50) = number else { return at.fail() };
    let n = i16::try_from(n).unwrap_or(2);
    let n = match sense {
        Direction::Ago if plural => -n,
        Direction::Hence if plural => n,
        _ => return at.fail(),
    };
    with_part(rest, Core::WeekdayIn(day, Weeks::Nth(n)))
}
