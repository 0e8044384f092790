//! Who wrote it: the names in a byline.
//!
//! A line -> the spans of the persons it names, without agencies, desks and positions.
//!
//! ```text
//! By Ada Sellers and JONAS QUILL, Staff Writers | May 3, 2021
//!    ^^^^^^^^^^^     ^^^^^^^^^^^
//! ```
//!
//! Cost: one pass over the line's words.

use super::eight;
use super::months;
use super::phrases::{POSITION, Phrases, ROLE};
use super::ui::Ui;
use core::ops::Range;

/// Words that join the parts of a family name.
pub(super) const PARTICLES: &[&str] =
    &["de", "da", "di", "du", "del", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "dos", "ten"];
/// Longest of them, in bytes.
pub(super) const LONGEST_PARTICLE: usize = 3;
/// As numbers, as those that follow.
const PARTICLE_KEYS: [u32; 16] = keys(PARTICLES);
/// Words between two names.
const JOINERS: [u32; 6] = keys(&["and", "und", "et", "y", "e", "with"]);
/// Words between a name and whom or where it writes for.
const EMPLOYERS: [u32; 2] = keys(&["for", "in"]);
/// What agencies write before the names of those who worked on a story, in brackets at its end.
const CREDITS: &[&str] = &[
    "reporting by ",
    "writing by ",
    "editing by ",
    "compiled by ",
    "additional reporting ",
    "reporting and writing by ",
    "written by ",
    "edited by ",
];

/// `(Reporting by Ada Sellers; Editing by Jonas Quill)`, `(Additional reporting by Ada Sellers)`.
pub(super) fn is_agency_credit(line: &str) -> bool {
    let Some(inner) = line.strip_prefix('(') else { return false };
    CREDITS.iter().any(|words| inner.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words)))
}

/// Where the names begin that a date line ends with: `March 3, 2021|by ADA SELLERS`.
pub(super) fn behind_date(line: &str) -> Option<usize> {
    let by = memchr::memchr_iter(b'y', line.as_bytes()).filter_map(|at| at.checked_sub(1)).find(|&at| {
        let behind = line.get(at + 3..).unwrap_or("");
        line.get(at..).is_some_and(|rest| rest.starts_with("by "))
            && line.get(..at).is_some_and(|before| before.ends_with([' ', '|']))
            && behind.starts_with(char::is_uppercase)
    })?;
    let start = by + 3;
    // `14 JAN 2015 5:24PM by PIB Delhi`: an agency and its town.
    let mut words = line.get(start..)?.split(' ');
    let shouted = |word: &str| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let agency = words.next().is_some_and(shouted) && !words.next().is_some_and(shouted);
    (!agency).then_some(start)
}

