//! [`Candidate`]: a stretch of tokens that the lists or a shape propose as an organization or place.

use crate::extraction::{Country, OrganizationKind, PlaceKind};
use crate::lexicon::Lexeme;
use crate::span::{RuleId, TokenRange};

/// What a candidate is proposed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proposal {
    /// An organization, with the country it acts for.
    Organization(OrganizationKind, Option<Country>),
    /// An organization that several countries have, with its name in the lists, which say which countries.
    Shared(OrganizationKind, Lexeme),
    /// A place, with the country it lies in; a country is a place of kind `country`.
    Place(PlaceKind, Option<Country>),
    /// A capital that stands for the government of its country.
    Government(Country),
    /// A demonym.
    Nationality(Country),
}

/// A proposed organization or place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// As what.
    pub(crate) proposal: Proposal,
    /// True where it can be nothing else: a person's name must not take its tokens.
    pub(crate) certain: bool,
    /// The rule that proposed it.
    pub(crate) rule: RuleId,
}
