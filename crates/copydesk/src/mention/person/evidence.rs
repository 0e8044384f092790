//! [`Evidence`]: what speaks for and against a segment being a name, as flags, and what they add up to.
//!
//! Flags of all mentions of the same words are united before they are weighed, so that `Mr. Okafor` in one place
//! makes `Okafor` a name in all. The weights were set by hand on newswire and talks.

use crate::span::RuleId;

/// A set of observations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Evidence(pub(super) u64);

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal),+ $(,)?) => {
        impl Evidence { $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)+ }
    };
}

flags! {
    /// Two words or more.
    MULTI = 0,
    /// First word is a given name and nothing else.
    GIVEN = 1,
    /// First word is a given name and something else too.
    GIVEN_WEAK = 2,
    /// Last word is a family name and nothing else.
    FAMILY = 3,
    /// Last word is a family name, or a second given name, and something else too.
    FAMILY_WEAK = 4,
    /// Has an initial before its last word.
    INITIAL = 5,
    /// Has a particle.
    PARTICLE = 6,
    /// `Jr.`
    SUFFIX = 7,
    /// `Mr.` before it.
    HONORIFIC = 8,
    /// A role before it.
    ROLE = 9,
    /// A verb of saying beside it.
    SPEECH = 10,
    /// An age after it, or a minute of play.
    AGE = 11,
    /// A role after it, behind a comma.
    APPOSITION = 12,
    /// `who` after it.
    WHO = 13,
    /// A country in parentheses after it.
    COUNTRY = 14,
    /// Ranked in a table, or a player in a score.
    TABLE = 15,
    /// Begins with a name of families that comes first: `Xi Jinping`.
    FAMILY_FIRST = 16,
    /// First and last word unknown to the lists.
    UNKNOWN = 17,
    /// `the` before it.
    THE = 18,
    /// A body's or place's head after it or at its end.
    HEAD = 19,
    /// An ordinary word that is no name in it.
    ORDINARY = 20,
    /// A place or body of the lists in it.
    PLACE = 21,
    /// `in`, `at`, `from` before it.
    LOCATIVE = 22,
    /// On a line where capitals tell nothing.
    CASELESS = 23,
    /// In a line of standings: figures behind it.
    STANDING = 24,
    /// Proposed as an organization or place by shape.
    PROPOSED = 25,
    /// The word could be a place, role or body by itself.
    AMBIGUOUS = 26,
    /// All of its words are ordinary ones and no names.
    COMMON = 27,
    /// Coordinated with `&`.
    AMPERSAND = 28,
    /// Beside names in a list of names.
    LISTED = 29,
    /// All of its line: a byline.
    ALONE = 30,
    /// Not at the start of its sentence, where any word has a capital.
    MIDDLE = 31,
    /// A finite verb in the active voice after it.
    ACTS = 32,
    /// A noun of kinship that somebody owns beside it, behind a comma: `his daughter, Ann,`.
    KIN = 33,
    /// Family name before given name: `Okafor, Ann.`
    INVERTED = 34,
    /// Begins with initials without stops, which may be an acronym: `KV Okafor`.
    ACRONYM = 35,
    /// A family name that the world knows somebody by, and nothing else: `Shakespeare`.
    FAMOUS = 38,
    /// A title in the plural before it, which goes for a list of names.
    PLURAL = 39,
    /// All in capitals.
    SHOUTED = 37,
    /// Resigned, was arrested, was born: what a verb behind it says happens to people only.
    HUMAN = 36,
    /// Who took the picture: before a stroke and an agency at the end of a caption.
    CREDIT = 40,
    /// Something that is `his` or `her` own behind its verb.
    OWNS = 42,
    /// A storm or ship in one place of the story: `Hurricane Helene`, so that `Helene killed` is nobody's doing.
    THING = 41,
}

impl Evidence {
    /// Adds what `other` has.
    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Adds what `other` has where a condition holds: no branch to guess.
    #[inline]
    pub(super) fn add_if(&mut self, condition: bool, other: Self) {
        self.0 |= other.0 * u64::from(condition);
    }

    /// True where one of the flags of `other` is set.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What it adds up to; names have [`ACCEPT`] or more.
    pub(super) fn score(self) -> i32 {
        let weights = if self.any(Self::MULTI) { &OF_MULTI } else { &OF_SINGLE };
        let sum: i32 =
            weights.iter().zip(self.0.to_le_bytes()).map(|(of, byte)| i32::from(of[usize::from(byte)])).sum();
        // `Then Maria came`: a given name alone that does something, its capital not from its place.
        let acts = Self(Self::GIVEN.0 | Self::MIDDLE.0 | Self::ACTS.0);
        if !self.any(Self::MULTI) && self.0 & acts.0 == acts.0 { sum + GIVEN_ACTS } else { sum }
    }

    /// The rule that stands for the strongest of the observations.
    pub(super) fn rule(self) -> RuleId {
        RULE_OF.iter().find(|(flag, _)| self.any(*flag)).map_or("person.family-name", |&(_, rule)| rule)
    }
}

/// The least that makes a name.
pub(super) const ACCEPT: i32 = 4;

/// Weight of a given name alone that is the subject of a verb.
const GIVEN_ACTS: i32 = 3;

