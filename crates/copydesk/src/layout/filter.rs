//! A set of hashes that may err on the side of having one: one multiplication and one bit to ask.

/// Bits of hashes in `SIZE` numbers.
#[derive(Debug)]
pub(super) struct Filter<const SIZE: usize>(Box<[u64; SIZE]>);

impl<const SIZE: usize> Filter<SIZE> {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([0; SIZE]))
    }

    /// The number that holds the bit of a hash, and the bit.
    #[inline]
    const fn place(hash: u64) -> (usize, u64) {
        let at = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48;
        ((at >> 6) as usize % SIZE, 1 << (at & 63))
    }

    /// Puts a hash in.
    pub(super) fn add(&mut self, hash: u64) {
        let (at, bit) = Self::place(hash);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    /// False where it was never put in.
    #[inline]
    pub(super) fn may_have(&self, hash: u64) -> bool {
        let (at, bit) = Self::place(hash);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::norm::hash_of;
    use super::Filter;

    #[test]
    fn what_was_put_in_is_found_and_most_else_is_not() {
        let mut filter = Filter::<256>::new();
        let hash = |kind: &str, nth: u32| hash_of(format!("{kind} {nth}").as_bytes());
        (0..100).for_each(|nth| filter.add(hash("in", nth)));
        assert!((0..100).all(|nth| filter.may_have(hash("in", nth))));
        assert!((0..1000).filter(|&nth| filter.may_have(hash("out", nth))).count() < 50);
    }
}
