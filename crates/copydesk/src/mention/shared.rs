//! Whose a body or town is whose name several countries have: `Senate`, `Supreme Court`, `Labour Party`, `Cambridge`.
//!
//! `(id, Lexeme)*, Entities -> Organization*, Place*`, in place. The lists give with such a name the countries that have
//! it, the one that news means most first; `*` stands for all. Of these it is the one that the story names most often.
//! Where it names none of them the first is a guess, but of a state's body there is none in a story about another state.
//!
//! Cost: one pass over the mentions, only in a story with such a name.

use super::units::two_words;
use super::{Entities, org, place};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;

/// Fewest mentions that make a body theirs of which any country has one.
const MIN_MENTIONS: usize = 2;

/// Fewest mentions of another country in a story of whose own country nothing may be guessed.
const MIN_ABROAD: usize = 3;

/// Gives the shared names their countries, and notes in `entities.guessed` of which body it is a guess.
pub(super) fn settle(doc: &Doc<'_>, bodies: &org::Bodies, places: &place::Known, entities: &mut Entities) {
    if bodies.shared().is_empty() && places.shared().is_empty() {
        return;
    }
    // How often the story names each country; a story names a few.
    let mut named: Vec<(Country, usize)> = Vec::new();
    for mention in &entities.mentions {
        let Some(country) = entities.country_of(mention.entity) else { continue };
        match named.iter_mut().find(|(known, _)| *known == country) {
            Some((_, n)) => *n += 1,
            None => named.push((country, 1)),
        }
    }
    for &(id, listed) in bodies.shared() {
        let Some(body) = entities.organizations.get_mut(id as usize) else { continue };
        let codes = doc.payload_of(listed, LexClass::ORG).map_or("", |payload| two_words(payload).1);
        let state = matches!(body.kind, OrganizationKind::Government | OrganizationKind::Court);
        if let Some((country, guessed)) = choose(codes, state, &named).filter(|_| body.country.is_none()) {
            body.country = Some(country);
            if guessed {
                entities.guessed.push(id);
            }
        }
    }
    for &(id, listed) in places.shared() {
        let Some(place) = entities.places.get_mut(id as usize) else { continue };
        let codes = doc.payload_of(listed, LexClass::CITY).unwrap_or("");
        place.country = place.country.or_else(|| choose(codes, false, &named).map(|(country, _)| country));
    }
}

/// The country of these codes, which are of a state's body or not, and whether it is a guess.
fn choose(codes: &str, state: bool, named: &[(Country, usize)]) -> Option<(Country, bool)> {
    let first = codes.split(',').next().and_then(Country::from_code)?;
    let any = codes.ends_with('*');
    let n_first = named.iter().find(|(country, _)| *country == first).map_or(0, |(_, n)| *n);
    let least = if any { MIN_MENTIONS } else { 1 };
    // Of two that are named as often the one named first; the codes are read last, where all else fits.
    let mut other: Option<Country> = None;
    let mut most = n_first.max(least - 1);
    for &(country, n) in named {
        if n > most && (any || codes.split(',').any(|code| code.as_bytes() == country.letters())) {
            (other, most) = (Some(country), n);
        }
    }
    if let Some(country) = other {
        return Some((country, false));
    }
    if n_first > 0 {
        return Some((first, false));
    }
    let elsewhere = any && !named.is_empty() || state && named.iter().any(|(_, n)| *n >= MIN_ABROAD);
    (!elsewhere).then_some((first, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_tells_whose_it_is() {
        let [nor, dnk, swe] = ["NOR", "DNK", "SWE"].map(|code| Country::from_code(code).unwrap());
        assert_eq!(choose("NOR,DNK", true, &[]), Some((nor, true)), "a guess");
        assert_eq!(choose("NOR,DNK", true, &[(swe, 4)]), None, "Sweden has none");
        assert_eq!(choose("NOR,DNK", false, &[(swe, 4)]), Some((nor, true)), "a paper reports of Sweden");
        assert_eq!(choose("NOR,DNK", true, &[(nor, 1), (dnk, 2)]), Some((dnk, false)));
        assert_eq!(choose("NOR,DNK", true, &[(dnk, 2), (nor, 2)]), Some((nor, false)));
        assert_eq!(choose("NOR,*", true, &[(dnk, 1), (swe, 2)]), Some((swe, false)));
        assert_eq!(choose("NOR,*", true, &[(swe, 1)]), None, "named in passing");
    }
}
