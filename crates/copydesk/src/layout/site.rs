//! What a page calls its site, by the address that the page was found at or that it has its mail sent to.
//!
//! An address and a page -> a name as the page writes it: of `https://www.harbourpost.example/ferry` and a page with
//! `© Quill Holdings`, `Harbour Post` and `HarbourPost.com` it is `Harbour Post`; of `nhp.example` it is
//! `North Harbour Post`, where the page has that twice. A page that writes no such name has none.
//!
//! Cost: one search over the page for the first letter of the site; none where no address is given.

use super::copyright::DOMAINS;
use super::phrases::PHRASES;
use core::ops::{Range, RangeInclusive};
use smallvec::SmallVec;

/// Hosts whose sites are told apart by the name before theirs.
const HOSTS: &[&str] =
    &["wordpress", "blogspot", "substack", "medium", "tumblr", "typepad", "livejournal", "github"];

/// What stands before a country's two letters in an address and belongs to no site: `.co.uk`.
const SECOND_LEVEL: &[&str] = &["co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"];

/// Fewest letters of a site that is looked for, and most, which the parts of an address have (RFC 1035, 2.3.4).
const LENGTHS: RangeInclusive<usize> = 3..=63;
/// Most spellings of a name that are kept.
const MOST_SPELLINGS: usize = 16;
/// Fewest words of a name that its address has the first letters of, and how often the page must have it.
const INITIALS: u32 = 3;
const TWICE: u32 = 2;
/// How much oftener the page writes its name in another way that is then its usual one.
const FAR_MORE: u32 = 4;
/// Most words of a name.
const MOST_WORDS: u32 = 6;

/// A way in which the page writes the name.
#[derive(Debug)]
struct Spelling<'t> {
    name: &'t str,
    times: u32,
    /// The address has the first letters of its words.
    initials: bool,
}

/// The name by which the text calls the site of that address.
pub(super) fn name<'t>(text: &'t str, url: &str) -> Option<&'t str> {
    let label = label(url)?;
    if !LENGTHS.contains(&label.len()) {
        return None;
    }
    let mut spellings = SmallVec::<[Spelling<'t>; MOST_SPELLINGS]>::new();
    let first = *label.as_bytes().first()?;
    for at in memchr::memchr_iter(first.to_ascii_uppercase(), text.as_bytes()) {
        let Some((name, initials)) = written(text, at, label) else { continue };
        let behind = text.get(at + name.len()..).unwrap_or("");
        // In an address the words are run together.
        let times = u32::from(!DOMAINS.iter().any(|end| behind.starts_with(end)));
        if let Some(known) = spellings.iter_mut().find(|known| known.name == name) {
            known.times += times;
        } else if spellings.len() < MOST_SPELLINGS {
            spellings.push(Spelling { name, times, initials });
        }
    }
    best(&spellings)
}

/// Of the spellings the words in full, unless the page has them once or another far more often, else the commonest, and of
/// those the first.
fn best<'t>(spellings: &[Spelling<'t>]) -> Option<&'t str> {
    let known =
        |spelling: &&Spelling<'t>| spelling.name.contains(' ') || PHRASES.word(spelling.name).is_none();
    let commonest = |initials: bool| {
        let of_sort = spellings.iter().filter(|spelling| spelling.initials == initials).filter(known);
        of_sort.rev().max_by_key(|spelling| spelling.times)
    };
    let whole = commonest(false);
    let usual = whole.map_or(0, |whole| whole.times);
    let full = commonest(true).filter(|full| full.times >= TWICE && full.times * FAR_MORE >= usual);
    full.or(whole).map(|spelling| spelling.name)
}

/// The part of an address that names the site: `harbourpost` of `https://news.harbourpost.co.uk/ferry`.
fn label(url: &str) -> Option<&str> {
    // An archive has the page's own address behind its.
    let address = url.get(url.rfind("://").map_or(0, |at| at + "://".len())..)?;
    let host = address.split(['/', '?', '#', ':', ' ', '>', ')']).next()?;
    let mut labels = host.rsplit('.').filter(|label| !label.is_empty()).peekable();
    let top = labels.next()?;
    if top.len() == 2 {
        labels.next_if(|label| SECOND_LEVEL.iter().any(|known| label.eq_ignore_ascii_case(known)));
    }
    let site = labels.next()?;
    let own = labels.next().filter(|label| !label.eq_ignore_ascii_case("www"));
    if HOSTS.iter().any(|host| site.eq_ignore_ascii_case(host)) { own } else { Some(site) }
}

/// The words at `at` that spell the label, letter by letter or by their first letters, and which; the first has a capital or
/// a digit.
fn written<'t>(text: &'t str, at: usize, label: &str) -> Option<(&'t str, bool)> {
    let bytes = text.as_bytes();
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || matches!(byte, b'@' | b'/');
    let dotted = |at: usize| bytes.get(at.wrapping_sub(1)) == Some(&b'.');
    let opens = bytes.get(at).is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if !opens || at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(inside) || dotted(at) {
        return None;
    }
    if let Some(end) = letter_by_letter(bytes, at, label.as_bytes()) {
        return text.get(at..end).map(|name| (name, false));
    }
    let end = by_initials(bytes, at, label.as_bytes(), 1)?;
    text.get(at..end).map(|name| (name, true))
}

