//! Who published it: the site's name, by what the page says of itself.
//!
//! Page and headline -> a name. Every place where a site names itself gives its name points: behind the headline in
//! the page's title, in the copyright line, after `More from`, `Follow`, `Support`, `About`, in a mail address.
//!
//! Cost: linear in the lines outside the story.

use super::asks;
use super::captions;
use super::copyright;
use super::dates;
use super::eight;
use super::headline::Headline;
use super::marks;
use super::months;
use super::phrases::{CREDIT, PHRASES, POSITION, ROLE};
use super::region::ui;
use super::site;
use super::traits;
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphanumeric;
use crate::repair::FILLERS;
use crate::span::Span;
use core::ops::Range;

/// What a site's name stands behind, how many points that gives, and the fewest words it has there.
pub(super) const OPENERS: &[(&str, i32)] = &[
    ("more from the ", 3),
    ("more from ", 2),
    ("more must-reads from ", 4),
    ("more stories from ", 3),
    ("read more from ", 2),
    ("jobs at ", 2),
    ("follow ", 4),
    ("support ", 2),
    ("about ", 1),
    ("subscribe to ", 1),
    ("welcome to ", 1),
    ("source: ", 2),
];
/// The first eight bytes of what stands there, or all, as a number and the bits that are compared.
const OPENER_HEADS: [(u64, u64); OPENERS.len()] = {
    let (mut heads, mut nth) = ([(0, 0); OPENERS.len()], 0);
    while nth < heads.len() {
        let opener = OPENERS[nth].0.as_bytes();
        let mut at = if opener.len() < 8 { opener.len() } else { 8 };
        while at > 0 {
            at -= 1;
            heads[nth] = (heads[nth].0 << 8 | opener[at] as u64, heads[nth].1 << 8 | 0xFF);
        }
        nth += 1;
    }
    heads
};
/// Words that no site's name begins with.
const NO_NAME: &[&str] = &[
    "us",
    "me",
    "our",
    "your",
    "the author",
    "this",
    "more",
    "now",
    "today",
    "independent",
    "center",
    "for",
    "on",
];

/// The second byte of the copyright sign.
const SIGN: u8 = 0xA9;
/// Points that make a name the publisher's.
const ENOUGH: i32 = 2;
/// Longest name, in words.
const MOST_WORDS: usize = 5;
/// Most copyright lines of different owners that are read, and most lines with a mail address.
const MOST_OWNERS: usize = 16;
const MOST_MAILS: usize = 16;

/// A name and its points.
type Votes = Vec<(String, i32)>;

