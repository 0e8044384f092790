//! How an event noun hangs on a verb: the verb lends it a doer, a sufferer, or how real it is.
//!
//! ```text
//! Varga held talks            light: Varga acts
//! Varga faces charges         inverse: Varga is acted upon
//! the talks were cancelled    matrix: how real they are
//! Varga arrived for talks     goal: Varga takes part
//! After talks with Lund, Varga said    adjunct: so does the subject
//! ```

use super::complements::Content;
use super::crowd::done_in;
use super::gathering::is_gathering;
use super::lent::{done_behind, part_of, subject_or_owner};
use super::lists::Light;
use super::scene::{Group, Scene};
use super::sense::{Noun, Slot, Tags};
use super::stage::{acted, is_nobodys, is_stage, speaks};
use super::types::Party;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
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
    /// A circumstance of what the verb's subject did: `said during talks with Lund`; true where it lies ahead.
    Adjunct(usize, bool),
    /// `claimed responsibility for the attack`: the verb's subject did it.
    Claimed(usize),
    /// Nothing of that kind.
    None,
}

impl Tie {
    /// `A deal was struck`, but not `the deal was worth millions`.
    pub(super) fn is_struck(self, scene: &Scene<'_>) -> bool {
        match self {
            Self::Light(_) => true,
            Self::Matrix(w) => !scene.form(w).has(VerbForm::COPULA),
            _ => false,
        }
    }
}

/// The verb group that noun phrase `n` hangs on, and how.
pub(super) fn tie(scene: &Scene<'_>, n: usize) -> Tie {
    match tie_before(scene, n) {
        Tie::None => done_behind(scene, n).map_or(Tie::None, Tie::Light),
        tie => tie,
    }
}

fn tie_before(scene: &Scene<'_>, n: usize) -> Tie {
    if let Some(w) = verb_of_claim(scene, n) {
        return Tie::Claimed(w);
    }
    let outer = outermost(scene, n);
    if let Some(w) = verb_of_object(scene, outer) {
        let Some(head) = scene.chunk(w).map(|chunk| chunk.head) else { return Tie::None };
        match light(scene, head) {
            Some(Light::Sufferer) => return Tie::Inverse(w),
            Some(Light::Doer) => return Tie::Light(w),
            None => {}
        }
        // `told a rally in Lima`.
        if is_stage(scene, n) && scene.doc.is_spelled(head, &["told", "tell", "tells", "telling"]) {
            return Tie::Light(w);
        }
        if scene.matrix_status(head).is_some() {
            return Tie::Matrix(w);
        }
        // `Speaking at talks with Lund`, where the preposition is part of the verb; `said a summit was planned`.
        let told_to_be = scene.tells_clause(w) && is_told_to_be(scene, outer);
        if !(scene.after_preposition(outer) || told_to_be) {
            return Tie::None;
        }
    }
    // `flew to Oslo for a round of talks`.
    let of_part = || (outer != n).then(|| verb_of_goal(scene, outer)).flatten();
    if let Some(w) = verb_of_goal(scene, n).or_else(of_part).or_else(|| verb_of_sides(scene, n)) {
        return Tie::Goal(w);
    }
    let circumstance = verb_of_circumstance(scene, n).or_else(|| done_in(scene, n).map(|w| (w, false)));
    if let Some((w, ahead)) = circumstance {
        return Tie::Adjunct(w, ahead);
    }
    // `The round of talks is expected to discuss it`: the talks are as sure as before.
    let subject_of = verb_of_subject(scene, outer).filter(|&w| {
        outer == n || scene.complements(w + 1).content == Content::None || scene.holding_ahead(w).is_some()
    });
    match subject_of {
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

impl Scene<'_> {
    /// `are due to be held`, `is expected to resume`: the infinitive that tells of the event itself.
    pub(super) fn holding_ahead(&self, w: usize) -> Option<usize> {
        let v = (w + 1..w + 4)
            .find(|&i| !matches!(self.kind(i), Some(ChunkKind::Adjective | ChunkKind::Adverb)))?;
        let head = self.chunk(v).filter(|_| self.form(v).has(VerbForm::INFINITIVE))?.head;
        (self.matrix_status(head).is_some()
            || self.form(v).has(VerbForm::PASSIVE) && light(self, head).is_some())
        .then_some(v)
    }
}

/// `claimed responsibility for the attack`; `no group claimed` it and `denied` it say nothing.
fn verb_of_claim(scene: &Scene<'_>, n: usize) -> Option<usize> {
    let claimed = n.checked_sub(2).filter(|_| scene.is_word(n - 1, Words::FOR))?;
    let is = |i: usize, words: &[&str]| {
        scene.chunk(i).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, words))
    };
    if !is(claimed, &["responsibility", "credit"]) {
        return None;
    }
    let w = claimed.checked_sub(1).filter(|&w| {
        is(w, &["claim", "claimed", "claims", "claiming", "took", "taken"])
            && !scene.form(w).any(VerbForm::NEGATED.with(VerbForm::PASSIVE))
    })?;
    let nobody = scene.subject(w).and_then(|subject| scene.chunk(subject.first));
    nobody.is_none_or(|chunk| !scene.is_none_at(chunk.tokens.start)).then_some(w)
}

