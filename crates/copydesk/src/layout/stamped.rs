//! Bylines and dates of a page that lost its lines: what stands before and behind them is something else.
//!
//! ```text
//! What the crews want now. By Ada Sellers Published March 3, 2021 8:22 am ET The crews left.
//!                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//! ```
//!
//! The words of a line -> the same words, cut before a byline or the label of a date, and behind a date that tells the time
//! of the day, is labelled or signed. A date in a sentence is none of these. Cost: linear; a few words are looked at around
//! each number that may be a year or a date.

use super::months;
use super::phrases::Phrases;
use super::words::{Case, Word};
use core::ops::Range;

/// How far before a date its byline may stand, in words.
const REACH: usize = 14;
/// Most words of a name in a byline.
const NAME: usize = 4;

/// Words before the date of a page, without the mark behind them.
const LABELS: &[&str] = &[
    "published",
    "updated",
    "posted",
    "publish",
    "first",
    "original",
    "originally",
    "modified",
    "last",
    "date",
    "created",
    "on",
    "at",
];
/// Of these, what tells nothing alone.
const WEAK: &[&str] = &["on", "at", "last", "date"];

/// Time zones behind a clock time.
pub(super) const ZONES: &[&str] = &[
    "GMT", "UTC", "BST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT", "PT", "HST",
    "IST", "CET", "CEST", "EET", "MSK", "SGT", "HKT", "JST", "KST", "AEST", "AEDT", "NZST", "SAST",
];
/// What stands for one in brackets or in German.
const OTHER_ZONES: &[&str] = &["(GMT)", "(UTC)", "(EST)", "(EDT)", "(ET)", "(PT)", "(IST)", "Uhr"];

/// Cuts the bylines and dates of a page out of its one line.
pub(super) fn mark(line: &str, words: &mut [Word], phrases: &Phrases) {
    let mut at = 0;
    while at < words.len() {
        let Some(word) = words.get(at) else { break };
        if word.case == Case::Digit
            && let Some(date) = date(line, words, at)
        {
            at = date.end.max(at + 1);
            mark_date(line, words, date, phrases);
            continue;
        }
        if let Some(end) = byline(line, words, at, false, phrases)
            && words.get(end).is_none_or(|next| next.ui || next.cut || is_bar(line, next))
        {
            cut_at(words, at);
            unite(words, at..end);
        }
        at += 1;
    }
}

/// Cuts around a date where it is the page's.
fn mark_date(line: &str, words: &mut [Word], date: Range<usize>, phrases: &Phrases) {
    let (end, timed) = behind_clock(line, words, date.end);
    let (from, labelled) = label_start(line, words, date.start);
    let signed = signed_start(line, words, from, phrases).or_else(|| named_start(line, words, from));
    let before = from.checked_sub(1).and_then(|at| words.get(at));
    let in_sentence = before.is_some_and(|last| last.case == Case::Lower && !last.ends && !last.ui);
    if signed.is_none() && !(labelled || timed && !in_sentence) {
        return;
    }
    // The name of who wrote it may follow.
    let after = behind_by(line, words, end).unwrap_or(end);
    let goes_on = words.get(after).is_some_and(|next| next.case == Case::Lower);
    if goes_on && !(labelled && timed) {
        return;
    }
    if signed.is_some() || labelled || timed || before.is_some_and(|last| last.ends || last.ui) {
        cut_at(words, signed.unwrap_or(from));
    }
    unite(words, signed.unwrap_or(from)..end);
    // Another date of the page may follow.
    let goes_on = |word: &Word| is_bar(line, word) || is_label(line, word);
    if words.get(end).is_some_and(goes_on) {
        return;
    }
    unite(words, end..after);
    cut_at(words, after);
}

/// Behind the name of two words, or three with an initial, that `by` stands before.
fn behind_by(line: &str, words: &[Word], at: usize) -> Option<usize> {
    let by = words.get(at).filter(|word| matches!(word.text(line), "by" | "By"))?;
    let initial = |word: &Word| matches!(word.text(line).as_bytes(), [b'A'..=b'Z', b'.']);
    let length = 2 + usize::from(!by.ends && words.get(at + 2).is_some_and(initial));
    let name = words.get(at + 1..at + 1 + length)?;
    name.iter()
        .all(|word| matches!(word.case, Case::Title | Case::Upper) && !word.ui)
        .then_some(at + 1 + length)
}

