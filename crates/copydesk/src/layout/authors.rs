//! Who wrote the story.
//!
//! Units, the story's range and its headline -> the names of the authors. They are looked for between the headline and
//! the story and close above it, then as a name alone, then in what agencies and papers write below a story, then above
//! the headline; never among comments and teasers. A line that nothing but its words shows to be a name is handed to who
//! knows names.
//!
//! Cost: linear in the lines looked at.

use super::Layout;
use super::asks;
use super::byline;
use super::facts::near;
use super::lone_name;
use super::opener;
use super::phrases::{POSITION, Phrases};
use super::region::ui;
use super::signed::Signed;
use super::signoff;
use super::ui::Ui;
use super::unit::Unit;
use crate::span::{Span, offset};
use core::ops::Range;

/// Lines below the story in which a note on its author may stand.
const NOTE: usize = 4;
/// Most words of a line with names.
const MOST_WORDS: u32 = 24;
/// Most words of a line of names alone, with their outlet.
const MOST_ALONE: u32 = 9;
/// Most words of one that only names show to be a byline.
const MOST_WORDS_ALONE: u32 = 5;
/// How far above the headline, and below it, names without any other sign are looked for.
const ABOVE: usize = 12;
/// Most authors of a story.
const MOST: usize = 8;

/// A page as the passes before this one left it.
#[derive(Clone, Copy)]
pub(super) struct Page<'p> {
    pub(super) text: &'p str,
    pub(super) units: &'p [Unit],
    pub(super) signed: &'p Signed,
    pub(super) phrases: &'p Phrases,
}

/// Reads the names of the authors into `layout`; the line that is one of them and nothing else is handed back.
#[inline(never)] // so that a profile shows the pass
pub(super) fn find(
    page: Page<'_>,
    story: &Range<usize>,
    headline: Option<usize>,
    layout: &mut Layout,
) -> Option<usize> {
    let range = near(page.units, story, headline);
    page.bylines(&range, layout);
    if !layout.authors.is_empty() {
        return None;
    }
    let alone = page.alone(headline.map_or(range.start, |headline| headline + 1)..range.end, story, layout);
    if alone.is_none() {
        page.credits(story, layout);
    }
    if layout.authors.is_empty() {
        page.followed(story, layout);
    }
    if let Some(headline) = headline.filter(|_| layout.authors.is_empty()) {
        page.above(headline, layout);
    }
    if layout.authors.is_empty() {
        layout.author_unsure = page.unsure(headline.map_or(range.start, |headline| headline + 1), story);
    }
    alone
}

