//! [`Anchors`]: where a sentence may tell an event, found without looking at the rest of it.
//!
//! One sweep over the tokens of the document marks those that may be triggers, by class bits and without a branch; the
//! lists are asked about these alone, where one is the head of its chunk. Sentences take their anchors in order.
//!
//! ```text
//! The premier met aides who must leave .
//!     ^^^^^^^                              an event noun that tells nothing
//!             ^^^     ^^^^^                an event verb, an event noun
//!                               ^^^^       a modal of obligation
//! ```

use super::campaign::Campaign;
use super::clue::Clue;
use super::lists::{Lists, Modal};
use super::sense::Noun;
use super::wanted::Things;
use crate::grammar::{Chunk, ChunkKind, Doc, Marked, VerbForm};
use crate::lexicon::LexClass;
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Phrase, Shape, Tokens};
use core::ops::Range;

/// A noun phrase whose head the list of event nouns knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct NounAnchor {
    /// Its place among the chunks of the sentence.
    pub(super) chunk: u32,
    /// The words that the list knows.
    pub(super) tokens: TokenRange,
    /// The number of their entry.
    pub(super) noun: u32,
    /// What a verb may need of it.
    pub(super) things: Things,
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
    /// Tokens at which one may stand.
    marked: Marked,
    /// The noun of several senses that the story used last: the number of its first sense, and of the one meant.
    meant: (u32, u32),
    /// Whether the story is of an election campaign.
    campaign: Campaign,
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
        self.campaign.reset();
        let mut marked = core::mem::take(&mut self.marked);
        mark(doc.tokens, &mut marked);
        for (s, sentence) in doc.sentences().iter().enumerate() {
            if sentence.class_any.any(TELLING) {
                let (verbs, nouns, deeds) = (self.verbs.len(), self.nouns.len(), self.deeds.len());
                let first = doc.first_chunk_from(sentence.tokens.start);
                self.ask(doc, lists, sentence.tokens, first, &marked);
                if self.verbs.len() > verbs || self.deeds.len() > deeds {
                    let (verbs, nouns) = (verbs..self.verbs.len(), nouns..self.nouns.len());
                    let deeds = deeds..self.deeds.len();
                    let last = doc.chunk_number(sentence.tokens.end.saturating_sub(1));
                    let chunks = first..last + 1;
                    self.telling.push(Place { sentence: s, verbs, nouns, deeds, chunks });
                }
            }
        }
        self.marked = marked;
    }

    /// Keeps the anchors of a sentence, whose first chunk is number `first`, among those that are marked.
    fn ask(&mut self, doc: &Doc<'_>, lists: &Lists, sentence: TokenRange, first: usize, marked: &Marked) {
        // One past the last verb group that was asked about: a modal and its verb are two marks.
        let mut asked = 0;
        marked.within(sentence).for_each(|token| {
            let number = doc.chunk_number(token);
            let (Some(chunk), Some(at)) = (doc.chunks.get(number), number.checked_sub(first)) else { return };
            match chunk.kind {
                ChunkKind::Noun if chunk.head == token => {
                    self.ask_noun(doc, lists, sentence, offset(at), chunk);
                }
                ChunkKind::Verb if number >= asked => {
                    asked = number + 1;
                    self.ask_verb(doc, lists, offset(at), chunk);
                }
                _ => {}
            }
        });
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
        // `a so-called judge`: nobody is called.
        let hyphen = |at: u32| doc.token(at + 1).is_some_and(|token| token.kind == Kind::HYPHEN);
        if chunk.head.checked_sub(2).is_some_and(|so| hyphen(so) && doc.is_spelled(so, &["so"])) {
            return;
        }
        let modal = obligation(doc, lists, chunk);
        let happens = is_event_verb(doc, chunk.head);
        if happens || modal.is_some() {
            self.verbs.push(VerbAnchor { chunk: at, modal, happens });
        }
    }

    /// Keeps a noun phrase that the lists know.
    fn ask_noun(&mut self, doc: &Doc<'_>, lists: &Lists, sentence: TokenRange, at: u32, chunk: &Chunk) {
        let Some((tokens, first)) = noun_sense(doc, lists, chunk) else { return };
        let (mut noun, mut sense) = (first, lists.noun_numbered(first));
        if sense.is_some_and(|sense| !sense.clues.is_empty()) {
            let campaign = core::mem::take(&mut self.campaign);
            let holds = |clue: &Clue| {
                if clue.is_of_story() {
                    campaign.is_told(doc, lists)
                } else {
                    clue.holds(doc, lists, sentence, chunk, tokens)
                }
            };
            noun = self.sense_meant(lists, first, |sense| sense.clues.iter().all(holds));
            self.campaign = campaign;
            sense = lists.noun_numbered(noun);
        }
        if sense.is_some_and(|noun| noun.kind.is_some()) {
            self.deeds.push(at);
        }
        let things = sense.map_or(Things::NONE, Noun::things);
        self.nouns.push(NounAnchor { tokens, noun, things, chunk: at });
    }

    /// The sense of a noun of several whose clues hold; where none is that has clues, the one that it had last.
    fn sense_meant(&mut self, lists: &Lists, first: u32, holds: impl Fn(&Noun) -> bool) -> u32 {
        let mut noun = first;
        while let Some(sense) = lists.noun_numbered(noun).filter(|sense| !sense.clues.is_empty()) {
            if holds(sense) {
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

/// Marks the tokens that may be triggers, as words or as heads of phrases, and those by which somebody must: a noun's
/// phrase ends with its head, a verb's begins with it.
fn mark(tokens: &Tokens, marked: &mut Marked) {
    marked.of_class(tokens, TELLING);
    for phrase in &tokens.phrases {
        if phrase.class.any(LexClass::EVENT_VERB) {
            marked.set(phrase.tokens.start);
        }
        if phrase.class.any(LexClass::EVENT_NOUN) {
            marked.set(phrase.tokens.end - 1);
        }
    }
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
#[inline]
fn noun_sense(doc: &Doc<'_>, lists: &Lists, chunk: &Chunk) -> Option<(TokenRange, u32)> {
    let head = doc.token(chunk.head)?;
    let phrase = if head.shape.has(Shape::IN_PHRASE) { phrase_sense(doc, lists, chunk) } else { None };
    if phrase.is_some() {
        return phrase;
    }
    if !head.is(LexClass::EVENT_NOUN) {
        return None;
    }
    Some((TokenRange::new(chunk.head, chunk.head + 1), lists.noun_number(head.lexeme)?))
}

/// The same of the phrase that ends with the head.
#[inline(never)] // few heads end one
fn phrase_sense(doc: &Doc<'_>, lists: &Lists, chunk: &Chunk) -> Option<(TokenRange, u32)> {
    let from = chunk.tokens.start.max(chunk.head.saturating_sub(4));
    let ends =
        |phrase: &&Phrase| phrase.class.any(LexClass::EVENT_NOUN) && phrase.tokens.end == chunk.head + 1;
    let phrase = (from..chunk.head).filter_map(|at| doc.tokens.phrase_at(at)).find(ends)?;
    Some((phrase.tokens, lists.noun_number(phrase.lexeme)?))
}