/// The persons named from `from` on, up to the first thing that is no name.
pub(super) fn names(line: &str, from: usize, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut name: Option<(Range<usize>, u32, bool)> = None;
    let words = Words { text: line, at: from };
    let close = |name: &mut Option<(Range<usize>, u32, bool)>, found: &mut Vec<Range<usize>>| {
        if let Some((span, n_words, role)) = name.take()
            && !role
            && (2..=4).contains(&n_words)
        {
            found.push(span);
        }
    };
    let mut behind = from;
    for (word, span) in words {
        let between = line.get(behind..span.start).unwrap_or("");
        behind = span.end;
        let apart = !matches!(between, "" | " ");
        if apart
            && (between.contains(['|', '•', '·', '/', ';', '–', '—', '(', ')']) || between.contains(" - "))
        {
            close(&mut name, &mut found);
            if !found.is_empty() {
                return found;
            }
        }
        let joiner = is_one(word, &JOINERS);
        if joiner || apart && between.contains([',', '&', '/']) {
            close(&mut name, &mut found);
            if joiner {
                continue;
            }
        }
        let particle = name.is_some() && is_one(word, &PARTICLE_KEYS);
        let first = word.chars().next().unwrap_or(' ');
        if !(first.is_uppercase() || particle)
            || word.bytes().any(|byte| byte.is_ascii_digit() | (byte == b'@'))
        {
            close(&mut name, &mut found);
            return found;
        }
        if is_label(word, phrases) {
            close(&mut name, &mut found);
            return found;
        }
        // `Ada Sellers Nov. 8`: a short month behind a whole name is the date's.
        let behind_name = name.as_ref().is_some_and(|(_, n_words, _)| *n_words >= 2);
        // `ADA SELLERS FOR HARBOURPOST.EXAMPLE`
        let employed = behind_name && from > 0 && is_one(word, &EMPLOYERS);
        let known = phrases.flags(word.as_bytes());
        // `Ada Sellers Business Columnist`: what the position is of.
        let of_position = || {
            (known & ROLE != 0 || phrases.word(word).is_some())
                && !word.eq_ignore_ascii_case("editorial")
                && {
                    let next = line.get(behind..).unwrap_or("").trim_start().split(' ').next().unwrap_or("");
                    has(next, POSITION, phrases)
                }
        };
        if employed || behind_name && (known & POSITION != 0 || months::is_month(word) || of_position()) {
            close(&mut name, &mut found);
            return found;
        }
        // `The Harbour Post`: no person's name begins with the article.
        let article = name.is_none() && word.eq_ignore_ascii_case("the");
        let role = article || known & ROLE != 0 || is_run_together(word) || is_possessive(word);
        // `By Ada Sellers Ada Sellers Reporter`: said again, for a picture or a link.
        let again = |(known, ..): &(Range<usize>, u32, bool)| {
            let name = line.get(known.clone()).unwrap_or("-");
            line.get(span.start..).is_some_and(|rest| rest.starts_with(name))
        };
        if behind_name && name.as_ref().is_some_and(again) {
            close(&mut name, &mut found);
            return found;
        }
        // `ADA SELLERS Press Association`: the agency's name is written as it is.
        let shouted = |(known, ..): &(Range<usize>, u32, bool)| {
            line.get(known.clone()).is_some_and(|name| !name.bytes().any(|byte| byte.is_ascii_lowercase()))
        };
        let small = || word.bytes().any(|byte| byte.is_ascii_lowercase());
        if behind_name && !particle && name.as_ref().is_some_and(shouted) && small() {
            close(&mut name, &mut found);
            return found;
        }
        name = Some(match name {
            Some((known, n_words, was)) => {
                (known.start..span.end, n_words + u32::from(!particle), was || role)
            }
            None => (span, 1, role),
        });
    }
    close(&mut name, &mut found);
    found
}

/// Words of up to four letters as numbers.
const fn keys<const N: usize>(words: &[&str]) -> [u32; N] {
    let (mut keys, mut nth) = ([0; N], 0);
    while nth < N {
        let word = words[nth].as_bytes();
        let mut at = word.len();
        while at > 0 {
            at -= 1;
            keys[nth] = keys[nth] << 8 | word[at] as u32;
        }
        nth += 1;
    }
    keys
}

/// True for one of `known`, in any case; all of them are compared, which is no branch.
fn is_one(word: &str, known: &[u32]) -> bool {
    let key = eight::small(eight::read(word.as_bytes(), 0));
    known.iter().fold(false, |found, known| found | (u64::from(*known) == key))
}

fn has(word: &str, flag: u16, phrases: &Phrases) -> bool {
    phrases.flags(word.as_bytes()) & flag != 0
}

/// `Monday's`: no person is called that.
pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word.as_bytes(), [.., b'\'', b's' | b'S'] | [.., 0xE2, 0x80, 0x99, b's' | b'S'])
}

/// The names before an outlet that lost the blank before it: `Ada Sellers and Jonas QuillThe Harbour Post`.
pub(super) fn without_outlet(line: &str) -> Option<&str> {
    let bytes = line.as_bytes();
    let glued =
        |at: &usize| *at > 0 && bytes[at - 1].is_ascii_lowercase() && bytes[*at..].starts_with(b"The ");
    let outlet = memchr::memchr_iter(b'T', bytes).find(glued)?;
    line.get(..outlet)
}

