//! [`Outline`]: what stands in the clause of a verb, as far as bits tell.
//!
//! A verb has up to twenty senses, and the conditions of each lie far away. So each sense has its [`Demands`] at hand, what
//! it cannot do without, in the same bits, and most are dismissed by comparing the two.
//!
//! ```text
//! fired two rockets at Oman     an object that is `rockets`; a phrase behind `at`; nothing follows
//! mobilize obj=rocket into=sea  demands an object of that beginning and a phrase behind `into`: dismissed
//! ```
//!
//! Invariant: a sense whose demands a clause does not meet has a condition that does not hold.

use super::complements::{Complements, Content};
use super::scene::{Group, Scene};
use super::sense::{Condition, Contents, Slot};
use super::wanted::Things;
use super::words::Words;
use crate::flags::flags;
use crate::lexicon::LexClass;
use crate::token::Kind;

/// What fills a clause: places of which it is known at once whether they are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slots(u8);

flags!(Slots: u8);

impl Slots {
    const OBJECT: Self = Self(1);
    const SECOND: Self = Self(1 << 1);

    const fn of(slot: Slot) -> Self {
        match slot {
            Slot::Object => Self::OBJECT,
            Slot::Second => Self::SECOND,
            Slot::Subject | Slot::Behind(_) => Self::NONE,
        }
    }
}

/// What follows a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Followers(u8);

flags!(Followers: u8);

impl Followers {
    const INFINITIVE: Self = Self(1);
    const CLAUSE: Self = Self(1 << 1);
    const GERUND: Self = Self(1 << 2);
    const NOTHING: Self = Self(1 << 3);
    /// Whatever follows.
    const OTHER: Self = Self(1 << 4);
    const ALL: Self = Self(u8::MAX);

    fn of(contents: Contents) -> Self {
        let Contents { infinitive, clause, gerund, nothing } = contents;
        [
            (infinitive, Self::INFINITIVE),
            (clause, Self::CLAUSE),
            (gerund, Self::GERUND),
            (nothing, Self::NOTHING),
        ]
        .into_iter()
        .filter(|(wanted, _)| *wanted)
        .fold(Self::NONE, |all, (_, follower)| all.with(follower))
    }
}

/// What stands in the clause of a verb.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outline {
    slots: Slots,
    followers: Followers,
    prepositions: Words,
}

impl Outline {
    /// That of a verb with these complements in the order of the text, whose object in the active voice is `object`.
    pub(super) fn of(complements: &Complements, object: Option<Group>, passive: bool) -> Self {
        let followers = match complements.content {
            Content::To(_) => Followers::INFINITIVE,
            Content::That(_) => Followers::CLAUSE,
            Content::Ing(_) => Followers::GERUND,
            Content::None if object.is_none() || passive => Followers::NOTHING,
            Content::None => Followers::NONE,
        };
        // An office may stand within the object: `elected Lund president`.
        let second = if passive { complements.object } else { complements.second.or(object) };
        let slot = |group: Option<Group>, slot| if group.is_some() { slot } else { Slots::NONE };
        Self {
            slots: slot(object, Slots::OBJECT).with(slot(second, Slots::SECOND)),
            followers: followers.with(Followers::OTHER),
            prepositions: complements.prepositions(),
        }
    }
}

/// What a sense cannot do without.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demands {
    slots: Slots,
    /// One of these must follow.
    followers: Followers,
    /// All of these.
    prepositions: Words,
    /// Of these the object must have something, if it must be a thing.
    things: Things,
    asks_things: bool,
}

