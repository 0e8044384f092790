//! The words of time as small parsers: a token or two in, a number, unit, month or part of the day out.
//!
//! Word lists carry the words, these functions their payload grammar. Only the closed class (`the`, `of`, `and`) is
//! named here by its letters.

use super::types::{DayPart, Season, Shift, Unit};
use crate::grammar::{Beside as N, Cursor, Near, Parsed};
use crate::lexicon::LexClass;
use crate::token::Kind;
use nom::Parser as _;
use nom::branch::alt;
use nom::combinator::opt;

/// What a number may begin with: `three`, `several`, `3`, `a`, `another`.
pub(super) const NUMBER: LexClass =
    LexClass::CARDINAL.union(LexClass::VAGUE_NUMBER).union(LexClass::DIGITS).union(LexClass::DETERMINER);

/// A length behind which a word of direction may stand: `ago`, `or so ago`, the `half` of `two and a half years ago`.
pub(super) const DIRECTED: &[Near] =
    &[Near::behind(N::DIRECTION.or(N::PHRASE).or(N::CONJUNCTION).or(N::UNIT))];

/// A unit that something before it counts: `three`, `a couple of`, `ten more`, `the last`.
pub(super) const COUNTED: &[Near] =
    &[Near::before(N::NUMBER.or(N::ORDINAL).or(N::SHIFT).or(N::MOD).or(N::PREPOSITION).or(N::PHRASE))];

/// True where a number may begin: any article but `the`.
#[inline]
pub(super) fn may_count(at: Cursor<'_>) -> bool {
    at.peek().is_some_and(|token| {
        token.is(LexClass::CARDINAL | LexClass::VAGUE_NUMBER | LexClass::DIGITS)
            || token.is(LexClass::DETERMINER) && token.end - token.start != 3
            || token.kind == Kind::APOSTROPHE
    })
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

/// The letters of the next token.
#[inline]
pub(super) fn text<'d>(at: Cursor<'d>) -> &'d str {
    at.peek().map_or("", |token| token.span().slice(at.doc().text))
}

