//! [`Scene`]: one sentence as triggers see it, its chunks with entities and times, and who its noun phrases name.
//!
//! Indices named `i`, `v`, `n` count the sentence's chunks. Every walk over chunks stops after [`REACH`] of them, so
//! that a sentence of any length costs linear time.

use super::anchors::NounAnchor;
use super::cast::Cast;
use super::facts::Facts;
use super::lists::Lists;
use super::sense::{Noun, Tags};
use super::types::{Parties, Party};
use super::words::Words;
use crate::extraction::Status;
use crate::grammar::{Chunk, ChunkKind, Doc, Kinds, VerbForm};
use crate::lexicon::{LexClass, Lexeme, Tag};
use crate::mention::{Entities, EntityMention, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use crate::token::Kind;
use time::Date;

/// How many chunks a walk looks at.
pub(super) const REACH: usize = 40;

/// How many chunks brackets hold that say aside who or where somebody is: `(second from left)`.
const ASIDE: usize = 6;

/// Coordinated noun phrases: first and last chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) first: usize,
    pub(super) last: usize,
}

/// A sentence under reading.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) doc: &'a Doc<'a>,
    /// What the lists say of its words.
    pub(super) lists: &'a Lists,
    pub(super) entities: &'a Entities,
    pub(super) times: &'a [TimeMention],
    pub(super) chunks: &'a [Chunk],
    /// What is known of them.
    pub(super) facts: &'a Facts,
    /// The noun phrases that the event list knows.
    pub(super) nouns: &'a [NounAnchor],
    /// Index of the sentence.
    pub(super) sentence: u32,
    /// In a headline the present tells the past.
    pub(super) headline: bool,
    pub(super) dct: Option<Date>,
    /// The place the story is told from.
    pub(super) dateline: Option<Party>,
    /// True in the sentence that the dateline opens.
    pub(super) opens: bool,
    /// Those of the last meeting told shortly before.
    pub(super) met: Option<&'a Parties>,
    /// Whom the story is about.
    pub(super) cast: &'a Cast<'a>,
}

