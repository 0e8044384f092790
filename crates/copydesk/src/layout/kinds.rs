//! The kind of each unit, from what it is, where it stands, and what stands around it.

use super::headline::Headline;
use super::phrases::{CREDIT, PHRASES, ROLE};
use super::region::{self, ui};
use super::shapes;
use super::thread;
use super::traits::{self, Traits};
use super::ui::Ui;
use super::unit::Unit;
use crate::extraction::BlockKind;
use crate::span::{RuleId, Span};
use core::ops::Range;

/// A kind and the rule that decided it.
pub(super) type Verdict = (BlockKind, RuleId);

/// Makes every unit part of the story: the caller said that the text is an article and nothing else.
pub(super) fn keep_all(verdicts: &mut [Verdict]) {
    for verdict in verdicts.iter_mut().filter(|(kind, _)| !kind.is_body()) {
        *verdict = (BlockKind::Paragraph, "layout.clean");
    }
}

/// Makes the line on which the dateline stands alone above the first sentence the beginning of the story.
pub(super) fn file(dateline: Option<Span>, units: &[Unit], verdicts: &mut [Verdict]) {
    let Some(dateline) = dateline else { return };
    let at = units.partition_point(|unit| unit.span.end <= dateline.start);
    if let Some(verdict) = verdicts.get_mut(at).filter(|(kind, _)| !kind.is_body()) {
        *verdict = (BlockKind::Paragraph, "layout.dateline-alone");
    }
}

/// Makes the line in which the author's name stands alone a byline.
pub(super) fn sign(signature: Option<usize>, verdicts: &mut [Verdict]) {
    if let Some(verdict) = signature.and_then(|at| verdicts.get_mut(at)) {
        *verdict = (BlockKind::Byline, "layout.author-alone");
    }
}

const fn of_ui(ui: Ui) -> Verdict {
    match ui {
        Ui::Navigation => (BlockKind::Navigation, "layout.menu-word"),
        Ui::Promotion => (BlockKind::Promotion, "layout.promotion-phrase"),
        Ui::Comment => (BlockKind::Comment, "layout.comment-form"),
        Ui::Footer => (BlockKind::Footer, "layout.legal-line"),
        Ui::Related => (BlockKind::Related, "layout.teaser-heading"),
        Ui::Timestamp => (BlockKind::Timestamp, "layout.date-line"),
        Ui::Byline => (BlockKind::Byline, "layout.byline"),
        Ui::Caption => (BlockKind::Caption, "layout.picture-credit"),
        Ui::Other => (BlockKind::Other, "layout.agency-note"),
    }
}

/// Judges every unit of a page whose story is `story`.
#[inline(never)] // so that a profile shows the pass
pub(super) fn judge(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    headline: Option<Headline>,
    verdicts: &mut Vec<Verdict>,
) {
    verdicts.clear();
    let (mut below, mut n_related, mut has_footer) = (None, 0, false);
    let title = headline.map_or("", |found| found.span.slice(text));
    let headline = headline.filter(|headline| headline.is_over(story));
    // Much running text right below the title is the story's, whatever stands between it and the rest.
    let over = headline.and_then(|headline| units.get(headline.unit + 1..story.start)).unwrap_or(&[]);
    let told = over.iter().filter(|unit| is_told(unit));
    let passed = told.map(|unit| unit.words).sum::<u32>() >= PASSED;
    let begin = if story.is_empty() { units.len() } else { story.start };
    for (at, unit) in units.iter().enumerate() {
        let length = unit.span.len() as usize;
        let may_be_title = (length >= title.len()) & (length <= title.len() + 40) & (at <= story.end);
        let verdict = if may_be_title && !title.is_empty() && unit.span.slice(text).starts_with(title) {
            (BlockKind::Headline, "layout.headline")
        } else if at < begin {
            above(text, units, at, story, headline, passed)
        } else if at < story.end {
            inside(text, units, (at, unit), story, verdicts)
        } else {
            let verdict = if thread::begins_thread(text, units, at) {
                (BlockKind::Comment, "layout.signed-comment")
            } else {
                under(unit, below)
            };
            below = Some(verdict.0);
            verdict
        };
        n_related += usize::from(verdict.0 == BlockKind::Related);
        has_footer |= verdict.0 == BlockKind::Footer;
        verdicts.push(verdict);
    }
    if n_related > 1 {
        join_teasers(story, verdicts);
    }
    if has_footer {
        join_footer(units, story, verdicts);
    }
}

/// How far under the title a standfirst may stand, in units.
const STANDFIRST: usize = 2;

