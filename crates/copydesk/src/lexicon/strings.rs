//! [`Strings`]: the strings of the lists, one behind the other in one text, and those of a user behind them.

/// Strings by number.
#[derive(Debug, Clone, Default)]
pub(super) struct Strings {
    text: &'static str,
    /// Where each string of the text ends, little-endian; it begins where the one before ends.
    ends: &'static [[u8; 4]],
    added: Vec<Box<str>>,
}

impl Strings {
    /// The strings of a text.
    pub(super) const fn of(text: &'static str, ends: &'static [[u8; 4]]) -> Self {
        Self { text, ends, added: Vec::new() }
    }

    /// A string; the empty one where there is none of that number.
    #[inline]
    pub(super) fn get(&self, id: u32) -> &str {
        let at = id as usize;
        let Some(end) = self.ends.get(at) else {
            return self.added.get(at - self.ends.len()).map_or("", |text| text);
        };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.text.get(u32::from_le_bytes(start) as usize..u32::from_le_bytes(*end) as usize).unwrap_or("")
    }

    /// Adds a string.
    pub(super) fn push(&mut self, text: &str) -> u32 {
        self.added.push(text.into());
        crate::span::offset(self.ends.len() + self.added.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_added() {
        let mut strings = Strings::of("abcé", &[[1, 0, 0, 0], [1, 0, 0, 0], [5, 0, 0, 0]]);
        let added = strings.push("né");
        let all: Vec<_> = (0..5).map(|id| strings.get(id)).collect();
        assert_eq!(all, ["a", "", "bcé", "né", ""]);
        assert_eq!(added, 3);
    }
}
