//! The title of a clean article: a short line before everything else, whatever its words.
//!
//! ```text
//! Rep. Moor to back Sellers for mayor.       one short sentence that was given a full stop
//!
//! ABSTRACT.                                  a label
//!
//! Ada Moor is backing Jonas Sellers ...      the story
//! ```
//!
//! Cost: the first line and a few below it.

use super::headline::{begins_with, has_latin};
use super::no_title::is_no_title;
use super::region::ui;
use super::unit::Unit;
use core::ops::Range;

/// Longest title, the longest that is a sentence with a full stop, and that is two, in words.
const LONGEST: u32 = 24;
const SENTENCE: u32 = 15;
const TWO: u32 = 12;
/// Longest label between title and story, in words.
const LABEL: u32 = 3;
/// Paragraphs that show a story below, and the fewest words of one that shows it alone.
const SHOWN: usize = 3;
const PARAGRAPH: u32 = 15;
/// Longest word that a full stop cuts short: `Sens.`
const CUT: usize = 4;

/// True where the first line is the title of what stands below it.
pub(super) fn is_title(text: &str, units: &[Unit], story: &Range<usize>) -> bool {
    let Some(first) = units.first().filter(|_| story.start <= 1 && units.len() > 1) else { return false };
    let line = first.span.slice(text);
    let titled = !first.is_prose() || is_sentence(line, units) || is_open_sentence(text, units);
    // `BERLIN`: where the story was filed.
    let place = first.words == 1 && first.upper == 1;
    titled
        && first.words <= LONGEST
        && !first.item
        && !place
        && ui(first).is_none()
        && begins_with(line, "\"'“‘«")
        && has_latin(line)
        && !is_no_title(text, units, story, 0)
}

/// One short sentence over paragraphs.
fn is_sentence(line: &str, units: &[Unit]) -> bool {
    let [first, next, ..] = units else { return false };
    let most = if sentences(line) <= 1 { SENTENCE } else { TWO };
    if first.words > most || !next.after_blank || sentences(line) > 2 {
        return false;
    }
    let below = || units.iter().skip(1).filter(|unit| unit.words > LABEL).take(SHOWN);
    let long =
        below().next().is_some_and(|lead| (lead.is_prose() || lead.terminal) && lead.words >= PARAGRAPH);
    long || below().count() == SHOWN && below().all(Unit::is_prose)
}

/// A sentence that lost its full stop, over the points that sum the story up or over its first paragraph.
fn is_open_sentence(text: &str, units: &[Unit]) -> bool {
    let [first, next, ..] = units else { return false };
    first.is_prose()
        && !(first.terminal || first.colon || first.piece)
        && first.sentences(text) <= 1
        && ui(next).is_none()
        && (next.item || next.is_prose() && next.terminal && next.after_blank)
}

/// The sentences of a line; a title or a state cut short ends none: `Rep. Moor`, `in N.Y.`
fn sentences(line: &str) -> usize {
    let bytes = line.as_bytes();
    let ends = memchr::memchr3_iter(b'.', b'!', b'?', bytes).filter(|&at| {
        let goes_on =
            !matches!(bytes.get(at + 1..), Some([b' ', behind, ..]) if !behind.is_ascii_lowercase());
        let word = line.get(..at).and_then(|before| before.rsplit(' ').next()).unwrap_or("");
        let cut = word.len() <= CUT && word.starts_with(|c: char| c.is_ascii_uppercase());
        !(goes_on || bytes.get(at) == Some(&b'.') && cut)
    });
    1 + ends.count()
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening, after a strike of nine days.";

    fn headline(above: &str, story: &str) -> Option<String> {
        let page = format!("{above}\n\n{story}");
        let mut layout = Layout::default();
        segment(&Article::new(&page).clean(true), &mut layout);
        layout.headline.map(|span| span.slice(&page).to_owned())
    }

    #[test]
    fn a_short_sentence_over_the_story_is_its_title() {
        for title in [
            "Crews vote to end their long strike.",
            "Rep. Moor to back Sellers for mayor of the islands.",
            "Sellers sharpens his tone as the vote in N.Y. nears.",
            "The crews ask again: 'Who pays?'",
            "Who pays? The islands ask again.",
        ] {
            assert_eq!(headline(title, STORY).as_deref(), Some(title));
            // Labels, and a short paragraph that opens the story.
            let labelled = format!("ABSTRACT.\n\n{STORY}\n\nFULL TEXT.\n\n{STORY}");
            assert_eq!(headline(title, &labelled).as_deref(), Some(title));
            assert_eq!(headline(title, &format!("They are back.\n\n{STORY}")).as_deref(), Some(title));
        }
    }

    #[test]
    fn a_paragraph_is_no_title() {
        for lead in [
            "It was a cold day in Osk and nobody was about. The crews had waited for hours.",
            "The crews of the ferries to the outer islands went on strike on Monday morning over pay and hours.",
        ] {
            assert_eq!(headline(lead, STORY), None, "{lead}");
        }
        assert_eq!(headline("The talks in Osk failed on Monday.", "Moor left for Osk."), None);
    }

    #[test]
    fn a_dateline_is_no_title() {
        for dateline in ["OSK (AP) --", "PORT MOOR, Norway (AP) _", "OSK, August 21 (Xinhua) --"] {
            assert_eq!(headline(dateline, STORY), None, "{dateline}");
        }
        let title = "Crews say that they will announce the end of their strike on Monday.";
        let filed = format!("OSK, Feb. 2 (NTB) — {STORY}");
        assert_eq!(headline(title, &filed).as_deref(), Some(title));
    }
}
