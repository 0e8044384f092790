//! The dates and times of day that a page prints over its story.
//!
//! A line -> the absolute dates in it, each with its clock time and what stands before it.
//!
//! ```text
//! PUBLISHED: 10:48, Tue, Nov 19, 2019 | UPDATED: 11:05, Tue, Nov 19, 2019
//!            ^^^^^^^^^^^^^^^^^^^^^^^^ published         ^^^^^^^^^^^^^^^^^^ updated
//! ```
//!
//! `11-09-2017` can be read in two ways: both are kept, and the page decides.
//!
//! Cost: one pass over the line's tokens.

use super::date_tokens::{self, Room, Token, Tokens, is_mark, is_word, number, year};
use super::eight;
use super::marks;
use super::months::month;
use super::unit::Unit;
use core::ops::Range;
use std::borrow::Cow;
use time::{Date, Month, Time};

/// What a date is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Nothing is said.
    None,
    /// Published, posted.
    Published,
    /// Updated, modified.
    Updated,
}

/// A date printed in a line.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    /// The day, month first where both orders are possible.
    pub(super) day: Option<Date>,
    /// The day read in the other order, where both are possible.
    pub(super) other: Option<Date>,
    /// The time of day.
    pub(super) clock: Option<Time>,
    /// What is said before it.
    pub(super) label: Label,
    /// Where it stands in the line, its clock time aside.
    pub(super) span: Range<usize>,
    /// Day before month for certain: evidence for how the page writes dates.
    pub(super) day_first: Option<bool>,
}

/// False where there is neither a year of four digits nor a day of three numbers: `1.5.21`.
fn may_hold_date(line: &[u8]) -> bool {
    let (mut digits, mut numbers) = (0, 0);
    for (bytes, at) in line.chunks(8).zip((0..).step_by(8)) {
        let (letters, found) = eight::letters_digits(eight::read(line, at));
        if found == 0 {
            digits = 0;
            numbers = if letters == 0 { numbers } else { 0 };
            continue;
        }
        for &byte in bytes {
            if byte.is_ascii_digit() {
                digits += 1;
                numbers += u32::from(digits == 1);
                if digits == 4 || numbers >= 3 && digits == 2 {
                    return true;
                }
            } else {
                digits = 0;
                if byte.is_ascii_alphabetic() {
                    numbers = 0;
                }
            }
        }
    }
    false
}

/// True where the last word is a number of two digits, as a year may be written: `12 March 21`.
pub(super) const fn ends_in_short_year(line: &str) -> bool {
    matches!(line.as_bytes(), [.., b' ' | b'\'' | b'-', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// Dates already read; a buffer to be used again.
#[derive(Debug, Default)]
pub(super) struct Known {
    stamps: Vec<Stamp>,
    /// Where the lines start that hold some, in order, and which are theirs.
    lines: Vec<(u32, Range<usize>)>,
}

impl Known {
    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.stamps.clear();
        self.lines.clear();
    }

    /// Reads and keeps the dates of a line with numbers enough that starts at `start`, behind those read before.
    pub(super) fn read(&mut self, start: u32, line: &str) -> &[Stamp] {
        let from = self.stamps.len();
        read_dated(line, &mut self.stamps);
        let all = from..self.stamps.len();
        if !all.is_empty() {
            self.lines.push((start, all));
        }
        self.stamps.get(from..).unwrap_or(&[])
    }

    /// Those of the line that starts at `start`, if any are known.
    fn get(&self, start: u32) -> Option<&[Stamp]> {
        let at = self.lines.partition_point(|(known, _)| *known < start);
        let (_, all) = self.lines.get(at).filter(|(known, _)| *known == start)?;
        self.stamps.get(all.clone())
    }
}

/// The absolute dates in the line of a unit.
pub(super) fn of<'k>(line: &str, unit: &Unit, known: &'k Known) -> Cow<'k, [Stamp]> {
    if !unit.may_hold(marks::DATE) {
        return Cow::Borrowed(&[]);
    }
    known.get(unit.span.start).map_or_else(|| Cow::Owned(stamps(line)), Cow::Borrowed)
}

/// The absolute dates in `line`.
pub(super) fn stamps(line: &str) -> Vec<Stamp> {
    let mut found = Vec::new();
    read(line, &mut found);
    found
}

