//! Letters outside ASCII in running text: Latin ones, which are parts of words.
//!
//! Sixty-four bytes -> a bit for each byte of such a letter. Cost: one look at all of them, for most have none.

use super::bits::STRETCH;
use super::count;
use super::eight;
use super::line::WINDOW;

/// The first byte of a letter that running text in Latin letters may have: `é`, `ł`.
pub(super) const fn is_wide(byte: u8) -> bool {
    matches!(byte, 0xC3..=0xC5)
}

/// True where a letter outside ASCII begins in the first 64 bytes of a window, which is rare: nearly all characters there
/// are quotation marks and dashes.
#[inline]
pub(super) fn has_wide_letter(window: &[u8; WINDOW]) -> bool {
    let (blocks, _) = window.as_chunks::<16>();
    let mut found = [false; 16];
    for block in blocks.iter().take(STRETCH / 16) {
        for at in 0..16 {
            found[at] |= (block[at] >= 0xC3) & (block[at] != 0xE2);
        }
    }
    found.iter().fold(false, |any, &is| any | is)
}

/// Letters outside ASCII in a stretch, a bit for each of their bytes.
#[derive(Debug, Default)]
pub(super) struct Wide {
    pub(super) letters: u64,
    /// The first bytes of capitals.
    pub(super) capitals: u64,
    /// The second byte of the last one stands in the next stretch.
    pub(super) lead_at_end: bool,
}

impl Wide {
    /// Reads the letters among the `left` bytes that a window begins with, the first of them the rest of one if
    /// `begun`; nothing where there are letters of other scripts than Latin.
    #[inline(never)] // so that the common way stays short
    pub(super) fn read(window: &[u8; WINDOW], left: usize, begun: bool) -> Option<Self> {
        let mut wide = Self { letters: u64::from(begun), ..Self::default() };
        let blocks = window.as_chunks().0.iter().take(STRETCH / 8);
        for (block, from) in blocks.zip((0..).step_by(8)) {
            let mut leads = leads_letter(u64::from_le_bytes(*block));
            while leads != 0 {
                let at = from + leads.trailing_zeros() as usize / 8;
                leads &= leads - 1;
                if at >= left {
                    return Some(wide);
                }
                let (lead, second) = (*window.get(at)?, *window.get(at + 1)?);
                if !is_wide(lead) {
                    return None;
                }
                wide.letters |= 0b11 << at;
                wide.capitals |= u64::from(count::is_capital(lead, second)) << at;
                wide.lead_at_end = at == STRETCH - 1;
            }
        }
        Some(wide)
    }
}

/// High bits of the bytes that begin a character outside ASCII, those of 0xC2 and 0xE2 aside, which are marks.
#[inline]
const fn leads_letter(block: u64) -> u64 {
    let other = (block & (0xDF * eight::ONES)) ^ (0xC2 * eight::ONES);
    let is_other = ((other & !eight::HIGH) + !eight::HIGH) | other;
    block & (block << 1) & is_other & eight::HIGH
}
