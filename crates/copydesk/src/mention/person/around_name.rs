//! What stands around a full name and tells who is meant by it: a title, or whose kin it is.
//!
//! Cost: a few tokens before the name and behind it, in stories of two people of one family name.

use super::beside::is_kin;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
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
