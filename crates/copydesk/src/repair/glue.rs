//! Blanks that became hyphens, as non-breaking ones do: `condemned-the attack`, `said-Ada Moor`, `He left.- She stayed`,
//! `“We won,”-she said.--“We left.”`

use super::patch::{Instead, Patches};
use memchr::memchr_iter;

/// Words that no compound ends in.
const WORDS: [&str; 31] = [
    "the", "a", "an", "of", "that", "this", "was", "were", "is", "are", "has", "had", "have", "his", "her",
    "their", "its", "said", "which", "who", "would", "with", "from", "and", "been", "also", "will", "they",
    "he", "she", "when",
];

/// Words that no compound begins with.
const FIRST: [&str; 25] = [
    "said", "says", "told", "was", "were", "that", "which", "would", "adding", "saying", "the", "and", "of",
    "from", "his", "her", "their", "its", "been", "they", "who", "is", "are", "had", "with",
];

/// What stands before a hyphen and a quotation mark in a compound: `anti-"woke"`.
const PREFIXES: [&str; 8] = ["anti", "post", "semi", "self", "quasi", "pseudo", "super", "ultra"];

/// The longest of them.
const LONGEST: usize = 6;

/// Puts blanks in the place of the hyphens beside one of the words, `rock-and-roll` stays as it is, and beside marks.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for at in memchr_iter(b'-', bytes).filter(|at| *at > 0) {
        if at < done {
            continue;
        }
        let before = bytes.get(..at).unwrap_or(&[]);
        let last = before.last().copied().unwrap_or(b' ');
        let blank = match last {
            b'a'..=b'z' => is_beside_word(before, bytes.get(at + 1..).unwrap_or(&[])),
            b'.' | b'!' | b'?' | b',' | b';' | b':' | b'"' => {
                let run = bytes.get(at..).unwrap_or(&[]).iter().take_while(|byte| **byte == b'-').count();
                if is_behind_mark(before, run, bytes.get(at + run)) {
                    patches.put(at..at + run, Instead::Blanks);
                }
                false
            }
            // `She left. - - - - He stayed.`: what parts two paragraphs.
            b' ' => {
                let rest = bytes.get(at..).unwrap_or(&[]);
                let run = rest.chunks(2).take_while(|pair| *pair == b"- ").count();
                if run > 2 {
                    done = at + 2 * run;
                    patches.put(at..done, Instead::LineEnd);
                }
                false
            }
            _ => false,
        };
        if blank {
            patches.put(at..at + 1, Instead::Blanks);
        }
    }
}

/// True for the hyphen in `condemned-the attack`, `said-Ada Moor`, `called it-“a sham”`.
fn is_beside_word(before: &[u8], behind: &[u8]) -> bool {
    let first = before.iter().rev().take(LONGEST + 1).take_while(|byte| byte.is_ascii_lowercase()).count();
    let word = |words: &[&str], found: &[u8]| words.iter().any(|word| word.as_bytes() == found);
    let led = before.get(before.len() - first..).unwrap_or(&[]);
    if first < 2 {
        return false;
    }
    let letters = behind.iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_lowercase()).count();
    match behind.get(letters) {
        Some(b' ') if letters > 0 && word(&WORDS, behind.get(..letters).unwrap_or(&[])) => true,
        Some(b'"') if letters == 0 => {
            first > 3 && behind.get(1).is_some_and(u8::is_ascii_alphanumeric) && !word(&PREFIXES, led)
                || word(&FIRST, led)
        }
        // ... but `his-and-hers`.
        Some(next) => {
            let starts = letters > 0 && *next != b'-' || next.is_ascii_uppercase() || next.is_ascii_digit();
            starts && is_whole(before, first) && word(&FIRST, led)
        }
        None => false,
    }
}

/// True where the word of that many letters that ends there begins behind a blank.
fn is_whole(before: &[u8], letters: usize) -> bool {
    before.len().checked_sub(letters + 1).and_then(|at| before.get(at)).is_some_and(|byte| *byte == b' ')
}

/// True for the hyphens in `He left.- She stayed`, `“We won.”- She`, `He left.-She`, `noting,-“We`: so many of them between
/// the end of a sentence or of what is quoted and a blank or what is next.
fn is_behind_mark(before: &[u8], run: usize, next: Option<&u8>) -> bool {
    let last = |n: usize| before.len().checked_sub(n).and_then(|at| before.get(at)).copied().unwrap_or(b' ');
    let stop = |byte: u8| matches!(byte, b'.' | b'!' | b'?');
    let Some(next) = next.copied() else { return false };
    match last(1) {
        b'"' if stop(last(2)) => next == b' ' || run == 1 && next.is_ascii_alphabetic(),
        b'"' => last(2) == b',' && (next == b' ' || next.is_ascii_alphabetic()),
        b',' | b';' => {
            (next == b'"' || run == 1 && next.is_ascii_alphabetic()) && last(2).is_ascii_alphabetic()
        }
        b':' => {
            (next == b'"' || next == b' ' || run == 1 && next.is_ascii_alphabetic())
                && last(2).is_ascii_lowercase()
        }
        // Three dots may go on, and `U.S.-led`.
        _ => {
            let word = last(2).is_ascii_lowercase() && last(3).is_ascii_lowercase();
            (next == b' ' || next == b'"') && (last(2).is_ascii_alphanumeric() || last(2) == b'"')
                || word && next.is_ascii_uppercase() && run == 1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn blanks_are_put_back() {
        for (text, expected) in [
            ("He condemned-the attack.", "He condemned the attack."),
            ("It said-that a ban-was near.", "It said that a ban was near."),
            ("He left.- She stayed.", "He left. She stayed."),
            ("\"We won.\"- She left.", "\"We won.\" She left."),
            (
                "\"We won,\"-she said.-\"We left.\"---- She left.",
                "\"We won,\" she said. \"We left.\" She left.",
            ),
            ("They stayed.-She left, said-Ada Moor.", "They stayed. She left, said Ada Moor."),
            ("She left, noting,-\"We won.\"", "She left, noting, \"We won.\""),
            ("She left. - - - - He stayed.", "She left.|He stayed."),
            ("Moor,-a senator, fled the-crisis of-2010.", "Moor, a senator, fled the crisis of 2010."),
            (
                "Source:-Lund News. She called this-\"a sham\".",
                "Source: Lund News. She called this \"a sham\".",
            ),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "rock-and-roll",
            "a state-of-the-art mill",
            "head-on",
            "a well-known man",
            "X-the ",
            "-the ",
            "the U.S.-Peru deal",
            "an anti-\"woke\" law",
            "\"It was late.\"--Ada Moor",
            "a \"clean\"-looking mill",
            "Well...- she left",
            "his-and-hers towels",
            "an out-of-work man",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
