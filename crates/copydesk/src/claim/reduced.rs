//! Participles that look like past tenses: reduced relative clauses inside a subject.
//!
//! ```text
//! A bill passed by the house says that ...     Moor, a teacher held in Lund, said that ...
//!        ------                                               ----
//! ```
//!
//! Expected precision 0.95. Cost: a step or two a verb inside a subject, up to its closing comma.

use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::{LexClass, Tag};
use crate::token::Kind;

impl View<'_> {
    /// True for a past tense that is a participle: `a bill passed by ...`, `a poll released Monday ...`.
    ///
    /// Chunk `k` of a phrase that is read up to verb group `i`; `apposed` behind the first comma in it.
    pub(super) fn is_reduced(self, verb: &Chunk, k: usize, i: usize, apposed: bool) -> bool {
        let participle = verb.tokens.len() == 1
            && self.doc.token(verb.head).is_some_and(|token| token.pos.has(Tag::VerbPart));
        let by = || k + 2 < i && self.doc.is(verb.tokens.end, LexClass::AGENT);
        // `the man accused of fraud`: without an object none of these is active.
        let suffered = || {
            SUFFERED
                .iter()
                .any(|(verbs, links)| self.is_word(verb.tokens.end, links) && self.is_word(verb.head, verbs))
        };
        // `a poll released Monday`, `a poll released Monday by the paper`
        let timed = || {
            self.chunk(k + 1).is_some_and(|next| self.is_time(next))
                && (k + 2 == i
                    || self.chunk(k + 2).is_some_and(|next| self.doc.is(next.head, LexClass::AGENT)))
        };
        // `Moor, a teacher held in Lund, [said]`
        let closed = || {
            apposed
                && k > 0
                && self.chunk(k - 1).is_some_and(|noun| noun.kind == ChunkKind::Noun)
                && self.chunk(k + 1).is_some_and(|link| link.kind == ChunkKind::Preposition)
                && self.closes_at_comma(k, i)
        };
        // `a group of graduates called First Light`
        let named = || {
            self.is_word(verb.head, words!["called", "named", "dubbed", "nicknamed"])
                && k > 0
                && self
                    .chunk(k - 1)
                    .and_then(|noun| self.doc.token(noun.head))
                    .is_some_and(|noun| matches!(noun.tag, Tag::Noun | Tag::NounPlural) && !noun.is_capital())
                && self.doc.token(verb.tokens.end).is_some_and(|name| name.tag == Tag::Proper)
        };
        participle && (by() || named() || suffered() || timed() || self.is_enclosed(k, i) || closed())
    }

    /// `Moor[, accused of fraud,] denied it`: commas enclose what begins with the participle, chunk `k`, up to the verb.
    fn is_enclosed(self, k: usize, i: usize) -> bool {
        let comma = k.checked_sub(1).and_then(|at| self.chunk(at));
        comma.is_some_and(|comma| self.is_mark(comma, Kind::COMMA)) && self.closes_at_comma(k, i)
    }

    /// True where the next comma behind chunk `k` is the one before verb group `i`, or before an adverb there.
    fn closes_at_comma(self, k: usize, i: usize) -> bool {
        let comma = |at: usize| self.chunk(at).is_some_and(|chunk| self.is_mark(chunk, Kind::COMMA));
        let adverb = i > 0 && self.chunk(i - 1).is_some_and(|chunk| chunk.kind == ChunkKind::Adverb);
        let close = i.saturating_sub(1 + usize::from(adverb));
        close > k + 1 && comma(close) && !(k + 1..close).any(comma)
    }
}

/// Participles, and the prepositions behind them where they are passive.
const SUFFERED: &[(&Words, &Words)] = &[
    (words!["accused", "suspected", "convicted", "acquitted", "cleared"], words!["of"]),
    (words!["charged"], words!["with"]),
    (words!["killed", "injured", "wounded", "hurt", "involved", "caught"], words!["in"]),
    (words!["wanted", "jailed", "arrested", "detained"], words!["for", "over", "in"]),
];
