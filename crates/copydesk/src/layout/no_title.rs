//! Lines that have the length of a title and are none.
//!
//! A unit, and what stands below it -> whether it is a dateline, a speaker's turn, the name of a picture's file, a row of
//! links, the site's name, or a title with the steps that lead to its page before it.
//!
//! Cost: the line, the first lines below it, and of turns the story's.

use super::dateline;
use super::dateline_alone;
use super::headline::COMMON;
use super::marks;
use super::publisher;
use super::unit::Unit;
use crate::chars::is_alphabetic;
use core::ops::Range;

/// How far below a title with the steps to its page the title stands alone, in units.
const AGAIN: usize = 6;
/// Longest label of a speaker, in bytes, and how many turns show that it is one.
const LABEL: usize = 80;
const TURNS: usize = 3;

/// Lines that have the length of a title and are none: a speaker's turn, the name of a picture's file, a row of
/// links, and a title with the steps that lead to its page before it, where it stands below without them.
pub(super) fn is_no_title(text: &str, units: &[Unit], story: &Range<usize>, at: usize) -> bool {
    let Some(unit) = units.get(at) else { return false };
    let line = unit.span.slice(text);
    let named = unit.words <= 4
        && unit.may_hold(marks::UNDERSCORE)
        && memchr::memchr2(b'_', b' ', line.as_bytes())
            .is_some_and(|at| line.as_bytes().get(at) == Some(&b'_'))
        && !line.contains(' ');
    // `Home   News   Sport`
    let menu = unit.words >= 6 && !unit.terminal && has_gap(line.as_bytes()) && {
        let blanks = memchr::memchr_iter(b' ', line.as_bytes()).count();
        blanks * 2 >= 3 * unit.words as usize
            && line.contains("   ")
            && !unit.has_function(text, unit.words / 4 + 1)
    };
    let below = units.get(at + 1..(at + 1 + AGAIN).min(units.len())).unwrap_or(&[]);
    let last = line.as_bytes().last();
    let led = below.iter().any(|next| {
        let shorter = (next.span.len() as usize >= COMMON) & (next.span.len() < unit.span.len());
        shorter & (text.as_bytes().get((next.span.end as usize).saturating_sub(1)) == last)
            && line.strip_suffix(next.span.slice(text)).is_some_and(|steps| !steps.ends_with(' '))
    });
    named
        || menu
        || unit.repeats > 1 && publisher::is_masthead(unit, text)
        || is_note_on(unit, line)
        || led
        || is_filed(unit, line)
        || unit.may_hold(marks::COLON) && memchr::memchr(b':', line.as_bytes()).is_some() && {
            let end = units.get(at.max(story.end.saturating_sub(1)));
            let end = end.map_or(text.len(), |last| last.span.end as usize);
            is_turn(text.get(unit.span.start as usize..end).unwrap_or(""), line)
        }
}

/// `About Ada Sellers`, `About the Author`: over a note on who wrote it.
fn is_note_on(unit: &Unit, line: &str) -> bool {
    unit.words <= 4
        && line.strip_prefix("About ").is_some_and(|who| {
            who.split(' ').all(|word| word == "the" || word.starts_with(char::is_uppercase))
        })
}

/// `OSLO (NTB) --`, `OSLO, March 3 (NTB) — The crews left.`: begins with a dateline.
fn is_filed(unit: &Unit, line: &str) -> bool {
    let signed = unit.may_hold(marks::CLOSE | marks::SLASH);
    signed && dateline::read(line).is_some_and(|found| !found.unsure && found.agency.is_some())
        || line.ends_with(['-', '_', '–', '—']) && dateline_alone::read(line).is_some()
}

/// Two blanks in a row; told of the whole line without a branch.
fn has_gap(line: &[u8]) -> bool {
    let behind = line.get(1..).unwrap_or(&[]);
    line.iter()
        .zip(behind)
        .fold(false, |found, (byte, next)| found | (byte & next == b' ') & (byte | next == b' '))
}

/// A speaker's turn: a name in capitals before a colon that begins lines of `below` too, or a time code.
fn is_turn(below: &str, line: &str) -> bool {
    let Some(colon) = memchr::memchr(b':', line.as_bytes()) else { return false };
    let before = line.get(..colon).unwrap_or("");
    // `Ada Sellers (00:12):`, `01:15The harbour is calm.`
    let minutes = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let behind = line.get(colon + 1..).unwrap_or("");
    let coded = minutes.len() < before.len()
        && behind.bytes().take(2).filter(u8::is_ascii_digit).count() == 2
        && (minutes.is_empty() && behind.get(2..).is_some_and(|rest| rest.starts_with(is_alphabetic))
            || minutes.ends_with(['(', '[']));
    if coded {
        return true;
    }
    let name = before.split([',', '(']).next().unwrap_or("").trim_end();
    let capitals = name.len() >= 3
        && before.len() <= LABEL
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b' ' | b'.' | b'-' | b'\''));
    if !capitals {
        return false;
    }
    // `ADA SELLERS, HOST:`, `MS SELLERS:`
    let presented = before.contains(", ")
        && name.contains(' ')
        && before.bytes().all(|byte| !byte.is_ascii_lowercase())
        || ["MR ", "MS ", "MRS ", "DR ", "MR. ", "MS. ", "MRS. "].iter().any(|title| name.starts_with(title));
    presented || {
        let begins = |at: &usize| *at == 0 || below.as_bytes().get(at - 1) == Some(&b'\n');
        memchr::memmem::find_iter(below.as_bytes(), name.as_bytes()).filter(begins).take(TURNS).count()
            == TURNS
    }
}