/// Fewest words of a sentence between title and story that is the story's, and of all of them together.
const SENTENCE: u32 = 12;
const PASSED: u32 = 100;

/// A sentence that may be the story's though it stands above what was found of it.
fn is_told(unit: &Unit) -> bool {
    unit.is_prose() && unit.terminal && unit.words >= SENTENCE && unit.repeats <= 1 && ui(unit).is_none()
}

/// How far above the headline a date may stand and still be the story's, in units.
const DATE_ABOVE: usize = 5;

fn above(
    text: &str,
    units: &[Unit],
    at: usize,
    story: &Range<usize>,
    headline: Option<Headline>,
    passed: bool,
) -> Verdict {
    let Some(unit) = units.get(at) else { return of_ui(Ui::Navigation) };
    let top = headline.map_or(story.start, |headline| headline.unit);
    if at + 1 == story.start
        && at > top
        && unit.words <= 5
        && unit.lower == 0
        && unit.digit == 0
        && ui(unit).is_none()
    {
        let last = unit.span.slice(text).rsplit(' ').next().unwrap_or("");
        if PHRASES.flags(last.as_bytes()) & (ROLE | CREDIT) != 0 {
            return (BlockKind::Caption, "layout.credit-line");
        }
    }
    // The standfirst: running text right under the title; of a story hardly longer than it, it is the first paragraph.
    let whole = || {
        let prose = units.get(story.clone()).unwrap_or(&[]).iter().filter(|unit| unit.is_prose());
        prose.map(|unit| unit.words).sum::<u32>() < 2 * unit.words
    };
    if headline.is_some_and(|headline| at > headline.unit && at <= headline.unit + STANDFIRST)
        && ui(unit).is_none()
        && unit.words >= 6
        && (unit.is_prose() || unit.lower > unit.title + unit.upper)
    {
        return if unit.is_prose() && unit.terminal && whole() {
            (BlockKind::Paragraph, "layout.running-text")
        } else {
            (BlockKind::Headline, "layout.standfirst")
        };
    }
    if is_amount(text, unit) {
        return (BlockKind::Promotion, "layout.amount");
    }
    if passed && headline.is_some_and(|headline| at > headline.unit) && is_told(unit) {
        return (BlockKind::Paragraph, "layout.running-text");
    }
    if unit.item
        && unit.words >= ITEM
        && unit.lower > unit.title + unit.upper
        && headline.is_some_and(|headline| sums_up(units, headline.unit + 1..at))
    {
        return (BlockKind::List, "layout.list-item");
    }
    match ui(unit) {
        Some(Ui::Timestamp) if at + DATE_ABOVE < top => (BlockKind::Navigation, "layout.date-above"),
        Some(ui) => of_ui(ui),
        None if unit.words >= 5 => (BlockKind::Related, "layout.teaser-above"),
        None => (BlockKind::Navigation, "layout.label-above"),
    }
}

/// Fewest words of an item that tells something.
const ITEM: u32 = 5;

/// True where nothing but the byline, the date and other items stand between the title and an item: agencies sum a story
/// up like that.
fn sums_up(units: &[Unit], between: Range<usize>) -> bool {
    let quiet = |unit: &Unit| {
        unit.item || matches!(ui(unit), Some(Ui::Byline | Ui::Timestamp | Ui::Promotion | Ui::Caption))
    };
    units.get(between).is_some_and(|between| between.iter().all(quiet))
}

fn under(unit: &Unit, last: Option<BlockKind>) -> Verdict {
    match (ui(unit), last) {
        (Some(Ui::Navigation | Ui::Promotion | Ui::Timestamp | Ui::Byline), Some(BlockKind::Comment)) => {
            (BlockKind::Comment, "layout.in-comments")
        }
        // The picture of a teaser, not of the story.
        (Some(Ui::Caption), Some(BlockKind::Related)) if unit.words >= 4 => {
            (BlockKind::Related, "layout.in-teasers")
        }
        (Some(Ui::Navigation), Some(BlockKind::Footer)) => (BlockKind::Footer, "layout.in-footer"),
        (Some(ui), _) => of_ui(ui),
        (None, Some(BlockKind::Comment)) => (BlockKind::Comment, "layout.in-comments"),
        (None, Some(BlockKind::Related)) => (BlockKind::Related, "layout.in-teasers"),
        (None, Some(BlockKind::Footer)) if unit.words <= 4 => (BlockKind::Footer, "layout.in-footer"),
        (None, _) if unit.words >= 5 => (BlockKind::Related, "layout.teaser-below"),
        (None, _) => (BlockKind::Navigation, "layout.label-below"),
    }
}

