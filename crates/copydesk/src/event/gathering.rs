//! Meetings of many: those that a body of countries holds, those at a summit, visits of several days.

use super::scene::Scene;
use super::sense::{Noun, Tags};
use super::tie::Tie;
use super::types::Parties;
use super::words::Words;
use crate::extraction::{EventKind, Mode, OrganizationKind};
use crate::grammar::{Chunk, ChunkKind};
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// `a three-day visit`: several days.
pub(super) fn is_long_visit(scene: &Scene<'_>, chunk: &Chunk, sense: &Noun) -> bool {
    sense.mode == Some(Mode::Visit)
        && scene.times_in(chunk.tokens).any(|at| {
            let value = scene.times.get(at as usize).map_or("", |time| time.time.value.as_str());
            value.starts_with('P') && value.ends_with('D') && value != "P1D"
        })
}

/// A meeting that somebody called: on a day it is told even where nobody is named. `Friday's meeting`, unlike the journeys
/// and conversations of a year.
pub(super) fn is_convened(scene: &Scene<'_>, trigger: TokenRange, sense: &Noun) -> bool {
    const FREE: [&str; 4] = ["conversation", "conversations", "discussion", "discussions"];
    sense.mode != Some(Mode::Visit) && !scene.doc.is_spelled(trigger.start, &FREE)
}

/// `Talks took place in Lima between Oman and Chad`: the sides stand behind the verb that says that they were held.
pub(super) fn join_behind(scene: &Scene<'_>, n: usize, tie: Tie, kind: EventKind, actors: &mut Parties) {
    if let Tie::Matrix(w) = tie
        && w > n
        && actors.len() < 2
        && kind.is_reciprocal()
        && let Some(between) = scene.complements(w + 1).behind(Words::BETWEEN)
    {
        actors.extend(&scene.parties(between));
    }
}

/// First token of a noun's whole phrase.
pub(super) fn phrase_from(scene: &Scene<'_>, n: usize, chunk: &Chunk) -> u32 {
    let first = scene.phrase_start(n);
    if first < n {
        scene.chunk(first).map_or(chunk.tokens.start, |name| name.tokens.start)
    } else {
        chunk.tokens.start
    }
}

/// `the G20 summit`, `a NATO meeting`: what a body of countries holds, whoever meets whom there.
pub(super) fn is_gathering(scene: &Scene<'_>, n: usize, trigger: TokenRange, sense: &Noun) -> bool {
    let Some(chunk) = scene.chunk(n) else { return false };
    let own = TokenRange::new(phrase_from(scene, n, chunk), trigger.end);
    // `the summit of the forum`.
    let behind = scene.chunk(n + 2).filter(|_| scene.is_word(n + 1, Words::OF)).map(|chunk| chunk.tokens);
    [Some(own), behind].into_iter().flatten().flat_map(|tokens| scene.entities.within(tokens)).any(
        |mention| {
            let EntityRef::Organization(id) = mention.entity else { return false };
            let kind = scene.entities.organizations.get(id as usize).map(|body| body.kind);
            // `the forum's leaders' meeting`.
            let of_leaders = scene.phrase_start(n) < n
                && scene
                    .noun_sense(n - 2)
                    .is_some_and(|(_, owner)| owner.any(Tags::LEADERS.with(Tags::MINISTERS)));
            let summit = sense.any(Tags::SUMMIT) || sense.mode == Some(Mode::Multilateral) || of_leaders;
            match kind {
                Some(OrganizationKind::International) => true,
                Some(OrganizationKind::Government) | None => false,
                Some(_) => summit,
            }
        },
    )
}

impl Scene<'_> {
    /// True where `at`, `during` or `on the sidelines of` a summit or forum stands behind chunk `i` in its clause.
    pub(super) fn is_at_summit(&self, i: usize) -> bool {
        for at in i + 1..i + 11 {
            match self.kind(at) {
                Some(ChunkKind::Preposition) => {
                    let near = self.is_word(at, Words::AT.or(Words::DURING).or(Words::OF));
                    let forum = self.chunk(at + 1).is_some_and(|chunk| {
                        let body = self
                            .entities
                            .within(chunk.tokens)
                            .iter()
                            .any(|mention| matches!(mention.entity, EntityRef::Organization(_)));
                        self.noun_sense(at + 1).is_some_and(|(_, sense)| {
                            sense.kind == Some(EventKind::Consult)
                                && (sense.mode == Some(Mode::Multilateral) || body || sense.any(Tags::SUMMIT))
                        })
                    });
                    if near && forum && self.kind(at + 1) == Some(ChunkKind::Noun) {
                        return true;
                    }
                }
                Some(ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Adjective) => {}
                Some(ChunkKind::Mark) if self.is_comma(at) => {}
                _ => return false,
            }
        }
        false
    }
}
