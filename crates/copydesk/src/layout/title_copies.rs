//! The page's title, where it comes back in a page that lost its lines.
//!
//! ```text
//! Ferry crews return | Harbour Post Home News Sport Ferry crews return By Ada Moor The ferry crews returned on Monday.
//! ^^^^^^^^^^^^^^^^^^                                ^^^^^^^^^^^^^^^^^^
//! ```
//!
//! The words of a line -> the same words, cut before and behind each copy and whole inside. How far a copy goes is how far
//! it is as the page's beginning; one that shares only the first words of a longer title ends nowhere for certain.
//!
//! Cost: linear in the line; the title is looked for at most [`MOST`] times.

use super::phrases::Phrases;
use super::words::{Case, Word};
use core::ops::Range;
use smallvec::SmallVec;

/// How often the title is looked for.
const MOST: usize = 8;
/// Fewest words that a copy shares with the title, and the longest title.
const FEWEST: usize = 4;
const LONGEST: usize = 40;
/// A copy of so many words is one whatever follows.
const SURE: usize = 8;
/// Shortest beginning that is looked for, in bytes.
const SHORTEST: usize = 12;
/// Words that a label before the title has at most: `Opinion |`.
const LABEL: usize = 3;

/// A copy of the title: the index of its first word, and how many words it shares.
type Copy = (usize, usize);

/// Cuts out the copies of the title that the page begins with, or of what stands behind its first separator; of a page
/// also its own title where it has no copy.
pub(super) fn mark(line: &str, words: &mut [Word], is_page: bool, phrases: &Phrases) {
    let behind_label =
        || words.iter().take(LABEL + 1).position(|word| is_separator(line, word)).map(|at| at + 1);
    let mut first = 0;
    let mut copies = find(line, words, first, phrases);
    if copies.is_empty()
        && let Some(behind) = behind_label()
    {
        first = behind;
        copies = find(line, words, first, phrases);
    }
    let longest = copies.iter().map(|copy| copy.1).max().unwrap_or(0);
    let title = if is_page { title_end(line, words, first) } else { None };
    // A title that goes on behind all that its copies share is another one that begins alike.
    let other = title.filter(|title| longest < SURE && title - first >= 2 * longest);
    for (begin, n_words) in copies {
        cut_at(words, begin);
        if other.is_none() && (n_words == longest || is_separator_at(line, words, first + n_words)) {
            close(words, begin..begin + n_words);
            close(words, first..first + n_words);
        }
    }
    if let Some(title) = other {
        close(words, first..title);
    }
}

/// Cuts out the copies of the `title` that stands in a line above.
pub(super) fn mark_known(line: &str, words: &mut [Word], title: &str) {
    let n_words = title.split_whitespace().count();
    if title.len() < SHORTEST || !(FEWEST..=LONGEST).contains(&n_words) {
        return;
    }
    for at in memchr::memmem::find_iter(line.as_bytes(), title).take(MOST) {
        let Ok(begin) = words.binary_search_by_key(&at, Word::start) else { continue };
        close(words, begin..begin + n_words);
    }
}

/// Where the page's title ends before the site's name, behind a word at least.
fn title_end(line: &str, words: &[Word], first: usize) -> Option<usize> {
    let title = words.get(first..).unwrap_or(&[]).iter().take(LONGEST);
    let length = title.take_while(|word| !word.ui).position(|word| is_separator(line, word))?;
    Some(first + length).filter(|_| length > 0)
}

/// The copies of what begins with the word `first`.
fn find(line: &str, words: &[Word], first: usize, phrases: &Phrases) -> SmallVec<[Copy; MOST]> {
    let exact = find_head(line, words, first, head(words, first), phrases);
    if exact.is_empty() {
        find_head(line, words, first, plain_head(line, words, first), phrases)
    } else {
        exact
    }
}

/// The copies of the title at the word `first` that begin as `head` does.
fn find_head(
    line: &str,
    words: &[Word],
    first: usize,
    head: Option<Range<usize>>,
    phrases: &Phrases,
) -> SmallVec<[Copy; MOST]> {
    let mut copies = SmallVec::new();
    let Some(head) = head else { return copies };
    let (needle, rest) = (line.get(head.clone()), line.as_bytes().get(head.end..).unwrap_or(&[]));
    for at in memchr::memmem::find_iter(rest, needle.unwrap_or("")).take(MOST) {
        let at = head.end + at;
        let begin = words.partition_point(|word| word.end() <= at);
        let quoted = words.get(begin).is_some_and(|word| line.get(word.start()..at).is_some_and(is_quote));
        if !quoted || is_in_sentence(line, words, begin, phrases) {
            continue;
        }
        let n_words = shared(line, words, first, begin);
        if n_words >= FEWEST {
            copies.push((begin, n_words));
        }
    }
    copies
}

/// What is looked for: the first words.
fn head(words: &[Word], first: usize) -> Option<Range<usize>> {
    let (begin, last) = (words.get(first)?, words.get(first + FEWEST - 1)?);
    (last.end() - begin.start() >= SHORTEST).then(|| begin.start()..last.end())
}

/// What is looked for where that does not come back: the first words up to one with a mark that copies may have
/// otherwise.
fn plain_head(line: &str, words: &[Word], first: usize) -> Option<Range<usize>> {
    let same = |word: &&Word| {
        let bare = word.text(line);
        !is_dash(bare) && bare.is_ascii() && !bare.contains(['\'', '"'])
    };
    let begin = words.get(first)?;
    let bare = begin.text(line).trim_start_matches(QUOTES);
    let start = begin.end() - bare.len();
    let rest = words.get(first + 1..)?.iter().take(FEWEST - 1).take_while(same);
    let end = rest.last().map_or(begin.end(), Word::end);
    (end - start >= SHORTEST && !bare.contains(QUOTES)).then_some(start..end)
}

