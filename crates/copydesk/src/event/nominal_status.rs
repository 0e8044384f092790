//! How real an event is that a noun tells.
//!
//! ```text
//! the summit scheduled for May     scheduled     the talks were cancelled     cancelled
//! no agreement was reached         negated       is in Oslo for talks         ongoing
//! ```

use super::complements::Content;
use super::nature::is_of_force;
use super::scene::Scene;
use super::sense::Tags;
use super::spoken::is_wanted;
use super::tie::Tie;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, Kinds, VerbForm};
use crate::lexicon::{LexClass, Tag};

/// What keeps a copula from telling of today.
const NOT_NOW: VerbForm = VerbForm::PAST
    .with(VerbForm::FUTURE)
    .with(VerbForm::MODAL)
    .with(VerbForm::INFINITIVE)
    .with(VerbForm::NEGATED);

/// From the words in the phrase, the verb it hangs on, or its date.
pub(super) fn nominal_status(scene: &Scene<'_>, n: usize, tie: Tie, when: Option<u32>) -> Option<Status> {
    let chunk = scene.chunk(n)?;
    if scene.is_asked_for(n) {
        return Some(Status::Hypothetical);
    }
    // `Before departing on a visit to Lima`.
    let leaving = n.checked_sub(2).filter(|&v| scene.form(v).has(VerbForm::PARTICIPLE));
    if scene.after_preposition(n)
        && leaving.is_some_and(|v| v.checked_sub(1).is_some_and(|i| scene.is_word(i, Words::BEFORE)))
    {
        return Some(Status::Scheduled);
    }
    // `the summit scheduled for May`, `elections to be held in June`.
    let behind = if scene.is_comma(n + 1) { n + 2 } else { n + 1 };
    let form = scene.form(behind);
    // `called off a strike planned for May`.
    if let Tie::Matrix(w) = tie
        && w < n
        && let Some(status @ (Status::Cancelled | Status::Negated)) = scene.governed_status(w)
    {
        return Some(status);
    }
    if let Some((v, status)) = scene.planned_behind(n) {
        return called_off(scene, v).or(Some(status));
    }
    if scene.kind(behind) == Some(ChunkKind::Verb) && !form.has(VerbForm::FINITE) {
        // `the forum being held in Lima`.
        if form.has(VerbForm::PARTICIPLE.with(VerbForm::PROGRESSIVE)) {
            return Some(Status::Ongoing);
        }
        if form.has(VerbForm::INFINITIVE) && behind == n + 1 && form.has(VerbForm::PASSIVE) {
            // `wants a referendum to be held`.
            let wish = n.checked_sub(1).filter(|&w| scene.kind(w) == Some(ChunkKind::Verb));
            let wish = wish.and_then(|w| scene.matrix_status(scene.chunk(w)?.head));
            return wish.filter(|status| *status == Status::Proposed).or(Some(Status::Scheduled));
        }
    }
    if is_among_talks(scene, n) {
        return Some(Status::Ongoing);
    }
    if !scene.is_over(when) && scene.lies_ahead(n) {
        return Some(Status::Scheduled);
    }
    if let Tie::Matrix(w) | Tie::Light(w) | Tie::Inverse(w) | Tie::Goal(w) = tie {
        // `is in Oslo for talks`: they go on.
        let form = scene.form(w);
        if matches!(tie, Tie::Goal(_)) && form.has(VerbForm::COPULA) && !form.any(NOT_NOW) {
            return Some(Status::Ongoing);
        }
        // `The strike is set to enter a third week`: it is under way.
        let inner = match scene.complements(w + 1).content {
            Content::To(inner) => inner,
            _ => w,
        };
        if w > n && (inner != w || form.has(VerbForm::FUTURE)) && goes_on(scene, inner) {
            return Some(Status::Ongoing);
        }
        // `are due to be held`: as real as the holding.
        if let Some(held) = scene.holding_ahead(w).filter(|_| w > n && matches!(tie, Tie::Matrix(_))) {
            return scene.verb_status(held).map(|told| told.status);
        }
        if let Some(status) = predicated(scene, w).filter(|_| w > n) {
            return Some(status);
        }
        let status = scene.governed_status(w);
        if status.is_none() && scene.is_judged_infinitive(w) {
            return None;
        }
        let status = status.or(Some(Status::Proposed));
        let status = if is_presupposed(scene, n, w, tie, when) { Some(Status::Held) } else { status };
        let voiced = status == Some(Status::Proposed) && is_voiced(scene, n, w);
        let status = if voiced { scene.verb_status(w).map(|told| told.status).or(status) } else { status };
        // `announced sanctions`, `a deal was announced`: by that they are there.
        let imposed = status == Some(Status::Scheduled)
            && match scene.noun_sense(n)?.1.kind {
                Some(EventKind::Sanction) => matches!(tie, Tie::Light(_)),
                Some(EventKind::Retreat) => {
                    scene.noun_sense(n)?.1.mode == Some(Mode::Resign) && is_announced(scene, w)
                }
                Some(
                    EventKind::Agree
                    | EventKind::Appoint
                    | EventKind::Support
                    | EventKind::Reject
                    | EventKind::Threaten,
                ) => is_announced(scene, w),
                _ => false,
            }
            && scene.verb_status(w).is_some_and(|told| told.status == Status::Held);
        // `no agreement was reached`.
        return match status {
            _ if imposed => Some(Status::Held),
            Some(Status::Held | Status::Ongoing) if is_none(scene, n) => Some(Status::Negated),
            other => other,
        };
    }
    if let Tie::Adjunct(w, upcoming) = tie {
        if upcoming {
            return Some(Status::Scheduled);
        }
        // `Speaking at talks with Lund, Varga said`.
        let speaking = scene.form(w).has(VerbForm::PARTICIPLE).then_some(Status::Held);
        return scene
            .verb_status(w)
            .map(|told| told.status)
            .or(speaking)
            .filter(|status| !matches!(status, Status::Negated | Status::Cancelled | Status::Hypothetical));
    }
    for at in chunk.tokens.start..chunk.head {
        match scene.matrix_status(at) {
            Some(Status::Held | Status::Ongoing) | None => {}
            Some(status) => return Some(status),
        }
    }
    if matches!(tie, Tie::None) && is_wanted(scene, n) {
        return Some(Status::Proposed);
    }
    let start = when.and_then(|at| scene.times.get(at as usize)).and_then(|time| time.time.start);
    // `the pact between Oman and Chad`, `their first deal`: there is one; `a deal` may be only spoken of.
    let known = || {
        let own = Words::THE.or(Words::THIS).or(Words::THEIR).or(Words::ITS);
        scene.is_word(n, own)
            || chunk.tokens.iter().any(|at| scene.doc.is(at, LexClass::ORDINAL))
            || is_behind_deal(scene, n)
    };
    if scene.noun_sense(n)?.1.kind == Some(EventKind::Agree) && start.is_none() && !known() {
        return Some(Status::Proposed);
    }
    Some(match (start, scene.dct) {
        (Some(start), Some(dct)) if start > dct => Status::Scheduled,
        _ if is_none(scene, n) => Status::Negated,
        _ => Status::Held,
    })
}

