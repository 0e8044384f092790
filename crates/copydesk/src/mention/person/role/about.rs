//! The country that a story is about, and who is known to be of another.
//!
//! Cost: one pass over the mentions.

use crate::extraction::{Country, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::picked::Picked;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;

/// Fewest mentions that make a country the one a story is about.
const MIN_MENTIONS: usize = 3;

/// How much of a story's countries is one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    /// More than half.
    Half,
    /// Three quarters and more, and they are a few.
    All,
}

/// The country that the story is about: more than half of its countries are that one. An office that one country alone
/// has names it too where the story tells it twice, and one that several have the first of them, where the story names
/// that: `Taoiseach`, `Sen.`.
pub(super) fn main_country(
    doc: &Doc<'_>,
    entities: &Entities,
    offices: &[&str],
    others: &mut Picked<u32>,
    seen: &mut Vec<Country>,
) -> Option<(Country, Share)> {
    others.begin(entities.mentions.len());
    for (at, mention) in (0u32..).zip(&entities.mentions) {
        others.look_at(at, !matches!(mention.entity, EntityRef::Person(_)));
    }
    let others = others.as_slice().iter().filter_map(|at| entities.mentions.get(*at as usize));
    seen.clear();
    seen.extend(others.filter_map(|mention| entities.country_of(mention.entity)));
    let n_named = seen.len();
    for codes in offices {
        let mut countries = codes.split(',').filter_map(Country::from_code);
        // One alone may be a visitor.
        if offices.iter().filter(|other| *other == codes).count() > 1
            && let Some(first) = countries.next()
            && (countries.next().is_none() || seen.get(..n_named).unwrap_or(&[]).contains(&first))
        {
            seen.push(first);
        }
    }
    // Each vote for another takes one from who leads: a majority is left over.
    let mut most = *seen.first()?;
    let mut lead = 0usize;
    for country in seen.iter() {
        if *country == most {
            lead += 1;
        } else if lead == 0 {
            (most, lead) = (*country, 1);
        } else {
            lead -= 1;
        }
    }
    let n = seen.iter().filter(|country| **country == most).count();
    let share = if n * 4 >= seen.len() * 3 && n >= MIN_MENTIONS { Share::All } else { Share::Half };
    // At home one names towns and bodies; the one country that is named once may be any other.
    let abroad = seen.len() == 1
        && n_named == 1
        && entities.mentions.iter().any(|mention| match mention.entity {
            EntityRef::Nationality(_) => true,
            // `U.S. elections` are held at home.
            EntityRef::Place(id) => {
                let country = entities.places.get(id as usize);
                country.is_some_and(|place| place.kind == PlaceKind::Country)
                    && !doc.token(mention.tokens.end).is_some_and(|next| next.tag.is_noun())
            }
            _ => false,
        });
    (n * 2 > seen.len() && !abroad).then_some((most, share))
}

/// Who needs no introduction: of a name that the world knows somebody by, who is of no such country.
pub(super) fn known_elsewhere(doc: &Doc<'_>, name: TokenRange, about: Country) -> bool {
    famous_of(doc, name).is_some_and(|payload| !has_code(payload, about))
}

/// The countries of whom the world knows by a name, in the order of the lists.
pub(super) fn homes_of_famous<'d>(
    doc: &Doc<'d>,
    name: TokenRange,
) -> impl Iterator<Item = Country> + use<'d> {
    famous_of(doc, name)
        .into_iter()
        .flat_map(|payload| payload.split([' ', ',']))
        .filter_map(Country::from_code)
}

/// What the lists tell of a family name that the world knows somebody by; the codes of countries among it.
fn famous_of<'d>(doc: &Doc<'d>, name: TokenRange) -> Option<&'d str> {
    let last = name.end.checked_sub(1)?;
    let famous = doc.tells(last, LexClass::FAMILY_NAME, Facts::FAMOUS);
    if famous { doc.payload(last, LexClass::FAMILY_NAME) } else { None }
}

/// True where the code of a country is among the words of a payload, which blanks and commas part. Its letters are looked
/// for, for hardly ever do they stand there and are not that word.
fn has_code(payload: &str, country: Country) -> bool {
    let bytes = payload.as_bytes();
    let parts =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|byte| matches!(byte, b' ' | b','));
    let mut places = (0usize..).zip(bytes.windows(3));
    places
        .any(|(at, letters)| letters == country.letters() && parts(at.checked_sub(1)) && parts(Some(at + 3)))
}
