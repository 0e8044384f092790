//! [`Needs`]: what must stand in a sentence for a verb to tell something, asked before its clause is read.
//!
//! Most event verbs tell nothing where they stand, for want of the one object that their senses ask for. So of each
//! sense that tells something its hardest condition is read into one set of the verb, of which the sentence must have
//! something.
//!
//! ```text
//! announce   elect obj=@elect|campaign|bid     needs a noun that tells an election, `campaign` or `bid`
//! talk       consult with=actor; ...           needs `with` behind it, or ...
//! ask        request obj=actor comp=to; ...    needs an infinitive behind it, or ...
//! resign     retreat:resign                    needs nothing
//! ```
//!
//! Invariant: a verb whose needs are not met has no sense whose conditions hold.

use super::scene::{REACH, Scene};
use super::sense::{Condition, Contents, Sense, Slot};
use super::voice::may_lack_sufferer;
use super::wanted::Things;
use super::words::Words;
use crate::grammar::{Chunk, ChunkKind, Kinds, VerbForm};
use crate::token::Kind;

/// Any of these, or nothing at all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Needs {
    nothing: bool,
    /// A noun phrase as the verb's object.
    object: bool,
    /// An infinitive behind the verb.
    infinitive: bool,
    /// Prepositions behind the verb.
    prepositions: Words,
    /// Nouns in the sentence.
    things: Things,
    /// One of those may stand before the verb, whatever its voice.
    before: bool,
    /// A sum that no noun of the list tells: `lent Oman $5 million`.
    sum: bool,
}

impl Needs {
    const NONE: Self = Self {
        nothing: false,
        object: false,
        infinitive: false,
        prepositions: Words::NONE,
        things: Things::NONE,
        before: false,
        sum: false,
    };

    /// What the senses of a verb need that tell something.
    pub(super) fn of(senses: &[Sense]) -> Self {
        let telling = senses.iter().filter(|sense| sense.kind.is_some());
        telling.map(Self::of_sense).fold(Self::NONE, |all, sense| Self {
            nothing: all.nothing || sense.nothing,
            object: all.object || sense.object,
            infinitive: all.infinitive || sense.infinitive,
            prepositions: all.prepositions.or(sense.prepositions),
            things: all.things.with(sense.things),
            before: all.before || sense.before,
            sum: all.sum || sense.sum,
        })
    }

    /// One of its conditions, the hardest to meet.
    fn of_sense(sense: &Sense) -> Self {
        let all = || sense.conditions.iter();
        let slot = |condition: &Condition| match condition {
            Condition::Slot(slot, wanted) if !wanted.may_be_nothing() => Some(*slot),
            _ => None,
        };
        let things = |condition: &Condition| match condition {
            Condition::Slot(slot, wanted) => Some((*slot == Slot::Subject, wanted.only_things()?)),
            _ => None,
        };
        if let Some((before, things)) = all().filter_map(things).min_by_key(|(before, _)| *before) {
            return Self { sum: things.is_money(), things, before, ..Self::NONE };
        }
        if all().any(|condition| matches!(condition, Condition::Content(Contents::INFINITIVE))) {
            return Self { infinitive: true, ..Self::NONE };
        }
        for condition in all() {
            if let Some(Slot::Behind(prepositions)) = slot(condition) {
                return Self { prepositions, ..Self::NONE };
            }
        }
        let object = all().any(|condition| slot(condition) == Some(Slot::Object));
        Self { object, nothing: !object, ..Self::NONE }
    }
}

/// How many chunks around a verb are looked at, more than what a clause takes.
const NEAR: usize = 96;

