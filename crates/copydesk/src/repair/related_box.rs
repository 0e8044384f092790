//! Boxes of related titles that were scraped into a sentence, between a name that they repeat and its party, up to `MORE`:
//! `Gov. Ada Moor Ada Lynn Moor Ferries to be sold | Moor's plan MORE (R) said` is `Gov. Ada Moor (R) said`.
//!
//! Cost: a search for the word; where it stands, the line before it, each byte of it for one of them.

use super::head;
use super::patch::{Instead, Patches};
use memchr::memmem;

/// The button a box ends in.
const BUTTON: &str = " MORE";
/// Longest box, and longest name, in bytes.
const LONGEST: usize = 700;
const NAME: usize = 40;

/// Puts blanks in the place of each box.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let mut done = 0;
    for at in memmem::find_iter(text.as_bytes(), BUTTON) {
        let end = at + BUTTON.len();
        let from = done.max(at.saturating_sub(LONGEST));
        done = end;
        // The party behind the name: menus say `MORE` too.
        if !matches!(text.as_bytes().get(end..), Some([b' ', b'(', b'R' | b'D' | b'I', b')' | b'-', ..])) {
            continue;
        }
        let Some(from) = (from..at).find(|from| text.is_char_boundary(*from)) else { continue };
        let window = text.get(from..at).unwrap_or("");
        let line = window.rfind('\n').map_or(0, |end| end + 1);
        if let Some(start) = window.get(line..).and_then(again) {
            patches.put(from + line + start..end, Instead::Blanks);
        }
    }
}

/// Where a name stands for the second time in a row, whatever stands between its first and last word: `Ada Moor Ada Lynn Moor`.
fn again(line: &str) -> Option<usize> {
    let mut starts = line.char_indices().filter(|(at, c)| {
        c.is_uppercase() && (*at == 0 || line.get(..*at).is_some_and(|before| before.ends_with(' ')))
    });
    starts.find_map(|(start, _)| {
        let rest = head(line.get(start..)?, 2 * NAME);
        let first = rest.split(' ').next().filter(|word| is_name(word) && word.len() < rest.len())?;
        let second = first.len() + rest.get(first.len()..)?.find(first)?;
        let last = rest
            .get(first.len()..second)?
            .split_whitespace()
            .try_fold("", |_, word| is_name(word).then_some(word))?;
        let behind = rest.get(second + first.len()..)?;
        let between = behind.get(..behind.find(last).filter(|_| !last.is_empty())?)?;
        (second <= NAME && between.split_whitespace().all(is_name)).then_some(start + second)
    })
}

/// A word as names are made of: `Moor`, `Ocasio-Cortez`, `J.`
fn is_name(word: &str) -> bool {
    word.len() >= 2
        && word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn boxes_are_left_out_of_their_sentence() {
        for text in [
            "Gov. Ada Moor Ada Lynn Moor Ferries to be sold | Moor's plan MORE (R) said so.",
            "Gov. Ada MoorAda Lynn MoorFerries to be sold Moor's plan MORE (R) said so.",
        ] {
            assert_eq!(shown(text).as_deref(), Some("Gov. Ada Moor (R) said so."));
        }
        let two = "Jo Quill-Osk Jo Quill-Osk Ferries sold MORE (D) met Ada Moor Ada Moor Who pays? MORE (R).";
        assert_eq!(shown(two).as_deref(), Some("Jo Quill-Osk (D) met Ada Moor (R)."));
    }

    #[test]
    fn other_capitals_are_left_alone() {
        for text in [
            "Ada Moor said MORE (and louder) of Ada Moor.",
            "Ada Moor met Ada Lynn Moor, her mother, and said no MORE.",
            "READ MORE (here)",
            "Ada Moor Ada Lynn Moor Ferries to be sold MORE Sport",
            "Ada Moor Ada Moor\nSHOW MORE",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
