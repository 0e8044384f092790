//! Who does what a participle behind a noun tells, where that is not the noun: who made the paper, held the rally, or spent
//! his time so.
//!
//! ```text
//! Varga signed an order imposing sanctions     Varga imposes them
//! Varga spent the day urging voters            Varga urges them
//! Varga vetoed a bill imposing sanctions       who vetoed it does not
//! ```

use super::scene::{Group, Scene};
use super::sense::Tags;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;

impl Scene<'_> {
    /// `"No," said Ada Varga, urging them to wait`: the noun phrase of who said it, before a comma.
    pub(super) fn speaker_before(&self, v: usize) -> Option<usize> {
        let n = v.checked_sub(2).filter(|&n| n >= 2 && self.is_comma(n + 1) && self.is_noun(n))?;
        let said = self.chunk(n - 1).is_some_and(|verb| {
            verb.kind == ChunkKind::Verb && verb.tokens.len() == 1 && self.doc.is(verb.head, LexClass::REPORT_VERB)
        });
        let opens = self.kind(n - 2) == Some(ChunkKind::Mark);
        (said && opens && self.party(n).is_some()).then_some(n)
    }

    /// `spent the day urging voters`, `took turns urging them`, `opened a rally blasting Lund`: what the subject did meanwhile.
    fn is_meanwhile(&self, w: usize, n: usize) -> bool {
        let is = |i: usize, words: &[&str]| self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.head, words));
        self.kind(w) == Some(ChunkKind::Verb)
            && (is(n, &["turns"])
                || is(w, &["spend", "spends", "spent", "spending"])
                || is(w, &["opened", "opens", "opening", "closed", "ended", "addressed"])
                    && is(n, &["rally", "speech", "address", "event", "meeting", "conference"]))
    }

    /// `signed an order imposing sanctions`, `sent a letter to Chad urging Lund to leave`: who made the paper that says so.
    pub(super) fn signatory(&self, v: usize, n: usize, depth: u8) -> Option<Group> {
        let active = !self.form(v).has(VerbForm::PASSIVE);
        if let Some(w) = n.checked_sub(1).filter(|&w| active && self.is_meanwhile(w, n)) {
            return self.subject_within(w, depth);
        }
        let sent = n >= 2 && self.is_word(n - 1, Words::TO);
        let n = if sent { n - 2 } else { n };
        let (_, sense) = self.noun_sense(n).filter(|_| active)?;
        // Who vetoed it did not say so.
        let rejects = |w: usize| {
            self.chunk(w)
                .and_then(|chunk| self.verb_at(chunk.head))
                .is_some_and(|verb| verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Reject)))
        };
        let w = n.checked_sub(1).filter(|&w| {
            !rejects(w)
                && self.kind(w) == Some(ChunkKind::Verb)
                && !self.form(w).has(VerbForm::PASSIVE)
                && sense.any(Tags::PAPER.with(Tags::FORUM))
        })?;
        self.subject_within(w, depth)
    }
}
