//! [`Parties`]: who takes part on one side of an event, packed so small that lists of them are copied in registers.

use super::types::{Party, same_entity};
use crate::extraction::Country;
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// Up to [`Parties::MAX`] parties, in the order of the text; more are dropped.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Parties {
    list: [Packed; Self::MAX],
    n: u8,
}

impl Parties {
    /// Room for the six sides of the largest round of talks, and some more.
    pub(super) const MAX: usize = 8;

    /// Nobody.
    pub(super) const NONE: Self = Self { list: [Packed::NOBODY; Self::MAX], n: 0 };

    /// One party.
    pub(super) fn one(party: Party) -> Self {
        let mut parties = Self::NONE;
        parties.push(party);
        parties
    }

    /// Adds a party, if there is room for it.
    fn push(&mut self, party: Party) {
        if let (Some(slot), Some(packed)) = (self.list.get_mut(usize::from(self.n)), Packed::of(party)) {
            *slot = packed;
            self.n += 1;
        }
    }

    /// Adds a party that is not in it yet.
    #[inline(never)]
    pub(super) fn add(&mut self, party: Party) {
        let known = self.iter().any(|other| match (other.entity, party.entity) {
            (Some(a), Some(b)) => same_entity(a, b),
            _ => other.head == party.head,
        });
        // `Omani and Chadian leaders | Ann Okafor and Emil Lund`: what stands right before a name is its title.
        let named = matches!(party.entity, Some(EntityRef::Person(_)));
        if named && !known {
            self.drop_last(|last| last.entity.is_none() && last.tokens.end == party.tokens.start);
        }
        if !known {
            self.push(party);
        }
    }

    /// Adds all of another list.
    #[inline(never)]
    pub(super) fn extend(&mut self, others: &Self) {
        others.iter().for_each(|party| self.add(party));
    }

    /// Takes the last party out where it is such a one.
    pub(super) fn drop_last(&mut self, such: impl Fn(&Party) -> bool) {
        let last = usize::from(self.n).checked_sub(1).and_then(|at| self.list.get(at));
        if last.is_some_and(|last| such(&last.party())) {
            self.n -= 1;
        }
    }

    /// Leaves out the others.
    pub(super) fn keep(&mut self, wanted: impl Fn(&Party) -> bool) {
        let mut kept = Self::NONE;
        self.iter().filter(wanted).for_each(|party| kept.add(party));
        *self = kept;
    }

    /// The parties.
    pub(super) fn iter(&self) -> impl Iterator<Item = Party> + '_ {
        self.list.iter().take(usize::from(self.n)).map(|packed| packed.party())
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        usize::from(self.n)
    }

    /// True where nobody is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.n == 0
    }
}

/// A party in twelve bytes; one whose phrase has more tokens than can be told so is nobody.
#[derive(Debug, Clone, Copy, Default)]
struct Packed {
    /// What sort of entity the words name, above [`Packed::ID`] bits of its number or the letters of its country.
    entity: u32,
    /// The first token.
    start: u32,
    /// How many there are.
    n: u16,
    /// How far behind the first, or before it, their head noun stands.
    head: i16,
}

const _: () = assert!(size_of::<Packed>() == 12);

impl Packed {
    const NOBODY: Self = Self { entity: 0, start: 0, n: 0, head: 0 };
    /// How many bits tell which entity it is.
    const ID: u32 = 29;

    /// A party, if it fits.
    fn of(party: Party) -> Option<Self> {
        let TokenRange { start, end } = party.tokens;
        let letters = |country: Country| {
            let [a, b, c] = country.letters();
            u32::from_be_bytes([0, a, b, c])
        };
        let (sort, id) = match party.entity {
            None => (0, 0),
            Some(EntityRef::Person(id)) => (1, id),
            Some(EntityRef::Organization(id)) => (2, id),
            Some(EntityRef::Place(id)) => (3, id),
            Some(EntityRef::Nationality(country)) => (4, letters(country)),
            Some(EntityRef::Government(country)) => (5, letters(country)),
        };
        let n = u16::try_from(end - start).ok()?;
        let head = i16::try_from(i64::from(party.head) - i64::from(start)).ok()?;
        (id >> Self::ID == 0).then_some(Self { entity: sort << Self::ID | id, start, n, head })
    }

    /// The party.
    #[inline]
    fn party(self) -> Party {
        let id = self.entity & ((1 << Self::ID) - 1);
        let [_, a, b, c] = id.to_be_bytes();
        let entity = match self.entity >> Self::ID {
            0 => None,
            1 => Some(EntityRef::Person(id)),
            2 => Some(EntityRef::Organization(id)),
            3 => Some(EntityRef::Place(id)),
            4 => Some(EntityRef::Nationality(Country::of_letters([a, b, c]))),
            _ => Some(EntityRef::Government(Country::of_letters([a, b, c]))),
        };
        let tokens = TokenRange::new(self.start, self.start + u32::from(self.n));
        Party { entity, tokens, head: self.start.wrapping_add_signed(i32::from(self.head)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_are_unpacked_as_they_were() {
        let oman = Country::from_code("OMN").expect("a code");
        let entities = [
            None,
            Some(EntityRef::Person(7)),
            Some(EntityRef::Organization(0)),
            Some(EntityRef::Place(70_000)),
            Some(EntityRef::Nationality(oman)),
            Some(EntityRef::Government(oman)),
        ];
        for entity in entities {
            let party = Party { entity, tokens: TokenRange::new(400_000, 400_005), head: 400_003 };
            assert_eq!(Parties::one(party).iter().collect::<Vec<_>>(), [party]);
        }
    }
}
