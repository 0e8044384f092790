//! Offices with what they are of before a name: `Minister of Highways Ann Okafor`, `Secretary of State for Health and
//! Social Care Ann Okafor`.
//!
//! What an office is of is written with capitals as the name is, and nothing stands between the two: ordinary words,
//! places and heads of bodies are the office's, and the name begins with the first word that is none of them.
//! Cost: a walk of a few tokens back, from a name that stands behind such a word only.

use super::noun_phrase::{is_no_office, role_ends};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::person::part::{FUNCTION, NAME, PLACE, Part, PartKind};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest complement before a name, in tokens.
const MAX_COMPLEMENT: u32 = 14;

/// Words that name what an office is of, whatever else they are.
const TOPIC: LexClass = PLACE
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::PLACE_HEAD)
    .union(LexClass::ROLE_MOD);

/// The role whose complement ends before `end`: `Minister` of `Minister of Highways | Ann Okafor`.
pub(super) fn role_before(doc: &Doc<'_>, floor: u32, end: u32) -> Option<TokenRange> {
    let floor = floor.max(end.saturating_sub(MAX_COMPLEMENT));
    let (mut at, mut n_words, mut coordinated) = (end, 0u32, false);
    while let Some(before) = at.checked_sub(1).filter(|before| *before > floor) {
        at = before;
        let token = doc.token(at)?;
        match token.kind {
            Kind::HYPHEN | Kind(b'&') if n_words > 0 => continue,
            Kind::STOP if token.is_glued() && doc.is(at - 1, LexClass::ABBREVIATION) => continue,
            // `of Information, Culture and Tourism`.
            Kind::COMMA if coordinated => continue,
            Kind::WORD if !token.shape.has(Shape::CLITIC) => {}
            _ => return None,
        }
        if token.is_capital() {
            // `Minister of Youth | and Sports`: a longer office of the lists, and what else it is of.
            let listed = singular_role(doc, floor, at + 1).filter(|role| n_words > 0 && role + 2 < at + 1);
            if let Some(role) = listed {
                return Some(TokenRange::new(role, at + 1));
            }
            // `of Youth and Sports`.
            let first = coordinated
                && token.is(LexClass::COMMON)
                && matches!(doc.word(at.saturating_sub(1)), "of" | "for");
            if !(first || is_topic(doc, token)) {
                return None;
            }
            n_words += 1;
        } else if token.is(LexClass::PREPOSITION) && n_words > 0 {
            if !matches!(doc.word(at), "of" | "for" | "to" | "at" | "in" | "on") {
                return None;
            }
            if let Some(role) = singular_role(doc, floor, over_brackets(doc, floor, at)) {
                return Some(TokenRange::new(role, at));
            }
        } else if token.is(LexClass::CONJUNCTION) && n_words > 0 {
            coordinated |= doc.word(at) == "and";
        } else if !token.is(LexClass::DETERMINER) {
            return None;
        }
    }
    None
}

/// A word with a capital that may name what an office is of: an ordinary one, a place, a body, an acronym.
fn is_topic(doc: &Doc<'_>, token: &Token) -> bool {
    let acronym = token.shape.has(Shape::UPPER) && !token.is(NAME);
    // `Minister of Military Veterans`
    let people = || doc.lexicon.facts(token.lexeme).has(Facts::PLURAL);
    let ordinary = token.is(LexClass::COMMON) && (!token.is(LexClass::ROLE) || people());
    (ordinary || acronym || token.is(TOPIC) && !token.is(LexClass::GIVEN_NAME))
        && !token.is(FUNCTION.union(LexClass::HONORIFIC))
}

/// Where the brackets begin that end before `end`; `end` where none do: `Minister of State (Independent Charge)`.
pub(super) fn over_brackets(doc: &Doc<'_>, floor: u32, end: u32) -> u32 {
    if !end.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(|token| token.kind == Kind::CLOSE) {
        return end;
    }
    let open = (end.saturating_sub(5).max(floor)..end).rev();
    open.into_iter().find(|at| doc.token(*at).is_some_and(|token| token.kind == Kind::OPEN)).unwrap_or(end)
}

fn singular_role(doc: &Doc<'_>, floor: u32, end: u32) -> Option<u32> {
    role_ends(doc, end).filter(|role| *role >= floor && !is_no_office(doc, *role))
}

/// What of a run of capitalized words belongs to an office in front of it.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::mention::person) struct Complement {
    /// Number of its parts that the office's complement has.
    pub(in crate::mention::person) n_parts: usize,
    /// Where the name begins that the office is a title of.
    pub(in crate::mention::person) name: Option<u32>,
}

/// Reads the complement that a run begins with, or that ends before it: `Highways` of `Minister of Highways Ann Okafor`,
/// the country of `Attorney General of Peru Ann Okafor`.
pub(in crate::mention::person) fn complement(doc: &Doc<'_>, floor: u32, run: &[Part]) -> Complement {
    let none = Complement::default();
    // A whole name has two parts.
    let [first, _, ..] = run else { return none };
    let Some(before) = first.start.checked_sub(1).filter(|at| *at > floor) else { return none };
    let Some(token) = doc.token(before) else { return none };
    let n_parts =
        run.iter().zip(run.iter().skip(1)).take_while(|(part, next)| is_of_office(part, next)).count();
    // The run begins inside the complement, or right behind it.
    let follows = if n_parts > 0 {
        token.is(LexClass::PREPOSITION | LexClass::CONJUNCTION | LexClass::DETERMINER)
            || matches!(token.kind, Kind(b'&') | Kind::COMMA)
    } else {
        token.is_word() && token.is_capital() && token.is(TOPIC)
    };
    let Some(rest) = run.get(n_parts..).filter(|rest| follows && is_whole_name(rest)) else { return none };
    let Some(name) = rest.first().map(|part| part.start) else { return none };
    match role_before(doc, floor, name) {
        Some(role) if doc.token(role.start).is_some_and(Token::is_capital) => {
            Complement { n_parts, name: Some(name) }
        }
        Some(_) => Complement { n_parts, name: None },
        None => none,
    }
}

/// True for a part before another that names what an office is of, and begins no name.
fn is_of_office(part: &Part, next: &Part) -> bool {
    match part.kind {
        PartKind::BodyHead | PartKind::PlaceHead | PartKind::RoleMod | PartKind::Body => {
            !part.is(LexClass::GIVEN_NAME)
        }
        PartKind::Place => !part.is(LexClass::GIVEN_NAME),
        // `Power`, a family name too, before a given name.
        PartKind::Name => {
            let given = next.is(LexClass::GIVEN_NAME) && !next.ordinary;
            part.ordinary && !part.is(LexClass::GIVEN_NAME) && (!part.is(NAME) || given)
        }
        _ => false,
    }
}

/// Two parts and more that may be somebody's name.
fn is_whole_name(parts: &[Part]) -> bool {
    let n = parts.iter().take_while(|part| part.is_name()).count();
    let plain = |part: &Part| part.ordinary && !part.is(NAME);
    n >= 2 && !parts.iter().take(n).any(plain)
}
