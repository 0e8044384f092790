//! Where exactly the story begins and ends: what stands at the edges of the run of units worth most.
//!
//! The run -> the story: a standfirst above the byline and notes on the author and the company are cut off, a short
//! last sentence is taken in.
//!
//! Cost: the lines at the edges.

use super::byline;
use super::dates;
use super::eight;
use super::endings;
use super::marks;
use super::phrases::{PHRASES, POSITION};
use super::region::{is_link, ui};
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphanumeric;
use core::ops::Range;

/// How far into the story a byline or date may stand, in units, and the words of the standfirst before it.
const HEAD: usize = 14;
const STANDFIRST: u32 = 70;

/// Words of a first paragraph that stands above as a standfirst too.
const LEAD: u32 = 12;

/// How many lines may close a story, and how many words such a sentence has at most.
const LAST: usize = 2;
const SHORT: u32 = 9;

/// How many lines at the end may stand under the heading of a note on the company.
const ABOUT: usize = 4;
/// How soon that note names the company, in words.
const NAMED: usize = 8;

/// How far from the end of the story a note on the author may begin, in units, and its longest paragraph, in words.
const NOTE: usize = 10;
const NOTE_WORDS: u32 = 140;

/// How many lines a clean article may have before and after its running text.
const MARGIN: usize = 6;

/// The story whose best part is `best`.
pub(super) fn settle(text: &str, units: &[Unit], best: Range<usize>) -> Range<usize> {
    let story = trim_end(text, units, trim_start(text, units, best));
    endings::cut(text, units, grow(units, reach_end(text, units, reach_start(units, story))))
}

/// Takes in a first paragraph that counted for little because it stands above as a standfirst too.
fn reach_start(units: &[Unit], story: Range<usize>) -> Range<usize> {
    let above = story.start.checked_sub(1).and_then(|above| units.get(above));
    let lead = above.is_some_and(|unit| {
        unit.repeats > 1 && unit.is_prose() && unit.words >= LEAD && !unit.piece && ui(unit).is_none()
    });
    story.start - usize::from(lead && !story.is_empty())..story.end
}

/// How far back a speaker of the last turn may have spoken before, in units, and how long the label may be.
const TURNS: usize = 8;
const LABEL: usize = 40;

/// Who speaks in a turn of an interview or a debate: `POST`, `Q`, `Ada Sellers` before a colon.
fn speaker<'t>(text: &'t str, unit: &Unit) -> Option<&'t str> {
    let line = unit.span.slice(text);
    let mut limit = LABEL.min(line.len());
    while !line.is_char_boundary(limit) {
        limit -= 1;
    }
    // Of two the first that a blank follows.
    let head = line.get(..limit)?;
    let closes = |at: &usize| head.as_bytes().get(at + 1) == Some(&b' ');
    let label = head.get(..memchr::memchr_iter(b':', head.as_bytes()).find(closes)?)?;
    (label.starts_with(char::is_uppercase) && ui(unit).is_none()).then_some(label)
}

/// Number of turns right below the story of those who speak in it.
fn turns_below(text: &str, units: &[Unit], story: &Range<usize>) -> usize {
    let told = units.get(story.clone()).unwrap_or(&[]);
    let spoke = |name: &str| told.iter().rev().take(TURNS).any(|unit| speaker(text, unit) == Some(name));
    let below = units.get(story.end..).unwrap_or(&[]);
    below.iter().take_while(|unit| !unit.piece && speaker(text, unit).is_some_and(spoke)).count()
}