impl Demands {
    /// Those of a sense with these conditions.
    pub(super) fn of(conditions: &[Condition]) -> Self {
        let mut demands = Self {
            slots: Slots::NONE,
            followers: Followers::ALL,
            prepositions: Words::NONE,
            things: Things::NONE,
            asks_things: false,
        };
        for condition in conditions {
            match condition {
                Condition::Content(contents) => {
                    demands.followers = demands.followers.and(Followers::of(*contents));
                }
                Condition::Slot(slot, wanted) if !wanted.may_be_nothing() => {
                    demands.slots.set(Slots::of(*slot));
                    match slot {
                        Slot::Behind(preposition) => {
                            demands.prepositions = demands.prepositions.or(*preposition);
                        }
                        Slot::Object if !demands.asks_things => {
                            let things = wanted.only_things();
                            demands.asks_things = things.is_some();
                            demands.things = things.unwrap_or(Things::NONE);
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        demands
    }

    /// False where the object is nothing that is demanded of it; it is asked for what it is if it matters.
    #[inline]
    pub(super) fn may_have_object(&self, is: impl FnOnce() -> Things) -> bool {
        !self.asks_things || self.things.any(is())
    }

    /// False where a clause lacks something, whatever its object is.
    #[inline]
    pub(super) const fn may_be_met(&self, outline: &Outline) -> bool {
        // One comparison, for which of them is lacking cannot be foreseen.
        let unfilled = self.slots.bits() & !outline.slots.bits();
        let followed = self.followers.any(outline.followers);
        (unfilled == 0) & followed & outline.prepositions.has_all(self.prepositions)
    }
}

impl Scene<'_> {
    /// All that a sense may find in a group that asks for nothing but words and what the list says of nouns.
    pub(super) fn things_of(&self, group: Group) -> Things {
        let mut things = Things::NONE;
        for n in (group.first..=group.last.min(group.first + 6)).filter(|&n| self.is_noun(n)) {
            things = things.with(self.things_at(n));
            // `$5 million in aid`, `part of an aid program`: what stands behind counts.
            let (within, mut n) = (Words::OF.or(Words::IN), n);
            while self.is_noun(n + 2) && self.is_word(n + 1, within) {
                n += 2;
                things = things.with(self.things_at(n));
            }
        }
        things
    }

    /// Those of one noun phrase: its noun, offices before a name, and money where it may be a sum.
    fn things_at(&self, n: usize) -> Things {
        let Some(chunk) = self.chunk(n) else { return Things::NONE };
        let noun = self.noun_sense(n).map_or(Things::NONE, |(_, noun)| noun.things());
        let all = noun.with(self.word(chunk.head));
        (chunk.tokens.start..chunk.head)
            .zip(self.doc.slice(chunk.tokens))
            .filter_map(|(at, token)| match token.kind {
                Kind::DOLLAR => Some(Things::MONEY),
                _ => token.is(LexClass::ROLE).then(|| self.word(at)),
            })
            .fold(all, Things::with)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sense::Verb;
    use super::*;

    #[test]
    fn a_sense_demands_what_its_conditions_cannot_do_without() {
        let demands = |payload| Verb::read(payload).senses[0].demands;
        let fire = demands("mobilize obj=rocket into=sea");
        assert!(fire.slots == Slots::OBJECT && fire.prepositions == Words::of("into"));
        assert!(fire.asks_things && fire.followers == Followers::ALL);
        let ask = demands("request obj=actor comp=to|that for=none");
        assert!(!ask.asks_things && ask.prepositions == Words::NONE);
        assert_eq!(ask.followers, Followers::INFINITIVE.with(Followers::CLAUSE));
    }

    #[test]
    fn a_clause_lacks_what_is_not_there() {
        let demands = |payload| Verb::read(payload).senses[0].demands;
        let object = Some(Group { first: 2, last: 2 });
        let outline = |object| Outline::of(&Complements::NONE, object, false);
        assert!(demands("aid obj=any").may_be_met(&outline(object)));
        assert!(!demands("aid obj=any").may_be_met(&outline(None)));
        assert!(!demands("aid obj=any with=any").may_be_met(&outline(object)));
        assert!(demands("aid comp=none").may_be_met(&outline(None)));
        assert!(!demands("aid comp=to").may_be_met(&outline(None)));
    }
}
