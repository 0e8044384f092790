//! Lines that are a phrase and nothing else, in letters and blanks, as menus and buttons are: known by their bytes.
//!
//! Such a line is looked up as a whole, so that its words need not be told apart. Cost: some forty instructions, without
//! a branch.

use super::line::{self, WINDOW};
use super::phrases::Phrases;
use super::ui::{Found, Ui};

/// Longest line that is looked up, in blocks of eight bytes.
const BLOCKS: usize = 4;

/// Longest line that is looked up, in bytes.
pub(super) const LONGEST: usize = 8 * BLOCKS;

/// The hash of the letters and blanks that a window begins with, whatever their case.
#[inline]
fn hash_of(window: &[u8; WINDOW], length: usize) -> u64 {
    let (mut hash, mut left) = (0_u64, length);
    for nth in 0..BLOCKS {
        let inside = if left >= 8 { u64::MAX } else { (1 << (8 * left)) - 1 };
        // Letters are made small; a blank has the bit.
        let small = (line::block(window, 8 * nth) | 0x2020_2020_2020_2020) & inside;
        hash = (hash.rotate_left(5) ^ small).wrapping_mul(0x517C_C1B7_2722_0A95);
        left = left.saturating_sub(8);
    }
    hash
}

/// The hash of a phrase as the list writes it, if it is of letters and blanks and not too long.
pub(super) fn hash_of_phrase(text: &[u8]) -> Option<u64> {
    let plain = text.len() <= LONGEST && text.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b' ');
    let mut window = [0; WINDOW];
    window.iter_mut().zip(text).for_each(|(to, byte)| *to = *byte);
    plain.then(|| hash_of(&window, text.len()))
}

impl Phrases {
    /// What a line of letters and blanks that a window begins with belongs to, where it is a phrase as a whole.
    pub(super) fn plain(&self, window: &[u8; WINDOW], length: usize, n_words: u32) -> Option<Found> {
        let whole = |ui: Ui| Found { ui, words: n_words, whole: true };
        if length > LONGEST {
            None
        } else {
            self.plain.get(hash_of(window, length)).map(|form| whole(form.ui))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::norm::Norm;
    use super::super::phrases::PHRASES;
    use super::{LONGEST, WINDOW};

    #[test]
    fn whole_lines_are_what_their_words_are() {
        let mut n_known = 0;
        for line in
            ["Share", "log in", "Most Popular", "PRIVACY POLICY", "The harbour", "Skip to main content"]
        {
            let mut window = [b'x'; WINDOW];
            window.iter_mut().zip(line.bytes()).for_each(|(to, byte)| *to = byte);
            let n_words = crate::span::offset(line.split(' ').count());
            let found = PHRASES.plain(&window, line.len(), n_words);
            assert!(line.len() <= LONGEST);
            assert_eq!(
                found,
                PHRASES.at_start(line, &mut Norm::default()).filter(|found| found.whole),
                "{line}"
            );
            n_known += usize::from(found.is_some());
        }
        assert!(n_known >= 4, "{n_known}");
    }
}
