//! Cooperation that hands its object over: `extradited Lund to Chad`.

use super::scene::Scene;
use super::sense::{Sense, Slot};
use super::types::Parties;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::EventKind;

/// Who hands somebody or something over, and to whom: `extradited Lund to Chad`; who is handed over suffers it where no
/// taker is named.
pub(super) fn handed_over(scene: &Scene<'_>, frame: &Frame, actors: &mut Parties, recipients: &mut Parties) {
    let behind =
        |word: Words| frame.complements.behind(word).map(|group| scene.parties(group)).unwrap_or_default();
    if actors.is_empty() && frame.passive {
        *actors = behind(Words::FROM);
    }
    let taker = behind(Words::TO);
    if !taker.is_empty() {
        *recipients = taker;
    }
}

/// True where a sense of cooperation hands its object over.
pub(super) fn hands_over(kind: EventKind, sense: &Sense, frame: &Frame) -> bool {
    kind == EventKind::Cooperate
        && frame.object.is_some()
        && sense.asks(Slot::Object)
        && !sense.asks(Slot::Behind(Words::WITH))
}