impl Page<'_> {
    /// The text of a unit.
    fn line(&self, at: usize) -> &str {
        self.units.get(at).map_or("", |unit| unit.span.slice(self.text))
    }

    /// The lines that are bylines by their words or their shape.
    fn bylines(self, range: &Range<usize>, layout: &mut Layout) {
        for at in range.clone() {
            let Some(unit) = self.units.get(at).filter(|unit| unit.words <= MOST_WORDS) else { continue };
            let (line, phrases) = (self.line(at), self.phrases);
            let opened = unit.asks & asks::BYLINE != 0;
            let signed = if opened { self.signed.of(unit.span.start, line, phrases) } else { None };
            if let Some((from, names)) = signed {
                if from < line.len() {
                    take(line, &names, layout);
                } else {
                    let next = self.line(at + 1);
                    take(next, &byline::names(next, 0, phrases), layout);
                }
            } else if matches!(unit.shape, Some(Ui::Byline)) && layout.authors.is_empty() && at > 0 {
                let line = byline::without_outlet(line).unwrap_or(line);
                let line = signoff::without_agency(line, phrases).unwrap_or(line);
                let located = byline::located(line, phrases);
                let names = if located.is_empty() { byline::names(line, 0, phrases) } else { located };
                take(line, &names, layout);
            } else if matches!(unit.shape, Some(Ui::Timestamp))
                && let Some(from) = byline::behind_date(line)
            {
                take(line, &byline::names(line, from, phrases), layout);
            }
            if layout.authors.len() > MOST {
                break;
            }
        }
    }

    /// A name alone between headline and story, with its handle, or beside a date, a position or the name again.
    fn alone(self, range: Range<usize>, story: &Range<usize>, layout: &mut Layout) -> Option<usize> {
        for at in range {
            let unit = self.units.get(at)?;
            if !(2..=MOST_ALONE).contains(&unit.words) || unit.lower > 1 {
                continue;
            }
            // `* Ada Sellers`: converters write what stands in a row as points.
            let line = self.line(at);
            let line = if unit.item { line.trim_start_matches(['*', '•', '-', ' ']) } else { line };
            if let Some(names) = signoff::without_shouted(line, self.phrases).filter(|_| self.is_dated(at)) {
                take(names, &byline::names(names, 0, self.phrases), layout);
                return Some(at);
            }
            if unit.words > 5 {
                continue;
            }
            let (name, handle) = signoff::without_handle(line).map_or((line, false), |name| (name, true));
            // `Video Player`: the page's own words.
            if matches!(
                ui(unit),
                Some(Ui::Navigation | Ui::Promotion | Ui::Comment | Ui::Footer | Ui::Related)
            ) {
                continue;
            }
            if (handle || unit.words <= 4 && self.is_signed(at, unit, story))
                && byline::is_name_line(name, self.phrases)
                && !name.contains(':')
                && !lone_name::is_no_lone_name(name)
            {
                take(name, &byline::names(name, 0, self.phrases), layout);
                return Some(at);
            }
        }
        None
    }

    /// `By Ada Sellers` with a date beside it, under another title of the story than the one that was taken for it.
    fn above(self, headline: usize, layout: &mut Layout) {
        for at in headline.saturating_sub(ABOVE)..headline {
            let opened = self.units.get(at).is_some_and(|unit| unit.asks & asks::BYLINE != 0);
            if opened && self.is_dated(at) {
                self.bylines(&(at..at + 1), layout);
            }
        }
    }

    /// A line above the story, from unit `from` on, that may be a name alone, with its outlet behind a comma at most. Whom the
    /// story is about is none who wrote it; whether it is a name at all is left to who knows names.
    fn unsure(self, from: usize, story: &Range<usize>) -> Option<Span> {
        let is_prose = |at: &usize| self.units.get(*at).is_some_and(Unit::is_prose);
        let opening = self.units.get(story.clone().find(is_prose)?)?.span.start;
        let last = self.units.get(story.end.checked_sub(1)?)?.span.end;
        let body = Span::new(opening, last).slice(self.text);
        let first = (from..story.end).take(ABOVE).take_while(|at| !is_prose(at));
        first.filter_map(|at| self.units.get(at)).find_map(|unit| {
            let line = unit.span.slice(self.text);
            let name = line.split_once(", ").map_or(line, |(name, _)| name);
            let plain = (2..=MOST_WORDS_ALONE).contains(&unit.words)
                && unit.lower + unit.digit == 0
                && ui(unit).is_none();
            let family = name.rsplit(' ').next()?;
            let is_name = plain
                && !unit.item
                && matches!(byline::names(name, 0, self.phrases).as_slice(), [Range { start: 0, end }] if *end == name.len())
                && !lone_name::is_no_lone_name(name)
                && memchr::memmem::find(body.as_bytes(), family.as_bytes()).is_none();
            is_name.then(|| Span::new(unit.span.start, unit.span.start + offset(name.len())))
        })
    }

    /// True where a date stands right above or below a line.
    fn is_dated(self, at: usize) -> bool {
        let dated =
            |near: usize| self.units.get(near).is_some_and(|near| matches!(ui(near), Some(Ui::Timestamp)));
        dated(at + 1) || at > 0 && dated(at - 1)
    }

    /// True where what stands around a line shows that it is a name, if it looks like one.
    fn is_signed(self, at: usize, unit: &Unit, story: &Range<usize>) -> bool {
        let beside = |other: usize| {
            self.units.get(other).is_some_and(|near| {
                matches!(ui(near), Some(Ui::Timestamp | Ui::Byline)) || self.line(other).starts_with('@')
            })
        };
        let again = unit.repeats > 1 && self.units.get(at + 1).is_some_and(|next| next.hash == unit.hash);
        // A position under it, or a note on the author at the end.
        let placed = || {
            self.units.get(at + 1).filter(|next| next.words <= 6 && !next.terminal).is_some_and(|_| {
                let mut words = self.line(at + 1).split([' ', ',']);
                words.any(|word| self.phrases.flags(word.as_bytes()) & POSITION != 0)
            })
        };
        let noted = || {
            let line = self.line(at);
            let mut notes = story.end.saturating_sub(2).max(at + 1)..(story.end + NOTE).min(self.units.len());
            notes.any(|note| {
                self.units.get(note).is_some_and(|note| note.hash != unit.hash)
                    && self.line(note).starts_with(line)
            })
        };
        again
            || beside(at + 1)
            || beside(at + 2)
            || at > 0 && beside(at - 1)
            || placed()
            || at < story.start && noted()
    }

    /// Agencies name theirs at the end: `(Reporting by Ada Sellers; Editing by Jonas Quill)`.
    fn credits(self, story: &Range<usize>, layout: &mut Layout) {
        for at in (story.end.saturating_sub(3)..(story.end + 2).min(self.units.len())).rev() {
            let line = self.line(at);
            if !line.starts_with('(') {
                continue;
            }
            for from in opener::after_opener(line).into_iter().chain(signoff::reporters(line)) {
                take(line, &byline::names(line, from, self.phrases), layout);
            }
        }
    }

    /// Papers name theirs at the end: `Follow Ada Sellers on Twitter @sellers`.
    fn followed(self, story: &Range<usize>, layout: &mut Layout) {
        for at in story.end.saturating_sub(2)..(story.end + NOTE).min(self.units.len()) {
            let line = self.line(at);
            let Some(found) = signoff::followed(line) else { continue };
            let names = byline::names(line.get(..found.end).unwrap_or(""), found.start, self.phrases);
            if names.last().is_some_and(|name| name.end == found.end) {
                take(line, &names, layout);
            }
        }
    }
}

/// Writes the names into `layout`, each once.
pub(super) fn take(line: &str, names: &[Range<usize>], layout: &mut Layout) {
    for span in names {
        let name = byline::proper(line.get(span.clone()).unwrap_or(""));
        if !layout.authors.contains(&name) {
            layout.authors.push(name);
        }
    }
}
