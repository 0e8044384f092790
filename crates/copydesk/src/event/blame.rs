//! Whose deed is protested: `marched against Oman's raid`, `protested the arrest of Lund by police`.

use super::nations::is_genitive;
use super::scene::Scene;
use super::sufferer::doer_of;
use super::types::Party;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::EventKind;
use crate::mention::EntityRef;

/// `protested against Oman's raid`, `protested the arrest of Lund by police`: who did it.
pub(super) fn protested(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Option<Party> {
    if kind != EventKind::Protest || frame.passive {
        return None;
    }
    let behind = |word: Words| frame.complements.behind(word);
    let deeds = [behind(Words::AGAINST), behind(Words::OVER), behind(Words::AT), frame.object];
    deeds.into_iter().flatten().find_map(|group| blamed_for(scene, group.first))
}

/// Whose deed is protested: `Oman's raid`, `the Omani raid`, `the raid by rebels`, but nobody of `the Oman war`.
pub(super) fn blamed_for(scene: &Scene<'_>, n: usize) -> Option<Party> {
    doer_of(scene, n).filter(|doer| {
        let owns = || is_genitive(scene, doer.tokens);
        let within = scene.chunk(n).is_some_and(|chunk| chunk.tokens.has(doer.head));
        !within || matches!(doer.entity, Some(EntityRef::Nationality(_))) || owns()
    })
}
