//! Times of day: `10:30 a.m. EST`, `noon Wednesday`, `this morning`, `Friday night`, `last night`.
//!
//! Tokens -> [`Part`], alone or with the day it belongs to. The zone stands inside the expression and outside the
//! value.

use super::numbers::{day_number, year};
use super::types::{Calendar, Core, DayPart, Part, Shift, Timex, Unit};
use super::words::{
    day_part, either, is_one_of, lit, mark, maybe, month, said_whole, shift, text, unit, weekday,
};
use crate::grammar::{Beside as N, Cursor, Near, Parsed, Rule, glued_hyphen};
use crate::lexicon::{Clock, LexClass};
use crate::token::{Kind, Shape, Token};

pub(super) const RULES: &[Rule<Timex>] = &[
    Rule {
        name: "timex.clock",
        anchor: LexClass::CLOCK,
        least: 0,
        lead: 2,
        first: LexClass::DIGITS.union(LexClass::CARDINAL),
        near: &[],
        parse: clock_and_day,
        examples: &[
            ("at five p.m. EST", "TIME 2021-03-17T17:00"),
            ("at noon Tuesday", "TIME 2021-03-16T12:00"),
            ("at six o'clock in the evening", "TIME 2021-03-17T18:00"),
        ],
        rejects: &["I am 5", "the PM said"],
    },
    Rule {
        name: "timex.clock-digits",
        anchor: LexClass::DIGITS,
        least: 0,
        lead: 0,
        first: LexClass::NONE,
        near: &[
            Near::here(N::TIMED),
            Near::here(N::FOUR).and_behind(N::UNIT),
            Near::behind(N::CLOCK.or(N::PHRASE)),
            Near::here(N::SHORT).and_behind(N::PREPOSITION),
        ],
        parse: clock_and_day,
        examples: &[
            ("at 5pm", "TIME 2021-03-17T17:00"),
            ("at 5 p.m. EST", "TIME 2021-03-17T17:00"),
            ("at 14:45 on Monday", "TIME 2021-03-15T14:45"),
            ("at 10:30 a.m. on March 3", "TIME 2021-03-03T10:30"),
            ("at 1430 hours", "TIME 2021-03-17T14:30"),
        ],
        rejects: &[
            "on 3FM on Monday",
            "John 3:16 says",
            "won 10:3",
            "for 1430 hours",
            "won in 2:03",
            "in 2:03:15 on Sunday",
        ],
    },
    Rule {
        name: "timex.relative-day",
        anchor: LexClass::RELATIVE_DAY,
        least: 0,
        lead: 1,
        first: LexClass::DETERMINER,
        near: &[],
        parse: relative_day,
        examples: &[
            ("He left yesterday.", "DATE 2021-03-16"),
            ("He left yesterday morning.", "TIME 2021-03-16TMO"),
            ("We play tonight.", "TIME 2021-03-17TNI"),
        ],
        rejects: &["USA Today"],
    },
];

/// Hour, minute and second of a token such as `10:30`, `7.45`, `5`, and the letters glued behind.
fn clock_digits(word: &str) -> Option<(u8, Option<u8>, Option<u8>, &str)> {
    let n = word.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')).count();
    let (number, letters) = word.split_at(n);
    // `3:43.13` is taken by the watch.
    if number.contains(':') && number.contains('.') {
        return None;
    }
    let mut fields = number.split([':', '.']);
    let hour = fields.next().filter(|field| field.len() <= 2)?.parse().ok()?;
    let minute = match fields.next() {
        Some(field) if field.len() == 2 => Some(field.parse::<u8>().ok().filter(|m| *m < 60)?),
        Some(_) => return None,
        None => None,
    };
    let second = match fields.next() {
        Some(field) if field.len() == 2 => Some(field.parse::<u8>().ok().filter(|s| *s < 60)?),
        Some(_) => return None,
        None => None,
    };
    (fields.next().is_none() && hour <= 24).then_some((hour, minute, second, letters))
}

