//! Stage 4: what happened, is planned, was denied: typed events over the whole story, one entry a happening.
//!
//! `Doc, times, entities -> Vec<Event>`, in the order of their first telling. Triggers are words of the classes
//! `EVENT_VERB` and `EVENT_NOUN`; a verb's senses are decided by its arguments ([`verbal`]), a noun takes its own from
//! its phrase and from the verb it hangs on ([`nominal`]); unnamed parties get their person ([`identify`]), tellings of
//! one happening are joined ([`merge`]), and what only the whole story tells is added ([`settle`]).
//!
//! ```text
//! Varga met Lund in Oslo on Monday. The talks lasted an hour.
//!       ^^^ consult, held: Varga + Lund, Oslo, Monday
//!                                       ^^^^^ the same
//! ```
//!
//! Invariants: events are sorted by first mention, ids are their indices; every trigger lies in a body block.
//! Cost: sentences without a trigger are only looked through; in others each chunk is read once ([`facts`]); a trigger
//! looks at most 40 chunks to either side and at 24 earlier events.
//! Source: PLOVER manual 2.0 (Open Event Data Alliance), in our own words and lists.

mod build;
mod cast;
mod clause;
mod content;
mod context;
mod dateline;
mod facts;
mod identify;
mod merge;
mod nominal;
mod owner;
mod place_time;
mod rules;
mod scene;
mod sense;
mod settle;
mod status;
mod tie;
mod types;
mod verbal;
mod wanted;
mod words;

pub(crate) use rules::RULES;

use crate::extraction::{BlockKind, Event, EventKind, Status};
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::Shape;
use cast::Cast;
use content::Marks;
use facts::{Cursor, Facts};
use merge::Story;
use scene::Scene;
use time::Date;
use types::{Parties, Telling};

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
    let cast = Cast::new(doc, entities);
    let mut facts = Facts::default();
    let mut cursor = Cursor::default();
    let mut nouns = Vec::new();
    let mut met: (u32, usize, Parties) = (0, 0, Parties::NONE);
    let dateline = dateline::find(doc, entities, times);
    let (mut section, mut opening) = (None, 0);
    let (chunks, mut at) = (doc.chunks, 0);
    for (s, sentence) in doc.sentences().iter().enumerate() {
        section = dated_heading(doc, times, sentence.tokens, &mut opening).or(section);
        while chunks.get(at).is_some_and(|chunk| chunk.tokens.start < sentence.tokens.start) {
            at += 1;
        }
        let first = at;
        let mut tells = false;
        while let Some(chunk) = chunks.get(at).filter(|chunk| chunk.tokens.end <= sentence.tokens.end) {
            tells = tells || tells_event(doc, chunk);
            at += 1;
        }
        if !tells || off_topic.get(sentence.block as usize).copied().unwrap_or(false) {
            continue;
        }
        let own = chunks.get(first..at).unwrap_or(&[]);
        facts.find(doc, times, entities, own, &mut cursor);
        let block = doc.blocks.get(sentence.block as usize).map(|block| block.kind);
        let scene = Scene {
            doc,
            entities,
            times,
            chunks: own,
            facts: &facts,
            sentence: offset(s),
            headline: matches!(block, Some(BlockKind::Headline | BlockKind::Subheading)),
            dct,
            dateline: dateline.map(|dateline| dateline.place),
            opens: dateline.is_some_and(|dateline| dateline.sentence == offset(s)),
            met: Some(&met.2)
                .filter(|people| people.len() >= 2 && met.0 + 3 >= offset(s) && tellings.len() - met.1 <= 12),
            cast: &cast,
        };
        scene.find_forms();
        let told = tellings.len();
        read_sentence(&scene, &mut marks, &mut nouns, &mut tellings);
        for (at, telling) in tellings.iter_mut().enumerate().skip(told) {
            if is_meeting_of_people(telling) {
                met = (offset(s), at, telling.actors);
            }
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

/// True for a meeting whose parties are all people.
fn is_meeting_of_people(telling: &Telling) -> bool {
    telling.kind == EventKind::Consult
        && telling.actors.len() >= 2
        && telling.actors.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))))
}

/// `Oct. 31, 2012 The storm.`: a date that begins a section of a chronicle, without comma or verb.
fn dated_heading(
    doc: &Doc<'_>,
    times: &[TimeMention],
    sentence: TokenRange,
    first: &mut usize,
) -> Option<u32> {
    while times.get(*first).is_some_and(|time| time.tokens.start < sentence.start) {
        *first += 1;
    }
    let time = times.get(*first).filter(|time| time.tokens.start == sentence.start)?;
    let day = time.time.start.is_some() && time.time.start == time.time.end && time.tokens.len() >= 3;
    let title = doc.token(time.tokens.end).is_some_and(|token| token.is_word() && token.is_capital());
    (day && title && time.tokens.end < sentence.end).then_some(offset(*first))
}

/// True where a verb group or noun phrase can tell an event.
#[inline]
fn tells_event(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    match chunk.kind {
        ChunkKind::Verb => {
            chunk.form.has(VerbForm::MODAL)
                || doc.token(chunk.head).is_some_and(|head| {
                    head.is(LexClass::EVENT_VERB)
                        || head.shape.has(Shape::PHRASE)
                            && doc
                                .tokens
                                .phrase_at(chunk.head)
                                .is_some_and(|phrase| phrase.class.any(LexClass::EVENT_VERB))
                })
        }
        ChunkKind::Noun => facts::tells_event(doc, chunk),
        _ => false,
    }
}

fn read_sentence(scene: &Scene<'_>, marks: &mut Marks, nouns: &mut Vec<usize>, out: &mut Vec<Telling>) {
    let trigger = |head: u32, class: LexClass| {
        scene.doc.is(head, class)
            || scene.doc.tokens.phrase_at(head).is_some_and(|phrase| phrase.class.any(class))
    };
    marks.reset(scene.chunks.len());
    nouns.clear();
    for (i, chunk) in scene.chunks.iter().enumerate() {
        match chunk.kind {
            ChunkKind::Verb => {
                if chunk.form.has(VerbForm::MODAL)
                    && let Some(telling) = verbal::read_obligation(scene, i, marks)
                {
                    out.push(telling);
                }
                if trigger(chunk.head, LexClass::EVENT_VERB)
                    && let Some(telling) = verbal::read_verb(scene, i, marks)
                {
                    out.push(telling);
                }
            }
            ChunkKind::Noun if scene.noun_sense(i).is_some_and(|(_, sense)| sense.kind.is_some()) => {
                nouns.push(i);
            }
            _ => {}
        }
    }
    for &n in nouns.iter() {
        if let Some(telling) = nominal::read_noun(scene, n, marks) {
            out.push(telling);
        }
    }
}
