//! Dates in numbers that can be read in two ways: `06/03/2018`.
//!
//! How the page writes its other dates decides, then which days the story tells of, then which reading comes before the
//! comments on the story and near them, then the American order.
//!
//! Cost: the lines with digits of a page that has such a date, and the first bytes of a few paragraphs.

use super::date_tokens::{self, Room, Token, number};
use super::dates::{self, Known, Stamp};
use super::eight;
use super::months::{may_name_month, month};
use super::unit::Unit;
use crate::chars::is_alphabetic;
use core::ops::Range;
use time::{Date, Month, Weekday};

/// Dates kept as evidence for the order of day and month.
const EVIDENCE: usize = 64;
/// Paragraphs of the story that are looked into, and the bytes of each.
const TOLD_IN: usize = 8;
const TOLD_BYTES: usize = 600;
/// Days between a story and what it tells of, at most.
const TOLD_WITHIN: u64 = 10;

/// The day of a stamp that may be read in two ways.
pub(super) fn day_of(
    stamp: &Stamp,
    text: &str,
    units: &[Unit],
    known: &Known,
    story: &Range<usize>,
) -> Option<Date> {
    let (first, Some(other)) = (stamp.day?, stamp.other) else { return stamp.day };
    let (orders, days) = evidence(text, units, known, story);
    if orders != 0 {
        return Some(if orders > 0 { other } else { first });
    }
    let told = told_days(text, units, story);
    let is_told = |day: Date| {
        told.iter().any(|(month, of_month)| {
            Date::from_calendar_date(day.year(), *month, *of_month)
                .is_ok_and(|told| (day - told).whole_days().unsigned_abs() <= TOLD_WITHIN)
        })
    };
    match (is_told(first), is_told(other)) {
        (true, false) => return Some(first),
        (false, true) => return Some(other),
        _ => {}
    }
    let distance =
        |day: Date| days.iter().map(|known| (day > *known, (day - *known).whole_days().unsigned_abs())).min();
    match (distance(first), distance(other)) {
        (Some(first_distance), Some(other_distance)) if other_distance < first_distance => Some(other),
        _ => Some(first),
    }
}

/// A stamp of a line that names the day of the week, which is that of one reading only: `Tuesday, 6.7.21`.
pub(super) fn by_weekday(line: &str, stamp: &Stamp) -> Stamp {
    let (Some(first), Some(other)) = (stamp.day, stamp.other) else { return stamp.clone() };
    let named = line.split(|c: char| !is_alphabetic(c)).find_map(weekday);
    let told = |day: Date| named == Some(day.weekday());
    match (told(first), told(other)) {
        (true, false) => Stamp { other: None, ..stamp.clone() },
        (false, true) => Stamp { day: Some(other), other: None, ..stamp.clone() },
        _ => stamp.clone(),
    }
}

/// The day of the week that a word names, in full or by its first letters.
fn weekday(word: &str) -> Option<Weekday> {
    let mut day = Weekday::Monday;
    for name in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
        let head = name.as_bytes().get(..word.len());
        let told = matches!(word.len(), 3 | 4) || word.len() == name.len();
        if told && head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes())) {
            return Some(day);
        }
        day = day.next();
    }
    None
}

/// Votes for day before month, and the dates on the page that can be read in one way only.
fn evidence(text: &str, units: &[Unit], known: &Known, story: &Range<usize>) -> (i32, Vec<Date>) {
    let (mut orders, mut days) = (0, Vec::new());
    for (at, unit) in units.iter().enumerate() {
        if unit.digit == 0 || unit.words > 24 || story.contains(&at) && unit.is_prose() {
            continue;
        }
        for stamp in dates::of(unit.span.slice(text), unit, known).iter() {
            let numeric =
                !unit.span.slice(text).get(stamp.span.clone()).unwrap_or("").contains(is_alphabetic);
            match (stamp.day_first, stamp.other, stamp.day) {
                (Some(day_first), None, _) if numeric => orders += if day_first { 1 } else { -1 },
                (_, None, Some(day)) => days.push(day),
                _ => {}
            }
        }
        if days.len() > EVIDENCE {
            break;
        }
    }
    (orders, days)
}

