//! Days that a page prints without their year: pages leave out that of their own time, which is the year of their
//! copyright line, or that in which they were fetched.
//!
//! `Posted Nov 18, 8:19 PM` on a page with `© 2021 Harbour Post` -> the 18th of November 2021.
//!
//! Cost: the short lines with a month's name near the story's start, on pages that date it in no other way.

use super::dates::{self, Label, Stamp};
use super::months;
use super::unit::Unit;
use crate::article::Published;

/// Most words of such a line.
const MOST_WORDS: u32 = 14;

/// The days in the lines `near` the story's start that are said to be when it was published or changed.
pub(super) fn stamps(text: &str, units: &[Unit], near: &[Unit], crawled: Option<Published>) -> Vec<Stamp> {
    let short = |unit: &&Unit| (unit.digit > 0) & (unit.words <= MOST_WORDS) && !unit.is_prose();
    let mut lines = near
        .iter()
        .filter(short)
        .map(|unit| unit.span.slice(text))
        .filter(|line| months::may_name_month(line))
        .peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let Some(year) = crawled.map(|crawled| crawled.date().year()).or_else(|| year_of(text, units)) else {
        return Vec::new();
    };
    let mut found: Vec<Stamp> = lines.flat_map(|line| dates::stamps(&with_year(line, year))).collect();
    found.retain(|stamp| stamp.label != Label::None);
    found
}

/// The last year of the page's copyright lines: `© 2002-2021 Harbour Post`.
fn year_of(text: &str, units: &[Unit]) -> Option<i32> {
    let lines = units.iter().filter(|unit| unit.copyright).map(|unit| unit.span.slice(text));
    let numbers = lines.flat_map(|line| line.split(|c: char| !c.is_ascii_digit()));
    let years = numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok());
    years.filter(|year| (1990..2100).contains(year)).max()
}

/// A line with a year behind each day and month that has none.
fn with_year(line: &str, year: i32) -> String {
    let mut dated = String::with_capacity(line.len() + 12);
    let mut words = line.split(' ').peekable();
    // What the last word was: a month's name, a day's number.
    let (mut month, mut day) = (false, false);
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches([',', ';', '.', '|']);
        let is_day = bare.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
        let is_month = months::is_month(bare);
        dated.push_str(word);
        let next = words.peek().map_or("", |next| next.trim_end_matches([',', ';', '.', '|']));
        let has_year = next.len() == 4 && next.bytes().all(|byte| byte.is_ascii_digit());
        if (month && is_day || day && is_month) && !has_year {
            let without = dated.trim_end_matches([',', ';', '.', '|']).len();
            dated.truncate(without);
            dated.push_str(&format!(", {year},"));
        }
        (month, day) = (is_month, is_day);
        dated.push_str(if words.peek().is_some() { " " } else { "" });
    }
    dated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::layout::{Layout, segment};

    #[test]
    fn the_year_stands_behind_day_and_month() {
        assert_eq!(with_year("Posted Nov 18, 8:19 PM", 2021), "Posted Nov 18, 2021, 8:19 PM");
        assert_eq!(with_year("Published 18 November at 8:19", 2021), "Published 18 November, 2021, at 8:19");
        assert_eq!(with_year("Posted Nov 18, 2020 8:19 PM", 2021), "Posted Nov 18, 2020 8:19 PM");
        assert_eq!(with_year("12 crews on 3 ferries", 2021), "12 crews on 3 ferries");
    }

    #[test]
    fn the_year_is_that_of_the_page() {
        let story = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening, after a strike of nine days.";
        let known = |date: &str, foot: &str| {
            let page = format!("Crews are back at work\n\n{date}\n\n{story}\n\n{story}\n\n{foot}");
            let mut layout = Layout::default();
            segment(&Article::new(&page), &mut layout);
            (layout.published.map(|day| day.to_string()), layout.updated.map(|day| day.to_string()))
        };
        let foot = "© 2002-2021 Harbour Post. All rights reserved.";
        let both = known("Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM", foot);
        assert_eq!(both, (Some("2021-11-18T20:19".to_owned()), Some("2021-11-19T09:41".to_owned())));
        assert_eq!(known("Posted Nov 18, 8:19 PM", "The end").0, None);
        assert_eq!(known("The strike began Nov 18", foot).0, None);
    }
}
