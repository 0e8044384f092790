//! What stands at an anchor and beside it, as bits: rules that cannot fit are ruled out before they are tried.
//!
//! [`Token`] -> [`Beside`], its traits; a rule lists the [`Near`] it needs: traits of the anchor, of the token before
//! it and of the token behind it. `ago` asks for a word of direction behind the unit and is not tried on `two years`.
//!
//! Invariant: a condition is necessary, never sufficient: it only leaves out productions that would fail.
//! Cost: three tokens' traits an anchor, three tests a condition, without a branch.

use crate::lexicon::{LexClass, Tag};
use crate::token::{Kind, Shape, Token};

/// Traits of a token; any of them is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Beside(u64);

/// The classes of time have the lowest bits of a class, and keep them.
const CLASSES: u32 = 16;

const fn class(class: LexClass) -> Beside {
    assert!(class.bits() >> CLASSES == 0);
    Beside(class.bits())
}

impl Beside {
    pub(crate) const MONTH: Self = class(LexClass::MONTH);
    pub(crate) const UNIT: Self = class(LexClass::TIME_UNIT);
    pub(crate) const SHIFT: Self = class(LexClass::TIME_SHIFT);
    pub(crate) const MOD: Self = class(LexClass::TIME_MOD);
    pub(crate) const DIRECTION: Self = class(LexClass::TIME_DIRECTION);
    pub(crate) const CLOCK: Self = class(LexClass::CLOCK);
    pub(crate) const DAY_PART: Self = class(LexClass::DAY_PART);
    pub(crate) const CARDINAL: Self = class(LexClass::CARDINAL);
    pub(crate) const ORDINAL: Self = class(LexClass::ORDINAL);
    pub(crate) const DIGITS: Self = Self(1 << CLASSES);
    /// `to` included.
    pub(crate) const PREPOSITION: Self = Self(1 << 17);
    pub(crate) const DETERMINER: Self = Self(1 << 18);
    pub(crate) const CONJUNCTION: Self = Self(1 << 19);
    /// A hyphen, dash or slash.
    pub(crate) const DASH: Self = Self(1 << 20);
    pub(crate) const COMMA: Self = Self(1 << 21);
    pub(crate) const STOP: Self = Self(1 << 22);
    /// `'s`, or an apostrophe.
    pub(crate) const CLITIC: Self = Self(1 << 23);
    /// Part of a phrase of the lists.
    pub(crate) const PHRASE: Self = Self(1 << 24);
    /// One or two characters.
    pub(crate) const SHORT: Self = Self(1 << 26);
    /// Four characters.
    pub(crate) const FOUR: Self = Self(1 << 27);
    /// Digits with other characters among them: `3rd`, `10:30`, `1990s`, `Q3`.
    pub(crate) const MIXED: Self = Self(1 << 28);
    /// Ends in `s`.
    pub(crate) const PLURAL: Self = Self(1 << 29);
    /// Digits with a colon among them or a letter at the end.
    pub(crate) const TIMED: Self = Self(1 << 30);
    /// Seven characters or more.
    pub(crate) const LONG: Self = Self(1 << 31);
    /// What may count or stand between a number and its unit: a determiner other than `the`, an adjective, a participle
    /// in `-ing`.
    pub(crate) const COUNTING: Self = Self(1 << 25);
    /// A number of any kind, or what stands for one.
    pub(crate) const NUMBER: Self =
        Self::CARDINAL.or(Self::DIGITS).or(Self::COUNTING).or(class(LexClass::VAGUE_NUMBER));
    /// What joins the ends of a range.
    pub(crate) const JOINT: Self = Self::DASH.or(Self::PREPOSITION).or(Self::CONJUNCTION);

    /// A capital at its start.
    pub(crate) const CAPITAL: Self = Self(1 << 33);

    /// What every place has, beyond the text too: the condition of a rule that needs nothing there.
    const NOTHING: Self = Self(1 << 32);
    const EVERYTHING: Self = Self(u64::MAX);

    /// Either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where one of the needed traits is there.
    #[inline]
    const fn has(self, needed: Self) -> bool {
        self.0 & needed.0 != 0
    }

