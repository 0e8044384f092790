//! Events told by verbs: the sense whose conditions hold, its arguments by voice, its status.
//!
//! ```text
//! The premier accused Lund of taking bribes.   accuse: the premier -> Lund; `taking` is content, no event
//! Lund was arrested by police in Oslo.         coerce/arrest: police -> Lund, Oslo
//! Lund refused to meet Varga.                  reject/meet: Lund -> Varga
//! ```

use super::alone::stands_alone;
use super::behind::{is_ahead, is_of_topic, said_behind_aside, said_of_object};
use super::complements::{Complements, Content};
use super::content::{Marks, is_said, is_unreal, mark_content};
use super::generic::{is_habitual, is_of_anybody, is_time_of_other};
use super::nature::nature;
use super::of_words::retold;
use super::outline::{Demands, Outline};
use super::plausible::{is_agreed_by_all, is_plausible};
use super::scene::{Group, Scene};
use super::sense::{Condition, Sense, Slot, Verb};
use super::setting::{Setting, setting};
use super::sides::sides;
use super::types::{Parties, Party, Telling};
use super::undone::{is_done_to_none, is_no_answer};
use super::voice::{
    is_blamed, is_described, is_end_of_term, is_felt, is_headline_passive, is_of_whom, is_perfect_of_clitic,
    is_title, lacks_sufferer,
};
use super::wanted::Things;
use super::words::Words;
use crate::extraction::{EventKind, Mode, Status};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::{RuleId, TokenRange};
use core::cell::OnceCell;

/// A verb group with its arguments, in the order of the active voice.
pub(super) struct Frame {
    /// Where nobody has asked for it yet: the subject of verb group `v`.
    pub(super) subject: OnceCell<Option<Group>>,
    pub(super) v: usize,
    /// The end of the words that tell it.
    pub(super) trigger_end: u32,
    pub(super) object: Option<Group>,
    /// What that is, where a sense has asked for it.
    things: OnceCell<Things>,
    pub(super) passive: bool,
    pub(super) complements: Complements,
}

