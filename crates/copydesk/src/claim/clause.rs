//! The subject of a verb, looked for forward from the start of its clause.
//!
//! ```text
//! In May, a study of 300 towns that Ada Moor led, the first of its kind, found that ...
//!         -------------------------------------------------------------
//! ```
//!
//! Where a phrase does not reach its verb ([`super::clause_walk`]), the next clause is tried. Expected precision 0.97.
//! Cost: at most [`MAX_STARTS`] walks, each begun behind where the one before began.

use super::clause_walk::Reach;
use super::marks::Column;
use super::source::Source;
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Shape};

/// How many chunks of a clause may stand before its verb.
const MAX_CLAUSE: usize = 60;
/// How many chunks a clause without marks or clauses in it may have before its verb.
const MAX_BARE: usize = 12;
/// How many starts of clauses are tried.
const MAX_STARTS: usize = 6;
/// How many phrases may lead to a clause.
const MAX_FRONTED: usize = 4;
/// Longest quotation that is a nickname, marks included.
const MAX_NICKNAME: u32 = 5;

impl<'d> View<'d> {
    /// The subject of verb group `i`, all of it; no token before `low`.
    pub(super) fn clause_subject(self, i: usize, low: u32) -> Option<Source> {
        self.columns.clause_subjects.of(i, low, || self.read_clause_subject(i, low))
    }

    fn read_clause_subject(self, i: usize, low: u32) -> Option<Source> {
        let mut at = self.clause_start(i, low);
        for tries in 0..MAX_STARTS {
            at = self.phrase_start(at, i)?;
            match self.read_subject(at, i, tries > 0) {
                Reach::Subject(source) => return Some(source),
                Reach::Next(next) => at = self.next_clause(next.max(at + 1), i)?,
            }
        }
        None
    }

