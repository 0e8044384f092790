//! [`Source`]: who says it, in tokens; and the subject that a verb without one of its own shares with another.
//!
//! ```text
//! Moor left the room, saying that ...               shared
//! Moor met reporters and said that ...              shared
//! ```
//!
//! Expected precision: 0.80. Cost: walks of at most some eighty chunks.

use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};
use core::num::NonZeroU32;

/// How many noun phrases of a coordinated source are told apart.
const MAX_CORES: usize = 4;

/// A noun phrase and its head.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Core {
    /// The phrase, with what hangs on it by a preposition.
    pub(super) tokens: TokenRange,
    /// Its head.
    pub(super) head: u32,
}

/// A source; an [`Option`] of it takes no more room, as sources are copied often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Source {
    /// All its words.
    pub(super) tokens: TokenRange,
    cores: [Core; MAX_CORES],
    n_cores: NonZeroU32,
}

impl Source {
    /// A source of one noun phrase.
    pub(super) fn of(tokens: TokenRange, core: Core) -> Self {
        let mut cores = [Core::default(); MAX_CORES];
        cores[0] = core;
        Self { tokens, cores, n_cores: NonZeroU32::MIN }
    }

    /// Its noun phrases, those it joins by `and` told apart.
    pub(super) fn cores(&self) -> &[Core] {
        self.cores.get(..self.n_cores.get() as usize).unwrap_or(&[])
    }

    /// Adds a noun phrase.
    pub(super) fn join(&mut self, core: Core) {
        if let Some(slot) = self.cores.get_mut(self.n_cores.get() as usize) {
            *slot = core;
            self.n_cores = self.n_cores.saturating_add(1);
        }
    }

    /// Its noun phrase, where it has but one.
    pub(super) fn only(&mut self) -> Option<&mut Core> {
        self.cores.first_mut().filter(|_| self.n_cores == NonZeroU32::MIN)
    }

    /// The noun phrase added last.
    pub(super) fn last(&mut self) -> Option<&mut Core> {
        self.cores.get_mut(self.n_cores.get() as usize - 1)
    }
}

impl<'d> View<'d> {
    /// Adds a noun phrase behind `link` to a source: `banker and former minister Ada Moor` is one person.
    pub(super) fn join(self, source: &mut Source, link: &Chunk, named: Core) {
        match source.only() {
            Some(office)
                if self.is_office_of(*office, link, named) || self.shares_head(*office, link, named) =>
            {
                *office =
                    Core { tokens: TokenRange::new(office.tokens.start, named.tokens.end), head: named.head };
            }
            _ => source.join(named),
        }
    }

    /// True for the office of one person, without an article, that `and` joins to the title of a name.
    pub(super) fn is_office_of(self, office: Core, and: &Chunk, named: Core) -> bool {
        let proper = |at: u32| self.doc.token(at).is_some_and(|token| token.tag == Tag::Proper);
        let titled = || self.doc.slice(named.tokens).iter().any(|token| token.is(LexClass::ROLE));
        let single = self.doc.token(office.head).is_some_and(|token| {
            let plain = !token.is_capital() || token.shape.has(Shape::SENTENCE_START);
            token.is(LexClass::ROLE) && token.tag == Tag::Noun && plain
        });
        // `Transport and Energy Minister Ada Moor`
        // ... `Danish Energy and Climate Minister Ada Moor`
        let nation = office.tokens.len() == 2 && self.doc.is(office.tokens.start, LexClass::DEMONYM);
        let portfolio = (office.tokens.len() == 1 || nation) && self.is_word(office.head, PORTFOLIOS);
        (single || portfolio)
            && proper(named.head)
            && !self.doc.is(office.tokens.start, LexClass::DETERMINER)
            && self.is_word(and.head, words!["and"])
            && titled()
    }

