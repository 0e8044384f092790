//! The words that a byline begins with: `By`, `Written by`, `Analysis by`, `Author:`.
//!
//! A line -> where what stands behind them begins, or nothing where it begins with none of them.
//!
//! Cost: the line's first words; most lines are ruled out by their first eight bytes.

use super::byline::Words;
use super::eight;
use crate::chars::is_in_small;

/// Words that a byline begins with.
const OPENERS: &[&[&str]] = &[
    &["written", "by"],
    &["posted", "by"],
    &["story", "by"],
    &["words", "by"],
    &["text", "by"],
    &["published", "by"],
    &["reporting", "by"],
    &["reported", "by"],
    &["analysis", "by"],
    &["opinion", "by"],
    &["review", "by"],
    &["by"],
    &["von"],
    &["par"],
    &["por"],
    &["author"],
    &["authors"],
    &["byline"],
    &["words"],
    &["text"],
    &["story"],
    &["interview"],
    &["автор"],
    &["текст"],
];
/// The first eight letters of their first words.
const KEYS: [u64; OPENERS.len()] = {
    let (mut keys, mut nth) = ([0; OPENERS.len()], 0);
    while nth < keys.len() {
        let head = OPENERS[nth][0].as_bytes();
        let mut at = if head.len() < 8 { head.len() } else { 8 };
        while at > 0 {
            at -= 1;
            keys[nth] = keys[nth] << 8 | head[at] as u64;
        }
        nth += 1;
    }
    keys
};
/// Openers that are labels, with a colon behind them.
const LABELS: &[&str] =
    &["author", "authors", "byline", "words", "text", "story", "interview", "автор", "текст"];

/// What stands behind the opening word of a byline, with its offset in the line.
pub(super) fn after_opener(line: &str) -> Option<usize> {
    let body = body(line).filter(|body| may_open(body))?;
    let start = line.len() - body.len();
    let mut words = Words::of(body);
    let (first, span) = words.next()?;
    let (key, length) = eight::word_key(eight::read(body.as_bytes(), 0));
    for (opener, known) in OPENERS.iter().zip(KEYS) {
        let Some((head, tail)) = opener.split_first() else { continue };
        // All but one or two are ruled out by their letters.
        if (known != key) & (length > 0) || !same(first, head) {
            continue;
        }
        let (mut rest, mut end) = (words.clone(), span.end);
        let fits = tail.iter().all(|word| {
            rest.next().is_some_and(|(found, span)| {
                end = span.end;
                same(found, word)
            })
        });
        if fits {
            let behind = body.get(end..)?;
            let colon = behind.starts_with(':');
            if LABELS.contains(head) && !colon {
                continue;
            }
            return Some(start + end + usize::from(colon));
        }
    }
    None
}

/// Beginnings of the opening words in ASCII, up to eight bytes.
pub(super) const HEADS: [u64; 19] = {
    const WORDS: [&[u8]; 19] = [
        b"written",
        b"posted",
        b"story",
        b"words",
        b"text",
        b"publishe",
        b"reportin",
        b"reported",
        b"analysis",
        b"opinion",
        b"review",
        b"by",
        b"von",
        b"par",
        b"por",
        b"author",
        b"authors",
        b"byline",
        b"intervie",
    ];
    let mut heads = [0; 19];
    let mut nth = 0;
    while nth < WORDS.len() {
        let mut at = WORDS[nth].len();
        while at > 0 {
            at -= 1;
            heads[nth] = heads[nth] << 8 | WORDS[nth][at] as u64;
        }
        nth += 1;
    }
    heads
};

/// False where a line begins with no opening word.
pub(super) fn may_begin(line: &str) -> bool {
    body(line).is_some_and(may_open)
}

/// A line without the marks before its first word.
fn body(line: &str) -> Option<&str> {
    match line.as_bytes() {
        [first, ..] if first.is_ascii_alphanumeric() => Some(line),
        // A quotation mark, nearly always.
        [0xE2, 0x80, 0x90..=0x92 | 0x95..=0x9F, ..] => None,
        _ => Some(line.trim_start_matches(['(', '|', '-', '–', '—', '•', '*', ' '])),
    }
}

/// False where the first word is no opening word.
fn may_open(body: &str) -> bool {
    match body.as_bytes() {
        [..0x80, ..] => {
            // All of them are compared, which is no branch.
            let key = eight::word_key(eight::read(body.as_bytes(), 0)).0;
            HEADS.iter().fold(false, |found, head| found | (*head == key))
        }
        _ => body.starts_with(['А', 'а', 'Т', 'т']),
    }
}

fn same(word: &str, known: &str) -> bool {
    let length = word.bytes().rev().take_while(|&byte| byte == b':').count();
    let word = word.get(..word.len() - length).unwrap_or("");
    word.eq_ignore_ascii_case(known) || !word.is_ascii() && is_in_small(word, known)
}
