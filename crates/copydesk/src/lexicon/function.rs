//! [`Function`]: what the lists say of auxiliaries, modals and conjunctions, as flags, so that no string is read where
//! one stands.

use super::LexClass;

/// The grammar of a function word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Function(u8);

impl Function {
    /// A form of `be`.
    pub(crate) const BE: Self = Self(1);
    /// A form of `have`.
    pub(crate) const HAVE: Self = Self(1 << 1);
    /// A form of `do`.
    pub(crate) const DO: Self = Self(1 << 2);
    /// An auxiliary in the past tense.
    pub(crate) const PAST: Self = Self(1 << 3);
    /// An auxiliary in the present tense.
    pub(crate) const PRESENT: Self = Self(1 << 4);
    /// An auxiliary or modal with its negation: `isn't`, `won't`.
    pub(crate) const NEGATED: Self = Self(1 << 5);
    /// A modal of the future.
    pub(crate) const FUTURE: Self = Self(1 << 6);
    /// A conjunction that makes a clause depend on another.
    pub(crate) const SUBORDINATOR: Self = Self(1 << 7);

    /// No flag.
    pub(super) const NONE: Self = Self(0);

    /// True where the payload of a class tells the grammar of a word.
    #[inline]
    pub(super) const fn is_told_of(class: LexClass) -> bool {
        class.any(LexClass::AUX.union(LexClass::MODAL).union(LexClass::CONJUNCTION))
    }

    /// Reads the payload that the lists give a word as a member of such a class.
    pub(super) fn read(payload: &str) -> Self {
        let word = |word: &str| match word {
            "be" => Self::BE,
            "have" => Self::HAVE,
            "do" => Self::DO,
            "past" => Self::PAST,
            "present" => Self::PRESENT,
            "neg" => Self::NEGATED,
            "future" => Self::FUTURE,
            "sub" => Self::SUBORDINATOR,
            _ => Self::default(),
        };
        Self(payload.split(' ').fold(0, |flags, text| flags | word(text).0))
    }

    /// Both.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where the flag is set.
    #[inline]
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Function, Lexicon};

    #[test]
    fn read_from_the_lists() {
        let lexicon = Lexicon::built_in();
        let of = |word| lexicon.function(lexicon.lexeme(word).expect("in the lists"));
        assert!(of("was").has(Function::BE) && of("was").has(Function::PAST));
        assert!(of("won't").has(Function::FUTURE) && of("won't").has(Function::NEGATED));
        assert!(of("because").has(Function::SUBORDINATOR) && !of("and").has(Function::SUBORDINATOR));
        assert_eq!(of("summit"), Function::default());
    }
}
