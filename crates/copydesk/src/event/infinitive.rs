//! How real an infinitive is: as real as what governs it, or only meant.
//!
//! ```text
//! managed to meet         held         failed to meet              negated
//! is eager to meet        proposed     was unable to meet          negated
//! plans to meet           scheduled    did not fail to meet        held
//! had to meet             held         is said to have met         held
//! decided not to meet     negated
//! gave a speech to blame  held         sent troops to help         nothing: only meant
//! ```

use super::scene::Scene;
use super::status::{Reading, plain};
use super::words::Words;
use crate::extraction::{EventKind, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;

impl Scene<'_> {
    /// The status of what the infinitive `v` tells; nothing where it is only meant.
    pub(super) fn infinitive_status(&self, v: usize, depth: u8) -> Option<Reading> {
        let told = self.told_by_infinitive(v, depth)?;
        let not = v.checked_sub(1).is_some_and(|not| self.is_not(not));
        if not { plain(Status::Negated) } else { Some(told) }
    }

    fn told_by_infinitive(&self, v: usize, depth: u8) -> Option<Reading> {
        let negated = self.form(v).has(VerbForm::NEGATED);
        let before = v.checked_sub(1);
        // `had to hold talks`.
        if !negated && before.is_some_and(|w| self.is_past_duty(w)) {
            return plain(Status::Held);
        }
        // `his threat to kill Lund`: told by the noun.
        let threat =
            |n: usize| self.noun_sense(n).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Threaten));
        if before.is_some_and(threat) || self.is_still_wanted(v) {
            return None;
        }
        if before.is_some_and(|w| self.is_courtesy(w, v)) {
            return plain(Status::Held);
        }
        let word = self.decision_of(v).or(before).and_then(|i| self.chunk(i)).filter(|chunk| {
            matches!(
                chunk.kind,
                ChunkKind::Noun
                    | ChunkKind::Adjective
                    | ChunkKind::Verb
                    | ChunkKind::Adverb
                    | ChunkKind::Other
            )
        });
        let matrix = word.and_then(|chunk| self.matrix(chunk.head));
        let governor = matrix.and_then(|_| self.governor(v));
        // `is eager to meet`, `was unable to meet`; `is important to meet`.
        let of_infinitive = matrix
            .and_then(|matrix| matrix.of_infinitive)
            .filter(|_| governor.is_some_and(|w| self.form(w).has(VerbForm::COPULA)));
        if of_infinitive == Some(Status::Hypothetical) {
            return None;
        }
        if let Some(status) = matrix.and_then(|matrix| matrix.status).or(of_infinitive) {
            let not = governor.filter(|&w| self.form(w).has(VerbForm::NEGATED));
            if let Some(w) = not.filter(|_| !negated && status == Status::Negated) {
                return plain(self.undenied(w));
            }
            if negated || not.is_some() {
                return plain(Status::Negated);
            }
            return match status {
                Status::Held => self.status_within(governor?, depth),
                Status::Ongoing => self.begun(governor?, depth),
                // `if Oman is willing to talk`.
                _ if governor.is_some_and(|w| self.is_conditional(w)) => plain(Status::Hypothetical),
                other => plain(other),
            };
        }
        // `to meet Lund and to visit Oslo`.
        let coordinated = before
            .is_some_and(|i| self.kind(i) == Some(ChunkKind::Coordinator) || self.is_comma(i))
            .then(|| self.governor(v))
            .flatten();
        if let Some(w) = coordinated.filter(|&w| self.form(w).has(VerbForm::INFINITIVE)) {
            return self.status_within(w, depth);
        }
        // `an invitation for Lund to visit`.
        if let Some(n) = before.filter(|&n| n > 0 && self.is_word(n - 1, Words::FOR))
            && self.is_noun(n)
            && self.asks_of(n - 1)
        {
            return plain(Status::Proposed);
        }
        // `the favourite to succeed Lund`: who may do so.
        if before.is_some_and(|n| self.is_contender(n)) {
            return plain(Status::Proposed);
        }
        if let Some(w) = self.enacting(v) {
            let reading = self.status_within(w, depth)?;
            return if reading.status == Status::Held { plain(Status::Scheduled) } else { Some(reading) };
        }
        if let Some(w) = self.done_by(v) {
            return self.status_within(w, depth);
        }
        if self.is_told_past(v) {
            return plain(Status::Held);
        }
        match self.governor(v) {
            Some(w) if self.form(w).has(VerbForm::COPULA) && before == Some(w) => plain(Status::Scheduled),
            // `became the first state to recognize Chad`.
            Some(w) if self.form(w).has(VerbForm::COPULA) || self.is_becoming(w) => {
                self.status_within(w, depth)
            }
            // `led Oman to close the border`: some govern an infinitive alone.
            Some(w) => match self.chunk(w).and_then(|chunk| self.matrix(chunk.head)?.of_verb())? {
                Status::Held => self.status_within(w, depth),
                Status::Ongoing => self.begun(w, depth),
                Status::Negated if self.form(w).has(VerbForm::NEGATED) => plain(self.undenied(w)),
                _ if self.form(w).has(VerbForm::NEGATED) => plain(Status::Negated),
                other => plain(other),
            },
            None => plain(Status::Scheduled),
        }
    }

    /// `the decision by the premier of Oman to expel Lund`: the noun before whose infinitive `v` is, if somebody stands between.
    pub(super) fn decision_of(&self, v: usize) -> Option<usize> {
        let mut by = v.checked_sub(2).filter(|_| self.is_noun(v - 1))?;
        for _ in 0..3 {
            let n = by.checked_sub(1).filter(|&n| self.is_noun(n))?;
            if self.is_word(by, Words::BY) {
                return self.matrix(self.chunk(n)?.head)?.decision.then_some(n);
            }
            by = by.checked_sub(2)?;
        }
        None
    }

    /// `it is hard to make concessions`, `proved unable to reach a deal`: nothing that is told of anybody.
    pub(super) fn is_judged_infinitive(&self, v: usize) -> bool {
        let judged = |i: usize| self.matrix(self.chunk(i)?.head)?.of_infinitive;
        self.form(v).has(VerbForm::INFINITIVE)
            && v.checked_sub(1)
                .and_then(judged)
                .is_some_and(|status| matches!(status, Status::Hypothetical | Status::Negated))
    }

    /// `decided not to meet Lund`, but `whether or not to meet Lund`.
    fn is_not(&self, i: usize) -> bool {
        let Some(not) = self.chunk(i).filter(|chunk| chunk.tokens.len() == 1) else { return false };
        let or = |at: u32| self.doc.is_spelled(at, &["or", "if", "whether", "than", "only"]);
        self.doc.is_spelled(not.head, &["not", "never"]) && !not.head.checked_sub(1).is_some_and(or)
    }

    /// `is under pressure to resign`, `it was time for Lund to resign`: what is wanted of somebody.
    fn is_still_wanted(&self, v: usize) -> bool {
        let is = |i: usize, words: &[&str]| {
            self.chunk(i)
                .is_some_and(|chunk| chunk.kind == ChunkKind::Noun && self.doc.is_spelled(chunk.head, words))
        };
        v.checked_sub(1).is_some_and(|n| is(n, &["pressure", "time", "obligation", "need"]))
            || v.checked_sub(3).is_some_and(|n| {
                // `under pressure from the party to resign`
                is(n, &["time"]) && self.is_word(n + 1, Words::FOR)
                    || is(n, &["pressure"]) && self.is_word(n + 1, Words::FROM)
            })
    }

    /// `would like to thank Lund`, `wants to congratulate him`: who says so does it.
    fn is_courtesy(&self, w: usize, v: usize) -> bool {
        const WISHES: [&str; 5] = ["want", "wants", "wanted", "like", "wish"];
        const COURTESIES: [&str; 6] = ["thank", "congratulate", "commend", "praise", "applaud", "salute"];
        let is = |i: usize, words: &[&str]| {
            self.kind(i) == Some(ChunkKind::Verb)
                && !self.form(i).has(VerbForm::NEGATED)
                && self.chunk(i).is_some_and(|verb| self.doc.is_spelled(verb.head, words))
        };
        is(v, &COURTESIES) && is(w, &WISHES)
    }

    /// `is said to have met Lund`.
    fn is_told_past(&self, v: usize) -> bool {
        let told = |w: usize| {
            self.form(w).has(VerbForm::PASSIVE)
                && !self.form(w).has(VerbForm::NEGATED)
                && self.chunk(w).is_some_and(|verb| {
                    self.doc.is(verb.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB)
                })
        };
        self.form(v).has(VerbForm::PERFECT) && v.checked_sub(1).is_some_and(told)
    }

    /// `did not fail to meet`, `could not resist meeting`: what a verb denies that is itself negated.
    pub(super) fn undenied(&self, w: usize) -> Status {
        let form = self.form(w);
        let could = || self.chunk(w).is_some_and(|verb| self.doc.is_spelled(verb.tokens.start, &["could"]));
        if form.has(VerbForm::FUTURE) {
            Status::Scheduled
        } else if form.has(VerbForm::MODAL) && !could() {
            Status::Hypothetical
        } else {
            Status::Held
        }
    }

    /// `became`, which makes the subject what it is then.
    fn is_becoming(&self, w: usize) -> bool {
        self.chunk(w).is_some_and(|verb| self.doc.is_spelled(verb.head, &["became", "becomes", "become"]))
    }

    /// `had to` do what follows.
    fn is_past_duty(&self, w: usize) -> bool {
        self.chunk(w).is_some_and(|verb| {
            verb.kind == ChunkKind::Verb
                && verb.tokens.len() == 1
                && self.doc.word(verb.head).eq_ignore_ascii_case("had")
        })
    }

    /// `passed a motion to impeach Lund`: the verb by which it is decided.
    pub(super) fn enacting(&self, v: usize) -> Option<usize> {
        let is = |i: usize, words: &[&str]| {
            self.chunk(i).is_some_and(|chunk| {
                words.iter().any(|word| self.doc.word(chunk.head).eq_ignore_ascii_case(word))
            })
        };
        let paper = ["motion", "motions", "resolution", "resolutions", "measure"];
        let n = v.checked_sub(1).filter(|&n| is(n, &paper))?;
        let w = n.checked_sub(1)?;
        let active = self.kind(w) == Some(ChunkKind::Verb) && !self.form(w).has(VerbForm::PASSIVE);
        (active && is(w, &["passed", "approved", "adopted", "passes", "approves", "adopts"])).then_some(w)
    }
}
