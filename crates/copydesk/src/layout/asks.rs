//! What is worth asking of a line, told by how it begins and what it holds: nothing, of most.
//!
//! A line and its counts -> bits, one for each job that would look at its words again. Cost: one load by the line's
//! first two letters.

use super::captions;
use super::marks;
use super::opener;
use super::publisher;
use super::ui::{Found, Ui};
use super::unit::Unit;

/// Bits of jobs.
pub(super) type Asks = u8;

/// It may begin as a byline does.
pub(super) const BYLINE: Asks = 1;
/// It may begin with words that a site's name stands behind.
pub(super) const SITE: Asks = 2;
/// It may name the site there or elsewhere.
pub(super) const PUBLISHER: Asks = 4;
/// Its shape may tell what it is.
pub(super) const SHAPE: Asks = 8;
/// Who reported it may stand at its end, in brackets.
pub(super) const CREDIT: Asks = 16;
/// Who took the picture that it tells of may stand at its end.
pub(super) const PICTURE: Asks = 32;

/// Most words of a line that names the site, and of one that begins with such words.
const MOST_NAMING: u32 = 60;
const MOST_OPENED: u32 = 10;

/// By the first two letters, whatever their case, five bits of each; those that imply others with them.
const STARTS: [Asks; 1 << 10] = {
    let mut starts = [0; 1 << 10];
    let mut nth = 0;
    while nth < opener::HEADS.len() {
        let [first, second, ..] = opener::HEADS[nth].to_le_bytes();
        starts[place(first, second)] |= BYLINE | SHAPE;
        nth += 1;
    }
    nth = 0;
    while nth < publisher::OPENERS.len() {
        if let [first, second, ..] = publisher::OPENERS[nth].0.as_bytes() {
            starts[place(*first, *second)] |= SITE | PUBLISHER;
        }
        nth += 1;
    }
    starts
};

/// By the first byte: which bits of [`STARTS`] hold, and those whatever comes next.
///
/// Marks may stand before the first word of a byline, or make a line one that an agency signed, and bylines in Cyrillic
/// begin with the bytes of its letters.
const FIRST: [(Asks, Asks); 256] = {
    let mut bits = [(0, 0); 256];
    let mut at = 0;
    while at < 256 {
        bits[at] = match at.to_le_bytes()[0] {
            b'a'..=b'z' | b'A'..=b'Z' => (Asks::MAX, 0),
            b'(' | b'|' | b'-' | b'*' | 0xE2 | 0xD0 | 0xD1 => (0, BYLINE | SHAPE),
            _ => (0, 0),
        };
        at += 1;
    }
    bits
};

#[inline]
const fn place(first: u8, second: u8) -> usize {
    ((first & 0x1F) as usize) << 5 | (second & 0x1F) as usize
}

/// What is worth asking of a line that is `unit`; of running text beyond doubt, `running`, its shape tells only by how it
/// begins, and where a credit may stand at its end.
#[inline]
pub(super) fn of(line: &[u8], unit: &Unit, running: bool) -> Asks {
    // Without branches: what a line holds is nothing that a processor can guess.
    let bit = |is: bool, asks: Asks| if is { asks } else { 0 };
    let [first, second] = *line.first_chunk().unwrap_or(&[0; 2]);
    let (plain, marked) = FIRST[first as usize];
    let starts = STARTS[place(first, second)] & plain | marked;
    let starts = starts & !bit(unit.words > MOST_OPENED, SITE | PUBLISHER);
    let pictured = captions::may_be_credited(line, unit, running);
    // Of running text its shape says nothing else, but a row of bullets.
    let listed = unit.may_hold(marks::COMMA) & (unit.lower == 0);
    let odd = (unit.digit > 0) | unit.copyright | listed;
    let shaped = pictured | (unit.separators > 0) | odd & !unit.is_prose();
    let is_footer = |found: Option<Found>| matches!(found, Some(Found { ui: Ui::Footer, .. }));
    // In running text the sign is not looked for.
    let signed = unit.copyright | running;
    let named = signed | unit.address | is_footer(unit.phrase) | is_footer(unit.inner);
    let naming = named & (unit.words <= MOST_NAMING);
    starts
        | bit(shaped, SHAPE)
        | bit(pictured, PICTURE)
        | bit(naming, PUBLISHER)
        | bit(line.last() == Some(&b')'), CREDIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::count;
    use crate::layout::line::Line;
    use crate::layout::norm::Norm;
    use crate::layout::phrases::PHRASES;

    #[test]
    fn nothing_is_asked_of_labels() {
        for (line, asks) in [
            ("Boats and tides", 0),
            ("By Ada Sellers", BYLINE | SHAPE),
            ("- ADA SELLERS", BYLINE | SHAPE),
            ("Follow Harbour Post", SITE | PUBLISHER),
            ("Café Élysée", 0),
            ("© Café Élysée", PUBLISHER | SHAPE),
            ("3 May", SHAPE),
            ("Harbour Post, Oslo", SHAPE),
            ("The harbour (Ada Sellers)", SHAPE | CREDIT | PICTURE),
            ("They left. Atlantic", SHAPE | PICTURE),
            ("They left at dawn.", 0),
        ] {
            let mut unit = Unit::default();
            count::read(Line::alone(line), &PHRASES, &mut Norm::default(), &mut unit);
            assert_eq!(of(line.as_bytes(), &unit, false), asks, "{line}");
        }
    }
}
