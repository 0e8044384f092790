//! Lines that stand under pictures: their credits, and the words that stand with them.
//!
//! Cost: the ends of lines that hold a bracket, a stroke or a sign of copyright, and the lines around credits.

use super::asks;
use super::eight;
use super::marks;
use super::months;
use super::phrases::{CREDIT, Phrases};
use super::traits::{self, Traits};
use super::ui::Ui;
use super::unit::Unit;
use crate::chars::is_alphanumeric;

/// How far before the end of a line its credit begins, in bytes.
const TAIL: usize = 96;
/// Longest credit in brackets, in words.
const MOST_CREDIT: usize = 6;
/// Longest caption, in words, where its credit leaves no doubt.
pub(super) const MOST_WORDS: u32 = 140;
/// How far above a credit the same words may stand without it, and how far from one a dated caption, in units.
const NEAR: usize = 2;
/// Shortest line that stands again with a credit behind it, in bytes.
const SHORTEST: usize = 24;
/// Longest credit alone on its line, in words.
const LABEL: u32 = 6;
/// Most words of a caption that tells its place and day.
const MOST_DATED: u32 = 45;
/// It is a caption.
pub(super) const CAPTION: Traits = traits::of_ui(Ui::Caption);

/// What stands behind the last blank.
pub(super) fn last_word(line: &str) -> &str {
    let blanks = line.as_bytes().last_chunk().map_or(0, |last| eight::blanks(u64::from_le_bytes(*last)));
    let blank = if blanks == 0 {
        memchr::memrchr(b' ', line.as_bytes())
    } else {
        (line.len() - blanks.leading_zeros() as usize / 8).checked_sub(1)
    };
    blank.and_then(|at| line.get(at + 1..)).unwrap_or(line)
}

/// False where no credit stands at the end of a line: no bracket, no stroke, and behind a full stop no last word with a
/// capital.
#[inline]
pub(super) fn may_be_credited(line: &[u8], unit: &Unit, running: bool) -> bool {
    if running {
        return may_running_be_credited(line);
    }
    let last = line.last_chunk().map_or(0, |last| u64::from_le_bytes(*last));
    let blanks = eight::blanks(last);
    // What stands behind the last blank; of a longer word nothing is known.
    let n_bits = (blanks | 1).leading_zeros() & !7;
    let first = last.rotate_left(n_bits).to_le_bytes()[0];
    let small = (blanks != 0) & first.is_ascii_lowercase();
    let closed = matches!(line.last(), Some(b')' | b']'));
    closed | unit.may_hold(marks::SLASH) | unit.may_hold(marks::DOT) & !small
}

/// As [`may_be_credited`], of running text: a stroke stands near its end, and the last word has a capital and is long; a
/// short one has the mark with it.
fn may_running_be_credited(line: &[u8]) -> bool {
    let Some(tail) = line.last_chunk::<TAIL>() else { return true };
    let [.., before, last] = tail.as_chunks().0 else { return true };
    let blanks = |block: &[u8; 8]| eight::blanks(u64::from_le_bytes(*block));
    let (before, last) = (blanks(before), blanks(last));
    // How many bytes stand behind the last blank; of a very long word nothing is known.
    let word = if last == 0 { 8 + before.leading_zeros() / 8 } else { last.leading_zeros() / 8 };
    let small = matches!(tail[TAIL - 1 - (word as usize).min(TAIL - 1)..], [b' ', b'a'..=b'z', ..]);
    !(small | (last != 0)) | has_stroke(tail) | matches!(line.last(), Some(b')' | b']'))
}

fn is_credit(word: &str, phrases: &Phrases) -> bool {
    phrases.flags(word.as_bytes()) & CREDIT != 0
}

/// True where the line ends in a picture credit in brackets: `The harbour. [Ada Sellers/AP]`.
#[inline]
pub(super) fn credited(line: &str, unit: &Unit, phrases: &Phrases) -> bool {
    unit.asks & asks::PICTURE != 0 && ends_in_credit(line, unit, phrases)
}

/// False where the line ends in no bracket, has no stroke near its end, and its last word is in no credit: most lines that
/// may be [`credited`] by their last letters.
pub(super) fn may_end_in_credit(line: &str, unit: &Unit, phrases: &Phrases) -> bool {
    let closed = matches!(line.as_bytes().last(), Some(b')' | b']'));
    closed
        || unit.may_hold(marks::SLASH) && has_stroke(tail(line))
        || unit.may_hold(marks::DOT) && is_credit(last_word(line), phrases)
}

/// The end of a line, in which its credit stands.
fn tail(line: &str) -> &[u8] {
    line.as_bytes().last_chunk::<TAIL>().map_or(line.as_bytes(), |tail| tail)
}

