//! Which way a sentence looks: `said on Tuesday` back, `will meet on Friday` ahead.
//!
//! Evidence in the order it is believed: words that say so just before the time (`scheduled for`, `ended`), then the
//! nearest verb group.

use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

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

/// How far from the time its verb is looked for, in tokens.
const WINDOW: u32 = 24;

/// The direction told by words before a time.
pub(super) fn cue(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let Some(sentence) = doc.sentence_of(tokens.start) else { return Lean::Open };
    let from = tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    for at in (from..tokens.start).rev() {
        let says = |token: &&Token| token.is(LexClass::TIME_DIRECTION) || token.shape.has(Shape::PHRASE);
        if doc.token(at).filter(says).is_none() {
            continue;
        }
        let Some(unit) = doc.unit(at) else { continue };
        let sense = if unit.class.any(LexClass::TIME_DIRECTION) {
            doc.payload_of(unit.lexeme, LexClass::TIME_DIRECTION)
        } else {
            doc.payload(at, LexClass::TIME_DIRECTION)
        };
        match sense {
            Some("forward") => return Lean::Ahead,
            Some("toward") if at + 1 == tokens.start => return Lean::Ahead,
            Some("backward") if tokens.start - at <= 2 => return Lean::Back,
            _ => {}
        }
    }
    Lean::Open
}

/// The verb group nearest to a time: its form, and the form of the one before it. Of two as near the one before the
/// time counts; one behind a comma, a quotation mark or `that` is another clause's.
fn nearest_verb(doc: &Doc<'_>, tokens: TokenRange) -> Option<(VerbForm, Option<VerbForm>)> {
    let sentence = doc.sentence_of(tokens.start)?;
    // The nearest verb is rarely far, and a sentence without full stops may be endless.
    let from = tokens.start.saturating_sub(WINDOW).max(sentence.tokens.start);
    let to = tokens.end.saturating_add(WINDOW).min(sentence.tokens.end);
    let mut best: Option<(u32, VerbForm, Option<VerbForm>)> = None;
    let mut before = None;
    let mut cut = false;
    for chunk in doc.chunks_in(TokenRange::new(from, to)) {
        let clause = matches!(
            chunk.kind,
            ChunkKind::Complementizer
                | ChunkKind::Relative
                | ChunkKind::Subordinator
                | ChunkKind::Coordinator
        );
        cut |= clause && chunk.tokens.start >= tokens.end;
        if chunk.kind == ChunkKind::Mark && chunk.tokens.start >= tokens.end {
            cut |= doc
                .token(chunk.tokens.start)
                .is_some_and(|token| matches!(token.kind, Kind::COMMA | Kind::QUOTE));
        }
        if chunk.kind != ChunkKind::Verb || chunk.tokens.overlaps(tokens) {
            continue;
        }
        let distance = if chunk.tokens.end <= tokens.start {
            (tokens.start - chunk.tokens.end) * 2
        } else {
            let penalty = if cut { WINDOW * 2 } else { 1 };
            (chunk.tokens.start.saturating_sub(tokens.end)) * 2 + penalty
        };
        if best.is_none_or(|(nearest, ..)| distance < nearest) {
            best = Some((distance, chunk.form, before));
        }
        before = Some(chunk.form);
    }
    best.map(|(_, form, before)| (form, before))
}

/// True where the verb beside a time looks back from a past already told: `had been signed in March`.
pub(super) fn is_past_perfect(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    nearest_verb(doc, tokens).is_some_and(|(form, _)| form.has(VerbForm::PAST.with(VerbForm::PERFECT)))
}

/// Whether a weekday without more lies ahead.
pub(super) fn lean(doc: &Doc<'_>, tokens: TokenRange) -> Lean {
    let cue = cue(doc, tokens);
    // `put off until Tuesday`, whatever the tense.
    if tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| doc.payload(at, LexClass::TIME_DIRECTION) == Some("forward"))
    {
        return Lean::Ahead;
    }
    let Some((form, before)) = nearest_verb(doc, tokens) else { return cue };
    if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) && !form.has(VerbForm::PERFECT) {
        return Lean::Ahead;
    }
    if form.has(VerbForm::PAST) && form.has(VerbForm::FINITE) {
        return Lean::Back;
    }
    if form.has(VerbForm::INFINITIVE) {
        // `is to meet on Friday`, `plans to meet on Friday`; `met to sign it on Friday` looks back.
        let present = before.is_some_and(|form| form.has(VerbForm::FINITE) && !form.has(VerbForm::PAST));
        return if cue == Lean::Ahead || present { Lean::Ahead } else { Lean::Back };
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
        Some((form, _)) if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) => Lean::Ahead,
        // `plans to begin in May`; `accused of planning to strike in May` looks back.
        Some((form, before)) if form.has(VerbForm::INFINITIVE) => {
            let back = before.is_some_and(|form| {
                form.any(VerbForm::PAST.with(VerbForm::PARTICIPLE)) && !form.has(VerbForm::PASSIVE)
            });
            if back { Lean::Open } else { Lean::Ahead }
        }
        Some((form, _)) if form.has(VerbForm::PAST) => Lean::Back,
        _ => Lean::Open,
    }
}
