//! From whom a town is taken, to whom land is given back, and whose the deed was in which somebody died.
//!
//! ```text
//! captured Goma from the rebels      the rebels      lifted the blockade of Oman     Oman
//! died in a raid by the army         the army
//! ```
//!
//! A verb in its frame -> that party. Cost: a look at what stands behind a preposition, which few verbs have.

use super::scene::{Group, Scene};
use super::sense::Tags;
use super::sufferer::doer_of;
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, PlaceKind};
use crate::grammar::ChunkKind;
use crate::lexicon::Tag;
use crate::mention::EntityRef;

/// Those who held the town or site that was taken, where somebody is told to have.
#[inline]
pub(super) fn holders(scene: &Scene<'_>, kind: EventKind, frame: &Frame) -> Option<Parties> {
    let from = frame.complements.behind(Words::FROM).filter(|_| kind == EventKind::Assault)?;
    who_lost(scene, frame, from)
}

#[inline(never)] // few verbs come to it
fn who_lost(scene: &Scene<'_>, frame: &Frame, from: Group) -> Option<Parties> {
    let town = frame.object.filter(|town| is_of(scene, frame, *town, from))?;
    let site = || scene.noun_sense(town.first).is_some_and(|(_, noun)| noun.any(Tags::SITE));
    if !(is_town(scene, town) || site()) {
        return None;
    }
    let mut holders = scene.parties(from);
    // `shelled from Lima`: a town that the story does not know is nobody.
    let named = |party: &Party| scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::Proper);
    holders.keep(|party| match party.entity {
        Some(EntityRef::Organization(_)) => true,
        entity => scene.is_someone(*party) && (entity.is_some() || !named(party)),
    });
    (!holders.is_empty()).then_some(holders)
}

/// A place that is no country.
fn is_town(scene: &Scene<'_>, group: Group) -> bool {
    scene.mention(group.first).is_some_and(|mention| match mention.entity {
        EntityRef::Place(id) => {
            scene.entities.places.get(id as usize).is_some_and(|place| place.kind != PlaceKind::Country)
        }
        _ => false,
    })
}

/// False where what stands behind `from` is another phrase's: `attacked Goma with men from the north`.
fn is_of(scene: &Scene<'_>, frame: &Frame, town: Group, from: Group) -> bool {
    let begins = if frame.passive { frame.v } else { town.last };
    let other = |i: usize| scene.kind(i) == Some(ChunkKind::Preposition) && !scene.is_word(i, Words::OF);
    from.first > begins && !(begins + 1..from.first - 1).any(other)
}

/// `lifted the blockade of Chad`, `handed two islands back to Chad`: who gains.
pub(super) fn freed_land(scene: &Scene<'_>, frame: &Frame, n: usize) -> Option<Party> {
    let struck = scene
        .noun_sense(n)
        .is_some_and(|(_, noun)| matches!(noun.kind, Some(EventKind::Sanction | EventKind::Coerce)));
    let of = if struck && scene.is_word(n + 1, Words::OF) {
        Some(Group { first: n + 2, last: n + 2 })
    } else {
        None
    };
    let gains = of.or_else(|| frame.complements.behind(Words::TO).filter(|_| !struck))?;
    scene.parties(gains).iter().find(|party| party.entity.is_some())
}

/// `were killed in a raid carried out by Oman`: whose deed it was.
pub(super) fn doer_within(scene: &Scene<'_>, frame: &Frame) -> Option<Party> {
    let deed = frame.complements.behind(Words::IN).map(|group| group.first);
    let deed =
        deed.filter(|&n| scene.noun_sense(n).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Assault)));
    deed.and_then(|n| doer_of(scene, n))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const TAKEN: &[(&str, &[&str])] = &[
        (
            "Government troops recaptured the town of Goma from the rebels in May 2019.",
            &["assault held: Government troops -> the rebels @2019-05 in Goma"],
        ),
        ("Militants captured Goma in May 2019.", &["assault held: Militants @2019-05 in Goma"]),
        ("Rebels attacked Goma with fighters from the army.", &["assault held: Rebels in Goma"]),
    ];

    #[test]
    fn who_held_a_town() {
        check(TAKEN.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
