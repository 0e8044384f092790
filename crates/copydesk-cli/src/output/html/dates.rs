//! Days in words: `2017-11-10` as `10 November 2017`, a month or year by its name, a stretch by its ends.

use copydesk::extraction::When;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A calendar day: year, month, day.
type Day = (i32, u8, u8);

/// When something happened, for people; the TIMEX3 value where it covers no calendar day.
pub(crate) fn words(when: &When) -> String {
    let (Some(start), Some(end)) = (when.start, when.end.or(when.start)) else {
        return when.value.to_string();
    };
    let first = (start.year(), u8::from(start.month()), start.day());
    let last = (end.year(), u8::from(end.month()), end.day());
    stretch(first, last, end.month().length(end.year()))
}

/// An ISO date or date-time in words, or as it is.
pub(crate) fn iso(text: &str) -> String {
    let parsed = || {
        let mut parts = text.get(..10)?.splitn(3, '-');
        let day = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(one(day))
    };
    parsed().unwrap_or_else(|| text.to_owned())
}

fn one((year, month, day): Day) -> String {
    format!("{day} {} {year}", month_name(month))
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

/// From the first to the last day; `length` is that of the last day's month.
fn stretch(start: Day, end: Day, length: u8) -> String {
    let ((y1, m1, d1), (y2, m2, d2)) = (start, end);
    let whole_months = d1 == 1 && d2 == length;
    match () {
        () if start == end => one(start),
        () if whole_months && (m1, m2) == (1, 12) && y1 == y2 => y1.to_string(),
        () if whole_months && (m1, m2) == (1, 12) => format!("{y1} to {y2}"),
        () if whole_months && (y1, m1) == (y2, m2) => format!("{} {y1}", month_name(m1)),
        () if whole_months && y1 == y2 => format!("{} to {} {y1}", month_name(m1), month_name(m2)),
        () if (y1, m1) == (y2, m2) => format!("{d1}–{d2} {} {y1}", month_name(m1)),
        () if y1 == y2 => format!("{d1} {} – {d2} {} {y1}", month_name(m1), month_name(m2)),
        () => format!("{} – {}", one(start), one(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_named_by_what_they_are() {
        assert_eq!(stretch((2017, 11, 10), (2017, 11, 10), 30), "10 November 2017");
        assert_eq!(stretch((2017, 11, 1), (2017, 11, 30), 30), "November 2017");
        assert_eq!(stretch((2017, 1, 1), (2017, 12, 31), 31), "2017");
        assert_eq!(stretch((2010, 1, 1), (2019, 12, 31), 31), "2010 to 2019");
        assert_eq!(stretch((2017, 4, 1), (2017, 6, 30), 30), "April to June 2017");
        assert_eq!(stretch((2017, 11, 11), (2017, 11, 12), 30), "11–12 November 2017");
        assert_eq!(stretch((2017, 10, 30), (2017, 11, 5), 30), "30 October – 5 November 2017");
        assert_eq!(stretch((2017, 12, 30), (2018, 1, 2), 31), "30 December 2017 – 2 January 2018");
    }

    #[test]
    fn iso_dates_are_read_and_others_left() {
        assert_eq!(iso("2018-06-28T09:38"), "28 June 2018");
        assert_eq!(iso("2018-06"), "2018-06");
        assert_eq!(iso("soon, that is"), "soon, that is");
        assert_eq!(iso("2018-99-01"), "1 ? 2018");
    }
}
