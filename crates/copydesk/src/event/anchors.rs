//! [`Anchors`]: where a sentence may tell an event, found without looking at the rest of it.
//!
//! One sweep over the document's chunks keeps those whose head may be a trigger, by class bits and without a branch;
//! of a sentence that has some, [`Anchors::read`] asks the lists about these alone.
//!
//! ```text
//! The premier met aides who must leave .
//!     ^^^^^^^                              an event noun that tells nothing
//!             ^^^     ^^^^^                an event verb, an event noun
//!                               ^^^^       a modal of obligation
//! ```

use super::lists::{Lists, Modal};
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::span::{TokenRange, offset};
use crate::token::{Shape, Token};

/// A noun phrase whose head the list of event nouns knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct NounAnchor {
    /// Its place among the sentence's chunks.
    pub(super) chunk: u32,
    /// The words that the list knows.
    pub(super) tokens: TokenRange,
    /// The number of their entry.
    pub(super) noun: u32,
    /// It is something that happens.
    pub(super) happens: bool,
}

/// A verb group that may tell an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct VerbAnchor {
    /// Its place among the sentence's chunks.
    pub(super) chunk: usize,
    /// `must`: the token that makes it an obligation.
    pub(super) modal: Option<u32>,
    /// It is, or begins, an event verb.
    pub(super) happens: bool,
}

/// The anchors of a document, and of a sentence of it.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Chunks of the document whose head may be a trigger.
    swept: Vec<u32>,
    /// How many of them the sentences read so far have used up.
    used: usize,
    /// The sentence's verbs, in order.
    pub(super) verbs: Vec<VerbAnchor>,
    /// The sentence's nouns, in order.
    pub(super) nouns: Vec<NounAnchor>,
}

impl Anchors {
    /// Sweeps over the chunks of a document.
    #[inline(never)] // so that a profile shows it
    pub(super) fn sweep(&mut self, doc: &Doc<'_>) {
        self.used = 0;
        self.swept.clear();
        let tokens = doc.tokens.tokens.as_slice();
        for (block, chunks) in (0u32..).zip(doc.chunks.chunks(64)) {
            // A bit a chunk, the first one the highest.
            let bits = chunks.iter().fold(0u64, |bits, chunk| bits << 1 | u64::from(may_tell(tokens, chunk)));
            let mut bits = bits << (64 - chunks.len());
            while bits != 0 {
                let at = bits.leading_zeros();
                self.swept.push(block * 64 + at);
                bits &= u64::MAX >> 1 >> at;
            }
        }
    }

    /// The chunks of the next sentence that may be triggers; empty for most sentences.
    #[inline]
    pub(super) fn next_sentence(
        &mut self,
        chunks: &[Chunk],
        sentence: TokenRange,
    ) -> core::ops::Range<usize> {
        let first = self.used;
        let before = |at: Option<&u32>| {
            at.and_then(|&at| chunks.get(at as usize)).is_some_and(|chunk| chunk.tokens.start < sentence.end)
        };
        while before(self.swept.get(self.used)) {
            self.used += 1;
        }
        first..self.used
    }

