//! What a verb tells by its sense, its form and what governs it: kind, mode and status, before anybody is asked who
//! takes part.
//!
//! ```text
//! Lund refused to meet Varga      reject/meet: the content gives the mode
//! Lund will not meet Varga        reject/meet: the refusal takes the place of what is refused
//! Lund is ready to meet Varga     agree: a commitment
//! ```

use super::complements::Content;
use super::content::{
    Marks, commitment, embedded, embedded_mode, is_cooperative, is_harm, is_hostile, is_said, mark_content,
};
use super::scene::{Group, Scene};
use super::sense::{Sense, Tags};
use super::status::Reading;
use super::types::Party;
use super::verbal::Frame;
use super::voice::with_auxiliary;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::RuleId;
use crate::token::Kind;

/// What a verb tells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nature {
    pub(super) kind: EventKind,
    pub(super) mode: Option<Mode>,
    pub(super) status: Status,
    /// Its kind before it was refused or promised.
    pub(super) told: EventKind,
    pub(super) rule: RuleId,
}

/// What verb group `v` tells in a sense of that kind; nothing where it only says or asks for what is no event.
pub(super) fn nature(
    scene: &Scene<'_>,
    v: usize,
    kind: EventKind,
    sense: &Sense,
    frame: &Frame,
    marks: &mut Marks,
) -> Option<Nature> {
    // `is opposed to the plan`, but not `groups opposed to the plan`.
    if kind == EventKind::Reject && sense.swaps && !scene.form(v).has(VerbForm::FINITE) {
        return None;
    }
    let finite = if frame.passive { with_auxiliary(scene, v) } else { v };
    let Some(reading) = scene.verb_status(finite) else {
        // `rallied to demand his resignation`: what is only to be asked for is not told either.
        if kind == EventKind::Request {
            mark_content(scene, sense, kind, frame, marks);
        }
        return None;
    };
    // `reiterated its demand that Oman ease the ban`: it is not eased.
    if is_demanded(scene, v, frame) {
        return None;
    }
    // `told police that Oman supported Lund`: said to be so, nothing that happened.
    if sense.state
        && matches!(reading.status, Status::Held | Status::Ongoing)
        && scene.is_reported(v)
        && !is_declared(scene, frame)
    {
        return None;
    }
    let mut nature = Nature {
        kind,
        mode: sense.mode,
        status: held_by_somebody(scene, frame, reading.status),
        told: kind,
        rule: if frame.passive { "event.verb-passive" } else { "event.verb-active" },
    };
    nature.take_content(scene, sense, frame);
    if nature.lacks_content(scene, sense, frame) {
        // `warned that rebels would attack`: nor is it planned.
        if kind == EventKind::Threaten && is_of_others(scene, frame) {
            mark_content(scene, sense, kind, frame, marks);
        }
        return None;
    }
    nature.take_mode(scene, v, frame);
    nature.told = nature.kind;
    // `At least 300 people were killed`, and the story is of an earthquake.
    let harmed = nature.kind == EventKind::Assault && nature.mode.is_none() && frame.passive;
    if harmed && frame.subject(scene).is_none() && scene.cast.is_of_disaster() {
        return None;
    }
    nature.decide(scene, v, reading);
    let hostile = nature.status == Status::Scheduled && is_hostile(nature.kind) && !frame.passive;
    if hostile && is_unless(scene, v) && frame.subject(scene).is_some_and(|doer| scene.is_somebody(doer)) {
        nature.become_said(EventKind::Threaten);
    }
    Some(nature)
}

/// `told reporters`, unlike `told police`: what is said so is said in public.
fn is_press(scene: &Scene<'_>, heard: Group) -> bool {
    scene.noun_sense(heard.first).is_some_and(|(_, noun)| noun.any(Tags::PRESS))
}