/// Quotation marks, which copies may have straight or curled.
const QUOTES: [char; 6] = ['\'', '"', '‘', '’', '“', '”'];

fn is_quote(text: &str) -> bool {
    text.is_empty() || text.chars().all(|c| QUOTES.contains(&c))
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "—")
}

/// How many words from `begin` on are as those from `first` on.
fn shared(line: &str, words: &[Word], first: usize, begin: usize) -> usize {
    let title = words.get(first..begin).unwrap_or(&[]).iter().take(LONGEST);
    let copy = words.get(begin..).unwrap_or(&[]);
    title.zip(copy).take_while(|(a, b)| is_same(a.text(line), b.text(line))).count()
}

/// Words of the title inside a sentence stand behind a grammatical word; `am` behind a number is none.
fn is_in_sentence(line: &str, words: &[Word], begin: usize, phrases: &Phrases) -> bool {
    let last = begin.checked_sub(1).and_then(|at| words.get(at));
    let clock =
        || begin.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| word.case == Case::Digit);
    last.is_some_and(|last| {
        !last.ui && last.is_function(line, phrases) && !(matches!(last.text(line), "am" | "pm") && clock())
    })
}

fn is_separator_at(line: &str, words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| is_separator(line, word))
}

fn is_separator(line: &str, word: &Word) -> bool {
    is_dash(word.text(line)) || matches!(word.text(line), "|" | "·" | "•" | "»" | "::" | ":" | "/")
}

fn cut_at(words: &mut [Word], at: usize) {
    if let Some(word) = words.get_mut(at) {
        word.cut = true;
    }
}

/// Cuts before and behind some words, and nowhere inside.
fn close(words: &mut [Word], title: Range<usize>) {
    for word in words.get_mut(title.clone()).unwrap_or_default() {
        (word.cut, word.ends, word.ui) = (false, false, false);
    }
    cut_at(words, title.start);
    cut_at(words, title.end);
}

/// The same word, though its quotation marks or dashes may be others: `don't` and `don’t`.
fn is_same(first: &str, second: &str) -> bool {
    let plain = |word: &str| word.replace(['‘', '’'], "'").replace(['“', '”'], "\"").replace(['–', '—'], "-");
    first == second || !(first.is_ascii() && second.is_ascii()) && plain(first) == plain(second)
}

#[cfg(test)]
mod tests {
    use super::super::inline::{cut, cut_below};

    const TOLD: &str = "The ferry crews of the old harbour voted on Monday to return to work.";

    #[test]
    fn a_copy_is_whole_whatever_stands_in_it() {
        for title in [
            "Ferry crews of St. Osk want to know today what the harbour pays",
            "The Osk 12 Sign In As The Harbour Waits",
            "Ferry crews \u{2018}back\u{2019} at work for now",
        ] {
            let line =
                format!("{title} | Harbour Post Home Log In {title} Jonas Quill - March 3, 2021 {TOLD}");
            let found = cut(&line);
            assert_eq!(found.iter().filter(|piece| **piece == title).count(), 2, "{found:?}");
            assert!(found.contains(&TOLD), "{found:?}");
        }
    }

    #[test]
    fn quotation_marks_and_dashes_may_differ() {
        let line = format!(
            "Ferry crews want 'more' - harbour | Harbour Post Home Log In Ferry crews want \u{2018}more\u{2019} \u{2013} harbour \
             By Ada Moor {TOLD}"
        );
        let found = cut(&line);
        assert!(found.contains(&"Ferry crews want \u{2018}more\u{2019} \u{2013} harbour"), "{found:?}");
    }

    #[test]
    fn another_title_may_begin_alike() {
        let line = format!(
            "The ferry crews of the islands vote to return to work | Harbour Post Home Log In The ferry crews of Osk {TOLD}"
        );
        let found = cut(&line);
        assert_eq!(
            found.first(),
            Some(&"The ferry crews of the islands vote to return to work"),
            "{found:?}"
        );
        assert!(!found.contains(&"The ferry crews of"), "{found:?}");
    }

    #[test]
    fn a_label_may_stand_before_the_title() {
        let line = format!(
            "Opinion | Ferry crews want more pay | Harbour Post Home Log In Ferry crews want more pay {TOLD}"
        );
        assert!(cut(&line).contains(&TOLD), "{:?}", cut(&line));
    }

    #[test]
    fn the_clock_is_no_verb() {
        let line = format!(
            "Ferry crews want more pay | Harbour Post Home Log In 9:22 am Ferry crews want more pay {TOLD}"
        );
        let found = cut(&line);
        assert_eq!(
            found.iter().filter(|piece| **piece == "Ferry crews want more pay").count(),
            2,
            "{found:?}"
        );
        let told = "That is why he and the Ferry crews want more pay from the old harbour.";
        let line = format!("Ferry crews want more pay Home Log In It ended. {told}");
        assert!(cut(&line).contains(&told), "{:?}", cut(&line));
    }

    #[test]
    fn the_title_of_a_line_above_is_cut_out() {
        let line = format!("Harbour Post Home Log In Ferry crews want more pay {TOLD}");
        assert!(cut_below(&line, "Ferry crews want more pay").contains(&TOLD));
        assert!(!cut_below(&line, "Ferry crews").contains(&TOLD));
    }

    #[test]
    fn a_title_without_a_copy_ends_before_the_site() {
        let line =
            format!("Bakers fear a hard winter - Harbour Post Home Log In Sign up for our newsletter {TOLD}");
        assert_eq!(cut(&line).first(), Some(&"Bakers fear a hard winter"), "{:?}", cut(&line));
    }
}
