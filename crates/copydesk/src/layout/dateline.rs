//! Where a story was filed: the place before its first sentence.
//!
//! ```text
//! PORT ELLEN, Scotland, March 3 (Reuters) - The ferry crews returned.
//! ^^^^^^^^^^ place                 ^^^^^^^ agency
//! ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dateline
//! ```
//!
//! A paragraph's text -> the spans of the dateline, its place and its agency. The place is in capitals, or an agency
//! stands in brackets or strokes behind it; a dash closes it, or the underscore that wires sent for one.
//!
//! Other forms are those of sentences too, and are datelines only where the place is on the lists of places, which
//! the caller knows: `KARACHI: The crews left.`, `(Beirut) – The crews left.`, `Baku, March 3, AZERTAC – The crews left.`
//!
//! South Asian agencies close theirs with the bracket, `Oslo, March 3 (PTI) The crews left.`, or put the date into it,
//! `OSLO, Norway, (UrduPoint - 3rd Mar, 2021 ) :The crews left.`; others begin with it: `March 3, 2021 (OSLO) – ...`.
//!
//! Some of their papers put the byline into it: `By Ada Sellers, Oslo, March 3 (NTB): The crews left.` Parts in yet other
//! orders are read in [`super::dateline_parts`], lines that are nothing else in [`super::dateline_alone`].
//!
//! Cost: the first bytes of a paragraph.

use super::dateline_parts;
use super::eight;
use super::months;
use crate::chars::is_alphabetic;
use crate::repair::FILLERS;
use core::ops::Range;

/// Longest dateline, in bytes.
const LONGEST: usize = 110;

/// Where the names begin in one that begins with its byline.
const BY: usize = "By ".len();

/// A dateline in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The whole of it, its dash included.
    pub(super) all: Range<usize>,
    /// The place.
    pub(super) place: Range<usize>,
    /// The agency in brackets.
    pub(super) agency: Option<Range<usize>>,
    /// True where the form alone says too little, and the place must be a known one.
    pub(super) unsure: bool,
    /// What stands between its `By` and its place.
    pub(super) by: Option<Range<usize>>,
}

/// The dateline that `paragraph` begins with.
pub(super) fn read(paragraph: &str) -> Option<Dateline> {
    if !may_begin(paragraph.as_bytes()) {
        return None;
    }
    let mut limit = LONGEST.min(paragraph.len());
    while !paragraph.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = paragraph.get(..limit)?;
    if head.starts_with("By ") || head.starts_with("BY ") { signed(head) } else { filed(head) }
}

/// The dateline that begins with its byline; a day or an agency must stand in it, for `By Monday, Oslo: ...` is none.
fn signed(head: &str) -> Option<Dateline> {
    let by = BY..BY + memchr::memchr(b',', head.get(BY..)?.as_bytes())?;
    let from = by.end + ", ".len();
    let rest = head.get(from..).filter(|_| head.get(by.end..from) == Some(", "))?;
    let named =
        head.get(by.clone())?.split(' ').all(|word| word.starts_with(char::is_uppercase) || word == "and");
    let found = filed(rest)
        .filter(|found| named && (found.agency.is_some() || is_dated(&rest[found.all.clone()])))?;
    let shift = |span: Range<usize>| span.start + from..span.end + from;
    Some(Dateline {
        all: 0..found.all.end + from,
        place: shift(found.place),
        agency: found.agency.map(shift),
        unsure: true,
        by: Some(by),
    })
}

/// The dateline that begins with its place.
fn filed(head: &str) -> Option<Dateline> {
    if !may_name_place(head.as_bytes()) {
        return None;
    }
    let in_parts = || dateline_parts::read(head);
    // `(NTB) - OSLO, MAR 3 - The crews left.`
    let first = if head.starts_with('(') { in_parts() } else { None };
    let dashed = || dash(head).and_then(|(dash, width)| before_dash(head, dash, width));
    first.or_else(dashed).or_else(|| before_colon(head)).or_else(|| in_brackets(head)).or_else(in_parts)
}

/// False where a small word stands right behind the first word, as in most paragraphs: behind a place stands a mark.
fn may_begin(paragraph: &[u8]) -> bool {
    let behind = paragraph.get(eight::first_letters(paragraph)..);
    !matches!(behind, Some([b' ', b'a'..=b'z', ..]))
}

