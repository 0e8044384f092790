//! From proposals to entities: who gets which tokens, in a fixed order.
//!
//! Organizations and places propose; people, decided on the evidence of the whole story, take what is no certain
//! proposal; what is left of the proposals becomes organizations and places, whose countries the whole story
//! tells where a name is of several; then roles and pronouns are resolved.

use super::marks::Marks;
use super::name_shape::without_article;
use super::{
    Candidate, Entities, EntityMention, EntityRef, Proposal, TimeMention, org, person, place, seat, shared,
};
use crate::extraction::MentionKind;
use crate::grammar::Doc;
use crate::span::TokenRange;

/// What the stage needs while it works, used again from document to document.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    marks: Marks,
    candidates: Vec<Candidate>,
    /// The candidates as they were proposed.
    proposed: Vec<Candidate>,
    /// By what the candidates are sorted, and where each stands.
    order: Vec<(u64, u32)>,
    bodies: org::Bodies,
    heads: org::Heads,
    areas: place::Work,
    places: place::Known,
    pub(super) people: person::Work,
}

/// Finds the people, organizations and places of a document.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_entities(doc: &Doc<'_>, times: &[TimeMention], entities: &mut Entities) {
    entities.clear();
    let mut buffers = entities.buffers.take().unwrap_or_default();
    buffers.marks.read(doc);
    let Buffers { marks, candidates, proposed, order, areas, people, .. } = &mut *buffers;
    proposed.clear();
    org::propose(doc, marks, proposed);
    place::propose(doc, marks, areas, proposed);
    settle(times, proposed, order, candidates);
    person::find_people(doc, marks, candidates, people, entities);
    add_proposals(doc, &mut buffers, entities);
    shared::settle(doc, &buffers.bodies, &buffers.places, entities);
    seat::settle(entities);
    entities.index();
    let Buffers { marks, heads, people, .. } = &mut *buffers;
    org::refer(doc, marks, heads, entities);
    person::resolve(doc, marks, people, entities);
    entities.buffers = Some(buffers);
}

/// Makes organizations and places of the candidates whose tokens no person has; the mentions of both lists are sorted
/// and come out as one.
#[inline(never)] // so that what its loops keep in mind has the registers
fn add_proposals(doc: &Doc<'_>, buffers: &mut Buffers, entities: &mut Entities) {
    let Buffers { candidates, bodies, places, .. } = buffers;
    bodies.clear();
    places.clear();
    let Entities { organizations, places: all_places, mentions, spare, .. } = entities;
    core::mem::swap(spare, mentions);
    mentions.clear();
    let mut people = spare.as_slice();
    for candidate in candidates.iter() {
        let body = matches!(candidate.proposal, Proposal::Organization(..) | Proposal::Shared(..));
        let tokens = if body { without_article(doc, candidate.tokens) } else { candidate.tokens };
        // One by one: there are a few before each, and to copy so few at once costs more.
        while let [before, rest @ ..] = people
            && before.tokens.end <= tokens.start
        {
            mentions.push(*before);
            people = rest;
        }
        if people.first().is_some_and(|person| person.tokens.start < tokens.end) {
            continue;
        }
        let entity = match candidate.proposal {
            Proposal::Organization(kind, country) => {
                mentions.push(bodies.add(doc, organizations, tokens, (kind, country), candidate.rule));
                continue;
            }
            Proposal::Shared(kind, listed) => {
                mentions.push(bodies.add_shared(doc, organizations, tokens, (kind, listed), candidate.rule));
                continue;
            }
            Proposal::Nationality(country) => EntityRef::Nationality(country),
            Proposal::Government(country) => EntityRef::Government(country),
            Proposal::Place(kind, country) => {
                EntityRef::Place(places.add(doc, all_places, tokens, (kind, country)))
            }
        };
        mentions.push(EntityMention { tokens, entity, kind: MentionKind::Name, rule: candidate.rule });
    }
    mentions.extend_from_slice(people);
}

/// Sorts the candidates into a list and drops what overlaps a time or a longer candidate; of two of one length the certain
/// one, then the organization stays.
#[inline(never)] // so that what the loops keep in mind has the registers
fn settle(
    times: &[TimeMention],
    proposed: &[Candidate],
    order: &mut Vec<(u64, u32)>,
    settled: &mut Vec<Candidate>,
) {
    // By start, then the longer first, then the certain first, in one number, which is compared at once; numbers are
    // moved, and not what they stand for.
    order.clear();
    order.extend(proposed.iter().zip(0u32..).map(|(candidate, at)| {
        let TokenRange { start, end } = candidate.tokens;
        let shortness = u32::MAX / 2 - (end - start).min(u32::MAX / 2);
        (u64::from(start) << u32::BITS | u64::from(shortness) << 1 | u64::from(!candidate.certain), at)
    }));
    order.sort_unstable();
    settled.clear();
    let mut times = times;
    for candidate in order.iter().filter_map(|(_, at)| proposed.get(*at as usize)) {
        while let [time, rest @ ..] = times
            && time.tokens.end <= candidate.tokens.start
        {
            times = rest;
        }
        if times.first().is_some_and(|time| time.tokens.overlaps(candidate.tokens)) {
            continue;
        }
        match settled.last_mut().filter(|last| last.tokens.overlaps(candidate.tokens)) {
            Some(last) if candidate.tokens.len() > last.tokens.len() => *last = *candidate,
            Some(_) => {}
            None => settled.push(*candidate),
        }
    }
}
