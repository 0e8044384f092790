//! Events told by verbs: the sense whose conditions hold, its arguments by voice, its status.
//!
//! ```text
//! The premier accused Lund of taking bribes.   accuse: the premier -> Lund; `taking` is content, no event
//! Lund was arrested by police in Oslo.         coerce/arrest: police -> Lund, Oslo
//! Lund refused to meet Varga.                  reject/meet: Lund -> Varga
//! ```

use super::behind::{is_ahead, said_of_object};
use super::complements::{Complements, Content};
use super::content::{
    Marks, commitment, embedded, embedded_mode, is_cooperative, is_hostile, is_said, is_unreal, mark_content,
};
use super::scene::{Group, Scene};
use super::sense::{Condition, Sense, Slot, Tags};
use super::sufferer::{content_recipients, handed_over, hands_over, left_behind, other_recipients};
use super::types::{Parties, Party, Telling};
use super::voice::{asked_by_clause, asked_to_bare, is_described, is_headline_passive, is_indicative};
use super::words::Words;
use crate::extraction::{EventKind, Mode, PlaceKind, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::EntityRef;
use crate::span::{RuleId, TokenRange};
use crate::token::Kind;
use core::cell::OnceCell;

/// A verb group with its arguments, in the order of the active voice.
pub(super) struct Frame {
    /// Where nobody has asked for it yet: the subject of verb group `v`.
    pub(super) subject: OnceCell<Option<Group>>,
    pub(super) v: usize,
    /// The end of the words that tell it.
    trigger_end: u32,
    pub(super) object: Option<Group>,
    pub(super) passive: bool,
    pub(super) complements: Complements,
}

/// Reads the verb group `v`.
#[inline(never)] // so that a profile shows it
pub(super) fn read_verb(scene: &Scene<'_>, v: usize, marks: &mut Marks) -> Option<Telling> {
    let chunk = scene.chunk(v)?;
    if marks.has(v) || scene.is_guests(v) {
        return None;
    }
    let unit = scene.doc.unit(chunk.head)?;
    let phrase = (unit.tokens.len() > 1 && unit.class.any(LexClass::EVENT_VERB))
        .then(|| Some((unit.tokens, scene.lists.verb(unit.lexeme)?)))
        .flatten();
    let word = scene.verb_at(chunk.head).map(|verb| (TokenRange::new(chunk.head, chunk.head + 1), verb));
    let word = word.filter(|(_, verb)| scene.meets(v, v + 1, &verb.needs));
    // A phrase that tells nothing, `fire up`, keeps its word from telling something.
    let phrase = phrase.filter(|(tokens, verb)| {
        word.is_some() || scene.meets(v, complements_from(scene, v, *tokens), &verb.needs)
    });
    for (tokens, verb) in phrase.into_iter().chain(word) {
        if !verb.ahead.is_empty() && !is_ahead(scene, tokens.end, &verb.ahead) {
            continue;
        }
        let mut frame = frame(scene, v, tokens);
        for _ in 0..3 {
            if let Some(sense) = verb.senses.iter().find(|sense| holds(scene, sense, &frame)) {
                return tell(scene, v, tokens, sense, &frame, marks);
            }
            // `tariffs on Omani goods imposed in May`: what the phrase before it hangs on.
            let reduced = frame.passive && scene.form(v).has(VerbForm::PARTICIPLE);
            let Some(outer) = frame.object.filter(|_| reduced).and_then(|group| outer_noun(scene, group))
            else {
                break;
            };
            frame.object = Some(outer);
        }
    }
    None
}

/// The noun that a prepositional phrase hangs on.
fn outer_noun(scene: &Scene<'_>, inside: Group) -> Option<Group> {
    let n = inside.first.checked_sub(2).filter(|_| scene.after_preposition(inside.first))?;
    scene.is_noun(n).then_some(Group { first: n, last: n })
}

impl Frame {
    fn subject(&self, scene: &Scene<'_>) -> Option<Group> {
        *self.subject.get_or_init(|| scene.subject(self.v))
    }
}

/// The chunk at which what hangs on a trigger begins: a phrase may run over those behind the verb group.
fn complements_from(scene: &Scene<'_>, v: usize, trigger: TokenRange) -> usize {
    let within = scene.chunk(v).is_some_and(|chunk| trigger.end <= chunk.tokens.end);
    if within { v + 1 } else { scene.chunk_behind(trigger.end).max(v + 1) }
}

fn frame(scene: &Scene<'_>, v: usize, trigger: TokenRange) -> Frame {
    let mut frame = Frame {
        subject: OnceCell::new(),
        v,
        trigger_end: trigger.end,
        object: None,
        passive: scene.form(v).has(VerbForm::PASSIVE),
        complements: Complements::NONE,
    };
    scene.read_complements(complements_from(scene, v, trigger), false, &mut frame.complements);
    frame.passive |= scene.headline && is_headline_passive(scene, &frame);
    if frame.passive {
        frame.subject = OnceCell::from(frame.complements.behind(Words::BY));
        // `the murdered envoy Lund`: whom it describes, whatever the clause's subject is.
        frame.object =
            if is_described(scene, v) { Some(Group { first: v + 1, last: v + 1 }) } else { scene.subject(v) };
        return frame;
    }
    frame.object = frame.complements.object;
    // `whom Varga accused`: the relative pronoun is the object.
    frame.object = frame.object.or_else(|| {
        if !scene.chunks.iter().any(|chunk| chunk.kind == ChunkKind::Relative) {
            return None;
        }
        let relative = frame.subject(scene)?.first.checked_sub(1)?;
        (scene.kind(relative) == Some(ChunkKind::Relative)).then(|| scene.antecedent(relative))?
    });
    frame
}

fn holds(scene: &Scene<'_>, sense: &Sense, frame: &Frame) -> bool {
    sense.conditions.iter().all(|condition| match condition {
        Condition::Inner => true,
        Condition::Near(words) => is_ahead(scene, frame.trigger_end, words),
        Condition::Adjective(words) => said_of_object(scene, frame).is_some_and(|at| {
            words.is_empty() || words.iter().any(|word| scene.doc.word(at).eq_ignore_ascii_case(word))
        }),
        Condition::Content(wanted) => match frame.complements.content {
            Content::To(_) => wanted.infinitive,
            Content::That(_) => wanted.clause,
            Content::Ing(_) => wanted.gerund,
            Content::None => wanted.nothing && (frame.object.is_none() || frame.passive),
        },
        Condition::Slot(slot, wanted) => {
            let group = match slot {
                Slot::Subject => frame.subject(scene),
                Slot::Object => frame.object,
                // `was named premier`.
                Slot::Second if frame.passive => frame.complements.object,
                Slot::Second => frame.complements.second,
                Slot::Behind(preposition) => frame.complements.behind(*preposition),
            };
            scene.is_of(group, wanted)
        }
    })
}

fn tell(
    scene: &Scene<'_>,
    v: usize,
    tokens: TokenRange,
    sense: &Sense,
    frame: &Frame,
    marks: &mut Marks,
) -> Option<Telling> {
    let mut kind = sense.kind?;
    let mut mode = sense.mode;
    let Some(reading) = scene.verb_status(v) else {
        // `rallied to demand his resignation`: what is only to be asked for is not told either.
        if kind == EventKind::Request {
            mark_content(scene, sense, kind, frame, marks);
        }
        return None;
    };
    let mut status = reading.status;
    // `No suspects were arrested`.
    let sufferer = if frame.passive { frame.object } else { frame.subject(scene) };
    let nobody = |group: Group| {
        scene.chunk(group.first).is_some_and(|chunk| scene.doc.is(chunk.tokens.start, LexClass::NEGATOR))
    };
    if matches!(status, Status::Held | Status::Ongoing) && sufferer.is_some_and(nobody) {
        status = Status::Negated;
    }
    let mut rule: RuleId = if frame.passive { "event.verb-passive" } else { "event.verb-active" };
    // `told police that he supported Lund`: said to be so, nothing that happened.
    if sense.state && scene.is_reported(v) {
        return None;
    }
    let content = if sense.embeds { embedded(scene, frame) } else { None };
    if let Some((inner, inner_mode)) = content {
        if kind == EventKind::Agree && (is_hostile(inner) || inner == EventKind::Threaten) {
            kind = EventKind::Threaten;
        }
        mode = embedded_mode(kind, inner, inner_mode).or(mode);
        rule = "event.verb-embedding";
    }
    if kind == EventKind::Threaten
        && sense.asks_inner()
        && !embedded(scene, frame).is_some_and(|(inner, _)| is_hostile(inner))
    {
        return None;
    }
    // `declined to comment`: nothing was asked of him that would be an event.
    if matches!(kind, EventKind::Reject | EventKind::Request)
        && sense.asks_inner()
        && embedded(scene, frame).is_none()
    {
        return None;
    }
    if mode.is_none() && !matches!(kind, EventKind::Request | EventKind::Reject | EventKind::Threaten) {
        let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
        mode = noun.filter(|(_, noun)| noun.kind == Some(kind)).and_then(|(_, noun)| noun.mode);
    }
    if mode.is_none() && kind == EventKind::Consult && scene.is_at_summit(v) {
        mode = Some(Mode::Multilateral);
    }
    // `voted to reject the offer`: what was voted for tells it.
    if kind == EventKind::Elect
        && matches!(frame.complements.content, Content::To(_))
        && embedded(scene, frame).is_some()
    {
        return None;
    }
    let told = kind;
    // `voted to reject the offer`: by the vote it is done.
    if status == Status::Scheduled && (is_said(kind) || kind == EventKind::Appoint) && is_decided(scene, v) {
        status = Status::Held;
    }
    // `At least 300 people were killed`, and the story is of an earthquake.
    let harmed = kind == EventKind::Assault && mode.is_none() && frame.passive;
    if harmed && frame.subject(scene).is_none() && scene.cast.is_of_disaster() {
        return None;
    }
    if reading.refused {
        if is_cooperative(kind) {
            mode = embedded_mode(EventKind::Reject, kind, mode);
            (kind, status) = (EventKind::Reject, Status::Held);
        } else {
            status = Status::Negated;
        }
    }
    if kind == EventKind::Agree && status == Status::Negated && scene.form(v).has(VerbForm::INFINITIVE) {
        (kind, status) = (EventKind::Reject, Status::Held);
    }
    if let Some(commitment) = commitment(scene, v, kind) {
        (kind, mode, status) = (commitment, embedded_mode(commitment, kind, mode), Status::Held);
    }
    let mut actors = frame.subject(scene).map(|group| scene.parties(group)).unwrap_or_default();
    let mut recipients = frame.object.map(|group| scene.parties(group)).unwrap_or_default();
    if kind == EventKind::Mobilize {
        // What is moved is no recipient; where nobody moves it, it moves itself.
        if actors.is_empty() && frame.passive {
            actors = recipients;
        }
        recipients = Parties::NONE;
    }
    if sense.swaps {
        core::mem::swap(&mut actors, &mut recipients);
    }
    if sense.mode == Some(Mode::Withdraw) {
        // `troops were withdrawn from Chad`: where nobody withdraws them, they go.
        if actors.is_empty() && frame.passive {
            actors = recipients;
        }
        recipients = left_behind(scene, frame, &recipients);
    }
    if hands_over(kind, sense, frame) {
        handed_over(scene, frame, &mut actors, &mut recipients);
    } else if kind.is_reciprocal() && mode != Some(Mode::Visit) || sense.all {
        if let Some(leader) = frame.subject(scene).and_then(|group| scene.led_by(group)) {
            actors.add(leader);
        }
        if let Some(others) = frame.subject(scene).and_then(|group| scene.companions(group)) {
            actors.extend(&scene.parties(others));
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
            if let Some(group) = frame.complements.behind(preposition).filter(|_| !of_object) {
                actors.extend(&scene.parties(group));
            }
        }
        // The suspect who is handed over takes no part in it.
        let topic = kind == EventKind::Consult && sense.asks(Slot::Behind(Words::WITH));
        let alone = (kind != EventKind::Cooperate || actors.len() < 2) && !topic;
        let everybody = if alone { recipients } else { Parties::NONE };
        if !matches!(kind, EventKind::Agree) || sense.all {
            actors.extend(&everybody);
            recipients = Parties::NONE;
        }
    } else if recipients.is_empty() {
        recipients = other_recipients(scene, kind, mode, frame);
        // `clashed with police`.
        if recipients.is_empty() && kind == EventKind::Assault && sense.asks(Slot::Behind(Words::WITH)) {
            let against = frame.complements.behind(Words::WITH).map(|group| scene.parties(group));
            recipients = against.unwrap_or_default();
        }
    } else if kind == EventKind::Aid {
        // `sent doctors to Haiti`: help goes to the place, not to the helpers.
        let goal = frame.complements.behind(Words::TO).map(|group| scene.parties(group)).unwrap_or_default();
        let helpers = frame
            .object
            .and_then(|group| scene.noun_sense(group.first))
            .is_some_and(|(_, noun)| noun.any(Tags::RELIEF));
        if !goal.is_empty() || helpers {
            recipients = goal;
        }
    }
    // `Omani missiles hit a school`: whose they are.
    if actors.is_empty() && kind == EventKind::Assault {
        let weapon = frame
            .subject(scene)
            .filter(|weapon| scene.noun_sense(weapon.first).is_some_and(|(_, noun)| noun.any(Tags::WEAPON)));
        weapon
            .and_then(|weapon| scene.owner_of(weapon.first))
            .into_iter()
            .for_each(|party| actors.add(party));
    }
    let apart = actors.iter().filter(|party| party.entity.is_some()).count();
    if kind == EventKind::Agree && sense.all && apart < 2 || is_way_to_talks(scene, kind, mode, frame) {
        return None;
    }
    if recipients.is_empty() && matches!(kind, EventKind::Reject | EventKind::Threaten | EventKind::Agree) {
        recipients = content_recipients(scene, kind, frame);
        // `pledged $5 million to Chad`.
        let one_sided = kind == EventKind::Agree && !sense.all && frame.object.is_some() && !frame.passive;
        if recipients.is_empty() && one_sided {
            recipients = other_recipients(scene, kind, mode, frame);
        }
    }
    // `used tear gas to disperse protesters`.
    if let (Some(Mode::CrowdControl), Content::To(inner), true) =
        (mode, frame.complements.content, recipients.is_empty())
    {
        let crowd = scene.complements(inner + 1).object;
        recipients = crowd.map(|group| scene.parties(group)).unwrap_or_default();
    }
    if kind == EventKind::Request && !frame.passive {
        if is_indicative(scene, frame) {
            return None;
        }
        if recipients.is_empty() {
            recipients = asked_by_clause(scene, frame, &actors);
            if let Some((party, inner, inner_mode)) = asked_to_bare(scene, frame) {
                recipients = Parties::NONE;
                recipients.add(party);
                mode = embedded_mode(kind, inner, inner_mode).or(mode);
            }
        }
    }
    // `resigned his post`, `declared a state of emergency`: nobody suffers it.
    let nobody =
        matches!((kind, mode), (EventKind::Retreat, Some(Mode::Resign)) | (_, Some(Mode::MartialLaw)));
    // `lifted the state of emergency`.
    let condition = kind == EventKind::Concede
        && sense.asks(Slot::Behind(Words::OF))
        && frame.object.is_some_and(|group| {
            scene.is_word(group.first + 1, Words::OF)
                && scene.noun_sense(group.first).is_some_and(|(_, noun)| noun.any(Tags::STATE))
        });
    if nobody || condition {
        recipients = Parties::NONE;
    }
    // `a bomb exploded`: it does harm by itself.
    let exploded = mode == Some(Mode::Explosives) && sense.asks(Slot::Subject);
    let plausible = exploded || is_plausible(scene, v, kind, &actors, &recipients, frame);
    // A verb that tells nothing leaves its object to tell it: `a decree to call an election`.
    if plausible || !matches!(told, EventKind::Elect | EventKind::Commemorate) {
        mark_content(scene, sense, told, frame, marks);
    }
    // `went on strike against the firm`: the noun within a phrase tells nothing beside it.
    if plausible && kind == EventKind::Protest && tokens.len() > 1 {
        let within = |i: &usize| scene.chunk(*i).is_some_and(|chunk| tokens.has(chunk.head));
        (v + 1..v + 3).filter(within).for_each(|i| marks.take(i));
    }
    if !plausible {
        return None;
    }
    // `a murdered envoy` was murdered, but `strengthened ties` are only strong.
    let suffers = matches!(
        kind,
        EventKind::Assault
            | EventKind::Coerce
            | EventKind::Retreat
            | EventKind::Sanction
            | EventKind::Appoint
    );
    if is_unreal(status) && actors.len() + recipients.len() < 2 || !suffers && is_described(scene, v) {
        return None;
    }
    let lemma = scene.lemma(tokens, LexClass::EVENT_VERB);
    let content = match frame.complements.content {
        Content::To(inner) if sense.embeds => Some(inner),
        _ => scene.governor(v).filter(|_| !scene.form(v).has(VerbForm::FINITE)),
    };
    let own = [Some(v), content];
    // `nurses captured in May` were captured before today.
    let past = scene.form(v).any(VerbForm::PAST.with(VerbForm::PERFECT))
        || scene.form(v) == VerbForm::PARTICIPLE.with(VerbForm::PASSIVE);
    let (status, when) = scene.reconciled(status, scene.time_near(v, own), past);
    // `forces have been deployed`: they still stand there.
    let posted = kind == EventKind::Mobilize
        && scene.form(v).has(VerbForm::PERFECT.with(VerbForm::PASSIVE))
        && !scene.form(v).has(VerbForm::PAST);
    let status = if posted && status == Status::Held { Status::Ongoing } else { status };
    let place = visited(scene, kind, mode, &recipients)
        .or_else(|| {
            let toward = matches!(kind, EventKind::Mobilize | EventKind::Aid) || mode == Some(Mode::Visit);
            scene.place_of(v, own, toward)
        })
        .or_else(|| home_of_force(scene, kind, &actors))
        .or_else(|| {
            frame.object.filter(|_| kind == EventKind::Elect).and_then(|n| scene.place_within(n.first))
        });
    let (when, place) = match (when, place) {
        (Some(when), Some(place)) => (Some(when), Some(place)),
        (when, place) => {
            let (day, there) = scene.told_before_where(v, status);
            (when.or(day), place.or(there))
        }
    };
    Some(Telling {
        mode,
        status,
        actors,
        recipients,
        when,
        place,
        lemma,
        ..told_by_verb(scene, v, tokens, kind, rule)
    })
}

/// What is the same of all that verb group `v` tells: a held event of nobody, at no time or place.
pub(super) fn told_by_verb(
    scene: &Scene<'_>,
    v: usize,
    tokens: TokenRange,
    kind: EventKind,
    rule: RuleId,
) -> Telling {
    Telling {
        tokens,
        sentence: scene.sentence,
        kind,
        mode: None,
        status: Status::Held,
        actors: Parties::NONE,
        recipients: Parties::NONE,
        when: None,
        place: None,
        definite: false,
        distinct: false,
        ordinal: None,
        headline: scene.headline,
        nominal: false,
        complete: true,
        gathering: false,
        fresh: scene.is_fresh(v),
        word: scene.last_word(tokens.end),
        lemma: None,
        rule,
    }
}

/// True where a verb of decision governs the infinitive `v`: `voted to reject`, `voted on Monday to reject`.
fn is_decided(scene: &Scene<'_>, v: usize) -> bool {
    if !scene.form(v).has(VerbForm::INFINITIVE) {
        return false;
    }
    let governor = scene.governor(v).filter(|&w| !(w + 1..v).any(|i| scene.is_noun(i)));
    governor
        .and_then(|w| scene.chunk(w))
        .and_then(|chunk| scene.matrix(chunk.head))
        .is_some_and(|m| m.decision)
}

/// `arrived in Lima for talks`: the talks are the event.
fn is_way_to_talks(scene: &Scene<'_>, kind: EventKind, mode: Option<Mode>, frame: &Frame) -> bool {
    kind == EventKind::Consult
        && mode == Some(Mode::Visit)
        && frame.object.is_none()
        && frame
            .complements
            .behind(Words::FOR)
            .and_then(|group| scene.noun_sense(group.first))
            .is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult) && noun.mode != Some(Mode::Visit))
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
        (place.kind != PlaceKind::Site && force.entity.is_none() && !backed).then_some(Party {
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
        // A capital that stands for its government is a place all the same.
        EntityRef::Government(_) => {
            let named = scene.entities.at(party.head)?.entity;
            matches!(named, EntityRef::Place(_)).then_some(Party { entity: Some(named), ..party })
        }
        _ => None,
    })
}

