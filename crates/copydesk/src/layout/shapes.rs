//! Lines whose shape alone tells what they are: bylines and date lines.
//!
//! Units -> the same units, those of that shape marked. Only short lines are looked at.
//!
//! Cost: one pass over the lines that begin like a byline or hold digits.

use super::asks;
use super::byline;
use super::captions::{self, credited};
use super::copyright;
use super::dates::{self, Known, Stamp};
use super::gallery;
use super::marks;
use super::opener;
use super::phrases::{FUNCTION, POSITION, Phrases, ROLE};
use super::shapeless::{self, MOST_CAPTION, MOST_CLOCK, MOST_WORDS};
use super::signed::Signed;
use super::signoff;
use super::timeline;
use super::traits::{self, Traits};
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphabetic;

/// Longest line that says whose the page is, in words.
const MOST_OWNER: u32 = 8;
/// It is a date.
const TIMESTAMP: Traits = traits::of_ui(Ui::Timestamp);

/// Marks the units that are bylines or dates by their shape; the dates read for that are written into `known`, and the
/// names into `signed`.
pub(super) fn mark(
    text: &str,
    units: &mut [Unit],
    phrases: &Phrases,
    known: &mut Known,
    signed: &mut Signed,
) {
    known.clear();
    signed.clear();
    let (mut after_by, mut glued) = (false, false);
    for unit in units.iter_mut() {
        glued |= may_be_glued(unit);
        if !(after_by | (unit.asks & asks::SHAPE != 0)) {
            unit.ui = unit.shape.or(unit.ui);
            continue;
        }
        let line = unit.span.slice(text);
        if !(shapeless::may_tell(line, unit, phrases) | after_by) {
            unit.shape = None;
            continue;
        }
        let few = unit.words <= MOST_WORDS || is_dated_twice(unit);
        let lone_by = unit.asks & asks::BYLINE != 0 && unit.words == 1 && is_by(line);
        if unit.words <= MOST_CAPTION && !few {
            let signed = line.starts_with('(') && byline::is_agency_credit(line);
            unit.shape =
                if signed { Some(Ui::Byline) } else { credited(line, unit, phrases).then_some(Ui::Caption) };
        } else if unit.words > MOST_CAPTION {
            let sure = unit.words <= captions::MOST_WORDS && unit.asks & asks::CREDIT != 0;
            let told =
                sure && captions::is_surely_credited(line, phrases) || !unit.terminal && is_ticker(line);
            unit.shape = told.then_some(if sure { Ui::Caption } else { Ui::Related });
        } else if few {
            unit.shape = shape(text, unit, after_by || lone_by, phrases, known, signed);
        }
        // The page's first line is its title, though it may end in a date.
        if unit.span.start == 0 && matches!(unit.shape, Some(Ui::Timestamp)) && is_dated_title(line, phrases)
        {
            unit.shape = None;
        }
        unit.ui = unit.shape.or(unit.ui);
        after_by = lone_by;
    }
    mark_located(text, units, phrases);
    if glued {
        mark_glued(text, units, phrases);
    }
    let line = |unit: &Unit| text.as_bytes().get(unit.span.range()).unwrap_or(&[]);
    let (mut n_dated, mut pictured, mut n_counted) = (0, false, 0);
    for unit in units.iter_mut() {
        n_counted += usize::from(gallery::may_count(unit));
        unit.traits = traits::of(unit);
        n_dated += usize::from(unit.traits & TIMESTAMP != 0);
        // As one condition, which hardly a line fulfils.
        let own = unit.traits & (traits::ANY_UI | traits::PIECE) == 0;
        let even = (unit.words >= FEWEST_AGAIN) & (unit.words % 2 == 0);
        if own & even & captions::may_be_said_again(line(unit)) && captions::is_said_again(line(unit)) {
            (unit.shape, unit.ui) = (Some(Ui::Caption), Some(Ui::Caption));
            unit.traits = traits::of(unit);
        }
        pictured |= captions::may_show(unit.traits);
    }
    if pictured {
        captions::mark(text, units);
    }
    if n_counted >= gallery::FEWEST {
        gallery::mark(text, units);
    }
    if n_dated >= timeline::FEWEST {
        timeline::mark(text, units, known);
    }
}

/// Longest byline with the days of publication and change, in words, and the fewest numbers of it.
const MOST_DATED: u32 = 26;
const NUMBERS: u32 = 6;

/// `By Ada Sellers Updated March 4, 2021 8:21 am ET / Original March 3, 2021 8:02 am ET`
fn is_dated_twice(unit: &Unit) -> bool {
    (unit.asks & asks::BYLINE != 0) & (unit.words <= MOST_DATED) & (unit.digit >= NUMBERS)
}