/// Where the words end that have just the letters of a label.
fn letter_by_letter(bytes: &[u8], at: usize, label: &[u8]) -> Option<usize> {
    let mut end = at;
    for &letter in label.iter().filter(|letter| letter.is_ascii_alphanumeric()) {
        while matches!(bytes.get(end), Some(b' ' | b'.' | b'-' | b'\'' | b'&')) && end > at {
            end += 1;
        }
        if !bytes.get(end)?.eq_ignore_ascii_case(&letter) {
            return None;
        }
        end += 1;
    }
    // `Harbour P.M.`
    let dotted = bytes.get(end) == Some(&b'.') && bytes.get(end.wrapping_sub(2)) == Some(&b'.');
    let ends = !bytes.get(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    ends.then_some(end + usize::from(dotted))
}

/// Where the words end, all with capitals, of which a label has the first letters, or the whole of some of them.
fn by_initials(bytes: &[u8], at: usize, label: &[u8], n_words: u32) -> Option<usize> {
    let word = word_at(bytes, at);
    let letters = bytes.get(word.clone())?;
    let first = letters.first().filter(|byte| byte.is_ascii_uppercase())?;
    let (own, rest) = label.split_first()?;
    if letters.len() < 2 || !first.eq_ignore_ascii_case(own) || n_words > MOST_WORDS {
        return None;
    }
    let whole = label.get(..letters.len()).filter(|head| head.eq_ignore_ascii_case(letters));
    let tails = [whole.and_then(|_| label.get(letters.len()..)), Some(rest)];
    tails.into_iter().flatten().find_map(|rest| match rest {
        [] => (n_words >= INITIALS).then_some(word.end),
        _ if bytes.get(word.end) == Some(&b' ') => by_initials(bytes, word.end + 1, rest, n_words + 1),
        _ => None,
    })
}

/// The letters and digits from `at`.
fn word_at(bytes: &[u8], at: usize) -> Range<usize> {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let n = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    at..at + n
}

#[cfg(test)]
mod tests {
    use super::{label, name};
    use crate::{Article, Extractor};

    #[test]
    fn the_address_outweighs_whom_the_rights_belong_to() {
        let page = "North Harbour Post | News | Sport\n\nFerry crews return to work\n\nThe ferry crews of the \
                    northern isles went back to work on Friday, the harbour office said.\n\n\
                    © 2021 Quill Holdings. All rights reserved.\n";
        let publisher = |article: &Article<'_>| Extractor::new().extract(article).expect("short").publisher;
        assert_eq!(publisher(&Article::new(page)).as_deref(), Some("Quill Holdings"));
        let found = publisher(&Article::new(page).url("https://www.northharbourpost.example/ferry"));
        assert_eq!(found.as_deref(), Some("North Harbour Post"));
    }

    #[test]
    fn addresses_have_a_part_that_names_the_site() {
        for (url, site) in [
            ("https://www.harbourpost.com/ferry?from=1", "harbourpost"),
            ("http://news.harbourpost.co.uk:80", "harbourpost"),
            ("harbourpost.example/a.b", "harbourpost"),
            ("https://crews.wordpress.com/2021/03/", "crews"),
            ("https://web.archive.example/web/2021/https://harbourpost.com/ferry", "harbourpost"),
            ("https://the-harbour.or.jp#top", "the-harbour"),
        ] {
            assert_eq!(label(url), Some(site), "{url}");
        }
        for url in ["", "://", "localhost", "https://www.wordpress.com/", "com", "co.uk", "/a/b"] {
            assert_eq!(label(url), None, "{url}");
        }
    }

    #[test]
    fn a_site_is_called_as_its_page_writes_it() {
        for (url, text, site) in [
            (
                "harbourpost.com",
                "HarbourPost.com\nHarbour Post | News\n© Quill Holdings",
                Some("Harbour Post"),
            ),
            ("harbourpost.com", "harbourpost.com on the harbourpost\n@HarbourPost", None),
            ("theharbour.com", "The Harbour\nThe Harbour", Some("The Harbour")),
            ("harbours.com", "Harbour's ferries", Some("Harbour's")),
            ("harbour.com", "Harbourside", None),
            ("nhp.com", "NHP | NHP\nNorth Harbour Post\nNorth Harbour Post", Some("North Harbour Post")),
            ("nhp.com", "NHP | NHP\nNorth Harbour Post", Some("NHP")),
            ("harbourpm.com", "Harbour P.M. | Harbour P.M.", Some("Harbour P.M.")),
            ("nhpost.com", "the North Harbour Post of the North Harbour Post", Some("North Harbour Post")),
            ("nhp.com", "North harbour post and North\nHarbour Post", None),
            // What buttons say too.
            ("news.com.au", "News\nNews", None),
            ("7crews.com", "7 Crews: 7Crews, 7 Crews", Some("7 Crews")),
            ("post.com", "Pöst", None),
            ("harbourpost.example or call", "Harbour Post", Some("Harbour Post")),
            (&"p".repeat(64), &"P".repeat(64), None),
        ] {
            assert_eq!(name(text, url), site, "{url} {text}");
        }
    }
}
