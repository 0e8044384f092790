//! Titles that stand twice in a row on a page that lost its lines: for a teaser's picture, and for its link.
//!
//! ```text
//! Islands Bakers fear a hard winter Islands Bakers fear a hard winter Flour has become dear.
//! ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//! ```
//!
//! The words of a line -> the same words, cut before and behind both copies. Cost: a probe a word with a capital.

use super::eight;
use super::words::{Case, Word, places};

/// Fewest words of such a title, and most.
const FEWEST: usize = 4;
const MOST: usize = 30;
/// How much of a title finds its copy, in bytes.
const HEAD: usize = 16;
/// Places that are remembered, by the hash of what stands there.
const PLACES: usize = 512;

/// Cuts out titles that stand twice in a row. Sentences that do end by themselves.
pub(super) fn mark(line: &str, words: &mut [Word]) {
    let bytes = line.as_bytes();
    let mut last_at = [0_u32; PLACES];
    let mut from = 0;
    for at in places(words, |word| (word.case != Case::Lower) & (word.case != Case::Mark)) {
        let at = at as usize;
        let Some(word) = words.get(at).filter(|_| at >= from) else { continue };
        let slot = last_at.get_mut(slot_of(bytes, word.start()));
        // One more than the index, so that 0 is none.
        let last = slot.map_or(0, |slot| core::mem::replace(slot, crate::span::offset(at + 1))) as usize;
        let n_words = last.checked_sub(1).map_or(0, |last| at - last);
        if (FEWEST..=MOST).contains(&n_words) && stands_again(bytes, words, at - n_words, n_words) {
            cut(words, at - n_words, n_words);
            from = at + n_words;
        }
    }
}

fn slot_of(bytes: &[u8], start: usize) -> usize {
    let (head, tail) = (eight::read(bytes, start), eight::read(bytes, start + HEAD / 2));
    let hash = (head.rotate_left(5) ^ tail).wrapping_mul(0x517C_C1B7_2722_0A95);
    usize::try_from(hash >> 32).unwrap_or(0) % PLACES
}

/// True where `n_words` words from one on, which end no sentence, follow once more.
fn stands_again(bytes: &[u8], words: &[Word], first: usize, n_words: usize) -> bool {
    let copy = |first: usize| {
        let (begin, end) = (words.get(first)?, words.get(first + n_words - 1)?);
        bytes.get(begin.start()..end.end()).filter(|copy| copy.len() >= HEAD && !end.ends)
    };
    copy(first).is_some_and(|title| copy(first + n_words) == Some(title))
}

fn cut(words: &mut [Word], first: usize, n_words: usize) {
    for at in [first, first + n_words, first + 2 * n_words] {
        if let Some(word) = words.get_mut(at) {
            word.cut = true;
        }
    }
    for word in words.get_mut(first..first + 2 * n_words).unwrap_or_default() {
        word.ends = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::inline::cut;

    #[test]
    fn titles_of_teasers_are_cut_from_their_sentences() {
        let title = "Islands Bakers of the old town fear a hard winter";
        let told = "Flour has become so dear that some of them may have to close.";
        let line = format!("The crews left. Most Popular {title} {title} {told}");
        let found = cut(&line);
        assert_eq!(found.iter().filter(|piece| **piece == title).count(), 2, "{found:?}");
        assert!(found.contains(&told), "{found:?}");
    }

    #[test]
    fn three_copies_are_three() {
        let title = "Who Fears A Hard Winter";
        let line = format!("The crews left. Most Popular {title} {title} {title} Flour has become dear.");
        let found = cut(&line);
        assert_eq!(found.iter().filter(|piece| **piece == title).count(), 3, "{found:?}");
    }

    #[test]
    fn what_is_said_twice_stays() {
        let told =
            "Most Popular Nobody, not even Moor, not even Moor, knew of the strike in the old harbour.";
        assert!(cut(told).iter().any(|piece| piece.starts_with("Nobody")), "{:?}", cut(told));
    }
}