/// Most blanks before the first mark of a dateline, behind the words of its place or of a date.
const MOST_BLANKS: u32 = 6;

/// False where more words come before the first mark than a place or a date has, as in most sentences.
fn may_name_place(head: &[u8]) -> bool {
    let mut n_blanks = 0;
    for &byte in head {
        n_blanks += u32::from(byte == b' ');
        let mark = matches!(byte, b',' | b':' | b'/' | b'[' | b'(' | b'-' | b'_' | 0xE2);
        if mark | (n_blanks > MOST_BLANKS) {
            return n_blanks <= MOST_BLANKS;
        }
    }
    false
}

/// The dateline that the dash at `dash` closes.
pub(super) fn before_dash(head: &str, dash: usize, width: usize) -> Option<Dateline> {
    let before = head.get(..dash)?;
    let all = 0..dash + width;
    // `OSLO, Norway (Wire - March 3) The crews left.`: a dash inside the bracket.
    if before.rfind('(') > before.rfind(')') {
        return None;
    }
    // `(Beirut) – The crews left.`
    if let Some(inner) = before.strip_prefix('(') {
        let place = Place::read(inner.strip_suffix(')')?)?;
        let place = 1..1 + place.end;
        return Some(Dateline { all, place, agency: None, unsure: true, by: None });
    }
    let (open, agency) = agency(before);
    if let Some(place) = agency.clone().filter(|_| is_date(before.get(..open).unwrap_or(""))) {
        let unsure = before.get(place.clone())?.contains(char::is_lowercase);
        return Some(Dateline { all, place, agency: None, unsure, by: None });
    }
    let place = Place::read(before.get(..open)?)?;
    // `The Harbour Crews’ Front (HCF) — a union of nine crews — met.`
    let goes_on = || head.get(all.end..).is_some_and(|behind| behind.starts_with(char::is_lowercase));
    if !place.capitals && !place.dated && goes_on() {
        return None;
    }
    let certain = place.capitals || agency.is_some();
    // `Nairobi — The crews left.`
    let long = head.get(dash..)?.trim_start().starts_with(['—', '–', '-'])
        && head.get(all.end..)?.trim_start().starts_with(char::is_uppercase);
    (certain || place.dated || place.signed || long).then_some(Dateline {
        all,
        place: 0..place.end,
        agency,
        unsure: !certain,
        by: None,
    })
}

/// The dateline that a colon closes, as in South Asia: `NEW DELHI, DHNS: The crews left.`
fn before_colon(head: &str) -> Option<Dateline> {
    let colon = memchr::memchr(b':', head.as_bytes())?;
    let before = head.get(..colon)?;
    let behind = head.get(colon + 1..)?.strip_prefix(' ')?;
    if !behind.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“')) {
        return None;
    }
    let (open, agency) = agency(before);
    let place = Place::read(before.get(..open)?)?;
    // `New Delhi [India], Oct 10 (ANI): The crews left.`
    let agency = agency.filter(|_| place.dated);
    (open == before.len() || before.ends_with(')')).then_some(Dateline {
        all: 0..colon + 2,
        place: 0..place.end,
        unsure: agency.is_none(),
        agency,
        by: None,
    })
}

/// The dateline that a bracket with the agency closes: `Oslo, March 3 (PTI) The crews left.`; a day stands before it or
/// in it.
fn in_brackets(head: &str) -> Option<Dateline> {
    let open = memchr::memchr(b'(', head.as_bytes())?;
    let inner = head.get(open + 1..)?.split_once(')')?.0;
    let behind = head.get(open + inner.len() + 2..)?;
    let text = behind.trim_start_matches([' ', ':', '.', ',']);
    if text.len() == behind.len() || !text.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“'))
    {
        return None;
    }
    let place = Place::read(head.get(..open)?)?;
    let name = inner.split(['-', ',', '/']).next().unwrap_or("");
    let start = open + 1 + (name.len() - name.trim_start().len());
    let name = name.trim();
    let named = name.starts_with(char::is_uppercase) && !name.contains(|c: char| c.is_ascii_digit());
    let dated = place.dated || is_dated(inner);
    (named && dated && name.split(' ').count() <= 3).then(|| Dateline {
        all: 0..head.len() - text.len(),
        place: 0..place.end,
        agency: Some(start..start + name.len()),
        unsure: false,
        by: None,
    })
}

