//! The sides that a noun has from the verb it hangs on.
//!
//! ```text
//! Varga held talks                     who held them
//! A deal was reached by Oman           who reached it
//! Varga said after a visit to Oslo     who said so was there
//! Varga began talks                    takes part, but not who only expects them
//! settled a suit filed by Varga        who filed it
//! ```

use super::lists::Light;
use super::owner::SIDES;
use super::scene::{Group, Scene};
use super::sense::Noun;
use super::tie::{Tie, is_told_to_somebody, light};
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;

/// Who does what verb group `w` lends the noun: its subject, behind a passive verb its agents.
pub(super) fn add_subject(
    scene: &Scene<'_>,
    w: usize,
    kind: EventKind,
    actors: &mut Parties,
    recipients: &mut Parties,
) {
    let form = scene.form(w);
    if form.has(VerbForm::PASSIVE) {
        // `A deal was reached between Oman and Chad in Lima`.
        let sides = if kind.is_reciprocal() { Words::BY.or(SIDES) } else { Words::BY };
        let behind = scene.complements(w + 1);
        let groups = behind.phrases().iter().filter(|phrase| phrase.is_behind(sides));
        groups.for_each(|phrase| actors.extend(&scene.parties(phrase.group())));
        return;
    }
    let Some(group) = scene.subject(w) else { return };
    let mut all = scene.parties(group);
    // `I had talks with Varga`: whoever speaks.
    if all.is_empty() && !actors.is_empty() && kind == EventKind::Consult {
        scene.speaker(group).into_iter().for_each(|speaker| all.add(speaker));
    }
    // `proposed to Lund to hold talks`: who proposes takes part.
    if form.has(VerbForm::INFINITIVE) && kind.is_reciprocal() {
        let proposer = scene.governor(w).filter(|&g| {
            scene.chunk(g).and_then(|chunk| scene.matrix_status(chunk.head)) == Some(Status::Proposed)
        });
        if let Some(group) = proposer.and_then(|g| scene.subject(g)) {
            all.extend(&scene.parties(group));
        }
    }
    all.extend(actors);
    *actors = all;
    // `gave Laos aid`, `paid Lund a visit`.
    let behind = scene.complements(w + 1);
    if let (Some(first), Some(_), true) =
        (behind.object, behind.second, recipients.is_empty() && !kind.is_reciprocal())
    {
        recipients.extend(&scene.parties(first));
    }
}

/// `settled a lawsuit filed by Lund`: the participle behind noun `n` that tells who did it.
pub(super) fn done_behind(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let w = n + 1;
    let form = scene.form(w);
    if !form.has(VerbForm::PASSIVE) || form.has(VerbForm::FINITE) {
        return None;
    }
    // Not `the deal reached by Oman`, `a forum hosted by Lund`: that is spoken of, and the host one of many.
    let deed = scene.noun_sense(n).and_then(|(_, noun)| noun.kind).is_some_and(|kind| {
        matches!(kind, EventKind::Accuse | EventKind::Request | EventKind::Reject | EventKind::Threaten)
            || matches!(kind, EventKind::Assault | EventKind::Coerce | EventKind::Sanction)
    });
    if !deed {
        return None;
    }
    let by = (w + 1..w + 6).find(|&i| scene.kind(i) != Some(ChunkKind::Noun) && !scene.is_word(i, Words::IN));
    by.filter(|&by| scene.is_word(by, Words::BY))?;
    (light(scene, scene.chunk(w)?.head) == Some(Light::Doer)).then_some(w)
}

/// The `end` in `the end of a visit`.
pub(super) fn part_of(scene: &Scene<'_>, n: usize) -> Option<usize> {
    const PARTS: [&str; 6] = ["end", "start", "beginning", "close", "conclusion", "outset"];
    let part = n.checked_sub(2).filter(|&part| scene.is_noun(part) && scene.is_word(n - 1, Words::OF))?;
    scene.chunk(part).is_some_and(|part| scene.doc.is_spelled(part.head, &PARTS)).then_some(part)
}

/// The side of talks that only the verb's subject names: `said during talks with Lund`; with a call of nobody named also
/// whom he told it.
pub(super) fn add_side(scene: &Scene<'_>, n: usize, w: usize, sense: &Noun, actors: &mut Parties) {
    let Some(subject) = scene.subject(w).map(|group| subject_or_owner(scene, w, group)) else { return };
    if sense.mode == Some(Mode::Visit) {
        if actors.is_empty() && scene.is_visited(n) {
            *actors = subject;
        }
        return;
    }
    let told = actors.is_empty()
        && (scene.chunk(w).is_some_and(|verb| scene.doc.is(verb.head, LexClass::REPORT_VERB))
            || is_told_to_somebody(scene, w));
    actors.extend(&subject);
    let told = told && sense.kind == Some(EventKind::Consult);
    if let Some(listener) = scene.complements(w + 1).object.filter(|_| told) {
        actors.extend(&scene.parties(listener));
    }
}

/// The subject of verb group `w`; `Varga's remarks came after talks with Lund`: whose they were.
pub(super) fn subject_or_owner(scene: &Scene<'_>, w: usize, subject: Group) -> Parties {
    let sides = scene.parties(subject);
    let came = || {
        scene
            .chunk(w)
            .is_some_and(|verb| scene.doc.is_spelled(verb.head, &["come", "comes", "came", "coming"]))
    };
    if !sides.is_empty() || !came() {
        return sides;
    }
    let n = subject.last;
    let by = || scene.noun_complements(n + 1).behind(Words::BY).map(|group| scene.parties(group));
    match scene.owner_before(n) {
        Some(owner) => Parties::one(owner),
        None => by().unwrap_or_default(),
    }
}

