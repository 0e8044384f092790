//! Who takes part in what a verb tells: its subject and object, the phrases its kind asks, and whoever stands behind a
//! thing that acts or suffers.
//!
//! ```text
//! Varga met with Lund in Oslo          Varga + Lund: all act
//! Lund was arrested by police          police -> Lund
//! Oman sent doctors to Chad            Oman -> Chad: not whom it sent
//! Omani missiles hit a school          Oman: whose they are
//! ```

use super::agent::agent_elsewhere;
use super::along::{joined_in, suffering_along};
use super::blame::{is_crime, owner_judged};
use super::captured::{doer_within, holders};
use super::complements::Content;
use super::content::{embedded_mode, is_said};
use super::handover::{handed_over, hands_over};
use super::lent::drop_target;
use super::nations::is_opposed;
use super::nature::Nature;
use super::scene::{Group, Scene};
use super::sense::{Sense, Slot, Tags};
use super::sideless;
use super::sufferer::{content_recipients, left_behind, other_recipients};
use super::they::they_meant;
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::voice::{asked_by_clause, asked_to_bare, is_indicative};
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::grammar::VerbForm;
use crate::span::TokenRange;

/// Who acts, and who is acted upon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    pub(super) actors: Parties,
    pub(super) recipients: Parties,
}

/// The sides of what a verb tells; nothing where they show that it tells nothing. A bare verb of what is asked gives the
/// request its mode.
pub(super) fn sides(scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &mut Nature) -> Option<Sides> {
    let mut sides = Sides::of(scene, sense, frame, nature);
    sides.fill(scene, sense, frame, nature);
    drop_target(scene, &mut sides.actors, &sides.recipients);
    // `A pact was signed`: by those whose it is.
    let pact = frame.passive && nature.kind == EventKind::Agree && sides.actors.is_empty();
    if sense.all && !pact && is_alone(scene, nature.kind, &sides.actors)
        || sideless::is_way_to_talks(scene, sense, nature, frame)
    {
        return None;
    }
    sides.reach_content(scene, sense, frame, nature);
    // `complained that Oman had cheated`: whom the clause is about.
    if nature.kind == EventKind::Accuse && !frame.passive && sides.recipients.is_empty() {
        sides.recipients = asked_by_clause(scene, frame, &sides.actors);
    }
    if nature.kind == EventKind::Request && !frame.passive {
        if is_indicative(scene, frame) && asked_to_bare(scene, frame).is_none() {
            return None;
        }
        sides.ask(scene, frame, nature);
    }
    if sideless::is_of_nobody(scene, sense, frame, nature) {
        sides.recipients = Parties::NONE;
    }
    sideless::take_for_vote(scene, frame, nature, &sides.actors);
    sides.recipients.keep(|party| !sideless::is_at_stake(scene, frame, nature, *party));
    Some(sides)
}

/// `I have invited the senator`: said to somebody, as a promise to all is not.
pub(super) fn invites(scene: &Scene<'_>, frame: &Frame) -> bool {
    scene
        .chunk(frame.v)
        .is_some_and(|verb| scene.doc.is_spelled(verb.head, &["invite", "invites", "invited", "inviting"]))
}

