//! Organizations that an office before which they stand gives away: `BRLD spokesman Karl Osk`, `Brellwork CEO Ann Osk`,
//! `Brellwork's chief executive`.
//!
//! Cost: a word before a role; a few more where no list has it.

use super::{Candidate, headed::found};
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::name_shape::{PLACE, is_genitive, start_of};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

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

/// Who only a body has, and mostly a company: alone, and as the last word of a longer office.
const OF_COMPANIES: [&str; 17] = [
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chairman",
    "chairwoman",
    "chairperson",
    "ceo",
    "cfo",
    "coo",
    "cto",
    "founder",
    "cofounder",
    "founders",
    "executive",
    "executives",
    "analyst",
    "analysts",
];

/// Who leads companies and hardly anything else that somebody's name stands before.
const LEADERS: [&str; 9] =
    ["chairman", "chairwoman", "chairperson", "ceo", "cfo", "coo", "cto", "executive", "co-founder"];

/// What stands outside of a name before an office.
const OTHER: LexClass = PLACE
    .union(LexClass::ROLE)
    .union(LexClass::ROLE_MOD)
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::HONORIFIC);

/// True for what before a role may be the name of a body: an acronym, or a word with a capital that no list has, with or without
/// `'s`. Most roles have none, and cost no more than this.
#[inline]
pub(super) fn may_own(doc: &Doc<'_>, role: u32) -> bool {
    let Some(token) = doc.token(role.wrapping_sub(1)) else { return false };
    if token.is(LexClass::ROLE_MOD) && !token.is_capital() {
        let clitic = over_modifiers(doc, role).checked_sub(1);
        return clitic.is_some_and(|at| {
            doc.token(at).is_some_and(is_genitive) && doc.token(at.wrapping_sub(1)).is_some_and(is_new)
        });
    }
    is_acronym(token)
        || is_new(token)
        || is_family_name(token)
        || token.shape.has(Shape::CLITIC) && doc.token(role.wrapping_sub(2)).is_some_and(is_new)
}

/// To the first word in lower case that says something of an office: `Brellwork's | former chief executive`.
fn over_modifiers(doc: &Doc<'_>, role: u32) -> u32 {
    const MOST: u32 = 3;
    let modifier = |at: &u32| doc.token(*at).is_some_and(|it| it.is(LexClass::ROLE_MOD) && !it.is_capital());
    (role.saturating_sub(MOST)..role).rev().take_while(modifier).last().unwrap_or(role)
}

/// A word with a capital that no list has.
pub(super) fn is_new(token: &Token) -> bool {
    token.is_word() && token.is_capital() && !token.lexeme.is_known()
}

/// A family name and nothing else.
fn is_family_name(token: &Token) -> bool {
    const ELSE: LexClass = OTHER.union(LexClass::GIVEN_NAME).union(LexClass::COMMON);
    token.is(LexClass::FAMILY_NAME) && token.is_capital() && !token.is(ELSE)
}

/// `Lund Chairman Karl Osk`: who leads a company that goes by its founder's name, with the name behind the office.
fn before_leader(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange, name: u32) -> Option<Candidate> {
    let leads = is_one(&LEADERS, doc.word(unit.tokens.end - 1));
    let named = doc.token(unit.tokens.end).is_some_and(|next| next.is_word() && next.is_capital());
    let famous = doc.tells(name, LexClass::FAMILY_NAME, Facts::FAMOUS);
    let before = name.checked_sub(1).filter(|at| *at >= sentence.start).and_then(|at| doc.token(at));
    // `Anna Lund, Harbour chairman`, `Mr. Lund`
    let alone = before.is_none_or(|before| before.is_word() && !before.is_capital());
    (leads && named && alone && !famous).then(|| {
        found(doc, TokenRange::new(name, name + 1), OrganizationKind::Company, false, "org.before-office")
    })
}

/// Proposes the name before an office that only bodies have: `BRLD spokesman Karl Osk`, `Brellwork CEO Ann Osk`.
pub(super) fn before_office(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let at = over_modifiers(doc, unit.tokens.start).checked_sub(1).filter(|at| *at >= sentence.start)?;
    let token = doc.token(at)?;
    let office = doc.word(unit.tokens.end - 1);
    if is_acronym(token) && !token.is(OTHER | LexClass::COMMON) {
        // `Karl OSK, director`: a family name in capitals.
        let named = at > sentence.start && doc.is(at - 1, LexClass::GIVEN_NAME);
        let tokens = TokenRange::new(at, at + 1);
        let fits = is_one(&OFFICERS, office) && !named;
        return fits.then(|| found(doc, tokens, OrganizationKind::Group, false, "org.before-office"));
    }
    // `Brellwork's chief executive`, but `Lund's spokesman`.
    let owned = is_genitive(token);
    if !owned && at + 1 < unit.tokens.start {
        return None;
    }
    if !owned && is_family_name(token) {
        return before_leader(doc, unit, sentence, at);
    }
    let last = if owned { at.checked_sub(1).filter(|last| *last >= sentence.start)? } else { at };
    doc.token(last).filter(|token| is_new(token))?;
    let speaks = doc.payload_of(unit.lexeme, LexClass::ROLE)?.starts_with("gov");
    let long = unit.tokens.len() > 1 && matches!(office, "director" | "officer") && !speaks;
    // `Brelldon police spokesman`: of a town's police.
    if !(is_one(&OF_COMPANIES, office) || long) || speaks && (owned || unit.tokens.len() > 1) {
        return None;
    }
    let tokens = name_before(doc, sentence, last + 1)?;
    let kind = if speaks { OrganizationKind::Group } else { OrganizationKind::Company };
    Some(found(doc, tokens, kind, false, "org.before-office"))
}

/// The name that ends before a token, behind what says whence it is: `Irish | Brellwork`; nothing where it may be a person's.
pub(super) fn name_before(doc: &Doc<'_>, sentence: TokenRange, end: u32) -> Option<TokenRange> {
    let first = start_of(doc, sentence.start, end);
    let outside = |at: &u32| {
        doc.token(*at).is_none_or(|token| {
            token.is(OTHER)
                || !token.is_word()
                || token.is(LexClass::COMMON) && token.shape.has(Shape::SENTENCE_START)
        })
    };
    let start = (first..end).rev().find(outside).map_or(first, |at| at + 1);
    let glued = start > sentence.start
        && start == first
        && doc.token(start - 1).is_some_and(|mark| mark.kind == Kind::HYPHEN && mark.is_glued());
    let given = (start..end).any(|at| doc.is(at, LexClass::GIVEN_NAME));
    (start < end && !given && !glued).then_some(TokenRange::new(start, end))
}

/// Three to six letters in capitals.
pub(super) fn is_acronym(token: &Token) -> bool {
    token.shape.has(Shape::UPPER) && token.is_word() && matches!(token.end - token.start, 3..=6)
}

/// True for an office of a list, in any case.
pub(super) fn is_one(offices: &[&str], office: &str) -> bool {
    offices.iter().any(|one| one.eq_ignore_ascii_case(office))
}
