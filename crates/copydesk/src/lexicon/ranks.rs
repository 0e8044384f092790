//! [`Ranks`]: which of a form's entries is that of a class, so that a payload is found without a search.

use super::LexClass;

/// The classes of the first entries of a form, one by one, and last those of all the others together: few forms have so
/// many, and two kinds fill a cache line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Ranks([LexClass; Self::N]);

impl Ranks {
    const N: usize = 4;
    /// The rank of the first of those that are kept together.
    pub(super) const LAST: usize = Self::N - 1;

    /// Those of entries of these classes.
    pub(super) fn of(classes: impl Iterator<Item = LexClass>) -> Self {
        let mut ranks = [LexClass::NONE; Self::N];
        for (rank, class) in classes.enumerate() {
            ranks[rank.min(Self::LAST)] |= class;
        }
        Self(ranks)
    }

    /// The first entry of one of the classes; [`Self::LAST`] for that and all behind it. Each is asked without a branch.
    #[inline]
    pub(super) fn first(&self, class: LexClass) -> Option<usize> {
        let fits = self.0.iter().rev().fold(0u32, |fits, of| fits << 1 | u32::from(of.any(class)));
        (fits != 0).then(|| fits.trailing_zeros() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_several_classes() {
        let classes = [LexClass::CITY, LexClass::NONE, LexClass::ROLE, LexClass::ORG, LexClass::REGION];
        let ranks = Ranks::of(classes.into_iter());
        assert_eq!(ranks.first(LexClass::ROLE), Some(2));
        assert_eq!(ranks.first(LexClass::REGION | LexClass::CITY), Some(0));
        assert_eq!(ranks.first(LexClass::REGION), Some(Ranks::LAST));
        assert_eq!(ranks.first(LexClass::CAPITAL), None);
    }
}
