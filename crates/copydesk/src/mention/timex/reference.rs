//! Words for a time that is only past, present or to come: `now`, `recently`, `the near future`, `recent years`.
//!
//! Tokens -> [`Core::Reference`], or for `recent weeks` a length whose number is not told.

use super::types::{Core, Count, Reference, Timex, Unit};
use super::words::{lit, noun_follows, said_whole, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::{LexClass, Needs, TimeRef};
use crate::token::Token;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.reference",
        anchor: LexClass::TIME_REF,
        least: 0,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[],
        parse: reference,
        examples: &[
            ("It is now open.", "DATE PRESENT_REF"),
            ("He recently left.", "DATE PAST_REF"),
            ("in the near future", "DATE FUTURE_REF"),
            ("the current owner", "DATE PRESENT_REF"),
        ],
        rejects: &[
            "Choi Soon-sil",
            "as soon as possible",
            "future plans",
            "He walked past.",
            "strong currents",
        ],
    },
    Rule {
        name: "timex.recent-units",
        anchor: LexClass::TIME_REF,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::behind(N::UNIT)],
        parse: recent_units,
        examples: &[
            ("in recent weeks", "DURATION PXW"),
            ("in coming months", "DATE FUTURE_REF"),
            ("in recent years", "DATE PAST_REF"),
        ],
        rejects: &["a recent week", "recent events"],
    },
];

/// The token before the cursor.
fn before(at: Cursor<'_>) -> Cursor<'_> {
    Cursor::new(at.doc(), crate::span::TokenRange::new(at.at().saturating_sub(1), at.at()))
}

/// The word or phrase of the class at the cursor.
fn sense(at: Cursor<'_>) -> Parsed<'_, TimeRef> {
    said_whole(at, LexClass::TIME_REF, |word| word.reference)
}

fn reference(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let the = lit("the")(at);
    let start = the.as_ref().map_or(at, |(rest, ())| *rest);
    let (rest, TimeRef { value, needs }) = sense(start)?;
    let fits = match needs {
        Needs::The => {
            the.is_ok() && !noun_follows(rest) && unit(rest).is_err() && super::numbers::count(rest).is_err()
        }
        Needs::Noun => the.is_err() && noun_follows(rest) && unit(rest).is_err(),
        Needs::Nothing => the.is_err(),
        Needs::Unit => false,
    };
    // `Choi Soon-sil`
    let named = at.peek().is_some_and(Token::is_capital) && glued_hyphen(rest).is_ok();
    if !fits || named || is_compared(at) {
        return at.fail();
    }
    let core = value.map_or(Core::Duration(Count::Vague, Unit::Period), Core::Reference);
    Ok((rest, Timex::new(core)))
}

/// `as soon as`, `most recently` compare.
fn is_compared(at: Cursor<'_>) -> bool {
    let before = before(at);
    ["as", "most", "more", "how", "too"].into_iter().any(|word| lit(word)(before).is_ok())
}

fn recent_units(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, TimeRef { value: Some(value), needs: needs @ (Needs::Unit | Needs::The) }) = sense(at)? else {
        return at.fail();
    };
    // `the past years`, `the coming weeks` are lengths, `past years` are past.
    let the = needs == Needs::The;
    let counted = the || value == Reference::Future;
    if counted && lit("the")(before(at)).is_ok() {
        return at.fail();
    }
    let (rest, (unit, plural)) = unit(rest)?;
    let rest = match lit("and")(rest).and_then(|(rest, ())| super::words::unit(rest)) {
        Ok((rest, (_, true))) => rest,
        _ => rest,
    };
    if !plural {
        return at.fail();
    }
    let core = match unit {
        Unit::Year | Unit::Decade => Core::Reference(value),
        _ if value == Reference::Future || the => Core::Reference(value),
        unit => Core::Duration(Count::Vague, unit),
    };
    Ok((rest, Timex::new(core)))
}
