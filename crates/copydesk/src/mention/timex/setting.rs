//! [`Setting`]: a time expression where it stands, and its verb, each looked for once.
//!
//! Which way a sentence looks is asked several times of one expression; the walk over its chunks is made when the first
//! asks.

use super::tense::Lean;
use crate::grammar::{Chunk, ChunkKind, Doc, Kinds, VerbForm};
use crate::lexicon::{Direction, LexClass};
use crate::span::TokenRange;
use crate::token::{Kind, Token};
use core::cell::OnceCell;

/// How far from the time its verb is looked for, in tokens: the nearest verb is rarely far, and a sentence without full
/// stops may be endless.
pub(super) const WINDOW: u32 = 24;

/// A time expression where it stands.
pub(super) struct Setting<'r, 'd> {
    pub(super) doc: &'r Doc<'d>,
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// Index of its sentence.
    pub(super) sentence: usize,
    /// What [`Setting::cue`] found.
    pub(super) cue: OnceCell<Lean>,
    /// What [`Setting::is_awaited`] found.
    pub(super) awaited: OnceCell<bool>,
    verb: OnceCell<Option<Verb<'d>>>,
}

impl<'r, 'd> Setting<'r, 'd> {
    pub(super) const fn new(doc: &'r Doc<'d>, tokens: TokenRange, sentence: usize) -> Self {
        let (cue, awaited, verb) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { doc, tokens, sentence, cue, awaited, verb }
    }

    /// The tokens of its sentence.
    pub(super) fn bounds(&self) -> TokenRange {
        self.doc.sentences().get(self.sentence).map_or(self.tokens, |sentence| sentence.tokens)
    }

    /// The token so many before it.
    pub(super) fn before(&self, n: u32) -> Option<&'d Token> {
        self.tokens.start.checked_sub(n).and_then(|at| self.doc.token(at))
    }

    /// The sense of the word directly before it as one of direction.
    pub(super) fn led_by(&self) -> Option<Direction> {
        direction_of(self.doc, self.before(1)?)
    }

    /// Its verb: the nearest verb group. Of two as near the one before the time counts; one behind a comma, a quotation
    /// mark or `that` is another clause's.
    #[inline]
    pub(super) fn verb(&self) -> Option<Verb<'d>> {
        *self.verb.get_or_init(|| self.find_verb())
    }

    fn find_verb(&self) -> Option<Verb<'d>> {
        /// What begins another clause, or may.
        const CLAUSE: Kinds = Kinds::of(&[
            ChunkKind::Complementizer,
            ChunkKind::Relative,
            ChunkKind::Subordinator,
            ChunkKind::Coordinator,
            ChunkKind::Mark,
        ]);
        let TokenRange { start, end, .. } = self.tokens;
        let bounds = self.bounds();
        let from = start.saturating_sub(WINDOW).max(bounds.start);
        let to = end.saturating_add(WINDOW).min(bounds.end);
        let chunks = self.doc.chunks;
        let (ahead, behind) = chunks.split_at(self.doc.chunk_number(start));
        let last = last_verb(ahead, from);
        let distance = last.map_or(u32::MAX, |(_, verb)| (start - verb.tokens.end) * 2);
        let mut cut = false;
        for chunk in behind.iter().take_while(|chunk| chunk.tokens.end <= to) {
            if chunk.tokens.start < end {
                continue;
            }
            let penalty = if cut { WINDOW * 2 } else { 1 };
            if (chunk.tokens.start - end) * 2 + penalty >= distance {
                break;
            }
            if chunk.kind == ChunkKind::Verb {
                return Some(Verb { chunk, ahead, from, behind: true, cut });
            }
            cut |= CLAUSE.has(chunk.kind)
                && (chunk.kind != ChunkKind::Mark
                    || self
                        .doc
                        .token(chunk.tokens.start)
                        .is_some_and(|mark| matches!(mark.kind, Kind::COMMA | Kind::QUOTE)));
        }
        last.map(|(at, chunk)| {
            let ahead = ahead.get(..at).unwrap_or(&[]);
            Verb { chunk, ahead, from, behind: false, cut: false }
        })
    }

    /// True where only one verb is near.
    pub(super) fn has_one_verb(&self) -> bool {
        let bounds = self.bounds();
        let from = self.tokens.start.saturating_sub(WINDOW).max(bounds.start);
        let to = self.tokens.end.saturating_add(WINDOW).min(bounds.end);
        let near = self.doc.chunks_in(TokenRange::new(from, to)).iter();
        let verbs = near.filter(|chunk| chunk.kind == ChunkKind::Verb && !chunk.tokens.overlaps(self.tokens));
        verbs.take(2).count() == 1
    }
}

/// The last verb group of chunks, with its place among them, where it begins at a token or behind it.
fn last_verb(chunks: &[Chunk], from: u32) -> Option<(usize, &Chunk)> {
    let near = chunks.iter().enumerate().rev().take_while(|(_, chunk)| chunk.tokens.start >= from);
    near.into_iter().find(|(_, chunk)| chunk.kind == ChunkKind::Verb)
}

/// The sense of a word as one of direction.
#[inline]
pub(super) fn direction_of(doc: &Doc<'_>, token: &Token) -> Option<Direction> {
    if token.is(LexClass::TIME_DIRECTION) { doc.time_word(token).direction } else { None }
}

/// The verb group nearest to a time.
#[derive(Clone, Copy)]
pub(super) struct Verb<'d> {
    pub(super) chunk: &'d Chunk,
    /// The chunks before it, or before the time if it stands behind that.
    ahead: &'d [Chunk],
    /// The first token that is near.
    from: u32,
    /// It stands behind the time.
    pub(super) behind: bool,
    /// It stands behind the time and what begins another clause.
    pub(super) cut: bool,
}

impl<'d> Verb<'d> {
    pub(super) const fn form(&self) -> VerbForm {
        self.chunk.form
    }

    /// The verb group before it in the sentence.
    pub(super) fn before(&self) -> Option<&'d Chunk> {
        last_verb(self.ahead, self.from).map(|(_, verb)| verb)
    }

    /// True of `arriving` in `will leave on Monday, arriving on Tuesday`, of `followed` in `will begin on Monday,
    /// followed on Tuesday by`, of `visit` in `will leave and visit`; not of `filed` in `"It may harm us," the brief said,
    /// filed on Monday`.
    pub(super) fn follows_future(&self, doc: &Doc<'_>) -> bool {
        let future = VerbForm::FUTURE.with(VerbForm::MODAL);
        let before = || self.chunk.tokens.start.checked_sub(1);
        let joined = || {
            let present = !self.form().any(VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::COPULA));
            present && before().is_some_and(|at| doc.is(at, LexClass::CONJUNCTION))
        };
        let apart = || {
            let comma = before().and_then(|at| doc.token(at)).is_some_and(|mark| mark.kind == Kind::COMMA);
            let followed = || doc.word(self.chunk.head).eq_ignore_ascii_case("followed");
            self.form().has(VerbForm::PASSIVE) && comma && !followed()
        };
        (self.form().has(VerbForm::PARTICIPLE) && !apart() || joined())
            && self.before().is_some_and(|before| before.form.any(future))
    }

    /// True where the verb, or that which governs it, tells what came before the past: `had been due to expire`.
    pub(super) fn is_past_perfect(&self) -> bool {
        let perfect = VerbForm::PAST.with(VerbForm::PERFECT);
        let tensed = self.form().any(VerbForm::PAST.with(VerbForm::FUTURE).with(VerbForm::MODAL));
        self.form().has(perfect) || !tensed && self.before().is_some_and(|before| before.form.has(perfect))
    }
}
