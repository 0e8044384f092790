//! A dateline on a line of its own, with the story below it.
//!
//! `KYIV (Reuters) —` -> the place, the agency.
//!
//! Cost: one look at the line.

use super::dateline::{Dateline, Place, before_dash};
use super::phrases::{PHRASES, ROLE};

/// The dateline that a short line is, with the story below it: `TORONTO -`, `KYIV (Reuters) —`.
pub(super) fn read(line: &str) -> Option<Dateline> {
    let before = line.trim_end_matches(['-', '_', '–', '—']);
    let spaced = before.ends_with([' ', ')']) && before.len() < line.len();
    let end = before.trim_end().len();
    let found = if spaced { before_dash(line, end, line.len() - end) } else { None };
    let signed = || signed_without_brackets(line, if spaced { end } else { 0 });
    // `NTB —`: the agency alone.
    let agency = |found: &Dateline| {
        line.get(found.place.clone()).is_some_and(|place| PHRASES.flags(place.as_bytes()) & ROLE != 0)
    };
    found.filter(|found| !found.unsure && !agency(found)).or_else(signed)
}

/// `New Oslo NTB —`: the agency in capitals behind the place, where a page lost its brackets.
fn signed_without_brackets(line: &str, end: usize) -> Option<Dateline> {
    let (place, agency) = line.get(..end)?.rsplit_once(' ')?;
    let capitals = (2..=8).contains(&agency.len()) && agency.bytes().all(|byte| byte.is_ascii_uppercase());
    let found = Place::read(place).filter(|found| capitals && !found.capitals)?;
    Some(Dateline {
        all: 0..line.len(),
        place: 0..found.end,
        agency: Some(end - agency.len()..end),
        unsure: true,
        by: None,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_dateline_may_stand_alone() {
        for line in ["TORONTO -", "PORT ELLEN, Scotland (AP) —", "Oslo (Reuters) -"] {
            assert!(read(line).is_some_and(|found| found.all == (0..line.len())), "{line}");
        }
        for (line, place) in [("New Oslo NTB —", "New Oslo"), ("Toronto CNN —", "Toronto")] {
            assert_eq!(read(line).map(|found| &line[found.place]), Some(place));
        }
        for line in
            ["TORONTO", "Toronto -", "-", "TORONTO-", "SHARE THIS STORY ON FACEBOOK -", "CNN —", "Reuters -"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
