//! The desk: items of the input made into what is wanted of them, several at a time.
//!
//! `items -> decoded and parsed -> read together -> rendered, or kept for a corpus`, in their order. Whatever is wrong with
//! one item is told in its place and harms no other.

use crate::args::Input;
use crate::config;
use crate::input::{Failure, Item, Raw, decode, record};
use crate::messages::{Message, Severity};
use crate::output::Renderer;
use crate::work::Done;
use copydesk::corpus::Record;
use copydesk::{Article, Extraction, Extractor, Published, Scratch};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

const OWN_ERROR: &str = "an error in copydesk itself; please report it";

/// What becomes of a document that was read.
#[derive(Debug)]
pub(crate) enum Make {
    /// Bytes for the output.
    Bytes(Renderer),
    /// Pages for a corpus, but for those that are known: their ids, with the sum of what they were read from.
    Pages(BTreeMap<String, String>),
}

/// A document that was read, for a corpus.
#[derive(Debug)]
pub(crate) struct Page {
    /// Sum of all that it was read from; the same page has the same.
    pub(crate) sum: String,
    /// Nothing where the same page is known already.
    pub(crate) read: Option<Reading>,
    pub(crate) doc: String,
}

/// What was read out of a page.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) text: String,
    pub(crate) extraction: Extraction,
    pub(crate) record: Record,
}

/// A document of the input, with all that is known of it before it is read.
#[derive(Debug)]
struct Document {
    record: record::Record,
    place: String,
}

/// What is known of an item before anything is read.
#[derive(Debug)]
struct Prepared {
    messages: Vec<Message>,
    content: Content,
}

#[derive(Debug)]
enum Content {
    /// There was something to tell only.
    None,
    Failed(Failure),
    /// A page of the corpus that has not changed.
    Known {
        doc: String,
        sum: String,
    },
    /// A document to read, with its sum for a corpus.
    Unread(Box<Document>, Option<String>),
}

/// What every worker needs.
#[derive(Debug)]
pub(crate) struct Desk {
    extractor: Extractor,
    published: Option<Published>,
    crawled: Option<Published>,
    clean: bool,
    make: Make,
    /// What the result depends on beside the page.
    salt: Vec<u8>,
}

impl Desk {
    /// With the word lists of `--lexicon`.
    pub(crate) fn new(options: &Input, make: Make) -> Result<Self, String> {
        let (extractor, lists) = config::extractor(options)?;
        let mut salt = Sha256::new_with_prefix(env!("CARGO_PKG_VERSION"));
        lists.iter().for_each(|list| salt.update(list));
        let salt = salt.finalize().to_vec();
        let Input { published, crawled, clean, .. } = *options;
        Ok(Self { extractor, salt, published, crawled, clean, make })
    }

    /// Reads some items together.
    pub(crate) fn read(&self, items: impl Iterator<Item = Item>, scratch: &mut Scratch, done: &mut Done) {
        let prepared: Vec<Prepared> = items.map(|item| self.prepare(item)).collect();
        let articles: Vec<Article<'_>> = prepared.iter().filter_map(Prepared::article).collect();
        let mut found = self.extract(&articles, scratch).into_iter();
        drop(articles);
        for Prepared { messages, content } in prepared {
            done.messages.extend(messages);
            match content {
                Content::None => {}
                Content::Failed(failure) => done.fail(failure),
                Content::Known { doc, sum } => {
                    done.tally.documents += 1;
                    done.read.push(Page { sum, read: None, doc });
                }
                Content::Unread(document, sum) => {
                    let found = found.next().unwrap_or_else(|| Err(OWN_ERROR.to_owned()));
                    self.finish(*document, sum, found, done);
                }
            }
        }
    }

    /// An item as far as it can be told without reading its text.
    fn prepare(&self, item: Item) -> Prepared {
        let mut messages = Vec::new();
        let content = match item {
            Item::Message(message) => {
                messages.push(message);
                Content::None
            }
            Item::Failure(failure) => Content::Failed(failure),
            Item::Document(raw) => {
                let place = raw.place();
                match caught(|| self.document(raw, place.clone(), &mut messages)) {
                    Ok(Ok(content)) => content,
                    Ok(Err(problem)) | Err(problem) => Content::Failed(wrong(place, problem)),
                }
            }
        };
        Prepared { messages, content }
    }