/// Reads the absolute dates in `line`, behind those that are in `found`.
fn read(line: &str, found: &mut Vec<Stamp>) {
    if may_hold_date(line.as_bytes()) || ends_in_short_year(line) {
        read_dated(line, found);
    }
}

/// As [`read`], of a line that may hold some.
fn read_dated(line: &str, found: &mut Vec<Stamp>) {
    let mut tokens = Room::new();
    date_tokens::read(line, &mut tokens);
    let tokens = &tokens[..];
    let (mut at, mut label, mut clock) = (0, Label::None, None);
    let mut clock_at = 0;
    while let Some((token, _)) = tokens.get(at) {
        // A mark begins nothing.
        if matches!(token, Token::Mark(_)) {
            if at > clock_at + 6 {
                clock = None;
            }
            at += 1;
            continue;
        }
        if let Some((mut stamp, next)) = date(tokens, at) {
            stamp.label = label;
            // A clock time before the date belongs to it; one after it does where none stood before.
            stamp.clock = clock.take();
            let (mut after, limit) = (next, (next + 6).min(tokens.len()));
            while stamp.clock.is_none() && after < limit {
                if date(tokens, after).is_some() || label_of(tokens, after).is_some() {
                    break;
                }
                if let Some((time, end)) = clock_time(tokens, after) {
                    stamp.clock = Some(time);
                    at = end;
                    break;
                }
                after += 1;
            }
            at = at.max(next);
            found.push(stamp);
            continue;
        }
        if let Some(said) = label_of(tokens, at) {
            label = said;
            clock = None;
        }
        if let Some((time, next)) = clock_time(tokens, at) {
            (clock, clock_at) = (Some(time), next);
            at = next;
            continue;
        }
        if at > clock_at + 6 {
            clock = None;
        }
        at += 1;
    }
}

/// False where no clock time can be in a line: no mark between its numbers, and no half of the day behind them.
pub(super) fn may_tell_time(line: &str, unit: &Unit) -> bool {
    unit.may_hold(marks::COLON | marks::DOT) || memchr::memchr2(b'm', b'M', line.as_bytes()).is_some()
}

/// A clock time that stands without a date of its own: `Update: 10:01`.
pub(super) fn lone_clock(line: &str) -> Option<(Time, Label)> {
    let mut tokens = Room::new();
    date_tokens::read(line, &mut tokens);
    let tokens = &tokens[..];
    let mut label = Label::None;
    for at in 0..tokens.len() {
        if let Some(said) = label_of(tokens, at) {
            label = said;
        }
        if let Some((time, _)) = clock_time(tokens, at) {
            return Some((time, label));
        }
    }
    None
}

fn label_of(tokens: &Tokens<'_>, at: usize) -> Option<Label> {
    let Token::Word(word) = tokens.get(at)?.0 else { return None };
    // `ESTUpdated`: the zone of the time before it, which lost its blank.
    let word = word.get(3..).filter(|rest| rest.starts_with("Updated") && word.len() == 10).unwrap_or(word);
    let first = word.as_bytes().first().map(u8::to_ascii_lowercase);
    let may_say = matches!(first, Some(b'c' | b'e' | b'f' | b'i' | b'm' | b'o' | b'p' | b'r' | b'u'));
    if !(may_say && (5..=9).contains(&word.len())) {
        return None;
    }
    let is = |known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
    const UPDATED: &[&str] = &["updated", "update", "modified", "edited", "revised"];
    const PUBLISHED: &[&str] = &["published", "posted", "created", "publish", "first", "issued", "original"];
    if is(UPDATED) { Some(Label::Updated) } else { is(PUBLISHED).then_some(Label::Published) }
}

