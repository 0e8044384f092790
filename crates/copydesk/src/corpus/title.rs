//! Titles as keys under which their short forms and plurals fall together.
//!
//! `Sen.`, `Senators` -> `senator`; `Rep.`, `Congresswoman` -> `representative`. The short forms are a word list,
//! `data/corpus/short_titles.tsv`. Cost: linear in the title.

use super::hash::{Hash, name_hash};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::LazyLock;

/// For a word of a title the one it stands for.
static FULL_WORDS: LazyLock<HashMap<&str, &str, FixedState>> = LazyLock::new(|| {
    let rows = copydesk_lexicon::SHORT_TITLES.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).collect()
});

/// Hashes of the last word of a title, of the last two, and of all but the word that puts it into another time.
pub(super) fn title_hashes(title: &str) -> [u64; 3] {
    let words = || words(title).filter(|word| !is_past(word));
    let hash = |skipped: usize| {
        let start = Hash::new(b't');
        words().skip(skipped).fold(start, |hash, word| hash.number(word_hash(word))).finish()
    };
    let count = words().count();
    [hash(count.saturating_sub(1)), hash(count.saturating_sub(2)), hash(0)]
}

/// True for the title of somebody who is not that today.
pub(super) fn is_former(title: &str) -> bool {
    words(title).any(is_past)
}

fn words(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The hash of a word of a title; of `Senators` that of `senator`.
fn word_hash(word: &str) -> u64 {
    let one = word.strip_suffix('s').filter(|one| one.len() > 2 && !one.ends_with('s')).unwrap_or(word);
    let lower = one.to_ascii_lowercase();
    name_hash(FULL_WORDS.get(lower.as_str()).copied().unwrap_or(one))
}

/// True for words that put an office into another time.
fn is_past(word: &str) -> bool {
    ["former", "ex", "late", "then", "future", "incoming", "outgoing"]
        .iter()
        .any(|past| word.eq_ignore_ascii_case(past))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_same_in_short_and_in_the_plural() {
        for (one, other) in [
            ("Sen.", "Senator"),
            ("Sens.", "senator"),
            ("Lt. Gov.", "Lieutenant Governor"),
            ("Congresswoman", "Rep."),
            ("former presidents", "President"),
            ("Justices", "justice"),
        ] {
            assert_eq!(title_hashes(one), title_hashes(other), "{one} {other}");
        }
        for (one, other) in [("boss", "bos"), ("Senator", "Representative"), ("General", "Governor")] {
            assert_ne!(title_hashes(one), title_hashes(other), "{one} {other}");
        }
        assert!(is_former("ex-premier") && !is_former("premier"));
    }
}
