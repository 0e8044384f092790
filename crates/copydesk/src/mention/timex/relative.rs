//! Units placed by the present or by the time last named: `last week`, `the following year`, `two years ago`.
//!
//! Tokens -> [`Core::Unit`] or [`Core::Offset`]. `three days later` is read whole; a newspaper's annotation ends
//! before `later`, a history's does not, and which it is shows only when the whole text is known.

use super::numbers::{count, ordinal};
use super::types::{Core, Count, Row, Shift, Timex, Unit, Way};
use super::words::{direction, lit, may_count, maybe, placing, possessive, shifts, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::{Direction, LexClass, Placing};
use crate::token::Shape;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.shifted-unit",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 4,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT),
        near: &[Near::here(N::SINGLE_UNIT).and_before(N::SHIFT)],
        parse: shifted_unit,
        examples: &[
            ("It fell last year.", "DATE 2020"),
            ("They meet next month.", "DATE 2021-04"),
            ("It rose this week.", "DATE 2021-W11"),
            ("the past year", "DATE 2020"),
            ("the current fiscal year", "DATE 2021"),
        ],
        rejects: &["the year ended", "two years"],
    },
    Rule {
        name: "timex.the-unit",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 3,
        first: LexClass::DETERMINER,
        near: &[Near::here(N::SINGLE_UNIT).and_before(N::DETERMINER.or(N::SHIFT))],
        parse: the_unit,
        examples: &[
            ("It rose during the week.", "DATE 2021-W11"),
            ("for the full year", "DATE 2021"),
            ("for the quarter a year ago", "DATE 2020-Q1"),
        ],
        rejects: &["the day", "a year"],
    },
    Rule {
        name: "timex.ago",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 7,
        first: super::words::NUMBER,
        near: super::words::DIRECTED,
        parse: directed_unit,
        examples: &[
            ("It began two years ago.", "DATE 2019"),
            ("It began three days ago.", "DATE 2021-03-14"),
            ("It sank half a century ago.", "DATE 1971"),
            ("two months from now", "DATE 2021-05"),
        ],
        rejects: &["two years", "two years later"],
    },
    Rule::named(
        Row::Earlier.name(),
        directed_unit,
        &[("up from a year earlier", "DATE 2020"), ("on March 3. Two days earlier", "DATE 2021-03-01")],
        &["a year before the vote", "a year"],
    ),
    Rule::named(
        Row::Later.name(),
        directed_unit,
        &[("Three days later he left.", "DURATION P3D"), ("two hours later", "DURATION PT2H")],
        &["three days", "three days ago"],
    ),
    Rule {
        name: "timex.the-day-before",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[Near::before(N::DETERMINER).and_behind(N::DIRECTION.or(N::PREPOSITION).or(N::CONJUNCTION))],
        parse: the_day_before,
        examples: &[
            ("They met on March 3. The day before, he had left.", "DATE 2021-03-02"),
            ("They met on March 3 and left the day after.", "DATE 2021-03-04"),
            ("He flew the week before last.", "DATE 2021-W09"),
            ("They vote the year after next.", "DATE 2023"),
        ],
        rejects: &["the day before the vote", "the day after he left", "the day before last Tuesday"],
    },
    Rule {
        name: "timex.year-ago",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 2,
        first: LexClass::DETERMINER,
        near: &[Near::behind(N::DASH)],
        parse: year_ago,
        examples: &[("the year-ago quarter", "DATE 2020-Q1"), ("from year-earlier sales", "DATE 2020")],
        rejects: &["the year-long trial"],
    },
    Rule {
        name: "timex.year-end",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::behind(N::DASH.or(N::CLITIC).or(N::MOD))],
        parse: year_end,
        examples: &[("by year-end", "DATE 2021-12-31"), ("by year's end", "DATE 2021")],
        rejects: &["the year ended"],
    },
];

