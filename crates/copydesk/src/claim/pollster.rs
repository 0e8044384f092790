//! In whose name a poll or study tells what it found: `a Moor Institute poll`, `a survey by Moor and Lund`.
//!
//! ```text
//! A Moor University poll found ...             Moor University
//! a survey by the Moor Post and Radio Lund     both
//! a poll                                       nobody who is named
//! ```
//!
//! Reports stay what they are. Expected precision 0.9. Cost: for a source whose head is such a word, a look at the names
//! within it.

use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Actor, ActorKind};
use crate::grammar::ChunkKind;
use crate::mention::{Entities, EntityMention, EntityRef, actor_of};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Words for what polls and studies are.
const POLLS: &Words = listed!("polls");

/// How many tokens may stand between such a word and the one that tells whose it is.
const MAX_BYLINE: u32 = 4;

/// Who made the poll or study that is the source.
#[inline(never)]
pub(super) fn pollsters(view: View<'_>, entities: &Entities, source: &Source) -> Option<Vec<Actor>> {
    let [core] = source.cores() else { return None };
    let poll = view.doc.token(core.head).is_some_and(|head| !head.is_capital());
    if !poll || !view.is_word(core.head, POLLS) {
        return None;
    }
    let body = |mention: &&EntityMention| matches!(mention.entity, EntityRef::Organization(_));
    let mut makers: Vec<Actor> = Vec::new();
    let mut add = |mention: &EntityMention| {
        let actor = actor_of(&view.doc, entities, mention.tokens, mention.tokens.end - 1);
        if actor.kind != ActorKind::Group && !makers.contains(&actor) {
            makers.push(actor);
        }
    };
    // `a Moor Post/Lund University exit poll`: names and what joins them, up to one word before the head.
    let before = TokenRange::new(core.tokens.start, core.head);
    let of_name = |at: u32| {
        let mark = matches!(view.kind(at), Kind::SLASH | Kind::HYPHEN | Kind::APOSTROPHE);
        mark || view.is_word(at, words!["and"])
            || view.doc.token(at).is_some_and(|token| token.is_capital() || token.shape.has(Shape::CLITIC))
    };
    for mention in entities.within(before).iter().filter(body) {
        let last = core.head - u32::from(mention.tokens.end < core.head);
        if (mention.tokens.end..last).all(of_name) {
            add(mention);
        }
    }
    // `a poll by Moor`, `a study conducted by Lund University`
    let behind = TokenRange::new(core.head + 1, source.tokens.end.max(core.head + 1));
    let by = behind.iter().take(MAX_BYLINE as usize).find(|at| view.is_word(*at, words!["by", "from"]));
    if let Some(by) = by {
        let chunk = view.chunk_at(by + 1);
        let end = (chunk..chunk + 4)
            .take_while(|&i| {
                view.chunk(i).is_some_and(|chunk| {
                    matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Coordinator)
                        || view.is_mark(chunk, Kind::SLASH)
                })
            })
            .filter_map(|i| view.chunk(i))
            .last()
            .map_or(by + 1, |last| last.tokens.end);
        entities.within(TokenRange::new(by + 1, end.min(behind.end))).iter().filter(body).for_each(&mut add);
    }
    Some(makers).filter(|makers| !makers.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn polls_are_of_those_who_made_them() {
        for (text, expected) in [
            ("A Lima University poll found that it was late.", "Lima University"),
            ("A poll by Lima University found that it was late.", "Lima University"),
            ("A survey conducted by Lima University found that it was late.", "Lima University"),
            ("A Pentagon exit poll found that it was late.", "Pentagon"),
            ("The Pentagon's estimates show that it was late.", "Pentagon"),
            ("A poll found that it was late.", "A poll"),
            ("A Swiss poll found that it was late.", "A Swiss poll"),
            ("A poll of Pentagon staff found that it was late.", "A poll of Pentagon staff"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
