//! Organizations that only their surroundings give away: `a group called Brell Now`, `Brell, a Danish clothing
//! chain,`, `director of Brell Ghostwriters`.

use super::{Candidate, headed::found, read};
use crate::extraction::OrganizationKind;
use crate::grammar::{ChunkKind, Doc};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::{PLACE, end_of, is_name_word, is_word, run_right, start_of};
use crate::mention::setting::is_personal;
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

const NAMING: [&str; 4] = ["called", "named", "dubbed", "titled"];
/// Most words that tell who is in a group, up to the verb that names it.
const MAX_MEMBERS: u32 = 6;

/// Proposes the name beside a head in lower case that says what it is: behind `called`, or before a comma.
pub(super) fn organization(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let head = unit.class.any(LexClass::ORG_HEAD | LexClass::ORG_SUFFIX);
    if !head || doc.token(unit.tokens.start)?.is_capital() {
        return None;
    }
    called(doc, unit, sentence).or_else(|| before_comma(doc, unit, sentence))
}

/// What the head is of, which is read where all else fits.
fn kind_of(doc: &Doc<'_>, unit: &Phrase) -> Option<OrganizationKind> {
    let class = unit.class & (LexClass::ORG_HEAD | LexClass::ORG_SUFFIX);
    doc.payload_of(unit.lexeme, class).and_then(read).map(|(kind, _)| kind)
}

fn called(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let mut naming = unit.tokens.end;
    // `a group of farmers called Brell`
    if is_word(doc, naming, "of") {
        let plain = |at: u32| {
            doc.token(at).is_some_and(|token| {
                !token.is_capital()
                    && (matches!(token.tag, Tag::Adjective | Tag::NounPlural) || is_word(doc, at, "and"))
            })
        };
        naming = (naming + 1..naming + MAX_MEMBERS).find(|at| !plain(*at)).unwrap_or(naming);
    }
    // `known as Brell`
    let known = is_word(doc, naming, "known") && is_word(doc, naming + 1, "as");
    if !known && !NAMING.iter().any(|word| is_word(doc, naming, word)) {
        return None;
    }
    naming += u32::from(known);
    let first = naming + 1 + u32::from(is_word(doc, naming + 1, "the"));
    // `The party named General Ann Oake its leader`.
    let somebody = LexClass::GIVEN_NAME | LexClass::ROLE | LexClass::HONORIFIC;
    doc.token(first).filter(|token| first < sentence.end && is_name_word(token) && !token.is(somebody))?;
    // `Brell for Fair Roads`
    let tokens = TokenRange::new(first, end_of(doc, sentence.end, run_right(doc, sentence.end, first)));
    Some(found(doc, tokens, kind_of(doc, unit)?, true, "org.called"))
}

/// `Brell, a Danish clothing chain`: the head of a noun phrase with an article, behind a comma behind a name.
fn before_comma(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let chunk = doc.chunk_of(unit.tokens.start)?;
    let article = doc.token(chunk.tokens.start).filter(|token| token.tag == Tag::Determiner)?;
    if chunk.kind != ChunkKind::Noun || chunk.head + 1 != unit.tokens.end || article.is_capital() {
        return None;
    }
    let comma = chunk.tokens.start.checked_sub(1).filter(|comma| *comma > sentence.start)?;
    doc.token(comma).filter(|token| token.kind == Kind::COMMA)?;
    let kind = kind_of(doc, unit)?;
    if matches!(kind, OrganizationKind::Government | OrganizationKind::Court | OrganizationKind::Military) {
        return None;
    }
    let tokens = TokenRange::new(start_of(doc, sentence.start, comma), comma);
    let name = doc.slice(tokens);
    // `However, the Danish clothing chain`, `Brell (Oslo) Co, a Danish clothing chain`.
    let rest = |token: &Token| {
        token.shape.has(Shape::SENTENCE_START) && token.pos.has(Tag::Adverb) || token.is(LexClass::ORG_SUFFIX)
    };
    let alone = name.len() == 1 && name.iter().any(rest);
    let fits = !name.is_empty()
        && !alone
        && !name
            .iter()
            .any(|token| token.is(PLACE | LexClass::ROLE | LexClass::MONTH) || token.kind == Kind::STOP)
        && !is_personal(doc, tokens)
        && (name.len() == 1 || name.first().is_none_or(|token| !token.is(LexClass::GIVEN_NAME)));
    fits.then(|| found(doc, tokens, kind, false, "org.before-comma"))
}

