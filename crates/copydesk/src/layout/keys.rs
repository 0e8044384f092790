//! What is known of single words: a table asked for every word of a page.
//!
//! The first eight bytes of a word, as a number -> its flags. Each key has two places, and stands in one of them
//! (cuckoo hashing), so that a question is two comparisons and no branch: which words are known is nothing a
//! processor can guess.

/// Places in the table, more than twice as many as keys.
const SLOTS: usize = 1 << 12;
/// Bits of a place.
const BITS: u32 = SLOTS.trailing_zeros();
/// How often a key may push another one out before the table is given up as too full.
const MOST_MOVES: usize = 500;

/// Flags by key.
#[derive(Debug)]
pub(super) struct Keys(Box<[(u64, u16); SLOTS]>);

/// The two places of a key.
#[inline]
const fn places(key: u64) -> [usize; 2] {
    // The last letters of long words are to move both places.
    let hash = (key ^ key >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    [(hash >> (64 - BITS)) as usize, (hash >> (64 - 2 * BITS)) as usize % SLOTS]
}

impl Keys {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([(0, 0); SLOTS]))
    }

    /// Adds flags to a key.
    pub(super) fn mark(&mut self, key: u64, flags: u16) {
        let Self(slots) = self;
        if let Some(known) = places(key).into_iter().find(|&at| slots[at].0 == key && slots[at].1 != 0) {
            slots[known].1 |= flags;
            return;
        }
        let (mut entry, mut at) = ((key, flags), places(key)[0]);
        for _ in 0..MOST_MOVES {
            core::mem::swap(&mut slots[at], &mut entry);
            if entry.1 == 0 {
                return;
            }
            let [first, second] = places(entry.0);
            at = if at == first { second } else { first };
        }
        debug_assert!(false, "the table of words is too small");
    }

    /// The flags of a key, none where it is not known.
    #[inline]
    pub(super) fn flags(&self, key: u64) -> u16 {
        let of = |at: usize| {
            let (known, flags) = self.0[at];
            core::hint::select_unpredictable(known == key, flags, 0)
        };
        let [first, second] = places(key);
        of(first) | of(second)
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn what_was_put_in_is_found_with_all_its_flags() {
        let mut keys = Keys::new();
        let key = |nth: u64| nth.wrapping_mul(0x5851_F42D_4C95_7F2D);
        for nth in 1..1600 {
            keys.mark(key(nth), 1);
            keys.mark(key(nth.div_ceil(2)), 2);
        }
        assert!((1..=800).all(|nth| keys.flags(key(nth)) == 3));
        assert!((801..1600).all(|nth| keys.flags(key(nth)) == 1));
        assert!((1600..9000).all(|nth| keys.flags(key(nth)) == 0));
    }
}
