//! People without a name between those who have one: `a spokesman`, `his brother`. Cost: a few tokens beside a role.

use super::clause::is_comma;
use super::gender::{Gender, gender_of_noun};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::marks::BEHIND;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// Somebody without a name, `a spokesman`, `his brother`, `the woman`: the words and their gender.
pub(super) fn unnamed(
    doc: &Doc<'_>,
    entities: &Entities,
    sentence: TokenRange,
    at: u32,
) -> Option<(TokenRange, Gender)> {
    let start = article_before(doc, sentence, at)?;
    let before = start.checked_sub(1)?;
    // A word inside a name is nobody else.
    if entities.at(at).is_some() {
        return None;
    }
    let beside = |i: u32| entities.at(i).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
    let comma = |i: u32| is_comma(doc, i);
    let apposed = comma(before) && before.checked_sub(1).is_some_and(beside);
    let predicate = doc.token(before).is_some_and(|token| token.tag == Tag::Auxiliary);
    if apposed || predicate {
        return None;
    }
    let unit = doc.unit(at)?;
    let end = unit.tokens.end;
    // The title or apposition of a name.
    if doc.lexicon.facts(unit.lexeme).has(Facts::PLURAL)
        || beside(end)
        || comma(end) && is_titled_name(doc, entities, end + 1)
    {
        return None;
    }
    Some((TokenRange::new(start, end), gender_of_noun(doc, unit.lexeme)))
}

/// The article of the noun phrase in which a word stands, or the word itself where it is one.
fn article_before(doc: &Doc<'_>, sentence: TokenRange, at: u32) -> Option<u32> {
    let mut start = at;
    while let Some(before) = start.checked_sub(1).filter(|before| *before >= sentence.start) {
        let word = doc.token(before)?;
        if word.is(LexClass::DETERMINER) {
            return Some(before);
        }
        let modifier = word.tag == Tag::Adjective || word.tag.is_noun() || word.is(LexClass::ROLE_MOD);
        if !modifier || at - before == BEHIND {
            break;
        }
        start = before;
    }
    doc.is(start, LexClass::DETERMINER).then_some(start)
}

/// True where a name begins, its title before it at most: `The judge, Mr. Okafor,`.
fn is_titled_name(doc: &Doc<'_>, entities: &Entities, start: u32) -> bool {
    let title =
        LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC | LexClass::DETERMINER | LexClass::DEMONYM;
    let person = |at: u32| entities.at(at).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
    for at in start..start + 6 {
        if person(at) {
            return true;
        }
        let titles = |token: &Token| {
            token.is(title)
                || token.tag.is_noun() && token.is_word()
                || token.kind == Kind::STOP && token.is_glued()
        };
        if !doc.token(at).is_some_and(titles) {
            break;
        }
    }
    false
}
