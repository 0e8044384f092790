//! Parts of the day: `this morning`, `last night`, `mid-afternoon yesterday`, `the night of March 3`.
//!
//! Tokens -> [`Part::Of`] with the day it belongs to. A part behind its day, `Friday night`, is read with the day.

use super::clock::day_behind;
use super::types::{Core, Part, Shift, Timex};
use super::words::{day_part, either, lit, maybe, shifts};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::LexClass;

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.day-part",
        anchor: LexClass::DAY_PART,
        least: 1,
        lead: 3,
        first: LexClass::DETERMINER.union(LexClass::TIME_SHIFT),
        near: &[Near::before(N::SHIFT)],
        parse: shifted_part,
        examples: &[
            ("He left this morning.", "TIME 2021-03-17TMO"),
            ("He left last night.", "TIME 2021-03-16TNI"),
        ],
        rejects: &["Good morning to you.", "a night train"],
    },
    Rule {
        name: "timex.mid-day-part",
        anchor: LexClass::DAY_PART,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[Near::here(N::PHRASE)],
        parse: mid_part,
        examples: &[
            ("by mid-afternoon yesterday", "TIME 2021-03-16TAF"),
            ("at mid-morning", "TIME 2021-03-17TMO"),
        ],
        rejects: &["a good morning"],
    },
    Rule {
        name: "timex.day-part-of-date",
        anchor: LexClass::DAY_PART,
        least: 0,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[Near::behind(N::PREPOSITION)],
        parse: part_of_date,
        examples: &[
            ("on the morning of 22 June 1941", "TIME 1941-06-22TMO"),
            ("the night of March 3", "TIME 2021-03-03TNI"),
            ("at dawn on 22 June 1941", "TIME 1941-06-22TMO"),
        ],
        rejects: &["the night of the living dead"],
    },
];

/// `this morning`, `last night`, `that same evening`
fn shifted_part(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, the) = maybe(at, lit("the"));
    let (rest, shift) = shifts(rest)?;
    let (rest, (part, plural, _)) = day_part(rest)?;
    // `the next morning` follows the day last named.
    let shift = if shift == Shift::Next { Shift::Following } else { shift };
    let told = matches!(shift, Shift::Next | Shift::Previous | Shift::Following | Shift::Same);
    if plural || the.is_some() && !told {
        return at.fail();
    }
    Ok((rest, Timex::at(Core::TimeOfDay(shift), Part::Of(part))))
}

/// `mid-afternoon`, a phrase of the lists, and its day.
fn mid_part(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let Some(phrase) =
        at.doc().tokens.phrase_at(at.at()).filter(|phrase| phrase.class.any(LexClass::DAY_PART))
    else {
        return at.fail();
    };
    let Some((part, false, false)) = at.doc().lexicon.time_word(phrase.lexeme).day_part else {
        return at.fail();
    };
    let (rest, day) = maybe(at.skip(phrase.tokens.len()), day_behind);
    Ok((rest, Timex::at(day.unwrap_or(Core::TimeOfDay(Shift::Bare)), Part::Of(part))))
}

/// `the morning of 22 June`
fn part_of_date(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let rest = maybe(at, lit("the")).0;
    let (rest, (part, plural, rare)) = day_part(rest)?;
    let (rest, ()) = either(rest, lit("of"), |at| if rare { lit("on")(at) } else { at.fail() })?;
    if plural {
        return at.fail();
    }
    let (rest, day) = day_behind(rest)?;
    Ok((rest, Timex::at(day, Part::Of(part))))
}
