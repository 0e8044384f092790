//! Places of what is only spoken of.
//!
//! ```text
//! Varga criticised the bases in Oman.          nowhere: there the bases are
//! Varga urged Lund to build bases in Oman.     nowhere
//! Varga criticised Lund in Oman.               in Oman
//! Varga criticised the bases at a rally in Oman.     in Oman
//! ```

use super::content::is_said;
use super::scene::Scene;
use super::types::Parties;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;

/// Words of law and paper: what is done to papers and people, they do where they stand.
const DONE: [&str; 20] = [
    "arraigned",
    "charge",
    "charged",
    "charging",
    "filed",
    "indicted",
    "interrogated",
    "interrogating",
    "question",
    "questioned",
    "questioning",
    "questions",
    "sign",
    "signed",
    "signing",
    "signs",
    "sue",
    "sued",
    "suing",
    "tried",
];

/// Who blocks or upholds something where they sit.
const JUDGES: [&str; 6] = ["court", "courts", "judge", "judges", "jury", "panel"];

/// What is said on an occasion, and where it is filed.
const SPEECHES: [&str; 14] = [
    "address",
    "appearance",
    "comments",
    "court",
    "courts",
    "event",
    "interview",
    "press",
    "remarks",
    "response",
    "session",
    "speech",
    "speeches",
    "statement",
];

impl Scene<'_> {
    /// True where the place in chunk `n` is that of what the trigger speaks of that ends with chunk `i`.
    pub(super) fn is_place_of_topic(&self, i: usize, n: usize, kind: EventKind, mode: Option<Mode>) -> bool {
        if n < i + 3 || !is_said(kind) || mode == Some(Mode::Investigate) {
            return false;
        }
        // `in the city of Lima`.
        let n = if n > i + 4 && self.is_word(n - 1, Words::OF) { n - 2 } else { n };
        let held = n - 2;
        if self.is_occasion(held, i) || self.is_behind_judge(held) {
            return false;
        }
        let wanted = |j: usize| {
            let form = self.form(j);
            form.has(VerbForm::INFINITIVE)
                || form.has(VerbForm::PARTICIPLE) && self.kind(j - 1) == Some(ChunkKind::Preposition)
        };
        if (i + 1..held + 1).any(wanted) {
            return true;
        }
        // `agreed on a truce in Lima` may be either.
        let done = || self.chunk(i).is_some_and(|trigger| self.doc.is_spelled(trigger.head, &DONE));
        kind != EventKind::Agree && self.is_thing_spoken_of(held) && !done()
    }

    /// `lifted a curfew in Oman`: the place is one of the parties.
    pub(super) fn names_one_of(&self, n: usize, parties: &Parties) -> bool {
        self.chunk(n).is_some_and(|chunk| parties.iter().any(|party| chunk.tokens.has(party.head)))
    }

    /// A noun phrase that names nobody and no time.
    fn is_thing_spoken_of(&self, n: usize) -> bool {
        let named = || {
            self.mention(n).is_some_and(|mention| {
                matches!(
                    mention.entity,
                    EntityRef::Person(_) | EntityRef::Organization(_) | EntityRef::Government(_)
                )
            })
        };
        let pronoun = || self.chunk(n).is_some_and(|chunk| self.doc.is(chunk.head, LexClass::PRONOUN));
        self.is_noun(n) && !named() && !pronoun()
    }

    /// `blocked by a judge in Lima`.
    fn is_behind_judge(&self, n: usize) -> bool {
        self.is_word(n - 1, Words::BY)
            && self.chunk(n).is_some_and(|agent| self.doc.is_spelled(agent.head, &JUDGES))
    }

    /// `at a rally`, `in a speech`, `during talks with Lund`: a phrase that tells on what occasion it was said.
    fn is_occasion(&self, held: usize, i: usize) -> bool {
        (i + 1..=held).rev().take(5).any(|p| {
            if self.is_word(p, Words::AT.or(Words::DURING)) {
                return true;
            }
            let consults =
                |n: usize| self.noun_sense(n).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult));
            // `after hours of talks in Lima`.
            let hours = held > 0 && self.is_word(held - 1, Words::OF) && consults(held);
            self.is_word(p, Words::IN.or(Words::ON).or(Words::AFTER))
                && (hours
                    || consults(p + 1)
                    || self.chunk(p + 1).is_some_and(|noun| self.doc.is_spelled(noun.head, &SPEECHES)))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const TOLD: &[(&str, &[&str])] = &[
        ("Ada Varga criticised the bases in Oman.", &["accuse/disapprove held: Ada Varga"]),
        (
            "Ada Varga criticised Otto Lund in Oman.",
            &["accuse/disapprove held: Ada Varga -> Otto Lund in Oman"],
        ),
        (
            "Ada Varga criticised the bases at a briefing in Oman.",
            &["accuse/disapprove held: Ada Varga in Oman"],
        ),
        (
            "Ada Varga criticised the bases in May 2019 in Oman.",
            &["accuse/disapprove held: Ada Varga @2019-05 in Oman"],
        ),
        ("Ada Varga urged Otto Lund to close the bases in Oman.", &["request held: Ada Varga -> Otto Lund"]),
        ("Oman rejected the plan after five hours of talks in Goma.", &["reject held: Oman in Goma"]),
        ("The plan was blocked by a judge in Goma.", &["reject held: a judge in Goma"]),
        ("Ada Varga signed the treaty in Oman.", &["support held: Ada Varga in Oman"]),
    ];

    #[test]
    fn where_it_was_said() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
