//! TIMEX3 values as text: points of the calendar, parts of the day, sets, dates with unknown parts.
//!
//! Digits are appended one by one: the formatting machinery of the standard library costs more than finding the time.

use super::length;
use super::point::Point;
use super::types::{Calendar, Every, Part};

/// All numbers of two digits.
const PAIRS: &str = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
                     5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

fn pair(n: u32) -> &'static str {
    let at = n as usize * 2;
    PAIRS.get(at..at + 2).unwrap_or_default()
}

/// Appends a number with at least so many digits.
pub(super) fn number(n: u32, width: u32, out: &mut String) {
    let digits = n.checked_ilog10().map_or(1, |log| log + 1).max(width);
    // Pairs of digits are copied; what is longer than four digits is rare.
    match digits {
        2 => out.push_str(pair(n)),
        4 => {
            out.push_str(pair(n / 100));
            out.push_str(pair(n % 100));
        }
        _ => {
            for place in (0..digits).rev() {
                let digit = 10u32.checked_pow(place).map_or(0, |power| n / power % 10);
                out.push(char::from(b'0' + u8::try_from(digit).unwrap_or(0)));
            }
        }
    }
}

/// Appends a year, with `BC` before it where it lies before our era.
fn year(year: i32, out: &mut String) {
    if year < 0 {
        out.push_str("BC");
    }
    number(year.unsigned_abs(), 4, out);
}

/// Appends `-` and a number of two digits.
fn part(n: u8, out: &mut String) {
    out.push('-');
    number(u32::from(n), 2, out);
}

/// Appends a year and what follows it.
fn of_year(of: i32, code: &str, n: Option<(u8, u32)>, out: &mut String) {
    year(of, out);
    out.push_str(code);
    if let Some((n, width)) = n {
        number(u32::from(n), width, out);
    }
}

/// Appends the value of a point.
pub(super) fn write_point(point: Point, out: &mut String) {
    match point {
        Point::Day(day) => {
            year(day.year(), out);
            part(u8::from(day.month()), out);
            part(day.day(), out);
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
fn signed(n: i32, width: u32, out: &mut String) {
    if n < 0 {
        out.push('-');
    }
    number(n.unsigned_abs(), width - u32::from(n < 0), out);
}

/// Appends a part of the day behind its day.
pub(super) fn write_part(part: Part, out: &mut String) {
    match part {
        Part::Whole => {}
        Part::Of(part) => {
            out.push('T');
            out.push_str(part.code());
        }
        Part::Clock { hour, minute, second } => {
            out.push('T');
            number(u32::from(hour), 2, out);
            for field in [Some(minute.unwrap_or(0)), second].into_iter().flatten() {
                out.push(':');
                number(u32::from(field), 2, out);
            }
        }
    }
}

/// Appends the value of times that recur.
pub(super) fn write_set(every: Every, out: &mut String) {
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
    }
}

/// Appends a date whose year is not known, or that the calendar does not have.
pub(super) fn write_parts(parts: Calendar, out: &mut String) {
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
        (None, _, Some(weekday)) => {
            out.push_str("-WXX-");
            number(u32::from(weekday), 1, out);
        }
        (None, ..) => {}
    }
}
