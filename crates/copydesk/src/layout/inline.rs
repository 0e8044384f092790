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
//! looked for at most [`MOST_TITLES`] times.

use super::eight;
use super::months;
use super::norm::Norm;
use super::phrases::{FUNCTION, Found, HEAD, Phrases, Ui};
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
/// How often the title is looked for.
const MOST_TITLES: usize = 8;
/// Words that the title's repetition must share.
const TITLE_WORDS: usize = 4;
/// How far back from its first small word a sentence may begin, in words.
const REACH: usize = 9;
/// Names before a verb that are taken for its subject where nothing else tells.
const SUBJECT: usize = 2;

/// Time zones, which stand behind the time of a story and before its dateline.
const ZONES: &[&str] = &[
    "AM", "PM", "GMT", "UTC", "BST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT",
    "PT", "IST", "CET",
];

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Case {
    #[default]
    Lower,
    Title,
    Upper,
    Digit,
    Mark,
}

#[derive(Debug, Clone, Copy, Default)]
struct Word {
    start: usize,
    end: usize,
    case: Case,
    function: bool,
    /// A comma stands behind it.
    comma: bool,
    /// Ends a sentence.
    ends: bool,
    /// Begins a piece for certain: the page's title or a phrase of the user interface.
    cut: bool,
    /// Belongs to a phrase of the user interface.
    ui: bool,
    /// What follows begins a new piece.
    closes: bool,
}

/// True for a text that holds phrases of the user interface enough for a page: those of two words or more that are no
/// part of a sentence, and rows of single ones.
pub(super) fn is_page(text: &str, phrases: &Phrases, norm: &mut Norm) -> bool {
    if !may_be_page(text.as_bytes(), phrases) {
        return false;
    }
    let words = read(text, phrases);
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
    let goes_on = || at.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|last| last.function);
    let may = match word.case {
        Case::Lower | Case::Mark => false,
        Case::Digit => !goes_on(),
        Case::Title | Case::Upper => {
            heads(line.get(word.start..word.end).unwrap_or(""), phrases) && !goes_on()
        }
    };
    if may { phrases.inline(line.get(word.start..).unwrap_or(""), norm) } else { None }
}

/// The pieces of `line`, in order.
pub(super) fn pieces(line: &str, phrases: &Phrases, norm: &mut Norm) -> Vec<Range<usize>> {
    let mut words = read(line, phrases);
    if words.is_empty() {
        return Vec::new();
    }
    mark_phrases(line, &mut words, phrases, norm);
    mark_titles(line, &mut words);
    let mut pieces = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let mut to = from;
        while let Some(word) = words.get(to) {
            to += 1;
            if word.ends || word.closes || words.get(to).is_some_and(|next| next.cut) {
                break;
            }
        }
        let run = words.get(from..to).unwrap_or(&[]);
        let sentence = run.last().is_some_and(|last| last.ends);
        let begin = if sentence { sentence_start(run).max(behind_date(line, run)) } else { 0 };
        let begin = behind_zone(line, run, begin);
        let mut push = |run: &[Word]| {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                pieces.push(first.start..last.end);
            }
        };
        push(run.get(..begin).unwrap_or(&[]));
        push(run.get(begin..).unwrap_or(&[]));
        from = to;
    }
    pieces
}

fn read(line: &str, phrases: &Phrases) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(line.len() / 6);
    let mut at = 0;
    while at < line.len() {
        let end = word_end(line, at);
        if end > at {
            words.push(word(line.get(at..end).unwrap_or(""), at, phrases));
        }
        at = end + line.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    // A full stop ends a sentence only before what may begin one, and not behind an abbreviation.
    for at in 0..words.len() {
        let next = words.get(at + 1).copied();
        let Some(word) = words.get_mut(at).filter(|word| word.ends) else { continue };
        word.ends = next.is_none_or(|next| {
            next.case != Case::Lower
                || !line.get(next.start..).unwrap_or("").starts_with(char::is_alphanumeric)
        });
    }
    words
}

