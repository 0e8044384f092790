//! Sentences: where they end.
//!
//! A sentence ends with its block, or after `.`, `!`, `?` or an ellipsis with the closing marks behind it, where
//! white space and a capital, digit, bullet or opening mark follow. The full stop of an abbreviation or an initial
//! does not end it; that of `U.S.` or `a.m.` does only before a word that begins sentences (`The`, `He`).
//! A bar between blanks begins one: it parts what has nothing to do with each other, a title and its site, a name and a
//! date.

use super::columns::{Part, Sentence, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{LexClass, Readings, Standing};
use crate::span::{Span, TokenRange, offset};

/// Cuts the tokens of every block into sentences.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn split_blocks(readings: &Readings, tokens: &mut Tokens) {
    let Tokens { tokens, sentences, stops, parts, .. } = tokens;
    let mut stops = stops.iter().map(|stop| *stop as usize).peekable();
    for &Part { block, tokens: part } in parts.iter() {
        let (mut start, n) = (part.start as usize, part.end as usize);
        let Some(ahead) = tokens.get_mut(..n) else { continue };
        while let Some(stop) = stops.next_if(|stop| *stop < n) {
            if stop < start {
                continue;
            }
            if let Some(end) = end_after(ahead, stop).filter(|end| *end > start) {
                sentences.extend(sentence(block, start, end, readings, ahead));
                start = end;
            }
        }
        if start < n {
            sentences.extend(sentence(block, start, n, readings, ahead));
        }
    }
}

/// The sentence of some tokens, of which the first word is told where it stands.
fn sentence(
    block: u32,
    start: usize,
    end: usize,
    readings: &Readings,
    tokens: &mut [Token],
) -> Option<Sentence> {
    let slice = tokens.get_mut(start..end)?;
    let span = Span::new(slice.first()?.start, slice.last()?.end);
    if let Some(word) = slice.iter_mut().find(|token| token.kind.is_wordlike()) {
        word.shape.set(Shape::SENTENCE_START);
        word.stands(Standing::First, readings);
    }
    let tokens = TokenRange::new(offset(start), offset(end));
    let class_any = LexClass::NONE;
    Some(Sentence { tokens, span, block, class_any, timed: 0, is_raised: false, case_poor: false })
}

/// The index after the sentence whose last word or mark is at `at`.
fn end_after(tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    if token.kind == Kind::BAR {
        let apart = |token: &Token| token.shape.has(Shape::SPACE_BEFORE);
        return (apart(token) && tokens.get(at + 1).is_some_and(apart)).then_some(at);
    }
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
    // `in Dearborn, Mich. “It is late.”`
    if word.is(LexClass::ORG_SUFFIX | LexClass::REGION) {
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