/// Finds the publisher's name.
#[inline(never)] // so that a profile shows the pass
pub(super) fn find(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    headline: Option<Headline>,
    authors: &[String],
) -> Option<String> {
    let (mut votes, mut owners, mut mastheads) = (Votes::new(), Vec::<&str>::new(), Vec::<Span>::new());
    let mut n_mails = 0;
    if let (Some(first), Some(headline)) = (units.first(), headline.filter(|headline| headline.unit > 0))
        && ui(first).is_none()
    {
        title(first.span.slice(text), headline.span.slice(text), &mut votes);
    }
    if let (Some(first), Some(headline)) = (units.first(), headline.filter(|headline| headline.unit == 0)) {
        let line = first.span.slice(text);
        if let Some((_, name)) = behind_title(line) {
            vote(name, 3, &mut votes);
        } else if headline.span.end < first.span.end {
            title(line, headline.span.slice(text), &mut votes);
        }
    }
    dated(text, units, story, headline, &mut votes);
    masthead(text, units, story, headline, &mut votes);
    employer(text, units, story, &mut votes);
    for (at, unit) in units.iter().enumerate() {
        let inside = (at >= story.start) & (at < story.end);
        if (unit.repeats > 1) & !inside && is_masthead(unit, text) {
            mastheads.push(unit.span);
        }
        let told = if inside { traits::PROSE } else { 0 };
        if unit.traits & (traits::NAMING | told) != traits::NAMING {
            continue;
        }
        let line = unit.span.slice(text);
        let footer = || [unit.phrase, unit.inner].iter().flatten().any(|found| found.ui == Ui::Footer);
        if !inside
            && owners.len() < MOST_OWNERS
            && (footer() || memchr::memchr(SIGN, line.as_bytes()).is_some())
            && let Some((owner, points)) = copyright::owner(line)
            && !owners.iter().any(|known| is_same(known, owner))
        {
            // Once, however often the page says so.
            owners.push(owner);
            let (name, points) = copyright::site(owner, points, text);
            vote(name, points, &mut votes);
        }
        if unit.asks & asks::SITE != 0 {
            opener(line, authors, &mut votes);
        }
        // Each is a search over the page.
        if unit.address && unit.words <= 12 && n_mails < MOST_MAILS {
            n_mails += 1;
            mail(line, text, &mut votes);
        }
        if votes.len() > 64 {
            break;
        }
    }
    // Of sister papers each stands there.
    if let Some((first, rest)) = mastheads.split_first().map(|(first, rest)| (first.slice(text), rest))
        && rest.iter().all(|other| other.slice(text) == first)
    {
        vote(first, ENOUGH, &mut votes);
    }
    // A longer form of a name takes the shorter one's points: `NBC` speaks for `NBC News`.
    let points: Vec<i32> = votes
        .iter()
        .map(|(name, points)| {
            let shorter = votes.iter().filter(|(other, _)| {
                *points >= 3
                    && name.len() > other.len()
                    && name.starts_with(other.as_str())
                    && name.as_bytes().get(other.len()) == Some(&b' ')
            });
            points + shorter.map(|(_, points)| points).sum::<i32>()
        })
        .collect();
    for (vote, points) in votes.iter_mut().zip(points) {
        vote.1 = points;
    }
    votes.retain(|(_, points)| *points >= ENOUGH);
    let best = votes.iter().enumerate().max_by_key(|(at, (_, points))| (*points, usize::MAX - at))?.1;
    Some(best.0.clone())
}

/// What the names of those who publish end in.
const TAILS: &[&str] = &[
    "News",
    "Sport",
    "Post",
    "Times",
    "Herald",
    "Tribune",
    "Gazette",
    "Journal",
    "Radio",
    "Television",
    "Online",
    "Today",
    "Daily",
    "Agency",
    "Press",
    "Telegraph",
    "Guardian",
    "Chronicle",
    "Observer",
    "Examiner",
    "Courier",
    "Standard",
    "Mail",
];

/// Those that sections end in too: `Latest News`, `World Today`.
const SECTION_TAILS: &[&str] = &["News", "Sport", "Online", "Today", "Daily"];

/// By the letter that they begin with their lengths, a bit for each.
const TAIL_LENGTHS: [u16; 32] = {
    let (mut lengths, mut nth) = ([0; 32], 0);
    while nth < TAILS.len() {
        let tail = TAILS[nth].as_bytes();
        lengths[(tail[0] & 0x1F) as usize] |= 1 << tail.len();
        nth += 1;
    }
    lengths
};

/// `BBC News, Nairobi`: whom the author below whose name it stands works for, and where.
fn employer(text: &str, units: &[Unit], story: &Range<usize>, votes: &mut Votes) {
    let above = units.get(..story.start).unwrap_or(&[]);
    let named = above.windows(2).filter(|pair| matches!(ui(&pair[0]), Some(Ui::Byline)));
    for unit in named.filter_map(|pair| pair.get(1)).filter(|unit| unit.words <= 6 && unit.lower == 0) {
        let (name, _) = unit.span.slice(text).split_once(", ").unwrap_or_default();
        if TAILS.iter().any(|tail| name.strip_suffix(tail).is_some_and(|first| first.ends_with(' '))) {
            vote(name, 3, votes);
        }
    }
}

