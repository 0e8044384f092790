//! PLOVER contexts from the words around an event, and the paragraphs where event words mean something else.

use super::lists::Lists;
use super::types::Telling;
use crate::extraction::Context;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Shape, Token};

/// How many tokens to either side of a trigger are looked at.
const AROUND: u32 = 40;
/// A paragraph is off topic where one token in this many is a word of sports, markets or arts.
const SHARE: u64 = 20;

/// Adds the contexts that words near a trigger tell.
pub(super) fn add_contexts(doc: &Doc<'_>, lists: &Lists, telling: &Telling, out: &mut Vec<Context>) {
    let Some(sentence) = doc.sentences().get(telling.sentence as usize) else { return };
    let start = sentence.tokens.start.max(telling.tokens.start.saturating_sub(AROUND));
    let end = sentence.tokens.end.min(telling.tokens.end.saturating_add(AROUND));
    let mut at = start;
    while at < end {
        let Some(token) = doc.token(at) else { break };
        if !token.shape.has(Shape::PHRASE) && !token.is(LexClass::CONTEXT) {
            at += 1;
            continue;
        }
        let Some(unit) = doc.unit(at) else { break };
        if unit.class.any(LexClass::CONTEXT) {
            let name = lists.entry(unit.lexeme).context;
            if let Some(context) = name.filter(|context| !out.contains(context)) {
                out.push(context);
            }
        }
        at = unit.tokens.end.max(at + 1);
    }
}

/// Which blocks are about sports, markets or arts, by index of the block.
pub(super) fn off_topic_blocks(doc: &Doc<'_>, out: &mut Vec<bool>) {
    out.clear();
    out.resize(doc.blocks.len(), false);
    let (mut all, mut all_words) = (0, 0);
    let sentences = doc.sentences();
    let mut at = 0;
    while let Some(first) = sentences.get(at) {
        let mut n = 0;
        let block = first.block;
        let start = first.tokens.start;
        let mut end = start;
        while let Some(sentence) = sentences.get(at).filter(|sentence| sentence.block == block) {
            n += doc.slice(sentence.tokens).chunks(1 << 16).map(count).sum::<u64>();
            end = sentence.tokens.end;
            at += 1;
        }
        let words = u64::from(TokenRange::new(start, end).len());
        all += n;
        all_words += words;
        if let Some(off) = out.get_mut(block as usize) {
            *off = n >= 2 && n * SHARE >= words;
        }
    }
    // A story full of such words is off topic as a whole.
    if all >= 8 && all * 40 >= all_words {
        out.iter_mut().for_each(|off| *off = true);
    }
}

/// How many tokens of a short slice are off topic: a sum of their class bits and no branch, for nearly none is one.
fn count(tokens: &[Token]) -> u64 {
    let bits: u64 = tokens.iter().map(|token| (token.class & LexClass::OFF_TOPIC).bits()).sum();
    bits / LexClass::OFF_TOPIC.bits()
}
