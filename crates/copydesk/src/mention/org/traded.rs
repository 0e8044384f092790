//! Organizations that what is traded or run of them gives away: `Brelldon shares`, `a stake in Brelldon`, `the Brelldon
//! factory`, `Brelldon, based in Lima,`, `the carmaker Brelldon`.
//!
//! Nothing here is certain: a person of that name whom the story names keeps it. Cost: a look at the token beside each name,
//! a few more where a noun in lower case, a comma or a genitive stands there.

use super::headed::found;
use super::{Candidate, before_office::is_new};
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::Marks;
use crate::mention::name_shape::{PLACE, is_genitive, is_name_word, start_of};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// What only firms have, right behind their name.
const GOODS: [&str; 13] = [
    "shares",
    "stock",
    "shareholders",
    "stockholders",
    "stores",
    "store",
    "factory",
    "factories",
    "subsidiary",
    "subsidiaries",
    "dealers",
    "dealership",
    "executives",
];
/// What a firm owns, and people mostly not.
const OWNED: [&str; 7] =
    ["shares", "stock", "shareholders", "stockholders", "subsidiary", "subsidiaries", "earnings"];
/// What one has of a firm, before `of` or `in`.
const PARTS: [&str; 12] = [
    "shares",
    "stock",
    "stake",
    "stakes",
    "shareholders",
    "stockholders",
    "subsidiary",
    "unit",
    "division",
    "takeover",
    "acquisition",
    "shareholder",
];
/// What a firm is, right before its name.
const KINDS: [&str; 17] = [
    "carmaker",
    "automaker",
    "drugmaker",
    "chipmaker",
    "shipbuilder",
    "retailer",
    "brokerage",
    "stockbrokers",
    "airline",
    "bookmaker",
    "steelmaker",
    "planemaker",
    "brewer",
    "start-up",
    "startup",
    "firm",
    "company",
];
/// Longest of those words and shortest, in bytes.
const LENGTHS: core::ops::RangeInclusive<u32> = 4..=14;
/// Most tokens of a name.
const MAX_NAME: u32 = 4;

/// What is no part of such a name, or names something else.
const OTHER: LexClass = PLACE
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::ORG_SUFFIX)
    .union(LexClass::ROLE)
    .union(LexClass::ROLE_MOD)
    .union(LexClass::HONORIFIC)
    .union(LexClass::MONTH)
    .union(LexClass::WEEKDAY);

/// Proposes the names of firms.
#[inline(never)] // so that a profile shows it
pub(super) fn propose(doc: &Doc<'_>, marks: &Marks, candidates: &mut Vec<Candidate>) {
    for &at in marks.names() {
        let Some(next) = doc.token(at + 1) else { break };
        let noun = next.is_word() & !next.is_capital() & next.tag.is_noun();
        let behind = noun & LENGTHS.contains(&(next.end - next.start))
            | next.shape.has(Shape::CLITIC)
            | (next.kind == Kind::COMMA)
            | next.tag.is_verb() & (next.end - next.start == 4);
        let before = doc.token(at.wrapping_sub(1)).is_some_and(|token| {
            token.is_word() & !token.is_capital() & (token.tag.is_noun() | (token.end - token.start == 2))
        });
        if next.is(LexClass::REPORT_VERB) && is_acronym(doc, at) {
            candidates.extend(speaking(doc, marks, at, next));
            continue;
        }
        if behind && is_told_behind(doc, at + 1, next) || before && is_told_before(doc, at) {
            candidates.extend(named(doc, marks, at, behind));
        }
    }
}

/// Letters in capitals of no list.
fn is_acronym(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| is_new(token) && super::before_office::is_acronym(token))
}

/// `the BRLD said`: letters of no list that report something.
#[inline(never)] // few come to it
fn speaking(doc: &Doc<'_>, marks: &Marks, at: u32, next: &Token) -> Option<Candidate> {
    let (sentence, poor) = marks.lines.line(doc, at);
    let says = next.is_word() && !next.is_capital() && matches!(next.tag, Tag::VerbPast | Tag::VerbS);
    let before = at.checked_sub(1).filter(|at| *at >= sentence.start).and_then(|at| doc.token(at));
    // `the super PAC called it so`
    let alone = before.is_none_or(|before| {
        !before.is_capital()
            && before.kind != Kind::HYPHEN
            && !before.tag.is_noun()
            && before.tag != Tag::Adjective
    }) && doc.word(at + 1) != "called";
    let number = doc.word(at).bytes().all(|letter| b"IVXLCDM".contains(&letter));
    (says && alone && !poor && !number)
        .then(|| found(doc, TokenRange::new(at, at + 1), OrganizationKind::Group, false, "org.speaks"))
}

