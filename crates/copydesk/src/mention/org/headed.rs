//! Organizations that a noun heads: `Ministry of Defence`, `Brell University`, `the Danish foreign ministry`,
//! `Osk Holding Ltd`, `the newspaper Brellpost`.
//!
//! The list of heads says of each how it may be used; see its header.

use super::field::of_field;
use super::listed::is_filed_by;
use super::modifiers::{is_denomination, is_numeral, is_of_modifiers};
use super::{country, read};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Pos, Tag};
use crate::mention::name_shape::{PLACE, end_of, is_genitive, is_name_word, is_word, run_right, start_of};
use crate::mention::setting::{country_of, is_located, is_personal, nation_before, owner};
use crate::mention::{Candidate, Proposal};
use crate::span::{RuleId, TokenRange};
use crate::token::{Kind, Phrase, Shape, Token};

/// Proposes the company whose suffix a unit is.
pub(super) fn company(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange, poor: bool) -> Option<Candidate> {
    let suffix = doc.token(unit.tokens.start).filter(|_| unit.class.any(LexClass::ORG_SUFFIX))?;
    let ordinary = unit.tokens.len() == 1 && suffix.is(LexClass::COMMON);
    if !suffix.is_capital() && suffix.kind != Kind(b'&') || poor && ordinary {
        return None;
    }
    let mut start = unit.tokens.start;
    // `Brell, Inc.`
    if !ordinary && doc.token(start.wrapping_sub(1)).is_some_and(|token| token.kind == Kind::COMMA) {
        start -= 1;
    }
    let start = start_of(doc, sentence.start, start);
    let start = if ordinary { start } else { over_genitive(doc, sentence.start, start) };
    if start >= unit.tokens.start || !doc.token(start).is_some_and(is_name_word) {
        return None;
    }
    let before = TokenRange::new(start, unit.tokens.start);
    if ordinary && doc.slice(before).iter().all(|token| token.is(LexClass::DEMONYM | LexClass::COMMON)) {
        return None;
    }
    let tokens = TokenRange::new(start, unit.tokens.end);
    Some(Candidate {
        tokens,
        proposal: Proposal::Organization(
            OrganizationKind::Company,
            country_in(doc, tokens).or_else(|| of_listed(doc, tokens.start)),
        ),
        certain: !ordinary,
        rule: "org.company",
    })
}

/// To the first word of a company's name that has its founder's in it: `Brell's | Inc`, `Brell's | Holdings Inc`; but `Peru's |
/// Brell Inc`.
fn over_genitive(doc: &Doc<'_>, floor: u32, start: u32) -> u32 {
    const HEADS: LexClass = LexClass::ORG_HEAD.union(LexClass::ORG_SUFFIX);
    let clitic = start.checked_sub(1).filter(|at| *at > floor && doc.token(*at).is_some_and(is_genitive));
    let name = clitic.map(|clitic| clitic - 1).filter(|name| {
        let own = |token: &Token| is_name_word(token) && !token.is(PLACE | LexClass::ORG_SUFFIX);
        doc.token(*name).is_some_and(own) && doc.is(start, HEADS)
    });
    name.map_or(start, |name| start_of(doc, floor, name + 1).min(name))
}

/// Proposes the organization whose head a unit is.
pub(super) fn organization(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    poor: bool,
) -> Option<Candidate> {
    if !unit.class.any(LexClass::ORG_HEAD) {
        return None;
    }
    let (kind, uses) = read(doc.payload_of(unit.lexeme, LexClass::ORG_HEAD)?)?;
    let last = doc.token(unit.tokens.end - 1)?;
    if last.is_capital() && !poor {
        // `West Bank`: part of another name of the lists.
        if unit.tokens.len() == 1 && last.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)) {
            return None;
        }
        return capitalized(doc, unit, sentence, kind, uses);
    }
    if last.is_capital() || uses.is_empty() {
        return None;
    }
    if uses.contains('n')
        && let Some(found) = beside(doc, unit, sentence, kind)
    {
        return Some(found);
    }
    if uses.contains('l') {
        return lower(doc, unit, sentence, kind, uses.contains('t'));
    }
    if uses.contains('e') { of_field(doc, unit, sentence, kind) } else { None }
}

