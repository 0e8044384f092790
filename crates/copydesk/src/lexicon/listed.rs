//! [`Listed`]: the forms of the table at hand, for the scanner, which looks up nearly every word of a text.

use super::phrase::Phrases;
use super::row::Row;
use super::table::Index;
use super::{Form, Key, Known, Lexeme, Lexicon};
use crate::span::offset;

/// The parts of the lists that a look-up reads, so that each is one step away; without the forms that were added.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed<'l> {
    index: Index,
    rows: &'l [[u8; 24]],
    forms: &'l [Form],
    phrases: Phrases,
}

impl Lexicon {
    /// The forms of the table at hand.
    pub(crate) fn at_hand(&self) -> Listed<'_> {
        Listed { index: self.index, rows: &self.rows, forms: &self.forms, phrases: self.phrases }
    }
}

impl<'l> Listed<'l> {
    /// The word with that key, whether it is in the lists or not: no branch tells the two apart, for which words are
    /// there is not to be guessed.
    #[inline]
    pub(crate) fn look_up(&self, key: Key) -> Known<'l> {
        let hash = key.hash();
        let place = self.index.place(hash);
        let row = self.rows.get(place).map_or(Row::EMPTY, |row| Row(*row));
        let is_known = row.has_key(key);
        let lexeme = if is_known { Lexeme(offset(place)) } else { Lexeme::of_hash(hash) };
        let (kind, head) = row.kind_and_head(is_known);
        let form = self.forms.get(usize::from(kind)).unwrap_or(&Form::UNKNOWN);
        Known { lexeme, form, reading: form.reading, seconds: self.phrases.seconds(head) }
    }
}