/// Told of all bytes without a branch.
#[inline]
fn has_stroke(tail: &[u8]) -> bool {
    tail.iter().fold(false, |found, &byte| found | (byte == b'/'))
}

/// As [`credited`], of a line that may be.
fn ends_in_credit(line: &str, unit: &Unit, phrases: &Phrases) -> bool {
    let last = last_word(line);
    let named = unit.may_hold(marks::DOT) & is_credit(last, phrases);
    // `The crews, left. Atlantic Photo Pool`: a sentence, and a credit without a full stop.
    if named
        && last.starts_with(char::is_uppercase)
        && let Some(credit) = behind_sentence(line)
    {
        // `The crews left. — Reuters`: behind a dash it is who wrote the story.
        return credit.split_whitespace().count() <= MOST_CREDIT && !credit.starts_with(['—', '–', '-']);
    }
    if unit.may_hold(marks::SLASH) && has_stroke(tail(line)) && is_slashed(line, last, phrases) {
        return true;
    }
    let Some((_, inner)) = bracket(line) else { return false };
    let words = inner.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    let known = words.clone().any(|word| is_credit(word, phrases) && word.len() <= 12);
    known && words.count() <= MOST_CREDIT && !inner.ends_with('.')
}

/// What stands behind the last full stop with a blank behind it.
fn behind_sentence(line: &str) -> Option<&str> {
    let behind = memchr::memrchr_iter(b'.', line.as_bytes()).filter_map(|stop| line.get(stop + 1..));
    behind.into_iter().find(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start)
}

/// What stands before the bracket at the end of a line, and in it.
fn bracket(line: &str) -> Option<(&str, &str)> {
    let open = match line.as_bytes().last() {
        Some(b')') => line.rfind('('),
        Some(b']') => line.rfind('['),
        _ => None,
    }?;
    Some((line.get(..open)?.trim_end(), line.get(open + 1..line.len() - 1)?))
}

/// True where a long line ends in a credit that is nothing but a picture's: `(AP Photo/Ada Sellers)`, though who
/// distributes it may stand behind it in brackets of its own.
pub(super) fn is_surely_credited(line: &str, phrases: &Phrases) -> bool {
    let Some((before, inner)) = bracket(line) else { return false };
    is_surely_credit(inner, phrases)
        || bracket(before).is_some_and(|(_, inner)| is_surely_credit(inner, phrases))
}