/// The next white space from a byte on.
fn word_end(line: &str, mut at: usize) -> usize {
    let bytes = line.as_bytes();
    loop {
        // Letters and marks of ASCII, eight at once.
        let length = eight::run(eight::printed(eight::read(bytes, at)));
        at += length;
        if length == 8 {
            continue;
        }
        let Some(&byte) = bytes.get(at) else { return at };
        match byte {
            b' ' | 0x09..=0x0D => return at,
            0..0x80 => at += 1,
            _ => {
                let c = line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
                if c.is_whitespace() {
                    return at;
                }
                at += c.len_utf8();
            }
        }
    }
}

/// A word without the marks around it.
fn bare(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => text,
        bytes if bytes.is_ascii() => {
            let is_inside = |byte: &u8| byte.is_ascii_alphanumeric();
            let start = bytes.iter().position(is_inside).unwrap_or(bytes.len());
            let end = bytes.iter().rposition(is_inside).map_or(start, |last| last + 1);
            text.get(start..end).unwrap_or("")
        }
        _ => text.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// How a word without marks is written.
fn case_of(bare: &str) -> Case {
    match bare.chars().next() {
        Some('a'..='z') => Case::Lower,
        None => Case::Mark,
        Some(c) if c.is_numeric() => Case::Digit,
        Some(c) if !c.is_uppercase() => Case::Lower,
        Some(_) if bare.len() > 1 && !bare.chars().any(char::is_lowercase) => Case::Upper,
        Some(_) => Case::Title,
    }
}

fn word(text: &str, start: usize, phrases: &Phrases) -> Word {
    // Letters and no mark, as most words.
    let block = eight::read(text.as_bytes(), 0);
    let letters = eight::letters(block);
    if eight::run(letters) == text.len() {
        let capitals = eight::capitals(block, letters);
        let case = match eight::count(capitals) as usize {
            _ if capitals & 0x80 == 0 => Case::Lower,
            n_capitals if n_capitals == text.len() && n_capitals > 1 => Case::Upper,
            _ => Case::Title,
        };
        let function = phrases.flags_of(block | capitals >> 2) & FUNCTION != 0;
        let end = start + text.len();
        return Word { start, end, case, function, ..Word::default() };
    }
    let bare = bare(text);
    let case = case_of(bare);
    let function = bare.len() <= 8 && phrases.flags(bare.as_bytes()) & FUNCTION != 0;
    // A word without marks behind it ends nothing.
    let ends = text.as_bytes().last().is_some_and(|last| !last.is_ascii_alphanumeric())
        && ends_sentence(text, bare, case);
    let comma = text.as_bytes().last() == Some(&b',');
    Word { start, end: start + text.len(), case, function, comma, ends, ..Word::default() }
}

/// True where the marks behind a word end a sentence.
fn ends_sentence(text: &str, bare: &str, case: Case) -> bool {
    let closed = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    if !closed.ends_with('.') {
        return closed.ends_with(['!', '?', '…', '。']);
    }
    let abbreviation = bare.len() <= 1
        || bare.contains('.')
        || bare.len() <= 4 && case == Case::Title && !bare.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        || matches!(
            bare,
            "Rep" | "Sen" | "Gov" | "Gen" | "Jan" | "Feb" | "Aug" | "Nov" | "Oct" | "Dec" | "Inc" | "Co"
        );
    !abbreviation
}

/// Marks phrases of the user interface of two words or more, and runs of single ones.
fn mark_phrases(line: &str, words: &mut [Word], phrases: &Phrases, norm: &mut Norm) {
    let mut at = 0;
    while at < words.len() {
        let Some(found) = found_at(line, words, at, phrases, norm) else {
            at += 1;
            continue;
        };
        let n_words = found.words as usize;
        let next = words.get(at + n_words).map(|next| next.case);
        // A closed phrase is one only where something new begins behind it.
        let apart = !matches!(next, Some(Case::Lower)) || found.whole;
        let telling = n_words >= 2 && apart;
        let weak = n_words == 1
            && apart
            && !words.get(at).is_some_and(|word| word.function)
            && !matches!(found.ui, Ui::Byline | Ui::Other);
        if telling || weak {
            let strong = telling && !matches!(found.ui, Ui::Byline);
            if let Some(run) = words.get_mut(at..at + n_words) {
                for (nth, word) in run.iter_mut().enumerate() {
                    word.ui = strong || weak && word.case != Case::Lower;
                    word.cut |= nth == 0 && strong;
                    word.ends &= nth + 1 == n_words;
                }
            }
        }
        at += if telling { n_words } else { 1 };
    }
}

/// True where a phrase may begin with the word, whatever marks are around it.
fn heads(word: &str, phrases: &Phrases) -> bool {
    let (key, length) = eight::word_key(eight::read(word.as_bytes(), 0));
    if length > 0 && (length == 8 || word.as_bytes().get(length).is_none_or(u8::is_ascii)) {
        return phrases.flags_of(key) & HEAD != 0;
    }
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let key = bare.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    phrases.flags(key.as_bytes()) & HEAD != 0
}

/// Cuts out the repetitions of the title that the page begins with.
fn mark_titles(line: &str, words: &mut [Word]) {
    let Some(head_end) = words.get(TITLE_WORDS - 1).map(|word| word.end) else { return };
    let first = words.first().map_or(0, |word| word.start);
    let head = line.get(first..head_end).unwrap_or("");
    if head.len() < 12 {
        return;
    }
    let bytes = line.as_bytes();
    let found: Vec<usize> =
        memchr::memmem::find_iter(bytes.get(head_end..).unwrap_or(&[]), head).take(MOST_TITLES).collect();
    for at in found.into_iter().map(|at| at + head_end) {
        let Ok(begin) = words.binary_search_by_key(&at, |word| word.start) else { continue };
        // Words of the title inside a sentence.
        if begin.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|last| last.function && !last.ui)
        {
            continue;
        }
        let mut n_words = 0;
        while n_words < 40 {
            let (Some(a), Some(b)) = (words.get(n_words), words.get(begin + n_words)) else { break };
            let [first, second] = [a, b].map(|word| line.get(word.start..word.end).unwrap_or(""));
            if n_words >= begin || first != second && !differ_in_quotes(first, second) {
                break;
            }
            n_words += 1;
        }
        for (nth, from) in [(0, 0), (n_words, 0), (0, begin), (n_words, begin)] {
            if let Some(word) = words.get_mut(from + nth) {
                word.cut = true;
            }
        }
        for word in words.get_mut(begin..begin + n_words).unwrap_or(&mut []) {
            word.ends = false;
        }
    }
}

