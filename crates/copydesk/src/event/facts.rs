//! [`Facts`]: what rules ask of a sentence's chunks again and again, found once in one walk.
//!
//! `chunks, times, entities -> facts`, one [`Fact`] a chunk: its small word, its form, whom its head names, what the
//! lists say of its head. Times and places are kept with the chunk they stand in.
//!
//! Cost: one step a chunk, with cursors that only move on; the lists are asked only for heads that they hold.

use super::sense::Noun;
use super::types::Party;
use super::words::Words;
use crate::extraction::TimeKind;
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::LexClass;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape};
use core::cell::Cell;

/// No mention.
pub(super) const NOBODY: u32 = u32::MAX;

/// What is known of a chunk.
#[derive(Debug, Clone)]
pub(super) struct Fact<'a> {
    /// The word it begins with, if rules ask for it.
    pub(super) word: Words,
    /// Classes of all its tokens.
    pub(super) classes: LexClass,
    /// The mark it is.
    pub(super) mark: Option<Kind>,
    /// Form of a verb group, as [`super::scene::Scene::form`] sees it.
    pub(super) form: Cell<VerbForm>,
    /// Its head stands in a time expression.
    pub(super) time: bool,
    /// A hyphen stands in it.
    pub(super) hyphen: bool,
    /// Index of the mention that holds its head, or [`NOBODY`].
    pub(super) mention: u32,
    /// Index of the first mention that ends behind its first token.
    pub(super) mentions: u32,
    /// What the event list says of a noun phrase's head.
    pub(super) noun: Option<(TokenRange, Noun<'a>)>,
    /// Whom it names, once somebody asked.
    pub(super) party: Cell<Option<Option<Party>>>,
}

/// The facts of a sentence.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    pub(super) chunks: Vec<Fact<'a>>,
    /// Dates that can tell when: the chunk and the index of the time.
    pub(super) dates: Vec<(usize, u32)>,
    /// Names that can tell where: the chunk and the index of the mention.
    pub(super) places: Vec<(usize, u32)>,
    /// The sentence says `here`.
    pub(super) here: bool,
}

/// Where the walk stands in the lists of the document.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cursor {
    time: usize,
    mention: usize,
}

impl<'a> Facts<'a> {
    /// Finds the facts of a sentence's chunks; the cursor stands at or before them.
    pub(super) fn find(
        &mut self,
        doc: &Doc<'a>,
        times: &[TimeMention],
        entities: &Entities,
        chunks: &[Chunk],
        cursor: &mut Cursor,
    ) {
        self.chunks.clear();
        self.dates.clear();
        self.places.clear();
        self.here = false;
        for (i, chunk) in chunks.iter().enumerate() {
            let start = chunk.tokens.start;
            while times.get(cursor.time).is_some_and(|time| time.tokens.end <= start) {
                cursor.time += 1;
            }
            while entities.mentions.get(cursor.mention).is_some_and(|mention| mention.tokens.end <= start) {
                cursor.mention += 1;
            }
            let fact = self.fact(doc, times, entities, chunk, *cursor);
            self.here |= fact.word == Words::HERE;
            self.chunks.push(fact);
            let mut at = cursor.time;
            while let Some(time) = times.get(at).filter(|time| time.tokens.start < chunk.tokens.end) {
                let dated = matches!(time.time.kind, TimeKind::Date | TimeKind::Time)
                    && time.time.value.as_bytes().first().is_some_and(u8::is_ascii_digit);
                if dated && time.tokens.start >= start {
                    self.dates.push((i, offset(at)));
                }
                at += 1;
            }
            let mut at = cursor.mention;
            while let Some(mention) =
                entities.mentions.get(at).filter(|mention| mention.tokens.start < chunk.tokens.end)
            {
                let place = !matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_));
                if place && mention.tokens.start >= start {
                    self.places.push((i, offset(at)));
                }
                at += 1;
            }
        }
    }

    fn fact(
        &self,
        doc: &Doc<'a>,
        times: &[TimeMention],
        entities: &Entities,
        chunk: &Chunk,
        cursor: Cursor,
    ) -> Fact<'a> {
        let head = chunk.head;
        let mut fact = Fact {
            word: Words::default(),
            classes: LexClass::NONE,
            mark: None,
            form: Cell::new(chunk.form),
            time: false,
            hyphen: false,
            mention: NOBODY,
            mentions: offset(cursor.mention),
            noun: None,
            party: Cell::new(None),
        };
        let tokens = doc.slice(chunk.tokens);
        let Some(first) = tokens.first() else { return fact };
        if chunk.kind == ChunkKind::Mark {
            fact.mark = Some(first.kind);
            return fact;
        }
        fact.word = Words::of(first.span().slice(doc.text).as_bytes());
        let mut phrase = false;
        for token in tokens {
            fact.classes = fact.classes | token.class;
            fact.hyphen |= token.kind == Kind::HYPHEN;
            phrase |= token.shape.has(Shape::PHRASE);
        }
        let mut at = cursor.time;
        while times.get(at).is_some_and(|time| time.tokens.end <= head) {
            at += 1;
        }
        fact.time = times.get(at).is_some_and(|time| time.tokens.has(head));
        let mut at = cursor.mention;
        while entities.mentions.get(at).is_some_and(|mention| mention.tokens.end <= head) {
            at += 1;
        }
        if entities.mentions.get(at).is_some_and(|mention| mention.tokens.has(head)) {
            fact.mention = offset(at);
        }
        if chunk.kind == ChunkKind::Noun && (phrase || doc.is(head, LexClass::EVENT_NOUN)) {
            fact.noun = noun_sense(doc, chunk);
        }
        fact
    }
}

/// What the lists say of a noun phrase's head: its tokens, and its entry.
fn noun_sense<'a>(doc: &Doc<'a>, chunk: &Chunk) -> Option<(TokenRange, Noun<'a>)> {
    let from = chunk.tokens.start.max(chunk.head.saturating_sub(4));
    for at in from..=chunk.head {
        let token = doc.token(at)?;
        if !token.shape.has(Shape::PHRASE) && at != chunk.head {
            continue;
        }
        let Some(unit) = doc.unit(at) else { continue };
        if unit.class.any(LexClass::EVENT_NOUN) && unit.tokens.end == chunk.head + 1 {
            let payload = doc.payload_of(unit.lexeme, LexClass::EVENT_NOUN);
            if let Some(payload) = payload {
                return Some((unit.tokens, Noun::of(payload)));
            }
            break;
        }
    }
    let payload = doc.payload(chunk.head, LexClass::EVENT_NOUN)?;
    Some((TokenRange::new(chunk.head, chunk.head + 1), Noun::of(payload)))
}
