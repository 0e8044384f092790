//! Sources read into batches of raw documents.
//!
//! `sources -> batches`, in order. A batch is handed on when it is large enough, or when reading on could mean
//! waiting (a slow pipe), so that what has come in is worked on at once. Memory: one batch, or the longest document.

use super::{Batch, Failure, Item, Kind, Raw, decode, io_problem, walk::Source};
use crate::messages::{Message, Severity};
use copydesk::MAX_TEXT;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

/// A batch of this size is handed on; small enough to spread, large enough that handing over costs nothing.
const BATCH_BYTES: usize = 256 * 1024;
/// Or one of so many documents.
const BATCH_ITEMS: usize = 1024;

/// The name of standard input in messages and ids.
const STDIN: &str = "stdin";

/// An open source.
type Input = Box<dyn Read>;

/// Nobody takes batches any more.
#[derive(Debug)]
pub(crate) struct Closed;

/// Reads all sources, handing batches to `send`, until that says that it is closed.
pub(crate) fn read_all(
    sources: Vec<Source>,
    send: &mut dyn FnMut(Batch) -> Result<(), Closed>,
) -> Result<(), Closed> {
    let mut reader = Reader { batch: Batch::default(), send };
    for source in sources {
        match source {
            Source::Failed(failure) => reader.push(Item::Failure(failure))?,
            Source::Stdin { kind } => reader.source(STDIN.into(), Box::new(io::stdin().lock()), kind)?,
            Source::File { path, kind } => {
                let name: Arc<str> = path.display().to_string().into();
                match open(&path, kind) {
                    Ok(file) => reader.source(name, Box::new(file), kind)?,
                    Err(error) => reader.refused(&name, &error)?,
                }
            }
        }
    }
    reader.flush()
}

fn open(path: &Path, kind: Kind) -> io::Result<File> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if kind == Kind::Page && length > MAX_TEXT as u64 {
        return Err(io::Error::other(format!("{length} bytes, at most {MAX_TEXT} can be read; split it")));
    }
    Ok(file)
}

struct Reader<'s> {
    batch: Batch,
    send: &'s mut dyn FnMut(Batch) -> Result<(), Closed>,
}

impl Reader<'_> {
    fn source(&mut self, name: Arc<str>, input: Input, kind: Kind) -> Result<(), Closed> {
        match kind {
            Kind::Page => self.page(name, input),
            Kind::Records => self.records(&name, input),
        }
    }

    fn page(&mut self, file: Arc<str>, mut input: Input) -> Result<(), Closed> {
        let mut bytes = Vec::new();
        match input.read_to_end(&mut bytes) {
            Ok(_) => self.push(Item::Document(Raw { file, line: None, bytes })),
            Err(error) => self.refused(&file, &error),
        }
    }

    fn records(&mut self, file: &Arc<str>, input: Input) -> Result<(), Closed> {
        let mut input = BufReader::with_capacity(BATCH_BYTES, input);
        match input.fill_buf() {
            Ok(start) if decode::is_utf16(start) => {
                let mut bytes = Vec::new();
                if let Err(error) = input.read_to_end(&mut bytes) {
                    return self.refused(file, &error);
                }
                let decoded = decode::decode(bytes);
                if let Some(note) = decoded.note {
                    self.push(Item::Message(Message::new(Severity::Note, &**file, note)))?;
                }
                self.lines(file, BufReader::new(Box::new(Cursor::new(decoded.text))))
            }
            _ => self.lines(file, input),
        }
    }

    /// One document a line; blank lines are none.
    fn lines(&mut self, file: &Arc<str>, mut input: BufReader<Input>) -> Result<(), Closed> {
        let mut number = 0;
        let mut documents = 0u64;
        loop {
            let mut bytes = Vec::new();
            match input.read_until(b'\n', &mut bytes) {
                Ok(0) => break,
                Ok(_) => number += 1,
                Err(error) => return self.refused(file, &error),
            }
            if !bytes.trim_ascii().is_empty() {
                documents += 1;
                self.push(Item::Document(Raw { file: file.clone(), line: Some(number), bytes }))?;
            }
            // Reading on may wait for whoever writes; the batch need not.
            if !input.buffer().contains(&b'\n') {
                self.flush()?;
            }
        }
        if documents == 0 {
            let note = Message::new(Severity::Note, &**file, "no records in it");
            self.push(Item::Message(note))?;
        }
        Ok(())
    }

    fn refused(&mut self, file: &str, error: &io::Error) -> Result<(), Closed> {
        let message = Message::error(Some(file.to_owned()), io_problem(error));
        self.push(Item::Failure(Failure { message, io: true }))
    }

    fn push(&mut self, item: Item) -> Result<(), Closed> {
        if let Item::Document(raw) = &item {
            self.batch.bytes += raw.bytes.len();
        }
        self.batch.items.push(item);
        if self.batch.bytes >= BATCH_BYTES || self.batch.items.len() >= BATCH_ITEMS {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Closed> {
        if self.batch.items.is_empty() { Ok(()) } else { (self.send)(std::mem::take(&mut self.batch)) }
    }
}
