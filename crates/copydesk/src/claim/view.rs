//! [`View`]: the document as the sieves walk it, chunk by chunk.
//!
//! Every walk is bounded: by the range it is given, or by a number of chunks. Cost: a step
//! a chunk; no allocation.

use super::column::Columns;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, Doc, Kinds, VerbForm};
use crate::lexicon::{Frames, Function, LexClass, Tag};
use crate::mention::TimeMention;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};
use core::ops::{Deref, Range};

/// Most marks in a row that are trimmed off a stretch.
const MAX_MARKS: u32 = 32;

/// A document, its times and what is known of both, as [`View`] shows them.
pub(super) struct Sight<'d> {
    /// The document.
    pub(super) doc: Doc<'d>,
    /// Its time expressions, sorted.
    pub(super) times: &'d [TimeMention],
    /// What was worked out of both beforehand.
    pub(super) columns: &'d Columns,
}

/// The document that is walked over: one address, which is handed on in a register.
#[derive(Clone, Copy)]
pub(super) struct View<'d>(&'d Sight<'d>);

impl<'d> Deref for View<'d> {
    type Target = Sight<'d>;

    #[inline]
    fn deref(&self) -> &Sight<'d> {
        self.0
    }
}

impl<'d> View<'d> {
    /// A view of what lies there.
    pub(super) const fn of(sight: &'d Sight<'d>) -> Self {
        Self(sight)
    }

