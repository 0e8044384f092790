//! Whether what a verb tells stands alone as an event, or only adds to one that is told elsewhere.
//!
//! ```text
//! Lund was jailed on Monday.            told
//! the man jailed in Lima                told only where something else tells of it
//! rebels fighting the army              so is force that is no more than a circumstance
//! Lund walked back his remarks.         and what is taken back, where no day is told
//! "a way of deporting migrants"         and what a speaker only names
//! ```

use super::nature::Nature;
use super::scene::Scene;
use super::sense::{Sense, Slot};
use super::sides::Sides;
use super::types::Party;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::mention::EntityRef;

/// True where a verb tells enough to be an event of its own; `dated` where it has a day.
pub(super) fn stands_alone(
    scene: &Scene<'_>,
    sense: &Sense,
    frame: &Frame,
    nature: &Nature,
    sides: &Sides,
    dated: bool,
) -> bool {
    let (kind, form) = (nature.kind, scene.form(frame.v));
    let finite = form.has(VerbForm::FINITE);
    // `laws that have been passed`, `fighters backed by Oman`: at some time or other.
    let told = || {
        let past = form.has(VerbForm::PAST) && !sides.actors.is_empty();
        let perfect = form.has(VerbForm::PERFECT) && sides.actors.len().min(sides.recipients.len()) > 0;
        finite && (dated || past || perfect)
    };
    if kind == EventKind::Support && frame.passive && !sense.swaps && !told() {
        return false;
    }
    if !dated {
        let granted = kind == EventKind::Concede && sense.asks(Slot::Object);
        // `walked back her remarks`: to nobody; `The governor pardoned a baker`: to somebody, though neither is named.
        let own = |party: Party| {
            party.entity.is_some() && sides.actors.iter().any(|actor| actor.entity == party.entity)
        };
        if granted && sides.recipients.iter().all(own) && !is_of_state(sides) {
            return false;
        }
        if !finite && form.has(VerbForm::PARTICIPLE) && is_aside(scene, frame, nature, sides) {
            return false;
        }
    }
    // `"a way of deporting people"`: what a speaker only names, unless he asks.
    let said = || matches!(kind, EventKind::Accuse | EventKind::Request | EventKind::Support);
    finite
        || nature.status == Status::Hypothetical
        || said()
        || scene.chunk(frame.v).is_none_or(|verb| scene.doc.tokens.quote_of(verb.head).is_none())
}

/// `the man jailed in Lima`, `rebels fighting the army`: a participle that describes somebody.
fn is_aside(scene: &Scene<'_>, frame: &Frame, nature: &Nature, sides: &Sides) -> bool {
    if frame.passive {
        let known = nature.kind == EventKind::Accuse || nature.mode == Some(Mode::Resign);
        return sides.actors.is_empty() && !known && !scene.headline;
    }
    // `was jailed for shooting a man`, `admitted shooting him`: by the sentence, or the word, it was done.
    let done = || {
        let before = frame.v.checked_sub(1);
        before.is_some_and(|i| {
            let said = scene.kind(i) == Some(ChunkKind::Verb) && !scene.form(i).has(VerbForm::PASSIVE);
            said || scene.is_word(i, Words::FOR.or(Words::WITH))
        })
    };
    nature.kind == EventKind::Assault && !is_of_state(sides) && !done()
}

/// `Oman lifted the curfew`: what states grant is news without a day.
fn is_of_state(sides: &Sides) -> bool {
    let state = |party: Party| {
        matches!(
            party.entity,
            Some(EntityRef::Government(_) | EntityRef::Nationality(_) | EntityRef::Place(_))
        )
    };
    sides.actors.iter().any(state)
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Sentences, and their events.
    const TOLD: &[(&str, &[&str])] = &[
        ("Otto Lund was jailed in Lima.", &["coerce/arrest held: -> Otto Lund in Lima"]),
        (
            "Otto Lund was jailed for shooting a man.",
            &["coerce/arrest held: -> Otto Lund", "assault/firearms held: Otto Lund -> a man"],
        ),
        ("Oman lifted the curfew.", &["concede held: Oman"]),
        ("The bill was passed by parliament.", &["support held: parliament"]),
        ("Oman and Chad signed a trade agreement.", &["agree held: Oman + Chad"]),
        ("Oman and Chad signed a treaty.", &["support held: Oman + Chad"]),
        ("The governor pardoned a baker.", &["concede held: The governor -> a baker"]),
        // Told only where something else tells of it.
        ("The man jailed in Lima spoke to reporters.", &[]),
        ("Rebels attacking the army were seen in Lima.", &[]),
        ("Otto Lund walked back his remarks.", &[]),
        ("Otto Lund walked back his remarks in May 2019.", &["concede held: Otto Lund @2019-05"]),
        ("The curfew was lifted.", &[]),
        ("The bill was passed.", &[]),
        // A headline repeats what is told below, and is the news where it is not.
        (
            "Parents sue Otto Lund\n\nAda Varga and Imre Osk have filed a lawsuit against the minister.",
            &["accuse/allege held: Ada Varga + Imre Osk -> the minister"],
        ),
        (
            "Ada Varga decries ban\n\nOman and Chad signed a treaty.",
            &["accuse/disapprove held: Ada Varga", "support held: Oman + Chad"],
        ),
        // A meeting on a day, whoever met.
        ("The meeting was short.", &[]),
        ("Their conversation in May 2019 was short.", &[]),
        ("The meeting in May 2019 was short.", &["consult held: @2019-05"]),
    ];

    #[test]
    fn what_stands_alone() {
        check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
