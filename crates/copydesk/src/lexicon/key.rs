//! Keys: the first sixteen bytes of a word, folded to lower case, in one register.

use super::Lexeme;

/// A word of up to sixteen ASCII bytes, in lower case, zero-padded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(super) u128);

/// A word read through a window of sixteen bytes: its key and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShortWord {
    /// Its key.
    pub(crate) key: Key,
    /// Its length in bytes, less than sixteen.
    pub(crate) length: usize,
    /// True where the first byte is upper case.
    pub(crate) is_capital: bool,
    /// True where there are two letters or more, all upper case.
    pub(crate) is_upper: bool,
    /// True where there is a digit.
    pub(crate) has_digit: bool,
}

/// The high bit of every byte.
const HIGH: u128 = every(0x80);

/// The high bit of each of eight bytes.
const HIGH8: u64 = every8(0x80);

/// A byte sixteen times.
const fn every(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

/// A byte eight times.
const fn every8(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// For each byte below 0x80 its high bit where it lies between `FIRST` and `LAST`.
#[inline]
const fn between<const FIRST: u8, const LAST: u8>(bytes: u128) -> u128 {
    let from = const { every(0x80 - FIRST) };
    let beyond = const { every(0x7f - LAST) };
    bytes.wrapping_add(from) & !bytes.wrapping_add(beyond) & HIGH
}

/// As [`between`], for eight bytes.
#[inline]
const fn between8<const FIRST: u8, const LAST: u8>(bytes: u64) -> u64 {
    let from = const { every8(0x80 - FIRST) };
    let beyond = const { every8(0x7f - LAST) };
    bytes.wrapping_add(from) & !bytes.wrapping_add(beyond) & HIGH8
}

impl ShortWord {
    /// The run of ASCII letters and digits that begins `window`; nothing where it fills the window.
    ///
    /// All bytes are read at once: eight, which nearly always is enough, else sixteen.
    #[inline]
    pub(crate) fn read(window: &[u8; 16]) -> Option<Self> {
        let &[a, b, c, d, e, f, g, h, ..] = window;
        let bytes = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        let low = bytes & !HIGH8;
        let ascii = !bytes & HIGH8;
        let letters = between8::<b'a', b'z'>(low | const { every8(0x20) }) & ascii;
        let digits = between8::<b'0', b'9'>(low) & ascii;
        let other = !(letters | digits) & HIGH8;
        if other == 0 {
            return Self::read_sixteen(window);
        }
        // All bytes below the first that is no letter or digit.
        let inside = ((other & other.wrapping_neg()) >> 7) - 1;
        let letters = letters & inside;
        // In upper case the bit 0x20 is not set.
        let upper = letters & !((bytes & const { every8(0x20) }) << 2);
        Some(Self {
            key: Key(u128::from((bytes & inside) | upper >> 2)),
            length: (other.trailing_zeros() / 8) as usize,
            is_capital: upper & 0x80 != 0,
            // Masks, not counts: not every processor that is compiled for counts bits at once.
            is_upper: upper == letters && letters & letters.wrapping_sub(1) != 0,
            has_digit: digits & inside != 0,
        })
    }

    /// As [`ShortWord::read`], all sixteen bytes at once.
    #[inline(never)] // so that the short path, which nearly all words take, stays small
    fn read_sixteen(window: &[u8; 16]) -> Option<Self> {
        let bytes = u128::from_le_bytes(*window);
        let low = bytes & !HIGH;
        let ascii = !bytes & HIGH;
        let letters = between::<b'a', b'z'>(low | const { every(0x20) }) & ascii;
        let digits = between::<b'0', b'9'>(low) & ascii;
        let other = !(letters | digits) & HIGH;
        let length = other.trailing_zeros() / 8;
        if length == 16 {
            return None;
        }
        let inside = (1u128 << (8 * length)) - 1;
        let letters = letters & inside;
        let upper = letters & !((bytes & const { every(0x20) }) << 2);
        Some(Self {
            key: Key((bytes & inside) | upper >> 2),
            length: length as usize,
            is_capital: upper & 0x80 != 0,
            is_upper: upper == letters && letters & letters.wrapping_sub(1) != 0,
            has_digit: digits & inside != 0,
        })
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

    /// True where a blank is among the bytes.
    pub(super) const fn has_blank(self) -> bool {
        // A byte that becomes zero borrows from its high bit, which no byte of a key has set.
        let blanks = self.0 ^ every(b' ');
        blanks.wrapping_sub(every(1)) & !blanks & HIGH != 0
    }

    /// The lexeme of a word with that key that is not in the lists.
    #[inline]
    pub(crate) const fn unknown(self) -> Lexeme {
        Lexeme::unknown((self.hash() >> 32) as u32)
    }

    /// A hash whose upper and lower halves are both well mixed.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the halves of the key")]
    pub(crate) const fn hash(self) -> u64 {
        hash_folded((self.0 & u64::MAX as u128) as u64, (self.0 >> 64) as u64)
    }
}

/// Mixes two words by one wide multiplication folded onto itself.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the halves of the product")]
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
    fn short_words() {
        let read = |text: &[u8; 16]| ShortWord::read(text);
        let word = read(b"McKay42's house ").expect("shorter than the window");
        assert_eq!((word.length, word.is_capital, word.is_upper, word.has_digit), (7, true, false, true));
        assert_eq!(Some(word.key), Key::of(b"mckay42"));
        let word = read(b"NATO's first day").expect("shorter than the window");
        assert_eq!((word.length, word.is_capital, word.is_upper, word.has_digit), (4, true, true, false));
        assert_eq!(read(b"I was there once").map(|word| word.is_upper), Some(false));
        assert_eq!(read(b"  ____to_____xyz").map(|word| word.length), Some(0));
        assert_eq!(read(b"abcdefghijklmnop"), None);
        assert_eq!(read("naïve naïve no".as_bytes().try_into().unwrap()).map(|word| word.length), Some(2));
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
