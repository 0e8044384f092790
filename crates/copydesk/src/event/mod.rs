//! Stage 4: what happened, is planned, was denied: typed events over the whole story, one entry a happening.
//!
//! `Doc, times, entities -> Vec<Event>`, in the order of their first telling. Triggers are words of the classes
//! `EVENT_VERB` and `EVENT_NOUN`; a verb's senses are decided by its arguments ([`verbal`]), a noun takes its own from
//! its phrase and from the verb it hangs on ([`nominal`]); then tellings of one happening are joined ([`merge`]).
//!
//! ```text
//! Varga met Lund in Oslo on Monday. The talks lasted an hour.
//!       ^^^ consult, held: Varga + Lund, Oslo, Monday
//!                                       ^^^^^ the same
//! ```
//!
//! Invariants: events are sorted by first mention, ids are their indices; every trigger lies in a body block.
//! Cost: sentences without a trigger are only looked through; a trigger looks at most 40 chunks to either side and at
//! 24 earlier events.
//! Source: PLOVER manual 2.0 (Open Event Data Alliance), in our own words and lists.

mod build;
mod clause;
mod context;
mod dateline;
mod identify;
mod merge;
mod nominal;
mod place_time;
mod rules;
mod scene;
mod sense;
mod settle;
mod status;
mod types;
mod verbal;
mod wanted;

pub(crate) use rules::RULES;

use crate::extraction::{BlockKind, Event, EventKind, OrganizationKind, PlaceKind, Status};
use crate::grammar::{ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::Shape;
use merge::Story;
use scene::Scene;
use sense::{Noun, Tags};
use time::Date;
use types::{Parties, Party, Telling};
use verbal::Marks;

/// Finds the events of a document, in the order of their first mention.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_events(
    doc: &Doc<'_>,
    times: &[TimeMention],
    entities: &Entities,
    dct: Option<Date>,
) -> Vec<Event> {
    let mut tellings: Vec<Telling> = Vec::new();
    let mut marks = Marks::default();
    let mut off_topic = Vec::new();
    context::off_topic_blocks(doc, &mut off_topic);
    let principals = principals(doc, entities);
    let countries = countries(entities);
    let dateline = dateline::find(doc, entities, times);
    let mut section = None;
    let triggers = LexClass::EVENT_VERB | LexClass::EVENT_NOUN;
    let mut chunks = doc.chunks;
    for (s, sentence) in doc.sentences().iter().enumerate() {
        if off_topic.get(sentence.block as usize).copied().unwrap_or(false)
            || !doc
                .slice(sentence.tokens)
                .iter()
                .any(|token| token.is(triggers) || token.shape.has(Shape::PHRASE))
        {
            continue;
        }
        let before = chunks.iter().take_while(|chunk| chunk.tokens.start < sentence.tokens.start).count();
        let ahead = chunks.get(before..).unwrap_or(&[]);
        let inside = ahead.iter().take_while(|chunk| chunk.tokens.end <= sentence.tokens.end).count();
        let own;
        (own, chunks) = ahead.split_at_checked(inside).unwrap_or((ahead, &[]));
        let block = doc.blocks.get(sentence.block as usize).map(|block| block.kind);
        let scene = Scene {
            doc,
            entities,
            times,
            chunks: own,
            sentence: offset(s),
            headline: matches!(block, Some(BlockKind::Headline | BlockKind::Subheading)),
            dct,
            dateline: dateline.map(|dateline| dateline.place),
            opens: dateline.is_some_and(|dateline| dateline.sentence == offset(s)),
            met: recent_meeting(&tellings, offset(s)),
            principals,
            countries: &countries,
        };
        let told = tellings.len();
        read_sentence(&scene, &mut marks, &mut tellings);
        section = dated_heading(doc, times, sentence.tokens).or(section);
        for telling in tellings.iter_mut().skip(told) {
            let held = matches!(telling.status, Status::Held | Status::Ongoing) && telling.complete;
            if telling.when.is_none() && held {
                telling.when = section;
            }
        }
    }
    tellings.sort_by_key(|telling| telling.tokens);
    let story = Story { doc, entities, times, dateline, dct };
    story.identify(&mut tellings);
    let mut happenings = story.merge(&tellings);
    story.settle(&mut happenings, &tellings);
    build::events(&story, &happenings, &tellings)
}

/// The people of the last meeting told in the three sentences before `sentence`.
fn recent_meeting(tellings: &[Telling], sentence: u32) -> Parties {
    let people = |parties: &Parties| {
        parties.len() >= 2 && parties.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))))
    };
    tellings
        .iter()
        .rev()
        .take(12)
        .take_while(|telling| telling.sentence + 3 >= sentence)
        .find(|telling| telling.kind == EventKind::Consult && people(&telling.actors))
        .map(|telling| telling.actors)
        .unwrap_or_default()
}

