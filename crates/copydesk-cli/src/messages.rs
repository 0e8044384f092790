//! What is told on standard error: severity, place, and what is the matter.
//!
//! `copydesk: error: feed.ndjson:17: this line is no document: it has no "text"`

use crate::args::Color;
use crate::output::style;
use anstyle::{AnsiColor, Style};
use std::io::Write as _;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Severity {
    /// Good to know; `--quiet` silences it.
    Note,
    /// Read, but not as asked.
    Warning,
    /// Not read.
    Error,
}

/// One message.
#[derive(Debug)]
pub(crate) struct Message {
    severity: Severity,
    place: Option<String>,
    text: String,
}

impl Message {
    pub(crate) fn new(severity: Severity, place: impl Into<String>, text: impl Into<String>) -> Self {
        Self { severity, place: Some(place.into()), text: text.into() }
    }

    /// An error, at a place where it has one.
    pub(crate) fn error(place: Option<String>, text: impl Into<String>) -> Self {
        Self { severity: Severity::Error, place, text: text.into() }
    }
}

/// Prints messages.
#[derive(Debug)]
pub(crate) struct Messages {
    quiet: bool,
    color: bool,
}

impl Messages {
    pub(crate) fn new(quiet: bool, color: Color) -> Self {
        Self { quiet, color: style::colored(color, &std::io::stderr()) }
    }

    /// True where notes and progress are not wanted.
    pub(crate) const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Prints it, unless it is a note and those are not wanted; that standard error cannot be written is no error.
    pub(crate) fn print(&self, message: &Message) {
        let (word, color) = match message.severity {
            Severity::Note if self.quiet => return,
            Severity::Note => ("note", AnsiColor::Cyan),
            Severity::Warning => ("warning", AnsiColor::Yellow),
            Severity::Error => ("error", AnsiColor::Red),
        };
        let mut line = style::Canvas::new(self.color);
        line.plain("copydesk: ");
        line.styled(Style::new().bold().fg_color(Some(color.into())), word);
        line.plain(": ");
        if let Some(place) = &message.place {
            line.styled(Style::new().bold(), place);
            line.plain(": ");
        }
        line.plain(&message.text);
        line.newline();
        let _ = std::io::stderr().write_all(line.as_str().as_bytes());
    }
}
