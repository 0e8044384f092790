//! Verbs that have no sides of their own: what they do is done to nobody, or is the way to another event.
//!
//! A verb in its frame, a sense -> whether it is so. Cost: the groups beside the verb.

use super::nature::Nature;
use super::scene::Scene;
use super::sense::{Sense, Slot, Tags};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode};

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
