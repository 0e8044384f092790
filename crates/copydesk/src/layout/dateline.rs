//! Where a story was filed: the place before its first sentence.
//!
//! ```text
//! PORT ELLEN, Scotland, March 3 (Reuters) - The ferry crews returned.
//! ^^^^^^^^^^ place                 ^^^^^^^ agency
//! ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dateline
//! ```
//!
//! A paragraph's text -> the spans of the dateline, its place and its agency. The place is in capitals, or an agency
//! stands in brackets behind it; a dash closes it.
//!
//! Cost: the first bytes of a paragraph.

use crate::repair::FILLERS;
use core::ops::Range;

/// Longest dateline, in bytes.
const LONGEST: usize = 110;

/// A dateline in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The whole of it, its dash included.
    pub(super) all: Range<usize>,
    /// The place.
    pub(super) place: Range<usize>,
    /// The agency in brackets.
    pub(super) agency: Option<Range<usize>>,
}

/// The dateline that `paragraph` begins with.
pub(super) fn read(paragraph: &str) -> Option<Dateline> {
    let mut limit = LONGEST.min(paragraph.len());
    while !paragraph.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = paragraph.get(..limit)?;
    let (dash, width) = dash(head)?;
    let before = head.get(..dash)?;
    let open = before.rfind('(');
    let agency = open.and_then(|open| {
        let close = before.rfind(')').filter(|close| close > &open)?;
        let inner = before.get(open + 1..close)?;
        let start = open + 1 + (inner.len() - inner.trim_start().len());
        let span = start..start + inner.trim().len();
        let named =
            inner.trim_start().starts_with(char::is_uppercase) && inner.split_whitespace().count() <= 3;
        (named && before.get(close + 1..).is_some_and(|rest| rest.trim().is_empty())).then_some(span)
    });
    let place_part = before.get(..open.unwrap_or(before.len()))?;
    let end = place_part.find([',', '/']).unwrap_or(place_part.len());
    let place = place_part.get(..end)?.trim_end();
    let words = place.split_whitespace().count();
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = place.chars().all(|c| !c.is_lowercase());
    let titled = place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let fits =
        letters >= 3 && words <= 4 && !place.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '"'));
    if !fits || !(capitals || titled && agency.is_some()) {
        return None;
    }
    // Behind the place only regions, dates and the agency may stand: no small words but a date's.
    let rest = place_part.get(end..)?;
    let quiet = rest
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and" | "th"));
    (quiet && (agency.is_some() || capitals)).then(|| Dateline {
        all: 0..dash + width,
        place: 0..place.len(),
        agency,
    })
}

/// Where the dash that closes a dateline begins, with the white space before it, and how long it is with that behind.
fn dash(head: &str) -> Option<(usize, usize)> {
    for at in memchr::memchr2_iter(b'-', 0xE2, head.as_bytes()) {
        let Some(rest) = head.get(at..) else { continue };
        let run = rest.len() - rest.trim_start_matches(['-', '–', '—']).len();
        let before = head.get(..at)?.trim_end_matches(FILLERS);
        let closed = before.ends_with(')');
        let spaced = before.ends_with(' ') || closed || run > 1;
        let behind = rest.get(run..)?;
        let blank = behind.starts_with(char::is_whitespace);
        // `DAYTON, Ohio–(Ledger Wire)–The crews left.`
        let glued = closed && rest.starts_with(['–', '—']) && behind.starts_with(char::is_uppercase);
        if run > 0 && spaced && (blank || glued) {
            let start = before.trim_end().len();
            return Some((start, at + run - start + usize::from(blank)));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::read;

    fn place(text: &str) -> Option<(&str, Option<&str>)> {
        read(text).map(|found| (&text[found.place], found.agency.map(|span| &text[span])))
    }

    #[test]
    fn wire_datelines_give_place_and_agency() {
        assert_eq!(place("MOSCOW, Oct 23 (Reuters) - The crews left."), Some(("MOSCOW", Some("Reuters"))));
        assert_eq!(place("OSLO, Nov. 1 , 2005 (Xinhua) -- The crews left."), Some(("OSLO", Some("Xinhua"))));
        assert_eq!(place("PORT ELLEN, Scotland (AP) — The crews left."), Some(("PORT ELLEN", Some("AP"))));
        assert_eq!(place("Washington (CNN) — The crews left."), Some(("Washington", Some("CNN"))));
        assert_eq!(place("OSLO, Norway–(WIRE)–The crews left."), Some(("OSLO", Some("WIRE"))));
        assert_eq!(place("VIENNA — The crews left."), Some(("VIENNA", None)));
        assert_eq!(place("LONDON, Dec 12 , 2006, 2006 -- The crews left."), Some(("LONDON", None)));
    }

    #[test]
    fn sentences_with_dashes_are_no_datelines() {
        assert_eq!(place("The crews - all of them - left."), None);
        assert_eq!(place("Ada Sellers (left) — the captain — left."), None);
        assert_eq!(place("2018 — a good year."), None);
        assert_eq!(place("PENCE: Well — yes."), None);
        assert_eq!(place(""), None);
    }
}