/// `Ministry of Defence`, `Brell University`.
pub(super) fn capitalized(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    kind: OrganizationKind,
    uses: &str,
) -> Option<Candidate> {
    let (head, at) = (doc.token(unit.tokens.start)?, unit.tokens.start);
    let mut start = start_of(doc, sentence.start, at);
    let end = end_of(doc, sentence.end, unit.tokens.end);
    // `101st Airborne Division`, `9th Circuit Court of Appeals`.
    let numbered = matches!(kind, OrganizationKind::Military | OrganizationKind::Court);
    if numbered && start <= at && is_numeral(doc, sentence.start, start) {
        start -= 1;
    }
    let tokens = TokenRange::new(start, end);
    if tokens.len() == unit.tokens.len() {
        let alone = uses.contains('h') && is_alone(doc, sentence, at);
        let tokens = TokenRange::new(start, over_committee(doc, sentence.end, end));
        return alone.then(|| found(doc, tokens, kind, true, "org.head"));
    }
    if is_of_thing(doc, end) || kind == OrganizationKind::Media && is_filed_by(doc, tokens) {
        return None;
    }
    let before = TokenRange::new(start, at);
    let nations = doc.slice(before).iter().all(|token| token.is(PLACE) || token.kind == Kind::HYPHEN);
    // `the French Government` is France.
    let states = nations || before.len() == 1 && !doc.is(start, LexClass::FAMILY_NAME);
    if uses.contains('s') && states && end == unit.tokens.end {
        return None;
    }
    // `Anna Post`, `Mr. House`; `at Brell Hospital`, but `at the Centre for Brell Studies`, `a nurse at Brell Hospital`.
    let named = before.len() == 1 && doc.is(start, LexClass::GIVEN_NAME) && head.is(LexClass::FAMILY_NAME);
    let site = unit.class.any(LexClass::PLACE_HEAD) && end == unit.tokens.end;
    let place = site && is_located(doc, start) && !is_where_one_works(doc, sentence.start, start);
    if named || place || is_personal(doc, tokens) && head.is(LexClass::FAMILY_NAME) {
        return None;
    }
    // `Ann H. Band`
    let initial = doc.token(at.wrapping_sub(2)).is_some_and(|token| token.shape.has(Shape::LETTER));
    let stop = doc.token(at.wrapping_sub(1)).is_some_and(|token| token.kind == Kind::STOP);
    if stop && initial && start + 3 == at && end == at + 1 && is_given(doc, start) {
        return None;
    }
    // `Sir Anna Globe`.
    let titled = start
        .checked_sub(1)
        .and_then(|at| doc.token(at))
        .is_some_and(|token| token.is(LexClass::HONORIFIC) && token.is_capital());
    let news = matches!(kind, OrganizationKind::Media | OrganizationKind::Company);
    if titled && news && before.len() == 1 && doc.is(start, LexClass::GIVEN_NAME) {
        return None;
    }
    // `the agency's head Anna Power`.
    let role = start.checked_sub(1).filter(|at| *at >= sentence.start && doc.is(*at, LexClass::ROLE));
    if role.is_some() && news && before.len() == 1 && is_given(doc, start) {
        return None;
    }
    // `Information Technology`: a field, not a company. `Board of Directors`: of whichever company.
    let field = uses.contains('a') && doc.slice(tokens).iter().all(is_ordinary);
    let only_people = start == at
        && is_word(doc, at, "board")
        && doc.slice(tokens).last().is_some_and(|token| token.is(LexClass::ROLE));
    if field || only_people {
        return None;
    }
    // A common word alone at the start of a sentence, or a title: `President House`.
    if end == unit.tokens.end
        && doc.slice(before).iter().all(|token| token.is(LexClass::ROLE | LexClass::ROLE_MOD))
        && !is_of_modifiers(doc, sentence, before, uses)
    {
        return None;
    }
    // `Ohio House` is no house.
    let of_region = doc.unit(start).is_some_and(|unit| unit.class.any(LexClass::REGION));
    let personal = head.is(LexClass::FAMILY_NAME | LexClass::GIVEN_NAME) && !of_region
        || doc.is(start, LexClass::GIVEN_NAME) && !doc.is(start, PLACE);
    let certain = !personal || before.len() > 1 || is_denomination(doc, at);
    Some(found(doc, tokens, kind, certain, "org.head"))
}