/// Reads the verb group `v`.
#[inline(never)] // so that a profile shows it
pub(super) fn read_verb(scene: &Scene<'_>, v: usize, marks: &mut Marks) -> Option<Telling> {
    let chunk = scene.chunk(v)?;
    if marks.has(v) || chunk.tokens.len() == 1 && scene.is_guests(v) {
        return None;
    }
    let phrase = scene.doc.tokens.phrase_at(chunk.head);
    let phrase = phrase
        .filter(|phrase| phrase.tokens.len() > 1 && phrase.class.any(LexClass::EVENT_VERB))
        .and_then(|phrase| Some((phrase.tokens, scene.lists.verb(phrase.lexeme)?)));
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
        let mut frame = Frame::new(v, tokens.end);
        frame.read(scene, tokens, verb);
        for _ in 0..3 {
            let outline = Outline::of(&frame.complements, frame.object, frame.passive);
            let may_hold = |sense: &Sense| {
                sense.demands.may_be_met(&outline) && frame.has_object_for(scene, &sense.demands)
            };
            if let Some(sense) =
                verb.senses.iter().find(|sense| may_hold(sense) && holds(scene, sense, &frame))
            {
                return tell(scene, v, tokens, sense, &frame, marks);
            }
            // `tariffs on Omani goods imposed in May`: what the phrase before it hangs on.
            let reduced = frame.passive && scene.form(v).has(VerbForm::PARTICIPLE);
            let Some(outer) = frame.object.filter(|_| reduced).and_then(|group| outer_noun(scene, group))
            else {
                break;
            };
            (frame.object, frame.things) = (Some(outer), OnceCell::new());
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
    /// The subject of the active voice.
    pub(super) fn subject(&self, scene: &Scene<'_>) -> Option<Group> {
        *self.subject.get_or_init(|| scene.subject(self.v))
    }

    /// False where the object is nothing that is demanded of it.
    #[inline]
    fn has_object_for(&self, scene: &Scene<'_>, demands: &Demands) -> bool {
        let is =
            || *self.things.get_or_init(|| self.object.map_or(Things::NONE, |group| scene.things_of(group)));
        demands.may_have_object(is)
    }

    /// Of a verb group whose trigger ends at a token; nothing is read yet.
    const fn new(v: usize, trigger_end: u32) -> Self {
        Self {
            subject: OnceCell::new(),
            v,
            trigger_end,
            object: None,
            things: OnceCell::new(),
            passive: false,
            complements: Complements::NONE,
        }
    }

    /// Reads the arguments of the verb.
    fn read(&mut self, scene: &Scene<'_>, trigger: TokenRange, verb: &Verb) {
        let v = self.v;
        self.passive = scene.form(v).has(VerbForm::PASSIVE) && !is_of_whom(scene, v);
        scene.read_complements(complements_from(scene, v, trigger), false, &mut self.complements);
        self.passive |= scene.headline && is_headline_passive(scene, self);
        self.passive = self.passive || self.complements.object.is_none() && is_blamed(scene, v);
        self.passive = self.passive && !is_perfect_of_clitic(scene, self, verb);
        if self.passive {
            // `a widely denounced tweet by Lund`: who wrote it.
            let of_noun = scene.is_behind_adverb(v);
            self.subject = OnceCell::from(agent(scene, &self.complements).filter(|_| !of_noun));
            // `the murdered envoy Lund`: whom it describes, whatever the clause's subject is.
            self.object = if is_described(scene, v) {
                Some(Group { first: v + 1, last: v + 1 })
            } else {
                scene.subject(v)
            };
            if v == 0 {
                self.object = self.object.or_else(|| scene.subject_behind_fronted(v));
            }
            return;
        }
        self.object = self.complements.object;
        // `whom Varga accused`: the relative pronoun is the object; `sanctions Oman imposed` has none.
        self.object = self.object.or_else(|| scene.before_contact_clause(v)).or_else(|| {
            if !scene.facts.has_relative(scene.chunks) {
                return None;
            }
            let relative = self.subject(scene)?.first.checked_sub(1)?;
            (scene.kind(relative) == Some(ChunkKind::Relative)).then(|| scene.antecedent(relative))?
        });
        if self.object.is_none() && lacks_sufferer(scene, self) {
            self.passive = true;
            self.subject = OnceCell::from(agent(scene, &self.complements));
            self.object = scene.subject(v);
        }
    }
}

/// The chunk at which what hangs on a trigger begins: a phrase may run over those behind the verb group.
fn complements_from(scene: &Scene<'_>, v: usize, trigger: TokenRange) -> usize {
    let within = scene.chunk(v).is_some_and(|chunk| trigger.end <= chunk.tokens.end);
    if within {
        return v + 1;
    }
    // `shot dead two men`: where it ends within a noun phrase, that is the first.
    let behind = scene.chunk_behind(trigger.end);
    let cut = behind.saturating_sub(1);
    let within = scene.is_noun(cut) && scene.chunk(cut).is_some_and(|chunk| chunk.head >= trigger.end);
    (if within { cut } else { behind }).max(v + 1)
}

/// Who stands behind `by`, be it behind what the passive verb governs: `was fined for bribing voters by a court`, `was urged
/// to resign by Lund`.
fn agent(scene: &Scene<'_>, complements: &Complements) -> Option<Group> {
    complements.behind(Words::BY).or_else(|| {
        let (Content::Ing(v) | Content::To(v)) = complements.content else { return None };
        let active = !scene.form(v).has(VerbForm::PASSIVE);
        let by = scene.complements(v + 1).behind(Words::BY).filter(|_| active)?;
        // `for organising protests by students`: theirs.
        let event = by.first.checked_sub(2).and_then(|n| scene.noun_sense(n));
        let theirs = event.is_some_and(|(_, noun)| noun.kind.is_some_and(|kind| kind != EventKind::Elect));
        (!theirs && !scene.parties(by).is_empty()).then_some(by)
    })
}

fn holds(scene: &Scene<'_>, sense: &Sense, frame: &Frame) -> bool {
    sense.conditions.iter().all(|condition| match condition {
        Condition::Inner => true,
        Condition::Near(words) => is_ahead(scene, frame.trigger_end, words),
        Condition::Adjective(words) => {
            // `called it bad`, `called it a bad deal`.
            let of_name = || {
                let named = frame.complements.second.and_then(|group| scene.chunk(group.first));
                !words.is_empty()
                    && named.is_some_and(|chunk| chunk.tokens.iter().any(|at| words.has(scene.doc, at)))
            };
            said_of_object(scene, frame).is_some_and(|at| words.is_empty() || words.has(scene.doc, at))
                || of_name()
        }
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
                Slot::Second => frame
                    .complements
                    .second
                    .or_else(|| said_behind_aside(scene, frame))
                    .or_else(|| frame.object.filter(|group| scene.is_named_in_quotes(group.last)))
                    .or_else(|| frame.object.filter(|group| scene.named_to_office(group.first).is_some())),
                Slot::Behind(preposition) => frame.complements.behind(*preposition),
            };
            scene.is_of(group, wanted) && !is_of_talks(scene, sense.kind, *slot, group, frame)
                || *slot == Slot::Object
                    && frame.passive
                    && matches!(sense.kind, Some(EventKind::Assault | EventKind::Coerce))
                    && wanted.may_be_people()
                    && group.is_some_and(|group| scene.is_unnamed(group))
        }
    })
}

