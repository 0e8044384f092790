//! Event nouns that tell nothing new: what is only spoken of, wanted or remembered, or part of a name.

use super::scene::Scene;
use super::sense::Tags;
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// `marked the anniversary of the bombing`: no news.
pub(super) fn is_remembered(scene: &Scene<'_>, n: usize, kind: EventKind) -> bool {
    kind != EventKind::Commemorate
        && n >= 2
        && scene.noun_sense(n - 2).is_some_and(|(_, day)| day.kind == Some(EventKind::Commemorate))
        && scene.is_word(n - 1, Words::OF)
}

/// `talks on the release of hostages`, `calls for his resignation`, `in return for his release`: what is spoken of or
/// wanted.
pub(super) fn is_wanted(scene: &Scene<'_>, n: usize) -> bool {
    let Some(preposition) = scene.group_left(n).first.checked_sub(1) else { return false };
    let about = Words::ON.or(Words::FOR).or(Words::OVER).or(Words::ABOUT);
    let Some(topic) = preposition.checked_sub(1).filter(|_| scene.is_word(preposition, about)) else {
        return false;
    };
    let spoken = scene.noun_sense(topic).is_some_and(|(_, noun)| {
        matches!(noun.kind, Some(EventKind::Consult | EventKind::Request | EventKind::Agree))
            && noun.mode != Some(Mode::Visit)
            || noun.any(Tags::PLAN)
    });
    let words = ["return", "exchange", "negotiations", "hopes", "plans", "efforts", "bid", "terms"];
    let bargain = scene.is_word(preposition, Words::FOR)
        && scene.chunk(topic).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &words));
    scene.is_noun(topic) && (spoken || bargain)
}

/// True where the trigger is a word of a body's name; `APEC Summit` and the like are events all the same.
pub(super) fn is_part_of_name(scene: &Scene<'_>, trigger: TokenRange, kind: EventKind) -> bool {
    scene.entities.at(trigger.start).is_some_and(|mention| {
        let last = mention.tokens.end == trigger.end;
        // `the Free Caucus` meets and votes like other bodies.
        if kind == EventKind::Elect && matches!(mention.entity, EntityRef::Organization(_)) {
            return true;
        }
        !last || !matches!(kind, EventKind::Consult | EventKind::Elect | EventKind::Commemorate)
    })
}
