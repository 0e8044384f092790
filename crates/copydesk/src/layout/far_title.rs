//! Titles further above the story than headlines are looked for: players of videos and boxes stand between.
//!
//! Units -> the unit that is the title: where the page's title stands alone again, or a line right above a byline; else
//! the page's own title, without the site's name.
//!
//! Cost: one pass over the units above, on pages where no line near the story is its title.

use super::publisher;
use super::region::ui;
use super::ui::Ui;
use super::unit::Unit;
use crate::span::{Span, offset};
use core::ops::Range;

/// Shortest title of a page that is looked for, in bytes.
const FAR: u32 = 30;
/// Words of a title that only its byline shows.
const SIGNED: core::ops::RangeInclusive<u32> = 6..=20;

/// Fewest and most words of a page's title, and most of the site's name behind it.
const TITLE: core::ops::RangeInclusive<usize> = 3..=32;
const SITE: usize = 5;

/// The page's own title, before the site's name, where the story has none: `Ferry crews are back – Harbour Four`.
pub(super) fn of_page(text: &str, units: &[Unit], story: &Range<usize>) -> Option<Span> {
    let first = units.first().filter(|first| story.start > 0 && ui(first).is_none() && first.repeats <= 1)?;
    let told = units.get(story.clone()).is_some_and(|story| story.iter().any(Unit::is_prose));
    let line = first.span.slice(text);
    let between = publisher::last_separator(line).filter(|_| told)?;
    let (title, name) = (line.get(..between.start)?.trim_end(), line.get(between.end..)?);
    // A joining word in it may be small: `Diario de Mar`.
    let named = name.split(' ').all(|word| word.len() <= 3 || !word.starts_with(char::is_lowercase));
    let n_words = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
    let titled = named && (1..=SITE).contains(&n_words(name)) && TITLE.contains(&n_words(title));
    titled.then(|| Span::new(first.span.start, first.span.start + offset(title.len())))
}

/// The title of the page where it stands alone again, further above the story than headlines do: players of videos and
/// boxes came between.
pub(super) fn again(text: &str, units: &[Unit], before: usize) -> Option<usize> {
    let page = units.first().filter(|page| before > 1 && page.span.len() >= FAR)?.span.slice(text);
    let comes_back = |unit: &Unit| {
        let named = page.strip_prefix(unit.span.slice(text)).unwrap_or("-");
        named.is_empty()
            || named.starts_with(' ') && named.trim_start().starts_with(['|', '–', '—', '-', '·'])
    };
    let title = |unit: &Unit| {
        (FAR..=units.first().map_or(0, |page| page.span.len())).contains(&unit.span.len())
            && ui(unit).is_none()
            && comes_back(unit)
    };
    (1..before.min(units.len())).rev().find(|&at| units.get(at).is_some_and(title))
}

/// A line of a title's length right above a byline, where neither stands near the story and no title of the page comes
/// back.
pub(super) fn signed(units: &[Unit], before: usize) -> Option<usize> {
    let byline = |unit: &Unit| matches!(unit.shape, Some(Ui::Byline)) && !unit.piece;
    let title = |unit: &Unit| {
        SIGNED.contains(&unit.words) && ui(unit).is_none() && !(unit.terminal || unit.piece || unit.item)
    };
    let above = units.get(..before)?;
    let at = above.iter().rposition(byline)?;
    at.checked_sub(1).filter(|&at| above.get(at).is_some_and(title))
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    fn headline(above: &str) -> Option<String> {
        let story = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n";
        let page = format!("{above}\n\n{story}");
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        layout.headline.map(|span| span.slice(&page).to_owned())
    }

    #[test]
    fn the_title_may_stand_far_above() {
        let title = "Ferry crews vote to return to work after nine days";
        let boxes: String = (0..60).map(|at| format!("Harbour clip number {at}\n\n")).collect();
        for first in [format!("{title} | Harbour Post"), title.to_owned()] {
            let page = format!("{first}\n\nHome\n\nNews\n\n{title}\n\nBy Ada Sellers\n\n{boxes}");
            assert_eq!(headline(page.trim_end()).as_deref(), Some(title));
        }
        let page = format!("Home\n\nNews\n\n{title}\n\nBy Ada Sellers\n\n{boxes}");
        assert_eq!(headline(page.trim_end()).as_deref(), Some(title));
    }

    #[test]
    fn the_title_of_the_page_is_the_storys_where_that_has_none() {
        let story = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening, after a strike of nine days.\n\nThey had asked for more pay than the company would give them, it said, and for shorter hours in the winter.";
        let known = |first: &str| {
            let menu = "Home\n\nNews\n\nVideo\n\n".repeat(20);
            let page = format!("{first}\n\n{menu}{story}\n\n© 2021 Harbour Four");
            let mut layout = Layout::default();
            segment(&Article::new(&page), &mut layout);
            (layout.headline.map(|span| span.slice(&page).to_owned()), layout.publisher)
        };
        let title = |title: &str| Some(title.to_owned());
        assert_eq!(known("Crews are back – Harbour Four"), (title("Crews are back"), title("Harbour Four")));
        assert_eq!(known("Crews Back | Harbour Four").0, None);
        assert_eq!(known("Crews are back – a first look at what they won").0, None);
    }
}
