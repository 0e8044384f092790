//! Names that are told to be authors' by what stands behind or before them: an agency, a handle, a request to follow.
//!
//! A line -> the part of it in which the names stand.
//!
//! ```text
//! Ada Sellers and Jonas Quill, Associated Press
//! Ada Sellers @sellers
//! Follow Ada Sellers on Twitter: @sellers
//! (Reporting by Ada Sellers; additional reporting by Jonas Quill; editing by Ida Brink)
//! ```
//!
//! Cost: one pass over a short line.

use super::byline;
use super::phrases::{Phrases, ROLE};
use super::ui::Ui;
use core::ops::Range;

/// Where one may follow an author.
const NETWORKS: &[&str] =
    &["Twitter", "Facebook", "Instagram", "X", "LinkedIn", "Bluesky", "Mastodon", "Threads"];
/// First words of agencies called `Press`.
const PRESSES: &[&str] = &["associated", "canadian"];
/// Longest request to follow somebody, in bytes.
const FOLLOW: usize = 160;

/// The names before an agency, `Ada Sellers and Jonas Quill, Associated Press`: nothing where other things stand there.
pub(super) fn without_agency<'l>(line: &'l str, phrases: &Phrases) -> Option<&'l str> {
    let (before, last) = line.trim_end().rsplit_once(' ')?;
    let previous = before.rsplit(' ').next().unwrap_or("").trim_end_matches(',');
    let shouted = |word: &str| word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let two = last.eq_ignore_ascii_case("press")
        && PRESSES.iter().any(|known| previous.eq_ignore_ascii_case(known))
        || last.eq_ignore_ascii_case("news")
            && shouted(previous)
            && phrases.flags(previous.as_bytes()) & ROLE != 0;
    let one = phrases.flags(last.as_bytes()) & ROLE != 0 && matches!(phrases.word(last), Some(Ui::Byline));
    let names = match (two, one) {
        (true, _) => before.rsplit_once(' ')?.0,
        (_, true) => before,
        _ => return None,
    };
    let names = names.strip_suffix(" The").or_else(|| names.strip_suffix(" the")).unwrap_or(names);
    let names = names.trim_end_matches([',', '|', '/', '-', '–', '—', ' ']);
    are_names(names, phrases).then_some(names)
}

/// True where a text is names and nothing else.
fn are_names(text: &str, phrases: &Phrases) -> bool {
    let names = byline::names(text, 0, phrases);
    names.first().zip(names.last()).is_some_and(|(first, last)| first.start == 0 && last.end == text.len())
}

/// The name before a handle: `Ada Sellers @sellers`.
pub(super) fn without_handle(line: &str) -> Option<&str> {
    let at = memchr::memchr(b'@', line.as_bytes())?;
    let (name, handle) = line.get(..at).zip(line.get(at + 1..))?;
    let handle = handle.strip_suffix(')').unwrap_or(handle);
    let plain = handle.len() >= 2 && handle.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let name = name.trim_end_matches(['(', '|', ',', ' ']);
    // `Ada Sellers@sellers`: two words before it are no address.
    (plain && (name.len() < at || name.contains(' '))).then_some(name)
}

/// The names before an outlet in capitals, `Ada Sellers and Jonas Quill HARBOUR TODAY`, and nothing else.
pub(super) fn without_shouted<'l>(line: &'l str, phrases: &Phrases) -> Option<&'l str> {
    let small = |byte: u8| byte.is_ascii_lowercase();
    let end = line.bytes().rposition(small)? + 1;
    let (names, outlet) = line.get(..end).zip(line.get(end..))?;
    let outlet = outlet.strip_prefix(' ')?;
    let shouted = |word: &str| word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let few = (1..=3).contains(&outlet.split(' ').count());
    (few && outlet.split(' ').all(shouted) && are_names(names, phrases)).then_some(names)
}

