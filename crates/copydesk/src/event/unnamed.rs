//! Those of whom a pronoun alone tells: `they were arrested`, `blamed those in power`; and the named among a group.

use super::scene::{Group, Scene};
use super::types::{Parties, Party};
use super::words::Words;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::Tag;
use crate::mention::EntityRef;
use crate::span::TokenRange;

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

    /// `urged Oman and others in the region to act`: those whom a list adds to the named.
    pub(super) fn others(&self, group: Group, i: usize) -> Option<Party> {
        let chunk = self.chunk(i).filter(|_| i > group.first)?;
        let added = self.kind(i - 1) == Some(ChunkKind::Coordinator)
            && chunk.tokens.len() == 1
            && self.doc.is_spelled(chunk.head, &["others"]);
        if !added {
            return None;
        }
        let place = self.chunk(i + 2).filter(|_| self.is_word(i + 1, Words::IN) && self.is_noun(i + 2));
        let end = place.map_or(chunk.tokens.end, |place| place.tokens.end);
        Some(Party { entity: None, tokens: TokenRange::new(chunk.tokens.start, end), head: chunk.head })
    }

    /// `blamed those in power`, `criticised those who left`: people whom the words behind the pronoun tell.
    pub(super) fn those(&self, group: Group) -> Option<Party> {
        let chunk = self.chunk(group.first).filter(|_| group.first == group.last)?;
        if chunk.tokens.len() > 1 || !self.doc.is_spelled(chunk.head, &["those"]) {
            return None;
        }
        let i = group.first + 1;
        let around = Words::IN.or(Words::WITH).or(Words::AT).or(Words::BEHIND).or(Words::FROM);
        let last = match self.kind(i)? {
            ChunkKind::Preposition if self.is_word(i, around) && self.is_noun(i + 1) => i + 1,
            ChunkKind::Relative
                if self.is_word(i, Words::WHO) && self.kind(i + 1) == Some(ChunkKind::Verb) =>
            {
                if self.is_noun(i + 2) { i + 2 } else { i + 1 }
            }
            ChunkKind::Verb if self.form(i).has(VerbForm::PARTICIPLE) => {
                if self.is_noun(i + 1) {
                    i + 1
                } else {
                    i
                }
            }
            _ => return None,
        };
        let end = self.chunk(last)?.tokens.end;
        Some(Party { entity: None, tokens: TokenRange::new(chunk.tokens.start, end), head: chunk.head })
    }

    /// `several senators, including Varga`, `ministers such as Lund`: the named among those of whom a group tells.
    pub(super) fn named_among(&self, group: Group) -> Parties {
        let comma = group.last + 1;
        let i = if self.is_comma(comma) { comma + 1 } else { comma };
        let gives = self.chunk(i).is_some_and(|chunk| {
            self.doc.is_spelled(chunk.tokens.start, &["including"])
                || chunk.kind == ChunkKind::Preposition && self.doc.is_spelled(chunk.tokens.start, &["like"])
                || self.doc.is_spelled(chunk.tokens.start, &["such"])
                    && self.doc.is_spelled(chunk.tokens.start + 1, &["as"])
        });
        let first = (i..i + 3).find(|&n| self.is_noun(n)).filter(|_| gives);
        let Some(first) = first else { return Parties::NONE };
        let mut named = self.parties(self.group_right(first, true));
        named.keep(|party| matches!(party.entity, Some(EntityRef::Person(_) | EntityRef::Organization(_))));
        named
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
