//! The words of time as small parsers: a token or two in, a number, unit, month or part of the day out.
//!
//! Word lists carry the words, these functions their payload grammar. Only the closed class (`the`, `of`, `and`) is
//! named here by its letters.

use super::types::{DayPart, Season, Shift, Unit};
use crate::grammar::{Beside as N, Cursor, Doc, Near, Parsed};
use crate::lexicon::{Direction, LexClass, Placing, TimeWord};
use crate::token::{Kind, Token};
use nom::Parser as _;
use nom::branch::alt;
use nom::combinator::opt;

/// What a number may begin with: `three`, `several`, `3`, `a`, `another`.
pub(super) const NUMBER: LexClass =
    LexClass::CARDINAL.union(LexClass::VAGUE_NUMBER).union(LexClass::DIGITS).union(LexClass::DETERMINER);

/// A length behind which a word of direction may stand: `ago`, `or so ago`, the `half` of `two and a half years ago`.
pub(super) const DIRECTED: &[Near] =
    &[Near::behind(N::DIRECTION.or(N::PHRASE).or(N::CONJUNCTION).or(N::UNIT))];

/// What counts a unit behind it: `three`, `a couple of`, `ten more`, `the last`.
pub(super) const COUNTING: N =
    N::NUMBER.or(N::ORDINAL).or(N::SHIFT).or(N::MOD).or(N::PREPOSITION).or(N::PHRASE);

/// True where a number may begin; of determiners those as long as `a`, `an` and `another`.
#[inline]
pub(super) fn may_count(at: Cursor<'_>) -> bool {
    at.peek().is_some_and(|token| {
        token.is(LexClass::CARDINAL | LexClass::VAGUE_NUMBER | LexClass::DIGITS)
            || token.is(LexClass::DETERMINER) && matches!(token.end - token.start, 1 | 2 | 7)
            || token.kind == Kind::APOSTROPHE
    })
}

/// True where a word of a class stands here, or behind one small word or two: `last`, `after next`, `of the following`.
pub(super) fn may_lead_to(at: Cursor<'_>, class: LexClass) -> bool {
    let led = LexClass::PREPOSITION | LexClass::DETERMINER | LexClass::TIME_DIRECTION;
    let Some(token) = at.peek() else { return false };
    let behind = |n: u32| at.skip(n).peek().is_some_and(|token| token.is(class));
    token.is(class) || token.is(led) && (behind(1) || behind(2))
}

/// Tries a parser; where it does not match, nothing is taken.
#[inline]
pub(super) fn maybe<'d, O>(
    at: Cursor<'d>,
    parse: impl Fn(Cursor<'d>) -> Parsed<'d, O>,
) -> (Cursor<'d>, Option<O>) {
    opt(parse).parse(at).unwrap_or((at, None))
}

/// The first of two parsers that matches.
#[inline]
pub(super) fn either<'d, O>(
    at: Cursor<'d>,
    first: impl Fn(Cursor<'d>) -> Parsed<'d, O>,
    second: impl Fn(Cursor<'d>) -> Parsed<'d, O>,
) -> Parsed<'d, O> {
    alt((first, second)).parse(at)
}

/// The letters of a token, as bytes.
#[inline]
pub(super) fn bytes_of<'d>(doc: &Doc<'d>, token: &Token) -> &'d [u8] {
    doc.text.as_bytes().get(token.span().range()).unwrap_or(&[])
}

/// The letters of the next token.
#[inline]
pub(super) fn text<'d>(at: Cursor<'d>) -> &'d str {
    at.peek().map_or("", |token| token.span().slice(at.doc().text))
}

/// True where a word is one of a list, in any case.
#[inline(never)] // for each list the comparisons would be written out
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// A word of the closed class.
#[inline]
pub(super) fn lit<'d>(word: &'static str) -> impl Fn(Cursor<'d>) -> Parsed<'d, ()> + Copy {
    move |at| match at.peek() {
        // The length decides nearly always, before the text is touched.
        Some(token)
            if token.end - token.start == crate::span::offset(word.len())
                && token.kind == Kind::WORD
                && bytes_of(at.doc(), token).eq_ignore_ascii_case(word.as_bytes()) =>
        {
            Ok((at.skip(1), ()))
        }
        _ => at.fail(),
    }
}

/// A possessive: `'s`, or the apostrophe alone.
pub(super) fn possessive(at: Cursor<'_>) -> Parsed<'_, ()> {
    let clitic = at.peek().is_some_and(|token| {
        token.is_glued() && (token.shape.has(crate::token::Shape::CLITIC) || token.kind == Kind::APOSTROPHE)
    });
    if clitic { Ok((at.skip(1), ())) } else { at.fail() }
}

/// A mark of that kind.
#[inline]
pub(super) fn mark<'d>(kind: Kind) -> impl Fn(Cursor<'d>) -> Parsed<'d, ()> + Copy {
    move |at| if at.peek().is_some_and(|token| token.kind == kind) { Ok((at.skip(1), ())) } else { at.fail() }
}

/// What the lists say of the next word as one of a class.
#[inline]
pub(super) fn said<'d, O>(
    at: Cursor<'d>,
    class: LexClass,
    tell: impl Fn(&'d TimeWord) -> Option<O>,
) -> Parsed<'d, O> {
    let word = at.peek().filter(|token| token.is(class)).map(|token| at.doc().time_word(token));
    match word.and_then(tell) {
        Some(told) => Ok((at.skip(1), told)),
        None => at.fail(),
    }
}

