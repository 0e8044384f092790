//! What the page shows: the merged record with everything looked up that a reader sees.
//!
//! A story's own entries are pointed at by [`Telling`]; people, events and claims point at each other by their index in
//! the page's lists. Indices come from stored data: every use looks them up with `get` and shows less where they fail.

use copydesk::Extraction;
use copydesk::extraction::{Act, Certainty, EventKind, Form, Mode, Status, When};

/// The whole page.
#[derive(Debug, Default)]
pub(crate) struct Page<'a> {
    /// In order of publication.
    pub(crate) stories: Vec<Story<'a>>,
    pub(crate) people: Vec<Person>,
    pub(crate) events: Vec<Event>,
    pub(crate) claims: Vec<Claim>,
}

/// A document.
#[derive(Debug)]
pub(crate) struct Story<'a> {
    pub(crate) doc: &'a str,
    pub(crate) headline: Option<&'a str>,
    pub(crate) publisher: Option<&'a str>,
    pub(crate) published: Option<&'a str>,
    /// What was read out of it, where that is at hand.
    pub(crate) extraction: Option<&'a Extraction>,
    /// Its text, where that is at hand.
    pub(crate) text: Option<&'a str>,
    /// Index of the story that this one repeats.
    pub(crate) repeats: Option<usize>,
}

/// An entry of one story: its index in the page, and the entry's in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Telling {
    pub(crate) story: usize,
    pub(crate) id: u32,
}

/// Who acts or speaks; a person of the page where `person` says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) person: Option<usize>,
}

/// Somebody, once.
#[derive(Debug, Default)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// Other spellings and shorter names.
    pub(crate) also: Vec<String>,
    /// As the stories have them: `Foreign Minister, NOR`.
    pub(crate) roles: Vec<String>,
    pub(crate) country: Option<String>,
    pub(crate) tellings: Vec<Telling>,
}

/// A real-world event, once.
#[derive(Debug)]
pub(crate) struct Event {
    /// Its stable id.
    pub(crate) id: String,
    pub(crate) kind: EventKind,
    pub(crate) mode: Option<Mode>,
    pub(crate) plover: Option<String>,
    pub(crate) label: String,
    pub(crate) name: Option<String>,
    pub(crate) status: Status,
    pub(crate) actors: Vec<Party>,
    pub(crate) recipients: Vec<Party>,
    pub(crate) when: Option<When>,
    pub(crate) place: Option<String>,
    pub(crate) tellings: Vec<Telling>,
    pub(crate) conflicts: Vec<Conflict>,
    /// How its status changed, in order of publication.
    pub(crate) history: Vec<Step>,
}

/// What the stories disagree on.
#[derive(Debug)]
pub(crate) struct Conflict {
    /// In words: `when it was`.
    pub(crate) field: &'static str,
    pub(crate) sides: Vec<Side>,
}

/// What some of them say.
#[derive(Debug)]
pub(crate) struct Side {
    /// A TIMEX3 value, a place's name, a status, or `confirmed` and `denied`.
    pub(crate) value: String,
    /// True where the tellings are claims and not events.
    pub(crate) of_claims: bool,
    /// Whom they cite for it.
    pub(crate) sources: Vec<String>,
    pub(crate) tellings: Vec<Telling>,
}

/// A status, with when and where it was told.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) published: Option<String>,
    pub(crate) status: Status,
    pub(crate) telling: Telling,
}

/// Who says what.
#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) sources: Vec<Party>,
    pub(crate) verb: String,
    pub(crate) act: Act,
    pub(crate) form: Form,
    pub(crate) certainty: Certainty,
    pub(crate) negative: bool,
    pub(crate) addressee: Option<String>,
    pub(crate) when: Option<When>,
    /// Indices of events of the page.
    pub(crate) events: Vec<usize>,
    /// Indices of people of the page.
    pub(crate) people: Vec<usize>,
    pub(crate) content: String,
    pub(crate) tellings: Vec<Telling>,
}

impl Event {
    /// What it is called: its own name, or its head word and who takes part.
    pub(crate) fn title(&self) -> String {
        self.name.clone().unwrap_or_else(|| {
            let mut title = self.label.clone();
            if let Some(first) = title.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            title
        })
    }

    /// Everybody in it.
    pub(crate) fn parties(&self) -> impl Iterator<Item = &Party> {
        self.actors.iter().chain(&self.recipients)
    }
}

impl Story<'_> {
    /// Its headline, or else its id.
    pub(crate) fn title(&self) -> &str {
        self.headline.unwrap_or(self.doc)
    }

    /// Who published it, or else its id.
    pub(crate) fn source(&self) -> &str {
        self.publisher.unwrap_or(self.doc)
    }

    /// The day of publication.
    pub(crate) fn day(&self) -> Option<&str> {
        self.published.map(|published| published.get(..10).unwrap_or(published))
    }
}
