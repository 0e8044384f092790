//! What a phrase of the lists is in a line of capitalized words: `Secretary of State`, `New York`. Cost: a few class tests.

use super::hyphens::is_glued_hyphen;
use super::part::{FUNCTION, PLACE, Part, PartKind, is_abbreviation_stop};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::Token;

/// What a phrase of the lists is in a line of capitals; nothing where it is read word by word.
pub(super) fn phrase_part(doc: &Doc<'_>, at: u32, end: u32, token: &Token) -> Option<Part> {
    let phrase = doc.tokens.phrase_at(at)?;
    let is = |class| phrase.class.any(class);
    let kind = if is(LexClass::ROLE) {
        PartKind::Role
    } else if is(LexClass::HONORIFIC) {
        PartKind::Honorific
    } else if is(LexClass::ORG) {
        PartKind::Body
    } else if is(PLACE) {
        PartKind::Place
    } else if is(LexClass::ORG_HEAD | LexClass::ORG_SUFFIX) {
        PartKind::BodyHead
    } else if is(LexClass::PLACE_HEAD) {
        PartKind::PlaceHead
    } else if is(LexClass::NAME_PARTICLE) {
        PartKind::Particle
    } else if is(LexClass::ROLE_MOD) {
        PartKind::RoleMod
    } else if is(FUNCTION | LexClass::HOLIDAY | LexClass::REPORT_PREPOSITION) {
        PartKind::Break
    } else {
        return None;
    };
    let mut last = phrase.tokens.end;
    if kind == PartKind::Honorific && doc.token(last).is_some_and(is_abbreviation_stop) {
        last += 1;
    }
    if kind == PartKind::Particle && doc.token(last).is_some_and(is_glued_hyphen) {
        last += 1;
    }
    Some(Part {
        start: at,
        end: last.min(end),
        kind,
        class: phrase.class,
        lexeme: phrase.lexeme,
        shape: token.shape,
        ordinary: true,
    })
}
