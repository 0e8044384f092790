//! The words of a line without line breaks: how each is written, and whether it ends a sentence.
//!
//! A line -> its words in order. Cost: linear in the line.

use super::eight;
use super::phrases::{FUNCTION, Phrases};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Case {
    #[default]
    Lower,
    Title,
    Upper,
    Digit,
    Mark,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) case: Case,
    pub(super) function: bool,
    /// A comma stands behind it.
    pub(super) comma: bool,
    /// Ends a sentence.
    pub(super) ends: bool,
    /// Begins a piece for certain: the page's title or a phrase of the user interface.
    pub(super) cut: bool,
    /// Belongs to a phrase of the user interface.
    pub(super) ui: bool,
    /// What follows begins a new piece.
    pub(super) closes: bool,
}

pub(super) fn read(line: &str, phrases: &Phrases) -> Vec<Word> {
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
