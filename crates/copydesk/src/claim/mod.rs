//! Stage 5: who said what: source, cue and content of every attribution.

use crate::extraction::{Claim, Event};
use crate::grammar::Doc;
use crate::mention::{Entities, TimeMention};
use crate::rule_info::RuleInfo;

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Finds the claims of a document, in the order in which they stand.
pub(crate) fn find_claims(
    _doc: &Doc<'_>,
    _times: &[TimeMention],
    _entities: &Entities,
    _events: &[Event],
) -> Vec<Claim> {
    Vec::new()
}
