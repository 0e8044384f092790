//! Times taken by the watch: `2:03:15`, `3:43.13`. Lengths, though they are written like the time of day.
//!
//! Tokens -> [`Core::Stopwatch`]. Two numbers and a colon may be hours or minutes and stay unread.

use super::types::{Core, Timex};
use super::words::{lit, said_whole, text};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule};
use crate::lexicon::LexClass;

pub(super) const RULES: &[Rule<Timex>] = &[Rule {
    name: "timex.stopwatch",
    anchor: LexClass::DIGITS,
    least: 0,
    lead: 0,
    first: LexClass::NONE,
    near: &[Near::here(N::TIMED)],
    parse: stopwatch,
    examples: &[
        ("She won the marathon in 2:03:15.", "DURATION PT2H3M15S"),
        ("a time of 1:59:40 was run", "DURATION PT1H59M40S"),
        ("He ran the mile in 3:43.13.", "DURATION PT3M43.13S"),
        ("in 3:43.1", "DURATION PT3M43.1S"),
    ],
    rejects: &[
        "at 2:03:15",
        "at 10:30:15 on Monday",
        "at 2:03:15 p.m.",
        "won in 2:03",
        "at 00:02:15",
        "John 3:16:2",
    ],
}];

/// Seconds and hundredths of `2:03:15` or `3:43.13`; an hour in two digits is one of the day.
fn seconds(word: &str) -> Option<(u32, u8)> {
    let (whole, fraction) = match word.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (word, None),
    };
    let field = |digits: &str| {
        let number = digits.parse::<u32>().ok().filter(|number| *number < 60)?;
        (digits.len() == 2).then_some(number)
    };
    let hundredths = match fraction {
        Some(digits @ ("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9")) => {
            digits.parse::<u8>().ok()? * 10
        }
        Some(digits) if digits.len() == 2 => digits.parse().ok()?,
        Some(_) => return None,
        None => 0,
    };
    let mut fields = whole.split(':');
    let (first, second, third) = (fields.next()?, fields.next()?, fields.next());
    if fields.next().is_some() {
        return None;
    }
    let total = match third {
        Some(third) => {
            let hours = first.parse::<u32>().ok().filter(|hours| first.len() == 1 && *hours > 0)?;
            (hours * 60 + field(second)?) * 60 + field(third)?
        }
        None => {
            let minutes = first.parse::<u32>().ok().filter(|_| first.len() <= 2 && fraction.is_some())?;
            minutes * 60 + field(second)?
        }
    };
    Some((total, hundredths))
}

fn stopwatch(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let Some((seconds, hundredths)) = seconds(text(at)) else { return at.fail() };
    let rest = at.skip(1);
    let before = Cursor::new(at.doc(), crate::span::TokenRange::new(at.at().saturating_sub(1), at.at()));
    // `at 2:03:15`, `2:03:15 p.m.`
    if lit("at")(before).is_ok() || said_whole(rest, LexClass::CLOCK, |word| word.clock).is_ok() {
        return at.fail();
    }
    Ok((rest, Timex::new(Core::Stopwatch { seconds, hundredths })))
}
