//! A line where it stands in its text, so that bytes can be read in blocks that go beyond its end.

use super::bits::Bits;
use super::masks::Masks;
use crate::span::Span;

/// Bytes of a window, more than a stretch of 64 has, by a block.
pub(super) const WINDOW: usize = 72;

/// A line, or a piece of one, in its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    text: &'t str,
    body: &'t str,
    start: usize,
    /// What the bytes of the text are, where that is known.
    masks: Option<&'t Masks>,
}

impl<'t> Line<'t> {
    /// The line from `start` to `end`.
    #[inline]
    pub(super) fn new(text: &'t str, start: usize, end: usize) -> Self {
        Self { text, body: text.get(start..end).unwrap_or(""), start, masks: None }
    }

    /// As [`Line::new`], in a text whose bytes were read.
    #[inline]
    pub(super) fn masked(text: &'t str, masks: &'t Masks, start: usize, end: usize) -> Self {
        Self { masks: Some(masks), ..Self::new(text, start, end) }
    }

    /// A text that is one line.
    #[cfg(test)]
    pub(super) fn alone(text: &'t str) -> Self {
        Self::new(text, 0, text.len())
    }

    /// The text that it stands in.
    #[inline]
    pub(super) const fn text(self) -> &'t str {
        self.text
    }

    /// Its words.
    #[inline]
    pub(super) const fn body(self) -> &'t str {
        self.body
    }

    /// Its bytes.
    #[inline]
    pub(super) const fn bytes(self) -> &'t [u8] {
        self.body.as_bytes()
    }

    /// Where it stands.
    #[inline]
    pub(super) fn span(self) -> Span {
        Span::of(self.start..self.start + self.body.len())
    }

    /// What stands from a byte of the line on, whatever is behind its end: white space, or zeros where the text ends
    /// soon, for which there is `room`.
    #[inline]
    pub(super) fn window<'w>(self, at: usize, room: &'w mut [u8; WINDOW]) -> &'w [u8; WINDOW]
    where
        't: 'w,
    {
        match self.text.as_bytes().get(self.start + at..).and_then(|rest| rest.first_chunk()) {
            Some(window) => window,
            None => self.pad(at, room),
        }
    }

    /// What the 64 bytes from one of the line on are, whatever is behind its end; nothing beyond the text.
    #[inline]
    pub(super) fn bits(self, at: usize) -> Bits {
        match self.masks {
            Some(masks) => masks.at(self.start + at),
            None => Bits::read(self.window(at, &mut [0; WINDOW])),
        }
    }

    #[cold]
    fn pad(self, at: usize, room: &mut [u8; WINDOW]) -> &[u8; WINDOW] {
        let rest = self.text.as_bytes().get(self.start + at..).unwrap_or(&[]);
        *room = [0; WINDOW];
        room.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
        room
    }
}

/// The eight bytes at a place of a window.
#[inline]
pub(super) fn block(window: &[u8; WINDOW], at: usize) -> u64 {
    let at = at & 63;
    window.get(at..at + 8).and_then(|block| block.first_chunk()).map_or(0, |block| u64::from_le_bytes(*block))
}