/// The words of a date around or before the number at `at`, with the day of the week before it.
fn date(line: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
    let text = |at: usize| words.get(at).map_or("", |word| word.text(line));
    let bare = |at: usize| text(at).trim_end_matches([',', '.', ';']);
    let month = |at: usize| months::is_month(bare(at));
    let number = bare(at);
    // `Updated March 3 at 4:46 PM`
    let labelled = |at: usize| words.get(at).is_some_and(|word| is_label(line, word));
    let yearless = || at >= 2 && is_day(number) && month(at - 1) && labelled(at - 2);
    let start = if is_numeric_date(number) {
        at
    } else if yearless() && behind_clock(line, words, at + 1).1 {
        at - 1
    } else if is_year(number) && at >= 2 {
        let day = |at: usize| is_day(bare(at));
        if !(day(at - 1) && month(at - 2) || month(at - 1) && day(at - 2)) {
            return None;
        }
        at - 2
    } else {
        return None;
    };
    let weekday = |at: usize| !month(at) && months::is_calendar_word(bare(at)) && bare(at).len() >= 3;
    Some(if start > 0 && weekday(start - 1) { start - 1..at + 1 } else { start..at + 1 })
}

fn is_year(number: &str) -> bool {
    matches!(
        number.as_bytes(),
        [b'1', b'9', b'0'..=b'9', b'0'..=b'9'] | [b'2', b'0', b'0'..=b'9', b'0'..=b'9']
    )
}

/// `3`, `18th`.
fn is_day(number: &str) -> bool {
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    matches!(digits.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'3', b'0'..=b'9'])
        && matches!(number.get(digits.len()..), Some("" | "st" | "nd" | "rd" | "th"))
}

/// `11/19/2019`, `19.11.2019`, `2019-11-18`, and with a clock time behind a `T`.
fn is_numeric_date(text: &str) -> bool {
    let text = text.split('T').next().unwrap_or("");
    if !(8..=10).contains(&text.len()) {
        return false;
    }
    let Some(mark) = text.find(['/', '.', '-']).and_then(|at| text.get(at..=at)) else { return false };
    let mut parts = text.split(mark);
    let parts = [parts.next(), parts.next(), parts.next(), parts.next()].map(|part| part.unwrap_or(""));
    let small = |part: &str| matches!(part.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'3', b'0'..=b'9']);
    let [first, second, third, rest] = parts;
    rest.is_empty() && small(second) && (small(first) && is_year(third) || is_year(first) && small(third))
}

/// Behind the clock time and zone that follow a date, and whether there is one.
fn behind_clock(line: &str, words: &[Word], from: usize) -> (usize, bool) {
    let text = |at: usize| words.get(at).map_or("", |word| word.text(line));
    let last = from.checked_sub(1).map_or("", text);
    let glued = last.contains('T') && last.contains(':');
    let skip = usize::from(matches!(text(from), "at" | "|" | "-" | "–" | "—" | "/" | "·" | "•" | "@" | "um"));
    if !is_clock(text(from + skip)) {
        return (from, glued);
    }
    let mut end = from + skip + 1;
    let half = |text: &str| {
        let text = text.trim_end_matches(',');
        ["am", "pm", "a.m.", "p.m."].iter().any(|half| half.eq_ignore_ascii_case(text))
    };
    end += usize::from(half(text(end)));
    let zone = text(end).trim_end_matches(',');
    end += usize::from(ZONES.contains(&zone) || OTHER_ZONES.contains(&zone));
    (end, true)
}

/// `8:22`, `08:57,`, `8:22am`, `5.53pm`.
fn is_clock(text: &str) -> bool {
    let text = text.trim_end_matches(',').trim_start_matches('@');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or("");
    let half = rest.to_ascii_lowercase();
    (1..=2).contains(&digits)
        && (rest.starts_with(':') && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
            || rest.starts_with('.') && (half.ends_with("am") || half.ends_with("pm"))
            || matches!(half.as_str(), "am" | "pm"))
}

