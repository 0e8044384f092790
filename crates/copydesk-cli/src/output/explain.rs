//! The text with what was found in it, line by line.
//!
//! ```text
//! ── pages/lindholm.txt ─────────────────────
//!        navigation · layout.menu
//!     1 │ Home
//!     2 │ World
//!        paragraph · layout.prose
//!     3 │ Erik Sand visited Lindholm on Tuesday.
//!       │ ^^^^^^^^^ person Erik Sand · person.given-family
//!       │                   ^^^^^^^^ place Lindholm · place.city
//!       │                            ^^^^^^^^^^ date 2021-03-16 · timex.on-weekday
//! ```
//!
//! Long lines are folded, and marks lie under the part they belong to, one row or more, as many side by side as fit;
//! a mark that goes on in the next part is drawn there again, without its words. Marks may nest and overlap freely.
//!
//! Cost: linear in the text and the marks, but for a mark over many folded parts, which is drawn in each.

use super::facts;
use super::marks::Mark;
use super::style::{self, Canvas, columns, one_line, shorten, text_columns};
use copydesk::extraction::Block;
use copydesk::{Extraction, Span};

/// Columns left of the text.
const GUTTER: usize = 8;

/// The explanation of a document.
pub(crate) fn explanation(
    text: &str,
    extraction: &Extraction,
    marks: Vec<Mark>,
    color: bool,
    width: usize,
) -> String {
    let mut page = Page {
        canvas: Canvas::new(color),
        width: width.saturating_sub(GUTTER).max(20),
        marks,
        next: 0,
        open: Vec::new(),
        last: None,
    };
    let doc = shorten(&extraction.doc, width.saturating_sub(8));
    let rest = width.saturating_sub(text_columns(&doc) + 4);
    page.canvas.styled(style::DIM, &format!("── {doc} {}", "─".repeat(rest)));
    page.canvas.newline();
    if let Some(facts) = facts(extraction) {
        page.canvas.styled(style::DIM, &facts);
        page.canvas.newline();
    }
    page.lines(text, &extraction.blocks);
    page.canvas.newline();
    page.canvas.into_string()
}

struct Page<'e> {
    canvas: Canvas,
    /// Columns for the text.
    width: usize,
    marks: Vec<Mark>,
    /// The first mark that has not been reached.
    next: usize,
    /// Marks that were begun and go on.
    open: Vec<usize>,
    /// The block of the heading that was printed last.
    last: Option<&'e Block>,
}

impl<'e> Page<'e> {
    fn lines(&mut self, text: &str, blocks: &'e [Block]) {
        let mut blocks = blocks.iter().peekable();
        let mut at = 0;
        for (number, line) in (1..).zip(text.split_inclusive('\n')) {
            let body = at..at + line.trim_end().len();
            at += line.len();
            let mut rest = body.start;
            let mut number = Some(number);
            if body.is_empty() {
                self.gutter(number.take());
                self.canvas.newline();
            }
            // Nearly always one block a line; a line of several is shown in parts.
            while rest < body.end {
                while blocks.next_if(|block| block.span.end as usize <= rest).is_some() {}
                let block = blocks.peek().copied().filter(|block| (block.span.start as usize) < body.end);
                let end = block.map_or(body.end, |block| (block.span.end as usize).clamp(rest + 1, body.end));
                let Some(part) = text.get(rest..end) else { break };
                if !part.trim().is_empty() {
                    self.heading(block);
                    self.part(part, rest, block.is_some_and(|block| block.kind.is_body()), number.take());
                }
                rest = end;
            }
        }
    }

    fn gutter(&mut self, number: Option<u64>) {
        let number = number.map_or_else(String::new, |number| number.to_string());
        self.canvas.styled(style::DIM, &format!("{number:>5} │ "));
    }

    /// Names kind and rule, where they are not those of the part before.
    fn heading(&mut self, block: Option<&'e Block>) {
        let same = self.last.zip(block).is_some_and(|(a, b)| a.kind == b.kind && a.rule == b.rule);
        self.last = block;
        let Some(block) = block.filter(|_| !same) else { return };
        self.canvas.spaces(GUTTER);
        let style = if block.kind.is_body() { style::HEADING } else { style::DIM };
        self.canvas.styled(style, block.kind.as_str());
        self.canvas.styled(style::DIM, &format!(" · {}", block.rule));
        self.canvas.newline();
    }

    /// A part of a line; what is no part of the story is dim and has no marks.
    fn part(&mut self, part: &str, start: usize, is_body: bool, mut number: Option<u64>) {
        for fold in folds(part, self.width) {
            self.gutter(number.take());
            let piece = &part[fold.clone()];
            self.canvas.styled(if is_body { style::PLAIN } else { style::DIM }, piece.trim_end());
            self.canvas.newline();
            self.under(piece, Span::of(start + fold.start..start + fold.end));
        }
    }

