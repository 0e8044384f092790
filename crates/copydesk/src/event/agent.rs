//! Who did what a passive verb tells, where he does not stand right behind it.
//!
//! ```text
//! was set alight on Monday, apparently by Lund     Lund: behind a comma and an adverb
//! was killed on Jan. 3, 1999 by a gang             a gang: behind a date
//! Varga had his rival killed                       Varga: who had it done
//! the raid carried out by rebels                   the rebels
//! ```

use super::lists::Light;
use super::scene::{Group, Scene};
use super::tie::light;
use super::types::{Parties, Party};
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

impl Scene<'_> {
    /// `the raid staged by Chad`, `the attack carried out by Chad`, `the raid, which was staged by Chad,`: who stands behind
    /// the participle.
    pub(super) fn agent_behind(&self, n: usize) -> Option<Party> {
        let comma = n + 1 + usize::from(self.is_comma(n + 1));
        let relative = self.kind(comma) == Some(ChunkKind::Relative);
        let v = comma + usize::from(relative);
        let passive = self.kind(v) == Some(ChunkKind::Verb) && self.form(v).has(VerbForm::PASSIVE);
        let participle = self.form(v).has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE));
        // Not `the raid, which was condemned by Chad,`.
        let done = || self.chunk(v).is_some_and(|verb| light(self, verb.head) == Some(Light::Doer));
        let told = if v == n + 1 { participle } else { passive && done() };
        let by = (v + 1..v + 3).find(|&i| self.is_word(i, Words::BY)).filter(|_| told)?;
        let apart = (v + 1..by).any(|i| self.is_noun(i));
        if apart { None } else { self.parties(Group { first: by + 1, last: by + 1 }).iter().next() }
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const STAGED: &[(&str, &[&str])] = &[
        (
            "A bomb attack carried out by rebels killed two nurses.",
            &["assault/explosives held: rebels -> two nurses"],
        ),
        ("The raid, carried out by rebels, killed two nurses.", &["assault held: rebels -> two nurses"]),
        (
            "The raid, which was carried out by rebels, killed two nurses.",
            &["assault held: rebels -> two nurses"],
        ),
    ];

    #[test]
    fn whose_deed_it_was() {
        check(STAGED.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
