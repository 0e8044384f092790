//! The words between the blanks of 64 bytes, by bits: where each begins and ends, and what the marks behind them say.
//!
//! `Monday, left. (All` -> starts `1.......1.....1...`, last bytes `......1....1.....1`, commas `......1....`, ends
//! `...........1`, and what is odd, so that its word is to be read by its letters, `..............1...`.
//!
//! Cost: some ten instructions a mark.

use super::bits::{Bits, STRETCH, below};
use super::line::WINDOW;

/// What a mark says behind a word, a bit for each: nothing where that is not told by it alone.
type Effects = u8;

/// It is known what it says.
const KNOWN: Effects = 1;
const COMMA: Effects = 2;
/// It ends a sentence.
const ENDS: Effects = 4;
/// It does so unless the word is short for another.
const DOT: Effects = 8;

/// By byte.
const EFFECTS: [Effects; 256] = {
    let mut of = [0; 256];
    of[b',' as usize] = KNOWN | COMMA;
    of[b':' as usize] = KNOWN;
    of[b';' as usize] = KNOWN;
    of[b'?' as usize] = KNOWN | ENDS;
    of[b'!' as usize] = KNOWN | ENDS;
    of[b'.' as usize] = KNOWN | DOT;
    of
};

/// Fewest letters of a name or title that is short for no other word.
pub(super) const LONG: usize = 5;

/// The words of a stretch.
#[derive(Debug, Clone, Copy)]
pub(super) struct WordBits {
    /// Their first and their last bytes.
    starts: u64,
    lasts: u64,
    /// Bytes that are no letters or digits of ASCII, nor marks behind them that tell alone what they say.
    odd: u64,
    /// Commas behind words, and marks there that end a sentence.
    commas: u64,
    ends: u64,
}

/// A word of a stretch.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Its first and its last byte.
    pub(super) start: usize,
    pub(super) last: usize,
    /// It is to be read by its letters.
    pub(super) odd: bool,
    pub(super) comma: bool,
    pub(super) ends: bool,
}

impl WordBits {
    /// Reads the words in the first `length` bytes of a window, of whose bytes the bits are known.
    #[inline]
    pub(super) fn read(window: &[u8; WINDOW], bits: &Bits, length: usize) -> Self {
        let words = !bits.blanks & below(length);
        let (starts, lasts) = (words & !(words << 1), words & !(words >> 1));
        let marks = words & !bits.words;
        let mut read = Self { starts, lasts, odd: marks & !lasts, commas: 0, ends: 0 };
        let mut left = marks & lasts;
        while left != 0 {
            let bit = left & left.wrapping_neg();
            left ^= bit;
            read.add(window, bits, bit);
        }
        read
    }

    /// Adds what a mark says that is the last byte of a word.
    #[inline]
    fn add(&mut self, window: &[u8; WINDOW], bits: &Bits, bit: u64) {
        let last = bit.trailing_zeros() as usize;
        let before = self.starts & (bit - 1) | 1;
        let start = STRETCH - 1 - before.leading_zeros() as usize;
        let length = last - start;
        let capital = bits.capitals >> start & 1 != 0;
        let short = (length < 2) | capital & (length < LONG);
        let effects = EFFECTS[window[last % STRETCH] as usize];
        let odd = (effects == 0) | (self.starts & bit != 0) | (effects & DOT != 0) & short;
        let of = |is: bool| if is { bit } else { 0 };
        self.odd |= of(odd);
        self.commas |= of(effects & COMMA != 0);
        self.ends |= of(effects & (ENDS | DOT) != 0);
    }

    /// The next word.
    #[inline]
    pub(super) fn next(&mut self) -> Option<Found> {
        if self.starts == 0 {
            return None;
        }
        let (start, last) = (self.starts.trailing_zeros() as usize, self.lasts.trailing_zeros() as usize);
        self.starts &= self.starts - 1;
        self.lasts &= self.lasts.wrapping_sub(1);
        // Those of the words before are taken out.
        let odd = self.odd << ((STRETCH - 1 - last) % STRETCH) != 0;
        if odd {
            self.odd &= u64::MAX << last << 1;
        }
        let bit = |bits: u64| bits >> last & 1 != 0;
        Some(Found { start, last, odd, comma: bit(self.commas), ends: bit(self.ends) })
    }
}

/// What the mark behind a word of letters says, some of which are outside ASCII: whether it is a comma, and whether it
/// ends a sentence unless the word is short for another; nothing where that is not told by it alone. Of no mark it is
/// neither.
pub(super) fn behind_wide(mark: u8) -> Option<(bool, bool)> {
    let effects = EFFECTS[mark as usize];
    (effects != 0 || mark >= 0x80 || mark.is_ascii_alphanumeric())
        .then_some((effects & COMMA != 0, effects & (ENDS | DOT) != 0))
}

#[cfg(test)]
mod tests {
    use super::{Bits, WINDOW, WordBits};

    #[test]
    fn words_are_told_from_marks() {
        let text = "Monday, left. (All Mr. said: why? e-mail A. 2018. x";
        let mut window = [0; WINDOW];
        window.iter_mut().zip(text.bytes()).for_each(|(to, byte)| *to = byte);
        let mut words = WordBits::read(&window, &Bits::read(&window), text.len());
        let mut read = String::new();
        while let Some(word) = words.next() {
            read += &text[word.start..=word.last];
            for (is, sign) in [(word.odd, '~'), (word.comma, '+'), (word.ends, '/')] {
                read.extend(is.then_some(sign));
            }
            read.push(' ');
        }
        let known: Vec<_> = read.split_whitespace().filter(|word| !word.contains('~')).collect();
        assert_eq!(known, ["Monday,+", "left./", "said:", "why?/", "2018./", "x"]);
    }
}
