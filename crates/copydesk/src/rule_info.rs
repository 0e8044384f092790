//! What a rule tells of itself: its name, its stage, and the examples that are run as its tests.

use crate::names::named_enum;

named_enum! {
    /// A step of the pipeline.
    Stage {
        /// Text to blocks.
        Layout = "layout",
        /// Time expressions.
        Timex = "timex",
        /// People.
        Person = "person",
        /// Organizations.
        Organization = "organization",
        /// Places.
        Place = "place",
        /// Events.
        Event = "event",
        /// Claims.
        Claim = "claim",
        /// Coreference and merging in one document.
        Resolve = "resolve",
    }
}

/// A rule, as `copydesk rules` lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleInfo {
    /// Its stable name, `group.shape`.
    pub name: &'static str,
    /// Where it runs.
    pub stage: Stage,
    /// Text and what the rule makes of it.
    pub examples: &'static [(&'static str, &'static str)],
    /// Text the rule must not fire on.
    pub rejects: &'static [&'static str],
}

impl RuleInfo {
    /// A rule's description.
    #[must_use]
    pub const fn new(
        name: &'static str,
        stage: Stage,
        examples: &'static [(&'static str, &'static str)],
        rejects: &'static [&'static str],
    ) -> Self {
        Self { name, stage, examples, rejects }
    }
}