/// `said she supports Lund`: who says so of himself supports him by that.
fn is_declared(scene: &Scene<'_>, frame: &Frame) -> bool {
    let v = frame.v;
    let report = (v.saturating_sub(6)..v).rev().find(|&i| scene.form(i).has(VerbForm::FINITE));
    let report = report.filter(|&w| {
        scene.chunk(w).is_some_and(|verb| scene.doc.is(verb.head, LexClass::REPORT_VERB))
            && !scene.form(w).has(VerbForm::NEGATED)
            && scene.complements(w + 1).object.is_none_or(|heard| heard.first > v || is_press(scene, heard))
    });
    let (Some(speaker), Some(own)) = (report.and_then(|w| scene.subject(w)), frame.subject(scene)) else {
        return false;
    };
    let (speakers, own) = (scene.parties(speaker), scene.parties(own));
    let same = |party: Party| {
        speakers.iter().any(|speaker| {
            speaker.head == party.head || speaker.entity.is_some() && speaker.entity == party.entity
        })
    };
    !own.is_empty() && own.iter().all(same)
}

/// `will strike Oman unless it withdraws`, `if Oman does not withdraw`: what one does if another will not do or leave
/// something is threatened; not `if he wins`, which tells what a candidate promises.
fn is_unless(scene: &Scene<'_>, v: usize) -> bool {
    let near =
        |i: &usize| scene.kind(*i).is_some_and(|kind| kind != ChunkKind::Verb && kind != ChunkKind::Relative);
    let begins = |i: &usize| scene.is_word(*i, Words::IF.or(Words::UNLESS));
    let Some(at) = (v + 1..v + 14).take_while(near).find(begins) else { return false };
    let own = Words::HE.or(Words::SHE);
    let other = || scene.is_noun(at + 1) && !scene.is_word(at + 1, own);
    scene.is_word(at, Words::UNLESS) || other()
}

/// True for the verb of a clause that a noun or verb of asking governs.
fn is_demanded(scene: &Scene<'_>, v: usize, frame: &Frame) -> bool {
    let bare = scene.form(v) == VerbForm::FINITE;
    let subject = if bare && v > 2 { frame.subject(scene) } else { None };
    let that = subject.and_then(|group| group.first.checked_sub(1));
    that.filter(|&that| scene.kind(that) == Some(ChunkKind::Complementizer)).is_some_and(|that| {
        // `insisted that Lund resign`: of one man no verb of the present.
        if that.checked_sub(1).is_some_and(|w| scene.is_mandative(w)) && scene.is_subjunctive(v, that + 1) {
            return true;
        }
        // `its demand on Monday that`.
        let noun = (that.saturating_sub(3)..that).rev().find(|&n| scene.is_noun(n));
        noun.and_then(|n| scene.noun_sense(n)).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Request))
    })
}

impl Scene<'_> {
    /// True for a verb that says what is to be done: `insisted that Lund resign`.
    fn is_mandative(&self, w: usize) -> bool {
        const STEMS: [&str; 6] = ["insist", "suggest", "request", "require", "ask", "direct"];
        self.kind(w) == Some(ChunkKind::Verb)
            && self.chunk(w).is_some_and(|verb| {
                let word = self.doc.word(verb.head);
                STEMS
                    .iter()
                    .any(|stem| word.strip_prefix(stem).is_some_and(|end| matches!(end, "s" | "ed" | "d")))
            })
    }

    /// True for a base form behind the subject `n` that means one.
    fn is_subjunctive(&self, v: usize, n: usize) -> bool {
        let tag = |i: usize| self.chunk(i).and_then(|chunk| self.doc.token(chunk.head)).map(|head| head.tag);
        tag(v) == Some(Tag::VerbBase) && matches!(tag(n), Some(Tag::Noun | Tag::Proper))
    }
}

/// `No suspects were arrested`.
fn held_by_somebody(scene: &Scene<'_>, frame: &Frame, status: Status) -> Status {
    let sufferer = if frame.passive { frame.object } else { frame.subject(scene) };
    let nobody =
        |group: Group| scene.chunk(group.first).is_some_and(|chunk| scene.is_none_at(chunk.tokens.start));
    if matches!(status, Status::Held | Status::Ongoing) && sufferer.is_some_and(nobody) {
        Status::Negated
    } else {
        status
    }
}

