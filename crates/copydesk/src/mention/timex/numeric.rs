//! Dates in digits: `2021-03-03`, `23/10/2018`, `5.6.1970`, `2018-10-23T10:30`.
//!
//! Tokens -> [`Calendar`]. The order of day and month is the page's: a date that can be read in one way only decides
//! for the others, then the spelled dates do; without evidence the day stands first.

use super::clock::with_part;
use super::numbers::year4;
use super::types::{Calendar, Core, Part, Row, Timex, Unit};
use super::words::{mark, text};
use crate::grammar::{Beside as N, Cursor, Doc, Found, Near, NoMatch, Parsed, Rule};
use crate::lexicon::LexClass;
use crate::token::{Kind, Token};
use time::{Date, Weekday};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.iso",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::FOUR).and_behind(N::DASH)],
        parse: iso,
        examples: &[
            ("dated 2021-02-03", "DATE 2021-02-03"),
            ("dated 2019/11/30", "DATE 2019-11-30"),
            ("at 2018-10-23T10:30", "TIME 2018-10-23T10:30"),
            ("in 2018-W43", "DATE 2018-W43"),
        ],
        rejects: &["room 2021-99-03"],
    },
    Rule {
        name: Row::Numeric.name(),
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::LONG), Near::here(N::SHORT).and_behind(N::DASH)],
        parse: numeric,
        examples: &[
            ("on 23/10/2018", "DATE 2018-10-23"),
            ("on 10/23/2018", "DATE 2018-10-23"),
            ("on 5.6.1970", "DATE 1970-06-05"),
            ("on 07.03.21", "DATE 2021-03-07"),
            ("dated 2021.03.07", "DATE 2021-03-07"),
        ],
        rejects: &["on 45/23/2018", "version 10.15.07"],
    },
];

/// Two digits of a month or day.
fn two_digits(at: Cursor<'_>) -> Parsed<'_, u8> {
    match at.peek() {
        Some(token) if token.kind == Kind::NUMBER && token.end - token.start <= 2 => {
            text(at).parse().map_or_else(|_| at.fail(), |value| Ok((at.skip(1), value)))
        }
        _ => at.fail(),
    }
}

/// `-` or `/` between digits, nothing around it.
pub(super) fn joint(at: Cursor<'_>, kind: Kind) -> Parsed<'_, ()> {
    let glued = at.peek().is_some_and(|token| token.kind == kind && token.is_glued())
        && at.skip(1).peek().is_some_and(Token::is_glued);
    if glued { Ok((at.skip(1), ())) } else { at.fail() }
}

fn iso(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, year) = year4(at)?;
    let kind = rest.peek().map_or(Kind::WORD, |token| token.kind);
    if !matches!(kind, Kind::HYPHEN | Kind::SLASH) {
        return at.fail();
    }
    let (rest, ()) = joint(rest, kind)?;
    if let Some(week) = text(rest).strip_prefix('W').filter(|_| kind == Kind::HYPHEN) {
        return iso_week(rest, year, week);
    }
    let (rest, month) = two_digits(rest)?;
    let (rest, ()) = joint(rest, kind)?;
    // `2018-10-23T10:30`
    if let Some((day, hour)) =
        text(rest).split_once('T').and_then(|(d, h)| Some((d.parse().ok()?, h.parse().ok()?)))
    {
        let (end, minute) = match mark(Kind::COLON)(rest.skip(1)) {
            Ok((at, ())) => (at.skip(1), text(at).get(..2).and_then(|m| m.parse().ok())),
            Err(_) => (rest.skip(1), None),
        };
        let date = Calendar { year: Some(year), month: Some(month), day: Some(day), ..Calendar::NOTHING };
        let legal = (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24 && minute < Some(60);
        let part = Part::Clock { hour, minute, second: None };
        return if legal { Ok((end, Timex::at(Core::Calendar(date), part))) } else { at.fail() };
    }
    let (rest, day) = two_digits(rest)?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return at.fail();
    }
    let date = Calendar { year: Some(year), month: Some(month), day: Some(day), ..Calendar::NOTHING };
    with_part(rest, Core::Calendar(date))
}

/// `2018-W43`
fn iso_week<'d>(at: Cursor<'d>, year: i32, week: &str) -> Parsed<'d, Timex> {
    let number = if week.len() == 2 { week.parse().ok() } else { None };
    let monday = number.and_then(|week| Date::from_iso_week_date(year, week, Weekday::Monday).ok());
    let Some(monday) = monday else { return at.fail() };
    let date = Calendar {
        year: Some(monday.year()),
        month: Some(u8::from(monday.month())),
        day: Some(monday.day()),
        ..Calendar::NOTHING
    };
    Ok((at.skip(1), Timex::new(Core::WeekOf(date, Unit::Week))))
}

