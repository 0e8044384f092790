//! [`Marks`]: where marks stand, quotations lie and words may report or hedge, a bit a token, so that what asks for the
//! next of them, or how many there are, walks over none of the others.
//!
//! `tokens, quotations, sentences -> columns of bits`. Cost: a look at each token.

use super::cue::CUES;
use crate::grammar::{Doc, Ones, inside};
use crate::lexicon::LexClass;
use crate::mention::{TimeMention, turned_over};
use crate::span::{TokenRange, offset};
use crate::token::{Kind, Token};

/// What a token can be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// A mark behind which a tag may stand.
    Closing,
    /// A mark at which a clause may end, or whose counterpart is looked for.
    Ending,
    /// A mark behind which a clause may begin.
    Parting,
    /// A mark that may end a label.
    Label,
    /// A double quotation mark.
    Quote,
    /// A single one.
    Apostrophe,
    /// A word or number.
    Word,
    /// The first token of a word or phrase that may report.
    Cue,
    /// A token of a quotation, its marks included.
    Quoted,
    /// A token of a sentence that has a hedge.
    Hedged,
    /// A token of a sentence that has a word like `not`, `no`, `few`.
    Negated,
    /// A token of a time expression.
    Time,
}

/// How many columns there are, and how many of them a token tells by itself: as many as a byte has bits.
const N: usize = Column::Time as usize + 1;
const N_TOLD: usize = Column::Quoted as usize;

/// How many tokens share a word, a bit each.
const BLOCK: usize = u64::BITS as usize;

/// By the kind of a token, the columns that it is in.
const OF_KIND: [u8; 256] = {
    const fn add(mut table: [u8; 256], column: Column, kinds: &[Kind]) -> [u8; 256] {
        let mut i = 0;
        while i < kinds.len() {
            table[kinds[i].0 as usize] |= 1 << column as u8;
            i += 1;
        }
        table
    }
    const QUOTES: [Kind; 2] = [Kind::QUOTE, Kind::APOSTROPHE];
    let table = add([0; 256], Column::Closing, &[Kind::COMMA, Kind::DASH, Kind::QUESTION, Kind::EXCLAMATION]);
    let table = add(table, Column::Closing, &QUOTES);
    let table = add(table, Column::Ending, &[Kind::OPEN, Kind::CLOSE, Kind::SEMICOLON]);
    let table = add(table, Column::Ending, &QUOTES);
    let parting = &[Kind::SEMICOLON, Kind::COLON, Kind::QUESTION, Kind::EXCLAMATION];
    let table = add(table, Column::Parting, parting);
    let table = add(table, Column::Parting, &QUOTES);
    let table = add(table, Column::Label, &[Kind::COLON, Kind::CLOSE]);
    let table = add(table, Column::Quote, &[Kind::QUOTE]);
    let table = add(table, Column::Apostrophe, &[Kind::APOSTROPHE]);
    add(table, Column::Word, &[Kind::WORD, Kind::NUMBER])
};

/// The columns of a document, block by block.
#[derive(Debug, Default)]
pub(super) struct Marks {
    blocks: Vec<[u64; N]>,
}

impl Marks {
    /// Finds them in a document.
    pub(super) fn fill(&mut self, doc: &Doc<'_>, times: &[TimeMention]) {
        self.blocks.clear();
        let (blocks, rest) = doc.tokens.tokens.as_chunks::<BLOCK>();
        self.blocks.extend(blocks.iter().map(|block| columns_of(block)));
        self.blocks.push(columns_of(rest));
        for quote in &doc.tokens.quotes {
            self.set(Column::Quoted, quote.tokens);
        }
        for phrase in &doc.tokens.phrases {
            // Without a branch: which of them report is not to be guessed.
            let first = phrase.tokens.start as usize;
            if let Some(block) = self.blocks.get_mut(first / BLOCK) {
                block[Column::Cue as usize] |= u64::from(phrase.class.any(CUES)) << (first % BLOCK);
            }
        }
        for time in times {
            self.set(Column::Time, time.tokens);
        }
        // Few sentences have either.
        const TELLING: LexClass = LexClass::HEDGE.union(LexClass::NEGATOR);
        for told in doc.sentences().iter().filter(|sentence| sentence.class_any.any(TELLING)) {
            for (column, class) in [(Column::Hedged, LexClass::HEDGE), (Column::Negated, LexClass::NEGATOR)] {
                if told.class_any.any(class) {
                    self.set(column, told.tokens);
                }
            }
        }
    }

    #[inline]
    fn set(&mut self, column: Column, range: TokenRange) {
        let n = range.end.saturating_sub(range.start);
        if n > u64::BITS {
            return self.set_far(column, range);
        }
        // Most ranges lie in one block or two: no walk over blocks.
        let (word, shift) = (range.start as usize / BLOCK, range.start as usize % BLOCK);
        let bits = low_bits(n);
        if let Some(block) = self.blocks.get_mut(word) {
            block[column as usize] |= bits << shift;
        }
        if let Some(block) = self.blocks.get_mut(word + 1) {
            block[column as usize] |= bits >> 1 >> (BLOCK - 1 - shift);
        }
    }

