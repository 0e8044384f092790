//! The story's title: which of the lines above the story it is.
//!
//! Units and the story's range -> the unit that is the headline and the span of its words. Evidence adds up:
//! the line stands twice (title of the page and of the story), its words come back in the first paragraphs, it is
//! near, it has the length of a headline and no full stop.
//!
//! Cost: linear in the lines near the story's start; where more than one of them may be it, also in the story's first
//! words.

use super::eight;
use super::far_title;
use super::first_title;
use super::line::Line;
use super::masks::Page;
use super::no_title::is_no_title;
use super::phrases::Phrases;
use super::publisher;
use super::region::{is_clock, ui};
use super::stems::{self, Stems};
use super::title_head;
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphanumeric;
use crate::repair::FILLERS;
use crate::span::{Span, offset};
use core::ops::Range;
use smallvec::SmallVec;

/// How far above the story a headline may stand, in units.
pub(super) const REACH: usize = 40;
/// How far into the story the headline may stand, in units, and the words of a paragraph that ends the search.
const HEAD: usize = 8;
const PARAGRAPH: u32 = 15;
/// Shortest beginning that a title and a line share for a reason, in bytes.
pub(super) const COMMON: usize = 16;
/// Evidence that the page's title gives where it stands again.
const WHOLE: i32 = 9;
/// Evidence that the page's address gives.
const NAMED: i32 = 6;
/// Most words over a picture's credit that name what it shows.
const PICTURED: u32 = 6;
/// Fewest words of a line that is the end of the page's title, as a headline is whose subject was put before it.
const ENDING: u32 = 8;
/// Evidence that makes a line a headline.
const ENOUGH: i32 = 4;
/// Most evidence that the words of the story's opening give.
const MOST_SHARED: i32 = 6;

/// Longest title that a page without lines begins with, in words.
const FIRST: u32 = 20;

/// How many lines of the page's may stand above a title that stands right above its story.
const FIRST_LINES: usize = 4;

/// Longest title that reads as a sentence, in words, and how close below it the story or its byline begins.
const WIDE: u32 = 24;
const BELOW: usize = 3;

/// A headline found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headline {
    /// Index of its unit.
    pub(super) unit: usize,
    /// Its words, without the site's name behind them.
    pub(super) span: Span,
}

impl Headline {
    /// True unless it is the title of the whole page, far above the story.
    pub(super) fn is_over(&self, story: &Range<usize>) -> bool {
        self.unit > 0 || story.start <= REACH
    }
}

/// Finds the headline of the story in `story`.
#[inline(never)] // so that a profile shows the pass
pub(super) fn find(
    page: Page<'_>,
    units: &[Unit],
    story: &Range<usize>,
    phrases: &Phrases,
) -> Option<Headline> {
    let (text, mut best) = (page.0, best(page, units, story, phrases));
    // A short line before everything else is the title of a clean article, whatever its words.
    if best.is_none_or(|(most, _)| most < ENOUGH) && first_title::is_title(text, units, story) {
        best = Some((ENOUGH, 0));
    }
    let Some((_, unit)) = best.filter(|(evidence, _)| *evidence >= ENOUGH) else {
        return far_title::of_page(text, units, story).map(|span| Headline { unit: 0, span });
    };
    let unit = title_head::without_trail(text, units, unit);
    units.get(unit).map(|found| {
        // Only what stands before everything else is the page's title too.
        let site = if unit == 0 { publisher::behind_title(found.span.slice(text)) } else { None };
        let length = site.map_or(found.span.len(), |(end, _)| offset(end));
        let sort = offset(title_head::sort_of_text(found.span.slice(text)));
        Headline { unit, span: Span::new(found.span.start + sort, found.span.start + length) }
    })
}

