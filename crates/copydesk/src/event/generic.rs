//! What only tells of the usual, or of how things stand: no happening of its own.
//!
//! ```text
//! Companies often meet lawmakers.              usual
//! Orangemen march each July.                   usual
//! the first talks since Lund took office       known: it only says since when
//! People are killed by gangs.                  anybody, at any time
//! ```

use super::nature::Nature;
use super::scene::Scene;
use super::sides::Sides;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::Tag;

/// Adverbs of what happens again and again.
const USUALLY: [&str; 14] = [
    "often",
    "usually",
    "always",
    "regularly",
    "routinely",
    "typically",
    "generally",
    "frequently",
    "sometimes",
    "normally",
    "annually",
    "occasionally",
    "traditionally",
    "rarely",
];

/// Forms that are no plain present.
const NOT_PRESENT: VerbForm = VerbForm::PAST
    .with(VerbForm::PERFECT)
    .with(VerbForm::PROGRESSIVE)
    .with(VerbForm::FUTURE)
    .with(VerbForm::MODAL)
    .with(VerbForm::INFINITIVE)
    .with(VerbForm::PARTICIPLE);

/// How far from its verb an expression such as `every year` may stand.
const FAR: usize = 9;

/// True for a plain present: `march`, `are killed`.
fn is_present(scene: &Scene<'_>, v: usize) -> bool {
    let form = scene.form(v);
    form.has(VerbForm::FINITE) && !form.any(NOT_PRESENT)
}

/// `often meet`, `march each July`: what verb group `v` tells happens again and again.
#[inline(never)]
pub(super) fn is_habitual(scene: &Scene<'_>, v: usize) -> bool {
    if scene.headline || !is_present(scene, v) {
        return false;
    }
    let every = scene.facts.every.is_some_and(|at| at.abs_diff(v) <= FAR);
    let usually = |i: usize| {
        let spelled = |at: u32| {
            let tag = scene.doc.token(at).map(|token| token.tag);
            tag == Some(Tag::Adverb) && scene.doc.is_spelled(at, &USUALLY)
        };
        scene.chunk(i).is_some_and(|chunk| chunk.tokens.iter().any(spelled))
    };
    every || usually(v) || usually(v + 1) || v.checked_sub(1).is_some_and(usually)
}

/// `since Lund took office`, `before she was elected`, `after leaving office`: an office that is taken or left as the time of
/// something else.
pub(super) fn is_time_of_other(scene: &Scene<'_>, v: usize, nature: &Nature) -> bool {
    let office = match nature.kind {
        EventKind::Appoint | EventKind::Elect => true,
        EventKind::Retreat => nature.mode == Some(Mode::Resign),
        _ => false,
    };
    office && is_behind_time(scene, v)
        || nature.kind == EventKind::Appoint && takes_office(scene, v) && is_behind_after(scene, v)
}

/// `took office`, `became president`: a term begins.
fn takes_office(scene: &Scene<'_>, v: usize) -> bool {
    const BEGINS: [&str; 12] = [
        "take", "takes", "took", "taking", "taken", "become", "becomes", "became", "becoming", "assume",
        "assumed", "assuming",
    ];
    scene.chunk(v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &BEGINS))
}

/// `after taking office`, `once Lund took office`: right before verb group `v` or its subject.
fn is_behind_after(scene: &Scene<'_>, v: usize) -> bool {
    let after = |i: usize| {
        scene.is_word(i, Words::AFTER)
            || scene.chunk(i).is_some_and(|word| scene.doc.is_spelled(word.head, &["once"]))
    };
    let before = |n: usize| v.checked_sub(n);
    before(1).is_some_and(after)
        || before(1).is_some_and(|n| scene.is_noun(n)) && before(2).is_some_and(after)
}

/// `since Lund took`, `before leaving`: a word of time opens the clause of verb group `v`.
#[inline(never)]
fn is_behind_time(scene: &Scene<'_>, v: usize) -> bool {
    for i in (v.saturating_sub(6)..v).rev() {
        match scene.kind(i) {
            Some(ChunkKind::Noun | ChunkKind::Adverb) => {}
            // `until after Lund leaves`
            _ => {
                let until = i.checked_sub(1).filter(|_| scene.is_word(i, Words::AFTER));
                return scene.is_word(i, Words::SINCE.or(Words::BEFORE).or(Words::UNTIL))
                    || until.is_some_and(|until| scene.is_word(until, Words::UNTIL));
            }
        }
    }
    false
}

/// `gangs`, `a man`: nobody whom a name or an article makes known.
fn is_anybody(scene: &Scene<'_>, party: Party) -> bool {
    let many = scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::NounPlural);
    let one = || scene.doc.is_spelled(party.tokens.start, &["a", "an"]);
    party.entity.is_none()
        && (many || one())
        && !scene.token_is(party.tokens.start, Words::THE.or(Words::THESE).or(Words::THOSE))
        && scene.entities.within(party.tokens).is_empty()
}

/// `People are killed by gangs`: in the present, and of nobody who is named.
#[inline(never)]
pub(super) fn is_of_anybody(scene: &Scene<'_>, v: usize, kind: EventKind, sides: &Sides) -> bool {
    let unnamed = |parties: &Parties| parties.iter().all(|party| is_anybody(scene, party));
    let happens =
        !matches!(kind, EventKind::Accuse | EventKind::Request | EventKind::Threaten | EventKind::Reject);
    // `Judges are appointed by the premier`.
    let rule =
        || matches!(kind, EventKind::Appoint | EventKind::Elect) && scene.form(v).has(VerbForm::PASSIVE);
    happens
        && !scene.headline
        && is_present(scene, v)
        && unnamed(&sides.recipients)
        && (unnamed(&sides.actors) || rule())
}
