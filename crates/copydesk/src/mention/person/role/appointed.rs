//! Roles by appointment: `has been named envoy to Lima`, `named Ann Okafor finance minister`, `served as minister`.
//!
//! Cost: the verb before or behind the name, and a noun phrase where it appoints.

use super::after::{MAX_PHRASE, phrase};
use super::noun_phrase::is_inside;
use super::{Around, Title};
use crate::grammar::{Doc, VerbForm};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Most tokens between what somebody did and as what.
const MAX_OBJECT: u32 = 14;

/// `Ann Okafor | sold the port as finance minister`: an office without an article, in which somebody did what the verb tells.
/// What stands between is a plain object: whose work it was, who it was done to and what else was done may each have the office
/// instead.
pub(super) fn did_as(around: &Around<'_>, verb: u32) -> Option<Title> {
    let doc = around.doc;
    let did = doc.token(verb).filter(|_| verb < around.sentence.end)?;
    let quoted = did.shape.has(Shape::QUOTED);
    if did.tag != Tag::VerbPast || did.is_capital() || quoted || !may_do_as(doc, verb) {
        return None;
    }
    let end = around.sentence.end.min(verb + MAX_OBJECT);
    let at = (verb + 1..end).find(|at| is_as(doc, *at))?;
    let plain = |at: u32| {
        let other =
            LexClass::ROLE | LexClass::PRONOUN | LexClass::MODAL | LexClass::AUX | LexClass::CONJUNCTION;
        doc.token(at).is_some_and(|token| {
            token.is_word() & !token.is(other) & !token.tag.is_verb() & !token.shape.has(Shape::CLITIC)
        })
    };
    let object = TokenRange::new(verb + 1, at);
    let people = || around.entities.within(object).iter().any(|it| matches!(it.entity, EntityRef::Person(_)));
    let compared = doc.is_spelled(at - 1, &["such", "same", "well", "far", "much"]);
    if object.is_empty() || compared || !object.iter().all(plain) || people() || !is_office_held(doc, at + 1)
    {
        return None;
    }
    phrase(around, at + 1, false)
}

/// True where `as` stands a few words behind a verb.
pub(super) fn may_do_as(doc: &Doc<'_>, verb: u32) -> bool {
    let word = |at: &u32| doc.token(*at).is_some_and(Token::is_word);
    (verb + 1..verb + MAX_OBJECT).take_while(word).any(|at| is_as(doc, at))
}

fn is_as(doc: &Doc<'_>, at: u32) -> bool {
    let small = |token: &Token| token.is(LexClass::PREPOSITION) & (token.end - token.start == 2);
    doc.token(at).is_some_and(small) && doc.word(at) == "as"
}

/// An office without an article: `secretary of state`, `mayor`; what candidates say that they will do as presidents is none of
/// theirs yet.
pub(super) fn is_office_held(doc: &Doc<'_>, at: u32) -> bool {
    let Some(unit) = doc.unit(at).filter(|unit| unit.class.any(LexClass::ROLE)) else { return false };
    let facts = doc.lexicon.facts(unit.lexeme);
    let hoped = doc
        .is_spelled(unit.tokens.end - 1, &["president", "leader", "nominee", "candidate", "winner"])
        || doc.is_spelled(at, &["commander"]);
    facts.has(Facts::OFFICE) && !facts.has(Facts::PLURAL) && !hoped
}

/// `served as finance minister`, `has been named envoy to Lima`, `has served as envoy`.
pub(super) fn served(around: &Around<'_>, verb: u32, token: &Token) -> Option<Title> {
    let mut verb = verb;
    if token.is(LexClass::AUX) {
        if let Some(title) = appointed(around, verb + 1) {
            return Some(title);
        }
        verb += 1;
    }
    let word = |at: u32| around.doc.word(at);
    let behind = match word(verb) {
        "served" | "serves" | "worked" | "works" | "resigned" | "resigns" | "retired" | "retires"
        | "acted" | "acts" => verb + 1,
        // `stepped down as chairman`, `took over as chairman`
        "stepped" if word(verb + 1) == "down" => verb + 2,
        "took" | "taken" | "takes" if word(verb + 1) == "over" => verb + 2,
        _ => return None,
    };
    (around.doc.word(behind) == "as").then(|| phrase(around, behind + 1, false)).flatten()
}

