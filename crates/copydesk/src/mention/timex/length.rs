//! Lengths of time as TIMEX3 periods: `P3Y`, `PT2H30M`, `PXM`, `P2Y6M`.
//!
//! Decades and centuries are multiplied out where they are counted, as the annotators do; a half becomes the next
//! smaller unit.

use super::types::{Count, Unit};
use super::write::{Text, number};

/// How many of which letter a unit is; true where the letter stands behind `T`.
const fn letter(unit: Unit) -> (u32, &'static str, bool) {
    match unit {
        Unit::Second => (1, "S", true),
        Unit::Minute => (1, "M", true),
        Unit::Hour => (1, "H", true),
        Unit::Day => (1, "D", false),
        Unit::Weekend => (1, "WE", false),
        Unit::Week => (1, "W", false),
        Unit::Fortnight => (2, "W", false),
        Unit::Month => (1, "M", false),
        Unit::Quarter => (1, "Q", false),
        Unit::Half => (6, "M", false),
        Unit::Year => (1, "Y", false),
        Unit::Decade => (10, "Y", false),
        Unit::Century => (100, "Y", false),
        Unit::Millennium => (1000, "Y", false),
        Unit::Period => (1, "X", false),
    }
}

/// The half of a unit, in smaller ones.
const fn half(unit: Unit) -> Option<(u32, Unit)> {
    match unit {
        Unit::Minute => Some((30, Unit::Second)),
        Unit::Hour => Some((30, Unit::Minute)),
        Unit::Day => Some((12, Unit::Hour)),
        Unit::Year => Some((6, Unit::Month)),
        Unit::Decade => Some((5, Unit::Year)),
        Unit::Century => Some((50, Unit::Year)),
        Unit::Millennium => Some((500, Unit::Year)),
        _ => None,
    }
}

/// So many units and a half in the smaller unit that has both: `half a century`, 50 years.
pub(super) fn with_half(n: u32, unit: Unit) -> Option<(u32, Unit)> {
    let (more, smaller) = half(unit)?;
    Some((n.saturating_mul(2).saturating_add(1).saturating_mul(more), smaller))
}

/// Appends the period of one or two lengths.
pub(super) fn write(lengths: &[(Count, Unit)], out: &mut Text) {
    out.push(b'P');
    let mut timed = false;
    for (count, unit) in lengths {
        one(*count, *unit, &mut timed, out);
    }
}

fn one(count: Count, unit: Unit, timed: &mut bool, out: &mut Text) {
    let (times, code, time) = letter(unit);
    let mut push = |n: u32, code: &str, time: bool| {
        mark_time(time, timed, out);
        number(n, 1, out);
        out.push_str(code);
    };
    match (count, half(unit)) {
        (Count::Vague, _) => {
            mark_time(time, timed, out);
            out.push(b'X');
            out.push_str(match unit {
                Unit::Decade => "E",
                Unit::Century => "C",
                Unit::Millennium => "L",
                _ => code,
            });
        }
        (Count::Exactly(n), _) => push(n.saturating_mul(times), code, time),
        (Count::AndHalf(n), Some((more, smaller))) => {
            let (_, small_code, small_time) = letter(smaller);
            let whole = n.saturating_mul(times);
            if small_code == code {
                push(whole.saturating_add(more), code, time);
            } else {
                if whole > 0 {
                    push(whole, code, time);
                }
                push(more, small_code, small_time);
            }
        }
        (Count::AndHalf(n), None) => {
            one(Count::Tenths(n.saturating_mul(10).saturating_add(5)), unit, timed, out)
        }
        (Count::Tenths(n), Some(_)) if n % 10 == 5 => one(Count::AndHalf(n / 10), unit, timed, out),
        (Count::Tenths(n), _) => {
            mark_time(time, timed, out);
            decimal(n.saturating_mul(times).saturating_mul(10), out);
            out.push_str(code);
        }
        (Count::Hundredths(n), _) => {
            mark_time(time, timed, out);
            decimal(n.saturating_mul(times), out);
            out.push_str(code);
        }
    }
}

/// Appends a number of hundredths, without zeros at its end.
fn decimal(hundredths: u32, out: &mut Text) {
    number(hundredths / 100, 1, out);
    let (fraction, places) = match hundredths % 100 {
        0 => return,
        tenths if tenths % 10 == 0 => (tenths / 10, 1),
        fraction => (fraction, 2),
    };
    out.push(b'.');
    number(fraction, places, out);
}

/// Appends the length that a watch shows.
pub(super) fn write_stopwatch(seconds: u32, hundredths: u8, out: &mut Text) {
    out.push_str("PT");
    if seconds >= 3600 {
        number(seconds / 3600, 1, out);
        out.push(b'H');
    }
    number(seconds / 60 % 60, 1, out);
    out.push(b'M');
    decimal(seconds % 60 * 100 + u32::from(hundredths), out);
    out.push(b'S');
}

fn mark_time(time: bool, timed: &mut bool, out: &mut Text) {
    if time && !*timed {
        out.push(b'T');
        *timed = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods() {
        let check = |lengths: &[(Count, Unit)], expected: &str| {
            let mut out = Text::new();
            write(lengths, &mut out);
            assert_eq!(out.as_str(), expected, "{lengths:?}");
        };
        check(&[(Count::Exactly(3), Unit::Year)], "P3Y");
        check(&[(Count::Exactly(2), Unit::Fortnight)], "P4W");
        check(&[(Count::Vague, Unit::Decade)], "PXE");
        check(&[(Count::Exactly(3), Unit::Decade)], "P30Y");
        check(&[(Count::AndHalf(2), Unit::Year)], "P2Y6M");
        check(&[(Count::AndHalf(0), Unit::Hour)], "PT30M");
        check(&[(Count::AndHalf(1), Unit::Minute)], "PT1M30S");
        check(&[(Count::Tenths(25), Unit::Year)], "P2Y6M");
        check(&[(Count::Tenths(13), Unit::Hour)], "PT1.3H");
        check(&[(Count::Hundredths(958), Unit::Second)], "PT9.58S");
        check(&[(Count::Hundredths(3), Unit::Second)], "PT0.03S");
        check(&[(Count::Exactly(5), Unit::Hour), (Count::Exactly(30), Unit::Minute)], "PT5H30M");
        check(&[(Count::Exactly(2), Unit::Day), (Count::Exactly(3), Unit::Hour)], "P2DT3H");
    }
}