fn calendar(year: i32, month: Month, day: u32) -> Option<Date> {
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

fn numbered(year: i32, month: u32, day: u32) -> Option<Date> {
    calendar(year, Month::try_from(u8::try_from(month).ok()?).ok()?, day)
}

/// A date whose first token is `at`, and the index behind it.
#[inline]
fn date(tokens: &Tokens<'_>, at: usize) -> Option<(Stamp, usize)> {
    if date_tokens::may_begin_date(tokens, at) { read_date(tokens, at) } else { None }
}

/// As [`date`], of a token that may begin one.
#[inline(never)] // so that the common way stays short
fn read_date(tokens: &Tokens<'_>, at: usize) -> Option<(Stamp, usize)> {
    let make = |day: Option<Date>, other, day_first, next: usize| {
        let start = tokens.get(at)?.1.start;
        let end = tokens.get(next.checked_sub(1)?)?.1.end;
        day?;
        Some((Stamp { day, other, clock: None, label: Label::None, span: start..end, day_first }, next))
    };
    match tokens.get(at)?.0 {
        Token::Word(word) => {
            let mut next = at + 1 + usize::from(is_mark(tokens, at + 1, &['.']));
            let day = number(tokens, next, 31)?;
            next += 1;
            next += usize::from(is_word(tokens, next, &["st", "nd", "rd", "th"]));
            next += usize::from(is_mark(tokens, next, &[',', '.']));
            let year = year(tokens, next)?;
            make(calendar(year, month(word)?, day), None, Some(false), next + 1)
        }
        Token::Number { digits: 4, .. } => {
            let year = year(tokens, at)?;
            let separators = ['-', '/', '.', '年'];
            if !is_mark(tokens, at + 1, &separators) {
                return None;
            }
            let month = number(tokens, at + 2, 12)?;
            if !is_mark(tokens, at + 3, &['-', '/', '.', '月']) {
                return None;
            }
            let day = number(tokens, at + 4, 31)?;
            make(numbered(year, month, day), None, None, at + 5)
        }
        Token::Number { .. } => {
            let first = number(tokens, at, 31)?;
            let mut next = at + 1;
            next += usize::from(is_word(tokens, next, &["st", "nd", "rd", "th"]));
            next += usize::from(is_mark(tokens, next, &['.']));
            next += usize::from(is_word(tokens, next, &["of", "de"]));
            // `14-January-2015`
            let joined =
                is_mark(tokens, next, &['-']) && matches!(tokens.get(next + 1), Some((Token::Word(_), _)));
            next += usize::from(joined);
            if let Some((Token::Word(word), _)) = tokens.get(next) {
                next += 1;
                next += usize::from(is_mark(tokens, next, if joined { &['-'] } else { &['.', ','] }));
                next += usize::from(is_word(tokens, next, &["de"]));
                let year = year(tokens, next).or_else(|| short_year(tokens, next))?;
                return make(calendar(year, month(word)?, first), None, Some(true), next + 1);
            }
            let Some((Token::Mark(mark @ ('-' | '/' | '.')), _)) = tokens.get(at + 1) else { return None };
            let second = number(tokens, at + 2, 31)?;
            if !is_mark(tokens, at + 3, &[*mark]) {
                return None;
            }
            let year = year(tokens, at + 4).or_else(|| match tokens.get(at + 4)?.0 {
                Token::Number { value, digits: 2 } => century(value),
                _ => None,
            })?;
            let (us, british) = (numbered(year, first, second), numbered(year, second, first));
            match (us, british, mark) {
                (Some(us), Some(british), '.') if us != british => {
                    make(Some(british), Some(us), None, at + 5)
                }
                (Some(us), Some(british), _) if us != british => make(Some(us), Some(british), None, at + 5),
                (Some(us), None, _) => make(Some(us), None, Some(false), at + 5),
                (Some(us), Some(_), _) => make(Some(us), None, None, at + 5),
                (None, british, _) => make(british, None, Some(true), at + 5),
            }
        }
        Token::Mark(_) => None,
    }
}

/// The year that two digits stand for: no page was written in the second half of this century.
fn century(value: u32) -> Option<i32> {
    i32::try_from(value + if value < 50 { 2000 } else { 1900 }).ok()
}

/// A year of two digits, which is one only at the end of the line.
fn short_year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits: 2 } if value < 50 && at + 1 == tokens.len() => century(value),
        _ => None,
    }
}

/// Zones behind a time that is written with a full stop.
const ZONES: &[&str] = &["bst", "gmt", "utc", "cet", "cest", "ist", "est", "edt", "et", "eet"];

