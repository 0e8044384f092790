//! `timeline`: many pages read, merged, and told together.
//!
//! `pages, stored corpus -> merged corpus -> text, JSON, CSV or HTML`. Pages are read by the workers of
//! [`crate::work`]; with `--db` they are stored batch by batch, and what is stored already is not read again.

mod cameo;
mod csv;
mod json;
mod store;
mod tables;
mod text;

use crate::args::{Color, Timeline, TimelineFormat};
use crate::desk::{Desk, Make, Page, Reading};
use crate::input::io_problem;
use crate::input::walk::{self, Source};
use crate::messages::{Message, Messages, Severity};
use crate::output::html::{self, Read};
use crate::output::{print, style};
use crate::progress::Progress;
use crate::work::{Tally, cores, sources, start};
use copydesk::corpus::{Added, Corpus, Query};
use copydesk::{Extraction, MergedCorpus};
use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::Arc;
use store::Store;

/// Runs `copydesk timeline`.
pub(crate) fn timeline(options: &Timeline, color: Color) -> Result<ExitCode, String> {
    let stdout = io::stdout();
    let format = options.format.unwrap_or(if stdout.is_terminal() {
        TimelineFormat::Text
    } else {
        TimelineFormat::Ndjson
    });
    let query = query(options);
    let mut desk = Pile::open(options, format == TimelineFormat::Html)?;
    // What is stored can be asked without reading anything.
    let sources = if options.input.paths.is_empty() && options.db.is_some() {
        Vec::new()
    } else {
        sources(&options.input)?
    };
    let tally = desk.read(options, sources, color)?;
    if tally.documents == 0 && desk.corpus.is_empty() && tally.failed > 0 {
        return Ok(tally.code());
    }
    let merged = desk.corpus.merge();
    if let Some(store) = &mut desk.store {
        store.publish(&merged)?;
    }
    let merged = if query.is_empty() { merged } else { merged.select(&query) };
    let bytes = match format {
        TimelineFormat::Html => {
            desk.fetch(&merged)?;
            let read = desk.pages.values().map(|(text, extraction)| Read { text, extraction });
            html::page(&merged, &read.collect::<Vec<_>>()).into_bytes()
        }
        TimelineFormat::Text => {
            text::timeline(&merged, style::colored(color, &stdout), style::width()).into_bytes()
        }
        TimelineFormat::Json => json::object(&merged),
        TimelineFormat::Ndjson => json::lines(&merged),
        TimelineFormat::Csv => csv::events(&merged)?,
    };
    print(&bytes)?;
    Ok(tally.code())
}

fn query(options: &Timeline) -> Query {
    let mut query = Query::new();
    for person in &options.person {
        query = query.person(person);
    }
    for kind in &options.kind {
        query = query.kind(*kind);
    }
    for place in &options.place {
        query = query.place(place);
    }
    if let Some((first, _)) = options.from {
        query = query.from(first);
    }
    if let Some((_, last)) = options.to {
        query = query.to(last);
    }
    query
}

/// What has been read, now and before.
#[derive(Debug)]
struct Pile {
    corpus: Corpus,
    store: Option<Store>,
    /// Sums of what is stored.
    known: BTreeMap<String, String>,
    /// Ids that were read in this run, with their sums.
    seen: BTreeMap<String, String>,
    /// True where the pages themselves are shown.
    keeps: bool,
    /// Texts and what was read out of them, where they are shown and not stored.
    pages: BTreeMap<String, (String, Extraction)>,
}

impl Pile {
    fn open(options: &Timeline, keeps: bool) -> Result<Self, String> {
        let mut corpus = Corpus::new();
        let mut known = BTreeMap::new();
        let store = options.db.as_deref().map(Store::open).transpose()?;
        if let Some(store) = &store {
            store.load(|sum, record| {
                known.insert(record.doc().to_owned(), sum);
                corpus.insert(record);
            })?;
        }
        Ok(Self { corpus, store, known, seen: BTreeMap::new(), keeps, pages: BTreeMap::new() })
    }

    /// Reads what the sources hold.
    fn read(&mut self, options: &Timeline, sources: Vec<Source>, color: Color) -> Result<Tally, String> {
        let mut tally = Tally::default();
        if sources.is_empty() {
            return Ok(tally);
        }
        let messages = Messages::new(options.input.quiet, color);
        let desk = Arc::new(Desk::new(&options.input, Make::Pages(self.known.clone()))?);
        let is_watched = Progress::is_wanted(messages.is_quiet());
        let mut progress =
            Progress::new(is_watched, if is_watched { walk::total_bytes(&sources) } else { None });
        let threads = options.input.threads.map_or_else(cores, usize::from);
        let slots =
            start(&desk, sources, threads).map_err(|error| format!("no thread: {}", io_problem(&error)))?;
        for slot in slots {
            let mut done = slot.recv().unwrap_or_default();
            let pages = std::mem::take(&mut done.read);
            for page in &pages {
                if let Some(problem) = self.clash(page) {
                    done.messages.push(Message::new(Severity::Warning, &*page.doc, problem));
                }
            }
            progress.aside(|| done.messages.iter().for_each(|message| messages.print(message)));
            self.take(pages)?;
            tally.add(&done.tally);
            progress.update(&tally);
        }
        progress.finish(&tally, options.stats);
        Ok(tally)
    }

    /// That two pages of one run have the same id.
    fn clash(&mut self, page: &Page) -> Option<&'static str> {
        let before = self.seen.insert(page.doc.clone(), page.sum.clone())?;
        (before != page.sum).then_some("another document had this id; this one takes its place")
    }

    /// Takes in a batch: all of it, or, where it cannot be stored, none.
    fn take(&mut self, pages: Vec<Page>) -> Result<(), String> {
        if let Some(store) = &mut self.store {
            store.add(&pages)?;
        }
        for page in pages {
            if let Some(Reading { record, text, extraction }) = page.read {
                let _: Added = self.corpus.insert(record);
                if self.keeps && self.store.is_none() {
                    self.pages.insert(page.doc, (text, extraction));
                }
            }
        }
        Ok(())
    }

    /// Fetches the pages that are shown from where they are stored.
    fn fetch(&mut self, merged: &MergedCorpus) -> Result<(), String> {
        if let Some(store) = &self.store {
            for document in &merged.documents {
                if let Some(page) = store.page(&document.doc)? {
                    self.pages.insert(document.doc.clone(), page);
                }
            }
        }
        Ok(())
    }
}
