//! Whether somebody takes part whom the kind of an event needs.

use super::complements::Content;
use super::content::{embedded, is_cooperative};
use super::forum::OF_OTHERS;
use super::nature::{Nature, is_decided};
use super::rung::is_called_something;
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::sides::{Sides, invites};
use super::types::Party;
use super::verbal::Frame;
use super::words::Words;
use crate::extraction::{EventKind, Mode, PlaceKind};
use crate::grammar::VerbForm;
use crate::mention::EntityRef;

/// True where somebody takes part whom the kind needs.
pub(super) fn is_plausible(scene: &Scene<'_>, frame: &Frame, nature: &Nature, sides: &Sides) -> bool {
    let (kind, Sides { actors, recipients }) = (nature.kind, sides);
    let form = scene.form(frame.v);
    if kind == EventKind::Consult {
        // Teams meet, mothers speak: of those who meet, somebody is named or holds an office.
        let known = actors.iter().chain(recipients.iter()).any(|party| scene.is_known(party));
        // `Lund landed in Lima`: of private people no journey is told.
        let private = |party: Party| match party.entity {
            Some(EntityRef::Person(id)) => {
                scene.entities.people.get(id as usize).is_some_and(|person| person.roles.is_empty())
            }
            _ => false,
        };
        let to_land = || {
            let visit = scene.chunk(frame.v).is_some_and(|verb| {
                scene.doc.is_spelled(verb.head, &["visit", "visits", "visited", "visiting"])
            });
            let there = |party: Party| scene.country_within(party.tokens).is_some() || scene.is_region(party);
            // Of a campaign those who are named are politicians.
            visit && (recipients.iter().any(there) || scene.cast.is_of_campaign())
        };
        let guests = || recipients.iter().any(|party| scene.is_someone(party) && !private(party));
        if nature.mode == Some(Mode::Visit)
            && !actors.is_empty()
            && actors.iter().all(private)
            && !guests()
            && !to_land()
        {
            return false;
        }
        // `Protesters were met with tear gas`: nobody whom they meet. `She called her cousin`: of private people no call is told.
        let received = frame.passive
            && frame.complements.behind(Words::WITH).is_some()
            && scene.chunk(frame.v).is_some_and(|verb| scene.doc.is_spelled(verb.head, &["met"]));
        let at_home = nature.mode == Some(Mode::Phone)
            && actors.len() + recipients.len() > 1
            && actors.iter().chain(recipients.iter()).all(|party| private(party) || !scene.is_known(party));
        if received || at_home {
            return false;
        }
        // `Meet the man who built it`: a reader is told to.
        let told = || {
            let sentence = scene.doc.sentences().get(scene.sentence as usize);
            let verb = scene.chunk(frame.v);
            !frame.passive
                && verb.zip(sentence).is_some_and(|(verb, sentence)| {
                    verb.tokens.start == sentence.tokens.start && scene.doc.is_spelled(verb.head, &["meet"])
                })
        };
        return known
            && !told()
            && !(nature.mode == Some(Mode::Phone) && is_called_something(scene, frame))
            && (actors.len() + recipients.len() >= 2
                || !actors.is_empty() && !form.has(VerbForm::PARTICIPLE));
    }
    if kind == EventKind::Agree && !scene.headline && is_own_promise(scene, frame, sides) {
        return false;
    }
    // `Lund was invited to Oslo`, `I have invited the senator`: whom the words name.
    if kind == EventKind::Agree && !recipients.is_empty() && invites(scene, frame) {
        return true;
    }
    let somebody = |group: Option<Group>| group.is_some_and(|group| scene.is_somebody(group));
    if frame.passive {
        if kind == EventKind::Agree && actors.is_empty() {
            // `The pact was signed`.
            let pact = frame.object.and_then(|group| scene.noun_sense(group.first));
            return form.has(VerbForm::FINITE)
                && pact.is_some_and(|(_, noun)| noun.kind == Some(EventKind::Agree));
        }
        // `The curfew was lifted`.
        let rule = || {
            let noun = frame.object.and_then(|group| scene.noun_sense(group.first));
            // `The bill was withdrawn`.
            // `The treaty was signed in May`, `The bill was passed`.
            let paper = kind == EventKind::Support && form.has(VerbForm::FINITE);
            noun.is_some_and(|(_, noun)| match kind {
                // `The plan was voted down`, `The request was denied`, `All sites were inspected`.
                EventKind::Reject => {
                    form.has(VerbForm::FINITE)
                        && (noun.any(Tags::LAW.with(Tags::TREATY).with(Tags::PLAN))
                            || matches!(noun.kind, Some(EventKind::Request | EventKind::Agree)))
                }
                EventKind::Accuse => nature.mode == Some(Mode::Investigate) && noun.any(Tags::SITE),
                // `The sanctions were lifted`.
                EventKind::Retreat => noun.kind == Some(EventKind::Sanction),
                EventKind::Concede => noun.kind == Some(EventKind::Coerce) || noun.any(Tags::LAW),
                EventKind::Support => {
                    paper && (noun.any(Tags::LAW.with(Tags::TREATY)) || noun.kind == Some(EventKind::Agree))
                }
                _ => false,
            })
        };
        // `It was rejected by a narrow margin`.
        let counted = || {
            let by = frame.complements.behind(Words::BY).and_then(|by| scene.chunk(by.first));
            matches!(kind, EventKind::Reject | EventKind::Support)
                && by.is_some_and(|by| scene.doc.is_spelled(by.head, &["margin", "votes", "majority"]))
        };
        // `The car was hit by a bomb`.
        let by_means = || kind == EventKind::Assault && frame.subject(scene).is_some();
        return !recipients.is_empty()
            || !actors.is_empty()
            || somebody(frame.object)
            // `They were jailed`, not `wherever they are jailed`.
            || is_harm(kind)
                && frame.object.is_some_and(|group| scene.is_unnamed(group))
                && scene.was_done(frame.v)
            || rule()
            || counted()
            || by_means();
    }
    // A thing as subject does nothing political, but weapons do harm.
    let harm = is_harm(kind);
    if actors.is_empty() {
        let things = kind == EventKind::Assault || form.any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE));
        // `They arrested two men`.
        let they = |group: Group| {
            let they = scene.chunk(group.first).filter(|_| !recipients.is_empty());
            they.is_some_and(|they| scene.doc.is_spelled(they.head, &["they"]))
        };
        // `It condemned the raid`: of things nobody tells that.
        let spoke = (matches!(kind, EventKind::Accuse | EventKind::Reject | EventKind::Request)
            || kind == EventKind::Support && !recipients.is_empty())
            && form.has(VerbForm::FINITE)
            && form.any(VerbForm::PAST.with(VerbForm::PERFECT));
        // `It asks Oman to leave`, `It denies any role`; `I have ordered Oman to leave`, `We have agreed to leave`.
        let finite = form.has(VerbForm::FINITE) && !form.any(VerbForm::MODAL.with(VerbForm::FUTURE));
        let says = finite
            && match kind {
                EventKind::Request => !recipients.is_empty(),
                EventKind::Accuse => nature.mode != Some(Mode::Investigate),
                kind => kind == EventKind::Reject,
            };
        let now = !form.has(VerbForm::PAST);
        let asks = kind == EventKind::Request && !recipients.is_empty() && finite && now;
        let agreed = kind == EventKind::Agree
            && form.any(VerbForm::PAST.with(VerbForm::PERFECT))
            && matches!(frame.complements.content, Content::To(_) | Content::None);
        let body = |group: Group| {
            let pronoun = scene.chunk(group.first).filter(|_| group.first == group.last);
            pronoun.is_some_and(|pronoun| {
                spoke && scene.doc.is_spelled(pronoun.head, &["it", "they"])
                    || says && scene.doc.is_spelled(pronoun.head, &["it"])
                    || asks && scene.doc.is_spelled(pronoun.head, &["i", "we"])
                    || agreed && scene.doc.is_spelled(pronoun.head, &["we"])
            })
        };
        // `their decision to ban rallies`: of whoever decides.
        let decided = || frame.object.is_some() && is_decided(scene, frame.v);
        // `The lawsuit accuses Lund of fraud`.
        let paper = |group: Group| {
            let noun = scene.noun_sense(group.last).map(|(_, noun)| noun);
            OF_OTHERS.contains(&kind)
                && (!recipients.is_empty() || spoke)
                && noun.is_some_and(|noun| {
                    noun.any(Tags::PAPER.with(Tags::FORUM)) || noun.kind == Some(EventKind::Accuse)
                })
        };
        return somebody(frame.subject(scene))
            || is_of_one_unread(scene, frame, kind, sides)
            || frame.subject(scene).is_some_and(|group| paper(group) || body(group))
            || frame.subject(scene).is_some_and(they)
            || decided()
            || harm && things && !recipients.is_empty();
    }
    // `complained that it rained`: of nobody.
    let grievance = kind == EventKind::Accuse
        && nature.mode == Some(Mode::Disapprove)
        && frame.object.is_none()
        && frame.complements.phrases().is_empty();
    !(grievance && matches!(frame.complements.content, Content::That(_)) && recipients.is_empty())
}

