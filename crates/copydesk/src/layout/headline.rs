//! The story's title: which of the lines above the story it is.
//!
//! Units and the story's range -> the unit that is the headline and the span of its words. Evidence adds up:
//! the line stands twice (title of the page and of the story), its words come back in the first paragraphs, it is
//! near, it has the length of a headline and no full stop.
//!
//! Cost: linear in the lines near the story's start; where more than one of them may be it, also in the story's first
//! words.

use super::chars::{is_alphabetic, is_alphanumeric};
use super::bits::{self, below};
use super::eight;
use super::line::{self, Line, WINDOW};
use super::marks;
use super::phrases::{FUNCTION, Phrases};
use super::region::{is_clock, ui};
use super::ui::Ui;
use super::unit::Unit;
use super::word_key::key_of;
use crate::repair::FILLERS;
use crate::span::Span;
use core::ops::Range;
use smallvec::SmallVec;

/// How far above the story a headline may stand, in units.
pub(super) const REACH: usize = 40;
/// How far into the story the headline may stand, in units, and the words of a paragraph that ends the search.
const HEAD: usize = 8;
const PARAGRAPH: u32 = 15;
/// Shortest beginning that a title and a line share for a reason, in bytes.
const COMMON: usize = 16;
/// How much of the story its words are compared with, in bytes.
const OPENING: usize = 800;
/// Most stems found in it that are kept without an allocation.
const OPENING_STEMS: usize = 32;
/// Evidence that makes a line a headline.
const ENOUGH: i32 = 4;
/// Most evidence that the words of the story's opening give.
const MOST_SHARED: i32 = 6;
/// Numbers of the filter for the words that are looked for in it.
const FILTER: usize = 8;

/// Longest sentence that may be the title of a clean article, in words.
const SENTENCE: u32 = 14;

/// Longest title that a page without lines begins with, in words.
const FIRST: u32 = 20;

/// Longest title that reads as a sentence, in words, and how close below it the story or its byline begins.
const WIDE: u32 = 24;
const BELOW: usize = 3;
/// How far below a title with the steps to its page the title stands alone, in units.
const AGAIN: usize = 6;
/// Longest label of a speaker, in bytes, and how many turns show that it is one.
const LABEL: usize = 80;
const TURNS: usize = 3;

/// A headline found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headline {
    /// Index of its unit.
    pub(super) unit: usize,
    /// Its words, without the site's name behind them.
    pub(super) span: Span,
}

/// Finds the headline of the story in `story`.
pub(super) fn find(text: &str, units: &[Unit], story: &Range<usize>, phrases: &Phrases) -> Option<Headline> {
    let mut best = best(text, units, story, phrases);
    // A short line before everything else is the title of a clean article, whatever its words.
    if story.start <= 1 && best.is_none_or(|(most, _)| most < ENOUGH) {
        let first = units.first()?;
        // One short sentence with paragraphs below it is a title that was given a full stop.
        let sentence = first.words <= SENTENCE
            && first.sentences(text) <= 1
            && units.get(1..4).is_some_and(|next| {
                next.iter().all(Unit::is_prose) && next.first().is_some_and(|next| next.after_blank)
            });
        let titled = (!first.is_prose() || sentence) && first.words <= 24 && !first.item;
        let begins = begins_with(first.span.slice(text), "\"'“‘«");
        let may = units.len() > 1 && ui(first).is_none() && titled && begins;
        if may && !is_no_title(text, units, story, 0) {
            best = Some((ENOUGH, 0));
        }
    }
    let (evidence, unit) = best?;
    (evidence >= ENOUGH).then(|| units.get(unit).map(|found| Headline { unit, span: found.span }))?
}