/// Bytes that the flags take.
const BYTES: usize = 6;

/// What each byte of flags weighs, so that a sum takes as many steps however many flags there are.
static OF_MULTI: [[i8; 256]; BYTES] = by_byte(MULTI_WEIGHTS);
static OF_SINGLE: [[i8; 256]; BYTES] = by_byte(SINGLE_WEIGHTS);

const fn by_byte(weights: &[(Evidence, i8)]) -> [[i8; 256]; BYTES] {
    let mut of = [[0; 256]; BYTES];
    let mut i = 0;
    while i < weights.len() {
        let (flag, weight) = weights[i];
        let bit = flag.0.trailing_zeros() as usize;
        let mut byte = 0;
        while byte < 256 {
            if byte >> (bit % 8) & 1 == 1 {
                of[bit / 8][byte] += weight;
            }
            byte += 1;
        }
        i += 1;
    }
    of
}

const MULTI_WEIGHTS: &[(Evidence, i8)] = &[
    (Evidence::MULTI, 1),
    (Evidence::GIVEN, 4),
    (Evidence::GIVEN_WEAK, 3),
    (Evidence::LISTED, 3),
    (Evidence::ALONE, 3),
    (Evidence::FAMILY, 3),
    (Evidence::FAMILY_WEAK, 1),
    (Evidence::INITIAL, 3),
    (Evidence::PARTICLE, 2),
    (Evidence::SUFFIX, 4),
    (Evidence::HONORIFIC, 7),
    (Evidence::ROLE, 4),
    (Evidence::SPEECH, 3),
    (Evidence::AGE, 4),
    (Evidence::APPOSITION, 4),
    (Evidence::WHO, 3),
    (Evidence::COUNTRY, 4),
    (Evidence::TABLE, 4),
    (Evidence::FAMILY_FIRST, 3),
    (Evidence::UNKNOWN, 1),
    (Evidence::THE, -4),
    (Evidence::HEAD, -8),
    (Evidence::ORDINARY, -4),
    (Evidence::PLACE, -4),
    (Evidence::LOCATIVE, -1),
    (Evidence::CASELESS, -1),
    (Evidence::STANDING, -3),
    (Evidence::PROPOSED, -4),
    (Evidence::AMPERSAND, -6),
    (Evidence::ACTS, 1),
    (Evidence::COMMON, -4),
    (Evidence::ACRONYM, -1),
    (Evidence::HUMAN, 2),
    (Evidence::OWNS, 2),
    (Evidence::CREDIT, -12),
    (Evidence::THING, -8),
];

const SINGLE_WEIGHTS: &[(Evidence, i8)] = &[
    (Evidence::FAMOUS, 3),
    (Evidence::PLURAL, 1),
    (Evidence::LISTED, 3),
    (Evidence::KIN, 4),
    (Evidence::INVERTED, 4),
    (Evidence::GIVEN, 1),
    (Evidence::FAMILY, 1),
    (Evidence::PARTICLE, 2),
    (Evidence::HONORIFIC, 8),
    (Evidence::ROLE, 5),
    (Evidence::SPEECH, 3),
    (Evidence::AGE, 4),
    (Evidence::APPOSITION, 3),
    (Evidence::WHO, 3),
    (Evidence::OWNS, 2),
    (Evidence::COUNTRY, 3),
    (Evidence::TABLE, 4),
    (Evidence::THE, -5),
    (Evidence::HEAD, -8),
    (Evidence::PLACE, -5),
    (Evidence::LOCATIVE, -3),
    (Evidence::CASELESS, -3),
    (Evidence::STANDING, -3),
    (Evidence::PROPOSED, -4),
    (Evidence::AMBIGUOUS, -8),
    (Evidence::COMMON, -3),
    (Evidence::AMPERSAND, -6),
    (Evidence::CREDIT, -12),
    (Evidence::THING, -8),
];

const RULE_OF: &[(Evidence, RuleId)] = &[
    (Evidence::HONORIFIC, "person.honorific"),
    (Evidence::ROLE, "person.role-before"),
    (Evidence::TABLE, "person.table"),
    (Evidence::COUNTRY, "person.country-after"),
    (Evidence::APPOSITION, "person.apposition"),
    (Evidence::KIN, "person.apposition"),
    (Evidence::INVERTED, "person.inverted"),
    (Evidence::AGE, "person.age"),
    (Evidence::INITIAL, "person.initial"),
    (Evidence::SUFFIX, "person.suffix"),
    (Evidence::FAMILY_FIRST, "person.family-first"),
    (Evidence::ALONE, "person.byline"),
    (Evidence::GIVEN, "person.given-name"),
    (Evidence::SPEECH, "person.speech"),
    (Evidence::WHO, "person.who"),
    (Evidence::FAMOUS, "person.famous"),
    (Evidence::LISTED, "person.listed"),
    (Evidence::PARTICLE, "person.particle"),
    (Evidence::GIVEN_WEAK, "person.given-name"),
    (Evidence::FAMILY, "person.family-name"),
    (Evidence::FAMILY_WEAK, "person.family-name"),
    (Evidence::HUMAN, "person.human-verb"),
    (Evidence::OWNS, "person.human-verb"),
];