/// Fewest words of a line that says the same twice.
const FEWEST_AGAIN: u32 = 6;

/// The opening word of a byline alone on its line.
fn is_by(line: &str) -> bool {
    line.len() <= 4 && line.trim_end_matches(':').eq_ignore_ascii_case("by")
}

/// How close above names with their places the title stands, in units, and its fewest words.
const TITLE_ABOVE: usize = 3;
const TITLE: u32 = 5;
/// How far down the page names stand under its title, in units.
const HEAD: usize = 100;

/// Marks bylines without an opener, `Ada Sellers in Oslo`, `Ada Sellers, Associated Press`, which titles of capitals look
/// like: under a title and above a date.
fn mark_located(text: &str, units: &mut [Unit], phrases: &Phrases) {
    for at in 1..units.len().saturating_sub(1) {
        if !matches!(units[at + 1].ui, Some(Ui::Timestamp)) {
            continue;
        }
        let Some(unit) = units.get(at).filter(|unit| unit.shape.is_none() && unit.repeats <= 1) else {
            continue;
        };
        let few = (3..=MOST_WORDS).contains(&unit.words) && unit.lower <= 4;
        let title = |unit: &Unit| unit.ui.is_none() && unit.words >= TITLE && unit.lower > 0;
        let titled =
            || units.get(at.saturating_sub(TITLE_ABOVE)..at).is_some_and(|above| above.iter().any(title));
        let line = unit.span.slice(text);
        let named = || {
            signoff::without_agency(line, phrases).is_some()
                || unit.lower > 0 && !byline::located(line, phrases).is_empty()
        };
        if few && unit.digit == 0 && titled() && named() {
            let unit = &mut units[at];
            (unit.shape, unit.ui) = (Some(Ui::Byline), Some(Ui::Byline));
        }
    }
}

/// Fewest titles of a ticker.
const TICKER: usize = 4;

/// `Ferries back • Bakers fear winter • ...`: titles behind bullets, without an end.
fn is_ticker(line: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), " • ").take(TICKER).count() == TICKER
}

/// False for lines without a capital behind a small letter, and for those of more than three small words; one branch.
#[inline]
fn may_be_glued(unit: &Unit) -> bool {
    u32::from(unit.seen & marks::GLUED ^ marks::GLUED) | unit.lower >> 2 == 0
}

/// Marks names that lost the blank before their outlet, `Ada Sellers and Jonas QuillThe Harbour Post`, right under a
/// title.
fn mark_glued(text: &str, units: &mut [Unit], phrases: &Phrases) {
    let title = |unit: &Unit| unit.ui.is_none() & (unit.words >= TITLE) & !unit.terminal;
    let few = |unit: &Unit| (3..=MOST_WORDS).contains(&unit.words) && unit.lower <= 2 && !unit.terminal;
    for at in 1..units.len().min(HEAD) {
        let glued = |unit: &Unit| {
            let names = byline::without_outlet(unit.span.slice(text));
            names.is_some_and(|names| byline::is_name_line(names, phrases))
        };
        if let Some([above, unit]) = units.get_mut(at - 1..=at)
            && may_be_glued(unit)
            && (unit.ui.is_none() && few(unit) && title(above))
            && glued(unit)
        {
            (unit.shape, unit.ui) = (Some(Ui::Byline), Some(Ui::Byline));
        }
    }
}

