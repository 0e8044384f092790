//! False friends, taken out last: `May` the verb, `March` the name, ages, newspapers.
//!
//! A filter only removes. Each looks at the words beside an expression that rules have read without them.

use super::types::{Calendar, Core, Shift, Timex};
use super::words::lit;
use crate::grammar::{Cursor, Doc, Found};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// True where an expression is one.
pub(super) fn keeps(doc: &Doc<'_>, found: &Found<Timex>) -> bool {
    match found.value.core {
        Core::Calendar(Calendar {
            month: Some(month),
            day: None,
            year: None,
            year_shift: None,
            shift,
            ..
        }) => shift != Shift::Bare || is_month(doc, found.tokens, month),
        Core::Duration(..) => !is_age(doc, found.tokens),
        Core::Day(0) => !is_name(doc, found.tokens),
        Core::Calendar(Calendar { weekday: Some(_), month: None, .. }) => !is_newspaper(doc, found.tokens),
        _ => true,
    }
}

fn before<'d>(doc: &Doc<'d>, tokens: TokenRange) -> Option<&'d Token> {
    tokens.start.checked_sub(1).and_then(|at| doc.token(at))
}

/// `in May`, `early March`; not `May I`, `March on`, `April Smith`.
fn is_month(doc: &Doc<'_>, tokens: TokenRange, month: u8) -> bool {
    let Some(token) = doc.token(tokens.end - 1).and_then(|_| doc.token(tokens.start)) else { return false };
    let led = before(doc, tokens).is_some_and(|token| {
        token.is(LexClass::PREPOSITION | LexClass::TIME_MOD | LexClass::TIME_DIRECTION)
            || token.is(LexClass::DETERMINER) && !token.shape.has(Shape::SENTENCE_START)
    });
    let modal = token.is(LexClass::MODAL);
    let common = token.pos.any(crate::lexicon::Pos::VERB);
    // `(May)`, `May-August`
    let marked = before(doc, tokens)
        .is_some_and(|token| matches!(token.kind, Kind::OPEN | Kind::HYPHEN | Kind::DASH | Kind::SLASH))
        && doc.token(tokens.end).is_some_and(|token| !token.kind.is_wordlike());
    let joined = {
        let rest = Cursor::new(doc, TokenRange::new(tokens.start.saturating_sub(1), tokens.start));
        ["and", "or", "to"].iter().any(|word| {
            matches!(*word, "and" if lit("and")(rest).is_ok())
                || matches!(*word, "or" if lit("or")(rest).is_ok())
                || matches!(*word, "to" if lit("to")(rest).is_ok())
        })
    };
    let name_follows = doc.token(tokens.end).is_some_and(|next| {
        next.is_capital()
            && next.kind == Kind::WORD
            && next.tag == Tag::Proper
            && next.is(LexClass::FAMILY_NAME)
            && !next.is(LexClass::MONTH | LexClass::WEEKDAY)
    });
    if name_follows && !led {
        return false;
    }
    if modal || common || month == 5 || month == 3 {
        return led || marked || joined || month == 3 && !token.shape.has(Shape::SENTENCE_START);
    }
    true
}

/// `12 years old`, `44-year-old`, `six months of age`.
fn is_age(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let at = |n: u32| doc.word(tokens.end + n);
    let old = |word: &str| ["old", "olds", "older", "younger"].iter().any(|w| word.eq_ignore_ascii_case(w));
    old(at(0))
        || at(0) == "-" && old(at(1))
        || at(0).eq_ignore_ascii_case("of") && at(1).eq_ignore_ascii_case("age")
}

/// `USA Today`
fn is_name(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let capital =
        doc.token(tokens.start).is_some_and(|token| token.is_capital() && !token.shape.has(Shape::UPPER));
    capital && before(doc, tokens).is_some_and(|token| token.is_capital() && token.kind == Kind::WORD)
}

/// `the Sunday Times`: a name of several words with a day in it.
fn is_newspaper(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    doc.token(tokens.end).is_some_and(|next| next.is(LexClass::ORG | LexClass::ORG_HEAD) && next.is_capital())
        && before(doc, tokens).is_some_and(|token| token.is(LexClass::DETERMINER))
}
