//! Finds organizations: proposals first, entities once people have taken theirs.

use super::{Candidate, Entities, TimeMention};
use crate::grammar::Doc;
use crate::rule_info::RuleInfo;

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[];

/// Proposes organizations, in any order.
pub(crate) fn propose(_doc: &Doc<'_>, _times: &[TimeMention], _candidates: &mut Vec<Candidate>) {}

/// Makes organizations of the candidates whose tokens are still free, one entity each however often it is named.
pub(crate) fn add_organizations(_doc: &Doc<'_>, _candidates: &[Candidate], _entities: &mut Entities) {}
