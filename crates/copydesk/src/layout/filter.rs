//! A set of hashes that may err on the side of having one: one multiplication and one bit to ask.

/// Bits of hashes.
#[derive(Debug)]
pub(super) struct Filter(Box<[u64; Self::SIZE]>);

impl Filter {
    const SIZE: usize = 256;

    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([0; Self::SIZE]))
    }

    /// The number that holds the bit of a hash, and the bit.
    #[inline]
    const fn place(hash: u64) -> (usize, u64) {
        let at = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 50;
        ((at >> 6) as usize % Self::SIZE, 1 << (at & 63))
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
        let mut filter = Filter::new();
        let hash = |kind: &str, nth: u32| hash_of(format!("{kind} {nth}").as_bytes());
        (0..100).for_each(|nth| filter.add(hash("in", nth)));
        assert!((0..100).all(|nth| filter.may_have(hash("in", nth))));
        assert!((0..1000).filter(|&nth| filter.may_have(hash("out", nth))).count() < 50);
    }
}
