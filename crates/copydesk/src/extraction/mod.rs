//! The output: one [`Extraction`] a document, with the names, fields and units of the output contract.
//!
//! Everything is owned, so that an extraction outlives its text, can be stored and merged into a corpus;
//! strings are made once, when a stage hands its results over. Names, values and lemmas are [`CompactString`]s and
//! the few spans of a claim [`Spans`], which hold what is short in place: a claim or event costs few allocations.
//! Spans are byte offsets into the raw input.
//!
//! Invariants (tested in `tests/invariants.rs`): spans are in bounds and on character boundaries; lists are sorted
//! by where they stand; ids equal their index; times, events and claims lie in body blocks.

mod block;
mod claim;
mod entity;
mod event;
mod event_context;
mod event_kind;
mod plover_code;
mod timex;

pub use block::{Block, BlockKind, Text};
pub use claim::{Act, Certainty, Claim, Form, Subject};
pub use entity::{
    Actor, ActorKind, Country, Mention, MentionKind, Organization, OrganizationKind, Person, Place,
    PlaceKind, Role,
};
pub use event::{Event, EventMention, Location, Status, When};
pub use event_context::Context;
pub use event_kind::{EventKind, Mode};
pub use plover_code::plover_code;
pub use timex::{Time, TimeKind};

/// A string that holds up to 24 bytes in place; it derefs to `str`.
pub use compact_str::CompactString;

use crate::span::Span;
use std::borrow::Cow;

/// The name of the rule behind an output; owned only where it was read back from storage.
pub type RuleName = Cow<'static, str>;

/// A list of spans that holds two in place; it derefs to a slice.
pub type Spans = smallvec::SmallVec<[Span; 2]>;

/// A fact about the text worth telling that is no result and no error.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Note {
    /// Where it shows.
    pub span: Span,
    /// What was noticed, for people: `weekday contradicts the date`.
    pub message: String,
}

impl Note {
    /// A note on `span`.
    #[must_use]
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }
}

/// What was read out of one document.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Extraction {
    /// The document's id: file name, record id or the caller's own.
    pub doc: String,
    /// The story's title.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub headline: Option<Text>,
    /// Who published it, if the page says so.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub publisher: Option<String>,
    /// Bylines, names only.
    pub authors: Vec<String>,
    /// When it was published: ISO 8601 date or date-time, as precise as the page is.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<String>,
    /// When it was last changed, in the same form.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub updated: Option<String>,
    /// Where the story was filed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub dateline: Option<Place>,
    /// The whole text, cut into blocks in order.
    pub blocks: Vec<Block>,
    /// Every time expression in body blocks.
    pub times: Vec<Time>,
    /// One entry a person.
    pub people: Vec<Person>,
    /// One entry an organization.
    pub organizations: Vec<Organization>,
    /// One entry a place.
    pub places: Vec<Place>,
    /// One entry a real-world event.
    pub events: Vec<Event>,
    /// One entry an attribution.
    pub claims: Vec<Claim>,
    /// What the reader of the text should know of it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub notes: Vec<Note>,
}
