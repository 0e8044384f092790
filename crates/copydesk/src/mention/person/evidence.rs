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
    // What names a rule, the strongest first.
    /// `Mr.` before it.
    HONORIFIC = 0,
    /// A role before it.
    ROLE = 1,
    /// Ranked in a table, or a player in a score.
    TABLE = 2,
    /// A country in parentheses after it.
    COUNTRY = 3,
    /// A role after it, behind a comma.
    APPOSITION = 4,
    /// A noun of kinship that somebody owns beside it, behind a comma: `his daughter, Ann,`.
    KIN = 5,
    /// Family name before given name: `Okafor, Ann.`
    INVERTED = 6,
    /// An age after it, or a minute of play.
    AGE = 7,
    /// Has an initial before its last word.
    INITIAL = 8,
    /// `Jr.`
    SUFFIX = 9,
    /// Begins with a name of families that comes first: `Xi Jinping`.
    FAMILY_FIRST = 10,
    /// All of its line: a byline.
    ALONE = 11,
    /// First word is a given name and nothing else.
    GIVEN = 12,
    /// A verb of saying beside it.
    SPEECH = 13,
    /// `who` after it.
    WHO = 14,
    /// A family name that the world knows somebody by, and nothing else: `Shakespeare`.
    FAMOUS = 15,
    /// Beside names in a list of names.
    LISTED = 16,
    /// Has a particle.
    PARTICLE = 17,
    /// First word is a given name and something else too.
    GIVEN_WEAK = 18,
    /// Last word is a family name and nothing else.
    FAMILY = 19,
    /// Last word is a family name, or a second given name, and something else too.
    FAMILY_WEAK = 20,
    /// Resigned, was arrested, was born: what a verb behind it says happens to people only.
    HUMAN = 21,
    /// Something that is `his` or `her` own behind its verb.
    OWNS = 22,
    // What only weighs.
    /// Two words or more.
    MULTI = 23,
    /// First and last word unknown to the lists.
    UNKNOWN = 24,
    /// `the` before it.
    THE = 25,
    /// A body's or place's head after it or at its end.
    HEAD = 26,
    /// An ordinary word that is no name in it.
    ORDINARY = 27,
    /// A place or body of the lists in it.
    PLACE = 28,
    /// `in`, `at`, `from` before it.
    LOCATIVE = 29,
    /// On a line where capitals tell nothing.
    CASELESS = 30,
    /// In a line of standings: figures behind it.
    STANDING = 31,
    /// Proposed as an organization or place by shape.
    PROPOSED = 32,
    /// The word could be a place, role or body by itself.
    AMBIGUOUS = 33,
    /// All of its words are ordinary ones and no names.
    COMMON = 34,
    /// Coordinated with `&`.
    AMPERSAND = 35,
    /// Not at the start of its sentence, where any word has a capital.
    MIDDLE = 36,
    /// A finite verb in the active voice after it.
    ACTS = 37,
    /// Begins with initials without stops, which may be an acronym: `KV Okafor`.
    ACRONYM = 38,
    /// All in capitals.
    SHOUTED = 39,
    /// A title in the plural before it, which goes for a list of names.
    PLURAL = 40,
    /// Who took the picture: before a stroke and an agency at the end of a caption.
    CREDIT = 41,
    /// A storm or ship in one place of the story: `Hurricane Helene`, so that `Helene killed` is nobody's doing.
    THING = 42,
    /// Shares of it are sold, or it has stores, in one place of the story: a firm.
    FIRM = 43,
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
        RULE_OF.get(self.0.trailing_zeros() as usize).copied().unwrap_or("person.family-name")
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
    (Evidence::FIRM, -4),
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
    (Evidence::FIRM, -4),
];

/// The rules that stand for the flags, by bit.
const RULE_OF: [RuleId; 23] = [
    "person.honorific",
    "person.role-before",
    "person.table",
    "person.country-after",
    "person.apposition",
    "person.apposition",
    "person.inverted",
    "person.age",
    "person.initial",
    "person.suffix",
    "person.family-first",
    "person.byline",
    "person.given-name",
    "person.speech",
    "person.who",
    "person.famous",
    "person.listed",
    "person.particle",
    "person.given-name",
    "person.family-name",
    "person.family-name",
    "person.human-verb",
    "person.human-verb",
];
