//! Participles that look like the past tense, told by the verb that follows them: `men arrested on Sunday were freed`.

use super::scene::Scene;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;

impl Scene<'_> {
    /// `Varga, accused of bribery, left`: between commas, and the clause has a verb behind the second.
    pub(super) fn is_aside(&self, v: usize) -> bool {
        let opens = v >= 2 && self.is_comma(v - 1) && self.is_noun(v - 2);
        if !opens || self.chunk(v).is_none_or(|chunk| chunk.tokens.len() > 1) {
            return false;
        }
        // `flew to Lima, talked to Lund, left`: one of several verbs.
        let listed = v >= 3
            && self.chunk(v - 3).is_some_and(|verb| {
                verb.form.has(VerbForm::FINITE) && !self.doc.is(verb.head, LexClass::REPORT_VERB)
            });
        if listed || self.kind(v + 1) != Some(ChunkKind::Preposition) {
            return false;
        }
        let inside = |i: &usize| {
            matches!(self.kind(*i), Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb))
        };
        let end = v + 1 + (v + 1..v + 9).take_while(inside).count();
        let behind = end + 1 + usize::from(self.kind(end + 1) == Some(ChunkKind::Adverb));
        self.is_comma(end)
            && self
                .chunk(behind)
                .is_some_and(|main| main.kind == ChunkKind::Verb && main.form.has(VerbForm::FINITE))
    }

    /// `Two men arrested on Sunday were charged`: behind its own phrases the subject's verb follows.
    pub(super) fn is_of_subject(&self, v: usize) -> bool {
        let follows = v >= 1 && self.is_noun(v - 1) && self.kind(v + 1) == Some(ChunkKind::Preposition);
        let regular = self.chunk(v).is_some_and(|chunk| {
            chunk.tokens.len() == 1
                && self.doc.word(chunk.head).ends_with("ed")
                // `announced on Monday Chad would leave`.
                && !self.doc.is(chunk.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB)
        });
        if !follows || !regular {
            return false;
        }
        let mut i = v + 1;
        for _ in 0..3 {
            if self.kind(i) != Some(ChunkKind::Preposition) {
                break;
            }
            if self.kind(i + 1) != Some(ChunkKind::Noun) {
                return false;
            }
            i += 2;
        }
        self.chunk(i).is_some_and(|main| main.kind == ChunkKind::Verb && main.form.has(VerbForm::FINITE))
    }
}
