//! [`Cursor`]: nom's input over our tokens.
//!
//! nom 8 implements `Input` for `&[u8]` and `&str` only, and a foreign slice cannot be given a foreign trait, so a
//! type of our own carries the document and a range of its tokens. Sixteen bytes, `Copy`; the error is zero-sized,
//! because in running text nearly every parse fails and failing must be free.

use super::doc::Doc;
use crate::span::{TokenRange, offset};
use crate::token::Token;
use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Input, Needed};

/// A place in a sentence, and where the sentence ends.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'d> {
    doc: &'d Doc<'d>,
    at: u32,
    end: u32,
}

/// A rule that does not fit: nothing more is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoMatch;

/// What a production gives.
pub(crate) type Parsed<'d, O> = IResult<Cursor<'d>, O, NoMatch>;

impl<'d> Cursor<'d> {
    /// At the first token of a range.
    #[inline]
    pub(crate) const fn new(doc: &'d Doc<'d>, range: TokenRange) -> Self {
        Self { doc, at: range.start, end: range.end }
    }

    /// The document.
    #[inline]
    pub(crate) const fn doc(self) -> &'d Doc<'d> {
        self.doc
    }

    /// Index of the next token.
    #[inline]
    pub(crate) const fn at(self) -> u32 {
        self.at
    }

    /// The next token; nothing at the end.
    #[inline]
    pub(crate) fn peek(self) -> Option<&'d Token> {
        if self.at < self.end { self.doc.token(self.at) } else { None }
    }

    /// After `n` tokens more, at most at the end.
    #[inline]
    pub(crate) fn skip(self, n: u32) -> Self {
        Self { at: self.at.saturating_add(n).min(self.end), ..self }
    }

    /// No match here.
    #[inline]
    pub(crate) const fn fail<O>(self) -> Parsed<'d, O> {
        Err(nom::Err::Error(NoMatch))
    }
}

impl<'d> ParseError<Cursor<'d>> for NoMatch {
    fn from_error_kind(_: Cursor<'d>, _: ErrorKind) -> Self {
        Self
    }

    fn append(_: Cursor<'d>, _: ErrorKind, _: Self) -> Self {
        Self
    }
}

impl<'d> Input for Cursor<'d> {
    type Item = &'d Token;
    type Iter = core::slice::Iter<'d, Token>;
    type IterIndices = core::iter::Enumerate<core::slice::Iter<'d, Token>>;

    fn input_len(&self) -> usize {
        (self.end - self.at) as usize
    }

    fn take(&self, index: usize) -> Self {
        Self { end: self.end.min(self.at.saturating_add(offset(index))), ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        self.skip(offset(index))
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.doc.slice(TokenRange::new(self.at, self.end)).iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        let have = self.input_len();
        if have >= count { Ok(count) } else { Err(Needed::new(count - have)) }
    }
}

impl nom::Offset for Cursor<'_> {
    fn offset(&self, second: &Self) -> usize {
        second.at.saturating_sub(self.at) as usize
    }
}