    /// True where the clause that begins at a token reaches its verb without a mark, a second subject or a clause in it:
    /// what else looks like one is a thing and what follows it, `found a way they like`.
    #[inline(never)]
    pub(super) fn is_bare_clause(self, at: u32, end: u32) -> bool {
        let first = self.chunk_at(at);
        if self.chunk(first).is_some_and(|chunk| self.is_word(chunk.head, REFLEXIVES)) {
            return false;
        }
        for i in first..first + MAX_BARE {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.start < end) else { return false };
            let second = self.before(i, at).is_some_and(|(_, before)| {
                matches!(before.kind, ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Coordinator)
            });
            match chunk.kind {
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) => return true,
                ChunkKind::Noun if second && self.is_pronoun(chunk) => return false,
                ChunkKind::Mark
                    if !matches!(
                        self.kind(chunk.head),
                        Kind::HYPHEN
                            | Kind::DASH
                            | Kind::QUOTE
                            | Kind::APOSTROPHE
                            | Kind::PERCENT
                            | Kind::DOLLAR
                    ) =>
                {
                    return false;
                }
                // `the debate – which was short – was late`
                ChunkKind::Relative
                    if matches!(
                        self.kind(chunk.tokens.start.saturating_sub(1)),
                        Kind::DASH | Kind::HYPHEN
                    ) => {}
                ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Complementizer => return false,
                _ => {}
            }
        }
        false
    }

    /// True where two commas stand between the subject of the clause that begins at a token and its verb: `a mill, or two
    /// mills, were sold`.
    pub(super) fn is_split_clause(self, at: u32, end: u32) -> bool {
        let first = self.chunk_at(at);
        let comma = |from: usize| {
            let mut rest = (from..from + MAX_BARE).map_while(|i| {
                self.chunk(i)
                    .filter(|chunk| chunk.tokens.end < end && !self.is_verb(i))
                    .map(|chunk| (i, chunk))
            });
            rest.find(|(_, chunk)| self.is_mark(chunk, Kind::COMMA)).map(|(i, _)| i)
        };
        comma(first).and_then(|opening| comma(opening + 1)).is_some_and(|closing| self.is_verb(closing + 1))
    }

    /// The comma that ends a clause before its main clause, and the subject of that: `After saying that ..., Moor left`.
    ///
    /// Reads from chunk `from`, up to token `end`.
    pub(super) fn main_clause_after(self, from: usize, end: u32) -> Option<(u32, Source)> {
        let inside = |k: usize| self.chunk(k).filter(|chunk| chunk.tokens.end <= end);
        let mut starts = 0;
        for k in from..from + MAX_CLAUSE {
            let comma = inside(k)?;
            // `Asked whether she was “fit to serve,” Moor said`: the mark that closes the quotation ends the clause.
            let closes = comma.kind == ChunkKind::Mark && self.quote_to(comma.head).is_some();
            let closes = closes && self.kind(comma.head.saturating_sub(1)) == Kind::COMMA;
            if !closes && (!self.is_mark(comma, Kind::COMMA) || self.is_quoted(comma.head)) {
                continue;
            }
            starts += 1;
            if starts > MAX_STARTS {
                return None;
            }
            let first = self.past_fronted(k + 1, end);
            let begins =
                inside(first).is_some_and(|chunk| chunk.kind == ChunkKind::Noun && !self.is_time(chunk));
            let verb = (first + 1..first + MAX_CLAUSE)
                .map_while(|v| inside(v).map(|chunk| (v, chunk)))
                .filter(|(_, chunk)| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE))
                .find_map(|(v, _)| match self.read_subject(first, v, false) {
                    Reach::Subject(source) => Some(Some(source)),
                    Reach::Next(next) => (next < v).then_some(None),
                });
            if let Some(Some(source)) = verb.filter(|_| begins) {
                return Some((comma.head + u32::from(closes), source));
            }
        }
        None
    }

    /// The chunk behind phrases that lead to a clause: `, at the hall this week she`.
    fn past_fronted(self, from: usize, end: u32) -> usize {
        let mut at = from;
        for _ in 0..MAX_FRONTED {
            let Some(chunk) = self.chunk(at).filter(|chunk| chunk.tokens.end <= end) else { break };
            at += match chunk.kind {
                ChunkKind::Adverb => 1,
                ChunkKind::Noun if self.is_time(chunk) => 1,
                ChunkKind::Preposition
                    if !self.is_word(chunk.head, CLAUSAL)
                        && self.chunk(at + 1).is_some_and(|next| next.kind == ChunkKind::Noun) =>
                {
                    2
                }
                _ => break,
            };
        }
        at
    }

    /// The chunk behind the last hard boundary before chunk `i`.
    fn clause_start(self, i: usize, low: u32) -> usize {
        let mut first = self.chunk_at(low).max(i.saturating_sub(MAX_CLAUSE));
        first += usize::from(self.chunk(first).is_some_and(|chunk| chunk.tokens.start < low));
        let Some(from) = self.chunk(first).map(|chunk| chunk.tokens.start) else { return first.min(i) };
        let mut end = self.chunk(i).map_or(offset(self.doc.tokens.tokens.len()), |verb| verb.tokens.start);
        while let Some(mark) = self.columns.marks.last(Column::Parting, TokenRange::new(from, end)) {
            if self.parts_clauses(mark) {
                return self.chunk_at(mark) + 1;
            }
            end = mark;
        }
        first.min(i)
    }

    /// True for a mark that is a chunk of its own and no clause runs over: no quotation's, unless it ends one.
    fn parts_clauses(self, mark: u32) -> bool {
        self.chunk(self.chunk_at(mark))
            .is_some_and(|chunk| chunk.kind == ChunkKind::Mark && chunk.head == mark)
            && (!matches!(self.kind(mark), Kind::QUOTE | Kind::APOSTROPHE)
                || self.quote_to(mark).is_some_and(|open| mark - open > MAX_NICKNAME))
    }

    /// The first noun phrase at or behind chunk `at` that can be a subject, past what introduces its clause.
    fn phrase_start(self, at: usize, i: usize) -> Option<usize> {
        let mut k = at;
        while k < i {
            let chunk = self.chunk(k)?;
            match chunk.kind {
                ChunkKind::Noun => {
                    let letter = chunk.tokens.len() == 1
                        && self.doc.token(chunk.head).is_some_and(|token| token.shape.has(Shape::LETTER));
                    let time = self.is_time(chunk);
                    // Most phrases are neither.
                    let next = if letter | time { self.past_introduction(k, i, letter, time)? } else { k };
                    if next == k {
                        return Some(k);
                    }
                    k = next;
                }
                // `In Lima on Friday, Moor`, `Speaking to reporters, Moor`: up to the comma.
                ChunkKind::Preposition if self.is_word(chunk.head, CLAUSAL) => k += 1,
                ChunkKind::Preposition => k = self.next_comma(k + 1, i)? + 1,
                ChunkKind::Verb
                    if chunk.form.has(VerbForm::PASSIVE)
                        && chunk.tokens.len() == 1
                        && self.chunk(k + 1).is_some_and(|next| next.kind == ChunkKind::Noun)
                        && self.next_comma(k + 1, i).is_none() =>
                {
                    k += 1;
                }
                ChunkKind::Verb if !chunk.form.has(VerbForm::FINITE) => k = self.next_comma(k + 1, i)? + 1,
                ChunkKind::Verb => k = self.next_clause(k + 1, i)?,
                _ => k += 1,
            }
        }
        None
    }

    /// The chunk behind a noun phrase `k`, a single letter or time, where it introduces the clause of verb group `i`; itself
    /// where it may be the subject, nothing where none is left.
    #[inline(never)]
    fn past_introduction(self, k: usize, i: usize, letter: bool, time: bool) -> Option<usize> {
        let (chunk, next) = (self.chunk(k)?, self.chunk(k + 1)?);
        // `Q | A senior official`, `two days after Moor`
        if letter && next.kind == ChunkKind::Noun && !self.is_pronoun(chunk) {
            return Some(k + 1);
        }
        if time && self.is_word(next.head, words!["after", "before", "since"]) {
            return Some(k + 2);
        }
        // `Moor, who won, last week said`
        if time && k + 1 == i && self.is_comma_before(k) {
            return None;
        }
        let apart = time
            && k + 1 < i
            && (next.kind == ChunkKind::Noun || self.is_mark(next, Kind::COMMA))
            && !self.is_word(next.tokens.start.saturating_sub(1), words!["old"]);
        Some(k + usize::from(apart))
    }

    fn is_comma_before(self, k: usize) -> bool {
        k.checked_sub(1).and_then(|j| self.chunk(j)).is_some_and(|chunk| self.is_mark(chunk, Kind::COMMA))
    }

    fn next_comma(self, from: usize, i: usize) -> Option<usize> {
        let chunks = self.doc.chunks.get(from..i)?;
        let comma = |chunk: &Chunk| chunk.kind == ChunkKind::Mark && self.is_mark(chunk, Kind::COMMA);
        chunks.iter().position(comma).map(|k| from + k)
    }

    /// The chunk behind the next link or mark at or behind chunk `from`.
    fn next_clause(self, from: usize, i: usize) -> Option<usize> {
        let links = |chunk: &Chunk| match chunk.kind {
            ChunkKind::Coordinator | ChunkKind::Subordinator | ChunkKind::Complementizer => true,
            ChunkKind::Mark => {
                matches!(self.kind(chunk.head), Kind::COMMA | Kind::DASH)
                    || self.is_mark(chunk, Kind::HYPHEN) && self.is_spaced(chunk.head)
                    || self.opens_quote(chunk.head)
            }
            _ => false,
        };
        self.doc.chunks.get(from..i)?.iter().position(links).map(|k| from + k + 1)
    }
}

const REFLEXIVES: &Words =
    words!["himself", "herself", "itself", "themselves", "yourself", "ourselves", "myself"];

/// Prepositions that begin clauses as well.
const CLAUSAL: &Words = words!["after", "before", "since", "until", "as", "than", "while"];