/// Takes in the short sentences and rows of names that close a story: alone too little to be worth anything.
fn reach_end(text: &str, units: &[Unit], story: Range<usize>) -> Range<usize> {
    let row = |unit: &Unit| ui(unit).is_none() && unit.words >= 12 && unit.marks >= 5;
    // `The trial continues.`: too short to count as running text.
    let full = |unit: &Unit| unit.terminal && unit.words >= 3 && unit.lower * 2 >= unit.words;
    let short = |unit: &Unit| unit.words <= SHORT && ui(unit).is_none() && (unit.is_prose() || full(unit));
    let own = |unit: &Unit| !unit.piece && unit.repeats <= 1;
    let last = story.end.checked_sub(1).and_then(|last| units.get(last));
    let below = units.get(story.end..).unwrap_or(&[]);
    if story.is_empty() || last.is_none_or(|last| ui(last).is_some()) {
        return story;
    }
    let turns = turns_below(text, units, &story);
    if turns > 0 {
        return story.start..story.end + turns;
    }
    // A box may stand before them, or a link of one line, and before rows a heading.
    let boxed = |unit: &&Unit| matches!(ui(unit), Some(Ui::Promotion)) && unit.words <= 4;
    let skipped = below.iter().take(1).take_while(boxed).count();
    let heading = usize::from(below.get(skipped).is_some_and(|unit| ui(unit).is_none() && unit.words <= 3));
    let rows = below.iter().skip(skipped + heading).take_while(|unit| own(unit) && row(unit)).count();
    if rows > 1 {
        return story.start..story.end + skipped + heading + rows;
    }
    let before = if below.first().is_some_and(is_link) { 1 } else { skipped };
    let closing = |unit: &&Unit| own(unit) && (short(unit) || row(unit));
    let more = below.iter().skip(before).take(LAST).take_while(closing).count();
    story.start..story.end + if more > 0 { before + more } else { 0 }
}

/// A byline or date among the first lines is where the story begins: what stands before it is its standfirst.
fn trim_start(text: &str, units: &[Unit], story: Range<usize>) -> Range<usize> {
    let mut words = 0;
    let mut start = story.start;
    for at in story.clone().take(HEAD) {
        let Some(unit) = units.get(at) else { break };
        if matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp)) && !unit.piece {
            // A clock time alone heads an entry.
            let clock = unit.words <= 3 && unit.digit > 0 && unit.lower + unit.title == 0 && {
                let line = unit.span.slice(text);
                (!unit.may_hold(marks::DATE) || dates::stamps(line).is_empty())
                    && dates::lone_clock(line).is_some()
            };
            start = if clock { start } else { at + 1 };
        } else if unit.is_prose() {
            words += unit.words;
        }
        if words > STANDFIRST {
            break;
        }
    }
    // What the page says of the author may stand between byline and story too.
    let signed = start.checked_sub(1).and_then(|last| units.get(last)).is_some_and(|last| ui(last).is_some());
    let noted = || start + 1 < story.end && units.get(start).is_some_and(|unit| is_author_note(text, unit));
    start += usize::from(signed && noted());
    if start < story.end { start..story.end } else { story }
}

/// A note on the author at the end is no part of the story.
fn trim_end(text: &str, units: &[Unit], mut story: Range<usize>) -> Range<usize> {
    // `About Harbour Lines`: what a company says of itself under each of its releases.
    let about = |at: &usize| {
        let (Some(unit), Some(next)) = (units.get(*at), units.get(at + 1)) else { return false };
        if !(2..=6).contains(&unit.words) || unit.lower > 0 || unit.terminal || unit.piece {
            return false;
        }
        let line = unit.span.slice(text);
        let name = ["About ", "ABOUT ", "Über "].iter().find_map(|word| line.strip_prefix(word));
        let first = name.and_then(|name| name.split(' ').next()).unwrap_or("");
        first.starts_with(char::is_uppercase)
            && next.is_prose()
            && next.span.slice(text).split(' ').take(NAMED).any(|word| word.eq_ignore_ascii_case(first))
    };
    if let Some(at) = story.clone().rev().take(ABOUT).find(about)
        && at > story.start + ABOUT
    {
        story.end = at;
    }
    let noted = |at: &usize| units.get(*at).is_some_and(|unit| is_author_note(text, unit));
    // Behind what parts it from the story it may be of several sentences or paragraphs.
    let parted = |at: &usize| {
        let above = at.checked_sub(1).and_then(|above| units.get(above));
        *at > story.start + NOTE && above.is_some_and(|above| ui(above).is_some()) && noted(at)
    };
    if let Some(at) = story.clone().rev().take(NOTE).find(parted) {
        story.end = at;
    }
    for _ in 0..2 {
        let last = story.clone().rev().take(2).find(noted);
        let Some(last) = last.filter(|&last| last > story.start) else { break };
        story.end = last;
        while story.end > story.start + 1
            && units.get(story.end - 1).is_some_and(|unit| !unit.is_prose() && !unit.terminal)
        {
            story.end -= 1;
        }
    }
    story
}

