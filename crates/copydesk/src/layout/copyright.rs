//! Who owns the rights of a page, as its copyright line says.
//!
//! A line -> a name and its points; `© 2021 The Harbour Post Company. All rights reserved.` -> `The Harbour Post`.
//!
//! Cost: one search a sign; of a company's name one more over the page.

use super::phrases::{CREDIT, PHRASES, Phrases};
use crate::chars::{is_alphabetic, is_alphanumeric};

/// Points of a company that has no site of its name, of those that make a name the publisher's.
const COMPANY: i32 = 2;

/// What names of sites end in that are their addresses, and what that adds to their points.
pub(super) const DOMAINS: &[&str] = &[".com", ".org", ".net", ".info", ".co.uk", ".tv", ".in", ".ca"];
const ADDRESS: i32 = 4;

/// What companies are called beside their names.
const FORMS: &[&str] = &[
    "Company",
    "Co",
    "Corp",
    "Corporation",
    "Group",
    "Holdings",
    "Media",
    "Interactive",
    "Network",
    "Networks",
    "Communications",
    "Publishing",
    "Publications",
    "Publishers",
    "Broadcasting",
    "Digital",
    "Limited",
    "Ltd",
    "Inc",
    "LLC",
    "Pvt",
    "Private",
    "Partners",
    "Enterprises",
    "International",
];

/// Behind what stands who made the pages.
const MADE: &[&str] =
    &["designed by", "powered by", "developed by", "hosted by", "site by", "website by", "theme by"];

/// `© 2021 The Harbour Post`: the sign with a year.
pub(super) fn is_dated(line: &str) -> bool {
    line.split('©').nth(1).is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c| !is_alphanumeric(c));
        rest.starts_with(|c: char| c.is_numeric())
            || line.split('©').next().is_some_and(|before| !before.is_empty())
    })
}

/// Words that show an owner of pages as those of [`FORMS`] do: behind the sign there are photographers too.
const OWNERS: &[&str] = &["copyright", "newspapers"];

/// `© Harbour Post Media`: a company's name behind the sign that is no picture's credit.
pub(super) fn is_owner(line: &str, phrases: &Phrases) -> bool {
    let Some(name) = line.strip_prefix('©') else { return false };
    let words = || name.split(|c| !is_alphanumeric(c));
    words().any(|word| FORMS.iter().chain(OWNERS).any(|known| word.eq_ignore_ascii_case(known)))
        && !name.contains('/')
        && !words().any(|word| phrases.flags(word.as_bytes()) & CREDIT != 0)
}

/// Signs of copyright with the place of their rarest byte, by which they are looked for, the surest first.
const COPYRIGHT: &[(usize, &str)] = &[(1, "©"), (2, "opyright "), (2, "OPYRIGHT "), (0, "(c) ")];

/// What stands behind a name in a copyright line.
const STOPS: &[&str] = &[
    ". ", ", Inc", " Inc", ", LLC", " LLC", " Ltd", " All ", " all ", " ALL ", "|", ",", "(", " [",
    " Private",
];

/// Where the first `mark` ends; its byte at `rare` is looked for.
fn behind(bytes: &[u8], rare: usize, mark: &[u8]) -> Option<usize> {
    let starts = memchr::memchr_iter(*mark.get(rare)?, bytes).filter_map(|at| at.checked_sub(rare));
    starts
        .into_iter()
        .find(|&at| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark)))
        .map(|at| at + mark.len())
}

/// Who owns the rights, and the points that gives: of `© 2021 The Harbour Post. All rights reserved.` the post.
pub(super) fn owner(line: &str) -> Option<(&str, i32)> {
    let at = COPYRIGHT.iter().find_map(|(rare, mark)| behind(line.as_bytes(), *rare, mark.as_bytes()))?;
    let rest = line.get(at..).unwrap_or("").trim_start();
    let rest = rest.strip_prefix("Copyright").or_else(|| rest.strip_prefix("COPYRIGHT")).unwrap_or(rest);
    let had_year = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let name = rest.trim_start_matches(|c| !is_alphabetic(c));
    if !had_year && !line.contains('©') && !name.starts_with("by ") {
        return None;
    }
    let name = name.strip_prefix("by ").unwrap_or(name);
    // `Harbour Post © 2021 All rights reserved`
    let legal = name.get(..10).is_some_and(|head| head.eq_ignore_ascii_case("all rights"));
    if legal
        && let Some((before, _)) =
            line.split_once('©').filter(|(before, _)| before.contains(char::is_uppercase))
    {
        return Some((before, 3));
    }
    let name = if legal { name.get("all rights reserved".len()..).unwrap_or("").trim_start() } else { name };
    let name = name.find(|c: char| c.is_ascii_digit()).and_then(|at| name.get(..at)).unwrap_or(name);
    let name = name.split(" - ").next().unwrap_or(name);
    let ends = |rest: &[u8]| {
        matches!(rest, [b'.' | b',' | b' ' | b'|' | b'(', ..])
            && STOPS.iter().any(|stop| rest.starts_with(stop.as_bytes()))
    };
    let end = (0..name.len()).find(|&at| name.as_bytes().get(at..).is_some_and(ends)).unwrap_or(name.len());
    let name = name.get(..end)?.trim();
    // `Designed by Quill Studio`: who made the pages.
    let made =
        MADE.iter().any(|made| name.get(..made.len()).is_some_and(|head| head.eq_ignore_ascii_case(made)));
    (!made && !name.is_empty()).then_some((name, if had_year { 3 } else { 1 }))
}

