//! Documents through the library: one reader, N workers, one writer, in the order of the input.
//!
//! ```text
//! reader ──batches──> workers ──results──> writer
//!    └──────one slot a batch, in order───────┘
//! ```
//!
//! The reader puts a slot for each batch into the writer's queue before it gives the batch to the workers; whichever
//! worker takes it fills the slot, and the writer waits for the slots in their order. Both queues are bounded, so
//! memory is so many batches a thread, however long the input. The output is the same for any number of threads.
//!
//! When nobody reads the output any more, the writer stops, and the queues stop the others.

use crate::args::{Color, Explain, Extract, Format, Input};
use crate::config;
use crate::input::read::{Closed, read_all};
use crate::input::walk::{self, Source};
use crate::input::{Batch, Failure, Item, Kind, Raw, decode, io_problem, record};
use crate::messages::{Message, Messages, Severity};
use crate::output::{Renderer, View, style, write_problem};
use crate::progress::Progress;
use copydesk::{Article, Extractor, Published, Scratch};
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Runs `copydesk extract`.
pub(crate) fn extract(options: &Extract, color: Color) -> Result<ExitCode, String> {
    let stdout = io::stdout();
    let format = options.format.unwrap_or(if stdout.is_terminal() { Format::Text } else { Format::Ndjson });
    let sources = sources(&options.input)?;
    let view = match format {
        Format::Text => View::Summary,
        Format::Ndjson => View::Line,
        Format::Json if is_single(&options.input, &sources) => View::Object,
        Format::Json => View::Array,
    };
    let renderer =
        Renderer { view, color: style::colored(color, &stdout), width: style::width(), rules: Vec::new() };
    run(&options.input, sources, renderer, color, options.stats)
}

/// Runs `copydesk explain`.
pub(crate) fn explain(options: &Explain, color: Color) -> Result<ExitCode, String> {
    let sources = sources(&options.input)?;
    let renderer = Renderer {
        view: View::Explanation,
        color: style::colored(color, &io::stdout()),
        width: style::width(),
        rules: options.rule.clone(),
    };
    run(&options.input, sources, renderer, color, false)
}

fn sources(options: &Input) -> Result<Vec<Source>, String> {
    if !options.paths.is_empty() {
        return Ok(walk::sources(&options.paths, options.input));
    }
    if io::stdin().is_terminal() {
        return Err("nothing to read: name a file or a directory, or pipe a text in (see --help)".to_owned());
    }
    Ok(walk::sources(&[PathBuf::from("-")], options.input))
}

/// True where the arguments can only give one document.
fn is_single(options: &Input, sources: &[Source]) -> bool {
    let is_directory = options.paths.first().is_some_and(|path| path.is_dir());
    matches!(
        sources,
        [Source::File { kind: Kind::Page, .. } | Source::Stdin { kind: Kind::Page } | Source::Failed(_)]
    ) && !is_directory
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
    fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.failed += other.failed;
        self.refused += other.refused;
        self.bytes += other.bytes;
    }

    fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self { failed: 0, .. } => 0,
            Self { documents: 0, failed, refused, .. } if failed == refused => 2,
            _ => 1,
        })
    }
}

/// What every worker needs.
#[derive(Debug)]
struct Desk {
    extractor: Extractor,
    published: Option<Published>,
    clean: bool,
    renderer: Renderer,
}

/// A batch that was worked on.
#[derive(Debug, Default)]
struct Done {
    output: Vec<u8>,
    messages: Vec<Message>,
    tally: Tally,
}

