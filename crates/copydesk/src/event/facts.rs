//! [`Facts`]: what rules ask of a sentence's chunks again and again, found once.
//!
//! `chunks, times, entities, nouns -> facts`, one [`Fact`] a chunk: whom its head names, what the lists say of its head.
//! Times and places are kept with the chunk they stand in. A party and the form of a verb are found when a rule first asks.
//!
//! Cost: two steps a chunk, and one each time, mention and event noun, with cursors that only move on.

use super::anchors::NounAnchor;
use super::types::Party;
use crate::extraction::TimeKind;
use crate::grammar::{Chunk, VerbForm};
use crate::mention::{Entities, EntityMention, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use core::cell::{Cell, RefCell};

/// No index.
pub(super) const NONE: u32 = u32::MAX;

/// What is known of a chunk.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    /// Index of the mention that holds its head, or [`NONE`].
    pub(super) mention: u32,
    /// Index of what the event list says of a noun phrase's head, or [`NONE`].
    pub(super) noun: u32,
    /// Whom it names: a place in the list of parties, [`NONE`] before somebody asked, [`NOBODY`].
    party: Cell<u32>,
    /// Form of a verb group, as [`super::scene::Scene::form`] sees it; none before somebody asked.
    pub(super) form: Cell<VerbForm>,
    /// Its head stands in a time expression.
    pub(super) time: bool,
}

const _: () = assert!(size_of::<Fact>() == 16);

/// Asked for, and nobody.
const NOBODY: u32 = NONE - 1;

impl Fact {
    /// What is known of most chunks.
    const EMPTY: Self = Self {
        mention: NONE,
        noun: NONE,
        party: Cell::new(NONE),
        form: Cell::new(VerbForm::NONE),
        time: false,
    };
}

/// The facts of a sentence.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) chunks: Vec<Fact>,
    /// Dates that can tell when: the chunk and the index of the time.
    pub(super) dates: Vec<(usize, u32)>,
    /// Names that can tell where: the chunk and the index of the mention.
    pub(super) places: Vec<(usize, u32)>,
    /// Whom chunks name that somebody asked for.
    parties: RefCell<Vec<Party>>,
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
    #[inline(never)] // so that a profile shows it
    pub(super) fn find(
        &mut self,
        times: &[TimeMention],
        entities: &Entities,
        chunks: &[Chunk],
        nouns: &[NounAnchor],
    ) {
        self.dates.clear();
        self.places.clear();
        self.parties.get_mut().clear();
        self.chunks.clear();
        self.chunks.resize(chunks.len(), Fact::EMPTY);
        for (n, noun) in (0u32..).zip(nouns) {
            if let Some(fact) = self.chunks.get_mut(noun.chunk as usize) {
                fact.noun = n;
            }
        }
        let mentions = entities.mentions.as_slice();
        let first = chunks.first().map_or(0, |chunk| chunk.tokens.start);
        while times.get(self.time).is_some_and(|time| time.tokens.end <= first) {
            self.time += 1;
        }
        while mentions.get(self.mention).is_some_and(|mention| mention.tokens.end <= first) {
            self.mention += 1;
        }
        let mut next = start_of(times.get(self.time).map(|time| time.tokens));
        for (i, chunk) in chunks.iter().enumerate() {
            if next < chunk.tokens.end {
                next = self.enter_times(times, i, chunk);
            }
        }
        let mut next = start_of(mentions.get(self.mention).map(|mention| mention.tokens));
        for (i, chunk) in chunks.iter().enumerate() {
            if next < chunk.tokens.end {
                next = self.enter_mentions(mentions, i, chunk);
            }
        }
    }

    /// Notes the times in a chunk; gives where the next one begins.
    fn enter_times(&mut self, times: &[TimeMention], i: usize, chunk: &Chunk) -> u32 {
        while let Some(time) = times.get(self.time) {
            let tokens = time.tokens;
            if tokens.start >= chunk.tokens.end {
                return tokens.start;
            }
            if let Some(fact) = self.chunks.get_mut(i) {
                fact.time |= tokens.has(chunk.head);
            }
            if tokens.start >= chunk.tokens.start && is_dated(time) {
                self.dates.push((i, offset(self.time)));
            }
            if tokens.end > chunk.tokens.end {
                return tokens.start;
            }
            self.time += 1;
        }
        u32::MAX
    }

    /// Notes the mentions in a chunk; gives where the next one begins.
    fn enter_mentions(&mut self, mentions: &[EntityMention], i: usize, chunk: &Chunk) -> u32 {
        while let Some(mention) = mentions.get(self.mention) {
            let tokens = mention.tokens;
            if tokens.start >= chunk.tokens.end {
                return tokens.start;
            }
            if let Some(fact) = self.chunks.get_mut(i).filter(|_| tokens.has(chunk.head)) {
                fact.mention = offset(self.mention);
            }
            let place = !matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_));
            if place && tokens.start >= chunk.tokens.start {
                self.places.push((i, offset(self.mention)));
            }
            if tokens.end > chunk.tokens.end {
                return tokens.start;
            }
            self.mention += 1;
        }
        u32::MAX
    }

    /// Whom a chunk names, found when somebody first asks.
    pub(super) fn party(&self, i: usize, find: impl FnOnce() -> Option<Party>) -> Option<Party> {
        let known = &self.chunks.get(i)?.party;
        match known.get() {
            NONE => {
                // To find one, others may be asked for.
                let party = find();
                let mut parties = self.parties.borrow_mut();
                known.set(party.map_or(NOBODY, |_| offset(parties.len())));
                parties.extend(party);
                party
            }
            NOBODY => None,
            at => self.parties.borrow().get(at as usize).copied(),
        }
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
