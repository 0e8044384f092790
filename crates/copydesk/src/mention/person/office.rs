//! [`Office`]: what a role says, however it is written: `PM`, `premier` and `prime minister` are one.
//!
//! ```text
//! NATO Secretary General      one office as the lists have it, plainly a secretary general
//! foreign minister            one office, plainly a minister
//! vice president              no president at all
//! ```
//!
//! Cost: a few comparisons of words at each title of a story and at each definite role.

use crate::grammar::Doc;
use crate::lexicon::{LexClass, hash_folded};
use crate::span::TokenRange;
use crate::token::Token;

/// An office or other role: the same for all ways to write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Office(u64);

/// Ways to write one office, a line each.
const SAME: &[&[&str]] = &[
    &["prime minister", "premier", "PM"],
    &["senator", "Sen"],
    &["representative", "Rep", "congressman", "congresswoman"],
    &["general", "Gen"],
    &["governor", "Gov"],
    &["lieutenant governor", "Lt. Gov"],
    &["professor", "Prof"],
    &["colonel", "Col"],
    &["captain", "Capt"],
    &["sergeant", "Sgt"],
    &["lieutenant", "Lt"],
    &["major", "Maj"],
    &["admiral", "Adm"],
    &["commander", "Cmdr"],
    &["chair", "chairman", "chairwoman", "chairperson"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["chief executive", "CEO", "chief executive officer"],
    &["foreign minister", "FM"],
    &["councillor", "councilor", "Cllr", "councilman", "councilwoman"],
];

/// Words that make another office of the one behind them.
const UNDER: &[&str] = &[
    "prime",
    "vice",
    "deputy",
    "chief",
    "first",
    "crown",
    "assistant",
    "associate",
    "under",
    "sub",
    "co",
    "minority",
    "majority",
];
/// Ranks whose last word says that they are generals all the same.
const RANKS: &[&str] = &["Maj", "Major", "Lt", "Lieutenant", "Brig", "Brigadier", "Army"];
/// Heads that tell nothing of the office without the words before them.
const EMPTY: &[&str] = &["leader", "head", "member", "officer", "official", "worker", "representative"];

/// The office that the words of a role name.
pub(super) fn office_of(doc: &Doc<'_>, role: TokenRange) -> Office {
    let written = doc.words(role);
    for (n, ways) in (1u64..).zip(SAME) {
        if is_one_of(written, ways) {
            return Office(n);
        }
    }
    let word = |token: &&Token| token.is_word();
    let hash = doc
        .slice(role)
        .iter()
        .filter(word)
        .fold(1, |hash, token| hash_folded(hash, token.lexeme.number().into()));
    Office(hash | 1 << 63)
}

/// The office without what tells it from others of its kind; nothing where there is no such.
pub(super) fn plain_office(doc: &Doc<'_>, role: TokenRange) -> Option<Office> {
    let last = role.end.checked_sub(1).filter(|last| *last > role.start)?;
    let is_one = |at: u32, list: &[&str]| is_one_of(doc.word(at), list);
    // A lieutenant general is a general, a lieutenant governor no governor.
    let governs = is_one(last, &["governor", "Gov"]);
    if (role.start..last).any(|at| is_one(at, UNDER) || governs && is_one(at, RANKS)) {
        return None;
    }
    // `minister of finance`
    let of = (role.start + 1..last).any(|at| doc.is(at, LexClass::PREPOSITION));
    let head = if of { role.start } else { last };
    if !of && is_one(last, &["general"]) && !is_one(role.start, RANKS) {
        // `UN secretary-general`, but an attorney general is no general.
        let first = (role.start + 1..last).find(|at| is_one(*at, &["secretary"]))?;
        return Some(office_of(doc, TokenRange::new(first, role.end)));
    }
    let plain = doc.is(head, LexClass::ROLE) && !is_one(head, EMPTY);
    plain.then(|| office_of(doc, TokenRange::new(head, head + 1)))
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| word.eq_ignore_ascii_case(one))
}
