//! Places out of proposals: one entity each however often it is named.

use crate::extraction::{Country, MentionKind, Place, PlaceKind};
use crate::grammar::Doc;
use crate::mention::name_key::key_of;
use crate::mention::name_shape::without_article;
use crate::mention::{Candidate, Entities, EntityMention, EntityRef, Proposal};
use crate::span::{TokenRange, offset};
use crate::token::Kind;
use hashbrown::HashMap;

type Known = HashMap<u64, u32, foldhash::fast::FixedState>;

/// Makes places of the candidates whose tokens are still free, one entity each however often it is named.
///
/// `entities.mentions` is sorted, and stays so for those that were there.
pub(crate) fn add_places(doc: &Doc<'_>, candidates: &[Candidate], entities: &mut Entities) {
    let mut known = Known::default();
    let mut found: Vec<EntityMention> = Vec::new();
    for candidate in candidates {
        if !entities.within(candidate.tokens).is_empty() {
            continue;
        }
        let (entity, kind) = match candidate.proposal {
            Proposal::Organization(..) => continue,
            Proposal::Nationality(country) => (EntityRef::Nationality(country), MentionKind::Name),
            Proposal::Government(country) => (EntityRef::Government(country), MentionKind::Name),
            Proposal::Place(kind, country) => {
                let name = name_of(doc, candidate.tokens);
                let id = place_at(doc, &mut known, &mut entities.places, kind, country, name);
                (EntityRef::Place(id), MentionKind::Name)
            }
        };
        found.push(EntityMention { tokens: candidate.tokens, entity, kind, rule: candidate.rule });
    }
    entities.insert(&mut found);
}

/// A chain is named by its first link: `Danang` of `Danang, Vietnam`.
fn name_of(doc: &Doc<'_>, tokens: TokenRange) -> TokenRange {
    let n = doc.slice(tokens).iter().take_while(|token| token.kind != Kind::COMMA).count();
    without_article(doc, TokenRange::new(tokens.start, tokens.start + offset(n)))
}

/// The place of that name, a new one if it is new. A country is known by its code, under whichever name.
fn place_at(
    doc: &Doc<'_>,
    known: &mut Known,
    places: &mut Vec<Place>,
    kind: PlaceKind,
    country: Option<Country>,
    name: TokenRange,
) -> u32 {
    let key = match (kind, country) {
        (PlaceKind::Country, Some(code)) => {
            code.as_str().bytes().fold(1, |sum, byte| sum << 8 | u64::from(byte))
        }
        _ => key_of(doc, name),
    };
    let id = *known.entry(key).or_insert_with(|| {
        let id = offset(places.len());
        places.push(Place { id, name: words_of(doc, name), kind, country, mentions: Vec::new() });
        id
    });
    if let Some(place) = places.get_mut(id as usize) {
        place.country = place.country.or(country);
        let words = doc.words(name);
        let shouted = |name: &str| name.len() > 4 && !name.contains(char::is_lowercase);
        if words.len() > place.name.len() && !shouted(words) || shouted(&place.name) && !shouted(words) {
            place.name = words_of(doc, name);
        }
    }
    id
}

/// The words of a name, on one line.
fn words_of(doc: &Doc<'_>, name: TokenRange) -> String {
    crate::mention::name_shape::on_one_line(doc.words(name))
}
