//! Which country a role is for: told in its words, or that of the body it is of, or of a place beside the two.
//!
//! Cost: the mentions in a title and between it and its body.

use super::noun_phrase::is_leaning;
use super::{Of, Title};
use crate::extraction::Country;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use crate::token::Shape;

/// The country that a role is for: told in it, or that of the body it is of, or of a place in it; a club takes people
/// from anywhere.
pub(super) fn country_of(
    doc: &Doc<'_>,
    entities: &Entities,
    title: &Title,
    office: Facts,
) -> Option<Country> {
    let country = match title.of {
        Some(Of::Country(country)) => return Some(country),
        Some(Of::Organization(id)) => {
            let told =
                entities.within(title.beside).iter().find_map(|mention| entities.country_of(mention.entity));
            told.or_else(|| entities.country_of(EntityRef::Organization(id)))
        }
        None => {
            let home = at_home(doc, title.tokens);
            let mut places = entities.within(home).iter();
            places
                .find(|mention| {
                    matches!(mention.entity, EntityRef::Place(_)) && !is_leaning(doc, mention.tokens.end)
                })
                .and_then(|mention| entities.country_of(mention.entity))
                .or_else(|| place_in(doc, home))
        }
    };
    country.filter(|_| !office.has(Facts::SPORT))
}

/// `French | Open champion`: a contest that a country has its name from, and not who wins it.
#[inline(never)] // few come to it
pub(super) fn is_contest(doc: &Doc<'_>, end: u32) -> bool {
    doc.is_spelled(end, &["Open", "Masters", "Cup"])
        || doc.is_spelled(end, &["Grand"]) && doc.is_spelled(end + 1, &["Prix"])
}

/// The words of a title before those that tell where one is sent: `trade envoy | to Kenya`.
fn at_home(doc: &Doc<'_>, tokens: TokenRange) -> TokenRange {
    let sent =
        |at: &u32| doc.is(*at, LexClass::PREPOSITION) && matches!(doc.word(*at), "to" | "with" | "for");
    TokenRange::new(tokens.start, tokens.iter().find(sent).unwrap_or(tokens.end))
}

fn place_in(doc: &Doc<'_>, tokens: TokenRange) -> Option<Country> {
    let places = LexClass::COUNTRY | LexClass::CAPITAL | LexClass::REGION | LexClass::CITY;
    tokens.iter().zip(doc.slice(tokens)).find_map(|(at, token)| {
        if !token.is(places) && !token.shape.has(Shape::PHRASE) {
            return None;
        }
        let unit = doc.unit(at).filter(|unit| {
            unit.class.any(places) && !is_leaning(doc, unit.tokens.end) && !is_contest(doc, unit.tokens.end)
        })?;
        [LexClass::COUNTRY, LexClass::CAPITAL, LexClass::REGION, LexClass::CITY]
            .into_iter()
            .filter(|class| unit.class.any(*class))
            .find_map(|class| doc.payload_of(unit.lexeme, class))
            .and_then(Country::from_code)
    })
}
