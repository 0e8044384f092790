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
use crate::desk::{Desk, Page};
use crate::input::read::{Closed, read_all};
use crate::input::walk::{self, Source};
use crate::input::{Batch, Failure};
use crate::messages::Message;
use copydesk::Scratch;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// So many documents are read together, which is faster than one by one, and are in memory at once.
const TOGETHER: usize = 16;

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
        let mut items = batch.items.into_iter().peekable();
        while items.peek().is_some() {
            desk.read(items.by_ref().take(TOGETHER), &mut scratch, &mut done);
        }
        // The writer may have left.
        let _ = fill.send(done);
    }
}

impl Done {
    pub(crate) fn fail(&mut self, failure: Failure) {
        self.tally.failed += 1;
        self.tally.refused += u64::from(failure.io);
        self.messages.push(failure.message);
    }
}
