//! [`Found`]: the cues of a stretch of text, and beside each what is asked of it again and again.

use super::cue::Cue;
use super::view::View;
use crate::span::TokenRange;
use core::ops::Range;

/// Most that are looked through one by one.
const FEW: usize = 64;

/// What is asked of a cue again and again.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Its main word.
    head: u32,
    /// It stands in quotation marks.
    quoted: bool,
    /// It may make a claim inside the content of another.
    inside: bool,
}

/// The cues of a document, in order.
#[derive(Debug, Default)]
pub(super) struct Cues {
    list: Vec<Cue>,
    places: Vec<Place>,
}

impl Cues {
    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.places.clear();
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.list.len()
    }

    /// Adds one; true where it stands in quotation marks.
    #[inline]
    pub(super) fn push(&mut self, view: View<'_>, cue: Cue) -> bool {
        let (quoted, inside) = (view.is_quoted(cue.head), cue.may_be_inside());
        self.places.push(Place { head: cue.head, quoted, inside });
        self.list.push(cue);
        quoted
    }

    /// Those of some numbers.
    pub(super) fn of(&self, numbers: Range<usize>) -> Found<'_> {
        let (cues, places) = (self.list.get(numbers.clone()), self.places.get(numbers));
        Found { cues: cues.unwrap_or(&[]), places: places.unwrap_or(&[]) }
    }
}

/// Some cues of a document that follow each other.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Found<'d> {
    /// The cues themselves.
    pub(super) cues: &'d [Cue],
    places: &'d [Place],
}

impl<'d> Found<'d> {
    /// Those that lie in a range of tokens.
    pub(super) fn within(self, range: TokenRange) -> &'d [Cue] {
        let from = self.cues.partition_point(|cue| cue.tokens.start < range.start);
        let to = self.cues.partition_point(|cue| cue.tokens.start < range.end);
        let mut rest = self.cues.get(from..to).unwrap_or(&[]);
        while let [before @ .., last] = rest
            && last.tokens.end > range.end
        {
            rest = before;
        }
        rest
    }

    /// Those that stand in no quotation, copied.
    #[inline(never)] // mostly none stands in one
    pub(super) fn unquoted(self, copies: &mut Vec<Cue>) -> &[Cue] {
        let unquoted = self.cues.iter().zip(self.places).filter(|(_, place)| !place.quoted);
        copies.clear();
        copies.extend(unquoted.map(|(cue, _)| cue));
        copies
    }

    /// True where the main word of one that may make a claim inside another stands in a range of tokens.
    pub(super) fn hold(self, range: TokenRange) -> bool {
        if self.places.len() > FEW {
            return self.near(range).iter().any(|place| range.has(place.head) && place.inside);
        }
        self.places.iter().fold(false, |hold, place| hold | range.has(place.head) & place.inside)
    }

    /// Those whose main word can stand in a range of tokens: each begins in it or shortly before it.
    #[inline(never)] // few sentences have so many
    fn near(self, range: TokenRange) -> &'d [Place] {
        /// How many may begin before it.
        const BEFORE: usize = 4;
        let from = self.cues.partition_point(|cue| cue.tokens.start < range.start);
        let to = self.cues.partition_point(|cue| cue.tokens.start < range.end);
        self.places.get(from.saturating_sub(BEFORE)..to).unwrap_or(&[])
    }
}