/// `9:38`, `4:07 PM`, `4:07:31 PM`, `8.30am`, and the index behind it.
fn clock_time(tokens: &Tokens<'_>, at: usize) -> Option<(Time, usize)> {
    let Token::Number { value: hour, digits } = tokens.get(at)?.0 else { return None };
    if hour > 23 || digits > 2 {
        return None;
    }
    let mut next = at + 1;
    let mut minute = 0;
    let colon = is_mark(tokens, next, &[':', '.']);
    if colon {
        let Token::Number { value, digits: 2 } = tokens.get(next + 1)?.0 else { return None };
        minute = value;
        next += 2;
        // Seconds are read over.
        let seconds = is_mark(tokens, at + 1, &[':'])
            && is_mark(tokens, next, &[':'])
            && matches!(tokens.get(next + 1), Some((Token::Number { digits: 2, .. }, _)));
        next += if seconds { 2 } else { 0 };
    }
    // `17.40 BST`
    let strict = colon && (is_mark(tokens, at + 1, &[':']) || is_word(tokens, next, ZONES));
    let mut hour = hour;
    let half = match tokens.get(next) {
        Some((Token::Word(word), _)) => match word.as_bytes() {
            [b'a' | b'A', b'm' | b'M'] => Some(false),
            [b'p' | b'P', b'm' | b'M'] => Some(true),
            [half @ (b'a' | b'A' | b'p' | b'P')]
                if is_mark(tokens, next + 1, &['.']) && is_word(tokens, next + 2, &["m"]) =>
            {
                next += 2;
                Some(matches!(half, b'p' | b'P'))
            }
            _ => None,
        },
        _ => None,
    };
    if let Some(afternoon) = half {
        next += 1;
        hour = hour % 12 + if afternoon { 12 } else { 0 };
    } else if !strict {
        return None;
    }
    let time = Time::from_hms(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, 0).ok()?;
    Some((time, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        stamps(line)
            .iter()
            .map(|stamp| {
                let day = stamp.day.map(|day| day.to_string()).unwrap_or_default();
                let clock = stamp.clock.map(|at| format!("T{:02}:{:02}", at.hour(), at.minute()));
                format!("{day}{} {:?}", clock.unwrap_or_default(), stamp.label)
            })
            .collect()
    }

    #[test]
    fn dates_are_read_in_all_the_shapes_pages_print() {
        for line in [
            "March 3, 2021",
            "Mar. 3rd, 2021",
            "3 March 2021",
            "3rd of March, 2021",
            "2021-03-03",
            "03/03/2021",
            "3.3.2021",
            "3 de marzo de 2021",
            "3 March 21",
            "2021年3月3日",
            "03-March-2021",
            "3-MAR-2021",
            "03-Mar-21",
            "03/03/21",
        ] {
            assert_eq!(shown(line), ["2021-03-03 None"], "{line}");
        }
    }

    #[test]
    fn clock_times_belong_to_the_date_beside_them() {
        assert_eq!(
            shown("PUBLISHED: 10:48, Tue, Mar 2, 2021 | UPDATED: 11:05, Tue, Mar 2, 2021"),
            ["2021-03-02T10:48 Published", "2021-03-02T11:05 Updated"]
        );
        assert_eq!(
            shown("Published Mar 2, 2021 at 4:07 PM | Updated at 5:36 PM CST on Mar 2, 2021"),
            ["2021-03-02T16:07 Published", "2021-03-02T17:36 Updated"]
        );
        assert_eq!(shown("Mar 2 2021, 11:06am ist"), ["2021-03-02T11:06 None"]);
        assert_eq!(shown("Updated: 3/2/2021 1:05:31 PM News"), ["2021-03-02T13:05 Updated"]);
        assert_eq!(shown("Tue 2 Mar 2021 17.40 GMT"), ["2021-03-02T17:40 None"]);
    }

    #[test]
    fn years_of_two_digits_are_of_the_last_century_from_fifty_on() {
        assert_eq!(shown("AP-NR-09-20-89 0002EDT"), ["1989-09-20 None"]);
        assert_eq!(shown("9/20/21"), ["2021-09-20 None"]);
    }

    #[test]
    fn both_orders_are_kept_where_both_are_days() {
        let found = stamps("11-09-2017");
        let stamp = found.first().expect("a date");
        assert_eq!(stamp.day.map(|d| d.to_string()).as_deref(), Some("2017-11-09"));
        assert_eq!(stamp.other.map(|d| d.to_string()).as_deref(), Some("2017-09-11"));
        assert_eq!(stamps("25/12/2020").first().and_then(|s| s.day_first), Some(true));
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        assert!(shown("31 February 2021, May 40, 2021, 99-99-9999, 1/2").is_empty());
    }
}