/// `warned that rebels would attack`: what others would do is no threat of who says so; but `warned that it would attack`.
fn is_of_others(scene: &Scene<'_>, frame: &Frame) -> bool {
    let Content::That(Some(inner)) = frame.complements.content else { return false };
    let (Some(doer), Some(speaker)) = (scene.subject(inner), frame.subject(scene)) else { return false };
    let own = |group: Group| {
        let words = ["it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "our"];
        scene.chunk(group.first).is_some_and(|chunk| scene.doc.is_spelled(chunk.tokens.start, &words))
    };
    let (doers, speakers) = (scene.parties(doer), scene.parties(speaker));
    let same = |party: Party| speakers.iter().any(|speaker| speaker.entity == party.entity);
    doer.first != speaker.first
        && !own(doer)
        && !doers.is_empty()
        && doers.iter().all(|party| party.entity.is_none() || !same(party))
}

impl Nature {
    /// What is promised, asked for, refused or threatened gives the mode.
    fn take_content(&mut self, scene: &Scene<'_>, sense: &Sense, frame: &Frame) {
        let content = if sense.embeds { embedded(scene, frame) } else { None };
        let Some((inner, inner_mode)) = content else { return };
        let hostile = is_hostile(inner) || inner == EventKind::Threaten || inner_mode == Some(Mode::Allege);
        if self.kind == EventKind::Agree && hostile {
            // `agreed to leave`: no more than that; and who agrees to something threatens nobody.
            if !is_harm(scene, frame) || is_agreed(scene, frame.v) {
                return;
            }
            self.kind = EventKind::Threaten;
        }
        self.mode = embedded_mode(self.kind, inner, inner_mode).or(self.mode);
        self.rule = "event.verb-embedding";
    }

    /// True where nothing that would be an event is threatened, asked for or refused, or the content tells it alone.
    fn lacks_content(&self, scene: &Scene<'_>, sense: &Sense, frame: &Frame) -> bool {
        match self.kind {
            EventKind::Threaten => {
                sense.asks_inner()
                    && (!embedded(scene, frame).is_some_and(|(inner, _)| is_hostile(inner))
                        || is_of_others(scene, frame))
            }
            // `declined to comment`.
            EventKind::Reject | EventKind::Request => sense.asks_inner() && embedded(scene, frame).is_none(),
            // `voted to reject the offer`: what was voted for tells it.
            EventKind::Elect => {
                matches!(frame.complements.content, Content::To(_)) && embedded(scene, frame).is_some()
            }
            _ => false,
        }
    }

    /// The mode that the object's noun has, or the body in which they meet.
    fn take_mode(&mut self, scene: &Scene<'_>, v: usize, frame: &Frame) {
        let by_content = matches!(self.kind, EventKind::Request | EventKind::Reject | EventKind::Threaten);
        if self.mode.is_none() && !by_content {
            let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
            self.mode = noun.filter(|(_, noun)| noun.kind == Some(self.kind)).and_then(|(_, noun)| noun.mode);
        }
        if self.mode.is_none() && self.kind == EventKind::Assault {
            // `were killed in a bomb blast`.
            let means = frame.complements.behind(Words::IN).filter(|_| frame.passive);
            self.mode = frame.subject(scene).or(means).and_then(|group| mode_of_weapon(scene, group.first));
        }
        if self.mode.is_none() && self.kind == EventKind::Consult && scene.is_at_summit(v) {
            self.mode = Some(Mode::Multilateral);
        }
    }

    /// What a decision, a refusal or a commitment makes of it.
    fn decide(&mut self, scene: &Scene<'_>, v: usize, reading: Reading) {
        // `voted to reject the offer`: by the vote it is done.
        let by_vote = is_said(self.kind)
            || self.kind == EventKind::Appoint
            || self.kind == EventKind::Sanction && self.mode != Some(Mode::Withdraw);
        if self.status == Status::Scheduled && by_vote && is_decided(scene, v) {
            self.status = Status::Held;
        }
        let deed = is_of_force(self.kind) || self.kind == EventKind::Appoint;
        if self.status == Status::Proposed && deed && is_possible(scene, v) {
            self.status = Status::Hypothetical;
        }
        if reading.refused {
            if is_cooperative(self.kind) {
                self.become_said(EventKind::Reject);
            } else {
                self.status = Status::Negated;
            }
        }
        let negated = self.kind == EventKind::Agree && self.status == Status::Negated;
        if negated && scene.form(v).has(VerbForm::INFINITIVE) {
            (self.kind, self.status) = (EventKind::Reject, Status::Held);
        }
        if let Some(commitment) = commitment(scene, v, self.kind) {
            match self.status {
                Status::Hypothetical => {}
                // `is not ready to meet Lund`.
                Status::Negated if is_cooperative(self.kind) => self.become_said(EventKind::Reject),
                Status::Negated => {}
                _ => self.become_said(commitment),
            }
        }
    }

    /// What is refused, promised or threatened is done by saying so.
    fn become_said(&mut self, kind: EventKind) {
        self.mode = embedded_mode(kind, self.kind, self.mode);
        (self.kind, self.status) = (kind, Status::Held);
    }
}

/// `agreed`, unlike what is vowed or pledged: said to those who want it.
fn is_agreed(scene: &Scene<'_>, v: usize) -> bool {
    let forms = ["agree", "agreed", "agrees", "agreeing"];
    scene.chunk(v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &forms))
}