/// `discussed the stalled talks with Oman`: a country behind talks that are spoken of is the side of those; `spoke about the move
/// to clean power`: what stands behind the topic is of the topic.
fn is_of_talks(
    scene: &Scene<'_>,
    kind: Option<EventKind>,
    slot: Slot,
    group: Option<Group>,
    frame: &Frame,
) -> bool {
    if let (Slot::Behind(Words::TO), Some(side), Some(EventKind::Consult)) = (slot, group, kind) {
        let about = frame.complements.behind(Words::ABOUT.or(Words::OF));
        return about.is_some_and(|topic| side.first == topic.last + 2 && !scene.is_pronoun(topic.last));
    }
    if let (Slot::Behind(Words::WITH), Some(side), Some(EventKind::Consult)) = (slot, group, kind)
        && is_of_topic(scene, frame.complements.behind(Words::ABOUT.or(Words::OF)), side)
    {
        return true;
    }
    let (Slot::Behind(Words::WITH), Some(side), Some(talks)) = (slot, group, frame.object) else {
        return false;
    };
    side.first == talks.last + 2
        && scene.noun_sense(talks.last).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Consult))
        && scene
            .party(side.first)
            .is_some_and(|party| matches!(party.entity, Some(EntityRef::Place(_) | EntityRef::Government(_))))
}

