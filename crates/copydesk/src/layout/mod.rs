//! Stage 1: the raw text cut into blocks, and what the page says of itself.
//!
//! `&str -> Layout`: blocks in order, each line in exactly one, covering every byte that is not white space.

use crate::article::{Article, Published};
use crate::extraction::{Block, BlockKind};
use crate::rule_info::{RuleInfo, Stage};
use crate::span::Span;

/// The rules of this stage; the examples of a layout rule are lines and the kind of block they become.
pub(crate) const RULES: &[RuleInfo] =
    &[RuleInfo::new("layout.line", Stage::Layout, &[("The talks ended.", "paragraph")], &[])];

/// The page cut into blocks, with its own facts.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Blocks in order.
    pub(crate) blocks: Vec<Block>,
    /// Title of the story.
    pub(crate) headline: Option<Span>,
    /// Bylines, names only.
    pub(crate) authors: Vec<String>,
    /// Date of publication as the page gives it.
    pub(crate) published: Option<Published>,
    /// Date of the last change.
    pub(crate) updated: Option<Published>,
    /// Who published it.
    pub(crate) publisher: Option<String>,
}

/// Cuts the text of an article into blocks.
pub(crate) fn segment(article: &Article<'_>, layout: &mut Layout) {
    *layout = Layout::default();
    let text = article.text;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        if !body.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            layout.blocks.push(Block::new(
                BlockKind::Paragraph,
                Span::of(start..start + body.len()),
                "layout.line",
            ));
        }
        at += line.len();
    }
}
