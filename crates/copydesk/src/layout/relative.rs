//! The age that a page prints for a date: `2 hours ago`, `Yesterday`.
//!
//! A line and when the page was fetched -> when the story was published, as precise as the two tell. Ages in months
//! and years are too rough to give a day.
//!
//! Cost: the words of one short line.

use crate::article::Published;
use crate::chars::is_alphanumeric;
use time::Duration;

/// When the line says that the story was published.
pub(super) fn published(line: &str, crawled: Published) -> Option<Published> {
    let mut count: Option<i64> = None;
    let words = line.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty()).take(8);
    for word in words {
        let is = |known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
        if is(&["yesterday"]) {
            return back(crawled, Duration::days(1), true);
        }
        if is(&["today"]) || is(&["now"]) {
            return back(crawled, Duration::ZERO, is(&["today"]));
        }
        let number = if is(&["a", "an", "one"]) {
            Some(1)
        } else {
            word.parse().ok().filter(|n| (1..1000).contains(n))
        };
        if let Some(n) = count {
            let minutes = is(&["m", "min", "mins", "minute", "minutes"]);
            let hours = is(&["h", "hr", "hrs", "hour", "hours"]);
            let days = is(&["d", "day", "days"]);
            let weeks = is(&["w", "week", "weeks"]);
            let age = match (minutes, hours, days, weeks) {
                (true, ..) => Some(Duration::minutes(n)),
                (_, true, ..) => Some(Duration::hours(n)),
                (_, _, true, _) => Some(Duration::days(n)),
                (.., true) => Some(Duration::weeks(n)),
                _ => None,
            };
            if let Some(age) = age {
                return back(crawled, age, days || weeks);
            }
        }
        count = number;
    }
    None
}

/// The moment that lies `age` before, or its day.
fn back(crawled: Published, age: Duration, whole_days: bool) -> Option<Published> {
    match crawled {
        Published::Moment(at) if !whole_days => at.checked_sub(age).map(Published::Moment),
        // Without a time of day, hours lie on the day itself.
        Published::Day(day) if !whole_days => Some(Published::Day(day)),
        at => at.date().checked_sub(age).map(Published::Day),
    }
}

#[cfg(test)]
mod tests {
    use super::published;

    fn shown(line: &str, crawled: &str) -> Option<String> {
        published(line, crawled.parse().expect("a date")).map(|at| at.to_string())
    }

    #[test]
    fn ages_count_from_when_the_page_was_fetched() {
        for (line, crawled, expected) in [
            ("2 hours ago", "2021-05-03T01:20", "2021-05-02T23:20"),
            ("Updated 35 min ago", "2021-05-03T01:20", "2021-05-03T00:45"),
            ("2 hours ago", "2021-05-03", "2021-05-03"),
            ("Yesterday", "2021-03-01", "2021-02-28"),
            ("a day ago", "2021-05-03T01:20", "2021-05-02"),
            ("Published 3 weeks ago", "2021-05-22", "2021-05-01"),
        ] {
            assert_eq!(shown(line, crawled).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn what_is_no_age_gives_nothing() {
        for line in ["3 May 2021", "2 comments", "5 months ago", "", "999999999999999999999 hours ago"] {
            assert_eq!(shown(line, "2021-05-03"), None, "{line}");
        }
    }
}
