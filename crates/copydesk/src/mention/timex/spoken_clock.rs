//! The time as it is spoken: `half past nine`, `a quarter past 8 p.m.`, `ten past five on Monday`.
//!
//! Tokens -> [`Part`] with the day it belongs to. Anchored at the hour; what stands before `past` has to be minutes.

use super::clock::{day_behind, half_of_day};
use super::numbers::tens;
use super::types::{Core, Part, Shift, Timex, Unit};
use super::words::{lit, maybe, text, unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::{LexClass, Tag};
use crate::token::Kind;

pub(super) const RULES: &[Rule<Timex>] = &[Rule {
    name: "timex.spoken-clock",
    anchor: LexClass::CARDINAL.union(LexClass::DIGITS),
    least: 2,
    lead: 4,
    first: LexClass::CARDINAL
        .union(LexClass::DIGITS)
        .union(LexClass::VAGUE_NUMBER)
        .union(LexClass::TIME_UNIT),
    near: &[Near::before(N::SHIFT)],
    parse: spoken_clock,
    examples: &[
        ("at half past nine", "TIME 2021-03-17T09:30"),
        ("a quarter past 8 p.m.", "TIME 2021-03-17T20:15"),
        ("at ten past five on Monday", "TIME 2021-03-15T05:10"),
        ("twenty minutes past four in the afternoon", "TIME 2021-03-17T16:20"),
    ],
    rejects: &[
        "in the past nine years",
        "went past nine people",
        "half past bedtime",
        "two past three rivals",
    ],
}];

/// `half`, `quarter`, `twenty minutes`
fn minutes(at: Cursor<'_>) -> Parsed<'_, u8> {
    if let Ok((rest, ())) = lit("half")(at) {
        return Ok((rest, 30));
    }
    match unit(at) {
        Ok((rest, (Unit::Quarter, false))) => return Ok((rest, 15)),
        Ok(_) => return at.fail(),
        Err(_) => {}
    }
    let (rest, number) = number(at)?;
    let rest = match unit(rest) {
        Ok((rest, (Unit::Minute, _))) => rest,
        _ => rest,
    };
    if (1..30).contains(&number) { Ok((rest, number)) } else { at.fail() }
}

/// A number below a hundred in digits or in words.
fn number(at: Cursor<'_>) -> Parsed<'_, u8> {
    let digits = at.peek().is_some_and(|token| token.kind == Kind::NUMBER && token.end - token.start <= 2);
    let (rest, number) =
        if digits { (at.skip(1), text(at).parse::<u32>().unwrap_or(u32::MAX)) } else { tens(at)? };
    u8::try_from(number).map_or_else(|_| at.fail(), |number| Ok((rest, number)))
}

fn spoken_clock(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, minute) = minutes(at)?;
    let (rest, ()) = lit("past")(rest)?;
    let (rest, hour) = number(rest)?;
    // `two past three rivals`
    let counts = rest.peek().is_some_and(|token| matches!(token.tag, Tag::NounPlural | Tag::Noun));
    if !(1..=12).contains(&hour) {
        return at.fail();
    }
    let (rest, hour) = match half_of_day(rest, hour) {
        Ok(found) => found,
        Err(_) if counts => return at.fail(),
        Err(_) => (rest, hour),
    };
    let (rest, day) = maybe(rest, day_behind);
    let part = Part::Clock { hour, minute: Some(minute), second: None };
    Ok((rest, Timex::at(day.unwrap_or(Core::TimeOfDay(Shift::Bare)), part)))
}
