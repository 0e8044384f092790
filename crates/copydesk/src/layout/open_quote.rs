//! Paragraphs that a quotation joins: of a text with a sentence a line, the lines between the marks that open and close
//! one.
//!
//! ```text
//! "It is late.
//! We go home," Moor said.      one paragraph
//! ```
//!
//! Where paragraphs are parted by an empty line, each opens its quotation again; those stay apart. Cost: a comparison a
//! block; a search for marks in neighboring lines of running text.

use crate::extraction::{Block, BlockKind};

/// How many lines a quotation may run over.
const MAX_LINES: usize = 6;

/// Joins the paragraphs of neighboring lines over whose ends a quotation runs.
pub(super) fn join(text: &str, blocks: &mut Vec<Block>) {
    let n = blocks.len();
    // Lines are seldom that near to each other.
    let Some(first) = blocks.windows(2).position(|pair| is_next_line(text, pair)) else { return };
    let (mut kept, mut at) = (first, first);
    while at < n {
        let mut last = at;
        while let Some(close) = closed_in(text, blocks, last) {
            last = close;
        }
        let joined = blocks[at].span.cover(blocks[last].span);
        blocks.swap(kept, at);
        blocks[kept].span = joined;
        kept += 1;
        at = last + 1;
    }
    blocks.truncate(kept);
}

/// The block that closes the quotation which block `at` leaves open, where both and all between them are lines of one text.
fn closed_in(text: &str, blocks: &[Block], at: usize) -> Option<usize> {
    if !blocks.get(at..at + 2).is_some_and(|pair| is_next_line(text, pair)) || !marks(text, &blocks[at]).open
    {
        return None;
    }
    for next in at + 1..at + 1 + MAX_LINES {
        if !blocks.get(next - 1..=next).is_some_and(|pair| is_next_line(text, pair)) {
            return None;
        }
        let found = marks(text, &blocks[next]);
        if found.any {
            // A paragraph that opens the quotation again ends the one before it.
            let again = found.begins && next > at + 1;
            return if again { Some(next - 1) } else { found.closes.then_some(next) };
        }
    }
    None
}

/// Most white space around one line break, in bytes: `\r\n`, a blank at the end or two.
const BREAK: u32 = 4;

/// True for two paragraphs with no more than a line break between them.
fn is_next_line(text: &str, pair: &[Block]) -> bool {
    matches!(pair, [a, b] if b.span.start.saturating_sub(a.span.end) <= BREAK
        && a.kind == BlockKind::Paragraph
        && b.kind == BlockKind::Paragraph
        && text.as_bytes().get(a.span.end as usize..b.span.start as usize).is_some_and(is_break))
}

/// One line break and blanks.
fn is_break(between: &[u8]) -> bool {
    between.iter().filter(|byte| **byte == b'\n').count() == 1 && between.iter().all(u8::is_ascii_whitespace)
}

/// What the quotation marks of a line tell.
#[derive(Debug, Default, PartialEq, Eq)]
struct Marks {
    /// It has some.
    any: bool,
    /// The first one closes a quotation that the line does not open.
    closes: bool,
    /// It begins with one that opens.
    begins: bool,
    /// One that it opens is left open.
    open: bool,
}

fn marks(text: &str, block: &Block) -> Marks {
    let line = block.span.slice(text);
    let mut found = Marks::default();
    for (at, mark) in line.match_indices(['"', '“', '”']) {
        let (before, behind) = (line[..at].chars().next_back(), line[at + mark.len()..].chars().next());
        let free = before.is_none_or(|before| before.is_whitespace() || "([-–—:'‘".contains(before));
        // A mark that stands alone closes what the lines before it say.
        let alone = before.is_none() && behind.is_none();
        let opens = (mark == "“" || mark == "\"" && free) && !alone;
        let ends =
            !before.is_some_and(char::is_alphanumeric) || behind.is_none_or(|next| ".,;".contains(next));
        found.closes |= !found.any && !opens && ends;
        found.begins |= at == 0 && opens;
        found.any = true;
        found.open = opens;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// The paragraphs of a text.
    fn paragraphs(text: &str) -> Vec<&str> {
        let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        found.blocks.iter().map(|block| block.span.slice(text)).collect()
    }

    #[test]
    fn a_quotation_joins_lines() {
        let title = "Moor says it is late.\n";
        for (text, expected) in [
            ("The talks were short.\n\"It is late.\nWe go home,\" Moor said.\nIt rained.", 3),
            ("The talks were short.\n\"It is late.\nIt is cold.\nWe go home,\" Moor said.", 2),
            ("Moor said: \"It is late.\nWe go home.\"\nIt rained.", 2),
            ("\"It is late.\nWe go home,\" Moor said. \"It is cold.\nIt rains.\"", 1),
            ("\"It is late.\nWe go home.\n\"It rained,\" Moor said.", 2),
            ("\"It is late.\nDo we go home?\n\"\nIt rained.", 2),
            // Each paragraph opens its own, or nothing closes it.
            ("\"It is late.\nCall it a \" high-rise\" or a mill.", 2),
            ("\"It is late.\n\"We go home,\" Moor said.", 2),
            ("\"It is late.\nWe go home.\nIt rained.", 3),
            ("\"It is late,\" Moor said.\nWe go home.", 2),
            ("The talks were short.\n\n\"It is late.\n\nWe go home,\" Moor said.", 3),
            ("The talks were short.\r\n\"It is late.\r\nWe go home,\" Moor said.\r\nIt rained.", 3),
            ("The talks were short. \n\"It is late. \nWe go home,\" Moor said. \nIt rained.", 3),
        ] {
            let whole = format!("{title}\n{text}");
            assert_eq!(paragraphs(&whole).len(), expected + 1, "{text}");
        }
    }
}
