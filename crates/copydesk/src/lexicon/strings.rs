//! [`Strings`]: the strings of the lists, one behind the other in one text.

use std::borrow::Cow;

/// Strings by number.
#[derive(Debug, Clone, Default)]
pub(super) struct Strings {
    text: Cow<'static, str>,
    /// Where each string ends; it begins where the one before ends.
    ends: Vec<u32>,
}

impl Strings {
    /// The strings of a text with their lengths as little-endian `u16`; nothing where the text is too short or cut
    /// inside a character.
    pub(super) fn of(text: &'static str, lengths: &[u8]) -> Option<Self> {
        let mut end = 0;
        let (lengths, _) = lengths.as_chunks::<2>();
        let ends = lengths.iter().map(|length| {
            end += u32::from(u16::from_le_bytes(*length));
            end
        });
        let strings = Self { ends: ends.collect(), text: text.into() };
        (text.len() == end as usize).then_some(strings)
    }

    /// A string; the empty one where there is none of that number.
    #[inline]
    pub(super) fn get(&self, id: u32) -> &str {
        self.text.get(self.range(id)).unwrap_or("")
    }

    /// As [`Strings::get`], where it stands in [`Strings::bytes`].
    #[inline]
    pub(super) fn range(&self, id: u32) -> core::ops::Range<usize> {
        let start = id.checked_sub(1).and_then(|before| self.ends.get(before as usize)).copied().unwrap_or(0);
        start as usize..self.ends.get(id as usize).copied().unwrap_or(start) as usize
    }

    /// All bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Adds a string.
    pub(super) fn push(&mut self, text: &str) -> u32 {
        self.text.to_mut().push_str(text);
        self.ends.push(crate::span::offset(self.text.len()));
        crate::span::offset(self.ends.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_added() {
        let mut strings = Strings::of("abcé", &[1, 0, 0, 0, 4, 0]).expect("lengths that fit");
        let added = strings.push("né");
        let all: Vec<_> = (0..5).map(|id| strings.get(id)).collect();
        assert_eq!(all, ["a", "", "bcé", "né", ""]);
        assert_eq!(added, 3);
        assert!(Strings::of("abc", &[1, 0]).is_none());
    }
}
