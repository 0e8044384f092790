//! Quotations: which quotation marks belong together.
//!
//! A quotation opens at an opening mark and closes at the next closing mark of its sort in the same block. One that
//! is left open runs to the end of its block, and is a continued one where the next body block opens another.
//! A block whose first mark closes lost the one that opens: the quotation began with it.
//! Single marks count only where they do not look like apostrophes. Cost: one pass, no nesting: a mark of the other
//! sort inside a quotation is part of it.

use super::columns::{Quote, Shape, Token, Tokens};
use super::kind::Kind;
use crate::span::TokenRange;

/// Fewest tokens of a quotation without an opening mark.
const LEAST_SPEECH: u32 = 3;
/// Longest quotation in single marks, in tokens: apostrophes must not swallow a paragraph.
const MAX_SINGLE: u32 = 60;

/// Pairs the quotation marks of every block, and flags what lies inside.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn pair_blocks(tokens: &mut Tokens) {
    let Tokens { tokens, quotes, quote_marks, parts, .. } = tokens;
    let mut marks = quote_marks.as_slice();
    for part in parts.iter().map(|part| part.tokens) {
        let n_inside = marks.iter().take_while(|mark| part.has(**mark)).count();
        let (inside, behind) = marks.split_at(n_inside);
        if !inside.is_empty() {
            pair_block(part, inside, tokens, quotes);
        }
        marks = behind;
    }
    for quote in quotes.iter() {
        for token in tokens.get_mut(quote.tokens.range()).unwrap_or(&mut []) {
            token.shape.set(Shape::QUOTED);
        }
    }
}

/// Pairs the marks of one block.
fn pair_block(block: TokenRange, marks: &[u32], tokens: &[Token], quotes: &mut Vec<Quote>) {
    let TokenRange { start: first, end } = block;
    let mut mark = 0;
    while let Some(&at) = marks.get(mark) {
        mark += 1;
        let Some(token) = tokens.get(at as usize) else { break };
        let single = token.kind == Kind::APOSTROPHE;
        // The first double mark of a block opens a quotation, whatever its neighbours say.
        let opens = token.shape.has(Shape::OPENS) && (!single || at + 1 < end) || !single && at == first;
        if !opens {
            if quotes.last().is_none_or(|last| last.tokens.end <= first)
                && closes_block_start(block, at, tokens)
            {
                quotes.push(Quote { tokens: TokenRange::new(first, at + 1), closed: true, single: false });
            }
            continue;
        }
        let behind = marks.get(mark..).unwrap_or(&[]);
        let (last, closed) = match find_close(at, behind, single, tokens) {
            Some(close) => close,
            None if single => continue,
            None => (end - 1, false),
        };
        quotes.push(Quote { tokens: TokenRange::new(at, last + 1), closed, single });
        mark += behind.partition_point(|mark| *mark <= last);
    }
}

/// True for a closing mark behind speech whose opening mark got lost at the start of its block: `We won," she said.`
fn closes_block_start(block: TokenRange, at: u32, tokens: &[Token]) -> bool {
    let token = |at: u32| tokens.get(at as usize);
    let closes = |mark: &Token| {
        mark.kind == Kind::QUOTE
            && mark.shape.has(Shape::CLOSES)
            && !mark.shape.has(Shape::OPENS)
            && mark.is_glued()
    };
    let speech = |before: &Token| matches!(before.kind, Kind::COMMA | Kind::QUESTION | Kind::EXCLAMATION);
    let goes_on = |next: &Token| next.is_word() && !next.is_glued();
    at > block.start + LEAST_SPEECH
        && at + 1 < block.end
        && token(at).is_some_and(closes)
        && token(at - 1).is_some_and(speech)
        && token(at + 1).is_some_and(goes_on)
}

/// The last token of the quotation opened at `open`, and whether it is the mark that closes it; `behind` are the marks
/// of its block behind it.
fn find_close(open: u32, behind: &[u32], single: bool, tokens: &[Token]) -> Option<(u32, bool)> {
    let limit = if single { open.saturating_add(MAX_SINGLE) } else { u32::MAX };
    let kind = if single { Kind::APOSTROPHE } else { Kind::QUOTE };
    let mut fallback = None;
    for &at in behind.iter().take_while(|at| **at < limit) {
        let token = tokens.get(at as usize)?;
        if token.kind != kind {
            continue;
        }
        if token.shape.has(Shape::CLOSES) {
            // A single mark after a letter and before a space may be a plural's apostrophe: a later one after a
            // mark of punctuation is better.
            let after_mark = tokens.get(at as usize - 1).is_some_and(|before| !before.kind.is_wordlike());
            if !single || after_mark {
                return Some((at, true));
            }
            fallback.get_or_insert((at, true));
        } else if !single {
            // A second opening mark: the first was never closed.
            return Some((at - 1, false));
        }
    }
    fallback
}
