//! What can go wrong, all of it the caller's: text itself never fails.

/// An error in how the library was called.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text does not fit 32-bit offsets.
    #[error("the text has {bytes} bytes, at most {max} can be read; split it", max = crate::span::MAX_TEXT)]
    TooLarge {
        /// Its length.
        bytes: usize,
    },
    /// A row of a user's word list is wrong.
    #[error("word list, line {line}, column {column}: {problem}")]
    Lexicon {
        /// Line, from 1.
        line: usize,
        /// Tab-separated column, from 1.
        column: usize,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// A date that is none.
    #[error("`{text}` is no date; write it as 2018-06-28 or 2018-06-28T09:38")]
    Date {
        /// What was given.
        text: String,
    },
}
