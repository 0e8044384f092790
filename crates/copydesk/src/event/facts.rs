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
use crate::token::{Kind, Shape, Token};
use core::cell::Cell;

/// No index.
pub(super) const NONE: u32 = u32::MAX;

/// What is known of a chunk.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    /// The word it begins with, if rules ask for it.
    pub(super) word: Words,
    /// Whom it names, once somebody asked.
    pub(super) party: Cell<Option<Option<Party>>>,
    /// Index of the mention that holds its head, or [`NONE`].
    pub(super) mention: u32,
    /// Index of the first mention that ends behind its first token.
    pub(super) mentions: u32,
    /// Index of what the event list says of a noun phrase's head, or [`NONE`].
    pub(super) noun: u32,
    /// Form of a verb group, as [`super::scene::Scene::form`] sees it.
    pub(super) form: Cell<VerbForm>,
    /// The mark it is.
    pub(super) mark: Option<Kind>,
    /// Its head stands in a time expression.
    pub(super) time: bool,
}

/// The facts of a sentence.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    pub(super) chunks: Vec<Fact>,
    /// What the event list says of noun phrases: the tokens and their entry.
    pub(super) nouns: Vec<(TokenRange, Noun<'a>)>,
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
        self.nouns.clear();
        self.dates.clear();
        self.places.clear();
        self.here = false;
        self.chunks.reserve(chunks.len());
        let text = doc.text.as_bytes();
        let tokens = doc.tokens.tokens.as_slice();
        let first = chunks.first().map_or(0, |chunk| chunk.tokens.start);
        while times.get(cursor.time).is_some_and(|time| time.tokens.end <= first) {
            cursor.time += 1;
        }
        while entities.mentions.get(cursor.mention).is_some_and(|mention| mention.tokens.end <= first) {
            cursor.mention += 1;
        }
        // The next time and mention, far off where there is none.
        let mut time = times.get(cursor.time).map_or(FAR, |time| time.tokens);
        let mut mention = entities.mentions.get(cursor.mention).map_or(FAR, |mention| mention.tokens);
        for (i, chunk) in chunks.iter().enumerate() {
            let TokenRange { start, end } = chunk.tokens;
            let mut fact = Fact {
                word: Words::default(),
                party: Cell::new(None),
                mention: NONE,
                mentions: offset(cursor.mention),
                noun: NONE,
                form: Cell::new(chunk.form),
                mark: None,
                time: false,
            };
            if let Some(token) = tokens.get(start as usize) {
                if chunk.kind == ChunkKind::Mark {
                    fact.mark = Some(token.kind);
                } else {
                    fact.word = Words::at(text, token.start as usize, (token.end - token.start) as usize);
                    self.here |= fact.word == Words::HERE;
                }
            }
            while time.start < end {
                fact.time |= time.has(chunk.head);
                if time.start >= start && times.get(cursor.time).is_some_and(is_dated) {
                    self.dates.push((i, offset(cursor.time)));
                }
                if time.end > end {
                    break;
                }
                cursor.time += 1;
                time = times.get(cursor.time).map_or(FAR, |time| time.tokens);
            }
            while mention.start < end {
                if mention.has(chunk.head) {
                    fact.mention = offset(cursor.mention);
                }
                let entity = entities.mentions.get(cursor.mention).map(|mention| mention.entity);
                let place = !matches!(entity, Some(EntityRef::Person(_) | EntityRef::Nationality(_)));
                if place && mention.start >= start {
                    self.places.push((i, offset(cursor.mention)));
                }
                if mention.end > end {
                    break;
                }
                cursor.mention += 1;
                mention = entities.mentions.get(cursor.mention).map_or(FAR, |mention| mention.tokens);
            }
            if chunk.kind == ChunkKind::Noun
                && can_tell(tokens, chunk)
                && let Some(noun) = noun_sense(doc, chunk)
            {
                fact.noun = offset(self.nouns.len());
                self.nouns.push(noun);
            }
            self.chunks.push(fact);
        }
    }
}

/// Tokens behind all others.
const FAR: TokenRange = TokenRange { start: u32::MAX, end: u32::MAX };

/// True where the list of event nouns may know the head of a noun phrase, as a word or the end of a phrase.
#[inline]
fn can_tell(tokens: &[Token], chunk: &Chunk) -> bool {
    let phrases = Shape::PHRASE.with(Shape::IN_PHRASE);
    tokens
        .get(chunk.head as usize)
        .is_some_and(|head| head.is(LexClass::EVENT_NOUN) || head.shape.any(phrases))
}

/// True for a date that is not only a length of time.
fn is_dated(time: &TimeMention) -> bool {
    matches!(time.time.kind, TimeKind::Date | TimeKind::Time)
        && time.time.value.as_bytes().first().is_some_and(|first| first.is_ascii_digit() || *first == b'X')
}

/// True where the list of event nouns knows the head of a noun phrase as something that happens.
pub(super) fn tells_event(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    can_tell(&doc.tokens.tokens, chunk) && noun_sense(doc, chunk).is_some_and(|(_, noun)| noun.kind.is_some())
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