    #[inline(never)] // few ranges are long
    fn set_far(&mut self, column: Column, range: TokenRange) {
        let words = words_of(range);
        let blocks = self.blocks.get_mut(words.clone()).unwrap_or(&mut []);
        for (block, word) in blocks.iter_mut().zip(words) {
            block[column as usize] |= inside(range, offset(word * BLOCK));
        }
    }

    /// The blocks that a range of tokens lies in, each with the bits of those that do.
    #[inline]
    fn over(&self, range: TokenRange) -> impl DoubleEndedIterator<Item = (u32, &[u64; N], u64)> {
        let words = words_of(range);
        let blocks = self.blocks.get(words.clone()).unwrap_or(&[]);
        blocks.iter().enumerate().map(move |(n, block)| {
            let first = offset((words.start + n) * BLOCK);
            (first, block, inside(range, first))
        })
    }

    /// True for a token that is in a column.
    #[inline]
    pub(super) fn has(&self, column: Column, token: u32) -> bool {
        let at = token as usize;
        self.blocks.get(at / BLOCK).is_some_and(|block| block[column as usize] >> (at % BLOCK) & 1 != 0)
    }

    /// The tokens of a column that fit, block by block; none waits for what the one before it tells. Taken by `for_each`,
    /// which walks with its state in registers.
    pub(super) fn fitting(&self, column: Column, fits: impl Fn(u32) -> bool) -> impl Iterator<Item = u32> {
        let blocks = (0..).step_by(BLOCK).zip(&self.blocks);
        blocks.flat_map(move |(first, block)| {
            let bits = Ones(block[column as usize]);
            let kept = bits.fold(0, |kept, at| kept | u64::from(fits(first + at)) << at);
            Ones(kept).map(move |at| first + at)
        })
    }

    /// The bits of a token and of those behind it, as many as fit a word, as `bits` takes them out of the columns.
    #[inline]
    fn window(&self, first: u32, bits: impl Fn(&[u64; N]) -> u64) -> u64 {
        let (word, shift) = (first as usize / BLOCK, first as usize % BLOCK);
        let [low, high] = [word, word + 1].map(|word| self.blocks.get(word).map_or(0, &bits));
        low >> shift | high << 1 << (BLOCK - 1 - shift)
    }

    /// Those of a range of no more tokens than fit a word, which most are: no walk over blocks, and no branch.
    #[inline]
    fn near(&self, range: TokenRange, bits: impl Fn(&[u64; N]) -> u64) -> Option<u64> {
        let n = range.end.saturating_sub(range.start);
        (n <= u64::BITS).then(|| self.window(range.start, bits) & low_bits(n))
    }

    /// All bits of a range in one word, whose places are those of no token.
    #[inline]
    fn folded(&self, range: TokenRange, bits: impl Fn(&[u64; N]) -> u64) -> u64 {
        self.over(range).fold(0, |any, (_, block, mask)| any | bits(block) & mask)
    }

    /// True where a token of a range is in a column.
    #[inline(never)] // asked in many places
    pub(super) fn any(&self, column: Column, range: TokenRange) -> bool {
        let bits = |block: &[u64; N]| block[column as usize];
        self.near(range, bits).unwrap_or_else(|| self.folded(range, bits)) != 0
    }

    /// True where a token of a range is in the one column, and where one is in the other.
    #[inline]
    pub(super) fn any_of(&self, columns: [Column; 2], range: TokenRange) -> [bool; 2] {
        let any = |column: Column| {
            let bits = |block: &[u64; N]| block[column as usize];
            self.near(range, bits).unwrap_or_else(|| self.folded(range, bits)) != 0
        };
        columns.map(any)
    }

    /// True where a quotation mark of either sort stands in a range.
    #[inline(never)] // asked of few ranges
    pub(super) fn any_quote(&self, range: TokenRange) -> bool {
        let (double, single) = (Column::Quote as usize, Column::Apostrophe as usize);
        self.folded(range, |block| block[double] | block[single]) != 0
    }

    /// The first token of a range that is in a column.
    #[inline]
    pub(super) fn first(&self, column: Column, range: TokenRange) -> Option<u32> {
        match self.near(range, |block| block[column as usize]) {
            Some(0) => None,
            Some(bits) => Some(range.start + bits.trailing_zeros()),
            None => self.first_far(column, range),
        }
    }

    #[inline(never)] // few ranges are long
    fn first_far(&self, column: Column, range: TokenRange) -> Option<u32> {
        let mut found = self.over(range).map(|(first, block, mask)| (first, block[column as usize] & mask));
        found.find(|(_, bits)| *bits != 0).map(|(first, bits)| first + bits.trailing_zeros())
    }

    /// The last token of a range that is in a column.
    #[inline]
    pub(super) fn last(&self, column: Column, range: TokenRange) -> Option<u32> {
        match self.near(range, |block| block[column as usize]) {
            Some(0) => None,
            Some(bits) => Some(range.start + bits.ilog2()),
            None => self.last_far(column, range),
        }
    }

