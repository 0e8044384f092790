//! Writes the mentions into the entities they name, once all are known.
//!
//! Invariant: each list is allocated once, as long as it will be.

use super::entities::{Entities, EntityRef};
use super::person;
use crate::extraction::Mention;
use crate::grammar::Doc;

/// Lists the mentions of all entities; `counts` is a buffer.
pub(crate) fn list_mentions(doc: &Doc<'_>, entities: &mut Entities, counts: &mut Vec<u32>) {
    let Entities { people, organizations, places, mentions, buffers, .. } = entities;
    if let Some(buffers) = buffers {
        person::write_shared_titles(doc, &buffers.people, people);
    }
    let (first_body, first_place) = (people.len(), people.len() + organizations.len());
    let number = |entity| match entity {
        EntityRef::Person(id) => id as usize,
        EntityRef::Organization(id) => first_body + id as usize,
        EntityRef::Place(id) => first_place + id as usize,
        EntityRef::Nationality(_) | EntityRef::Government(_) => usize::MAX,
    };
    counts.clear();
    counts.resize(first_place + places.len(), 0);
    for found in mentions.iter() {
        if let Some(count) = counts.get_mut(number(found.entity)) {
            *count += 1;
        }
    }
    let lists = people.iter_mut().map(|person| &mut person.mentions);
    let lists = lists.chain(organizations.iter_mut().map(|body| &mut body.mentions));
    let lists = lists.chain(places.iter_mut().map(|place| &mut place.mentions));
    for (list, count) in lists.zip(counts.iter()) {
        list.reserve_exact(*count as usize);
    }
    for found in mentions.iter() {
        let list = match found.entity {
            EntityRef::Person(id) => people.get_mut(id as usize).map(|person| &mut person.mentions),
            EntityRef::Organization(id) => organizations.get_mut(id as usize).map(|body| &mut body.mentions),
            EntityRef::Place(id) => places.get_mut(id as usize).map(|place| &mut place.mentions),
            EntityRef::Nationality(_) | EntityRef::Government(_) => None,
        };
        if let Some(list) = list {
            list.push(Mention::new(doc.span(found.tokens), found.kind, found.rule));
        }
    }
}
