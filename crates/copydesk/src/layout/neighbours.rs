//! What a unit is beside its neighbours: a row among rows, a sentence among titles.
//!
//! Cost: the next three units on both sides.

use super::region::ui;
use super::unit::Unit;

/// A row of a table or a list of dates and places.
pub(super) fn is_row(unit: &Unit) -> bool {
    let numbered = (unit.digit * 5 >= unit.words * 2) | (unit.marks >= 1) & (unit.digit > 0);
    (unit.words >= 4) & numbered & ui(unit).is_none() & !unit.is_prose()
}

/// A row among rows.
pub(super) fn row_run(units: &[Unit], at: usize) -> bool {
    let row = |at: usize| units.get(at).is_some_and(is_row);
    row(at)
        && (at > 0 && row(at - 1) && row(at + 1)
            || row(at + 1) && row(at + 2)
            || at > 1 && row(at - 1) && row(at - 2))
}

/// Longest sentence of a teaser on a page that lost its lines, in words.
const TEASED: u32 = 40;

/// Words of a paragraph that is no teaser's sentence.
const PARAGRAPH: u32 = 20;

/// Running text that stands alone between labels, as below teasers.
pub(super) fn isolated(units: &[Unit], at: usize) -> bool {
    // A paragraph, a heading and a paragraph are no teasers.
    let paragraph = |at: Option<usize>| {
        at.and_then(|at| units.get(at)).is_some_and(|unit| unit.is_prose() && unit.words >= PARAGRAPH)
    };
    let heading = |at: Option<usize>| {
        at.and_then(|at| units.get(at)).is_some_and(|unit| ui(unit).is_none() && unit.words <= 8)
    };
    if paragraph(Some(at))
        && (heading(at.checked_sub(1)) && paragraph(at.checked_sub(2))
            || heading(Some(at + 1)) && paragraph(Some(at + 2)))
    {
        return false;
    }
    let text = |at: Option<usize>| {
        at.and_then(|at| units.get(at)).is_some_and(|unit| unit.is_prose() || unit.terminal)
    };
    !text(at.checked_sub(1)) && !text(Some(at + 1))
}

/// A sentence that stands alone between titles on a page that lost its lines, and another beyond one of them: teasers.
pub(super) fn between_titles(units: &[Unit], at: usize) -> bool {
    let title = |at: usize| units.get(at).is_some_and(|unit| !unit.is_prose() && !unit.terminal);
    let short = |at: usize| units.get(at).is_some_and(|unit| unit.is_prose() && unit.words <= TEASED);
    let above = at >= 3 && short(at - 2) && title(at - 3);
    let below = short(at + 2) && title(at + 3);
    at > 0 && short(at) && title(at - 1) && title(at + 1) && (above || below)
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end of it.";

    /// The kinds of the blocks of a page.
    fn kinds(page: &str) -> Vec<(String, String)> {
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        let kind =
            |block: &crate::extraction::Block| (block.kind.to_string(), block.span.slice(page).to_owned());
        layout.blocks.iter().map(kind).collect()
    }

    fn kind_of(page: &str, holds: &str) -> String {
        let found = kinds(page).into_iter().find(|(_, line)| line.contains(holds));
        found.map_or_else(String::new, |(kind, _)| kind)
    }

    #[test]
    fn rows_below_a_button_are_the_storys() {
        let more: String = (1..5)
            .map(|n| {
                format!(
                    "The crews of ferry {n} are back at work, their union said in a statement on Monday.\n\n"
                )
            })
            .collect();
        let rows: String = (1..12).map(|day| format!("June {day} – Osk, NS @ The Old Quay\n")).collect();
        let page = format!(
            "Ferry crews back at work\n\n{STORY}\n\nSign up for our newsletter\n\n{more}The crews on tour\n\n{rows}\nPrivacy Policy\n"
        );
        assert!(
            matches!(kind_of(&page, "June 3").as_str(), "paragraph" | "subheading" | "list"),
            "{:?}",
            kinds(&page)
        );
    }

    #[test]
    fn sentences_between_titles_are_teasers() {
        let told: String = (1..12)
            .map(|n| {
                format!(
                    "The crews of ferry {n} are back at work, their union said in a statement on Monday. "
                )
            })
            .collect();
        let teasers: String = (1..7)
            .map(|n| format!("HARD WINTER Bakers Of Osk Fear The Price Of Flour {n} Flour number {n} has become so dear that some of them may have to close. "))
            .collect();
        let page = format!(
            "Ferry Crews Back At Work | Norsund Post Home News Sport Log In Share on Facebook {told}Join our team. {teasers}"
        );
        assert_eq!(kind_of(&page, "ferry 9"), "paragraph");
        assert_ne!(kind_of(&page, "Flour number 4"), "paragraph", "{:?}", kinds(&page));
    }
}
