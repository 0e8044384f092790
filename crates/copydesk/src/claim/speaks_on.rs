//! Who speaks on: `she` behind what somebody said is that speaker, not whom her words name.
//!
//! ```text
//! Moor said that Ida Lund had won. "She was lucky," she added.      Moor, both times
//! ```
//!
//! Expected precision 0.8. Cost: for a pronoun that stands for somebody else than who spoke last, a walk over her
//! mentions shortly before.

use super::draft::Draft;
use super::rule::Rule;
use super::source::Core;
use super::speaker::Told;
use super::view::View;
use super::word::{Words, words};
use crate::extraction::{Actor, ActorKind, MentionKind};
use crate::grammar::VerbForm;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::TokenRange;

/// How many claims back the words may be that name her.
const MAX_BACK: usize = 5;
/// Whom a story calls by what they are without naming them.
const NAMELESS: &Words = words!["source", "official", "spokesman", "spokeswoman", "spokesperson", "officer"];
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

    /// Whether somebody without a name who spoke in the sentence before goes on: `an official said. He added`, whomever the
    /// words of the official name.
    fn unnamed_speaker(&self, view: View<'_>, entities: &Entities, core: &Core, last: &Draft) -> Option<()> {
        let source = last.source?;
        let [named] = source.cores() else { return None };
        let head = view.doc.token(named.head)?;
        let role = head.is(LexClass::ROLE) || view.is_word(named.head, words!["source"]);
        let one = head.tag == Tag::Noun && role && !head.is_capital();
        // `the candidate said` is somebody known; and in `a man who praised him` he is another one.
        let unnamed = !view.is_word(named.tokens.start, words!["the", "his", "her", "their", "this", "that"])
            || view.is_word(named.head, NAMELESS);
        let told = last.is_saying() || last.rule.is_of(&[Rule::QuoteTag, Rule::ClauseTag, Rule::VerbObject]);
        // Nor `Moor, a lawmaker backing him, said`.
        if !unnamed
            || !told
            || !last.cue.form.has(VerbForm::FINITE)
            || view.doc.is(source.tokens.start, LexClass::RELATIVE)
        {
            return None;
        }
        let word = view.doc.word(named.head);
        let (he, she) = (view.is_word(core.head, words!["he"]), view.is_word(core.head, words!["she"]));
        let fits = he && !word.ends_with("woman") || she && !word.ends_with("man");
        let spoke = view.doc.tokens.sentence_of(last.reach().saturating_sub(1));
        let here = view.doc.tokens.sentence_of(core.head);
        if !one || !fits || here != spoke + 1 || last.reach() > core.tokens.start {
            return None;
        }
        // Nobody is named in the story's own words between the two.
        let behind = TokenRange::new(last.reach(), core.tokens.start);
        let other = |mention: &EntityMention| {
            matches!(mention.entity, EntityRef::Person(_)) && mention.kind != MentionKind::Pronoun
        };
        (!entities.within(behind).iter().any(other)).then_some(())
    }

    #[inline(never)] // apart from what all sources come to
    fn last_speaker(&self, view: View<'_>, entities: &Entities, core: &Core, other: u32) -> Option<Actor> {
        let mut back = self.drafts.iter().zip(self.claims).rev().filter(|(draft, _)| draft.parent.is_none());
        let (last, claim) = back.next()?;
        let [said] = claim.sources.as_slice() else { return None };
        if said.kind == ActorKind::Group {
            return self.unnamed_speaker(view, entities, core, last).map(|()| said.clone());
        }
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
            ("\"Karl Ito has won,\" an official said. He added that it was late.", "an official"),
            ("\"Karl Ito has won,\" a spokeswoman said. He added that it was late.", "Karl Ito"),
            ("Karl Ito has won, polls say. He said it was late.", "Karl Ito"),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }
}
