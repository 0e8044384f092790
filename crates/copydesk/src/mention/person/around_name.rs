//! What tells who is meant by a name: a title before it, whose kin it is, the gender of its title or given name.
//!
//! Cost: a few tokens before the name and behind it; of kin and titles only in stories of two people of one family name.

use super::beside::is_kin;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme};
use crate::mention::name_shape::is_genitive;
use crate::span::TokenRange;
use crate::token::Kind;

/// How many words and marks may stand between a noun of kinship and the name.
const MAX_TITLE: usize = 6;

/// What the title before a name has as its head: `Secretary` of `former Secretary of State`.
pub(super) fn title_before(doc: &Doc<'_>, name: u32) -> Option<u64> {
    let before = name.checked_sub(1)?;
    let stop = doc.token(before)?.kind == Kind::STOP;
    let at = if stop { before.checked_sub(1)? } else { before };
    if let Some(phrase) = doc.phrase_over(at).filter(|phrase| phrase.class.any(LexClass::ROLE)) {
        let of = phrase.tokens.iter().any(|at| doc.is(at, LexClass::PREPOSITION));
        let head = if of { phrase.tokens.start } else { phrase.tokens.end - 1 };
        return (phrase.tokens.end == at + 1).then(|| doc.token(head).map(|head| word_key(head.lexeme)))?;
    }
    doc.token(at).filter(|token| token.is(LexClass::ROLE)).map(|token| word_key(token.lexeme))
}

fn word_key(word: Lexeme) -> u64 {
    word.number().into()
}

/// `his wife Ann Osk`, `her husband, former President Karl Osk,`, `brother of President Karl Osk`, `Karl Osk's daughter`:
/// named only to say whose kin somebody is.
pub(super) fn is_named_as_kin(doc: &Doc<'_>, name: TokenRange) -> bool {
    let genitive = doc.token(name.end).is_some_and(is_genitive);
    if genitive && (name.end + 1..name.end + 3).any(|at| is_kin(doc, at)) {
        return true;
    }
    let titles = LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC | LexClass::DEMONYM;
    let (mut at, mut joined) = (name.start, false);
    for _ in 0..MAX_TITLE {
        let Some(before) = at.checked_sub(1) else { return false };
        if is_kin(doc, before) {
            return true;
        }
        let joint = doc.token(before).is_some_and(|token| token.kind == Kind::COMMA)
            || doc.is_spelled(before, &["of"]);
        // The stop of `Sen.`
        let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP);
        if !(joint && !joined || stop || doc.is(before, titles)) {
            return false;
        }
        joined |= joint;
        at = before;
    }
    false
}

/// `Some(true)` for a man's given name, `Some(false)` for a woman's.
pub(super) fn gender_of(doc: &Doc<'_>, given: TokenRange) -> Option<bool> {
    told(doc, given.start, LexClass::GIVEN_NAME, Facts::MALE_NAME, Facts::FEMALE_NAME)
}

pub(super) fn honorific_gender(doc: &Doc<'_>, name: u32) -> Option<bool> {
    let before = name.checked_sub(1)?;
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP);
    let at = if stop { before.checked_sub(1)? } else { before };
    told(doc, at, LexClass::HONORIFIC, Facts::MALE_TITLE, Facts::FEMALE_TITLE)
}

/// Which of two facts a token tells as a member of a class, `true` for the first.
fn told(doc: &Doc<'_>, at: u32, class: LexClass, first: Facts, second: Facts) -> Option<bool> {
    let token = doc.token(at).filter(|token| token.is(class))?;
    let facts = doc.lexicon.facts(token.lexeme);
    (facts.has(first) || facts.has(second)).then(|| facts.has(first))
}