/// The site's name in its owner's, if the page has it elsewhere, and the points: `Harbour Post` of `The Harbour Post Company`
/// and of `Harbour Post Media Group`. An owner who is a company in any other way may have many sites, and one that is called
/// as an address has just that.
pub(super) fn site<'t>(owner: &'t str, points: i32, text: &str) -> (&'t str, i32) {
    let Some(name) = without_form(owner) else {
        let address = DOMAINS.iter().any(|domain| owner.ends_with(domain));
        return (owner, if address { points + ADDRESS } else { points });
    };
    let short = name.strip_prefix("The ").unwrap_or(name);
    let n_owner = n_times(owner, text);
    match [name, short].into_iter().find(|name| PHRASES.word(name).is_none() && n_times(name, text) > n_owner)
    {
        Some(site) => (site, points),
        None => (owner, points.min(COMPANY)),
    }
}

/// How often a name stands in a text as whole words.
fn n_times(name: &str, text: &str) -> usize {
    let inside = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let bytes = text.as_bytes();
    memchr::memmem::find_iter(bytes, name.as_bytes())
        .filter(|&at| {
            !inside(at.checked_sub(1).and_then(|at| bytes.get(at))) && !inside(bytes.get(at + name.len()))
        })
        .count()
}

/// A name without the words for a company at its end; nothing where it has none.
fn without_form(owner: &str) -> Option<&str> {
    let mut name = owner;
    while let Some((before, last)) = name.rsplit_once(' ')
        && (FORMS.contains(&last) || last == "&")
    {
        name = before.trim_end_matches(',');
    }
    (name.len() < owner.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_stands_before_owners_and_credits() {
        assert!(is_owner("© Copyright of Harbour Post Media", &PHRASES));
        assert!(!is_owner("© Getty Images", &PHRASES));
        assert!(!is_owner("© Ada Sellers", &PHRASES));
        assert!(!is_owner("The harbour © Ada Sellers", &PHRASES));
    }

    #[test]
    fn copyright_lines_name_the_owner() {
        let known = |line: &'static str| owner(line).map(|(name, _)| name);
        assert_eq!(known("© 2021 The Harbour Post. All rights reserved."), Some("The Harbour Post"));
        assert_eq!(known("Copyright © 2021 Quill Media Group, LLC"), Some("Quill Media Group"));
        assert_eq!(known("Harbour Post © 2021 All rights reserved"), Some("Harbour Post "));
        assert_eq!(known("Copyright © 2002-2021 - Designed by Quill Media - Powered by Tern"), None);
        assert_eq!(known("All rights reserved"), None);
    }

    #[test]
    fn a_company_is_called_as_its_site_where_the_page_has_that() {
        let page = "Ferries Return - The Harbour Post\nTern | Tern Video\n© 2021";
        let known = |owner: &'static str| {
            let page = format!("{page} {owner}");
            site(owner, 3, &page)
        };
        assert_eq!(known("The Harbour Post Company"), ("The Harbour Post", 3));
        assert_eq!(known("The Tern Media Group"), ("Tern", 3));
        assert_eq!(known("TernHouse Media"), ("TernHouse Media", 2));
        assert_eq!(known("Video Media"), ("Video Media", 2));
        assert_eq!(known("Tern.com"), ("Tern.com", 7));
        assert_eq!(known("Quill & Company"), ("Quill & Company", 2));
        assert_eq!(known("Harbour Post"), ("Harbour Post", 3));
    }
}
