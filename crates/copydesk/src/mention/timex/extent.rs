//! How far an expression reaches to the left: modifiers and the article of what modifies.
//!
//! `late 1998`, `the end of March`, `nearly two years`, `mid-July`, `the six months`, `the early 1990s`. Rules read
//! the time itself; this reads what stands before, by the conventions of the newswire corpora (TimeBank): early,
//! late, nearly and at least inside; in, on, since and possessives outside.

use super::numbers::ordinal;
use super::types::{Core, Count, Part, Shift, Timex, Unit};
use super::words::{either, lit, mark, maybe, placing, possessive, said_whole, unit};
use crate::grammar::{Cursor, Doc, Found, Parsed};
use crate::lexicon::{LexClass, Modifies, Placing};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Most tokens a modifier has: `no more than`, `the second half of`.
const LONGEST: u32 = 4;

/// What a modifier may stand before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Point,
    Part,
    Length,
    /// `around`, for points and lengths.
    Any,
}

/// Grows the expressions of a document, each inside its sentence and not into the one before.
pub(super) fn grow_all(doc: &Doc<'_>, found: &mut [Found<Timex>]) {
    let mut floor = 0;
    for one in found {
        let first = doc.sentences().get(one.sentence as usize).map_or(0, |sentence| sentence.tokens.start);
        grow(doc, one, first.max(floor));
        floor = one.tokens.end;
    }
}

/// True where the token before an expression may be the end of a modifier: `early`, `mid-`, `early in`, `the end of`.
fn may_modify(doc: &Doc<'_>, start: u32) -> bool {
    let before = |n: u32| start.checked_sub(n).and_then(|at| doc.token(at));
    let ends = |token: &Token| {
        token.is(LexClass::TIME_MOD) || token.kind == Kind::HYPHEN || token.shape.has(Shape::IN_PHRASE)
    };
    before(1).is_some_and(|token| {
        // Of the prepositions only `of` and `in` belong to one, behind the word that modifies or a unit.
        let short = token.is(LexClass::PREPOSITION) && token.end - token.start == 2;
        ends(token) || short && before(2).is_some_and(|token| ends(token) || token.is(LexClass::TIME_UNIT))
    })
}

/// True where a modifier may begin: `early`, `the end of`, `the first week of`, `no more than`.
#[inline]
fn begins_modifier(token: &Token) -> bool {
    token.is(LexClass::TIME_MOD | LexClass::DETERMINER | LexClass::ORDINAL | LexClass::TIME_SHIFT)
        || token.shape.has(Shape::PHRASE)
}

/// Takes the modifiers and the article before an expression into it; not past token `floor`.
fn grow(doc: &Doc<'_>, found: &mut Found<Timex>, floor: u32) {
    if found.value.adjective {
        return;
    }
    let modified = may_modify(doc, found.tokens.start) && take_modifiers(doc, found, floor);
    let start = found.tokens.start;
    let the = |at: u32| lit("the")(Cursor::new(doc, TokenRange::new(at, at + 1))).is_ok();
    // Few have it before them.
    if start > floor && the(start - 1) && article_inside(found.value, modified) && !the(start) {
        found.tokens.start -= 1;
    }
}

