//! From proposals to entities: who gets which tokens, in a fixed order.
//!
//! Organizations and places propose; people, decided on the evidence of the whole story, take what is no certain
//! proposal; what is left of the proposals becomes organizations and places; then roles and pronouns are resolved.

use super::{Candidate, Entities, TimeMention, org, person, place};
use crate::grammar::Doc;

/// Finds the people, organizations and places of a document.
pub(crate) fn find_entities(doc: &Doc<'_>, times: &[TimeMention], entities: &mut Entities) {
    entities.clear();
    let mut candidates: Vec<Candidate> = Vec::new();
    place::propose(doc, times, &mut candidates);
    org::propose(doc, times, &mut candidates);
    candidates.sort_by_key(|candidate| (candidate.tokens.start, core::cmp::Reverse(candidate.tokens.end)));
    person::find_people(doc, times, &candidates, entities);
    org::add_organizations(doc, &candidates, entities);
    place::add_places(doc, &candidates, entities);
    entities.mentions.sort_by_key(|mention| mention.tokens);
    person::resolve(doc, entities);
    entities.mentions.sort_by_key(|mention| mention.tokens);
}
