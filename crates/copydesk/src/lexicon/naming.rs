//! [`Naming`]: what a word says to those who look for names, ready by form and spelling.

use super::{Facts, LexClass};
use crate::flags::flags;

/// What a token is to those who look for names, as flags: one byte, so that the bytes of many tokens are turned into a
/// column of bits for each flag.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Naming(u8);

impl Naming {
    /// Number of flags.
    pub(crate) const N: usize = u8::BITS as usize;

    /// An organization, the head of its name, or the suffix of a company.
    pub(crate) const BODY: Self = Self(1);
    /// A role of people.
    pub(crate) const ROLE: Self = Self(1 << 1);
    /// A country, capital, city, region or demonym, or an organization.
    pub(crate) const AREA: Self = Self(1 << 2);
    /// The head of the name of a place.
    pub(crate) const SITE: Self = Self(1 << 3);
    /// An opening bracket: no word is both, so that the flag serves for two.
    pub(crate) const OPEN: Self = Self::SITE;
    /// What may stand behind the article of a role that means somebody.
    pub(crate) const TITLE: Self = Self(1 << 4);
    /// It has a capital, or can begin a name without one.
    pub(crate) const STARTS: Self = Self(1 << 5);
    /// `he` or `she` in one of their forms.
    pub(crate) const PRONOUN: Self = Self(1 << 6);
    /// An article or another determiner.
    pub(crate) const DETERMINER: Self = Self(1 << 7);

    /// The classes of what can name an organization, or heads its name.
    pub(crate) const BODIES: LexClass = LexClass::ORG.union(LexClass::ORG_HEAD).union(LexClass::ORG_SUFFIX);
    /// The classes of what can name a place, a people, or an organization that keeps the places in its name.
    pub(crate) const AREAS: LexClass = LexClass::COUNTRY
        .union(LexClass::CAPITAL)
        .union(LexClass::CITY)
        .union(LexClass::REGION)
        .union(LexClass::DEMONYM)
        .union(LexClass::ORG);
    const TITLES: LexClass = LexClass::ROLE
        .union(LexClass::ROLE_MOD)
        .union(LexClass::DEMONYM)
        .union(LexClass::COUNTRY)
        .union(LexClass::ORG);
    /// Places that an office is of: `the Ohio senator`.
    const HOMES: LexClass = LexClass::REGION.union(LexClass::CITY).union(LexClass::CAPITAL);

    /// What a word says by its classes, its facts and its capital.
    pub(super) const fn of(class: LexClass, facts: Facts, is_capital: bool) -> Self {
        // `e`, `y`, `do`, `bar`: particles between a name's words only.
        let particle =
            class.any(LexClass::NAME_PARTICLE) && !class.any(LexClass::FUNCTION_WORD.union(LexClass::COMMON));
        let pronoun = class.any(LexClass::PRONOUN) && facts.has(Facts::HE.with(Facts::SHE));
        Self::NONE
            .with_if(class.any(Self::BODIES), Self::BODY)
            .with_if(class.any(LexClass::ROLE), Self::ROLE)
            .with_if(class.any(Self::AREAS), Self::AREA)
            .with_if(class.any(LexClass::PLACE_HEAD), Self::SITE)
            .with_if(class.any(Self::TITLES) || is_capital && class.any(Self::HOMES), Self::TITLE)
            .with_if(is_capital || particle, Self::STARTS)
            .with_if(pronoun, Self::PRONOUN)
            .with_if(class.any(LexClass::DETERMINER), Self::DETERMINER)
    }

    /// What a number says, which has no spelling.
    pub(crate) const fn of_number(class: LexClass) -> Self {
        Self::of(class, Facts::NONE, false)
    }

    /// Both where a condition holds.
    const fn with_if(self, condition: bool, other: Self) -> Self {
        if condition { self.with(other) } else { self }
    }

    /// The place of a flag among the columns.
    pub(crate) const fn column(self) -> usize {
        self.0.trailing_zeros() as usize
    }
}

flags!(Naming: u8);
