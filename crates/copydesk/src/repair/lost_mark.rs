//! Quotation marks and apostrophes that a narrow character set turned into question marks: `?We don?t,? he said`.

use super::patch::{Instead, Patches};
use memchr::memchr_iter;

/// What follows an apostrophe.
const CLITICS: [&str; 7] = ["s", "t", "d", "m", "re", "ve", "ll"];

/// Puts the mark that was lost in the place of each question mark that asks nothing.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let mut opened = None::<usize>;
    for at in memchr_iter(b'?', text.as_bytes()) {
        let (before, behind) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        let last = before.chars().next_back();
        if last.is_some_and(char::is_alphabetic) && is_clitic(before, behind) {
            patches.put(at..at + 1, Instead::Character('\''));
        } else if opens(last, behind) {
            opened = Some(at);
        } else if let Some(open) = opened.filter(|_| closes(last, behind)) {
            opened = None;
            if text.get(open..at).is_some_and(|quoted| !quoted.contains('\n')) {
                patches.put(open..open + 1, Instead::Character('"'));
                patches.put(at..at + 1, Instead::Character('"'));
            }
        }
    }
}

/// True between the parts of `don?t`, with nothing else of a word behind it; not in `Universit?t`.
fn is_clitic(before: &str, behind: &str) -> bool {
    let letters = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
    let ends = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | ')' | '"');
    behind
        .get(..letters)
        .is_some_and(|word| CLITICS.contains(&word) && (word != "t" || before.ends_with('n')))
        && behind.get(letters..).is_some_and(|rest| rest.chars().next().is_none_or(ends))
}

/// True where nothing before the mark can be asked: it stands before a word as an opening quotation mark does.
fn opens(last: Option<char>, behind: &str) -> bool {
    last.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['))
        && behind.starts_with(char::is_alphabetic)
}

/// True where a quotation may close: behind its last mark, or where the sentence goes on.
fn closes(last: Option<char>, behind: &str) -> bool {
    let mut next = behind.chars();
    match next.next() {
        Some(c) if c.is_whitespace() => {
            matches!(last, Some('.' | ',' | '!' | '?' | ';')) || next.next().is_some_and(char::is_lowercase)
        }
        Some(c) => matches!(c, ',' | ';' | ')'),
        None => matches!(last, Some('.' | ',' | '!' | '?')),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn marks_that_ask_nothing_are_those_that_were_lost() {
        assert_eq!(shown("?We don?t know,? he said.").as_deref(), Some("\"We don't know,\" he said."));
        assert_eq!(shown("Moor?s ?plan? failed.").as_deref(), Some("Moor's \"plan\" failed."));
        assert_eq!(shown("?Who came?? she asked.").as_deref(), Some("\"Who came?\" she asked."));
    }

    #[test]
    fn questions_stay() {
        for text in [
            "Who came? She did.",
            "Why? the man asked.",
            "see /page?s=4",
            "at the Universit?t of",
            "What ? He left.",
            "?",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
