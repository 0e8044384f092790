//! [`Facts`]: what rules ask of a sentence's chunks again and again, found once in one walk.
//!
//! `chunks, times, entities, nouns -> facts`, one [`Fact`] a chunk: its small word, its form, whom its head names, what
//! the lists say of its head. Times and places are kept with the chunk they stand in.
//!
//! Cost: two steps a chunk, and one each time, mention and event noun, with cursors that only move on.

use super::anchors::NounAnchor;
use super::types::Party;
use super::words::Words;
use crate::extraction::TimeKind;
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::mention::{Entities, EntityMention, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::Kind;
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
pub(super) struct Facts {
    pub(super) chunks: Vec<Fact>,
    /// Dates that can tell when: the chunk and the index of the time.
    pub(super) dates: Vec<(usize, u32)>,
    /// Names that can tell where: the chunk and the index of the mention.
    pub(super) places: Vec<(usize, u32)>,
    /// The sentence says `here`.
    pub(super) here: bool,
    /// Where the walk stands in the times and mentions of the document.
    time: usize,
    mention: usize,
}

impl Facts {
    /// Before the first sentence of a document.
    pub(super) fn rewind(&mut self) {
        (self.time, self.mention) = (0, 0);
    }

    /// Finds the facts of a sentence's chunks, the sentences in order.
    pub(super) fn find(
        &mut self,
        doc: &Doc<'_>,
        times: &[TimeMention],
        entities: &Entities,
        chunks: &[Chunk],
        nouns: &[NounAnchor],
    ) {
        self.chunks.clear();
        self.dates.clear();
        self.places.clear();
        let mentions = entities.mentions.as_slice();
        let first = chunks.first().map_or(0, |chunk| chunk.tokens.start);
        while times.get(self.time).is_some_and(|time| time.tokens.end <= first) {
            self.time += 1;
        }
        while mentions.get(self.mention).is_some_and(|mention| mention.tokens.end <= first) {
            self.mention += 1;
        }
        // Where the next time or mention begins, far off where there is none.
        let mut next = start_of(times.get(self.time).map(|time| time.tokens))
            .min(start_of(mentions.get(self.mention).map(|mention| mention.tokens)));
        let text = doc.text.as_bytes();
        let mut words = Words::default();
        self.chunks.extend(chunks.iter().map(|chunk| {
            let mut fact = Fact {
                word: Words::default(),
                party: Cell::new(None),
                mention: NONE,
                noun: NONE,
                form: Cell::new(chunk.form),
                mark: None,
                time: false,
            };
            if let Some(token) = doc.token(chunk.tokens.start) {
                if chunk.kind == ChunkKind::Mark {
                    fact.mark = Some(token.kind);
                } else {
                    fact.word = Words::at(text, token.start as usize, (token.end - token.start) as usize);
                    words = words.or(fact.word);
                }
            }
            fact
        }));
        self.here = words.any(Words::HERE);
        for (i, chunk) in chunks.iter().enumerate() {
            if next < chunk.tokens.end {
                next = self.enter(times, mentions, i, chunk);
            }
        }
        for (n, noun) in (0u32..).zip(nouns) {
            if let Some(fact) = self.chunks.get_mut(noun.chunk as usize) {
                fact.noun = n;
            }
        }
    }

    /// Notes the times and mentions in a chunk; gives where the next one begins.
    fn enter(&mut self, times: &[TimeMention], mentions: &[EntityMention], i: usize, chunk: &Chunk) -> u32 {
        let TokenRange { start, end } = chunk.tokens;
        let Some(fact) = self.chunks.get_mut(i) else { return u32::MAX };
        let mut next_time = u32::MAX;
        while let Some(time) = times.get(self.time) {
            next_time = time.tokens.start;
            if time.tokens.start >= end {
                break;
            }
            fact.time |= time.tokens.has(chunk.head);
            if time.tokens.start >= start && is_dated(time) {
                self.dates.push((i, offset(self.time)));
            }
            if time.tokens.end > end {
                break;
            }
            self.time += 1;
            next_time = u32::MAX;
        }
        let mut next_mention = u32::MAX;
        while let Some(mention) = mentions.get(self.mention) {
            next_mention = mention.tokens.start;
            if mention.tokens.start >= end {
                break;
            }
            if mention.tokens.has(chunk.head) {
                fact.mention = offset(self.mention);
            }
            let place = !matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_));
            if place && mention.tokens.start >= start {
                self.places.push((i, offset(self.mention)));
            }
            if mention.tokens.end > end {
                break;
            }
            self.mention += 1;
            next_mention = u32::MAX;
        }
        next_time.min(next_mention)
    }
}

/// Where a range begins, far off where there is none.
fn start_of(tokens: Option<TokenRange>) -> u32 {
    tokens.map_or(u32::MAX, |tokens| tokens.start)
}

/// True for a date that is not only a length of time.
fn is_dated(time: &TimeMention) -> bool {
    matches!(time.time.kind, TimeKind::Date | TimeKind::Time)
        && time.time.value.as_bytes().first().is_some_and(|first| first.is_ascii_digit() || *first == b'X')
}
