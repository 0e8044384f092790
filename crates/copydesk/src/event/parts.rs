//! Payloads cut at marks.
//!
//! A mark stands every few bytes, so that looking at one byte after the other takes less than a search for the next.

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
    let at = text.bytes().position(|byte| byte == mark)?;
    text.get(..at).zip(text.get(at + 1..))
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
