//! Words that a hyphen and a line end part: `the minis-` / `ter`.

use super::patch::{Instead, Patches};
use crate::lexicon::{Key, Lexicon};
use memchr::memmem::find_iter;

/// Puts the two parts together where they make a word of the lists; `long-` / `term` stays as it is.
pub(super) fn find(text: &str, lexicon: &Lexicon, patches: &mut Patches) {
    let bytes = text.as_bytes();
    for (end, gap) in
        find_iter(bytes, "-\n").map(|at| (at, 2)).chain(find_iter(bytes, "-\r\n").map(|at| (at, 3)))
    {
        let before = bytes.get(..end).unwrap_or(&[]);
        let behind = bytes.get(end + gap..).unwrap_or(&[]);
        let n_before = before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let n_behind = behind.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        let mut word = [0; Key::MAX];
        let Some(word) = word.get_mut(..n_before + n_behind).filter(|_| n_before > 1 && n_behind > 1) else {
            continue;
        };
        for (letter, byte) in word.iter_mut().zip(before.iter().skip(end - n_before).chain(behind)) {
            *letter = byte.to_ascii_lowercase();
        }
        if Key::of(word).is_some_and(|key| lexicon.find(key).is_some()) {
            patches.put(end..end + gap, Instead::Nothing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown;

    #[test]
    fn words_are_put_together() {
        assert_eq!(shown("The minis-\nter ac-\r\ncused him.").as_deref(), Some("The minister accused him."));
        for text in ["a long-\nterm plan", "Terns-\nGulls", "a -\nb", "-\n", "five-\n6", "Lundovar-\nian"] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
