//! Keys: the first sixteen bytes of a word, folded to lower case, in one register.

use copydesk_lexicon::hash_folded;

/// A word of up to sixteen ASCII bytes, in lower case, zero-padded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(super) u128);

/// A word read through a window of sixteen bytes: its key, of use where it is not odd, and how it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ShortWord {
    /// Its key.
    pub(crate) key: Key,
    /// True where the first byte is upper case.
    pub(crate) is_capital: bool,
    /// True where another is, where one is a digit, or where the word does not fit: few words, so that what they are is
    /// told apart where it is asked.
    pub(crate) is_odd: bool,
}

/// By length, the bytes of a window that lie inside the word, as its two halves; none for a word that does not fit.
const INSIDE: [[u64; 2]; 65] = {
    let mut masks = [[0; 2]; 65];
    let mut length = 0;
    while length < 16 {
        length += 1;
        masks[length] = if length <= 8 {
            [u64::MAX >> (8 * (8 - length)), 0]
        } else {
            [u64::MAX, u64::MAX >> (8 * (16 - length))]
        };
    }
    masks
};

/// The high bit of every byte.
const HIGH: u128 = every(0x80);

/// A byte sixteen times.
const fn every(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

/// For each byte below 0x80 its high bit where it lies between `FIRST` and `LAST`.
#[inline]
const fn between<const FIRST: u8, const LAST: u8>(bytes: u128) -> u128 {
    let from = const { every(0x80 - FIRST) };
    let beyond = const { every(0x7f - LAST) };
    bytes.wrapping_add(from) & !bytes.wrapping_add(beyond) & HIGH
}

impl ShortWord {
    /// The first `length` bytes of a window, all letters or digits in ASCII, the first a letter; odd, and with a key of
    /// no use, where they do not fit.
    ///
    /// Few operations, for nearly every word of a text is read here: of a word that is not odd, only the first byte
    /// needs folding.
    #[inline]
    pub(crate) fn read(window: &[u8; 16], length: usize) -> Self {
        const CASE: u64 = 0x20;
        // Set in lower-case letters, and in no other letter or digit.
        const LOWER: u64 = u64::from_le_bytes([0x60; 8]);
        let [low_inside, high_inside] = INSIDE[length.min(64)];
        let ([low, high], _) = window.as_chunks::<8>() else { return Self::default() };
        let (low, high) = (u64::from_le_bytes(*low) & low_inside, u64::from_le_bytes(*high) & high_inside);
        let folded = low | CASE;
        let other = (folded ^ low_inside) | (high ^ high_inside);
        Self {
            key: Key(u128::from(folded) | u128::from(high) << 64),
            is_capital: low & CASE == 0,
            is_odd: other & LOWER != 0,
        }
    }
}

impl Key {
    /// Longest word that fits.
    pub(crate) const MAX: usize = 16;

    /// The key of a word; nothing where it is longer or not ASCII.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        if word.len() > Self::MAX {
            return None;
        }
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        Self::of_padded(bytes)
    }

    /// The key of `bytes[start..end]`, which is faster than [`Key::of`] where sixteen bytes can be read at once.
    #[inline]
    pub(crate) fn within(bytes: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end.wrapping_sub(start);
        if length > Self::MAX {
            return None;
        }
        match bytes.get(start..start + Self::MAX) {
            Some(window) => {
                let window = u128::from_le_bytes(window.try_into().ok()?);
                let inside = if length == Self::MAX { u128::MAX } else { (1 << (8 * length)) - 1 };
                Self::of_padded((window & inside).to_le_bytes())
            }
            None => Self::of(bytes.get(start..end)?),
        }
    }

    /// Folds sixteen bytes, eight at a time.
    #[inline]
    fn of_padded(bytes: [u8; Self::MAX]) -> Option<Self> {
        let word = u128::from_le_bytes(bytes);
        if word & HIGH != 0 {
            return None;
        }
        let upper = between::<b'A', b'Z'>(word);
        Some(Self(word | upper >> 2))
    }

    /// The word, written into `buffer`.
    pub(super) fn text(self, buffer: &mut [u8; Self::MAX]) -> &str {
        *buffer = self.0.to_le_bytes();
        let n = buffer.iter().position(|byte| *byte == 0).unwrap_or(buffer.len());
        buffer.get(..n).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or("")
    }

    /// A hash whose upper and lower halves are both well mixed.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the halves of the key")]
    pub(crate) const fn hash(self) -> u64 {
        hash_folded((self.0 & u64::MAX as u128) as u64, (self.0 >> 64) as u64)
    }
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
    fn short_words() {
        let words = [
            (b"NATO's first day", 4),
            (b"I was there once", 1),
            (b"B2 was a bomber ", 2),
            (b"was there, not I", 3),
            (b"McKay42's house ", 7),
            (b"Abcdefghijklmnop", 16),
            (b"abcdefghijklmnoP", 16),
        ];
        let read = words.map(|(text, length)| (ShortWord::read(text, length), &text[..length]));
        assert_eq!(read.map(|(word, _)| word.is_odd), [true, false, true, false, true, false, true]);
        assert_eq!(read.map(|(word, _)| word.is_capital), [true, true, true, false, true, true, false]);
        assert!(ShortWord::read(b"abcdefghijklmnop", 17).is_odd);
        for (word, text) in read.iter().filter(|(word, _)| !word.is_odd) {
            assert_eq!(Some(word.key), Key::of(text));
        }
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