fn run(
    options: &Input,
    sources: Vec<Source>,
    renderer: Renderer,
    color: Color,
    stats: bool,
) -> Result<ExitCode, String> {
    let desk = Arc::new(Desk {
        extractor: config::extractor(options)?,
        published: options.published,
        clean: options.clean,
        renderer,
    });
    let messages = Messages::new(options.quiet, color);
    let is_watched = Progress::is_wanted(messages.is_quiet());
    let mut progress = Progress::new(is_watched, if is_watched { walk::total_bytes(&sources) } else { None });
    let threads = options.threads.map_or_else(cores, usize::from);
    let slots =
        start(&desk, sources, threads).map_err(|error| format!("no thread: {}", io_problem(&error)))?;
    let mut tally = Tally::default();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match write_all(&slots, &desk.renderer, &messages, &mut progress, &mut tally, &mut out) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(write_problem(&error)),
        _ => {}
    }
    progress.finish(&tally, stats);
    Ok(tally.code())
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Starts the reader and the workers; they end with the input, or when the slots are dropped.
///
/// They are not waited for: a reader that hangs on a silent pipe must not keep the program alive.
fn start(desk: &Arc<Desk>, sources: Vec<Source>, threads: usize) -> io::Result<Receiver<Receiver<Done>>> {
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
    fn item(&self, item: Item, scratch: &mut Scratch, done: &mut Done) {
        match item {
            Item::Message(message) => done.messages.push(message),
            Item::Failure(failure) => done.fail(failure),
            Item::Document(raw) => {
                let place = raw.place();
                let before = done.output.len();
                // The library does not panic; should it, one document is lost and not the feed.
                let read = catch_unwind(AssertUnwindSafe(|| self.document(raw, &place, scratch, done)));
                match read {
                    Ok(Ok(())) => done.tally.documents += 1,
                    Ok(Err(problem)) => done.fail(wrong(place, problem)),
                    Err(_) => {
                        *scratch = Scratch::new();
                        done.output.truncate(before);
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
        let record = if raw.line.is_some() {
            record::parse(&decoded.text).map_err(|wrong| match wrong.column {
                Some(column) => format!("column {column}: {}", wrong.problem),
                None => wrong.problem,
            })?
        } else {
            record::Record { text: decoded.text, ..record::Record::default() }
        };
        for complaint in record.complaints {
            done.messages.push(Message::new(Severity::Warning, place, complaint));
        }
        if record.text.trim().is_empty() {
            if raw.line.is_none() {
                return Err("empty: there is no text in it".to_owned());
            }
            done.messages.push(Message::new(Severity::Note, place, "\"text\" is empty"));
        }
        let mut article = Article::new(&record.text)
            .doc(record.doc.as_deref().unwrap_or(place))
            .clean(record.clean.unwrap_or(self.clean));
        if let Some(published) = record.published.or(self.published) {
            article = article.published(published);
        }
        if let Some(url) = &record.url {
            article = article.url(url);
        }
        let extraction = self.extractor.extract_with(&article, scratch).map_err(|error| error.to_string())?;
        self.renderer.document(&record.text, &extraction, &mut done.output);
        Ok(())
    }
}

impl Done {
    fn fail(&mut self, failure: Failure) {
        self.tally.failed += 1;
        self.tally.refused += u64::from(failure.io);
        self.messages.push(failure.message);
    }
}

fn wrong(place: String, problem: String) -> Failure {
    Failure { message: Message::error(Some(place), problem), io: false }
}

/// Writes what the slots hold, in their order.
fn write_all(
    slots: &Receiver<Receiver<Done>>,
    renderer: &Renderer,
    messages: &Messages,
    progress: &mut Progress,
    tally: &mut Tally,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut any = false;
    while let Some(slot) = take(slots, out)? {
        let done = take(&slot, out)?.unwrap_or_else(|| {
            let mut lost = Done::default();
            let problem = "an error in copydesk itself: documents are missing here; please report it";
            lost.fail(Failure { message: Message::error(None, problem), io: false });
            lost
        });
        if !done.messages.is_empty() {
            // What was written before belongs before the messages where both go to one terminal.
            out.flush()?;
            progress.aside(|| done.messages.iter().for_each(|message| messages.print(message)));
        }
        if let [first, rest @ ..] = done.output.as_slice() {
            let is_opening = renderer.view == View::Array && !any;
            out.write_all(if is_opening { b"[" } else { std::slice::from_ref(first) })?;
            out.write_all(rest)?;
            any = true;
        }
        tally.add(&done.tally);
        progress.update(tally);
    }
    out.write_all(renderer.end(any))?;
    out.flush()
}

/// The next one; what has been written is shown before waiting for it.
fn take<T>(queue: &Receiver<T>, out: &mut dyn Write) -> io::Result<Option<T>> {
    match queue.try_recv() {
        Ok(item) => Ok(Some(item)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(queue.recv().ok())
        }
    }
}
