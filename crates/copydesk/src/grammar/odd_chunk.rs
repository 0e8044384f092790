//! The chunks that the table of steps does not tell: what begins a verb group or noun phrase, counts people, links
//! clauses, or stands alone.
//!
//! Cost: a look at one token and its neighbours; groups and phrases walk over what is theirs.

use super::chunk::{Chunk, ChunkKind};
use super::joined::{joined, may_be_joined, may_quantify, number_behind};
use super::noun_phrase::{begins_noun_phrase, noun_phrase};
use super::verb_group::{may_begin, verb_group};
use crate::lexicon::{Function, LexClass, Lexicon, Tag};
use crate::span::TokenRange;
use crate::token::{Shape, Token, Tokens};

/// The chunk at a token that the table does not know by its symbol; `before` are the chunks of its sentence before it.
#[inline(never)] // so that the path of all others stays small
pub(super) fn read(
    lexicon: &Lexicon,
    tokens: &Tokens,
    (at, end): (u32, u32),
    before: &[Chunk],
    is_joint: bool,
) -> Chunk {
    let quantity = tokens.tokens.get(at as usize).is_some_and(may_quantify);
    let quantity = if quantity { quantified(lexicon, tokens, at, end) } else { None };
    let chunk = quantity.unwrap_or_else(|| chunk_at(lexicon, &tokens.tokens, at, end));
    if is_joint
        && may_be_joined(tokens, &chunk)
        && let Some(verb) = joined(tokens, before, at)
    {
        return verb;
    }
    chunk
}

/// The noun phrase that a quantity begins: `more than 20 people`.
#[cold]
#[inline(never)]
fn quantified(lexicon: &Lexicon, tokens: &Tokens, at: u32, end: u32) -> Option<Chunk> {
    let number = number_behind(lexicon, tokens, at, end)?;
    let chunk = noun_phrase(&tokens.tokens, number, end)?;
    Some(Chunk { tokens: TokenRange::new(at, chunk.tokens.end), ..chunk })
}

/// The chunk at a token of any sort.
fn chunk_at(lexicon: &Lexicon, tokens: &[Token], at: u32, end: u32) -> Chunk {
    let single = |kind| Chunk::alone(at, kind);
    let Some(token) = tokens.get(at as usize) else { return single(ChunkKind::Other) };
    if may_begin(token)
        && let Some(group) = verb_group(lexicon, tokens, at, end)
    {
        // An adverb or negator alone begins no verb group; one with its verb does.
        return group;
    }
    match token.tag {
        Tag::Preposition => return single(ChunkKind::Preposition),
        Tag::Conjunction => return single(conjunction(lexicon, tokens, at)),
        Tag::Mark if !begins_noun_phrase(token) => return single(ChunkKind::Mark),
        Tag::Adverb => return single(ChunkKind::Adverb),
        Tag::Pronoun if token.is(LexClass::RELATIVE) => return single(relative(tokens, at)),
        Tag::Pronoun => return single(ChunkKind::Noun),
        _ => {}
    }
    if token.is(LexClass::COMPLEMENTIZER) && !token.is(LexClass::RELATIVE) {
        return single(ChunkKind::Complementizer);
    }
    if token.is(LexClass::RELATIVE) && !is_determining(tokens, at) {
        return single(relative(tokens, at));
    }
    noun_phrase(tokens, at, end).unwrap_or_else(|| single(ChunkKind::Other))
}

fn conjunction(lexicon: &Lexicon, tokens: &[Token], at: u32) -> ChunkKind {
    let Some(token) = tokens.get(at as usize) else { return ChunkKind::Other };
    if token.is(LexClass::RELATIVE) {
        return relative(tokens, at);
    }
    if token.is(LexClass::COMPLEMENTIZER) {
        return ChunkKind::Complementizer;
    }
    if lexicon.function(token.lexeme).has(Function::SUBORDINATOR) {
        ChunkKind::Subordinator
    } else {
        ChunkKind::Coordinator
    }
}

/// `that` after a verb begins content, after a noun and before a verb a relative clause; `who`, `which` always do.
fn relative(tokens: &[Token], at: u32) -> ChunkKind {
    let Some(token) = tokens.get(at as usize) else { return ChunkKind::Other };
    if !token.is(LexClass::COMPLEMENTIZER) {
        return ChunkKind::Relative;
    }
    let before = at.checked_sub(1).and_then(|i| tokens.get(i as usize));
    let verb_next = tokens
        .get(at as usize + 1)
        .is_some_and(|next| next.tag.is_verb() || matches!(next.tag, Tag::Auxiliary | Tag::Modal));
    if verb_next && before.is_some_and(|before| before.tag.is_noun()) {
        ChunkKind::Relative
    } else {
        ChunkKind::Complementizer
    }
}

/// `that summit`, `which day`: a determiner, not a connective.
fn is_determining(tokens: &[Token], at: u32) -> bool {
    let noun_next = tokens.get(at as usize + 1).is_some_and(|next| {
        next.tag == Tag::Noun && !next.is_capital() || next.is(LexClass::TIME_UNIT) && next.tag.is_noun()
    });
    let after_verb = at
        .checked_sub(1)
        .and_then(|i| tokens.get(i as usize))
        .is_some_and(|before| before.tag == Tag::Preposition || before.shape.has(Shape::SENTENCE_START));
    noun_next && (after_verb || at == 0)
}
