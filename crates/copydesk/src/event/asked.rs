//! What is asked or supposed, or did not quite come about: no event that has happened; and of whom it is asked.

use super::scene::{Group, REACH, Scene};
use super::types::Parties;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::token::{Kind, Shape};

impl Scene<'_> {
    /// `its demand that Oman ease the ban`, `an allegation by Varga that Lund took bribes`: whom the clause of noun phrase `n` is
    /// about.
    pub(super) fn said_of(&self, n: usize, kind: EventKind) -> Parties {
        let mut that = n + 1;
        // `its demand on Monday that`
        if self.kind(that) == Some(ChunkKind::Noun) && !self.is_noun(that) {
            that += 1;
        }
        let by = kind == EventKind::Accuse && self.is_word(that, Words::BY.or(Words::FROM));
        if by && self.is_noun(that + 1) {
            that += 2;
        }
        if self.kind(that) != Some(ChunkKind::Complementizer) {
            return Parties::NONE;
        }
        if kind != EventKind::Accuse {
            return self.parties(Group { first: that + 1, last: that + 1 });
        }
        const CHARGES: [&str; 8] = [
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "charge",
            "charges",
            "claim",
            "claims",
        ];
        let charges = self.chunk(n).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &CHARGES));
        if !charges || !self.is_noun(that + 1) {
            return Parties::NONE;
        }
        // Not `allegations that Lund was beaten`.
        let subject = self.group_right(that + 1, true);
        let acts = (subject.last + 1..subject.last + 3)
            .find(|&v| self.kind(v) == Some(ChunkKind::Verb))
            .is_some_and(|v| !self.form(v).has(VerbForm::PASSIVE));
        if acts { self.parties(subject) } else { Parties::NONE }
    }

    /// `no evidence`, `little sign`: a noun phrase that says of the clause behind it that it is not known; but `no doubt`.
    pub(super) fn is_no_sign(&self, n: usize) -> bool {
        const NONE: [&str; 3] = ["no", "little", "scant"];
        const CERTAIN: [&str; 8] =
            ["doubt", "question", "secret", "coincidence", "accident", "surprise", "wonder", "mistake"];
        // `There is no | evidence`, as groups of verbs take a `no`.
        self.chunk(n).filter(|_| self.is_noun(n)).is_some_and(|chunk| {
            let start = chunk.tokens.start;
            let none =
                self.doc.is_spelled(start, &NONE) || start > 0 && self.doc.is_spelled(start - 1, &NONE);
            none && !self.doc.is_spelled(chunk.head, &CERTAIN)
        })
    }

    /// `almost attacked`, `was nearly killed`: it did not come to it.
    pub(super) fn is_near_miss(&self, v: usize) -> bool {
        let near = |chunk: &Chunk| {
            chunk.tokens.iter().any(|at| {
                self.doc.is(at, LexClass::TIME_MOD) && self.doc.is_spelled(at, &["almost", "nearly"])
            })
        };
        let before = v.checked_sub(1).and_then(|i| self.chunk(i));
        self.chunk(v).is_some_and(near)
            || before.is_some_and(|before| before.kind == ChunkKind::Adverb && near(before))
    }

    /// `Did Varga meet Lund?`, `Had they met, he would know`: the verb before a subject that asks whether `v` happened, or
    /// supposes it.
    #[inline(never)] // few verbs have one before them that near
    pub(super) fn asks(&self, verb: usize, v: usize) -> bool {
        let opens = || {
            verb.checked_sub(1).is_none_or(|before| {
                matches!(self.kind(before), Some(ChunkKind::Mark | ChunkKind::Coordinator))
            })
        };
        self.is_inverted(verb)
            && (verb == 0 && v > 1 || opens() && self.ends_in_question(v) || self.is_supposed(verb, v))
    }

    /// `will leave should Varga win`: nothing but its subject stands between the modal and the verb.
    fn is_supposed(&self, verb: usize, v: usize) -> bool {
        let should = self.chunk(verb).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["should"]));
        should && v == verb + 2 && self.is_noun(verb + 1) && !self.form(v).has(VerbForm::PAST)
    }

    /// `Was there a meeting with Varga?`: a sentence that asks for what noun phrase `n` tells.
    pub(super) fn is_asked_for(&self, n: usize) -> bool {
        self.kind(0) == Some(ChunkKind::Verb) && self.is_inverted(0) && self.ends_in_question(n)
    }

    /// True for an auxiliary or modal alone.
    fn is_inverted(&self, verb: usize) -> bool {
        self.chunk(verb).filter(|chunk| chunk.tokens.len() == 1).is_some_and(|chunk| {
            self.doc.token(chunk.tokens.start).is_some_and(|word| {
                word.is(LexClass::AUX | LexClass::MODAL) && !word.shape.has(Shape::CLITIC)
            })
        })
    }

    /// True where a question mark ends what chunk `i` stands in.
    fn ends_in_question(&self, i: usize) -> bool {
        const ENDS: [Kind; 4] = [Kind::QUESTION, Kind::STOP, Kind::EXCLAMATION, Kind::SEMICOLON];
        let end = (i + 1..i + REACH).find_map(|i| self.mark(i).filter(|mark| ENDS.contains(mark)));
        end == Some(Kind::QUESTION)
    }
}
