//! Days and months of the calendar: `March 3, 2021`, `23rd of October`, `last March`, `the week of March 6`.
//!
//! Tokens -> [`Calendar`] with the parts the words tell, and the part of the day behind it. A range is two
//! expressions; `24 and 25 April` gives the first its month from the second.

use super::clock::with_part;
use super::numbers::{day_number, ordinal, year};
use super::range::{joins, year_of_last_day, year_of_other_end};
use super::types::{Calendar, Core, Row, Shift, Timex, Unit};
use super::words::{either, lit, mark, may_lead_to, maybe, month, shift, shifts, unit, weekday};
use crate::grammar::{Beside as N, ChunkKind, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::LexClass;
use crate::token::{Kind, Token};

/// What may stand behind a month with its day; behind an abbreviation its full stop.
const MONTH_DAY: &[Near] = &[
    Near::behind(N::DIGITS.or(N::DETERMINER).or(N::ORDINAL).or(N::CARDINAL)),
    Near::here(N::BRIEF).and_behind(N::STOP),
];

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule::named(
        Row::MonthDayYear.name(),
        month_day,
        &[
            ("It began on March 3, 2021.", "DATE 2021-03-03"),
            ("on Oct. 5 last year", "DATE 2020-10-05"),
            ("The mill was sold in 1987 and burned down on May 4 of that year.", "DATE 1987-05-04"),
        ],
        &["March on Rome", "It may 3 times"],
    ),
    Rule {
        name: "timex.month-day",
        anchor: LexClass::MONTH,
        least: 0,
        lead: 1,
        first: LexClass::TIME_SHIFT,
        near: MONTH_DAY,
        parse: month_day,
        examples: &[
            ("It began on March 3.", "DATE 2021-03-03"),
            ("on Oct. 5", "DATE 2020-10-05"),
            ("The strike began last May 4.", "DATE 2020-05-04"),
            ("It ran Dec. 3 - Jan. 4, 1998.", "DATE 1997-12-03"),
            ("It began on March 2, Tuesday, in the port.", "DATE 2021-03-02"),
        ],
        rejects: &["March on Rome", "Quarrels Mar Second Night"],
    },
    Rule::named(
        Row::DayMonthYear.name(),
        day_month,
        &[("on 23 October 2018", "DATE 2018-10-23"), ("the 1st of May, 2019", "DATE 2019-05-01")],
        &["in October 2018"],
    ),
    Rule {
        name: "timex.day-month",
        anchor: LexClass::MONTH,
        least: 1,
        lead: 5,
        first: LexClass::DIGITS.union(LexClass::DETERMINER).union(LexClass::ORDINAL),
        near: &[Near::before(N::DIGITS.or(N::ORDINAL).or(N::PREPOSITION).or(N::DASH))],
        parse: day_month,
        examples: &[
            ("on 23 October", "DATE 2020-10-23"),
            ("on the 2nd of March", "DATE 2021-03-02"),
            ("from 20 March to 4 April 1917", "DATE 1917-03-20"),
            ("on the fourth of March", "DATE 2021-03-04"),
            ("on the twenty-third of February", "DATE 2021-02-23"),
            ("during the Fourth of July weekend", "DATE 2021-07-04"),
        ],
        rejects: &["in October", "first of May's", "the third week of May"],
    },
    Rule {
        name: "timex.week-of",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[Near::behind(N::PREPOSITION)],
        parse: week_of,
        examples: &[
            ("in the week of March 8", "DATE 2021-W10"),
            ("the week of 3 May 2019", "DATE 2019-W18"),
            ("the weekend of March 13", "DATE 2021-W10-WE"),
        ],
        rejects: &["the week of talks", "a week of May"],
    },
    Rule::named(
        Row::MonthYear.name(),
        month_alone,
        &[("in March 2015", "DATE 2015-03"), ("in Sept. of 1998", "DATE 1998-09")],
        &["in March"],
    ),
    Rule::named(
        Row::MonthOfShiftedYear.name(),
        month_alone,
        &[
            ("in October last year", "DATE 2020-10"),
            ("in May this year", "DATE 2021-05"),
            ("He won in 1987, but in May of the following year he quit.", "DATE 1988-05"),
        ],
        &["in October"],
    ),
    Rule {
        name: "timex.month",
        anchor: LexClass::MONTH,
        least: 0,
        lead: 2,
        first: LexClass::TIME_SHIFT.union(LexClass::DETERMINER),
        near: &[],
        parse: month_alone,
        examples: &[
            ("It fell in January.", "DATE 2021-01"),
            ("It fell last April.", "DATE 2020-04"),
            ("He won in 1987. The following April he quit.", "DATE 1988-04"),
        ],
        rejects: &["It may fall.", "the Jan cover"],
    },
];

