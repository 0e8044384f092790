//! Centuries and the years of an era: `the 20th century`, `44 BC`, `AD 79`, `the 5th century BC`.
//!
//! Tokens -> [`Core::Century`], or a [`Calendar`] with a year, negative before our era.

use super::numbers::ordinal;
use super::types::{Calendar, Core, Row, Timex, Unit};
use super::words::{lit, maybe, noun_follows, text, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::LexClass;
use crate::token::{Kind, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.century",
        anchor: LexClass::TIME_UNIT,
        least: 1,
        lead: 4,
        first: LexClass::DETERMINER.union(LexClass::ORDINAL).union(LexClass::CARDINAL),
        near: &[Near::here(N::LONG).and_before(N::ORDINAL.or(N::DASH))],
        parse: century,
        examples: &[
            ("in the 20th century", "DATE 19"),
            ("a nineteenth-century church", "DATE 18"),
            ("in the 18th and early 19th centuries", "DATE 18"),
        ],
        rejects: &["a century ago", "the 20th Century Fox"],
    },
    Rule {
        name: "timex.year-bc",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 1,
        first: LexClass::TIME_SHIFT,
        near: &[Near::behind(N::CAPITAL), Near::before(N::SHIFT)],
        parse: year_of_era,
        examples: &[("in 44 BC", "DATE BC0044"), ("in 490 B.C.", "DATE BC0490")],
        rejects: &["in 44 boxes"],
    },
    Rule::named(
        Row::YearAd.name(),
        year_of_era,
        &[
            ("in AD 79", "DATE 0079"),
            ("in 476 AD", "DATE 0476"),
            ("in 1204 A.D.", "DATE 1204"),
            ("by 600 CE", "DATE 0600"),
        ],
        &["the last 79", "in 79 Ad spots"],
    ),
];

fn century(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    let (rest, number) = ordinal(rest)?;
    let (rest, hyphen) = maybe(rest, glued_hyphen);
    let capital = rest.peek().is_some_and(Token::is_capital);
    let (rest, (of, plural)) = unit(rest)?;
    // `the 18th and early 19th centuries`
    let second = || {
        let before = at.at().checked_sub(1).and_then(|before| at.doc().token(before));
        let joins = LexClass::CONJUNCTION | LexClass::INFINITIVE | LexClass::PREPOSITION | LexClass::TIME_MOD;
        the.is_none()
            && before.is_some_and(|token| token.is(joins) || matches!(token.kind, Kind::HYPHEN | Kind::DASH))
    };
    if of != Unit::Century
        || plural && !second()
        || capital && noun_follows(rest)
        || !(1..=30).contains(&number)
    {
        return at.fail();
    }
    if the.is_some() && noun_follows(rest) {
        return at.fail();
    }
    let number = i32::try_from(number).unwrap_or(1);
    let (rest, bc) = maybe(rest, before_christ);
    let core = Core::Century(if bc.is_some() { -number } else { number - 1 });
    Ok((rest, if hyphen.is_some() { Timex::adjective(core) } else { Timex::new(core) }))
}

/// `BC`, `B.C.`, `BCE`
pub(super) fn before_christ(at: Cursor<'_>) -> Parsed<'_, ()> {
    let known = ["BC", "B.C.", "BCE", "B.C.E.", "B.C"].contains(&text(at));
    if known { Ok((at.skip(1), ())) } else { at.fail() }
}

/// `44 BC`, `AD 79`, `476 AD`, `600 CE`
fn year_of_era(at: Cursor<'_>) -> Parsed<'_, Timex> {
    /// As many characters as the longest name of an era has.
    const ERA: u32 = 6;
    let before = at.peek().is_some_and(Token::is_word) && matches!(text(at), "AD" | "A.D.");
    let at = if before { at.skip(1) } else { at };
    let behind = |token: &Token| token.is_capital() && token.end - token.start <= ERA;
    if !before && !at.skip(1).peek().is_some_and(behind) {
        return at.fail();
    }
    let word = text(at);
    let Some(year) = word.parse::<i32>().ok().filter(|year| word.len() <= 4 && *year > 0) else {
        return at.fail();
    };
    let found = |year| Timex::new(Core::Calendar(Calendar { year: Some(year), ..Calendar::NOTHING }));
    let rest = at.skip(1);
    if before {
        return Ok((rest, found(year).of_row(Row::YearAd)));
    }
    if let Ok((rest, ())) = before_christ(rest) {
        return Ok((rest, found(-year)));
    }
    if ["AD", "A.D.", "CE", "C.E.", "A.D"].contains(&text(rest)) {
        return Ok((rest.skip(1), found(year).of_row(Row::YearAd)));
    }
    at.fail()
}