/// Takes the modifiers before an expression into it; true where there is one.
#[inline(never)] // few expressions may have one
fn take_modifiers(doc: &Doc<'_>, found: &mut Found<Timex>, floor: u32) -> bool {
    let point = is_point(found.value);
    let counted = matches!(
        found.value.core,
        Core::Duration(Count::Exactly(_) | Count::AndHalf(_) | Count::Tenths(_) | Count::Hundredths(_), _)
            | Core::Offset(..)
            | Core::Compound(..)
    );
    // `over the next two years`, `at least the first two quarters` modify what is done, not the length.
    let starts = Cursor::new(doc, found.tokens);
    let counted = counted && lit("the")(starts).is_err();
    let behind = TokenRange::new(found.tokens.end, found.tokens.end.saturating_add(1));
    // `get around Friday's ruling`; `over a two-year period` is in its course.
    let owned = possessive(Cursor::new(doc, behind)).is_ok();
    let in_course = |start: u32| {
        let last = found.tokens.end.saturating_sub(1);
        lit("over")(Cursor::new(doc, TokenRange::new(start - 1, start))).is_ok()
            && matches!(unit(Cursor::new(doc, TokenRange::new(last, last + 1))), Ok((_, (Unit::Period, _))))
    };
    let in_course = found.tokens.start > floor && in_course(found.tokens.start);
    let mut modified = false;
    for _ in 0..2 {
        let start = found.tokens.start;
        if !may_modify(doc, start) {
            break;
        }
        let of_the = matches!(found.value.core, Core::Unit(_, Shift::Bare));
        let Some(lead) = (1..=LONGEST.min(start.saturating_sub(floor))).rev().find(|lead| {
            if !doc.token(start - lead).is_some_and(begins_modifier) {
                return false;
            }
            match modifier(Cursor::new(doc, TokenRange::new(start - lead, start))) {
                // `early in 1990` is two things, `earlier in the year` one.
                Ok((rest, Before::Point)) if rest.at() == start => {
                    point
                        && (of_the || lit("in")(Cursor::new(doc, TokenRange::new(start - 1, start))).is_err())
                }
                Ok((rest, before)) if rest.at() == start => match before {
                    Before::Point | Before::Part => point,
                    Before::Length => counted && !in_course,
                    Before::Any => point && !owned || counted,
                },
                _ => false,
            }
        }) else {
            break;
        };
        found.tokens.start = start - lead;
        modified = true;
    }
    modified
}

const fn is_point(timex: Timex) -> bool {
    matches!(
        timex.core,
        Core::Calendar(_)
            | Core::Unit(..)
            | Core::Day(_)
            | Core::Quarter(..)
            | Core::Half(..)
            | Core::Season(..)
            | Core::Decade(_)
            | Core::Century(_)
            | Core::TimeOfDay(_)
            | Core::WeekOf(..)
            | Core::WeekdayIn(..)
            | Core::Feast(..)
    )
}

/// Whether the article before belongs to the expression.
const fn article_inside(timex: Timex, modified: bool) -> bool {
    match timex.core {
        Core::Duration(Count::Exactly(_) | Count::AndHalf(_), unit) => !matches!(unit, Unit::Second),
        Core::Decade(_) | Core::Century(_) | Core::Quarter(..) => true,
        Core::Season(..) => modified,
        Core::Calendar(_) => modified && matches!(timex.part, Part::Whole | Part::Of(_)),
        _ => false,
    }
}

/// `the first week of`, `the second half of`: which part of a month or year.
fn numbered_part(at: Cursor<'_>) -> Parsed<'_, Before> {
    let (rest, _) = ordinal(at).or_else(|_| {
        let (rest, sense) = placing(at)?;
        if matches!(sense, Placing::Last | Placing::Final | Placing::First) {
            Ok((rest, 0))
        } else {
            at.fail()
        }
    })?;
    let (rest, (of, plural)) = unit(rest)?;
    let (rest, ()) = either(rest, lit("of"), lit("in"))?;
    // `the first week of`, `the last days of`
    let part = matches!(of, Unit::Day | Unit::Week) || matches!(of, Unit::Weekend | Unit::Half) && !plural;
    if part { Ok((rest, Before::Part)) } else { at.fail() }
}

/// `early`, `mid-`, `the end of`, `no more than`.
fn modifier(at: Cursor<'_>) -> Parsed<'_, Before> {
    let rest = maybe(at, lit("the")).0;
    let the = rest.at() != at.at();
    if let Ok(part) = numbered_part(rest) {
        return Ok(part);
    }
    let (end, modifies) = said_whole(rest, LexClass::TIME_MOD, |word| word.modifies)?;
    match modifies {
        Modifies::Part => {
            let (end, ()) = lit("of")(end)?;
            Ok((end, Before::Part))
        }
        Modifies::Point if !the => {
            let end = maybe(end, mark(Kind::HYPHEN)).0;
            // `earlier in the year`
            Ok((maybe(end, lit("in")).0, Before::Point))
        }
        Modifies::Any if !the => Ok((end, Before::Any)),
        Modifies::Length if !the => Ok((end, Before::Length)),
        _ => at.fail(),
    }
}