    /// The traits of a token; none beyond the text.
    #[inline]
    fn of(token: Option<&Token>) -> Self {
        let Some(token) = token else { return Self::NOTHING };
        let class = token.class.bits();
        // Preposition, determiner and conjunction are neighbours here as there.
        let function = class >> LexClass::PREPOSITION.bits().trailing_zeros() & 0b111;
        let to = class >> LexClass::INFINITIVE.bits().trailing_zeros() & 1;
        let digits = class >> LexClass::DIGITS.bits().trailing_zeros() & 1;
        let low = class & ((1 << CLASSES) - 1);
        let bits = low | digits << CLASSES | (function | to) << (CLASSES + 1);
        let phrase = token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE));
        let clitic = token.shape.has(Shape::CLITIC);
        let counting = token.is(LexClass::DETERMINER) && token.end - token.start != 3
            || matches!(token.tag, Tag::Adjective | Tag::VerbIng);
        Self(
            bits | Self::NOTHING.0
                | OF_KIND[usize::from(token.kind.0)]
                | u64::from(phrase) << Self::PHRASE.0.trailing_zeros()
                | u64::from(token.is_capital()) << Self::CAPITAL.0.trailing_zeros()
                | u64::from(clitic) << Self::CLITIC.0.trailing_zeros()
                | u64::from(counting) << Self::COUNTING.0.trailing_zeros(),
        )
    }

    /// The traits of the anchor itself: what only its letters tell is added.
    fn of_anchor(token: &Token, text: &str) -> Self {
        let word = text.as_bytes().get(token.span().range()).unwrap_or(&[]);
        let mut traits = Self::of(Some(token));
        traits = traits.or(OF_LENGTH[word.len().min(LONG)]);
        let last = word.last().copied().unwrap_or_default();
        traits.0 |= u64::from(matches!(last, b's' | b'S')) << Self::PLURAL.0.trailing_zeros();
        if token.shape.has(Shape::DIGIT) && !word.iter().all(u8::is_ascii_digit) {
            traits = traits.or(Self::MIXED);
            if !last.is_ascii_digit() || word.contains(&b':') {
                traits = traits.or(Self::TIMED);
            }
        }
        traits
    }
}

/// From how many bytes on a token is long.
const LONG: usize = 7;

/// The traits of words by their length in bytes, as far as it is told apart.
const OF_LENGTH: [Beside; LONG + 1] = {
    let mut table = [Beside(0); LONG + 1];
    table[1] = Beside::SHORT;
    table[2] = Beside::SHORT;
    table[4] = Beside::FOUR;
    table[LONG] = Beside::LONG;
    table
};

/// The traits of marks.
const OF_KIND: [u64; 256] = {
    let mut table = [0; 256];
    table[Kind::HYPHEN.0 as usize] = Beside::DASH.0;
    table[Kind::DASH.0 as usize] = Beside::DASH.0;
    table[Kind::SLASH.0 as usize] = Beside::DASH.0;
    table[Kind::COMMA.0 as usize] = Beside::COMMA.0;
    table[Kind::STOP.0 as usize] = Beside::STOP.0;
    table[Kind::APOSTROPHE.0 as usize] = Beside::CLITIC.0;
    table
};

/// What a rule needs at its anchor and on both sides of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near {
    here: Beside,
    before: Beside,
    behind: Beside,
}

impl Near {
    /// Nothing is needed.
    pub(super) const NOTHING: Self =
        Self { here: Beside::NOTHING, before: Beside::NOTHING, behind: Beside::NOTHING };
    /// Everything is there.
    pub(super) const EVERYTHING: Self =
        Self { here: Beside::EVERYTHING, before: Beside::EVERYTHING, behind: Beside::EVERYTHING };

    /// The anchor is one of these.
    pub(crate) const fn here(here: Beside) -> Self {
        Self { here, ..Self::NOTHING }
    }

    /// One of these stands before the anchor.
    pub(crate) const fn before(before: Beside) -> Self {
        Self { before, ..Self::NOTHING }
    }

    /// One of these stands behind the anchor.
    pub(crate) const fn behind(behind: Beside) -> Self {
        Self { behind, ..Self::NOTHING }
    }

    /// Both this and one of these before the anchor.
    pub(crate) const fn and_before(self, before: Beside) -> Self {
        Self { before, ..self }
    }

    /// Both this and one of these behind the anchor.
    pub(crate) const fn and_behind(self, behind: Beside) -> Self {
        Self { behind, ..self }
    }

    /// What an anchor has; one that begins a phrase of the lists has everything, because it ends elsewhere.
    #[inline]
    pub(super) fn of(before: Option<&Token>, anchor: &Token, behind: Option<&Token>, text: &str) -> Self {
        if anchor.shape.has(Shape::PHRASE) {
            return Self::EVERYTHING;
        }
        Self { here: Beside::of_anchor(anchor, text), before: Beside::of(before), behind: Beside::of(behind) }
    }

    /// True where it has what a condition needs; all three are tested, because which one fails cannot be foreseen.
    #[inline]
    pub(super) const fn fits(self, needed: Self) -> bool {
        self.here.has(needed.here) & self.before.has(needed.before) & self.behind.has(needed.behind)
    }
}
