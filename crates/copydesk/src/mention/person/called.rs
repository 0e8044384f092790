//! [`Called`]: what the head of a role tells of whoever is called by it, as `data/mention/called_by.tsv` has it.
//!
//! Cost: one search of a list of some sixty words.

use std::sync::LazyLock;

/// What a head tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Called {
    /// Few are called so who are not named: `mogul`.
    Renowned,
    /// Somebody stands for an office: `nominee`.
    Standing,
    /// Any country has some: `president`.
    Ruler,
    /// It may be anybody: `voter`.
    Anybody,
    /// Nothing of these.
    Somebody,
}

/// The words with what they tell, sorted.
static WORDS: LazyLock<Vec<(&str, Called)>> = LazyLock::new(|| {
    let rows = copydesk_lexicon::CALLED_BY.lines().filter(|row| !row.starts_with('#'));
    let mut words: Vec<_> =
        rows.filter_map(|row| row.split_once('\t')).map(|(word, kind)| (word, kind_of(kind))).collect();
    words.sort_unstable_by_key(|(word, _)| *word);
    words
});

fn kind_of(kind: &str) -> Called {
    match kind {
        "renowned" => Called::Renowned,
        "standing" => Called::Standing,
        "ruler" => Called::Ruler,
        "anybody" => Called::Anybody,
        _ => Called::Somebody,
    }
}

impl Called {
    /// What the last word of a role tells, in lower case.
    pub(super) fn of(word: &str) -> Self {
        let at = WORDS.binary_search_by_key(&word, |(known, _)| known);
        at.ok().and_then(|at| WORDS.get(at)).map_or(Self::Somebody, |(_, kind)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_of_a_kind() {
        assert!(WORDS.iter().all(|(word, kind)| *kind != Called::Somebody && *word == word.to_lowercase()));
        assert!(WORDS.is_sorted_by(|one, next| one.0 < next.0));
        assert_eq!((Called::of("mogul"), Called::of("voter")), (Called::Renowned, Called::Anybody));
        assert_eq!(Called::of("senator"), Called::Somebody);
    }
}
