//! [`Wanted`]: what a verb's sense wants a noun phrase to be, `actor|#force|@protest|rebels` as bits and words.

use super::parts::parts;
use super::scene::{Group, Scene};
use super::sense::Tags;
use super::spelled::{Spelled, beginning};
use super::words::Words;
use crate::extraction::{EventKind, OrganizationKind, PlaceKind};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::token::{Kind, Shape, Token};

/// Types of noun phrases, any of which will do.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    types: u16,
    /// Bits of [`EventKind`]s that the noun may tell.
    events: u32,
    tags: Tags,
    words: Spelled,
    /// Tags that only a user's rows have.
    own_tags: Vec<Box<str>>,
    /// True where the list's entry of the noun decides.
    asks_sense: bool,
}

/// What the list says of nouns, any of it: tags, kinds of events, and words, the latter as bits that words of like
/// beginning share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Things {
    tags: Tags,
    events: u32,
    words: u64,
}

impl Things {
    /// Nothing.
    pub(super) const NONE: Self = Self { tags: Tags::NONE, events: 0, words: 0 };

    /// Money.
    pub(super) const MONEY: Self = Self { tags: Tags::MONEY, ..Self::NONE };

    /// A word that begins with these bytes, or its plural.
    #[inline]
    pub(super) const fn of_word(first: u8, second: u8) -> Self {
        Self { words: beginning(first, second), ..Self::NONE }
    }

    /// An event noun of that kind, with these tags.
    pub(super) fn of_noun(kind: Option<EventKind>, tags: Tags) -> Self {
        Self { tags, events: kind.map_or(0, event_bit), words: 0 }
    }

    /// Both.
    pub(super) const fn with(self, other: Self) -> Self {
        let (tags, events) = (self.tags.with(other.tags), self.events | other.events);
        Self { tags, events, words: self.words | other.words }
    }

    /// True where both have something.
    pub(super) const fn any(self, other: Self) -> bool {
        self.tags.any(other.tags) | (self.events & other.events != 0) | (self.words & other.words != 0)
    }

    /// True where money is among them.
    pub(super) const fn is_money(self) -> bool {
        self.tags.any(Tags::MONEY)
    }

    /// True where a word is among them.
    pub(super) const fn has_words(self) -> bool {
        self.words != 0
    }
}

/// The names of the types; a type's bit is its place here.
const TYPES: [&str; 14] = [
    "none", "any", "multi", "actor", "person", "official", "people", "body", "country", "place", "num",
    "@any", "named", "own",
];
const NONE: u16 = 1;
const ANY: u16 = 1 << 1;
const MULTI: u16 = 1 << 2;
const ACTOR: u16 = 1 << 3;
const PERSON: u16 = 1 << 4;
const OFFICIAL: u16 = 1 << 5;
const PEOPLE: u16 = 1 << 6;
const BODY: u16 = 1 << 7;
const COUNTRY: u16 = 1 << 8;
const PLACE: u16 = 1 << 9;
const NUM: u16 = 1 << 10;
const ANY_EVENT: u16 = 1 << 11;
const NAMED: u16 = 1 << 12;
const OWN: u16 = 1 << 13;

impl Wanted {
    /// A number.
    pub(super) const NUMBER: Self = Self {
        types: NUM,
        events: 0,
        tags: Tags::NONE,
        words: Spelled::NONE,
        own_tags: Vec::new(),
        asks_sense: false,
    };

    /// From types parted by `|`.
    pub(super) fn read(types: &str) -> Self {
        let mut wanted = Self { types: 0, ..Self::NUMBER };
        for name in parts(types, b'|') {
            if let Some(bit) = TYPES.iter().position(|other| *other == name) {
                wanted.types |= 1 << bit;
            } else if let Some(kind) = name.strip_prefix('@') {
                wanted.events |= EventKind::from_name(kind).map_or(0, event_bit);
            } else if let Some(tag) = if name.starts_with('#') { Tags::named(name) } else { None } {
                wanted.tags = wanted.tags.with(tag);
            } else if name.starts_with('#') {
                wanted.own_tags.push(name.into());
            } else {
                wanted.words.push(name);
            }
        }
        wanted.asks_sense = wanted.has(ANY_EVENT)
            || wanted.events != 0
            || wanted.tags != Tags::NONE
            || !wanted.own_tags.is_empty();
        wanted
    }