    #[inline(never)] // few ranges are long
    fn last_far(&self, column: Column, range: TokenRange) -> Option<u32> {
        let found = self.over(range).map(|(first, block, mask)| (first, block[column as usize] & mask));
        found.rev().find(|(_, bits)| *bits != 0).map(|(first, bits)| first + bits.ilog2())
    }

    /// How the words of a range stand to quotation marks.
    pub(super) fn quoted_words(&self, range: TokenRange) -> QuotedWords {
        self.over(range).fold(QuotedWords::default(), |told, (_, block, mask)| {
            let (words, quoted) =
                (block[Column::Word as usize] & mask, block[Column::Quoted as usize] & mask);
            let (double, single) = (block[Column::Quote as usize], block[Column::Apostrophe as usize]);
            told.with(QuotedWords {
                inside: (words & quoted).count_ones(),
                outside: (words & !quoted).count_ones(),
                single: single & quoted != 0,
                marks: (single | double) & quoted != 0,
            })
        })
    }
}

/// How the words of a stretch stand to quotation marks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct QuotedWords {
    /// How many stand between them.
    pub(super) inside: u32,
    /// How many do not.
    pub(super) outside: u32,
    /// True where one of the marks is a single one.
    pub(super) single: bool,
    /// True where there is a mark of either sort.
    pub(super) marks: bool,
}

impl QuotedWords {
    /// Those of two stretches.
    pub(super) const fn with(self, other: Self) -> Self {
        Self {
            inside: self.inside + other.inside,
            outside: self.outside + other.outside,
            single: self.single | other.single,
            marks: self.marks | other.marks,
        }
    }
}

/// So many bits, the lowest.
#[inline]
fn low_bits(n: u32) -> u64 {
    u64::MAX.checked_shr(u64::BITS.saturating_sub(n)).unwrap_or(0)
}

/// The words of bits that a range of tokens lies in.
const fn words_of(range: TokenRange) -> core::ops::Range<usize> {
    range.start as usize / BLOCK..(range.end as usize).div_ceil(BLOCK)
}

/// What up to [`BLOCK`] tokens tell by themselves.
#[inline(never)] // so that it is there once
fn columns_of(tokens: &[Token]) -> [u64; N] {
    let told = turned_over(tokens, |token| {
        OF_KIND[usize::from(token.kind.0)] | u8::from(token.is(CUES)) << Column::Cue as u8
    });
    let mut block = [0; N];
    block[..N_TOLD].copy_from_slice(&told);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_last_and_any_over_the_border_of_a_block() {
        let mut marks = Marks { blocks: vec![[0; N]; 3] };
        for at in [3, 63, 64, 130] {
            marks.set(Column::Quote, TokenRange::new(at, at + 1));
        }
        let range = |start, end| TokenRange::new(start, end);
        assert_eq!(marks.first(Column::Quote, range(4, 192)), Some(63));
        assert_eq!(marks.first(Column::Quote, range(65, 130)), None);
        assert_eq!(marks.last(Column::Quote, range(0, 130)), Some(64));
        assert_eq!(marks.last(Column::Quote, range(4, 63)), None);
        assert!(marks.any(Column::Quote, range(130, 131)) && !marks.any(Column::Quote, range(64, 64)));
        assert!(marks.fitting(Column::Quote, |_| true).eq([3, 63, 64, 130]));
        assert!(
            marks.has(Column::Quote, 64) && !marks.has(Column::Quote, 65) && !marks.has(Column::Quote, 999)
        );
    }

    #[test]
    fn tokens_that_do_not_fit_are_passed_over() {
        let mut marks = Marks { blocks: vec![[0; N]; 2] };
        for at in [3, 63, 64, 100] {
            marks.set(Column::Cue, TokenRange::new(at, at + 1));
            marks.set(Column::Word, TokenRange::new(at, at + 1));
        }
        assert!(marks.fitting(Column::Cue, |at| at % 2 == 0).eq([64, 100]));
        let any = marks.any_of([Column::Quote, Column::Word], TokenRange::new(0, 64));
        assert_eq!(any, [false, true]);
    }

    #[test]
    fn words_between_quotation_marks_are_counted() {
        let mut marks = Marks { blocks: vec![[0; N]; 2] };
        marks.set(Column::Quoted, TokenRange::new(60, 70));
        for (start, end) in [(0, 60), (61, 69), (70, 128)] {
            marks.set(Column::Word, TokenRange::new(start, end));
        }
        for (column, at) in [(Column::Quote, 60), (Column::Quote, 69)] {
            marks.set(column, TokenRange::new(at, at + 1));
        }
        let told = marks.quoted_words(TokenRange::new(50, 66));
        assert_eq!((told.inside, told.outside, told.marks, told.single), (5, 10, true, false));
        assert!(!marks.quoted_words(TokenRange::new(61, 69)).marks);
    }
}
