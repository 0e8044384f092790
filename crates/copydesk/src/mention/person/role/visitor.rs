//! Who visits a country has no office of it: `Prime Minister Okafor arrived in Chad`, `President Lund returns from Chad
//! trip`.
//!
//! Cost: the mentions of one sentence, for an office of state whose words tell no country.

use super::Title;
use super::seat::{named_in, names_country, sentence_of};
use crate::extraction::{Country, Place};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::EntityMention;

/// True where the sentence of a title tells behind it of a visit to a country, by the country's name: a leader tours the
/// towns of their own.
pub(super) fn visits(
    doc: &Doc<'_>,
    mentions: &[EntityMention],
    places: &[Place],
    title: &Title,
    country: Country,
) -> bool {
    let Some(sentence) = sentence_of(doc, title) else { return false };
    named_in(mentions, sentence)
        .filter(|mention| mention.tokens.start > title.tokens.end && names_country(places, mention, country))
        .any(|mention| is_visited(doc, mention))
}

/// `arrived in Chad`, `visits Chad`, `visit to Chad`, `Chad visit`.
fn is_visited(doc: &Doc<'_>, country: &EntityMention) -> bool {
    let noun =
        |at: u32| doc.payload(at, LexClass::EVENT_NOUN).is_some_and(|told| told.contains("consult:visit"));
    if noun(country.tokens.end) {
        return true;
    }
    let verb = |at: u32, object: &str| {
        let told = doc.payload(at, LexClass::EVENT_VERB).unwrap_or_default();
        told.contains("consult:visit subj=") && told.contains(object)
    };
    let Some(at) = country.tokens.start.checked_sub(1) else { return false };
    let preposition = doc.token(at).is_some_and(|token| token.is(LexClass::PREPOSITION));
    let Some(before) = at.checked_sub(1).filter(|_| preposition) else { return verb(at, "obj=") };
    match doc.word(at) {
        "to" | "of" => noun(before),
        "in" => noun(before) || verb(before, " in=place"),
        _ => false,
    }
}