/// The line with most evidence, and the evidence, where it is enough or may be.
fn best(text: &str, units: &[Unit], story: &Range<usize>, phrases: &Phrases) -> Option<(i32, usize)> {
    let from = story.start.saturating_sub(REACH);
    let last = last_candidate(text, units, story);
    let (mut lines, mut n_lines) = ([None; REACH + HEAD + 1], 0);
    for (at, line) in (from..(last + 1).min(units.len())).zip(&mut lines) {
        *line = evidence(text, units, story, at);
        n_lines += 1;
    }
    let lines = lines.get(..n_lines)?;
    let most = lines.iter().flatten().copied().max()?;
    // What the words that come back may still add decides nothing for the others.
    let close = || {
        let known = lines.iter().zip(from..).filter_map(|(evidence, at)| Some(((*evidence)?, at)));
        known.filter(|(evidence, _)| evidence + MOST_SHARED >= most.max(ENOUGH))
    };
    let first = close().next()?;
    if first.0 >= ENOUGH && close().nth(1).is_none() {
        return Some(first);
    }
    let line = |at: usize| {
        let span = units.get(at).map_or_else(Span::default, |unit| unit.span);
        Line::new(text, span.start as usize, span.end as usize)
    };
    let mut sought = Filter::default();
    close().for_each(|(_, at)| words(line(at), |word| sought.add(word.stem)));
    let opening = opening(text, units, story, &sought, phrases);
    let mut best: Option<(i32, usize)> = None;
    for (evidence, at) in close() {
        let evidence = evidence + shared(line(at), &opening, phrases);
        if best.is_none_or(|(most, _)| evidence > most) {
            best = Some((evidence, at));
        }
    }
    best
}

/// True where a line begins with a letter, a digit or one of `marks`.
fn begins_with(line: &str, marks: &str) -> bool {
    line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        || line.trim_start_matches(FILLERS).starts_with(|c: char| is_alphanumeric(c) || marks.contains(c))
}

/// What speaks for a line as the headline, the words that come back in the story aside; nothing where it is none.
fn evidence(text: &str, units: &[Unit], story: &Range<usize>, at: usize) -> Option<i32> {
    let unit = units.get(at)?;
    if ui(unit).is_some() || !(1..=32).contains(&unit.words) || unit.lower + unit.title + unit.upper == 0 {
        return None;
    }
    let line = unit.span.slice(text);
    let wide = is_wide_title(text, units, at);
    let prose = unit.is_prose() && !unit.is_title_case(text) && !wide;
    let page_title = units.first().map_or("", |unit| unit.span.slice(text));
    let title = if at > 0 { common(page_title, line) } else { 0 };
    let whole = line.len() >= 12 && title == line.len();
    if at >= story.start && (prose || unit.words > 24) && !whole {
        return None;
    }
    if !begins_with(line, "\"'“‘«¿¡$£€#@(") {
        return None;
    }
    // Where lines were lost, only what stands again or begins the page shows where a title ends.
    if unit.piece && !whole && title < COMMON {
        let again = unit.repeats > 1 && unit.lower > 0;
        let first = at == 0 && unit.words <= FIRST && unit.digit <= 1 && unit.phrase.is_none();
        if !(again || first) {
            return None;
        }
    }
    let mut evidence = 0;
    if whole {
        evidence += 9;
    } else if title >= COMMON && title * 2 >= line.len() {
        evidence += 6;
    }
    // Where no title of the page stands above it, the first line is often the headline itself.
    evidence += if at == 0 && unit.words >= 4 { 2 } else { 0 };
    evidence +=
        if at + 1 == story.start && unit.words >= 3 && unit.lower == 0 && unit.upper >= 2 { 2 } else { 0 };
    // The byline or date stands under the headline.
    let below = units.get(at + 1..).unwrap_or(&[]).iter().filter(|unit| !is_note(unit));
    let signed = below
        .take(2)
        .any(|unit| matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp)) && !unit.piece && !is_clock(unit));
    evidence += if signed && unit.words >= 4 { 2 } else { 0 };
    // A line that begins as the page's own words do is rarely a title.
    evidence -= if unit.phrase.is_some() && !whole { 3 } else { 0 };
    evidence += if unit.repeats > 1 { 2 } else { 0 };
    evidence += i32::from(unit.words >= 4) * 3 - i32::from(unit.words < 3) * 2;
    evidence -= i32::from(unit.words > 20 && !wide) * 3 + i32::from(prose) * 3 + i32::from(wide);
    evidence -= i32::from(signed && !whole && is_standfirst(units, at)) * 3;
    evidence -= i32::from(unit.terminal && line.ends_with('.')) + i32::from(unit.item && !whole) * 3;
    evidence -= i32::try_from(story.start.saturating_sub(at) / 6).unwrap_or(0);
    // Where it may be enough only: this looks at other lines.
    (evidence + MOST_SHARED < ENOUGH || !is_no_title(text, units, story, at)).then_some(evidence)
}

/// `This article is more than 3 years old`: a note between title and standfirst, by its words and not by a date.
fn is_note(unit: &Unit) -> bool {
    unit.shape.is_none() && matches!(ui(unit), Some(Ui::Timestamp))
}

