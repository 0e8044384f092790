//! One event: what happened, who did it to whom, how real it is, when and where. Its kinds are those of PLOVER and three
//! of our own.

use super::{Actor, CompactString, Context, Country, EventKind, Mode, RuleName};
use crate::names::named_enum;
use crate::span::Span;
use time::Date;

named_enum! {
    /// How real an event is, as the story tells it.
    Status {
        /// It happened.
        Held = "held",
        /// It is happening.
        Ongoing = "ongoing",
        /// Announced or confirmed.
        Scheduled = "scheduled",
        /// Probable, being arranged.
        Expected = "expected",
        /// Raised, not agreed.
        Proposed = "proposed",
        /// Only if.
        Hypothetical = "hypothetical",
        /// Was planned, will not be.
        Cancelled = "cancelled",
        /// Said not to have happened.
        Negated = "negated",
    }
}

/// When something happened, as in [`super::Time`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct When {
    /// TIMEX3 value.
    pub value: CompactString,
    /// First calendar day.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub start: Option<Date>,
    /// Last calendar day.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none", with = "super::timex::day")
    )]
    pub end: Option<Date>,
}

impl From<&super::Time> for When {
    fn from(time: &super::Time) -> Self {
        Self { value: time.value.clone(), start: time.start, end: time.end }
    }
}

/// Where something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Location {
    /// Index into `places`; absent where the place is a body's seat such as the White House.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub place: Option<u32>,
    /// Its name.
    pub name: CompactString,
    /// Its country.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
}

impl Location {
    /// A location.
    #[must_use]
    pub fn new(place: Option<u32>, name: impl Into<CompactString>, country: Option<Country>) -> Self {
        Self { place, name: name.into(), country }
    }
}

/// One telling of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct EventMention {
    /// The trigger words.
    pub span: Span,
    /// The sentence around them.
    pub sentence: Span,
}

impl EventMention {
    /// A mention.
    #[must_use]
    pub const fn new(span: Span, sentence: Span) -> Self {
        Self { span, sentence }
    }
}

/// A real-world event, however often the story mentions it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Event {
    /// Index into `events`.
    pub id: u32,
    /// PLOVER category or one of our own.
    pub kind: EventKind,
    /// How it was done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub mode: Option<Mode>,
    /// PLOVER's code of record, upper case; none for our own kinds.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub plover: Option<CompactString>,
    /// Why, or in what field.
    pub contexts: Vec<Context>,
    /// Head word of the clearest mention, as a lemma.
    pub label: CompactString,
    /// Its proper name: `Helsinki summit`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub name: Option<CompactString>,
    /// How real it is.
    pub status: Status,
    /// Who does it; in reciprocal events all who take part.
    pub actors: Vec<Actor>,
    /// To whom it is done.
    pub recipients: Vec<Actor>,
    /// When.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub when: Option<When>,
    /// Where.
    #[cfg_attr(feature = "serde", serde(default, rename = "where", skip_serializing_if = "Option::is_none"))]
    pub location: Option<Location>,
    /// Where the story tells it.
    pub mentions: Vec<EventMention>,
    /// The rule that made its clearest mention.
    pub rule: RuleName,
}

impl Event {
    /// An event with no slot filled.
    #[must_use]
    pub fn new(
        id: u32,
        kind: EventKind,
        status: Status,
        label: impl Into<CompactString>,
        rule: impl Into<RuleName>,
    ) -> Self {
        Self {
            id,
            kind,
            mode: None,
            plover: None,
            contexts: Vec::new(),
            label: label.into(),
            name: None,
            status,
            actors: Vec::new(),
            recipients: Vec::new(),
            when: None,
            location: None,
            mentions: Vec::new(),
            rule: rule.into(),
        }
    }
}