/// What the lists say of the next words as a phrase of a class, or else of the next word.
#[inline]
pub(super) fn said_whole<'d, O>(
    at: Cursor<'d>,
    class: LexClass,
    tell: impl Fn(&'d TimeWord) -> Option<O>,
) -> Parsed<'d, O> {
    match at.peek().and_then(|_| at.doc().tokens.phrase_at(at.at())) {
        Some(phrase) if phrase.class.any(class) => match tell(at.doc().lexicon.time_word(phrase.lexeme)) {
            Some(told) => Ok((at.skip(phrase.tokens.len()), told)),
            None => at.fail(),
        },
        _ => said(at, class, tell),
    }
}

/// The sense of the next word as one that places a unit in time.
#[inline]
pub(super) fn placing(at: Cursor<'_>) -> Parsed<'_, Placing> {
    said(at, LexClass::TIME_SHIFT, |word| word.placing)
}

/// A word that places a unit of time: `last`, `this`, `the previous`.
pub(super) fn shift(at: Cursor<'_>) -> Parsed<'_, Shift> {
    let (rest, sense) = placing(at)?;
    let shift = match sense {
        Placing::Last | Placing::Past => Shift::Last,
        Placing::Previous => Shift::Previous,
        Placing::Next | Placing::Coming => Shift::Next,
        Placing::Following => Shift::Following,
        Placing::This | Placing::Current => Shift::This,
        Placing::That | Placing::Same => Shift::Same,
        Placing::Latest => Shift::Latest,
        _ => return at.fail(),
    };
    Ok((rest, shift))
}

/// One word that places a unit, or two of which the second does: `this past`, `this coming`, `that same`.
pub(super) fn shifts(at: Cursor<'_>) -> Parsed<'_, Shift> {
    let (rest, first) = placing(at)?;
    if !matches!(first, Placing::This | Placing::That) {
        return shift(at);
    }
    match (first, placing(rest)) {
        (Placing::This, Ok((_, Placing::Past | Placing::Coming))) | (_, Ok((_, Placing::Same))) => {
            shift(rest)
        }
        _ => shift(at),
    }
}

/// After the full stop of an abbreviation, if there is one.
#[inline]
fn behind_stop(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.peek().filter(|token| token.kind == Kind::STOP && token.is_glued()).map(|_| at.skip(1))
}

/// A unit of time, and whether it is a plural.
#[inline]
pub(super) fn unit(at: Cursor<'_>) -> Parsed<'_, (Unit, bool)> {
    said(at, LexClass::TIME_UNIT, |word| word.unit)
}

/// A month; true where it is an abbreviation with no full stop.
pub(super) fn month(at: Cursor<'_>) -> Parsed<'_, (u8, bool)> {
    let (rest, (number, abbreviated)) = said(at, LexClass::MONTH, |word| word.month)?;
    if !abbreviated {
        return Ok((rest, (number, false)));
    }
    Ok(behind_stop(rest).map_or((rest, (number, true)), |rest| (rest, (number, false))))
}

/// A day of the week: 1 is Monday; whether it is a plural; whether it is an abbreviation.
pub(super) fn weekday(at: Cursor<'_>) -> Parsed<'_, (u8, bool, bool)> {
    let (rest, day) = said(at, LexClass::WEEKDAY, |word| word.weekday)?;
    let (_, _, abbreviated) = day;
    Ok((if abbreviated { behind_stop(rest).unwrap_or(rest) } else { rest }, day))
}

/// A season, and whether it is a plural.
#[inline]
pub(super) fn season(at: Cursor<'_>) -> Parsed<'_, (Season, bool)> {
    said(at, LexClass::SEASON, |word| word.season)
}

/// A part of the day; whether it is a plural; whether the word is one of those that count only beside a date.
#[inline]
pub(super) fn day_part(at: Cursor<'_>) -> Parsed<'_, (DayPart, bool, bool)> {
    said(at, LexClass::DAY_PART, |word| word.day_part)
}

/// The sense of the next word as one of direction: `ago`, `later`.
pub(super) fn direction(at: Cursor<'_>) -> Parsed<'_, Direction> {
    let Some(unit) = at.peek().and_then(|_| at.doc().unit(at.at())) else { return at.fail() };
    if !unit.class.any(LexClass::TIME_DIRECTION) {
        return at.fail();
    }
    match at.doc().lexicon.time_word(unit.lexeme).direction {
        Some(sense) => Ok((at.skip(unit.tokens.len()), sense)),
        None => at.fail(),
    }
}

/// True where the next token is a noun that the words before describe.
pub(super) fn noun_follows(at: Cursor<'_>) -> bool {
    let time = LexClass::MONTH
        | LexClass::WEEKDAY
        | LexClass::RELATIVE_DAY
        | LexClass::TIME_DIRECTION
        | LexClass::PREPOSITION
        | LexClass::CONJUNCTION;
    at.peek().is_some_and(|token| {
        token.kind == Kind::WORD
            && !token.is(time)
            && !token.shape.has(crate::token::Shape::CLITIC)
            && (token.tag.is_noun() || token.tag == crate::lexicon::Tag::Adjective)
    })
}
