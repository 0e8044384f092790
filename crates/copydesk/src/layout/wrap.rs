//! Lines that were broken at a fixed width: which of them belong together.
//!
//! `&str -> Option<width>`, and a test for two neighboring lines. A text is hard-wrapped where hardly any line is
//! longer than some width and many come close to it; a line runs on where the next word had no room.
//!
//! Cost: one pass over the line lengths.

use core::ops::RangeInclusive;

/// Widths at which text is wrapped, in characters.
const WIDTHS: RangeInclusive<usize> = 50..=110;
/// How far below the width a full line may end, in characters.
const SLACK: usize = 14;
/// Lengths from here on are counted as one.
const MOST: usize = 127;
/// Fewest lines that show a width.
const LINES: usize = 8;

/// The width at which a text is wrapped whose lines end there.
pub(super) fn width(ends: &[u32]) -> Option<usize> {
    if ends.len() < LINES {
        return None;
    }
    let mut counts = [0_u32; MOST + 1];
    let (mut from, mut total) = (0, 0);
    for &end in ends {
        let end = end as usize;
        let length = end - from;
        // Without a branch: pages have empty lines or have none.
        let filled = u32::from(length > 1);
        total += filled as usize;
        if let Some(count) = counts.get_mut(length.min(MOST)) {
            *count += filled;
        }
        from = end + 1;
    }
    // The width is the longest length, a few stray lines aside.
    let mut beyond = 0;
    let width = (0..counts.len()).rev().find(|&length| {
        beyond += counts.get(length).copied().unwrap_or(0) as usize;
        beyond * 25 > total || beyond >= LINES
    })?;
    let full = counts.get(width.saturating_sub(SLACK)..)?.iter().sum::<u32>() as usize;
    (total >= LINES && WIDTHS.contains(&width) && full * 5 >= total * 2).then_some(width)
}

/// True where `line` ends only because the next word had no room in it.
pub(super) fn runs_on(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, str::len);
    let no_room = line.len() + 1 + word > width;
    let goes_on = line.len() * 2 > width && next.trim_start().starts_with(char::is_lowercase);
    word > 0 && line.len() * 2 > width && (no_room || goes_on && !line.ends_with(['.', '!', '?', ':', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn width(text: &str) -> Option<usize> {
        let ends: Vec<u32> = text.match_indices('\n').map(|(at, _)| crate::span::offset(at)).collect();
        super::width(&ends)
    }

    #[test]
    fn wrapped_text_shows_its_width() {
        let line = "The ferry crews of the old harbour voted on Monday to return to work,\n";
        let wrapped = line.repeat(10) + "they said.\n";
        let width = width(&wrapped);
        assert!(width.is_some_and(|width| runs_on(line.trim_end(), "they said.", width)), "{width:?}");
    }

    #[test]
    fn menus_and_paragraphs_are_not_wrapped() {
        assert_eq!(width(&"Home\nNews\nSport\nWeather\n".repeat(10)), None);
        assert_eq!(width(&"The ferry crews voted to return. ".repeat(10).repeat(10)), None);
    }
}