/// `a summit was planned`: the noun is the subject of a verb that says how real it is.
fn is_told_to_be(scene: &Scene<'_>, n: usize) -> bool {
    let verb = verb_of_subject(scene, n).and_then(|w| scene.chunk(w));
    verb.is_some_and(|verb| scene.matrix_status(verb.head).is_some())
}

/// `a new round of talks`: the noun that the verb governs.
fn outermost(scene: &Scene<'_>, n: usize) -> usize {
    let part = n.checked_sub(2).filter(|&part| {
        // `Two days of talks`.
        if scene.kind(part) == Some(ChunkKind::Noun) && !scene.is_noun(part) {
            return scene.is_word(part + 1, Words::OF);
        }
        scene.is_noun(part)
            && scene.noun_sense(part).is_some_and(|(_, sense)| sense.kind.is_none() && sense.any(Tags::PART))
            && scene.is_word(part + 1, Words::OF)
    });
    part.unwrap_or(n)
}

/// `said during talks with Lund`, `After a visit to Oslo, Varga`: the verb whose subject took part, and whether the event
/// lies ahead. The noun's own phrase tells the other side.
fn verb_of_circumstance(scene: &Scene<'_>, n: usize) -> Option<(usize, bool)> {
    let (tokens, sense) = scene.noun_sense(n)?;
    // `told them at a rally in Lima`: whoever speaks there campaigns.
    let stage = is_stage(scene, n);
    if !stage && sense.kind != Some(EventKind::Consult) {
        return None;
    }
    let visit = sense.mode == Some(Mode::Visit);
    // `In a May 3 meeting with aides`, `at the end of a visit to Lima`.
    let first = part_of(scene, n).or_else(|| scene.before_date(n)).unwrap_or(n);
    // `While meeting with Lund`, `flew home, meeting with Lund`: a gerund, which the chunks take for a noun.
    let chunk = scene.chunk(n)?;
    let gerund = chunk.tokens.len() == 1
        && scene.doc.is_spelled(chunk.head, &["meeting"])
        && scene.is_word(n + 1, Words::WITH);
    let preposition = first.checked_sub(1).filter(|&p| {
        scene.kind(p) == Some(ChunkKind::Preposition)
            || gerund && (scene.kind(p) == Some(ChunkKind::Subordinator) || scene.is_comma(p))
    })?;
    let plain = Words::IN.or(Words::AT).or(Words::DURING).or(Words::AFTER);
    let upcoming = scene.is_word(preposition, Words::BEFORE)
        || scene.kind(preposition.wrapping_sub(1)) == Some(ChunkKind::Adverb)
            && is_in_phrase(scene, preposition);
    let following = scene
        .chunk(preposition)
        .is_some_and(|chunk| scene.doc.is_spelled(chunk.tokens.start, &["following"]));
    let circumstance = gerund
        || scene.is_word(preposition, plain)
        || following
        || upcoming
        || is_in_phrase(scene, preposition)
        || visit && scene.is_word(preposition, Words::ON.or(Words::FROM));
    let told = if visit { Words::TO } else { Words::WITH };
    let spoken = sense.mode == Some(Mode::Phone);
    // `after Lund's talks with Imre`: who takes part is told.
    let owned =
        scene.entities.within(TokenRange::new(chunk.tokens.start, chunk.head)).iter().any(|owner| {
            scene.doc.token(owner.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC))
        });
    let between = || scene.noun_complements(n + 1).behind(Words::BETWEEN).is_some();
    let with = spoken || scene.noun_complements(n + 1).behind(told).is_some();
    let within = !visit && scene.is_word(preposition, Words::IN.or(Words::AT).or(Words::DURING));
    if owned || !circumstance || between() || !(with || within) {
        return None;
    }
    let fronted = (0..preposition).all(|i| scene.kind(i) != Some(ChunkKind::Verb));
    let w = if fronted {
        // Behind the comma its subject and verb follow.
        let comma = (n + 1..n + 12).find(|&i| scene.is_comma(i))?;
        let clause = comma + 1..comma + 12;
        if preposition > 4 || !clause.clone().any(|i| scene.is_noun(i)) {
            return None;
        }
        clause.into_iter().find(|&i| scene.form(i).has(VerbForm::FINITE))?
    } else if gerund && scene.is_comma(preposition) {
        // `set out to win, meeting with Lund`: who set out.
        (0..preposition).rev().find(|&i| scene.form(i).has(VerbForm::FINITE))?
    } else {
        scene.governor(preposition)?
    };
    let subject = scene.subject(w).filter(|group| group.last < n || group.first > n)?;
    let sides = subject_or_owner(scene, w, subject);
    let known = !sides.is_empty() && sides.iter().all(|side| scene.is_known(side));
    let people = || sides.iter().all(|side| matches!(side.entity, Some(EntityRef::Person(_))));
    // `told the Lima Post in an interview`, `said in a Lima Post interview`.
    let asked = || {
        is_interview(scene, n, sense)
            && (is_told_to(scene, w, true)
                || !scene.entities.within(TokenRange::new(chunk.tokens.start, chunk.head)).is_empty())
    };
    // `said at a Security Council briefing`: to the body.
    let body = || speaks(scene, w) && is_gathering(scene, n, tokens, sense);
    let there = with
        || if stage {
            people() && (speaks(scene, w) || is_nobodys(scene, n) && acted(scene, w))
        } else {
            is_told_to_somebody(scene, w) || asked() || body()
        };
    let told = known && !scene.form(w).has(VerbForm::PASSIVE) && there;
    told.then_some((w, upcoming))
}

