//! Cues before the main clause: participles and clauses that lead to it, and whose subject it may lend them.
//!
//! ```text
//! Noting that it was late, Moor left.     While Moor said that it was late, Ito stayed.
//! ------                                        ----------
//! ```
//!
//! Where the main clause begins is told in [`super::clause`]. Cost: a look at the first chunks of a sentence.

use super::cue::Cue;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::Tag;
use crate::token::Kind;

/// Words that begin a clause before the main clause.
pub(super) const SUBORDINATORS: &Words = listed!("subordinators");
/// How far into a phrase before the main clause a participle may stand, in chunks.
pub(super) const MAX_FRONTED: usize = 12;

impl View<'_> {
    /// `After saying that`, `Noting that`: a participle that leads to the main clause.
    pub(super) fn is_led(self, cue: &Cue, low: u32) -> bool {
        cue.form.has(VerbForm::PARTICIPLE)
            && (cue.tokens.start <= low
                || self.before(cue.chunk(), low).is_none_or(|(_, chunk)| {
                    matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Subordinator | ChunkKind::Adverb)
                }))
    }

    /// True for a verb right behind a comma at token `low`, or behind an adverb there.
    pub(super) fn follows_comma(self, cue: &Cue, low: u32) -> bool {
        let first = self.chunk_at(low);
        self.kind(low) == Kind::COMMA
            && (cue.chunk() == first + 1
                || cue.chunk() == first + 2
                    && self.chunk(first + 1).is_some_and(|chunk| chunk.kind == ChunkKind::Adverb))
    }

    /// The first token behind `But`, `And`, where one opens the sentence.
    pub(super) fn past_opener(self, low: u32) -> u32 {
        let opens = self.doc.token(low).is_some_and(|token| self.is_opener(token));
        let low = low + u32::from(opens);
        low + u32::from(opens && self.kind(low) == Kind::COMMA)
    }

    /// `In a plea to stop blaming Moor, Ito said`: a participle in a phrase before the main clause.
    pub(super) fn is_fronted(self, cue: &Cue, low: u32) -> bool {
        if !cue.form.has(VerbForm::PARTICIPLE) {
            return false;
        }
        let first = self.chunk_at(self.past_opener(low));
        let fronted = cue.chunk() <= first + MAX_FRONTED
            && self.chunk(first).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
        fronted && (first..cue.chunk()).all(|i| !self.is_verb(i))
    }

    /// `While Moor said that`, `As he told reporters`: a clause before the main clause.
    pub(super) fn is_subordinate(self, cue: &Cue, low: u32) -> bool {
        if !cue.form.has(VerbForm::FINITE) {
            return false;
        }
        let low = self.past_opener(low);
        let first = self.chunk_at(low);
        let leads = |at: u32| {
            self.doc.token(at).is_some_and(|token| {
                !matches!(token.tag, Tag::Proper | Tag::Noun | Tag::NounPlural | Tag::Determiner | Tag::Mark)
            })
        };
        cue.chunk() <= first + 6
            && leads(low)
            && (self.is_word(low, SUBORDINATORS)
                // `Back when`, `Even as`
                || self.is_word(low, words!["back", "even", "just"]) && self.is_word(low + 1, SUBORDINATORS))
    }

    /// True for the first word of a sentence, or one behind a comma or `when`.
    pub(super) fn starts_clause(self, at: u32) -> bool {
        use crate::token::Shape;
        self.doc.token(at).is_some_and(|token| token.shape.has(Shape::SENTENCE_START))
            || at.checked_sub(1).is_some_and(|before| {
                self.kind(before) == Kind::COMMA || self.is_word(before, words!["when", "if", "and"])
            })
    }
}
