//! Multi-word forms: the longest one of the lists that begins at a word.

use super::row::Row;
use super::{Lexeme, Lexicon};
use copydesk_lexicon::second_index;

/// A phrase that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PhraseHit {
    /// The phrase as an entry of the lexicon.
    pub(crate) lexeme: Lexeme,
    /// How many words it has.
    pub(crate) n_words: u32,
}

/// The phrases of the table: for each head the rows of its phrases, sorted by second word, the longest first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Phrases {
    /// Bits of the second words, so that most words that follow are refused at once; end of the rows.
    heads: &'static [[u8; 12]],
    /// Second word, form, first of the words behind, number of them.
    rows: &'static [[u8; 16]],
    words: &'static [[u8; 4]],
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

fn number(bytes: &[u8; 4]) -> u32 {
    u32::from_le_bytes(*bytes)
}

impl Phrases {
    pub(super) const fn of(
        heads: &'static [[u8; 12]],
        rows: &'static [[u8; 16]],
        words: &'static [[u8; 4]],
    ) -> Self {
        Self { heads, rows, words }
    }

    /// A bit for each second word of the phrases of a head.
    #[inline]
    pub(super) fn seconds(&self, head: u16) -> u64 {
        let bits = self.heads.get(usize::from(head)).and_then(|head| head.first_chunk());
        bits.map_or(0, |bits| u64::from_le_bytes(*bits))
    }

    fn rows(&self, head: u16) -> Option<&'static [[u8; 16]]> {
        let end = |at: usize| self.heads.get(at)?.last_chunk().map(|end| number(end) as usize);
        let at = usize::from(head);
        self.rows.get(end(at.checked_sub(1)?)?..end(at)?)
    }

    /// The longest phrase of a head that goes on with `second` and what `next` gives behind it.
    fn longest(&self, head: u16, second: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        let rows = self.rows(head)?;
        let second_of = |row: &[u8; 16]| row.first_chunk().map_or(0, number);
        let first = rows.partition_point(|row| second_of(row) < second.0);
        rows.get(first..)?.iter().take_while(|row| second_of(row) == second.0).find_map(|row| {
            let ([_, form, rest, n_rest], _) = row.as_chunks::<4>() else { return None };
            let (rest, n_rest) = (number(rest) as usize, number(n_rest));
            let words = self.words.get(rest..rest + n_rest as usize)?;
            let fits = words.iter().zip(1..).all(|(word, i)| next(i) == Some(Lexeme(number(word))));
            fits.then_some(PhraseHit { lexeme: Lexeme(number(form)), n_words: n_rest + 2 })
        })
    }
}

impl Lexicon {
    /// A bit for each word that may be the second of a phrase with that head; see [`Lexeme::second_index`].
    #[inline]
    pub(super) fn seconds(&self, row: Row, lexeme: Lexeme) -> u64 {
        let listed = self.phrases.seconds(row.head());
        if self.added_phrases.is_empty() { listed } else { listed | self.added_seconds(lexeme) }
    }

    #[cold]
    fn added_seconds(&self, head: Lexeme) -> u64 {
        let phrases = self.added_of(head).iter();
        phrases
            .filter_map(|phrase| phrase.rest.first())
            .fold(0, |bits, second| bits | 1 << second.second_index())
    }

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
        if self.seconds(row, head) >> second.second_index() & 1 == 0 {
            return None;
        }
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
