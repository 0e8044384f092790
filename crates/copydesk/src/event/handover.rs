//! Cooperation that hands its object over, and land and goods given back: `extradited Lund to Chad`, `handed the islands back to
//! Chad`.

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
    let mut taker = behind(Words::TO);
    // `handed the port over to Chadian rule`: whose it is.
    if taker.is_empty() {
        let rule = frame.complements.behind(Words::TO).and_then(|group| scene.owner_before(group.last));
        rule.into_iter().filter(|owner| owner.entity.is_some()).for_each(|owner| taker.add(owner));
    }
    if !taker.is_empty() {
        *recipients = taker;
    }
}

/// True where a sense of cooperation hands its object over, or what is given back goes to somebody.
pub(super) fn hands_over(kind: EventKind, sense: &Sense, frame: &Frame) -> bool {
    let over = || kind == EventKind::Cooperate && !sense.asks(Slot::Behind(Words::WITH));
    let back = || {
        kind == EventKind::Retreat && sense.mode.is_none() && frame.complements.behind(Words::TO).is_some()
    };
    frame.object.is_some() && sense.asks(Slot::Object) && (over() || back())
}
