//! Results made into bytes, and bytes printed.
//!
//! [`Renderer`] is pure: the same document gives the same bytes on every thread. Printing knows two outcomes: written,
//! or nobody reads any more, which is as well.

pub(crate) mod explain;
#[cfg(test)]
mod fixture;
pub(crate) mod html;
pub(crate) mod json;
mod marks;
pub(crate) mod style;
pub(crate) mod text;

use copydesk::Extraction;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// What to make of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// A summary for people.
    Summary,
    /// The text with what was found in it.
    Explanation,
    /// One JSON object on a line.
    Line,
    /// One indented JSON object, the only one.
    Object,
    /// Indented JSON objects in an array.
    Array,
}

/// Makes documents into bytes.
#[derive(Debug)]
pub(crate) struct Renderer {
    pub(crate) view: View,
    /// Colors, for the views that have some.
    pub(crate) color: bool,
    /// Columns of the terminal, or of the page.
    pub(crate) width: usize,
    /// Names, or beginnings of names, of the rules whose work is explained; all where there are none.
    pub(crate) rules: Vec<String>,
}

impl Renderer {
    /// Appends a document.
    pub(crate) fn document(&self, text: &str, extraction: &Extraction, out: &mut Vec<u8>) {
        match self.view {
            View::Summary => out.extend(text::summary(text, extraction, self.color, self.width).as_bytes()),
            View::Explanation => {
                let marks = marks::marks(extraction, &self.rules);
                out.extend(explain::explanation(text, extraction, marks, self.color, self.width).as_bytes());
            }
            View::Line => json::line(extraction, out),
            View::Object => json::object(extraction, out),
            View::Array => json::element(extraction, out),
        }
    }
}

impl View {
    /// What stands after all documents, of which there were some or none.
    pub(crate) const fn end(self, any: bool) -> &'static [u8] {
        match self {
            Self::Array if any => b"\n]\n",
            Self::Array => b"[]\n",
            Self::Summary | Self::Explanation | Self::Line | Self::Object => b"",
        }
    }
}

/// What a page says of itself: `Coastal Post · 2021-03-17 · by Anna Berg · from Lindholm`.
fn facts(extraction: &Extraction) -> Option<String> {
    let mut facts: Vec<String> = extraction.publisher.iter().cloned().collect();
    facts.extend(extraction.published.clone());
    facts.extend(extraction.updated.as_ref().map(|updated| format!("updated {updated}")));
    if !extraction.authors.is_empty() {
        facts.push(format!("by {}", extraction.authors.join(", ")));
    }
    facts.extend(extraction.dateline.as_ref().map(|place| format!("from {}", place.name)));
    if facts.is_empty() { None } else { Some(style::one_line(&facts.join(" · "))) }
}

/// Prints a finished page; a reader who left is no error.
pub(crate) fn print(bytes: &[u8]) -> Result<ExitCode, String> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(write_problem(&error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// That standard output could not be written.
pub(crate) fn write_problem(error: &io::Error) -> String {
    format!("the output could not be written: {}", crate::input::io_problem(error))
}