/// `don't` and `don’t`.
fn differ_in_quotes(first: &str, second: &str) -> bool {
    let straight = |word: &str| word.replace(['‘', '’'], "'").replace(['“', '”'], "\"");
    !(first.is_ascii() && second.is_ascii()) && straight(first) == straight(second)
}

/// What a word speaks for, in tenths: running text above zero, labels below.
const fn value(word: &Word) -> i32 {
    if word.ui {
        return -20;
    }
    match word.case {
        Case::Lower if word.function => 9,
        Case::Lower => 2,
        Case::Title if word.function => 3,
        // Names in a row are a list of them.
        Case::Title | Case::Upper if word.comma => 0,
        Case::Title | Case::Upper => -6,
        Case::Digit => -3,
        Case::Mark => -1,
    }
}

/// Index of the first word of the sentence that ends `run`.
fn sentence_start(run: &[Word]) -> usize {
    let (mut sum, mut best, mut from) = (0, i32::MIN, 0);
    for (at, word) in run.iter().enumerate().rev() {
        sum += value(word);
        if sum >= best {
            (best, from) = (sum, at);
        }
    }
    let before: i32 = run.get(..from).unwrap_or(&[]).iter().map(value).sum();
    let has_ui = run.get(..from).unwrap_or(&[]).iter().any(|word| word.ui);
    if !has_ui && (from <= REACH || before > -30) {
        return 0;
    }
    // The subject stands before the first small word: back to a capitalized article or preposition, else a name.
    let mut begin = from;
    let mut article = None;
    for at in (from.saturating_sub(REACH)..from).rev() {
        let Some(word) = run.get(at) else { break };
        if word.ui || word.ends || matches!(word.case, Case::Lower | Case::Digit) {
            break;
        }
        if word.function && article.is_none() {
            article = Some(at);
        }
        if from - at <= SUBJECT {
            begin = at;
        }
    }
    dateline_start(run, article.unwrap_or(begin))
}

