//! Quarters and halves of a year: `the third quarter of 1998`, `last year's quarter`, `first-half profit`, `Q3 2018`.
//!
//! Tokens -> [`Core::Quarter`], [`Core::Half`]; the year as far as it is said.

use super::numbers::{ordinal, year, year4};
use super::relative::fiscal;
use super::types::{Calendar, Core, OfYear, Shift, Timex, Unit};
use super::words::{lit, maybe, possessive, shift, text, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::LexClass;
use crate::token::Kind;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.quarter",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 7,
        first: LexClass::DETERMINER
            .union(LexClass::TIME_SHIFT)
            .union(LexClass::ORDINAL)
            .union(LexClass::DIGITS),
        near: &[
            Near::here(N::LONG).and_before(N::ORDINAL.or(N::SHIFT).or(N::DASH).or(N::CLITIC)),
            Near::before(N::SHIFT).and_behind(N::CLITIC),
        ],
        parse: quarter,
        examples: &[
            ("in the first quarter", "DATE 2021-Q1"),
            ("the third quarter of 1998", "DATE 1998-Q3"),
            ("last year's second quarter", "DATE 2020-Q2"),
            ("third-quarter profit", "DATE 2020-Q3"),
            ("the 1998 third quarter", "DATE 1998-Q3"),
        ],
        rejects: &["a quarter of the votes", "three quarters", "the third quarter of the game"],
    },
    Rule {
        name: "timex.year-quarter",
        anchor: LexClass::DIGITS,
        least: 1,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[Near::here(N::FOUR).and_behind(N::UNIT)],
        parse: year_quarter,
        examples: &[("in the 1998 period", "DATE 1998"), ("in the 1998 quarter", "DATE 1998-QX")],
        rejects: &["in 1998"],
    },
    Rule {
        name: "timex.numbered-period",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 1,
        first: LexClass::DIGITS,
        near: &[Near::here(N::MIXED)],
        parse: numbered,
        examples: &[
            ("sales in Q3 2018", "DATE 2018-Q3"),
            ("in H1 of 2018", "DATE 2018-H1"),
            ("the 2018 Q1 report", "DATE 2018-Q1"),
        ],
        rejects: &["q3 questions"],
    },
    Rule {
        name: "timex.fiscal-year",
        anchor: LexClass::TIME_UNIT,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::MIXED)],
        parse: fiscal_year,
        examples: &[
            ("a loss in FY2024", "DATE 2024"),
            ("FY23 sales", "DATE 2023"),
            ("the budget for FY2025-26", "DATE 2025"),
        ],
        rejects: &["the FY24a jet", "FY1 team"],
    },
    Rule {
        name: "timex.digits-quarter",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::PART_OF_YEAR)],
        parse: digits_quarter,
        examples: &[
            ("in 3Q23", "DATE 2023-Q3"),
            ("since 1H 2020", "DATE 2020-H1"),
            ("4Q2019 sales", "DATE 2019-Q4"),
        ],
        rejects: &["5Q 2019", "in 3Q23b", "2H atoms", "the 3rd"],
    },
    Rule {
        name: "timex.half",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 3,
        first: LexClass::DETERMINER.union(LexClass::ORDINAL).union(LexClass::TIME_SHIFT),
        near: &[Near::here(N::VAGUE).and_before(N::ORDINAL.or(N::SHIFT).or(N::DASH))],
        parse: half,
        examples: &[("in the first half of 2018", "DATE 2018-H1"), ("first-half profit", "DATE 2021-H1")],
        rejects: &["the second half of the match"],
    },
];