/// The line with most evidence, and the evidence, where it is enough or may be.
fn best(page: Page<'_>, units: &[Unit], story: &Range<usize>, phrases: &Phrases) -> Option<(i32, usize)> {
    let (text, masks) = page;
    let from = story.start.saturating_sub(REACH);
    let last = last_candidate(text, units, story);
    let (mut lines, mut n_lines) = ([None; REACH + HEAD + 1], 0);
    for (at, line) in (from..(last + 1).min(units.len())).zip(&mut lines) {
        *line = evidence(text, units, story, at);
        n_lines += 1;
    }
    let lines = lines.get(..n_lines)?;
    let most = lines.iter().flatten().copied().max();
    if most.is_none_or(|most| most < WHOLE)
        && let Some(title) = far_title::again(text, units, from)
    {
        return Some((WHOLE, title));
    }
    if most.is_none_or(|most| most < ENOUGH)
        && let Some(title) = far_title::signed(units, from)
    {
        return Some((ENOUGH, title));
    }
    let most = most?;
    let top = lines.iter().position(|evidence| *evidence == Some(most))?;
    // What the words that come back may still add decides nothing for the others.
    let close = || {
        let known = lines.iter().zip(from..).filter_map(|(evidence, at)| Some(((*evidence)?, at)));
        // Of two with as much evidence it is the first.
        let least = move |at: usize| (most + i32::from(at > from + top)).max(ENOUGH);
        known.filter(move |(evidence, at)| evidence + MOST_SHARED >= least(*at))
    };
    // One line, though it may stand twice: the page's title and the story's.
    let hash = |at: usize| units.get(at).map(|unit| unit.hash);
    let alone = || close().all(|(_, at)| hash(at) == hash(from + top));
    if most >= ENOUGH && alone() {
        return Some((most, from + top));
    }
    let line = |span: Span| Line::masked(text, masks, span.start as usize, span.end as usize);
    // The stems of all of them one behind the other, with where those of each end.
    let (mut stems, mut ends) = (Stems::new(), SmallVec::<[usize; 8]>::new());
    for unit in close().filter_map(|(_, at)| units.get(at)) {
        stems::read(line(unit.span), phrases, &mut stems);
        ends.push(stems.len());
    }
    let opening = stems::opening(page, units, story, &stems, phrases);
    let (mut best, mut from): (Option<(i32, usize)>, usize) = (None, 0);
    for ((evidence, at), end) in close().zip(ends) {
        let evidence = evidence + shared(stems.get(from..end).unwrap_or(&[]), &opening);
        from = end;
        if best.is_none_or(|(most, _)| evidence > most) {
            best = Some((evidence, at));
        }
    }
    best
}

/// True where a line begins with a letter, a digit or one of `marks`.
pub(super) fn begins_with(line: &str, marks: &str) -> bool {
    line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        || line.trim_start_matches(FILLERS).starts_with(|c: char| is_alphanumeric(c) || marks.contains(c))
}

