//! When and where what a verb tells happened.

use super::complements::Content;
use super::nature::{Nature, is_of_force};
use super::place_time::OwnVerbs;
use super::scene::Scene;
use super::sides::Sides;
use super::types::{Parties, Party};
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode, PlaceKind, Status};
use crate::grammar::{ChunkKind, Kinds, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::token::Kind;

/// Status, time and place of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) status: Status,
    pub(super) when: Option<u32>,
    pub(super) place: Option<Party>,
}

/// The setting of what verb group `v` tells, `own` being the verbs whose times and places are its own.
pub(super) fn setting(
    scene: &Scene<'_>,
    v: usize,
    own: OwnVerbs,
    frame: &Frame,
    nature: &Nature,
    sides: &Sides,
) -> Setting {
    let (kind, mode) = (nature.kind, nature.mode);
    // `nurses captured in May` were captured before today.
    let past = scene.form(v).any(VerbForm::PAST.with(VerbForm::PERFECT))
        || scene.form(v) == VerbForm::PARTICIPLE.with(VerbForm::PASSIVE);
    let (status, when) = scene.reconciled(nature.status, scene.time_near(v, own), past);
    // `forces have been deployed`: they still stand there.
    let posted = kind == EventKind::Mobilize
        && scene.form(v).has(VerbForm::PERFECT.with(VerbForm::PASSIVE))
        && !scene.form(v).has(VerbForm::PAST);
    let status = if posted && status == Status::Held { Status::Ongoing } else { status };
    let place = visited(scene, kind, mode, &sides.recipients)
        .or_else(|| frame.object.filter(|_| is_deed(kind)).and_then(|group| scene.site_named(group.first)))
        .or_else(|| {
            let toward = matches!(kind, EventKind::Mobilize | EventKind::Aid)
                || mode == Some(Mode::Visit)
                // `went to Lima to meet Lund`.
                || own[1].is_some_and(|w| w < v && scene.is_visit(w));
            // `came under fire in Lima`: the phrase may run over several chunks.
            let last = scene.chunk_behind(frame.trigger_end).saturating_sub(1).max(v);
            let may =
                |n| scene.names_one_of(n, &sides.recipients) || !scene.is_place_of_topic(last, n, kind, mode);
            scene.place_of(v, own, toward, may)
        })
        .or_else(|| {
            let from = (kind, mode) == (EventKind::Retreat, Some(Mode::Withdraw));
            frame
                .complements
                .behind(Words::FROM)
                .filter(|_| from)
                .and_then(|left| scene.place_named(left.first))
        })
        .or_else(|| home_of_force(scene, kind, &sides.actors))
        .or_else(|| {
            frame.object.filter(|_| kind == EventKind::Elect).and_then(|n| scene.place_within(n.first))
        });
    let place = scene.done_there(place, kind);
    if when.is_some() && place.is_some() {
        return Setting { status, when, place };
    }
    let dated = when.is_none() && !scene.facts.dates.is_empty();
    let ahead = if dated || is_deed(kind) { scene.joined_ahead(v) } else { None };
    let joined = ahead.filter(|&w| is_deed(kind) && scene.is_deed_at(w));
    let when = when
        .or_else(|| joined.and_then(|w| scene.time_near(w, [Some(w), None])))
        .or_else(|| ahead.filter(|_| dated).and_then(|w| scene.day_behind(w)))
        .or_else(|| accused_on(scene, frame, nature))
        .or_else(|| scene.day_of_purpose(v));
    let place = place.or_else(|| joined.and_then(|w| scene.place_near(w, [Some(w), None])));
    let (day, there) = scene.told_before_where(v, status);
    let place = place.or(there).or_else(|| (status == Status::Held).then(|| scene.place_of_stay(v))?);
    Setting { status, when: when.or(day), place }
}

/// What is done to people in one place at one time.
const fn is_deed(kind: EventKind) -> bool {
    matches!(kind, EventKind::Assault | EventKind::Coerce)
}

