//! A line, or a piece of one, with what it is made of.
//!
//! Filled in by [`count`](super::count) or, for running text, by [`bulk`](super::bulk); what follows from the counts
//! is decided once, by [`Unit::settle`], because every later step asks for it.

use super::asks::Asks;
use super::line::Line;
use super::marks::Marks;
use super::phrases::PHRASES;
use super::traits::Traits;
use super::ui::{Found, Ui};
use super::{bulk, labels, region};
use crate::span::{Span, offset};

/// A line, or a piece of one, with what it is made of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Unit {
    /// Where it stands, without surrounding white space.
    pub(super) span: Span,
    /// Number of the line it is on.
    pub(super) line: u32,
    /// An empty line stands before it.
    pub(super) after_blank: bool,
    /// Words of any shape.
    pub(super) words: u32,
    /// Words that begin with a small letter, or belong to a script without case.
    pub(super) lower: u32,
    /// Words that begin with a capital and go on small.
    pub(super) title: u32,
    /// Words of two capitals or more.
    pub(super) upper: u32,
    /// Words that begin with a digit.
    pub(super) digit: u32,
    /// Grammatical words; nothing where they are counted when somebody asks, which is seldom.
    pub(super) function: Option<u32>,
    /// Sentence ends; nothing where they are counted when somebody asks, which for running text is seldom.
    pub(super) sentences: Option<u32>,
    /// Kinds of marks that it may hold.
    pub(super) seen: Marks,
    /// Commas, semicolons, quotation marks: what running text has and labels have not.
    pub(super) marks: u32,
    /// Marks that may stand between the steps of a breadcrumb; not counted in running text.
    pub(super) separators: u32,
    /// It holds the copyright sign; not looked for in running text.
    pub(super) copyright: bool,
    /// The last mark ends a sentence.
    pub(super) terminal: bool,
    /// The last mark is a colon.
    pub(super) colon: bool,
    /// Begins with a bullet, a dash or a number and a point.
    pub(super) item: bool,
    /// The page's own address names it.
    pub(super) in_url: bool,
    /// Holds a web or mail address.
    pub(super) address: bool,
    /// The phrase of the user interface that it is or begins with.
    pub(super) phrase: Option<Found>,
    /// A phrase of the user interface inside it.
    pub(super) inner: Option<Found>,
    /// What is worth asking of it.
    pub(super) asks: Asks,
    /// It is a piece of a longer line.
    pub(super) piece: bool,
    /// What its shape alone says it is.
    pub(super) shape: Option<Ui>,
    /// What shape and phrases say it is, where they outweigh the rest.
    pub(super) ui: Option<Ui>,
    /// Reads as running text.
    pub(super) prose: bool,
    /// A date that heads what happened on it, in a page that tells a history day by day.
    pub(super) heading: bool,
    /// What is asked of it again and again.
    pub(super) traits: Traits,
    /// Hash of its bytes, to find lines that stand more than once.
    pub(super) hash: u64,
    /// How often a line of the same bytes stands in the text.
    pub(super) repeats: u32,
}

impl Unit {
    /// Decides what follows from the counts.
    pub(super) fn settle(&mut self, line: Line<'_>) {
        self.prose = self.reads_as_prose(line);
        // What parts of a long sentence are joined with is not counted in running text.
        if self.piece & self.terminal & (self.words >= region::LONG) {
            self.marks = offset(memchr::memchr2_iter(b',', b';', line.bytes()).count());
        }
    }

    /// Reads as running text: enough small words, and the punctuation of sentences.
    pub(super) const fn is_prose(&self) -> bool {
        self.prose
    }

    fn reads_as_prose(&self, line: Line<'_>) -> bool {
        let fewest = if self.terminal { 5 } else { 10 };
        if (self.words < fewest) | (self.piece & !self.terminal & !self.colon) {
            return false;
        }
        let share = |percent: u32| self.lower * 100 >= self.words * percent;
        let named = || share(if self.words >= 14 { 30 } else { 35 }) && self.has_function_in(line, 4);
        let sentence = || self.terminal && self.words >= 5 && (share(45) || named());
        let sentences = || self.sentences >= Some(2) && self.words >= 10 && share(45);
        let long = || self.words >= 14 && share(50) && self.has_function_in(line, self.words.div_ceil(7));
        sentence() || sentences() || long()
    }

    /// True where it has so many grammatical words.
    pub(super) fn has_function(&self, text: &str, least: u32) -> bool {
        let (start, end) = (self.span.start as usize, self.span.end as usize);
        self.has_function_in(Line::new(text, start, end), least)
    }

    fn has_function_in(&self, line: Line<'_>, least: u32) -> bool {
        self.function.unwrap_or_else(|| labels::function_words(line, least, &PHRASES)) >= least
    }

    /// False where it holds none of some marks.
    #[inline]
    pub(super) const fn may_hold(&self, marks: Marks) -> bool {
        self.seen & marks != 0
    }

    /// Number of sentence ends.
    pub(super) fn sentences(&self, text: &str) -> u32 {
        self.sentences.unwrap_or_else(|| bulk::sentences(self.span.slice(text).as_bytes()))
    }

    /// A few words that are no sentence: a site's name, a section, a motto in capitals.
    pub(super) fn is_label(&self) -> bool {
        !self.terminal && (self.words <= 4 || self.lower == 0 || self.shape == Some(Ui::Navigation))
    }

    /// Every word begins with a capital, small connecting words aside.
    pub(super) fn is_title_case(&self, text: &str) -> bool {
        self.title + self.upper > 0
            && self.title + self.upper >= self.lower
            && (self.lower == 0 || self.has_function(text, self.lower))
    }
}