/// True where a line has letters of ASCII.
pub(super) fn has_latin(line: &str) -> bool {
    line.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// What speaks for a line as the headline, the words that come back in the story aside; nothing where it is none.
fn evidence(text: &str, units: &[Unit], story: &Range<usize>, at: usize) -> Option<i32> {
    let unit = units.get(at)?;
    if ui(unit).is_some() || !(1..=32).contains(&unit.words) || unit.lower + unit.title + unit.upper == 0 {
        return None;
    }
    // A date or a section in another script than the story's.
    if !has_latin(unit.span.slice(text))
        && units.get(story.start).is_some_and(|lead| has_latin(lead.span.slice(text)))
    {
        return None;
    }
    // A long sentence that comes back is a lead that was a standfirst before.
    if unit.words > WIDE && unit.terminal && unit.is_prose() {
        return None;
    }
    // A sentence said twice in a row is what stands for a picture, and the words under it.
    let twice = || {
        units.get(at + 1).is_some_and(|next| next.hash == unit.hash)
            || at > 0 && units[at - 1].hash == unit.hash
    };
    if unit.repeats > 1 && unit.terminal && unit.is_prose() && twice() {
        return None;
    }
    let line = unit.span.slice(text);
    // `New Oslo NTB —`: the dateline, with the story on the next line.
    if line.ends_with(['—', '–']) {
        return None;
    }
    let wide = is_wide_title(text, units, at);
    let prose = unit.is_prose() && !unit.is_title_case(text) && !wide;
    let page_title = units.first().map_or("", |unit| unit.span.slice(text));
    let title = if at > 0 { common(page_title, line) } else { 0 };
    let whole = line.len() >= 12 && title == line.len();
    if at >= story.start && (prose || unit.words > 24) && !(whole || unit.in_url) {
        return None;
    }
    if !begins_with(line, "\"'“‘«¿¡$£€#@(") {
        return None;
    }
    // Where lines were lost, only what stands again or begins the page shows where a title ends.
    if unit.piece && !whole && title < COMMON {
        // Below a line of its own it is the opening of the story.
        let again =
            unit.repeats > 1 && unit.lower > 0 && units.first().is_some_and(|first| first.piece || at == 0);
        let first = at == 0 && unit.words <= FIRST && unit.digit <= 1 && unit.phrase.is_none();
        if !(again || first) {
            return None;
        }
    }
    let mut evidence = if unit.in_url && at > 0 { NAMED } else { 0 };
    if whole {
        evidence += WHOLE;
    } else if title >= COMMON && title * 2 >= line.len()
        || at > 0 && unit.words >= ENDING && page_title.contains(line)
    {
        evidence += 6;
    }
    // Where no title of the page stands above it, the first line is often the headline itself.
    evidence += if at == 0 && unit.words >= 4 { 2 } else { 0 };
    evidence +=
        if at + 1 == story.start && unit.words >= 3 && unit.lower == 0 && unit.upper >= 2 { 2 } else { 0 };
    // The only line above the story that is nothing of the page's.
    let alone = at < FIRST_LINES
        && at < story.start
        && units.get(at + 1..story.start).is_some_and(|below| below.iter().all(|unit| unit.repeats > 1))
        && unit.words > 4
        && !unit.terminal
        && units.get(..at).is_some_and(|above| above.iter().all(|unit| ui(unit).is_some()));
    evidence += i32::from(alone && at > 0);
    // The byline or date stands under the headline.
    let below = units.get(at + 1..).unwrap_or(&[]).iter().filter(|unit| !is_note(unit));
    let signed = below
        .take(2)
        .any(|unit| matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp)) && !unit.piece && !is_clock(unit));
    evidence += if signed && unit.words >= 4 { 2 } else { 0 };
    // Whom or what a picture shows, over its credit.
    let pictured =
        unit.words <= PICTURED && units.get(at + 1).is_some_and(|next| matches!(ui(next), Some(Ui::Caption)));
    evidence -= i32::from(pictured && !whole && unit.lower <= 1) * 3;
    // A line that begins as the page's own words do is rarely a title.
    evidence -= if unit.phrase.is_some() && !whole { 3 } else { 0 };
    evidence += if unit.repeats > 1 { 2 } else { 0 };
    evidence += i32::from(unit.words >= 4) * 3 - i32::from(unit.words < 3) * 2;
    evidence -= i32::from(unit.words > 20 && !wide) * 3 + i32::from(prose) * 3 + i32::from(wide);
    evidence -= i32::from(signed && !whole && is_standfirst(units, at)) * 3;
    // One bullet alone makes no list.
    let listed = || {
        let near = units.get(at.saturating_sub(1)..(at + 2).min(units.len())).unwrap_or(&[]);
        near.iter().filter(|unit| unit.item).count() > 1
    };
    evidence -=
        i32::from(unit.terminal && line.ends_with('.')) + i32::from(unit.item && !whole && listed()) * 3;
    evidence -= i32::try_from(story.start.saturating_sub(at) / 6).unwrap_or(0);
    // Where it may be enough only: this looks at other lines.
    (evidence + MOST_SHARED < ENOUGH || !is_no_title(text, units, story, at)).then_some(evidence)
}

