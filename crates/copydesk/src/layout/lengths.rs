//! How many words the phrases have that begin with two words: what need not be read, nor looked up.
//!
//! The hash of the two words -> a bit for each number of words. Words that begin no phrase have none, but for a few
//! that share the place of others.

/// Longest phrase, in words.
pub(super) const LONGEST: usize = 8;

/// Numbers of words, a bit for each.
pub(super) type NumbersOfWords = u16;

/// Bits by hash, those for two words the lowest.
#[derive(Debug)]
pub(super) struct Lengths(Box<[u8; Self::SIZE]>);

impl Lengths {
    const SIZE: usize = 1 << 14;

    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([0; Self::SIZE]))
    }

    #[inline]
    const fn place(hash: u64) -> usize {
        (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 50) as usize % Self::SIZE
    }

    /// Puts in a phrase of so many words by the hash of the first two; longer ones than [`LONGEST`] are not found.
    pub(super) fn add(&mut self, hash: u64, n_words: usize) {
        if (2..=LONGEST).contains(&n_words) {
            self.0[Self::place(hash)] |= 1 << (n_words - 2);
        }
    }

    /// The numbers of words of the phrases that begin with two words.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> NumbersOfWords {
        NumbersOfWords::from(self.0[Self::place(hash)]) << 2
    }
}

#[cfg(test)]
mod tests {
    use super::super::norm::hash_of;
    use super::Lengths;

    #[test]
    fn the_lengths_of_phrases_are_known_and_most_else_has_none() {
        let mut lengths = Lengths::new();
        let hash = |kind: &str, nth: usize| hash_of(format!("{kind} {nth}").as_bytes());
        (0..100).for_each(|nth| lengths.add(hash("in", nth), 2 + nth % 7));
        lengths.add(hash("long", 0), 9);
        assert!((0..100).all(|nth| lengths.get(hash("in", nth)) >> (2 + nth % 7) & 1 != 0));
        assert!((0..1000).filter(|&nth| lengths.get(hash("out", nth)) != 0).count() < 50);
        assert_eq!(lengths.get(hash("long", 0)), 0);
    }
}
