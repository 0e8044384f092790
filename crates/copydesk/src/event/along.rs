//! Who acts or suffers along with others.
//!
//! ```text
//! joined Lund in condemning it           Lund condemned it too
//! was abducted with his guide, Varga     so was Varga
//! ```

use super::scene::{Group, Scene};
use super::types::Parties;
use super::verbal::Frame;
use super::words::Words;
use crate::mention::EntityRef;

/// `joined Lund in condemning it`: who did so too.
pub(super) fn joined_in(scene: &Scene<'_>, v: usize) -> Option<Group> {
    let object = v.checked_sub(2).filter(|_| scene.is_word(v - 1, Words::IN))?;
    let group = scene.group_left(object);
    let w = group.first.checked_sub(1).filter(|_| scene.is_noun(object))?;
    let joins = ["joined", "joins", "joining", "join"];
    let joined = scene.chunk(w).is_some_and(|verb| scene.doc.is_spelled(verb.head, &joins));
    joined.then_some(group)
}

/// `was abducted with his guide, Varga`: they too; but `was killed with a nerve agent`.
#[inline(never)] // few suffer with others
pub(super) fn suffering_along(scene: &Scene<'_>, frame: &Frame) -> Parties {
    const OWN: [&str; 10] =
        ["his", "her", "their", "two", "three", "four", "five", "several", "other", "another"];
    let first = frame.complements.phrases().first().filter(|phrase| phrase.is_behind(Words::WITH));
    let along = first.map(|phrase| phrase.group()).filter(|group| group.first <= frame.v + 2);
    let mut along = along.map(|group| scene.parties(group)).unwrap_or_default();
    along.keep(|party| {
        matches!(party.entity, Some(EntityRef::Person(_)))
            || scene.is_someone(*party) && scene.doc.is_spelled(party.tokens.start, &OWN)
    });
    along
}