/// True where somebody takes part whom the kind needs.
fn is_plausible(
    scene: &Scene<'_>,
    v: usize,
    kind: EventKind,
    actors: &Parties,
    recipients: &Parties,
    frame: &Frame,
) -> bool {
    let form = scene.form(v);
    if kind == EventKind::Consult {
        // Teams meet, mothers speak: of those who meet, somebody is named or holds an office.
        let known = actors.iter().chain(recipients.iter()).any(|party| scene.is_known(party));
        return known
            && (actors.len() + recipients.len() >= 2
                || !actors.is_empty() && !form.has(VerbForm::PARTICIPLE));
    }
    let somebody = |group: Option<Group>| group.is_some_and(|group| scene.is_somebody(group));
    if frame.passive {
        if kind == EventKind::Agree && actors.is_empty() {
            return false;
        }
        // `The curfew was lifted`.
        let rule = || {
            let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
            // `The bill was withdrawn`.
            kind == EventKind::Concede
                && noun.is_some_and(|(_, noun)| noun.kind == Some(EventKind::Coerce) || noun.any(Tags::LAW))
        };
        // `The car was hit by a bomb`.
        let by_means = || kind == EventKind::Assault && frame.subject(scene).is_some();
        return !recipients.is_empty()
            || !actors.is_empty()
            || somebody(frame.object)
            || rule()
            || by_means();
    }
    // A thing as subject does nothing political, but weapons do harm.
    let harm = matches!(kind, EventKind::Assault | EventKind::Coerce);
    if actors.is_empty() {
        let things = kind == EventKind::Assault || form.any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE));
        return somebody(frame.subject(scene)) || harm && things && !recipients.is_empty();
    }
    true
}