/// `Lund pointed to her vote and praised her`: a verb that told of its time has a subject, be it too far away to be read.
fn is_of_one_unread(scene: &Scene<'_>, frame: &Frame, kind: EventKind, sides: &Sides) -> bool {
    use EventKind as K;
    let said = matches!(kind, K::Accuse | K::Request | K::Reject | K::Support | K::Appoint);
    let form = scene.form(frame.v);
    (kind == K::Elect || said && !sides.recipients.is_empty())
        && form.has(VerbForm::FINITE)
        && form.any(VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::PROGRESSIVE))
        && frame.subject(scene).is_none()
        && !scene.is_attribute(frame.v)
}

/// `Lund promised to cut taxes`: to nobody, and nothing that he and others would do together.
fn is_own_promise(scene: &Scene<'_>, frame: &Frame, sides: &Sides) -> bool {
    const STEMS: [&str; 4] = ["promis", "vow", "pledg", "volunteer"];
    let promises = || {
        scene.chunk(frame.v).is_some_and(|verb| {
            let word = scene.doc.word(verb.head);
            STEMS.iter().any(|stem| word.starts_with(stem))
        })
    };
    let person = |party: Party| matches!(party.entity, Some(EntityRef::Person(_)));
    sides.recipients.is_empty()
        && sides.actors.len() == 1
        && sides.actors.iter().all(person)
        && matches!(frame.complements.content, Content::To(_) | Content::That(_))
        && promises()
        && !embedded(scene, frame).is_some_and(|(inner, _)| is_cooperative(inner))
}

/// `It was agreed to withdraw`: by those of whom the story tells.
pub(super) fn is_agreed_by_all(scene: &Scene<'_>, frame: &Frame) -> bool {
    let it = |group: Group| {
        scene
            .chunk(group.first)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && scene.doc.is_spelled(chunk.head, &["it"]))
    };
    frame.passive
        && scene.form(frame.v).has(VerbForm::FINITE)
        && matches!(frame.complements.content, Content::To(_) | Content::That(_))
        && frame.object.is_some_and(it)
}

impl Scene<'_> {
    /// `visited Louisiana`: a state or province.
    fn is_region(&self, party: Party) -> bool {
        let Some(EntityRef::Place(id)) = party.entity else { return false };
        self.entities.places.get(id as usize).is_some_and(|place| place.kind == PlaceKind::Region)
    }
}

/// Kinds of what is done to somebody by force.
const fn is_harm(kind: EventKind) -> bool {
    matches!(kind, EventKind::Assault | EventKind::Coerce)
}
