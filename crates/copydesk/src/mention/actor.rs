//! From a noun phrase to the actor it names.

use super::entities::{Entities, EntityRef};
use crate::extraction::{Actor, PlaceKind};
use crate::grammar::Doc;
use crate::span::TokenRange;

/// The actor that a noun phrase names: the entity at its head, or the words themselves as a group.
///
/// `head` is the token of the phrase's head noun; `tokens` the whole phrase with its articles and titles.
pub(crate) fn actor_of(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange, head: u32) -> Actor {
    entities
        .at(head)
        .and_then(|mention| named(doc, entities, mention.entity, mention.tokens))
        .unwrap_or_else(|| Actor::group(doc.words(tokens)))
}

/// The actors that a coordinated stretch names: every entity in it, or the words themselves as one group.
pub(crate) fn actors_of(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange) -> Vec<Actor> {
    let mut actors: Vec<Actor> = Vec::new();
    for mention in entities.within(tokens) {
        if matches!(mention.entity, EntityRef::Nationality(_)) {
            continue;
        }
        if let Some(actor) = named(doc, entities, mention.entity, mention.tokens) {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
    }
    if actors.is_empty() {
        actors.push(Actor::group(doc.words(tokens)));
    }
    actors
}

fn named(doc: &Doc<'_>, entities: &Entities, entity: EntityRef, tokens: TokenRange) -> Option<Actor> {
    match entity {
        EntityRef::Person(id) => {
            entities.people.get(id as usize).map(|person| Actor::person(id, person.name.as_str()))
        }
        EntityRef::Organization(id) => {
            entities.organizations.get(id as usize).map(|body| Actor::organization(id, body.name.as_str()))
        }
        EntityRef::Place(id) => {
            let place = entities.places.get(id as usize)?;
            match (place.kind, place.country) {
                (PlaceKind::Country, Some(code)) => Some(Actor::country(code, place.name.as_str())),
                _ => Some(Actor::group(place.name.as_str())),
            }
        }
        EntityRef::Nationality(code) | EntityRef::Government(code) => {
            Some(Actor::country(code, doc.words(tokens)))
        }
    }
}