impl Sides {
    /// Subject and object, as the sense turns them.
    fn of(scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &Nature) -> Self {
        let mut actors = frame.subject(scene).map(|group| scene.parties(group)).unwrap_or_default();
        // `I met Varga`, `We condemn this`: whoever speaks.
        let speaks = nature.kind == EventKind::Consult
            || is_said(nature.kind)
                && (nature.kind != EventKind::Agree || invites(scene, frame))
                && !sense.state;
        if actors.is_empty() && speaks && !frame.passive {
            let speaker = frame.subject(scene).and_then(|group| scene.speaker(group));
            speaker.into_iter().for_each(|speaker| actors.add(speaker));
        }
        if actors.is_empty() && frame.passive {
            actors = agent_elsewhere(scene, frame.v);
        }
        if let Some(joined) = joined_in(scene, frame.v) {
            actors.extend(&scene.parties(joined));
        }
        // `Varga's tweets accusing Lund of it`: whose they are.
        if actors.is_empty() && is_said(nature.kind) && !frame.passive {
            let said = frame.subject(scene).filter(|group| {
                scene.noun_sense(group.last).is_some_and(|(_, noun)| noun.any(Tags::PAPER.with(Tags::FORUM)))
            });
            // `A report by the union criticised Lund`.
            let owner = |group: Group| {
                let from = || scene.is_word(group.last + 1, Words::BY.or(Words::FROM));
                scene.owner_before(group.last).or_else(|| scene.owner_of(group.last).filter(|_| from()))
            };
            said.and_then(owner).into_iter().for_each(|owner| actors.add(owner));
        }
        // `Some accused Lund`, `many have thanked him`: nobody is named.
        if actors.is_empty() && is_said(nature.kind) && nature.kind != EventKind::Agree {
            actors = frame
                .subject(scene)
                .and_then(|group| scene.some_people(group))
                .map(Parties::one)
                .unwrap_or_default();
        }
        // `Police found a knife. They arrested Lund.`
        if actors.is_empty() && !frame.passive {
            actors = frame.subject(scene).map(|group| they_meant(scene, group)).unwrap_or_default();
        }
        if let Some(decider) = decider(scene, frame) {
            actors = Parties::one(decider);
        }
        if let Some(leader) = frame.subject(scene).and_then(|group| scene.led_by(group)) {
            actors.add(leader);
        }
        let mut recipients = frame.object.map(|group| scene.parties(group)).unwrap_or_default();
        if is_said(nature.kind) && recipients.is_empty() && !frame.passive {
            let those = frame.object.and_then(|group| scene.those(group));
            recipients = those.map(Parties::one).unwrap_or_default();
        }
        for (side, group) in [(&mut actors, frame.subject(scene)), (&mut recipients, frame.object)] {
            let unnamed = side.iter().last().is_some_and(|party| party.entity.is_none());
            if let Some(group) = group.filter(|_| unnamed) {
                side.extend(&scene.named_among(group));
            }
        }
        if !frame.passive && recipients.iter().any(|party| party.tokens.start < frame.trigger_end) {
            recipients = behind_trigger(&recipients, frame.trigger_end);
        }
        let moved = nature.kind == EventKind::Mobilize;
        if moved {
            // What is moved is no recipient; where nobody moves it, it moves itself.
            if actors.is_empty() && frame.passive {
                actors = recipients;
            }
            recipients = Parties::NONE;
        }
        if sense.swaps {
            core::mem::swap(&mut actors, &mut recipients);
            // `received two helicopters from Oman`.
            if nature.kind == EventKind::Aid {
                actors = behind(scene, frame, Words::FROM);
            }
            // `The bill passed in the Senate`, `failed in the House`.
            let voted = matches!(nature.kind, EventKind::Support | EventKind::Reject);
            if voted && actors.is_empty() && sense.asks(Slot::Behind(Words::IN)) {
                actors = behind(scene, frame, Words::IN);
            }
            // `came under fire from Oman`, `won the support of Oman`.
            if actors.is_empty() && matches!(nature.kind, EventKind::Accuse | EventKind::Support) {
                let by = frame.complements.behind(Words::FROM.or(Words::OF));
                let by = by.filter(|group| group.first < 2 || !is_crime(scene, group.first - 2));
                actors = by.map(|group| scene.parties(group)).unwrap_or_default();
            }
        }
        // `closed its embassy in Oman`: its own.
        if sense.mode == Some(Mode::Discontinue) {
            recipients.keep(|party| !scene.token_is(party.tokens.start, Words::ITS.or(Words::THEIR)));
        }
        if sense.mode == Some(Mode::Withdraw) {
            // `troops were withdrawn from Chad`: where nobody withdraws them, they go.
            if actors.is_empty() && frame.passive {
                actors = recipients;
            }
            recipients = left_behind(scene, frame, &recipients);
        }
        // `blamed the raid on Oman`.
        if nature.kind == EventKind::Accuse && sense.asks(Slot::Behind(Words::ON)) {
            let blamed = behind(scene, frame, Words::ON);
            // `hammered Lund on his record`.
            recipients = if blamed.is_empty() { recipients } else { blamed };
        }
        Self { actors, recipients }
    }