/// Fewest words of a standfirst, and most of the title over it.
const STANDFIRST: u32 = 14;
const TITLE: u32 = 18;

/// A longer line right under one that may be the title.
fn is_standfirst(units: &[Unit], at: usize) -> bool {
    let Some(unit) = units.get(at).filter(|unit| unit.words >= STANDFIRST) else { return false };
    let above = units.get(..at).unwrap_or(&[]).iter().rev().find(|unit| !is_note(unit));
    above.is_some_and(|title| {
        ui(title).is_none()
            && (5..=TITLE).contains(&title.words)
            && title.words < unit.words
            && !(title.terminal || title.piece || title.item)
    })
}

/// The last line that may be the headline: the one before the first paragraph.
fn last_candidate(text: &str, units: &[Unit], story: &Range<usize>) -> usize {
    let long = |at: usize| {
        units.get(at).is_some_and(|unit| unit.is_prose() && unit.words >= PARAGRAPH)
            && !is_wide_title(text, units, at)
    };
    let first = story.clone().take(HEAD).find(|&at| long(at));
    first.map_or(story.start, |first| first.saturating_sub(1).max(story.start))
}

/// A title that is a sentence without its full stop and as long as one: it is set off, and the story or its byline
/// stands below it. Under another title it is the standfirst.
fn is_wide_title(text: &str, units: &[Unit], at: usize) -> bool {
    let Some(unit) = units.get(at) else { return false };
    let next = units.get(at + 1..(at + 1 + BELOW).min(units.len())).unwrap_or(&[]);
    let dated = |unit: &Unit| matches!(unit.shape, Some(Ui::Byline | Ui::Timestamp));
    let titled = |last: &Unit| ui(last).is_none() && !last.is_prose() && (4..=32).contains(&last.words);
    let under_title = at.checked_sub(1).and_then(|last| units.get(last)).is_some_and(titled);
    unit.is_prose()
        && !under_title
        && !(unit.terminal || unit.colon || unit.piece || unit.item)
        && unit.words <= WIDE
        && (unit.after_blank || at == 0)
        && next.first().is_some_and(|next| next.after_blank || dated(next))
        && next.iter().any(|next| dated(next) || next.is_prose() && next.terminal)
        && unit.sentences(text) <= 1
}

/// Lines that have the length of a title and are none: a speaker's turn, the name of a picture's file, a row of
/// links, and a title with the steps that lead to its page before it, where it stands below without them.
fn is_no_title(text: &str, units: &[Unit], story: &Range<usize>, at: usize) -> bool {
    let Some(unit) = units.get(at) else { return false };
    let line = unit.span.slice(text);
    let named = unit.words <= 4
        && unit.may_hold(marks::UNDERSCORE)
        && memchr::memchr2(b'_', b' ', line.as_bytes())
            .is_some_and(|at| line.as_bytes().get(at) == Some(&b'_'))
        && !line.contains(' ');
    // `Home   News   Sport`
    let menu = unit.words >= 6 && !unit.terminal && {
        let blanks = memchr::memchr_iter(b' ', line.as_bytes()).count();
        blanks * 2 >= 3 * unit.words as usize
            && line.contains("   ")
            && !unit.has_function(text, unit.words / 4 + 1)
    };
    let below = units.get(at + 1..(at + 1 + AGAIN).min(units.len())).unwrap_or(&[]);
    let last = line.as_bytes().last();
    let led = below.iter().any(|next| {
        next.span.len() as usize >= COMMON
            && next.span.len() < unit.span.len()
            && text.as_bytes().get((next.span.end as usize).saturating_sub(1)) == last
            && line.strip_suffix(next.span.slice(text)).is_some_and(|steps| !steps.ends_with(' '))
    });
    named
        || menu
        || led
        || unit.may_hold(marks::COLON) && memchr::memchr(b':', line.as_bytes()).is_some() && {
            let end = units.get(at.max(story.end.saturating_sub(1)));
            let end = end.map_or(text.len(), |last| last.span.end as usize);
            is_turn(text.get(unit.span.start as usize..end).unwrap_or(""), line)
        }
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
    // `ADA SELLERS, HOST:`, `MS SELLERS:`
    let presented = before.contains(", ")
        && name.contains(' ')
        && before.bytes().all(|byte| !byte.is_ascii_lowercase())
        || ["MR ", "MS ", "MRS ", "DR ", "MR. ", "MS. ", "MRS. "].iter().any(|title| name.starts_with(title));
    capitals
        && (presented || {
            let begins = |at: &usize| *at == 0 || below.as_bytes().get(at - 1) == Some(&b'\n');
            memchr::memmem::find_iter(below.as_bytes(), name.as_bytes()).filter(begins).take(TURNS).count()
                == TURNS
        })
}

