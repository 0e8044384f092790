//! Parts of speech: the set a word form can have, and the one a token has.

/// The part of speech of a token, after context has narrowed it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Tag {
    /// Singular noun.
    Noun,
    /// Plural noun.
    NounPlural,
    /// Base form of a verb.
    VerbBase,
    /// Third person singular present.
    VerbS,
    /// Past tense.
    VerbPast,
    /// Past participle.
    VerbPart,
    /// Present participle or gerund.
    VerbIng,
    /// Adjective.
    Adjective,
    /// Adverb.
    Adverb,
    /// Determiner.
    Determiner,
    /// Preposition.
    Preposition,
    /// Pronoun.
    Pronoun,
    /// Conjunction.
    Conjunction,
    /// Auxiliary: be, have, do.
    Auxiliary,
    /// Modal.
    Modal,
    /// Numeral.
    Numeral,
    /// Name.
    Proper,
    /// Punctuation mark.
    Mark,
    /// Anything else.
    #[default]
    Other,
}

impl Tag {
    /// Number of tags.
    pub(crate) const N: usize = Self::Other as usize + 1;

    /// The tag with that number in the compiled lists, which count as the discriminants do and know no marks.
    pub(crate) fn from_number(number: u8) -> Self {
        match Self::ALL.get(usize::from(number)) {
            Some(Self::Mark) | None => Self::Other,
            Some(tag) => *tag,
        }
    }

    /// All tags, in the order of their discriminants.
    pub(crate) const ALL: [Self; Self::N] = [
        Self::Noun,
        Self::NounPlural,
        Self::VerbBase,
        Self::VerbS,
        Self::VerbPast,
        Self::VerbPart,
        Self::VerbIng,
        Self::Adjective,
        Self::Adverb,
        Self::Determiner,
        Self::Preposition,
        Self::Pronoun,
        Self::Conjunction,
        Self::Auxiliary,
        Self::Modal,
        Self::Numeral,
        Self::Proper,
        Self::Mark,
        Self::Other,
    ];

    /// True for the forms of a verb, auxiliaries and modals aside.
    #[inline]
    pub(crate) const fn is_verb(self) -> bool {
        matches!(self, Self::VerbBase | Self::VerbS | Self::VerbPast | Self::VerbPart | Self::VerbIng)
    }

    /// True for nouns and names.
    #[inline]
    pub(crate) const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::NounPlural | Self::Proper)
    }
}

/// A set of tags: bit `n` is the tag with discriminant `n`, names and marks aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Pos(u16);

impl Pos {
    /// No known part of speech.
    pub(crate) const NONE: Self = Self(0);
    /// Any form of a verb.
    pub(crate) const VERB: Self =
        Self::of(Tag::VerbBase).with(Tag::VerbS).with(Tag::VerbPast).with(Tag::VerbPart).with(Tag::VerbIng);
    /// Forms of a verb that stand behind a singular subject.
    pub(crate) const FINITE: Self = Self::of(Tag::VerbS).with(Tag::VerbPast);
    /// Any noun.
    pub(crate) const NOUN: Self = Self::of(Tag::Noun).with(Tag::NounPlural);

    /// The set with those bits, as the compiled lists have them.
    #[inline]
    pub(crate) const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// The set of one tag; names, marks and others have no bit.
    #[inline]
    pub(crate) const fn of(tag: Tag) -> Self {
        let bit = tag as u16;
        if bit < 16 { Self(1 << bit) } else { Self(0) }
    }

    /// The set with one tag more.
    #[inline]
    pub(crate) const fn with(self, tag: Tag) -> Self {
        Self(self.0 | Self::of(tag).0)
    }

    /// True where the tag is in the set.
    #[inline]
    pub(crate) const fn has(self, tag: Tag) -> bool {
        self.0 & Self::of(tag).0 != 0
    }

    /// True where the two share a tag.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// True where no tag is in it.
    #[inline]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
