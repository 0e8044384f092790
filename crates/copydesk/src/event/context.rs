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

/// A set of contexts, a bit each.
#[derive(Debug, Default)]
pub(super) struct Contexts(u64);

const _: () = assert!(Context::ALL.len() <= 64);

impl Contexts {
    /// Adds the contexts that words near a trigger tell.
    pub(super) fn add(&mut self, doc: &Doc<'_>, lists: &Lists, telling: &Telling) {
        let Some(sentence) = doc.sentences().get(telling.sentence as usize) else { return };
        let start = sentence.tokens.start.max(telling.tokens.start.saturating_sub(AROUND));
        let end = sentence.tokens.end.min(telling.tokens.end.saturating_add(AROUND));
        // Words that a phrase has taken up tell nothing on their own.
        let mut free = start;
        for (at, token) in (start..).zip(doc.slice(TokenRange::new(start, end))) {
            if !(token.shape.has(Shape::PHRASE) | token.is(LexClass::CONTEXT)) || at < free {
                continue;
            }
            let Some(unit) = doc.unit(at) else { break };
            let context = lists.entry(unit.lexeme).context.filter(|_| unit.class.any(LexClass::CONTEXT));
            self.0 |= context.map_or(0, |context| 1 << context as u32);
            free = unit.tokens.end;
        }
    }

    /// Those of the set, in the order of their kinds.
    pub(super) fn list(&self) -> Vec<Context> {
        let mut list = Vec::with_capacity(self.0.count_ones() as usize);
        list.extend(Context::ALL.iter().filter(|context| self.0 & 1 << **context as u32 != 0));
        list
    }
}

/// Which blocks are about sports, markets or arts, by index of the block.
#[inline(never)] // so that a profile shows it
pub(super) fn off_topic_blocks(doc: &Doc<'_>, out: &mut Vec<bool>) {
    out.clear();
    out.resize(doc.blocks.len(), false);
    let (mut all, mut all_words) = (0, 0);
    let sentences = doc.sentences();
    for sentences in sentences.chunk_by(|one, next| one.block == next.block) {
        let [first, ..] = sentences else { continue };
        let end = sentences.last().map_or(0, |last| last.tokens.end);
        let tokens = TokenRange::new(first.tokens.start, end);
        let n = doc.slice(tokens).chunks(1 << 16).map(count).sum::<u64>();
        let words = u64::from(tokens.len());
        all += n;
        all_words += words;
        if let Some(off) = out.get_mut(first.block as usize) {
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
    let bits = |token: &Token| (token.class & LexClass::OFF_TOPIC).bits();
    let (eights, rest) = tokens.as_chunks::<8>();
    let all = eights.iter().map(|eight| eight.iter().map(bits).sum::<u64>()).sum::<u64>()
        + rest.iter().map(bits).sum::<u64>();
    all / LexClass::OFF_TOPIC.bits()
}