fn is_surely_credit(inner: &str, phrases: &Phrases) -> bool {
    let words = inner.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    let picture = |word: &str| {
        ["photo", "images", "photos", "picture", "pool"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    inner.starts_with(char::is_uppercase)
        && words.clone().count() <= MOST_CREDIT
        && words.clone().any(|word| is_credit(word, phrases))
        && (words.clone().any(picture) || inner.contains("via "))
}

/// What credits begin with that say that they are ones, and what stands between that and a name.
const LABELS: &[&str] = &["Image", "Photo", "Photograph", "Picture", "Pic", "Credit"];
const LABELLED: &[&str] = &[":", " credit:", " by ", " courtesy "];
/// Small words of a credit.
const JOINTS: &[&str] = &["via", "for", "by", "courtesy"];

/// `Image credit: Osk Boats, Inc.`, `Ada Moor/Getty Images`: what stands in brackets is a picture's credit.
pub(super) fn is_credit_alone(inner: &str, phrases: &Phrases) -> bool {
    let labelled = |label: &&str| {
        let rest = inner.strip_prefix(*label);
        rest.is_some_and(|rest| LABELLED.iter().any(|mark| rest.starts_with(mark)))
    };
    // No words of a sentence: `(Photos of the quay)`.
    let named = |word: &str| !word.starts_with(char::is_lowercase) || JOINTS.contains(&word);
    LABELS.iter().any(labelled) || inner.split(' ').all(named) && is_surely_credit(inner, phrases)
}

/// `The harbour at dawn. REUTERS/Ada Sellers`, `Ada Sellers/via REUTERS`: a credit with strokes for joints.
fn is_slashed(line: &str, last: &str, phrases: &Phrases) -> bool {
    // `Ada Sellers / AP file`
    let apart = |at: &usize| line.get(at.wrapping_sub(1)..).is_some_and(|rest| rest.starts_with(" / "));
    if let Some(agency) =
        memchr::memrchr_iter(b'/', line.as_bytes()).find(apart).and_then(|at| line.get(at + 2..))
    {
        let mut words = agency.split(' ');
        let first = words.next().unwrap_or("");
        return first.starts_with(char::is_uppercase) && is_credit(first, phrases) && words.count() <= 2;
    }
    // `The harbour master, Ada Sellers. /Reuters`; behind more than a sentence it may be the story's.
    if let Some(agency) = last.strip_prefix('/') {
        return agency.starts_with(char::is_uppercase)
            && is_credit(agency, phrases)
            && line.matches(". ").count() <= 1;
    }
    let before = line.get(..line.len() - last.len()).unwrap_or("").trim_end();
    let second = before.rsplit(' ').next().unwrap_or("");
    let Some(joined) = [last, second].into_iter().find(|word| word.contains('/')) else { return false };
    let known = |part: &str| {
        part.starts_with(char::is_uppercase)
            && is_credit(part.trim_end_matches('.'), phrases)
            && part.len() <= 9
    };
    let ends = last.starts_with(char::is_uppercase) && !matches!(last, "Poll" | "Survey");
    let via = last != joined && joined.ends_with("/via") && known(last);
    ends && (via || joined.split('/').any(known)) && !joined.contains("//")
}

/// `© REUTERS/ Ada Sellers`, `© Ada Sellers / Pool`: the sign before a picture's credit, no year and no company.
pub(super) fn is_signed(line: &str, phrases: &Phrases) -> bool {
    let Some(name) = line.strip_prefix('©').map(str::trim_start) else { return false };
    let capital = |part: &str| part.trim().starts_with(char::is_uppercase);
    let first = name.split(|c| !is_alphanumeric(c)).next().unwrap_or("");
    let agency = capital(first) && is_credit(first, phrases) && !first.eq_ignore_ascii_case("press");
    let joined = name.split_once('/').is_some_and(|(agency, own)| capital(agency) && capital(own));
    (agency || joined) && !name.bytes().any(|byte| byte.is_ascii_digit())
}

/// Marks what stands beside credits: the words of a caption that come again with its credit, and a sentence in the
/// present that ends in its place and day, as agencies write them.
pub(super) fn mark(text: &str, units: &mut [Unit]) {
    const TOLD: Traits = traits::PROSE | traits::DIGIT | traits::EIGHT;
    const OTHER: Traits = traits::ANY_UI | traits::PIECE;
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { break };
        let own = (unit.traits & (TOLD | OTHER) == TOLD) & (unit.words <= MOST_DATED);
        // Nearly all are neither.
        if !(own | (unit.traits & CAPTION != 0)) {
            continue;
        }
        if own && may_end_in_date(text.as_bytes().get(unit.span.range()).unwrap_or(&[])) {
            let near = units.get(at.saturating_sub(NEAR)..(at + 1 + NEAR).min(units.len())).unwrap_or(&[]);
            let beside = unit.repeats > 1 || near.iter().any(|unit| matches!(unit.ui, Some(Ui::Caption)));
            // A sentence with its full stop is the story's unless its credit stands right below.
            let closed = || {
                units
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.ui, Some(Ui::Caption)) && next.words <= LABEL)
                    && unit.sentences(text) <= 1
            };
            if beside && ends_in_date(unit.span.slice(text)) && (!unit.terminal || closed()) {
                set(units, at);
            }
        } else if unit.traits & CAPTION != 0 {
            let line = unit.span.slice(text);
            for above in at.saturating_sub(NEAR)..at {
                let again = |unit: &Unit| {
                    let same = unit.span.slice(text);
                    unit.ui.is_none() && !unit.piece && same.len() >= SHORTEST && line.starts_with(same)
                };
                if units.get(above).is_some_and(again) {
                    set(units, above);
                }
            }
        }
    }
}

/// True where a sentence without its full stop may end in a day, or a caption stands: only then there is something to
/// mark.
#[inline]
pub(super) const fn may_show(traits: Traits) -> bool {
    const TOLD: Traits = traits::PROSE | traits::DIGIT;
    const OTHER: Traits = traits::ANY_UI | traits::PIECE | traits::TERMINAL;
    (traits & (TOLD | OTHER) == TOLD) | (traits & CAPTION != 0)
}

/// False for most lines that do not say the same twice, by three of their bytes.
#[inline]
pub(super) fn may_be_said_again(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let half = bytes.len() / 2;
    (bytes.len() % 2 == 1) & (byte(half) == b' ') & (byte(0) == byte(half + 1))
}

/// True for a line that says the same twice: what stands for a picture, and the words under it.
pub(super) fn is_said_again(bytes: &[u8]) -> bool {
    let half = bytes.len() / 2;
    may_be_said_again(bytes) && bytes.get(..half) == bytes.get(half + 1..)
}

fn set(units: &mut [Unit], at: usize) {
    if let Some(unit) = units.get_mut(at) {
        (unit.shape, unit.ui) = (Some(Ui::Caption), Some(Ui::Caption));
        unit.traits = traits::of(unit);
    }
}

