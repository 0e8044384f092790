//! Who speaks on: `she` behind what somebody said is that speaker, not whom her words name.
//!
//! ```text
//! Moor said that Ida Lund had won. "She was lucky," she added.      Moor, both times
//! ```
//!
//! Expected precision 0.8. Cost: for a pronoun that stands for somebody else than who spoke last, a walk over her
//! mentions shortly before.

use super::draft::Draft;
use super::source::Core;
use super::speaker::Told;
use super::view::View;
use super::word::words;
use crate::extraction::{Actor, ActorKind, MentionKind};
use crate::lexicon::{Facts, Tag};
use crate::mention::{Entities, EntityMention, EntityRef};

/// How many claims back the words may be that name her.
const MAX_BACK: usize = 5;
/// How many mentions back she may be named.
const MAX_MENTIONS: usize = 40;

impl Told<'_> {
    /// Who spoke last, where the pronoun at `core` was taken for a person whom only her words name.
    #[inline]
    pub(super) fn speaks_on(
        &self,
        view: View<'_>,
        entities: &Entities,
        core: &Core,
        actor: &Actor,
    ) -> Option<Actor> {
        let pronoun = view.doc.token(core.head).is_some_and(|token| token.tag == Tag::Pronoun);
        if !pronoun || actor.kind != ActorKind::Person || self.claims.is_empty() {
            return None;
        }
        self.last_speaker(view, entities, core, actor.id?)
    }

    #[inline(never)] // apart from what all sources come to
    fn last_speaker(&self, view: View<'_>, entities: &Entities, core: &Core, other: u32) -> Option<Actor> {
        let mut back = self.drafts.iter().zip(self.claims).rev().filter(|(draft, _)| draft.parent.is_none());
        let (last, claim) = back.next()?;
        let [said] = claim.sources.as_slice() else { return None };
        let speaker = said.id.filter(|id| said.kind == ActorKind::Person && *id != other)?;
        let beside = view.doc.tokens.sentence_of(last.reach().saturating_sub(1)) + 1;
        let near = beside >= view.doc.tokens.sentence_of(core.head) && last.reach() <= core.tokens.start;
        if !near || !view.is_word(core.head, words!["he", "she"]) {
            return None;
        }
        let named = last_named(entities, core.tokens.start, other)?;
        let told = |draft: &Draft| draft.content.iter().any(|piece| piece.has(named));
        let hers = told(last)
            || view.is_quoted(named)
            || back
                .take(MAX_BACK)
                .take_while(|(_, claim)| claim.sources.as_slice() == [said.clone()])
                .any(|(draft, _)| told(draft));
        (hers && fits(view, entities, core, speaker)).then(|| said.clone())
    }
}

/// The first token of the last name of a person before a token.
fn last_named(entities: &Entities, before: u32, person: u32) -> Option<u32> {
    let mut back = shortly_before(entities, before, person);
    back.find(|mention| mention.kind != MentionKind::Pronoun).map(|mention| mention.tokens.start)
}

/// The mentions of a person shortly before a token, the last one first.
fn shortly_before(entities: &Entities, before: u32, person: u32) -> impl Iterator<Item = &EntityMention> {
    let end = entities.mentions.partition_point(|mention| mention.tokens.start < before);
    let back = entities.mentions.get(..end).unwrap_or(&[]).iter().rev().take(MAX_MENTIONS);
    back.filter(move |mention| mention.entity == EntityRef::Person(person))
}

/// False where a name or pronoun shortly before shows that the speaker is a man and the one at `core` a woman, or the other
/// way round.
pub(super) fn fits(view: View<'_>, entities: &Entities, core: &Core, speaker: u32) -> bool {
    let men = words!["he", "him", "his", "himself"];
    let man = view.is_word(core.head, men);
    let mut told = shortly_before(entities, core.tokens.start, speaker).filter_map(|mention| {
        if mention.kind == MentionKind::Pronoun {
            return Some(view.is_word(mention.tokens.start, men));
        }
        view.doc.slice(mention.tokens).iter().find_map(|token| {
            let facts = view.doc.lexicon.facts(token.lexeme);
            let (male, female) = (facts.has(Facts::MALE_NAME), facts.has(Facts::FEMALE_NAME));
            (male != female).then_some(male)
        })
    });
    told.next().is_none_or(|male| male == man)
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn a_speaker_goes_on_speaking() {
        for (text, expected) in [
            ("Imre Moor said that Karl Ito had won. \"He was lucky,\" he added.", "Imre Moor"),
            ("Imre Moor said that Karl Ito had won. But Karl Ito left. He said it was late.", "Karl Ito"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
