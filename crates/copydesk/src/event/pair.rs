//! Two at once: whom `the two leaders`, `both men`, `the presidents`, `Lund-Varga` stand for.
//!
//! Cost: the names of a few sentences, for a noun phrase that says `two` or `both` only.

use super::lists::Role;
use super::scene::Scene;
use super::sense::Tags;
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::{MentionKind, PlaceKind};
use crate::grammar::{Chunk, ChunkKind};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::Kind;

/// Words for two of whom the story tells.
pub(super) const PAIR: Words = Words::TWO.or(Words::BOTH);

/// How many sentences back two are looked for that were named together.
const MAX_BACK: usize = 3;
/// Most tokens between two names of a list.
const MAX_BETWEEN: u32 = 12;

impl Scene<'_> {
    /// Whom `the two leaders`, `both countries`, `the presidents` stand for: the two named last before them.
    #[inline(never)]
    pub(super) fn pair(&self, n: usize) -> Option<Parties> {
        let chunk = self.chunk(n).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        let two = self.doc.slice(chunk.tokens).iter().any(|token| self.lists.is_word(token, PAIR));
        let the = self.is_word(n, Words::THE.or(Words::BOTH).or(Words::THESE));
        if !two && !the || self.mention(n).is_some() {
            return None;
        }
        let sense = self.noun_sense(n).map(|(_, sense)| sense);
        let countries = sense.is_some_and(|sense| sense.any(Tags::COUNTRIES));
        let plural = self.doc.token(chunk.head).is_some_and(|token| token.tag == Tag::NounPlural);
        let leaders = plural
            && (sense.is_some_and(|sense| sense.any(Tags::LEADERS)) || self.is_head_of_state(chunk.head));
        // `the two had discussed`, `both men`, but `two shepherds`.
        let alone = chunk.tokens.len() <= 2
            && (self.token_is(chunk.head, PAIR) && (the || !self.token_is(chunk.head, Words::TWO))
                || self.is_word(n, Words::BOTH)
                || two && (leaders || countries));
        // `the two men` are whom the story named together last.
        let people = two && plural && self.doc.tells(chunk.head, LexClass::ROLE, Facts::KIN);
        if (people || alone && !leaders && !countries)
            && let Some(together) = self.named_together(chunk)
        {
            return Some(together);
        }
        if !(the && (two && plural || leaders) && (countries || leaders) || alone) {
            return None;
        }
        let first_men = alone || leaders && !sense.is_some_and(|sense| sense.any(Tags::MINISTERS));
        if let Some(met) = self.met.filter(|_| !two) {
            return Some(*met);
        }
        if first_men && self.cast.principals().len() == 2 {
            return Some(*self.cast.principals());
        }
        let before =
            self.entities.mentions.partition_point(|mention| mention.tokens.end <= chunk.tokens.start);
        let mut named = Parties::default();
        for mention in self.entities.mentions.get(before.saturating_sub(30)..before)?.iter().rev() {
            let fits = match mention.entity {
                EntityRef::Person(_) => !countries,
                EntityRef::Nationality(_) | EntityRef::Government(_) => countries,
                EntityRef::Place(id) => {
                    let kind = self.entities.places.get(id as usize).map(|place| place.kind);
                    countries && kind == Some(PlaceKind::Country)
                }
                EntityRef::Organization(_) => false,
            };
            if fits {
                named.add(Party {
                    entity: Some(mention.entity),
                    tokens: mention.tokens,
                    head: mention.tokens.end.saturating_sub(1),
                });
            }
            if named.len() == 2 {
                return Some(named);
            }
        }
        None
    }

    /// The two whom the sentences right before name with `and` between them: `Kevin Lund, 34, and Maria Osk, 29, died`.
    fn named_together(&self, asked: &Chunk) -> Option<Parties> {
        let here = asked.tokens.start;
        let mentions = &self.entities.mentions;
        let end = mentions.partition_point(|mention| mention.tokens.end <= here);
        let named = |mention: &&EntityMention| {
            matches!(mention.entity, EntityRef::Person(_)) && mention.kind != MentionKind::Pronoun
        };
        let mut people = mentions.get(end.saturating_sub(30)..end)?.iter().rev().filter(named).peekable();
        let sentence = |at: u32| self.doc.tokens.sentence_of(at);
        while let (Some(last), Some(first)) = (people.next(), people.peek().copied()) {
            if sentence(here).saturating_sub(sentence(last.tokens.start)) > MAX_BACK {
                break;
            }
            if self.joins(first, last) != Some(true) || first.entity == last.entity {
                continue;
            }
            // `Lund, Osk and Varga` are three.
            let mut before = people.clone().skip(1);
            if before.next().is_some_and(|third| self.joins(third, first).is_some()) {
                continue;
            }
            if ![first, last].iter().all(|name| self.may_be_called(name, asked.head)) {
                continue;
            }
            let mut both = Parties::default();
            for mention in [first, last] {
                let head = mention.tokens.end.saturating_sub(1);
                both.add(Party { entity: Some(mention.entity), tokens: mention.tokens, head });
            }
            return Some(both);
        }
        None
    }

    /// Whether two names stand in one list, nothing but titles, ages and marks between them: true with `and` there.
    fn joins(&self, first: &EntityMention, second: &EntityMention) -> Option<bool> {
        let between = TokenRange::new(first.tokens.end, second.tokens.start);
        let sentences = &self.doc.tokens;
        if between.len() > MAX_BETWEEN
            || sentences.sentence_of(between.start) != sentences.sentence_of(between.end)
        {
            return None;
        }
        let and = |at: u32| self.token_is(at, Words::AND);
        let joined =
            between.iter().any(|at| and(at) || self.doc.token(at).is_some_and(|t| t.kind == Kind::COMMA));
        let acts = self.doc.slice(between).iter().any(|token| {
            token.tag.is_verb() || matches!(token.tag, Tag::Auxiliary | Tag::Modal | Tag::Pronoun)
        });
        (joined && !acts).then(|| between.iter().any(and))
    }

    /// Plural roles of those who meet: `presidents`, `prime ministers`.
    pub(super) fn is_head_of_state(&self, head: u32) -> bool {
        let token = self.doc.token(head);
        let role = token.is_some_and(|token| token.is(LexClass::ROLE)) || self.is_role(head);
        role && self.lists.role_at(self.doc, head) == Some(Role::Government)
    }

    /// False where a given name tells that somebody is none of the `men` or `women` of a noun.
    fn may_be_called(&self, name: &EntityMention, noun: u32) -> bool {
        let told = |fact: Facts| self.doc.tells(name.tokens.start, LexClass::GIVEN_NAME, fact);
        let noun = |fact: Facts| self.doc.tells(noun, LexClass::ROLE, fact);
        !(noun(Facts::MALE_ROLE) && told(Facts::FEMALE_NAME)
            || noun(Facts::FEMALE_ROLE) && told(Facts::MALE_NAME))
    }
    /// `the Varga-Lund summit`: the people of those family names.
    pub(super) fn hyphenated(&self, tokens: TokenRange) -> Parties {
        let mut parties = Parties::default();
        for at in tokens.iter() {
            let hyphen =
                self.doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN && token.is_glued());
            if !hyphen || at == tokens.start {
                continue;
            }
            let sides = (self.person_called(at - 1), self.person_called(at + 1));
            if let (Some(left), Some(right)) = sides {
                parties.add(left);
                parties.add(right);
            }
        }
        parties
    }

    /// The person whose name, somewhere in the story, ends with the word at a token.
    fn person_called(&self, at: u32) -> Option<Party> {
        let lexeme = self.doc.token(at).filter(|token| token.is_capital())?.lexeme;
        let mentions = self.entities.mentions.get(..self.entities.mentions.len().min(300))?;
        let found = mentions.iter().find(|mention| {
            let last = mention.tokens.end.saturating_sub(1);
            let hyphen = last > mention.tokens.start
                && self.doc.token(last - 1).is_some_and(|token| token.kind == Kind::HYPHEN);
            matches!(mention.entity, EntityRef::Person(_))
                && !hyphen
                && self
                    .doc
                    .token(mention.tokens.end.saturating_sub(1))
                    .is_some_and(|last| last.lexeme == lexeme)
        })?;
        Some(Party {
            entity: Some(found.entity),
            tokens: found.tokens,
            head: found.tokens.end.saturating_sub(1),
        })
    }
}