/// The page's first line, where it is a name that comes back.
fn masthead(text: &str, units: &[Unit], story: &Range<usize>, headline: Option<Headline>, votes: &mut Votes) {
    let Some(first) = units.first().filter(|_| headline.is_some_and(|headline| headline.unit > 0)) else {
        return;
    };
    let name = first.span.slice(text);
    let named = (2..=4).contains(&first.words) && first.lower == 0 && first.digit == 0 && !first.terminal;
    let rest = text.get(first.span.end as usize..).unwrap_or("");
    if named
        && story.start > 0
        && ui(first).is_none()
        && memchr::memmem::find(rest.as_bytes(), name.as_bytes()).is_some()
    {
        vote(name, ENOUGH, votes);
    }
}

/// `The Harbour Post` on a line of its own: called as those are who publish, and no section.
pub(super) fn is_masthead(unit: &Unit, text: &str) -> bool {
    if !(2..=4).contains(&unit.words) || unit.lower + unit.digit > 0 || unit.terminal {
        return false;
    }
    let (name, last) = (unit.span.slice(text), captions::last_word(unit.span.slice(text)));
    let first = name.split(' ').next().unwrap_or("");
    let section = unit.words == 2 && SECTION_TAILS.contains(&last);
    TAILS.contains(&last) && !section && PHRASES.word(first).is_none()
}

fn vote(name: &str, points: i32, votes: &mut Votes) {
    let name = name.trim().trim_matches(|c| !is_alphanumeric(c) && c != '!' && c != ')').trim();
    let capital = name.chars().any(char::is_uppercase);
    // `News | Obituaries`: a section, no site.
    if !name.contains(' ') && PHRASES.word(name).is_some() {
        return;
    }
    if name.len() < 2 || !capital || name.split_whitespace().count() > MOST_WORDS {
        return;
    }
    match votes.iter_mut().find(|(known, _)| is_same(known, name)) {
        Some(known) => known.1 += points,
        None => votes.push((name.to_owned(), points)),
    }
}

/// True for names of the same letters and digits, whatever their case, an article before them and `.com` behind aside.
fn is_same(first: &str, second: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> {
        let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
        let name = name.strip_suffix(".com").unwrap_or(name);
        name.chars().filter(|c| is_alphanumeric(*c)).flat_map(char::to_lowercase)
    }
    letters(first).eq(letters(second))
}

/// `Ferry Crews Return - The Harbour Post`: what stands behind the headline, after the last separator.
fn title(title: &str, headline: &str, votes: &mut Votes) {
    let (behind, points) = match title.strip_prefix(headline) {
        Some(behind) if !headline.is_empty() => (behind, 6),
        _ => (title, 4),
    };
    let behind = behind.replace(FILLERS, "");
    if let Some(name) = last_separator(&behind).and_then(|between| behind.get(between.end..))
        && name.split_whitespace().count() <= MOST_WORDS
        && dates::stamps(name).is_empty()
    {
        vote(name, points, votes);
    }
}

/// Where the last separator between a title and its site stands.
pub(super) fn last_separator(line: &str) -> Option<Range<usize>> {
    const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " » ", " :: ", " · "];
    memchr::memrchr_iter(b' ', line.as_bytes()).find_map(|at| {
        let rest = line.get(at..)?;
        let between = SEPARATORS.iter().find(|between| rest.starts_with(**between))?;
        Some(at..at + between.len())
    })
}

/// Fewest words of a title before the name of its site.
const TITLE: usize = 4;

