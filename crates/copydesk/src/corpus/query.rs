//! Questions to a merged corpus: by person, kind, place and time.
//!
//! `merged corpus, query -> the events that fit, the claims on them or by those people, and who is in both`.

use super::hash::name_hash;
use super::merged::{MergedActor, MergedClaim, MergedCorpus, MergedEvent, MergedPerson, MergedPlace};
use super::name_key::word_key;
use crate::extraction::EventKind;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use time::Date;

/// What to look for; every condition must hold, and of several values of one any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Query {
    people: Vec<String>,
    kinds: Vec<EventKind>,
    places: Vec<String>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Query {
    /// Everything.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With this person, by an id, a name, or a part of one in any transliteration; again for others.
    #[must_use]
    pub fn person(mut self, name: impl Into<String>) -> Self {
        self.people.push(name.into());
        self
    }

    /// Of this kind; again for others.
    #[must_use]
    pub fn kind(mut self, kind: EventKind) -> Self {
        self.kinds.push(kind);
        self
    }

    /// At this place, by its name or the code of its country; again for others.
    #[must_use]
    pub fn place(mut self, name: impl Into<String>) -> Self {
        self.places.push(name.into());
        self
    }

    /// On this day or later.
    #[must_use]
    pub const fn from(mut self, day: Date) -> Self {
        self.from = Some(day);
        self
    }

    /// On this day or earlier.
    #[must_use]
    pub const fn to(mut self, day: Date) -> Self {
        self.to = Some(day);
        self
    }

    /// True where nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True where the person is one of those asked for.
    #[must_use]
    pub fn is_of_person(&self, person: &MergedPerson) -> bool {
        self.people.is_empty()
            || self
                .people
                .iter()
                .any(|asked| *asked == person.id || person.names.iter().any(|name| is_part(asked, name)))
    }

    fn is_at(&self, place: Option<&MergedPlace>) -> bool {
        self.places.is_empty()
            || place.is_some_and(|place| {
                self.places.iter().any(|asked| {
                    name_hash(asked) == name_hash(&place.name)
                        || place.country.is_some_and(|code| asked.eq_ignore_ascii_case(code.as_str()))
                })
            })
    }

    /// True where some of its days lie between those asked for; an event without a day fits no days.
    fn is_when(&self, start: Option<Date>, end: Option<Date>) -> bool {
        (self.from.is_none() && self.to.is_none())
            || start.is_some_and(|start| {
                let end = end.unwrap_or(start);
                self.from.is_none_or(|from| end >= from) && self.to.is_none_or(|to| start <= to)
            })
    }

    /// True where the event fits all but the people asked for.
    fn is_of(&self, event: &MergedEvent) -> bool {
        let when = event.when.as_ref();
        (self.kinds.is_empty() || self.kinds.contains(&event.kind))
            && self.is_at(event.location.as_ref())
            && self.is_when(when.and_then(|when| when.start), when.and_then(|when| when.end))
    }
}

/// True where every word asked for is a word of the name, in any transliteration.
fn is_part(asked: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(word_key).filter(|key| !key.is_empty()).collect()
    };
    let (asked, name) = (words(asked), words(name));
    !asked.is_empty() && asked.iter().all(|word| name.contains(word))
}

impl MergedCorpus {
    /// The part of the corpus that answers a query: the events that fit; the claims about them, or by or about the
    /// people asked for; the people in them; and the documents of all these.
    #[must_use]
    pub fn select(&self, query: &Query) -> Self {
        if query.is_empty() {
            return self.clone();
        }
        let asked: HashSet<&str, FixedState> = self
            .people
            .iter()
            .filter(|person| query.is_of_person(person))
            .map(|person| person.id.as_str())
            .collect();
        let by = |actors: &[MergedActor]| {
            actors.iter().any(|actor| actor.person.as_deref().is_some_and(|id| asked.contains(id)))
        };
        let any_person = query.people.is_empty();
        let events: Vec<&MergedEvent> = self
            .events
            .iter()
            .filter(|event| query.is_of(event) && (any_person || by(&event.actors) || by(&event.recipients)))
            .collect();
        let kept: HashSet<&str, FixedState> = events.iter().map(|event| event.id.as_str()).collect();
        // Of a person, what they say counts; of a kind, place or time only what is said of its events.
        let only_people =
            query.kinds.is_empty() && query.places.is_empty() && query.from.is_none() && query.to.is_none();
        let is_wanted = |claim: &MergedClaim| {
            claim.about.events.iter().any(|id| kept.contains(id.as_str()))
                || only_people
                    && (by(&claim.sources) || claim.about.people.iter().any(|id| asked.contains(id.as_str())))
        };
        let claims: Vec<&MergedClaim> = self.claims.iter().filter(|claim| is_wanted(claim)).collect();
        let actors = events.iter().flat_map(|event| event.actors.iter().chain(&event.recipients));
        let mut named: HashSet<&str, FixedState> = actors
            .chain(claims.iter().flat_map(|claim| &claim.sources))
            .filter_map(|actor| actor.person.as_deref())
            .collect();
        if !any_person {
            named.extend(asked.iter().copied());
        }
        let people: Vec<MergedPerson> =
            self.people.iter().filter(|person| named.contains(person.id.as_str())).cloned().collect();
        let docs: HashSet<&str, FixedState> = events
            .iter()
            .flat_map(|event| &event.docs)
            .chain(claims.iter().flat_map(|claim| &claim.docs))
            .map(|place| place.doc.as_str())
            .collect();
        let documents =
            self.documents.iter().filter(|document| docs.contains(document.doc.as_str())).cloned().collect();
        Self {
            documents,
            people,
            events: events.into_iter().cloned().collect(),
            claims: claims.into_iter().cloned().collect(),
        }
    }
}
