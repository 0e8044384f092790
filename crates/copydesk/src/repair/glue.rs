//! Blanks that became hyphens, as non-breaking ones do: `condemned-the attack`, `intended-to`, `He left.- She stayed`.

use super::patch::{Instead, Patches};
use memchr::memchr_iter;

/// Words that no compound ends in.
const WORDS: [&str; 24] = [
    "the", "a", "an", "of", "that", "this", "was", "were", "is", "are", "has", "had", "have", "his", "her",
    "their", "its", "said", "which", "who", "would", "with", "from", "and",
];

/// The longest of them.
const LONGEST: usize = 5;

/// Puts a blank in the place of each hyphen between a word and one of [`WORDS`] behind which a blank stands: `rock-and-roll`
/// stays as it is.
pub(super) fn find(text: &str, patches: &mut Patches) {
    let bytes = text.as_bytes();
    for at in memchr_iter(b'-', bytes) {
        if is_behind_stop(bytes, at) {
            patches.put(at..at + 1, Instead::Blanks);
            continue;
        }
        let behind = bytes.get(at + 1..).unwrap_or(&[]);
        let letters = behind.iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_lowercase()).count();
        let between = at >= 2
            && bytes.get(at - 2..at).is_some_and(|before| before.iter().all(u8::is_ascii_lowercase))
            && behind.get(letters) == Some(&b' ');
        let word = behind.get(..letters).filter(|_| between && letters > 0);
        if word.is_some_and(|word| WORDS.iter().any(|other| other.as_bytes() == word)) {
            patches.put(at..at + 1, Instead::Blanks);
        }
    }
}

/// True for the hyphen in `He left.- She stayed`, `“We won.”- She`: between the end of a sentence and a blank.
fn is_behind_stop(bytes: &[u8], at: usize) -> bool {
    let stop = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'.' | b'!' | b'?'));
    let last = |n: usize| at.checked_sub(n).and_then(|i| bytes.get(i));
    // Three dots may go on.
    let ends = stop(last(1)) && last(2).is_some_and(u8::is_ascii_alphanumeric)
        || last(1) == Some(&b'"') && stop(last(2));
    ends && bytes.get(at + 1) == Some(&b' ')
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn blanks_are_put_back() {
        assert_eq!(shown("He condemned-the attack.").as_deref(), Some("He condemned the attack."));
        assert_eq!(shown("It said-that a ban-was near.").as_deref(), Some("It said that a ban was near."));
        assert_eq!(shown("He left.- She stayed.").as_deref(), Some("He left. She stayed."));
        assert_eq!(shown("\"We won.\"- She left.").as_deref(), Some("\"We won.\" She left."));
        for text in
            ["rock-and-roll", "a state-of-the-art mill", "head-on", "a well-known man", "X-the ", "-the "]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