/// `This article is more than 3 years old`: a note between title and standfirst, by its words and not by a date.
fn is_note(unit: &Unit) -> bool {
    unit.shape.is_none() && matches!(ui(unit), Some(Ui::Timestamp))
}

/// Fewest words of a standfirst, and most of the title over it.
const STANDFIRST: u32 = 14;
const TITLE: u32 = 18;

/// A longer line right under one that may be the title.
fn is_standfirst(units: &[Unit], at: usize) -> bool {
    let Some(unit) = units.get(at).filter(|unit| unit.words >= STANDFIRST) else { return false };
    let above = units.get(..at).unwrap_or(&[]).iter().rev().find(|unit| !is_note(unit));
    above.is_some_and(|title| {
        ui(title).is_none()
            && (5..=TITLE).contains(&title.words)
            && title.words < unit.words
            && !(title.terminal || title.piece || title.item)
    })
}

/// The last line that may be the headline: the one before the first paragraph.
fn last_candidate(text: &str, units: &[Unit], story: &Range<usize>) -> usize {
    let long = |at: usize| {
        units.get(at).is_some_and(|unit| unit.is_prose() && unit.words >= PARAGRAPH)
            && !is_wide_title(text, units, at)
    };
    let first = story.clone().take(HEAD).find(|&at| long(at));
    first.map_or(story.start, |first| first.saturating_sub(1).max(story.start))
}

/// A title that is a sentence without its full stop and as long as one: it is set off, and the story or its byline
/// stands below it. Under another title it is the standfirst.
fn is_wide_title(text: &str, units: &[Unit], at: usize) -> bool {
    let Some(unit) = units.get(at).filter(|unit| unit.is_prose()) else { return false };
    let next = units.get(at + 1..(at + 1 + BELOW).min(units.len())).unwrap_or(&[]);
    let dated = |unit: &Unit| matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp));
    let titled = |last: &Unit| ui(last).is_none() && !last.is_prose() && (4..=32).contains(&last.words);
    let under_title = at.checked_sub(1).and_then(|last| units.get(last)).is_some_and(titled);
    !(under_title || unit.terminal || unit.colon || unit.piece || unit.item)
        && unit.words <= WIDE
        && (unit.after_blank || at == 0)
        && next.first().is_some_and(|next| next.after_blank || dated(next))
        && next.iter().any(|next| dated(next) || next.is_prose() && next.terminal)
        && unit.sentences(text) <= 1
}

/// Points for the words of a line that come back in the story's opening.
fn shared(stems: &[u64], opening: &[u64]) -> i32 {
    // Without a branch: which words come back is nothing to be guessed.
    let comes_back = |stem: &u64| opening.iter().fold(false, |found, known| found | (known == stem));
    let common: usize = stems.iter().map(|stem| usize::from(comes_back(stem))).sum();
    let [all, common] = [stems.len(), common].map(|number| i32::try_from(number).unwrap_or(i32::MAX));
    if all == 0 { 0 } else { (common * MOST_SHARED / all).min(common * 2) }
}

