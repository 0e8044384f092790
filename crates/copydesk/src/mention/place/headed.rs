//! Places that a noun heads: `Lake Como`, `Ataturk Airport`, `Anbar province`, `the town of Arles`.
//!
//! The list of heads says of each how it may be used: before its name, after it in lower case, before `of`, or as a whole name.

use crate::extraction::{Country, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::Marks;
use crate::mention::name_shape::{NATION, PLACE, end_of, is_name_word, is_word, run_right, start_of};
use crate::mention::setting::{country_of, is_located, is_personal};
use crate::mention::units::{Sort, two_words};
use crate::mention::{Candidate, Proposal};
use crate::span::{RuleId, TokenRange};
use crate::token::{Kind, Phrase, Shape, Token};

/// Proposes the places that are named by a head.
pub(super) fn propose(doc: &Doc<'_>, marks: &mut Marks, candidates: &mut Vec<Candidate>) {
    let Marks { lines, units, .. } = marks;
    let may_be = |at: u32, token: &Token| token.is_word() & may_name(doc, TokenRange::new(at, at + 1), token);
    for unit in units.of(Sort::Site, doc, may_be) {
        let Some(token) = doc.token(unit.tokens.start) else { break };
        let capital = token.is_capital();
        if token.shape.has(Shape::PHRASE) && !may_name(doc, unit.tokens, token) {
            continue;
        }
        let unit = &unit;
        let Some((kind, uses)) = read(doc.payload_of(unit.lexeme, LexClass::PLACE_HEAD).unwrap_or("")) else {
            continue;
        };
        let (sentence, poor) = lines.line(doc, unit.tokens.start);
        // `Secretary of State`, `White House`: part of another name.
        let part = unit.tokens.len() == 1
            && doc
                .token(unit.tokens.start)
                .is_some_and(|t| t.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)));
        if uses.is_empty() && !capital || poor || part {
            continue;
        }
        let found = if uses.contains('w') {
            capital.then_some((unit.tokens, "place.head"))
        } else if uses.contains('o') && is_word(doc, unit.tokens.end, "of") {
            of_name(doc, unit, sentence, capital)
        } else if capital {
            let first = uses.contains('f').then(|| before_name(doc, unit, sentence)).flatten();
            first.or_else(|| after_name(doc, unit, sentence))
        } else if uses.contains('l') {
            // `a Moscow suburb` names no town.
            after_name(doc, unit, sentence).filter(|(tokens, _)| {
                let name = doc.slice(TokenRange::new(tokens.start, unit.tokens.start));
                kind != PlaceKind::City || !name.iter().all(|token| token.is(PLACE))
            })
        } else {
            None
        };
        // `Southern District`: of a region or town the name must be a name.
        let named = |tokens: TokenRange| {
            kind == PlaceKind::Site
                || doc.slice(tokens).iter().any(|t| is_name_word(t) && !t.is(LexClass::COMMON))
        };
        if let Some((tokens, rule)) = found.filter(|(tokens, _)| named(*tokens)) {
            // `the Republic of Zambia`
            let nation = rule == "place.of-head"
                && is_word(doc, unit.tokens.start, "Republic")
                && doc.is(tokens.end - 1, LexClass::COUNTRY);
            let kind = if nation { PlaceKind::Country } else { kind };
            candidates.push(Candidate {
                tokens,
                proposal: Proposal::Place(kind, country_in(doc, tokens)),
                certain: !is_personal(doc, tokens),
                rule,
            });
        }
    }
}

/// A head in lower case names nothing without a capital before it or `of` behind it.
#[inline]
fn may_name(doc: &Doc<'_>, unit: TokenRange, first: &Token) -> bool {
    let before = doc.token(unit.start.wrapping_sub(1)).is_some_and(Token::is_capital);
    let after = doc.token(unit.end).is_some_and(|after| after.tag == Tag::Preposition);
    first.is_capital() | before | after
}

fn read(payload: &str) -> Option<(PlaceKind, &str)> {
    let (kind, uses) = two_words(payload);
    PlaceKind::from_name(kind).map(|kind| (kind, uses))
}

