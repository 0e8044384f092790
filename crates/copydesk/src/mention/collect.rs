//! From proposals to entities: who gets which tokens, in a fixed order.
//!
//! Organizations and places propose; people, decided on the evidence of the whole story, take what is no certain
//! proposal; what is left of the proposals becomes organizations and places; then roles and pronouns are resolved.

use super::{Candidate, Entities, TimeMention, org, person, place};
use crate::grammar::Doc;

/// Finds the people, organizations and places of a document.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_entities(doc: &Doc<'_>, times: &[TimeMention], entities: &mut Entities) {
    entities.clear();
    let mut marks = core::mem::take(&mut entities.marks);
    marks.read(doc);
    let mut candidates: Vec<Candidate> = Vec::with_capacity(marks.starters.as_slice().len() / 2);
    org::propose(doc, &marks, &mut candidates);
    place::propose(doc, &marks, &mut candidates);
    settle(times, &mut candidates);
    person::find_people(doc, &marks, &candidates, entities);
    entities.index();
    org::add_organizations(doc, &candidates, entities);
    entities.index();
    place::add_places(doc, &candidates, entities);
    entities.index();
    org::refer(doc, &marks, entities);
    entities.index();
    person::resolve(doc, &marks, entities);
    entities.index();
    entities.marks = marks;
}

/// Sorts the candidates and drops what overlaps a time or a longer candidate; of two of one length the certain one,
/// then the organization stays.
fn settle(times: &[TimeMention], candidates: &mut Vec<Candidate>) {
    candidates.sort_by_key(|candidate| {
        (candidate.tokens.start, core::cmp::Reverse(candidate.tokens.end), !candidate.certain)
    });
    let mut kept: usize = 0;
    let mut time = 0;
    for at in 0..candidates.len() {
        let candidate = candidates[at];
        time += times
            .get(time..)
            .unwrap_or(&[])
            .iter()
            .take_while(|t| t.tokens.end <= candidate.tokens.start)
            .count();
        if times.get(time).is_some_and(|time| time.tokens.overlaps(candidate.tokens)) {
            continue;
        }
        match kept.checked_sub(1).and_then(|last| candidates.get(last)) {
            Some(last) if last.tokens.overlaps(candidate.tokens) => {
                if candidate.tokens.len() > last.tokens.len() {
                    candidates[kept - 1] = candidate;
                }
            }
            _ => {
                candidates[kept] = candidate;
                kept += 1;
            }
        }
    }
    candidates.truncate(kept);
}