/// A talk with a newspaper or a station.
pub(super) fn is_interview(scene: &Scene<'_>, n: usize, sense: &Noun) -> bool {
    sense.any(Tags::FORUM)
        && scene.chunk(n).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &["interview", "interviews"]))
}

/// `told Lund at a meeting`, `urged the minister during their talks`: whom its verb was said to was there.
pub(super) fn is_told_to_somebody(scene: &Scene<'_>, w: usize) -> bool {
    is_told_to(scene, w, false)
}

/// As [`is_told_to_somebody`]; bodies are there in an interview only.
fn is_told_to(scene: &Scene<'_>, w: usize, bodies: bool) -> bool {
    let Some(verb) = scene.chunk(w) else { return false };
    let asks = || {
        scene.verb_at(verb.head).is_some_and(|verb| {
            verb.senses.iter().any(|sense| sense.kind == Some(EventKind::Request) && sense.asks(Slot::Object))
        })
    };
    let tells = || {
        let word = scene.unit_of(verb.head, LexClass::REPORT_VERB);
        word.and_then(|word| scene.doc.lexicon.report(word, LexClass::REPORT_VERB))
            .is_some_and(|report| report.frames.any(Frames::ADDRESSEE))
    };
    let says = tells() || asks();
    // Whom a pronoun means is less sure than who is named.
    let named = |group: &Group| {
        let head = scene.chunk(group.first).and_then(|chunk| scene.doc.token(chunk.head));
        head.is_some_and(|head| head.tag != Tag::Pronoun)
    };
    let object = scene.complements(w + 1).object.filter(|group| says && named(group));
    let listener = object.map(|group| scene.parties(group));
    let present = |listener: Party| match listener.entity {
        Some(entity) => matches!(entity, EntityRef::Organization(_)) == bodies,
        None => scene
            .lists
            .noun_at(scene.doc, listener.head)
            .is_some_and(|noun| noun.any(Tags::LEADERS.with(Tags::MINISTERS))),
    };
    listener.is_some_and(|listeners| !listeners.is_empty() && listeners.iter().all(present))
}

