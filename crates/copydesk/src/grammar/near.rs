//! What stands at an anchor and beside it, as bits: rules that cannot fit are ruled out before they are tried.
//!
//! [`Token`] -> [`Beside`], its traits; a rule lists the [`Near`] it needs: traits of the anchor, of the token before
//! it and of the token behind it. `ago` asks for a word of direction behind the unit and is not tried on `two years`.
//!
//! Invariant: a condition is necessary, never sufficient: it only leaves out productions that would fail.
//! Cost: three tokens' traits an anchor; then for each trait that a condition asks for the set of conditions it meets.

use super::doc::Doc;
use crate::lexicon::{LexClass, TIME_CLASSES, Tag};
use crate::token::{Kind, Shape, Token};

/// Traits of a token; any of them is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Beside(u64);

/// Classes that are traits where a token has them; they keep their bits.
const CLASSES: LexClass = TIME_CLASSES
    .union(LexClass::HOLIDAY)
    .union(LexClass::PREPOSITION)
    .union(LexClass::DETERMINER)
    .union(LexClass::CONJUNCTION)
    .union(LexClass::INFINITIVE)
    .union(LexClass::DIGITS);

/// Flags of a token's shape that are traits, above the classes of time.
const SHAPES: Shape = Shape::CAPITAL.with(Shape::CLITIC).with(Shape::PHRASE).with(Shape::IN_PHRASE);
const SHAPE_BITS: u32 = 16;

const fn class(class: LexClass) -> Beside {
    assert!(CLASSES.union(class).bits() == CLASSES.bits());
    Beside(class.bits())
}

const fn shape(shape: Shape) -> Beside {
    Beside((shape.and(SHAPES).bits() as u64) << SHAPE_BITS)
}

/// A trait that is neither, by its number.
const fn other(number: u32) -> Beside {
    let bit = 1 << (32 + number);
    assert!(number < 32 && bit & CLASSES.bits() == 0);
    Beside(bit)
}

impl Beside {
    pub(crate) const MONTH: Self = class(LexClass::MONTH);
    pub(crate) const UNIT: Self = class(LexClass::TIME_UNIT);
    pub(crate) const SET: Self = class(LexClass::TIME_SET);
    pub(crate) const SHIFT: Self = class(LexClass::TIME_SHIFT);
    pub(crate) const MOD: Self = class(LexClass::TIME_MOD);
    pub(crate) const DIRECTION: Self = class(LexClass::TIME_DIRECTION);
    pub(crate) const CLOCK: Self = class(LexClass::CLOCK);
    pub(crate) const DAY_PART: Self = class(LexClass::DAY_PART);
    pub(crate) const CARDINAL: Self = class(LexClass::CARDINAL);
    pub(crate) const ORDINAL: Self = class(LexClass::ORDINAL);
    pub(crate) const VAGUE: Self = class(LexClass::VAGUE_NUMBER);
    pub(crate) const DIGITS: Self = class(LexClass::DIGITS);
    /// `to` included.
    pub(crate) const PREPOSITION: Self = class(LexClass::PREPOSITION.union(LexClass::INFINITIVE));
    pub(crate) const DETERMINER: Self = class(LexClass::DETERMINER);
    pub(crate) const CONJUNCTION: Self = class(LexClass::CONJUNCTION);
    /// A hyphen, dash or slash.
    pub(crate) const DASH: Self = other(0);
    pub(crate) const COMMA: Self = other(1);
    pub(crate) const STOP: Self = other(2);
    /// What may count or stand between a number and its unit: a determiner other than `the`, an adjective, a participle
    /// in `-ing`.
    pub(crate) const COUNTING: Self = other(3);
    /// No number, in digits or in words.
    pub(crate) const UNCOUNTED: Self = other(15);
    /// One or two characters.
    pub(crate) const SHORT: Self = other(4);
    /// Four characters.
    pub(crate) const FOUR: Self = other(5);
    /// Digits with other characters among them: `3rd`, `10:30`, `1990s`, `Q3`.
    pub(crate) const MIXED: Self = other(6);
    /// Ends in `s`.
    pub(crate) const PLURAL: Self = other(7);
    /// Digits with a colon among them or a letter at the end.
    pub(crate) const TIMED: Self = other(8);
    /// Seven characters or more.
    pub(crate) const LONG: Self = other(9);
    /// Five characters or fewer.
    pub(crate) const BRIEF: Self = other(10);
    /// Digits whose second character is a `Q` or an `H`: `3Q23`.
    pub(crate) const PART_OF_YEAR: Self = other(11);
    /// A capital at its start.
    pub(crate) const CAPITAL: Self = shape(Shape::CAPITAL);
    /// `'s`, or an apostrophe.
    pub(crate) const CLITIC: Self = shape(Shape::CLITIC);
    /// Part of a phrase of the lists.
    pub(crate) const PHRASE: Self = shape(Shape::PHRASE.with(Shape::IN_PHRASE));
    /// `to`
    pub(crate) const TO: Self = class(LexClass::INFINITIVE);
    /// A unit that is none in the plural.
    pub(crate) const SINGLE_UNIT: Self = other(12);
    /// A unit in the plural.
    pub(crate) const PLURAL_UNIT: Self = other(13);
    /// A number of any kind, or what stands for one.
    pub(crate) const NUMBER: Self = Self::CARDINAL.or(Self::DIGITS).or(Self::COUNTING).or(Self::VAGUE);
    /// What joins the ends of a range.
    pub(crate) const JOINT: Self = Self::DASH.or(Self::TO).or(Self::CONJUNCTION);