/// `Clean Air | Act`: a law or prize of that name.
pub(super) fn is_of_thing(doc: &Doc<'_>, end: u32) -> bool {
    const THINGS: [&str; 12] = [
        "Act", "Bill", "Law", "Treaty", "Pact", "Accord", "Accords", "Prize", "Award", "Awards", "Flight",
        "Index",
    ];
    doc.token(end).is_some_and(Token::is_capital) && THINGS.contains(&doc.word(end))
}

/// `the House`: the one body that goes by its head, with its article and nothing behind it that would make it another's
/// name; but `the House of Okafor`, `the House Bar`.
#[inline(never)] // few come to it
fn is_alone(doc: &Doc<'_>, sentence: TokenRange, at: u32) -> bool {
    let article = at.checked_sub(1).filter(|before| *before >= sentence.start);
    let other = |token: &Token| token.is_capital() && !token.is(LexClass::WEEKDAY | LexClass::MONTH);
    let own = article.is_some_and(|before| ["the", "this"].iter().any(|word| is_word(doc, before, word)))
        && !is_word(doc, at + 1, "of")
        && !doc.token(at + 1).is_some_and(|next| at + 1 < sentence.end && other(next));
    own || has_members(doc, at)
}

/// `House members`, `House Republicans`: who sits there or what is voted there, inside a sentence, where the capital is no
/// one's but its own.
fn has_members(doc: &Doc<'_>, at: u32) -> bool {
    const MEMBERS: [&str; 14] = [
        "members",
        "member",
        "democrats",
        "republicans",
        "leaders",
        "lawmakers",
        "candidates",
        "races",
        "race",
        "floor",
        "committees",
        "colleagues",
        "seats",
        "majority",
    ];
    let inside = doc.token(at).is_some_and(|token| !token.shape.has(Shape::SENTENCE_START));
    let plain = doc.token(at + 1).is_some_and(|next| !next.is_capital() || next.tag == Tag::NounPlural);
    inside && plain && doc.is_spelled(at + 1, &MEMBERS)
}

/// Over the committee of a chamber: `House | intelligence committee`, `Senate | armed services committee`.
#[inline(never)] // few come to it
pub(super) fn over_committee(doc: &Doc<'_>, ceiling: u32, chamber: u32) -> u32 {
    const REACH: u32 = 3;
    let topic = |at: &u32| {
        doc.token(*at).is_some_and(|token| {
            token.is_word() && !token.is_capital() && (token.tag.is_noun() || token.tag == Tag::Adjective)
        })
    };
    let committee = |at: &u32| matches!(doc.word(*at), "committee" | "subcommittee");
    let last = (chamber..ceiling.min(chamber + REACH)).take_while(topic).find(committee);
    last.filter(|at| *at > chamber).map_or(chamber, |at| at + 1)
}

/// `a nurse at`, `head of research at the`: behind what somebody is.
#[inline(never)] // few come to it
fn is_where_one_works(doc: &Doc<'_>, floor: u32, start: u32) -> bool {
    const REACH: u32 = 6;
    let article = start.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::DETERMINER));
    let Some(at) = (start - u32::from(article)).checked_sub(1).filter(|at| is_word(doc, *at, "at")) else {
        return false;
    };
    let topic = |token: &Token| {
        token.is_word()
            && (token.is_capital()
                || token.tag.is_noun()
                || matches!(token.tag, Tag::Adjective | Tag::Preposition))
    };
    // `Professor of Harbour Law at`: with a capital only behind a preposition.
    let capital = |from: u32| (from..at).any(|at| doc.token(at).is_some_and(Token::is_capital));
    let small = |role: u32| doc.is(role + 1, LexClass::PREPOSITION) || !capital(role + 1);
    let mut before = (floor.max(at.saturating_sub(REACH))..at).rev();
    let role = |at: &u32| {
        doc.is(*at, LexClass::ROLE) && doc.token(*at).is_some_and(|it| it.tag.is_noun()) && small(*at)
    };
    before.find(|at| role(at) || !doc.token(*at).is_some_and(topic)).is_some_and(|at| role(&at))
}

