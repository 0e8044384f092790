//! What the corpus keeps of a document: its extraction without what only its own page needs, and what its text said.

use super::bodies::letters;
use super::fingerprint::{Fingerprint, wording};
use crate::extraction::{Event, Extraction, Organization, Spans};
use crate::span::Span;

/// A document's share in the corpus. Stored and read back with serde, it needs the page no more.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Record {
    /// Headline, people, organizations, places, events and claims; no blocks, times and mentions.
    pub(super) extraction: Extraction,
    /// For each claim the stretches of its content.
    pub(super) contents: Vec<Vec<String>>,
    /// Bodies, as indexes, that the story names in full and by these letters too.
    pub(super) letters: Vec<(u32, String)>,
    /// For each event the wording of the sentence that tells it first, as a hash; 0 where that is short.
    pub(super) wordings: Vec<u64>,
    /// A sketch of the story's wording.
    pub(super) fingerprint: Fingerprint,
}

impl Record {
    /// What is kept of a document; `text` is the one it was read from.
    #[must_use]
    pub fn new(mut extraction: Extraction, text: &str) -> Self {
        let fingerprint = Fingerprint::of(text, &extraction.blocks);
        let words = |span: &Span| {
            text.get(span.range()).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let contents = extraction
            .claims
            .iter()
            .map(|claim| claim.content_spans.iter().map(words).filter(|words| !words.is_empty()).collect())
            .collect();
        let told = |event: &Event| {
            let sentence = event.mentions.first().and_then(|mention| text.get(mention.sentence.range()));
            wording(sentence.unwrap_or(""))
        };
        let wordings = extraction.events.iter().map(told).collect();
        let letters =
            extraction.organizations.iter().flat_map(|body| called_by_letters(body, text)).collect();
        extraction.blocks = Vec::new();
        extraction.times = Vec::new();
        extraction.notes = Vec::new();
        extraction.people.iter_mut().for_each(|person| person.mentions = Vec::new());
        extraction.organizations.iter_mut().for_each(|body| body.mentions = Vec::new());
        extraction.places.iter_mut().for_each(|place| place.mentions = Vec::new());
        extraction.dateline.iter_mut().for_each(|place| place.mentions = Vec::new());
        for event in &mut extraction.events {
            event.mentions = Vec::new();
        }
        for claim in &mut extraction.claims {
            claim.source_spans = Spans::new();
            claim.cue_spans = Spans::new();
            claim.content_spans = Spans::new();
        }
        Self { extraction, contents, letters, wordings, fingerprint }
    }

    /// The document's id.
    #[must_use]
    pub fn doc(&self) -> &str {
        &self.extraction.doc
    }
}

/// A body with the letters that stand for it, where it has a longer name as well.
fn called_by_letters(body: &Organization, text: &str) -> Option<(u32, String)> {
    let mut mentions = body.mentions.iter().filter_map(|mention| text.get(mention.span.range()));
    if letters(&body.name).is_some() || !body.name.contains(' ') {
        return None;
    }
    mentions.find_map(letters).map(|letters| (body.id, letters))
}
