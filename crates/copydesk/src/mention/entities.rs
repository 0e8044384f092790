//! [`Entities`]: who and what the story names, and at which tokens.

use super::collect::Buffers;
use super::columns::{for_blocks, low_bits};
use crate::extraction::{Country, MentionKind, Organization, Person, Place, PlaceKind};
use crate::span::{RuleId, TokenRange};

/// Tokens in a block of the index, as many as a word has bits.
const BLOCK: u32 = u64::BITS;

/// What a mention points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntityRef {
    /// Index into `people`.
    Person(u32),
    /// Index into `organizations`.
    Organization(u32),
    /// Index into `places`; a place of kind `country` is a country that can act.
    Place(u32),
    /// A demonym: `Russian`, `the Russians`.
    Nationality(Country),
    /// A capital or seat that stands for its government: `Moscow said`.
    Government(Country),
}

impl EntityRef {
    /// Its number among those of its kind, where it has one.
    #[inline]
    pub(super) const fn number(self) -> u32 {
        match self {
            Self::Person(id) | Self::Organization(id) | Self::Place(id) => id,
            Self::Nationality(_) | Self::Government(_) => 0,
        }
    }
}

/// Tokens that name an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EntityMention {
    /// Its tokens, titles and articles left out.
    pub(crate) tokens: TokenRange,
    /// What it names.
    pub(crate) entity: EntityRef,
    /// How.
    pub(crate) kind: MentionKind,
    /// The rule that found it.
    pub(crate) rule: RuleId,
}

/// All entities of a document.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    /// People, by first mention; their `mentions` lists are filled at the end from `mentions` below.
    pub(crate) people: Vec<Person>,
    /// Organizations.
    pub(crate) organizations: Vec<Organization>,
    /// Places.
    pub(crate) places: Vec<Place>,
    /// Sorted by first token, not overlapping.
    pub(crate) mentions: Vec<EntityMention>,
    /// Organizations whose country is a guess, which tells nothing of the people in them.
    pub(super) guessed: Vec<u32>,
    /// Where the mentions begin, by blocks of tokens; empty while mentions are still being added, and not there behind
    /// the last one.
    pub(super) starts: Vec<Starts>,
    /// Where mentions are put together.
    pub(super) spare: Vec<EntityMention>,
    /// Buffers of the stage, used again from document to document.
    pub(super) buffers: Option<Box<Buffers>>,
}

impl Entities {
    /// Empties all lists.
    pub(crate) fn clear(&mut self) {
        self.people.clear();
        self.organizations.clear();
        self.places.clear();
        self.mentions.clear();
        self.guessed.clear();
        self.starts.clear();
    }

    /// The country that an entity tells, if it is no person and no guess.
    pub(crate) fn country_of(&self, entity: EntityRef) -> Option<Country> {
        match entity {
            EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
            EntityRef::Place(id) => self.places.get(id as usize)?.country,
            EntityRef::Organization(id) if self.guessed.contains(&id) => None,
            EntityRef::Organization(id) => self.organizations.get(id as usize)?.country,
            EntityRef::Person(_) => None,
        }
    }

    /// The country that an entity is: a demonym, a seat of government, a country by its name.
    pub(crate) fn nation(&self, entity: EntityRef) -> Option<Country> {
        match entity {
            EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
            EntityRef::Place(id) => {
                let place = self.places.get(id as usize).filter(|place| place.kind == PlaceKind::Country);
                place.and_then(|place| place.country)
            }
            _ => None,
        }
    }

    /// The mention that holds a token; of most tokens the index tells that none does.
    #[inline]
    pub(crate) fn at(&self, token: u32) -> Option<&EntityMention> {
        if self.held(token) & 1 == 0 { None } else { self.holding(token) }
    }

    /// Which tokens of a block are held by mentions, from one on; all where the index does not tell.
    #[inline]
    fn held(&self, first: u32) -> u64 {
        self.starts.get((first / BLOCK) as usize).map_or(u64::MAX, |starts| starts.held) >> (first % BLOCK)
    }

    #[inline(never)] // so that it is there once
    fn holding(&self, token: u32) -> Option<&EntityMention> {
        let last = self.n_begun(token).checked_sub(1)?;
        self.mentions.get(last).filter(|mention| mention.tokens.end > token)
    }

