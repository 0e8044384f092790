//! Colors and columns of what people read.
//!
//! What comes from a page cannot play tricks on a terminal: control characters are shown as pictures.

use crate::args::Color;
use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthChar as _;

const fn color(color: AnsiColor) -> Style {
    Style::new().fg_color(Some(anstyle::Color::Ansi(color)))
}

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const HEADING: Style = color(AnsiColor::Blue).bold();
pub(crate) const RULE: Style = color(AnsiColor::Cyan);
pub(crate) const GOOD: Style = color(AnsiColor::Green);
pub(crate) const BAD: Style = color(AnsiColor::Red);
pub(crate) const TIME: Style = color(AnsiColor::Green);
pub(crate) const PERSON: Style = color(AnsiColor::Cyan).bold();
pub(crate) const ORGANIZATION: Style = color(AnsiColor::Magenta);
pub(crate) const PLACE: Style = color(AnsiColor::Blue);
pub(crate) const EVENT: Style = color(AnsiColor::Yellow).bold();
pub(crate) const CLAIM: Style = color(AnsiColor::Red);

/// True where a stream is to be colored: as asked, or else after `NO_COLOR`, `CLICOLOR_FORCE` and the terminal.
pub(crate) fn colored(wanted: Color, stream: &impl anstream::stream::RawStream) -> bool {
    match wanted {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never,
    }
}

/// The columns of the terminal, within what reads well; 100 where there is none.
pub(crate) fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0).clamp(60, 120))
}

/// A character as it is shown: no control characters, tabs as a space.
pub(crate) const fn shown(c: char) -> char {
    match c {
        '\t' => ' ',
        '\0'..='\u{1F}' => match char::from_u32(0x2400 + c as u32) {
            Some(picture) => picture,
            None => char::REPLACEMENT_CHARACTER,
        },
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            char::REPLACEMENT_CHARACTER
        }
        _ => c,
    }
}

/// Columns a character takes.
pub(crate) fn columns(c: char) -> usize {
    shown(c).width().unwrap_or(0)
}

/// Columns a text takes.
pub(crate) fn text_columns(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// White space of any sort as single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// On one line, within so many columns, with an ellipsis where something was cut.
pub(crate) fn shorten(text: &str, limit: usize) -> String {
    // A column needs no more than a few bytes; the rest of a long text is not worth looking at.
    let far = text.char_indices().nth(limit.saturating_mul(4)).map_or(text.len(), |(at, _)| at);
    let line = one_line(&text[..far]);
    if far == text.len() && text_columns(&line) <= limit {
        return line;
    }
    let mut short = String::new();
    let mut used = 1;
    for c in line.chars() {
        used += columns(c);
        if used > limit {
            break;
        }
        short.push(c);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// Lines being written, with colors or without.
#[derive(Debug)]
pub(crate) struct Canvas {
    out: String,
    color: bool,
}

impl Canvas {
    pub(crate) const fn new(color: bool) -> Self {
        Self { out: String::new(), color }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.out
    }

    pub(crate) fn into_string(self) -> String {
        self.out
    }

    pub(crate) fn newline(&mut self) {
        self.out.push('\n');
    }

    pub(crate) fn spaces(&mut self, n: usize) {
        self.out.extend(std::iter::repeat_n(' ', n));
    }

    pub(crate) fn plain(&mut self, text: &str) {
        self.out.extend(text.chars().map(shown));
    }

    pub(crate) fn styled(&mut self, style: Style, text: &str) {
        if self.color && !style.is_plain() {
            self.out.push_str(&style.render().to_string());
            self.plain(text);
            self.out.push_str(&style.render_reset().to_string());
        } else {
            self.plain(text);
        }
    }

    /// Styled, and filled with spaces up to so many columns.
    pub(crate) fn padded(&mut self, style: Style, text: &str, columns: usize) {
        self.styled(style, text);
        self.spaces(columns.saturating_sub(text_columns(text)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_shortened_by_columns() {
        assert_eq!(shorten("one\n  two", 7), "one two");
        assert_eq!(shorten("one two three", 8), "one two…");
        assert_eq!(shorten("会議は月曜日に", 7), "会議は…");
        assert_eq!(shorten("", 7), "");
        assert_eq!(shorten("word", 0), "…");
    }

    #[test]
    fn a_page_cannot_write_to_the_terminal_itself() {
        let mut canvas = Canvas::new(false);
        canvas.plain("a\u{1b}[2Jb\u{7f}\u{9b}c\u{202e}");
        assert_eq!(canvas.as_str(), "a\u{241b}[2Jb\u{2421}\u{fffd}c\u{fffd}");
    }
}
