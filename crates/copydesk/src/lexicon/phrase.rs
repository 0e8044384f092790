//! Multi-word forms: the longest one of the lists that begins at a word.

use super::{Lexeme, Lexicon};
use copydesk_lexicon::{pair_place, second_index};

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PhraseHit {
    /// The phrase as an entry of the lexicon.
    pub(crate) lexeme: Lexeme,
    /// How many words it has.
    pub(crate) n_words: u32,
}

/// The phrases of the table, by head and second word, the longest first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Phrases {
    rows: &'static [[u8; 16]],
    /// Number of the first row of a head and second word plus one, or zero, by the hash of the two.
    index: &'static [[u8; 2]],
    words: &'static [[u8; 4]],
}

/// A phrase as it lies in the table.
#[derive(Debug, Clone, Copy)]
struct PhraseRow([u8; 16]);

impl PhraseRow {
    fn is_of(self, head: u16, second: Lexeme) -> bool {
        let [a, b, c, d, .., low, high] = self.0;
        u32::from_le_bytes([a, b, c, d]) == second.0 && u16::from_le_bytes([low, high]) == head
    }

    const fn form(self) -> Lexeme {
        let [_, _, _, _, a, b, c, d, ..] = self.0;
        Lexeme(u32::from_le_bytes([a, b, c, d]))
    }

    /// The first of its words behind the second.
    const fn first_word(self) -> usize {
        let [.., a, b, c, d, _, _, _, _] = self.0;
        u32::from_le_bytes([a, b, c, d]) as usize
    }

    /// Number of its words behind the second.
    const fn n_words(self) -> u16 {
        let [.., low, high, _, _] = self.0;
        u16::from_le_bytes([low, high])
    }
}

/// A phrase of a user's list.
#[derive(Debug, Clone)]
pub(super) struct AddedPhrase {
    /// Its first word.
    pub(super) head: Lexeme,
    /// All other words.
    pub(super) rest: Vec<Lexeme>,
    /// The phrase.
    pub(super) lexeme: Lexeme,
}

impl Phrases {
    pub(super) const fn of(
        rows: &'static [[u8; 16]],
        index: &'static [[u8; 2]],
        words: &'static [[u8; 4]],
    ) -> Self {
        Self { rows, index, words }
    }

    /// The phrases of a head that go on with `second`, the longest first.
    fn with(&self, head: u16, second: Lexeme) -> impl Iterator<Item = PhraseRow> {
        let n = self.index.len();
        let home = pair_place(head, second.0, n);
        let rows = self.rows;
        let first = (0..n)
            .map_while(|i| self.index.get(home.wrapping_add(i) & n.wrapping_sub(1)))
            .map_while(|slot| usize::from(u16::from_le_bytes(*slot)).checked_sub(1))
            .find(|at| rows.get(*at).is_some_and(|row| PhraseRow(*row).is_of(head, second)));
        let rows = first.and_then(|first| rows.get(first..)).unwrap_or(&[]);
        rows.iter().map(|row| PhraseRow(*row)).take_while(move |row| row.is_of(head, second))
    }

    /// The longest phrase of a head that goes on with `second` and what `next` gives behind it.
    fn longest(&self, head: u16, second: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        self.with(head, second).find_map(|row| {
            let n_rest = row.n_words();
            let words = self.words.get(row.first_word()..row.first_word() + usize::from(n_rest))?;
            let fits =
                words.iter().zip(1..).all(|(word, i)| next(i) == Some(Lexeme(u32::from_le_bytes(*word))));
            fits.then_some(PhraseHit { lexeme: row.form(), n_words: u32::from(n_rest) + 2 })
        })
    }
}

impl Lexicon {
    /// A user's phrases with that first word, the longest first.
    fn added_of(&self, head: Lexeme) -> &[AddedPhrase] {
        let start = self.added_phrases.partition_point(|phrase| phrase.head < head);
        let ahead = self.added_phrases.get(start..).unwrap_or(&[]);
        ahead.get(..ahead.partition_point(|phrase| phrase.head == head)).unwrap_or(&[])
    }

    /// The longest phrase of the lists that begins with the given words.
    ///
    /// `next(i)` gives the lexeme of the `i`-th word after the head, or nothing where the line of words ends.
    pub(crate) fn phrase(&self, head: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        let row = self.row(head)?;
        let second = next(0)?;
        let listed = self.phrases.longest(row.head(), second, &next);
        if self.added_phrases.is_empty() {
            return listed;
        }
        let added = self
            .added_of(head)
            .iter()
            .find(|phrase| phrase.rest.iter().zip(0..).all(|(word, i)| next(i) == Some(*word)));
        let n_listed = listed.map_or(0, |hit| hit.n_words);
        added
            .map(|phrase| PhraseHit {
                lexeme: phrase.lexeme,
                n_words: crate::span::offset(phrase.rest.len() + 1),
            })
            .filter(|hit| hit.n_words > n_listed)
            .or(listed)
    }
}

impl Lexeme {
    /// The place of a word among the bits of the second words of a head's phrases; several words share one.
    #[inline]
    pub(crate) const fn second_index(self) -> u32 {
        second_index(self.0)
    }
}
