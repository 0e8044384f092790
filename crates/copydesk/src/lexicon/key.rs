//! Keys: the first sixteen bytes of a word, folded to lower case, in one register.

/// A word of up to sixteen ASCII bytes, in lower case, zero-padded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(super) u128);

impl Key {
    /// Longest word that fits.
    pub(crate) const MAX: usize = 16;

    /// The key of a word; nothing where it is longer or not ASCII.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        if word.len() > Self::MAX {
            return None;
        }
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        Self::of_padded(bytes)
    }

    /// The key of `bytes[start..end]`, which is faster than [`Key::of`] where sixteen bytes can be read at once.
    pub(crate) fn within(bytes: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end.wrapping_sub(start);
        if length > Self::MAX {
            return None;
        }
        match bytes.get(start..start + Self::MAX) {
            Some(window) => {
                let window = u128::from_le_bytes(window.try_into().ok()?);
                // Two shifts, because sixteen bytes are all bits there are.
                let unused = 64 - 4 * length as u32;
                Self::of_padded((window << unused << unused >> unused >> unused).to_le_bytes())
            }
            None => Self::of(bytes.get(start..end)?),
        }
    }

    /// Folds sixteen bytes, eight at a time.
    fn of_padded(bytes: [u8; Self::MAX]) -> Option<Self> {
        const HIGH: u128 = u128::from_le_bytes([0x80; 16]);
        let word = u128::from_le_bytes(bytes);
        if word & HIGH != 0 {
            return None;
        }
        // In each byte the high bit tells whether it is `A` or more, and whether it is more than `Z`.
        const BELOW_A: u128 = u128::from_le_bytes([0x80 - b'A'; 16]);
        const ABOVE_Z: u128 = u128::from_le_bytes([0x80 - b'Z' - 1; 16]);
        let upper = (word + BELOW_A) & !(word + ABOVE_Z) & HIGH;
        Some(Self(word | upper >> 2))
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
        assert_eq!(Key::of(b"@AZ[`az{0-'"), Some(Key(u128::from_le_bytes(*b"@az[`az{0-'\0\0\0\0\0"))));
    }

    #[test]
    fn a_window_gives_the_same_key() {
        let text = b"The Prime Minister of Liechtenstein";
        for start in 0..text.len() {
            for end in start..=text.len() {
                assert_eq!(Key::within(text, start, end), Key::of(&text[start..end]));
            }
        }
    }
}
