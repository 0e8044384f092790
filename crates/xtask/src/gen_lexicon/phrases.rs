//! Phrases: the forms of several words, indexed by the first.

use super::places::Places;
use copydesk_lexicon::second_index;
use std::collections::{BTreeMap, BTreeSet};

/// Longest phrase, in words; longer rows of a list are never matched.
const MAX_WORDS: usize = 10;

/// The index of the phrases, all words and phrases by their places.
#[derive(Default)]
pub(super) struct Phrases {
    /// For each first word, in order of place: bits of the second words, and where its rows end. Head 0 has none.
    pub(super) heads: Vec<(u64, u32)>,
    /// Number of a first word among the heads.
    pub(super) head_of: BTreeMap<u32, u16>,
    /// Second words.
    pub(super) seconds: BTreeSet<u32>,
    /// Second word, phrase, first of the words behind and their number.
    pub(super) rows: Vec<[u32; 4]>,
    /// The words behind the second ones.
    pub(super) words: Vec<u32>,
}

/// The words of all phrases.
pub(super) fn words_of<'f>(forms: impl Iterator<Item = &'f String>) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    for form in forms.filter(|form| form.contains(' ')) {
        for word in form.split(' ') {
            if word.is_empty() {
                return Err(format!("`{form}` has two blanks side by side"));
            }
            words.push(word.to_owned());
        }
    }
    Ok(words)
}

impl Phrases {
    /// Indexes the phrases among the forms.
    pub(super) fn of<'f>(forms: impl Iterator<Item = &'f String>, places: &Places) -> Result<Self, String> {
        let mut rows = Vec::new();
        for form in forms.filter(|form| form.contains(' ')) {
            let words = form.split(' ').map(|word| places.get(word)).collect::<Result<Vec<_>, _>>()?;
            if let [head, second, rest @ ..] = words.as_slice()
                && words.len() <= MAX_WORDS
            {
                rows.push((*head, *second, core::cmp::Reverse(rest.len()), places.get(form)?, rest.to_vec()));
            }
        }
        rows.sort();
        let mut phrases = Self { heads: vec![(0, 0)], ..Self::default() };
        for (head, second, _, form, rest) in rows {
            if !phrases.head_of.contains_key(&head) {
                let number =
                    u16::try_from(phrases.heads.len()).map_err(|_| "too many first words of phrases")?;
                phrases.head_of.insert(head, number);
                phrases.heads.push((0, 0));
            }
            let first = number(phrases.words.len())?;
            phrases.rows.push([second, form, first, number(rest.len())?]);
            phrases.words.extend(rest);
            phrases.seconds.insert(second);
            let n_rows = number(phrases.rows.len())?;
            if let Some(last) = phrases.heads.last_mut() {
                *last = (last.0 | 1 << second_index(second), n_rows);
            }
        }
        Ok(phrases)
    }
}

fn number(n: usize) -> Result<u32, String> {
    u32::try_from(n).map_err(|_| "the table is too large".to_owned())
}