/// `A bomb killed two`, `An air strike killed two`: by what it was done.
fn mode_of_weapon(scene: &Scene<'_>, n: usize) -> Option<Mode> {
    let (_, noun) = scene.noun_sense(n)?;
    let bomb = || scene.chunk(n).is_some_and(|chunk| scene.doc.is_spelled(chunk.head, &["bomb", "bombs"]));
    match noun.kind {
        Some(EventKind::Assault) => noun.mode,
        Some(_) => None,
        None => (noun.any(Tags::WEAPON) && bomb()).then_some(Mode::Explosives),
    }
}

/// Kinds of force and of the law.
pub(super) const fn is_of_force(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Assault | K::Coerce | K::Sanction | K::Mobilize)
}

/// `could be jailed`, `can fine drivers`: what somebody may do is nobody's plan.
fn is_possible(scene: &Scene<'_>, v: usize) -> bool {
    scene.form(v).has(VerbForm::MODAL)
        && scene.chunk(v).is_some_and(|verb| {
            verb.tokens.iter().any(|at| scene.doc.is_spelled(at, &["can", "could", "may", "might", "cannot"]))
        })
}

/// True where a verb of decision governs the infinitive `v`: `voted to reject`, `voted on Monday to reject`.
pub(super) fn is_decided(scene: &Scene<'_>, v: usize) -> bool {
    if !scene.form(v).has(VerbForm::INFINITIVE) {
        return false;
    }
    // `the decision to reject the offer`.
    let decision = |n: usize| {
        scene.is_noun(n)
            && scene.chunk(n).and_then(|chunk| scene.matrix(chunk.head)).is_some_and(|m| m.decision)
    };
    if scene.enacting(v).is_some() || v.checked_sub(1).is_some_and(decision) || scene.decision_of(v).is_some()
    {
        return true;
    }
    // `voted 51-49 to reject it`.
    let counts = |i: usize| {
        let number = |at: u32| scene.doc.token(at).is_some_and(|token| token.kind == Kind::NUMBER);
        scene.is_quantity(i) || scene.chunk(i).is_some_and(|chunk| number(chunk.head))
    };
    let governor = scene.governor(v).filter(|&w| !(w + 1..v).any(|i| scene.is_noun(i) && !counts(i)));
    governor
        .and_then(|w| scene.chunk(w))
        .and_then(|chunk| scene.matrix(chunk.head))
        .is_some_and(|m| m.decision)
}