/// Buttons that lost the blanks between them: `FacebookTwitterEmail`.
fn is_run_together(word: &str) -> bool {
    let bytes = word.as_bytes();
    let joints = bytes.windows(2).filter(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    bytes.len() > 8 && joints.count() >= 2
}

/// Words of dates and labels: `Posted`, `Monday`, `September`.
pub(super) fn is_label(word: &str, phrases: &Phrases) -> bool {
    months::is_calendar_word(word) || matches!(phrases.word(word), Some(Ui::Timestamp | Ui::Byline))
}

/// True where the whole line is one name or two: a byline without `By`.
pub(super) fn is_name_line(line: &str, phrases: &Phrases) -> bool {
    let names = names(line, 0, phrases);
    let Some((first, last)) = names.first().zip(names.last()) else { return false };
    first.start == 0 && last.end == line.trim_end().len() && names.len() <= 2
}

/// `Ada Sellers in Oslo and Jonas Quill in Port Ellen`: the names in a line of names with where they write from, and
/// nothing else; nothing where it is no such line.
pub(super) fn located(line: &str, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut placed = false;
    let mut from = 0;
    for part in line.split(" and ").flat_map(|part| part.split(", ")) {
        let start = from + line.get(from..).and_then(|rest| rest.find(part)).unwrap_or(0);
        from = start + part.len();
        let (name, place) = part.split_once(" in ").map_or((part, None), |(name, place)| (name, Some(place)));
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        if !place.is_none_or(|place| place.split(' ').all(capital)) || !is_name_line(name, phrases) {
            return Vec::new();
        }
        placed |= place.is_some();
        found.push(start..start + name.len());
    }
    if placed { found } else { Vec::new() }
}

/// True where the line begins with a name, and behind it and others stands an agency at most.
pub(super) fn begins_with_names(line: &str, phrases: &Phrases) -> bool {
    let names = names(line, 0, phrases);
    let Some((first, last)) = names.first().zip(names.last()) else { return false };
    let mut rest = line.get(last.end..).unwrap_or("").split(' ').filter(|word| !word.is_empty());
    first.start == 0 && rest.all(|word| has(word, ROLE, phrases) || word.starts_with("Assoc"))
}

/// A name as it is written, capitals read as small letters: `JONAS QUILL` is `Jonas Quill`.
pub(crate) fn proper(name: &str) -> String {
    let mut proper = String::with_capacity(name.len());
    let small = name.len() <= 4 || name.bytes().any(|byte| byte.is_ascii_lowercase());
    if small || !name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) {
        for word in name.split_whitespace() {
            proper.push_str(if proper.is_empty() { "" } else { " " });
            proper.push_str(word);
        }
        return proper;
    }
    let mut inside = false;
    for c in name.chars() {
        if inside {
            proper.extend(c.to_lowercase());
        } else {
            proper.push(c);
        }
        inside = c.is_alphabetic();
    }
    proper
}

/// Words with their spans: runs without white space, commas, bars and brackets.
#[derive(Debug, Clone)]
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
}

/// What stands between words.
const fn is_between(c: char) -> bool {
    matches!(c, ',' | '|' | '&' | '/' | '(' | ')' | ';' | '•' | '·' | '–' | '—' | ':' | '"' | '“' | '”')
}