/// Proposes the name behind a role that one has in an organization: `director of Brell Ghostwriters`.
pub(super) fn of_role(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let preposition = unit.tokens.end;
    doc.token(preposition).filter(|token| token.tag == Tag::Preposition)?;
    // An article and adjectives: `at the non-partisan Brell Report`. Mostly no name stands behind them.
    let mut first = preposition + 1;
    while let Some(token) = doc.token(first).filter(|_| first < sentence.end && first < preposition + 6) {
        // `the self-employed body Brell`
        let joined = token.is_glued() && doc.token(first - 1).is_some_and(|mark| mark.kind == Kind::HYPHEN);
        let between = (matches!(token.tag, Tag::Determiner | Tag::Adjective | Tag::Noun) || joined)
            && !token.is_capital()
            || token.kind == Kind::HYPHEN;
        if !between {
            break;
        }
        first += 1;
    }
    let token = doc.token(first).filter(|token| first < sentence.end && is_name_word(token))?;
    let domain = doc.payload_of(unit.lexeme, LexClass::ROLE)?.trim_end_matches('+');
    // `the village head of Brelldon`: of a place.
    let before = unit.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start);
    if before.is_some_and(|at| doc.is(at, LexClass::PLACE_HEAD)) {
        return None;
    }
    let kind = match domain.split('.').next()? {
        "biz" => OrganizationKind::Company,
        "media" => OrganizationKind::Media,
        // `professor of Brell History`: a field.
        "acad" if !is_word(doc, preposition, "of") => OrganizationKind::Group,
        // `spokeswoman for Brelldon Homes`: somebody speaks for people too.
        "gov" if ends_in_things(doc, unit, sentence) => OrganizationKind::Company,
        "gov" if ends_in_people(doc, first, sentence) => OrganizationKind::Group,
        _ => return None,
    };
    if !["of", "at", "for", "with"].iter().any(|word| is_word(doc, preposition, word)) {
        return None;
    }
    let tokens = TokenRange::new(first, run_right(doc, sentence.end, first));
    let name = doc.slice(tokens);
    let things = domain.starts_with("gov");
    let given = token.is(LexClass::GIVEN_NAME) && !things;
    let person = given || name.len() == 1 && token.is(LexClass::FAMILY_NAME);
    let other = name.iter().any(|token| token.is(PLACE | LexClass::MONTH | LexClass::ORG));
    let one_common = name.len() == 1 && token.is(LexClass::COMMON | LexClass::ROLE);
    (!person && !other && !one_common && !runs_into_name(name))
        .then(|| found(doc, tokens, kind, false, "org.of-role"))
}

/// Who speaks for a body or leads it.
const OFFICERS: [&str; 14] = [
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chief",
    "chairman",
    "chairwoman",
    "chairperson",
    "president",
    "director",
    "commissioner",
    "general",
    "secretary",
    "ceo",
    "executive",
];

/// Proposes the acronym before an office that only bodies have: `BRLD spokesman Karl Osk`.
pub(super) fn before_office(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    const OTHER: LexClass = PLACE
        .union(LexClass::COMMON)
        .union(LexClass::ROLE)
        .union(LexClass::ROLE_MOD)
        .union(LexClass::ORG)
        .union(LexClass::ORG_HEAD)
        .union(LexClass::HONORIFIC);
    let at = unit.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start)?;
    doc.token(at).filter(|token| is_acronym(token) && !token.is(OTHER))?;
    // `Karl OSK, director`: a family name in capitals.
    let named = at > sentence.start && doc.is(at - 1, LexClass::GIVEN_NAME);
    let office = doc.word(unit.tokens.end - 1);
    let officer = OFFICERS.iter().any(|officer| officer.eq_ignore_ascii_case(office));
    let tokens = TokenRange::new(at, at + 1);
    (officer && !named).then(|| found(doc, tokens, OrganizationKind::Group, false, "org.before-office"))
}

/// Three to six letters in capitals.
pub(super) fn is_acronym(token: &Token) -> bool {
    token.shape.has(Shape::UPPER) && token.is_word() && matches!(token.end - token.start, 3..=6)
}

/// `for Brelldon Homes` behind a unit: a name of two words and more that ends in a plural.
fn ends_in_things(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> bool {
    let (preposition, first) = (unit.tokens.end, unit.tokens.end + 1);
    let proper = |token: &Token| is_name_word(token) && !token.is(LexClass::COMMON);
    if !is_word(doc, preposition, "for") || !doc.token(first).is_some_and(proper) {
        return false;
    }
    let last = run_right(doc, sentence.end, first) - 1;
    let not = LexClass::ROLE | LexClass::ORG | LexClass::FAMILY_NAME;
    last > first
        && doc.token(last).is_some_and(|token| {
            token.is(LexClass::COMMON) && token.pos.has(Tag::NounPlural) && !token.is(not)
        })
}

/// `of the Brelldon Republicans`: a name of two words and more that ends in what its members are.
fn ends_in_people(doc: &Doc<'_>, first: u32, sentence: TokenRange) -> bool {
    let last = run_right(doc, sentence.end, first) - 1;
    let members = |token: &Token| token.is(LexClass::ROLE) && !token.is(LexClass::FAMILY_NAME);
    last > first && doc.token(last).is_some_and(members) && doc.tells(last, LexClass::ROLE, Facts::PLURAL)
}

/// `Director of Public Prosecutions Ann Oake`: ordinary words, and a name right behind them.
fn runs_into_name(words: &[Token]) -> bool {
    let name = words.iter().position(|token| !token.is(LexClass::COMMON));
    let rest = name.filter(|at| *at > 0).and_then(|at| words.get(at..)).unwrap_or(&[]);
    rest.len() >= 2 && !rest.iter().any(|token| token.is(LexClass::COMMON | PLACE))
}
