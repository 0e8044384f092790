//! Who does what a participle behind a noun tells, where that is not the noun: who made the paper, held the rally, or spent
//! his time so.
//!
//! ```text
//! Varga signed an order imposing sanctions     Varga imposes them
//! Varga spent the day urging voters            Varga urges them
//! In a letter praising Lund, Varga said        Varga praises him
//! Varga vetoed a bill imposing sanctions       who vetoed it does not
//! ```

use super::scene::{Group, REACH, Scene};
use super::sense::Tags;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;

impl Scene<'_> {
    /// `A letter accusing Lund angered Oman`: the one finite verb, `i`, is that of the noun before the participle.
    pub(super) fn is_only_verb(&self, from: usize, i: usize) -> bool {
        let finite = |j: usize| self.kind(j) == Some(ChunkKind::Verb) && self.form(j).has(VerbForm::FINITE);
        from.checked_sub(1).is_some_and(|w| {
            w > 0
                && self.kind(w) == Some(ChunkKind::Verb)
                && self.form(w).has(VerbForm::PARTICIPLE)
                && !self.form(w).has(VerbForm::PASSIVE)
                && self.is_noun(w - 1)
                && !(w.saturating_sub(REACH)..w).any(finite)
                && !(i + 1..i + REACH).any(finite)
        })
    }

    /// `a letter`, `the statement`: what says something in somebody's name.
    pub(super) fn is_paper(&self, n: usize) -> bool {
        self.is_noun(n) && self.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::PAPER.with(Tags::FORUM)))
    }

    /// `"No," said Ada Varga, urging them to wait`: the noun phrase of who said it, before a comma.
    pub(super) fn speaker_before(&self, v: usize) -> Option<usize> {
        let n = v.checked_sub(2).filter(|&n| n >= 2 && self.is_comma(n + 1) && self.is_noun(n))?;
        let said = self.chunk(n - 1).is_some_and(|verb| {
            verb.tokens.len() == 1
                && self.doc.is_spelled(verb.head, &["said", "says", "added", "wrote", "tweeted"])
        });
        let opens = self.kind(n - 2) == Some(ChunkKind::Mark);
        (said && opens && self.party(n).is_some_and(|party| party.entity.is_some())).then_some(n)
    }

    /// `spent the day urging voters`, `took turns urging them`, `opened a rally blasting Lund`: what the subject did meanwhile.
    fn is_meanwhile(&self, w: usize, n: usize) -> bool {
        let is = |i: usize, words: &[&str]| {
            self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.head, words))
        };
        self.kind(w) == Some(ChunkKind::Verb)
            && (is(n, &["turns"])
                || is(w, &["spend", "spends", "spent", "spending"])
                || is(w, &["opened", "opens", "opening", "closed", "ended", "addressed"])
                    && is(n, &["rally", "speech", "address", "event", "meeting", "conference"]))
    }

    /// `In a statement praising Lund, Varga said`, `said in a statement praising Lund`: whose words the paper has.
    fn said_in(&self, v: usize, n: usize, depth: u8) -> Option<Group> {
        let within =
            n.checked_sub(1).filter(|&within| self.is_word(within, Words::IN) && self.is_paper(n))?;
        let says = |w: usize| {
            self.form(w).has(VerbForm::FINITE)
                && self.chunk(w).is_some_and(|verb| self.doc.is(verb.head, LexClass::REPORT_VERB))
        };
        let before = within.checked_sub(1);
        if let Some(report) = before.filter(|&w| says(w)) {
            return self.subject_within(report, depth);
        }
        before.is_none_or(|mark| self.kind(mark) == Some(ChunkKind::Mark)).then_some(())?;
        let comma = (v + 1..v + REACH).find(|&i| self.is_comma(i) && self.is_noun(i + 1) && says(i + 2))?;
        Some(Group { first: comma + 1, last: comma + 1 })
    }

    /// `signed an order imposing sanctions`, `sent a letter to Chad urging Lund to leave`: who made the paper that says so.
    pub(super) fn signatory(&self, v: usize, n: usize, depth: u8) -> Option<Group> {
        let active = !self.form(v).has(VerbForm::PASSIVE);
        if let Some(w) = n.checked_sub(1).filter(|&w| active && self.is_meanwhile(w, n)) {
            return self.subject_within(w, depth);
        }
        if let Some(speaker) = self.said_in(v, n, depth).filter(|_| active) {
            return Some(speaker);
        }
        let sent = n >= 2 && self.is_word(n - 1, Words::TO);
        let n = if sent { n - 2 } else { n };
        let (_, sense) = self.noun_sense(n).filter(|_| active)?;
        // Who vetoed it did not say so, nor who received it.
        let rejects = |w: usize| {
            self.chunk(w).is_some_and(|chunk| {
                self.doc.is_spelled(chunk.head, &["received", "receives", "receive", "got"])
                    || self.verb_at(chunk.head).is_some_and(|verb| {
                        verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Reject))
                    })
            })
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

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// A sentence, and its events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Ada Varga spent the day urging Oman to act.", &["request held: Ada Varga -> Oman"]),
        (
            "Ada Varga published an article criticising Otto Lund.",
            &["accuse/disapprove held: Ada Varga -> Otto Lund"],
        ),
        ("\"No,\" said Ada Varga, urging Otto Lund to wait.", &["request held: Ada Varga -> Otto Lund"]),
        (
            "Ada Varga's letter accusing Otto Lund of fraud angered the bank.",
            &["accuse/allege held: Ada Varga -> Otto Lund"],
        ),
        (
            "In a letter praising Otto Lund, Ada Varga said he would win.",
            &["support held: Ada Varga -> Otto Lund"],
        ),
        (
            "Ada Varga said in a letter praising Otto Lund that he would win.",
            &["support held: Ada Varga -> Otto Lund"],
        ),
        // Who gets a letter does not say what it says.
        ("Ada Varga received a letter accusing Otto Lund of fraud.", &["accuse/allege held: -> Otto Lund"]),
        // A clause behind a report keeps its subject.
        ("Ada Varga said Otto Lund accepted the offer.", &["agree held: Otto Lund"]),
        ("Ada Varga spent the day in Lima.", &[]),
    ];

    #[test]
    fn participles_of_whoever_wrote_or_said_it() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
