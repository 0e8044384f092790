//! [`Listed`]: the forms of the table at hand, for the scanner, which looks up nearly every word of a text.

use super::row::Row;
use super::{Lexeme, Lexicon, ShortWord, Written};
use crate::span::offset;
use copydesk_lexicon::{FORM, N_PLACES, N_SEEDS, bucket, slot};

/// The parts of the lists that a look-up reads, each one step away and of a length that the compiler knows, so that
/// nothing is checked; without the forms that a user added.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed<'l> {
    seeds: &'static [[u8; 2]; N_SEEDS],
    rows: &'l [[u8; FORM]; N_PLACES],
    written: &'l [[Written; 2]],
}

/// A word of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'l> {
    /// The word.
    pub(crate) lexeme: Lexeme,
    /// What is known of it as it is written.
    pub(crate) written: &'l Written,
    /// A bit for each word that may be the second of a phrase with it.
    pub(crate) seconds: u64,
    /// Its place among such bits.
    pub(crate) second: u8,
}

impl Lexicon {
    /// The forms of the table at hand; nothing where the lists are not those of the crate.
    pub(crate) fn at_hand(&self) -> Option<Listed<'_>> {
        Some(Listed {
            seeds: self.index.seeds().first_chunk()?,
            rows: self.rows.first_chunk()?,
            written: &self.written,
        })
    }
}

impl<'l> Listed<'l> {
    /// What is known of a word as it is written.
    #[inline]
    pub(crate) fn look_up(&self, word: ShortWord) -> Option<Found<'l>> {
        let hash = word.key.hash();
        let place = slot(hash, u16::from_le_bytes(self.seeds[bucket(hash, N_SEEDS)]), N_PLACES);
        let row = Row(self.rows[place]);
        if !row.has_key(word.key) {
            return None;
        }
        let written = &self.written.get(usize::from(row.kind()))?[usize::from(word.capital) % 2];
        Some(Found { lexeme: Lexeme(offset(place)), written, seconds: row.seconds(), second: row.second() })
    }
}
