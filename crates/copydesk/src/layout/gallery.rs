//! Galleries in the middle of a page: pictures that are counted, each with the words that go with it.
//!
//! ```text
//! 2/50 Flour prices rise
//! Bakers of the old town pay a tenth more for flour than they did a year ago.
//! Getty Images
//! ```
//!
//! Units -> the same units, the counted titles and the running text right below each marked as captions.
//!
//! Cost: the short lines with a stroke and a number; nothing where a page has fewer than [`FEWEST`] of them.

use super::marks;
use super::traits;
use super::ui::Ui;
use super::unit::Unit;

/// How many counted pictures make a gallery.
pub(super) const FEWEST: usize = 3;
/// Longest title of a picture, in words, and the longest text below it.
const TITLE: u32 = 14;
const TEXT: u32 = 90;

/// True where a line may count a picture.
#[inline]
pub(super) fn may_count(unit: &Unit) -> bool {
    unit.may_hold(marks::SLASH) & (unit.digit > 0) & (unit.words <= TITLE) & !unit.terminal & !unit.piece
}

/// `2/50 Flour prices rise`, `* 2/50`: which of how many.
fn counts(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '•', '-', ' ']);
    let Some((nth, rest)) = line.split_once('/') else { return false };
    let all = rest.split(' ').next().unwrap_or("");
    let number = |part: &str| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let read = |part: &str| part.parse::<u32>().ok().filter(|_| number(part));
    // `24/7`, `1/2`: no count of pictures.
    read(nth).zip(read(all)).is_some_and(|(nth, all)| nth >= 1 && nth <= all && all >= 3)
}

/// Marks the pictures of a gallery and their texts.
pub(super) fn mark(text: &str, units: &mut [Unit]) {
    let counted = |unit: &Unit| may_count(unit) && counts(unit.span.slice(text));
    let titles: Vec<usize> =
        units.iter().enumerate().filter(|(_, unit)| counted(unit)).map(|(at, _)| at).collect();
    if titles.len() < FEWEST {
        return;
    }
    for at in titles {
        let told =
            |unit: &&mut Unit| unit.ui.is_none() && unit.is_prose() && unit.words <= TEXT && !unit.piece;
        let mut entry = units.iter_mut().skip(at);
        for unit in entry.next().into_iter().chain(entry.next().filter(told)) {
            (unit.shape, unit.ui) = (Some(Ui::Caption), Some(Ui::Caption));
            unit.traits = traits::of(unit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::layout::{Layout, segment};

    #[test]
    fn pictures_are_counted() {
        for line in ["2/50 Flour prices rise", "* 3/3", "12/15 The quay at dawn"] {
            assert!(counts(line), "{line}");
        }
        for line in ["and/or", "3/2 the crews", "24/7 news", "1/2", "03/04/2021"] {
            assert!(!counts(line), "{line}");
        }
    }

    #[test]
    fn a_gallery_is_no_part_of_the_story() {
        let told = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening.";
        let entry = |at: u32| {
            format!(
                "{at}/50 Flour prices rise\n\nBakers of the old town pay a tenth more for flour, number {at}.\n\n"
            )
        };
        let page = |entries: u32| {
            let gallery: String = (1..=entries).map(entry).collect();
            let page = format!(
                "Ferry crews back at work\n\n{told}\n\n{gallery}The strike had lasted nine days, and all of the ferries sail again.\n"
            );
            let mut layout = Layout::default();
            segment(&Article::new(&page), &mut layout);
            layout.blocks.iter().filter(|block| block.kind.to_string() == "caption").count()
        };
        assert_eq!(page(4), 8);
        assert_eq!(page(2), 0);
    }
}
