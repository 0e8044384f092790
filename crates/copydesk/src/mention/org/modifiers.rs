//! Bodies whose name has nothing but words that say something of an office before its head: `the Supreme Judicial Council`, `the
//! Tree Growers Union`, `the Methodist Church`; and those whose head begins a role of the lists: `Harvest Party leader`.
//!
//! Cost: a few words before such a head only.

use super::headed::capitalized;
use super::read;
use crate::grammar::{Doc, word_at};
use crate::lexicon::{Facts, LexClass};
use crate::mention::Candidate;
use crate::mention::name_shape::is_word;
use crate::span::TokenRange;
use crate::token::Phrase;

/// `Methodist | Church`: the head of a church that is one of a confession.
pub(super) fn is_denomination(doc: &Doc<'_>, head: u32) -> bool {
    const CONFESSIONS: [&str; 15] = [
        "Anglican",
        "Methodist",
        "Presbyterian",
        "Lutheran",
        "Baptist",
        "Pentecostal",
        "Orthodox",
        "Catholic",
        "Evangelical",
        "Episcopal",
        "Adventist",
        "Reformed",
        "Coptic",
        "Apostolic",
        "Mormon",
    ];
    let before = head.checked_sub(1).map(|before| doc.word(before));
    doc.word(head) == "Church" && before.is_some_and(|before| CONFESSIONS.contains(&before))
}

/// True for the words before a head that make a name with it; `uses` says how the head may be used.
#[inline(never)] // few come to it
pub(super) fn is_of_modifiers(doc: &Doc<'_>, sentence: TokenRange, before: TokenRange, uses: &str) -> bool {
    let head = before.end;
    let Some(last) = before.end.checked_sub(1).filter(|last| *last >= before.start) else { return false };
    // `the Methodist Church`
    if is_denomination(doc, head) {
        return true;
    }
    // `the Tree Growers Union`
    if doc.tells(last, LexClass::ROLE, Facts::PLURAL) {
        return uses.contains('u');
    }
    // `the Supreme Judicial Council`, but `former Council`, `New Party`.
    let says = |at: u32| matches!(doc.payload(at, LexClass::ROLE_MOD), Some("standing" | "rank" | "party"));
    let article =
        before.start.checked_sub(1).is_some_and(|at| at >= sentence.start && is_word(doc, at, "the"));
    before.iter().all(says) && (before.len() > 1 || article) && uses.contains('o')
}

/// Proposes the body whose head begins a role of the lists: `the Harvest Party | leader`, `Brell Cricket Board | chairman`.
pub(super) fn before_role(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let at = unit.tokens.start;
    let head = doc.token(at).filter(|head| head.is_capital())?;
    let small = doc.token(at + 1).is_some_and(|next| next.is_word() && !next.is_capital());
    let (kind, uses) = read(doc.payload(at, LexClass::ORG_HEAD)?).filter(|_| small)?;
    // `House and Senate | candidates`
    let one = |found: &Candidate| found.tokens.start == at || !doc.is(found.tokens.start, LexClass::ORG_HEAD);
    capitalized(doc, &word_at(at, head), sentence, kind, uses).filter(one)
}

/// `101st` before a token.
pub(super) fn is_numeral(doc: &Doc<'_>, floor: u32, start: u32) -> bool {
    start.checked_sub(1).filter(|at| *at >= floor).is_some_and(|at| {
        let word = doc.word(at);
        word.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
    })
}