/// `Ada Sellers is a reporter for the Harbour Post.`
fn is_author_note(text: &str, unit: &Unit) -> bool {
    if unit.words > NOTE_WORDS {
        return false;
    }
    let line = unit.span.slice(text);
    // Two names come first, or one and where its bearer writes: no small word but one that names have.
    let end = eight::first_letters(line.as_bytes());
    if let Some([b' ', b'a'..=b'z', ..]) = line.as_bytes().get(end..) {
        let block = eight::read(line.as_bytes(), end + 1);
        let length = eight::run(eight::letters(block));
        let particle = || line.get(end + 1..).and_then(|rest| rest.split(' ').next()).unwrap_or("");
        if length > byline::LONGEST_PARTICLE || !byline::PARTICLES.contains(&particle()) {
            return false;
        }
    }
    let handle = memchr::memchr(b'@', line.as_bytes());
    let mut words = words(line);
    let mut names = 0;
    // `Ada Sellers (@sellers) is a reporter`
    let handle = handle.and_then(|at| line.get(at + 1..)).and_then(|rest| rest.split(')').next());
    let verb = loop {
        match words.next() {
            Some(word) if handle == Some(word) => {}
            Some(word) if word.starts_with(char::is_uppercase) && names < 5 => names += 1,
            Some(word) if names > 0 && byline::PARTICLES.contains(&word) => {}
            Some("currently") if names > 0 => {}
            other => break other,
        }
    };
    let Some(verb) = verb.filter(|_| (2..=5).contains(&names)) else { return false };
    let position = |word: &str| PHRASES.flags(word.as_bytes()) & POSITION != 0;
    match verb {
        "is" | "was" | "works" => words.take(14).any(position),
        // What the author covers, and how they came to it.
        "covers" | "writes" | "reports" => {
            words.clone().take(14).any(position) || words.take(30).any(|word| JOINED.contains(&word))
        }
        _ => false,
    }
}

/// The words of a line, with what joins their halves.
fn words(line: &str) -> impl Iterator<Item = &str> + Clone {
    let mut at = 0;
    core::iter::from_fn(move || {
        loop {
            let start = at;
            at = word_end(line, start);
            if at > start {
                return line.get(start..at);
            }
            at += line.get(start..)?.chars().next()?.len_utf8();
        }
    })
}

/// Where the word ends that begins at a byte, if one does.
fn word_end(line: &str, mut at: usize) -> usize {
    loop {
        let (letters, digits) = eight::letters_digits(eight::read(line.as_bytes(), at));
        let length = eight::run(letters | digits);
        at += length;
        if length == 8 {
            continue;
        }
        match line.as_bytes().get(at) {
            Some(b'\'' | b'-') => at += 1,
            None | Some(..0x80) => return at,
            Some(_) => match line.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if is_alphanumeric(c) || c == '’' => at += c.len_utf8(),
                _ => return at,
            },
        }
    }
}

/// Words that tell how somebody came to the paper.
const JOINED: &[&str] = &["joined", "joining", "previously", "formerly", "graduate", "graduated"];

