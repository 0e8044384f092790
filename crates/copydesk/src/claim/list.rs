//! Lists inside contents: whether what stands behind a comma is more of the same.
//!
//! ```text
//! plans for Lima, Lund and Oslo                       nouns
//! asked them to stay at home, avoid crowds and wait   infinitives
//! described it as false, malicious and late           qualities
//! ```
//!
//! Expected precision 0.9. Cost: a walk over the list.

use super::view::View;
use super::word::words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::Tag;
use crate::span::TokenRange;
use crate::token::Kind;

/// How many parts of a list are looked at.
const MAX_PARTS: usize = 6;

/// Longest part of a list of qualities, its comma included.
const MAX_QUALITY: u32 = 4;

impl View<'_> {
    /// True for a comma behind which a list of infinitives or qualities, or `as well as`, goes on a content.
    pub(super) fn goes_on_behind(self, comma: u32, start: u32) -> bool {
        self.adds_noun(comma) || self.adds_infinitive(comma, start) || self.adds_quality(comma)
    }

    /// True where an infinitive stands in a range of tokens.
    pub(super) fn has_infinitive(self, start: u32, end: u32) -> bool {
        let chunks = self.chunks_in(TokenRange::new(start, end));
        chunks.iter().any(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::INFINITIVE))
    }

    /// True for the comma in `denounced the vote, as well as the count`.
    fn adds_noun(self, comma: u32) -> bool {
        let word = |back: u32, word| self.is_word(comma + back, word);
        let added = word(1, words!["as"]) && word(2, words!["well"]) && word(3, words!["as"]);
        let i = self.chunk_at(comma + 4);
        added && self.chunk(i).is_some_and(|noun| noun.kind == ChunkKind::Noun) && !self.is_verb(i + 1)
    }

    /// True for the comma in `urged them to stay calm, avoid crowds and wait`.
    fn adds_infinitive(self, comma: u32, start: u32) -> bool {
        let verb = self.doc.token(comma + 1).is_some_and(|verb| verb.tag == Tag::VerbBase);
        let heads = || {
            let i = self.chunk_at(comma + 1);
            self.chunk(i)
                .is_some_and(|chunk| chunk.kind == ChunkKind::Verb && chunk.tokens.start == comma + 1)
        };
        verb && heads() && self.has_infinitive(start, comma)
    }

    /// True for the `and` in `as false, malicious and politically motivated`.
    pub(super) fn ends_qualities(self, link: u32, start: u32) -> bool {
        let low = link.saturating_sub(MAX_QUALITY).max(start);
        let comma = (low..link).rfind(|at| self.kind(*at) == Kind::COMMA);
        comma.is_some_and(|comma| self.adds_quality(comma))
    }

    /// True for the comma in `as false, malicious and politically motivated`.
    fn adds_quality(self, comma: u32) -> bool {
        let quality = |at: u32| {
            self.doc.token(at).is_some_and(|token| {
                token.tag == Tag::Adjective
                    || !token.is_capital() && (token.pos.has(Tag::Adjective) || token.pos.has(Tag::VerbPart))
            })
        };
        let adverb = |at: u32| self.doc.token(at).is_some_and(|token| token.tag == Tag::Adverb);
        if comma == 0 || !quality(comma - 1) {
            return false;
        }
        let mut at = comma;
        for _ in 0..MAX_PARTS {
            at += u32::from(self.kind(at) == Kind::COMMA);
            let last = self.is_word(at, words!["and", "or"]);
            at += u32::from(last);
            at += u32::from(adverb(at));
            if last {
                return quality(at);
            }
            if !quality(at) {
                return false;
            }
            at += 1;
            if self.kind(at) != Kind::COMMA && !self.is_word(at, words!["and", "or"]) {
                return false;
            }
        }
        false
    }

    /// True for a comma in `plans for Lima, Lund and Oslo`, `the burning of mills, the theft of cars and the fire in Lund`:
    /// noun phrases up to one behind `and`, none of which can be an apposition.
    pub(super) fn goes_on_list(self, comma: u32, start: u32) -> bool {
        let mut i = self.chunk_at(comma) + 1;
        let noun = |i: usize| self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun);
        let of = |chunk: &Chunk| {
            self.is_word(chunk.tokens.start, words!["the"]) && self.is_word(chunk.tokens.end, words!["of"])
        };
        let parallel = noun(self.chunk_at(start)).is_some_and(of);
        for n in 0..MAX_PARTS {
            // `Lima, Lund, and Oslo`
            let last = self.chunk(i).filter(|link| n > 0 && link.kind == ChunkKind::Coordinator);
            if last.is_some() {
                return noun(i + 1).is_some() && !self.is_verb(i + 2);
            }
            let Some(first) = noun(i) else { return false };
            let bare = self.doc.token(first.tokens.start).is_some_and(|token| token.tag != Tag::Determiner)
                || self.is_word(first.tokens.start, words!["his", "her", "their", "its"]);
            if !(bare || parallel && of(first)) {
                return false;
            }
            i += 1;
            while parallel
                && self.chunk(i).is_some_and(|link| link.kind == ChunkKind::Preposition)
                && noun(i + 1).is_some()
            {
                i += 2;
            }
            let Some(link) = self.chunk(i) else { return false };
            if !self.is_mark(link, Kind::COMMA) {
                return link.kind == ChunkKind::Coordinator && noun(i + 1).is_some() && !self.is_verb(i + 2);
            }
            i += 1;
        }
        false
    }
}