/// A word of the clock.
fn sense(at: Cursor<'_>) -> Parsed<'_, Clock> {
    said_whole(at, LexClass::CLOCK, |word| word.clock)
}

/// A time zone behind a time.
fn zone(at: Cursor<'_>) -> Parsed<'_, ()> {
    match sense(at)? {
        (rest, Clock::Zone) => Ok((rest, ())),
        _ => at.fail(),
    }
}

fn half_day(hour: u8, sense: Clock) -> Option<u8> {
    match (sense, hour) {
        (Clock::Am, 12) => Some(0),
        (Clock::Pm, 12) => Some(12),
        (Clock::Am | Clock::Pm, 0) => None,
        (Clock::Pm, 1..=11) => Some(hour + 12),
        (Clock::Am | Clock::FullHour, 0..=12) => Some(hour),
        _ => None,
    }
}

/// A time by the clock; true where nothing but digits say so.
fn clock(at: Cursor<'_>) -> Parsed<'_, (Part, bool)> {
    let begins = LexClass::DIGITS | LexClass::CARDINAL | LexClass::CLOCK;
    if !at.peek().is_some_and(|token| token.is(begins) | token.shape.has(Shape::PHRASE)) {
        return at.fail();
    }
    if let Ok((rest, sense)) = sense(at) {
        let Clock::At(hour, minute) = sense else { return at.fail() };
        let time = Part::Clock { hour, minute: Some(minute), second: None };
        return Ok((maybe(rest, zone).0, (time, false)));
    }
    let word = text(at);
    let number = at.peek().is_some_and(|token| token.kind == Kind::NUMBER);
    let (rest, hour, minute, second, letters) = if number {
        match clock_digits(word) {
            Some((hour, minute, second, letters)) => (at.skip(1), hour, minute, second, letters),
            None => return military(at),
        }
    } else {
        let (rest, hour) = super::numbers::tens(at)?;
        let Some(hour) = u8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour)) else {
            return at.fail();
        };
        (rest, hour, None, None, "")
    };
    let glued = match letters.as_bytes() {
        [] => None,
        [b'a' | b'A', b'm' | b'M'] => Some(Clock::Am),
        [b'p' | b'P', b'm' | b'M'] => Some(Clock::Pm),
        // `91.3FM`
        _ => return at.fail(),
    };
    let colon = minute.is_some() && word.contains(':');
    // `p.m.`, `o'clock`, `GMT`, `in the morning`
    let may_follow = |token: &Token| {
        token.is(LexClass::CLOCK)
            || token.shape.has(Shape::PHRASE)
            || token.is(LexClass::PREPOSITION) && token.end - token.start == 2
    };
    if glued.is_none() && !colon && !rest.peek().is_some_and(may_follow) {
        return at.fail();
    }
    let (rest, sense) = match glued {
        Some(sense) => (rest, Some(sense)),
        None => match sense(rest) {
            Ok((after, sense @ (Clock::Am | Clock::Pm | Clock::FullHour))) => (after, Some(sense)),
            _ => (rest, None),
        },
    };
    // `4 in the morning`, `six o'clock in the evening`
    if matches!(sense, None | Some(Clock::FullHour))
        && glued.is_none()
        && let Ok((rest, part)) = in_the(rest)
    {
        return match half_day(hour, half_with(part)) {
            Some(hour) => Ok((rest, (Part::Clock { hour, minute, second }, false))),
            None => at.fail(),
        };
    }
    let (rest, zoned) = maybe(rest, zone);
    let (hour, bare) = match sense {
        Some(sense) => match half_day(hour, sense) {
            Some(hour) => (hour, false),
            None => return at.fail(),
        },
        None if colon || zoned.is_some() && number => (hour, zoned.is_none()),
        None => return at.fail(),
    };
    if hour > 24 || hour == 24 && minute.unwrap_or(0) > 0 {
        return at.fail();
    }
    Ok((rest, (Part::Clock { hour, minute, second }, bare)))
}

/// The half of the day that a part of it lies in.
fn half_with(part: DayPart) -> Clock {
    if part == DayPart::Morning { Clock::Am } else { Clock::Pm }
}

/// The hour of the day that `p.m.` or `in the morning` makes of one by the clock.
pub(super) fn half_of_day(at: Cursor<'_>, hour: u8) -> Parsed<'_, u8> {
    let (rest, sense) = match sense(at) {
        Ok((rest, sense)) => (rest, sense),
        Err(_) => in_the(at).map(|(rest, part)| (rest, half_with(part)))?,
    };
    half_day(hour, sense).map_or_else(|| at.fail(), |hour| Ok((rest, hour)))
}

/// `in the morning`
fn in_the(at: Cursor<'_>) -> Parsed<'_, DayPart> {
    let (at, ()) = lit("in")(at)?;
    let (at, ()) = lit("the")(at)?;
    match day_part(at)? {
        (at, (part, false, false)) => Ok((at, part)),
        _ => at.fail(),
    }
}

/// `1430 GMT`, `at 1430 hours`
fn military(at: Cursor<'_>) -> Parsed<'_, (Part, bool)> {
    let word = text(at);
    if word.len() != 4 {
        return at.fail();
    }
    let (rest, ()) = zone(at.skip(1)).or_else(|_| hours(at))?;
    let (Ok(hour), Ok(minute)) = (word[..2].parse::<u8>(), word[2..].parse::<u8>()) else { return at.fail() };
    if hour > 24 || minute > 59 {
        return at.fail();
    }
    Ok((rest, (Part::Clock { hour, minute: Some(minute), second: None }, false)))
}

/// The `hours` of `at 1430 hours`, `0600 hrs`; `1430 hours` alone are a length.
fn hours(at: Cursor<'_>) -> Parsed<'_, ()> {
    let before = at.at().checked_sub(1).map_or("", |before| at.doc().word(before));
    let placed = ["at", "by", "around", "until", "between", "from", "till"];
    let clock = text(at).starts_with('0') || is_one_of(before, &placed);
    match unit(at.skip(1))? {
        (rest, (Unit::Hour, true)) if clock && lit("of")(rest).is_err() => Ok((rest, ())),
        _ => at.fail(),
    }
}

/// The day behind a time: `Wednesday`, `on March 3`, `Nov. 9, 2018`, `yesterday`.
pub(super) fn day_behind(at: Cursor<'_>) -> Parsed<'_, Core> {
    let rest = maybe(at, mark(Kind::COMMA)).0;
    let rest = maybe(rest, lit("on")).0;
    if let Ok((rest, by)) = day_offset(rest) {
        return Ok((rest, Core::Day(by)));
    }
    let (rest, shift) = maybe(rest, shift);
    let shift = shift.unwrap_or(Shift::Bare);
    let (rest, named) = match weekday(rest) {
        Ok((_, (_, true, _))) => return at.fail(),
        Ok((rest, (weekday, false, _))) => (rest, Some(weekday)),
        Err(_) => (rest, None),
    };
    let date_at = if named.is_some() { maybe(rest, mark(Kind::COMMA)).0 } else { rest };
    let date = either(
        date_at,
        |at| {
            let (at, (month, _)) = month(at)?;
            let (at, day) = day_number(at)?;
            Ok((at, (month, day)))
        },
        |at| {
            let (at, day) = day_number(at)?;
            let (at, (month, _)) = month(at)?;
            Ok((at, (month, day)))
        },
    );
    match date {
        Ok((rest, (month, day))) => {
            let (rest, year) = maybe(rest, |at| year(maybe(at, mark(Kind::COMMA)).0));
            let date =
                Calendar { year, month: Some(month), day: Some(day), weekday: named, ..Calendar::NOTHING };
            Ok((rest, Core::Calendar(date)))
        }
        Err(_) if named.is_some() => {
            Ok((rest, Core::Calendar(Calendar { weekday: named, shift, ..Calendar::NOTHING })))
        }
        Err(_) => at.fail(),
    }
}

fn clock_and_day(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let (rest, (part, bare)) = clock(at)?;
    let (rest, day) = maybe(rest, day_behind);
    // Two numbers and a colon alone may be a score or a verse: a preposition has to tell the time.
    let before = at.at().checked_sub(1).and_then(|i| at.doc().token(i));
    let said = before.is_some_and(|token| token.is(LexClass::PREPOSITION) && token.kind == Kind::WORD);
    if bare && is_taken(at, part) {
        return at.fail();
    }
    let word = !at.peek().is_some_and(|token| token.shape.has(Shape::DIGIT));
    let clock_word = word && rest.at() == at.at() + 1;
    if (bare || clock_word) && day.is_none() && !said {
        return at.fail();
    }
    // `10:35 a.m. (0735 GMT)`: the same time again.
    let bracket = before.is_some_and(|token| token.kind == Kind::OPEN);
    if bracket && day.is_none() && text(at).len() == 4 {
        return at.fail();
    }
    Ok((rest, Timex::at(day.unwrap_or(Core::TimeOfDay(Shift::Bare)), part)))
}

/// True of a time taken by the watch: `in 2:03`, `a time of 9:58`; seconds are told of a time of day only behind `at`.
fn is_taken(at: Cursor<'_>, part: Part) -> bool {
    let before = at.at().checked_sub(1).map_or("", |before| at.doc().word(before));
    is_one_of(before, &["in", "of"])
        || matches!(part, Part::Clock { second: Some(_), .. }) && !before.eq_ignore_ascii_case("at")
}

/// Days from the day of writing, of a word that has no part of the day.
fn day_offset(at: Cursor<'_>) -> Parsed<'_, i32> {
    match relative_word(at) {
        Ok((rest, (by, Part::Whole))) => Ok((rest, by)),
        _ => at.fail(),
    }
}

fn relative_word(at: Cursor<'_>) -> Parsed<'_, (i32, Part)> {
    let (rest, (days, part)) = said_whole(at, LexClass::RELATIVE_DAY, |word| word.relative_day)?;
    Ok((rest, (days, part.map_or(Part::Whole, Part::Of))))
}

fn relative_day(at: Cursor<'_>) -> Parsed<'_, Timex> {
    let rest = maybe(at, lit("the")).0;
    let (end, (by, part)) = relative_word(rest)?;
    // Only `the day before yesterday` has an article.
    if rest.at() != at.at() && end.at() - rest.at() < 3 {
        return at.fail();
    }
    match part {
        Part::Whole => with_part(end, Core::Day(by)),
        part => Ok((end, Timex::at(Core::Day(by), part))),
    }
}

/// A day with the part of it that stands behind, if one does: `Monday night`, `March 3 at 5 p.m.`
pub(super) fn with_part(at: Cursor<'_>, core: Core) -> Parsed<'_, Timex> {
    let named = LexClass::DAY_PART | LexClass::DIGITS | LexClass::CARDINAL | LexClass::CLOCK;
    let may_follow = |token: &&Token| {
        token.is(named)
            || token.is(LexClass::PREPOSITION) && token.end - token.start == 2
            || token.shape.has(Shape::PHRASE)
            || matches!(token.kind, Kind::COMMA | Kind::HYPHEN)
    };
    let Some(token) = at.peek().filter(may_follow) else { return Ok((at, Timex::new(core))) };
    if (token.is(LexClass::DAY_PART) || token.kind == Kind::HYPHEN)
        && let Ok((rest, (part, false, _))) = day_part(maybe(at, glued_hyphen).0)
    {
        return Ok((rest, Timex::at(core, Part::Of(part))));
    }
    let rest = maybe(at, mark(Kind::COMMA)).0;
    let rest = maybe(rest, lit("at")).0;
    match clock(rest) {
        Ok((rest, (part, _))) => Ok((rest, Timex::at(core, part))),
        Err(_) => Ok((at, Timex::new(core))),
    }
}
