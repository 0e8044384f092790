//! [`Spots`]: the names of a sentence that can tell where, found when the first of its events asks.
//!
//! What does not depend on the trigger is decided here: whether the name stands behind `in` and the like or inside a
//! noun phrase, and how exact it is.

use super::scene::Scene;
use super::types::Party;
use super::words::Words;
use crate::extraction::{OrganizationKind, PlaceKind};
use crate::grammar::ChunkKind;
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use core::cell::{Cell, Ref, RefCell};

/// A name that can tell where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its chunk.
    pub(super) chunk: usize,
    /// What it names.
    pub(super) party: Party,
    /// A city before a region before a country.
    pub(super) rank: u8,
    /// `in Lima`: the head of the phrase behind a preposition of place.
    pub(super) locative: bool,
    /// `to Lima`.
    pub(super) goal: bool,
    /// `the Lima summit`: stands before the head of its phrase.
    pub(super) modifies: bool,
}

/// Where a sentence can place its events.
#[derive(Debug, Default)]
pub(super) struct Spots {
    found: Cell<bool>,
    names: RefCell<Vec<Spot>>,
    /// Chunks like `in the Omani capital`.
    capitals: RefCell<Vec<usize>>,
}

impl Spots {
    /// For another sentence.
    pub(super) fn forget(&mut self) {
        self.found.set(false);
    }
}

impl Scene<'_> {
    /// The names, in the order of the text.
    pub(super) fn spots(&self) -> Ref<'_, Vec<Spot>> {
        self.find_spots();
        self.facts.spots.names.borrow()
    }

    /// The chunks that name a place as a capital, in the order of the text.
    pub(super) fn capitals(&self) -> Ref<'_, Vec<usize>> {
        self.find_spots();
        self.facts.spots.capitals.borrow()
    }

    fn find_spots(&self) {
        let spots = &self.facts.spots;
        if spots.found.replace(true) {
            return;
        }
        let mut names = spots.names.borrow_mut();
        names.clear();
        let start = self.chunks.first().map_or(0, |chunk| chunk.tokens.start);
        let end = self.chunks.last().map_or(0, |chunk| chunk.tokens.end);
        names.extend(
            self.entities.within(TokenRange::new(start, end)).iter().filter_map(|mention| self.spot(mention)),
        );
        let mut capitals = spots.capitals.borrow_mut();
        capitals.clear();
        capitals.extend((1..self.chunks.len()).filter(|&n| {
            self.chunk(n).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun && self.token_is(chunk.head, Words::CAPITAL)
            }) && self.is_word(n - 1, Words::IN)
        }));
    }

    /// What a mention tells of where, if anything.
    fn spot(&self, mention: &EntityMention) -> Option<Spot> {
        if matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_)) {
            return None;
        }
        let n = self.chunk_at(mention.tokens.start)?;
        let chunk = self.chunk(n).filter(|chunk| chunk.tokens.start <= mention.tokens.start)?;
        let preposition = n.checked_sub(1)?;
        let at = self.is_word(preposition, Words::AT);
        // `in Hanoi capital`, `in Lima province`.
        let head = mention.tokens.has(chunk.head)
            || mention.tokens.end == chunk.head
                && !self.doc.is(chunk.head, LexClass::ORG_HEAD | LexClass::EVENT_NOUN | LexClass::ROLE);
        let rank = match mention.entity {
            EntityRef::Place(id) => match self.entities.places.get(id as usize)?.kind {
                PlaceKind::Site | PlaceKind::City => 0,
                PlaceKind::Region => 1,
                PlaceKind::Country => 2,
            },
            EntityRef::Government(_) => 0,
            EntityRef::Organization(id) if at => match self.entities.organizations.get(id as usize)?.kind {
                OrganizationKind::Government | OrganizationKind::Other => 0,
                _ => return None,
            },
            _ => return None,
        };
        let of_place = Words::IN.or(Words::NEAR).or(Words::OUTSIDE).or(Words::ACROSS);
        let spot = Spot {
            chunk: n,
            party: Party {
                entity: Some(mention.entity),
                tokens: mention.tokens,
                head: mention.tokens.end.saturating_sub(1),
            },
            rank,
            locative: head && (at || self.is_word(preposition, of_place)),
            goal: head && self.is_word(preposition, Words::TO),
            modifies: !head && rank < 2 && !matches!(mention.entity, EntityRef::Organization(_)),
        };
        (spot.locative || spot.goal || spot.modifies).then_some(spot)
    }
}
