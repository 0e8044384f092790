//! Blanks, dashes and apostrophes that became straight quotation marks and question marks: `“We won,"?Lund said`,
//! `the plan "?which failed "?was his`, `don"t`.

use super::patch::{Instead, Patches};
use memchr::{memchr, memchr_iter, memmem};

/// What follows an apostrophe.
const CLITICS: [&str; 7] = ["s", "t", "d", "m", "re", "ve", "ll"];

/// How far behind an apostrophe the quotation around it may end.
const MAX_QUOTED: usize = 500;

/// Puts back what stood in the place of each `"?` before a letter, where no question mark stands, and then the
/// apostrophes, which are lost with it.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let bytes = text.as_bytes();
    let mut found = false;
    for at in memmem::find_iter(bytes, "\"?") {
        if !bytes.get(at + 2).is_some_and(|next| next.is_ascii_alphabetic()) {
            continue;
        }
        found = true;
        let before = bytes.get(..at).unwrap_or(&[]);
        if !before.last().is_none_or(u8::is_ascii_whitespace) {
            if before.last() == Some(&b's') && closes_next(bytes.get(at + 2..).unwrap_or(&[])) {
                patches.put(at..at + 1, Instead::Character('\''));
            }
            patches.put(at + 1..at + 2, Instead::Blanks);
            continue;
        }
        let sentence = before.trim_ascii_end().last().is_none_or(|last| b".:,!?".contains(last));
        if sentence {
            patches.put(at..at + 1, Instead::Blanks);
            patches.put(at + 1..at + 2, Instead::Character('"'));
        } else {
            patches.put(at..at + 1, Instead::Character('-'));
            patches.put(at + 1..at + 2, Instead::Blanks);
        }
    }
    apostrophes(text, patches, found);
}

/// True where the next mark of quotation in the line ends one: `“... the States"?own plan,” he said`, so that what stands
/// before is an apostrophe.
fn closes_next(behind: &[u8]) -> bool {
    let near = behind.get(..MAX_QUOTED).unwrap_or(behind);
    let line = memchr(b'\n', near).and_then(|end| near.get(..end)).unwrap_or(near);
    let mark = memchr(b'"', line).and_then(|mark| mark.checked_sub(1)).and_then(|last| line.get(last));
    mark.is_some_and(|last| matches!(last, b'.' | b',' | b'!' | b'?'))
}

/// `don"t`: a mark between a letter and a clitic; where no such blank was found none that may end a quotation, `"x"s`.
fn apostrophes(text: &str, patches: &mut Patches, found: bool) {
    let bytes = text.as_bytes();
    for at in memchr_iter(b'"', bytes) {
        let behind = text.get(at + 1..).unwrap_or("");
        let letters = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = behind.get(..letters).unwrap_or("");
        let last = at.checked_sub(1).and_then(|last| bytes.get(last)).copied().unwrap_or(b' ');
        let sure = match word {
            "t" => last == b'n',
            "re" | "ve" | "ll" => last.is_ascii_lowercase(),
            "m" => last == b'I',
            _ => false,
        };
        if (sure || found && last.is_ascii_alphabetic()) && CLITICS.contains(&word) {
            patches.put(at..at + 1, Instead::Character('\''));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn what_stood_there_is_put_back() {
        for (text, expected) in [
            ("\"We won,\"?Lund said.", "\"We won,\" Lund said."),
            ("The plan \"?which failed \"?was his.", "The plan - which failed - was his."),
            ("He told Reuters. \"?We won,\"?he said.", "He told Reuters. \"We won,\" he said."),
            ("\"I don\"t know,\"?he said.", "\"I don't know,\" he said."),
            ("\"They won\"t go,\" he said.", "\"They won't go,\" he said."),
            ("\"It is the States\"?plan,\" he said.", "\"It is the States' plan,\" he said."),
            ("He had \"plans\"?for it.", "He had \"plans\" for it."),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn questions_and_marks_stay() {
        for text in ["\"Who won\"? he asked.", "\"Who won?\" he asked.", "a \"t\" or \"s\"", "\"?\""] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
