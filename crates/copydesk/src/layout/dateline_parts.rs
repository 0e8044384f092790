//! Datelines whose parts stand in an order of their own, as wires of many countries send them.
//!
//! ```text
//! OSLO, March 3. /NTB/. The ferry crews returned.
//! OSLO. March 3 (NTB) - ...        March 3, 2021, Oslo – ...
//! (NTB) - OSLO, MAR 3 - ...        Oslo - 3 March 2021 (NTB): ...        Oslo (NTB) The crews ...
//! ```
//!
//! The first bytes of a paragraph -> its dateline: a place with a date or an agency in any order, all closed by a mark or a
//! bracket, with a sentence behind them.
//!
//! Cost: one pass over the first bytes of paragraphs that begin as no sentence does.

use super::dateline::{Dateline, Place, is_dated};
use super::months;
use super::phrases::{CREDIT, PHRASES, ROLE};
use core::ops::Range;

/// Most parts of a dateline.
const MOST: usize = 5;
/// Most words of a date: `Tuesday, 3rd of March, 2021`.
const DATE: usize = 5;

/// What stands between the parts, and what closes the last of them too.
const BETWEEN: &[char] = &[' ', ',', '.', ':', '-', '–', '—', '_', '\u{a0}'];

/// A part of a dateline and how long it is.
enum Part {
    /// In brackets or strokes, those aside.
    Agency(Range<usize>),
    Date,
    Name,
}

/// The dateline that `head` begins with.
pub(super) fn read(head: &str) -> Option<Dateline> {
    let (mut place, mut agency, mut is_dated) = (None::<Range<usize>>, None::<Range<usize>>, false);
    let (mut at, mut end, mut closed) = (0, 0, false);
    for _ in 0..MOST {
        let rest = head.get(at..)?;
        let Some((part, length)) = part(rest, place.is_some()) else { break };
        match part {
            Part::Agency(_) if agency.is_some() => return None,
            Part::Agency(inner) => agency = Some(at + inner.start..at + inner.end),
            Part::Date => is_dated = true,
            // The first is the place, the others are regions.
            Part::Name => place = place.or(Some(at..at + length)),
        }
        end = at + length;
        let behind = head.get(end..)?;
        closed = behind.trim_start_matches(BETWEEN) != behind.trim_start_matches([' ', ',', '\u{a0}']);
        at = head.len() - behind.trim_start_matches(BETWEEN).len();
    }
    let place = place.filter(|_| is_dated || agency.is_some())?;
    let told = head.get(at..)?.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '\''));
    let bracket = head.get(..end)?.ends_with([')', '/']);
    // `Oslo (NTB) The crews left`, but not `Oslo (Norway) The`.
    let is_agency = |inner: &Range<usize>| {
        let name = head.get(inner.clone()).unwrap_or("");
        let first = name.split(' ').next().unwrap_or("");
        let capitals = first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_uppercase());
        capitals || PHRASES.flags(name.as_bytes()) & (CREDIT | ROLE) != 0
    };
    let named = closed || is_dated || agency.as_ref().is_some_and(is_agency);
    let capitals = !head.get(place.clone())?.contains(char::is_lowercase);
    (told && (closed || bracket) && named).then(|| Dateline {
        all: 0..at,
        place,
        unsure: !(capitals && agency.is_some() && (closed || is_dated)),
        agency,
        by: None,
    })
}

/// The part that `rest` begins with, and its length; a name behind the place is a region's.
fn part(rest: &str, placed: bool) -> Option<(Part, usize)> {
    if let Some(inner) = bracketed(rest) {
        let name = rest.get(inner.clone())?;
        let length = inner.end + 1;
        if is_dated(name) {
            return Some((Part::Date, length));
        }
        let named = name.starts_with(char::is_uppercase)
            && name.split(' ').count() <= 3
            && !name.contains(|c: char| c.is_ascii_digit());
        return named.then_some((Part::Agency(inner), length));
    }
    if let Some(length) = date(rest) {
        return Some((Part::Date, length));
    }
    let end = rest.find([',', '.', ':', '(', '/', '-', '–', '—', '_'])?;
    let name = rest.get(..end)?.trim_end();
    // Behind the place a name may be the sentence's first words.
    let region = || rest.get(end..).is_some_and(|behind| !behind.starts_with(['-', '.', ':']));
    (Place::is_name(name) && (!placed || region())).then_some((Part::Name, name.len()))
}