    /// What every place has, beyond the text too: the condition of a rule that needs nothing there.
    const NOTHING: Self = other(14);
    const EVERYTHING: Self = Self(u64::MAX);

    /// Either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where one of the needed traits is there.
    const fn has(self, needed: Self) -> bool {
        self.0 & needed.0 != 0
    }

    /// The traits of a token; none beyond the text.
    #[inline]
    fn of(token: Option<&Token>) -> Self {
        /// Tags that may count, as bits.
        const COUNTING: u32 = 1 << Tag::Adjective as u32 | 1 << Tag::VerbIng as u32;
        const NUMBERS: LexClass = LexClass::CARDINAL.union(LexClass::VAGUE_NUMBER).union(LexClass::DIGITS);
        let Some(token) = token else { return Self::NOTHING.or(Self::UNCOUNTED) };
        let other_determiner =
            token.class.bit(LexClass::DETERMINER) & u64::from(token.end - token.start != 3);
        let counting = u64::from(COUNTING >> token.tag as u32 & 1) | other_determiner;
        Self(
            token.class.bits() & CLASSES.bits()
                | shape(token.shape).0
                | counting << Self::COUNTING.0.trailing_zeros()
                | u64::from(!token.is(NUMBERS)) << Self::UNCOUNTED.0.trailing_zeros()
                | OF_KIND[usize::from(token.kind.0)]
                | Self::NOTHING.0,
        )
    }

    /// What conditions may ask of the anchor itself.
    const OF_ANCHOR: Self = Self(CLASSES.bits())
        .or(Self::PHRASE)
        .or(Self::SHORT)
        .or(Self::BRIEF)
        .or(Self::FOUR)
        .or(Self::LONG)
        .or(Self::PLURAL)
        .or(Self::SINGLE_UNIT)
        .or(Self::PLURAL_UNIT)
        .or(Self::MIXED)
        .or(Self::TIMED)
        .or(Self::PART_OF_YEAR)
        .or(Self::NOTHING);

