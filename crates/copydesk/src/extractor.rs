//! [`Extractor`]: from articles to what is in them.

use crate::extraction::Extraction;
use crate::lexicon::Lexicon;
use crate::mention::{org, person, place, timex};
use crate::pipeline::{Buffers, Lists, Sheet, run};
use crate::span::MAX_TEXT;
use crate::{Article, Error, RuleInfo, claim, event, layout, repair};
use smallvec::SmallVec;
use std::sync::Arc;

/// So many articles are read together at most, and so many bytes of them: what the stages write for them should stay in
/// the caches until the next stage reads it.
const TOGETHER: usize = 16;
const BYTES_TOGETHER: usize = 1 << 16;

/// Reads articles; make one and use it for all of them, from as many threads as you like.
#[derive(Debug, Clone)]
pub struct Extractor {
    lists: Lists,
}

/// Builds an [`Extractor`] with the caller's own word lists.
#[derive(Debug, Clone)]
pub struct ExtractorBuilder {
    lexicon: Arc<Lexicon>,
}

/// Buffers that are used again from document to document; one a thread.
#[derive(Debug, Default)]
pub struct Scratch {
    /// For each of the articles that are read together.
    buffers: Vec<Buffers>,
}

impl Scratch {
    /// Empty buffers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Those of `n` articles.
    fn buffers(&mut self, n: usize) -> &mut [Buffers] {
        if self.buffers.len() < n {
            self.buffers.resize_with(n, Buffers::default);
        }
        self.buffers.get_mut(..n).unwrap_or(&mut [])
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl ExtractorBuilder {
    /// Lays rows of `form<TAB>class<TAB>payload` over the built-in word lists; see the word lists' documentation for
    /// the classes.
    ///
    /// # Errors
    ///
    /// [`Error::Lexicon`] with line and column of the first row that is wrong.
    pub fn lexicon(mut self, tsv: &str) -> Result<Self, Error> {
        self.lexicon = Arc::new(self.lexicon.overlaid(tsv)?);
        Ok(self)
    }

    /// The extractor.
    #[must_use]
    pub fn build(self) -> Extractor {
        Extractor { lists: Lists { events: event::Lists::of(&self.lexicon), lexicon: self.lexicon } }
    }
}

impl Extractor {
    /// An extractor with the built-in word lists.
    #[must_use]
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// For an extractor with the caller's own word lists.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder { lexicon: Lexicon::built_in() }
    }

    /// Every rule, in the order of the stages and of precedence within them.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleInfo> {
        [layout::RULES, timex::RULES, person::RULES, org::RULES, place::RULES, event::RULES, claim::RULES]
            .into_iter()
            .flatten()
    }

    /// Reads one article.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`] where the text does not fit 32-bit offsets; nothing else.
    pub fn extract(&self, article: &Article<'_>) -> Result<Extraction, Error> {
        self.extract_with(article, &mut Scratch::new())
    }

    /// As [`Extractor::extract`], with buffers that are used again.
    ///
    /// # Errors
    ///
    /// As [`Extractor::extract`].
    pub fn extract_with(&self, article: &Article<'_>, scratch: &mut Scratch) -> Result<Extraction, Error> {
        self.extract_all(core::slice::from_ref(article), scratch).remove(0)
    }

    /// Reads many articles, which is faster than one by one: some at a time go through each stage together. What is found in
    /// each is the same.
    ///
    /// An element is the error that [`Extractor::extract`] gives for that article.
    pub fn extract_all(
        &self,
        articles: &[Article<'_>],
        scratch: &mut Scratch,
    ) -> Vec<Result<Extraction, Error>> {
        let mut found = Vec::with_capacity(articles.len());
        let mut rest = articles;
        while !rest.is_empty() {
            let (together, behind) = rest.split_at(n_together(rest));
            self.read(together, scratch, &mut found);
            rest = behind;
        }
        found
    }

    /// Reads articles together.
    fn read(
        &self,
        articles: &[Article<'_>],
        scratch: &mut Scratch,
        found: &mut Vec<Result<Extraction, Error>>,
    ) {
        let is_small = |article: &&Article<'_>| article.text.len() <= MAX_TEXT;
        let repaired = |article: &Article<'_>| repair::repaired(article.text, &self.lists.lexicon);
        let copies: SmallVec<[Option<String>; 1]> = articles.iter().filter(is_small).map(repaired).collect();
        let mut sheets: SmallVec<[Sheet<'_>; 1]> = articles
            .iter()
            .filter(is_small)
            .zip(&copies)
            .zip(scratch.buffers(copies.len()))
            .map(|((article, copy), buffers)| {
                Sheet::new(Article { text: copy.as_deref().unwrap_or(article.text), ..*article }, buffers)
            })
            .collect();
        run(&mut sheets, &self.lists);
        let mut read = sheets.into_iter().zip(&copies);
        found.extend(articles.iter().map(|article| {
            let too_large = || Error::TooLarge { bytes: article.text.len() };
            let (sheet, copy) = is_small(&article).then(|| read.next()).flatten().ok_or_else(too_large)?;
            let mut extraction = sheet.finish(&self.lists);
            if let Some(copy) = copy {
                repair::settle(&mut extraction, article.text, copy);
            }
            Ok(extraction)
        }));
    }
}

/// How many of the articles, of which there are some, are read together.
fn n_together(articles: &[Article<'_>]) -> usize {
    let mut bytes = 0usize;
    let fits = |article: &&Article<'_>| {
        bytes = bytes.saturating_add(article.text.len());
        bytes <= BYTES_TOGETHER
    };
    articles.iter().take(TOGETHER).take_while(fits).count().max(1)
}
