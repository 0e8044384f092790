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
use super::picked::Picked;
use super::units::Units;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Naming};
use crate::token::{Kind, Shape, Token};

/// A word with a capital, or a particle that can begin a name, and what it says of how its sentence uses capitals.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Starter {
    /// Its index.
    pub(crate) at: u32,
    /// A name can begin with it: it is no ordinary word of grammar.
    pub(crate) opens: bool,
    /// It has a capital.
    pub(crate) is_capital: bool,
    /// It is longer too.
    pub(crate) is_long: bool,
    /// It is longer, and all in capitals.
    pub(crate) is_upper: bool,
    /// It is longer, and an ordinary word that has its capital from neither its place nor a name.
    pub(crate) is_raised: bool,
}

impl Starter {
    #[inline]
    fn of(at: u32, token: &Token) -> Self {
        let is_capital = token.is_capital();
        let long = is_long(token) & is_capital;
        let plain = token.is(LexClass::COMMON) & !token.is(super::person::NAME.union(TITLES));
        Self {
            at,
            opens: !is_plain(token),
            is_capital,
            is_long: long,
            is_upper: long & token.shape.has(Shape::UPPER),
            is_raised: long & plain & !token.shape.has(Shape::SENTENCE_START),
        }
    }
}

/// Words that have their capital from a name beside them, or are part of one.
const TITLES: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::HONORIFIC)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::PLACE_HEAD);

/// True for a word that tells by its case how its line is written.
#[inline]
pub(crate) fn is_long(token: &Token) -> bool {
    (token.end - token.start > 3) & token.is_word()
}

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    columns: Columns,
    /// Words with a capital, and particles that can begin a name.
    pub(crate) starters: Picked<Starter>,
    /// Those of them that a name can begin with.
    pub(crate) openers: Picked<u32>,
    /// What can name organizations and places, words and phrases.
    pub(crate) units: Units,
}

impl Marks {
    /// Reads a document, using the buffers again.
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        let Self { columns, starters, openers, units } = self;
        columns.read(&doc.tokens.tokens);
        units.read(doc, columns);
        starters.begin(doc.tokens.tokens.len());
        openers.begin(doc.tokens.tokens.len());
        for at in columns.tokens_of(Naming::STARTS) {
            let Some(token) = doc.token(at) else { break };
            // A particle of one letter begins no name.
            let starts = token.is_capital() | (token.end - token.start > 1);
            let one = Starter::of(at, token);
            starters.look_at(one, starts);
            openers.look_at(at, starts & one.opens);
        }
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

/// True for an ordinary word of grammar with a capital, which no name begins with.
fn is_plain(token: &Token) -> bool {
    let name = super::person::NAME
        | LexClass::NAME_PARTICLE
        | LexClass::FAMILY_FIRST
        | LexClass::MONTH
        | LexClass::WEEKDAY;
    token.is(super::person::FUNCTION) & !token.is(name) & !token.shape.any(Shape::PHRASE.with(Shape::LETTER))
}

/// True for an opening bracket before a token alone in brackets; not for a number with capitals behind it.
fn is_around_acronym(doc: &Doc<'_>, at: u32) -> bool {
    let kind = |at: u32| doc.token(at).map(|token| token.kind);
    kind(at) == Some(Kind::OPEN)
        && kind(at + 2) == Some(Kind::CLOSE)
        && doc.token(at + 1).is_some_and(|token| {
            token.shape.any(Shape::UPPER.with(Shape::DOTTED))
                && (token.is_capital()
                    || token.is(LexClass::NAMING)
                    || token.shape.any(Shape::PHRASE.with(Shape::DOTTED)))
        })
}