fn shape(
    text: &str,
    unit: &mut Unit,
    after_by: bool,
    phrases: &Phrases,
    known: &mut Known,
    signed: &mut Signed,
) -> Option<Ui> {
    let line = unit.span.slice(text);
    if after_by {
        return Some(Ui::Byline);
    }
    if signs_post(line) {
        return None;
    }
    if unit.asks & asks::BYLINE != 0
        && let Some(from) = opener::after_opener(line)
        && (signed.read(unit.span.start, line, from, phrases)
            || (unit.words <= 6 && !unit.terminal && unit.lower <= 1)
            || (unit.digit > 0 && !unit.is_prose() && has_label(line, from, phrases)))
    {
        return Some(Ui::Byline);
    }
    if unit.is_prose() {
        return credited(line, unit, phrases).then_some(Ui::Caption);
    }
    if is_signature(text, unit, phrases) {
        return Some(Ui::Byline);
    }
    let crumbs = unit.separators > 1 && is_breadcrumb(line) || unit.separators > 0 && begins_at_home(line);
    let dated = (crumbs || unit.digit > 0) && unit.may_hold(marks::DATE);
    let stamps: &[Stamp] = if dated { known.read(unit.span.start, line) } else { &[] };
    if stamps.is_empty() {
        unit.seen &= !marks::DATE;
    }
    if crumbs && stamps.is_empty() {
        return Some(Ui::Navigation);
    }
    if unit.copyright && unit.words <= MOST_OWNER && copyright::is_owner(line, phrases) {
        return Some(Ui::Footer);
    }
    if unit.copyright && unit.words <= MOST_OWNER && captions::is_signed(line, phrases) {
        return Some(Ui::Caption);
    }
    if unit.digit == 0 {
        return credited(line, unit, phrases).then_some(Ui::Caption);
    }
    if unit.copyright && copyright::is_dated(line) {
        return Some(Ui::Footer);
    }
    if let Some((first, last)) = stamps.first().zip(stamps.last()) {
        // `Monday 3 May 2021 7:45 am PST by Ada Sellers`: the name is no other word.
        let end = byline::behind_date(line).filter(|end| *end > last.span.end).unwrap_or(line.len());
        let around = words(line.get(..first.span.start)) + words(line.get(last.span.end..end));
        let before = line.get(..first.span.start).unwrap_or("");
        // `Monday's Ferry Round-Up, 3.9.21`: a title with its day.
        let possessive = unit.may_hold(marks::KEPT) && before.split(' ').any(byline::is_possessive);
        if possessive && words(Some(before)) >= TITLE_WORDS - 1 {
            return None;
        }
        // What stands between a name and its date is a position or a label, no running words.
        let named = byline::names(before, 0, phrases).last().is_some_and(|name| {
            let between = before.get(name.end..).unwrap_or("");
            between.split(' ').all(|word| {
                !word.starts_with(char::is_lowercase) || word.len() <= 4 || is_known(word, phrases)
            })
        });
        if around <= 5 || named && around <= 10 {
            if is_picture_file(line) {
                return Some(Ui::Caption);
            }
            return Some(if named { Ui::Byline } else { Ui::Timestamp });
        }
    }
    if credited(line, unit, phrases) {
        return Some(Ui::Caption);
    }
    // A clock time alone heads an entry of a live blog: `17:40`, `17.40 BST`.
    if unit.words <= MOST_CLOCK
        && unit.lower + unit.title == 0
        && unit.may_hold(marks::COLON | marks::DOT)
        && line.contains([':', '.'])
        && dates::lone_clock(line).is_some()
    {
        return Some(Ui::Timestamp);
    }
    if unit.words > MOST_CLOCK || !dates::may_tell_time(line, unit) {
        return None;
    }
    // A clock time with its label and nothing else.
    let (_, label) = dates::lone_clock(line)?;
    (label != dates::Label::None).then_some(Ui::Timestamp)
}

/// `— Ada Sellers (@sellers) March 3, 2021`: who wrote a post that the story quotes, not who wrote the story.
pub(super) fn signs_post(line: &str) -> bool {
    line.as_bytes().first() == Some(&0xE2) && line.starts_with(['—', '–']) && line.contains("(@")
}

/// `- ADA SELLERS`, `Ada Sellers | Reuters`, `Ada Sellers, Staff Writer`: a name with a dash before it, or behind it
/// its agency with a bar or its position.
fn is_signature(text: &str, unit: &Unit, phrases: &Phrases) -> bool {
    let line = unit.span.slice(text);
    let dashed = matches!(line.as_bytes(), [b'-' | 0xE2, ..]);
    if unit.words > 9 || unit.digit > 0 || unit.terminal {
        return false;
    }
    if !dashed && unit.separators == 0 {
        return unit.lower == 0 && unit.may_hold(marks::COMMA) && is_staff(line, phrases);
    }
    if let Some(name) = ["- ", "– ", "— "].iter().find_map(|dash| line.strip_prefix(dash)) {
        return unit.lower == 0
            && unit.upper >= 2
            && !unit.has_function(text, 2)
            && byline::begins_with_names(name, phrases);
    }
    let mut bars = memchr::memchr_iter(b'|', line.as_bytes());
    let bar = bars.find(|&at| at > 0 && line.get(at - 1..).is_some_and(|rest| rest.starts_with(" | ")));
    let Some((name, agency)) = bar.and_then(|at| line.get(..at - 1).zip(line.get(at + 2..))) else {
        return false;
    };
    let mut words = agency.split(' ').filter(|word| !word.is_empty());
    unit.lower == 0
        && byline::is_name_line(name, phrases)
        && agency.len() <= 30
        && words.all(|word| phrases.flags(word.as_bytes()) & ROLE != 0)
}

/// Positions of those who write.
const WRITERS: &[&str] =
    &["writer", "reporter", "correspondent", "columnist", "editor", "contributor", "journalist"];

