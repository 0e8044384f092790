//! Finds organizations: proposals first, entities once people have taken theirs.
//!
//! `Doc -> Candidate*`, then `Candidate*, Entities -> Organization*`. Names come from the lists ([`listed`]), from a
//! noun that heads them or a company's suffix ([`headed`]), from what the story calls them ([`described`]), or from the story itself, which tells an acronym in
//! brackets behind the full name ([`acronym`]).
//!
//! ```text
//! the Asia-Pacific Economic Cooperation (APEC) ... the Danish foreign ministry ... Brell Corp.
//!     [                               ] [  ]           [                     ]     [        ]
//! ```
//!
//! Cost: one sweep over the tokens; names are compared by their keys, never with each other.

mod acronym;
mod add;
mod described;
mod headed;
mod listed;
mod refer;
mod rules;

pub(crate) use add::add_organizations;
pub(crate) use refer::refer;
pub(crate) use rules::RULES;

use super::setting::Lines;
use super::units::units;
use super::{Candidate, TimeMention};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;

/// Proposes organizations, in any order.
pub(crate) fn propose(doc: &Doc<'_>, _times: &[TimeMention], candidates: &mut Vec<Candidate>) {
    let first = candidates.len();
    let mut lines = Lines::default();
    for unit in units(doc, LexClass::ORG | LexClass::ORG_HEAD | LexClass::ORG_SUFFIX) {
        let sentence = lines.go_to(doc, unit.tokens.start);
        let poor = lines.is_case_poor();
        let found = listed::organization(doc, &unit, sentence, poor)
            .or_else(|| headed::company(doc, &unit, sentence, poor))
            .or_else(|| headed::organization(doc, &unit, sentence, poor))
            .or_else(|| described::organization(doc, &unit, sentence));
        candidates.extend(found);
    }
    let mut lines = Lines::default();
    for unit in units(doc, LexClass::ROLE) {
        let sentence = lines.go_to(doc, unit.tokens.start);
        if !lines.is_case_poor() {
            candidates.extend(described::of_role(doc, &unit, sentence));
        }
    }
    acronym::propose(doc, first, candidates);
}

/// Kind and what follows it in a payload of the lists.
fn read(payload: &str) -> Option<(OrganizationKind, &str)> {
    let (kind, rest) = payload.split_once(' ').unwrap_or((payload, ""));
    OrganizationKind::from_name(kind).map(|kind| (kind, rest))
}

/// The country in a payload's second word.
fn country(code: &str) -> Option<Country> {
    Country::from_code(code)
}
