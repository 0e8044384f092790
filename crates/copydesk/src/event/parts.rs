//! Payloads cut at marks.
//!
//! A mark stands every few bytes, so that eight bytes looked at at once take less than a search for the next.

/// The parts of a text between marks of ASCII.
pub(super) fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> + Clone {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let (part, behind) = cut(text, mark).map_or((text, None), |(part, behind)| (part, Some(behind)));
        rest = behind;
        Some(part)
    })
}

/// What stands before and behind the first mark of ASCII.
pub(super) fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = place(text.as_bytes(), mark)?;
    text.get(..at).zip(text.get(at + 1..))
}

/// Where a mark of ASCII stands first.
fn place(bytes: &[u8], mark: u8) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let (blocks, rest) = bytes.as_chunks();
    for (block, at) in blocks.iter().zip((0..).step_by(8)) {
        // Of the bytes that are the mark the lowest has its high bit set, and none below it has.
        let differ = u64::from_le_bytes(*block) ^ (u64::from(mark) * ONES);
        let found = differ.wrapping_sub(ONES) & !differ & (0x80 * ONES);
        if found != 0 {
            return Some(at + (found.trailing_zeros() / 8) as usize);
        }
    }
    let at = rest.iter().position(|byte| *byte == mark)?;
    Some(bytes.len() - rest.len() + at)
}

#[cfg(test)]
mod tests {
    use super::{cut, parts};

    #[test]
    fn texts_are_cut_as_they_are_split() {
        for text in ["", "|", "a", "a|b", "|a||b|", "é|ł"] {
            assert!(parts(text, b'|').eq(text.split('|')), "{text}");
            assert_eq!(cut(text, b'|'), text.split_once('|'), "{text}");
        }
    }
}
