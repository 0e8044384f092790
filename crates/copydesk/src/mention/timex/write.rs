//! TIMEX3 values as text: points of the calendar, parts of the day, sets, dates with unknown parts.
//!
//! Written by hand in place: the formatting machinery of the standard library costs more than finding the time.

use super::length;
use super::point::Point;
use super::types::{Calendar, Every, Part};

/// Longer than any value gets, two lengths of ten digits included.
const CAPACITY: usize = 64;

/// As many bytes as most values have; so many at once are known to be text by two words of them.
const SHORT: usize = 16;

/// A value while it is written; it needs no memory of its own.
#[derive(Debug)]
#[repr(align(16))]
pub(super) struct Text {
    /// ASCII, beyond the end too.
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Text {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], len: 0 }
    }

    pub(super) fn as_str(&self) -> &str {
        let looked_at = if self.len <= SHORT { SHORT } else { CAPACITY };
        let text = self.bytes.get(..looked_at).and_then(|bytes| core::str::from_utf8(bytes).ok());
        text.and_then(|text| text.get(..self.len)).unwrap_or_default()
    }

    pub(super) const fn clear(&mut self) {
        self.len = 0;
    }

    #[inline]
    fn push_bytes(&mut self, bytes: &[u8]) {
        let end = self.len + bytes.len();
        debug_assert!(end <= CAPACITY);
        if let Some(room) = self.bytes.get_mut(self.len..end) {
            room.copy_from_slice(bytes);
            self.len = end;
        }
    }

    pub(super) fn push_str(&mut self, text: &str) {
        self.push_bytes(text.as_bytes());
    }

    /// Appends an ASCII character.
    pub(super) fn push(&mut self, byte: u8) {
        self.push_bytes(&[byte]);
    }
}

/// The digits of a number below a hundred.
const fn pair(n: u8) -> [u8; 2] {
    [b'0' + n / 10, b'0' + n % 10]
}

/// The digits of a number below ten thousand.
fn four(n: u32) -> [u8; 4] {
    let [[a, b], [c, d]] = [n / 100, n % 100].map(|n| pair(u8::try_from(n).unwrap_or(0)));
    [a, b, c, d]
}

/// Appends a number with at least so many digits.
pub(super) fn number(n: u32, width: usize, out: &mut Text) {
    // Those of days and years.
    match (width, n) {
        (2, 0..100) => return out.push_bytes(&pair(u8::try_from(n).unwrap_or(0))),
        (4, 0..10_000) => return out.push_bytes(&four(n)),
        _ => {}
    }
    let (mut digits, mut first, mut rest) = ([b'0'; 10], 10, n);
    while rest > 0 && first > 0 {
        first -= 1;
        digits[first] += u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    out.push_bytes(digits.get(first.min(10 - width)..).unwrap_or_default());
}

/// Appends a year, with `BC` before it where it lies before our era.
fn year(year: i32, out: &mut Text) {
    if year < 0 {
        out.push_str("BC");
    }
    number(year.unsigned_abs(), 4, out);
}

/// Appends `-` and a number of two digits.
fn part(n: u8, out: &mut Text) {
    out.push(b'-');
    number(u32::from(n), 2, out);
}

/// Appends a year and what follows it.
fn of_year(of: i32, code: &str, n: Option<(u8, usize)>, out: &mut Text) {
    year(of, out);
    out.push_str(code);
    if let Some((n, width)) = n {
        number(u32::from(n), width, out);
    }
}

/// Appends the value of a point.
pub(super) fn write_point(point: Point, out: &mut Text) {
    match point {
        Point::Day(day) => {
            let ([m, n], [d, e]) = (pair(u8::from(day.month())), pair(day.day()));
            match u32::try_from(day.year()) {
                Ok(of @ 0..10_000) => {
                    let [a, b, x, y] = four(of);
                    out.push_bytes(&[a, b, x, y, b'-', m, n, b'-', d, e]);
                }
                _ => {
                    year(day.year(), out);
                    out.push_bytes(&[b'-', m, n, b'-', d, e]);
                }
            }
        }
        Point::Week(of, week) => of_year(of, "-W", Some((week, 2)), out),
        Point::Weekend(of, week) => {
            of_year(of, "-W", Some((week, 2)), out);
            out.push_str("-WE");
        }
        Point::Month(of, month) => of_year(of, "-", Some((month, 2)), out),
        Point::Quarter(of, 0) => of_year(of, "-QX", None, out),
        Point::Quarter(of, quarter) => of_year(of, "-Q", Some((quarter, 1)), out),
        Point::Half(of, half) => of_year(of, "-H", Some((half, 1)), out),
        Point::Season(of, season) => {
            of_year(of, "-", None, out);
            out.push_str(season.code());
        }
        Point::Year(of) => year(of, out),
        Point::Decade(decade) => signed(decade, 3, out),
        Point::Century(century) if century < 0 => {
            out.push_str("BC");
            number((century + 1).unsigned_abs(), 2, out);
        }
        Point::Century(century) => number(century.unsigned_abs(), 2, out),
    }
}

/// Appends a number whose sign counts as one of its places.
fn signed(n: i32, width: usize, out: &mut Text) {
    if n < 0 {
        out.push(b'-');
    }
    number(n.unsigned_abs(), width - usize::from(n < 0), out);
}

/// Appends a part of the day behind its day.
pub(super) fn write_part(part: Part, out: &mut Text) {
    match part {
        Part::Whole => {}
        Part::Of(part) => {
            out.push(b'T');
            out.push_str(part.code());
        }
        Part::Clock { hour, minute, second } => {
            out.push(b'T');
            number(u32::from(hour), 2, out);
            for field in [Some(minute.unwrap_or(0)), second].into_iter().flatten() {
                out.push(b':');
                number(u32::from(field), 2, out);
            }
        }
    }
}

/// Appends the value of times that recur.
pub(super) fn write_set(every: Every, out: &mut Text) {
    match every {
        Every::Length(count, unit) => length::write(&[(count, unit)], out),
        Every::Weekday(day) => {
            out.push_str("XXXX-WXX-");
            number(u32::from(day), 1, out);
        }
        Every::Month(month) => {
            out.push_str("XXXX");
            part(month, out);
        }
        Every::Season(season) => {
            out.push_str("XXXX-");
            out.push_str(season.code());
        }
        Every::Day => out.push_str("XXXX-XX-XX"),
        Every::Workday => out.push_str("XXXX-WXX-WD"),
        Every::Weekend => out.push_str("XXXX-WXX-WE"),
    }
}

/// Appends a date whose year is not known, or that the calendar does not have.
pub(super) fn write_parts(parts: Calendar, out: &mut Text) {
    match parts.year {
        Some(of) => year(of, out),
        None => out.push_str("XXXX"),
    }
    match (parts.month, parts.day, parts.weekday) {
        (Some(month), day, _) => {
            part(month, out);
            if let Some(day) = day {
                part(day, out);
            }
        }
        (None, Some(day), None) => {
            out.push_str("-XX");
            part(day, out);
        }
        (None, _, Some(weekday)) => {
            out.push_str("-WXX-");
            number(u32::from(weekday), 1, out);
        }
        (None, ..) => {}
    }
}