/// `ADA SELLERS, Staff Writer`: a name and the position of one who writes, and nothing else.
fn is_staff(line: &str, phrases: &Phrases) -> bool {
    let Some((name, position)) = line.split_once(", ") else { return false };
    let last = position.rsplit(' ').next().unwrap_or("");
    WRITERS.iter().any(|known| last.eq_ignore_ascii_case(known))
        && position.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && byline::is_name_line(name, phrases)
}

/// The name of a picture's file or a screenshot's, which holds the day it was taken.
fn is_picture_file(line: &str) -> bool {
    let last = memchr::memrchr(b'.', line.as_bytes()).and_then(|at| line.get(at + 1..)).unwrap_or(line);
    memchr::memchr_iter(b'I', line.as_bytes())
        .any(|at| at > 0 && line.get(at - 1..).is_some_and(|rest| rest.starts_with(" Image 20")))
        || line.starts_with("Screenshot ")
        || ["jpg", "jpeg", "png", "gif", "webp"].iter().any(|known| last.eq_ignore_ascii_case(known))
}

/// Fewest words of its own that make a line a title that ends in a date.
const TITLE_WORDS: usize = 4;

/// `Ferry Company Press Briefing on 3/9/21`: more than a date and its labels.
fn is_dated_title(line: &str, phrases: &Phrases) -> bool {
    let own = |word: &&str| {
        word.len() >= 3
            && word.bytes().all(|byte| byte.is_ascii_alphabetic())
            && phrases.flags(word.as_bytes()) & FUNCTION == 0
            && !byline::is_label(word, phrases)
    };
    line.split(' ').filter(own).count() >= TITLE_WORDS
}

/// True where a word before dates stands behind the opening word: `By Harbour Today Updated On 3 March 2021`.
fn has_label(line: &str, from: usize, phrases: &Phrases) -> bool {
    let mut words = line.get(from..).unwrap_or("").split([' ', ':', '|']);
    words.any(|word| matches!(phrases.word(word), Some(Ui::Timestamp)))
}

/// A position or the word before a date: `editor`, `published`.
fn is_known(word: &str, phrases: &Phrases) -> bool {
    let bare = word.trim_end_matches([':', ',']);
    phrases.flags(bare.as_bytes()) & POSITION != 0 || matches!(phrases.word(bare), Some(Ui::Timestamp))
}

fn words(text: Option<&str>) -> usize {
    let text = text.unwrap_or("");
    let (mut n_words, mut length) = (0, 0);
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let inside = match byte {
            ..0x80 => byte.is_ascii_alphabetic(),
            // What goes on from the byte before.
            0x80..0xC0 => length > 0,
            _ => text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_alphabetic),
        };
        length = if inside { length + 1 } else { 0 };
        n_words += usize::from(length == 2);
    }
    n_words
}

/// `Home › News › Islands`: names between separators, one of them twice, with blanks around it.
fn is_breadcrumb(line: &str) -> bool {
    const BETWEEN: &[&str] = &["›", "»", ">", "|", "•", "·", "/"];
    let bytes = line.as_bytes();
    let mut counts = [0; BETWEEN.len()];
    let plain = memchr::memchr3_iter(b'|', b'>', b'/', bytes);
    // The first bytes of the others.
    for at in plain.chain(memchr::memchr2_iter(0xE2, 0xC2, bytes)) {
        let Some(rest) = bytes.get(..at).filter(|before| before.ends_with(b" ")).and(bytes.get(at..)) else {
            continue;
        };
        let found = BETWEEN.iter().zip(&mut counts).find(|(mark, _)| {
            rest.strip_prefix(mark.as_bytes()).is_some_and(|behind| behind.starts_with(b" "))
        });
        if let Some((_, count)) = found {
            *count += 1;
            if *count > 1 {
                return true;
            }
        }
    }
    false
}

/// `Home > Islands`: a breadcrumb of two steps.
fn begins_at_home(line: &str) -> bool {
    ["home", "start", "startseite", "inicio", "accueil"].iter().any(|first| {
        line.get(..first.len()).is_some_and(|word| word.eq_ignore_ascii_case(first))
            && line.get(first.len()..).is_some_and(|rest| {
                rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(['>', '›', '»', '|', '/']))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    #[test]
    fn who_writes_signs_with_a_position() {
        assert!(is_staff("ADA SELLERS, Staff Writer", &PHRASES));
        assert!(is_staff("Ada Sellers, Chief Reporter", &PHRASES));
        assert!(!is_staff("Ada Sellers, Chief Executive", &PHRASES));
        assert!(!is_staff("Ada Sellers, the newspaper's editor", &PHRASES));
    }
}