/// `continued his assault on Lund`: not Lund's own, whomever the pronoun seems to mean.
pub(super) fn drop_target(scene: &Scene<'_>, actors: &mut Parties, recipients: &Parties) {
    let own = Words::HIS.or(Words::HER).or(Words::HIM).or(Words::THEIR).or(Words::ITS);
    let own = own.or(Words::HE).or(Words::SHE);
    let pronoun = |party: Party| party.tokens.len() == 1 && scene.token_is(party.tokens.start, own);
    let target = |party: Party| {
        party.entity.is_some()
            && recipients.iter().any(|other| other.entity == party.entity && !pronoun(other))
            && pronoun(party)
    };
    if actors.iter().any(target) {
        actors.keep(|party| !target(*party));
    }
}

/// `South Carolina, which holds a primary`: who holds a vote is where it is held.
pub(super) fn held_in(scene: &Scene<'_>, kind: EventKind, tie: Tie) -> Option<Party> {
    let Tie::Light(w) = tie else { return None };
    let holds = || {
        scene.chunk(w).is_some_and(|verb| {
            scene.doc.is_spelled(verb.head, &["hold", "holds", "held", "holding"])
                && !scene.form(w).has(VerbForm::PASSIVE)
        })
    };
    let group = scene.subject(w).filter(|_| kind == EventKind::Elect && holds())?;
    let mention = scene.mention(group.last).filter(|_| group.first == group.last)?;
    let head = mention.tokens.end.saturating_sub(1);
    let place = matches!(mention.entity, EntityRef::Place(_));
    place.then_some(Party { entity: Some(mention.entity), tokens: mention.tokens, head })
}

/// `began a hunger strike`, `called off the march`: who begins or ends it is who does it.
pub(super) fn is_own(scene: &Scene<'_>, w: usize) -> bool {
    let status = scene.chunk(w).and_then(|verb| scene.matrix_status(verb.head));
    matches!(status, Some(Status::Ongoing | Status::Cancelled | Status::Scheduled))
        && !scene.form(w).has(VerbForm::PASSIVE)
}

/// `began talks`, `seeks talks`: who begins, ends or wants it takes part; not who follows or expects it.
pub(super) fn is_party_to(scene: &Scene<'_>, w: usize, n: usize) -> bool {
    let Some(verb) = scene.chunk(w) else { return false };
    let watches = || scene.doc.is_spelled(verb.head, &["follow", "follows", "followed", "following"]);
    w > n
        || match scene.matrix_status(verb.head) {
            // But `came for long expected talks`.
            Some(Status::Expected | Status::Hypothetical) => scene.form(w).has(VerbForm::PARTICIPLE),
            Some(Status::Held) => !watches(),
            _ => true,
        }
}

/// `sparked protests`, `caused chaos and protests`, `rocked by months of protests`, `amid protests`: what caused them or suffers them tells that
/// they were real.
pub(super) fn is_caused(scene: &Scene<'_>, n: usize, tie: Tie) -> bool {
    let causes = ["cause", "caused", "causes", "causing"];
    let suffers =
        ["hit", "rocked", "shaken", "gripped", "roiled", "paralysed", "paralyzed", "engulfed", "plagued"];
    let spelled = |i: usize, words: &[&str]| {
        scene.chunk(i).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, words))
    };
    let first = scene.group_left(n).first;
    // `months of protests`.
    let part =
        first >= 2 && scene.is_word(first - 1, Words::OF) && scene.kind(first - 2) == Some(ChunkKind::Noun);
    let Some(before) = (if part { first - 2 } else { first }).checked_sub(1) else { return false };
    matches!(tie, Tie::Inverse(_))
        || spelled(before, &causes)
        || spelled(before, &["amid"])
        || scene.is_word(before, Words::BY) && before.checked_sub(1).is_some_and(|w| spelled(w, &suffers))
}

impl Scene<'_> {
    /// `a visit to Lima`: somebody or some place is named to which visit `n` goes.
    pub(super) fn is_visited(&self, n: usize) -> bool {
        self.noun_complements(n + 1).behind(Words::TO).is_some_and(|to| self.mention(to.last).is_some())
    }
}

/// `congratulated Lund on her victory`, `called Lund to congratulate on his win`: whose victory it is.
pub(super) fn congratulated(scene: &Scene<'_>, n: usize, kind: EventKind) -> Option<Parties> {
    let preposition = n.checked_sub(1).filter(|_| kind == EventKind::Elect)?;
    let own = scene.is_word(n, Words::HIS.or(Words::HER).or(Words::THEIR));
    if !own || !scene.is_word(preposition, Words::ON.or(Words::WITH).or(Words::FOR)) {
        return None;
    }
    let w = scene.governor(preposition)?;
    let verb = scene.verb_at(scene.chunk(w)?.head)?;
    if !verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Support)) {
        return None;
    }
    let object = scene.complements(w + 1).object.or_else(|| {
        let before = scene.governor(w).filter(|_| scene.form(w).has(VerbForm::INFINITIVE))?;
        scene.complements(before + 1).object
    });
    object.map(|group| scene.parties(group)).filter(|parties| !parties.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    /// Sentences, and their events.
    const LENT: &[(&str, &[&str])] = &[
        ("Oman Steel settled a lawsuit filed by Ann Varga.", &["accuse/allege held: Ann Varga"]),
        ("Oman Steel settled a lawsuit.", &[]),
        (
            "President Ann Varga said at the end of a visit to Oman that prices fell.",
            &["consult/visit held: Ann Varga -> Oman in Oman"],
        ),
        ("President Ann Varga welcomed the end of a visit.", &[]),
    ];

    #[test]
    fn sides_that_a_verb_lends() {
        check(LENT.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
