//! Sentences: where they end.
//!
//! A sentence ends with its block, or after `.`, `!`, `?` or an ellipsis with the closing marks behind it, where
//! white space and a capital, digit, bullet or opening mark follow. The full stop of an abbreviation or an initial
//! does not end it; that of `U.S.` or `a.m.` does only before a word that begins sentences (`The`, `He`).

use super::columns::{Sentence, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{LexClass, Standing};
use crate::span::{Span, TokenRange, offset};

/// Cuts the tokens of a block, from `first` on, into sentences; `first_stop` is the first that may end one.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn split_block(block: u32, first: u32, first_stop: usize, tokens: &mut Tokens) {
    let (mut start, n) = (first as usize, tokens.tokens.len());
    for stop in first_stop..tokens.stops.len() {
        let at = tokens.stops[stop] as usize;
        if at < start {
            continue;
        }
        if let Some(end) = end_after(&tokens.tokens, at) {
            push(block, start, end, tokens);
            start = end;
        }
    }
    if start < n {
        push(block, start, n, tokens);
    }
}

fn push(block: u32, start: usize, end: usize, tokens: &mut Tokens) {
    let Some(slice) = tokens.tokens.get_mut(start..end) else { return };
    let (Some(first), Some(last)) = (slice.first(), slice.last()) else { return };
    let span = Span::new(first.start, last.end);
    if let Some(word) = slice.iter_mut().find(|token| token.kind.is_wordlike()) {
        word.shape.set(Shape::SENTENCE_START);
        word.stands(Standing::First);
    }
    tokens.sentences.push(Sentence {
        tokens: TokenRange::new(offset(start), offset(end)),
        span,
        block,
        class_any: LexClass::NONE,
        case_poor: false,
    });
}

/// The index after the sentence whose last word or mark is at `at`.
fn end_after(tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let dotted = token.shape.has(Shape::DOTTED);
    let mut end = at + 1;
    while tokens.get(end).is_some_and(closes) {
        end += 1;
    }
    let next = tokens.get(end)?;
    if !next.shape.has(Shape::SPACE_BEFORE) || tokens.get(end - 1).is_some_and(|t| t.shape.has(Shape::OPENS))
    {
        return None;
    }
    if dotted {
        return begins_sentence(next).then_some(end);
    }
    let opens = next.shape.has(Shape::OPENS) || matches!(next.kind, Kind::OPEN | Kind::BULLET | Kind(b'['));
    if !(next.is_capital() || next.kind == Kind::NUMBER || opens || next.kind == Kind::DASH) {
        return None;
    }
    if token.kind == Kind::STOP && end == at + 1 {
        let before = at.checked_sub(1).and_then(|i| tokens.get(i))?;
        if token.is_glued() && is_abbreviation(before, next) {
            return None;
        }
    }
    Some(end)
}

fn closes(token: &Token) -> bool {
    let mark = matches!(token.kind, Kind::CLOSE | Kind(b']'))
        || matches!(token.kind, Kind::QUOTE | Kind::APOSTROPHE) && token.shape.has(Shape::CLOSES);
    let more = token.kind.is_terminal() && token.is_glued();
    mark || more
}

/// True where the full stop after `word` belongs to it.
fn is_abbreviation(word: &Token, next: &Token) -> bool {
    if word.shape.has(Shape::LETTER) && word.is_capital() {
        return true;
    }
    // `No. 5`, but `He said no. Five went.`
    if !word.is(LexClass::ABBREVIATION) {
        return false;
    }
    if word.is(LexClass::ORG_SUFFIX) {
        return !begins_sentence(next);
    }
    let short = word.end - word.start <= 2 && !word.is(LexClass::COMMON);
    word.is_capital() || next.kind == Kind::NUMBER || short
}

/// True for words that begin sentences and hardly ever go on a name.
fn begins_sentence(token: &Token) -> bool {
    token.is_capital()
        && token.is(LexClass::DETERMINER | LexClass::PRONOUN | LexClass::CONJUNCTION | LexClass::PREPOSITION)
        || token.shape.has(Shape::OPENS)
}