/// `been appointed as deputy minister`, `been sworn in as minister` behind an auxiliary.
pub(super) fn appointed(around: &Around<'_>, start: u32) -> Option<Title> {
    let doc = around.doc;
    let skipped =
        |at: &u32| doc.token(*at).is_some_and(|token| token.is(LexClass::AUX) || token.tag == Tag::Adverb);
    let verb = start + u32::try_from((start..start + 3).take_while(skipped).count()).unwrap_or(0);
    let behind = doc.unit(verb).map_or(verb, |verb| verb.tokens.end);
    if behind >= around.sentence.end || !names_somebody(around, verb) {
        return None;
    }
    let passive = doc.chunk_of(verb).is_some_and(|chunk| chunk.form.any(VerbForm::PASSIVE));
    let start = if doc.word(behind) == "as" { behind + 1 } else { behind };
    passive.then(|| phrase(around, start, false)).flatten()
}

/// `appointed Ann Okafor as envoy to Lima`, `the naming of Ann Okafor as envoy`.
pub(super) fn named(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let end = around.mention.tokens.end;
    if end >= around.sentence.end || !doc.is(end, LexClass::PREPOSITION) || doc.word(end) != "as" {
        return None;
    }
    is_named_by_verb(around).then(|| phrase(around, end + 1, false)).flatten()
}

/// `named Ann Okafor finance minister`; a name behind the role has it as a title.
pub(super) fn made(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let TokenRange { start, end } = around.mention.tokens;
    // `named former banker Ann Okafor`, but `is an Okafor fan`.
    let floor = around.sentence.start.max(start.saturating_sub(MAX_PHRASE));
    let title = |at: &u32| !doc.token(*at).is_some_and(|token| token.tag.is_verb()) && is_inside(doc, *at);
    let verb = (floor..start).rev().find(|at| !title(at))?;
    let payload = doc.payload(verb, LexClass::EVENT_VERB).filter(|payload| payload.contains(" as="))?;
    if !(payload.starts_with("appoint") || payload.starts_with("elect")) {
        return None;
    }
    let title = phrase(around, end, false)?;
    let next = around.entities.at(title.tokens.end);
    let of_next = next.is_some_and(|next| matches!(next.entity, EntityRef::Person(_)));
    // `elected Okafor president-for-life`
    let hyphen = doc.token(title.tokens.end).is_some_and(|token| token.kind == Kind::HYPHEN);
    (!of_next && !hyphen).then_some(title)
}

/// True where the verb before the name is one by which somebody comes into an office.
fn is_named_by_verb(around: &Around<'_>) -> bool {
    let doc = around.doc;
    let start = around.mention.tokens.start;
    let floor = around.sentence.start.max(start.saturating_sub(MAX_PHRASE));
    let verb = (floor..start).rev().find(|at| {
        doc.token(*at).is_some_and(|token| token.tag.is_verb())
            || doc.word(at + 1) == "of" && doc.is(*at, LexClass::EVENT_NOUN)
    });
    verb.is_some_and(|verb| names_somebody(around, verb))
}

/// True for a verb or noun by which somebody comes into an office.
fn names_somebody(around: &Around<'_>, at: u32) -> bool {
    let Some(unit) = around.doc.unit(at) else { return false };
    [LexClass::EVENT_VERB, LexClass::EVENT_NOUN].into_iter().any(|class| {
        let payload = around.doc.payload_of(unit.lexeme, class).unwrap_or("");
        payload.starts_with("appoint") || payload.starts_with("elect")
    })
}