/// The year that belongs to a quarter: `of 1998`, `of last year`, `of the year`, ` 1998`.
pub(super) fn of_year(at: Cursor<'_>) -> Parsed<'_, OfYear> {
    let (rest, of) = maybe(at, lit("of"));
    let fiscal = maybe(rest, fiscal).0;
    if let Ok((rest, year)) = year(fiscal).or_else(|_| fiscal_word(fiscal)) {
        return Ok((rest, OfYear::Is(year)));
    }
    if of.is_none() {
        let (rest, by) = shifted_year(at)?;
        return if by == -1 { Ok((rest, OfYear::Shifted(by))) } else { at.fail() };
    }
    let (rest, by) = shifted_year(rest)?;
    Ok((rest, OfYear::Shifted(by)))
}

/// `last year`, `this fiscal year`, `the year`.
fn shifted_year(at: Cursor<'_>) -> Parsed<'_, i8> {
    let (rest, by) = match shift(at) {
        Ok((rest, Shift::Last)) => (rest, -1),
        Ok((rest, Shift::This)) => (rest, 0),
        Ok((rest, Shift::Next)) => (rest, 1),
        _ => (lit("the")(at)?.0, 0),
    };
    match unit(maybe(rest, fiscal).0)? {
        (rest, (Unit::Year, false)) => Ok((rest, by)),
        _ => at.fail(),
    }
}

/// What may stand before the number of a quarter: `the 1998`, `last year's`, `fiscal`, `1998's`.
fn year_before(at: Cursor<'_>) -> Parsed<'_, OfYear> {
    if let Ok((rest, by)) = shifted_year(at) {
        let (rest, ()) = possessive(rest)?;
        return Ok((rest, OfYear::Shifted(by)));
    }
    let (rest, the) = maybe(at, lit("the"));
    let rest = maybe(rest, fiscal).0;
    match year4(rest) {
        Ok((rest, year)) => Ok((maybe(rest, possessive).0, OfYear::Is(year))),
        Err(_) if the.is_some() || rest.at() != at.at() => Ok((rest, OfYear::Open)),
        Err(_) => at.fail(),
    }
}

fn quarter(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, before) = maybe(at, year_before);
    let rest = maybe(rest, |at| fiscal(maybe(at, lit("full")).0)).0;
    let rest = maybe(rest, glued_hyphen).0;
    // `last year's quarter`: the number last named.
    if let (Some(year @ OfYear::Shifted(_)), Ok((end, (Unit::Quarter, false)))) = (before, unit(rest)) {
        return Ok((end, Timex::new(Core::Quarter(0, year))));
    }
    let (rest, number) = ordinal(rest)?;
    let rest = maybe(rest, |at| fiscal(at)).0;
    let (rest, hyphen) = maybe(rest, glued_hyphen);
    let (rest, (of, plural)) = unit(rest)?;
    let Some(number) = u8::try_from(number).ok().filter(|n| (1..=4).contains(n)) else { return at.fail() };
    if of != Unit::Quarter || plural {
        return at.fail();
    }
    let the = text(at).eq_ignore_ascii_case("the");
    // `the third-quarter loss`: the article is the loss's.
    if hyphen.is_some() && the {
        return at.fail();
    }
    let (rest, behind) = match before {
        Some(year @ (OfYear::Is(_) | OfYear::Shifted(_))) => (rest, year),
        _ => {
            let (rest, year) = maybe(rest, of_year);
            if year.is_none() && is_of_game(rest) {
                return at.fail();
            }
            (rest, year.unwrap_or(OfYear::Open))
        }
    };
    let core = Core::Quarter(number, behind);
    Ok((rest, if hyphen.is_some() { Timex::adjective(core) } else { Timex::new(core) }))
}

/// `of the game`: of something that is no year.
fn is_of_game(at: Cursor<'_>) -> bool {
    const PHRASE: u32 = 5;
    let year = LexClass::TIME_UNIT | LexClass::DIGITS | LexClass::TIME_SHIFT;
    lit("of")(at).is_ok() && !(1..PHRASE).filter_map(|n| at.skip(n).peek()).any(|token| token.is(year))
}

/// `FY24`, `FY2024`: the number of a year of the books.
fn fiscal_word(at: Cursor<'_>) -> Parsed<'_, i32> {
    let listed = at.peek().is_some_and(|token| token.is(LexClass::TIME_UNIT));
    let digits = text(at).strip_prefix("FY").filter(|_| listed);
    match digits.and_then(|digits| Some((digits.len(), digits.parse::<i32>().ok()?))) {
        Some((2, short)) => Ok((at.skip(1), super::numbers::century_of(short) + short)),
        Some((_, year)) => Ok((at.skip(1), year)),
        None => at.fail(),
    }
}

/// `FY2024`, `FY2025-26`
fn fiscal_year(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, year) = fiscal_word(at)?;
    // `FY2025-26`
    let joined =
        rest.peek().is_some_and(|token| matches!(token.kind, Kind::HYPHEN | Kind::SLASH) && token.is_glued());
    let next = || text(rest.skip(1)).parse::<i32>().is_ok_and(|next| next % 100 == (year + 1) % 100);
    let rest = if joined && next() { rest.skip(2) } else { rest };
    Ok((rest, Timex::new(Core::Calendar(Calendar { year: Some(year), ..Calendar::NOTHING }))))
}

/// `3Q23`, `1H 2020`, `4Q`
fn digits_quarter(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let word = text(at);
    let (number, kind) = match word.as_bytes() {
        [number @ b'1'..=b'4', b'Q', ..] => (*number - b'0', b'Q'),
        [number @ b'1'..=b'2', b'H', ..] => (*number - b'0', b'H'),
        _ => return at.fail(),
    };
    let digits = word.get(2..).unwrap_or("");
    let (rest, of) = match (digits.len(), digits.parse::<i32>()) {
        (2, Ok(short)) => (at.skip(1), OfYear::Is(super::numbers::century_of(short) + short)),
        (4, Ok(year)) => (at.skip(1), OfYear::Is(year)),
        (0, _) => match of_year(at.skip(1)) {
            Ok(found) => found,
            Err(_) if kind == b'Q' => (at.skip(1), OfYear::Open),
            Err(_) => return at.fail(),
        },
        _ => return at.fail(),
    };
    Ok((rest, Timex::new(if kind == b'Q' { Core::Quarter(number, of) } else { Core::Half(number, of) })))
}

/// `the 1998 quarter`, `the 1998 period`: the last period named, in that year.
fn year_quarter(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, ()) = lit("the")(at)?;
    let (rest, year) = year4(rest)?;
    match unit(rest)? {
        (rest, (Unit::Quarter, false)) => Ok((rest, Timex::new(Core::Quarter(0, OfYear::Is(year))))),
        (rest, (Unit::Period, false)) => Ok((rest, Timex::new(Core::PeriodOf(year)))),
        _ => at.fail(),
    }
}

/// `Q3 2018`, `2018 H1`
fn numbered(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, before) = maybe(at, year4);
    let word = text(rest).as_bytes();
    let capital = rest.peek().is_some_and(|token| token.is(LexClass::TIME_UNIT) && token.is_capital());
    let (kind, number) = match word {
        [kind @ (b'Q' | b'H'), number @ b'1'..=b'4'] if capital => (*kind, number - b'0'),
        _ => return at.fail(),
    };
    let (rest, of) = match before {
        Some(year) => (rest.skip(1), OfYear::Is(year)),
        None => {
            let (rest, year) = maybe(rest.skip(1), of_year);
            (rest, year.unwrap_or(OfYear::Open))
        }
    };
    Ok((rest, Timex::new(if kind == b'Q' { Core::Quarter(number, of) } else { Core::Half(number, of) })))
}

fn half(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    // `the last half of 1989`
    let (rest, number) = match shift(rest) {
        Ok((rest, Shift::Last)) => (rest, 2),
        _ => ordinal(rest)?,
    };
    let (rest, hyphen) = maybe(rest, glued_hyphen);
    let (rest, (of, _)) = unit(rest)?;
    let Some(number) = u8::try_from(number).ok().filter(|n| (1..=2).contains(n)) else { return at.fail() };
    if of != Unit::Half {
        return at.fail();
    }
    match maybe(rest, of_year) {
        (rest, Some(year)) => Ok((rest, Timex::new(Core::Half(number, year)))),
        _ if hyphen.is_some() && the.is_none() => {
            Ok((rest, Timex::adjective(Core::Half(number, OfYear::Open))))
        }
        _ => at.fail(),
    }
}