/// `Gulf of Aden`, `the town of Arles`: with a head in lower case the name alone.
fn of_name(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    capital: bool,
) -> Option<(TokenRange, RuleId)> {
    let first = unit.tokens.end + 1 + u32::from(is_word(doc, unit.tokens.end + 1, "the"));
    let token = doc.token(first).filter(|token| first < sentence.end && is_name_word(token))?;
    // What the lists have is found there: `the city of Lyon`; a country is no town.
    if !capital && doc.unit(first).is_some_and(|name| name.class.any(NATION)) || token.is(LexClass::MONTH) {
        return None;
    }
    // `President of the Republic of Turkey Recep Aydin`: a country's name ends where the lists say.
    let country =
        doc.unit(first).filter(|unit| unit.class.any(LexClass::COUNTRY) && unit.tokens.start == first);
    let end = country.map_or_else(|| run_right(doc, sentence.end, first), |country| country.tokens.end);
    let start = if capital { unit.tokens.start } else { first };
    Some((TokenRange::new(start, end), "place.of-head"))
}

/// `Lake Como`, `Mount Kenya`.
fn before_name(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<(TokenRange, RuleId)> {
    let next = unit.tokens.end;
    doc.token(next)
        .filter(|token| next < sentence.end && is_name_word(token) && !token.is(LexClass::COMMON))?;
    let end = run_right(doc, sentence.end, next);
    let tokens = TokenRange::new(unit.tokens.start, end);
    // `Veronica Lake Ames`: a head that is a family name and stands behind a given name.
    (!is_personal(doc, unit.tokens)).then_some((tokens, "place.head-first"))
}

/// `Ataturk Airport`, `Anbar province`.
fn after_name(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<(TokenRange, RuleId)> {
    let at = unit.tokens.start;
    let start = start_of(doc, sentence.start, at);
    if start == at {
        return None;
    }
    let name = TokenRange::new(start, at);
    // `Russian region`, `Chinese city`: a kind of place, not a name.
    if doc.slice(name).iter().all(|token| token.is(LexClass::DEMONYM | LexClass::ROLE_MOD)) {
        return None;
    }
    // `Emma Woods`, `Australian Emma Woods`: a given name before a family name.
    let given = at - 1;
    let titles = LexClass::DEMONYM | LexClass::ROLE | LexClass::ROLE_MOD;
    let person = doc.is(given, LexClass::GIVEN_NAME)
        && doc.is(at, LexClass::FAMILY_NAME)
        && (is_behind_office(doc, start, given)
            || doc.slice(TokenRange::new(start, given)).iter().all(|token| token.is(titles)))
        && !is_located(doc, start)
        && !start.checked_sub(1).is_some_and(|before| is_word(doc, before, "the"));
    let owned = doc.slice(name).last().is_some_and(|token| token.is(LexClass::ROLE));
    if person || owned {
        return None;
    }
    let end = if doc.token(at)?.is_capital() {
        end_of(doc, sentence.end, unit.tokens.end)
    } else {
        unit.tokens.end
    };
    Some((TokenRange::new(start, end), "place.head"))
}

/// `Rep. Ann Hill`, `Oslo Mayor Ann Hill`: an office by which people are addressed right before a given name.
fn is_behind_office(doc: &Doc<'_>, start: u32, given: u32) -> bool {
    let stop = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind::STOP);
    let office = given.checked_sub(1).map(|at| if stop(at) { at.saturating_sub(1) } else { at });
    office.is_some_and(|at| at >= start && doc.tells(at, LexClass::ROLE, Facts::OFFICE))
}

/// The country that the name names: `Bank of China Tower`, `Anbar Province`; towns have namesakes.
fn country_in(doc: &Doc<'_>, tokens: TokenRange) -> Option<Country> {
    let telling = NATION | LexClass::REGION;
    tokens.iter().find_map(|at| {
        let unit = doc.unit(at).filter(|unit| unit.class.any(telling))?;
        country_of(doc, &unit, telling)
    })
}
