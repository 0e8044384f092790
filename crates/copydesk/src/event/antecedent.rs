//! Whom a relative clause is about: the noun phrase before it that can act, or that it tells of.
//!
//! ```text
//! envoys of Oman , who met          the envoys, not the land
//! a fire in Oman that killed six    the fire
//! Lund , a lawyer who was jailed    Lund
//! the ban Oman imposed              the ban
//! ```

use super::scene::{Group, Scene};
use super::sense::Tags;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;

impl Scene<'_> {
    /// What a relative pronoun stands for: the nearest noun phrase that can act, else the nearest.
    pub(super) fn antecedent(&self, relative: usize) -> Option<Group> {
        // `who led it and who quit`: so does the relative clause before it.
        let and = relative.checked_sub(1).filter(|&and| self.kind(and) == Some(ChunkKind::Coordinator));
        let first = and.and_then(|and| {
            (and.saturating_sub(12)..and).rev().find(|&i| self.kind(i) == Some(ChunkKind::Relative))
        });
        let relative = first.filter(|&first| self.is_word(first, Words::WHO)).unwrap_or(relative);
        let mut nearest = None;
        let one = self.is_word(relative, Words::WHO.or(Words::WHOM));
        let mut i = relative;
        for _ in 0..6 {
            let Some(next) = i.checked_sub(1) else { break };
            i = next;
            match self.kind(i)? {
                ChunkKind::Noun if self.is_noun(i) => {
                    let group = self.group_left(i);
                    // `envoys of ten countries including Oman and Chad who met`.
                    if one && group.first > 0 && self.is_including(group.first - 1) {
                        i = group.first - 1;
                        continue;
                    }
                    // `the fire in Oman that killed six`: not the land.
                    if self.is_whereabouts(i, relative) {
                        continue;
                    }
                    if group.first == i && self.is_man_not_thing(i, relative) {
                        continue;
                    }
                    nearest = nearest.or(Some(Group { first: i, last: i }));
                    if let Some(name) = self.name_before_apposition(i) {
                        return Some(Group { first: name, last: name });
                    }
                    if self.party(i).is_some() && !(one && self.is_land_of(i)) {
                        let plural = group.first != i && !self.after_preposition(group.first);
                        return Some(if plural { group } else { Group { first: i, last: i } });
                    }
                    i = group.first;
                }
                ChunkKind::Mark | ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb => {}
                _ => break,
            }
        }
        nearest
    }

    /// `Varga, whose criticism`: of whom the clause tells that noun phrase `n` begins with `whose`.
    pub(super) fn whose(&self, n: usize) -> Option<Group> {
        let relative = n.checked_sub(1).filter(|&i| self.kind(i) == Some(ChunkKind::Relative))?;
        let own = self.chunk(relative).is_some_and(|chunk| self.doc.is_spelled(chunk.head, &["whose"]));
        if own { self.antecedent(relative) } else { None }
    }

    /// `the sanctions Oman imposed in May`, `the plan that Lund backed`: the thing before the subject of a relative clause that
    /// has no pronoun, or one that looks like a complementizer, where verb group `v` has no object behind it.
    pub(super) fn before_contact_clause(&self, v: usize) -> Option<Group> {
        let n = self.contact_noun(v).or_else(|| self.noun_before_that(v))?;
        let form = self.form(v);
        let plain = form.has(VerbForm::FINITE) && !form.has(VerbForm::PASSIVE);
        plain.then_some(Group { first: n, last: n })
    }

    /// `the plan that Lund backed`; not `told the man that Lund backed out`, whom a verb of saying governs.
    fn noun_before_that(&self, v: usize) -> Option<usize> {
        let that = v.checked_sub(2).filter(|&that| self.kind(that) == Some(ChunkKind::Complementizer))?;
        let n = that
            .checked_sub(1)
            .filter(|&n| self.is_noun(n) && self.is_noun(v - 1) && !self.is_noun(v + 1))?;
        let thing = self.noun_sense(n).is_some_and(|(_, noun)| !noun.any(Tags::PEOPLE));
        let told = || {
            n.checked_sub(1).is_some_and(|w| self.kind(w) == Some(ChunkKind::Verb) && self.tells_clause(w))
        };
        (thing && self.party(v - 1).is_some() && !told()).then_some(n)
    }

    /// As [`Scene::before_contact_clause`], whatever the form of the verb.
    pub(super) fn contact_noun(&self, v: usize) -> Option<usize> {
        let n = v.checked_sub(2).filter(|&n| self.is_noun(n) && self.kind(n + 1) == Some(ChunkKind::Noun))?;
        let of_name = n > 0 && self.is_word(n - 1, Words::OF);
        // `After the raid protesters gathered`: no relative clause.
        let fronted = self.after_preposition(n)
            && !n
                .checked_sub(2)
                .is_some_and(|i| matches!(self.kind(i), Some(ChunkKind::Verb | ChunkKind::Noun)));
        if self.headline || of_name || fronted || self.is_noun(v + 1) {
            return None;
        }
        // `the man she attacked`: a pronoun begins a clause of its own.
        let pronoun = self.chunk(v - 1).is_some_and(|chunk| {
            chunk.tokens.len() == 1
                && self.doc.is_spelled(chunk.head, &["he", "she", "they", "we", "it", "I", "you"])
        });
        // Not `told reporters she attacked`.
        let told = || {
            n.checked_sub(1).is_some_and(|w| self.kind(w) == Some(ChunkKind::Verb) && self.tells_clause(w))
        };
        if pronoun {
            return Some(n).filter(|_| !told());
        }
        // Not `several hundred men gathered`, of which the chunks part the first word.
        let thing = self.noun_sense(n).is_some_and(|(_, noun)| !noun.any(Tags::PEOPLE));
        let acts = thing && (self.is_pronoun(v - 1) || self.party(v - 1).is_some());
        (acts && self.party(n).is_none()).then_some(n)
    }

    pub(super) fn is_pronoun(&self, n: usize) -> bool {
        let head = self.chunk(n).and_then(|chunk| self.doc.token(chunk.head));
        head.is_some_and(|head| head.tag == Tag::Pronoun)
    }

    /// True where noun phrase `n` only tells where the thing before it is that the relative clause right behind is about.
    fn is_whereabouts(&self, n: usize, relative: usize) -> bool {
        let place = self
            .mention(n)
            .is_some_and(|mention| matches!(mention.entity, EntityRef::Place(_) | EntityRef::Government(_)));
        // `a shooting at a clinic last month that killed three`: the shooting.
        let deed = || {
            n >= 2 && self.noun_sense(n - 2).is_some_and(|(_, noun)| noun.kind == Some(EventKind::Assault))
        };
        let time = n + 2 == relative && self.kind(n + 1) == Some(ChunkKind::Noun) && !self.is_noun(n + 1);
        (place && n + 1 == relative
            || (time || n + 1 == relative) && !self.is_word(relative, Words::WHO) && deed())
            && n >= 2
            && self.is_word(n - 1, Words::IN.or(Words::AT).or(Words::NEAR).or(Words::ON))
            && self.is_noun(n - 2)
            && self.party(n - 2).is_none()
    }

    /// `Lund, a lawyer who was jailed`: the name before what is said of it.
    fn name_before_apposition(&self, n: usize) -> Option<usize> {
        let chunk = self.chunk(n)?;
        let name = n.checked_sub(2).filter(|_| self.is_comma(n - 1))?;
        let person = self.is_person(name);
        let one = self.doc.is_spelled(chunk.tokens.start, &["a", "an"]) && self.mention(n).is_none();
        // `Lund, the former army doctor who was jailed`.
        let office = || {
            let singular = self.doc.token(chunk.head).is_some_and(|head| head.tag == Tag::Noun);
            self.is_word(n, Words::THE) && singular && self.doc.is(chunk.head, LexClass::ROLE)
        };
        (person && (one || office())).then_some(name)
    }

    /// True for `including`, behind which examples stand.
    fn is_including(&self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| self.doc.is_spelled(chunk.tokens.start, &["including"]))
    }
}
