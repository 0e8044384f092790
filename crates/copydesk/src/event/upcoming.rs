//! Words before an event noun that say that it still lies ahead when the rest of the sentence happens.
//!
//! ```text
//! campaigns ahead of the caucuses                         scheduled
//! With five days left until the caucuses, Varga slept     scheduled
//! sleeps days before the caucuses                         scheduled
//! slept days before the caucuses                          as told elsewhere
//! ```
//!
//! Cost: a look at a few tokens before each event noun, and at a few chunks where one of them looks ahead.

use super::scene::Scene;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::awaits;
use crate::token::Shape;

/// How many tokens before the noun phrase are looked at, and how many words before `until` for the length of time.
const REACH: u32 = 8;
const LENGTH: u32 = 4;

/// Chunks that may stand before a phrase in front of its clause, and behind it before the verb.
const FRONT: usize = 8;
const CLAUSE: usize = 16;

impl Scene<'_> {
    /// True for a noun phrase that what is told comes before: `ahead of`, `in the run-up to`, `a week before the vote`.
    pub(super) fn lies_ahead(&self, n: usize) -> bool {
        let Some(start) = self.chunk(self.phrase_start(n)).map(|chunk| chunk.tokens.start) else {
            return false;
        };
        if self.is_to_be_attended(n) {
            return true;
        }
        let first = self.chunks.first().map_or(start, |chunk| chunk.tokens.start);
        for at in (start.saturating_sub(REACH).max(first)..start).rev() {
            let Some(token) = self.doc.token(at) else { return false };
            if !(token.kind.is_wordlike() || token.shape.has(Shape::IN_PHRASE)) {
                return false;
            }
            if (token.is(LexClass::TIME_DIRECTION) || token.shape.has(Shape::PHRASE)) && awaits(self.doc, at)
            {
                return self.verb_of(at).is_none_or(|form| !form.has(VerbForm::FINITE.with(VerbForm::PAST)));
            }
            if self.token_is(at, Words::UNTIL) {
                return self.is_length_before(at, first);
            }
            if self.token_is(at, Words::BEFORE) {
                // A verb of the day of the story: `sleeps`, `has slept`, `will sleep`.
                return self
                    .verb_of(at)
                    .is_some_and(|form| form.has(VerbForm::FINITE) && !form.has(VerbForm::PAST));
            }
            // What stands behind another preposition may be over: `the mayor since the vote before the primary`.
            if token.tag.is_verb() || self.token_is(at, Words::AFTER.or(Words::SINCE).or(Words::DURING)) {
                return false;
            }
        }
        false
    }

    /// `will play a role in the primary`, `can vote in it`: the occasion of what is to be done there.
    fn is_to_be_attended(&self, n: usize) -> bool {
        let Some(p) = self.phrase_start(n).checked_sub(1) else { return false };
        self.is_word(p, Words::IN.or(Words::AT).or(Words::DURING).or(Words::BEFORE))
            && self.noun_sense(n).is_some_and(|(_, sense)| sense.kind == Some(EventKind::Elect))
            && self.governor(p).is_some_and(|v| {
                let form = self.form(v);
                form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) && !form.has(VerbForm::PERFECT)
            })
    }

    /// `five days left until`, `more than a week until`: a length of time stands shortly before.
    fn is_length_before(&self, until: u32, first: u32) -> bool {
        (until.saturating_sub(LENGTH).max(first)..until).any(|at| self.doc.is(at, LexClass::TIME_UNIT))
    }

    /// The form of the verb that the phrase hangs on which begins at a token.
    fn verb_of(&self, start: u32) -> Option<VerbForm> {
        let p = self.chunks.partition_point(|chunk| chunk.tokens.end <= start);
        let fronted = p <= FRONT && (0..p).all(|i| self.kind(i) != Some(ChunkKind::Verb));
        let verb = if fronted {
            (p + 1..p + CLAUSE).find(|&i| self.form(i).has(VerbForm::FINITE))
        } else {
            self.governor(p)
        };
        verb.map(|v| self.form(v))
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Sentences, and their events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Varga has slept ahead of the caucuses in Lima.", &["elect scheduled: in Lima"]),
        ("Varga slept ahead of the caucuses in Lima.", &["elect held: in Lima"]),
        ("In the run-up to the caucuses in Lima, Varga sleeps.", &["elect scheduled: in Lima"]),
        ("With five days left until the caucuses in Lima, Varga slept.", &["elect scheduled: in Lima"]),
        ("Varga is sleeping days before the caucuses in Lima.", &["elect scheduled: in Lima"]),
        ("Varga slept days before the caucuses in Lima.", &["elect held: in Lima"]),
        ("The tax will play a role in the primary in Lima.", &["elect scheduled: in Lima"]),
        ("The guards can vote in the primary in Lima.", &["elect scheduled: in Lima"]),
        ("Varga slept after the caucuses in Lima.", &["elect held: in Lima"]),
    ];

    #[test]
    fn what_is_to_come() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
