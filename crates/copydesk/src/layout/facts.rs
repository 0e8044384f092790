//! What the page says of its story: when it was published and changed, and where it was filed.
//!
//! Units, the story's range and its headline -> dates and dateline. They are looked for between the headline and the
//! story and close above and below it, never among comments and teasers.
//!
//! Cost: linear in the lines looked at.

use super::Layout;
use super::asks;
use super::authors;
use super::byline;
use super::dateline;
use super::dateline_alone;
use super::dates::{self, Known, Label, Stamp};
use super::day_order;
use super::phrases::PHRASES;
use super::region::ui;
use super::relative;
use super::ui::Ui;
use super::unit::Unit;
use super::yearless;
use crate::article::Published;
use crate::span::{Span, offset};
use core::ops::Range;
use time::{Date, PrimitiveDateTime, Time};

/// Lines above the headline, and into the story, in which bylines and dates stand.
const ABOVE: usize = 5;
const INTO: usize = 4;
/// How far above the story they stand on a page that lost its lines, whose buttons are pieces of their own, in units.
const FAR: usize = 40;
/// Lines below the story in which a labelled date may stand.
const BELOW: usize = 12;
/// Lines at the top of the page in which the page dates itself.
const TOP: usize = 6;
/// Longest dateline on a line of its own, in words.
const MOST_ALONE: u32 = 6;
/// Longest date before a first sentence, in bytes.
const LEAD: usize = 32;
/// What stands between them.
const DASH: &str = " – ";
/// Longest line that gives the age of a story, in words.
const MOST_AGE: u32 = 8;
/// Rank of the dates above the headline; those near it come before.
const ABOVE_TITLE: u32 = 2;

/// The lines around the story's start.
pub(super) fn near(units: &[Unit], story: &Range<usize>, headline: Option<usize>) -> Range<usize> {
    let top = headline.unwrap_or(story.start).min(story.start);
    let (from, to) = (top.saturating_sub(ABOVE), (story.start + INTO).min(units.len()));
    signed_piece(units, from..to, top).unwrap_or(from)..to
}

/// The nearest byline with a date, or date, above the story of a page that lost its lines, where none stands in `near`.
fn signed_piece(units: &[Unit], near: Range<usize>, top: usize) -> Option<usize> {
    let is_signed = |unit: &Unit| match unit.shape {
        Some(Ui::Byline) => unit.asks & asks::BYLINE != 0 && unit.digit > 0,
        shape => matches!(shape, Some(Ui::Timestamp)) && unit.digit > 0,
    };
    if !units.get(top)?.piece || units.get(near.clone())?.iter().any(is_signed) {
        return None;
    }
    let from = top.saturating_sub(FAR);
    let found = units.get(from..near.start)?.iter().rposition(is_signed)?;
    Some(from + found)
}

/// Reads the dateline of the story's first paragraphs into `layout`; the agency it names is handed back.
///
/// Whether an unsure one is a dateline is left to who knows the places.
///
/// A date in it is the day of publication where the page gives no other, or but one above the headline, which may be
/// today's.
#[inline(never)] // so that a profile shows the pass
pub(super) fn dateline(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    above: bool,
    layout: &mut Layout,
) -> Option<String> {
    let mut unsure = None;
    // On a line of its own, right above the first sentence.
    let first = story.clone().take(INTO).find(|&at| units.get(at).is_some_and(Unit::is_prose));
    if let Some(unit) = first.and_then(|first| units.get(first.checked_sub(1)?))
        && (1..=MOST_ALONE).contains(&unit.words)
        && !unit.terminal
        && let Some(found) = dateline_alone::read(unit.span.slice(text))
    {
        return file(text, unit, found, above, layout);
    }
    for at in story.start..(story.start + INTO).min(story.end) {
        let unit = units.get(at)?;
        let line = unit.span.slice(text);
        if unit.words < 6 {
            continue;
        }
        let Some(found) = dateline::read(line) else { continue };
        if !found.unsure {
            return file(text, unit, found, above, layout);
        }
        // A label that comes back is a speaker's.
        let label = line.get(found.all.clone()).unwrap_or("");
        let again = |other: &Unit| other.span.slice(text).starts_with(label);
        if unsure.is_none()
            && unit.is_prose()
            && !units.get(at + 1..story.end).unwrap_or(&[]).iter().any(again)
        {
            unsure = Some((unit, found));
        }
    }
    let (unit, found) = unsure?;
    file(text, unit, found, above, layout)
}

