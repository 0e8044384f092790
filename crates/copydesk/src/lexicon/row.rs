//! The records of the compiled table, read where they lie.

use super::Lexeme;
use super::key::Key;
use copydesk_lexicon::{CAPITALS_ONLY, FIRST_OF_FORM, FORM, NO_CLASS, NO_SECOND, NOT_ASCII, OWN_LEMMA};

/// A form: its key, its kind, the phrases that it begins or goes on, and its entries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row(pub(super) [u8; FORM]);

impl Row {
    /// A place without a form.
    pub(super) const EMPTY: Self = Self([NOT_ASCII; FORM]);

    /// A form of a kind and without entries, which no key finds and which begins no phrase; its text is a string.
    pub(super) fn new(kind: u16, string: u32) -> Self {
        let mut bytes = [0; FORM];
        bytes[..12].fill(NOT_ASCII);
        bytes[12..16].copy_from_slice(&string.to_le_bytes());
        bytes[31] = NO_SECOND;
        Self(bytes).with(kind, 0)
    }

    /// The string of its text where it is no key.
    pub(super) const fn string(&self) -> Option<u32> {
        let [first, _, _, _, _, _, _, _, _, _, _, _, a, b, c, d, ..] = self.0;
        if first == NOT_ASCII { Some(u32::from_le_bytes([a, b, c, d])) } else { None }
    }

    /// True where it is the form with that key.
    #[inline]
    pub(super) fn has_key(&self, key: Key) -> bool {
        self.0.first_chunk().is_some_and(|bytes| u128::from_le_bytes(*bytes) == key.0)
    }

    /// A bit for each word that may be the second of a phrase with it; see [`super::Lexeme::second_index`].
    #[inline]
    pub(super) const fn seconds(&self) -> u64 {
        let [.., a, b, c, d, e, f, g, h, _, _, _, _, _, _, _, _] = self.0;
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }

    /// Its place among the bits of second words.
    #[inline]
    pub(super) const fn second(&self) -> u8 {
        self.0[31]
    }

    /// Number of its kind.
    #[inline]
    pub(super) const fn kind(&self) -> u16 {
        let [.., low, high, _, _, _, _, _, _] = self.0;
        u16::from_le_bytes([low, high])
    }

    /// Number of the head of phrases that it is.
    #[inline]
    pub(super) const fn head(&self) -> u16 {
        let [.., low, high, _, _, _, _] = self.0;
        u16::from_le_bytes([low, high])
    }

    /// Its first entry; the kind knows how many there are.
    #[inline]
    pub(super) const fn first_entry(&self) -> usize {
        first_entry(&self.0)
    }

    /// The same form, of another kind and with other entries, which begin below 2^24.
    pub(super) fn with(mut self, kind: u16, first_entry: u32) -> Self {
        self.0[24..26].copy_from_slice(&kind.to_le_bytes());
        self.0[28..31].copy_from_slice(&first_entry.to_le_bytes()[..3]);
        self
    }

    /// The same form where it begins a phrase that goes on with the word of that place.
    pub(super) fn before(mut self, second: u32) -> Self {
        let seconds = self.seconds() | 1 << second;
        self.0[16..24].copy_from_slice(&seconds.to_le_bytes());
        self
    }

    /// The same form as a second word of that place.
    pub(super) fn behind(mut self, second: u32) -> Self {
        self.0[31] = u8::try_from(second).unwrap_or(NO_SECOND);
        self
    }
}

/// The first entry of a form.
#[inline]
pub(super) const fn first_entry(row: &[u8; FORM]) -> usize {
    let [.., a, b, c, _] = *row;
    u32::from_le_bytes([a, b, c, 0]) as usize
}

/// The text of a form that is short enough for a key.
pub(super) fn text_of(row: &[u8; FORM]) -> &str {
    let (key, _) = row.split_at(16);
    // It is zero-padded.
    let padding = key.first_chunk().map_or(0, |key| u128::from_le_bytes(*key).leading_zeros() / 8);
    key.get(..key.len() - padding as usize).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or("")
}

/// The dictionary form of several forms: one of them, or each its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lemma(u32);

impl Lemma {
    /// No word.
    pub(super) const NONE: Self = Self(OWN_LEMMA);

    /// The same, said of that form alone.
    #[inline]
    pub(super) const fn kept(self, form: Lexeme) -> Self {
        Self(self.of(form).0)
    }

    /// The form that it is, where it is one for all.
    pub(super) const fn form(self) -> Option<Lexeme> {
        if self.0 == OWN_LEMMA { None } else { Some(Lexeme(self.0)) }
    }

    /// That of one of the forms.
    #[inline]
    pub(crate) const fn of(self, form: Lexeme) -> Lexeme {
        if self.0 == OWN_LEMMA { form } else { Lexeme(self.0) }
    }
}

/// What a list says of a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry(pub(super) [u8; 8]);

impl Entry {
    /// That of forms without any.
    pub(super) const NONE: Self = Self::new(NO_CLASS, 0).with_first(true);

    /// An entry of a user's list: its own dictionary form.
    pub(super) const fn new(class: u8, payload: u32) -> Self {
        let [a, b, c, _] = payload.to_le_bytes();
        let [d, e, f, g] = OWN_LEMMA.to_le_bytes();
        Self([class, a, b, c, d, e, f, g])
    }

    /// Number of its class.
    #[inline]
    pub(super) const fn class(self) -> usize {
        (self.0[0] & !CAPITALS_ONLY) as usize
    }

    /// True where it holds of the form in capitals only.
    pub(super) const fn is_of_capitals(self) -> bool {
        self.0[0] & CAPITALS_ONLY != 0
    }

    /// Number of its payload among the strings.
    #[inline]
    pub(super) const fn payload(self) -> u32 {
        let [_, a, b, c, ..] = self.0;
        u32::from_le_bytes([a, b, c & !FIRST_OF_FORM, 0])
    }

    /// True for the first entry of a form.
    pub(super) const fn is_first(self) -> bool {
        self.0[3] & FIRST_OF_FORM != 0
    }

    /// The same entry, as the first of a form or not.
    pub(super) const fn with_first(mut self, is_first: bool) -> Self {
        self.0[3] = self.0[3] & !FIRST_OF_FORM | if is_first { FIRST_OF_FORM } else { 0 };
        self
    }

    /// Its dictionary form.
    #[inline]
    pub(super) const fn lemma(self) -> Lemma {
        let [_, _, _, _, a, b, c, d] = self.0;
        Lemma(u32::from_le_bytes([a, b, c, d]))
    }
}
