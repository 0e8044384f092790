//! Those who suffer and of whom a pronoun alone tells: `they were arrested`, `all were killed`.

use super::scene::{Group, Scene};
use super::types::{Parties, Party};
use super::words::Words;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::Tag;

/// Words for people whom nothing else tells.
const PEOPLE: [&str; 14] = [
    "they", "those", "he", "she", "all", "both", "many", "some", "most", "several", "others", "everyone",
    "none", "few",
];

/// How many chunks before it a pronoun's people may stand.
const BACK: usize = 24;

impl Scene<'_> {
    /// True where people are meant whom no noun tells.
    pub(super) fn is_unnamed(&self, group: Group) -> bool {
        group.first == group.last
            && self.chunk(group.first).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun && self.doc.is_spelled(chunk.head, &PEOPLE)
            })
    }

    /// `Many have accused Lund`: those of whom the word for how many is all that is told.
    pub(super) fn some_people(&self, group: Group) -> Option<Party> {
        const QUANTITIES: [&str; 6] = ["many", "some", "most", "several", "others", "few"];
        let chunk = self.chunk(group.first).filter(|_| group.first == group.last)?;
        let alone = chunk.kind == ChunkKind::Noun && self.doc.is_spelled(chunk.head, &QUANTITIES);
        let acts = self.kind(group.first + 1) == Some(ChunkKind::Verb)
            && !self.form(group.first + 1).any(VerbForm::FUTURE.with(VerbForm::MODAL));
        (alone && acts).then_some(Party { entity: None, tokens: chunk.tokens, head: chunk.head })
    }

    /// `were jailed`, `have been jailed`; not `are jailed`.
    pub(super) fn was_done(&self, v: usize) -> bool {
        self.chunk(v).is_some_and(|verb| {
            verb.tokens.iter().any(|at| self.doc.is_spelled(at, &["was", "were", "been", "got"]))
        })
    }

    /// `handed over the bodies of five soldiers after they were killed`: the people told last before `they`.
    pub(super) fn people_meant(&self, group: Group) -> Parties {
        let they = self.chunk(group.first).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["they"]));
        if !they || group.first < group.last {
            return Parties::NONE;
        }
        let people = (group.first.saturating_sub(BACK)..group.first).rev().find_map(|n| {
            let agent = n > 0 && self.is_word(n - 1, Words::BY);
            let party = self.party(n).filter(|party| self.is_noun(n) && !agent && self.is_someone(*party))?;
            let head = self.doc.token(party.head)?;
            (head.tag == Tag::NounPlural).then_some(party)
        });
        people.map(Parties::one).unwrap_or_default()
    }
}
