//! [`LexClass`]: what a word form can be, as 64 bits.
//!
//! A bit's name is the `class` column of the word lists. Rules test bits, never words, so that a new word is one
//! row of data. Bits in [`LexClass::NEEDS_CAPITAL`] are dropped from a token that is written in lower case.

use core::ops::{BitAnd, BitOr, BitOrAssign, Not};

/// A set of classes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct LexClass(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal $text:literal),+ $(,)?) => {
        impl LexClass {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)+

            /// Class names of the word lists, by bit.
            pub(crate) const NAMES: &'static [(&'static str, Self)] = &[$(($text, Self::$name)),+];
        }

        // Each bit has one name: a bit used twice would make the sum and the union differ.
        const _: () = {
            let mut union = 0u64;
            $(assert!(union & (1 << $bit) == 0); union |= 1 << $bit;)+
            let _ = union;
        };
    };
}

classes! {
    // -- time (16)
    /// `march`, `aug`: payload month number.
    MONTH = 0 "month",
    /// `friday`: payload 1 (Monday) to 7.
    WEEKDAY = 1 "weekday",
    /// `thanksgiving`: payload the rule of its date.
    HOLIDAY = 2 "holiday",
    /// `weeks`: payload TIMEX3 unit.
    TIME_UNIT = 3 "time_unit",
    /// `summer`: payload `SU`.
    SEASON = 4 "season",
    /// `morning`: payload `MO`.
    DAY_PART = 5 "day_part",
    /// `yesterday`: payload offset in days.
    RELATIVE_DAY = 6 "relative_day",
    /// `recently`: payload `PAST_REF`.
    TIME_REF = 7 "time_ref",
    /// `daily`: payload a set's value.
    TIME_SET = 8 "time_set",
    /// `last`, `next`, `this`: payload shift.
    TIME_SHIFT = 9 "time_shift",
    /// `early`, `mid`: payload TIMEX3 mod.
    TIME_MOD = 10 "time_mod",
    /// `ago`, `later`: payload direction.
    TIME_DIRECTION = 11 "time_direction",
    /// `a.m.`, `pm`, `o'clock`, time zones: payload what it does to the hour, or the offset.
    CLOCK = 12 "clock",
    /// `forty`: payload value.
    CARDINAL = 13 "cardinal",
    /// `third`: payload value.
    ORDINAL = 14 "ordinal",
    /// `several`, `few`, `couple`: payload `X` or a value.
    VAGUE_NUMBER = 15 "vague_number",
    // -- persons (9)
    /// `maria`: payload `m`, `f` or `u`.
    GIVEN_NAME = 16 "given_name",
    /// `petrov`: payload rank band.
    FAMILY_NAME = 17 "family_name",
    /// `mr`: payload `m`, `f` or `u`.
    HONORIFIC = 18 "honorific",
    /// `van`, `al`.
    NAME_PARTICLE = 19 "name_particle",
    /// `jr`, `iii`.
    NAME_SUFFIX = 20 "name_suffix",
    /// `foreign minister`: payload domain, `+` for a plural.
    ROLE = 21 "role",
    /// `former`, `deputy`.
    ROLE_MOD = 22 "role_mod",
    /// `she`: payload person, number, gender and case.
    PRONOUN = 23 "pronoun",
    // -- places (7)
    /// `france`: payload alpha-3.
    COUNTRY = 24 "country",
    /// `french`: payload alpha-3, `+` for the people.
    DEMONYM = 25 "demonym",
    /// `paris`: payload alpha-3.
    CAPITAL = 26 "capital",
    /// `lyon`: payload alpha-3.
    CITY = 27 "city",
    /// `bavaria`: payload alpha-3.
    REGION = 28 "region",
    /// `river`, `street`: payload kind of place.
    PLACE_HEAD = 29 "place_head",
    // -- organizations (3)
    /// `united nations`, `NATO`: payload kind and country.
    ORG = 30 "org",
    /// `ministry`: payload kind.
    ORG_HEAD = 31 "org_head",
    /// `inc`.
    ORG_SUFFIX = 32 "org_suffix",
    // -- attribution (6)
    /// `said`: payload of the attribution lists.
    REPORT_VERB = 33 "report_verb",
    /// `claim`, `statement`.
    REPORT_NOUN = 34 "report_noun",
    /// `according to`.
    REPORT_PREPOSITION = 35 "report_preposition",
    /// `believes`, `wants`, `seems`.
    ATTITUDE_VERB = 36 "attitude_verb",
    /// `reportedly`.
    REPORT_ADVERB = 37 "report_adverb",
    // -- events (6)
    /// `meet`, `arrest`: payload of the event lists.
    EVENT_VERB = 38 "event_verb",
    /// `summit`, `arrest`: payload of the event lists.
    EVENT_NOUN = 39 "event_noun",
    /// `hold`, `make`, `suffer`: verbs that lend a noun its tense.
    LIGHT_VERB = 40 "light_verb",
    /// `plan`, `cancel`, `begin`, `refuse`, `demand`: verbs that change the event they govern.
    MATRIX_VERB = 41 "matrix_verb",
    /// Words that tell an event's PLOVER context.
    CONTEXT = 42 "context",
    /// Words of sports, markets and arts, where event words mean something else.
    OFF_TOPIC = 43 "off_topic",
    // -- function words (9)
    /// `will`: payload kind.
    MODAL = 44 "modal",
    /// `is`, `had`: payload `be`, `have`, `do`.
    AUX = 45 "aux",
    /// `not`.
    NEGATOR = 46 "negator",
    /// `probably`: payload degree.
    HEDGE = 47 "hedge",
    /// `of`.
    PREPOSITION = 48 "preposition",
    /// `the`.
    DETERMINER = 49 "determiner",
    /// `and`: payload `coord` or `sub`.
    CONJUNCTION = 50 "conjunction",
    // -- shape of the vocabulary (3)
    /// An ordinary English word, so that as a name it needs evidence.
    COMMON = 51 "common",
    /// A word whose full stop does not end a sentence.
    ABBREVIATION = 52 "abbreviation",
    /// First word of some multi-word form of the lists.
    PHRASE_HEAD = 53 "phrase_head",
    /// Second word of some multi-word form of the lists.
    PHRASE_NEXT = 63 "phrase_next",
    // -- single words that grammar names (5)
    /// `to`.
    INFINITIVE = 54 "infinitive",
    /// `by`.
    AGENT = 55 "agent",
    /// `that`, `whether`, `if`.
    COMPLEMENTIZER = 56 "complementizer",
    /// `who`, `which`, `that`, `whose`.
    RELATIVE = 57 "relative",
    /// Particles of phrasal verbs: `up`, `out`, `off`.
    PARTICLE = 58 "particle",
    // -- order of names (1)
    /// `xi`, `nguyen`: a family name that stands before the given name.
    FAMILY_FIRST = 59 "family_first",
    // -- titles that are part of a name (1)
    /// `queen`, `pope`: stands before a given name alone and is said with it.
    REGNAL = 61 "regnal",
    // -- things with names of their own (1)
    /// `hurricane`, `frigate`: stands before the name of what is no person.
    THING_HEAD = 62 "thing_head",
    // -- set by the scanner (1)
    /// A number in digits, whatever is glued behind it: an anchor for rules about years, clock times and amounts.
    DIGITS = 60 "digits",
}

