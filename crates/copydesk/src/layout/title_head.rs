//! What stands before a title in its line, and is no part of it: the sort of text, and the names of sections.
//!
//! Cost: the line, and the few below it.

use super::unit::Unit;

/// What sort of text a title says before a stroke that its story is: `Opinion | Who runs the ferries?`
const SORTS: [&str; 8] =
    ["Analysis", "Commentary", "Editorial", "Exclusive", "Explainer", "Opinion", "Perspective", "Review"];

/// Length of such a word and its stroke before a title.
pub(super) fn sort_of_text(line: &str) -> usize {
    let sort = line.split_once(" | ").filter(|(sort, title)| SORTS.contains(sort) && !title.is_empty());
    sort.map_or(0, |(sort, _)| sort.len() + " | ".len())
}

/// Lines below a title in which it may come again.
const AGAIN: usize = 3;

/// The title of a line that has it behind the names of sections: `Home News Ferries back`, where it stands alone below.
pub(super) fn without_trail(text: &str, units: &[Unit], at: usize) -> usize {
    let Some(unit) = units.get(at) else { return at };
    let line = unit.span.slice(text);
    let below = (at + 1..at + 1 + AGAIN).find(|&below| {
        units.get(below).is_some_and(|title| {
            let alone = title.words >= 4 && title.words < unit.words;
            let trail = alone.then(|| line.strip_suffix(title.span.slice(text))).flatten();
            trail.is_some_and(|trail| trail.ends_with(' '))
        })
    });
    below.unwrap_or(at)
}
