//! Words for a time that is only past, present or to come: `now`, `recently`, `the near future`, `recent years`.
//!
//! Tokens -> [`Core::Reference`], or for `recent weeks` a length whose number is not told.

use super::types::{Core, Count, Reference, Timex, Unit};
use super::words::{lit, noun_follows, unit};
use crate::grammar::{Cursor, Parsed, Rule};
use crate::lexicon::LexClass;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.reference",
        anchor: LexClass::TIME_REF,
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
        rejects: &["as soon as possible", "future plans", "He walked past.", "strong currents"],
    },
    Rule {
        name: "timex.recent-units",
        anchor: LexClass::TIME_REF,
        lead: 0,
        first: LexClass::NONE,
        near: &[],
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

/// The word or phrase of the class at the cursor, its payload, and the place behind.
fn sense<'d>(at: Cursor<'d>) -> Option<(Cursor<'d>, &'d str)> {
    at.peek()?;
    let unit = at.doc().unit(at.at())?;
    if unit.class.any(LexClass::TIME_REF) {
        return Some((at.skip(unit.tokens.len()), at.doc().payload_of(unit.lexeme, LexClass::TIME_REF)?));
    }
    Some((at.skip(1), at.doc().payload(at.at(), LexClass::TIME_REF)?))
}

fn value_of(code: &str) -> Option<Reference> {
    match code {
        "PAST_REF" => Some(Reference::Past),
        "PRESENT_REF" => Some(Reference::Present),
        "FUTURE_REF" => Some(Reference::Future),
        _ => None,
    }
}

fn reference(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let the = lit("the")(at);
    let start = the.as_ref().map_or(at, |(rest, ())| *rest);
    let Some((rest, code)) = sense(start) else { return at.fail() };
    let (value, needs) = code.split_once(' ').unwrap_or((code, ""));
    // `as soon as`, `most recently` compare.
    let compared = at.at().checked_sub(1).is_some_and(|i| {
        let before = at.doc().word(i);
        ["as", "most", "more", "how", "too"].iter().any(|word| before.eq_ignore_ascii_case(word))
    });
    let fits = !compared
        && match needs {
            "the" => {
                the.is_ok()
                    && !noun_follows(rest)
                    && unit(rest).is_err()
                    && super::numbers::count(rest).is_err()
            }
            "noun" => the.is_err() && noun_follows(rest) && unit(rest).is_err(),
            "" => the.is_err(),
            _ => false,
        };
    if value == "PXX" && fits {
        return Ok((rest, Timex::new(Core::Duration(Count::Vague, Unit::Period))));
    }
    match value_of(value) {
        Some(value) if fits => Ok((rest, Timex::new(Core::Reference(value)))),
        _ => at.fail(),
    }
}

fn recent_units(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let Some((rest, code)) = sense(at) else { return at.fail() };
    let Some((value, "unit" | "the")) = code.split_once(' ') else { return at.fail() };
    // `the past years`, `the coming weeks` are lengths, `past years` are past.
    let counted = code.ends_with("the") || code.starts_with("FUTURE");
    if counted && lit("the")(before(at)).is_ok() {
        return at.fail();
    }
    let (rest, (unit, plural)) = unit(rest)?;
    let rest = match lit("and")(rest).and_then(|(rest, ())| super::words::unit(rest)) {
        Ok((rest, (_, true))) => rest,
        _ => rest,
    };
    let Some(value) = value_of(value).filter(|_| plural) else { return at.fail() };
    let core = match unit {
        Unit::Year | Unit::Decade => Core::Reference(value),
        _ if value == Reference::Future || code.ends_with("the") => Core::Reference(value),
        unit => Core::Duration(Count::Vague, unit),
    };
    Ok((rest, Timex::new(core)))
}