/// Writes the dateline of `unit` into `layout`; the agency it names is handed back.
fn file(
    text: &str,
    unit: &Unit,
    found: dateline::Dateline,
    above: bool,
    layout: &mut Layout,
) -> Option<String> {
    let (line, start) = (unit.span.slice(text), unit.span.start);
    let shift = |span: &Range<usize>| Span::new(start + offset(span.start), start + offset(span.end));
    layout.dateline_unsure = found.unsure;
    layout.dateline = Some(shift(&found.place));
    layout.dateline_span = Some(shift(&found.all));
    if layout.published.is_none() || above {
        let stamp = line.get(found.all.clone()).map(dates::stamps).unwrap_or_default().into_iter().next();
        layout.published = stamp.and_then(|stamp| stamp.day).map(Published::Day).or(layout.published);
    }
    if let Some(by) = found.by.filter(|_| layout.authors.is_empty()) {
        let names = line.get(by).unwrap_or("");
        authors::take(names, &byline::names(names, 0, &PHRASES), layout);
    }
    found.agency.map(|span| line.get(span).unwrap_or("").to_owned())
}

/// Fewest words in lower case of a line that tells something, so that the date behind `on` is what it tells.
const SENTENCE: u32 = 5;

/// Reads when the story was published and changed into `layout`.
///
/// True where nothing but a date above the headline, without a label, tells when it was published.
#[inline(never)] // so that a profile shows the pass
pub(super) fn dates(
    text: &str,
    units: &[Unit],
    known: &Known,
    story: &Range<usize>,
    headline: Option<usize>,
    layout: &mut Layout,
) -> bool {
    let range = near(units, story, headline);
    let mut found: Vec<((u32, usize), Stamp)> = Vec::new();
    let mut clock_update = None;
    for at in range.clone() {
        let Some(unit) = units.get(at) else { break };
        if (unit.digit == 0) | unit.heading | (unit.words > if unit.piece { 200 } else { 24 }) {
            continue;
        }
        let above = headline.is_some_and(|headline| at < headline);
        let shaped = matches!(unit.shape, Some(Ui::Timestamp | Ui::Byline));
        let titled = headline == Some(at);
        let loose = !unit.is_prose() && (at < story.start || titled) && ui(unit) != Some(Ui::Caption);
        if !(shaped | loose) {
            continue;
        }
        let line = unit.span.slice(text);
        let stamps = dates::of(line, unit, known);
        if stamps.is_empty()
            && dates::may_tell_time(line, unit)
            && let Some((clock, Label::Updated)) = dates::lone_clock(line)
        {
            clock_update = clock_update.or(Some(clock));
        }
        // A date in the title may be the event's: any other near it is the page's own.
        let rank = if titled { 3 } else { u32::from(above) * ABOVE_TITLE + u32::from(unit.shape.is_none()) };
        // Today's date stands at the top of a page, the story's nearer to its title.
        let farther = if above { headline.map_or(0, |headline| headline - at) } else { 0 };
        // `The act was signed on August 14, 1935`: a point without its full stop.
        let within = |stamp: &&Stamp| {
            shaped || titled || unit.lower < SENTENCE || {
                let before = line.get(..stamp.span.start).unwrap_or("");
                ![" on ", " in ", " of ", " since "].iter().any(|word| before.ends_with(word))
            }
        };
        let told = stamps.iter().filter(within).map(|stamp| day_order::by_weekday(line, stamp));
        found.extend(told.map(|stamp| ((rank, farther), stamp)));
    }
    // A first sentence that a date and a dash stand before: `Monday, March 3, 2021 – The crews`.
    for unit in units.get(story.start..(story.start + INTO).min(story.end)).unwrap_or(&[]) {
        let line = unit.span.slice(text);
        let starts = unit.digit > 0 && unit.is_prose();
        let lead = if starts { line.as_bytes() } else { &[] };
        let lead = lead.get(..lead.len().min(LEAD + DASH.len())).unwrap_or(&[]);
        // Its second byte is the first of the dash.
        let mut dashes = memchr::memchr_iter(0xE2, lead).filter_map(|at| at.checked_sub(1));
        let dash = dashes.find(|&at| lead.get(at..).is_some_and(|rest| rest.starts_with(DASH.as_bytes())));
        let head = dash.and_then(|dash| line.get(..dash)).unwrap_or("");
        let stamp = dates::stamps(head).into_iter().next();
        found.extend(stamp.filter(|stamp| stamp.span.end == head.len()).map(|stamp| ((1, 0), stamp)));
    }
    let below = story.end..(story.end + BELOW).min(units.len());
    let inside = range.end..story.end;
    for at in inside.chain(below) {
        let Some(unit) = units.get(at) else { break };
        if matches!(unit.shape, Some(Ui::Timestamp)) && unit.digit > 0 {
            let stamps = dates::of(unit.span.slice(text), unit, known);
            found.extend(
                stamps.iter().filter(|stamp| stamp.label != Label::None).map(|stamp| ((4, 0), stamp.clone())),
            );
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    // Far above the headline the page may date itself as a whole.
    if found.is_empty() {
        let dated = |unit: &&Unit| unit.digit > 0 && matches!(unit.shape, Some(Ui::Timestamp));
        if let Some(unit) = units.iter().take(story.start.min(TOP)).find(dated) {
            let stamps = dates::of(unit.span.slice(text), unit, known);
            found.extend(stamps.iter().map(|stamp| ((5, 0), stamp.clone())));
        }
    }
    let pick = |label: Label| found.iter().map(|(_, stamp)| stamp).find(|stamp| stamp.label == label);
    let published = pick(Label::Published).or_else(|| pick(Label::None));
    let updated = pick(Label::Updated);
    let order = |stamp: &Stamp| day_order::day_of(stamp, text, units, known, story);
    layout.updated = updated.and_then(|stamp| Some(at_clock(order(stamp)?, stamp.clock)));
    layout.published =
        published.and_then(|stamp| Some(at_clock(order(stamp)?, stamp.clock))).or(layout.updated);
    if let (None, Some(clock), Some(published)) = (layout.updated, clock_update, layout.published) {
        layout.updated = Some(at_clock(published.date(), Some(clock)));
    }
    updated.is_none()
        && found.iter().all(|((rank, _), stamp)| *rank >= ABOVE_TITLE && stamp.label == Label::None)
}

/// The date of publication that the page gives as an age: under the headline, or right before the story.
pub(super) fn age(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    headline: Option<usize>,
    crawled: Published,
) -> Option<Published> {
    let from = headline.map_or(story.start.saturating_sub(INTO), |headline| headline + 1);
    let lines = units.get(from..(story.start + INTO).min(units.len()))?;
    let dated = |unit: &&Unit| unit.words <= MOST_AGE && !unit.is_prose();
    lines.iter().filter(dated).find_map(|unit| relative::published(unit.span.slice(text), crawled))
}

/// Reads into `layout` the dates of publication and change that the page prints without their year.
pub(super) fn yearless(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    headline: Option<usize>,
    crawled: Option<Published>,
    layout: &mut Layout,
) {
    let near = units.get(near(units, story, headline)).unwrap_or(&[]);
    let found = yearless::stamps(text, units, near, crawled);
    let pick = |label: Label| {
        let stamp = found.iter().find(|stamp| stamp.label == label)?;
        Some(at_clock(stamp.day?, stamp.clock))
    };
    layout.updated = pick(Label::Updated);
    layout.published = pick(Label::Published).or(layout.updated);
}

fn at_clock(day: Date, clock: Option<Time>) -> Published {
    clock.map_or(Published::Day(day), |clock| Published::Moment(PrimitiveDateTime::new(day, clock)))
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    /// The authors of a page, and the days of publication and change.
    fn facts(page: &str) -> (String, Option<String>, Option<String>) {
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        let day = |moment: Option<crate::Published>| moment.map(|moment| moment.date().to_string());
        (layout.authors.join(", "), day(layout.published), day(layout.updated))
    }

    const TITLE: &str = "Ferry crews vote to return to work";
    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday \
                         evening. The strike had lasted nine days, and the company had asked them to return to the boats.";

    #[test]
    fn buttons_stand_between_byline_and_story_of_a_page_that_lost_its_lines() {
        let buttons = "Facebook Twitter Show more sharing options Share Close extra sharing options Facebook Twitter \
                       LinkedIn Email Copy Link URL Copied! Print";
        let days: String =
            (2..12).map(|day| format!("They were out for {day} days when the boats were moved. ")).collect();
        for (signed, authors) in [
            ("By Ada Moor Staff Writer March 3, 2021 5:50 PM", "Ada Moor"),
            ("By Ada Moor Ada Moor Harbour Post Biography @moor March 3, 2021 8:03 am ET", "Ada Moor"),
            ("By admin - 2021-03-03", ""),
            ("Publish date: March 3, 2021", ""),
        ] {
            let page = format!(
                "{TITLE} - Harbour Post Log In Sign up for our newsletter About Us {TITLE} {signed} {buttons} {STORY} {days} Sign up for our newsletter Terms of Use Privacy Policy"
            );
            assert_eq!(facts(&page), (authors.into(), Some("2021-03-03".into()), None), "{signed}");
        }
    }

    #[test]
    fn a_byline_may_have_two_dates() {
        let page = format!(
            "{TITLE}\n\nBy Ada Moor Updated March 4, 2021 8:21 am ET / Original March 3, 2021 8:02 am ET\n\n{STORY}"
        );
        let (published, updated) = (Some("2021-03-03".into()), Some("2021-03-04".into()));
        assert_eq!(facts(&page), ("Ada Moor".into(), published, updated));
    }

    #[test]
    fn names_and_dates_may_be_points() {
        let page =
            format!("{TITLE}\n\n* Ada Moor\n* 3 Mar 2021, 19:09\n* Updated: 4 Mar 2021, 19:11\n\n{STORY}");
        let (published, updated) = (Some("2021-03-03".into()), Some("2021-03-04".into()));
        assert_eq!(facts(&page), ("Ada Moor".into(), published, updated));
    }
}