/// How far into a sentence its page's date may stand, in words, and how much of the sentence must follow.
const DATED: usize = 40;
const FEWEST: usize = 4;

/// Past a date and time that a sentence follows without a mark: `by Ada Sellers on March 3, 2021 8:22 The crews left.`
fn behind_date(line: &str, run: &[Word]) -> usize {
    let text = |at: usize| run.get(at).map_or("", |word| line.get(word.start..word.end).unwrap_or(""));
    let day = |at: usize| {
        matches!(text(at).trim_end_matches(',').as_bytes(), [b'0'..=b'9'] | [b'0'..=b'3', b'0'..=b'9'])
    };
    let month = |at: usize| months::is_month(text(at).trim_end_matches(['.', ',']));
    let four = |word: &Word| word.case == Case::Digit && word.end - word.start == 4;
    let dated = (2..run.len().min(DATED)).filter(|&at| run.get(at).is_some_and(four)).find(|&at| {
        matches!(
            text(at).as_bytes(),
            [b'1', b'9', b'0'..=b'9', b'0'..=b'9'] | [b'2', b'0', b'0'..=b'9', b'0'..=b'9']
        ) && (day(at - 1) && month(at - 2) || month(at - 1) && day(at - 2))
    });
    // The signature of a post belongs to its words.
    let posted = |year: &usize| (0..*year).any(|at| text(at).contains('@'));
    let Some(year) = dated.filter(|year| !posted(year)) else { return 0 };
    let timed = |word: &&Word| {
        word.case == Case::Digit || ZONES.contains(&line.get(word.start..word.end).unwrap_or(""))
    };
    let begin = year + 1 + run.get(year + 1..).unwrap_or(&[]).iter().take_while(timed).count();
    let begins = run.get(begin).is_some_and(|word| matches!(word.case, Case::Title | Case::Upper));
    if begins && run.len() >= begin + FEWEST { begin } else { 0 }
}

/// Past the zone of a time that stands before a sentence: `8:22 AM EST OSLO --`.
fn behind_zone(line: &str, run: &[Word], begin: usize) -> usize {
    let zone = |word: &Word| ZONES.contains(&line.get(word.start..word.end).unwrap_or(""));
    if run.len() > begin + 1 && run.get(begin).is_some_and(zone) { begin + 1 } else { begin }
}

/// Back over a dateline that stands before `begin`: `OSLO, March 3 (Reuters) -`.
fn dateline_start(run: &[Word], begin: usize) -> usize {
    let Some(dash) =
        begin.checked_sub(1).filter(|&at| run.get(at).is_some_and(|word| word.case == Case::Mark))
    else {
        return begin;
    };
    let from = dash.saturating_sub(REACH);
    (from..dash)
        .find(|&at| run.get(at).is_some_and(|word| word.case == Case::Upper && !word.ui))
        .unwrap_or(begin)
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::*;

    fn cut(line: &str) -> Vec<&str> {
        pieces(line, &PHRASES, &mut Norm::default()).into_iter().map(|span| &line[span]).collect()
    }

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
        let is_page = |line: &str| is_page(line, &PHRASES, &mut Norm::default());
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
