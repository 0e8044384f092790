//! Stage 4: what happened, is planned, was denied: typed events over the whole story, one entry a happening.

use crate::extraction::Event;
use crate::grammar::Doc;
use crate::mention::{Entities, TimeMention};
use crate::rule_info::RuleInfo;
use time::Date;

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Finds the events of a document, in the order of their first mention.
pub(crate) fn find_events(
    _doc: &Doc<'_>,
    _times: &[TimeMention],
    _entities: &Entities,
    _dct: Option<Date>,
) -> Vec<Event> {
    Vec::new()
}
