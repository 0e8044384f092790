//! `extract` and `explain`: documents rendered one by one, written in the order of the input.
//!
//! The results of the workers ([`crate::work`]) are written as they come. When nobody reads the output any more, the
//! writer stops, and with it everybody else.

use crate::args::{Color, Explain, Extract, Format, Input};
use crate::desk::{Desk, Make};
use crate::input::walk::{self, Source};
use crate::input::{Failure, Kind, io_problem};
use crate::messages::{Message, Messages};
use crate::output::{Renderer, View, style, write_problem};
use crate::progress::Progress;
use crate::work::{Done, Tally, cores, sources, start};
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

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

/// True where the arguments can only give one document.
fn is_single(options: &Input, sources: &[Source]) -> bool {
    let is_directory = options.paths.first().is_some_and(|path| path.is_dir());
    matches!(
        sources,
        [Source::File { kind: Kind::Page, .. } | Source::Stdin { kind: Kind::Page } | Source::Failed(_)]
    ) && !is_directory
}

fn run(
    options: &Input,
    sources: Vec<Source>,
    renderer: Renderer,
    color: Color,
    stats: bool,
) -> Result<ExitCode, String> {
    let view = renderer.view;
    let desk = Arc::new(Desk::new(options, Make::Bytes(renderer))?);
    let messages = Messages::new(options.quiet, color);
    let is_watched = Progress::is_wanted(messages.is_quiet());
    let mut progress = Progress::new(is_watched, if is_watched { walk::total_bytes(&sources) } else { None });
    let threads = options.threads.map_or_else(cores, usize::from);
    let slots =
        start(&desk, sources, threads).map_err(|error| format!("no thread: {}", io_problem(&error)))?;
    let mut tally = Tally::default();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match write_all(&slots, view, &messages, &mut progress, &mut tally, &mut out) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(write_problem(&error)),
        _ => {}
    }
    progress.finish(&tally, stats);
    Ok(tally.code())
}

/// Writes what the slots hold, in their order.
fn write_all(
    slots: &Receiver<Receiver<Done>>,
    view: View,
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
            let is_opening = view == View::Array && !any;
            out.write_all(if is_opening { b"[" } else { std::slice::from_ref(first) })?;
            out.write_all(rest)?;
            any = true;
        }
        tally.add(&done.tally);
        progress.update(tally);
    }
    out.write_all(view.end(any))?;
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