impl LexClass {
    /// The empty set.
    pub(crate) const NONE: Self = Self(0);

    /// Classes of names and of things written with a capital: a lower-case token never has them.
    pub(crate) const NEEDS_CAPITAL: Self = Self::MONTH
        .union(Self::WEEKDAY)
        .union(Self::HOLIDAY)
        .union(Self::GIVEN_NAME)
        .union(Self::FAMILY_NAME)
        .union(Self::FAMILY_FIRST)
        .union(Self::COUNTRY)
        .union(Self::DEMONYM)
        .union(Self::CAPITAL)
        .union(Self::CITY)
        .union(Self::REGION)
        .union(Self::ORG);

    /// Words that may be something else to a chunk than their part of speech says.
    pub(crate) const UNUSUAL: Self =
        Self::NEGATOR.union(Self::INFINITIVE).union(Self::COMPLEMENTIZER).union(Self::RELATIVE);

    /// Words of grammar.
    pub(crate) const FUNCTION_WORD: Self = Self::DETERMINER
        .union(Self::PREPOSITION)
        .union(Self::PRONOUN)
        .union(Self::CONJUNCTION)
        .union(Self::AUX)
        .union(Self::MODAL)
        .union(Self::NEGATOR)
        .union(Self::COMPLEMENTIZER)
        .union(Self::RELATIVE)
        .union(Self::INFINITIVE)
        .union(Self::AGENT);

    /// Words that times are found by: the anchors of their rules.
    pub(crate) const TIMED: Self = Self::MONTH
        .union(Self::WEEKDAY)
        .union(Self::TIME_UNIT)
        .union(Self::SEASON)
        .union(Self::DAY_PART)
        .union(Self::RELATIVE_DAY)
        .union(Self::TIME_REF)
        .union(Self::TIME_SET)
        .union(Self::CLOCK)
        .union(Self::CARDINAL)
        .union(Self::DIGITS)
        .union(Self::HOLIDAY);

    /// By what people, bodies and places are found, their own names of people aside.
    pub(crate) const NAMING: Self = Self::ORG
        .union(Self::ORG_HEAD)
        .union(Self::ORG_SUFFIX)
        .union(Self::PLACE_HEAD)
        .union(Self::COUNTRY)
        .union(Self::DEMONYM)
        .union(Self::CAPITAL)
        .union(Self::CITY)
        .union(Self::REGION)
        .union(Self::ROLE)
        .union(Self::ROLE_MOD);

    /// What a word that is an acronym when written in capitals keeps of its other classes: `US` is no pronoun.
    pub(crate) const OF_CAPITALS: Self =
        Self::NEEDS_CAPITAL.union(Self::PHRASE_HEAD).union(Self::PHRASE_NEXT);

    /// Both sets together.
    #[inline]
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both have.
    #[inline]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What the other has not.
    #[inline]
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// True where the two share a class.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// One where the class is in it, else zero.
    #[inline]
    pub(crate) const fn bit(self, class: Self) -> u64 {
        self.0 >> class.0.trailing_zeros() & 1
    }

    /// True where no class is in it.
    #[inline]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of the set, lowest first.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// The class of that name in the word lists.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(text, _)| *text == name).map(|&(_, class)| class)
    }
}

impl BitOr for LexClass {
    type Output = Self;
    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitOrAssign for LexClass {
    #[inline]
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl BitAnd for LexClass {
    type Output = Self;
    #[inline]
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Not for LexClass {
    type Output = Self;
    #[inline]
    fn not(self) -> Self {
        Self(!self.0)
    }
}

impl core::fmt::Debug for LexClass {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set()
            .entries(Self::NAMES.iter().filter(|(_, class)| self.any(*class)).map(|(name, _)| name))
            .finish()
    }
}