/// True for words with a month and a number among them.
pub(super) fn is_dated(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    part.contains(|c: char| c.is_ascii_digit()) && words.any(months::is_month)
}

/// True for a date and nothing else: `March 3, 2021`.
fn is_date(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    is_dated(part) && words.all(months::is_month)
}

/// Where the brackets or strokes at the end of `before` open, which is its end where there are none, and the agency
/// in them: `(Reuters)`, `(EFE).`, `/PRNewswire/`.
fn agency(before: &str) -> (usize, Option<Range<usize>>) {
    let strokes = before.strip_suffix('/').and_then(|rest| {
        let open = rest.rfind('/')?;
        let inner = rest.get(open + 1..)?;
        // `he/she/`
        let apart = inner.trim() != inner || rest.get(..open)?.ends_with(' ');
        apart.then_some((open, inner))
    });
    let brackets = || {
        let open = before.rfind('(')?;
        let inner = before.get(open + 1..)?.trim_end_matches('.').trim_end().strip_suffix(')');
        Some((open, inner.unwrap_or("")))
    };
    let Some((open, inner)) = strokes.or_else(brackets) else { return (before.len(), None) };
    let start = open + 1 + (inner.len() - inner.trim_start().len());
    let named = inner.trim_start().starts_with(char::is_uppercase)
        && inner.split_whitespace().count() <= 3
        && !is_dated(inner);
    (open, named.then(|| start..start + inner.trim().len()))
}

/// What stands before the agency and the dash.
#[derive(Debug)]
pub(super) struct Place {
    /// Where the place's name ends.
    pub(super) end: usize,
    /// It is written in capitals.
    pub(super) capitals: bool,
    /// A month and a day stand behind it.
    dated: bool,
    /// An agency in capitals stands behind it, without brackets.
    signed: bool,
}

impl Place {
    /// True for words that a place may be called by.
    pub(super) fn is_name(place: &str) -> bool {
        let letters = place.chars().filter(|c| is_alphabetic(*c)).count();
        let words = place.split_whitespace().count();
        let titled = place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        let odd = place.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '"'));
        letters >= 3 && words <= 4 && !odd && (titled || place.chars().all(|c| !c.is_lowercase()))
    }

    /// Reads a name of a place and the regions, dates and agencies behind it.
    pub(super) fn read(part: &str) -> Option<Self> {
        let end = part.find([',', '/', '[', '(']).unwrap_or(part.len());
        let place = part.get(..end)?.trim_end();
        let capitals = place.chars().all(|c| !c.is_lowercase());
        if !Self::is_name(place) {
            return None;
        }
        // Behind the place only regions, dates and the agency may stand: no small words but a date's.
        let rest = part.get(end..)?;
        let mut words = rest.split(|c| !is_alphabetic(c)).filter(|word| !word.is_empty());
        let quiet = words
            .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and" | "th"));
        let last = rest.rsplit(',').next().unwrap_or("").trim();
        let signed =
            end < part.len() && last.len() >= 3 && last.bytes().all(|byte| byte.is_ascii_uppercase());
        quiet.then(|| Self { end: place.len(), capitals, dated: is_dated(rest), signed })
    }
}

