//! What the bytes of a text are, 64 bytes a block: found in one pass over all of it, before a line is looked at.
//!
//! `&str` -> [`Bits`] from any byte on, and where its lines end. A line reads its bits from two blocks by a shift, so
//! that they are there at once wherever it begins and however long it is.
//!
//! Cost: about four instructions a byte, without a branch that depends on the text.

use super::bits::{self, Bits, GROUP, N_ROWS, Rows, STRETCH};
use crate::span::offset;

/// Ends of lines in a block that are written at once.
const FEW_ENDS: usize = 3;

/// The bits of a text; a buffer to be used again.
#[derive(Debug, Default)]
pub(super) struct Masks(Vec<Rows>);

/// A text and its bits.
pub(super) type Page<'t> = (&'t str, &'t Masks);

impl Masks {
    /// Reads all of `bytes`, and writes where its lines end into `ends`.
    #[inline(never)] // so that a profile shows the pass
    pub(super) fn read(&mut self, bytes: &[u8], ends: &mut Vec<u32>) {
        let Self(masks) = self;
        let (blocks, rest) = bytes.as_chunks::<STRETCH>();
        // One more than there are, so that each has one behind it.
        masks.resize(blocks.len() + 2, [0; N_ROWS]);
        for (blocks, rows) in blocks.chunks(GROUP).zip(masks.chunks_mut(GROUP)) {
            bits::read_rows(blocks, rows);
        }
        let mut last = [0; STRETCH];
        last.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
        // What is behind it is made zeros with it.
        bits::read_rows(&[last], masks.get_mut(blocks.len()..).unwrap_or(&mut []));
        let (mut from, mut n_ends) = (0, 0);
        for [.., found] in &*masks {
            n_ends = write_ends(*found, from, n_ends, ends);
            from += u64::BITS;
        }
        ends.truncate(n_ends);
        ends.push(offset(bytes.len()));
    }

    /// What the 64 bytes from one on are.
    #[inline]
    pub(super) fn at(&self, at: usize) -> Bits {
        let pair = self.0.get(at / STRETCH..).and_then(|rows| rows.first_chunk());
        pair.map_or_else(Bits::default, |[first, next]| Bits::between(first, next, at % STRETCH))
    }
}

/// Writes the ends of lines that were found in a block behind the others, and tells how many there are.
#[inline]
fn write_ends(mut found: u64, from: u32, mut n_ends: usize, ends: &mut Vec<u32>) -> usize {
    if ends.len() < n_ends + STRETCH + FEW_ENDS {
        ends.resize(2 * ends.len() + STRETCH + FEW_ENDS, 0);
    }
    // A few are written whether there are so many or none, so that this is nothing to be guessed.
    while let Some(places) = ends.get_mut(n_ends..).and_then(|behind| behind.first_chunk_mut::<FEW_ENDS>()) {
        for place in places {
            *place = from + found.trailing_zeros();
            n_ends += usize::from(found != 0);
            found &= found.wrapping_sub(1);
        }
        if found == 0 {
            break;
        }
    }
    n_ends
}

#[cfg(test)]
mod tests {
    use super::super::line::WINDOW;
    use super::{Bits, Masks};

    #[test]
    fn bits_are_those_of_the_bytes_from_any_on() {
        let text = "The Ferry\nCREWS of 1921 — left;\n\n".repeat(9);
        let (mut masks, mut ends) = (Masks::default(), Vec::new());
        for length in [0, 1, 63, 64, 65, 128, text.len()] {
            let bytes = text.as_bytes().get(..length).unwrap_or(&[]);
            masks.read(bytes, &mut ends);
            let lines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
            assert!(lines.chain([length]).eq(ends.iter().map(|end| *end as usize)), "{length}");
            for at in 0..length {
                let mut window = [0; WINDOW];
                let rest = bytes.get(at..).unwrap_or(&[]);
                window.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
                assert_eq!(masks.at(at), Bits::read(&window), "{at} of {length}");
            }
        }
    }
}
