//! A hash that is the same on every machine and in every version, for ids and fingerprints that are stored.
//!
//! FNV-1a over bytes, finished with the mixer of SplitMix64 (Steele, Lea and Flood 2014), which spreads its low bits.

/// Takes in bytes and numbers, gives 64 well-mixed bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hash(u64);

impl Hash {
    /// A hash of things of one sort; other sorts hash otherwise.
    pub(super) const fn new(sort: u8) -> Self {
        Self(0xcbf2_9ce4_8422_2325 ^ sort as u64).byte(sort)
    }

    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// Takes in a text, and that it ends here.
    pub(super) fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte).byte(0xff)
    }

    /// Takes in a number.
    pub(super) const fn number(self, number: u64) -> Self {
        Self(mix(self.0 ^ mix(number.wrapping_add(0x9e37_79b9_7f4a_7c15))))
    }

    /// The hash.
    pub(super) const fn finish(self) -> u64 {
        mix(self.0)
    }
}

/// Spreads every bit over all.
pub(super) const fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Letters and digits of a text in lower case, as a hash; spaces, hyphens and the first `the` do not matter.
pub(super) fn name_hash(name: &str) -> u64 {
    let name = name.trim();
    let name = match name.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("the ") => name.get(4..).unwrap_or(name),
        _ => name,
    };
    let mut hash = Hash::new(b'n');
    for c in name.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            hash = hash.byte(c.to_ascii_lowercase() as u8);
        } else {
            for c in c.to_lowercase() {
                hash = hash.number(u64::from(u32::from(super::name_key::folded(c).unwrap_or(c))));
            }
        }
    }
    hash.finish()
}

/// An id that no other content has: `e-` and 16 hex digits.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The hashes that are taken, and for each the one to go on from when it is asked for again.
    taken: hashbrown::HashMap<u64, u64, foldhash::fast::FixedState>,
}

impl Ids {
    /// The id of content with this hash; the second of the same content gets another, so that order must be fixed.
    pub(super) fn id(&mut self, letter: char, hash: u64) -> String {
        let mut free = hash;
        while let Some(&next) = self.taken.get(&free) {
            free = mix(next.wrapping_add(1));
        }
        self.taken.insert(free, free);
        // The next of this content need not walk past all that came before.
        self.taken.insert(hash, free);
        format!("{letter}-{free:016x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_do_not_change() {
        // Stored ids and fingerprints depend on them.
        assert_eq!(Hash::new(b'e').text("meeting").number(7).finish(), 0x1ebfc3198fd7db3a);
    }

    #[test]
    fn names_are_the_same_however_they_are_written() {
        assert_eq!(name_hash("Da Nang"), name_hash("Danang"));
        assert_eq!(name_hash("the World Bank"), name_hash("World Bank"));
        assert_eq!(name_hash("Málaga"), name_hash("MÁLAGA"));
        assert_ne!(name_hash("Geneva"), name_hash("Genoa"));
    }

    #[test]
    fn the_same_content_twice_has_two_ids() {
        let mut ids = Ids::default();
        let all: std::collections::BTreeSet<String> = (0..100).map(|_| ids.id('e', 5)).collect();
        assert_eq!(all.len(), 100);
    }
}
