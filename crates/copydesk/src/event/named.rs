//! Several people by name whom one noun phrase tells of.
//!
//! ```text
//! rivals Varga and Lund                 those who are named right behind
//! Varga and Omani rival Anna Lund       both, though the chunks take them for one
//! ```
//!
//! Cost: of noun phrases in the plural a look at the chunk behind; of those with an `and` inside at their names.

use super::scene::Scene;
use super::sense::Tags;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::MentionKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

impl Scene<'_> {
    /// `praised by conservatives Varga and Lund`: the people named right behind a plural that says what they are.
    pub(super) fn named_right_behind(&self, n: usize) -> Option<Parties> {
        let (chunk, next) = (self.chunk(n)?, self.chunk(n + 1)?);
        let adjoins = next.kind == ChunkKind::Noun && next.tokens.start == chunk.tokens.end;
        if !adjoins || self.mention(n).is_some() || !self.is_person(n + 1) {
            return None;
        }
        let plural = self.doc.token(chunk.head).is_some_and(|head| head.tag == Tag::NounPlural);
        let people = Tags::PEOPLE.with(Tags::WORKER).with(Tags::LEADERS).with(Tags::MINISTERS);
        let said = plural
            && (self.doc.is(chunk.head, LexClass::ROLE)
                || self.is_role(chunk.head)
                || self.noun_sense(n).is_some_and(|(_, noun)| noun.any(people)));
        if !said {
            return None;
        }
        let group = self.group_right(n + 1, true);
        // `told reporters Varga and Lund had left`.
        let clause = self.form(group.last + 1).has(VerbForm::FINITE);
        let named = self.parties(group);
        let all = named.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))));
        (!clause && all && named.len() >= 2).then_some(named)
    }

    /// `Varga and Omani rival Anna Lund`: the two whom one chunk names.
    pub(super) fn named_within(&self, n: usize) -> Option<Parties> {
        let chunk = self.chunk(n)?;
        let mut names = self.entities.within(chunk.tokens).iter().filter(|mention| {
            matches!(mention.entity, EntityRef::Person(_)) && mention.kind != MentionKind::Pronoun
        });
        let (first, second) = (names.next()?, names.next()?);
        let both = names.next().is_none()
            && first.entity != second.entity
            && self.token_is(first.tokens.end, Words::AND)
            && second.tokens.has(chunk.head);
        let mut two = Parties::NONE;
        for mention in [first, second] {
            let head = mention.tokens.end.saturating_sub(1);
            two.add(Party { entity: Some(mention.entity), tokens: mention.tokens, head });
        }
        both.then_some(two)
    }
}

#[cfg(test)]
mod tests {
    use crate::event::tests::{events_of, shown};

    /// A sentence, and its last event.
    const TOLD: &[(&str, &str)] = &[
        (
            "Lund was accused by senators Ada Holm and Imre Stahl.",
            "accuse/allege held: Ada Holm + Imre Stahl -> Lund",
        ),
        (
            "Ada Moor criticized rivals Ada Holm and Imre Stahl.",
            "accuse/disapprove held: Ada Moor -> Ada Holm + Imre Stahl",
        ),
        ("Ada Moor accused senators of theft.", "accuse/allege held: Ada Moor -> senators"),
        // Who is judged did it.
        (
            "The judge sentenced Imre Varga to six years in prison for killing Ada Lund.",
            "assault held: Imre Varga -> Ada Lund",
        ),
        // An office that is sought.
        (
            "Ada Moor announced her endorsement of Imre Varga for president.",
            "support held: Ada Moor -> Imre Varga",
        ),
        // Where a vote is held.
        ("Goma held an election in May 2015.", "elect held: @2015-05 in Goma"),
        // Not of the bank.
        (
            "Ada Lund announced her resignation from the board of the World Bank.",
            "retreat/resign held: Ada Lund",
        ),
    ];

    #[test]
    fn who_is_meant() {
        for (text, expected) in TOLD {
            let told = events_of(text).last().map(shown);
            assert_eq!(told.as_deref(), Some(*expected), "{text}");
        }
    }
}