/// True for what stands behind the names of firms alone: `shares`, `'s shares`, `, based in`, `said its`.
fn is_told_behind(doc: &Doc<'_>, at: u32, next: &Token) -> bool {
    if is_genitive(next) {
        // `third-quarter`, which is three tokens.
        let quarter = || {
            doc.is_spelled(at + 1, &["first", "second", "third", "fourth"])
                && doc.is_spelled(at + 3, &["quarter"])
        };
        let preferred = || {
            doc.is_spelled(at + 1, &["preferred", "common", "quarterly"])
                && (OWNED.contains(&doc.word(at + 2))
                    || doc.is_spelled(at + 2, &["profit", "loss", "dividend"]))
        };
        return OWNED.contains(&doc.word(at + 1)) && !goes_on(doc, at + 2) || preferred() || quarter();
    }
    if next.kind == Kind::COMMA {
        let based = doc.is_spelled(at + 1, &["based"]) && doc.is_spelled(at + 2, &["in"]);
        let shares = doc.is_spelled(at + 1, &["whose"]) && doc.is_spelled(at + 2, &["shares", "stock"]);
        return based || shares;
    }
    GOODS.contains(&doc.word(at)) && !goes_on(doc, at + 1)
        || doc.is_spelled(at, &["said", "says"]) && doc.is_spelled(at + 1, &["its"])
}

/// `stock | market`, `plant | growers`: the head of a noun phrase stands behind.
fn goes_on(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|next| next.is_word() && next.tag.is_noun() && !next.shape.has(Shape::CLITIC))
}

/// True for what stands before the names of firms alone: `a stake in`, `the carmaker`.
fn is_told_before(doc: &Doc<'_>, first: u32) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    if doc.is_spelled(before, &["of", "in"]) {
        let part = before.checked_sub(1).map(|at| doc.word(at));
        // `a stake in Okafor's firm`
        let owns = doc.token(first + 1).is_some_and(is_genitive);
        return !owns && part.is_some_and(|part| PARTS.contains(&part));
    }
    KINDS.contains(&doc.word(before))
}

/// The name that ends or, if not `behind`, stands alone at a token, if it may be a firm's.
fn named(doc: &Doc<'_>, marks: &Marks, at: u32, behind: bool) -> Option<Candidate> {
    let (sentence, poor) = marks.lines.line(doc, at);
    let last = doc.token(at).filter(|last| is_name_word(last) && !poor)?;
    let goes_on = doc
        .token(at + 1)
        .is_some_and(|next| next.is_capital() || matches!(next.kind, Kind::HYPHEN | Kind(b'&')));
    let start = start_of(doc, sentence.start, at + 1);
    let tokens = TokenRange::new(start, at + 1);
    let name = doc.slice(tokens);
    // `Class A shares`, `ESOP shares`
    let letters = last.shape.any(Shape::UPPER.with(Shape::LETTER))
        && doc.token(at + 1).is_some_and(|next| behind && next.is_word() && !is_genitive(next));
    let first = name.first()?;
    let opens = first.shape.has(Shape::SENTENCE_START) && first.is(LexClass::COMMON);
    let famous = |at: u32| doc.tells(at, LexClass::FAMILY_NAME, Facts::FAMOUS);
    let own = |token: &Token| !token.is(LexClass::COMMON) && token.is_word();
    // `Anna Oake, based in Lima`, but `Anna Foods, based in Lima`.
    let given = name.iter().any(|token| token.is(LexClass::GIVEN_NAME));
    let plain = last.is(LexClass::COMMON) && !last.is(LexClass::FAMILY_NAME | LexClass::GIVEN_NAME);
    let personal = given && (tokens.len() > 1 && !plain || !behind);
    let fits = !goes_on
        && tokens.len() <= MAX_NAME
        && (behind || tokens.len() == 1)
        && !letters
        && !personal
        && !opens
        && name.iter().any(own)
        && !name.iter().any(|token| token.is(OTHER) || token.tag == Tag::Numeral)
        && !tokens.iter().any(famous)
        && !is_titled(doc, start);
    fits.then(|| found(doc, tokens, OrganizationKind::Company, false, "org.traded"))
}

/// `Mr. Okafor's shares`, `J. Okafor's shares`.
fn is_titled(doc: &Doc<'_>, start: u32) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP && token.is_glued());
    let title = before.checked_sub(u32::from(stop)).and_then(|at| doc.token(at));
    let title = title.filter(|title| title.is_capital());
    title.is_some_and(|title| {
        title.is(LexClass::GIVEN_NAME | LexClass::HONORIFIC | LexClass::ROLE)
            || stop && title.shape.has(Shape::LETTER)
    })
}

/// True for a word that goes for its firm in the whole story: of no list, or a family name and nothing else.
pub(super) fn may_stand_alone(token: &Token) -> bool {
    is_new(token) || token.is(LexClass::FAMILY_NAME) && !token.is(OTHER) && !token.is(LexClass::COMMON)
}
