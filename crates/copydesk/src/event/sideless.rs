//! Verbs that have no sides of their own: what they do is done to nobody, or is the way to another event.
//!
//! A verb in its frame, a sense -> whether it is so. Cost: the groups beside the verb.

use super::nature::Nature;
use super::scene::Scene;
use super::sense::{Sense, Slot, Tags};
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::mention::EntityRef;

/// `resigned his post`, `declared a state of emergency`, `lifted the state of emergency`: nobody suffers it.
pub(super) fn is_of_nobody(scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &Nature) -> bool {
    let condition = || {
        nature.kind == EventKind::Concede
            && sense.asks(Slot::Behind(Words::OF))
            && frame.object.is_some_and(|group| {
                scene.is_word(group.first + 1, Words::OF)
                    && scene.noun_sense(group.first).is_some_and(|(_, noun)| noun.any(Tags::STATE))
            })
    };
    matches!(
        (nature.kind, nature.mode),
        (EventKind::Retreat, Some(Mode::Resign)) | (_, Some(Mode::MartialLaw))
    ) || condition()
}

/// `captured Ohio and Texas`, in the story of a campaign by somebody with a name: votes, and no land.
pub(super) fn take_for_vote(scene: &Scene<'_>, frame: &Frame, nature: &mut Nature, actors: &Parties) {
    const CAPTURES: [&str; 4] = ["capture", "captures", "captured", "capturing"];
    let captured = nature.kind == EventKind::Assault
        && !frame.passive
        && !actors.is_empty()
        && scene.chunk(frame.v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &CAPTURES));
    if captured
        && actors.iter().all(|actor| matches!(actor.entity, Some(EntityRef::Person(_))))
        && scene.cast.is_of_campaign()
    {
        (nature.kind, nature.mode, nature.told) = (EventKind::Elect, None, EventKind::Elect);
    }
}

/// `won the presidency`, `lost two states`: what is at stake is no side; a rival is.
pub(super) fn is_at_stake(scene: &Scene<'_>, frame: &Frame, nature: &Nature, party: Party) -> bool {
    const WINS: [&str; 12] = [
        "win", "wins", "won", "winning", "lose", "loses", "lost", "losing", "clinch", "clinched", "capture",
        "captured",
    ];
    nature.kind == EventKind::Elect
        && !matches!(party.entity, Some(EntityRef::Person(_)))
        && scene.chunk(frame.v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &WINS))
}

/// `arrived in Lima for talks`, `received Lund for talks`: the talks are the event.
pub(super) fn is_way_to_talks(scene: &Scene<'_>, sense: &Sense, nature: &Nature, frame: &Frame) -> bool {
    nature.kind == EventKind::Consult
        && nature.mode == Some(Mode::Visit)
        && (frame.object.is_none() || sense.swaps && !frame.passive)
        && frame
            .complements
            .behind(Words::FOR)
            .and_then(|group| scene.noun_sense(group.first))
            .is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult) && noun.mode != Some(Mode::Visit))
}
