//! From happenings to the output's events: actors, times and places by name, labels, codes and contexts.

use super::context::{Contexts, Surroundings};
use super::merge::{Happening, Merged, Story};
use super::types::{Parties, Party, Telling};
use crate::extraction::{Actor, CompactString, Event, EventMention, Location, PlaceKind, When, plover_code};
use crate::mention::{EntityRef, party_of, words_on_one_line};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Writes the events out.
#[inline(never)] // so that a profile shows it
pub(super) fn events(story: &Story<'_>, merged: &Merged, tellings: &[Telling]) -> Vec<Event> {
    let happenings = (0u32..).zip(&merged.happenings);
    let mut around = Surroundings::default();
    happenings.map(|(id, happening)| event(story, id, happening, merged, tellings, &mut around)).collect()
}

fn event(
    story: &Story<'_>,
    id: u32,
    happening: &Happening,
    merged: &Merged,
    tellings: &[Telling],
    around: &mut Surroundings,
) -> Event {
    let whole = &happening.whole;
    let mut event = Event::new(id, whole.kind, whole.status, label(story, whole), whole.rule);
    event.mode = whole.mode;
    event.plover = plover_code(whole.kind, whole.mode, whole.status).map(CompactString::const_new);
    event.actors = actors(story, &whole.actors, |party| story.is_actor(whole, party));
    event.recipients = actors(story, &whole.recipients, |party| story.is_recipient(whole, party));
    event.recipients.retain(|actor| !event.actors.contains(actor));
    event.when =
        whole.when.and_then(|at| story.times.get(at as usize)).map(|mention| When::from(&mention.time));
    event.location = whole.place.and_then(|place| location(story, place));
    event.mentions.reserve_exact(happening.n_tellings as usize);
    let mut contexts = Contexts::default();
    for telling in merged.tellings(happening).filter_map(|at| tellings.get(at as usize)) {
        contexts = contexts.or(around.of(story.doc, story.lists, telling));
        event.name = event.name.take().or_else(|| proper_name(story, telling));
        let Some(sentence) = story.doc.sentences().get(telling.sentence as usize) else { continue };
        event.mentions.push(EventMention::new(story.doc.span(telling.tokens), sentence.span));
    }
    event.contexts = contexts.list();
    event
}

/// The lemma of the trigger: its first word or phrase as a verb, else as a noun.
fn label(story: &Story<'_>, telling: &Telling) -> CompactString {
    let doc = story.doc;
    let unit = doc.unit(telling.tokens.start).filter(|unit| unit.tokens == telling.tokens);
    let lemma = |lexeme| story.lists.lemma(lexeme, telling.nominal);
    let lemma = unit
        .and_then(|unit| lemma(unit.lexeme))
        .or_else(|| doc.token(telling.tokens.start).and_then(|token| lemma(token.lexeme)))
        .map(|lemma| doc.lexicon.text(lemma));
    // The lists part words at their hyphens: `re - election`.
    match lemma {
        Some(lemma) if lemma.as_bytes().contains(&b'-') => lemma.replace(" - ", "-").into(),
        Some(lemma) => lemma.into(),
        None => words_on_one_line(doc, telling.tokens).to_lowercase(),
    }
}

/// The proper name of an event told by a noun: capitalized words before it, such as a place or a body.
fn proper_name(story: &Story<'_>, telling: &Telling) -> Option<CompactString> {
    if !telling.nominal {
        return None;
    }
    let start = telling.tokens.start;
    let before = story.entities.at(start.checked_sub(1)?).filter(|mention| mention.tokens.end == start)?;
    let named =
        matches!(before.entity, EntityRef::Place(_) | EntityRef::Organization(_) | EntityRef::Government(_));
    if !named || story.doc.chunk_of(start)?.tokens.start == start {
        return None;
    }
    // `the Oman-Chile trade deal`: with whom it is tied by a mark.
    let tied = |start: u32| {
        let mark = start.checked_sub(1)?;
        let is_tie = |token: &Token| {
            matches!(token.kind, Kind::HYPHEN | Kind::DASH) && !token.shape.has(Shape::SPACE_BEFORE)
        };
        story.doc.token(mark).filter(|token| is_tie(token))?;
        Some(story.entities.at(mark.checked_sub(1)?)?.tokens.start)
    };
    let first = before.tokens.start;
    Some(words_on_one_line(story.doc, TokenRange::new(tied(first).unwrap_or(first), telling.tokens.end)))
}

fn actors(story: &Story<'_>, parties: &Parties, takes_part: impl Fn(Party) -> bool) -> Vec<Actor> {
    let mut actors: Vec<Actor> = Vec::with_capacity(parties.len());
    for party in parties.iter().filter(|party| takes_part(*party)) {
        let actor = actor(story, party);
        let known =
            actors.iter().any(|other| *other == actor || other.code.is_some() && other.code == actor.code);
        if !known {
            actors.push(actor);
        }
    }
    actors
}

fn actor(story: &Story<'_>, party: Party) -> Actor {
    // `the Omani government` acts for its country: the demonym inside the words, not their head.
    if let Some(EntityRef::Nationality(code) | EntityRef::Government(code)) = party.entity {
        return Actor::country(code, words_on_one_line(story.doc, party.tokens));
    }
    // Also where the words are an office: `Oman's envoy`.
    if let Some(EntityRef::Person(id)) = party.entity
        && let Some(person) = story.entities.people.get(id as usize)
    {
        return Actor::person(id, person.name.clone());
    }
    // `U.S. officials`: those, who act for their country.
    if let Some(EntityRef::Place(id)) = party.entity
        && story.entities.at(party.head).is_none()
        && let Some(place) = story.entities.places.get(id as usize)
        && let Some(code) = place.country.filter(|_| place.kind == PlaceKind::Country)
    {
        return Actor::country(code, words_on_one_line(story.doc, party.tokens));
    }
    let head = match party.entity {
        Some(EntityRef::Place(id)) => story
            .entities
            .within(party.tokens)
            .iter()
            .find(|mention| mention.entity == EntityRef::Place(id))
            .map_or(party.head, |mention| mention.tokens.end.saturating_sub(1)),
        Some(_) => party.tokens.end.saturating_sub(1),
        None => party.head,
    };
    party_of(story.doc, story.entities, party.tokens, head)
}

fn location(story: &Story<'_>, place: Party) -> Option<Location> {
    // `Lima police`: of a town that the story does not name by itself.
    let Some(entity) = place.entity else {
        return Some(Location::new(None, words_on_one_line(story.doc, place.tokens), None));
    };
    match entity {
        EntityRef::Place(id) => {
            let found = story.entities.places.get(id as usize)?;
            Some(Location::new(Some(id), found.name.clone(), found.country))
        }
        EntityRef::Organization(id) => {
            let found = story.entities.organizations.get(id as usize)?;
            Some(Location::new(None, found.name.clone(), found.country))
        }
        EntityRef::Government(code) => {
            Some(Location::new(None, words_on_one_line(story.doc, place.tokens), Some(code)))
        }
        EntityRef::Person(_) | EntityRef::Nationality(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::events_of;

    #[test]
    fn names_of_events_hold_all_whom_they_tie() {
        for (text, name) in [
            ("Traders hope for the Oman-Chile trade deal.", "Oman-Chile trade deal"),
            ("Ministers met at the Geneva summit on Monday.", "Geneva summit"),
        ] {
            let names: Vec<_> = events_of(text).into_iter().filter_map(|event| event.name).collect();
            assert_eq!(names, [name], "{text}");
        }
    }
}
