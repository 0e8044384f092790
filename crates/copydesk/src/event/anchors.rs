//! [`Anchors`]: where a sentence may tell an event, found without looking at the rest of it.
//!
//! A sentence none of whose words is of such a class is passed over. One sweep over the chunks of another keeps those whose
//! head may be a trigger, by class bits and without a branch, and asks the lists about these alone.
//!
//! ```text
//! The premier met aides who must leave .
//!     ^^^^^^^                              an event noun that tells nothing
//!             ^^^     ^^^^^                an event verb, an event noun
//!                               ^^^^       a modal of obligation
//! ```

use super::clue::Clue;
use super::lists::{Lists, Modal};
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::span::{TokenRange, offset};
use crate::token::{Sentence, Shape, Token};

/// How many chunks are swept over before the hits among them are asked about: a bit each.
const BLOCK: usize = 64;

/// A noun phrase whose head the list of event nouns knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct NounAnchor {
    /// Its place among the chunks of the sentence.
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
    /// Its place among the chunks of the sentence.
    pub(super) chunk: u32,
    /// `must`: the token that makes it an obligation.
    pub(super) modal: Option<u32>,
    /// It is, or begins, an event verb.
    pub(super) happens: bool,
}

/// Walks over the sentences of a document and finds their anchors.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Those of the sentence under reading.
    verbs: Vec<VerbAnchor>,
    nouns: Vec<NounAnchor>,
    /// How many of the document's chunks lie before the next sentence, or some sentences before it.
    passed: usize,
    /// The noun of several senses that the story used last: the number of its first sense, and of the one meant.
    meant: (u32, u32),
}

/// A sentence that may tell something.
pub(super) struct Telltale<'a> {
    pub(super) verbs: &'a [VerbAnchor],
    pub(super) nouns: &'a [NounAnchor],
    /// Its chunks.
    pub(super) chunks: &'a [Chunk],
}

/// Classes of which a sentence has one where it may tell something.
const TELLING: LexClass = LexClass::EVENT_VERB.union(LexClass::EVENT_NOUN).union(LexClass::MODAL);

impl Anchors {
    /// Before the first sentence of a document.
    pub(super) fn rewind(&mut self) {
        self.passed = 0;
        self.meant = (u32::MAX, u32::MAX);
    }

    /// Finds the anchors of the next sentence, and gives them where one of them tells something.
    #[inline(never)] // so that a profile shows it
    pub(super) fn next<'a>(
        &'a mut self,
        doc: &'a Doc<'_>,
        lists: &Lists,
        sentence: &Sentence,
    ) -> Option<Telltale<'a>> {
        if !sentence.class_any.any(TELLING) {
            return None;
        }
        self.verbs.clear();
        self.nouns.clear();
        let rest = doc.chunks.get(self.passed..)?;
        let before = rest.iter().take_while(|chunk| chunk.tokens.start < sentence.tokens.start).count();
        let rest = rest.get(before..)?;
        let tokens = doc.tokens.tokens.as_slice();
        let (mut n, mut whole) = (0, false);
        while !whole {
            let block = rest.get(n..)?;
            let block = block.get(..BLOCK).unwrap_or(block);
            // A bit a chunk, the last one the highest.
            let (mut bits, mut length) = (0u64, 0);
            for chunk in block {
                if chunk.tokens.start >= sentence.tokens.end {
                    break;
                }
                let Some(head) = tokens.get(chunk.head as usize) else { break };
                bits = bits >> 1 | u64::from(may_tell(head, chunk)) << (BLOCK - 1);
                length += 1;
            }
            whole = length < BLOCK;
            if bits != 0 {
                bits >>= BLOCK - length;
            }
            while bits != 0 {
                let at = n + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                match rest.get(at) {
                    Some(chunk) if chunk.kind == ChunkKind::Noun => {
                        self.ask_noun(doc, lists, sentence.tokens, offset(at), chunk);
                    }
                    Some(chunk) if chunk.kind == ChunkKind::Verb => {
                        self.ask_verb(doc, lists, offset(at), chunk);
                    }
                    _ => {}
                }
            }
            n += length;
        }
        self.passed += before + n;
        let tells = !self.verbs.is_empty() || self.nouns.iter().any(|noun| noun.happens);
        tells.then_some(Telltale { verbs: &self.verbs, nouns: &self.nouns, chunks: rest.get(..n)? })
    }

    /// Keeps a verb group that the lists know.
    fn ask_verb(&mut self, doc: &Doc<'_>, lists: &Lists, at: u32, chunk: &Chunk) {
        let modal = obligation(doc, lists, chunk);
        let happens = is_event_verb(doc, chunk.head);
        if happens || modal.is_some() {
            self.verbs.push(VerbAnchor { chunk: at, modal, happens });
        }
    }

    /// Keeps a noun phrase that the lists know.
    fn ask_noun(&mut self, doc: &Doc<'_>, lists: &Lists, sentence: TokenRange, at: u32, chunk: &Chunk) {
        let Some((tokens, first)) = noun_sense(doc, lists, chunk) else { return };
        let clues = |noun| lists.noun_numbered(noun).map_or(&[][..], |sense| &sense.clues);
        let noun = if clues(first).is_empty() {
            first
        } else {
            let holds = |clue: &Clue| clue.holds(doc, lists, sentence, chunk, tokens);
            self.sense_meant(lists, first, |noun| clues(noun).iter().all(holds))
        };
        let happens = lists.noun_numbered(noun).is_some_and(|noun| noun.kind.is_some());
        self.nouns.push(NounAnchor { chunk: at, tokens, noun, happens });
    }

    /// The sense of a noun of several whose clues hold; where none is that has clues, the one that it had last.
    fn sense_meant(&mut self, lists: &Lists, first: u32, holds: impl Fn(u32) -> bool) -> u32 {
        let mut noun = first;
        while let Some(sense) = lists.noun_numbered(noun).filter(|sense| !sense.clues.is_empty()) {
            if holds(noun) {
                // `took charge` says nothing of the charges of the story.
                if sense.kind.is_some() {
                    self.meant = (first, noun);
                }
                return noun;
            }
            noun += 1;
        }
        if self.meant.0 == first { self.meant.1 } else { noun }
    }
}

/// Of each kind of chunk how its head is written where it may be no trigger by itself: a noun phrase's ends a phrase, a
/// verb group's begins one.
static IN_PHRASE: [Shape; ChunkKind::Other as usize + 1] = {
    let mut shapes = [Shape::NONE; ChunkKind::Other as usize + 1];
    shapes[ChunkKind::Noun as usize] = Shape::IN_PHRASE;
    shapes[ChunkKind::Verb as usize] = Shape::PHRASE;
    shapes
};

/// True where the head of a chunk may be a trigger, or somebody must.
#[inline]
fn may_tell(head: &Token, chunk: &Chunk) -> bool {
    // One test of all bits, for whether a chunk may tell something cannot be foreseen.
    let event = head.class & (LexClass::EVENT_VERB | LexClass::EVENT_NOUN);
    let phrase = head.shape.and(IN_PHRASE[chunk.kind as usize]);
    event.bits() | u64::from(phrase.bits() | chunk.form.and(VerbForm::MODAL).bits()) != 0
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
#[inline(never)]
fn noun_sense(doc: &Doc<'_>, lists: &Lists, chunk: &Chunk) -> Option<(TokenRange, u32)> {
    let head = doc.token(chunk.head)?;
    if head.shape.has(Shape::IN_PHRASE) {
        let from = chunk.tokens.start.max(chunk.head.saturating_sub(4));
        for at in from..chunk.head {
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
