//! Capitals that stand for their government: `Moscow said`, `talks between Seoul and Tokyo`, `Beijing's response`.

use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::name_shape::{is_genitive, is_word};
use crate::mention::setting::is_located;
use crate::span::TokenRange;
use crate::token::Kind;

/// True where a capital at these tokens acts or is acted upon as a government is.
pub(super) fn acts(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    if is_located(doc, tokens.start) {
        return false;
    }
    let partner = tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| ["between", "with", "against"].iter().any(|word| is_word(doc, before, word)));
    partner || is_told(doc, tokens.start) || is_subject(doc, tokens) || owns_an_act(doc, tokens.end)
}

/// `told Beijing`, `urged Tehran`: the object of a verb of saying.
fn is_told(doc: &Doc<'_>, start: u32) -> bool {
    start
        .checked_sub(1)
        .and_then(|before| doc.token(before))
        .is_some_and(|verb| verb.tag.is_verb() && verb.is(LexClass::REPORT_VERB))
}

/// The subject of a verb in the active voice that is no form of `be`, alone or beside another name.
fn is_subject(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let Some(sentence) = doc.sentence_of(tokens.start) else { return false };
    let mut at = tokens.end;
    // `Moscow and Washington agreed`.
    if is_word(doc, at, "and") && doc.unit(at + 1).is_some_and(|next| is_power(next.class)) {
        at = doc.unit(at + 1).map_or(at, |next| next.tokens.end);
    }
    if is_word(doc, tokens.start.wrapping_sub(1), "and") && located_before_and(doc, tokens.start) {
        return false;
    }
    let Some(chunk) = doc.chunk_of(at).filter(|chunk| at < sentence.tokens.end && chunk.tokens.start == at)
    else {
        return false;
    };
    chunk.kind == ChunkKind::Verb
        && chunk.form.has(VerbForm::FINITE)
        && !chunk.form.any(VerbForm::PASSIVE)
        && (!chunk.form.has(VerbForm::COPULA) || chunk.form.has(VerbForm::PROGRESSIVE))
}

/// `in Rome and Paris fell`: the preposition governs both.
fn located_before_and(doc: &Doc<'_>, start: u32) -> bool {
    let Some(before) = start.checked_sub(2) else { return false };
    (before.saturating_sub(3)..=before).any(|at| {
        doc.unit(at).is_some_and(|unit| unit.tokens.end == start - 1 && is_power(unit.class))
            && is_located(doc, at)
    })
}

const fn is_power(class: LexClass) -> bool {
    class.any(LexClass::CAPITAL.union(LexClass::COUNTRY))
}

/// `'s decision`, `'s latest proposal`: what governments have and cities do not.
fn owns_an_act(doc: &Doc<'_>, end: u32) -> bool {
    if !doc.token(end).is_some_and(|token| is_genitive(token) && token.kind == Kind::WORD) {
        return false;
    }
    doc.chunk_of(end).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Noun && chunk.head > end && doc.is(chunk.head, LexClass::REPORT_NOUN)
    })
}
