//! Keys: the first sixteen bytes of a word, folded to lower case, in one register.

use copydesk_lexicon::hash_folded;

/// A word of up to sixteen ASCII bytes, in lower case, zero-padded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key(pub(super) u128);

/// A word read through a window, of use where it is in the lists: the key of one with a capital inside, or with one of
/// the few marks that are taken for letters here, is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ShortWord {
    /// Number of letters, sixteen at most.
    pub(crate) length: usize,
    /// Its key, of which the first letter alone is folded.
    pub(crate) key: Key,
    /// One where the first letter is upper case, else zero.
    pub(crate) capital: u8,
}

/// By length, the bytes of a word among sixteen, as two halves.
const INSIDE: [[u64; 2]; 32] = {
    let mut masks = [[0; 2]; 32];
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

/// Letters of ASCII as they are written, up to the first other byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letters {
    /// How many, sixteen at most.
    pub(crate) length: usize,
    /// Their key.
    pub(crate) key: Key,
    /// How many of them are upper case.
    pub(crate) n_upper: usize,
    /// True where the first one is.
    pub(crate) is_capital: bool,
}

impl Letters {
    /// Those at the start of sixteen bytes.
    pub(crate) const fn read(window: [u8; Key::MAX]) -> Self {
        let word = u128::from_le_bytes(window);
        let letters = between::<b'a', b'z'>((word | every(0x20)) & !HIGH) & !word;
        let length = (!letters & HIGH).trailing_zeros() as usize / 8;
        let inside = if length == Key::MAX { u128::MAX } else { (1 << (8 * length)) - 1 };
        // Lower case has the bit, and upper case has not.
        let upper = letters & !(word << 2) & inside;
        let key = Key(word & inside | upper >> 2);
        Self { length, key, n_upper: upper.count_ones() as usize, is_capital: upper & 0x80 != 0 }
    }
}

impl ShortWord {
    /// The word at the start of a window; few operations, for nearly every word of a text is read here.
    #[inline]
    pub(crate) fn read(window: &[u8; 32]) -> Self {
        const CASE: u64 = 0x20;
        let ([low, high, ..], _) = window.as_chunks::<8>() else { return Self::default() };
        let (low, high) = (u64::from_le_bytes(*low), u64::from_le_bytes(*high));
        let length = n_letters(low, high);
        let [low_inside, high_inside] = INSIDE[length % 32];
        let (folded, high) = (low & low_inside | CASE, high & high_inside);
        Self {
            length,
            key: Key(u128::from(folded) | u128::from(high) << 64),
            // By its bit, for which words have a capital is not to be guessed.
            capital: upper(low),
        }
    }
}

/// One where the first of eight bytes, a letter, is upper case, else zero: by its bit, for which words have a capital is
/// not to be guessed.
#[inline]
const fn upper(bytes: u64) -> u8 {
    (!bytes >> 5 & 1) as u8
}

/// Number of letters at the start of sixteen bytes, by the two upper bits that all letters have in common: of ASCII
/// characters only `` @[\]^_`{|}~ `` have them too.
#[inline]
fn n_letters(low: u64, high: u64) -> usize {
    const LETTER: u64 = u64::from_le_bytes([0x40; 8]);
    const UPPER_BITS: u64 = u64::from_le_bytes([0xc0; 8]);
    let other = |bytes: u64| u128::from((bytes ^ LETTER) & UPPER_BITS);
    (other(low) | other(high) << 64).trailing_zeros() as usize / 8
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
        let text =
            "NATO's I was, B2 McKay42 \u{e9}t\u{e9} (-* Abcdefghijklmnop abcdefghijklmnopq Zz x".repeat(2);
        for window in text.as_bytes().windows(32) {
            let Some(window) = window.first_chunk() else { continue };
            let word = ShortWord::read(window);
            let counted = window.iter().take(16).take_while(|byte| byte.is_ascii_alphabetic()).count();
            assert_eq!(word.length, counted);
            if let [first, rest @ ..] = &window[..counted]
                && rest.iter().all(u8::is_ascii_lowercase)
            {
                assert_eq!(Some(word.key), Key::of(&window[..counted]));
                assert_eq!(word.capital, u8::from(first.is_ascii_uppercase()));
            }
        }
    }

    #[test]
    fn letters_are_read_as_they_are_written() {
        let text = "NATO's I was, B2 McKay42 \u{e9}t\u{e9} (-* Abcdefghijklmnop abcdefghijklmnopq @x [ `a{";
        for window in text.as_bytes().windows(Key::MAX) {
            let letters = Letters::read(window.try_into().expect("sixteen bytes"));
            let counted = window.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            let word = &window[..counted];
            assert_eq!((letters.length, Some(letters.key)), (counted, Key::of(word)));
            assert_eq!(letters.n_upper, word.iter().filter(|byte| byte.is_ascii_uppercase()).count());
            assert_eq!(letters.is_capital, word.first().is_some_and(u8::is_ascii_uppercase));
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
