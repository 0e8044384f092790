//! Blocks: the whole text cut into what it is.

use super::RuleName;
use crate::names::named_enum;
use crate::span::Span;

named_enum! {
    /// What a stretch of the page is.
    BlockKind {
        /// The story's title, and the standfirst under it.
        Headline = "headline",
        /// A heading inside the story.
        Subheading = "subheading",
        /// Who wrote it.
        Byline = "byline",
        /// When it was published or changed.
        Timestamp = "timestamp",
        /// Running text of the story.
        Paragraph = "paragraph",
        /// An item of a list in the story.
        List = "list",
        /// The words under a picture.
        Caption = "caption",
        /// Menus, breadcrumbs, section names.
        Navigation = "navigation",
        /// Teasers for other stories.
        Related = "related",
        /// Newsletters, donations, advertisements, share buttons.
        Promotion = "promotion",
        /// Readers' comments and their forms.
        Comment = "comment",
        /// Legal lines, contacts, links at the end of the page.
        Footer = "footer",
        /// Anything else that is no part of the story.
        Other = "other",
    }
}

impl BlockKind {
    /// True for the kinds that make up the story.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Headline | Self::Subheading | Self::Paragraph | Self::List | Self::Caption)
    }
}

/// A stretch of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// The rule that decided the kind.
    pub rule: RuleName,
}

impl Block {
    /// A block.
    #[must_use]
    pub fn new(kind: BlockKind, span: Span, rule: impl Into<RuleName>) -> Self {
        Self { kind, span, rule: rule.into() }
    }
}

/// A piece of the text, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Text {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

impl Text {
    /// The text under `span`.
    #[must_use]
    pub fn of(text: &str, span: Span) -> Self {
        Self { text: span.slice(text).to_owned(), span }
    }
}