/// Length of the common beginning, in bytes.
fn common(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

/// Points for the content words that come back in the story's opening.
fn shared(line: Line<'_>, opening: &[u64], phrases: &Phrases) -> i32 {
    let (mut all, mut common) = (0, 0);
    words(line, |word| {
        if word.carries(phrases) {
            all += 1;
            common += i32::from(opening.contains(&word.stem));
        }
    });
    if all == 0 { 0 } else { (common * MOST_SHARED / all).min(common * 2) }
}

/// Stems that are looked for: a bit for each.
#[derive(Debug, Default)]
struct Filter([u64; FILTER]);

impl Filter {
    /// The number that holds the bit of a stem, and the bit.
    #[inline]
    const fn place(stem: u64) -> (usize, u64) {
        let at = stem.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52;
        ((at >> 6) as usize % FILTER, 1 << (at & 63))
    }

    fn add(&mut self, stem: u64) {
        let (at, bit) = Self::place(stem);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    #[inline]
    fn may_have(&self, stem: u64) -> bool {
        let (at, bit) = Self::place(stem);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// The stems of the story's first words that carry meaning and are `sought`: those of few, of hundreds.
fn opening(
    text: &str,
    units: &[Unit],
    story: &Range<usize>,
    sought: &Filter,
    phrases: &Phrases,
) -> SmallVec<[u64; OPENING_STEMS]> {
    let mut stems = SmallVec::new();
    let mut left = OPENING;
    let lines = units.get(story.clone()).unwrap_or(&[]).iter().skip(usize::from(story.start == 0));
    // Labels in it may be candidates themselves.
    for unit in lines.filter(|unit| unit.is_prose()) {
        let mut end = left.min(unit.span.len() as usize);
        let body = unit.span.slice(text);
        while !body.is_char_boundary(end) {
            end -= 1;
        }
        let start = unit.span.start as usize;
        words(Line::new(text, start, start + end), |word| {
            if sought.may_have(word.stem) && word.carries(phrases) {
                stems.push(word.stem);
            }
        });
        left -= end;
        if left == 0 {
            break;
        }
    }
    stems
}

/// Bytes of a stretch.
const STRETCH: usize = 64;

/// The first six letters of a word.
const SIX: u64 = 0xFFFF_FFFF_FFFF;

/// A word of three letters or more.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    /// Its first six letters, so that endings do not matter.
    stem: u64,
    /// What is known of it is asked by its first eight bytes.
    key: u64,
}

impl Word {
    /// It is no grammatical word.
    fn carries(self, phrases: &Phrases) -> bool {
        phrases.flags_of(self.key) & FUNCTION == 0
    }
}

/// Hands over the words of a line.
#[inline]
fn words(line: Line<'_>, mut found: impl FnMut(Word)) {
    let (mut room, mut from) = ([0; WINDOW], 0);
    while from < line.bytes().len() {
        let window = line.window(from, &mut room);
        let left = line.bytes().len() - from;
        let Stretch { inside, length, wide } = Stretch::read(window, left);
        if wide {
            words_of_any(line.body().get(from..from + length).unwrap_or(""), &mut found);
            from += length;
            continue;
        }
        // Words of three letters or more.
        let mut starts = inside & !(inside << 1) & inside >> 1 & inside >> 2;
        while starts != 0 {
            let start = starts.trailing_zeros();
            starts &= starts - 1;
            let n_letters = (!(inside >> start)).trailing_zeros();
            let small = eight::lower(line::block(window, start as usize));
            let key = if n_letters < 8 { eight::head(small, n_letters as usize) } else { small };
            found(Word { stem: key & SIX, key });
        }
        from += length + 1;
    }
}

/// Whole words at the beginning of a window.
#[derive(Debug)]
struct Stretch {
    /// Bits of letters and digits.
    inside: u64,
    length: usize,
    /// There are letters outside ASCII, or a word too long to see.
    wide: bool,
}

impl Stretch {
    /// Reads the words among the `left` bytes that `window` begins with.
    #[inline]
    fn read(window: &[u8; WINDOW], left: usize) -> Self {
        let (inside, blanks) = bits::read_words(window);
        let last = |blanks: u64| 63_usize.saturating_sub(blanks.leading_zeros() as usize);
        let length = if left < STRETCH { left } else { last(blanks) };
        let marks = !(inside | blanks) & below(length);
        match first_wide(window, marks) {
            None if length > 0 => Self { inside: inside & below(length), length, wide: false },
            // No blank ends the word in time.
            None => Self { inside: 0, length: left, wide: true },
            Some(at) => {
                let before = last(blanks & below(at));
                if before > 0 {
                    return Self { inside: inside & below(before), length: before, wide: false };
                }
                let behind = blanks & !below(at) & below(length);
                let end = if behind == 0 { length } else { behind.trailing_zeros() as usize };
                Self { inside: 0, length: end, wide: true }
            }
        }
    }
}

/// Where a character outside ASCII stands that is no quotation mark and no dash, among the `marks` of a window, a bit
/// for each byte.
#[inline]
fn first_wide(window: &[u8; WINDOW], mut marks: u64) -> Option<usize> {
    while marks != 0 {
        let at = marks.trailing_zeros() as usize;
        let width = match window.get(at..) {
            Some([..0x80, ..]) => 1,
            Some([0xE2, 0x80, ..]) => 3,
            _ => return Some(at),
        };
        marks &= !below(at + width);
    }
    None
}

/// As [`words`], of any text.
#[inline(never)] // so that the common way stays short
fn words_of_any(text: &str, mut found: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let block = eight::read(bytes, at);
        let (key, mut length) = eight::word_key(block);
        // Nearly always a blank is behind it, or another mark of ASCII.
        if length < 8 && block >> (8 * length) & 0x80 == 0 {
            if length >= 3 {
                found(Word { stem: key & SIX, key });
            }
            at += length + 1;
            continue;
        }
        while length >= 8 && bytes.get(at + length).is_some_and(u8::is_ascii_alphanumeric) {
            length += 1;
        }
        // Of the characters outside ASCII that begin with these bytes none belongs to a word: quotation marks, dashes.
        let mark = match bytes.get(at + length..).unwrap_or(&[]) {
            [] | [..0x80, ..] => 1,
            [0xE2, 0x80, ..] => 3,
            _ => 0,
        };
        if mark > 0 {
            if length >= 3 {
                found(Word { stem: key & SIX, key });
            }
            at += length + mark;
            continue;
        }
        // A word with letters outside ASCII, or a mark.
        let rest = text.get(at..).unwrap_or("");
        let end = rest.find(|c| !is_alphanumeric(c)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or("");
        if end >= 3 {
            let stem = if end == length { key & SIX } else { wide_key(word) };
            found(Word { stem, key: key_of(word.as_bytes()) });
        }
        at += end;
        if end == length {
            at += rest.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
}

/// As for words of ASCII, from six characters.
fn wide_key(word: &str) -> u64 {
    word.chars().take(6).fold(0, |key: u64, c| {
        key.wrapping_mul(0x100_0000_01B3) ^ u64::from(u32::from(c.to_ascii_lowercase()))
    })
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::layout::{Layout, segment};

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n";

    fn headline(above: &str) -> Option<String> {
        let page = format!("{above}\n\n{STORY}");
        let mut layout = Layout::default();
        segment(&Article::new(&page), &mut layout);
        layout.headline.map(|span| span.slice(&page).to_owned())
    }

    #[test]
    fn a_long_sentence_without_its_full_stop_is_a_title() {
        let title =
            "Ferry crews vote to return to work and the islands breathe again after nine days without boats";
        assert_eq!(headline(title).as_deref(), Some(title));
        assert_eq!(headline(&format!("Home\n\nNews\n\n{title}")).as_deref(), Some(title));
    }

    #[test]
    fn a_title_may_end_in_a_date() {
        let title = "Harbour Ministry Press Briefing on 9/16/24";
        assert_eq!(headline(title).as_deref(), Some(title));
    }

    #[test]
    fn turns_and_names_of_files_are_no_titles() {
        assert_eq!(headline("ADA SELLERS, HOST: Minister, welcome to the harbour."), None);
        assert_eq!(headline("00:45The harbour is calm and the crews are back."), None);
        assert_eq!(headline("advert_imgadvert_img"), None);
    }

    #[test]
    fn the_steps_to_a_page_are_no_part_of_its_title() {
        let title = "Ferry crews vote to return to work";
        assert_eq!(headline(&format!("HomeIslands{title}\n\n{title}")).as_deref(), Some(title));
    }
}
