//! A page that lost its line breaks: the boundaries inside one long line.
//!
//! A line -> the pieces it is made of, in order: menus and teasers on one side, sentences on the other.
//!
//! ```text
//! Home News Sport Ferry Crews Return The ferry crews returned on Monday. Most Popular Bakers fear winter
//! ^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//! ```
//!
//! Sentence ends cut for certain. What stands before a sentence without a mark of its own is found by worth: small
//! and grammatical words speak for running text, capitals and phrases of the user interface against it, and the
//! sentence begins where the rest of the piece is worth most. The page's title, where it comes back, is cut out.
//!
//! Invariant: the pieces cover every word of the line, in order. Cost: linear in the line; a repeated title is
//! looked for a few times.

use super::eight;
use super::line::Line;
use super::norm::Norm;
use super::phrases::Phrases;
use super::search::Begin;
use super::sentence::{Weight, begin, behind_zone};
use super::ui::{Found, Ui};
use super::words::{Case, Word, places, read};
use super::{bracketed, doubled, stamped, title_copies};
use core::ops::Range;

/// Shortest line that shows that a page lost its line breaks, in bytes.
pub(super) const LONG: usize = 1500;
/// Shortest line that does so where the menus and buttons of the page speak for it, in bytes; how many of them must,
/// and how many words in a row are a menu.
pub(super) const SHORTEST: usize = 300;
const TELLING: u32 = 3;
const MENU: u32 = 3;
/// Fewest phrases of two words among them.
const LEAST: u32 = 2;
/// Shortest line of such a page that is cut, in bytes.
pub(super) const SHORT: usize = 150;
/// How far into a line without phrases of the user interface a sentence may stand behind a title, in words.
const HEAD: usize = 60;
/// True for a text that holds phrases of the user interface enough for a page: those of two words or more that are no
/// part of a sentence, and rows of single ones.
pub(super) fn is_page(whole: Line<'_>, phrases: &Phrases, norm: &mut Norm) -> bool {
    let text = whole.body();
    if !may_be_page(text.as_bytes(), phrases) {
        return false;
    }
    let words = read(whole, phrases);
    let (mut at, mut run, mut said) = (0, 0, 0);
    while at < words.len() && said < TELLING {
        let found = found_at(text, &words, at, phrases, norm);
        let n_words = found.map_or(1, |found| found.words as usize);
        let next = words.get(at + n_words).map(|next| next.case);
        let label = |found: &Found| {
            !matches!(next, Some(Case::Lower))
                && (found.words > 1 || words.get(at).is_some_and(|word| !word.ends))
        };
        match found.filter(label) {
            Some(found) => {
                run += 1;
                let page = matches!(found.ui, Ui::Promotion | Ui::Comment | Ui::Footer | Ui::Related);
                said += u32::from(page && n_words > 1) + u32::from(run == MENU);
            }
            None => run = 0,
        }
        at += n_words;
    }
    said >= TELLING
}

/// False where too few words with a capital may begin a phrase of two words, as in most paragraphs.
fn may_be_page(bytes: &[u8], phrases: &Phrases) -> bool {
    let (mut behind_blank, mut n_may) = (0x80, 0);
    for at in (0..bytes.len()).step_by(8) {
        let block = eight::read(bytes, at);
        let blanks = eight::blanks(block);
        let mut starts = eight::capitals(block, eight::letters(block)) & (blanks << 8 | behind_blank);
        behind_blank = blanks >> 56;
        while starts != 0 {
            let start = at + starts.trailing_zeros() as usize / 8;
            starts &= starts - 1;
            n_may += u32::from(phrases.may_begin_two(bytes.get(start..).unwrap_or(&[])));
            if n_may >= LEAST {
                return true;
            }
        }
    }
    false
}

/// The phrase that begins at a word, if one may.
#[inline]
fn found_at(line: &str, words: &[Word], at: usize, phrases: &Phrases, norm: &mut Norm) -> Option<Found> {
    let word = words.get(at)?;
    // Behind `the` or `of` a sentence goes on.
    let goes_on = || {
        let last = at.checked_sub(1).and_then(|last| words.get(last));
        last.is_some_and(|last| last.is_function(line, phrases))
    };
    let rest = line.get(word.start()..).unwrap_or("");
    if !word.may_begin_phrase() {
        return None;
    }
    match phrases.inline_begin(rest.as_bytes()) {
        Begin::None => None,
        _ if goes_on() => None,
        Begin::One => phrases.inline_alone(rest, norm),
        Begin::More => phrases.inline(rest, norm),
    }
}