/// A given name and nothing else.
fn is_given(doc: &Doc<'_>, at: u32) -> bool {
    doc.is(at, LexClass::GIVEN_NAME) && !doc.is(at, LexClass::COMMON | PLACE)
}

/// A word that is ordinary and in no name, or a mark.
fn is_ordinary(token: &Token) -> bool {
    token.is(LexClass::COMMON) && !token.is(PLACE | LexClass::GIVEN_NAME | LexClass::FAMILY_NAME)
        || !token.is_word()
}

/// `the Danish foreign ministry`, `Oslo police`, `the commerce ministry`.
fn lower(
    doc: &Doc<'_>,
    unit: &Phrase,
    sentence: TokenRange,
    kind: OrganizationKind,
    any_topic: bool,
) -> Option<Candidate> {
    if is_attribute(doc, unit, kind) {
        return None;
    }
    let mut start = unit.tokens.start;
    let mut topics = 0;
    while topics < 3 {
        let Some(before) = start.checked_sub(1).filter(|at| *at >= sentence.start) else { break };
        let token = doc.token(before)?;
        if token.is_capital()
            || !matches!(token.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective)
            || !token.is_word()
        {
            break;
        }
        start = before;
        topics += 1;
    }
    let name = start.checked_sub(1).filter(|at| *at >= sentence.start);
    let place = name.and_then(|_| place_before(doc, start)).filter(|(_, at)| *at >= sentence.start);
    if let Some((country, at)) = place {
        let tokens = TokenRange::new(at, unit.tokens.end);
        return Some(Candidate {
            tokens,
            proposal: Proposal::Organization(kind, country),
            certain: true,
            rule: "org.lower-case",
        });
    }
    // Its topic alone: `the defence ministry`, of whichever country owns it.
    if !any_topic || topics == 0 {
        return None;
    }
    let tokens = TokenRange::new(unit.tokens.start - 1, unit.tokens.end);
    Some(found(doc, tokens, kind, true, "org.lower-case"))
}

/// `Danish military officials`, `Oslo police officers`, `Danish army intervention`: what a force is put before; its spokesman has his
/// office of it.
fn is_attribute(doc: &Doc<'_>, unit: &Phrase, kind: OrganizationKind) -> bool {
    let military = kind == OrganizationKind::Military;
    let force = military || is_word(doc, unit.tokens.end - 1, "police");
    // `Danish army search`: a noun that may be a verb tells what they do.
    let thing = |token: &Token| {
        military
            && token.tag == Tag::Noun
            && !token.pos.any(Pos::VERB)
            && !token.is(LexClass::ROLE | LexClass::ORG_HEAD | LexClass::PLACE_HEAD | LexClass::WEEKDAY)
    };
    let noun = |token: &Token| {
        token.is_word()
            && !token.is_capital()
            && (token.tag == Tag::NounPlural || thing(token))
            && !token.shape.has(Shape::CLITIC)
    };
    force && doc.token(unit.tokens.end).is_some_and(noun)
}

/// The place or demonym that ends before `end`, its country and where it begins.
pub(super) fn place_before(doc: &Doc<'_>, end: u32) -> Option<(Option<Country>, u32)> {
    if let Some((country, start)) = nation_before(doc, end) {
        return Some((Some(country), start));
    }
    (end.saturating_sub(3)..end).find_map(|start| {
        let unit = doc.unit(start)?;
        let fits = unit.tokens.end == end && unit.class.any(PLACE) && !is_personal(doc, unit.tokens);
        fits.then(|| (country_of(doc, &unit, PLACE), start))
    })
}

