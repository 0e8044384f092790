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
pub(super) use super::columns::{AHEAD, BEHIND};
use super::picked::Picked;
use super::setting::Lines;
use super::units::Units;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Naming};
use crate::token::{Kind, Shape, Token};

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    columns: Columns,
    names: Picked<u32>,
    /// Words and phrases that are roles, a word of bits for each block.
    titles: Vec<u64>,
    /// In which sentence each token stands.
    pub(crate) lines: Lines,
    /// What can name organizations and places, words and phrases.
    pub(crate) units: Units,
}

impl Marks {
    /// Reads a document, using the buffers again.
    #[inline(never)] // so that what its loops keep in mind has the registers
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        self.columns.read(&doc.tokens.tokens);
        self.names.take_dense(self.columns.of(Naming::STARTS));
        self.units.read(doc, &mut self.columns);
        self.lines.read(doc);
        self.titles.clear();
        self.titles.extend(
            self.columns.of(Naming::ROLE).zip(self.units.roles()).map(|(words, units)| words | units),
        );
    }

    /// Words with a capital, and particles, in order.
    pub(crate) fn names(&self) -> &[u32] {
        self.names.as_slice()
    }

    /// Words that are roles, also those inside phrases, with an article or another determiner at most [`BEHIND`] tokens
    /// before them.
    pub(crate) fn described(&self, into: &mut Picked<u32>) {
        into.take_sparse(self.columns.behind(Naming::ROLE, Naming::DETERMINER));
    }

    /// Pronouns of the third person in the singular.
    pub(crate) fn pronouns(&self, into: &mut Picked<u32>) {
        into.take_sparse(self.columns.of(Naming::PRONOUN));
    }

    /// Articles and other determiners before what can be a title, with a role at most [`AHEAD`] tokens behind them.
    pub(crate) fn articles(&self, into: &mut Picked<u32>) {
        into.take_sparse(self.columns.before(Naming::DETERMINER, Naming::TITLE, &self.titles));
    }

    /// Words that are organizations by themselves or their heads, also those inside phrases.
    pub(crate) fn bodies(&self, into: &mut Picked<u32>) {
        into.take_sparse(self.columns.of(Naming::BODY));
    }

    /// Opening brackets around one word in capitals or with full stops.
    pub(crate) fn brackets(&self, doc: &Doc<'_>) -> impl Iterator<Item = u32> {
        self.columns.each(Naming::OPEN).filter(|at| is_around_acronym(doc, *at))
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
