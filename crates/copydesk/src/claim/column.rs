//! [`Columns`]: what is asked of tokens and chunks again and again, worked out once a document.
//!
//! `Doc, times -> what stands where`; quotations and subjects that were asked for last are kept. Cost: that of
//! [`Marks`].

use super::marks::{Column, Marks};
use super::source::Source;
use crate::grammar::{Chunk, ChunkKind, Doc};
use crate::lexicon::LexClass;
use crate::mention::TimeMention;
use crate::token::Quote;
use core::cell::Cell;

/// Classes of heads of noun phrases that tell a time.
const TIME: LexClass = LexClass::WEEKDAY
    .union(LexClass::MONTH)
    .union(LexClass::TIME_UNIT)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::DAY_PART)
    .union(LexClass::HOLIDAY);

/// How many subjects are kept: about as many as a sentence has verbs.
const N_SUBJECTS: usize = 8;

/// Subjects that were asked for before.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    /// Of which verb groups, and the first token that could belong to them; each group has its place.
    asked: [Cell<Option<(usize, u32)>>; N_SUBJECTS],
    found: [Cell<Option<Source>>; N_SUBJECTS],
}

impl Subjects {
    fn clear(&self) {
        for asked in &self.asked {
            asked.set(None);
        }
    }

    /// The subject of verb group `i`, worked out by `read` where it is not among those asked for last.
    pub(super) fn of(&self, i: usize, low: u32, read: impl FnOnce() -> Option<Source>) -> Option<Source> {
        let at = i % N_SUBJECTS;
        if self.asked[at].get() == Some((i, low)) {
            return self.found[at].get();
        }
        let source = read();
        self.asked[at].set(Some((i, low)));
        self.found[at].set(source);
        source
    }
}

/// Columns beside tokens and chunks.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Where marks stand, quotations and times lie.
    pub(super) marks: Marks,
    /// The quotation that was asked for last.
    quote: Cell<usize>,
    /// Subjects of verb groups.
    pub(super) subjects: Subjects,
    /// Those that were read from the start of the clause.
    pub(super) clause_subjects: Subjects,
}

impl Columns {
    /// Works the columns of a document out.
    #[inline(never)] // so that each step has the registers to itself
    pub(super) fn fill(&mut self, doc: &Doc<'_>, times: &[TimeMention]) {
        self.marks.fill(doc, times);
        self.subjects.clear();
        self.clause_subjects.clear();
        self.quote.set(0);
    }

    /// The quotation that holds a token, which mostly is the one asked for last.
    #[inline]
    pub(super) fn quote_of<'d>(&self, doc: &Doc<'d>, token: u32) -> Option<&'d Quote> {
        let quotes = &doc.tokens.quotes;
        let holds = |quote: &&Quote| quote.tokens.has(token);
        if let Some(last) = quotes.get(self.quote.get()).filter(holds) {
            return Some(last);
        }
        let at = quotes.partition_point(|quote| quote.tokens.end <= token);
        self.quote.set(at);
        quotes.get(at).filter(holds)
    }

    /// True for a token of a time expression.
    #[inline]
    pub(super) fn is_in_time(&self, token: u32) -> bool {
        self.marks.has(Column::Time, token)
    }

    /// True where a chunk is a noun phrase that tells a time.
    #[inline]
    pub(super) fn is_time(&self, doc: &Doc<'_>, chunk: &Chunk) -> bool {
        chunk.kind == ChunkKind::Noun && (self.is_in_time(chunk.head) || doc.is(chunk.head, TIME))
    }
}