impl<'t> Words<'t> {
    /// All the words of a line.
    pub(super) const fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
    /// The character at a byte.
    fn char(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Its width.
    #[inline]
    fn width(&self, at: usize) -> usize {
        match self.text.as_bytes().get(at) {
            Some(..0x80) => 1,
            _ => self.char(at).map_or(1, char::len_utf8),
        }
    }

    /// The width of a character between words, or of a hyphen where they are to be taken for such; nothing of others.
    #[inline]
    fn outside(&self, at: usize, hyphens: bool) -> Option<usize> {
        const BETWEEN: [bool; 128] = {
            let mut between = [false; 128];
            let mut at = 0_u8;
            while at < 128 {
                between[at as usize] = is_between(at as char) || matches!(at, 0x09..=0x0D | b' ');
                at += 1;
            }
            between
        };
        let byte = *self.text.as_bytes().get(at)?;
        match BETWEEN.get(byte as usize) {
            Some(&between) => (between || hyphens && byte == b'-').then_some(1),
            None => self.char(at).filter(|c| c.is_whitespace() || is_between(*c)).map(char::len_utf8),
        }
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = (&'t str, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut start = self.at;
        while let Some(outside) = self.outside(start, true) {
            start += outside;
        }
        let mut end = start;
        loop {
            // Nothing else, mostly.
            end += eight::first_letters(self.text.as_bytes().get(end..).unwrap_or(&[]));
            if end >= self.text.len() || self.outside(end, false).is_some() {
                break;
            }
            end += self.width(end);
        }
        let word = self.text.get(start..end)?;
        // A full stop ends a name unless it is an initial's.
        if word.len() > 2
            && word.ends_with('.')
            && word.matches('.').count() == 1
            && !matches!(word, "Jr." | "Sr." | "Dr.")
        {
            end -= 1;
        }
        self.at = end;
        Some((self.text.get(start..end).filter(|word| !word.is_empty())?, start..end))
    }
}

#[cfg(test)]
mod tests {
    use super::super::opener::after_opener;
    use super::super::phrases::PHRASES;
    use super::*;

    fn authors(line: &str) -> Vec<String> {
        after_opener(line).map_or_else(Vec::new, |from| {
            names(line, from, &PHRASES).into_iter().map(|span| proper(&line[span])).collect()
        })
    }

    #[test]
    fn bylines_of_all_shapes_give_their_names() {
        assert_eq!(authors("By Ada Sellers"), ["Ada Sellers"]);
        assert_eq!(authors("By Ada Sellers and Jonas van Quill"), ["Ada Sellers", "Jonas van Quill"]);
        assert_eq!(authors("By: Ada Sellers | 11-09-2017 | News"), ["Ada Sellers"]);
        assert_eq!(
            authors("BY ADA SELLERS, JONAS QUILL AND IDA BRINK"),
            ["Ada Sellers", "Jonas Quill", "Ida Brink"]
        );
        assert_eq!(authors("By Ada Sellers - 11/18/19 11:04 PM EST"), ["Ada Sellers"]);
        assert_eq!(authors("By ADA SELLERS FOR HARBOUR ONLINE"), ["Ada Sellers"]);
        assert_eq!(authors("By JONAS QUILL IN PORT ELLEN"), ["Jonas Quill"]);
        assert_eq!(authors("by Ada B. Sellers, Staff Writer"), ["Ada B. Sellers"]);
        assert_eq!(authors("By Ada Sellers Business Columnist"), ["Ada Sellers"]);
        assert_eq!(authors("By Ada Sellers Politics Reporter"), ["Ada Sellers"]);
        assert_eq!(authors("By Ada Sellers Ada Sellers Reporter"), ["Ada Sellers"]);
        assert_eq!(authors("By Osk Ledger Editorial Staff"), [""; 0]);
        assert_eq!(authors("(Reporting by Ada Sellers in Oslo; Editing by Jonas Quill)"), ["Ada Sellers"]);
    }

    #[test]
    fn names_may_stand_with_their_places() {
        let located = |line: &'static str| {
            located(line, &PHRASES).into_iter().map(|span| &line[span]).collect::<Vec<_>>()
        };
        assert_eq!(
            located("Ada Sellers in Oslo and Jonas Quill in Port Ellen"),
            ["Ada Sellers", "Jonas Quill"]
        );
        assert_eq!(
            located("Ada Sellers, Jonas Quill and Ida Brink in Oslo"),
            ["Ada Sellers", "Jonas Quill", "Ida Brink"]
        );
        assert!(located("Ada Sellers and Jonas Quill").is_empty());
        assert!(located("Chaos in Oslo and Panic in Port Ellen").is_empty());
        assert!(located("Ada Sellers in trouble").is_empty());
    }

    #[test]
    fn agencies_and_desks_are_no_persons() {
        assert_eq!(authors("By Reuters"), [""; 0]);
        assert_eq!(authors("By Associated Press"), [""; 0]);
        assert_eq!(authors("By the Editorial Board"), [""; 0]);
        assert_eq!(authors("By The Harbour Post, Oslo"), [""; 0]);
        assert!(names("For Immediate Release - March 3, 2021", 0, &PHRASES).is_empty());
        assert_eq!(authors("By Monday evening the ferries had left."), [""; 0]);
    }

    #[test]
    fn buttons_and_newspapers_are_no_persons() {
        assert_eq!(authors("By FacebookTwitterEmailCopy Link"), [""; 0]);
        assert_eq!(authors("By Harbour Today Updated On 3 March 2021"), [""; 0]);
        assert_eq!(authors("By ADA SELLERS Ledger Association"), ["Ada Sellers"]);
    }

    #[test]
    fn a_name_may_stand_behind_a_date() {
        let behind = |line: &str| {
            behind_date(line).map(|from| {
                names(line, from, &PHRASES).into_iter().map(|span| proper(&line[span])).collect::<Vec<_>>()
            })
        };
        assert_eq!(behind("March 3, 2021|by ADA SELLERS"), Some(vec!["Ada Sellers".to_owned()]));
        assert_eq!(behind("3rd March 2021 - 8:12 pm by Ada Sellers -"), Some(vec!["Ada Sellers".to_owned()]));
        assert_eq!(behind("3 MAR 2021 5:24PM by PIB Delhi"), None);
    }

    #[test]
    fn positions_and_dates_end_a_name() {
        assert_eq!(authors("By Ada Sellers Senior Contributor"), ["Ada Sellers"]);
        assert_eq!(authors("by Ada September 15, 2014"), [""; 0]);
        assert_eq!(authors("By Ada Sellers Published Monday"), ["Ada Sellers"]);
        assert_eq!(authors("By Ada Sellers Nov. 8"), ["Ada Sellers"]);
    }

    #[test]
    fn a_name_alone_is_a_name_line() {
        assert!(is_name_line("Ada Sellers", &PHRASES));
        assert!(!is_name_line("Staff Writer", &PHRASES));
        assert!(!is_name_line("Ferry crews return", &PHRASES));
    }
}
