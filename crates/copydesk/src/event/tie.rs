//! How an event noun hangs on a verb: the verb lends it a doer, a sufferer, or how real it is.
//!
//! ```text
//! Varga held talks            light: Varga acts
//! Varga faces charges         inverse: Varga is acted upon
//! the talks were cancelled    matrix: how real they are
//! Varga arrived for talks     goal: Varga takes part
//! ```

use super::lists::Light;
use super::scene::Scene;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::token::{Kind, Shape};

/// How a noun hangs on a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// The verb lends it its subject as doer.
    Light(usize),
    /// The verb's subject is acted upon.
    Inverse(usize),
    /// The verb says how real it is: `cancelled the talks`, `the talks were held`.
    Matrix(usize),
    /// A motion or attendance with the event as its goal: `arrived for talks`.
    Goal(usize),
    /// Nothing of that kind.
    None,
}

/// The verb group that noun phrase `n` hangs on, and how.
pub(super) fn tie(scene: &Scene<'_>, n: usize) -> Tie {
    if let Some(w) = verb_of_object(scene, n) {
        let Some(head) = scene.chunk(w).map(|chunk| chunk.head) else { return Tie::None };
        match light(scene, head) {
            Some(Light::Sufferer) => return Tie::Inverse(w),
            Some(Light::Doer) => return Tie::Light(w),
            None => {}
        }
        if scene.matrix_status(head).is_some() {
            return Tie::Matrix(w);
        }
        return Tie::None;
    }
    if let Some(w) = verb_of_goal(scene, n).or_else(|| verb_of_sides(scene, n)) {
        return Tie::Goal(w);
    }
    match verb_of_subject(scene, n) {
        Some(w) => {
            let passive = scene.form(w).has(VerbForm::PASSIVE);
            let head = scene.chunk(w).map_or(0, |chunk| chunk.head);
            let light = passive && light(scene, head).is_some();
            let copula = scene.form(w).has(VerbForm::COPULA);
            if light {
                Tie::Light(w)
            } else if scene.matrix_status(head).is_some() || copula {
                Tie::Matrix(w)
            } else {
                Tie::None
            }
        }
        None => Tie::None,
    }
}

fn light(scene: &Scene<'_>, head: u32) -> Option<Light> {
    scene.lists.entry(scene.unit_of(head, LexClass::LIGHT_VERB)?).light
}

/// The verb group whose object the phrase is: right before it, an indirect object or coordinated noun between.
fn verb_of_object(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let group = scene.group_left(scene.phrase_start(n));
    let mut i = group.first.checked_sub(1)?;
    for _ in 0..7 {
        match scene.kind(i)? {
            ChunkKind::Verb => return Some(i),
            ChunkKind::Mark if matches!(scene.mark(i), Some(Kind::OPEN | Kind::CLOSE)) => {}
            ChunkKind::Adverb | ChunkKind::Other => {}
            // A particle of the verb: `called off`, `carry out`.
            ChunkKind::Preposition => {
                let chunk = scene.chunk(i)?;
                let token = scene.doc.token(chunk.tokens.start)?;
                if !token.shape.has(Shape::IN_PHRASE) {
                    return None;
                }
            }
            ChunkKind::Noun if scene.party(i).is_some() && !scene.after_preposition(i) => {}
            _ => return None,
        }
        i = i.checked_sub(1)?;
    }
    None
}

/// `arrived in Lima for talks`, `attended by`, `took part in the summit`: the verb of motion or attendance.
fn verb_of_goal(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let preposition = n.checked_sub(1)?;
    if !scene.is_word(preposition, Words::FOR.or(Words::IN).or(Words::AT).or(Words::TO)) {
        return None;
    }
    let w = scene.governor(preposition)?;
    let head = scene.chunk(w)?.head;
    let adjacent = w + 1 == preposition || w + 2 == preposition && !scene.is_noun(w + 1);
    let candidate = || {
        if !adjacent {
            return false;
        }
        let subject = scene.subject(w).map(|group| scene.parties(group));
        scene.noun_sense(n).is_some_and(|(_, sense)| sense.kind == Some(EventKind::Elect))
            && subject.is_some_and(|parties| {
                parties.iter().any(|party| matches!(party.entity, Some(EntityRef::Person(_))))
            })
            && scene.form(w).has(VerbForm::FINITE)
            && !scene.doc.is(head, LexClass::REPORT_VERB)
    };
    let goal = scene.matrix_status(head) == Some(Status::Held) || candidate();
    (goal && !scene.form(w).has(VerbForm::PASSIVE)).then_some(w)
}

/// `Oman and Chad agreed after talks in Lima`: the finite verb of two sides who did it at or after a meeting.
fn verb_of_sides(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let met = scene
        .noun_sense(n)
        .is_some_and(|(_, sense)| sense.kind == Some(EventKind::Consult) && sense.mode != Some(Mode::Visit));
    // `after hours of talks`.
    let first = if met && n >= 2 && scene.is_word(n - 1, Words::OF) { n - 2 } else { n };
    let preposition = first.checked_sub(1).filter(|_| met)?;
    if !scene.is_word(preposition, Words::AFTER.or(Words::DURING).or(Words::AT).or(Words::IN)) {
        return None;
    }
    let mut w = scene.governor(preposition)?;
    for _ in 0..3 {
        if scene.form(w).has(VerbForm::FINITE) {
            break;
        }
        w = scene.governor(w)?;
    }
    let agreed = scene
        .verb_at(scene.chunk(w)?.head)?
        .senses
        .iter()
        .any(|sense| matches!(sense.kind, Some(EventKind::Agree | EventKind::Support)));
    let sides = scene.subject(w).filter(|_| agreed).map(|group| scene.parties(group))?;
    let named = sides.iter().filter(|party| party.entity.is_some()).count();
    (named >= 2 && !scene.form(w).has(VerbForm::PASSIVE)).then_some(w)
}

/// The finite verb group whose subject the phrase is.
fn verb_of_subject(scene: &Scene<'_>, n: usize) -> Option<usize> {
    if scene.after_preposition(n) {
        return None;
    }
    for i in n + 1..n + 12 {
        match scene.kind(i)? {
            ChunkKind::Verb if scene.form(i).has(VerbForm::FINITE) => return Some(i),
            ChunkKind::Verb if i == n + 1 && scene.form(i).has(VerbForm::PASSIVE) => return Some(i),
            ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Coordinator => {}
            ChunkKind::Mark if scene.is_comma(i) && scene.form(i + 1).has(VerbForm::PASSIVE) => {
                return Some(i + 1);
            }
            _ => return None,
        }
    }
    None
}
