//! The text cut into units to judge: lines, and the sentences of lines too long to be one thing.
//!
//! `&str -> Vec<Unit>`: every byte that is not white space is in exactly one unit, in order; spans are trimmed.
//!
//! Cost: one pass that finds line ends and what all bytes are, then each line is read once; linear in the text.

use super::asks;
use super::inline;
use super::line::{self, Line, WINDOW};
use super::masks::Masks;
use super::norm::Norm;
use super::phrases::Phrases;
use super::region;
use super::unit::Unit;
use super::{bulk, count, eight, wrap};
use crate::span::offset;
use core::ops::Range;

/// Where lines end; a buffer to be used again.
type Ends = Vec<u32>;

/// Most lines of a short page that lost its line breaks.
const FEW: u32 = 3;

/// How a line stands on the page.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Its number.
    pub(super) line: u32,
    /// An empty line stands before it.
    pub(super) after_blank: bool,
    /// It is a piece of a longer line.
    pub(super) piece: bool,
}

/// True for a page that lost its line breaks: one line is a good part of it. Of a short page of a line or two the menus
/// and buttons must tell it from paragraphs.
fn is_flat(text: &str, masks: &Masks, ends: &Ends, phrases: &Phrases, norm: &mut Norm) -> bool {
    let (mut from, mut longest, mut n_lines) = (0, 0, 0);
    for &end in ends {
        longest = longest.max(end - from);
        n_lines += u32::from(end - from > 1);
        from = end;
    }
    let longest = longest as usize;
    if longest >= inline::LONG {
        return longest * 10 >= text.len() * 3;
    }
    n_lines <= FEW
        && longest >= inline::SHORTEST
        && longest * 10 >= text.len() * 4
        && inline::is_page(Line::masked(text, masks, 0, text.len()), phrases, norm)
}

/// Cuts `text` into its lines.
#[inline(never)] // so that a profile shows the pass
pub(super) fn lines(
    text: &str,
    phrases: &Phrases,
    norm: &mut Norm,
    (masks, ends): (&mut Masks, &mut Ends),
    units: &mut Vec<Unit>,
) {
    masks.read(text.as_bytes(), ends);
    let flat = is_flat(text, masks, ends, phrases, norm);
    let width = if flat { None } else { wrap::width(text, ends) };
    let (mut at, mut after_blank, mut nth) = (0, false, 0);
    while let Some(end) = ends.get(nth) {
        let mut end = *end as usize;
        let number = nth;
        nth += 1;
        if end == at && width.is_none() {
            after_blank = true;
            at += 1;
            continue;
        }
        // A line that was broken for want of room goes on in the next one.
        if let Some(width) = width {
            let mut from = at;
            while let Some(next) = ends.get(nth) {
                let next = *next as usize;
                let (line, after) =
                    (text.get(from..end).unwrap_or(""), text.get(end + 1..next).unwrap_or(""));
                if !wrap::runs_on(line.trim(), after, width) {
                    break;
                }
                from = end + 1;
                end = next;
                nth += 1;
            }
        }
        let body = trimmed(text, masks, at, end);
        if body.is_empty() {
            after_blank = true;
        } else {
            let piece = flat && body.len() >= inline::SHORT;
            let place = Place { line: offset(number), after_blank, piece };
            after_blank = false;
            let (start, line) = (body.start, Line::masked(text, masks, body.start, body.end));
            if place.piece {
                let mut first = true;
                let title = units.first().map_or("", |first| first.span.slice(text));
                let pieces = inline::pieces(line, title, phrases, norm);
                // A line of running text that nothing is cut from is one like others.
                let whole = pieces.len() == 1;
                for piece in pieces {
                    let after_blank = core::mem::take(&mut first) && place.after_blank;
                    let line = Line::masked(text, masks, start + piece.start, start + piece.end);
                    read(line, Place { after_blank, piece: !whole, ..place }, phrases, norm, units);
                }
                if let Some(unit) = units.last_mut().filter(|unit| whole && !unit.is_prose()) {
                    unit.piece = true;
                }
            } else {
                read(line, place, phrases, norm, units);
            }
        }
        at = end + 1;
    }
}

/// Reads a line into the last of `units`; `place` says how it stands there.
pub(super) fn read(line: Line<'_>, place: Place, phrases: &Phrases, norm: &mut Norm, units: &mut Vec<Unit>) {
    units.push(Unit::default());
    let Some(unit) = units.last_mut() else { return };
    let running = bulk::read(line, phrases, norm, unit).is_some();
    if !running {
        count::read(line, phrases, norm, unit);
    }
    (unit.line, unit.after_blank, unit.piece) = (place.line, place.after_blank, place.piece);
    unit.span = line.span();
    unit.hash = hash_of(line);
    unit.settle(line);
    unit.asks = asks::of(line.bytes(), unit, running);
    // Its shape may outweigh that.
    unit.ui = region::tell(line.text(), unit);
}