/// Takes in what stands at the edges of a clean article: nothing there speaks of a page around the story.
fn grow(units: &[Unit], story: Range<usize>) -> Range<usize> {
    let quiet = |unit: &Unit| ui(unit).is_none() && unit.lower + unit.title + unit.upper > 0;
    let above = units.get(..story.start).unwrap_or(&[]);
    let below = units.get(story.end..).unwrap_or(&[]);
    let start = if above.len() <= MARGIN && above.iter().all(quiet) { 0 } else { story.start };
    // Labels alone are the page's: `Contact Police`, `Your thoughts`.
    let told = |unit: &Unit| unit.terminal || unit.words > SHORT;
    let whole = below.len() <= MARGIN && below.iter().all(quiet) && below.iter().any(told);
    let end = if whole { units.len() } else { story.end };
    start..end
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    fn kind_of(line: &str, below: &str) -> String {
        let page = format!(
            "Ferry crews back at work\n\nThe ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n\nThe first of the ferries is to leave the harbour at six in the morning, and the rest by noon.\n\nShops on the islands had run out of fresh bread and milk by the end of it.\n\nAll of them should keep to the summer timetable again by the end of the week.\n\n{line}\n\n{below}\n\nPrivacy Policy\n"
        );
        let at = page.find(below).unwrap_or(0);
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        let block = layout.blocks.iter().find(|block| block.span.end as usize > at).expect("a block there");
        block.kind.to_string()
    }

    #[test]
    fn what_a_company_says_of_itself_is_no_part_of_the_story() {
        let note =
            "Harbour Lines runs forty ferries between the islands and employs about nine hundred people.";
        assert_ne!(kind_of("About Harbour Lines", note), "paragraph");
        assert_eq!(kind_of("What the crews want", note), "paragraph");
        assert_eq!(kind_of("About Time", note), "paragraph");
    }

    #[test]
    fn the_last_turns_of_an_interview_are_the_storys() {
        let turns = "Moor: We lost nine days of pay, but we got what we had wanted.\n\nPOST: How many?\n\nMoor: Nine.";
        let page = |below: &str| {
            kind_of(&format!("POST: Was it worth it, after all that the crews had lost?\n\n{turns}"), below)
        };
        assert_eq!(page("POST: Thanks again."), "paragraph");
        assert_ne!(page("Tuesday: Thanks again."), "paragraph");
    }

    #[test]
    fn a_lead_that_is_the_standfirst_too_is_the_storys() {
        let lead = "The ferry crews of the old harbour today went back to work after nine long days as the islands prepared for a summer that is to bring more guests than ever before.";
        let page = format!(
            "Islands\n{lead}\nUpdated: March 3, 2021, 10:30 AM\n{lead}\nThe company had asked them to return, and the minister for the islands had done so too.\nShops on the islands had run out of fresh bread and milk by the end of it, and the mail was late."
        );
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        let kinds: Vec<_> = layout.blocks.iter().map(|block| block.kind.to_string()).collect();
        assert_eq!(kinds.get(3).map(String::as_str), Some("paragraph"), "{kinds:?}");
    }

    #[test]
    fn labels_alone_below_the_story_are_the_pages() {
        let page = "The crews are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n\n";
        let kinds = |below: &str| {
            let page = format!("{page}{below}");
            let mut layout = Layout::default();
            segment(&Article::new(&page), &mut layout);
            layout.blocks.last().map(|block| block.kind.to_string())
        };
        assert_ne!(kinds("Contact the Harbour Office\n\nOfficer Ada Sellers").as_deref(), Some("subheading"));
        assert_eq!(kinds("What else\n\nThe ferry sails.").as_deref(), Some("paragraph"));
    }

    #[test]
    fn a_note_on_the_author_is_no_part_of_the_story() {
        let note = "Ada Sellers (@sellers) is a reporter for the Harbour Post and writes about the islands and their ferries.";
        assert_ne!(kind_of("All in all they had won.", note), "paragraph");
        for note in [
            "Ada Sellers covers the islands. Since joining The Harbour Post, she has written on ferries, mills and the price of bread.",
            "Jonas di Moor is a reporter for the Harbour Post and lives on the islands with two dogs.",
            "Ada Sellers currently works for the Harbour Post as a writer of short notes on the ferries.",
        ] {
            assert_ne!(kind_of("All in all they had won.", note), "paragraph", "{note}");
        }
        let page = format!(
            "Ferry crews back at work\n\nBy Ada Sellers\n\n{note}\n\nThe ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n"
        );
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        assert_ne!(layout.blocks.get(2).map(|block| block.kind.to_string()).as_deref(), Some("paragraph"));
        let note = "Ada Sellers is a reporter for the Harbour Post.";
        let page = format!(
            "{note} Her notes on the ferries won a prize.\n\nBefore that she was the mate of one of them, and lived on the islands."
        );
        let again = "The crews are to sail again, the union said.\n\n".repeat(9);
        assert_ne!(kind_of(&format!("{again}Share on Facebook"), &page), "paragraph");
        let cover = "Harbour Lines covers the islands with forty ferries, and no other company does so in the summer.";
        assert_eq!(kind_of("All in all they had won.", cover), "paragraph");
    }
}