/// Where the names stand in a request to follow those who wrote: `Follow Ada Sellers on Twitter @sellers`.
pub(super) fn followed(line: &str) -> Option<Range<usize>> {
    const FOLLOW_WORD: &str = "Follow ";
    const ON: &str = " on ";
    // At the end of a story, whose paragraph it may be part of.
    let mut tail = line.len().saturating_sub(FOLLOW);
    while !line.is_char_boundary(tail) {
        tail += 1;
    }
    let begins = |at: &usize| {
        line.as_bytes().get(tail + at..).is_some_and(|rest| rest.starts_with(FOLLOW_WORD.as_bytes()))
    };
    let from = tail + memchr::memrchr_iter(b'F', line.as_bytes().get(tail..)?).find(begins)?;
    let names = from + FOLLOW_WORD.len();
    let rest = line.get(names..)?;
    let network = |(at, _): &(usize, &str)| {
        let behind = rest.get(at + ON.len()..).unwrap_or("");
        NETWORKS.iter().any(|network| behind.starts_with(network))
    };
    let end = [ON, " On "].iter().find_map(|on| rest.match_indices(on).find(network)).map(|(at, _)| at);
    let end = end.or_else(|| {
        rest.find(" @").map(|at| rest.get(..at).map_or(at, |it| it.trim_end_matches(" at").len()))
    })?;
    let parted = from == 0
        || line.get(..from).is_some_and(|before| before.ends_with([' ', '\u{a0}', '—', '.', '”', '"']));
    parted.then_some(names..names + end)
}

/// Where the names begin of those who reported, in an agency's line of credits: behind each `reporting by`.
pub(super) fn reporters(line: &str) -> impl Iterator<Item = usize> + '_ {
    const WORDS: &str = "eporting by ";
    line.match_indices(WORDS).map(|(at, _)| at + WORDS.len())
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    #[test]
    fn names_stand_before_their_agency() {
        let names = |line| without_agency(line, &PHRASES);
        assert_eq!(
            names("Ada Sellers and Jonas Quill, Associated Press"),
            Some("Ada Sellers and Jonas Quill")
        );
        assert_eq!(names("Ada Sellers The Associated Press"), Some("Ada Sellers"));
        assert_eq!(names("Ada Sellers, BBC News"), Some("Ada Sellers"));
        assert_eq!(names("Ada Sellers Reuters"), Some("Ada Sellers"));
        assert_eq!(names("World Business News"), None);
        assert_eq!(names("Ferry crews return, Reuters"), None);
        assert_eq!(names("Associated Press"), None);
    }

    #[test]
    fn names_stand_before_their_handle() {
        assert_eq!(without_handle("Ada Sellers @sellers"), Some("Ada Sellers"));
        assert_eq!(without_handle("Ada Sellers (@ada_sellers)"), Some("Ada Sellers"));
        assert_eq!(without_handle("Ada Sellers ada@harbour.example"), None);
        assert_eq!(without_handle("Ada Sellers@sellers"), Some("Ada Sellers"));
        assert_eq!(without_handle("sellers@harbour"), None);
        assert_eq!(without_handle("@sellers"), None);
    }

    #[test]
    fn names_stand_before_their_outlet_in_capitals() {
        let names = |line| without_shouted(line, &PHRASES);
        assert_eq!(names("Ada Sellers and Jonas Quill HARBOUR TODAY"), Some("Ada Sellers and Jonas Quill"));
        assert_eq!(names("Ada Sellers NTB"), Some("Ada Sellers"));
        assert_eq!(names("The ferry crews of NTB"), None);
        assert_eq!(names("ADA SELLERS NTB"), None);
        assert_eq!(names("Ada Sellers II A 3"), None);
    }

    #[test]
    fn those_to_follow_wrote_it() {
        let names = |line: &'static str| followed(line).and_then(|names| line.get(names));
        assert_eq!(names("Follow Ada Sellers on Twitter @sellers."), Some("Ada Sellers"));
        assert_eq!(
            names("The crews left. Follow Ada Sellers and Jonas Quill on Twitter: @s"),
            Some("Ada Sellers and Jonas Quill")
        );
        assert_eq!(names("Follow Ada Sellers at @sellers"), Some("Ada Sellers"));
        assert_eq!(names("Follow Ada Sellers On Twitter @sellers"), Some("Ada Sellers"));
        assert_eq!(names("Follow the harbour"), None);
    }

    #[test]
    fn all_who_reported_are_named() {
        let line = "(Reporting by Ada Sellers; additional reporting by Jonas Quill; editing by Ida Brink)";
        let found: Vec<_> = reporters(line)
            .flat_map(|from| byline::names(line, from, &PHRASES))
            .filter_map(|name| line.get(name))
            .collect();
        assert_eq!(found, ["Ada Sellers", "Jonas Quill"]);
    }
}