/// `raised objections`, `offered praise`: who offers words has said them.
fn is_voiced(scene: &Scene<'_>, n: usize, w: usize) -> bool {
    let words = scene.noun_sense(n).is_some_and(|(_, noun)| {
        matches!(
            noun.kind,
            Some(EventKind::Accuse | EventKind::Reject | EventKind::Support | EventKind::Concede)
        ) && noun.mode != Some(Mode::Investigate)
    });
    let offers = ["offer", "offered", "offering", "offers", "raise", "raised", "raises", "raising"];
    words && w < n && scene.chunk(w).is_some_and(|verb| scene.doc.is_spelled(verb.head, &offers))
}

/// `after a deal between Oman and Chad`, `as part of a deal`: what comes of a deal tells that there is one.
fn is_behind_deal(scene: &Scene<'_>, n: usize) -> bool {
    let Some(p) = n.checked_sub(1) else { return false };
    let noun =
        |i: usize, words: &[&str]| scene.chunk(i).is_some_and(|noun| scene.doc.is_spelled(noun.head, words));
    let sides = scene.is_word(n + 1, Words::BETWEEN.or(Words::WITH));
    sides
        && (scene.is_word(p, Words::AFTER.or(Words::UNDER))
            || scene.is_word(p, Words::OF) && p > 0 && noun(p - 1, &["part", "result", "terms", "basis"]))
}

