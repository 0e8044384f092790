//! What many stories say together: one entry a document, person, event and claim, each with where it came from.
//!
//! Everything is owned and serializes under the field names of the output contract. Ids are made from content, never
//! from the order in which documents came: `e-` and 16 hex digits for an event, `p-` for a person, `c-` for a claim.
//! A *story* is a text; a wire report on five sites is five documents and one story, named by the document that had
//! it first.

use crate::extraction::{
    Act, ActorKind, Certainty, Context, Country, EventKind, Form, Mode, PlaceKind, Role, Status, When,
};
use crate::names::named_enum;

/// Where something was told: a document, and the id it has there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct DocRef {
    /// The document's id.
    pub doc: String,
    /// Index into that extraction's list.
    pub id: u32,
}

impl DocRef {
    /// A place in a document.
    #[must_use]
    pub fn new(doc: impl Into<String>, id: u32) -> Self {
        Self { doc: doc.into(), id }
    }
}

/// A document of the corpus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct MergedDocument {
    /// Its id.
    pub doc: String,
    /// The id of the document that had the same story first; its own, where nobody had.
    pub story: String,
    /// The story's title.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub headline: Option<String>,
    /// Who published it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub publisher: Option<String>,
    /// When, as precise as the page is.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<String>,
}

/// A person, once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct MergedPerson {
    /// Stable id.
    pub id: String,
    /// The name most documents use among the fullest.
    pub name: String,
    /// Every name they go by, sorted.
    pub names: Vec<String>,
    /// What the stories say they are, the most told first.
    pub roles: Vec<Role>,
    /// The country they act for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
    /// Who in which document they are, sorted.
    pub docs: Vec<DocRef>,
    /// How many stories name them.
    pub stories: u32,
}

/// Who acts or speaks, over all documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MergedActor {
    /// What it is.
    pub kind: ActorKind,
    /// The merged name, or the story's own words.
    pub name: String,
    /// Id of an entry of `people`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub person: Option<String>,
    /// The country it is or acts for.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub code: Option<Country>,
}

/// Where an event took place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MergedPlace {
    /// Its name.
    pub name: String,
    /// What sort of place it is; absent for a seat such as the White House.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub kind: Option<PlaceKind>,
    /// The country it lies in.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
}

/// What one document said of the state of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct StatusEntry {
    /// How real it was then.
    pub status: Status,
    /// When that was published.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub published: Option<String>,
    /// The document.
    pub doc: String,
}

named_enum! {
    /// On what stories disagree.
    ConflictField {
        /// The day.
        When = "when",
        /// The place.
        Where = "where",
        /// Whether it happened, or will.
        Status = "status",
    }
}

/// A disagreement on an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Conflict {
    /// On what.
    pub field: ConflictField,
    /// What is said of it, the most told first.
    pub values: Vec<ConflictValue>,
}

/// One side of a disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ConflictValue {
    /// A TIMEX3 value, a place's name, a status, or `confirmed` and `denied`.
    pub value: String,
    /// Who has it, sorted; ids are of events, and of claims for `confirmed` and `denied`.
    pub docs: Vec<DocRef>,
    /// Whom these documents cite for it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub sources: Vec<String>,
}

/// A real-world event, once, however many stories tell it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MergedEvent {
    /// Stable id.
    pub id: String,
    /// PLOVER category or one of our own.
    pub kind: EventKind,
    /// How it was done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub mode: Option<Mode>,
    /// PLOVER's code of record.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub plover: Option<String>,
    /// Why, or in what field.
    pub contexts: Vec<Context>,
    /// Head word most documents use, as a lemma.
    pub label: String,
    /// Its proper name.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// How real it is by the last document.
    pub status: Status,
    /// Who does it, the most told first.
    pub actors: Vec<MergedActor>,
    /// To whom.
    pub recipients: Vec<MergedActor>,
    /// When: the most precise of what most stories say.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub when: Option<When>,
    /// Where, likewise.
    #[cfg_attr(feature = "serde", serde(default, rename = "where", skip_serializing_if = "Option::is_none"))]
    pub location: Option<MergedPlace>,
    /// Where it was told, sorted.
    pub docs: Vec<DocRef>,
    /// How many stories tell it.
    pub stories: u32,
    /// How its record changed, in order of publication; documents without a date come last.
    pub status_history: Vec<StatusEntry>,
    /// Where the stories disagree.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub conflicts: Vec<Conflict>,
}

/// What a claim speaks of, over all documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MergedSubject {
    /// Ids of events.
    pub events: Vec<String>,
    /// Ids of people.
    pub people: Vec<String>,
}

/// An attribution, once, however many stories repeat it word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MergedClaim {
    /// Stable id.
    pub id: String,
    /// Who says it.
    pub sources: Vec<MergedActor>,
    /// What is said, quotation marks included; several stretches where the cue breaks it.
    pub content: Vec<String>,
    /// Lemma of the cue.
    pub verb: String,
    /// What is done by saying it.
    pub act: Act,
    /// How much stands in quotation marks.
    pub form: Form,
    /// How sure the source is.
    pub certainty: Certainty,
    /// True where the content denies what it states.
    pub negative: bool,
    /// Whom it was said to.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub addressee: Option<MergedActor>,
    /// When it was said.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub when: Option<When>,
    /// What it speaks of.
    pub about: MergedSubject,
    /// Where it stands, sorted.
    pub docs: Vec<DocRef>,
    /// How many stories have it.
    pub stories: u32,
}

/// What many stories say together; the same for any order of them.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct MergedCorpus {
    /// In order of their ids.
    pub documents: Vec<MergedDocument>,
    /// The most told first.
    pub people: Vec<MergedPerson>,
    /// In order of time; those without one last.
    pub events: Vec<MergedEvent>,
    /// In order of publication.
    pub claims: Vec<MergedClaim>,
}