    /// Reads the anchors of a sentence; gives its chunks where one of them tells something.
    #[inline(never)] // so that a profile shows it
    pub(super) fn read<'d>(
        &mut self,
        doc: &Doc<'d>,
        lists: &Lists,
        swept: core::ops::Range<usize>,
        sentence: TokenRange,
    ) -> Option<&'d [Chunk]> {
        self.verbs.clear();
        self.nouns.clear();
        let swept = self.swept.get(swept)?;
        let inside =
            |chunk: &&Chunk| sentence.start <= chunk.tokens.start && chunk.tokens.end <= sentence.end;
        let mut tells = false;
        // Numbered in the document first, for the sentence's first chunk is looked for only where something is told.
        for &at in swept {
            let Some(chunk) = doc.chunks.get(at as usize).filter(inside) else { continue };
            match chunk.kind {
                ChunkKind::Verb => {
                    let modal = obligation(doc, lists, chunk);
                    let happens = is_event_verb(doc, chunk.head);
                    if happens || modal.is_some() {
                        self.verbs.push(VerbAnchor { chunk: at as usize, modal, happens });
                        tells = true;
                    }
                }
                ChunkKind::Noun => {
                    let Some((tokens, noun)) = noun_sense(doc, lists, chunk) else { continue };
                    let happens = lists.noun_numbered(noun).is_some_and(|noun| noun.kind.is_some());
                    self.nouns.push(NounAnchor { chunk: at, tokens, noun, happens });
                    tells |= happens;
                }
                _ => {}
            }
        }
        let at = *swept.first().filter(|_| tells)? as usize;
        // No chunk is empty, so that there are no more chunks than tokens before it, and in the sentence.
        let begin = |chunk: &Chunk| (chunk.tokens.start - sentence.start) as usize;
        let low = at.saturating_sub(doc.chunks.get(at).map_or(0, begin));
        let first =
            low + doc.chunks.get(low..at)?.partition_point(|chunk| chunk.tokens.start < sentence.start);
        let rest = doc.chunks.get(first..)?;
        let rest = rest.get(..rest.len().min(sentence.len() as usize))?;
        let n = rest.partition_point(|chunk| chunk.tokens.end <= sentence.end);
        self.verbs.iter_mut().for_each(|verb| verb.chunk -= first);
        self.nouns.iter_mut().for_each(|noun| noun.chunk -= offset(first));
        rest.get(..n)
    }
}

/// True where the head of a chunk may be a trigger.
#[inline]
fn may_tell(tokens: &[Token], chunk: &Chunk) -> bool {
    tokens.get(chunk.head as usize).is_some_and(|head| {
        let phrases = Shape::PHRASE.with(Shape::IN_PHRASE);
        // One test of all bits, for whether a chunk may tell something cannot be foreseen.
        let events = head.class & (LexClass::EVENT_VERB | LexClass::EVENT_NOUN);
        let others = head.shape.and(phrases).bits() | chunk.form.and(VerbForm::MODAL).bits();
        events.bits() | u64::from(others) != 0
    })
}

/// True where an event verb stands or begins.
fn is_event_verb(doc: &Doc<'_>, head: u32) -> bool {
    let class = LexClass::EVENT_VERB;
    doc.is(head, class) || doc.tokens.phrase_at(head).is_some_and(|phrase| phrase.class.any(class))
}

/// The modal of a verb group, where it says that somebody must.
fn obligation(doc: &Doc<'_>, lists: &Lists, chunk: &Chunk) -> Option<u32> {
    if !chunk.form.has(VerbForm::MODAL) {
        return None;
    }
    let at = chunk.tokens.iter().find(|&at| doc.is(at, LexClass::MODAL))?;
    let modal = lists.entry(doc.token(at)?.lexeme).modal;
    (modal == Some(Modal::Obligation)).then_some(at)
}

/// What the lists say of a noun phrase's head, as a word or the end of a phrase: the tokens, and the number of the
/// entry.
fn noun_sense(doc: &Doc<'_>, lists: &Lists, chunk: &Chunk) -> Option<(TokenRange, u32)> {
    let head = doc.token(chunk.head)?;
    if head.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)) {
        let from = chunk.tokens.start.max(chunk.head.saturating_sub(4));
        for at in from..=chunk.head {
            let Some(phrase) = doc.tokens.phrase_at(at) else { continue };
            if phrase.class.any(LexClass::EVENT_NOUN) && phrase.tokens.end == chunk.head + 1 {
                if let Some(noun) = lists.noun_number(phrase.lexeme) {
                    return Some((phrase.tokens, noun));
                }
                break;
            }
        }
    }
    let noun = lists.noun_number(head.lexeme).filter(|_| head.is(LexClass::EVENT_NOUN))?;
    Some((TokenRange::new(chunk.head, chunk.head + 1), noun))
}
