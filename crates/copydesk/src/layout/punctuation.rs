//! The marks of a stretch of a line, and what they do to what is known of the line.
//!
//! Marks that join two halves of a word become part of it. Of the others is noted where those stand that end a sentence
//! or do not, and colons: which of them stand behind the last word is told by bits at the end, not mark by mark.

use super::bits::{self, below, lowest};
use super::count;
use super::effects::{self, Effects};
use super::eight;
use super::labels::Stretch;
use super::line::{self, WINDOW};
use super::marks::{self, Marks};
use super::unit::Unit;

/// Bytes outside words of ASCII in a stretch from which on letters of other scripts are told from marks all at once, and
/// most of the rest: in scripts whose letters begin as marks do there are more.
const MANY: u32 = 6;
const MOST_MARKS: u32 = 28;

/// Where marks stand whose order among the words matters, a bit for each.
#[derive(Debug, Default)]
struct Order {
    /// Those that end a sentence, if a word stands before them.
    ends: u64,
    /// Those with which the line ends as with a sentence.
    closes: u64,
    goes_on: u64,
    colons: u64,
}

impl Order {
    #[inline]
    const fn add(&mut self, effects: Effects, at: usize) {
        const fn bit(effects: Effects, of: Effects, at: usize) -> u64 {
            ((effects >> of.trailing_zeros() & 1) as u64) << at
        }
        self.ends |= bit(effects, effects::ENDS, at);
        self.goes_on |= bit(effects, effects::GOES_ON, at);
        self.colons |= bit(effects, effects::COLON, at);
    }
}

/// Reads the marks of a stretch, which begins at `from`; nothing where the line has to be read word by word.
pub(super) fn read(
    bytes: &[u8],
    from: usize,
    window: &[u8; WINDOW],
    stretch: &mut Stretch,
    unit: &mut Unit,
) -> Option<()> {
    let (mut left, mut seen) = (stretch.marks, 0);
    if left.count_ones() >= MANY {
        let letters = take_letters(window, stretch);
        seen = if letters == 0 { 0 } else { Effects::from(marks::LETTERS) };
        left &= !letters;
        if left.count_ones() > MOST_MARKS {
            return None;
        }
    }
    let (mut order, mut n_marks, mut n_separators, mut n_sentences) = (Order::default(), 0, 0, 0);
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        let mut effects = effects::OF[window[at & 63] as usize];
        left &= left - 1;
        if effects & effects::SPECIAL != 0 {
            let (block, n_left) = (line::block(window, at), bytes.len() - from - at);
            let block = if n_left < 8 { eight::head(block, n_left) } else { block };
            let width;
            (effects, width) = special(block.to_le_bytes(), at, stretch, unit.words == 0)?;
            left &= u64::MAX << at << width;
            if effects & (effects::CLOSES | effects::SENTENCE) != 0 {
                order.closes |= 1 << at;
                n_sentences += u32::from(effects & effects::SENTENCE != 0);
            }
        }
        seen |= effects;
        n_marks += u32::from(effects & effects::COUNTS != 0);
        n_separators += u32::from(effects & effects::SEPARATES != 0);
        order.add(effects, at);
    }
    #[expect(clippy::cast_possible_truncation, reason = "the lower half")]
    let kinds = seen as Marks;
    unit.seen |= kinds;
    unit.address |= seen & effects::ADDRESS != 0;
    unit.item |= seen & effects::ITEM != 0;
    unit.copyright |= seen & effects::COPYRIGHT != 0;
    unit.marks += n_marks;
    unit.separators += n_separators;
    let n_ends = settle(bytes, from, stretch.words, &order, unit);
    *unit.sentences.get_or_insert(0) += n_sentences + n_ends;
    Some(())
}

/// Makes the letters outside ASCII of a stretch part of words, but those that begin as marks do; which they are.
#[inline(never)] // so that the common way stays short
fn take_letters(window: &[u8; WINDOW], stretch: &mut Stretch) -> u64 {
    let letters = stretch.marks & window.first_chunk().map_or(0, bits::wide_letters);
    stretch.words |= letters;
    stretch.high |= letters;
    stretch.kept |= letters;
    letters
}

/// Reads a mark outside ASCII, or one that may join a word, at a byte of a stretch, by what stands from there on: what
/// it does, and its width. In a line that is `empty` no word stands before the stretch.
#[inline(never)] // so that the common way stays short
fn special(block: [u8; 8], at: usize, stretch: &mut Stretch, empty: bool) -> Option<(Effects, usize)> {
    let [mark, next, last, behind, second, third, ..] = block;
    let bit = 1 << at;
    let after_word = stretch.words << 1 & bit != 0;
    let kinds = if mark.is_ascii() { marks::of(mark) } else { marks::of_wide(mark, next, last) };
    stretch.kept |= if kinds & marks::KEPT == 0 { 0 } else { bit };
    let mut joins = after_word & matches!(mark, b'\'' | b'-') && count::is_word(next);
    let mut width = 1;
    if !mark.is_ascii() {
        // What joins words in other ways is left to be read word by word.
        if matches!((mark, next, last), (0xE2, 0x80, 0x8B..=0x8D) | (0xC2, 0xAD, _)) {
            return None;
        }
        let Some(wide) = count::mark_width(mark, next, last) else {
            stretch.high |= bit;
            stretch.words |= bit;
            return Some((Effects::from(kinds), 1));
        };
        width = wide;
        if after_word && (mark, next, last) == (0xE2, 0x80, 0x99) {
            if !behind.is_ascii() && count::mark_width(behind, second, third).is_some() {
                return None;
            }
            joins = behind.is_ascii_alphabetic() || !behind.is_ascii();
        }
    }
    if joins {
        stretch.words |= below(at + width) & !(bit - 1);
        return Some((Effects::from(kinds), width));
    }
    let first = empty && stretch.words & (bit - 1) == 0;
    let effects = if mark.is_ascii() {
        effects::of(mark, next, first)
    } else {
        effects::of_wide(mark, next, last, first)
    };
    Some((effects | Effects::from(kinds), width))
}

/// Tells from where words and marks stand how the line ends so far, and how many sentences end.
#[inline]
fn settle(bytes: &[u8], from: usize, words: u64, order: &Order, unit: &mut Unit) -> u32 {
    let mut ends = order.ends;
    if unit.words == 0 {
        // Not before the first word.
        ends &= !(words & words.wrapping_neg()).wrapping_sub(1);
    }
    let behind = if words == 0 { u64::MAX } else { !(u64::MAX >> words.leading_zeros()) };
    let closes = (ends | order.closes) & behind;
    let goes_on = order.goes_on & behind;
    if words | closes | goes_on != 0 {
        unit.terminal = closes > goes_on;
    }
    if words | order.colons & behind != 0 {
        unit.colon = order.colons & behind != 0;
    }
    let closes = |at: usize| count::closes(bytes.get(from + at + 1).copied().unwrap_or(b' '));
    // Of the first, if there is one, without a branch: hardly a line has more.
    let mut n_ends = u32::from((ends != 0) & closes(lowest(ends)));
    ends &= ends.wrapping_sub(1);
    while ends != 0 {
        n_ends += u32::from(closes(lowest(ends)));
        ends &= ends - 1;
    }
    n_ends
}
