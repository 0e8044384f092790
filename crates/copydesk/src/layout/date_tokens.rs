//! A line as dates are read from it: numbers, words and marks.
//!
//! Cost: one pass over the line's bytes.

use super::eight;
use crate::chars::is_alphabetic;
use crate::span::offset;
use core::ops::Range;
use smallvec::SmallVec;

/// A piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Number { value: u32, digits: u32 },
    Word(&'t str),
    Mark(char),
}

/// The pieces of a line, with where they stand.
pub(super) type Tokens<'t> = [(Token<'t>, Range<usize>)];

/// Most tokens that are kept without an allocation, those of a date line.
const MOST_TOKENS: usize = 24;

/// Room for the pieces of a line.
pub(super) type Room<'t> = SmallVec<[(Token<'t>, Range<usize>); MOST_TOKENS]>;

/// Reads the pieces of `line`, white space left out, into `tokens`.
pub(super) fn read<'t>(line: &'t str, tokens: &mut Room<'t>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_alphabetic() {
            at = letters_end(line, at);
            tokens.push((Token::Word(line.get(start..at).unwrap_or("")), start..at));
        } else if byte.is_ascii_digit() {
            let (value, digits) = digits(bytes, at);
            at += digits as usize;
            if let Some(year) = glued_year(bytes.get(start..).unwrap_or(&[]), value, digits) {
                at = start + 4;
                tokens.push((Token::Number { value: year, digits: 4 }, start..at));
                continue;
            }
            tokens.push((Token::Number { value, digits }, start..at));
        } else if matches!(byte, b'!'..=b'~') {
            at += 1;
            tokens.push((Token::Mark(char::from(byte)), start..at));
        } else if byte != b' ' {
            let c = char_at(line, at);
            at += c.len_utf8();
            if is_alphabetic(c) && !matches!(c, '年' | '月' | '日') {
                at = letters_end(line, at);
                tokens.push((Token::Word(line.get(start..at).unwrap_or("")), start..at));
            } else if !c.is_whitespace() {
                tokens.push((Token::Mark(c), start..at));
            }
        }
        // A blank stands behind most of them.
        at += usize::from(bytes.get(at) == Some(&b' '));
    }
}

/// `20197:05 AM`: the year of a date that lost the blank before its clock time.
#[inline]
fn glued_year(rest: &[u8], value: u32, digits: u32) -> Option<u32> {
    if !matches!(digits, 5 | 6) || rest.get(digits as usize) != Some(&b':') {
        return None;
    }
    let year = value / if digits == 5 { 10 } else { 100 };
    matches!(year, 1990..=2099).then_some(year)
}

/// The number at a byte, and how many digits it has.
fn digits(bytes: &[u8], at: usize) -> (u32, u32) {
    let block = eight::read(bytes, at);
    let n_digits = eight::run(eight::letters_digits(block).1);
    if n_digits == 8 {
        return many_digits(bytes, at);
    }
    (eight::number(block, n_digits), offset(n_digits))
}

/// As [`digits`], of any number.
#[cold]
fn many_digits(bytes: &[u8], at: usize) -> (u32, u32) {
    let digits = bytes.get(at..).unwrap_or(&[]).iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold((0_u32, 0), |(value, n_digits), digit| {
        (value.saturating_mul(10).saturating_add(u32::from(digit - b'0')), n_digits + 1)
    })
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
    let bytes = line.as_bytes();
    loop {
        loop {
            let n_letters = eight::run(eight::letters(eight::read(bytes, at)));
            at += n_letters;
            if n_letters < 8 {
                break;
            }
        }
        if bytes.get(at).is_none_or(u8::is_ascii) {
            return at;
        }
        let c = char_at(line, at);
        if !is_alphabetic(c) {
            return at;
        }
        at += c.len_utf8();
    }
}

/// False where what stands behind a token goes on no date.
#[inline]
pub(super) fn may_begin_date(tokens: &Tokens<'_>, at: usize) -> bool {
    let [Some((first, _)), Some((second, _))] = [at, at + 1].map(|at| tokens.get(at)) else { return false };
    match first {
        Token::Word(_) => matches!(second, Token::Number { .. } | Token::Mark('.')),
        Token::Number { .. } => matches!(second, Token::Word(_) | Token::Mark('-' | '/' | '.' | '年')),
        Token::Mark(_) => false,
    }
}

/// A number of one or two digits up to `most`.
pub(super) fn number(tokens: &Tokens<'_>, at: usize, most: u32) -> Option<u32> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits } if digits <= 2 && (1..=most).contains(&value) => Some(value),
        _ => None,
    }
}

/// A year of four digits.
pub(super) fn year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    match tokens.get(at)?.0 {
        Token::Number { value, digits: 4 } if (1900..=2099).contains(&value) => i32::try_from(value).ok(),
        _ => None,
    }
}

/// True for one of some marks.
pub(super) fn is_mark(tokens: &Tokens<'_>, at: usize, marks: &[char]) -> bool {
    matches!(tokens.get(at), Some((Token::Mark(mark), _)) if marks.contains(mark))
}

/// True for one of some words, in any case.
pub(super) fn is_word(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> bool {
    matches!(tokens.get(at), Some((Token::Word(word), _)) if words.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::super::dates::{Label, stamps};

    #[test]
    fn years_are_told_from_the_clock_times_behind_them() {
        let line = "Published Wed, Mar 3 20217:05 AM ESTUpdated Wed, Mar 3 202117:16";
        let found = stamps(line);
        let told =
            |nth: usize| found.get(nth).map(|stamp| (stamp.clock.map(time::Time::as_hms), stamp.label));
        assert_eq!(told(0), Some((Some((7, 5, 0)), Label::Published)));
        assert_eq!(told(1), Some((Some((17, 16, 0)), Label::Updated)));
        assert!(stamps("Mar 3 20217 05").is_empty());
        assert!(stamps("Mar 3 99917:05").is_empty());
    }
}