/// A label: `Published`, `Updated:`.
fn is_label(line: &str, word: &Word) -> bool {
    word.case != Case::Lower && is_label_text(word.text(line), LABELS)
}

fn is_label_text(text: &str, labels: &[&str]) -> bool {
    let bare = text.trim_end_matches(':');
    labels.iter().any(|label| label.eq_ignore_ascii_case(bare))
}

/// Where the labels before a date begin, and whether one of them tells.
fn label_start(line: &str, words: &[Word], date: usize) -> (usize, bool) {
    let (mut at, mut first) = (date, None);
    while let Some(word) = at.checked_sub(1).and_then(|at| words.get(at)) {
        let text = word.text(line);
        let label = is_label_text(text, LABELS);
        if !(label || is_bar(line, word) || text == ":") {
            break;
        }
        at -= 1;
        // In a sentence it is a verb: `which was published on March 3, 2021`.
        if label && word.case != Case::Lower && (first.is_some() || !is_label_text(text, WEAK)) {
            first = Some(at);
        }
    }
    // What stands between them only belongs to no date.
    (first.unwrap_or(date), first.is_some())
}

/// Where the byline begins that ends before a date.
fn signed_start(line: &str, words: &[Word], date: usize, phrases: &Phrases) -> Option<usize> {
    let reach = date.saturating_sub(REACH)..date;
    let by =
        reach.rev().take_while(|&at| !words.get(at).is_some_and(|word| word.ends && !is_initial(line, word)));
    by.into_iter()
        .find(|&at| byline(line, words, at, true, phrases).is_some() || is_handle(line, words, at, date))
}

/// Most words of names alone before a date, with the outlet and the marks between them.
const NAMES: usize = 8;

/// Where the names alone begin that stand between a title or button and a date: `Ada Sellers - March 3, 2021`.
fn named_start(line: &str, words: &[Word], date: usize) -> Option<usize> {
    let from =
        (date.saturating_sub(NAMES)..date).rev().find(|&at| words.get(at).is_some_and(|word| word.cut))?;
    let named = |word: &Word| {
        matches!(word.case, Case::Title | Case::Upper | Case::Mark) && !word.ui && !word.ends
            || word.text(line) == "and"
    };
    let names = words.get(from..date).filter(|names| names.len() >= 2)?;
    names.iter().all(named).then_some(from)
}

/// `By admin - 2021-03-03`: one word and a bar between `by` and the date.
fn is_handle(line: &str, words: &[Word], by: usize, date: usize) -> bool {
    by + 3 == date
        && words.get(by).is_some_and(|word| matches!(word.text(line), "By" | "BY" | "by"))
        && words.get(by + 2).is_some_and(|word| is_bar(line, word))
}

fn is_initial(line: &str, word: &Word) -> bool {
    word.text(line).len() <= 2
}

/// Where the names end of a byline that begins at a word: `By Ada Sellers`; `dated` where a date follows.
///
/// A given name may be a grammatical word of some language, as `Dan` and `Ada` are; before a date it is a name.
fn byline(line: &str, words: &[Word], at: usize, dated: bool, phrases: &Phrases) -> Option<usize> {
    let by = words.get(at).filter(|word| word.case != Case::Digit)?;
    if !matches!(by.text(line), "By" | "BY" | "By:" | "by") {
        return None;
    }
    // A small one stands in sentences too: the name of who did it.
    if by.text(line) == "by"
        && !at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|last| last.ui || last.ends)
    {
        return None;
    }
    let named = |(nth, word): &(usize, &Word)| {
        matches!(word.case, Case::Title | Case::Upper)
            && ((dated && *nth == 0) || !word.is_function(line, phrases))
            && !months::is_calendar_word(word.text(line).trim_end_matches(','))
    };
    let names = words.get(at + 1..)?.iter().enumerate().take(NAME).take_while(named);
    let mut length = 0;
    for (_, word) in names {
        length += 1;
        if word.ends && !is_initial(line, word) || word.comma {
            break;
        }
    }
    (length >= 2).then_some(at + 1 + length)
}

