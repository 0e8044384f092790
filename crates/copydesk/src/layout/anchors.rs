//! Words that tell where to look for phrases inside running text: of each phrase the longest word.
//!
//! The letters that a word begins with, whatever their case -> whether one of those words begins so. First words of
//! phrases are `is`, `with` and `our`; their longest words are `responsible`, `permission` and `newsletter`, which hardly
//! a line has, so that in nearly all nothing is to be looked for.

use super::bits::lowest;
use super::line::{self, WINDOW};
use super::word_key::key_of;

/// Places for letters.
const PLACES: usize = 1 << 12;
/// Words that are asked for at once.
const GROUP: usize = 4;
/// Letters that are compared whole, and so the fewest of an anchor.
pub(super) const LETTERS: usize = 4;

/// By the first four letters of words that begin so what comes next, a bit for three bits of it.
#[derive(Debug)]
pub(super) struct Anchors(Box<[u8; PLACES]>);

/// Behind a word of four letters any mark may come.
const ANY: u8 = u8::MAX;

/// Which bit what stands behind the first four letters has.
#[inline]
const fn next(letters: u64) -> u64 {
    letters >> (8 * LETTERS) & 7
}

/// The place of the first letters.
#[inline]
const fn place(letters: u64) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "the first four letters")]
    let mixed = (letters as u32 & 0x5F5F_5F5F).wrapping_mul(0x85EB_CA6B);
    (mixed >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

impl Anchors {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self(Box::new([0; PLACES]))
    }

    /// Puts in a word, unless it is too short.
    pub(super) fn add(&mut self, word: &[u8]) {
        if word.len() >= LETTERS {
            let letters = key_of(word);
            self.0[place(letters)] |= if word.len() == LETTERS { ANY } else { 1 << next(letters) };
        }
    }

    /// False where no word that was put in begins with `letters`.
    #[inline]
    pub(super) fn may_have(&self, letters: u64) -> bool {
        self.0[place(letters)] >> next(letters) & 1 != 0
    }

    /// Where words begin that are long enough, by the bits of words; the first may have begun before them all, and the
    /// last go on behind.
    #[inline]
    pub(super) const fn long(words: u64) -> u64 {
        const BEHIND: u64 = 1 << 63;
        let starts = words & !(words << 1);
        let (one, two) = (words >> 1 | BEHIND, words >> 2 | BEHIND | BEHIND >> 1);
        starts & one & two & (two >> 1 | BEHIND)
    }

    /// Those of the words at `starts` in a window, a bit for each, one of which or of a few beside it may have been put in:
    /// a few are asked for at once, so that less has to be guessed.
    #[inline]
    pub(super) fn among(&self, window: &[u8; WINDOW], mut starts: u64) -> u64 {
        let mut found = 0;
        while starts != 0 {
            let (group, mut may) = (starts, 0);
            for _ in 0..GROUP {
                // Where none is left it is the last byte of the stretch.
                let letters = line::block(window, lowest(starts));
                may |= self.0[place(letters)] >> next(letters);
                starts &= starts.wrapping_sub(1);
            }
            if may & 1 != 0 {
                found |= group ^ starts;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::bits::below;
    use super::super::line::WINDOW;
    use super::Anchors;

    #[test]
    fn words_are_known_by_their_letters_whatever_their_case_and_what_follows() {
        let mut known = Anchors::new();
        for word in ["via", "sign", "newsletter"] {
            known.add(word.as_bytes());
        }
        let among = |text: &str, starts: u64| {
            let mut window = [0; WINDOW];
            window.iter_mut().zip(text.bytes()).for_each(|(to, byte)| *to = byte);
            known.among(&window, starts)
        };
        for text in ["sign up", "SIGN", "Newsletters", "newsless"] {
            assert_eq!(among(text, 1), 1, "{text}");
        }
        for text in ["via", "vial", "the", "a", "sing", "news"] {
            assert_eq!(among(text, 1), 0, "{text}");
        }
        let starts = 0b1_0001_0001_0001_0001;
        let text = "the the the the sign";
        assert_eq!(among(text, starts), starts & !below(16));
    }

    #[test]
    fn long_words_have_four_letters_or_end_behind_the_stretch() {
        // `a bc def ghij`, and a word that goes on behind the last byte.
        let words = 0b1_1110_1110_1101 | 1 << 63;
        assert_eq!(Anchors::long(words), 1 << 9 | 1 << 63);
    }
}