fn numeric(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, [first, second, year], dotted) = numeric_fields(at)?;
    // Over twelve is a day. Where both could be the month the day is read first, as most of the world writes; the
    // other dates of the page may correct that afterwards.
    let (day, month) = if second > 12 && !dotted { (second, first) } else { (first, second) };
    let (Ok(day), Ok(month)) = (u8::try_from(day), u8::try_from(month)) else { return at.fail() };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return at.fail();
    }
    let date = Calendar { year: Some(year), month: Some(month), day: Some(day), ..Calendar::NOTHING };
    let (rest, found) = with_part(rest, Core::Calendar(date))?;
    Ok((rest, found.of_row(Row::Numeric)))
}

/// The three numbers of `23/10/2018` or `23.10.2018`; true where they are dotted, which only day-first dates are.
fn numeric_fields(at: Cursor<'_>) -> Result<(Cursor<'_>, [i32; 3], bool), nom::Err<NoMatch>> {
    // `5.6.1970`, `23.10.2018`
    let may_be_dotted = at.peek().is_some_and(|token| matches!(token.end - token.start, 8..=10));
    if let Some(fields) = if may_be_dotted { dotted(at) } else { None } {
        return Ok((at.skip(1), fields, true));
    }
    let (rest, first) = two_digits(at)?;
    let kind = rest.peek().map_or(Kind::WORD, |token| token.kind);
    if !matches!(kind, Kind::HYPHEN | Kind::SLASH) {
        return Err(nom::Err::Error(NoMatch));
    }
    let (rest, ()) = joint(rest, kind)?;
    let (rest, second) = two_digits(rest)?;
    let (rest, ()) = joint(rest, kind)?;
    let (rest, year) = year4(rest).or_else(|_| {
        let (end, short) = two_digits(rest)?;
        if rest.peek().is_some_and(|token| token.end - token.start == 2) {
            Ok((end, super::numbers::century_of(i32::from(short)) + i32::from(short)))
        } else {
            rest.fail()
        }
    })?;
    Ok((rest, [i32::from(first), i32::from(second), year], false))
}

/// Numbers of `5.6.1970`, of `on 05.06.70`, of `1970.06.05`.
fn dotted(at: Cursor<'_>) -> Option<[i32; 3]> {
    let mut fields = text(at).split('.');
    let (first, month, last) = (fields.next()?, fields.next()?, fields.next()?);
    let short = |field: &str| (1..=2).contains(&field.len());
    let number = |field: &str| field.parse::<i32>().ok();
    if fields.next().is_some() || !short(month) {
        return None;
    }
    match (first.len(), last.len()) {
        (1 | 2, 4) => Some([number(first)?, number(month)?, number(last)?]),
        (4, 2) if month.len() == 2 => Some([number(last)?, number(month)?, number(first)?]),
        // A year in two digits needs a word that leads a date; versions have as many fields.
        (2, 2) if month.len() == 2 => {
            let before = at.at().checked_sub(1).and_then(|before| at.doc().token(before));
            let short =
                number(last).filter(|_| before.is_some_and(|token| token.is(LexClass::PREPOSITION)))?;
            Some([number(first)?, number(month)?, super::numbers::century_of(short) + short])
        }
        _ => None,
    }
}

/// Reads the numeric dates of a page with the month first, where its other dates have it first.
pub(super) fn reorder(doc: &Doc<'_>, found: &mut [Found<Timex>]) {
    if found.iter().any(is_numeric) && month_first(doc, found) {
        found.iter_mut().filter(|one| is_numeric(one)).for_each(|one| swap(doc, one));
    }
}

fn is_numeric(one: &Found<Timex>) -> bool {
    one.value.row == Row::Numeric
}

/// Which order the numeric dates of a page have, as far as one shows it: true for the month first.
fn month_first(doc: &Doc<'_>, found: &[Found<Timex>]) -> bool {
    let (mut month, mut day) = (0u32, 0u32);
    for one in found {
        // A numeric date that can be read in one way only weighs more than the order of spelled ones.
        match one.rule {
            "timex.month-day" | "timex.month-day-year" => month += 1,
            "timex.day-month" | "timex.day-month-year" => day += 1,
            "timex.numeric" => match numeric_fields(Cursor::new(doc, one.tokens)) {
                Ok((_, [first, ..], _)) if first > 12 => day += 100,
                Ok((_, [_, second, _], _)) if second > 12 => month += 100,
                _ => {}
            },
            _ => {}
        }
    }
    month > day
}

/// Reads an ambiguous date with the month first.
fn swap(doc: &Doc<'_>, one: &mut Found<Timex>) {
    if let (Ok((_, [first @ 1..=12, second @ 1..=12, _], false)), Core::Calendar(date)) =
        (numeric_fields(Cursor::new(doc, one.tokens)), one.value.core)
    {
        let (month, day) = (u8::try_from(first).ok(), u8::try_from(second).ok());
        one.value.core = Core::Calendar(Calendar { month, day, ..date });
    }
}
