//! Where the place of the dateline is not where something was done, though the first sentence tells of it.
//!
//! ```text
//! LIMA - Guards in southern Peru freed two nurses .         in southern Peru, not in Lima
//! OSLO - Guards freed two nurses in this old port .         in Oslo
//! OSLO - Varga condemned the raid in Oman .                 in Oslo: words are said there
//! ```
//!
//! Cost: the chunks of a sentence, for the deeds of a dateline's own sentence only.

use super::merge::Story;
use super::scene::Scene;
use super::types::Party;
use crate::extraction::{EventKind, PlaceKind};
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::mention::{Entities, EntityRef};
use crate::token::Shape;

/// Nouns for parts of a land.
const PARTS: [&str; 26] = [
    "area",
    "areas",
    "border",
    "coast",
    "countryside",
    "district",
    "districts",
    "east",
    "island",
    "jungle",
    "mountains",
    "north",
    "northeast",
    "northwest",
    "province",
    "provinces",
    "region",
    "regions",
    "south",
    "southeast",
    "southwest",
    "town",
    "towns",
    "village",
    "villages",
    "west",
];

impl Scene<'_> {
    /// True for the place of the dateline.
    pub(super) fn is_dateline(&self, place: Party) -> bool {
        self.dateline.is_some_and(|dateline| dateline.tokens == place.tokens)
    }

    /// A place but the dateline's for a deed that the sentence tells to have been done elsewhere.
    pub(super) fn done_there(&self, place: Option<Party>, kind: EventKind) -> Option<Party> {
        let filed = place.filter(|place| is_deed(kind) && self.is_dateline(*place));
        let elsewhere = |dateline| Elsewhere { doc: self.doc, entities: self.entities, dateline };
        place.filter(|_| !filed.is_some_and(|dateline| elsewhere(dateline).is_told(self.chunks)))
    }
}

impl Story<'_> {
    /// The same for what the first sentence tells, which is number `sentence`.
    pub(super) fn done_there(&self, dateline: Party, kind: EventKind, sentence: u32) -> bool {
        let Some(sentence) = self.doc.sentences().get(sentence as usize) else { return true };
        let elsewhere = Elsewhere { doc: self.doc, entities: self.entities, dateline };
        !(is_deed(kind) && elsewhere.is_told(self.doc.chunks_in(sentence.tokens)))
    }
}

/// What is done where it is done; words are said where a story is told.
const fn is_deed(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Assault | K::Coerce | K::Protest | K::Aid | K::Mobilize | K::Retreat | K::Sanction)
}

/// What is asked to tell whether a sentence speaks of another place than the dateline's.
struct Elsewhere<'a, 'd> {
    doc: &'a Doc<'d>,
    entities: &'a Entities,
    dateline: Party,
}

impl Elsewhere<'_, '_> {
    /// `in southern Peru`, `off the coast`, `in the land's north`; not `in this city`.
    #[inline(never)]
    fn is_told(&self, chunks: &[Chunk]) -> bool {
        let inside = |before: &Chunk| {
            before.kind == ChunkKind::Preposition
                && self.doc.is_spelled(before.head, &["in", "near", "off", "outside"])
        };
        let place = |chunk: &Chunk| chunk.kind == ChunkKind::Noun && self.is_part_or_other(chunk);
        (1..chunks.len()).any(|i| {
            let led = chunks.get(i - 1).is_some_and(inside)
                && !chunks.get(i).is_some_and(|chunk| self.doc.is_spelled(chunk.tokens.start, &["this"]));
            led && (chunks.get(i).is_some_and(place)
                || chunks.get(i).is_some_and(|chunk| self.ends_in_genitive(chunk))
                    && chunks.get(i + 1).is_some_and(place))
        })
    }

    fn ends_in_genitive(&self, chunk: &Chunk) -> bool {
        let last = self.doc.token(chunk.tokens.end.saturating_sub(1));
        last.is_some_and(|last| last.shape.has(Shape::CLITIC))
    }

    /// `southern Peru`, `the northern region`, `Oslo` where the story is not told from there.
    fn is_part_or_other(&self, chunk: &Chunk) -> bool {
        let part = self.doc.is_spelled(chunk.head, &PARTS);
        let Some(mention) = self.entities.at(chunk.head) else { return part };
        let place = match mention.entity {
            EntityRef::Place(id) => self.entities.places.get(id as usize),
            EntityRef::Government(_) => None,
            _ => return part,
        };
        let land = place.is_none_or(|place| place.kind == PlaceKind::Country);
        // `southern Peru`, whether or not the words are one name.
        let name = place.map_or(self.doc.words(mention.tokens).len(), |place| place.name.len());
        let within =
            self.doc.words(chunk.tokens).len() > name && !self.doc.is_spelled(chunk.tokens.start, &["the"]);
        if land { part || within } else { self.dateline.entity != Some(mention.entity) }
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::check;

    const FILED: &[(&str, &[&str])] = &[
        (
            "LIMA (NTB) - Police in northern Peru arrested Otto Lund.",
            &["coerce/arrest held: Police -> Otto Lund"],
        ),
        (
            "LIMA (NTB) - Police arrested Otto Lund, who hid in a mountain village.",
            &["coerce/arrest held: Police -> Otto Lund"],
        ),
        (
            "LIMA (NTB) - Police in the country's northern jungle region arrested Otto Lund.",
            &["coerce/arrest held: Police -> Otto Lund"],
        ),
        ("LIMA (NTB) - Police arrested Otto Lund.", &["coerce/arrest held: Police -> Otto Lund in LIMA"]),
    ];

    #[test]
    fn where_it_was_done() {
        check(FILED.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
    }
}
