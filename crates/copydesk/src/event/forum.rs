//! What is said in public: what a speech or a letter was for, was said or asked.
//!
//! ```text
//! gave a speech to attack Lund            accused
//! took to Twitter to thank Lund           praised
//! seized the chance to meet Lund          met
//! sent troops to threaten Chad            only meant
//! ```

use super::scene::{REACH, Scene};
use super::sense::Tags;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::VerbForm;
use crate::lexicon::LexClass;

/// Verbs of those who turn to the public.
const TURNS: [&str; 5] = ["wrote", "writes", "spoke", "speaks", "tweeted"];
/// `took to the streets`, `took the chance`.
const TAKES: [&str; 4] = ["took", "takes", "taking", "take"];
/// `seized the chance`.
const SEIZES: [&str; 6] = ["seized", "seizes", "grabbed", "used", "uses", "using"];
const CHANCES: [&str; 3] = ["opportunity", "chance", "occasion"];
/// `used Twitter`, `went on television`.
const USES: [&str; 4] = ["used", "uses", "using", "use"];
const GOES: [&str; 4] = ["went", "goes", "going", "go"];
/// Kinds of what is done by saying so to others or of them.
pub(super) const OF_OTHERS: [EventKind; 5] =
    [EventKind::Accuse, EventKind::Reject, EventKind::Request, EventKind::Support, EventKind::Threaten];

impl Scene<'_> {
    /// The verb group before the infinitive `v` by which it was done: what it was for, or the chance for it.
    pub(super) fn done_by(&self, v: usize) -> Option<usize> {
        let w = self.governor(v).filter(|&w| !self.form(w).any(VerbForm::COPULA.with(VerbForm::PASSIVE)))?;
        let head = self.chunk(w)?.head;
        let takes = self.doc.is_spelled(head, &TAKES);
        let chance = || {
            let noun = v.checked_sub(1).and_then(|n| self.chunk(n));
            noun.is_some_and(|noun| self.doc.is_spelled(noun.head, &CHANCES))
                && (takes || self.doc.is_spelled(head, &SEIZES))
        };
        let said = || {
            takes && self.is_word(w + 1, Words::TO)
                || self.doc.is_spelled(head, &TURNS)
                || (w + 1..v).any(|n| self.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::FORUM)))
        };
        use EventKind as K;
        let says = || self.tells(v, &[K::Accuse, K::Agree, K::Reject, K::Request, K::Support, K::Threaten]);
        // `marched to demand it`: that is what the protest was.
        let protests = || self.tells(w, &[K::Protest]);
        (chance() || says() && said() && !protests()).then_some(w)
    }

    /// `said the law was unfair, urging Oman to drop it`: the report that a participle behind a comma goes on with.
    pub(super) fn report_around(&self, v: usize) -> Option<usize> {
        self.said_with(v).find(|&i| {
            self.chunk(i).is_some_and(|verb| self.doc.is(verb.head, LexClass::REPORT_VERB))
                && !self.form(i).has(VerbForm::PASSIVE)
        })
    }

    /// `vowed not to pay, denouncing Lund`: the finite verb that a participle behind a comma goes on with.
    pub(super) fn verb_said_with(&self, v: usize) -> Option<usize> {
        self.report_around(v).or_else(|| self.said_with(v).next())
    }

    /// The finite verbs before a participle behind a comma that tells what is said, the nearest first.
    fn said_with(&self, v: usize) -> impl Iterator<Item = usize> + '_ {
        let comma = v.checked_sub(1).filter(|&i| self.is_comma(i) && self.tells(v, &OF_OTHERS)).unwrap_or(0);
        (comma.saturating_sub(REACH)..comma).rev().filter(|&i| self.form(i).has(VerbForm::FINITE))
    }

    /// `used Twitter to attack Lund`, `went on television to thank him`: by what it was done.
    pub(super) fn is_means(&self, w: usize, n: usize) -> bool {
        let behind = |verbs: &[&str]| self.chunk(w).is_some_and(|verb| self.doc.is_spelled(verb.head, verbs));
        n == w + 1 && behind(&USES) || self.after_preposition(n) && behind(&GOES)
    }

    /// True for a verb group that may tell an event of one of the kinds.
    pub(super) fn tells(&self, v: usize, kinds: &[EventKind]) -> bool {
        let verb = self.chunk(v).and_then(|chunk| self.verb_at(chunk.head));
        verb.is_some_and(|verb| {
            verb.senses.iter().any(|sense| sense.kind.is_some_and(|kind| kinds.contains(&kind)))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const ACCUSED: &[&str] = &["accuse/disapprove held: Ada Varga -> Otto Lund"];

    const ALLEGED: &[&str] = &["accuse/allege held: Ada Varga -> Otto Lund"];

    /// A sentence, and its events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Ada Varga gave a speech to attack Otto Lund.", ACCUSED),
        ("Ada Varga gave a speech attacking Otto Lund.", ACCUSED),
        ("Ada Varga took to Twitter to blast Otto Lund.", ACCUSED),
        ("Ada Varga took the opportunity to attack Otto Lund.", ACCUSED),
        ("Ada Varga went on, trashing Otto Lund as unfit for office.", ACCUSED),
        (
            "Ada Varga sent a letter to Otto Lund urging him to resign.",
            &["request/change held: Ada Varga -> Otto Lund"],
        ),
        ("Ada Varga wrote to Otto Lund to demand an apology.", &["request/yield held: Ada Varga"]),
        ("Ada Varga used Twitter to blast Otto Lund.", ACCUSED),
        ("Ada Varga went on television to blast Otto Lund.", ACCUSED),
        ("Ada Varga said the law was unfair, accusing Otto Lund of lies.", ALLEGED),
        ("Ada Varga said that it was time to act, accusing Otto Lund of lies.", ALLEGED),
        ("Ada Varga has decided not to pay, denouncing Otto Lund.", ACCUSED),
        ("Ada Varga did not hesitate to blame Otto Lund.", ACCUSED),
        ("Ada Varga could not resist attacking Otto Lund.", ACCUSED),
        (
            "Ada Varga will not hesitate to blame Otto Lund.",
            &["accuse/disapprove scheduled: Ada Varga -> Otto Lund"],
        ),
        ("Ada Varga seized the chance to meet Otto Lund.", &["consult held: Ada Varga + Otto Lund"]),
        ("Thousands marched in Lima to demand new elections.", &["protest/demo held: Thousands in Lima"]),
        // Only meant.
        ("Ada Varga worked hard to blame Otto Lund.", &[]),
        (
            "Ada Varga stopped short of accusing Otto Lund of treason.",
            &["accuse/allege negated: Ada Varga -> Otto Lund"],
        ),
    ];

    #[test]
    fn what_was_said_in_public() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