#[inline(never)] // few verbs come to it
fn tell(
    scene: &Scene<'_>,
    v: usize,
    tokens: TokenRange,
    sense: &Sense,
    frame: &Frame,
    marks: &mut Marks,
) -> Option<Telling> {
    let kind = sense.kind?;
    if is_title(scene, v) || scene.is_compounded(tokens.start) {
        return None;
    }
    if frame.passive && is_felt(scene, v) || sense.mode == Some(Mode::Resign) && is_end_of_term(scene, frame)
    {
        return None;
    }
    if is_voted_deed(scene, sense, frame) || is_done_to_none(scene, frame) || is_no_answer(scene, v, kind) {
        return None;
    }
    let mut nature = nature(scene, v, kind, sense, frame, marks)?;
    let mut sides = sides(scene, sense, frame, &mut nature)?;
    (nature.kind, nature.mode) =
        retold(scene, tokens, (nature.kind, nature.mode), &sides.actors, &sides.recipients);
    // `A suicide bomber killed six`: the name of the doer tells how.
    if nature.kind == EventKind::Assault && matches!(nature.mode, None | Some(Mode::Explosives)) {
        let bomber = |party: Party| party.tokens.iter().any(|at| scene.doc.is_spelled(at, &["suicide"]));
        if sides.actors.iter().any(bomber) {
            nature.mode = Some(Mode::SuicideAttack);
        }
    }
    // `a bomb exploded`: it does harm by itself.
    let exploded = nature.mode == Some(Mode::Explosives) && sense.asks(Slot::Subject);
    let agreed = nature.kind == EventKind::Agree && sides.actors.is_empty() && is_agreed_by_all(scene, frame);
    if agreed {
        sides.actors = scene.met.copied().unwrap_or(Parties::NONE);
    }
    let plausible = exploded || agreed || is_plausible(scene, frame, &nature, &sides);
    // A verb that tells nothing leaves its object to tell it: `a decree to call an election`.
    if plausible || !matches!(nature.told, EventKind::Elect | EventKind::Commemorate) {
        mark_content(scene, sense, nature.told, frame, marks);
    }
    if !plausible {
        return None;
    }
    // `A pact was signed`: the signing tells it.
    if let Some(pact) =
        frame.object.filter(|_| frame.passive && matches!(nature.kind, EventKind::Support | EventKind::Agree))
        && scene.noun_sense(pact.last).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Agree))
    {
        marks.take(pact.last);
    }
    // `Sanctions on Chad were imposed`, `were lifted`.
    let imposed = frame.passive && matches!(nature.kind, EventKind::Sanction | EventKind::Retreat);
    if let Some(noun) = frame.object.filter(|noun| {
        imposed
            && sense.asks(Slot::Object)
            && scene.noun_sense(noun.last).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Sanction))
    }) {
        marks.take(noun.last);
        sides.add_of_noun(scene, noun.last);
    }
    // `went on strike against the firm`: the noun within a phrase tells nothing beside it.
    let committed = nature.kind != nature.told;
    if (committed || nature.kind == EventKind::Protest || is_said(nature.kind)) && tokens.len() > 1 {
        let within = |i: &usize| scene.chunk(*i).is_some_and(|chunk| tokens.has(chunk.head));
        (v + 1..v + 3).filter(within).for_each(|i| marks.take(i));
    }
    // `test-fired a missile`: so does the verb.
    let rest = |i: &usize| {
        scene.kind(*i) == Some(ChunkKind::Verb) && scene.chunk(*i).is_some_and(|chunk| tokens.has(chunk.head))
    };
    if tokens.len() > 1 {
        (v + 1..v + 3).filter(rest).for_each(|i| marks.take(i));
    }
    // `to help selected pupils`: some or other of a kind.
    let attribute = scene.is_attribute(v);
    let several = |party: Party| {
        let plural = scene.doc.token(party.head).is_some_and(|head| head.tag == Tag::NounPlural);
        party.entity.is_none() && (plural || scene.doc.is(party.head, LexClass::CARDINAL))
    };
    let described = nature.kind != EventKind::Assault && sides.recipients.iter().all(several);
    if attribute && (described || scene.is_owned_attribute(v)) {
        return None;
    }
    if nature.told == nature.kind && is_habitual(scene, v) || is_time_of_other(scene, v, &nature) {
        return None;
    }
    let unreal = is_unreal(nature.status) && sides.actors.len() + sides.recipients.len() < 2;
    if unreal || !suffers(nature.kind) && is_described(scene, v) {
        return None;
    }
    let content = match frame.complements.content {
        // `used tear gas to disperse them in Lima`: one deed.
        Content::To(inner) if sense.embeds || sense.mode == Some(Mode::CrowdControl) => Some(inner),
        _ => scene.governor(v).filter(|_| !scene.form(v).has(VerbForm::FINITE)),
    };
    let Setting { status, mut when, mut place } =
        setting(scene, v, [Some(v), content], frame, &nature, &sides);
    if when.is_none() && place.is_none() && is_of_anybody(scene, v, nature.kind, &sides) {
        return None;
    }
    // `Backers of ousted premier Lund rallied in Lima on Monday`: he was not ousted then and there.
    if attribute {
        (when, place) = (None, None);
    }
    let complete = stands_alone(scene, sense, frame, &nature, &sides, when.is_some());
    // `Lund was elected mayor`: it is his election.
    if nature.kind == EventKind::Elect && frame.passive && sides.actors.is_empty() {
        core::mem::swap(&mut sides.actors, &mut sides.recipients);
    }
    Some(Telling {
        mode: nature.mode,
        status,
        actors: sides.actors,
        recipients: sides.recipients,
        when,
        place,
        complete,
        lemma: scene.lemma(tokens, false),
        ..told_by_verb(scene, v, tokens, nature.kind, nature.rule)
    })
}

/// `voted to impeach Lund`: the deed that was voted for tells it.
fn is_voted_deed(scene: &Scene<'_>, sense: &Sense, frame: &Frame) -> bool {
    let Content::To(inner) = frame.complements.content else { return false };
    let votes = |at: u32| scene.doc.is_spelled(at, &["vote", "voted", "votes", "voting"]);
    sense.kind == Some(EventKind::Elect)
        && !sense.embeds
        && scene.chunk(frame.v).is_some_and(|verb| votes(verb.head))
        && scene.chunk(inner).is_some_and(|verb| scene.verb_at(verb.head).is_some())
}

/// `a murdered envoy` was murdered, but `strengthened ties` are only strong.
const fn suffers(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Assault
            | EventKind::Coerce
            | EventKind::Retreat
            | EventKind::Sanction
            | EventKind::Appoint
    )
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
        interview: false,
        fresh: scene.is_fresh(v),
        word: scene.last_word(tokens.end),
        lemma: None,
        rule,
    }
}
