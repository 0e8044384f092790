//! Who `I` and `we` are in what somebody is quoted with: whoever said it. Claims are found after events, so these parties
//! stand under their pronoun until then.
//!
//! ```text
//! "I met Varga on Monday," Lund said.     consult: I + Varga, and of the claim: Lund + Varga
//! ```
//!
//! Invariant: no event that leaves here has a pronoun among its actors.

use super::content::is_said;
use super::scene::{Group, Scene};
use super::types::Party;
use crate::extraction::{Actor, ActorKind, Claim, Event, Form};
use crate::lexicon::LexClass;
use crate::span::Span;
use crate::token::Shape;

/// How the output writes such a party.
const PRONOUNS: [&str; 3] = ["I", "we", "We"];

impl Scene<'_> {
    /// `I`, `we` alone within a quotation: whoever speaks.
    pub(super) fn speaker(&self, group: Group) -> Option<Party> {
        let chunk = self.chunk(group.first).filter(|_| group.first == group.last)?;
        let quoted = self.doc.token(chunk.head).is_some_and(|token| token.shape.has(Shape::QUOTED));
        let first = self.doc.payload(chunk.head, LexClass::PRONOUN).filter(|_| quoted)?;
        let speaks = first.starts_with('1') && first.ends_with("subj") && chunk.tokens.len() == 1;
        speaks.then_some(Party { entity: None, tokens: chunk.tokens, head: chunk.head })
    }
}

/// Puts whoever a claim quotes in the place of the pronouns among the parties of the events it tells; and whoever is found
/// to say what is an event by being said, where nobody else is: `It accused Oman`. Of those called by their name there the
/// events know already that they do not: `Lund received a letter accusing Oman`.
pub(crate) fn name_speakers(events: &mut [Event], claims: &[Claim], text: &str) {
    for event in events {
        if event.actors.is_empty()
            && is_said(event.kind)
            && let Some(claim) = saying(event, claims)
        {
            let called = |source: &Actor| {
                claim.source_spans.iter().any(|span| span.slice(text).contains(source.name.as_str()))
            };
            // `They accused Oman`: those whom the claim found the word to stand for.
            let they = claim.source_spans.iter().all(|span| span.slice(text).eq_ignore_ascii_case("they"));
            let named = |source: &&Actor| {
                (they || source.kind != ActorKind::Group)
                    && !event.recipients.contains(source)
                    && !called(source)
            };
            event.actors = claim.sources.iter().filter(named).cloned().collect();
        }
        let speaks =
            |actor: &Actor| actor.kind == ActorKind::Group && PRONOUNS.contains(&actor.name.as_str());
        let sides = [&event.actors, &event.recipients].map(|side| side.iter().any(speaks));
        if sides == [false; 2] {
            continue;
        }
        let sources = quoting(event, claims).map_or(&[][..], |claim| &claim.sources);
        for (side, speaks_here) in [&mut event.actors, &mut event.recipients].into_iter().zip(sides) {
            side.retain(|actor| !(speaks(actor) || speaks_here && sources.contains(actor)));
            if speaks_here {
                side.splice(0..0, sources.iter().cloned());
            }
        }
    }
}

/// The claim whose cue tells an event.
fn saying<'c>(event: &Event, claims: &'c [Claim]) -> Option<&'c Claim> {
    let told = |cue: &Span| {
        event.mentions.iter().any(|told| told.span.start <= cue.start && cue.start < told.span.end)
    };
    claims.iter().find(|claim| claim.cue_spans.iter().any(told))
}

/// The innermost claim that quotes a telling of an event word by word.
fn quoting<'c>(event: &Event, claims: &'c [Claim]) -> Option<&'c Claim> {
    claims.iter().rev().find(|claim| {
        claim.form != Form::Indirect
            && !claim.sources.is_empty()
            && claim.content_spans.iter().any(|content| {
                event
                    .mentions
                    .iter()
                    .any(|told| content.start <= told.span.start && told.span.end <= content.end)
            })
    })
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    fn parties(text: &str) -> Vec<Vec<String>> {
        let found = Extractor::new().extract(&Article::new(text)).expect("short");
        found
            .events
            .iter()
            .map(|event| event.actors.iter().map(|actor| actor.name.to_string()).collect())
            .collect()
    }

    #[test]
    fn who_is_quoted_takes_part() {
        let met = [vec!["Ann Lund".to_owned(), "Imre Varga".to_owned()]];
        assert_eq!(parties("\"I met Premier Imre Varga on Monday,\" Minister Ann Lund said."), met);
        assert_eq!(
            parties("\"We had talks with Premier Imre Varga on Monday,\" Minister Ann Lund said."),
            met
        );
        let told = [vec!["The miners".to_owned()], vec!["The miners".to_owned()]];
        assert_eq!(parties("The miners criticised Ada Lund. They accused Imre Varga of theft."), told);
        // Nobody is quoted.
        assert_eq!(parties("I met Premier Imre Varga on Monday."), [vec!["Imre Varga".to_owned()]]);
    }
}