    /// `the Republican and Democratic leaders`: an adjective whose noun stands behind the second one.
    pub(super) fn shares_head(self, left: Core, and: &Chunk, right: Core) -> bool {
        let many = self.doc.token(right.head).is_some_and(|token| token.tag == Tag::NounPlural);
        let adjective = |at: u32| {
            self.doc.token(at).is_some_and(|token| {
                token.tag == Tag::Adjective || token.is(LexClass::DEMONYM) && token.tag != Tag::NounPlural
            })
        };
        let single = self.doc.token(left.head).is_some_and(|token| token.tag != Tag::NounPlural);
        many && single
            && right.head > right.tokens.start
            && self.is_word(and.head, words!["and", "or"])
            && (adjective(left.head)
                || self.doc.token(left.head).is_some_and(|token| token.pos.has(Tag::Adjective)))
            && adjective(right.tokens.start)
    }

    /// The subject of the nearest verb before verb group `i` that has one of its own.
    pub(super) fn joined_subject(self, i: usize, low: u32) -> Option<Source> {
        let apart = self.is_apart(i, low);
        let mut at = i;
        for _ in 0..40 {
            let (j, chunk) = self.before(at, low)?;
            at = j;
            if chunk.kind == ChunkKind::Verb
                && chunk.form.has(VerbForm::FINITE)
                && self.is_told(chunk, i)
                && !(apart && self.is_relative_verb(j, low))
                && let Some(source) = self.subject(j, low)
            {
                return Some(source);
            }
        }
        None
    }

    /// True for a relative pronoun: `who`, `that`.
    pub(super) fn is_relative_pronoun(self, source: &Source) -> bool {
        self.chunk(self.chunk_at(source.tokens.start))
            .is_some_and(|who| matches!(who.kind, ChunkKind::Relative | ChunkKind::Complementizer))
    }

    /// True for a verb behind a comma and `and`.
    pub(super) fn is_apart(self, i: usize, low: u32) -> bool {
        self.before(i, low)
            .filter(|(_, link)| link.kind == ChunkKind::Coordinator)
            .and_then(|(link, _)| self.before(link, low))
            .is_some_and(|(_, comma)| self.is_mark(comma, Kind::COMMA))
    }

    /// True for a verb whose subject is a relative pronoun right before it.
    fn is_relative_verb(self, i: usize, low: u32) -> bool {
        self.before(i, low).is_some_and(|(at, mut chunk)| {
            if chunk.kind == ChunkKind::Adverb
                && let Some((_, before)) = self.before(at, low)
            {
                chunk = before;
            }
            matches!(chunk.kind, ChunkKind::Relative | ChunkKind::Complementizer)
        })
    }

    /// True where a verb stands in the same voice as chunk `i`: both in a quotation, or the verb in none.
    pub(super) fn is_told(self, verb: &Chunk, i: usize) -> bool {
        !self.is_quoted(verb.head) || self.chunk(i).is_some_and(|chunk| self.is_quoted(chunk.head))
    }

    /// The subject of the main clause of a range, for verbs without one of their own before token `end`.
    pub(super) fn main_subject(self, low: u32, end: u32) -> Option<Source> {
        let first = self.chunk_at(low);
        let opens_late = self.chunk(first).is_some_and(|chunk| {
            matches!(chunk.kind, ChunkKind::Subordinator | ChunkKind::Preposition | ChunkKind::Adverb)
                || chunk.kind == ChunkKind::Verb
        });
        let mut waiting = opens_late;
        let mut fallback = None;
        for i in first..first + 80 {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.end <= end) else { break };
            if waiting && self.is_mark(chunk, Kind::COMMA) {
                waiting = false;
            }
            let told = !self.is_quoted(chunk.head) || self.is_quoted(end);
            if chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE) && told {
                let subject = self.subject(i, low).filter(|source| {
                    self.doc.token(source.tokens.start).is_some_and(|token| !token.is(LexClass::RELATIVE))
                });
                if subject.is_some() && !waiting {
                    return subject;
                }
                fallback = fallback.or(subject);
            }
        }
        fallback
    }

    /// True where chunk number `i` is a verb group with a subject of its own.
    pub(super) fn is_verb(self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE))
    }
}

/// What ministers are ministers of.
const PORTFOLIOS: &Words = listed!("portfolios");
