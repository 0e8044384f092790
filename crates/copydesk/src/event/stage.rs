//! Where candidates speak: rallies, debates, town halls.
//!
//! ```text
//! At a rally in Lima, Varga rebuffed a heckler     it was Varga's rally
//! Varga said at a Lund rally                       Lund's
//! ```

use super::scene::Scene;
use crate::extraction::EventKind;
use crate::grammar::VerbForm;
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// Where candidates speak.
const STAGES: [&str; 4] = ["rally", "rallies", "debate", "hall"];

/// `a campaign rally`, `the town hall`: where candidates speak.
pub(super) fn is_stage(scene: &Scene<'_>, n: usize) -> bool {
    scene.noun_sense(n).is_some_and(|(tokens, sense)| {
        sense.kind == Some(EventKind::Elect) && scene.doc.is_spelled(tokens.end.saturating_sub(1), &STAGES)
    })
}

/// `said`, `spoke`, `made the comments`: what is done on a stage.
pub(super) fn speaks(scene: &Scene<'_>, w: usize) -> bool {
    let words = ["speaking", "spoke", "speak", "speaks", "appeared", "made"];
    scene.chunk(w).is_some_and(|verb| {
        scene.doc.is(verb.head, LexClass::REPORT_VERB) || scene.doc.is_spelled(verb.head, &words)
    })
}

/// `rebuffed a heckler`, not `will speak`, `is there`.
pub(super) fn acted(scene: &Scene<'_>, w: usize) -> bool {
    let form = scene.form(w);
    form.has(VerbForm::FINITE)
        && form.has(VerbForm::PAST)
        && !form.any(VerbForm::COPULA.with(VerbForm::MODAL))
}

/// `a rally in Lima`, not `a Lund rally`: whose it is stands not before it.
pub(super) fn is_nobodys(scene: &Scene<'_>, n: usize) -> bool {
    scene.chunk(n).is_some_and(|chunk| {
        scene
            .entities
            .within(TokenRange::new(chunk.tokens.start, chunk.head))
            .iter()
            .all(|mention| !matches!(mention.entity, EntityRef::Person(_)))
    })
}
