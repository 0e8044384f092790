//! Phrases: the forms of several words, indexed by the first.

use super::places::Places;
use copydesk_lexicon::{pair_place, second_index};
use std::collections::{BTreeMap, BTreeSet};

/// Longest phrase, in words; longer rows of a list are never matched.
const MAX_WORDS: usize = 10;

/// The index of the phrases, all words and phrases by their places.
#[derive(Default)]
pub(super) struct Phrases {
    /// For each first word, in order of place, the bits of the second words. Head 0 is none.
    pub(super) seconds_of: Vec<u64>,
    /// Number of a first word among the heads.
    pub(super) head_of: BTreeMap<u32, u16>,
    /// Second words.
    pub(super) seconds: BTreeSet<u32>,
    /// Second word, phrase, first of the words behind; number of those and head.
    pub(super) rows: Vec<([u32; 3], [u16; 2])>,
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
        let mut phrases = Self { seconds_of: vec![0], ..Self::default() };
        for (head, second, _, form, rest) in rows {
            if !phrases.head_of.contains_key(&head) {
                let number =
                    u16::try_from(phrases.seconds_of.len()).map_err(|_| "too many first words of phrases")?;
                phrases.head_of.insert(head, number);
                phrases.seconds_of.push(0);
            }
            let first = number(phrases.words.len())?;
            let of_head = phrases.seconds_of.len() - 1;
            let counts = [rest.len(), of_head].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            phrases.rows.push(([second, form, first], counts));
            phrases.words.extend(rest);
            phrases.seconds.insert(second);
            if let Some(seconds) = phrases.seconds_of.last_mut() {
                *seconds |= 1 << second_index(second);
            }
        }
        Ok(phrases)
    }

    /// For each place the number of the first row of a head and second word plus one, at most half of them taken.
    pub(super) fn index(&self) -> Result<Vec<u16>, String> {
        let mut slots = vec![0u16; (self.rows.len() * 2).next_power_of_two()];
        let pair = |([second, ..], [_, head]): &([u32; 3], [u16; 2])| (*head, *second);
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 && self.rows.get(at - 1).map(pair) == Some(pair(row)) {
                continue;
            }
            let (head, second) = pair(row);
            let mut place = pair_place(head, second, slots.len());
            while slots[place] != 0 {
                place = (place + 1) % slots.len();
            }
            slots[place] = u16::try_from(at + 1).map_err(|_| "too many phrases")?;
        }
        Ok(slots)
    }
}

fn number(n: usize) -> Result<u32, String> {
    u32::try_from(n).map_err(|_| "the table is too large".to_owned())
}