/// `the Brell news agency`, `the newspaper Brellpost`: the name beside a head in lower case.
fn beside(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange, kind: OrganizationKind) -> Option<Candidate> {
    let at = unit.tokens.start;
    let start = start_of(doc, sentence.start, at);
    let before = TokenRange::new(start, at);
    let nations = doc.slice(before).iter().all(|token| token.is(PLACE) || token.kind == Kind::HYPHEN);
    let before = if nations { before_modifiers(doc, sentence, at).unwrap_or(before) } else { before };
    let nations = doc.slice(before).iter().all(|token| token.is(PLACE) || token.kind == Kind::HYPHEN);
    if !before.is_empty() && !nations {
        // `Customs union talks`: an ordinary word that begins its sentence.
        let ordinary = before.len() == 1
            && doc
                .token(start)
                .is_some_and(|token| token.is(LexClass::COMMON) && token.shape.has(Shape::SENTENCE_START));
        let members = doc.slice(before).last().is_some_and(|token| token.is(LexClass::ROLE));
        // `the Communist party`
        if members && kind == OrganizationKind::Party && is_word(doc, at, "party") && !before_party(doc, unit)
        {
            return Some(found(doc, TokenRange::new(start, unit.tokens.end), kind, true, "org.lower-case"));
        }
        let sure = !members && !ordinary && !is_personal(doc, before);
        return sure.then(|| found(doc, before, kind, false, "org.beside-head"));
    }
    let next = unit.tokens.end;
    let token = doc.token(next).filter(|token| next < sentence.end && is_name_word(token))?;
    if token.is(LexClass::GIVEN_NAME | PLACE | LexClass::ROLE) {
        return None;
    }
    let tokens = TokenRange::new(next, run_right(doc, sentence.end, next));
    let mut candidate = found(doc, tokens, kind, false, "org.beside-head");
    if let (Proposal::Organization(kind, None), Some((country, _))) =
        (candidate.proposal, nation_before(doc, at))
    {
        candidate.proposal = Proposal::Organization(kind, Some(country));
    }
    Some(candidate)
}

/// `Democrat party leaders`, `Republican party candidates`: what people of a party are called.
fn before_party(doc: &Doc<'_>, unit: &Phrase) -> bool {
    doc.token(unit.tokens.end).is_some_and(|next| next.tag == Tag::NounPlural && next.is_word())
}

/// The name before a head that nouns describe: `the Brell department store chain`.
fn before_modifiers(doc: &Doc<'_>, sentence: TokenRange, at: u32) -> Option<TokenRange> {
    let mut end = at;
    while at - end < 3 {
        let before = end.checked_sub(1).filter(|before| *before >= sentence.start)?;
        let token = doc.token(before)?;
        if token.is_capital() || token.tag != Tag::Noun || token.is(LexClass::ROLE) {
            break;
        }
        end = before;
    }
    let start = start_of(doc, sentence.start, end);
    (end < at && start < end).then_some(TokenRange::new(start, end))
}

pub(super) fn found(
    doc: &Doc<'_>,
    tokens: TokenRange,
    kind: OrganizationKind,
    certain: bool,
    rule: RuleId,
) -> Candidate {
    let country = country_in(doc, tokens).or_else(|| owner(doc, tokens.start));
    Candidate { tokens, proposal: Proposal::Organization(kind, country), certain, rule }
}

/// The country of the company of the lists with which a longer name begins: `Brell Railway | Corp`.
fn of_listed(doc: &Doc<'_>, start: u32) -> Option<Country> {
    let unit = doc.unit(start).filter(|unit| unit.class.any(LexClass::ORG))?;
    let (_, code) = read(doc.payload_of(unit.lexeme, LexClass::ORG)?)?;
    country(code)
}

/// The country that a name tells: `American Institute`, `Bank of Norway`, `Oslo University`; a body of the lists in it tells
/// its own.
pub(super) fn country_in(doc: &Doc<'_>, tokens: TokenRange) -> Option<Country> {
    let mut at = tokens.start;
    while at < tokens.end {
        let unit = doc.unit(at)?;
        if unit.class.any(PLACE)
            && let Some(country) = country_of(doc, &unit, PLACE)
        {
            return Some(country);
        }
        let body = unit.class.any(LexClass::ORG) && unit.tokens.len() > 1 && unit.tokens.end < tokens.end;
        if body && let Some(country) = of_listed(doc, at) {
            return Some(country);
        }
        at = if body { unit.tokens.end } else { at + 1 };
    }
    None
}