/// What stands in the brackets or strokes that `rest` begins with.
fn bracketed(rest: &str) -> Option<Range<usize>> {
    let close = match rest.as_bytes().first()? {
        b'(' => b')',
        b'/' => b'/',
        _ => return None,
    };
    let length = memchr::memchr(close, rest.get(1..)?.as_bytes())?;
    Some(1..1 + length)
}

/// How long the date is that `rest` begins with, without the mark behind it: a month and a number at least.
fn date(rest: &str) -> Option<usize> {
    let (mut at, mut end, mut month, mut number) = (0, 0, false, false);
    for _ in 0..DATE {
        let word = rest.get(at..)?.split(' ').next()?;
        let core = word.trim_end_matches(['.', ',', ':']);
        let digits = core.bytes().take_while(u8::is_ascii_digit).count();
        let ordinal = matches!(core.get(digits..), Some("" | "st" | "nd" | "rd" | "th"));
        let is_number = matches!(digits, 1 | 2 | 4) && ordinal;
        let is_month =
            !core.is_empty() && core.bytes().all(|byte| byte.is_ascii_alphabetic()) && months::is_month(core);
        if !is_number && !is_month {
            break;
        }
        (month, number) = (month | is_month, number | is_number);
        (end, at) = (at + core.len(), at + word.len() + 1);
    }
    (month && number).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::dateline;

    fn read(line: &str) -> Option<(&str, Option<&str>, &str)> {
        let found = dateline::read(line)?;
        Some((&line[found.place], found.agency.map(|span| &line[span]), &line[found.all.end..]))
    }

    #[test]
    fn parts_stand_in_any_order() {
        for (line, place, agency) in [
            ("OSLO, March 3. /NTB/. The crews left.", "OSLO", Some("NTB")),
            ("OSLO, March 3 /NTB/. The crews left.", "OSLO", Some("NTB")),
            ("OSLO. March 3 (NTB) - The crews left.", "OSLO", Some("NTB")),
            ("OSLO. Mar 3. (NTB) The crews left.", "OSLO", Some("NTB")),
            ("3 March 2021, Oslo - The crews left.", "Oslo", None),
            ("March 3, 2021, Oslo – The crews left.", "Oslo", None),
            ("Oslo - 3 March 2021 (NTB): The crews left.", "Oslo", Some("NTB")),
            ("(NTB) - OSLO, MAR 3 - The crews left.", "OSLO", Some("NTB")),
            ("OSLO, Norway (NTB) The crews left.", "OSLO", Some("NTB")),
            ("Port Ellen (NTB) The crews left.", "Port Ellen", Some("NTB")),
            ("Port Ellen (NTB Business)The crews left.", "Port Ellen", Some("NTB Business")),
        ] {
            assert_eq!(read(line), Some((place, agency, "The crews left.")), "{line}");
        }
    }

    #[test]
    fn the_place_must_be_a_known_one_where_little_tells() {
        let unsure = |line: &str| dateline::read(line).map(|found| found.unsure);
        assert_eq!(unsure("OSLO, March 3. /NTB/. The crews left."), Some(false));
        assert_eq!(unsure("OSLO (NTB) The crews left."), Some(true));
        assert_eq!(unsure("Oslo - 3 March 2021: The crews left."), Some(true));
    }

    #[test]
    fn sentences_are_none() {
        for line in [
            "Sellers (left) The captain left.",
            "Oslo (Norway) The captain left.",
            "March 3 was warm. The crews left.",
            "Oslo. The crews left on March 3.",
            "Ada Sellers, 3 March Street, Oslo",
            "Oslo 3 (Moor 12th, Lund 40th) Bergen 1 (Quill 5th)",
            "(NTB) The crews left.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