/// False where no digit stands at the end, or before the mark there.
#[inline]
fn may_end_in_date(line: &[u8]) -> bool {
    let [before, last] = *line.last_chunk().unwrap_or(&[0; 2]);
    last.is_ascii_digit() | before.is_ascii_digit() & matches!(last, b',' | b'.')
}

/// `..., Norway, March 3, 2021`: a month, a day and a year at the end.
fn ends_in_date(line: &str) -> bool {
    let mut words = line.rsplit(' ');
    let numbered = |word: &str, digits: core::ops::RangeInclusive<usize>| {
        let number = word.trim_end_matches([',', '.']);
        digits.contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.next().is_some_and(|year| numbered(year, 4..=4))
        && match (words.next(), words.next()) {
            (Some(first), Some(second)) => {
                numbered(first, 1..=2) && months::is_month(second)
                    || months::is_month(first.trim_end_matches(',')) && numbered(second, 1..=2)
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;
    use crate::Article;
    use crate::layout::{Layout, segment};

    #[test]
    fn what_a_line_says_twice_stands_under_a_picture() {
        assert!(super::is_said_again(b"Harbour master, Ada Moor Harbour master, Ada Moor"));
        assert!(!super::is_said_again(b"Harbour master, Ada Moor"));
        assert!(!super::is_said_again(b""));
    }

    /// The kinds of the lines of a page.
    fn kinds(page: &str) -> Vec<String> {
        let mut layout = Layout::default();
        segment(&Article::new(page), &mut layout);
        layout.blocks.iter().map(|block| block.kind.to_string()).collect()
    }

    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n\nThe company had asked them to return, and the minister for the islands had done so too.\n";

    #[test]
    fn the_sign_stands_before_credits() {
        assert!(is_signed("© REUTERS/ Ada Sellers", &PHRASES));
        assert!(is_signed("© Sputnik / Ada Sellers", &PHRASES));
        assert!(!is_signed("© Harbour Post", &PHRASES));
        assert!(!is_signed("© AP 2021", &PHRASES));
        assert!(!is_signed("© Press Council", &PHRASES));
    }

    #[test]
    fn long_captions_need_a_sure_credit() {
        assert!(is_surely_credited("The crews leave. (AP Photo/Ada Sellers)", &PHRASES));
        assert!(is_surely_credited(
            "The crews leave. (AP Photo/Ada Sellers) (The Associated Press)",
            &PHRASES
        ));
        assert!(is_surely_credited("The crews leave. (Ada Sellers/Pool via AP)", &PHRASES));
        assert!(!is_surely_credited("The crews left. (AP)", &PHRASES));
        assert!(!is_surely_credited("The crews left (as the photo shows)", &PHRASES));
    }

    #[test]
    fn the_words_of_a_caption_may_stand_twice() {
        let words = "The first of the ferries leaves the harbour on Monday, watched by many on the shore.";
        let page = format!("Ferries back at work\n\n{words}\n\n{words} (JONAS QUILL / REUTERS)\n\n{STORY}");
        assert_eq!(kinds(&page).get(1..3), Some(&["caption".to_owned(), "caption".to_owned()][..]));
    }

    #[test]
    fn a_caption_may_end_in_place_and_day() {
        let words = "Harbour master Ada Moor speaks to the crews of the ferry at the quay in Osk, Norway, March 3, 2021";
        let page = |credit: &str| format!("Ferries back at work\n\n{STORY}\n{words}\n{credit}\n{STORY}");
        let kind = |credit: &str| kinds(&page(credit)).get(3).cloned();
        assert_eq!(kind("© REUTERS/ Jonas Quill").as_deref(), Some("caption"));
        assert_ne!(kind("").as_deref(), Some("caption"));
        let closed = |above: &str, credit: &str| {
            let page = format!("Ferries back at work\n\n{STORY}\n{above}{words}.\n{credit}\n{STORY}");
            kinds(&page).get(3).cloned()
        };
        assert_eq!(closed("", "Jonas Quill/Pool/Getty Images").as_deref(), Some("caption"));
        assert_eq!(
            closed("The strike is over. ", "Jonas Quill/Pool/Getty Images").as_deref(),
            Some("paragraph")
        );
        assert!(ends_in_date("at the quay in Osk, 3 March 2021"));
        assert!(!ends_in_date("by the end of March 2021"));
    }

    #[test]
    fn a_stroke_stands_before_the_agency_of_a_picture() {
        assert!(is_slashed("The harbour master, Ada Moor. /Reuters", "/Reuters", &PHRASES));
        assert!(!is_slashed("They left. They came back. All was well. /Reuters", "/Reuters", &PHRASES));
    }
}
