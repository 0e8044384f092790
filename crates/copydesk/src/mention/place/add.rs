//! Places out of proposals: one entity each however often it is named.

use crate::extraction::{CompactString, Country, Place, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::name_key::key_of;
use crate::mention::name_shape::{without_article, words_as_one_line, words_on_one_line};
use crate::mention::table::Table;
use crate::span::{TokenRange, offset};
use crate::token::Kind;

/// The places of a story by their names, while they are being added.
#[derive(Debug, Default)]
pub(crate) struct Known {
    ids: Table<u32>,
    /// Towns whose name several countries have, and that name in the lists.
    shared: Vec<(u32, Lexeme)>,
}

impl Known {
    /// Forgets the story before.
    pub(crate) fn clear(&mut self) {
        self.ids.clear();
        self.shared.clear();
    }

    /// The towns whose name several countries have.
    pub(crate) fn shared(&self) -> &[(u32, Lexeme)] {
        &self.shared
    }

    /// The id of the place that these tokens name, which is added if it is new.
    pub(crate) fn add(
        &mut self,
        doc: &Doc<'_>,
        places: &mut Vec<Place>,
        tokens: TokenRange,
        (kind, country): (PlaceKind, Option<Country>),
    ) -> u32 {
        let name = name_of(doc, tokens);
        let id = place_at(doc, &mut self.ids, places, kind, country, name);
        if kind == PlaceKind::City && country.is_none() {
            let town =
                doc.unit(name.start).filter(|unit| unit.tokens == name && unit.class.any(LexClass::CITY));
            self.shared
                .extend(town.map(|unit| (id, unit.lexeme)).filter(|town| self.shared.last() != Some(town)));
        }
        id
    }
}

/// A chain is named by its first link: `Danang` of `Danang, Vietnam`.
fn name_of(doc: &Doc<'_>, tokens: TokenRange) -> TokenRange {
    let n = doc.slice(tokens).iter().take_while(|token| token.kind != Kind::COMMA).count();
    without_article(doc, TokenRange::new(tokens.start, tokens.start + offset(n)))
}

/// The place of that name, a new one if it is new. A country is known by its code, under whichever name.
fn place_at(
    doc: &Doc<'_>,
    known: &mut Table<u32>,
    places: &mut Vec<Place>,
    kind: PlaceKind,
    country: Option<Country>,
    name: TokenRange,
) -> u32 {
    let key = match (kind, country) {
        (PlaceKind::Country, Some(code)) => {
            code.letters().into_iter().fold(1, |sum, byte| sum << 8 | u64::from(byte))
        }
        _ => key_of(doc, name),
    };
    let next = offset(places.len());
    let id = *known.or_insert(key, next);
    if id == next {
        places.push(Place { id, name: words_on_one_line(doc, name), kind, country, mentions: Vec::new() });
    }
    if let Some(place) = places.get_mut(id as usize) {
        place.country = place.country.or(country);
        // Most are named as they were before.
        let longer = doc.span(name).len() as usize > place.name.len();
        if !longer && !may_be_shouted(&place.name) {
            return id;
        }
        let mut line = CompactString::default();
        let words = words_as_one_line(doc, name, &mut line);
        let shouted = |name: &str| may_be_shouted(name) && !name.contains(char::is_lowercase);
        if words.len() > place.name.len() && !shouted(words) || shouted(&place.name) && !shouted(words) {
            place.name = words.into();
        }
    }
    id
}

/// True for a longer name whose second letter tells nothing: of most it is in lower case.
fn may_be_shouted(name: &str) -> bool {
    name.len() > 4 && !name.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
}
