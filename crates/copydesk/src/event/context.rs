//! PLOVER contexts from the words around an event, and the paragraphs where event words mean something else.

use super::lists::Lists;
use super::types::Telling;
use crate::extraction::{BlockKind, Context};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Sentence, Shape};

/// How many tokens to either side of a trigger are looked at.
const AROUND: u32 = 40;
/// A paragraph is off topic where one token in this many is a word of sports, markets or arts.
const SHARE: u32 = 20;

/// A set of contexts, a bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Contexts(u64);

const _: () = assert!(Context::ALL.len() <= 64);

impl Contexts {
    /// Both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of the set, in the order of their kinds.
    pub(super) fn list(self) -> Vec<Context> {
        let mut list = Vec::with_capacity(self.0.count_ones() as usize);
        let mut bits = self.0;
        while bits != 0 {
            list.extend(Context::ALL.get(bits.trailing_zeros() as usize));
            bits &= bits - 1;
        }
        list
    }
}

/// Reads the contexts near triggers, and keeps the last ones: triggers of one short sentence have the same.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    tokens: TokenRange,
    contexts: Contexts,
}

impl Surroundings {
    /// The contexts that words near a trigger tell.
    pub(super) fn of(&mut self, doc: &Doc<'_>, lists: &Lists, telling: &Telling) -> Contexts {
        let sentence = doc.sentences().get(telling.sentence as usize);
        let Some(sentence) = sentence.filter(|sentence| sentence.class_any.any(LexClass::CONTEXT)) else {
            return Contexts::default();
        };
        let start = sentence.tokens.start.max(telling.tokens.start.saturating_sub(AROUND));
        let end = sentence.tokens.end.min(telling.tokens.end.saturating_add(AROUND));
        let tokens = TokenRange::new(start, end);
        if tokens != self.tokens {
            *self = Self { tokens, contexts: contexts_within(doc, lists, tokens) };
        }
        self.contexts
    }
}

fn contexts_within(doc: &Doc<'_>, lists: &Lists, tokens: TokenRange) -> Contexts {
    let mut contexts = 0;
    // Words that a phrase has taken up tell nothing on their own.
    let mut free = tokens.start;
    for (at, token) in (tokens.start..).zip(doc.slice(tokens)) {
        let may = token.class & LexClass::CONTEXT;
        if may.bits() | u64::from(token.shape.and(Shape::PHRASE).bits()) == 0 || at < free {
            continue;
        }
        let Some(unit) = doc.unit(at) else { break };
        let context = unit.class.any(LexClass::CONTEXT).then(|| lists.entry(unit.lexeme).context).flatten();
        contexts |= context.map_or(0, |context| 1 << context as u32);
        free = unit.tokens.end;
    }
    Contexts(contexts)
}

/// What matters of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Topic {
    /// It is about sports, markets or arts.
    pub(super) off: bool,
    /// It is a headline.
    pub(super) headline: bool,
}

/// Those of all blocks.
#[inline(never)] // so that a profile shows it
pub(super) fn find_topics(doc: &Doc<'_>, out: &mut Vec<Topic>) {
    out.clear();
    out.extend(doc.blocks.iter().map(|block| {
        let headline = matches!(block.kind, BlockKind::Headline | BlockKind::Subheading);
        Topic { off: false, headline }
    }));
    let mut count = Count { all: 0, block: u32::MAX, words: 0, length: 0 };
    for (at, sentence) in doc.sentences().iter().enumerate() {
        if sentence.class_any.any(LexClass::OFF_TOPIC) {
            count.add(doc, at, sentence, out);
        }
    }
    // A story full of such words is off topic as a whole; a short one has few.
    let tokens = doc.tokens.tokens.len();
    if count.all >= 8 && count.all * 40 >= tokens || count.all >= 4 && count.all * 25 >= tokens {
        out.iter_mut().for_each(|block| block.off = true);
    }
}

/// Words that are off topic, counted in the order of the text.
struct Count {
    all: usize,
    /// The block of the last of them.
    block: u32,
    /// How many that block has so far.
    words: u32,
    /// Number of its tokens, once it has two of them.
    length: u32,
}

impl Count {
    /// Counts those of sentence number `at`.
    fn add(&mut self, doc: &Doc<'_>, at: usize, sentence: &Sentence, out: &mut [Topic]) {
        let words = doc.slice(sentence.tokens).iter().filter(|token| token.is(LexClass::OFF_TOPIC));
        for _ in words {
            self.all += 1;
            self.words = if sentence.block == self.block { self.words + 1 } else { 1 };
            self.block = sentence.block;
            // Measured once a block, for its sentences may be many.
            if self.words == 2 {
                self.length = block_length(doc.sentences(), at);
            }
            if self.words >= 2
                && self.words * SHARE >= self.length
                && let Some(block) = out.get_mut(self.block as usize)
            {
                block.off = true;
            }
        }
    }
}

/// Number of tokens in the block of a sentence.
fn block_length(sentences: &[Sentence], at: usize) -> u32 {
    let Some(here) = sentences.get(at) else { return 0 };
    let same = |sentence: &&Sentence| sentence.block == here.block;
    let before = sentences.get(..at).unwrap_or(&[]).iter().rev().take_while(same).last();
    let behind = sentences.get(at..).unwrap_or(&[]).iter().take_while(same).last();
    TokenRange::new(before.unwrap_or(here).tokens.start, behind.unwrap_or(here).tokens.end).len()
}
