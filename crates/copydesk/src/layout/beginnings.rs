//! Which words may be meant by their first letters: asked of every word of a page, so that it has to be quick.
//!
//! The letters that a word begins with, whatever their case -> whether a word that was put in begins so. Three letters
//! rule out nearly all; for the rest the next ones are asked too.

use super::bits::lowest;
use super::line::{self, WINDOW};
use super::word_key::key_of;

/// Places for letters.
const PLACES: usize = 1 << 12;
/// Bits of letters: the first three of a word of two letters with a mark, of one of fewer than [`LONG_LETTERS`], of a
/// long one, and of one that is longer than that.
const TWO: u8 = 1;
const SHORT: u8 = 2;
const LONG: u8 = 4;
const LONGER: u8 = 8;
/// They are the first four of a short one, the next three of a long one, or the last three before the ninth letter.
const FOUR: u8 = 16;
const GOES_ON: u8 = 32;
const ENDS: u8 = 64;
/// Words that are asked for at once.
const GROUP: usize = 4;
/// Fewest letters of a long one, and of one that is longer than that.
const LONG_LETTERS: usize = 6;
const LONGER_LETTERS: usize = 8;
/// Bits of three bytes, of four, and of those before the last three of eight.
const THREE: u32 = 24;
const FOUR_BYTES: u64 = 0xFFFF_FFFF;
const FIVE: u32 = 40;

/// Behind two letters and a mark, or three letters, anything may come.
const ANY: u8 = u8::MAX;

/// What is asked by letters.
#[derive(Debug)]
pub(super) struct Beginnings {
    /// By the first three of them what comes next, a bit for three bits of it.
    fourth: Box<[u8; PLACES]>,
    /// The bits of some of them.
    bits: Box<[u8; PLACES]>,
}

/// Which bit what stands behind the first three letters has.
#[inline]
const fn next(letters: u64) -> u64 {
    letters >> THREE & 7
}

/// The place of the first three of some letters.
#[inline]
const fn place(letters: u64) -> usize {
    let mixed = ((letters & 0x005F_5F5F) as u32).wrapping_mul(0x1656_67B1);
    (mixed >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

/// The place of the first four of some letters.
const fn place_of_four(letters: u64) -> usize {
    let mixed = ((letters & FOUR_BYTES & 0x5F5F_5F5F) as u32).wrapping_mul(0x9E37_79B1);
    (mixed >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

/// Marks that may stand behind a word: those outside ASCII begin with two bytes only.
fn marks() -> impl Iterator<Item = u64> {
    (0..0x80).filter(|mark: &u8| !mark.is_ascii_alphanumeric()).chain([0xC2, 0xE2]).map(u64::from)
}

impl Beginnings {
    /// With nothing in it.
    pub(super) fn new() -> Self {
        Self { fourth: Box::new([0; PLACES]), bits: Box::new([0; PLACES]) }
    }

    /// Puts in a word of ASCII; of others the first bytes tell nothing.
    pub(super) fn add(&mut self, word: &[u8]) {
        let Self { fourth, bits } = self;
        let key = key_of(word);
        match word.len() {
            _ if !word.first().is_some_and(u8::is_ascii_alphanumeric) => {}
            0..=2 => marks().for_each(|mark| {
                let at = place(key | mark << (8 * word.len()));
                fourth[at] = ANY;
                bits[at] |= TWO;
            }),
            3 => {
                fourth[place(key)] = ANY;
                bits[place(key)] |= SHORT;
                marks().for_each(|mark| bits[place_of_four(key | mark << THREE)] |= FOUR);
            }
            4..LONG_LETTERS => {
                fourth[place(key)] |= 1 << next(key);
                bits[place(key)] |= SHORT;
                bits[place_of_four(key)] |= FOUR;
            }
            LONG_LETTERS..LONGER_LETTERS => {
                fourth[place(key)] |= 1 << next(key);
                bits[place(key)] |= LONG;
                bits[place(key >> THREE)] |= GOES_ON;
            }
            _ => {
                fourth[place(key)] |= 1 << next(key);
                bits[place(key)] |= LONGER;
                bits[place(key >> FIVE)] |= ENDS;
            }
        }
    }

    /// False where no word that was put in begins with `letters`, the first bytes from a word's start on, with what
    /// stands behind it.
    #[inline]
    pub(super) fn may_have(&self, letters: u64) -> bool {
        self.may_begin(letters) && self.may_go_on(letters)
    }

    /// As [`Beginnings::may_have`], by three letters and a look at what comes next.
    #[inline]
    fn may_begin(&self, letters: u64) -> bool {
        self.fourth[place(letters)] >> next(letters) & 1 != 0
    }

    /// Those of the words at `starts` in a window, a bit for each, that may have been put in: a few are asked for at once,
    /// so that less has to be guessed.
    #[inline]
    pub(super) fn among(&self, window: &[u8; WINDOW], mut starts: u64) -> u64 {
        let mut may = 0;
        while starts != 0 {
            for _ in 0..GROUP {
                // Where none is left it is the last byte of the stretch, and no bit.
                let letters = line::block(window, lowest(starts));
                let first = starts & starts.wrapping_neg();
                may |= first & u64::from(self.may_begin(letters)).wrapping_neg();
                starts ^= first;
            }
        }
        if may == 0 { 0 } else { self.those_that_go_on(window, may) }
    }

    #[cold]
    fn those_that_go_on(&self, window: &[u8; WINDOW], mut starts: u64) -> u64 {
        let mut may = 0;
        while starts != 0 {
            let first = starts & starts.wrapping_neg();
            let letters = line::block(window, first.trailing_zeros() as usize);
            may |= if self.may_go_on(letters) { first } else { 0 };
            starts ^= first;
        }
        may
    }

    #[cold]
    fn may_go_on(&self, letters: u64) -> bool {
        let begins = self.bits[place(letters)];
        let may = |bit: u8, at: usize, next: u8| begins & bit != 0 && self.bits[at] & next != 0;
        let [_, _, third, ..] = letters.to_le_bytes();
        begins & TWO != 0 && !third.is_ascii_alphanumeric()
            || may(SHORT, place_of_four(letters), FOUR)
            || may(LONG, place(letters >> THREE), GOES_ON)
            || may(LONGER, place(letters >> FIVE), ENDS)
    }
}

#[cfg(test)]
mod tests {
    use super::super::eight;
    use super::Beginnings;

    #[test]
    fn words_are_known_by_their_letters_whatever_their_case_and_what_follows() {
        let mut known = Beginnings::new();
        for word in ["ap", "via", "your", "photo", "photographer"] {
            known.add(word.as_bytes());
        }
        let may = |text: &str| known.may_have(eight::read(text.as_bytes(), 0));
        for text in [
            "AP images",
            "ap\u{a0}x",
            "Via Getty",
            "via, too",
            "your inbox",
            "YOUR",
            "photo: x",
            "Photographer:",
        ] {
            assert!(may(text), "{text}");
        }
        for text in ["apt", "vial", "you", "phonology", "the", "a", ""] {
            assert!(!may(text), "{text}");
        }
    }
}