/// Where a title ends that the name of a site stands behind, and the name: it ends as such names do, in whatever case.
pub(super) fn behind_title(line: &str) -> Option<(usize, &str)> {
    let last = captions::last_word(line);
    // Most end in another word.
    let lengths = TAIL_LENGTHS[(last.as_bytes().first()? & 0x1F) as usize];
    if last.len() >= 16 || lengths >> last.len() & 1 == 0 {
        return None;
    }
    let tail = TAILS.iter().find(|tail| tail.eq_ignore_ascii_case(last))?;
    let between = last_separator(line)?;
    let (title, name) = (line.get(..between.start)?.trim_end(), line.get(between.end..)?);
    let n_words = name.split(' ').count();
    let named = (2..=MOST_WORDS).contains(&n_words)
        && name.split(' ').all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    // `World News`, `Latest News`: a section.
    let first = name.split(' ').next().unwrap_or("");
    let section = n_words == 2 && SECTION_TAILS.contains(tail) && PHRASES.word(first).is_some();
    (named && !section && title.split(' ').count() >= TITLE).then_some((title.len(), name))
}

/// `Xinhua, March 3, 2021`: the agency before the date under the headline.
fn dated(text: &str, units: &[Unit], story: &Range<usize>, headline: Option<Headline>, votes: &mut Votes) {
    let from = headline.map_or(0, |headline| headline.unit + 1);
    for unit in units.get(from..(from + UNDER).min(story.end)).unwrap_or(&[]) {
        if !matches!(unit.shape, Some(Ui::Timestamp)) || !unit.may_hold(marks::COMMA) {
            continue;
        }
        let Some((name, rest)) = unit.span.slice(text).split_once(", ") else { continue };
        let agency = PHRASES.flags(name.as_bytes());
        let month = rest.split([' ', '.']).next().is_some_and(months::is_month);
        let capitals = name.len() <= 5 && name.bytes().all(|byte| byte.is_ascii_uppercase());
        if month && agency & ROLE != 0 && agency & POSITION == 0 && (capitals || agency & CREDIT != 0) {
            return vote_agency(name, votes);
        }
    }
}

/// How far under the headline the date of an agency's copy stands, in units.
const UNDER: usize = 3;

/// A name that is an agency's, and so a word of the page too.
fn vote_agency(name: &str, votes: &mut Votes) {
    if name.starts_with(char::is_uppercase) {
        votes.push((name.to_owned(), 3));
    }
}

/// `More from The Harbour Post`, `Follow Harbour Post on Facebook`.
fn opener(line: &str, authors: &[String], votes: &mut Votes) {
    let head = eight::lower(eight::read(line.as_bytes(), 0));
    for ((opener, points), (known, compared)) in OPENERS.iter().zip(OPENER_HEADS) {
        // Nearly all are ruled out by their first letters.
        if head & compared != known
            || !line.get(..opener.len()).is_some_and(|head| head.eq_ignore_ascii_case(opener))
        {
            continue;
        }
        let rest = line.get(opener.len()..).unwrap_or("");
        let stops = |rest: &[u8]| {
            [" on ", "'s ", "’s ", " via ", " in ", ":"].iter().any(|stop| rest.starts_with(stop.as_bytes()))
        };
        let bytes = rest.as_bytes();
        let may_stop = |byte: u8| matches!(byte, b' ' | b'\'' | b':' | 0xE2);
        let end = (0..bytes.len()).find(|&at| may_stop(bytes[at]) && stops(&bytes[at..]));
        let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or("");
        let name = name.strip_prefix("the ").unwrap_or(name);
        if !name.starts_with(char::is_uppercase) {
            return;
        }
        let lower = name.to_ascii_lowercase();
        let named = !NO_NAME
            .iter()
            .any(|no| lower.split(|c| !is_alphanumeric(c)).next() == Some(no) || lower == *no)
            && !authors.iter().any(|author| author == name)
            && name.split(' ').all(|word| word.len() < 4 || word.starts_with(|c: char| !c.is_lowercase()));
        if named {
            vote(name, *points, votes);
        }
        return;
    }
}

/// `letters@harbourpost.example`: what the page calls the site of its mail, in one word; the mail of many sites goes to the
/// company that owns them.
fn mail(line: &str, text: &str, votes: &mut Votes) {
    let site = line.split_once('@').and_then(|(_, domain)| site::name(text, domain));
    if let Some(name) = site.filter(|name| !name.contains(' ')) {
        vote(name, 2, votes);
    }
}
