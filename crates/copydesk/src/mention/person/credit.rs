//! Who wrote or photographed, and is nobody of the story: `(Reporting by Ann Okafor; Editing by Karl Osk)`, `Photo: Ann
//! Okafor, AB`, `(Ann Okafor/The Ledger via AB)`.
//!
//! Cost: a look at the first words of a name's sentence and at the marks beside the name.

use super::segment::Segment;
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::{Kind, Sentence, Shape};

/// Longest line that tells who took a picture, in tokens.
const LONGEST: u32 = 9;

/// True for a name in a line of credits.
pub(super) fn is_credited(doc: &Doc<'_>, sentence: &Sentence, segment: &Segment<'_>) -> bool {
    let (Some(first), Some(last)) = (segment.parts.first(), segment.parts.last()) else { return false };
    let kind = |at: u32| doc.token(at).map(|token| token.kind);
    let before = first.start.checked_sub(1);
    let tokens = sentence.tokens;
    // `(Ann Okafor/AB)`
    if segment.parts.len() > 1
        && kind(last.end) == Some(Kind::SLASH)
        && before.and_then(kind) == Some(Kind::OPEN)
    {
        return true;
    }
    let opens = tokens.start + u32::from(kind(tokens.start) == Some(Kind::OPEN));
    let by = |at: u32| doc.word(at) == "by";
    match doc.word(opens) {
        "Reporting" | "Editing" | "Writing" | "Compiled" => by(opens + 1),
        "Additional" => by(opens + 2),
        "Photo" | "Photos" | "Photograph" | "Photographs" => {
            let credit = opens + 1 + u32::from(doc.word(opens + 1) == "credit");
            before == Some(credit)
                && (by(credit) || kind(credit) == Some(Kind::COLON) && tokens.len() <= LONGEST)
        }
        // `© Ann Okafor A ship leaves Lima`
        "©" => before == Some(opens),
        "Follow" => before == Some(opens) && doc.word(last.end) == "on",
        _ if segment.parts.len() < 2 => false,
        _ if first.start == opens => {
            is_before_agency(doc, sentence, last.end) || is_beside_agency(doc, sentence, last.end)
        }
        // `A ship in Lima. (Photo by Ann Okafor`
        _ => before.is_some_and(|at| {
            let photo = at.saturating_sub(1);
            by(at) && matches!(doc.word(photo), "Photo" | "Photos" | "Photograph" | "Photographs")
        }),
    }
}

/// `Ann Okafor | / AB file A ship leaves Lima`, `Ann Okafor | , AB A ship leaves`: an agency right behind the stroke, or in capitals
/// behind a comma with a new sentence right behind it, as the credit of a picture stands in running text.
fn is_beside_agency(doc: &Doc<'_>, sentence: &Sentence, mark: u32) -> bool {
    let stroke = doc.token(mark).map(|token| token.kind);
    // A stroke between blanks begins a sentence of its own.
    let inside = stroke == Some(Kind::BAR) || mark + 1 < sentence.tokens.end;
    let Some(agency) = doc.token(mark + 1).filter(|_| inside) else { return false };
    let media = || doc.is_spelled(mark + 1, &["getty"]) || is_medium(doc, mark + 1);
    let capital = |at: u32| doc.token(at).is_some_and(|next| next.is_word() && next.is_capital());
    match stroke {
        Some(Kind::SLASH | Kind::BAR) => agency.is_capital() && media(),
        Some(Kind::COMMA) => {
            agency.shape.has(Shape::UPPER) && agency.end - agency.start <= 3 && capital(mark + 2) && media()
        }
        _ => false,
    }
}

/// An outlet or agency of the lists.
fn is_medium(doc: &Doc<'_>, at: u32) -> bool {
    doc.payload(at, LexClass::ORG).is_some_and(|body| {
        let kind = body.split(' ').next().and_then(OrganizationKind::from_name);
        kind == Some(OrganizationKind::Media)
    })
}

/// `Ann Okafor | , AB`: nothing but an agency in capitals behind the comma.
fn is_before_agency(doc: &Doc<'_>, sentence: &Sentence, comma: u32) -> bool {
    let end = sentence.tokens.end;
    comma + 2 <= end
        && comma + 3 >= end
        && doc.token(comma).is_some_and(|mark| mark.kind == Kind::COMMA)
        && is_medium(doc, comma + 1)
}