impl Scene<'_> {
    /// The place that noun phrase `n` names: `withdrew from Goma`.
    fn place_named(&self, n: usize) -> Option<Party> {
        let mention = self.mention(n).filter(|mention| matches!(mention.entity, EntityRef::Place(_)))?;
        let head = mention.tokens.end.saturating_sub(1);
        Some(Party { entity: Some(mention.entity), tokens: mention.tokens, head })
    }

    /// `the town of Goma`.
    fn town_named(&self, n: usize) -> Option<Party> {
        let town = self.is_word(n + 1, Words::OF)
            && self.chunk(n).is_some_and(|chunk| self.doc.is(chunk.head, LexClass::PLACE_HEAD));
        if town { self.place_named(n + 2) } else { None }
    }

    /// `bombed Goma`, `besieged Lima University`: what is attacked is where.
    fn site_named(&self, n: usize) -> Option<Party> {
        let place = self.place_named(n).or_else(|| self.town_named(n)).filter(|place| match place.entity {
            Some(EntityRef::Place(id)) => {
                self.entities.places.get(id as usize).is_some_and(|place| place.kind != PlaceKind::Country)
            }
            _ => false,
        });
        place.or_else(|| {
            let mention = self.mention(n)?;
            let head = mention.tokens.end.saturating_sub(1);
            let built =
                self.doc.is_spelled(head, &["University", "College", "Hospital", "Airport", "Prison"]);
            built.then_some(Party { entity: Some(mention.entity), tokens: mention.tokens, head })
        })
    }

    /// `killed two men and abducted a third in Lima on Monday`: the verb with which `killed` may share time and place.
    #[inline(never)]
    fn joined_ahead(&self, v: usize) -> Option<usize> {
        let ends = Kinds::of(&[
            ChunkKind::Verb,
            ChunkKind::Coordinator,
            ChunkKind::Relative,
            ChunkKind::Complementizer,
            ChunkKind::Subordinator,
        ]);
        let form = VerbForm::FINITE.with(VerbForm::PAST);
        // `killed two men, a nurse and a guard and abducted a third`.
        let and = (v + 1..v + 12).find(|&i| match self.kind(i) {
            Some(ChunkKind::Coordinator) => self.kind(i + 1) == Some(ChunkKind::Verb),
            Some(kind) => ends.has(kind),
            None => true,
        })?;
        let w = and + 1;
        let both =
            self.form(v) == form && self.form(w) == form && self.kind(and) == Some(ChunkKind::Coordinator);
        both.then_some(w)
    }

    fn is_deed_at(&self, w: usize) -> bool {
        let verb = self.chunk(w).and_then(|verb| self.verb_at(verb.head));
        verb.is_some_and(|verb| verb.senses.iter().any(|sense| sense.kind.is_some_and(is_deed)))
    }

    /// `praised Lund and left Lima on Monday`: a day of the week before the story behind the last of joined verbs is that of
    /// all.
    fn day_behind(&self, w: usize) -> Option<u32> {
        let at = self.time_near(w, [Some(w), None])?;
        let behind = self.facts.dates.iter().any(|&(c, time)| time == at && c > w);
        let (start, end) = self.times.get(at as usize).and_then(|time| time.time.start.zip(time.time.end))?;
        let days = self.dct?.to_julian_day() - start.to_julian_day();
        (behind && start == end && (0..=7).contains(&days)).then_some(at)
    }
}

/// `accused Oman of arming the rebels on Thursday`: news of the day is the accusing, not what others are accused of.
#[inline(never)]
fn accused_on(scene: &Scene<'_>, frame: &Frame, nature: &Nature) -> Option<u32> {
    let Content::Ing(deed) = frame.complements.content else { return None };
    if !matches!(nature.kind, EventKind::Accuse | EventKind::Coerce | EventKind::Sanction) {
        return None;
    }
    let at = scene.time_near(deed, [Some(deed), None])?;
    // `arrested 15 fishermen for poaching on Saturday`: no day of poaching is told.
    if scene.complements(deed + 1).object.is_none() {
        return Some(at);
    }
    let start = scene.times.get(at as usize)?.time.start?;
    let days = scene.dct?.to_julian_day() - start.to_julian_day();
    (0..=1).contains(&days).then_some(at)
}

/// `Lima police arrested`: the city of an unnamed force is where it acts.
fn home_of_force(scene: &Scene<'_>, kind: EventKind, actors: &Parties) -> Option<Party> {
    if !matches!(kind, EventKind::Coerce | EventKind::Assault | EventKind::Threaten | EventKind::Protest) {
        return None;
    }
    let force = actors.iter().next()?;
    scene.entities.within(force.tokens).iter().find_map(|mention| {
        let EntityRef::Place(id) = mention.entity else { return None };
        let place = scene.entities.places.get(id as usize)?;
        // `Oman-backed rebels` are elsewhere.
        let backed = scene.doc.token(mention.tokens.end).is_some_and(|token| token.kind == Kind::HYPHEN);
        let home = matches!(place.kind, PlaceKind::City | PlaceKind::Region);
        (home && force.entity.is_none() && !backed).then_some(Party {
            entity: Some(mention.entity),
            tokens: mention.tokens,
            head: mention.tokens.end.saturating_sub(1),
        })
    })
}

/// A visit's host country, or its capital, is its place.
pub(super) fn visited(
    scene: &Scene<'_>,
    kind: EventKind,
    mode: Option<Mode>,
    recipients: &Parties,
) -> Option<Party> {
    if kind != EventKind::Consult || mode != Some(Mode::Visit) {
        return None;
    }
    recipients.iter().find_map(|party| match party.entity? {
        EntityRef::Place(_) => Some(party),
        // `visited the White House`.
        EntityRef::Organization(_) if scene.is_seat(party.tokens) => Some(party),
        // A capital that stands for its government is a place all the same.
        EntityRef::Government(_) => {
            let named = scene.entities.at(party.head)?.entity;
            matches!(named, EntityRef::Place(_)).then_some(Party { entity: Some(named), ..party })
        }
        _ => None,
    })
}

impl Scene<'_> {
    /// `was jailed on Monday for the murder of Lund`: a deed for which somebody is judged was done before that day.
    pub(super) fn is_charge(&self, n: usize) -> bool {
        use EventKind as K;
        let why = Words::FOR.or(Words::OF).or(Words::OVER).or(Words::WITH);
        let deed = |n: usize| self.noun_sense(n).and_then(|(_, noun)| noun.kind).is_some_and(is_of_force);
        let judges = |w: usize| {
            self.chunk(w).and_then(|verb| self.verb_at(verb.head)).is_some_and(|verb| {
                verb.senses.iter().any(|sense| {
                    matches!(sense.kind, Some(K::Sanction | K::Coerce | K::Accuse | K::Concede | K::Support))
                })
            })
        };
        n.checked_sub(1).is_some_and(|p| self.is_word(p, why))
            && deed(n)
            && self.governor(n).is_some_and(judges)
    }
}
