//! Chunks: noun phrases, verb groups and the small words and marks between them.

use crate::flags::flags;
use crate::span::TokenRange;

/// What a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    /// A noun phrase without what hangs on it by a preposition: `Russia's Foreign Minister`; or a pronoun.
    Noun,
    /// A verb group: auxiliaries, negation, adverbs between them, and the verb.
    Verb,
    /// A preposition.
    Preposition,
    /// `and`, `or`, `but`.
    Coordinator,
    /// `because`, `while`, `although`, `if`.
    Subordinator,
    /// `that`, `whether` before a content clause.
    Complementizer,
    /// `who`, `which`, `that` before a relative clause.
    Relative,
    /// Adverbs outside verb groups.
    Adverb,
    /// Adjectives outside noun phrases.
    Adjective,
    /// A mark of punctuation.
    Mark,
    /// Anything else.
    Other,
}

/// A set of kinds: one test where a walk over chunks looks for several, most of which it will not meet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kinds(u16);

impl Kinds {
    /// These.
    pub(crate) const fn of(kinds: &[ChunkKind]) -> Self {
        let (mut set, mut i) = (0, 0);
        while i < kinds.len() {
            set |= 1 << kinds[i] as u16;
            i += 1;
        }
        Self(set)
    }

    /// Both where a condition holds.
    #[inline]
    pub(crate) const fn with_if(self, condition: bool, kind: ChunkKind) -> Self {
        Self(self.0 | (condition as u16) << kind as u16)
    }

    /// True where it has none.
    #[inline]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// True where a kind is one of them.
    #[inline]
    pub(crate) const fn has(self, kind: ChunkKind) -> bool {
        self.0 >> kind as u16 & 1 != 0
    }
}

/// The form of a verb group, as flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct VerbForm(u16);

impl VerbForm {
    /// Has a subject of its own: not an infinitive or bare participle.
    pub(crate) const FINITE: Self = Self(1);
    /// Past tense.
    pub(crate) const PAST: Self = Self(1 << 1);
    /// `will`, `shall`, `going to`.
    pub(crate) const FUTURE: Self = Self(1 << 2);
    /// Any modal but those of the future.
    pub(crate) const MODAL: Self = Self(1 << 3);
    /// Negated.
    pub(crate) const NEGATED: Self = Self(1 << 4);
    /// `was arrested`, or a bare participle: `arrested`.
    pub(crate) const PASSIVE: Self = Self(1 << 5);
    /// `is meeting`.
    pub(crate) const PROGRESSIVE: Self = Self(1 << 6);
    /// `has met`.
    pub(crate) const PERFECT: Self = Self(1 << 7);
    /// `to meet`.
    pub(crate) const INFINITIVE: Self = Self(1 << 8);
    /// A bare participle or gerund: `meeting`, `arrested`.
    pub(crate) const PARTICIPLE: Self = Self(1 << 9);
    /// The main verb is a form of `be`.
    pub(crate) const COPULA: Self = Self(1 << 10);
    /// Its modal or `to` stands at a verb before that it is coordinated with: `will meet and visit`.
    pub(crate) const SHARED: Self = Self(1 << 11);
}

flags!(VerbForm: u16);

impl Chunk {
    /// A chunk of one token.
    pub(super) const fn alone(at: u32, kind: ChunkKind) -> Self {
        Self { tokens: TokenRange::new(at, at + 1), head: at, kind, form: VerbForm::NONE }
    }
}

/// A stretch of tokens that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// Its head: the main noun or verb, else its first token.
    pub(crate) head: u32,
    /// What it is.
    pub(crate) kind: ChunkKind,
    /// Of a verb group its form.
    pub(crate) form: VerbForm,
}
