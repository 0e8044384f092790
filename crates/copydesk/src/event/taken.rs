//! Phrases beside an event noun that are another word's: behind `with` its verb's or that of a meeting between, before it
//! that of a title.
//!
//! ```text
//! held talks with Lund                        the noun's
//! discussed sanctions with Lund               the verb's: he is not sanctioned
//! spoke of sanctions in a call with Lund      the call's
//! the Omani premier Lund's visit              Lund's, not Oman's too
//! ```

use super::scene::Scene;
use super::sense::{Slot, Verb};
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::token::{Kind, Token};

/// `discussed the summit with aides`: who stands behind `with` took part in what the verb tells.
pub(super) fn is_taken_by_verb(scene: &Scene<'_>, n: usize, reciprocal: bool) -> bool {
    let behind = scene.after_preposition(n);
    let Some(w) = scene.governor(n).filter(|_| behind || !reciprocal) else { return false };
    let verb = scene.chunk(w).and_then(|chunk| scene.verb_at(chunk.head));
    let asks = |verb: &Verb| verb.senses.iter().any(|sense| sense.asks(Slot::Behind(Words::WITH)));
    if !behind {
        let touches = (w + 1..n).all(|i| matches!(scene.kind(i), Some(ChunkKind::Noun | ChunkKind::Adverb)));
        return touches && verb.is_some_and(asks);
    }
    // `discussed plans for the summit with aides`: they took part in what was discussed with them.
    let own = scene.is_word(n - 1, Words::AFTER.or(Words::BEFORE).or(Words::DURING))
        || scene.form(w).has(VerbForm::PARTICIPLE);
    // `will meet with Lund after a summit with Imre`: it has its own.
    let with = || (w + 1..n).any(|i| scene.is_word(i, Words::WITH));
    !own && !with() && verb.is_some_and(asks)
}

/// `in a call with Lund`: a noun of meeting, whose side stands behind `with`.
pub(super) fn meets(scene: &Scene<'_>, m: usize) -> bool {
    scene.noun_sense(m).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult))
}

/// True for a land or people said of the office of a person who is named behind it.
pub(super) fn is_of_title(scene: &Scene<'_>, mention: &EntityMention, next: Option<&EntityMention>) -> bool {
    let land =
        matches!(mention.entity, EntityRef::Nationality(_) | EntityRef::Place(_) | EntityRef::Government(_));
    let person = next.filter(|next| land && matches!(next.entity, EntityRef::Person(_)));
    person.is_some_and(|person| {
        (mention.tokens.end..person.tokens.start + 1).any(|at| scene.doc.is(at, LexClass::ROLE))
            && !(mention.tokens.end..person.tokens.start).any(|at| {
                let apart = |token: &Token| matches!(token.kind, Kind::COMMA | Kind::HYPHEN);
                scene.token_is(at, Words::AND) || scene.doc.token(at).is_some_and(apart)
            })
    })
}