/// The pieces of `line`, in order; `title` is what the page begins with, in a line above.
pub(super) fn pieces(whole: Line<'_>, title: &str, phrases: &Phrases, norm: &mut Norm) -> Vec<Range<usize>> {
    let line = whole.body();
    let mut words = read(whole, phrases);
    if words.is_empty() {
        return Vec::new();
    }
    let is_page = mark_phrases(line, &mut words, phrases, norm);
    if is_page {
        doubled::mark(line, &mut words);
    }
    title_copies::mark(line, &mut words, is_page, phrases);
    title_copies::mark_known(line, &mut words, title);
    if is_page {
        stamped::mark(line, &mut words, phrases);
    }
    bracketed::mark(line, &mut words, phrases);
    let mut pieces = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let (mut to, mut weight) = (from, Weight::default());
        while let Some(word) = words.get(to) {
            to += 1;
            weight.add(word);
            if word.ends || words.get(to).is_some_and(|next| next.cut) {
                break;
            }
        }
        let run = words.get_mut(from..to).unwrap_or_default();
        let sentence = run.last().is_some_and(|last| last.ends);
        // An article alone has its title before it and nothing of a page around it.
        let titled = is_page || from < HEAD;
        let begin = if sentence { begin(line, run, weight, titled, phrases) } else { 0 };
        let begin = behind_zone(line, run, begin);
        let mut push = |run: &[Word]| {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                pieces.push(first.start()..last.end());
            }
        };
        push(run.get(..begin).unwrap_or(&[]));
        push(run.get(begin..).unwrap_or(&[]));
        from = to;
    }
    pieces
}

/// Marks phrases of the user interface of two words or more, and runs of single ones; whether there are any of the
/// first.
fn mark_phrases(line: &str, words: &mut [Word], phrases: &Phrases, norm: &mut Norm) -> bool {
    let (mut from, mut any) = (0, false);
    for at in places(words, Word::may_begin_phrase) {
        let at = at as usize;
        if at < from {
            continue;
        }
        let Some(found) = found_at(line, words, at, phrases, norm) else { continue };
        let n_words = found.words as usize;
        let next = words.get(at + n_words).map(|next| next.case);
        // A closed phrase is one only where something new begins behind it.
        let apart = !matches!(next, Some(Case::Lower)) || found.whole;
        // `White House Press Secretary Ada Sellers`: a section's name alone, and another name goes on behind it.
        let name = found.ui == Ui::Navigation
            && matches!(next, Some(Case::Title | Case::Upper))
            && !begins_label(words, at, found.ui)
            && is_behind_sentence(words, at)
            && !is_row(line, words, at + n_words, phrases, norm);
        let telling =
            n_words >= 2 && apart && !name && !closes_sentence(line, words, at..at + n_words, found.ui);
        let weak = n_words == 1
            && apart
            && !words.get(at).is_some_and(|word| word.is_function(line, phrases))
            && !matches!(found.ui, Ui::Byline | Ui::Other)
            && (begins_label(words, at, found.ui)
                || words.get(at + 1).is_some_and(|next| next.is_function(line, phrases))
                || (1..MENU as usize).all(|nth| found_at(line, words, at + nth, phrases, norm).is_some()));
        if telling || weak {
            let strong = telling && !matches!(found.ui, Ui::Byline);
            any |= strong;
            if let Some(run) = words.get_mut(at..at + n_words) {
                for (nth, word) in run.iter_mut().enumerate() {
                    word.ui = strong || weak && word.case != Case::Lower;
                    word.cut |= nth == 0 && strong;
                    word.ends &= nth + 1 == n_words;
                }
            }
        }
        from = if telling { at + n_words } else { at };
    }
    any
}

/// True where a sentence goes on to a word: behind one in lower case or with a comma.
fn is_behind_sentence(words: &[Word], at: usize) -> bool {
    let last = at.checked_sub(1).and_then(|last| words.get(last));
    last.is_some_and(|last| !last.ends && (last.case == Case::Lower || last.comma))
}

/// True where two phrases follow each other, as in a menu.
fn is_row(line: &str, words: &[Word], at: usize, phrases: &Phrases, norm: &mut Norm) -> bool {
    let first = found_at(line, words, at, phrases, norm);
    first.is_some_and(|first| found_at(line, words, at + first.words as usize, phrases, norm).is_some())
}

/// True where a phrase is how a sentence ends: `The crews struck nine days ago.`, `It was in Asia-Pacific.`
fn closes_sentence(line: &str, words: &[Word], phrase: Range<usize>, ui: Ui) -> bool {
    let begun = phrase.start.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|last| !last.ends);
    let last = phrase.end.checked_sub(1).and_then(|last| words.get(last));
    matches!(ui, Ui::Navigation | Ui::Timestamp)
        && begun
        && last.is_some_and(|last| last.ends && last.text(line).contains('.'))
}

