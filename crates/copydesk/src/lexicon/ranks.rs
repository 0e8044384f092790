//! [`Ranks`]: which of a form's entries is that of a class, so that a payload is found without a search.

use super::LexClass;

/// By class, the place of its first entry among those of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Ranks([u8; 64]);

impl Ranks {
    const NONE: u8 = u8::MAX;

    /// Those of entries of these classes.
    pub(super) fn of(classes: impl Iterator<Item = LexClass>) -> Self {
        let mut ranks = [Self::NONE; 64];
        for (class, rank) in classes.zip(0..Self::NONE) {
            let slot = ranks.get_mut(class.bits().trailing_zeros() as usize);
            if let Some(slot) = slot.filter(|slot| **slot == Self::NONE) {
                *slot = rank;
            }
        }
        Self(ranks)
    }

    /// The first entry of one of the classes.
    #[inline]
    pub(super) fn first(&self, class: LexClass) -> Option<usize> {
        let (mut bits, mut first) = (class.bits(), Self::NONE);
        while bits != 0 {
            first = first.min(self.0[bits.trailing_zeros() as usize % 64]);
            bits &= bits - 1;
        }
        (first != Self::NONE).then_some(usize::from(first))
    }
}