impl<'a> Scene<'a> {
    /// A chunk.
    #[inline]
    pub(super) fn chunk(&self, i: usize) -> Option<&'a Chunk> {
        self.chunks.get(i)
    }

    /// What a chunk is.
    #[inline]
    pub(super) fn kind(&self, i: usize) -> Option<ChunkKind> {
        self.chunks.get(i).map(|chunk| chunk.kind)
    }

    /// The mark that a chunk is.
    #[inline]
    pub(super) fn mark(&self, i: usize) -> Option<Kind> {
        let chunk = self.chunks.get(i).filter(|chunk| chunk.kind == ChunkKind::Mark)?;
        self.doc.token(chunk.tokens.start).map(|token| token.kind)
    }

    /// True where a hyphen, and true where a number stands in a chunk.
    pub(super) fn hyphen_and_number(&self, i: usize) -> (bool, bool) {
        let tokens = self.chunk(i).map_or(&[][..], |chunk| self.doc.slice(chunk.tokens));
        tokens.iter().fold((false, false), |(hyphen, number), token| {
            (hyphen || token.kind == Kind::HYPHEN, number || token.is(LexClass::CARDINAL))
        })
    }

    /// The mention that holds a chunk's head.
    pub(super) fn mention(&self, i: usize) -> Option<&'a EntityMention> {
        self.entities.at(self.chunks.get(i)?.head)
    }

    /// True for a noun phrase that names a person.
    pub(super) fn is_person(&self, n: usize) -> bool {
        self.mention(n).is_some_and(|mention| matches!(mention.entity, EntityRef::Person(_)))
    }

    /// True where a chunk is a comma.
    #[inline]
    pub(super) fn is_comma(&self, i: usize) -> bool {
        // One choice, for which of its halves fails cannot be foreseen.
        self.chunks.get(i).is_some_and(|chunk| {
            let comma = self.doc.token(chunk.tokens.start).is_some_and(|token| token.kind == Kind::COMMA);
            (chunk.kind == ChunkKind::Mark) & comma
        })
    }

    /// True for a noun phrase that is no time expression.
    #[inline]
    pub(super) fn is_noun(&self, i: usize) -> bool {
        self.kind(i) == Some(ChunkKind::Noun) && self.facts.chunks.get(i).is_some_and(|fact| !fact.time)
    }

    /// True where a token lies in a time expression.
    pub(super) fn is_time(&self, token: u32) -> bool {
        let at = self.times.partition_point(|time| time.tokens.end <= token);
        self.times.get(at).is_some_and(|time| time.tokens.has(token))
    }

    /// True where a chunk begins with one of the words.
    #[inline(never)]
    pub(super) fn is_word(&self, i: usize, words: Words) -> bool {
        self.chunks
            .get(i)
            .and_then(|chunk| self.doc.token(chunk.tokens.start))
            .is_some_and(|token| self.lists.is_word(token, words))
    }

    /// The number among [`Words`] of the word a chunk begins with.
    pub(super) fn word_number(&self, i: usize) -> u8 {
        self.chunks
            .get(i)
            .and_then(|chunk| self.doc.token(chunk.tokens.start))
            .map_or(Words::NO_NUMBER, |token| self.lists.word_number(token))
    }

    /// True where a token is one of the words.
    #[inline(never)]
    pub(super) fn token_is(&self, at: u32, words: Words) -> bool {
        self.doc.token(at).is_some_and(|token| self.lists.is_word(token, words))
    }

    /// What the lists say of a noun phrase's head: its tokens and entry.
    pub(super) fn noun_sense(&self, n: usize) -> Option<(TokenRange, &'a Noun)> {
        let at = self.facts.chunks.get(n)?.noun.checked_sub(1)?;
        let anchor = self.nouns.get(at as usize)?;
        Some((anchor.tokens, self.lists.noun_numbered(anchor.noun)?))
    }

    /// The word that ends before a token.
    pub(super) fn last_word(&self, end: u32) -> Lexeme {
        self.doc.token(end.saturating_sub(1)).map_or(Lexeme::default(), |token| token.lexeme)
    }

    /// The dictionary form of a trigger, a verb or `nominal`.
    pub(super) fn lemma(&self, trigger: TokenRange, nominal: bool) -> Option<Lexeme> {
        let unit = self.doc.unit(trigger.start).filter(|unit| unit.tokens == trigger)?;
        self.lists.lemma(unit.lexeme, nominal)
    }

    /// Extends a noun phrase to the right over what it is coordinated with; unless `eager`, a last noun that begins a
    /// clause of its own is left out.
    #[inline]
    pub(super) fn group_right(&self, n: usize, eager: bool) -> Group {
        let joins = Kinds::of(&[ChunkKind::Preposition, ChunkKind::Mark, ChunkKind::Coordinator]);
        if self.kind(n + 1).is_some_and(|kind| joins.has(kind)) && self.may_join(n + 1) {
            self.coordinated_right(n, eager)
        } else {
            Group { first: n, last: n }
        }
    }

    /// False for a mark or preposition behind which no noun phrase goes on, as most do not.
    fn may_join(&self, i: usize) -> bool {
        match self.kind(i) {
            Some(ChunkKind::Mark) => matches!(self.mark(i), Some(Kind::COMMA | Kind::OPEN)),
            // `the envoy to Oman Imre Varga`.
            Some(ChunkKind::Preposition) => self.is_word(i, Words::OF.or(Words::TO).or(Words::FOR)),
            _ => true,
        }
    }

    #[inline(never)] // few noun phrases are
    fn coordinated_right(&self, n: usize, eager: bool) -> Group {
        let n = self.behind_short_form(n);
        let mut last = self.titled(n).map_or(n, |(last, _)| last);
        for _ in 0..12 {
            let joined = matches!(self.kind(last + 1), Some(ChunkKind::Mark | ChunkKind::Coordinator));
            let of = !joined && self.is_noun(last + 2) && self.is_word(last + 1, Words::OF);
            let after_of = if of { last + 2 } else { last };
            let mut next = self.behind_aside(after_of + 1);
            let comma = self.is_comma(next);
            if comma {
                next += 1;
            }
            let and = self.kind(next) == Some(ChunkKind::Coordinator) && !self.is_word(next, Words::BUT);
            if and {
                next += 1;
            }
            let goes_on = || self.list_goes_on(next) || after_of > last && self.is_apposed(last, next);
            if !(and || comma && goes_on()) || !self.is_noun(next) {
                break;
            }
            // `demanded the removal of Lund and his party`: of both.
            if of
                && self.party(last).is_none()
                && self.party(after_of).is_some()
                && self.party(next).is_some()
            {
                break;
            }
            // `met X, and Y said`: the noun begins a clause.
            let finite = |i| self.kind(i) == Some(ChunkKind::Verb) && self.form(i).has(VerbForm::FINITE);
            if !eager && finite(next + 1) {
                break;
            }
            last = self.titled(next).map_or(next, |(last, _)| last);
        }
        Group { first: n, last }
    }

    /// True where commas and nouns lead on to a coordinator and a noun.
    fn list_goes_on(&self, from: usize) -> bool {
        let mut i = from;
        for _ in 0..16 {
            if !self.is_noun(i) {
                return false;
            }
            i += 1;
            if self.is_word(i, Words::OF) && self.is_noun(i + 1) {
                i += 2;
            }
            if self.is_comma(i) {
                i += 1;
            }
            if self.kind(i) == Some(ChunkKind::Coordinator) {
                return self.is_noun(i + 1);
            }
            if !self.is_comma(i - 1) {
                return false;
            }
        }
        false
    }

    /// Extends a noun phrase to the left over what it is coordinated with.
    #[inline]
    pub(super) fn group_left(&self, n: usize) -> Group {
        let joins = Kinds::of(&[ChunkKind::Mark, ChunkKind::Coordinator]);
        let before = n.checked_sub(1).and_then(|i| self.kind(i));
        if before.is_some_and(|kind| joins.has(kind)) {
            self.coordinated_left(n)
        } else {
            Group { first: n, last: n }
        }
    }

    fn coordinated_left(&self, n: usize) -> Group {
        let (mut first, mut listed) = (n, false);
        for _ in 0..12 {
            // `Lund and Oman's premier, Varga, met`: the office is the name's.
            if let Some(office) = first.checked_sub(2).filter(|&office| self.named_apart(office).is_some()) {
                first = office;
            }
            let Some(mut before) = first.checked_sub(1).map(|i| self.before_aside(i)) else { break };
            let and = self.kind(before) == Some(ChunkKind::Coordinator) && !self.is_word(before, Words::BUT);
            if and {
                let Some(left) = before.checked_sub(1) else { break };
                before = self.before_aside(left);
            }
            if self.is_comma(before) && (and || listed || self.headline) {
                let Some(left) = before.checked_sub(1) else { break };
                if !and && self.ends_fronted(before, n) {
                    break;
                }
                let named = if and { self.named_before_aside(before) } else { None };
                before = named.unwrap_or_else(|| self.before_aside(left));
            } else if !and {
                break;
            }
            let before = self.holder_before(before, first).unwrap_or(before);
            // `Man wounded in shooting, suspect held`: in a headline a comma may part two clauses.
            if !self.is_noun(before) || !and && !listed && self.party(before).is_none() {
                break;
            }
            listed = true;
            first = before;
        }
        Group { first, last: n }
    }

    /// The chunk before brackets that end with chunk `i`, else that one: `Varga (R) and Lund`.
    fn before_aside(&self, i: usize) -> usize {
        if self.mark(i) != Some(Kind::CLOSE) {
            return i;
        }
        let open = (i.saturating_sub(ASIDE)..i).rev().find(|&open| self.mark(open) == Some(Kind::OPEN));
        open.and_then(|open| open.checked_sub(1)).unwrap_or(i)
    }

    /// The chunk behind brackets that begin with chunk `i`, else that one.
    fn behind_aside(&self, i: usize) -> usize {
        if self.mark(i) != Some(Kind::OPEN) {
            return i;
        }
        let close = (i + 1..i + ASIDE).find(|&close| self.mark(close) == Some(Kind::CLOSE));
        close.map_or(i, |close| close + 1)
    }

    /// True for a chunk in brackets within a group: `Varga (R)`.
    pub(super) fn is_in_brackets(&self, group: Group, i: usize) -> bool {
        let first = group.first.max(i.saturating_sub(ASIDE));
        (first..i).rev().find_map(|at| match self.mark(at) {
            Some(Kind::OPEN) => Some(true),
            Some(Kind::CLOSE) => Some(false),
            _ => None,
        }) == Some(true)
    }

    /// `Varga of Oman and Lund`, `the premier of Oman and Lund`: whom the land or body `of` is told of, where noun `next`
    /// is somebody too.
    fn holder_before(&self, of: usize, next: usize) -> Option<usize> {
        let holder = of.checked_sub(2).filter(|&n| self.is_word(n + 1, Words::OF) && self.is_noun(n))?;
        let person = |n: usize| self.is_person(n);
        let somebody = |n: usize| {
            let acts = || {
                self.chunk(n).is_some_and(|chunk| {
                    let one = self.doc.token(chunk.head).is_some_and(|head| head.tag != Tag::NounPlural);
                    one && self.doc.is(chunk.head, LexClass::ROLE)
                })
            };
            let force = || self.noun_sense(n).is_some_and(|(_, noun)| noun.any(Tags::FORCE));
            person(n) || self.mention(n).is_none() && (acts() || force())
        };
        (somebody(next) && somebody(holder) && !person(of)).then_some(holder)
    }

    /// `In Lima, Varga and Lund met`: the comma ends what stands before the subject, of which `last` is the last noun.
    pub(super) fn ends_fronted(&self, comma: usize, last: usize) -> bool {
        let finite = |i: usize| self.kind(i) == Some(ChunkKind::Verb) && self.form(i).has(VerbForm::FINITE);
        if comma > 12 || !finite(last + 1) {
            return false;
        }
        let opens = match self.kind(0) {
            Some(ChunkKind::Preposition | ChunkKind::Subordinator) => true,
            Some(ChunkKind::Adverb | ChunkKind::Coordinator) => self.kind(1) == Some(ChunkKind::Preposition),
            // `Last week in Lima`.
            Some(ChunkKind::Noun) => !self.is_noun(0) && self.kind(1) == Some(ChunkKind::Preposition),
            Some(ChunkKind::Verb) => self.form(0).any(VerbForm::PARTICIPLE.with(VerbForm::INFINITIVE)),
            _ => false,
        };
        // `In Lima, Peru, Varga and Lund met`; but of several that a comma parts the first only may end it.
        let place = || {
            let before = comma.checked_sub(1).and_then(|i| self.mention(i));
            before.is_some_and(|before| matches!(before.entity, EntityRef::Place(_)))
        };
        opens && !(0..comma).any(finite) && (place() || !(0..comma).any(|i| self.is_comma(i)))
    }

    /// Where the phrase of noun `n` begins that a short form or a genitive splits: `the Forum (F) leaders' meeting`.
    #[inline]
    pub(super) fn phrase_start(&self, n: usize) -> usize {
        let split = n.checked_sub(1).and_then(|i| self.kind(i)) == Some(ChunkKind::Mark);
        if split { self.start_before_mark(n) } else { n }
    }

    fn start_before_mark(&self, n: usize) -> usize {
        let mut first = n;
        for _ in 0..2 {
            if first >= 2 && self.mark(first - 1) == Some(Kind::APOSTROPHE) && self.is_noun(first - 2) {
                first -= 2;
            }
            let short = first >= 4
                && self.mark(first - 1) == Some(Kind::CLOSE)
                && self.mark(first - 3) == Some(Kind::OPEN)
                && self.is_noun(first - 4);
            if short {
                first -= 4;
            }
        }
        first
    }

    /// A verb behind a noun that says that it is planned: `the summit scheduled for May`, `, slated for May`.
    pub(super) fn planned_behind(&self, n: usize) -> Option<(usize, Status)> {
        let v = if self.is_comma(n + 1) { n + 2 } else { n + 1 };
        let chunk = self.chunk(v).filter(|chunk| chunk.kind == ChunkKind::Verb)?;
        let simple = chunk.tokens.len() == 1 && chunk.form == VerbForm::FINITE.with(VerbForm::PAST);
        if chunk.form.has(VerbForm::FINITE) && !(simple && self.kind(v + 1) == Some(ChunkKind::Preposition)) {
            return None;
        }
        match self.matrix_status(chunk.head)? {
            status @ (Status::Scheduled | Status::Expected | Status::Proposed) => Some((v, status)),
            _ => None,
        }
    }

    /// The first chunk that begins at a token or behind it.
    pub(super) fn chunk_behind(&self, token: u32) -> usize {
        self.chunks.partition_point(|chunk| chunk.tokens.start < token)
    }

    /// Indices into `times` of the time expressions within tokens.
    pub(super) fn times_in(&self, tokens: TokenRange) -> core::ops::Range<u32> {
        let start = self.times.partition_point(|time| time.tokens.end <= tokens.start);
        let rest = self.times.get(start..).unwrap_or(&[]);
        let n = rest.partition_point(|time| time.tokens.start < tokens.end);
        offset(start)..offset(start + n)
    }
}
