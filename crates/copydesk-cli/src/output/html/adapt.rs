//! From the merged corpus to the page: ids looked up, stories put in order of publication.

use super::model::{Claim, Conflict, Event, Page, Party, Person, Side, Step, Story, Telling};
use copydesk::Extraction;
use copydesk::corpus::{
    ConflictField, DocRef, MergedActor, MergedClaim, MergedCorpus, MergedDocument, MergedEvent, MergedPerson,
};
use copydesk::extraction::Role;
use std::collections::BTreeMap;

/// A document as it was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Read<'a> {
    pub(crate) text: &'a str,
    pub(crate) extraction: &'a Extraction,
}

/// What the ids of the corpus mean in the page.
struct Ids<'a> {
    stories: BTreeMap<&'a str, usize>,
    people: BTreeMap<&'a str, usize>,
    events: BTreeMap<&'a str, usize>,
}

/// The page of a corpus; documents that are not among `read` are shown without their text.
pub(crate) fn adapt<'a>(corpus: &'a MergedCorpus, read: &[Read<'a>]) -> Page<'a> {
    let mut documents: Vec<&MergedDocument> = corpus.documents.iter().collect();
    documents.sort_by_key(|document| (document.published.is_none(), &document.published, &document.doc));
    let ids = Ids {
        stories: positions(documents.iter().map(|document| document.doc.as_str())),
        people: positions(corpus.people.iter().map(|person| person.id.as_str())),
        events: positions(corpus.events.iter().map(|event| event.id.as_str())),
    };
    let read: BTreeMap<&str, &Read<'a>> =
        read.iter().map(|read| (read.extraction.doc.as_str(), read)).collect();
    Page {
        stories: documents
            .iter()
            .map(|document| ids.story(document, read.get(document.doc.as_str())))
            .collect(),
        people: corpus.people.iter().map(|person| ids.person(person)).collect(),
        events: corpus.events.iter().map(|event| ids.event(event)).collect(),
        claims: corpus.claims.iter().map(|claim| ids.claim(claim)).collect(),
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    ids.enumerate().map(|(at, id)| (id, at)).collect()
}

impl Ids<'_> {
    fn story<'a>(&self, document: &'a MergedDocument, read: Option<&&Read<'a>>) -> Story<'a> {
        let is_own = document.story.is_empty() || document.story == document.doc;
        Story {
            doc: &document.doc,
            headline: document.headline.as_deref().map(str::trim).filter(|headline| !headline.is_empty()),
            publisher: document.publisher.as_deref(),
            published: document.published.as_deref(),
            extraction: read.map(|read| read.extraction),
            text: read.map(|read| read.text),
            repeats: if is_own { None } else { self.stories.get(document.story.as_str()).copied() },
        }
    }

    fn person(&self, person: &MergedPerson) -> Person {
        Person {
            name: person.name.clone(),
            also: person.names.iter().filter(|name| **name != person.name).cloned().collect(),
            roles: person.roles.iter().map(role).collect(),
            country: person.country.map(|country| country.to_string()),
            tellings: self.tellings(&person.docs),
        }
    }

    fn event(&self, event: &MergedEvent) -> Event {
        let place = |place: &copydesk::corpus::MergedPlace| match place.country {
            Some(country) => format!("{}, {country}", place.name),
            None => place.name.clone(),
        };
        Event {
            id: event.id.clone(),
            kind: event.kind,
            mode: event.mode,
            plover: event.plover.clone(),
            label: event.label.clone(),
            name: event.name.clone(),
            status: event.status,
            actors: self.parties(&event.actors),
            recipients: self.parties(&event.recipients),
            when: event.when.clone(),
            place: event.location.as_ref().map(place),
            tellings: self.tellings(&event.docs),
            conflicts: event.conflicts.iter().map(|conflict| self.conflict(conflict)).collect(),
            history: self.history(event),
        }
    }

    fn conflict(&self, conflict: &copydesk::corpus::Conflict) -> Conflict {
        let side = |value: &copydesk::corpus::ConflictValue| Side {
            value: value.value.clone(),
            of_claims: matches!(value.value.as_str(), "confirmed" | "denied"),
            tellings: self.tellings(&value.docs),
            sources: value.sources.clone(),
        };
        let field = match conflict.field {
            ConflictField::When => "when it was",
            ConflictField::Where => "where it was",
            ConflictField::Status => "whether it is so",
            _ => conflict.field.as_str(),
        };
        Conflict { field, sides: conflict.values.iter().map(side).collect() }
    }

    fn history(&self, event: &MergedEvent) -> Vec<Step> {
        let step = |entry: &copydesk::corpus::StatusEntry| {
            let story = self.stories.get(entry.doc.as_str()).copied()?;
            let at = event.docs.partition_point(|found| found.doc < entry.doc);
            let id = event.docs.get(at).filter(|found| found.doc == entry.doc)?.id;
            let telling = Telling { story, id };
            Some(Step { published: entry.published.clone(), status: entry.status, telling })
        };
        event.status_history.iter().filter_map(step).collect()
    }

    fn claim(&self, claim: &MergedClaim) -> Claim {
        Claim {
            sources: self.parties(&claim.sources),
            verb: claim.verb.clone(),
            act: claim.act,
            form: claim.form,
            certainty: claim.certainty,
            negative: claim.negative,
            addressee: claim.addressee.as_ref().map(|actor| actor.name.clone()),
            when: claim.when.clone(),
            events: look_up(&self.events, &claim.about.events),
            people: look_up(&self.people, &claim.about.people),
            content: claim.content.join(" … "),
            tellings: self.tellings(&claim.docs),
        }
    }

    fn parties(&self, actors: &[MergedActor]) -> Vec<Party> {
        let person = |actor: &MergedActor| self.people.get(actor.person.as_deref()?).copied();
        actors.iter().map(|actor| Party { name: actor.name.clone(), person: person(actor) }).collect()
    }

    fn tellings(&self, docs: &[DocRef]) -> Vec<Telling> {
        let story = |found: &DocRef| self.stories.get(found.doc.as_str()).copied();
        let mut tellings: Vec<Telling> =
            docs.iter().filter_map(|found| Some(Telling { story: story(found)?, id: found.id })).collect();
        tellings.sort_unstable();
        tellings
    }
}

fn look_up(ids: &BTreeMap<&str, usize>, wanted: &[String]) -> Vec<usize> {
    wanted.iter().filter_map(|id| ids.get(id.as_str()).copied()).collect()
}

fn role(role: &Role) -> String {
    match &role.of {
        Some(of) => format!("{}, {of}", role.title),
        None => role.title.to_string(),
    }
}
