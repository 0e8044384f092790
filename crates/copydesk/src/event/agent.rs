//! Who did what a passive verb tells, where he does not stand right behind it.
//!
//! ```text
//! was set alight on Monday, apparently by Lund     Lund: behind a comma and an adverb
//! was killed on Jan. 3, 1999 by a gang             a gang: behind a date
//! Varga had his rival killed                       Varga: who had it done
//! ```

use super::scene::{Group, Scene};
use super::types::Parties;
use super::verbal::Frame;
use super::words::Words;
use crate::grammar::{ChunkKind, VerbForm};

/// Who did what a passive verb tells, behind a comma or before the one who suffered it.
#[inline(never)]
pub(super) fn agent_elsewhere(scene: &Scene<'_>, v: usize) -> Parties {
    let agent = who_had_it_done(scene, v).or_else(|| agent_aside(scene, v));
    agent.map(|group| scene.parties(group)).unwrap_or_default()
}

/// How far behind its verb such a phrase may stand.
const FAR: usize = 8;

/// `was shot on Monday, reportedly by gangs`, `on Jan. 3, 1999 by gangs`: who stands behind a comma, an adverb and `by`,
/// or behind a date and `by`.
fn agent_aside(scene: &Scene<'_>, v: usize) -> Option<Group> {
    let plain = |i: &usize| {
        !matches!(
            scene.kind(*i),
            None | Some(ChunkKind::Verb | ChunkKind::Relative | ChunkKind::Complementizer)
        )
    };
    let time = |i: usize| scene.kind(i) == Some(ChunkKind::Noun) && !scene.is_noun(i);
    let by = (v + 1..v + FAR).take_while(plain).find(|&i| {
        i > v + 2
            && scene.is_word(i, Words::BY)
            && (scene.kind(i - 1) == Some(ChunkKind::Adverb) && scene.is_comma(i - 2)
                || time(i - 1)
                || scene.is_comma(i - 1) && time(i - 2))
    })?;
    scene.is_noun(by + 1).then(|| scene.group_right(by + 1, false))
}

/// `had his rival killed`: the subject of `had`.
fn who_had_it_done(scene: &Scene<'_>, v: usize) -> Option<Group> {
    let w = v.checked_sub(2).filter(|&w| scene.kind(w) == Some(ChunkKind::Verb) && scene.is_noun(v - 1))?;
    let verb = scene.chunk(w).filter(|_| !scene.form(w).has(VerbForm::PASSIVE))?;
    let had = verb.tokens.len() == 1 && scene.doc.is_spelled(verb.head, &["had", "has", "have"]);
    if had { scene.subject(w) } else { None }
}

/// `was demanded by members of the union`: what stands behind who did it tells who that is.
pub(super) fn is_of_agent(scene: &Scene<'_>, frame: &Frame, group: Group) -> bool {
    frame.passive && frame.subject(scene).is_some_and(|by| by.last + 2 == group.first)
}