    /// The traits of the anchor itself: what only its letters or the lists tell, and its classes.
    fn of_anchor(token: &Token, doc: &Doc<'_>) -> Self {
        let word = doc.text.as_bytes().get(token.span().range()).unwrap_or(&[]);
        let own = Self(token.class.bits() & CLASSES.bits() | shape(token.shape).0 & Self::PHRASE.0);
        let mut traits = own.or(OF_LENGTH[word.len().min(LONG)]);
        let last = word.last().copied().unwrap_or_default();
        traits.0 |= u64::from(matches!(last, b's' | b'S')) << Self::PLURAL.0.trailing_zeros();
        if token.is(LexClass::TIME_UNIT) {
            let plural = doc.time_word(token).unit.is_some_and(|(_, plural)| plural);
            traits = traits.or(if plural { Self::PLURAL_UNIT } else { Self::SINGLE_UNIT });
        }
        if token.shape.has(Shape::DIGIT) && !word.iter().all(u8::is_ascii_digit) {
            traits = traits.or(Self::MIXED);
            if !last.is_ascii_digit() || word.contains(&b':') {
                traits = traits.or(Self::TIMED);
            }
            if matches!(word.get(1), Some(b'Q' | b'H')) {
                traits = traits.or(Self::PART_OF_YEAR);
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
    table[1] = Beside::SHORT.or(Beside::BRIEF);
    table[2] = Beside::SHORT.or(Beside::BRIEF);
    table[3] = Beside::BRIEF;
    table[4] = Beside::FOUR.or(Beside::BRIEF);
    table[5] = Beside::BRIEF;
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
}

/// What stands at an anchor and beside it; of the anchor itself only if that is asked.
#[derive(Clone, Copy)]
pub(super) struct Neighbours<'r, 'd> {
    doc: &'r Doc<'d>,
    /// The anchor; nothing where it begins a phrase of the lists, which has everything, because it ends elsewhere.
    anchor: Option<&'d Token>,
    before: Beside,
    behind: Beside,
}

impl<'r, 'd> Neighbours<'r, 'd> {
    /// What is found at a token.
    #[inline]
    pub(super) fn at(doc: &'r Doc<'d>, at: u32) -> Self {
        let Some(anchor) = doc.token(at).filter(|anchor| !anchor.shape.has(Shape::PHRASE)) else {
            return Self::everything(doc);
        };
        let before = at.checked_sub(1).and_then(|before| doc.token(before));
        Self { doc, anchor: Some(anchor), before: Beside::of(before), behind: Beside::of(doc.token(at + 1)) }
    }

    /// Everything, for rules that ask for nothing.
    pub(super) const fn everything(doc: &'r Doc<'d>) -> Self {
        Self { doc, anchor: None, before: Beside::EVERYTHING, behind: Beside::EVERYTHING }
    }

    fn here(&self) -> Beside {
        self.anchor.map_or(Beside::EVERYTHING, |anchor| Beside::of_anchor(anchor, self.doc))
    }
}

/// Conditions, turned around: from what an anchor has to those that are met.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    here: Side,
    before: Side,
    behind: Side,
}

impl Conditions {
    /// Adds a condition, which gets the number of those there are.
    pub(super) fn push(&mut self, near: Near, number: usize) {
        debug_assert!(near.here.0 & !Beside::OF_ANCHOR.0 == 0, "nobody looks for that at an anchor");
        self.here.push(near.here, number);
        self.before.push(near.before, number);
        self.behind.push(near.behind, number);
    }

    /// A bit for each condition that is met.
    #[inline]
    pub(super) fn met(&self, found: Neighbours<'_, '_>) -> u64 {
        let beside = self.before.met(found.before) & self.behind.met(found.behind);
        // Most ask nothing of the anchor, or fail beside it.
        if beside & !self.here.met == 0 { beside } else { beside & self.here.met(found.here()) }
    }
}

/// What conditions ask of one of the three tokens.
#[derive(Debug)]
struct Side {
    /// Conditions that ask nothing of it.
    met: u64,
    /// The traits that others ask for.
    asked: u64,
    /// By trait the conditions that it meets; none behind the last trait.
    by_trait: [u64; u64::BITS as usize + 1],
}

impl Default for Side {
    fn default() -> Self {
        Self { met: 0, asked: 0, by_trait: [0; u64::BITS as usize + 1] }
    }
}

impl Side {
    fn push(&mut self, needed: Beside, number: usize) {
        let condition = 1 << number;
        if needed.has(Beside::NOTHING) {
            self.met |= condition;
            return;
        }
        self.asked |= needed.0;
        for (met, bit) in self.by_trait.iter_mut().zip(0..u64::BITS) {
            *met |= if needed.0 >> bit & 1 == 1 { condition } else { 0 };
        }
    }

    #[inline]
    fn met(&self, traits: Beside) -> u64 {
        let (mut met, mut bits) = (self.met, traits.0 & self.asked);
        let mut next = || {
            met |= self.by_trait[bits.trailing_zeros() as usize];
            bits &= bits.wrapping_sub(1);
            bits != 0
        };
        // Few tokens have more than two traits that are asked for; whether there is one cannot be foreseen.
        next();
        while next() {}
        met
    }
}
