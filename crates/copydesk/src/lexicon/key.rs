//! Keys: the first sixteen bytes of a word, folded to lower case, in one register.

/// A word of up to sixteen ASCII bytes, in lower case, zero-padded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(super) u128);

impl Key {
    /// Longest word that fits.
    pub(crate) const MAX: usize = 16;

    /// The key of a word; nothing where it is longer or not ASCII.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        if word.len() > Self::MAX || !word.is_ascii() {
            return None;
        }
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        bytes.make_ascii_lowercase();
        Some(Self(u128::from_le_bytes(bytes)))
    }

    /// A hash whose upper and lower halves are both well mixed.
    pub(crate) const fn hash(self) -> u64 {
        hash_folded((self.0 & u64::MAX as u128) as u64, (self.0 >> 64) as u64)
    }
}

/// Mixes two words by one wide multiplication folded onto itself.
pub(crate) const fn hash_folded(low: u64, high: u64) -> u64 {
    const A: u64 = 0x9e37_79b9_7f4a_7c15;
    const B: u64 = 0xe703_7ed1_a0b4_28db;
    let product = ((low ^ A) as u128) * ((high ^ B) as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_folded_and_length_matters() {
        assert_eq!(Key::of(b"Moscow"), Key::of(b"moscow"));
        assert_ne!(Key::of(b"a"), Key::of(b"a\0b"));
        assert_eq!(Key::of("Zürich".as_bytes()), None);
        assert_eq!(Key::of(b"seventeen-letters"), None);
    }
}