/// A comma, if there is one.
pub(super) fn comma(at: Cursor<'_>) -> Cursor<'_> {
    maybe(at, mark(Kind::COMMA)).0
}

/// `March 3`
pub(super) fn month_then_day(at: Cursor<'_>) -> Parsed<'_, Calendar> {
    let (rest, (month, bare)) = month(at)?;
    let rest = maybe(rest, lit("the")).0;
    // `March eighth`, as it is spoken, but `Quarrels Mar Second Night`.
    let spoken = |at| match ordinal(at)? {
        (rest, day @ 1..=31) if !bare && at.peek().is_some_and(Token::is_word) => {
            Ok((rest, u8::try_from(day).unwrap_or(1)))
        }
        _ => at.fail(),
    };
    let (rest, day) = either(rest, day_number, spoken)?;
    // `May 3,000` and `March 10:30` are one token and fail above; `March 3 percent` is left to the filter.
    Ok((rest, Calendar { month: Some(month), day: Some(day), ..Calendar::NOTHING }))
}

/// `3 March`, `the 3rd of March`
pub(super) fn day_then_month(at: Cursor<'_>) -> Parsed<'_, Calendar> {
    let rest = maybe(at, lit("the")).0;
    if rest.peek().is_some_and(Token::is_word) {
        return if rest.at() != at.at() || rest.peek().is_some_and(Token::is_capital) {
            spoken_day(rest)
        } else {
            at.fail()
        };
    }
    let ordinal = rest.peek().is_some_and(|token| token.is(LexClass::ORDINAL));
    if rest.at() != at.at() && !ordinal {
        return at.fail();
    }
    let (rest, day) = day_number(rest)?;
    let rest = if ordinal { maybe(rest, lit("of")).0 } else { maybe(rest, glued_hyphen).0 };
    let (rest, (month, _)) = month(rest)?;
    Ok((rest, Calendar { month: Some(month), day: Some(day), ..Calendar::NOTHING }))
}

/// `fourth of March`, `twenty-third of May`
fn spoken_day(at: Cursor<'_>) -> Parsed<'_, Calendar> {
    let (rest, day) = ordinal(at)?;
    let (rest, ()) = lit("of")(rest)?;
    let (rest, (month, _)) = month(rest)?;
    match u8::try_from(day) {
        Ok(day @ 1..=31) => Ok((rest, Calendar { month: Some(month), day: Some(day), ..Calendar::NOTHING })),
        _ => at.fail(),
    }
}

/// `, 2021`; ` 2021`; `, '98`; ` of 1998`
pub(super) fn year_behind(at: Cursor<'_>) -> Parsed<'_, i32> {
    let rest = match at.peek().map(|token| token.kind) {
        Some(Kind::COMMA) => at.skip(1),
        Some(Kind::HYPHEN) => glued_hyphen(at)?.0,
        _ => maybe(at, lit("of")).0,
    };
    let (end, year) = year(rest)?;
    // `March 3, 1500 people`: a number that counts what follows.
    if year < 1900 && end.peek().is_some_and(|token| token.tag == crate::lexicon::Tag::NounPlural) {
        return at.fail();
    }
    Ok((end, year))
}

/// `last year`, `of this year`: years from that of writing.
fn shifted_year(at: Cursor<'_>) -> Parsed<'_, i8> {
    let (at, _) = maybe(at, lit("of"));
    let (rest, by) = match shift(at)? {
        (rest, Shift::Last) => (rest, -1),
        (rest, Shift::This) => (rest, 0),
        (rest, Shift::Next) => (rest, 1),
        _ => return at.fail(),
    };
    match unit(rest)? {
        (rest, (Unit::Year, false)) => Ok((rest, by)),
        _ => at.fail(),
    }
}

/// `of that year`, `the following year`: years from the one last named.
fn told_year(at: Cursor<'_>) -> Parsed<'_, i8> {
    let rest = maybe(at, lit("of")).0;
    let (rest, the) = maybe(rest, lit("the"));
    let (rest, by) = match shifts(rest)? {
        (rest, Shift::Same) => (rest, 0),
        (rest, Shift::Following) => (rest, 1),
        (rest, Shift::Next) if the.is_some() => (rest, 1),
        (rest, Shift::Previous) => (rest, -1),
        _ => return at.fail(),
    };
    match unit(rest)? {
        // `in March that year-end results`
        (rest, (Unit::Year, false)) if glued_hyphen(rest).is_err() => Ok((rest, by)),
        _ => at.fail(),
    }
}

/// The year that has to stand behind a date, said or shifted.
fn with_year(at: Cursor<'_>, date: Calendar) -> Parsed<'_, Timex> {
    if !may_name_year(at) {
        return at.fail();
    }
    match year_behind(at) {
        Ok((rest, year)) => with_part(rest, Core::Calendar(Calendar { year: Some(year), ..date })),
        Err(_) => {
            let (rest, date) = placed_year(at, date)?;
            with_part(rest, Core::Calendar(date))
        }
    }
}

/// The year behind a date that is no number: `last year`, `of that year`.
fn placed_year(at: Cursor<'_>, date: Calendar) -> Parsed<'_, Calendar> {
    if !may_lead_to(at, LexClass::TIME_SHIFT) {
        return at.fail();
    }
    match shifted_year(at) {
        Ok((rest, by)) => Ok((rest, Calendar { year_shift: Some(by), ..date })),
        Err(_) => {
            let (rest, by) = told_year(at)?;
            Ok((rest, Calendar { told: Some(by), ..date }))
        }
    }
}

fn month_day(at: Cursor<'_>) -> Parsed<'_, Timex> {
    // `last Oct. 12`
    let (begin, shift) = maybe(at, shift);
    let (rest, date) = month_then_day(begin)?;
    let dated = with_year(rest, date).map(|(end, found)| (end, found.of_row(Row::MonthDayYear)));
    if let Some(shift) = shift {
        // With a year of its own it begins at the month.
        return if dated.is_err() && matches!(shift, Shift::Last | Shift::Next) {
            with_part(rest, Core::Calendar(Calendar { shift, ..date }))
        } else {
            at.fail()
        };
    }
    // `May 12 and 13, 1945`: the year is both days'.
    if joins(rest)
        && let Ok((after, _)) = day_number(rest.skip(1))
        && let (_, Some(year)) = maybe(after, year_behind)
    {
        return Ok((rest, Timex::new(Core::Calendar(Calendar { year: Some(year), ..date }))));
    }
    dated.or_else(|_| without_year(at, rest, date))
}

/// A month and day that no year stands behind; the other end of a range may have it.
fn without_year<'d>(at: Cursor<'d>, rest: Cursor<'d>, date: Calendar) -> Parsed<'d, Timex> {
    let (rest, date) = with_weekday(rest, date);
    if joins(rest)
        && let Some(year) = year_of_last_day(rest.skip(1), date)
    {
        return with_part(rest, Core::Calendar(Calendar { year: Some(year), ..date }));
    }
    with_part(rest, Core::Calendar(super::holiday::with_attacks(at, rest, date)))
}

/// `March 2 | , Tuesday,`: the day of the week behind a date, with nothing of the next phrase behind it.
fn with_weekday(at: Cursor<'_>, date: Calendar) -> (Cursor<'_>, Calendar) {
    let Some(Token { kind: Kind::COMMA, .. }) = at.peek() else { return (at, date) };
    match weekday(at.skip(1)) {
        Ok((rest, (day, false, false)))
            if rest.peek().is_none_or(|next| !next.is_word() || next.is(LexClass::PREPOSITION)) =>
        {
            (rest, Calendar { weekday: Some(day), ..date })
        }
        _ => (at, date),
    }
}

fn day_month(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, date) = day_then_month(at)?;
    match with_year(rest, date) {
        Ok((end, found)) => Ok((end, found.of_row(Row::DayMonthYear))),
        Err(_) => without_year(at, rest, date),
    }
}

fn week_of(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, (of, plural)) = unit(rest)?;
    let (rest, ()) = lit("of")(rest)?;
    if !matches!(of, Unit::Week | Unit::Weekend) || plural {
        return at.fail();
    }
    let (rest, date) = either(rest, month_then_day, day_then_month)?;
    let (rest, year) = maybe(rest, year_behind);
    Ok((rest, Timex::new(Core::WeekOf(Calendar { year, ..date }, of))))
}

/// True where a year may stand behind a month or day: `2015`, `, 2015`, `of last year`.
fn may_name_year(at: Cursor<'_>) -> bool {
    let begins = LexClass::DIGITS
        | LexClass::CARDINAL
        | LexClass::PREPOSITION
        | LexClass::TIME_SHIFT
        | LexClass::DETERMINER;
    at.peek().is_some_and(|token| {
        token.is(begins) || matches!(token.kind, Kind::COMMA | Kind::HYPHEN | Kind::APOSTROPHE)
    })
}

/// `2015`, `of 1998`, `last year` behind a month.
fn month_of_year(at: Cursor<'_>, month: u8) -> Parsed<'_, Timex> {
    if !may_name_year(at) {
        return at.fail();
    }
    let date = Calendar { month: Some(month), ..Calendar::NOTHING };
    if let Ok((rest, year)) = year_behind(at) {
        let found = Timex::new(Core::Calendar(Calendar { year: Some(year), ..date }));
        return Ok((rest, found.of_row(Row::MonthYear)));
    }
    let (rest, date) = placed_year(comma(at), date)?;
    Ok((rest, Timex::new(Core::Calendar(date)).of_row(Row::MonthOfShiftedYear)))
}

fn month_alone(at: Cursor<'_>) -> Parsed<'_, Timex> {
    // Only what points back into the text has the article: `the following April`.
    let (rest, the) = maybe(at, lit("the"));
    let (rest, shift) = maybe(rest, shifts);
    let pointing = matches!(shift, Some(Shift::Previous | Shift::Following | Shift::Same));
    let begin = rest;
    let (rest, (month, bare)) = month(rest)?;
    // The row of months with their days reads more.
    if begin.at() == at.at() && day_number(rest).is_ok() {
        return at.fail();
    }
    if let Ok(dated) = month_of_year(rest, month)
        && (begin.at() == at.at() || dated.0.at() - begin.at() >= rest.at() - at.at())
    {
        // With a year it begins at the month.
        return if begin.at() == at.at() { Ok(dated) } else { at.fail() };
    }
    // `said that March sales fell`
    let that = shift == Some(Shift::Same)
        && the.is_none()
        && at
            .at()
            .checked_sub(1)
            .and_then(|before| at.doc().token(before))
            .is_some_and(|token| token.is_word())
        && at.doc().chunk_of(at.at()).is_some_and(|chunk| chunk.kind == ChunkKind::Complementizer);
    if bare || the.is_some() && !pointing || that {
        return at.fail();
    }
    // `between July and September 2019`: the year is both months'.
    let year = if shift.is_none() && joins(rest) { year_of_other_end(rest.skip(1), month) } else { None };
    let shift = shift.unwrap_or(Shift::Bare);
    Ok((rest, Timex::new(Core::Calendar(Calendar { year, month: Some(month), shift, ..Calendar::NOTHING }))))
}
