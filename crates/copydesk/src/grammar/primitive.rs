//! The smallest productions: one token or phrase of a class, kind or number.

use super::cursor::{Cursor, Parsed};
use crate::lexicon::LexClass;
use crate::token::{Kind, Phrase, Shape, Token};

/// A token of one of the classes; its index.
pub(crate) fn of_class<'d>(class: LexClass) -> impl Fn(Cursor<'d>) -> Parsed<'d, u32> + Copy {
    move |at| word(at, |token| token.is(class))
}

/// A word for which `test` holds; its index.
pub(crate) fn word<'d>(at: Cursor<'d>, test: impl Fn(&Token) -> bool) -> Parsed<'d, u32> {
    match at.peek() {
        Some(token) if test(token) => Ok((at.skip(1), at.at())),
        _ => at.fail(),
    }
}

/// A token of that kind; its index.
pub(crate) fn kind<'d>(kind: Kind) -> impl Fn(Cursor<'d>) -> Parsed<'d, u32> + Copy {
    move |at| word(at, |token| token.kind == kind)
}

/// A token of that kind if there is one: always matches.
pub(crate) fn opt_kind<'d>(kind: Kind) -> impl Fn(Cursor<'d>) -> Parsed<'d, ()> + Copy {
    move |at| match at.peek() {
        Some(token) if token.kind == kind => Ok((at.skip(1), ())),
        _ => Ok((at, ())),
    }
}

/// A phrase or word of one of the classes, the longest the lists have.
pub(crate) fn phrase<'d>(class: LexClass) -> impl Fn(Cursor<'d>) -> Parsed<'d, Phrase> + Copy {
    move |at| match at.peek().and_then(|_| at.doc().unit(at.at())) {
        Some(unit) if unit.class.any(class) => Ok((at.skip(unit.tokens.len()), unit)),
        _ => at.fail(),
    }
}

/// A plain whole number in digits, at most four of them with no sign or letter: its value.
pub(crate) fn number(at: Cursor<'_>) -> Parsed<'_, u32> {
    let Some(token) = at.peek().filter(|token| token.kind == Kind::NUMBER) else { return at.fail() };
    let digits = token.span().slice(at.doc().text);
    if digits.len() > 4 {
        return at.fail();
    }
    match digits.parse() {
        Ok(value) => Ok((at.skip(1), value)),
        Err(_) => at.fail(),
    }
}

/// A hyphen with no white space around it.
pub(crate) fn glued_hyphen(at: Cursor<'_>) -> Parsed<'_, ()> {
    let hyphen = at.peek().is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued());
    let glued = at.skip(1).peek().is_some_and(|token| !token.shape.has(Shape::SPACE_BEFORE));
    if hyphen && glued { Ok((at.skip(1), ())) } else { at.fail() }
}
