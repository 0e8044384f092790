//! Acronyms that the story tells: `the Federation of Brell Workers (FBW)`.

use super::words::Words;
use super::{Candidate, read};
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme, Tag};
use crate::mention::Proposal;
use crate::mention::marks::{Marks, is_mixed_acronym};
use crate::mention::name_shape::{NATION, is_name_word};
use crate::mention::setting::{country_of, owner};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape, Token};
use hashbrown::HashMap;

/// What heads the name of a law, a document, a disease, a site: no body, though its initials stand in brackets.
const NO_BODY: [&str; 30] = [
    "accord",
    "act",
    "agreement",
    "bill",
    "code",
    "complex",
    "corridor",
    "disease",
    "disorder",
    "highway",
    "index",
    "intelligence",
    "law",
    "machine",
    "machines",
    "officer",
    "ordinance",
    "pact",
    "plan",
    "product",
    "protocol",
    "report",
    "road",
    "scheme",
    "syndrome",
    "treaty",
    "understanding",
    "vehicle",
    "vehicles",
    "zone",
];

type Learned = HashMap<Lexeme, Proposal, foldhash::fast::FixedState>;

/// Proposes the acronyms in brackets, the names before them, and the acronyms wherever the story uses them.
///
/// The organizations proposed so far begin at `first`.
#[inline(never)] // most stories tell none
pub(super) fn propose(doc: &Doc<'_>, marks: &Marks, first: usize, candidates: &mut Vec<Candidate>) {
    let is_told = |at: &u32| doc.token(at + 1).is_some_and(|token| is_acronym(doc, token));
    let brackets: Vec<u32> = marks.brackets(doc).filter(is_told).collect();
    if brackets.is_empty() {
        return;
    }
    let mut full_names: Vec<Option<Candidate>> = vec![None; brackets.len()];
    for found in candidates.get(first..).unwrap_or(&[]) {
        if let Ok(i) = brackets.binary_search(&found.tokens.end) {
            full_names[i] = Some(*found);
        }
    }
    let mut learned = Learned::default();
    for (at, known) in brackets.into_iter().zip(full_names) {
        // `Member of Parliament (MP)`: a role, not the body in it.
        let titled = |token: &Token| token.is(LexClass::ROLE);
        if doc.token(at + 1).is_some_and(titled) || ends_no_body(doc, at) {
            continue;
        }
        let Some(full) = known.or_else(|| spelled_out(doc, at)) else { continue };
        if known.is_none() {
            candidates.push(full);
        }
        if let Some(short) = doc.token(at + 1) {
            learned.insert(short.lexeme, full.proposal);
        }
    }
    if learned.is_empty() {
        return;
    }
    let known = Words::of(learned.keys().copied());
    for &at in marks.names() {
        // Most words are none of them.
        let Some(token) = doc.token(at).filter(|token| known.may_have(token.lexeme)) else { continue };
        if let Some(proposal) = learned.get(&token.lexeme).filter(|_| is_acronym(doc, token)) {
            candidates.push(Candidate {
                tokens: TokenRange::new(at, at + 1),
                proposal: *proposal,
                certain: true,
                rule: "org.acronym",
            });
        }
    }
}

/// `Fair Fares Act`, `Deputy Private Secretary` before `end`.
fn ends_no_body(doc: &Doc<'_>, end: u32) -> bool {
    let Some(last) = end.checked_sub(1) else { return true };
    let word = doc.word(last);
    let person = doc.is(last, LexClass::ROLE) && !doc.tells(last, LexClass::ROLE, Facts::PLURAL);
    person && !doc.is(last, LexClass::ORG | LexClass::ORG_HEAD)
        || NO_BODY.iter().any(|no_body| word.eq_ignore_ascii_case(no_body))
}

fn is_acronym(doc: &Doc<'_>, token: &Token) -> bool {
    token.is_word()
        && (token.shape.any(Shape::UPPER.with(Shape::DOTTED)) || is_mixed_acronym(doc, token))
        && !token.is(LexClass::COUNTRY | LexClass::REGION | LexClass::CLOCK)
}

/// The capitalized words that end before `end` and whose initials are the acronym behind the bracket there.
fn spelled_out(doc: &Doc<'_>, end: u32) -> Option<Candidate> {
    let letters: Vec<char> = doc.word(end + 1).chars().filter(|c| c.is_alphabetic()).take(10).collect();
    let (mut left, mut at) = (letters.len(), end);
    let floor = end.saturating_sub(2 * offset(letters.len()) + 4);
    while left > 0 && at > floor {
        at -= 1;
        let token = doc.token(at)?;
        let small =
            matches!(token.tag, Tag::Determiner | Tag::Preposition | Tag::Conjunction) && !token.is_capital();
        if small || token.kind == Kind::HYPHEN || token.kind == Kind(b'&') || token.shape.has(Shape::CLITIC) {
            continue;
        }
        let initial = doc.word(at).chars().next().filter(|_| is_name_word(token))?;
        if !initial.to_uppercase().eq(letters.get(left - 1)?.to_uppercase()) {
            return None;
        }
        left -= 1;
    }
    let nation = doc.unit(at).is_some_and(|unit| unit.class.any(LexClass::COUNTRY) && unit.tokens.end == end);
    if left > 0 || letters.len() < 2 || nation {
        return None;
    }
    let tokens = TokenRange::new(at, end);
    let nation = tokens.iter().find_map(|at| {
        let unit = doc.unit(at).filter(|unit| unit.class.any(NATION))?;
        country_of(doc, &unit, NATION)
    });
    let country = nation.or_else(|| owner(doc, at));
    let kind = match kind_of(doc, tokens) {
        // `Brellian Space Organization`: of one nation.
        OrganizationKind::International if country.is_some() => OrganizationKind::Other,
        kind => kind,
    };
    let proposal = Proposal::Organization(kind, country);
    Some(Candidate { tokens, proposal, certain: true, rule: "org.spelled-out" })
}

/// What a name is of by the noun that heads it: the last word, or the one before `of`.
fn kind_of(doc: &Doc<'_>, name: TokenRange) -> OrganizationKind {
    let of = name.iter().find(|at| doc.token(*at).is_some_and(|token| token.tag == Tag::Preposition));
    let head = of.unwrap_or(name.end).saturating_sub(1);
    doc.payload(head, LexClass::ORG_HEAD).and_then(read).map_or(OrganizationKind::Other, |(kind, _)| kind)
}
