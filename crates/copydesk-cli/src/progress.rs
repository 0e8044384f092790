//! How far it is, and how fast it was, on standard error.
//!
//! A bar comes up only where somebody looks at it (standard error is a terminal, standard output is not, so that they
//! do not run into each other) and only after a while. Summaries come after long work in the same case, or when asked.

use crate::work::Tally;
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Work that takes longer is worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Watches the work.
#[derive(Debug)]
pub(crate) struct Progress {
    start: Instant,
    total: Option<u64>,
    is_watched: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// True where somebody would see a bar.
    pub(crate) fn is_wanted(quiet: bool) -> bool {
        !quiet && std::io::stderr().is_terminal() && !std::io::stdout().is_terminal()
    }

    /// Starts the clock; `total` is how many bytes there are, where that is known.
    pub(crate) fn new(is_watched: bool, total: Option<u64>) -> Self {
        Self { start: Instant::now(), total, is_watched, bar: None }
    }

    /// Tells how much has been done.
    pub(crate) fn update(&mut self, tally: &Tally) {
        if !self.is_watched || self.start.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| bar(self.total));
        bar.set_position(tally.bytes);
        bar.set_message(format!("{} documents", HumanCount(tally.documents)));
    }

    /// Does something else with standard error.
    pub(crate) fn aside(&self, print: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the bar away and sums up, where the work was long or `always` is set.
    pub(crate) fn finish(self, tally: &Tally, always: bool) {
        let took = self.start.elapsed();
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if always || self.bar.is_some() {
            // That standard error cannot be written is no error.
            let _ = writeln!(std::io::stderr(), "{}", summary(tally, took));
        }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => {
            (ProgressBar::new(total), "{bar:30} {bytes}/{total_bytes}  {bytes_per_sec}  {msg}  {eta} left")
        }
        None => (ProgressBar::new_spinner(), "{spinner} {bytes}  {bytes_per_sec}  {msg}  {elapsed}"),
    };
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// `1,204 documents, 35.12 MB in 0.91 s (38.6 MB/s), 2 not read`.
#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn summary(tally: &Tally, took: Duration) -> String {
    let megabytes = tally.bytes as f64 / 1e6;
    let seconds = took.as_secs_f64();
    let documents = if tally.documents == 1 { "document" } else { "documents" };
    let failed = match tally.failed {
        0 => String::new(),
        failed => format!(", {} not read", HumanCount(failed)),
    };
    format!(
        "{} {documents}, {megabytes:.2} MB in {seconds:.2} s ({:.1} MB/s){failed}",
        HumanCount(tally.documents),
        if seconds > 0.0 { megabytes / seconds } else { 0.0 },
    )
}
