//! Short stories read and merged.

use copydesk::corpus::{Corpus, MergedCorpus};
use copydesk::{Article, Extractor};
use std::sync::LazyLock;

/// Reads with the built-in lists.
pub(crate) static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// Documents: id, day of publication, text.
pub(crate) type Pages<'a> = &'a [(&'a str, &'a str, &'a str)];

/// The corpus of some pages.
pub(crate) fn corpus<'a>(pages: impl IntoIterator<Item = &'a (&'a str, &'a str, &'a str)>) -> Corpus {
    let mut corpus = Corpus::new();
    for (doc, day, text) in pages {
        let article = Article::new(text).doc(doc).clean(true).published(day.parse().unwrap());
        corpus.add(&EXTRACTOR.extract(&article).unwrap(), text);
    }
    corpus
}

/// What some pages say together.
pub(crate) fn merged(pages: Pages<'_>) -> MergedCorpus {
    corpus(pages).merge()
}