/// The days that the first paragraphs of the story name by month and number: `on March 4`.
fn told_days(text: &str, units: &[Unit], story: &Range<usize>) -> Vec<(Month, u8)> {
    let mut told = Vec::new();
    let paragraphs =
        units.get(story.clone()).unwrap_or(&[]).iter().filter(|unit| unit.is_prose() && unit.digit > 0);
    for unit in paragraphs.take(TOLD_IN) {
        let line = beginning(unit.span.slice(text));
        let mut from = 0;
        while let Some(at) = digit_from(line.as_bytes(), from) {
            let around = around(line, at);
            from = around.end.max(at + 1);
            read_days(line.get(around.start..).and_then(|rest| words(rest, WINDOW)).unwrap_or(""), &mut told);
        }
    }
    told
}

/// Words from the one before a number to the second behind it.
const WINDOW: usize = 4;

/// The word at a byte and the one before it.
fn around(line: &str, at: usize) -> Range<usize> {
    let before = line.get(..at).unwrap_or("");
    let own = before.rfind(' ').map_or(0, |blank| blank + 1);
    let head = before.get(..own).unwrap_or("").trim_end_matches(' ');
    let end = line.get(at..).and_then(|rest| rest.find(' ')).map_or(line.len(), |length| at + length);
    head.rfind(' ').map_or(0, |blank| blank + 1)..end
}

/// The first words of a line.
fn words(line: &str, n_words: usize) -> Option<&str> {
    let end = memchr::memchr_iter(b' ', line.as_bytes()).nth(n_words - 1);
    line.get(..end.unwrap_or(line.len()))
}

/// The place of the first digit from a byte on.
fn digit_from(bytes: &[u8], mut from: usize) -> Option<usize> {
    while from < bytes.len() {
        let (_, digits) = eight::letters_digits(eight::read(bytes, from));
        if digits != 0 {
            return Some(from + digits.trailing_zeros() as usize / 8).filter(|&at| at < bytes.len());
        }
        from += 8;
    }
    None
}

/// Reads the days that a few words name into `told`.
fn read_days(line: &str, told: &mut Vec<(Month, u8)>) {
    if !may_name_month(line) {
        return;
    }
    let mut tokens = Room::new();
    date_tokens::read(line, &mut tokens);
    for (at, (token, _)) in tokens.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let Some(month) = month(word) else { continue };
        let day = number(&tokens, at + 1, 31).or_else(|| number(&tokens, at.checked_sub(1)?, 31));
        told.extend(day.and_then(|day| Some((month, u8::try_from(day).ok()?))));
    }
}

/// The first bytes of a line.
fn beginning(line: &str) -> &str {
    (0..=TOLD_BYTES.min(line.len())).rev().find_map(|end| line.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// The day of publication of a page with a date line and a story.
    fn published(date: &str, story: &str) -> Option<String> {
        let page = format!("{date}\n\nFerries back after a long strike\n\n{story}\n");
        Some(Extractor::new().extract(&Article::new(&page)).expect("a page").published?.to_string())
    }

    #[test]
    fn the_days_that_the_story_tells_decide_the_order() {
        let story = |day: &str| {
            format!(
                "The ferries of the old harbour left again at 4 p.m. on {day}, the union said in a statement, and the crews were back.\n\nThe strike had lasted nine days and the company had asked them to return."
            )
        };
        assert_eq!(published("06/03/2018", &story("March 4")).as_deref(), Some("2018-03-06"));
        assert_eq!(published("06/03/2018", &story("4 June")).as_deref(), Some("2018-06-03"));
        assert_eq!(published("06/03/2018", &story("Monday")).as_deref(), Some("2018-06-03"));
    }

    #[test]
    fn the_day_of_the_week_decides_the_order() {
        let story = "The ferries of the old harbour left again, the union said in a statement, and the crews were back.\n\nThe strike had lasted nine days and the company had asked them to return.";
        assert_eq!(published("Tue, 06/03/2018", story).as_deref(), Some("2018-03-06"));
        assert_eq!(published("Sunday, 06/03/2018", story).as_deref(), Some("2018-06-03"));
    }

    #[test]
    fn the_date_nearest_to_the_title_is_the_story_s() {
        let story = "The ferries of the old harbour left again on Monday, the union said in a statement, and the crews were back.\n\nThe strike had lasted nine days and the company had asked them to return.";
        let page = "5 Mar 2023\nMonday 8 June 2015 - 11:20";
        assert_eq!(published(page, story).as_deref(), Some("2015-06-08T11:20"));
    }
}
