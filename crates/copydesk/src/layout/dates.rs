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

use super::filter::Filter;
use core::ops::Range;
use hashbrown::HashMap;
use std::sync::LazyLock;
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Number { value: u32, digits: u32 },
    Word(&'t str),
    Mark(char),
}

/// The names of months.
#[derive(Debug)]
struct Months {
    numbers: HashMap<&'static [u8], u8, foldhash::fast::FixedState>,
    /// A bit for the first three bytes of every name: most words go no further.
    heads: Filter,
}

static MONTHS: LazyLock<Months> = LazyLock::new(|| {
    let mut months = Months { numbers: HashMap::default(), heads: Filter::new() };
    for line in copydesk_lexicon::MONTH_NAMES.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(name), Some(number)) = (columns.next(), columns.nth(1)) else { continue };
        if let (Some(head), Ok(number)) = (name.as_bytes().first_chunk(), number.parse()) {
            months.heads.add(head_of(*head));
            months.numbers.insert(name.as_bytes(), number);
        }
    }
    months
});

/// Three bytes, letters of ASCII made small, as a number.
const fn head_of([a, b, c]: [u8; 3]) -> u64 {
    u32::from_le_bytes([a | 0x20, b | 0x20, c | 0x20, 0]) as u64
}

/// Longest name of a month, in bytes.
const LONGEST_MONTH: usize = 24;

fn month(word: &str) -> Option<Month> {
    let bytes = word.as_bytes();
    let mut small = [0; LONGEST_MONTH];
    let small = small.get_mut(..bytes.len())?;
    let &number = if word.is_ascii() {
        if !MONTHS.heads.may_have(head_of(*bytes.first_chunk()?)) {
            return None;
        }
        small.copy_from_slice(bytes);
        small.make_ascii_lowercase();
        MONTHS.numbers.get(&*small)?
    } else {
        MONTHS.numbers.get(word.to_lowercase().as_bytes()).filter(|_| bytes.len() >= 3)?
    };
    Month::try_from(number).ok()
}

/// Names of months, full or short.
pub(super) fn is_month(word: &str) -> bool {
    month(word.trim_end_matches('.')).is_some()
}

/// Names of months and days, full or short.
pub(super) fn is_calendar_word(word: &str) -> bool {
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() > 3 && month(word).is_some()
        || (3..=9).contains(&word.len())
            && DAYS.iter().any(|day| {
                let head = day.as_bytes().get(..word.len());
                (word.len() <= 5 || word.len() == day.len())
                    && head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
            })
}

type Tokens<'t> = Vec<(Token<'t>, Range<usize>)>;

/// Tokens a line has room for before its buffer grows.
const MOST_TOKENS: usize = 32;

fn tokens(line: &str) -> Tokens<'_> {
    let bytes = line.as_bytes();
    let mut tokens = Vec::with_capacity(MOST_TOKENS);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_digit() {
            let (mut value, mut digits) = (0_u32, 0);
            while let Some(&digit) = bytes.get(at).filter(|byte| byte.is_ascii_digit()) {
                value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
                digits += 1;
                at += 1;
            }
            tokens.push((Token::Number { value, digits }, start..at));
            continue;
        }
        let c = char_at(line, at);
        at += c.len_utf8();
        if c.is_alphabetic() && !matches!(c, '年' | '月' | '日') {
            at = letters_end(line, at);
            tokens.push((Token::Word(line.get(start..at).unwrap_or("")), start..at));
        } else if !c.is_whitespace() {
            tokens.push((Token::Mark(c), start..at));
        }
    }
    tokens
}

/// The character at a byte; a blank behind the end.
#[inline]
fn char_at(line: &str, at: usize) -> char {
    match line.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => char::from(*byte),
        _ => line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' '),
    }
}

/// Where the letters end that begin at a byte.
fn letters_end(line: &str, mut at: usize) -> usize {
    loop {
        let c = char_at(line, at);
        if !c.is_alphabetic() {
            return at;
        }
        at += c.len_utf8();
    }
}