    /// Chunk number `i`.
    pub(super) fn chunk(self, i: usize) -> Option<&'d Chunk> {
        self.doc.chunks.get(i)
    }

    /// The number of the chunk that holds a token.
    #[inline]
    pub(super) fn chunk_at(self, token: u32) -> usize {
        self.doc.chunk_number(token)
    }

    /// The chunk before number `i`, if it begins at or after token `low`, with its number.
    pub(super) fn before(self, i: usize, low: u32) -> Option<(usize, &'d Chunk)> {
        let at = i.checked_sub(1)?;
        self.chunk(at).filter(|chunk| chunk.tokens.start >= low).map(|chunk| (at, chunk))
    }

    /// The kind of a token; a full stop beyond the last.
    pub(super) fn kind(self, at: u32) -> Kind {
        self.doc.token(at).map_or(Kind::STOP, |token| token.kind)
    }

    /// True where the token's word is one of those, in whichever case.
    #[inline(never)]
    pub(super) fn is_word(self, at: u32, words: &Words) -> bool {
        self.doc.token(at).is_some_and(|token| words.has(self.doc.text, token))
    }

    /// The chunks that lie in a range of tokens.
    pub(super) fn chunks_in(self, range: TokenRange) -> &'d [Chunk] {
        self.doc.chunks_in(range)
    }

    /// True where a chunk is a mark of that kind.
    pub(super) fn is_mark(self, chunk: &Chunk, kind: Kind) -> bool {
        chunk.tokens.len() == 1 && self.kind(chunk.head) == kind
    }

    /// True for a noun phrase that tells a time.
    pub(super) fn is_time(self, chunk: &Chunk) -> bool {
        self.columns.is_time(&self.doc, chunk)
    }

    /// True for `statement`, `interview`, `tweet`: where something is said.
    pub(super) fn is_venue(self, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Noun && self.doc.is(chunk.head, LexClass::REPORT_NOUN)
    }

    /// True where the lists join the word at a token, as a member of that class, with its content in one of those ways.
    #[inline(never)]
    pub(super) fn has_frame(self, at: u32, class: LexClass, frames: Frames) -> bool {
        let report = self.doc.token(at).filter(|token| token.is(class));
        let report = report.and_then(|token| self.doc.lexicon.report(token.lexeme, class));
        report.is_some_and(|report| report.frames.any(frames))
    }

    /// True where a token stands in quotation marks.
    pub(super) fn is_quoted(self, at: u32) -> bool {
        self.doc.token(at).is_some_and(|token| token.shape.has(Shape::QUOTED))
    }

    /// True for a mark at an end of a quotation, which few tokens are.
    #[inline]
    fn is_mark_of_quote(self, at: u32) -> bool {
        self.doc.token(at).is_some_and(|token| {
            matches!(token.kind, Kind::QUOTE | Kind::APOSTROPHE) && token.shape.has(Shape::QUOTED)
        })
    }

    /// True where a quotation begins at the token.
    #[inline]
    pub(super) fn opens_quote(self, at: u32) -> bool {
        self.quote_from(at).is_some()
    }

    /// One past the quotation that begins at the token.
    #[inline]
    pub(super) fn quote_from(self, at: u32) -> Option<u32> {
        if self.is_mark_of_quote(at) { self.quote_from_mark(at) } else { None }
    }

    #[inline(never)] // few tokens are marks
    fn quote_from_mark(self, at: u32) -> Option<u32> {
        let quote = self.columns.quote_of(&self.doc, at);
        quote.filter(|quote| quote.tokens.start == at).map(|quote| quote.tokens.end)
    }

    /// The first token of the quotation that ends with the token.
    #[inline]
    pub(super) fn quote_to(self, at: u32) -> Option<u32> {
        if self.is_mark_of_quote(at) { self.quote_to_mark(at) } else { None }
    }

    #[inline(never)] // few tokens are marks
    fn quote_to_mark(self, at: u32) -> Option<u32> {
        let quote = self.columns.quote_of(&self.doc, at);
        quote.filter(|quote| quote.tokens.end == at + 1).map(|quote| quote.tokens.start)
    }

    /// True for words that stand between a sentence's start and what it says: `But`, `And`, `Yet`; not for one that
    /// leads a clause or phrase of it: `As`, `If`.
    pub(super) fn is_opener(self, token: &Token) -> bool {
        let links = token.tag == Tag::Conjunction
            || token.is(LexClass::CONJUNCTION) && token.shape.has(Shape::SENTENCE_START);
        links && !self.doc.lexicon.function(token.lexeme).has(Function::SUBORDINATOR)
    }

    /// The range without marks and openers at its start and without commas, stops and the like at its end.
    pub(super) fn trimmed(self, range: TokenRange) -> TokenRange {
        let TokenRange { mut start, mut end } = range;
        let loose = |at: u32| self.doc.token(at).is_none_or(|token| is_loose(token.kind));
        while start < end && loose(start) && start - range.start < MAX_MARKS {
            start += 1;
        }
        let stray = |at: u32| self.quote_to(at).is_some_and(|open| open < start);
        while start < end
            && let Some(last) = self.doc.token(end - 1)
            && !last.kind.is_wordlike()
            && (is_loose(last.kind) || stray(end - 1))
            && range.end - end < MAX_MARKS
        {
            // A stop that belongs to an abbreviation or to a quotation stays with it.
            let inside = last.shape.has(Shape::QUOTED)
                && self.columns.quote_of(&self.doc, end - 1).is_some_and(|quote| quote.tokens.start >= start);
            let short = last.kind == Kind::STOP
                && last.is_glued()
                && end >= start + 2
                && self.doc.is(end - 2, LexClass::ABBREVIATION)
                && self
                    .doc
                    .token(end)
                    .is_some_and(|next| next.kind == Kind::WORD && !next.shape.has(Shape::SENTENCE_START));
            if inside && !stray(end - 1) || short {
                break;
            }
            end -= 1;
        }
        TokenRange::new(start, end)
    }

    /// True where a clause with a subject and a finite verb begins at the token: `he would go`.
    pub(super) fn is_clause(self, at: u32, end: u32) -> bool {
        let first = self.chunk_at(at);
        let mut nouns = 0;
        let mut relatives = 0;
        let mut commas = 0;
        let mut listed = false;
        for i in first..first + MAX_CLAUSE {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.start < end) else { return false };
            // Phrases and what leads to them are passed over.
            nouns += u32::from(chunk.kind == ChunkKind::Noun);
            if PHRASES.has(chunk.kind) {
                continue;
            }
            match chunk.kind {
                ChunkKind::Verb if nouns == 0 => return false,
                // `people close to the talks`
                ChunkKind::Verb
                    if chunk.tokens.len() == 1
                        && self.is_word(chunk.head, words!["close"])
                        && self.is_word(chunk.tokens.end, words!["to"]) => {}
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) => {
                    if relatives == 0 {
                        // `Moor, Ito said`: an object and the next clause; `Moor, Ito plan talks`: a headline's list.
                        let says = self.doc.is(chunk.head, LexClass::REPORT_VERB);
                        return commas != 1
                            || listed
                            || self.is_time_at(first)
                            || nouns == 2 && !says && self.are_names(first..i);
                    }
                    relatives -= 1;
                }
                ChunkKind::Verb if chunk.form.has(VerbForm::INFINITIVE) => return false,
                ChunkKind::Relative => relatives += 1,
                ChunkKind::Mark
                    if self.opens_quote(chunk.head)
                        && chunk.head > at
                        && self.kind(chunk.head - 1) == Kind::COMMA =>
                {
                    return false;
                }
                ChunkKind::Mark if self.opens_quote(chunk.head) || self.kind(chunk.head) == Kind::HYPHEN => {}
                ChunkKind::Mark if self.quote_to(chunk.head).is_some() => {}
                ChunkKind::Mark if self.is_mark(chunk, Kind::COMMA) && nouns > 0 && commas < 2 => {
                    // `a state of emergency, as the toll rose`: an object and a clause behind it.
                    if self.is_word(chunk.tokens.end, words!["as", "after", "before", "until"]) {
                        return false;
                    }
                    commas += 1;
                }
                ChunkKind::Mark if matches!(self.kind(chunk.head), Kind::OPEN | Kind::CLOSE) => {}
                ChunkKind::Mark | ChunkKind::Subordinator | ChunkKind::Complementizer => return false,
                ChunkKind::Coordinator
                    if nouns == 0 || self.chunk(i + 1).is_some_and(|next| next.kind == ChunkKind::Verb) =>
                {
                    return false;
                }
                ChunkKind::Coordinator => listed = true,
                _ => {}
            }
        }
        false
    }

    fn is_time_at(self, i: usize) -> bool {
        self.chunk(i).is_some_and(|chunk| self.is_time(chunk))
    }

    /// True where all noun phrases among some chunks are names.
    fn are_names(self, chunks: Range<usize>) -> bool {
        let mut nouns = self.doc.chunks.get(chunks).unwrap_or(&[]).iter();
        nouns.all(|noun| {
            let name = || self.doc.token(noun.head).is_some_and(|token| token.tag == Tag::Proper);
            noun.kind != ChunkKind::Noun || name()
        })
    }
}

/// How many chunks are read to tell whether they are a clause.
const MAX_CLAUSE: usize = 24;

/// Chunks that make a phrase.
const PHRASES: Kinds = Kinds::of(&[
    ChunkKind::Noun,
    ChunkKind::Preposition,
    ChunkKind::Adverb,
    ChunkKind::Adjective,
    ChunkKind::Other,
]);

/// True for marks that are no part of a stretch at whose edge they stand.
const fn is_loose(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::COMMA | Kind::SEMICOLON | Kind::COLON | Kind::DASH | Kind::STOP | Kind::ELLIPSIS | Kind::BULLET
    )
}
