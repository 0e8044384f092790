//! Claims: attributions of source, cue and content (PolNeAR's scheme), with the act that was performed.

use super::{Actor, CompactString, RuleName, Spans, When};
use crate::names::named_enum;

named_enum! {
    /// What is done by saying it.
    Act {
        /// Says so.
        State = "state",
        /// Makes it known.
        Announce = "announce",
        /// Says that it is so after all.
        Confirm = "confirm",
        /// Says that it is not so.
        Deny = "deny",
        /// Commits to it.
        Promise = "promise",
        /// Puts it forward.
        Propose = "propose",
        /// Asks somebody to do it.
        Request = "request",
        /// Blames.
        Accuse = "accuse",
        /// Praises.
        Praise = "praise",
        /// Warns of harm.
        Threaten = "threaten",
        /// Says what will come.
        Predict = "predict",
        /// Puts a question.
        Ask = "ask",
        /// Holds it to be so.
        Believe = "believe",
        /// Wishes it.
        Want = "want",
    }
}

named_enum! {
    /// How much of the content stands in quotation marks.
    Form {
        /// All of it.
        Direct = "direct",
        /// None of it.
        Indirect = "indirect",
        /// Some of it.
        Mixed = "mixed",
    }
}

named_enum! {
    /// How sure the source is of the content.
    Certainty {
        /// Stated as fact.
        Certain = "certain",
        /// Likely.
        Probable = "probable",
        /// Possible.
        Possible = "possible",
    }
}

/// What a claim speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Subject {
    /// Ids of events told in the content.
    pub events: Vec<u32>,
    /// Ids of people named in the content.
    pub people: Vec<u32>,
}

/// An attribution: who says what.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Claim {
    /// Index into `claims`.
    pub id: u32,
    /// Who says, thinks or writes it, pronouns resolved.
    pub sources: Vec<Actor>,
    /// The words that name the source, at the cue.
    pub source_spans: Spans,
    /// The words that report: `said`, `according to`.
    pub cue_spans: Spans,
    /// What is said, quotation marks included.
    pub content_spans: Spans,
    /// Lemma of the cue.
    pub verb: CompactString,
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
    pub addressee: Option<Actor>,
    /// When it was said.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub when: Option<When>,
    /// What it speaks of.
    pub about: Subject,
    /// Id of the claim in whose content it stands.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub parent: Option<u32>,
    /// The rule that made it.
    pub rule: RuleName,
}

impl Claim {
    /// A claim with no slot filled.
    #[must_use]
    pub fn new(
        id: u32,
        verb: impl Into<CompactString>,
        act: Act,
        form: Form,
        rule: impl Into<RuleName>,
    ) -> Self {
        Self {
            id,
            sources: Vec::new(),
            source_spans: Spans::new(),
            cue_spans: Spans::new(),
            content_spans: Spans::new(),
            verb: verb.into(),
            act,
            form,
            certainty: Certainty::Certain,
            negative: false,
            addressee: None,
            when: None,
            about: Subject::default(),
            parent: None,
            rule: rule.into(),
        }
    }
}