/// Where the dash that closes a dateline begins, with the white space before it, and how long it is with that behind.
fn dash(head: &str) -> Option<(usize, usize)> {
    for at in memchr::memchr3_iter(b'-', b'_', 0xE2, head.as_bytes()) {
        if is_hyphen(head.as_bytes(), at) {
            continue;
        }
        let Some(rest) = head.get(at..) else { continue };
        let run = rest.len() - rest.trim_start_matches(['-', '_', '–', '—']).len();
        let before = head.get(..at)?.trim_end_matches(FILLERS);
        let closed = before.ends_with(')') || before.ends_with(").");
        let spaced = before.ends_with([' ', '/']) || closed || run > 1;
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

/// `well-known`: letters on both sides.
#[inline]
fn is_hyphen(head: &[u8], at: usize) -> bool {
    let around = at.checked_sub(1).and_then(|before| head.get(before..at + 2));
    matches!(around, Some([before, b'-', behind]) if before.is_ascii_alphanumeric() & behind.is_ascii_alphanumeric())
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
    fn underscores_strokes_and_full_stops_close_too() {
        assert_eq!(place("OSLO (AP) _ The crews left."), Some(("OSLO", Some("AP"))));
        assert_eq!(place("OSLO _ The crews left."), Some(("OSLO", None)));
        assert_eq!(place("Oslo, Feb 3 (EFE).- The crews left."), Some(("Oslo", Some("EFE"))));
        assert_eq!(place("Oslo/ NINA /-- The crews left."), Some(("Oslo", Some("NINA"))));
        assert_eq!(
            place("OSLO, Norway, March 3, 2021 /PRNewswire/ -- The crews left."),
            Some(("OSLO", Some("PRNewswire")))
        );
    }

    #[test]
    fn forms_that_sentences_have_too_need_a_known_place() {
        for (line, name) in [
            ("OSLO: The crews left.", "OSLO"),
            ("OSLO (APP): The crews left.", "OSLO"),
            ("PORT ELLEN, DHNS: The crews left.", "PORT ELLEN"),
            ("Oslo: \u{201c}We left,\u{201d} the crews said.", "Oslo"),
            ("(Oslo) – The crews left.", "Oslo"),
            ("Oslo, 3 March 2021 – The crews left.", "Oslo"),
            ("Oslo, March 3, NTB – The crews left.", "Oslo"),
            ("Oslo — The crews left.", "Oslo"),
            ("Oslo – The crews left.", "Oslo"),
        ] {
            let found = read(line).expect(line);
            assert!(found.unsure, "{line}");
            assert_eq!(&line[found.place], name);
        }
        assert_eq!(read("OSLO (AP) — The crews left.").map(|found| found.unsure), Some(false));
    }

    #[test]
    fn brackets_close_too_and_dates_may_come_first() {
        for (line, name, agency) in [
            ("Oslo, Nov 14 (PTI) The crews left.", "Oslo", Some("PTI")),
            ("Oslo [Norway], Oct 10 (ANI): The crews left.", "Oslo", Some("ANI")),
            ("Port Ellen (Islay) [Scotland], March 3 (ANI): The crews left.", "Port Ellen", Some("ANI")),
            (
                "OSLO, Norway, (UrduPoint / Point News - 26th Aug, 2019 ) :The crews left.",
                "OSLO",
                Some("UrduPoint"),
            ),
            ("May 10, 2014 (OSLO) – The crews left.", "OSLO", None),
            ("OSLO (May 10, 2014) – The crews left.", "OSLO", None),
        ] {
            assert_eq!(place(line), Some((name, agency)), "{line}");
            assert_eq!(read(line).map(|found| found.unsure), Some(false), "{line}");
        }
        assert_eq!(place("Ada Sellers (Lab) The crews left."), None);
        assert_eq!(place("Oslo, May 3 (Thursday) was warm."), None);
    }

    #[test]
    fn the_byline_may_stand_in_it() {
        for (line, by, name) in [
            ("By Ada Sellers, Oslo, March 3 (NTB): The crews left.", "Ada Sellers", "Oslo"),
            ("By Our Reporter, Oslo, March 3: The crews left.", "Our Reporter", "Oslo"),
            (
                "By Ada Sellers and Jonas Quill, OSLO (AP) — The crews left.",
                "Ada Sellers and Jonas Quill",
                "OSLO",
            ),
        ] {
            let found = read(line).expect(line);
            assert_eq!((&line[found.by.expect(line)], &line[found.place]), (by, name));
            assert!(line[found.all.end..].starts_with("The crews"), "{line}");
        }
        for line in ["By Monday, Oslo: The crews left.", "By Ada Sellers, Oslo: The crews left."] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn sentences_with_dashes_are_no_datelines() {
        assert_eq!(place("The crews - all of them - left."), None);
        assert_eq!(place("Ada Sellers (left) — the captain — left."), None);
        assert_eq!(place("2018 — a good year."), None);
        assert_eq!(place("Oslo — and Bergen — are towns."), None);
        assert_eq!(place("The Harbour Front (HF) — a union of nine crews — met."), None);
        assert_eq!(place("Oslo: 12 degrees — and rain."), None);
        assert_eq!(place("The crews: Ada and Jonas."), None);
        assert_eq!(place("_ The crews left. _ The ferry left."), None);
        assert_eq!(place(""), None);
    }
}