/// A sum of money and nothing else, as donation bars show them.
fn is_amount(text: &str, unit: &Unit) -> bool {
    unit.digit > 0
        && unit.lower + unit.title + unit.upper == 0
        && unit.span.slice(text).contains(['$', '€', '£', '¥', '₽', '₴', '₹'])
}

/// Takes labels into the lists they stand in: section names between teasers.
fn join_teasers(story: &Range<usize>, verdicts: &mut [Verdict]) {
    for at in 1..verdicts.len().saturating_sub(1) {
        let Some([(before, _), verdict, (behind, _)]) = verdicts.get_mut(at - 1..at + 2) else { break };
        let between = (*before == BlockKind::Related) & (*behind == BlockKind::Related);
        if between & (verdict.0 == BlockKind::Navigation) && !story.contains(&at) {
            *verdict = (BlockKind::Related, "layout.in-teasers");
        }
    }
}

/// As [`join_teasers`], of link names below a legal line.
fn join_footer(units: &[Unit], story: &Range<usize>, verdicts: &mut [Verdict]) {
    let mut in_footer = false;
    for (verdict, unit) in verdicts.iter_mut().zip(units).skip(story.end) {
        match verdict.0 {
            BlockKind::Footer => in_footer = true,
            BlockKind::Navigation | BlockKind::Promotion if in_footer && unit.words <= 4 => {
                *verdict = (BlockKind::Footer, "layout.in-footer");
            }
            BlockKind::Navigation | BlockKind::Promotion => {}
            _ => in_footer = false,
        }
    }
}

/// Longest row of a table of contents, in words.
const CONTENTS: u32 = 8;

/// `1 Background`, `2.1 The crews`: a row of the table of contents.
fn is_contents_row(line: &str) -> bool {
    let title = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    title.len() < line.len()
        && title.strip_prefix(' ').is_some_and(|title| title.starts_with(char::is_uppercase))
}

/// Longest question that is a heading, in words.
const QUESTION: u32 = 14;

/// Longest sentence of a teaser, in words.
const TEASER: u32 = 40;

/// A short question alone between paragraphs is a heading, unless the story is full of them.
fn is_question(text: &str, units: &[Unit], at: usize) -> bool {
    let short = |unit: &&Unit| unit.terminal && !unit.piece && unit.words <= QUESTION;
    let Some(unit) = units.get(at).filter(short) else { return false };
    let line = unit.span.slice(text);
    let prose = |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(|unit| unit.is_prose());
    line.ends_with('?')
        && unit.sentences(text) <= 1
        && line.starts_with(char::is_uppercase)
        && !line.starts_with("Q ")
        && !line.contains(['"', '“', ':', '”'])
        && prose(at.checked_sub(1))
        && prose(Some(at + 1))
}