impl Scene<'_> {
    /// True where verb group `v` may find what it needs; its complements begin at chunk `from`.
    pub(super) fn meets(&self, v: usize, from: usize, needs: &Needs) -> bool {
        if needs.nothing {
            return true;
        }
        // `was arrested and deported`: none, and yet somebody suffers it.
        if needs.object && (self.may_have_object(v, from) || may_lack_sufferer(self, v)) {
            return true;
        }
        let from = from.min(self.chunks.len());
        let near = v.saturating_sub(NEAR)..(from + NEAR).min(self.chunks.len());
        if needs.sum && self.has_sum(near.clone()) {
            return true;
        }
        // One before the verb will do only where what the verb is done to can stand there.
        let mut before = false;
        let first = self.nouns.partition_point(|at| (at.chunk as usize) < near.start);
        for at in self.nouns.get(first..).unwrap_or(&[]) {
            if at.chunk as usize >= near.end {
                break;
            }
            if needs.things.any(at.things) {
                if at.chunk as usize >= from {
                    return true;
                }
                before = true;
            }
        }
        let kinds = Kinds::of(&[])
            .with_if(needs.things.has_words(), ChunkKind::Noun)
            .with_if(needs.prepositions != Words::NONE, ChunkKind::Preposition)
            .with_if(needs.infinitive, ChunkKind::Verb);
        if kinds.is_empty() && !before {
            return false;
        }
        let listed = |chunk: &Chunk| needs.things.any(self.word(chunk.head));
        let chunks = |range: core::ops::Range<usize>| self.chunks.get(range).unwrap_or(&[]);
        let (ahead, behind) = (chunks(near.start..from), chunks(from..near.end));
        let mut may = (from..).zip(behind).filter(|(_, chunk)| kinds.has(chunk.kind));
        may.any(|(i, chunk)| match chunk.kind {
            ChunkKind::Noun => listed(chunk),
            ChunkKind::Preposition => self.is_word(i, needs.prepositions),
            _ => chunk.form.has(VerbForm::INFINITIVE),
        }) || (before
            || kinds.has(ChunkKind::Noun)
                && ahead.iter().any(|chunk| chunk.kind == ChunkKind::Noun && listed(chunk)))
            && (needs.before || self.may_have_object_before(v) || may_lack_sufferer(self, v))
    }

    /// True where a noun phrase begins with a dollar: `$5 million`, `about $5 million`.
    fn has_sum(&self, near: core::ops::Range<usize>) -> bool {
        let chunks = self.chunks.get(near).unwrap_or(&[]);
        chunks
            .iter()
            .any(|chunk| self.doc.slice(chunk.tokens).iter().take(3).any(|token| token.kind == Kind::DOLLAR))
    }

    /// The word at a token.
    pub(super) fn word(&self, at: u32) -> Things {
        let start = self.doc.token(at).map_or(0, |token| token.start as usize);
        match self.doc.text.as_bytes().get(start..start + 2) {
            Some(&[first, second]) => Things::of_word(first, second),
            _ => Things::NONE,
        }
    }

    /// True where what a verb is done to may stand before it: as the subject of the passive voice, or as a relative
    /// pronoun.
    fn may_have_object_before(&self, v: usize) -> bool {
        self.headline
            || self.form(v).has(VerbForm::PASSIVE)
            || self.facts.has_relative(self.chunks)
            || self.before_contact_clause(v).is_some()
    }

    /// False where a verb in the active voice has no object, neither behind it nor as a relative pronoun.
    fn may_have_object(&self, v: usize, from: usize) -> bool {
        if self.may_have_object_before(v) {
            return true;
        }
        for i in from..from + REACH {
            match self.kind(i) {
                Some(ChunkKind::Adverb | ChunkKind::Adjective | ChunkKind::Other) => {}
                Some(ChunkKind::Noun) if !self.is_noun(i) => {}
                Some(ChunkKind::Noun) => return true,
                Some(ChunkKind::Verb) if self.is_describing(i) => {}
                Some(ChunkKind::Complementizer) => return self.is_before_lone_noun(i),
                // `met and praised Lund`.
                Some(ChunkKind::Coordinator) => return i == from,
                Some(ChunkKind::Mark) if matches!(self.mark(i), Some(Kind::QUOTE | Kind::APOSTROPHE)) => {}
                _ => return false,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::sense::Verb;
    use super::*;

    #[test]
    fn the_hardest_condition_of_each_sense_that_tells_something() {
        let needs = |payload| Verb::read(payload).needs;
        let talk = needs("consult with=actor; none obj=any; request comp=to obj=actor");
        assert!(talk.infinitive && talk.prepositions == Words::WITH && !talk.object && !talk.nothing);
        let announce = needs("elect obj=@elect|campaign");
        assert!(announce.things.any(Things::of_word(b'C', b'a')) && announce.things.has_words());
        assert!(!announce.things.any(Things::of_word(b't', b'h')) && !announce.object);
        assert!(needs("coerce obj=person").object && needs("retreat:resign; aid obj=@aid").nothing);
        // A phrase may also be wanted not to be there.
        assert!(needs("elect against=none").nothing);
    }
}
