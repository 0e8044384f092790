//! What somebody was before the story has a name for them: `the driver was identified as | Ann Okafor`, `Police named the suspect as
//! | Ann Okafor`.
//!
//! Cost: a few tokens back from a name behind `as`.

use super::before::{start_of, title};
use super::noun_phrase::{is_no_office, role_ends};
use super::{Around, Title};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// Most tokens between the verb and its `as`: `identified | by police on Friday | as`.
const REACH: u32 = 10;

/// `as` before a name.
pub(super) fn is_as(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    token.end - token.start == 2 && token.tag != Tag::Auxiliary && doc.word(at) == "as"
}

/// The role of whom a name behind the `as` at a token is told.
#[inline(never)] // few names stand behind it
pub(super) fn identified(around: &Around<'_>, by: u32) -> Option<Title> {
    let doc = around.doc;
    let floor = around.sentence.start;
    // `named the driver | as`
    if let Some(role) = role_ends(doc, by).filter(|role| *role > floor) {
        let first = start_of(around, role);
        let article = first.checked_sub(1).filter(|at| doc.is(*at, LexClass::DETERMINER))?;
        let verb = article.checked_sub(1).filter(|at| *at >= floor)?;
        return told(around, TokenRange::new(first, by), role).filter(|_| is_told(doc, verb));
    }
    // `the driver, who was identified by police | as`
    let verb = (floor.max(by.saturating_sub(REACH))..by).rev().find(|at| is_told(doc, *at))?;
    let between = doc.slice(TokenRange::new(verb + 1, by));
    if between.first().is_some_and(|next| !matches!(next.tag, Tag::Preposition | Tag::Adverb))
        || between.iter().any(|token| token.tag.is_verb() || token.kind == Kind::COMMA)
    {
        return None;
    }
    let mut end = verb;
    let link = |at: u32| {
        doc.is(at, LexClass::AUX | LexClass::RELATIVE)
            || doc.token(at).is_some_and(|token| token.kind == Kind::COMMA || token.tag == Tag::Adverb)
    };
    while end > floor && verb - end < 5 && link(end - 1) {
        end -= 1;
    }
    let role = role_ends(doc, end).filter(|role| *role >= floor)?;
    told(around, TokenRange::new(start_of(around, role), end), role)
}

/// The title on these tokens, if it is one of one person.
fn told(around: &Around<'_>, tokens: TokenRange, role: u32) -> Option<Title> {
    if is_no_office(around.doc, role) { None } else { title(around, tokens) }
}

/// `identified`, `named`: the verb with which police tell who somebody was.
fn is_told(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.tag.is_verb() && !token.is_capital())
        && matches!(doc.word(at), "identified" | "named" | "identify" | "identifies")
}