/// A bar or dash between the parts of a byline.
fn is_bar(line: &str, word: &Word) -> bool {
    matches!(word.text(line), "|" | "/" | "·" | "•" | "-" | "–" | "—")
}

fn cut_at(words: &mut [Word], at: usize) {
    if let Some(word) = words.get_mut(at) {
        word.cut = true;
    }
}

/// Nothing is cut between some words.
fn unite(words: &mut [Word], inside: Range<usize>) {
    for (nth, word) in words.get_mut(inside).unwrap_or_default().iter_mut().enumerate() {
        word.cut &= nth == 0;
        word.ends = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::inline::cut;

    const TOLD: &str = "The ferry crews of the old harbour voted on Monday to return to work.";

    #[test]
    fn what_signs_and_dates_a_story_is_a_piece() {
        for signed in [
            "By Ada Moor March 3, 2021",
            "By Dan Quill Staff Writer March 3, 2021 5:50 PM",
            "By Ada Moor and Jonas Quill Published March 3, 2021 at 8:22 PM EST",
            "By Ada Moor, Harbour Post Published 3 March 2021 08:22",
            "By Ada Moor 03/03/2021 8:22pm",
            "Published Wednesday, March 3, 2021 8:22AM EST",
            "Updated: March 3, 2021 / 10:07 AM",
            "Posted 2021-03-03T08:22:00Z",
            "Published 3.3.2021, 08:22 Uhr",
            "Wednesday March 3, 2021 7:45 am PST by Ada Moor",
            "Published March 3, 2021 8:22 am ET / Updated March 4 at 4:46 PM",
            "First published on March 3, 2021 / 8:22 AM",
            "Updated : 3 March 2021, 08:22 AM",
            "Publish date: March 3, 2021",
            "By admin - 2021-03-03",
        ] {
            let line =
                format!("Log In Sign up for our newsletter What do the crews want now? {signed} {TOLD}");
            let found = cut(&line);
            assert!(found.contains(&TOLD), "{signed}: {found:?}");
            let inside = found.iter().copied().filter(|piece| signed.contains(piece)).collect::<Vec<_>>();
            assert_eq!(inside.join(" "), signed, "{found:?}");
        }
    }

    #[test]
    fn names_behind_the_title_are_its_byline() {
        let title = "What do the crews of the harbour want now?";
        for signed in
            ["Ada Moor - March 3, 2021 8:22 am ET", "Ada Moor and Jonas Quill , Harbour Post 3.3.2021, 08:22"]
        {
            let line = format!("{title} Log In Sign up for our newsletter {title} {signed} {TOLD}");
            let found = cut(&line);
            assert!(found.contains(&signed) && found.contains(&TOLD), "{signed}: {found:?}");
        }
    }

    #[test]
    fn a_byline_without_a_date_ends_before_a_button_or_a_bar() {
        let line = format!(
            "Sign up for our newsletter What do the crews want now? By Ada Moor | Harbour Post Log In {TOLD}"
        );
        assert!(cut(&line).iter().any(|piece| piece.starts_with("By Ada Moor")), "{:?}", cut(&line));
    }

    #[test]
    fn dates_and_names_in_sentences_cut_nothing() {
        for told in [
            "The crews had voted on March 3, 2021 at 8:22 PM in the hall of Osk to return to work.",
            "The crews had been told in a letter published on March 3, 2021 that they should return to work.",
            "By Monday evening all of the crews of Osk were back, the harbour said on March 3, 2021.",
            "It was written by Ada Moor, Jonas Quill and others of the crews on March 3, 2021 in the harbour.",
            "They left at 8:22 am on March 3, 2021 from Osk with all of the crews on board.",
        ] {
            let line = format!("Log In Sign up for our newsletter It ended. {told} They were late.");
            assert!(cut(&line).contains(&told), "{told}: {:?}", cut(&line));
        }
    }
}