/// Units that a calendar has; hours and minutes are lengths only.
const fn is_calendar(unit: Unit) -> bool {
    !matches!(unit, Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight | Unit::Half)
}

fn shifted_unit(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    let (rest, shift) = shifts(rest)?;
    let (rest, fiscal) = maybe(rest, fiscal);
    let calendar = maybe(rest, lit("calendar")).0;
    let (rest, (unit, plural)) = unit(calendar)?;
    if plural || !is_calendar(unit) {
        return at.fail();
    }
    // `his last year` in office, `the last day` are final.
    let owned = || {
        let before = at.at().checked_sub(1);
        before.is_some_and(|own| at.doc().payload(own, LexClass::DETERMINER) == Some("poss"))
    };
    if shift == Shift::Last && (unit == Unit::Day || fiscal.is_none() && unit != Unit::Quarter && owned()) {
        return at.fail();
    }
    let shift = match (shift, unit, the) {
        // `the next day` is the day after the one last named, `the next year` still next year.
        (Shift::Next, Unit::Day, _) => Shift::Following,
        (shift, ..) => shift,
    };
    let length = matches!(shift, Shift::Last | Shift::Next) && unit == Unit::Period;
    if length || fiscal.is_some() && unit < Unit::Quarter {
        return at.fail();
    }
    // `the last week of May` is a part of May.
    let of_month = || lit("of")(rest).is_ok_and(|(rest, ())| super::words::month(rest).is_ok());
    if matches!(unit, Unit::Week | Unit::Weekend | Unit::Day) && of_month() {
        return at.fail();
    }
    // `the corresponding period last year`
    let of_last_year = |at| {
        let (at, ()) = lit("last")(at)?;
        match super::words::unit(at)? {
            (at, (Unit::Year, false)) => Ok((at, ())),
            _ => at.fail(),
        }
    };
    if shift == Shift::Same
        && matches!(unit, Unit::Period | Unit::Quarter)
        && let Ok((rest, ())) = of_last_year(rest)
    {
        return Ok((rest, Timex::new(Core::Unit(unit, Shift::YearAgo))));
    }
    // `the same period of 2005`
    if shift == Shift::Same && unit == Unit::Period {
        let of = |at| super::numbers::year4(super::words::either(at, lit("of"), lit("in"))?.0);
        if let Ok((rest, year)) = of(rest) {
            return Ok((rest, Timex::new(Core::PeriodOf(year))));
        }
    }
    if unit == Unit::Period && shift == Shift::Same && the.is_none() {
        return at.fail();
    }
    Ok((maybe(rest, or_so).0, Timex::new(Core::Unit(unit, shift))))
}

/// `fiscal`, `financial`, which leave the year its own number.
pub(super) fn fiscal(at: Cursor<'_>) -> Parsed<'_, ()> {
    match placing(at) {
        Ok((rest, Placing::Fiscal)) => Ok((rest, ())),
        _ => at.fail(),
    }
}

fn the_unit(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, whole) = match placing(rest) {
        Ok((after, Placing::Whole)) => (after, true),
        _ => (rest, false),
    };
    let (rest, year) = maybe(rest, fiscal);
    let (rest, (unit, plural)) = unit(rest)?;
    let named = matches!(unit, Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year);
    if plural
        || !(named || whole && unit == Unit::Decade)
        // `the quarter-final`, `the year-on-year rate`
        || crate::grammar::glued_hyphen(rest).is_ok()
        || super::words::noun_follows(rest) && !matches!(unit, Unit::Quarter | Unit::Weekend)
    {
        return at.fail();
    }
    // `the year ended Sept. 30`, `the year to June` are lengths.
    let ended = matches!(direction(rest), Ok((_, Direction::Backward)))
        || lit("to")(rest).is_ok_and(|(rest, ())| super::words::month(rest).is_ok());
    if unit == Unit::Year && (ended || year.is_some() && !whole) {
        return Ok((rest, Timex::new(Core::Duration(Count::Exactly(1), Unit::Year))));
    }
    // `the quarter a year ago`
    let year_before = |at| {
        let (at, _) = super::numbers::one(at)?;
        match super::words::unit(at)? {
            (at, (Unit::Year, false)) => direction(at),
            _ => at.fail(),
        }
    };
    if unit == Unit::Quarter
        && let Ok((rest, Direction::Ago | Direction::Earlier)) = year_before(rest)
    {
        return Ok((rest, Timex::new(Core::Unit(unit, Shift::YearAgo))));
    }
    Ok((rest, Timex::new(Core::Unit(unit, Shift::Bare))))
}