/// True for the last word of `ahead of`, `on the sidelines of`.
fn is_in_phrase(scene: &Scene<'_>, preposition: usize) -> bool {
    scene
        .chunk(preposition)
        .and_then(|chunk| scene.doc.token(chunk.head))
        .is_some_and(|token| token.shape.has(Shape::IN_PHRASE) && token.is(LexClass::PREPOSITION))
}

pub(super) fn light(scene: &Scene<'_>, head: u32) -> Option<Light> {
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
            // `held a "wonderful meeting"`.
            ChunkKind::Mark if i + 1 == n && scene.mark(i) == Some(Kind::QUOTE) => {}
            ChunkKind::Adverb | ChunkKind::Other => {}
            // `cut short a trip`.
            ChunkKind::Adjective
                if scene
                    .chunk(i)
                    .and_then(|chunk| scene.doc.token(chunk.tokens.start))
                    .is_some_and(|token| token.shape.has(Shape::IN_PHRASE)) => {}
            ChunkKind::Noun if scene.is_article(i) => {}
            // A particle of the verb: `called off`, `carry out`.
            ChunkKind::Preposition => {
                let chunk = scene.chunk(i)?;
                let token = scene.doc.token(chunk.tokens.start)?;
                // Not `voiced concern over the arrests`, which is a phrase too.
                let of_noun = i.checked_sub(1).is_some_and(|before| scene.is_noun(before));
                if of_noun || !token.shape.has(Shape::IN_PHRASE) {
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
    let word = scene.word_number(preposition);
    let on = Words::ON.has(word);
    if !on && !Words::FOR.or(Words::IN).or(Words::AT).or(Words::TO).has(word) {
        return None;
    }
    let w = scene.governor(preposition)?;
    // `are on strike`.
    if on {
        let strike = scene.noun_sense(n).is_some_and(|(_, sense)| sense.kind == Some(EventKind::Protest));
        return (strike && w + 1 == preposition && scene.form(w).has(VerbForm::COPULA)).then_some(w);
    }
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
    // `flew to Oslo for talks`, `is in Oslo for talks with Lund`.
    let motion = || {
        // Also who sends a delegation, or receives one.
        let travels = scene
            .verb_at(head)
            .is_some_and(|verb| verb.senses.iter().any(|sense| sense.mode == Some(Mode::Visit)));
        // `will join her counterparts for talks`.
        let joins = scene.doc.is_spelled(head, &["join", "joins", "joined", "joining"]);
        let stays = joins || scene.form(w).has(VerbForm::COPULA) && scene.is_word(w + 1, Words::IN);
        Words::FOR.has(word) && (travels || stays)
    };
    let passive = scene.form(w).has(VerbForm::PASSIVE);
    // `is expected in Lima for talks`.
    let awaited = passive
        && Words::FOR.has(word)
        && scene.is_word(w + 1, Words::IN)
        && scene.matrix_status(head) == Some(Status::Expected);
    let goal = !passive && (scene.matrix_status(head) == Some(Status::Held) || candidate() || motion());
    (goal || awaited).then_some(w)
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
pub(super) fn verb_of_subject(scene: &Scene<'_>, n: usize) -> Option<usize> {
    if scene.after_preposition(n) {
        return None;
    }
    let mut aside = false;
    for i in n + 1..n + 12 {
        if aside {
            aside = !scene.is_comma(i);
            continue;
        }
        match scene.kind(i)? {
            // `The vote, due in May, was postponed`.
            ChunkKind::Mark if scene.is_comma(i) && scene.kind(i + 1) == Some(ChunkKind::Adjective) => {
                aside = true;
            }
            ChunkKind::Verb if scene.form(i).has(VerbForm::FINITE) => return Some(i),
            ChunkKind::Verb if i == n + 1 && scene.form(i).has(VerbForm::PASSIVE) => return Some(i),
            ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb | ChunkKind::Coordinator => {}
            // `Elections due in May were postponed`.
            ChunkKind::Adjective if i == n + 1 => {}
            ChunkKind::Mark if scene.is_comma(i) && scene.form(i + 1).has(VerbForm::PASSIVE) => {
                return Some(i + 1);
            }
            _ => return None,
        }
    }
    None
}
