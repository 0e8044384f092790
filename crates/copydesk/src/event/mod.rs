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
//! Cost: one sweep over the tokens finds what may be a trigger ([`anchors`]); a sentence without one costs no more, in
//! others each chunk is read once ([`facts`]). A verb's clause is read where the sentence has what its senses need
//! ([`needs`]), a noun to its end where it could be an event or join one ([`worth`]). A trigger looks at most 40 chunks
//! to either side and at 24 earlier events.
//! Source: PLOVER manual 2.0 (Open Event Data Alliance), in our own words and lists.

mod agent;
mod alone;
mod along;
mod anchors;
mod antecedent;
mod asked;
mod attribute;
mod behind;
mod blame;
#[cfg(test)]
mod blame_tests;
mod build;
mod campaign;
mod captured;
mod cast;
mod clause;
mod clue;
mod complements;
mod content;
mod contest;
mod context;
#[cfg(test)]
mod court_tests;
mod crowd;
mod dateline;
mod deed;
mod distinct;
#[cfg(test)]
mod everyday_tests;
mod facts;
mod fighters;
mod filed;
mod focus;
#[cfg(test)]
mod force_tests;
#[cfg(test)]
mod form_tests;
mod forum;
mod fused;
mod gathering;
mod generic;
mod ground;
mod handover;
mod identify;
mod infinitive;
mod joined;
mod lent;
mod likeness;
mod lists;
#[cfg(test)]
mod lookalike_tests;
mod means;
#[cfg(test)]
mod meeting_tests;
mod merge;
mod named;
mod nations;
mod nature;
mod needs;
mod nominal;
mod nominal_status;
mod obligation;
mod of_words;
mod office;
mod outline;
mod owner;
mod pair;
mod parties;
mod parts;
mod party;
#[cfg(test)]
mod party_tests;
#[cfg(test)]
mod phrase_tests;
mod place_time;
mod plausible;
mod recalled;
mod reduced;
mod retold;
mod rules;
mod rung;
mod scene;
mod sense;
mod session;
mod setting;
mod settle;
mod shared_day;
#[cfg(test)]
mod shared_tests;
mod shown;
#[cfg(test)]
mod side_tests;
mod sideless;
mod sides;
mod signatory;
mod speakers;
mod spelled;
mod spoken;
mod spots;
mod stage;
mod status;
mod sufferer;
mod taken;
#[cfg(test)]
mod talk_tests;
#[cfg(test)]
mod tests;
mod they;
mod tie;
#[cfg(test)]
mod told_tests;
mod topic;
mod types;
mod undone;
mod unnamed;
mod upcoming;
#[cfg(test)]
mod usual_tests;
mod verbal;
#[cfg(test)]
mod vocabulary_tests;
mod voice;
#[cfg(test)]
mod voiced_tests;
#[cfg(test)]
mod vote_tests;
mod wanted;
mod whereabouts;
mod words;
mod worth;

pub(crate) use lists::Lists;
pub(crate) use rules::RULES;
pub(crate) use speakers::name_speakers;

use crate::extraction::{Event, EventKind, Status};
use crate::grammar::Doc;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{Span, TokenRange, offset};
use anchors::{Anchors, Telltale};
use cast::Cast;
use content::Marks;
use context::Topic;
use facts::Facts;
use merge::{Merged, Story};
use scene::Scene;
use time::Date;
use types::{Parties, Telling, Told};

/// Buffers of the stage, used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    anchors: Anchors,
    facts: Facts,
    marks: Marks,
    topics: Vec<Topic>,
    tellings: Vec<Telling>,
    merged: Merged,
}

/// Finds the events of a document, in the order of their first mention; `filed` is where the layout has found its dateline.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_events(
    doc: &Doc<'_>,
    lists: &Lists,
    times: &[TimeMention],
    entities: &Entities,
    dct: Option<Date>,
    filed: Option<Span>,
    buffers: &mut Buffers,
) -> Vec<Event> {
    let Buffers { anchors, facts, marks, topics, tellings, merged } = buffers;
    tellings.clear();
    facts.rewind();
    context::find_topics(doc, topics);
    anchors.find(doc, lists);
    let cast = Cast::new(doc, lists, entities);
    let mut met: (u32, usize, Parties) = (0, 0, Parties::NONE);
    let dateline = dateline::find(doc, entities, times, filed);
    let (mut section, mut opening, mut kinds) = (None, 0, Told::default());
    for (s, sentence) in doc.sentences().iter().enumerate() {
        section = dated_heading(doc, times, sentence.tokens, &mut opening).or(section);
        let Some(telltale) = anchors.of(doc.chunks, s) else { continue };
        let Some(topic) = topics.get(sentence.block as usize).filter(|topic| !topic.off) else { continue };
        facts.find(times, &telltale);
        let scene = Scene {
            doc,
            lists,
            entities,
            times,
            chunks: telltale.chunks,
            facts,
            nouns: telltale.nouns,
            sentence: offset(s),
            headline: topic.headline,
            dct,
            dateline: dateline.map(|dateline| dateline.place),
            opens: dateline.is_some_and(|dateline| dateline.sentence == offset(s)),
            met: Some(&met.2)
                .filter(|people| people.len() >= 2 && met.0 + 3 >= offset(s) && tellings.len() - met.1 <= 12),
            cast: &cast,
        };
        let told = tellings.len();
        read_sentence(&scene, &telltale, marks, &mut kinds, tellings);
        for (at, telling) in tellings.iter_mut().enumerate().skip(told) {
            if is_meeting_of_people(telling) {
                met = (offset(s), at, telling.actors);
            }
            let held = matches!(telling.status, Status::Held | Status::Ongoing) && telling.complete;
            if telling.when.is_none() && held {
                telling.when = section;
            }
        }
        // Verbs were read before nouns.
        let told = tellings.get_mut(told..).unwrap_or_default();
        if !told.is_sorted_by_key(|telling| telling.tokens) {
            told.sort_by_key(|telling| telling.tokens);
        }
    }
    let story = Story { doc, lists, entities, times, dateline, dct };
    story.identify(tellings);
    story.merge(tellings, merged);
    story.settle(merged, tellings);
    build::events(&story, merged, tellings)
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

/// Reads the anchors of a sentence: its verbs, which may take nouns as their content, then its nouns.
fn read_sentence(
    scene: &Scene<'_>,
    telltale: &Telltale<'_>,
    marks: &mut Marks,
    told: &mut Told,
    out: &mut Vec<Telling>,
) {
    marks.reset(scene.chunks.len());
    for verb in telltale.verbs {
        let v = verb.chunk as usize;
        if let Some(modal) = verb.modal
            && let Some(telling) = obligation::read_obligation(scene, v, modal, marks)
        {
            told.add(&telling);
            out.push(telling);
        }
        if verb.happens
            && let Some(telling) = verbal::read_verb(scene, v, marks)
        {
            told.add(&telling);
            out.push(telling);
        }
    }
    for &deed in telltale.deeds {
        let n = deed as usize;
        if let Some(telling) = nominal::read_noun(scene, n, marks, *told) {
            told.add(&telling);
            out.push(telling);
        }
    }
}
