//! The records of the compiled table, read where they lie.

use super::key::Key;
use copydesk_lexicon::{CAPITALS_ONLY, NOT_ASCII, OWN_LEMMA};

/// A form: its key, its kind, the phrases that it begins, and its entries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row(pub(super) [u8; 24]);

impl Row {
    /// A place without a form.
    pub(super) const EMPTY: Self = Self([NOT_ASCII; 24]);

    /// A form of a kind and without entries, which no key finds and which begins no phrase; its text is a string.
    pub(super) fn new(kind: u16, string: u32) -> Self {
        let mut bytes = [0; 24];
        bytes[..12].fill(NOT_ASCII);
        bytes[12..16].copy_from_slice(&string.to_le_bytes());
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

    /// Number of its kind.
    #[inline]
    pub(super) const fn kind(&self) -> u16 {
        let [.., low, high, _, _, _, _, _, _] = self.0;
        u16::from_le_bytes([low, high])
    }

    /// Numbers of its kind and of the head of phrases that it is, in one step; those of an unknown word where it is
    /// not the row that was looked for.
    #[inline]
    pub(super) const fn kind_and_head(&self, is_found: bool) -> (u16, u16) {
        let [.., a, b, c, d, _, _, _, _] = self.0;
        let both = u32::from_le_bytes([a, b, c, d]) & (is_found as u32).wrapping_neg();
        ((both & 0xffff) as u16, (both >> 16) as u16)
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
        let [.., a, b, c, d] = self.0;
        u32::from_le_bytes([a, b, c, d]) as usize
    }

    /// The same form, of another kind and with other entries.
    pub(super) fn with(mut self, kind: u16, first_entry: u32) -> Self {
        self.0[16..18].copy_from_slice(&kind.to_le_bytes());
        self.0[20..].copy_from_slice(&first_entry.to_le_bytes());
        self
    }
}

/// The text of a form that is short enough for a key.
pub(super) fn text_of(row: &[u8; 24]) -> &str {
    let (key, _) = row.split_at(16);
    // It is zero-padded.
    let padding = key.first_chunk().map_or(0, |key| u128::from_le_bytes(*key).leading_zeros() / 8);
    key.get(..key.len() - padding as usize).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or("")
}

/// What a list says of a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry(pub(super) [u8; 8]);

impl Entry {
    /// An entry of a user's list: its own dictionary form.
    pub(super) fn new(class: u8, payload: u32) -> Self {
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
        u32::from_le_bytes([a, b, c, 0])
    }

    /// Its dictionary form, which may be [`OWN_LEMMA`].
    #[inline]
    pub(super) const fn lemma(self) -> u32 {
        let [_, _, _, _, a, b, c, d] = self.0;
        u32::from_le_bytes([a, b, c, d])
    }
}
