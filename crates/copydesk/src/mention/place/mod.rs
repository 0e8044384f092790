//! Finds places: proposals first, entities once people have taken theirs.
//!
//! `Doc -> Candidate*`, then `Candidate*, Entities -> Place*`. Names come from the lists ([`listed`]), from a noun
//! that heads them ([`headed`]) or the region behind them ([`town`]); a name that is also a person's or an ordinary word counts only with evidence, there
//! or elsewhere in the story; a capital that acts is its government ([`acting`]).
//!
//! ```text
//! Leaders met in Danang, Vietnam, as Moscow said ...
//!                [             ]     [    ] government RUS
//! ```
//!
//! Cost: one walk over the units that can name a place, and one over those proposals that wait for evidence.

mod acting;
mod add;
mod headed;
mod listed;
mod rules;
mod town;

pub(crate) use add::Known;
pub(crate) use listed::Work;
pub(crate) use rules::RULES;

use super::Candidate;
use super::marks::Marks;
use crate::grammar::Doc;

/// Proposes places, in any order.
pub(crate) fn propose(doc: &Doc<'_>, marks: &mut Marks, work: &mut Work, candidates: &mut Vec<Candidate>) {
    listed::propose(doc, marks, work, candidates);
    headed::propose(doc, marks, candidates);
}
