//! [`Spots`]: the names of a sentence that can tell where, found when the first of its events asks.
//!
//! What does not depend on the trigger is decided here: whether the name stands behind `in` and the like or inside a
//! noun phrase, and how exact it is.

use super::scene::Scene;
use super::sense::Tags;
use super::types::Party;
use super::words::Words;
use crate::extraction::{OrganizationKind, PlaceKind};
use crate::grammar::ChunkKind;
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::Shape;
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

/// How many names back `the city` is looked for.
const LOOKS_BACK: usize = 24;

/// Parts of a place, and what one may be on: `on the outskirts of Lima`.
const PARTS: [&str; 20] = [
    "steps",
    "gates",
    "part",
    "parts",
    "heart",
    "suburb",
    "suburbs",
    "outskirts",
    "island",
    "coast",
    "streets",
    "edge",
    "edges",
    "centre",
    "center",
    "middle",
    "north",
    "south",
    "east",
    "west",
];

/// Where a sentence can place its events.
#[derive(Debug, Default)]
pub(super) struct Spots {
    found: Cell<bool>,
    names: RefCell<Vec<Spot>>,
    /// True where a country stands in a phrase like `the Omani capital`.
    capital: Cell<bool>,
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

    /// True where the sentence may name a country's capital as such.
    pub(super) fn tells_capital(&self) -> bool {
        self.find_spots();
        self.facts.spots.capital.get()
    }

    /// False where no event of the sentence has a place of its own.
    pub(super) fn may_tell_place(&self) -> bool {
        self.dateline.is_some() || !self.spots().is_empty() || self.tells_capital()
    }

    fn find_spots(&self) {
        let spots = &self.facts.spots;
        if spots.found.replace(true) {
            return;
        }
        spots.capital.set(false);
        let mut names = spots.names.borrow_mut();
        names.clear();
        let start = self.chunks.first().map_or(0, |chunk| chunk.tokens.start);
        let end = self.chunks.last().map_or(0, |chunk| chunk.tokens.end);
        let first = self.doc.chunk_number(start);
        for mention in self.entities.within(TokenRange::new(start, end)) {
            if matches!(mention.entity, EntityRef::Person(_)) {
                continue;
            }
            let n = self.doc.chunk_number(mention.tokens.start).saturating_sub(first);
            let touched = self.chunks.get(n..).unwrap_or(&[]).iter();
            let mut touched = touched.take_while(|chunk| chunk.tokens.start < mention.tokens.end);
            if touched.any(|chunk| self.token_is(chunk.head, Words::CAPITAL)) {
                spots.capital.set(true);
            }
            names.extend(self.spot(n, mention));
        }
        let sentence = self.doc.sentences().get(self.sentence as usize);
        if sentence.is_some_and(|sentence| sentence.class_any.any(LexClass::PLACE_HEAD)) {
            names.extend((1..self.chunks.len()).filter_map(|n| self.place_meant(n)));
            names.sort_by_key(|spot| spot.chunk);
        }
    }

