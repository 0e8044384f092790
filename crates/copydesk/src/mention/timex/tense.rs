//! Which way a sentence looks: `said on Tuesday` back, `will meet on Friday` ahead.
//!
//! Evidence in the order it is believed: words that say so just before the time (`scheduled for`, `ended`), then the
//! nearest verb group.

use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::span::TokenRange;

/// Where a sentence looks from its time expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    Back,
    Ahead,
    /// Nothing tells.
    Open,
}

/// How far before the time a word of direction still speaks for it, in tokens.
const REACH: u32 = 9;

/// The direction told by words before a time.
pub(super) fn cue(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let Some(sentence) = doc.sentence_of(tokens.start) else { return Lean::Open };
    let from = tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    for at in (from..tokens.start).rev() {
        match doc.payload(at, LexClass::TIME_DIRECTION) {
            Some("forward") => return Lean::Ahead,
            Some("backward") if tokens.start - at <= 2 => return Lean::Back,
            _ => {}
        }
    }
    Lean::Open
}

/// The form of the verb group nearest to a time; of two as near the one before it.
pub(super) fn nearest_verb(doc: &Doc<'_>, tokens: TokenRange) -> Option<VerbForm> {
    let sentence = doc.sentence_of(tokens.start)?;
    // The nearest verb is rarely far, and a sentence without full stops may be endless.
    let from = tokens.start.saturating_sub(24).max(sentence.tokens.start);
    let to = tokens.end.saturating_add(24).min(sentence.tokens.end);
    let mut best: Option<(u32, VerbForm)> = None;
    for chunk in doc.chunks_in(TokenRange::new(from, to)) {
        if chunk.kind != ChunkKind::Verb || chunk.tokens.overlaps(tokens) {
            continue;
        }
        let distance = if chunk.tokens.end <= tokens.start {
            (tokens.start - chunk.tokens.end) * 2
        } else {
            (chunk.tokens.start.saturating_sub(tokens.end)) * 2 + 1
        };
        if best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, chunk.form));
        }
    }
    best.map(|(_, form)| form)
}

/// Whether a weekday without more lies ahead.
pub(super) fn lean(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let cue = cue(doc, tokens);
    let Some(form) = nearest_verb(doc, tokens) else { return cue };
    if form.any(VerbForm::FUTURE) {
        return Lean::Ahead;
    }
    if form.has(VerbForm::PAST) && form.has(VerbForm::FINITE) {
        return Lean::Back;
    }
    if form.any(VerbForm::INFINITIVE.with(VerbForm::MODAL)) && cue == Lean::Ahead {
        return Lean::Ahead;
    }
    cue
}

/// Whether anything near a month or date says that it lies ahead.
pub(super) fn wide_lean(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    match cue(doc, tokens) {
        Lean::Open => {}
        said => return said,
    }
    match nearest_verb(doc, tokens) {
        Some(form) if form.any(VerbForm::FUTURE.with(VerbForm::MODAL).with(VerbForm::INFINITIVE)) => {
            Lean::Ahead
        }
        Some(form) if form.has(VerbForm::PAST) => Lean::Back,
        _ => Lean::Open,
    }
}
