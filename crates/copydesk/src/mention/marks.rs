//! [`Marks`]: the tokens at which a name can begin or end, found in one pass and used by all that looks for names.
//!
//! `Doc -> Marks`: indices and units in order, so that nothing after it walks the whole document again.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! ^   ^            ^^^ ^^^^^^ ^         ^^^^      article, role, capitals, bracket
//! ```
//!
//! Cost: a byte a token, which the lists have ready, 64 tokens at a time ([`super::columns`]); what has a capital is told
//! apart further.

use super::columns::Columns;
use super::setting::Lines;
use super::units::Units;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Naming};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    columns: Columns,
    /// In which sentence each token stands.
    pub(crate) lines: Lines,
    /// What can name organizations and places, words and phrases.
    pub(crate) units: Units,
}

impl Marks {
    /// Reads a document, using the buffers again.
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        self.columns.read(&doc.tokens.tokens);
        self.units.read(doc, &mut self.columns);
        self.lines.read(doc);
    }

    /// Words with a capital, and particles, a word of bits for each block of tokens.
    pub(crate) fn capitals(&self) -> impl Iterator<Item = u64> {
        self.columns.of(Naming::STARTS)
    }

    /// The same one by one.
    pub(crate) fn names(&self) -> impl Iterator<Item = u32> {
        self.columns.tokens_of(Naming::STARTS)
    }

    /// Those in a range of tokens.
    pub(crate) fn capitals_in(&self, range: TokenRange) -> impl Iterator<Item = u32> {
        self.columns.tokens_in(Naming::STARTS, range)
    }

    /// Words that are roles, also those inside phrases.
    pub(crate) fn roles(&self) -> impl Iterator<Item = u32> {
        self.columns.tokens_of(Naming::ROLE)
    }

    /// Pronouns of the third person in the singular.
    pub(crate) fn pronouns(&self) -> impl Iterator<Item = u32> {
        self.columns.tokens_of(Naming::PRONOUN)
    }

    /// Articles and other determiners before what can be a title.
    pub(crate) fn articles(&self) -> impl Iterator<Item = u32> {
        self.columns.before(Naming::DETERMINER, Naming::TITLE)
    }

    /// Words that are organizations by themselves or their heads, also those inside phrases.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = u32> {
        self.columns.tokens_of(Naming::BODY)
    }

    /// Opening brackets around one word in capitals or with full stops.
    pub(crate) fn brackets(&self, doc: &Doc<'_>) -> impl Iterator<Item = u32> {
        self.columns.tokens_of(Naming::OPEN).filter(|at| is_around_acronym(doc, *at))
    }
}

/// `AfD`, `PiS`, `MoD`: a few letters, the first and the last of them capitals.
pub(crate) fn is_mixed_acronym(doc: &Doc<'_>, token: &Token) -> bool {
    if !token.is_capital() || token.shape.has(Shape::UPPER) || !matches!(token.end - token.start, 3..=5) {
        return false;
    }
    let letters = doc.text.as_bytes().get(token.span().range()).unwrap_or(&[]);
    letters.last().is_some_and(u8::is_ascii_uppercase) && letters.iter().all(u8::is_ascii_alphabetic)
}

/// True for an opening bracket before a token alone in brackets; not for a number with capitals behind it.
fn is_around_acronym(doc: &Doc<'_>, at: u32) -> bool {
    let kind = |at: u32| doc.token(at).map(|token| token.kind);
    kind(at) == Some(Kind::OPEN)
        && kind(at + 2) == Some(Kind::CLOSE)
        && doc.token(at + 1).is_some_and(|token| {
            is_mixed_acronym(doc, token)
                || token.shape.any(Shape::UPPER.with(Shape::DOTTED))
                    && (token.is_capital()
                        || token.is(LexClass::NAMING)
                        || token.shape.any(Shape::PHRASE.with(Shape::DOTTED)))
        })
}