    /// How many mentions begin at a token or before it.
    fn n_begun(&self, token: u32) -> usize {
        if self.starts.is_empty() {
            return self.mentions.partition_point(|mention| mention.tokens.start <= token);
        }
        let Some(starts) = self.starts.get((token / BLOCK) as usize) else { return self.mentions.len() };
        let here = starts.bits << (BLOCK - 1 - token % BLOCK);
        (starts.before + here.count_ones()) as usize
    }

    /// Notes where the mentions begin: what looks a token up after this counts bits, and neither searches nor walks.
    pub(super) fn index(&mut self) {
        self.starts.clear();
        let Self { starts, mentions, .. } = self;
        make_room(starts, mentions);
        for mention in mentions {
            note(starts, mention);
        }
        count(starts);
    }

    /// Adds mentions, which are mostly sorted, among those that are there and [indexed](Self::index); one of those that
    /// overlaps one of them gives way. Empties the list of what it added.
    pub(super) fn put(&mut self, found: &mut Vec<EntityMention>) {
        if found.is_empty() {
            return;
        }
        if !found.is_sorted_by_key(|mention| mention.tokens) {
            found.sort_by_key(|mention| mention.tokens);
        }
        core::mem::swap(&mut self.spare, &mut self.mentions);
        let Self { spare, mentions, starts, .. } = self;
        mentions.clear();
        let mut old = spare.as_slice();
        make_room(starts, found);
        for new in found.drain(..) {
            // One by one: there are a few before each, and to copy so few at once costs more.
            while let [before, rest @ ..] = old
                && before.tokens.end <= new.tokens.start
            {
                mentions.push(*before);
                old = rest;
            }
            mentions.push(new);
            while let [lost, rest @ ..] = old
                && lost.tokens.start < new.tokens.end
            {
                forget(starts, lost);
                old = rest;
            }
            note(starts, &new);
        }
        mentions.extend_from_slice(old);
        count(starts);
    }

    /// The mentions that overlap a range of tokens.
    #[inline]
    pub(crate) fn within(&self, range: TokenRange) -> &[EntityMention] {
        // Most ranges are short, lie in one block, and hold none.
        let n = range.end.wrapping_sub(range.start);
        let in_block = n.wrapping_sub(1) < BLOCK - range.start % BLOCK;
        if in_block && self.held(range.start) & low_bits(n) == 0 { &[] } else { self.overlapping(range) }
    }

    #[inline(never)] // so that it is there once
    fn overlapping(&self, range: TokenRange) -> &[EntityMention] {
        let Some(last) = range.end.checked_sub(1) else { return &[] };
        let begun = self.n_begun(range.start);
        let open = begun
            .checked_sub(1)
            .filter(|at| self.mentions.get(*at).is_some_and(|mention| mention.tokens.end > range.start));
        self.mentions.get(open.unwrap_or(begun)..self.n_begun(last)).unwrap_or(&[])
    }
}

/// Makes the index as long as these mentions, the last of which stands last, ask for.
fn make_room(starts: &mut Vec<Starts>, mentions: &[EntityMention]) {
    let n = mentions.last().map_or(0, |last| (last.tokens.end / BLOCK) as usize + 1);
    if starts.len() < n {
        starts.resize(n, Starts::default());
    }
}

/// Notes where a mention begins and what it holds.
#[inline]
fn note(starts: &mut [Starts], mention: &EntityMention) {
    let start = mention.tokens.start;
    if let Some(starts) = starts.get_mut((start / BLOCK) as usize) {
        starts.bits |= 1 << (start % BLOCK);
    }
    for_blocks(starts, mention.tokens, |starts, here| starts.held |= here);
}

/// Forgets a mention.
fn forget(starts: &mut [Starts], mention: &EntityMention) {
    let start = mention.tokens.start;
    if let Some(starts) = starts.get_mut((start / BLOCK) as usize) {
        starts.bits &= !(1 << (start % BLOCK));
    }
    for_blocks(starts, mention.tokens, |starts, here| starts.held &= !here);
}

/// Counts how many begin before each block.
fn count(starts: &mut [Starts]) {
    let mut sum = 0;
    for starts in starts {
        starts.before = sum;
        sum += starts.bits.count_ones();
    }
}

/// Where mentions begin in a block of tokens.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Starts {
    /// A bit for each token at which one begins.
    bits: u64,
    /// A bit for each token that one holds.
    held: u64,
    /// How many begin before the block.
    before: u32,
}