    /// A document, decoded and parsed.
    fn document(&self, raw: Raw, place: String, messages: &mut Vec<Message>) -> Result<Content, String> {
        if decode::is_binary(&raw.bytes) {
            return Err("not a text: binary data".to_owned());
        }
        let decoded = decode::decode(raw.bytes);
        if let Some(note) = decoded.note {
            messages.push(Message::new(Severity::Note, &place, note));
        }
        let mut record = if raw.line.is_some() {
            record::parse(&decoded.text).map_err(|wrong| match wrong.column {
                Some(column) => format!("column {column}: {}", wrong.problem),
                None => wrong.problem,
            })?
        } else {
            record::Record { text: decoded.text, ..record::Record::default() }
        };
        for complaint in std::mem::take(&mut record.complaints) {
            messages.push(Message::new(Severity::Warning, &place, complaint));
        }
        if record.text.trim().is_empty() {
            if raw.line.is_none() {
                return Err("empty: there is no text in it".to_owned());
            }
            messages.push(Message::new(Severity::Note, &place, "\"text\" is empty"));
        }
        record.clean = Some(record.clean.unwrap_or(self.clean));
        record.published = record.published.or(self.published);
        record.crawled = record.crawled.or(self.crawled);
        let document = Box::new(Document { record, place });
        let Make::Pages(known) = &self.make else { return Ok(Content::Unread(document, None)) };
        let (doc, sum) = (document.id().to_owned(), self.sum(&document.record));
        if known.get(&doc) == Some(&sum) {
            return Ok(Content::Known { doc, sum });
        }
        Ok(Content::Unread(document, Some(sum)))
    }

    /// What is in the articles.
    fn extract(&self, articles: &[Article<'_>], scratch: &mut Scratch) -> Vec<Result<Extraction, String>> {
        let mut all = |articles: &[Article<'_>]| {
            let read = caught(|| self.extractor.extract_all(articles, scratch));
            read.inspect_err(|_| *scratch = Scratch::new())
        };
        let told = |read: Vec<Result<Extraction, copydesk::Error>>| {
            read.into_iter().map(|found| found.map_err(|error| error.to_string())).collect::<Vec<_>>()
        };
        // The library does not panic; should it, one document is lost and not the feed.
        all(articles).map_or_else(
            |_| {
                let one = |article| {
                    all(std::slice::from_ref(article)).map_or_else(|problem| vec![Err(problem)], told)
                };
                articles.iter().flat_map(one).collect()
            },
            told,
        )
    }

    /// Makes of a document that was read what is wanted.
    fn finish(
        &self,
        document: Document,
        sum: Option<String>,
        found: Result<Extraction, String>,
        done: &mut Done,
    ) {
        let (before, place) = (done.output.len(), document.place.clone());
        let made = found.and_then(|extraction| {
            caught(|| match &self.make {
                Make::Bytes(renderer) => {
                    renderer.document(&document.record.text, &extraction, &mut done.output)
                }
                Make::Pages(_) => {
                    let (doc, text) = (document.id().to_owned(), document.record.text);
                    let record = Record::new(extraction.clone(), &text);
                    let read = Some(Reading { text, extraction, record });
                    done.read.push(Page { sum: sum.unwrap_or_default(), read, doc });
                }
            })
        });
        match made {
            Ok(()) => done.tally.documents += 1,
            Err(problem) => {
                done.output.truncate(before);
                done.fail(wrong(place, problem));
            }
        }
    }

    /// A sum of all that the result depends on: the page, what is known of it, the word lists and the version.
    fn sum(&self, record: &record::Record) -> String {
        let [published, crawled] = [record.published, record.crawled]
            .map(|date| date.map_or_else(String::new, |date| date.to_string()));
        let mut sum = Sha256::new_with_prefix(&self.salt);
        for part in [record.text.as_str(), record.url.as_deref().unwrap_or(""), &published, &crawled] {
            sum.update((part.len() as u64).to_le_bytes());
            sum.update(part);
        }
        sum.update([u8::from(record.clean == Some(true))]);
        sum.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

impl Document {
    /// Its id.
    fn id(&self) -> &str {
        self.record.doc.as_deref().unwrap_or(&self.place)
    }

    /// As the library reads it.
    fn article(&self) -> Article<'_> {
        let record = &self.record;
        let mut article = Article::new(&record.text).doc(self.id()).clean(record.clean == Some(true));
        if let Some(published) = record.published {
            article = article.published(published);
        }
        if let Some(crawled) = record.crawled {
            article = article.crawled(crawled);
        }
        if let Some(url) = &record.url {
            article = article.url(url);
        }
        article
    }
}

impl Prepared {
    /// What is to be read.
    fn article(&self) -> Option<Article<'_>> {
        match &self.content {
            Content::Unread(document, _) => Some(document.article()),
            Content::None | Content::Failed(_) | Content::Known { .. } => None,
        }
    }
}

/// What the work gives, or that it ended in an error of ours.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| OWN_ERROR.to_owned())
}

fn wrong(place: String, problem: String) -> Failure {
    Failure { message: Message::error(Some(place), problem), io: false }
}
