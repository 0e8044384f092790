//! Many stories, one record: extractions merged into people, events and claims that are each told once.
//!
//! `extractions -> Corpus -> MergedCorpus`. A [`Corpus`] keeps of every document what merging needs, can be stored
//! with serde and added to without the old pages; [`Corpus::merge`] puts it together:
//!
//! 1. `story`: near-duplicates are one source (`fingerprint`);
//! 2. `people`, `absorb`: names that are one person's (`name_key`, `title`, `profile`); `bodies`: letters and full names;
//! 3. `fact`, `compare`, `identity`, `group`: tellings of one event;
//! 4. `event_entry`, `conflict`, `cast`, `claims`: what most say, and what is disputed.
//!
//! Invariants: the result depends on the set of documents, not on their order (documents are taken in the order of
//! their ids, and of publication); every event, person and claim of every document is in exactly one entry; every
//! step is linear but for sorting.

mod absorb;
mod bodies;
mod cast;
mod claims;
mod compare;
mod conflict;
mod event_entry;
mod fact;
mod fingerprint;
mod group;
mod hash;
mod identity;
mod merged;
mod name_key;
mod people;
mod profile;
mod query;
mod record;
mod story;
mod title;
mod votes;

pub use merged::{
    Conflict, ConflictField, ConflictValue, DocRef, MergedActor, MergedClaim, MergedCorpus, MergedDocument,
    MergedEvent, MergedPerson, MergedPlace, MergedSubject, StatusEntry,
};
pub use query::Query;
pub use record::Record;

use crate::Extraction;
use std::collections::BTreeMap;

/// What became of a document that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It was not there before.
    New,
    /// It was there, and says the same.
    Same,
    /// It was there, and said something else, which is replaced.
    Changed,
}

/// Many documents, each under its id.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Corpus {
    records: BTreeMap<String, Record>,
}

impl Corpus {
    /// A corpus without documents.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what was read out of `text`; a document of the same id is replaced.
    pub fn add(&mut self, extraction: &Extraction, text: &str) -> Added {
        self.add_owned(extraction.clone(), text)
    }

    /// As [`Corpus::add`], without a copy.
    pub fn add_owned(&mut self, extraction: Extraction, text: &str) -> Added {
        self.insert(Record::new(extraction, text))
    }

    /// Adds a record made, or stored, before.
    pub fn insert(&mut self, record: Record) -> Added {
        match self.records.get_mut(record.doc()) {
            Some(old) if *old == record => Added::Same,
            Some(old) => {
                *old = record;
                Added::Changed
            }
            None => {
                self.records.insert(record.doc().to_owned(), record);
                Added::New
            }
        }
    }

    /// Takes a document out; true where it was there.
    pub fn remove(&mut self, doc: &str) -> bool {
        self.records.remove(doc).is_some()
    }

    /// The record of a document.
    #[must_use]
    pub fn get(&self, doc: &str) -> Option<&Record> {
        self.records.get(doc)
    }

    /// Every record, in order of the documents' ids.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// True where there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// What the documents say together.
    #[must_use]
    pub fn merge(&self) -> MergedCorpus {
        let docs: Vec<&Record> = self.records.values().collect();
        let stories = story::stories(&docs);
        let people = people::merge(&docs, &stories);
        let facts = fact::facts(&docs, &stories, &people);
        let groups = group::group(&facts, &people);
        let (events, which) = event_entry::build(&docs, &stories, &people, &facts, &groups);
        let desk =
            claims::Desk { docs: &docs, stories: &stories, people: &people, events: &events, which: &which };
        let claims = desk.merge();
        let story_of = |story: Option<&u32>| story.and_then(|&doc| docs.get(doc as usize));
        let documents = docs
            .iter()
            .zip(0..)
            .map(|(record, i): (_, usize)| {
                let page = &record.extraction;
                MergedDocument {
                    doc: page.doc.clone(),
                    story: story_of(stories.get(i)).unwrap_or(record).doc().to_owned(),
                    headline: page.headline.as_ref().map(|headline| headline.text.clone()),
                    publisher: page.publisher.clone(),
                    published: page.published.clone(),
                }
            })
            .collect();
        MergedCorpus { documents, people: people.people, events, claims }
    }
}