    /// `in the city`, `across the state`: the last place of that sort that the story names.
    fn place_meant(&self, n: usize) -> Option<Spot> {
        let chunk = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun && chunk.tokens.len() == 2)?;
        if !self.doc.is(chunk.head, LexClass::PLACE_HEAD) {
            return None;
        }
        let the = Words::THE.or(Words::THAT).or(Words::THIS);
        let within = Words::IN.or(Words::ACROSS).or(Words::NEAR).or(Words::OUTSIDE);
        if !self.is_word(n, the) || !self.is_word(n - 1, within) || self.is_word(n + 1, Words::OF) {
            return None;
        }
        let word = self.doc.word(chunk.head);
        let kind = match word {
            "city" | "town" | "village" => PlaceKind::City,
            // `the region` may be any part of the world.
            "state" | "province" | "county" => PlaceKind::Region,
            _ => return None,
        };
        let start = chunk.tokens.start;
        let before = self.entities.mentions.partition_point(|mention| mention.tokens.start < start);
        let last = self.entities.mentions.get(before.saturating_sub(LOOKS_BACK)..before)?.iter().rev().find(
            |mention| {
                let place = match mention.entity {
                    EntityRef::Place(id) => self.entities.places.get(id as usize),
                    _ => None,
                };
                place.is_some_and(|place| place.kind == kind)
            },
        )?;
        let rank = u8::from(kind == PlaceKind::Region);
        let head = last.tokens.end.saturating_sub(1);
        let party = Party { entity: Some(last.entity), tokens: last.tokens, head };
        Some(Spot { chunk: n, party, rank, locative: true, goal: false, modifies: false })
    }

    /// `Moscow's raid`: a capital that acts, not where.
    fn is_power(&self, mention: &EntityMention) -> bool {
        self.doc.is(mention.tokens.start, LexClass::CAPITAL)
            && self.doc.token(mention.tokens.end).is_some_and(|token| token.shape.has(Shape::CLITIC))
    }

    /// `in the city of Lima`, `on the island of Lima`: the name behind what kind or part of a place it is.
    fn is_in_place_called(&self, n: usize) -> bool {
        let Some(called) = n.checked_sub(2).filter(|&called| called > 0) else { return false };
        let Some(head) = self.chunk(called).map(|chunk| chunk.head) else { return false };
        let at = Words::IN.or(Words::AT).or(Words::NEAR).or(Words::OUTSIDE).or(Words::ACROSS);
        let part = || self.doc.is_spelled(head, &PARTS);
        match self.is_word(called - 1, at) {
            true => self.doc.is(head, LexClass::PLACE_HEAD) || part(),
            // `took to the streets of Lima`.
            false => self.is_word(called - 1, Words::ON.or(Words::TO)) && part(),
        }
    }

    /// `at the White House`, `to the Kremlin`: a body that is called by its house.
    pub(super) fn is_seat(&self, name: TokenRange) -> bool {
        self.doc.is_spelled(name.end.saturating_sub(1), &["House", "Kremlin", "Palace", "Vatican"])
    }

    /// `a summit set for Lima`: where it is to be.
    fn is_set_for(&self, n: usize) -> bool {
        let verb = n.checked_sub(2).and_then(|v| self.chunk(v));
        verb.is_some_and(|verb| self.doc.is_spelled(verb.head, &["set", "scheduled", "slated", "planned"]))
    }

    /// `in a Lima hotel`: noun phrase `n` is a building or the like.
    fn is_site(&self, n: usize, head: u32) -> bool {
        self.doc.is(head, LexClass::PLACE_HEAD)
            || self.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::SITE) && noun.kind.is_none())
    }

    /// What a mention in chunk `n` tells of where, if anything.
    fn spot(&self, n: usize, mention: &EntityMention) -> Option<Spot> {
        if matches!(mention.entity, EntityRef::Nationality(_)) {
            return None;
        }
        let chunk = self.chunk(n).filter(|chunk| chunk.tokens.start <= mention.tokens.start)?;
        let preposition = n.checked_sub(1);
        let before = preposition.map_or(Words::NO_NUMBER, |preposition| self.word_number(preposition));
        let at = Words::AT.has(before);
        // `in Hanoi capital`, `in Lima province`.
        let head = mention.tokens.has(chunk.head)
            || mention.tokens.end == chunk.head
                && (self.doc.is(chunk.head, LexClass::PLACE_HEAD)
                    || !self.doc.is(chunk.head, LexClass::ORG_HEAD | LexClass::EVENT_NOUN | LexClass::ROLE));
        let rank = match mention.entity {
            EntityRef::Place(id) => match self.entities.places.get(id as usize)?.kind {
                PlaceKind::Site | PlaceKind::City => 0,
                PlaceKind::Region => 1,
                PlaceKind::Country => 2,
            },
            EntityRef::Government(_) => 0,
            EntityRef::Organization(id) if at || self.is_seat(mention.tokens) => {
                match self.entities.organizations.get(id as usize)?.kind {
                    OrganizationKind::Government | OrganizationKind::Other => 0,
                    _ => return None,
                }
            }
            _ => return None,
        };
        let of_place = Words::IN.or(Words::NEAR).or(Words::OUTSIDE).or(Words::ACROSS);
        // Prepositions that no rule asks for otherwise.
        let inside = || {
            let link = preposition.and_then(|preposition| self.chunk(preposition));
            let words = ["through", "throughout", "inside", "off"];
            link.is_some_and(|link| self.doc.is_spelled(link.tokens.start, &words))
        };
        let within = of_place.has(before)
            || before == Words::NO_NUMBER && inside()
            || Words::FOR.has(before) && head && self.is_set_for(n)
            || Words::OF.has(before) && head && self.is_in_place_called(n);
        let spot = Spot {
            chunk: n,
            party: Party {
                entity: Some(mention.entity),
                tokens: mention.tokens,
                head: mention.tokens.end.saturating_sub(1),
            },
            rank,
            // `In June Oman attacked Chad`: who, not where.
            locative: (head || self.is_site(n, chunk.head))
                && (at || within)
                && self.behind_time(n).is_none(),
            goal: head && Words::TO.or(Words::INTO).has(before),
            modifies: !head
                && mention.tokens.start < chunk.head
                && rank < 2
                && !matches!(mention.entity, EntityRef::Organization(_))
                && !self.is_power(mention),
        };
        (spot.locative || spot.goal || spot.modifies).then_some(spot)
    }
}