/// `Talks are under way`, `A deal is still possible`: how real the event is that is the subject of copula `w`.
fn predicated(scene: &Scene<'_>, w: usize) -> Option<Status> {
    let form = scene.form(w);
    if !form.has(VerbForm::COPULA) || form.any(NOT_NOW) {
        return None;
    }
    let from = scene.chunk(w)?.tokens.end;
    for at in from..from + 3 {
        if let Some(matrix) = scene.matrix(at) {
            let open = !matrix.commitment && !matrix.decision;
            return matrix.status.filter(|status| open && !matches!(status, Status::Held));
        }
        if scene.doc.token(at)?.tag != Tag::Adverb {
            return None;
        }
    }
    None
}

/// `is in talks with Oman`, `has been in talks for days`: they go on.
fn is_among_talks(scene: &Scene<'_>, n: usize) -> bool {
    let Some(w) = n.checked_sub(2) else { return false };
    let form = scene.form(w);
    form.has(VerbForm::COPULA)
        && !form.any(NOT_NOW)
        && scene.is_word(n - 1, Words::IN)
        && scene
            .noun_sense(n)
            .is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult) && noun.mode.is_none())
}

/// `There were no attacks`, `no reports of an attack`.
fn is_none(scene: &Scene<'_>, n: usize) -> bool {
    let none = |i: usize| {
        let absent = VerbForm::COPULA.with(VerbForm::NEGATED);
        // But `a no-confidence vote` is one.
        let within = scene.noun_sense(i).map(|(trigger, _)| trigger.start);
        scene
            .chunk(i)
            .is_some_and(|noun| scene.is_none_at(noun.tokens.start) && within != Some(noun.tokens.start))
            || i.checked_sub(1).is_some_and(|was| scene.form(was).has(absent))
    };
    none(n) || n >= 2 && scene.is_word(n - 1, Words::OF) && none(n - 2)
}

/// `The talks planned for May were cancelled`: what the clause tells of what verb group `v` says was planned.
fn called_off(scene: &Scene<'_>, v: usize) -> Option<Status> {
    let goes_on = Kinds::of(&[ChunkKind::Noun, ChunkKind::Preposition, ChunkKind::Adverb]);
    let mut behind = v + 1..v + 10;
    let w = behind.find(|&i| !(scene.is_comma(i) || scene.kind(i).is_some_and(|kind| goes_on.has(kind))))?;
    let status = scene.governed_status(w).filter(|_| scene.form(w).has(VerbForm::FINITE))?;
    matches!(status, Status::Cancelled | Status::Negated).then_some(status)
}

/// `will use his arrest to`, `The attack will be remembered`: it happened, whatever is still to come.
fn is_presupposed(scene: &Scene<'_>, n: usize, w: usize, tie: Tie, when: Option<u32>) -> bool {
    let Some((_, noun)) = scene.noun_sense(n).filter(|_| matches!(tie, Tie::Matrix(_))) else { return false };
    if !noun.kind.is_some_and(is_of_force) {
        return false;
    }
    let form = scene.form(w);
    let own = scene.is_word(n, Words::HIS.or(Words::HER).or(Words::THEIR)) || scene.owner_before(n).is_some();
    let used = || {
        let held = scene.chunk(w).and_then(|verb| scene.matrix_status(verb.head)) == Some(Status::Held);
        held && own && noun.any(Tags::POSSESSOR_SUFFERS)
    };
    // `The ban will be in place on Monday` is to come.
    let spoken_of = || {
        form.has(VerbForm::COPULA)
            && !form.has(VerbForm::NEGATED)
            && when.is_none()
            && (own || scene.is_word(n, Words::THE.or(Words::THIS).or(Words::THAT)))
            && scene.complements(w + 1).content == Content::None
    };
    if w < n { used() } else { spoken_of() }
}

/// `enter a third week`, `continue`: what only something that has begun can do.
fn goes_on(scene: &Scene<'_>, v: usize) -> bool {
    let verbs = ["enter", "continue", "drag", "stretch", "end"];
    scene.chunk(v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &verbs))
}

/// `a deal was announced`: the verb only tells that there is one.
fn is_announced(scene: &Scene<'_>, w: usize) -> bool {
    scene.chunk(w).is_some_and(|verb| scene.doc.is_spelled(verb.head, &["announced"]))
}