fn inside(
    text: &str,
    units: &[Unit],
    (at, unit): (usize, &Unit),
    story: &Range<usize>,
    verdicts: &[Verdict],
) -> Verdict {
    if let Some(ui) = ui(unit) {
        return of_ui(ui);
    }
    if unit.heading {
        return (BlockKind::Subheading, "layout.day");
    }
    // A paragraph as most are: nothing of what follows is asked of one so long.
    const TOLD: Traits = traits::PROSE | traits::TERMINAL;
    const OTHER: Traits = traits::PIECE | traits::AGAIN;
    let teased = matches!(verdicts.last(), Some((BlockKind::Related, _)));
    let most = if teased { TEASER } else { QUESTION };
    if unit.traits & (TOLD | OTHER) == TOLD && unit.words > most {
        return (BlockKind::Paragraph, "layout.running-text");
    }
    let hash = |at: Option<usize>| at.and_then(|at| units.get(at)).map(|unit| unit.hash);
    let doubled = hash(at.checked_sub(1)) == Some(unit.hash) || hash(Some(at + 1)) == Some(unit.hash);
    // A standfirst that comes again as the first sentence of the paragraph below it.
    let same_line = |next: &Unit| next.piece && next.line == unit.line;
    let leads =
        unit.piece && unit.repeats == 2 && unit.is_prose() && units.get(at + 1).is_some_and(same_line);
    if doubled && unit.words >= 4 && !leads {
        return (BlockKind::Related, "layout.doubled-line");
    }
    let linked = at.checked_sub(1).and_then(|last| units.get(last)).is_some_and(region::is_link);
    let related = !linked
        && matches!(at.checked_sub(1).and_then(|last| verdicts.get(last)), Some((BlockKind::Related, _)));
    let closed = units.get(at + 1).is_some_and(|next| ui(next).is_some());
    if related && closed && unit.is_prose() && unit.words <= TEASER && unit.sentences(text) <= 2 {
        return (BlockKind::Related, "layout.teaser-sentence");
    }
    // The words over a credit are its picture's.
    let credit = units.get(at + 1).is_some_and(|next| matches!(ui(next), Some(Ui::Caption)));
    if credit && !unit.terminal && unit.words >= 3 {
        return (BlockKind::Caption, "layout.over-credit");
    }
    if is_question(text, units, at) {
        return (BlockKind::Subheading, "layout.question");
    }
    if region::is_title_row(unit) {
        return (BlockKind::Related, "layout.teaser-piece");
    }
    if unit.is_prose() || shapes::signs_post(unit.span.slice(text)) {
        return (BlockKind::Paragraph, "layout.running-text");
    }
    // `The most pressing stories, every Friday`: between the lines of a form.
    let form = |at: Option<usize>| {
        at.and_then(|at| units.get(at))
            .is_some_and(|unit| matches!(ui(unit), Some(Ui::Promotion)) && unit.words >= 3)
    };
    if form(at.checked_sub(1)) && form(Some(at + 1)) && !unit.piece {
        return (BlockKind::Promotion, "layout.in-form");
    }
    // What follows a teaser heading stays with it until running text comes back.
    let last = at.checked_sub(1).and_then(|last| verdicts.get(last));
    let before = at.checked_sub(2).and_then(|before| verdicts.get(before));
    let labelled =
        matches!((before, last), (Some((BlockKind::Related, _)), Some((BlockKind::Navigation, _))));
    let beside = labelled || matches!(last, Some((BlockKind::Related, _)));
    // An entry of a live blog ends in a link to the whole of it, and the title of the next stands over its first paragraph.
    let above = at.checked_sub(1).and_then(|last| units.get(last));
    let entry = beside
        && above.is_some_and(|above| region::is_link_to_rest(text, above))
        && units.get(at + 1).is_some_and(|next| next.is_prose() && next.terminal);
    let beside = beside && !entry;
    if beside && at > story.start && !unit.terminal {
        return (BlockKind::Related, "layout.in-teasers");
    }
    // The last sentence of a story, with what stands behind it: `The crews left. ada@harbour.example (Harbour Post)`.
    let told = unit.lower * 2 > unit.words && matches!(last, Some((BlockKind::Paragraph, _)));
    if unit.piece && !unit.terminal && unit.words > 8 && !told {
        return (BlockKind::Related, "layout.teaser-piece");
    }
    let listed = matches!(last, Some((BlockKind::Navigation, _)));
    if listed && unit.digit > 0 && unit.words <= CONTENTS && is_contents_row(unit.span.slice(text)) {
        return (BlockKind::Navigation, "layout.contents-row");
    }
    if unit.item {
        return (BlockKind::List, "layout.list-item");
    }
    if unit.terminal || unit.marks > 0 || unit.words > 12 {
        return (BlockKind::Paragraph, "layout.short-line");
    }
    (BlockKind::Subheading, "layout.heading")
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    /// The kinds of the blocks that tell a story without lines, between its title and what `behind` adds.
    fn kinds(above: &str, behind: &str) -> Vec<String> {
        let told: String = (2..20)
            .map(|n| {
                format!(
                    "The crews of ferry {n} are back at work, their union said in a statement on Monday. "
                )
            })
            .collect();
        let page = format!("Ferry crews back at work\n\n{above}{told}{behind}\n");
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        layout.blocks.iter().map(|block| block.kind.to_string()).collect()
    }

    #[test]
    fn the_last_sentence_of_a_story_without_lines_stays_in_it() {
        let last = "They will sail to all of the islands again. sellers@harbour.example (Harbour Post 03/03/2021 page2)";
        assert_eq!(kinds("", last).last().map(String::as_str), Some("paragraph"));
        let teasers = "Bakers Fear Hard Winter Miller Sells His Old Mill Gulls Win Third Match Running";
        assert_eq!(kinds("", teasers).last().map(String::as_str), Some("related"));
    }

    #[test]
    fn a_lead_that_the_standfirst_says_too_stays_in_the_story() {
        let lead = "All of the islands had run out of fresh bread and of milk by the end of last week.";
        let found = kinds(&format!("{lead}\n\n{lead} "), "");
        assert_eq!(found.get(2).map(String::as_str), Some("paragraph"), "{found:?}");
    }
}