    /// The rows of marks under a piece of text.
    fn under(&mut self, piece: &str, span: Span) {
        let marks = &self.marks;
        self.open.retain(|&mark| marks[mark].span.end > span.start);
        let continued = self.open.len();
        while marks.get(self.next).is_some_and(|mark| mark.span.start < span.end) {
            if marks[self.next].span.end > span.start || marks[self.next].span.is_empty() {
                self.open.push(self.next);
            }
            self.next += 1;
        }
        let column = |at: u32| -> usize {
            let length = at.saturating_sub(span.start) as usize;
            piece.get(..length.min(piece.len())).map_or(0, text_columns)
        };
        let drawn = self.open.iter().enumerate().map(|(n, &at)| {
            let mark = &marks[at];
            let start = column(mark.span.start);
            let wide = column(mark.span.end).saturating_sub(start).max(1);
            let words = if n < continued { String::new() } else { shorten(&mark.label, 120) };
            let rule =
                if n < continued || !mark.tells_rule { String::new() } else { format!(" · {}", mark.rule) };
            Drawn { mark: at, start, wide, words, rule }
        });
        for row in rows(drawn.collect()) {
            self.gutter(None);
            let mut at = 0;
            for drawn in row {
                let Mark { line, style, .. } = self.marks[drawn.mark];
                self.canvas.spaces(drawn.start.saturating_sub(at));
                self.canvas.styled(style, &line.to_string().repeat(drawn.wide));
                at = drawn.end();
                if !drawn.words.is_empty() {
                    self.canvas.plain(" ");
                    self.canvas.plain(&one_line(&drawn.words));
                    self.canvas.styled(style::DIM, &drawn.rule);
                }
            }
            self.canvas.newline();
        }
    }
}

/// A mark in a row.
#[derive(Debug)]
struct Drawn {
    mark: usize,
    start: usize,
    wide: usize,
    words: String,
    rule: String,
}

impl Drawn {
    /// The first column after mark and words.
    fn end(&self) -> usize {
        let words =
            if self.words.is_empty() { 0 } else { 1 + text_columns(&self.words) + text_columns(&self.rule) };
        self.start + self.wide + words
    }
}

/// Marks put into as few rows as they fit, each into the first that has room.
fn rows(drawn: Vec<Drawn>) -> Vec<Vec<Drawn>> {
    let mut rows: Vec<(usize, Vec<Drawn>)> = Vec::new();
    for mark in drawn {
        let end = mark.end();
        match rows.iter_mut().find(|row| row.0 + 2 <= mark.start) {
            Some((free, row)) => {
                *free = end;
                row.push(mark);
            }
            None => rows.push((end, vec![mark])),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The byte ranges of a text folded into so many columns, at white space where there is some.
fn folds(text: &str, width: usize) -> Vec<std::ops::Range<usize>> {
    let mut folds = Vec::new();
    let (mut start, mut used) = (0, 0);
    let mut space = None;
    for (at, c) in text.char_indices() {
        if used + columns(c) > width && at > start {
            let end = space.take().filter(|&space| space > start).unwrap_or(at);
            folds.push(start..end);
            start = end;
            used = text_columns(&text[start..at]);
        }
        used += columns(c);
        if c.is_whitespace() {
            space = Some(at + c.len_utf8());
        }
    }
    if start < text.len() {
        folds.push(start..text.len());
    }
    folds
}

#[cfg(test)]
mod tests {
    use super::super::{fixture, marks::marks};
    use super::*;

    fn explained(width: usize, rules: &[&str]) -> String {
        let extraction = fixture::extraction();
        let rules: Vec<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        explanation(fixture::TEXT, &extraction, marks(&extraction, &rules), false, width)
    }

    #[test]
    fn marks_lie_under_their_words() {
        insta::assert_snapshot!(explained(100, &[]));
    }

    #[test]
    fn long_lines_are_folded_with_their_marks() {
        insta::assert_snapshot!(explained(60, &[]));
    }

    #[test]
    fn rules_are_chosen_by_name_or_group() {
        insta::assert_snapshot!(explained(100, &["claim", "timex.month"]));
        assert_eq!(explained(100, &["timex"]), explained(100, &["timex.weekday", "timex.month"]));
        assert_eq!(explained(100, &["time"]), explained(100, &["timex.week"]));
    }

    #[test]
    fn a_text_without_blocks_is_shown() {
        insta::assert_snapshot!(explanation("One.\n\nTwo.", &Extraction::default(), Vec::new(), false, 60));
    }

    #[track_caller]
    fn check_folds(text: &str, width: usize, expected: &[&str]) {
        let folded: Vec<&str> = folds(text, width).into_iter().map(|fold| &text[fold]).collect();
        assert_eq!(folded, expected);
        assert_eq!(folded.concat(), text);
    }

    #[test]
    fn lines_are_folded_at_spaces() {
        check_folds("", 8, &[]);
        check_folds("one two", 8, &["one two"]);
        check_folds("one two three four", 8, &["one two ", "three ", "four"]);
        check_folds("abcdefghij", 4, &["abcd", "efgh", "ij"]);
        check_folds("会議は月曜日に", 6, &["会議は", "月曜日", "に"]);
    }

    #[test]
    fn marks_share_rows_where_they_fit() {
        let drawn = |start, wide, words: &str| Drawn {
            mark: 0,
            start,
            wide,
            words: words.into(),
            rule: String::new(),
        };
        let packed =
            rows(vec![drawn(0, 4, "name"), drawn(5, 2, "place"), drawn(11, 3, ""), drawn(30, 1, "")]);
        let starts: Vec<Vec<usize>> =
            packed.iter().map(|row| row.iter().map(|d| d.start).collect()).collect();
        assert_eq!(starts, [vec![0, 11, 30], vec![5]]);
    }
}