    /// What one of the nouns must be, where nothing but what the lists say of it and its word decides.
    pub(super) fn only_things(&self) -> Option<Things> {
        if self.types & !ANY_EVENT != 0 || !self.own_tags.is_empty() {
            return None;
        }
        let events = if self.has(ANY_EVENT) { u32::MAX } else { self.events };
        let things = Things { tags: self.tags, events, words: 0 };
        self.words.iter().try_fold(things, |all, word| match word.as_bytes() {
            [first, second, ..] => Some(all.with(Things::of_word(*first, *second))),
            _ => None,
        })
    }

    /// True where people will do.
    pub(super) const fn may_be_people(&self) -> bool {
        self.has(PEOPLE)
    }

    /// True where there may be no noun.
    pub(super) const fn may_be_nothing(&self) -> bool {
        self.has(NONE)
    }

    const fn has(&self, types: u16) -> bool {
        self.types & types != 0
    }
}

const fn event_bit(kind: EventKind) -> u32 {
    1 << (kind as u32 % 32)
}

impl Scene<'_> {
    /// True where the head of a group is of one of the wanted types.
    pub(super) fn is_of(&self, group: Option<Group>, wanted: &Wanted) -> bool {
        let Some(group) = group else { return wanted.has(NONE) };
        wanted.has(ANY)
            || (group.first..=group.last.min(group.first + 6))
                .filter(|&i| self.is_noun(i))
                .any(|i| self.noun_is(i, wanted))
            || wanted.has(MULTI) && self.is_multiple(group)
    }

    fn noun_is(&self, n: usize, wanted: &Wanted) -> bool {
        let Some(chunk) = self.chunk(n) else { return false };
        let asks_sense = wanted.asks_sense;
        let of = self.is_noun(n + 2) && self.is_word(n + 1, Words::OF);
        // `$5 million in aid`.
        let worth = asks_sense && self.is_worth(n) && !self.is_worth(n + 2);
        if worth && self.noun_is(n + 2, wanted) {
            return true;
        }
        if asks_sense || of {
            let sense = self.noun_sense(n).map(|(_, sense)| sense);
            // `part of an aid program`, `thousands of troops`.
            let part = of && (sense.is_some_and(|sense| sense.any(Tags::PART)) || self.is_quantity(n));
            if part && self.noun_is(n + 2, wanted) {
                return true;
            }
            // `lent Oman $5 million`.
            if asks_sense && sense.is_none() && wanted.tags.any(Tags::MONEY) && self.is_sum(n) {
                return true;
            }
            if asks_sense
                && sense.is_some_and(|sense| {
                    sense.any(wanted.tags)
                        || sense
                            .kind
                            .is_some_and(|kind| wanted.has(ANY_EVENT) || wanted.events & event_bit(kind) != 0)
                        || wanted.own_tags.iter().any(|tag| sense.has(tag))
                })
            {
                return true;
            }
        }
        // `told Lima Radio`.
        if asks_sense && wanted.tags.any(Tags::PRESS) && self.is_press(n) {
            return true;
        }
        if wanted.has(BODY | COUNTRY | PLACE) && self.entity_is(n, chunk.head, wanted) {
            return true;
        }
        if wanted.has(ACTOR | PERSON | OFFICIAL | PEOPLE | NAMED) && self.party_is(n, wanted) {
            return true;
        }
        if wanted.has(OWN) && self.is_word(n, Words::HIS.or(Words::HER).or(Words::ITS).or(Words::THEIR)) {
            return true;
        }
        if wanted.has(NUM) {
            // `at least five people`: behind what modifies it.
            let modifies = |token: &&Token| {
                token.is(LexClass::TIME_MOD) || token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
            };
            let number =
                self.doc.slice(chunk.tokens).iter().find(|token| !modifies(token)).is_some_and(|token| {
                    token.kind == Kind::NUMBER || token.is(LexClass::CARDINAL | LexClass::VAGUE_NUMBER)
                });
            if number {
                return true;
            }
        }
        wanted.words.has_noun(self.doc, chunk.head) || !wanted.words.is_empty() && self.is_titled(n, wanted)
    }

    /// True for a newspaper, an agency or a station by its name.
    fn is_press(&self, n: usize) -> bool {
        let Some(EntityRef::Organization(id)) = self.mention(n).map(|mention| mention.entity) else {
            return false;
        };
        let body = self.entities.organizations.get(id as usize);
        body.is_some_and(|body| body.kind == OrganizationKind::Media)
    }

    /// `Ambassador Lund`: the office before a name is one of the words.
    fn is_titled(&self, n: usize, wanted: &Wanted) -> bool {
        let Some(chunk) = self.chunk(n) else { return false };
        let person = || self.is_person(n);
        chunk.tokens.len() > 1
            && person()
            && (chunk.tokens.start..chunk.head)
                .any(|at| self.doc.is(at, LexClass::ROLE) && wanted.words.has_noun(self.doc, at))
    }

    /// True for a sum or measure of what stands behind it: `$5 million in aid`, `20 tons of food`.
    pub(super) fn is_worth(&self, n: usize) -> bool {
        if !self.is_noun(n + 2) {
            return false;
        }
        let of = self.is_word(n + 1, Words::OF);
        (of || self.is_word(n + 1, Words::IN))
            && self.chunk(n).is_some_and(|chunk| {
                let tokens = self.doc.slice(chunk.tokens);
                let sense = self.noun_sense(n).map(|(_, sense)| sense);
                let counted =
                    || tokens.iter().any(|token| token.kind == Kind::NUMBER || token.is(LexClass::CARDINAL));
                tokens.iter().any(|token| token.kind == Kind::DOLLAR)
                    || !of && self.doc.is(chunk.head, LexClass::CARDINAL)
                    || sense.is_some_and(|sense| sense.any(Tags::MONEY))
                    || of && sense.is_none() && counted() && self.party(n).is_none()
            })
    }

    /// `$5 million`, `about $5 million`: a number alone.
    fn is_sum(&self, n: usize) -> bool {
        self.chunk(n).is_some_and(|chunk| {
            self.doc.slice(chunk.tokens).iter().take(3).any(|token| token.kind == Kind::DOLLAR)
                && self.doc.token(chunk.head).is_some_and(|head| head.tag == Tag::Numeral)
        })
    }

    fn entity_is(&self, n: usize, head: u32, wanted: &Wanted) -> bool {
        let entity = self.mention(n).map(|mention| mention.entity);
        let place = match entity {
            Some(EntityRef::Place(id)) => self.entities.places.get(id as usize).map(|place| place.kind),
            _ => None,
        };
        let land = place == Some(PlaceKind::Country);
        let seat = matches!(entity, Some(EntityRef::Government(_)));
        wanted.has(BODY)
            && (seat
                || land
                || matches!(entity, Some(EntityRef::Organization(_)))
                || self.doc.is(head, LexClass::ORG_HEAD))
            || wanted.has(COUNTRY) && (seat || land || matches!(entity, Some(EntityRef::Nationality(_))))
            || wanted.has(PLACE) && (place.is_some() || self.doc.is(head, LexClass::PLACE_HEAD))
    }

    /// True for a proper noun behind an article that is no role: a product, a title.
    fn is_thing(&self, n: usize) -> bool {
        let Some(chunk) = self.chunk(n) else { return false };
        let head = self.doc.token(chunk.head);
        let roles = LexClass::ROLE | LexClass::ORG_HEAD | LexClass::EVENT_NOUN;
        let article = self.doc.is(chunk.tokens.start, LexClass::DETERMINER);
        head.is_some_and(|head| head.tag == Tag::Proper && !head.is(roles))
            && article
            && chunk.tokens.len() > 1
    }

    fn party_is(&self, n: usize, wanted: &Wanted) -> bool {
        let Some(party) = self.party(n) else { return false };
        if wanted.has(ACTOR) {
            return true;
        }
        let named = matches!(party.entity, Some(EntityRef::Person(_)));
        if named && wanted.has(NAMED) {
            return true;
        }
        match party.entity {
            // `a new Lund Pro` is a thing of a name.
            None if self.is_thing(n) => false,
            None => wanted.has(PERSON | PEOPLE) || self.holds_office(n, party.head),
            Some(EntityRef::Person(_)) => wanted.has(PERSON | OFFICIAL | PEOPLE),
            Some(EntityRef::Nationality(_)) => wanted.has(PEOPLE),
            Some(EntityRef::Organization(_)) => wanted.has(OFFICIAL),
            Some(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_into_bits() {
        let wanted = Wanted::read("none|@any|actor|num");
        assert_eq!(wanted.types, NONE | ANY_EVENT | ACTOR | NUM);
        let wanted = Wanted::read("@aid|#force|rebels|#gold");
        assert_eq!((wanted.types, wanted.events), (0, event_bit(EventKind::Aid)));
        assert_eq!(wanted.tags, Tags::FORCE);
        assert!(wanted.words.iter().eq(["rebels"]) && wanted.own_tags == ["#gold".into()]);
        assert!(EventKind::ALL.len() <= 32);
    }
}