/// False where there is neither a year of four digits nor a day of three numbers: `1.5.21`.
fn may_hold_date(line: &[u8]) -> bool {
    let (mut digits, mut numbers) = (0, 0);
    for &byte in line {
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
    false
}

/// The absolute dates in `line`.
pub(super) fn stamps(line: &str) -> Vec<Stamp> {
    if !may_hold_date(line.as_bytes()) {
        return Vec::new();
    }
    let tokens = tokens(line);
    let mut found: Vec<Stamp> = Vec::new();
    let (mut at, mut label, mut clock) = (0, Label::None, None);
    let mut clock_at = 0;
    while at < tokens.len() {
        if let Some((mut stamp, next)) = date(&tokens, at) {
            stamp.label = label;
            // A clock time before the date belongs to it; one after it does where none stood before.
            stamp.clock = clock.take();
            let (mut after, limit) = (next, (next + 6).min(tokens.len()));
            while stamp.clock.is_none() && after < limit {
                if date(&tokens, after).is_some() || label_of(&tokens, after).is_some() {
                    break;
                }
                if let Some((time, end)) = clock_time(&tokens, after) {
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
        if let Some(said) = label_of(&tokens, at) {
            label = said;
            clock = None;
        }
        if let Some((time, next)) = clock_time(&tokens, at) {
            (clock, clock_at) = (Some(time), next);
            at = next;
            continue;
        }
        if at > clock_at + 6 {
            clock = None;
        }
        at += 1;
    }
    found
}

/// A clock time that stands without a date of its own: `Update: 10:01`.
pub(super) fn lone_clock(line: &str) -> Option<(Time, Label)> {
    let tokens = tokens(line);
    let mut label = Label::None;
    for at in 0..tokens.len() {
        if let Some(said) = label_of(&tokens, at) {
            label = said;
        }
        if let Some((time, _)) = clock_time(&tokens, at) {
            return Some((time, label));
        }
    }
    None
}

fn label_of(tokens: &Tokens<'_>, at: usize) -> Option<Label> {
    let Token::Word(word) = tokens.get(at)?.0 else { return None };
    if !(5..=9).contains(&word.len()) {
        return None;
    }
    let is = |known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
    if is(&["updated", "update", "modified", "edited", "revised"]) {
        return Some(Label::Updated);
    }
    is(&["published", "posted", "created", "publish", "first", "issued"]).then_some(Label::Published)
}

fn number(tokens: &Tokens<'_>, at: usize, most: u32) -> Option<u32> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits } if digits <= 2 && (1..=most).contains(&value) => Some(value),
        _ => None,
    }
}

fn year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits: 4 } if (1900..=2099).contains(&value) => i32::try_from(value).ok(),
        _ => None,
    }
}

fn is_mark(tokens: &Tokens<'_>, at: usize, marks: &[char]) -> bool {
    matches!(tokens.get(at), Some((Token::Mark(mark), _)) if marks.contains(mark))
}

fn is_word(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> bool {
    matches!(tokens.get(at), Some((Token::Word(word), _)) if words.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

fn calendar(year: i32, month: Month, day: u32) -> Option<Date> {
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

fn numbered(year: i32, month: u32, day: u32) -> Option<Date> {
    calendar(year, Month::try_from(u8::try_from(month).ok()?).ok()?, day)
}

/// A date whose first token is `at`, and the index behind it.
fn date(tokens: &Tokens<'_>, at: usize) -> Option<(Stamp, usize)> {
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
            if let Some((Token::Word(word), _)) = tokens.get(next) {
                next += 1;
                next += usize::from(is_mark(tokens, next, &['.', ',']));
                next += usize::from(is_word(tokens, next, &["de"]));
                let year = year(tokens, next)?;
                return make(calendar(year, month(word)?, first), None, Some(true), next + 1);
            }
            let Some((Token::Mark(mark @ ('-' | '/' | '.')), _)) = tokens.get(at + 1) else { return None };
            let second = number(tokens, at + 2, 31)?;
            if !is_mark(tokens, at + 3, &[*mark]) {
                return None;
            }
            let year = year(tokens, at + 4).or_else(|| match tokens.get(at + 4)?.0 {
                Token::Number { value, digits: 2 } => i32::try_from(2000 + value).ok(),
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

/// `9:38`, `4:07 PM`, `8.30am`, and the index behind it.
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
    }
    let strict = colon && is_mark(tokens, at + 1, &[':']);
    let mut hour = hour;
    let half = match tokens.get(next) {
        Some((Token::Word(word), _)) => match word.to_ascii_lowercase().as_str() {
            "am" => Some(false),
            "pm" => Some(true),
            "a" | "p" if is_mark(tokens, next + 1, &['.']) && is_word(tokens, next + 2, &["m"]) => {
                next += 2;
                Some(word.eq_ignore_ascii_case("p"))
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
            "2021年3月3日",
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
