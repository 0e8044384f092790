//! Where the content of a noun ends: before the verb whose subject the noun is, or the clause that its phrase leads to.
//!
//! ```text
//! His refusal to pay made it worse.            Despite her claim that it was late, Moor left.
//!             ------                                                  -----------
//! ```
//!
//! Expected precision 0.9. Cost: a walk over the content, for nouns that report alone.

use super::view::View;
use super::word::words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::token::Kind;

/// How far the verb of a noun is looked for, in chunks.
const MAX_CONTENT: usize = 60;
/// How far into a phrase before the main clause a noun may stand, in chunks.
const MAX_FRONTED: usize = 8;

impl View<'_> {
    /// True where noun chunk `i` stands in a phrase that leads to a clause, at the first words behind token `low`:
    /// `Despite her claim`.
    pub(super) fn is_led_by(self, i: usize, low: u32) -> bool {
        let first = self.chunk_at(self.past_opener(low));
        i <= first + MAX_FRONTED
            && self.chunk(first).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition)
            && (first..i).all(|k| !self.is_verb(k))
    }

    /// One past the content of a noun from token `start` on, before the finite verb that no clause in it has begun.
    ///
    /// `clausal` where the content is a clause itself.
    pub(super) fn before_own_verb(self, start: u32, end: u32, clausal: bool) -> u32 {
        let first = self.chunk_at(start);
        // Clauses begun whose verb has not come.
        let mut open = u32::from(clausal);
        let mut closed = false;
        let mut quoted = start;
        for i in first..first + MAX_CONTENT {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.end <= end) else { break };
            if chunk.tokens.start < quoted {
                continue;
            }
            if let Some(behind) = self.quote_from(chunk.head) {
                quoted = behind;
                continue;
            }
            let before = || i.checked_sub(1).filter(|_| i > first).and_then(|j| self.chunk(j));
            let next = || self.chunk(i + 1);
            match chunk.kind {
                ChunkKind::Relative | ChunkKind::Complementizer | ChunkKind::Subordinator => open += 1,
                // `her pledge to stay, so the talks can go on`: a clause of its own.
                _ if self.is_word(chunk.head, words!["so"])
                    && before().is_some_and(|before| self.is_mark(before, Kind::COMMA))
                    && next().is_some_and(|next| next.kind == ChunkKind::Noun) =>
                {
                    return chunk.tokens.start - 1;
                }
                // `that he won and the court lied`
                ChunkKind::Coordinator
                    if closed && next().is_some_and(|next| next.kind == ChunkKind::Noun) =>
                {
                    open += 1;
                }
                // `the words he used`
                ChunkKind::Noun
                    if self.is_word(chunk.head, words!["he", "she", "they", "we", "i"])
                        && before().is_some_and(|before| before.kind == ChunkKind::Noun) =>
                {
                    open += 1;
                }
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) || self.is_past_before_object(i) => {
                    let joined = before().is_some_and(|before| before.kind == ChunkKind::Coordinator);
                    if joined || self.is_reduced_verb(i) {
                        continue;
                    }
                    if open == 0 && i > first {
                        return self.behind_last_word(i, first, start);
                    }
                    open = open.saturating_sub(1) + u32::from(self.takes_clause(chunk));
                    closed = true;
                }
                _ => {}
            }
        }
        end
    }

    /// `angered allies`: a past tense that looks like a participle, and its object.
    fn is_past_before_object(self, i: usize) -> bool {
        self.chunk(i).is_some_and(|verb| {
            verb.tokens.len() == 1
                && self.doc.token(verb.head).is_some_and(|token| token.tag == Tag::VerbPast)
                && self
                    .chunk(i + 1)
                    .is_some_and(|object| object.kind == ChunkKind::Noun && !self.is_time(object))
        })
    }

    /// One past the last word before verb group `i` and its adverbs.
    fn behind_last_word(self, i: usize, first: usize, start: u32) -> u32 {
        let mut at = i;
        while at > first + 1 && self.chunk(at - 1).is_some_and(|chunk| chunk.kind == ChunkKind::Adverb) {
            at -= 1;
        }
        self.chunk(at).map_or(start, |chunk| chunk.tokens.start)
    }

    /// True for a verb of saying or thinking, whose object may be a clause: `he said it was late`.
    fn takes_clause(self, verb: &Chunk) -> bool {
        self.has_frame(verb.head, LexClass::REPORT_VERB, Frames::CLAUSE)
            || self.has_frame(verb.head, LexClass::ATTITUDE_VERB, Frames::CLAUSE)
    }
}
