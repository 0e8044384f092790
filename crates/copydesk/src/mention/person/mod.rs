//! Finds people: names on the evidence of the whole story, then roles, then who is meant by roles and pronouns.

use super::{Candidate, Entities, TimeMention};
use crate::grammar::Doc;
use crate::rule_info::RuleInfo;

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Finds the people that the story names, with their names, roles and named mentions.
pub(crate) fn find_people(
    _doc: &Doc<'_>,
    _times: &[TimeMention],
    _candidates: &[Candidate],
    _entities: &mut Entities,
) {
}

/// Adds the mentions by role and pronoun; `entities.mentions` is sorted.
pub(crate) fn resolve(_doc: &Doc<'_>, _entities: &mut Entities) {}
