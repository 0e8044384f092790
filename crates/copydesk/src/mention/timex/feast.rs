//! The dates of holidays, by rule: fixed, the nth weekday of a month, or counted from Easter.

use super::point::{Point, date, plus_days};
use super::types::Feast;
use time::Date;

/// A named day in a year.
pub(super) fn feast_in(feast: Feast, year: i32) -> Option<Date> {
    match feast {
        Feast::Fixed(month, day) => date(year, month, day),
        Feast::Nth(month, 0, number, days) => {
            let last = Point::Month(year, month).days()?.1;
            let back = (last.weekday().number_days_from_monday() + 8 - number) % 7;
            plus_days(last, i64::from(days) - i64::from(back))
        }
        Feast::Nth(month, nth, number, days) => {
            let first = date(year, month, 1)?;
            let ahead = (number + 6 - first.weekday().number_days_from_monday()) % 7;
            plus_days(first, i64::from(ahead) + 7 * (i64::from(nth) - 1) + i64::from(days))
        }
        Feast::Easter(days) => plus_days(easter(year)?, i64::from(days)),
        Feast::Thanksgiving(days) => plus_days(feast_in(Feast::Nth(11, 4, 4, 0), year)?, i64::from(days)),
    }
}

/// Easter Sunday by the Gregorian calendar (the anonymous algorithm of 1876).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts() {
        let check = |feast, year, expected: &str| {
            assert_eq!(feast_in(feast, year).map(|day| day.to_string()).as_deref(), Some(expected));
        };
        check(Feast::Easter(0), 2021, "2021-04-04");
        check(Feast::Easter(0), 1998, "1998-04-12");
        check(Feast::Easter(-2), 2018, "2018-03-30");
        check(Feast::Nth(11, 4, 4, 0), 2018, "2018-11-22");
        check(Feast::Nth(5, 0, 1, 0), 2021, "2021-05-31");
        check(Feast::Nth(9, 1, 1, 0), 2021, "2021-09-06");
        check(Feast::Nth(11, 1, 1, 1), 2016, "2016-11-08");
        check(Feast::Nth(11, 1, 1, 1), 2022, "2022-11-08");
    }
}
