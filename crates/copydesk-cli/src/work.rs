//! Documents through the library: one reader, N workers, and whoever takes the results, in the order of the input.
//!
//! ```text
//! reader ──batches──> workers ──results──> taker
//!    └──────one slot a batch, in order───────┘
//! ```
//!
//! The reader puts a slot for each batch into the taker's queue before it gives the batch to the workers; whichever
//! worker takes it fills the slot, and the taker waits for the slots in their order. Both queues are bounded, so
//! memory is so many batches a thread, however long the input. The results are the same for any number of threads.
//!
//! When nobody takes results any more, the queues stop the reader and the workers.

use crate::args::Input;
use crate::config;
use crate::input::read::{Closed, read_all};
use crate::input::walk::{self, Source};
use crate::input::{Batch, Failure, Item, Raw, decode, record};
use crate::messages::{Message, Severity};
use crate::output::Renderer;
use copydesk::corpus::Record;
use copydesk::{Article, Extraction, Extractor, Published, Scratch};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// All that the arguments name, or standard input.
pub(crate) fn sources(options: &Input) -> Result<Vec<Source>, String> {
    if !options.paths.is_empty() {
        return Ok(walk::sources(&options.paths, options.input));
    }
    if io::stdin().is_terminal() {
        return Err("nothing to read: name a file or a directory, or pipe a text in (see --help)".to_owned());
    }
    Ok(walk::sources(&[PathBuf::from("-")], options.input))
}

/// What has been done so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Documents read.
    pub(crate) documents: u64,
    /// Documents, files and lines that were not.
    pub(crate) failed: u64,
    /// Those of them that the system refused.
    pub(crate) refused: u64,
    /// Bytes of input.
    pub(crate) bytes: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.failed += other.failed;
        self.refused += other.refused;
        self.bytes += other.bytes;
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self { failed: 0, .. } => 0,
            Self { documents: 0, failed, refused, .. } if failed == refused => 2,
            _ => 1,
        })
    }
}

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

/// A batch that was worked on.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// What was rendered.
    pub(crate) output: Vec<u8>,
    /// What was kept.
    pub(crate) read: Vec<Page>,
    pub(crate) messages: Vec<Message>,
    pub(crate) tally: Tally,
}

pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Starts the reader and the workers; they end with the input, or when the slots are dropped.
///
/// They are not waited for: a reader that hangs on a silent pipe must not keep the program alive.
pub(crate) fn start(
    desk: &Arc<Desk>,
    sources: Vec<Source>,
    threads: usize,
) -> io::Result<Receiver<Receiver<Done>>> {
    let (give, take) = sync_channel::<(Batch, SyncSender<Done>)>(threads);
    let (put, slots) = sync_channel(2 * threads);
    let take = Arc::new(Mutex::new(take));
    for n in 0..threads {
        let (desk, take) = (Arc::clone(desk), Arc::clone(&take));
        let started = thread::Builder::new().spawn(move || work(&desk, &take));
        // Where the system has no more threads, those there are do the work.
        if started.is_err() && n > 0 {
            break;
        }
        started?;
    }
    thread::Builder::new().spawn(move || {
        read_all(sources, &mut |batch| {
            let (fill, slot) = sync_channel(1);
            put.send(slot).map_err(|_| Closed)?;
            give.send((batch, fill)).map_err(|_| Closed)
        })
    })?;
    Ok(slots)
}

fn work(desk: &Desk, batches: &Mutex<Receiver<(Batch, SyncSender<Done>)>>) {
    let mut scratch = Scratch::new();
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((batch, fill)) = next else { return };
        let mut done = Done::default();
        done.tally.bytes = batch.bytes as u64;
        for item in batch.items {
            desk.item(item, &mut scratch, &mut done);
        }
        // The writer may have left.
        let _ = fill.send(done);
    }
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

    fn item(&self, item: Item, scratch: &mut Scratch, done: &mut Done) {
        match item {
            Item::Message(message) => done.messages.push(message),
            Item::Failure(failure) => done.fail(failure),
            Item::Document(raw) => {
                let place = raw.place();
                let before = done.output.len();
                // The library does not panic; should it, one document is lost and not the feed.
                let kept = done.read.len();
                let read = catch_unwind(AssertUnwindSafe(|| self.document(raw, &place, scratch, done)));
                match read {
                    Ok(Ok(())) => done.tally.documents += 1,
                    Ok(Err(problem)) => done.fail(wrong(place, problem)),
                    Err(_) => {
                        *scratch = Scratch::new();
                        done.output.truncate(before);
                        done.read.truncate(kept);
                        done.fail(wrong(place, "an error in copydesk itself; please report it".to_owned()));
                    }
                }
            }
        }
    }

    fn document(&self, raw: Raw, place: &str, scratch: &mut Scratch, done: &mut Done) -> Result<(), String> {
        if decode::is_binary(&raw.bytes) {
            return Err("not a text: binary data".to_owned());
        }
        let decoded = decode::decode(raw.bytes);
        if let Some(note) = decoded.note {
            done.messages.push(Message::new(Severity::Note, place, note));
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
            done.messages.push(Message::new(Severity::Warning, place, complaint));
        }
        if record.text.trim().is_empty() {
            if raw.line.is_none() {
                return Err("empty: there is no text in it".to_owned());
            }
            done.messages.push(Message::new(Severity::Note, place, "\"text\" is empty"));
        }
        let doc = record.doc.as_deref().unwrap_or(place);
        let is_clean = record.clean.unwrap_or(self.clean);
        let published = record.published.or(self.published);
        let mut article = Article::new(&record.text).doc(doc).clean(is_clean);
        if let Some(published) = published {
            article = article.published(published);
        }
        let crawled = record.crawled.or(self.crawled);
        if let Some(crawled) = crawled {
            article = article.crawled(crawled);
        }
        if let Some(url) = &record.url {
            article = article.url(url);
        }
        let read = |scratch: &mut Scratch| {
            self.extractor.extract_with(&article, scratch).map_err(|error| error.to_string())
        };
        match &self.make {
            Make::Bytes(renderer) => renderer.document(&record.text, &read(scratch)?, &mut done.output),
            Make::Pages(known) => {
                let sum = self.sum(&record, [published, crawled], is_clean);
                let doc = doc.to_owned();
                if known.get(&doc) == Some(&sum) {
                    done.read.push(Page { sum, read: None, doc });
                    return Ok(());
                }
                let extraction = read(scratch)?;
                let kept = Record::new(extraction.clone(), &record.text);
                let read = Some(Reading { text: record.text, extraction, record: kept });
                done.read.push(Page { sum, read, doc });
            }
        }
        Ok(())
    }

    /// A sum of all that the result depends on: the page, what is known of it, the word lists and the version.
    fn sum(&self, record: &record::Record, dates: [Option<Published>; 2], is_clean: bool) -> String {
        let [published, crawled] = dates.map(|date| date.map_or_else(String::new, |date| date.to_string()));
        let mut sum = Sha256::new_with_prefix(&self.salt);
        for part in [record.text.as_str(), record.url.as_deref().unwrap_or(""), &published, &crawled] {
            sum.update((part.len() as u64).to_le_bytes());
            sum.update(part);
        }
        sum.update([u8::from(is_clean)]);
        sum.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

impl Done {
    pub(crate) fn fail(&mut self, failure: Failure) {
        self.tally.failed += 1;
        self.tally.refused += u64::from(failure.io);
        self.messages.push(failure.message);
    }
}

fn wrong(place: String, problem: String) -> Failure {
    Failure { message: Message::error(Some(place), problem), io: false }
}
