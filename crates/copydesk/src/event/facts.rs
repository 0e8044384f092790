//! [`Facts`]: what rules ask of a sentence's chunks again and again, found once.
//!
//! `chunks, times, nouns -> facts`, one [`Fact`] a chunk: what the lists say of its head, and whether it is a time.
//! Dates are kept with the chunk they stand in. Whom a chunk names, the form of a verb and the places of the sentence are
//! found when a rule first asks.
//!
//! Cost: one step a chunk, and a search each time expression.

use super::anchors::Telltale;
use super::spots::Spots;
use super::types::Party;
use crate::extraction::TimeKind;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::mention::TimeMention;
use crate::span::offset;
use core::cell::{Cell, RefCell};

/// What is known of a chunk; of most of them nothing, so that nothing is all zeros, which are quickly written.
#[derive(Debug, Clone, Default)]
pub(super) struct Fact {
    /// One more than the index of what the event list says of a noun phrase's head, or nothing.
    pub(super) noun: u32,
    /// One more than its place in the list of parties, if it names somebody.
    party: Cell<u32>,
    /// Form of a verb group, as [`super::scene::Scene::form`] sees it; none before somebody asked.
    pub(super) form: Cell<VerbForm>,
    /// Its head stands in a time expression.
    pub(super) time: bool,
    /// Somebody asked whom it names: [`ASKED`], [`ONE`].
    asked: Cell<u8>,
}

/// Whom a chunk names was asked.
const ASKED: u8 = 1;
/// It was found not to mean several at once.
const ONE: u8 = 1 << 1;

impl Fact {
    /// True where the chunk was found not to mean several at once.
    pub(super) fn is_one(&self) -> bool {
        self.asked.get() & ONE != 0
    }

    /// Notes that the chunk does not mean several at once.
    pub(super) fn note_one(&self) {
        self.asked.set(self.asked.get() | ONE);
    }
}

const _: () = assert!(size_of::<Fact>() == 12);

/// The facts of a sentence.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) chunks: Vec<Fact>,
    /// Dates that can tell when: the chunk and the index of the time.
    pub(super) dates: Vec<(usize, u32)>,
    /// The chunk in which the last expression such as `every year` stands.
    pub(super) every: Option<usize>,
    /// Names that can tell where.
    pub(super) spots: Spots,
    /// Whom chunks name that somebody asked for.
    parties: RefCell<Vec<Party>>,
    /// Whether one of the chunks is a relative pronoun, once somebody asked.
    relative: Cell<Option<bool>>,
    /// Where the walk stands in the times of the document.
    time: usize,
}

impl Facts {
    /// Before the first sentence of a document.
    pub(super) fn rewind(&mut self) {
        self.time = 0;
    }

    /// Finds the facts of a sentence's chunks, the sentences in order.
    #[inline(never)] // so that a profile shows it
    pub(super) fn find(&mut self, times: &[TimeMention], sentence: &Telltale<'_>) {
        let chunks = sentence.chunks;
        self.dates.clear();
        self.every = None;
        self.spots.forget();
        self.relative.set(None);
        self.parties.get_mut().clear();
        self.chunks.clear();
        self.chunks.resize_with(chunks.len(), Fact::default);
        for (n, noun) in (1u32..).zip(sentence.nouns) {
            if let Some(fact) = self.chunks.get_mut(noun.chunk as usize) {
                fact.noun = n;
            }
        }
        let first = chunks.first().map_or(0, |chunk| chunk.tokens.start);
        let last = chunks.last().map_or(0, |chunk| chunk.tokens.end);
        while times.get(self.time).is_some_and(|time| time.tokens.end <= first) {
            self.time += 1;
        }
        while let Some(time) = times.get(self.time).filter(|time| time.tokens.start < last) {
            let i = chunks.partition_point(|chunk| chunk.tokens.end <= time.tokens.start);
            if time.time.kind == TimeKind::Set {
                self.every = Some(i);
            }
            if is_dated(time) && chunks.get(i).is_some_and(|chunk| chunk.tokens.start <= time.tokens.start) {
                self.dates.push((i, offset(self.time)));
            }
            let touched = chunks.iter().zip(&mut self.chunks).skip(i);
            for (chunk, fact) in touched.take_while(|(chunk, _)| chunk.tokens.start < time.tokens.end) {
                fact.time |= time.tokens.has(chunk.head);
            }
            if time.tokens.end > last {
                break;
            }
            self.time += 1;
        }
    }

    /// True where one of the sentence's chunks is a relative pronoun.
    pub(super) fn has_relative(&self, chunks: &[Chunk]) -> bool {
        let known = self.relative.get();
        let has = known.unwrap_or_else(|| chunks.iter().any(|chunk| chunk.kind == ChunkKind::Relative));
        self.relative.set(Some(has));
        has
    }

    /// Whom a chunk names, found when somebody first asks.
    pub(super) fn party(&self, i: usize, find: impl FnOnce() -> Option<Party>) -> Option<Party> {
        let fact = self.chunks.get(i)?;
        let asked = fact.asked.get();
        fact.asked.set(asked | ASKED);
        if asked & ASKED != 0 {
            let at = fact.party.get().checked_sub(1)?;
            return self.parties.borrow().get(at as usize).copied();
        }
        // To find one, others may be asked for.
        let party = find()?;
        let mut parties = self.parties.borrow_mut();
        parties.push(party);
        fact.party.set(offset(parties.len()));
        Some(party)
    }
}

/// True for a date that is not only a length of time.
fn is_dated(time: &TimeMention) -> bool {
    matches!(time.time.kind, TimeKind::Date | TimeKind::Time)
        && time.time.value.as_bytes().first().is_some_and(|first| first.is_ascii_digit() || *first == b'X')
}
