//! What single verbs say of the way a sentence looks: promises, plans, attempts that failed, subjects that stand before.

use super::setting::{WINDOW, direction_of};
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::{Direction, LexClass};
use crate::span::TokenRange;

/// True of a verb that what is to come depends on: `agreed to`, `vowed to`, `is expected to`.
pub(super) fn looks_ahead(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let promised = doc
        .payload(verb.head, LexClass::EVENT_VERB)
        .is_some_and(|event| event.starts_with("agree") || event.starts_with("threaten"));
    promised
        || matches!(
            doc.payload(verb.head, LexClass::MATRIX_VERB),
            Some("scheduled" | "expected" | "proposed" | "commitment")
        )
}

/// True of `set to meet`, `likely to leave`, `its plans to meet`: the word before the infinitive looks ahead.
pub(super) fn is_announced(doc: &Doc<'_>, infinitive: &Chunk) -> bool {
    infinitive.tokens.start.checked_sub(1).is_some_and(|at| {
        matches!(doc.payload(at, LexClass::MATRIX_VERB), Some("scheduled" | "expected" | "commitment"))
            || doc.token(at).and_then(|token| direction_of(doc, token)) == Some(Direction::Forward)
    })
}

/// True where a noun phrase that can be its subject stands before a verb: not the `tear` of `fired tear gas`, not `his`
/// in `made his picks Tuesday`, where nothing that reports stands before it.
pub(super) fn has_subject(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let first = doc.sentence_of(verb.tokens.start).map_or(0, |sentence| sentence.tokens.start);
    let from = verb.tokens.start.saturating_sub(WINDOW).max(first);
    let (mut found, mut led, mut object) = (from > first, false, false);
    for chunk in doc.chunks_in(TokenRange::new(from, verb.tokens.start)) {
        found = match chunk.kind {
            ChunkKind::Verb | ChunkKind::Subordinator | ChunkKind::Complementizer => false,
            ChunkKind::Coordinator | ChunkKind::Relative => true,
            ChunkKind::Noun => found || !led && !object,
            _ => found,
        };
        object = match chunk.kind {
            ChunkKind::Verb => !doc.is(chunk.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB),
            ChunkKind::Noun | ChunkKind::Preposition => object,
            _ => false,
        };
        led = chunk.kind == ChunkKind::Preposition;
    }
    found
}

/// True of `won` in `who won in 1979`.
pub(super) fn follows_relative(doc: &Doc<'_>, verb: &Chunk) -> bool {
    let before = verb.tokens.start.checked_sub(1).and_then(|at| doc.chunk_of(at));
    before.is_some_and(|chunk| chunk.kind == ChunkKind::Relative)
}

/// `could not be reached on Friday`, `neither could be reached`: an attempt that failed.
pub(super) fn is_failed(doc: &Doc<'_>, verb: &Chunk) -> bool {
    const SUBJECT: u32 = 10;
    let could = |at| doc.is(at, LexClass::MODAL) && doc.word(at).starts_with("could");
    let first = doc.sentence_of(verb.tokens.start).map_or(0, |sentence| sentence.tokens.start);
    let from = verb.tokens.start.saturating_sub(SUBJECT).max(first);
    let negated = || (from..verb.tokens.start).any(|at| doc.is(at, LexClass::NEGATOR));
    (verb.tokens.start..verb.tokens.end).any(could) && (verb.form.has(VerbForm::NEGATED) || negated())
}

/// True of `Lund on Friday would not say`: what was refused, on a day before its verb.
pub(super) fn is_refused(doc: &Doc<'_>, verb: &Chunk) -> bool {
    verb.form.has(VerbForm::NEGATED)
        && doc.is(verb.tokens.start, LexClass::MODAL)
        && doc.word(verb.tokens.start).starts_with("would")
}

/// True of a verb whose clause or object may have a time of its own: `announced a cut in May`; not of `began`, which
/// reports before a quotation only.
pub(super) fn tells_of_more(doc: &Doc<'_>, verb: &Chunk) -> bool {
    doc.payload(verb.head, LexClass::REPORT_VERB).is_some_and(|frames| !frames.ends_with(" q"))
}
