//! The words of a line's first 64 bytes as bits, from which phrases are read without looking at its letters again.
//!
//! Only up to the first word that is no run of letters or of digits: from `'`, `&`, numbers such as `1,204` and
//! characters outside ASCII on, phrases have to be read letter by letter.

use super::eight;
use super::line::{self, WINDOW};

/// Runs of letters and of digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Runs<'w> {
    /// What begins with the line.
    window: &'w [u8; WINDOW],
    /// How much of the line they are read from, and whether that is all of it.
    length: usize,
    pub(super) whole: bool,
    /// Bits of letters and digits, and of digits alone.
    words: u64,
    digits: u64,
}

/// A run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// Where it starts and ends.
    pub(super) start: usize,
    pub(super) end: usize,
    /// It is a number.
    pub(super) number: bool,
}

impl<'w> Runs<'w> {
    /// The runs from `start` on in the first `length` bytes of a line, its `whole` or less, up to the first byte of
    /// `kept`, which phrases take for letters.
    #[inline]
    pub(super) fn new(
        window: &'w [u8; WINDOW],
        (length, whole): (usize, bool),
        start: usize,
        (words, digits, kept): (u64, u64, u64),
    ) -> Self {
        let letters = words & !digits;
        let mixed = letters << 1 & digits | digits << 1 & letters;
        // Before the mark between two numbers.
        let mut parted = digits & digits >> 2 & !(words >> 1);
        while parted != 0 && !matches!(window.get(parted.trailing_zeros() as usize + 1), Some(b',' | b'.')) {
            parted &= parted - 1;
        }
        let odd = mixed | parted | kept;
        let words = words & u64::MAX << start;
        if odd == 0 {
            return Self { window, length, whole, words, digits };
        }
        let before = !words & ((odd & odd.wrapping_neg()) - 1);
        let length = (u64::BITS - before.leading_zeros()) as usize;
        Self { window, length, whole: false, words: words & ((1 << length) - 1), digits }
    }

    /// How many there are.
    #[inline]
    pub(super) const fn n_words(self) -> usize {
        (self.words & !(self.words << 1)).count_ones() as usize
    }

    /// The runs in order.
    #[inline]
    pub(super) fn iter(self) -> impl Iterator<Item = Run> {
        let mut starts = self.words & !(self.words << 1);
        core::iter::from_fn(move || {
            if starts == 0 {
                return None;
            }
            let start = starts.trailing_zeros() as usize;
            starts &= starts - 1;
            let end = start + (!(self.words >> start)).trailing_zeros() as usize;
            Some(Run { start, end, number: self.digits >> start & 1 != 0 })
        })
    }

    /// Up to eight letters of a run from `at` on, in small letters.
    #[inline]
    pub(super) fn letters(self, run: Run, at: usize) -> u64 {
        let block = line::block(self.window, at);
        let length = run.end - at;
        let small = eight::lower(block);
        if length < 8 { eight::head(small, length) } else { small }
    }

    /// What stands behind a run; nothing at the line's end.
    #[inline]
    pub(super) fn behind(self, run: Run) -> Option<u8> {
        if run.end < self.length || !self.whole { self.window.get(run.end).copied() } else { None }
    }
}
