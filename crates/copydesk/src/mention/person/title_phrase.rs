//! The words of a role alone and its head: `the | presidential aide`, `the former Ohio governor`.
//!
//! Cost: a walk over a phrase of six tokens.

use super::again::{describes, is_count};
use super::new_words::may_be_new;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::AHEAD;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Longest phrase up to where its head begins, in tokens.
const MAX_PHRASE: u32 = AHEAD;

/// The words of a singular role after an article, its modifiers included.
pub(super) fn role_after(doc: &Doc<'_>, start: u32) -> Option<TokenRange> {
    let mut at = start;
    let mut role = None;
    while at < start + MAX_PHRASE {
        let unit = doc.unit(at)?;
        let token = doc.token(at)?;
        if token.shape.has(Shape::SENTENCE_START) {
            break;
        }
        // `the senator accused Lund`: what he did is no role.
        let done = role.is_some() && token.tag == Tag::VerbPast;
        if unit.class.any(LexClass::ROLE) && !done {
            if doc.lexicon.facts(unit.lexeme).has(Facts::PLURAL) {
                return None;
            }
            role = Some(TokenRange::new(start, unit.tokens.end));
        } else if role.is_some() {
            break;
        } else {
            let modifier =
                unit.class.any(LexClass::ROLE_MOD | LexClass::DEMONYM | LexClass::COUNTRY | LexClass::ORG)
                    || token.shape.has(Shape::CLITIC)
                    || token.kind == Kind::HYPHEN
                    || may_be_new(doc, at, token)
                    || is_count(doc, at, token)
                    || describes(token)
                    || token.tag == Tag::Adjective && !token.is_capital();
            if !modifier {
                return None;
            }
        }
        at = unit.tokens.end.max(at + 1);
    }
    role
}

/// The last role in a range.
pub(super) fn head_of(doc: &Doc<'_>, range: TokenRange) -> Option<TokenRange> {
    let mut at = range.start;
    let mut head = None;
    // `Secretary General` of `NATO Secretary General`, which the lists have as one.
    if doc.token(at).is_some_and(|token| token.shape.has(Shape::IN_PHRASE))
        && let Some(office) = doc.phrase_over(at).filter(|office| office.class.any(LexClass::ROLE))
    {
        let end = office.tokens.end.min(range.end);
        head = Some(TokenRange::new(at, end));
        at = end;
    }
    while at < range.end {
        let unit = doc.unit(at)?;
        if unit.class.any(LexClass::PREPOSITION) {
            break;
        }
        if unit.class.any(LexClass::ROLE) {
            head = Some(unit.tokens);
        }
        at = unit.tokens.end.max(at + 1);
    }
    head
}
