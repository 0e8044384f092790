//! Whom a pronoun means that stands before the name: `In his speech, Ann Okafor said`.
//!
//! Only in what opens a sentence, up to its first comma, where the subject right behind it is the person. Cost: the
//! tokens from the pronoun to the next name, where they are few.

use super::clause::{is_comma, is_subject};
use super::named::Named;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Furthest that the name may stand behind the pronoun, in tokens.
pub(super) const MAX_AHEAD: u32 = 24;
/// Longest title between the comma and the name, in tokens.
const MAX_TITLE: u32 = 6;

/// True where the next name is that of the subject which the words around the pronoun open the sentence for.
pub(super) fn is_ahead(doc: &Doc<'_>, sentence: TokenRange, pronoun: u32, next: &Named) -> bool {
    let name = next.tokens;
    if name.start > pronoun + MAX_AHEAD || name.end >= sentence.end || !opens(doc, sentence, pronoun) {
        return false;
    }
    let Some(comma) = (pronoun + 1..name.start).find(|at| is_comma(doc, *at)) else { return false };
    let title = TokenRange::new(comma + 1, name.start);
    // `In his speech, Okafor, who`: behind another comma it may be what somebody else is called.
    title.len() <= MAX_TITLE
        && doc.slice(title).iter().all(is_of_title)
        && !is_comma(doc, name.end)
        && is_subject(doc, sentence, name)
}

/// True where what a preposition or conjunction begins opens the sentence and goes on up to the pronoun.
fn opens(doc: &Doc<'_>, sentence: TokenRange, pronoun: u32) -> bool {
    let mark = |token: &Token| !token.is_word() && token.kind != Kind::HYPHEN;
    // `And in his speech`
    let joined = matches!(doc.word(sentence.start), "And" | "But" | "Yet" | "So" | "Or");
    let first = sentence.start + u32::from(joined);
    doc.is(first, LexClass::PREPOSITION.union(LexClass::CONJUNCTION).union(LexClass::RELATIVE))
        && first < pronoun
        && !doc.slice(TokenRange::new(first, pronoun)).iter().any(mark)
}

/// `the former Peruvian president` before the name.
fn is_of_title(token: &Token) -> bool {
    const TITLE: LexClass = LexClass::ROLE
        .union(LexClass::ROLE_MOD)
        .union(LexClass::HONORIFIC)
        .union(LexClass::DEMONYM)
        .union(LexClass::COUNTRY)
        .union(LexClass::ORG)
        .union(LexClass::DETERMINER);
    token.is(TITLE)
        || token.is_word() && token.is_capital()
        || token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
        || matches!(token.kind, Kind::STOP | Kind::HYPHEN) && token.is_glued()
}