    /// Those whom other phrases than subject and object name.
    fn fill(&mut self, scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &Nature) {
        let (kind, mode) = (nature.kind, nature.mode);
        if hands_over(kind, sense, frame) {
            handed_over(scene, frame, &mut self.actors, &mut self.recipients);
        } else if kind.is_reciprocal() && mode != Some(Mode::Visit) || sense.all {
            self.join(scene, sense, frame, nature);
        } else if self.recipients.is_empty() {
            self.recipients = owner_judged(scene, kind, frame);
            if self.recipients.is_empty() {
                self.recipients = other_recipients(scene, kind, mode, frame);
                // `backed Lund's campaign for president`.
                if kind == EventKind::Support {
                    self.recipients.keep(|party| !scene.is_bare_office(*party));
                }
            }
            // `clashed with police`, `sympathized with Lund`.
            let clash = matches!(kind, EventKind::Assault | EventKind::Support)
                && sense.asks(Slot::Behind(Words::WITH));
            if self.recipients.is_empty() && clash {
                self.recipients = behind(scene, frame, Words::WITH);
            }
            // `called on Monday for Lund to resign`.
            let wanted = kind == EventKind::Request && matches!(frame.complements.content, Content::To(_));
            if self.recipients.is_empty() && wanted && sense.asks(Slot::Behind(Words::FOR)) {
                self.recipients = behind(scene, frame, Words::FOR);
            }
        } else if kind == EventKind::Aid {
            // `sent doctors to Haiti`: help goes to the place, not to the helpers.
            let goal = behind(scene, frame, Words::TO);
            let helpers = frame
                .object
                .and_then(|group| scene.noun_sense(group.first))
                .is_some_and(|(_, noun)| noun.any(Tags::RELIEF));
            if !goal.is_empty() || helpers {
                self.recipients = goal;
            }
        }
        // `arrived in Oman with Lund`: who came along.
        if mode == Some(Mode::Visit) && !frame.passive && !sense.swaps {
            let mut along = behind(scene, frame, Words::WITH);
            along.keep(|party| scene.is_someone(*party));
            self.actors.extend(&along);
        }
        // `exchanged prisoners with Oman`.
        if mode == Some(Mode::Release) && sense.asks(Slot::Behind(Words::WITH)) {
            self.actors.extend(&behind(scene, frame, Words::WITH));
        }
        // `Omani missiles hit a school`: whose they are; `The raid staged by rebels killed ten`: whose it was.
        if self.actors.is_empty() && kind == EventKind::Assault {
            let told =
                frame.subject(scene).and_then(|group| Some((group.first, scene.noun_sense(group.first)?)));
            let owner = told.and_then(|(n, (_, noun))| match noun.any(Tags::WEAPON) {
                true => scene.owner_of(n).or_else(|| scene.agent_behind(n)),
                false => scene.agent_behind(n).filter(|_| noun.kind == Some(EventKind::Assault)),
            });
            owner.into_iter().for_each(|party| self.actors.add(party));
        }
        // `was summoned to the Omani foreign ministry`: by whom.
        let summoned = self.actors.is_empty()
            && frame.passive
            && kind == EventKind::Accuse
            && scene.chunk(frame.v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &["summoned"]));
        if summoned && let Some(ministry) = frame.complements.behind(Words::TO) {
            self.actors = scene.parties(ministry);
        }
        // `captured Goma from the rebels`: they lost it.
        self.recipients = holders(scene, kind, frame).unwrap_or(self.recipients);
        let force = matches!(kind, EventKind::Assault | EventKind::Coerce);
        if force
            && frame.passive
            && self.recipients.is_empty()
            && scene.was_done(frame.v)
            && let Some(group) = frame.object
        {
            self.recipients = scene.people_meant(group);
        }
        if force && frame.passive {
            self.recipients.extend(&suffering_along(scene, frame));
        }
        // `were killed in a raid carried out by Oman`, `died in Omani shelling`: whose deed it was.
        if self.actors.is_empty() && kind == EventKind::Assault {
            doer_within(scene, frame).into_iter().for_each(|party| self.actors.add(party));
        }
    }

    /// `Varga, along with Lund, met with Imre`: all act.
    #[inline(never)]
    fn join(&mut self, scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &Nature) {
        let (kind, mode) = (nature.kind, nature.mode);
        if let Some(others) = frame.subject(scene).and_then(|group| scene.companions(group)) {
            self.actors.extend(&scene.parties(others));
        }
        for preposition in [Words::WITH, Words::BETWEEN, Words::AMONG, Words::TO] {
            if preposition == Words::TO
                && (kind == EventKind::Agree
                    || mode != Some(Mode::Phone) && !sense.asks(Slot::Behind(Words::TO)))
            {
                continue;
            }
            // `discussed relations between Oman and Chad`: the sides of what was discussed.
            let of_object = kind == EventKind::Consult
                && preposition != Words::WITH
                && preposition != Words::TO
                && frame.complements.object.is_some()
                && !sense.asks(Slot::Behind(preposition));
            let own = |group: &Group| {
                !of_object
                    && (preposition != Words::WITH
                        || sense.asks(Slot::Behind(Words::WITH))
                        || !is_of_topic(scene, frame, *group))
            };
            if let Some(group) = frame.complements.behind(preposition).filter(own) {
                self.actors.extend(&scene.parties(group));
            }
        }
        // `A pact with Oman was signed`: whose pact it is.
        if frame.passive && self.actors.is_empty() && matches!(kind, EventKind::Support | EventKind::Agree) {
            let pact = frame.object.map(|group| scene.noun_complements(group.last + 1));
            let sides =
                pact.and_then(|pact| pact.behind(Words::BETWEEN).or_else(|| pact.behind(Words::WITH)));
            self.actors = sides.map(|group| scene.parties(group)).unwrap_or_default();
        }
        // `mediated between Oman and Chad`: those two are brought together.
        let mediated = if kind == EventKind::Consult && sense.asks(Slot::Behind(Words::BETWEEN)) {
            behind(scene, frame, Words::BETWEEN)
        } else {
            Parties::NONE
        };
        // The suspect who is handed over takes no part in it.
        // `discussed Oman`: nor does what is spoken of.
        let topic = kind == EventKind::Consult
            && !sense.asks(Slot::Object)
            && (sense.asks(Slot::Behind(Words::WITH)) || sense.asks(Slot::Subject) && !frame.passive);
        let alone = (kind != EventKind::Cooperate || self.actors.len() < 2) && !topic;
        let everybody = if alone { self.recipients } else { Parties::NONE };
        if kind != EventKind::Agree || sense.all {
            self.actors.extend(&everybody);
            self.recipients = mediated;
            self.actors.keep(|actor| !mediated.iter().any(|side| side == *actor));
        }
    }

    /// Whom the promised, refused or threatened act would reach, or the force used is for.
    #[inline(never)]
    fn reach_content(&mut self, scene: &Scene<'_>, sense: &Sense, frame: &Frame, nature: &Nature) {
        let (kind, mode) = (nature.kind, nature.mode);
        let said = matches!(kind, EventKind::Reject | EventKind::Threaten | EventKind::Agree);
        if self.recipients.is_empty() && said {
            self.recipients = content_recipients(scene, kind, frame);
            // `pledged $5 million to Chad`.
            let one_sided =
                kind == EventKind::Agree && !sense.all && frame.object.is_some() && !frame.passive;
            // `accepted an offer by Lund`: whose it is.
            let offer = frame.object.filter(|group| {
                self.recipients.is_empty()
                    && one_sided
                    && scene.noun_sense(group.last).is_some_and(|(_, noun)| noun.kind == Some(kind))
            });
            if let Some(owner) = offer.and_then(|group| scene.owner_of(group.last)) {
                self.recipients.add(owner);
            }
            // `is ready to lift a ban on Lund`: whom that would reach.
            if self.recipients.is_empty() && one_sided {
                self.recipients = other_recipients(scene, nature.told, mode, frame);
            }
        }
        // `used tear gas to disperse protesters`.
        if let (Some(Mode::CrowdControl), Content::To(inner), true) =
            (mode, frame.complements.content, self.recipients.is_empty())
        {
            let crowd = scene.complements(inner + 1).object;
            self.recipients = crowd.map(|group| scene.parties(group)).unwrap_or_default();
        }
    }

    /// `Omani sanctions on Chad imposed in May`: one deed, whose sides the noun tells where the verb does not.
    pub(super) fn add_of_noun(&mut self, scene: &Scene<'_>, n: usize) {
        let owner = scene.owner_before(n);
        let against = owner.is_some_and(|owner| is_opposed(scene, owner.tokens));
        if self.recipients.is_empty() {
            let on = scene.noun_complements(n + 1).behind(Words::ON.or(Words::AGAINST));
            self.recipients = on.map(|group| scene.parties(group)).unwrap_or_default();
            owner.into_iter().filter(|_| against).for_each(|owner| self.recipients.add(owner));
        }
        if self.actors.is_empty() && !against {
            owner.into_iter().for_each(|owner| self.actors.add(owner));
        }
    }

    /// `demanded that Oman pay`: who is asked.
    fn ask(&mut self, scene: &Scene<'_>, frame: &Frame, nature: &mut Nature) {
        if !self.recipients.is_empty() {
            return;
        }
        self.recipients = asked_by_clause(scene, frame, &self.actors);
        if let Some((party, inner, inner_mode)) = asked_to_bare(scene, frame) {
            self.recipients = Parties::NONE;
            self.recipients.add(party);
            nature.mode = embedded_mode(nature.kind, inner, inner_mode).or(nature.mode);
        }
    }
}

