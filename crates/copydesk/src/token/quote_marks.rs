//! Quotations: which quotation marks belong together.
//!
//! A quotation opens at an opening mark and closes at the next closing mark of its sort in the same block. One that
//! is left open runs to the end of its block, and is a continued one where the next body block opens another.
//! Single marks count only where they do not look like apostrophes. Cost: one pass, no nesting: a mark of the other
//! sort inside a quotation is part of it.

use super::columns::{Quote, Shape, Tokens};
use super::kind::Kind;
use crate::span::TokenRange;

/// Longest quotation in single marks, in tokens: apostrophes must not swallow a paragraph.
const MAX_SINGLE: u32 = 60;

/// Pairs the quotation marks of one block, which begins with token `first` and mark `first_mark`, and flags what lies
/// inside.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn pair_block(first: u32, first_mark: usize, tokens: &mut Tokens) {
    let n_quotes = tokens.quotes.len();
    let end = tokens.n_tokens();
    let mut mark = first_mark;
    while let Some(&at) = tokens.quote_marks.get(mark) {
        mark += 1;
        let Some(token) = tokens.tokens.get(at as usize) else { break };
        let single = token.kind == Kind::APOSTROPHE;
        // The first double mark of a block opens a quotation, whatever its neighbours say.
        let opens = token.shape.has(Shape::OPENS) && (!single || at + 1 < end) || !single && at == first;
        if !opens {
            continue;
        }
        let (last, closed) = match find_close(at, mark, single, tokens) {
            Some(close) => close,
            None if single => continue,
            None => (end - 1, false),
        };
        tokens.quotes.push(Quote { tokens: TokenRange::new(at, last + 1), closed, single });
        let inside = tokens.quote_marks.get(mark..).unwrap_or(&[]).partition_point(|mark| *mark <= last);
        mark += inside;
    }
    for quote in tokens.quotes.get(n_quotes..).unwrap_or(&[]) {
        for token in tokens.tokens.get_mut(quote.tokens.range()).unwrap_or(&mut []) {
            token.shape.set(Shape::QUOTED);
        }
    }
}

/// The last token of the quotation opened at `open`, and whether it is the mark that closes it; `next` is the first
/// mark behind it.
fn find_close(open: u32, next: usize, single: bool, tokens: &Tokens) -> Option<(u32, bool)> {
    let limit = if single { open.saturating_add(MAX_SINGLE) } else { u32::MAX };
    let kind = if single { Kind::APOSTROPHE } else { Kind::QUOTE };
    let mut fallback = None;
    for &at in tokens.quote_marks.get(next..)?.iter().take_while(|at| **at < limit) {
        let token = tokens.tokens.get(at as usize)?;
        if token.kind != kind {
            continue;
        }
        if token.shape.has(Shape::CLOSES) {
            // A single mark after a letter and before a space may be a plural's apostrophe: a later one after a
            // mark of punctuation is better.
            let after_mark =
                tokens.tokens.get(at as usize - 1).is_some_and(|before| !before.kind.is_wordlike());
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
