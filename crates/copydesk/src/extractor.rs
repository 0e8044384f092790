//! The pipeline: the only file that calls every stage.

use crate::extraction::{Extraction, Text};
use crate::layout::{self, Layout};
use crate::span::MAX_TEXT;
use crate::{Article, Error, RuleInfo};

/// Reads articles; make one and use it for all of them.
#[derive(Debug, Default)]
pub struct Extractor {}

impl Extractor {
    /// An extractor with the built-in word lists.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }

    /// Every rule, in the order of the stages and of precedence within them.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleInfo> {
        [layout::RULES].into_iter().flatten()
    }

    /// Reads one article.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`] where the text does not fit 32-bit offsets; nothing else.
    pub fn extract(&self, article: &Article<'_>) -> Result<Extraction, Error> {
        let text = article.text;
        if text.len() > MAX_TEXT {
            return Err(Error::TooLarge { bytes: text.len() });
        }
        let mut layout = Layout::default();
        layout::segment(article, &mut layout);
        Ok(Extraction {
            doc: article.doc.to_owned(),
            headline: layout.headline.map(|span| Text::of(text, span)),
            publisher: article.publisher.map(str::to_owned).or(layout.publisher),
            authors: layout.authors,
            published: article.published.or(layout.published).map(|p| p.to_string()),
            updated: layout.updated.map(|p| p.to_string()),
            blocks: layout.blocks,
            ..Extraction::default()
        })
    }
}
