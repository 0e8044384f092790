//! [`Anchors`]: where a sentence may tell an event, found without looking at the rest of it.
//!
//! A sentence none of whose words is of such a class is passed over. One sweep over the chunks of another keeps those whose
//! head may be a trigger, by class bits and without a branch, and asks the lists about these alone. Sentences take their
//! anchors in order.
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
use crate::token::{Shape, Token};
use core::ops::Range;

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

/// The anchors of a document, in order.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    verbs: Vec<VerbAnchor>,
    nouns: Vec<NounAnchor>,
    /// The chunks of those that are something that happens.
    deeds: Vec<u32>,
    /// The sentences that may tell something.
    telling: Vec<Place>,
    /// How many of them were asked for.
    taken: usize,
    /// The noun of several senses that the story used last: the number of its first sense, and of the one meant.
    meant: (u32, u32),
}

/// Where the anchors and chunks of a sentence stand.
#[derive(Debug)]
struct Place {
    /// Its number.
    sentence: usize,
    verbs: Range<usize>,
    nouns: Range<usize>,
    deeds: Range<usize>,
    chunks: Range<usize>,
}

/// A sentence that may tell something.
pub(super) struct Telltale<'a> {
    pub(super) verbs: &'a [VerbAnchor],
    pub(super) nouns: &'a [NounAnchor],
    /// The chunks of those nouns that are something that happens.
    pub(super) deeds: &'a [u32],
    /// Its chunks.
    pub(super) chunks: &'a [Chunk],
}

/// Classes of which a sentence has one where it may tell something.
const TELLING: LexClass = LexClass::EVENT_VERB.union(LexClass::EVENT_NOUN).union(LexClass::MODAL);

impl Anchors {
    /// Finds the anchors of a document, before any of its sentences is read: so the code that finds them is walked through
    /// once.
    #[inline(never)] // so that a profile shows it
    pub(super) fn find(&mut self, doc: &Doc<'_>, lists: &Lists) {
        self.verbs.clear();
        self.nouns.clear();
        self.deeds.clear();
        self.telling.clear();
        self.taken = 0;
        self.meant = (u32::MAX, u32::MAX);
        let mut passed = 0;
        for (s, sentence) in doc.sentences().iter().enumerate() {
            if sentence.class_any.any(TELLING) {
                let (verbs, nouns, deeds) = (self.verbs.len(), self.nouns.len(), self.deeds.len());
                let rest = doc.chunks.get(passed..).unwrap_or(&[]).iter();
                passed += rest.take_while(|chunk| chunk.tokens.start < sentence.tokens.start).count();
                let first = passed;
                passed += self.sweep(doc, lists, sentence.tokens, doc.chunks.get(first..).unwrap_or(&[]));
                if self.verbs.len() > verbs || self.deeds.len() > deeds {
                    let (verbs, nouns) = (verbs..self.verbs.len(), nouns..self.nouns.len());
                    let (deeds, chunks) = (deeds..self.deeds.len(), first..passed);
                    self.telling.push(Place { sentence: s, verbs, nouns, deeds, chunks });
                }
            }
        }
    }

    /// Keeps the anchors of a sentence among the chunks that begin with its own; tells how many its own are.
    fn sweep(&mut self, doc: &Doc<'_>, lists: &Lists, sentence: TokenRange, rest: &[Chunk]) -> usize {
        let tokens = doc.tokens.tokens.as_slice();
        let mut n = 0;
        loop {
            let block = rest.get(n..).unwrap_or(&[]);
            let block = block.get(..BLOCK).unwrap_or(block);
            // A bit a chunk, the last one the highest.
            let (mut bits, mut length) = (0u64, 0);
            for chunk in block {
                if chunk.tokens.start >= sentence.end {
                    break;
                }
                let Some(head) = tokens.get(chunk.head as usize) else { break };
                bits = bits >> 1 | u64::from(may_tell(head, chunk)) << (BLOCK - 1);
                length += 1;
            }
            // Without a hit there may be no chunk at all.
            if bits != 0 {
                bits >>= BLOCK - length;
            }
            while bits != 0 {
                let at = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                match block.get(at) {
                    Some(chunk) if chunk.kind == ChunkKind::Noun => {
                        self.ask_noun(doc, lists, sentence, offset(n + at), chunk);
                    }
                    Some(chunk) if chunk.kind == ChunkKind::Verb => {
                        self.ask_verb(doc, lists, offset(n + at), chunk);
                    }
                    _ => {}
                }
            }
            n += length;
            if length < BLOCK {
                return n;
            }
        }
    }

    /// The anchors of a sentence, where one of them tells something; sentences are asked for in order.
    #[inline]
    pub(super) fn of<'a>(&'a mut self, chunks: &'a [Chunk], sentence: usize) -> Option<Telltale<'a>> {
        let telling = self.telling.get(self.taken).filter(|telling| telling.sentence == sentence)?;
        self.taken += 1;
        Some(Telltale {
            verbs: self.verbs.get(telling.verbs.clone())?,
            nouns: self.nouns.get(telling.nouns.clone())?,
            deeds: self.deeds.get(telling.deeds.clone())?,
            chunks: chunks.get(telling.chunks.clone())?,
        })
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
        if lists.noun_numbered(noun).is_some_and(|noun| noun.kind.is_some()) {
            self.deeds.push(at);
        }
        self.nouns.push(NounAnchor { tokens, noun, chunk: at });
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
