//! The list of a person's roles: each once, the longest form first, and the country they act for.

use super::{Of, Title};
use crate::extraction::{Country, Role};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;

/// Most different roles that are kept of a person: a story tells a handful, a hostile text a million.
const MAX_ROLES: usize = 12;

/// Adds the titles found to the people they are of.
pub(super) fn add(
    doc: &Doc<'_>,
    entities: &mut Entities,
    found: &[(u32, Title)],
    countries: &[(u32, Country)],
) {
    // Whose offices of state are without a country, once all that is told is known.
    let mut known: Vec<Option<Country>> = entities.people.iter().map(|person| person.country).collect();
    for (person, title) in found {
        if let (Some(slot), Some(country)) =
            (known.get_mut(*person as usize), country_of(doc, entities, title))
        {
            *slot = slot.or(Some(country));
        }
    }
    let main = main_country(entities);
    for (person, title) in found {
        let country = country_of(doc, entities, title);
        let own = known.get(*person as usize).copied().flatten();
        let state = || own.or(main).filter(|_| is_of_state(doc, title)).map(Of::Country);
        let of = title.of.or_else(state);
        let country = country.or(match of {
            Some(Of::Country(country)) => Some(country),
            _ => None,
        });
        let of = of.map(|of| match of {
            Of::Country(country) => country.to_string(),
            Of::Organization(id) => {
                entities.organizations.get(id as usize).map(|body| body.name.clone()).unwrap_or_default()
            }
        });
        let Some(person) = entities.people.get_mut(*person as usize) else { continue };
        person.country = country.or(person.country);
        let words: String = one_line(doc.words(title.tokens));
        put(&mut person.roles, Role::new(words, of.filter(|of| !of.is_empty())));
    }
    for (person, country) in countries {
        if let Some(person) = entities.people.get_mut(*person as usize) {
            person.country = person.country.or(Some(*country));
        }
    }
    for person in &mut entities.people {
        person.roles.sort_by_key(|role| core::cmp::Reverse(role.title.chars().count()));
    }
}

/// The country that the story is about: more than half of its countries are that one.
fn main_country(entities: &Entities) -> Option<Country> {
    let mut seen: Vec<Country> = entities
        .mentions
        .iter()
        .filter_map(|mention| match mention.entity {
            EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
            EntityRef::Place(id) => entities.places.get(id as usize)?.country,
            EntityRef::Organization(id) => entities.organizations.get(id as usize)?.country,
            EntityRef::Person(_) => None,
        })
        .collect();
    seen.sort_unstable();
    // A majority stands in the middle of the sorted list.
    let middle = *seen.get(seen.len() / 2)?;
    let n = seen.iter().filter(|country| **country == middle).count();
    (n * 2 > seen.len()).then_some(middle)
}

/// True for an office of a state.
fn is_of_state(doc: &Doc<'_>, title: &Title) -> bool {
    let mut at = title.tokens.start;
    let mut last = false;
    while let Some(unit) = doc.unit(at).filter(|_| at < title.tokens.end) {
        if let Some(domain) = doc.payload_of(unit.lexeme, LexClass::ROLE) {
            last = domain.starts_with("gov.state");
        }
        at = unit.tokens.end.max(at + 1);
    }
    last
}

/// The country that a role is for: told in it, or that of the body it is of, or of a place in it.
fn country_of(doc: &Doc<'_>, entities: &Entities, title: &Title) -> Option<Country> {
    match title.of {
        Some(Of::Country(country)) => Some(country),
        Some(Of::Organization(id)) => entities.organizations.get(id as usize)?.country,
        None => place_in(doc, title.tokens),
    }
}

fn place_in(doc: &Doc<'_>, tokens: TokenRange) -> Option<Country> {
    tokens.iter().find_map(|at| {
        let unit = doc.unit(at)?;
        [LexClass::COUNTRY, LexClass::CAPITAL, LexClass::REGION, LexClass::CITY]
            .into_iter()
            .filter(|class| unit.class.any(*class))
            .find_map(|class| doc.payload_of(unit.lexeme, class))
            .and_then(Country::from_code)
    })
}

/// Adds a role unless the words of one that is there hold it; one whose words it holds gives way.
fn put(roles: &mut Vec<Role>, role: Role) {
    for there in roles.iter_mut() {
        if holds(&there.title, &role.title) {
            there.of = there.of.take().or(role.of);
            return;
        }
        if holds(&role.title, &there.title) {
            let of = there.of.take();
            *there = Role { of: role.of.or(of), ..role };
            return;
        }
    }
    if roles.len() < MAX_ROLES {
        roles.push(role);
    }
}

/// True where every word of `part` is a word of `whole`.
fn holds(whole: &str, part: &str) -> bool {
    let mut words = part.split_whitespace();
    words.all(|word| whole.split_whitespace().any(|other| other.eq_ignore_ascii_case(word)))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
