//! [`Anchors`]: where a sentence may tell an event, found without looking at the rest of it.
//!
//! One sweep over the document's chunks keeps those whose head may be a trigger, by class bits and without a branch, and
//! asks the lists about these alone. Sentences take their anchors in order.
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
    /// Its place among the document's chunks, and its first token.
    pub(super) chunk: u32,
    start: u32,
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
    /// Its place among the document's chunks, and its first token.
    pub(super) chunk: u32,
    start: u32,
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
    /// How many of them the sentences so far have taken.
    taken: (usize, usize),
    /// The noun of several senses that the story used last: the number of its first sense, and of the one meant.
    meant: (u32, u32),
}

/// A sentence that may tell something.
pub(super) struct Telltale<'a> {
    pub(super) verbs: &'a [VerbAnchor],
    pub(super) nouns: &'a [NounAnchor],
    /// Its chunks, and the place of the first among the document's.
    pub(super) chunks: &'a [Chunk],
    pub(super) first_chunk: u32,
}

impl Anchors {
    /// Sweeps over the chunks of a document.
    #[inline(never)] // so that a profile shows it
    pub(super) fn sweep(&mut self, doc: &Doc<'_>, lists: &Lists) {
        self.verbs.clear();
        self.nouns.clear();
        self.taken = (0, 0);
        self.meant = (u32::MAX, u32::MAX);
        let tokens = doc.tokens.tokens.as_slice();
        for (block, chunks) in (0u32..).step_by(64).zip(doc.chunks.chunks(64)) {
            // A bit a chunk, the last one the highest.
            let mut bits = 0u64;
            for chunk in chunks {
                bits >>= 1;
                let Some(head) = tokens.get(chunk.head as usize) else { continue };
                bits |= u64::from(may_tell(head, chunk)) << 63;
            }
            bits >>= 64 - chunks.len();
            while bits != 0 {
                let at = bits.trailing_zeros();
                bits &= bits - 1;
                match chunks.get(at as usize) {
                    Some(chunk) if chunk.kind == ChunkKind::Noun => {
                        self.ask_noun(doc, lists, block + at, chunk)
                    }
                    Some(chunk) if chunk.kind == ChunkKind::Verb => {
                        self.ask_verb(doc, lists, block + at, chunk)
                    }
                    _ => {}
                }
            }
        }
    }

    /// Keeps a verb group that the lists know.
    fn ask_verb(&mut self, doc: &Doc<'_>, lists: &Lists, at: u32, chunk: &Chunk) {
        let modal = obligation(doc, lists, chunk);
        let happens = is_event_verb(doc, chunk.head);
        if happens || modal.is_some() {
            self.verbs.push(VerbAnchor { chunk: at, start: chunk.tokens.start, modal, happens });
        }
    }

    /// Keeps a noun phrase that the lists know.
    fn ask_noun(&mut self, doc: &Doc<'_>, lists: &Lists, at: u32, chunk: &Chunk) {
        if let Some((tokens, noun)) = noun_sense(doc, lists, chunk) {
            let noun = self.sense_meant(doc, lists, chunk, tokens, noun);
            let happens = lists.noun_numbered(noun).is_some_and(|noun| noun.kind.is_some());
            self.nouns.push(NounAnchor { chunk: at, start: chunk.tokens.start, tokens, noun, happens });
        }
    }

    /// The sense of a noun whose clues stand around it; without any clue the one that it had last.
    fn sense_meant(
        &mut self,
        doc: &Doc<'_>,
        lists: &Lists,
        chunk: &Chunk,
        tokens: TokenRange,
        first: u32,
    ) -> u32 {
        let clues = |noun| lists.noun_numbered(noun).map_or(&[][..], |sense| &sense.clues);
        let mut noun = first;
        while !clues(noun).is_empty() {
            if clues(noun).iter().all(|clue| clue.holds(doc, lists, chunk, tokens)) {
                // `took charge` says nothing of the charges of the story.
                if lists.noun_numbered(noun).is_some_and(|sense| sense.kind.is_some()) {
                    self.meant = (first, noun);
                }
                return noun;
            }
            noun += 1;
        }
        if noun != first && self.meant.0 == first { self.meant.1 } else { noun }
    }

    /// Takes the anchors of the next sentence; gives them where one of them tells something.
    #[inline]
    pub(super) fn take<'a>(&'a mut self, chunks: &'a [Chunk], sentence: TokenRange) -> Option<Telltale<'a>> {
        let (first_verb, first_noun) = self.taken;
        let (mut verb, mut noun) = self.taken;
        let mut tells = false;
        while self.verbs.get(verb).is_some_and(|verb| verb.start < sentence.end) {
            verb += 1;
            tells = true;
        }
        while let Some(anchor) = self.nouns.get(noun).filter(|noun| noun.start < sentence.end) {
            noun += 1;
            tells |= anchor.happens;
        }
        self.taken = (verb, noun);
        if !tells {
            return None;
        }
        let verbs = self.verbs.get(first_verb..verb)?;
        let nouns = self.nouns.get(first_noun..noun)?;
        let chunk_of = |verb: Option<&VerbAnchor>, noun: Option<&NounAnchor>| {
            (verb.map(|verb| verb.chunk as usize), noun.map(|noun| noun.chunk as usize))
        };
        // From the anchors outward.
        let (of_verb, of_noun) = chunk_of(verbs.first(), nouns.first());
        let first = of_verb.unwrap_or(usize::MAX).min(of_noun.unwrap_or(usize::MAX));
        let (of_verb, of_noun) = chunk_of(verbs.last(), nouns.last());
        let last = of_verb.unwrap_or(0).max(of_noun.unwrap_or(0));
        let before = chunks.get(..first)?.iter().rev();
        let first = first - before.take_while(|chunk| chunk.tokens.start >= sentence.start).count();
        let behind = chunks.get(last..)?.iter();
        let end = last + behind.take_while(|chunk| chunk.tokens.end <= sentence.end).count();
        Some(Telltale { verbs, nouns, chunks: chunks.get(first..end)?, first_chunk: offset(first) })
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
