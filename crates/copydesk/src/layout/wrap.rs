//! Lines that were broken at a fixed width: which of them belong together.
//!
//! `&str -> Option<width>`, and a test for two neighboring lines. A text is hard-wrapped where hardly any line is
//! longer than some width and many come close to it, or nearly all that another line follows without an empty one
//! between; a line runs on where the next word had no room.
//!
//! Cost: one pass over the line lengths.

use core::ops::{Range, RangeInclusive};

/// Widths at which text is wrapped, in characters.
const WIDTHS: RangeInclusive<usize> = 50..=110;
/// How far below the width a full line may end, in characters.
const SLACK: usize = 14;
/// How far below the width a line and the next word may end that go on all the same, in characters.
const NEARLY: usize = 6;
/// Lengths from here on are counted as one.
const MOST: usize = 127;
/// Fewest lines that show a width.
const LINES: usize = 8;

/// The width at which a text is wrapped whose lines end there, in characters.
pub(super) fn width(text: &str, ends: &[u32]) -> Option<usize> {
    // Most texts are not, and that bytes tell.
    let in_bytes = width_by(ends, |line| line.len())?;
    if text.is_ascii() {
        return Some(in_bytes);
    }
    width_by(ends, |line| text.get(line).map_or(0, |line| line.chars().count()))
}

/// The width of lines that end there, each as long as `length` tells.
#[inline]
fn width_by(ends: &[u32], length: impl Fn(Range<usize>) -> usize) -> Option<usize> {
    if ends.len() < LINES {
        return None;
    }
    let (mut counts, mut followed) = ([0_u32; MOST + 1], [0_u32; MOST + 1]);
    let (mut from, mut total, mut last) = (0, 0, 0);
    for &end in ends {
        let end = end as usize;
        let length = length(from..end);
        // Without a branch: pages have empty lines or have none.
        let filled = u32::from(length > 1);
        total += filled as usize;
        if let Some(count) = counts.get_mut(length.min(MOST)) {
            *count += filled;
        }
        if let Some(count) = followed.get_mut(last) {
            *count += filled;
        }
        (from, last) = (end + 1, length.min(MOST));
    }
    // The width is the longest length, a few stray lines aside.
    let mut beyond = 0;
    let width = (0..counts.len()).rev().find(|&length| {
        beyond += counts.get(length).copied().unwrap_or(0) as usize;
        beyond * 25 > total || beyond >= LINES
    })?;
    if total < LINES || !WIDTHS.contains(&width) {
        return None;
    }
    let sum = |counts: &[u32]| counts.iter().sum::<u32>() as usize;
    let full = |counts: &[u32]| sum(counts.get(width.saturating_sub(SLACK)..).unwrap_or(&[]));
    let n_followed = sum(followed.get(2..)?);
    let inside = n_followed >= LINES && full(&followed) * 10 >= n_followed * 8;
    (full(&counts) * 5 >= total * 2 || inside).then_some(width)
}

/// True where `line` ends only because the next word had no room in it.
///
/// A word may have been left out that had room, where no sentence ends: widths are those of letters in some programs.
pub(super) fn runs_on(line: &str, next: &str, width: usize) -> bool {
    let length = |text: &str| text.chars().count();
    let word = next.split_whitespace().next().map_or(0, length);
    let line_width = length(line);
    let filled = line_width + 1 + word;
    let open = !line.ends_with(['.', '!', '?', ':', ';', '"', '”', '’']);
    let goes_on = next.trim_start().starts_with(char::is_lowercase) || filled + NEARLY > width;
    word > 0 && line_width * 2 > width && (filled > width || goes_on && open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn width(text: &str) -> Option<usize> {
        let ends: Vec<u32> = text.match_indices('\n').map(|(at, _)| crate::span::offset(at)).collect();
        super::width(text, &ends)
    }

    #[test]
    fn wrapped_text_shows_its_width() {
        let line = "The ferry crews of the old harbour voted on Monday to return to work,\n";
        let wrapped = line.repeat(10) + "they said.\n";
        let width = width(&wrapped);
        assert!(width.is_some_and(|width| runs_on(line.trim_end(), "they said.", width)), "{width:?}");
    }

    #[test]
    fn short_paragraphs_show_their_width_by_the_lines_inside() {
        let paragraph = "The ferry crews of the old harbour voted on Monday to go back to\nwork.\n\n";
        assert_eq!(width(&paragraph.repeat(12)), Some(64));
        assert_eq!(
            width(
                &"The ferry crews of the old harbour voted on Monday to go back to\n\nwork\n\nnow\n\n"
                    .repeat(12)
            ),
            None
        );
    }

    #[test]
    fn a_line_runs_on_where_no_sentence_ends() {
        assert!(runs_on("The ferry crews of the old harbour voted with", "Ada Moor to return", 54));
        assert!(!runs_on("The ferry crews of the old harbour voted again.", "Ada Moor left", 64));
        assert!(!runs_on("Read more about the ferry crews and", "Ada Moor left", 64));
    }

    #[test]
    fn menus_and_paragraphs_are_not_wrapped() {
        assert_eq!(width(&"Home\nNews\nSport\nWeather\n".repeat(10)), None);
        assert_eq!(width(&"The ferry crews voted to return. ".repeat(10).repeat(10)), None);
    }
}