/// `people who talk about trade`: of what several do with each other, one side only, and not `the two leaders`.
fn is_alone(scene: &Scene<'_>, kind: EventKind, actors: &Parties) -> bool {
    match kind {
        EventKind::Agree => actors.iter().filter(|party| party.entity.is_some()).count() < 2,
        EventKind::Consult => actors.len() < 2 && !actors.iter().any(|party| are_in_office(scene, party)),
        _ => false,
    }
}

/// `the two leaders`, `foreign ministers`: one side may be several, who act for states.
pub(super) fn are_in_office(scene: &Scene<'_>, party: Party) -> bool {
    let office = Tags::LEADERS.with(Tags::MINISTERS).with(Tags::STATE).with(Tags::COUNTRIES);
    scene.lists.noun_at(scene.doc, party.head).is_some_and(|noun| noun.any(office))
}

/// `shot dead two men`: the words of the trigger are none of theirs.
fn behind_trigger(parties: &Parties, end: u32) -> Parties {
    let mut behind = Parties::NONE;
    parties.iter().for_each(|party| {
        let start = if party.head >= end { party.tokens.start.max(end) } else { party.tokens.start };
        behind.add(Party { tokens: TokenRange::new(start, party.tokens.end), ..party });
    });
    behind
}

/// `the Omani decision to expel two envoys`: whose decision an infinitive tells.
fn decider(scene: &Scene<'_>, frame: &Frame) -> Option<Party> {
    let infinitive = scene.form(frame.v).has(VerbForm::INFINITIVE) && !frame.passive;
    if !infinitive {
        return None;
    }
    // `the decision by Oman to expel them`.
    if let Some(n) = scene.decision_of(frame.v) {
        return scene.party(n + 2);
    }
    let n = frame.v.checked_sub(1).filter(|&n| scene.is_noun(n))?;
    let decision = scene.matrix(scene.chunk(n)?.head).is_some_and(|matrix| matrix.decision);
    if decision { scene.owner_before(n) } else { None }
}

/// `briefed Lund on her talks with Imre`: Imre took part in those; `signed the law on the pact with Oman`: Oman in the pact.
fn is_of_topic(scene: &Scene<'_>, frame: &Frame, with: Group) -> bool {
    let object = frame.complements.object;
    let law = object.and_then(|group| scene.noun_sense(group.last));
    if law.is_some_and(|(_, noun)| noun.any(Tags::LAW)) && object.is_some_and(|law| law.last + 2 < with.first)
    {
        return true;
    }
    (frame.v + 2..with.first).any(|m| {
        scene.after_preposition(m)
            && scene.noun_sense(m).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult))
    })
}

/// Those behind a preposition.
fn behind(scene: &Scene<'_>, frame: &Frame, preposition: Words) -> Parties {
    frame.complements.behind(preposition).map(|group| scene.parties(group)).unwrap_or_default()
}
