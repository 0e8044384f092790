//! [`Entities`]: who and what the story names, and at which tokens.

use super::collect::Buffers;
use crate::extraction::{Country, MentionKind, Organization, Person, Place};
use crate::span::{RuleId, TokenRange};

/// Tokens in a block of the index.
const BLOCK: u32 = 16;

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
    /// Of each block of tokens how many mentions end before it; empty while mentions are still being added, and not
    /// there behind the last mention.
    pub(super) before: Vec<u32>,
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
        self.before.clear();
    }

    /// The country that an entity tells, if it is no person and no guess.
    pub(super) fn country_of(&self, entity: EntityRef) -> Option<Country> {
        match entity {
            EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
            EntityRef::Place(id) => self.places.get(id as usize)?.country,
            EntityRef::Organization(id) if self.guessed.contains(&id) => None,
            EntityRef::Organization(id) => self.organizations.get(id as usize)?.country,
            EntityRef::Person(_) => None,
        }
    }

    /// The mention that holds a token.
    #[inline]
    pub(crate) fn at(&self, token: u32) -> Option<&EntityMention> {
        self.mentions.get(self.n_before(token)).filter(|mention| mention.tokens.start <= token)
    }

    /// How many mentions end before a token.
    #[inline]
    fn n_before(&self, token: u32) -> usize {
        if self.before.is_empty() {
            return self.mentions.partition_point(|mention| mention.tokens.end <= token);
        }
        let Some(mut n) = self.before.get((token / BLOCK) as usize).map(|n| *n as usize) else {
            return self.mentions.len();
        };
        while self.mentions.get(n).is_some_and(|mention| mention.tokens.end <= token) {
            n += 1;
        }
        n
    }

    /// Notes of each block of tokens how many mentions end before it: what looks a token up after this walks over a
    /// few mentions and does not search.
    pub(super) fn index(&mut self) {
        let block_of = |mention: &EntityMention| mention.tokens.end.div_ceil(BLOCK) as usize;
        self.before.clear();
        self.before.resize(self.mentions.last().map_or(0, block_of), 0);
        for mention in &self.mentions {
            if let Some(n) = self.before.get_mut(block_of(mention)) {
                *n += 1;
            }
        }
        let mut sum = 0;
        for n in &mut self.before {
            sum += *n;
            *n = sum;
        }
    }

    /// Adds mentions, which are mostly sorted, among those that are there; one of those that overlaps one of them gives
    /// way. Empties the list of what it added.
    pub(super) fn put(&mut self, found: &mut Vec<EntityMention>) {
        if found.is_empty() {
            return;
        }
        if !found.is_sorted_by_key(|mention| mention.tokens) {
            found.sort_by_key(|mention| mention.tokens);
        }
        core::mem::swap(&mut self.spare, &mut self.mentions);
        self.mentions.clear();
        let mut old = self.spare.as_slice();
        for new in found.drain(..) {
            let n = old.iter().take_while(|mention| mention.tokens.end <= new.tokens.start).count();
            let (before, rest) = old.split_at(n);
            self.mentions.extend_from_slice(before);
            self.mentions.push(new);
            let n = rest.iter().take_while(|mention| mention.tokens.start < new.tokens.end).count();
            old = rest.get(n..).unwrap_or(&[]);
        }
        self.mentions.extend_from_slice(old);
        self.index();
    }

    /// The mentions that overlap a range of tokens.
    pub(crate) fn within(&self, range: TokenRange) -> &[EntityMention] {
        let rest = self.mentions.get(self.n_before(range.start)..).unwrap_or(&[]);
        if rest.first().is_none_or(|first| first.tokens.start >= range.end) {
            return &[];
        }
        let n = rest.iter().take_while(|mention| mention.tokens.start < range.end).count();
        &rest[..n]
    }
}
