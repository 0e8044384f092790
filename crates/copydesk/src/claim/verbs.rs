//! [`Verbs`]: the dictionary forms of cues, each made once a document: a few verbs are most of its cues.

use crate::extraction::CompactString;
use crate::lexicon::{Lexeme, Lexicon, Report};

/// How many are kept; one takes the place of another that shares its slot.
const N_SLOTS: usize = 32;

/// Dictionary forms that were made before.
#[derive(Debug, Default)]
pub(super) struct Verbs {
    made: [Option<(Option<Lexeme>, CompactString)>; N_SLOTS],
}

impl Verbs {
    /// Forgets them: another document may be read by other lists.
    pub(super) fn clear(&mut self) {
        self.made.fill(None);
    }

    /// The words of the dictionary form of a cue.
    pub(super) fn of(&mut self, lexicon: &Lexicon, cue: &Report) -> CompactString {
        let lemma = cue.lemma();
        let slot = &mut self.made[lemma.map_or(0, |lemma| lemma.number() as usize) % N_SLOTS];
        match slot {
            Some((known, verb)) if *known == lemma => verb.clone(),
            _ => {
                let verb = spelled(lexicon.report_lemma(cue));
                *slot = Some((lemma, verb.clone()));
                verb
            }
        }
    }
}

/// A dictionary form as it is written; the lists part its words at their hyphens: `e - mail`.
fn spelled(lemma: &str) -> CompactString {
    if lemma.as_bytes().contains(&b'-') { lemma.replace(" - ", "-").into() } else { lemma.into() }
}