/// True where a label may begin: in front, behind another or behind a sentence. `National` in `the Harbour National
/// Museum` is none, nor are two of them in `the National Security Council`; three in a row are a menu wherever they stand.
/// A section's name begins sentences too: `Culture Minister Lund left.`
fn begins_label(words: &[Word], at: usize, ui: Ui) -> bool {
    let behind = |last: &Word| last.ui || last.ends && ui != Ui::Navigation;
    at.checked_sub(1).and_then(|last| words.get(last)).is_none_or(behind)
}

/// The pieces of a page that is one line, for tests.
#[cfg(test)]
pub(super) fn cut(line: &str) -> Vec<&str> {
    cut_below(line, "")
}

/// The pieces of a line below one with the page's title, for tests.
#[cfg(test)]
pub(super) fn cut_below<'l>(line: &'l str, title: &str) -> Vec<&'l str> {
    let pieces = pieces(Line::alone(line), title, &super::phrases::PHRASES, &mut Norm::default());
    pieces.into_iter().map(|span| &line[span]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    #[test]
    fn sentences_are_cut_from_menus_and_teasers() {
        let line = "Ferry Crews Vote To Return | Harbour Post Home News Sport Log In Ferry Crews Vote To Return \
                    The ferry crews of the old harbour voted on Monday to return to work. They had been out for nine \
                    days. Most Popular Bakers Fear Hard Winter";
        let pieces = cut(line);
        assert!(
            pieces.contains(&"The ferry crews of the old harbour voted on Monday to return to work."),
            "{pieces:?}"
        );
        assert!(pieces.contains(&"They had been out for nine days."), "{pieces:?}");
        assert_eq!(pieces.first(), Some(&"Ferry Crews Vote To Return"));
    }

    #[test]
    fn a_sentence_is_not_cut_at_its_names() {
        let told = "That is what was said by Ada Sellers, the head of Old Harbour Towage and Mail, Northern Boats, \
                    Lines and Sons, on Monday evening.";
        assert!(cut(&format!("It ended. {told}")).contains(&told));
        let told = "He spoke of the latest on a strike and the Home Office.";
        assert!(cut(&format!("It ended. {told}")).contains(&told));
        for told in [
            "Culture Minister Ada Sellers of the old harbour told the crews of it on Monday.",
            "But the head of the National Security Council told the crews of it on Monday.",
            "In the past, Sellers and the Harbour National Museum told the crews of it on Monday.",
            "On Monday, White House Press Secretary Ada Sellers told the crews of it.",
            "It helped lead U.S. District Judge Ada Sellers to tell the crews of it.",
        ] {
            assert!(cut(&format!("It ended. {told}")).contains(&told), "{told}");
        }
        let again =
            "Ferry Crews Vote To Return Home News For many, the Ferry Crews Vote To Return was no surprise.";
        assert!(
            cut(again).contains(&"For many, the Ferry Crews Vote To Return was no surprise."),
            "{:?}",
            cut(again)
        );
    }

    #[test]
    fn the_zone_of_a_time_is_no_part_of_the_dateline() {
        let line =
            "Published Monday, 8:22 AM EST OSLO -- The ferry crews of the old harbour are back at work.";
        assert!(
            cut(line).contains(&"OSLO -- The ferry crews of the old harbour are back at work."),
            "{:?}",
            cut(line)
        );
    }

    #[test]
    fn a_sentence_begins_behind_the_date_of_its_page() {
        let told = "The ferry crews of the old harbour are back at work.";
        for line in
            ["Written by Ada Sellers, MS, RD on March 3, 2021 ", "Ada Sellers 3 March 2021 10:15 GMT "]
        {
            assert!(cut(&format!("{line}{told}")).contains(&told), "{line}");
        }
        let whole = "The crews had voted on March 3, 2021 in the old harbour to return to work at last.";
        assert_eq!(cut(whole), [whole]);
    }

    #[test]
    fn buttons_and_menus_tell_a_short_page_from_a_paragraph() {
        let is_page = |line: &str| is_page(Line::alone(line), &PHRASES, &mut Norm::default());
        let told = "The ferry crews of the old harbour voted on Monday to return to work, the union told Harbour News.";
        assert!(!is_page(told));
        assert!(!is_page(
            "The latest on the White House. Subscribe to The Latest, he said. Sign up for our boats."
        ));
        assert!(is_page(&format!(
            "Skip to content Home News Sport Log In {told} Share on Facebook Most Popular"
        )));
    }

    #[test]
    fn the_pieces_cover_every_word() {
        for line in ["", "a", "One. Two! three", "Home Home Home", "\u{a0}x\u{a0}y. Z"] {
            let joined: String = cut(line).concat().split_whitespace().collect();
            assert_eq!(joined, line.split_whitespace().collect::<String>());
        }
    }
}
