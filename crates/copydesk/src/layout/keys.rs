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

/// Bits of flags.
const FLAGS: u32 = u16::BITS;

/// Flags by key: above them what tells the key from others of the place, so that a place is eight bytes and the table
/// small enough to stay near.
#[derive(Debug)]
pub(super) struct Keys(Box<[u64; SLOTS]>);

/// The first place of a key, and what tells it from others there: together 60 bits of it.
#[inline]
const fn place(key: u64) -> (usize, u64) {
    // The last letters of long words are to move both places.
    let hash = (key ^ key >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((hash >> (64 - BITS)) as usize, hash << FLAGS)
}

/// The other place of what stands in one.
#[inline]
const fn other(at: usize, entry: u64) -> usize {
    at ^ ((entry >> (64 - BITS)) as usize | 1)
}

#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the lower bits")]
const fn flags(entry: u64) -> u16 {
    entry as u16
}

impl Keys {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([0; SLOTS]))
    }

    /// Adds flags to a key.
    pub(super) fn mark(&mut self, key: u64, added: u16) {
        let Self(slots) = self;
        let (mut at, own) = place(key);
        let is_own = |at: &usize| slots[*at] >> FLAGS == own >> FLAGS && flags(slots[*at]) != 0;
        if let Some(known) = [at, other(at, own)].into_iter().find(is_own) {
            slots[known] |= u64::from(added);
            return;
        }
        let mut entry = own | u64::from(added);
        for _ in 0..MOST_MOVES {
            core::mem::swap(&mut slots[at], &mut entry);
            if flags(entry) == 0 {
                return;
            }
            at = other(at, entry);
        }
        debug_assert!(false, "the table of words is too small");
    }

    /// The flags of a key, none where it is not known.
    #[inline]
    pub(super) fn flags(&self, key: u64) -> u16 {
        let (first, own) = place(key);
        // As a mask made by arithmetic, for of a comparison compilers make a branch: 48 bits less one have a bit
        // above them only where they are 0.
        let of = |at: usize| {
            let entry = self.0[at];
            let same = ((entry ^ own) >> FLAGS).wrapping_sub(1) >> (u64::BITS - FLAGS);
            entry & same
        };
        flags(of(first) | of(other(first, own)))
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
