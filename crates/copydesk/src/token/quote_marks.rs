//! Quotations: which quotation marks belong together.
//!
//! A quotation opens at an opening mark and closes at the next closing mark of its sort in the same block. One that
//! is left open runs to the end of its block, and is a continued one where the next body block opens another.
//! Single marks count only where they do not look like apostrophes. Cost: one pass, no nesting: a mark of the other
//! sort inside a quotation is part of it.

use super::columns::{Quote, Shape, Tokens};
use super::kind::Kind;
use crate::extraction::Block;
use crate::span::{TokenRange, offset};

/// Longest quotation in single marks, in tokens: apostrophes must not swallow a paragraph.
const MAX_SINGLE: usize = 60;

/// Pairs the quotation marks of all blocks and flags what lies inside.
pub(super) fn pair(tokens: &mut Tokens, blocks: &[Block]) {
    let mut quotes = core::mem::take(&mut tokens.quotes);
    let mut first_sentence = 0;
    while let Some(sentence) = tokens.sentences.get(first_sentence) {
        let block = sentence.block;
        let n = tokens.sentences[first_sentence..].iter().take_while(|s| s.block == block).count();
        let last = &tokens.sentences[first_sentence + n - 1];
        let range = sentence.tokens.start as usize..last.tokens.end as usize;
        debug_assert!((block as usize) < blocks.len());
        pair_block(range.start, range.end, tokens, &mut quotes);
        first_sentence += n;
    }
    for quote in &quotes {
        for token in &mut tokens.tokens[quote.tokens.range()] {
            token.shape.set(Shape::QUOTED);
        }
    }
    tokens.quotes = quotes;
}

fn pair_block(start: usize, end: usize, tokens: &Tokens, quotes: &mut Vec<Quote>) {
    let mut at = start;
    while at < end {
        let token = &tokens.tokens[at];
        let opens = match token.kind {
            // The first double mark that is not inside a quotation opens one, whatever its neighbours say,
            // unless it is a curly one that closes.
            Kind::QUOTE => token.shape.has(Shape::OPENS) || at == start,
            Kind::APOSTROPHE => token.shape.has(Shape::OPENS) && at + 1 < end,
            _ => false,
        };
        if !opens {
            at += 1;
            continue;
        }
        let single = token.kind == Kind::APOSTROPHE;
        let (last, closed) = match find_close(at, end, single, tokens) {
            Some(close) => close,
            None if single => {
                at += 1;
                continue;
            }
            None => (end - 1, false),
        };
        quotes.push(Quote { tokens: TokenRange::new(offset(at), offset(last + 1)), closed, single });
        at = last + 1;
    }
}

/// The last token of the quotation opened at `open`, and whether it is the mark that closes it.
fn find_close(open: usize, end: usize, single: bool, tokens: &Tokens) -> Option<(usize, bool)> {
    let limit = if single { end.min(open + MAX_SINGLE) } else { end };
    let kind = if single { Kind::APOSTROPHE } else { Kind::QUOTE };
    let mut fallback = None;
    for at in open + 1..limit {
        let token = &tokens.tokens[at];
        if token.kind != kind {
            continue;
        }
        if token.shape.has(Shape::CLOSES) {
            // A single mark after a letter and before a space may be a plural's apostrophe: a later one after a
            // mark of punctuation is better.
            let after_mark = tokens.tokens.get(at - 1).is_some_and(|before| !before.kind.is_wordlike());
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