/// The two people with the most mentions, if there are two.
fn principals(doc: &Doc<'_>, entities: &Entities) -> Parties {
    let mut counts: Vec<(u32, Option<Party>)> = vec![(0, None); entities.people.len()];
    for mention in &entities.mentions {
        let EntityRef::Person(id) = mention.entity else { continue };
        if let Some((n, party)) = counts.get_mut(id as usize) {
            *n += 1;
            *party = party.or(Some(Party {
                entity: Some(mention.entity),
                tokens: mention.tokens,
                head: mention.tokens.end.saturating_sub(1),
            }));
        }
    }
    // Heads of state before their aides, however often these speak.
    for ((n, _), person) in counts.iter_mut().zip(&entities.people) {
        let heads = person.roles.iter().flat_map(|role| role.title.split(' ')).any(|word| {
            let lexeme = doc.lexicon.lexeme(&word.to_lowercase());
            let payload = lexeme.and_then(|lexeme| doc.lexicon.payload(lexeme, LexClass::EVENT_NOUN));
            payload.is_some_and(|payload| Noun::of(payload).any(Tags::LEADERS))
        });
        if heads {
            *n = n.saturating_mul(8);
        }
    }
    counts.sort_by_key(|(n, _)| core::cmp::Reverse(*n));
    let mut principals = Parties::default();
    counts.iter().take(2).filter_map(|(_, party)| *party).for_each(|party| principals.add(party));
    principals
}

/// `Oct. 31, 2012 The storm.`: a date that begins a section of a chronicle, without comma or verb.
fn dated_heading(doc: &Doc<'_>, times: &[TimeMention], sentence: TokenRange) -> Option<u32> {
    let first = times.partition_point(|time| time.tokens.start < sentence.start);
    let time = times.get(first).filter(|time| time.tokens.start == sentence.start)?;
    let day = time.time.start.is_some() && time.time.start == time.time.end && time.tokens.len() >= 3;
    let title = doc.token(time.tokens.end).is_some_and(|token| token.is_word() && token.is_capital());
    (day && title && time.tokens.end < sentence.end).then_some(offset(first))
}

/// The countries the story names as such or by a demonym; nobody where they are more than fit.
fn countries(entities: &Entities) -> Parties {
    let mut countries = Parties::default();
    for mention in &entities.mentions {
        let code = match mention.entity {
            EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
            EntityRef::Place(id) => entities
                .places
                .get(id as usize)
                .filter(|place| place.kind == PlaceKind::Country)
                .and_then(|place| place.country),
            _ => None,
        };
        // `the Omani foreign ministry` names its country by its first word.
        let ministry = match mention.entity {
            EntityRef::Organization(id) => entities
                .organizations
                .get(id as usize)
                .filter(|body| body.kind == OrganizationKind::Government)
                .and_then(|body| body.country),
            _ => None,
        };
        if let Some(code) = code.or(ministry) {
            let start = mention.tokens.start;
            let tokens = if ministry.is_none() { mention.tokens } else { TokenRange::new(start, start + 1) };
            let head = tokens.end.saturating_sub(1);
            let party = Party { entity: Some(EntityRef::Nationality(code)), tokens, head };
            countries.add(party);
            if countries.len() == Parties::MAX {
                return Parties::NONE;
            }
        }
    }
    countries
}

fn read_sentence(scene: &Scene<'_>, marks: &mut Marks, out: &mut Vec<Telling>) {
    let trigger = |head: u32, class: LexClass| {
        scene.doc.is(head, class)
            || scene.doc.tokens.phrase_at(head).is_some_and(|phrase| phrase.class.any(class))
    };
    marks.reset(scene.chunks.len());
    for (v, chunk) in scene.chunks.iter().enumerate() {
        if chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::MODAL) {
            out.extend(verbal::read_obligation(scene, v, marks));
        }
        if chunk.kind == ChunkKind::Verb && trigger(chunk.head, LexClass::EVENT_VERB) {
            out.extend(verbal::read_verb(scene, v, marks));
        }
    }
    for (n, chunk) in scene.chunks.iter().enumerate() {
        let compound = || scene.doc.token(chunk.head).is_some_and(|token| token.shape.has(Shape::IN_PHRASE));
        if chunk.kind == ChunkKind::Noun && (trigger(chunk.head, LexClass::EVENT_NOUN) || compound()) {
            out.extend(nominal::read_noun(scene, n, marks));
        }
    }
}
