//! Bylines already read: what a line is was told by the names in it, and later who wrote the story is.
//!
//! Where a line starts -> where its names begin, behind the opening words, and the names.

use super::byline;
use super::opener::after_opener;
use super::phrases::Phrases;
use core::ops::Range;
use std::borrow::Cow;

/// The names in the lines that begin as bylines do; a buffer to be used again.
#[derive(Debug, Default)]
pub(super) struct Signed(Vec<Byline>);

/// A line that begins as bylines do.
#[derive(Debug)]
struct Byline {
    /// Where it starts in the text.
    start: u32,
    /// Where what stands behind the opening words begins.
    from: usize,
    names: Vec<Range<usize>>,
}

impl Signed {
    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Reads and keeps the names from `from` on of a line that starts at `start`, behind those read before; true where
    /// there are any.
    pub(super) fn read(&mut self, start: u32, line: &str, from: usize, phrases: &Phrases) -> bool {
        let names = byline::names(line, from, phrases);
        let any = !names.is_empty();
        self.0.push(Byline { start, from, names });
        any
    }

    /// Where the names begin in a line that starts at `start`, and they, if it begins as a byline does.
    pub(super) fn of(
        &self,
        start: u32,
        line: &str,
        phrases: &Phrases,
    ) -> Option<(usize, Cow<'_, [Range<usize>]>)> {
        let known =
            self.0.binary_search_by_key(&start, |known| known.start).ok().and_then(|at| self.0.get(at));
        match known {
            Some(known) => Some((known.from, Cow::Borrowed(&known.names))),
            None => after_opener(line).map(|from| (from, Cow::Owned(byline::names(line, from, phrases)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::phrases::PHRASES;
    use super::Signed;

    #[test]
    fn bylines_are_the_same_kept_or_read() {
        let mut signed = Signed::default();
        let lines = [(3, "By Ada Sellers and Jonas Quill"), (40, "By the way"), (90, "The crews left")];
        let names = |signed: &Signed| {
            lines.map(|(start, line)| {
                signed.of(start, line, &PHRASES).map(|(from, names)| (from, names.into_owned()))
            })
        };
        let read = names(&signed);
        assert_eq!(read, [Some((2, vec![3..14, 19..30])), Some((2, vec![])), None]);
        assert!(signed.read(3, lines[0].1, 2, &PHRASES));
        assert!(!signed.read(40, lines[1].1, 2, &PHRASES));
        assert_eq!(names(&signed), read);
    }
}