/// Where the line from `from` to `end` stands without the white space around it, as Unicode has it.
#[inline]
fn trimmed(text: &str, masks: &Masks, from: usize, end: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    // Indented, as all lines of some pages are, or not.
    let indent =
        if bytes.get(from) == Some(&b' ') { (!masks.at(from).blanks).trailing_zeros() as usize } else { 0 };
    let start = end.min(from + indent);
    match bytes.get(start..end) {
        Some(line) if is_trimmed(line) => start..end,
        _ => trimmed_slowly(text, from, end),
    }
}

/// As [`trimmed`], of any line.
#[inline(never)] // so that the common way stays short
fn trimmed_slowly(text: &str, from: usize, end: usize) -> Range<usize> {
    let line = text.get(from..end).unwrap_or("");
    let start = from + line.len() - line.trim_start().len();
    start..start + line.trim().len()
}

/// True where there is nothing to trim, as nearly always: marks of ASCII, letters and quotation marks at both ends.
#[inline]
fn is_trimmed(line: &[u8]) -> bool {
    let begins = match line {
        [0xE2, 0x80, third, ..] => matches!(third, 0x90..=0x9F),
        [first, ..] => matches!(first, b'!'..=b'~' | 0xC3..=0xDF),
        [] => true,
    };
    // No white space outside ASCII ends in the bytes that quotation marks and many letters end in.
    let ends = matches!(line.last(), None | Some(b'!'..=b'~' | 0x90..=0x9E | 0xA1..=0xA7 | 0xB0..=0xBF));
    begins & ends
}

/// How much of a line is hashed at its start and at its end, in blocks of eight bytes.
const HASHED: usize = 4;

/// A quick hash of a line's length, start and end: lines of the same hash are taken for the same.
fn hash_of(line: Line<'_>) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x517C_C1B7_2722_0A95);
    let (bytes, length) = (line.bytes(), line.bytes().len() as u64);
    let Some(last) = bytes.len().checked_sub(8) else {
        let head = eight::head(line::block(line.window(0, &mut [0; WINDOW]), 0), bytes.len());
        return mix(length, head);
    };
    // Of a line shorter than that the same blocks again, so that its length is nothing to be guessed.
    let (mut head, mut tail) = (length, 0);
    for nth in 0..HASHED {
        let from = last.min(8 * nth);
        head = mix(head, eight::read(bytes, from));
        tail = mix(tail, eight::read(bytes, last - from));
    }
    mix(head, tail)
}

/// Counts how often each line stands in the text; `seen` is a buffer.
pub(super) fn count_repeats(units: &mut [Unit], seen: &mut Vec<u32>) {
    // Open addressing: a slot holds the index of the first line of its hash, plus one.
    // Large, so that two lines seldom meet in one place.
    let size = (units.len() * 8).next_power_of_two();
    seen.clear();
    seen.resize(size, 0);
    let mut again = false;
    for at in 0..units.len() {
        let Some(hash) = units.get(at).map(|unit| unit.hash) else { break };
        let first = first_of(units, hash, at, seen);
        if let Some(unit) = units.get_mut(first) {
            unit.repeats += 1;
        }
        again |= first != at;
    }
    if again {
        for at in 0..units.len() {
            let Some(unit) = units.get(at).filter(|unit| unit.repeats == 0) else { continue };
            let first = first_of(units, unit.hash, at, seen);
            let repeats = units.get(first).map_or(1, |first| first.repeats);
            if let Some(unit) = units.get_mut(at) {
                unit.repeats = repeats;
            }
        }
    }
}

/// The first line of a hash: `at` where none stood before.
fn first_of(units: &[Unit], hash: u64, at: usize, seen: &mut [u32]) -> usize {
    // The upper half is the well-mixed one.
    let mut slot = usize::try_from(hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32).unwrap_or(0);
    loop {
        let index = slot & (seen.len() - 1);
        let Some(known) = seen.get_mut(index) else { return at };
        if *known == 0 {
            *known = offset(at) + 1;
            return at;
        }
        let first = *known as usize - 1;
        if units.get(first).is_some_and(|unit| unit.hash == hash) {
            return first;
        }
        slot = slot.wrapping_add(1);
    }
}
