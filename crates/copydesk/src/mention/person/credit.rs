//! Who wrote or photographed, and is nobody of the story: `(Reporting by Ann Okafor; Editing by Karl Osk)`, `Photo: Ann
//! Okafor, AB`, `(Ann Okafor/The Ledger via AB)`.
//!
//! Cost: a look at the first words of a name's sentence and at the marks beside the name.

use super::segment::Segment;
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::{Kind, Sentence};

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
            tokens.len() <= LONGEST
                && before == Some(credit)
                && (by(credit) || kind(credit) == Some(Kind::COLON))
        }
        "Follow" => before == Some(opens) && doc.word(last.end) == "on",
        _ => segment.parts.len() > 1 && first.start == opens && is_before_agency(doc, sentence, last.end),
    }
}

/// `Ann Okafor | , AB`: nothing but an agency in capitals behind the comma.
fn is_before_agency(doc: &Doc<'_>, sentence: &Sentence, comma: u32) -> bool {
    let end = sentence.tokens.end;
    comma + 2 <= end
        && comma + 3 >= end
        && doc.token(comma).is_some_and(|mark| mark.kind == Kind::COMMA)
        && doc.payload(comma + 1, LexClass::ORG).is_some_and(|body| {
            let kind = body.split(' ').next().and_then(OrganizationKind::from_name);
            kind == Some(OrganizationKind::Media)
        })
}
