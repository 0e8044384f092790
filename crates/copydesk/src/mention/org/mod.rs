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
//! Cost: one walk over the units that can name a body; names are compared by their keys, never with each other.

mod acronym;
mod add;
mod described;
mod headed;
mod listed;
mod refer;
mod rules;

pub(crate) use add::Bodies;
pub(crate) use refer::refer;
pub(crate) use rules::RULES;

use super::Candidate;
use super::marks::Marks;
use super::setting::Lines;
use super::units::two_words;
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::token::{Kind, Phrase, Token};

/// Proposes organizations, in any order.
pub(crate) fn propose(doc: &Doc<'_>, marks: &Marks, candidates: &mut Vec<Candidate>) {
    let first = candidates.len();
    let mut lines = Lines::default();
    for unit in marks.units.bodies() {
        if !may_name(doc, unit) {
            continue;
        }
        let sentence = lines.go_to(doc, unit.tokens.start);
        let poor = lines.is_case_poor();
        let found = listed::organization(doc, unit, sentence, poor)
            .or_else(|| headed::company(doc, unit, sentence, poor))
            .or_else(|| headed::organization(doc, unit, sentence, poor))
            .or_else(|| described::organization(doc, unit, sentence));
        candidates.extend(found);
    }
    let mut lines = Lines::default();
    for unit in marks.units.roles() {
        if doc.token(unit.tokens.end).is_none_or(|token| token.tag != Tag::Preposition) {
            continue;
        }
        let sentence = lines.go_to(doc, unit.tokens.start);
        if !lines.is_case_poor() {
            candidates.extend(described::of_role(doc, unit, sentence));
        }
    }
    acronym::propose(doc, marks, first, candidates);
}

/// A head in lower case names nothing without a capital or a noun that describes it before it, a capital or a
/// participle behind it, or a comma before its article. Most heads stand so, and cost no more than this.
fn may_name(doc: &Doc<'_>, unit: &Phrase) -> bool {
    let at = |at: Option<u32>| at.and_then(|at| doc.token(at));
    let start = unit.tokens.start;
    if unit.class.any(LexClass::ORG) || at(Some(start)).is_some_and(Token::is_capital) {
        return true;
    }
    let before = at(start.checked_sub(1)).is_some_and(|token| {
        token.is_capital() || token.is_word() && (token.tag.is_noun() || token.tag == Tag::Adjective)
    });
    let after = at(Some(unit.tokens.end)).is_some_and(|token| token.is_capital() || token.tag.is_verb());
    before || after || at(start.checked_sub(2)).is_some_and(|token| token.kind == Kind::COMMA)
}

/// Kind and what follows it in a payload of the lists.
fn read(payload: &str) -> Option<(OrganizationKind, &str)> {
    let (kind, rest) = two_words(payload);
    OrganizationKind::from_name(kind).map(|kind| (kind, rest))
}

/// The country in a payload's second word.
fn country(code: &str) -> Option<Country> {
    Country::from_code(code)
}
