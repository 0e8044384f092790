//! From arguments to documents: find the files, read them, decode them, parse their records.
//!
//! `paths -> sources -> batches of raw documents`, in the order given, in bounded memory. Reading happens on one
//! thread; decoding and parsing are the workers'. Nothing that is wrong with one source or line stops the others:
//! it becomes a [`Failure`] in the place of the document.

pub(crate) mod decode;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod walk;

use crate::messages::Message;
use std::sync::Arc;

/// What a source holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One document.
    Page,
    /// One document a line.
    Records,
}

/// A document that has not been decoded.
#[derive(Debug)]
pub(crate) struct Raw {
    /// The file.
    pub(crate) file: Arc<str>,
    /// The line, from 1, of a record.
    pub(crate) line: Option<u64>,
    /// What stands there.
    pub(crate) bytes: Vec<u8>,
}

impl Raw {
    /// `FILE` or `FILE:LINE`.
    pub(crate) fn place(&self) -> String {
        self.line.map_or_else(|| self.file.to_string(), |line| format!("{}:{line}", self.file))
    }
}

/// Something that could not be read.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What to tell.
    pub(crate) message: Message,
    /// True where the system refused, rather than the content was wrong.
    pub(crate) io: bool,
}

/// What comes from the reader.
#[derive(Debug)]
pub(crate) enum Item {
    /// A document to read.
    Document(Raw),
    /// One that cannot be.
    Failure(Failure),
    /// Something to tell.
    Message(Message),
}

/// Items that travel together.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// In order.
    pub(crate) items: Vec<Item>,
    /// Bytes of all documents in it.
    pub(crate) bytes: usize,
}

/// What the system says, without its error number, in plain words.
pub(crate) fn io_problem(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_lowercase()
        }
    }
}
