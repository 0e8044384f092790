//! The place a story is told from: where what its first sentence tells happened, and what `here` means.
//!
//! ```text
//! OSLO, March 3 (Reuters) - Premier Varga arrived here on Tuesday ...
//! ^^^^
//! OSLO 1996-03-03            a line of its own: it opens the sentence below
//! Oslo (NTB) Premier ...     whatever else the layout has read as one
//! ```

use super::types::Party;
use crate::grammar::Doc;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{Span, TokenRange, offset};
use crate::token::{Kind, Sentence, Shape};

/// How many sentences and tokens from the start a dateline may stand.
const SENTENCES: usize = 12;
const TOKENS: u32 = 24;
/// How many tokens may stand between a place and the date behind it: those of its region.
const REGION: u32 = 5;
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

/// The dateline of a story that has one; `filed` is where the layout has found one, in whatever form.
pub(super) fn find(
    doc: &Doc<'_>,
    entities: &Entities,
    times: &[TimeMention],
    filed: Option<Span>,
) -> Option<Dateline> {
    before_dash(doc, entities, times).or_else(|| found_before(doc, entities, times, filed?))
}

/// `Oslo (NTB) The crews left.`: the dateline at `filed`, whose place the lists know.
fn found_before(doc: &Doc<'_>, entities: &Entities, times: &[TimeMention], filed: Span) -> Option<Dateline> {
    let s = doc.sentences().partition_point(|sentence| doc.span(sentence.tokens).end <= filed.start);
    let tokens = doc.sentences().get(s)?.tokens;
    let inside = |at: &u32| filed.start <= doc.span(TokenRange::new(*at, at + 1)).start;
    let start = tokens.iter().find(inside)?;
    let behind = |at: &u32| filed.end <= doc.span(TokenRange::new(*at, at + 1)).start;
    let rest = tokens.iter().find(behind);
    let mention = entities.at(start).filter(|mention| matches!(mention.entity, EntityRef::Place(_)))?;
    let head = mention.tokens.end.saturating_sub(1);
    let place = Party { entity: Some(mention.entity), tokens: mention.tokens, head };
    let when = day_within(times, TokenRange::new(start, rest.unwrap_or(tokens.end)));
    let opened = s + usize::from(rest.is_none());
    Some(Dateline { place, sentence: offset(opened), when })
}

/// The first time within a dateline, if it is a day.
fn day_within(times: &[TimeMention], tokens: TokenRange) -> Option<u32> {
    let first = times.partition_point(|time| time.tokens.start < tokens.start);
    let time = times.get(first).filter(|time| time.tokens.end <= tokens.end)?;
    (time.time.start.is_some() && time.time.start == time.time.end).then_some(offset(first))
}

/// `PORT ELLEN, Scotland 2019-03-04`: the day that ends such a line.
fn day_of_line(doc: &Doc<'_>, times: &[TimeMention], sentence: &Sentence, place: TokenRange) -> Option<u32> {
    let day = day_within(times, TokenRange::new(place.end, sentence.tokens.end))?;
    let tokens = times.get(day as usize)?.tokens;
    let ends = tokens.end == sentence.tokens.end && tokens.start <= place.end + REGION;
    let named = |at: u32| {
        doc.token(at).is_some_and(|token| token.kind == Kind::COMMA || token.is_word() && token.is_capital())
    };
    (ends && (place.end..tokens.start).all(named)).then_some(day)
}

/// The dateline that a dash closes, or that is a line of its own.
fn before_dash(doc: &Doc<'_>, entities: &Entities, times: &[TimeMention]) -> Option<Dateline> {
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
        let head = mention.tokens.end.saturating_sub(1);
        let place = Party { entity: Some(mention.entity), tokens: mention.tokens, head };
        if let Some(day) = day_of_line(doc, times, sentence, mention.tokens) {
            return Some(Dateline { place, sentence: offset(s + 1), when: Some(day) });
        }
        let dash = (mention.tokens.end..start + TOKENS).find(|&at| {
            doc.token(at).is_some_and(|token| match token.kind {
                Kind::HYPHEN => stands_apart(doc, at),
                kind => matches!(kind, Kind::DASH | WIRE),
            })
        });
        if let Some(dash) = dash {
            let when = day_within(times, TokenRange::new(start, dash));
            // One that stands alone on its line opens the sentence below it.
            let opened = s + usize::from(dash + 1 >= sentence.tokens.end);
            return Some(Dateline { place, sentence: offset(opened), when });
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

    #[test]
    fn datelines_of_other_forms() {
        for dateline in ["OSLO 1996-08-28\n", "OSLO, Norway 1996-08-28\n"] {
            let text = format!("Lawyers jailed in the north.\n{dateline}Police arrested a lawyer on Monday.");
            let told: Vec<_> = events_of(&text).iter().map(shown).collect();
            let expected = ["coerce/arrest held: Police -> a lawyer @1996-08-26 in OSLO"];
            assert_eq!(told, expected, "{text}");
        }
        for dateline in ["Oslo (NTB) –", "Oslo —", "Oslo, March 3 (NTB)"] {
            let text = format!("{dateline} Police arrested a lawyer. Varga was arrested too.");
            let told: Vec<_> = events_of(&text).iter().map(shown).collect();
            let first = told.first().map(String::as_str);
            assert!(first.is_some_and(|first| first.ends_with("in Oslo")), "{text} {told:?}");
        }
    }
}