/// `two years`, `a year or so`, `years`, `a year and a half`: a number and its unit.
fn length(at: Cursor<'_>) -> Parsed<'_, (Count, Unit)> {
    // `half a century`
    let half_a = |at| {
        let (at, ()) = lit("half")(at)?;
        let (at, _) = super::numbers::one(at)?;
        Ok((at, Count::AndHalf(0)))
    };
    let (rest, number) = maybe(at, |at| super::words::either(at, half_a, count));
    let (rest, (unit, plural)) = unit(rest)?;
    if unit == Unit::Period || unit == Unit::Half {
        return at.fail();
    }
    let Some(number) = number else {
        return if plural { Ok((rest, (Count::Vague, unit))) } else { at.fail() };
    };
    let half = |at| {
        let (at, ()) = lit("and")(at)?;
        let (at, ()) = lit("a")(at)?;
        lit("half")(at)
    };
    let (rest, number) = match (maybe(rest, half), number) {
        ((rest, Some(())), Count::Exactly(n)) => (rest, Count::AndHalf(n)),
        ((rest, _), number) => (rest, number),
    };
    Ok((maybe(rest, or_so).0, (number, unit)))
}

/// `or so`
pub(super) fn or_so(at: Cursor<'_>) -> Parsed<'_, ()> {
    let (at, ()) = lit("or")(at)?;
    lit("so")(at)
}

/// `two years ago`, `a year later`: a length and the sense of the word of direction behind it.
fn directed(at: Cursor<'_>) -> Parsed<'_, ((Count, Unit), Direction)> {
    if !may_count(at) && !at.peek().is_some_and(|token| token.is(LexClass::TIME_UNIT)) {
        return at.fail();
    }
    let (rest, length) = length(at)?;
    let (rest, sense) = direction(rest)?;
    Ok((rest, (length, sense)))
}

/// True where a word that says which way stands behind what may be a length; far cheaper than to read the length.
fn leads_on(at: Cursor<'_>) -> bool {
    const SENSES: [Direction; 4] = [Direction::Ago, Direction::Hence, Direction::Earlier, Direction::Later];
    /// More tokens than a length has.
    const LENGTH: u32 = 16;
    /// What words of a length are; of others it has only `so`.
    const LENGTHS: LexClass = super::words::NUMBER
        .union(LexClass::TIME_UNIT)
        .union(LexClass::CONJUNCTION)
        .union(LexClass::PREPOSITION);
    for n in 0..LENGTH {
        let Some(token) = at.skip(n).peek() else { return false };
        if (token.is(LexClass::TIME_DIRECTION) | token.shape.has(Shape::PHRASE))
            && direction(at.skip(n)).is_ok_and(|(_, sense)| SENSES.contains(&sense))
        {
            return true;
        }
        if token.is_word() && !token.is(LENGTHS) && token.end - token.start != 2 {
            return false;
        }
    }
    false
}

/// `two years ago`, `two years earlier`, `two years later`
fn directed_unit(at: Cursor<'_>) -> Parsed<'_, Timex> {
    if !leads_on(at) {
        return at.fail();
    }
    let (rest, ((number, unit), sense)) = directed(at)?;
    let found = |way| Timex::new(Core::Offset(number, unit, way));
    match sense {
        Direction::Ago => Ok((rest, found(Way::Ago))),
        Direction::Hence => Ok((rest, found(Way::Hence))),
        Direction::Later => Ok((rest, found(Way::Later).of_row(Row::Later))),
        Direction::Earlier => {
            // `a year before the vote` counts from the vote.
            let before = at.doc().word(rest.at().saturating_sub(1)).eq_ignore_ascii_case("before");
            let open = rest.peek().is_none_or(|token| !token.kind.is_wordlike());
            if before && !open { at.fail() } else { Ok((rest, found(Way::Earlier).of_row(Row::Earlier))) }
        }
        _ => at.fail(),
    }
}

/// `year-ago`, `year-earlier`, and the quarter or period behind it.
fn year_ago(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    // `the comparable year-ago quarter`
    let rest = if the.is_some() { maybe(rest, placing).0 } else { rest };
    let (rest, (of, plural)) = unit(rest)?;
    let (rest, ()) = glued_hyphen(rest)?;
    let (rest, sense) = direction(rest)?;
    if of != Unit::Year || plural || !matches!(sense, Direction::Ago | Direction::Earlier) {
        return at.fail();
    }
    // `the year-earlier nine months`
    if let (Some(()), Ok((end, (count @ Count::Exactly(_), Unit::Month)))) = (the, length(rest)) {
        return Ok((end, Timex::new(Core::Duration(count, Unit::Month))));
    }
    let noun = |at| {
        let (at, number) = maybe(at, ordinal);
        let (at, (unit, plural)) = unit(at)?;
        if plural || !matches!(unit, Unit::Quarter | Unit::Period | Unit::Month | Unit::Week) {
            return at.fail();
        }
        Ok((at, (number, unit)))
    };
    match maybe(rest, noun) {
        (rest, Some((Some(number @ 1..=4), Unit::Quarter))) => {
            let number = u8::try_from(number).unwrap_or(1);
            Ok((rest, Timex::new(Core::Quarter(number, super::types::OfYear::YearAgo))))
        }
        (rest, Some((None, unit))) => Ok((rest, Timex::new(Core::Unit(unit, Shift::YearAgo)))),
        _ => {
            // Before any other noun it is an adjective, and the article the noun's.
            if the.is_some() {
                at.fail()
            } else {
                Ok((rest, Timex::adjective(Core::Unit(Unit::Period, Shift::YearAgo))))
            }
        }
    }
}

/// `the day before`, `the week after`, where nothing follows that it counts from.
fn the_day_before(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, (unit, plural)) = unit(rest)?;
    // `the week before last`, `the year after next`
    if let Ok((rest, n)) = super::weeks::second_one(rest)
        && !plural
    {
        let way = if n < 0 { Way::Ago } else { Way::Hence };
        return Ok((rest, Timex::new(Core::Offset(Count::Exactly(2), unit, way))));
    }
    let (rest, shift) = match lit("before")(rest) {
        Ok((rest, ())) => (rest, Shift::Previous),
        Err(_) => (lit("after")(rest)?.0, Shift::Following),
    };
    let named = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
    let open = rest.peek().is_none_or(|token| !token.kind.is_wordlike() && !token.shape.has(Shape::OPENS));
    if plural || !named || !open { at.fail() } else { Ok((rest, Timex::new(Core::Unit(unit, shift)))) }
}

/// `year-end`, `year's end`
fn year_end(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, (of, plural)) = unit(at)?;
    let (rest, hyphen) = maybe(rest, glued_hyphen);
    let (rest, ()) = lit("end")(maybe(rest, possessive).0)?;
    if of != Unit::Year || plural {
        return at.fail();
    }
    // `year-end` is a day of the books, `the year's end` the end of the year.
    let books = hyphen.is_some();
    let date = super::types::Calendar {
        month: books.then_some(12),
        day: books.then_some(31),
        year_shift: Some(0),
        ..super::types::Calendar::NOTHING
    };
    Ok((rest, Timex::new(Core::Calendar(date))))
}