/// A word of the closed class.
#[inline]
pub(super) fn lit<'d>(word: &'static str) -> impl Fn(Cursor<'d>) -> Parsed<'d, ()> + Copy {
    move |at| match at.peek() {
        // The length decides nearly always, before the text is touched.
        Some(token)
            if token.end - token.start == crate::span::offset(word.len())
                && token.kind == Kind::WORD
                && token.span().slice(at.doc().text).eq_ignore_ascii_case(word) =>
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

/// A payload of the next word in a class, and the place after it.
#[inline]
pub(super) fn payload<'d>(at: Cursor<'d>, class: LexClass) -> Option<(Cursor<'d>, &'d str)> {
    at.peek().filter(|token| token.is(class))?;
    Some((at.skip(1), at.doc().payload(at.at(), class)?))
}

/// The sense of the next word as one that places a unit in time.
pub(super) fn shift_word(at: Cursor<'_>) -> Parsed<'_, &str> {
    payload(at, LexClass::TIME_SHIFT).map_or_else(|| at.fail(), Ok)
}

/// A word that places a unit of time: `last`, `this`, `the previous`.
pub(super) fn shift(at: Cursor<'_>) -> Parsed<'_, Shift> {
    let (rest, sense) = shift_word(at)?;
    let shift = match sense {
        "last" | "past" => Shift::Last,
        "previous" => Shift::Previous,
        "next" | "coming" => Shift::Next,
        "following" => Shift::Following,
        "this" | "current" => Shift::This,
        "that" | "same" => Shift::Same,
        "latest" => Shift::Latest,
        _ => return at.fail(),
    };
    Ok((rest, shift))
}

/// One word that places a unit, or two of which the second does: `this past`, `this coming`, `that same`.
pub(super) fn shifts(at: Cursor<'_>) -> Parsed<'_, Shift> {
    let (rest, first) = shift_word(at)?;
    match (first, shift_word(rest)) {
        ("this", Ok((_, "past" | "coming"))) | ("that" | "this", Ok((_, "same"))) => shift(rest),
        _ => shift(at),
    }
}

/// A code without the mark behind it, and whether it has one. By bytes: a search for a character costs more than the
/// rest of the reading.
fn marked(code: &str, mark: u8) -> (&[u8], bool) {
    match code.as_bytes() {
        [bare @ .., last] if *last == mark => (bare, true),
        bare => (bare, false),
    }
}

/// A number of one digit or two.
fn small_number(digits: &[u8]) -> Option<u8> {
    match digits {
        [ones @ b'0'..=b'9'] => Some(ones - b'0'),
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some((tens - b'0') * 10 + (ones - b'0')),
        _ => None,
    }
}

/// A unit of time, and whether it is a plural.
pub(super) fn unit(at: Cursor<'_>) -> Parsed<'_, (Unit, bool)> {
    let Some((rest, code)) = payload(at, LexClass::TIME_UNIT) else { return at.fail() };
    let (bare, plural) = marked(code, b'+');
    let unit = match bare {
        b"TS" => Unit::Second,
        b"TM" => Unit::Minute,
        b"TH" => Unit::Hour,
        b"D" => Unit::Day,
        b"WE" => Unit::Weekend,
        b"W" => Unit::Week,
        b"F" => Unit::Fortnight,
        b"M" => Unit::Month,
        b"Q" => Unit::Quarter,
        b"H" => Unit::Half,
        b"Y" => Unit::Year,
        b"E" => Unit::Decade,
        b"C" => Unit::Century,
        b"L" => Unit::Millennium,
        b"P" => Unit::Period,
        _ => return at.fail(),
    };
    Ok((rest, (unit, plural)))
}

/// A month; true where it is an abbreviation with no full stop.
pub(super) fn month(at: Cursor<'_>) -> Parsed<'_, (u8, bool)> {
    let Some((rest, code)) = payload(at, LexClass::MONTH) else { return at.fail() };
    let (digits, abbreviated) = marked(code, b'.');
    let Some(number) = small_number(digits) else { return at.fail() };
    if !abbreviated {
        return Ok((rest, (number, false)));
    }
    let stop = rest.peek().is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    Ok(if stop { (rest.skip(1), (number, false)) } else { (rest, (number, true)) })
}

/// A day of the week: 1 is Monday; whether it is a plural; whether it is an abbreviation.
pub(super) fn weekday(at: Cursor<'_>) -> Parsed<'_, (u8, bool, bool)> {
    let Some((rest, code)) = payload(at, LexClass::WEEKDAY) else { return at.fail() };
    let ((bare, plural), (short, abbreviated)) = (marked(code, b'+'), marked(code, b'.'));
    let Some(number) = small_number(if abbreviated { short } else { bare }) else { return at.fail() };
    let stop = abbreviated && rest.peek().is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    Ok((if stop { rest.skip(1) } else { rest }, (number, plural, abbreviated)))
}

/// A season, and whether it is a plural.
pub(super) fn season(at: Cursor<'_>) -> Parsed<'_, (Season, bool)> {
    let Some((rest, code)) = payload(at, LexClass::SEASON) else { return at.fail() };
    let (bare, plural) = marked(code, b'+');
    let season = match bare {
        b"SP" => Season::Spring,
        b"SU" => Season::Summer,
        b"FA" => Season::Autumn,
        b"WI" => Season::Winter,
        _ => return at.fail(),
    };
    Ok((rest, (season, plural)))
}

/// The part of the day with that code.
pub(super) fn day_part_of(code: &str) -> Option<DayPart> {
    Some(match code {
        "MO" => DayPart::Morning,
        "MI" => DayPart::Midday,
        "AF" => DayPart::Afternoon,
        "EV" => DayPart::Evening,
        "NI" => DayPart::Night,
        _ => return None,
    })
}

/// A part of the day; whether it is a plural; whether the word is one of those that count only beside a date.
pub(super) fn day_part(at: Cursor<'_>) -> Parsed<'_, (DayPart, bool, bool)> {
    let Some((rest, code)) = payload(at, LexClass::DAY_PART) else { return at.fail() };
    match day_part_of(code.trim_end_matches(['+', '~'])) {
        Some(part) => Ok((rest, (part, code.ends_with('+'), code.ends_with('~')))),
        None => at.fail(),
    }
}

/// The sense of the next word as one of direction: `ago`, `later`.
pub(super) fn direction(at: Cursor<'_>) -> Parsed<'_, &str> {
    let Some(unit) = at.peek().and_then(|_| at.doc().unit(at.at())) else { return at.fail() };
    match at.doc().payload_of(unit.lexeme, LexClass::TIME_DIRECTION) {
        Some(sense) if unit.class.any(LexClass::TIME_DIRECTION) => Ok((at.skip(unit.tokens.len()), sense)),
        _ => at.fail(),
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
