//! The place a story is told from: where what its first sentence tells happened, and what `here` means.
//!
//! ```text
//! OSLO, March 3 (Reuters) - Premier Varga arrived here on Tuesday ...
//! ^^^^
//! ```

use super::types::Party;
use crate::grammar::Doc;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape};

/// How many sentences and tokens from the start a dateline may stand.
const SENTENCES: usize = 12;
const TOKENS: u32 = 24;
/// The dash of a wire that knows none: `OSLO, Norway (AP) _ The crews left.`
const WIRE: Kind = Kind(b'_');

/// Short forms of states.
const STATES: [&str; 8] = ["EU", "UAE", "UK", "UN", "US", "USA", "U.K.", "U.S."];

/// True for a hyphen with a space to either side: it joins no words.
fn stands_apart(doc: &Doc<'_>, at: u32) -> bool {
    let (start, end) =
        (doc.span(TokenRange::new(at, at + 1)).start, doc.span(TokenRange::new(at, at + 1)).end);
    let before = at.checked_sub(1).map(|before| doc.span(TokenRange::new(before, at)).end);
    let behind = doc.token(at + 1).map(|_| doc.span(TokenRange::new(at + 1, at + 2)).start);
    before.is_none_or(|before| before < start) || behind.is_none_or(|behind| behind > end)
}

/// Where and when the story was filed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dateline {
    /// The place.
    pub(super) place: Party,
    /// The sentence it opens.
    pub(super) sentence: u32,
    /// Its date, an index into the times.
    pub(super) when: Option<u32>,
}

/// The dateline of a story that has one.
pub(super) fn find(doc: &Doc<'_>, entities: &Entities, times: &[TimeMention]) -> Option<Dateline> {
    for (s, sentence) in doc.sentences().iter().enumerate().take(SENTENCES) {
        let start = sentence.tokens.start;
        if !doc.token(start).is_some_and(|token| token.shape.has(Shape::UPPER)) {
            continue;
        }
        let Some(mention) = entities.at(start) else { continue };
        if !matches!(mention.entity, EntityRef::Place(_) | EntityRef::Government(_)) {
            continue;
        }
        // `US premier Varga, a long-time critic`: stories are filed from towns.
        if doc.is_spelled(start, &STATES) {
            continue;
        }
        let dash = (mention.tokens.end..start + TOKENS).find(|&at| {
            doc.token(at).is_some_and(|token| match token.kind {
                Kind::HYPHEN => stands_apart(doc, at),
                kind => matches!(kind, Kind::DASH | WIRE),
            })
        });
        if let Some(dash) = dash {
            let head = mention.tokens.end.saturating_sub(1);
            let place = Party { entity: Some(mention.entity), tokens: mention.tokens, head };
            let first = times.partition_point(|time| time.tokens.start < start);
            let dated = times.get(first).is_some_and(|time| {
                time.tokens.end <= dash && time.time.start.is_some() && time.time.start == time.time.end
            });
            // One that stands alone on its line opens the sentence below it.
            let opened = s + usize::from(dash + 1 >= sentence.tokens.end);
            return Some(Dateline { place, sentence: offset(opened), when: dated.then_some(offset(first)) });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{events_of, shown};

    #[test]
    fn no_dateline() {
        for text in [
            "US Premier Ada Varga, a long-time critic, accused Otto Lund of theft.",
            "OSLO Premier Ada Varga, a long-time critic, accused Otto Lund of theft.",
        ] {
            let told: Vec<_> = events_of(text).iter().map(shown).collect();
            assert_eq!(told, ["accuse/allege held: Ada Varga -> Otto Lund"], "{text}");
        }
    }

    #[test]
    fn the_first_sentence_happened_there() {
        for dateline in ["OSLO, Norway (AP) -", "OSLO, Norway (AP) _", "OSLO, Norway (AP) --\n\n"] {
            let text = format!("{dateline} Police arrested a lawyer. Varga was arrested too.");
            let told: Vec<_> = events_of(&text).iter().map(shown).collect();
            let expected = ["coerce/arrest held: Police -> a lawyer in OSLO", "coerce/arrest held: -> Varga"];
            assert_eq!(told, expected, "{text}");
        }
    }
}