/// Length of the common beginning, in bytes.
fn common(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (shorter, mut at) = (a.len().min(b.len()), 0);
    while at < shorter {
        let differ = eight::read(a, at) ^ eight::read(b, at);
        if differ != 0 {
            return shorter.min(at + differ.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    shorter
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n";

    fn headline(above: &str) -> Option<String> {
        let page = format!("{above}\n\n{STORY}");
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        layout.headline.map(|span| span.slice(&page).to_owned())
    }

    #[test]
    fn a_long_sentence_without_its_full_stop_is_a_title() {
        let title =
            "Ferry crews vote to return to work and the islands breathe again after nine days without boats";
        assert_eq!(headline(title).as_deref(), Some(title));
        assert_eq!(headline(&format!("Home\n\nNews\n\n{title}")).as_deref(), Some(title));
    }

    #[test]
    fn a_long_first_line_over_points_is_a_title() {
        let title = "Ferry crews vote to return to work as the islands fear that bread and milk and mail are running out";
        let points = "  • The strike had lasted nine days and the shops had run out of bread\n  • The company had asked them to return";
        assert_eq!(headline(&format!("{title}\n\n{points}")).as_deref(), Some(title));
        assert_eq!(headline(&format!("{title}.\n\n{points}")), None);
    }

    #[test]
    fn a_question_that_the_address_names_is_the_title() {
        let title = "Crews in port and prices on a high; time to sail?";
        let page = format!("Home\n\nNews\n\nUpdated: March 3, 2021 08:22\n\n{title}\n\n{STORY}");
        let url =
            "https://harbourpost.example/news/crews-in-port-and-prices-on-a-high-time-to-sail-471033.html";
        let article = Article { url: Some(url), ..Article::new(&page) };
        let mut layout = Layout::default();
        segment(&article, &mut layout);
        assert_eq!(layout.headline.map(|span| span.slice(&page)), Some(title));
    }

    #[test]
    fn the_site_behind_the_first_line_is_no_part_of_the_title() {
        let title = "Ferry crews vote to return to work";
        assert_eq!(headline(&format!("{title} – HARBOUR TODAY")).as_deref(), Some(title));
        assert_eq!(headline(&format!("{title} | Harbour Post")).as_deref(), Some(title));
        for section in [" – all of them", " | World News", " - Latest News"] {
            let whole = format!("{title}{section}");
            assert_eq!(headline(&whole).as_deref(), Some(whole.as_str()));
        }
    }

    #[test]
    fn the_sort_of_text_is_no_part_of_the_title() {
        let title = "Ferry crews vote to return to work";
        assert_eq!(headline(&format!("Opinion | {title}")).as_deref(), Some(title));
        let named = format!("Osk | {title}");
        assert_eq!(headline(&named).as_deref(), Some(named.as_str()));
    }

    #[test]
    fn the_only_line_between_date_and_story_is_the_title() {
        let title = "Govt. to act sternly against smugglers: PM";
        assert_eq!(headline(&format!("Sunday, March 3rd, 2021\n\n{title}")).as_deref(), Some(title));
    }

    #[test]
    fn words_of_a_picture_are_no_title() {
        let words = "Harbour master Ada Moor speaking at a meeting of the crews in Osk on Monday.";
        let title = "Crews are safe and will remain safe: Moor";
        let page = format!("{words}\n{words}\n\n{title}\n\nNTB | Updated: Mar 03, 2021 00:07");
        assert_eq!(headline(&page).as_deref(), Some(title));
    }

    #[test]
    fn whom_a_picture_shows_is_no_title() {
        let title = "The long quarrel between the crews and the harbour master over pay";
        let page = format!(
            "Moor and Sellers: {title} | Harbour Post\n\n{title}\n\nAnalysis by Ada Sellers\n\nJonas Moor and Ada Sellers\n\nGetty Images"
        );
        assert_eq!(headline(&page).as_deref(), Some(title));
    }

    #[test]
    fn a_dateline_on_its_line_is_no_title() {
        let title = "Ferry crews vote to return to work";
        assert_eq!(headline(&format!("{title}\n\nBy Ada Sellers\n\nNew Oslo NTB —")).as_deref(), Some(title));
    }

    #[test]
    fn a_title_may_end_in_a_date() {
        let title = "Harbour Ministry Press Briefing on 9/16/24";
        assert_eq!(headline(title).as_deref(), Some(title));
    }

    #[test]
    fn turns_and_names_of_files_are_no_titles() {
        assert_eq!(headline("ADA SELLERS, HOST: Minister, welcome to the harbour."), None);
        assert_eq!(headline("00:45The harbour is calm and the crews are back."), None);
        assert_eq!(headline("advert_imgadvert_img"), None);
    }

    #[test]
    fn the_steps_to_a_page_are_no_part_of_its_title() {
        let title = "Ferry crews vote to return to work";
        assert_eq!(headline(&format!("HomeIslands{title}\n\n{title}")).as_deref(), Some(title));
    }
}
