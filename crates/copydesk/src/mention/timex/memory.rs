//! What a text has named so far: the last date, and the last period of business.

use super::narrative::Anchor;
use super::point::{Point, plus_days};
use super::types::{Count, Unit};
use crate::grammar::Doc;
use time::Date;

/// The references of one document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Memory {
    /// Day of writing.
    pub(super) dct: Option<Date>,
    /// True where the text's own last date is the anchor.
    pub(super) narrative: bool,
    /// True where only its days are.
    pub(super) only_days: bool,
    /// Last point named.
    pub(super) current: Option<Point>,
    /// Last day named, where points of other grain came after it.
    pub(super) day: Option<Point>,
    /// Last day named by its date.
    date: Option<Date>,
    /// Last quarter, or the year of a count of months.
    period: Option<Point>,
    /// Last year named alone: what a history tells under it does not lie before it.
    pub(super) year: Option<i32>,
    /// A point long past that a sentence of the news told of, and the sentence.
    told: Option<(Point, usize)>,
    /// Sentence in which the last point was named.
    named_in: usize,
    /// Sentence of the expression that is read.
    now_in: usize,
}

impl Memory {
    pub(super) fn new(dct: Option<Date>, anchor: Anchor) -> Self {
        let (narrative, only_days) = (anchor != Anchor::Writing, anchor == Anchor::Days);
        Self {
            dct,
            narrative,
            only_days,
            current: None,
            day: None,
            date: None,
            period: None,
            year: None,
            told: None,
            named_in: 0,
            now_in: 0,
        }
    }

    /// Moves on to an expression in a sentence.
    pub(super) const fn advance(&mut self, to: usize) {
        self.now_in = to;
    }

    /// Keeps a point in mind.
    pub(super) const fn remember(&mut self, point: Point) {
        // A history that speaks of a decade or a century has not moved there.
        if self.narrative && self.current.is_some() && matches!(point, Point::Decade(_) | Point::Century(_)) {
            return;
        }
        if self.only_days && !matches!(point, Point::Day(_) | Point::Month(..)) {
            return;
        }
        self.current = Some(point);
        if let Point::Day(_) = point {
            self.day = Some(point);
        }
        self.named_in = self.now_in;
    }

    /// Keeps a day in mind that was named by its date.
    pub(super) const fn remember_date(&mut self, date: Date) {
        self.date = Some(date);
    }

    /// The day from which the weekdays of news without a day of writing are told: the last one named by its date.
    pub(super) fn dated(&self) -> Option<Date> {
        self.date.or_else(|| self.day.and_then(Point::days).map(|days| days.0))
    }

    /// Keeps the year in mind that a history tells of, or forgets it where a date says its own.
    pub(super) const fn remember_year(&mut self, point: Point) {
        self.year = if let Point::Year(year) = point { Some(year) } else { None };
    }

    /// Keeps a point in mind that the news looks back to, or forgets it.
    pub(super) fn tell(&mut self, point: Option<Point>) {
        self.told = point.map(|point| (point, self.now_in));
    }

    /// The point that the news looks back to in this sentence or the one before it in the paragraph.
    pub(super) fn told(&self, doc: &Doc<'_>) -> Option<Point> {
        let (point, there) = self.told?;
        let here = self.now_in;
        let block = |sentence: usize| doc.sentences().get(sentence).map(|sentence| sentence.block);
        (here.saturating_sub(there) <= 1 && block(here) == block(there)).then_some(point)
    }

    /// Keeps a period of business in mind; one that is not over gives way to one that is.
    ///
    /// So does an earlier quarter named in passing: only as an adjective, `second-quarter profit`, it opens a new report.
    pub(super) fn remember_period(&mut self, point: Point, adjective: bool) {
        if !matches!(point, Point::Quarter(_, 1..=4) | Point::Half(..)) {
            return;
        }
        let over = |point: Point| match (point.days(), self.dct) {
            (Some(days), Some(dct)) => days.1 < dct,
            _ => true,
        };
        let passing = match (self.period, point) {
            (Some(Point::Quarter(year, last)), Point::Quarter(now, number)) => {
                !adjective && (now, number) < (year, last)
            }
            _ => false,
        };
        if over(point) && !passing || !self.period.is_some_and(over) {
            self.period = Some(point);
        }
    }

    /// Keeps a length in mind: `the nine months` of a report are part of its year.
    pub(super) fn remember_length(&mut self, count: Count, unit: Unit) {
        if let (Count::Exactly(3 | 6 | 9 | 12), Unit::Month, Some(dct)) = (count, unit, self.dct)
            && self.period.is_some()
        {
            self.period = Some(Point::Year(dct.year()));
        }
    }

    /// True where the text has named a period.
    pub(super) const fn has_period(&self) -> bool {
        self.period.is_some()
    }

    /// The last period named; else the quarter that reports of these days are about.
    pub(super) fn latest_period(&self) -> Option<Point> {
        self.period.or_else(|| {
            let day = plus_days(self.dct?, -45)?;
            Some(Point::around(day, Unit::Quarter))
        })
    }

    /// The last period named, in another year.
    pub(super) fn period_in(&self, year: i32) -> Point {
        match self.period {
            Some(Point::Quarter(_, quarter)) => Point::Quarter(year, quarter),
            Some(Point::Half(_, half)) => Point::Half(year, half),
            _ => Point::Year(year),
        }
    }

    /// The period of a year before the last one named; the year before, where none is.
    pub(super) fn year_ago(&self) -> Option<Point> {
        match self.period {
            Some(period) => period.years_on(-1),
            None => Point::Year(self.dct?.year()).next(-1),
        }
    }

    /// True where the last point was named in the sentence that is read or the one before it.
    pub(super) const fn near(&self) -> bool {
        self.current.is_some() && self.now_in.saturating_sub(self.named_in) <= 1
    }
}
