//! [`Entities`]: who and what the story names, and at which tokens.

use crate::extraction::{Country, MentionKind, Organization, Person, Place};
use crate::span::{RuleId, TokenRange};

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
}

impl Entities {
    /// Empties all lists.
    pub(crate) fn clear(&mut self) {
        self.people.clear();
        self.organizations.clear();
        self.places.clear();
        self.mentions.clear();
    }

    /// The mention that holds a token.
    pub(crate) fn at(&self, token: u32) -> Option<&EntityMention> {
        let i = self.mentions.partition_point(|mention| mention.tokens.end <= token);
        self.mentions.get(i).filter(|mention| mention.tokens.has(token))
    }

    /// The mentions that overlap a range of tokens.
    pub(crate) fn within(&self, range: TokenRange) -> &[EntityMention] {
        let start = self.mentions.partition_point(|mention| mention.tokens.end <= range.start);
        let rest = self.mentions.get(start..).unwrap_or(&[]);
        &rest[..rest.partition_point(|mention| mention.tokens.start < range.end)]
    }
}
