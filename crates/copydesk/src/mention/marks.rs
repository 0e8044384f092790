//! [`Marks`]: the tokens at which a name can begin or end, found in one pass and used by all that looks for names.
//!
//! `Doc -> Marks`: indices in order, so that nothing after it walks the whole document again.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! ^   ^            ^^^ ^^^^^^ ^         ^^^^      article, role, capitals, bracket
//! ```
//!
//! Cost: one test of bits a token; one token in four is noted.

use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::offset;
use crate::token::{Kind, Shape};

/// Classes by which entities are found.
const ENTITY: LexClass = LexClass::ORG
    .union(LexClass::ORG_HEAD)
    .union(LexClass::ORG_SUFFIX)
    .union(LexClass::PLACE_HEAD)
    .union(LexClass::COUNTRY)
    .union(LexClass::DEMONYM)
    .union(LexClass::CAPITAL)
    .union(LexClass::CITY)
    .union(LexClass::REGION)
    .union(LexClass::ROLE)
    .union(LexClass::PRONOUN);

/// What may stand behind the article of a role that means somebody.
const TITLE: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::DEMONYM)
    .union(LexClass::COUNTRY)
    .union(LexClass::ORG)
    .union(LexClass::PHRASE_HEAD);

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Words with a capital, and particles that can begin a name.
    pub(crate) starters: Vec<u32>,
    /// Words of a class of entities, roles and pronouns.
    pub(crate) words: Vec<u32>,
    /// Articles and other determiners before what can be a title.
    pub(crate) articles: Vec<u32>,
    /// Opening brackets.
    pub(crate) brackets: Vec<u32>,
}

impl Marks {
    /// Reads a document, using the buffers again.
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        self.starters.clear();
        self.words.clear();
        self.articles.clear();
        self.brackets.clear();
        let any = ENTITY | TITLE | LexClass::NAME_PARTICLE;
        let mut article = false;
        for (at, token) in doc.tokens.tokens.iter().enumerate() {
            let capital = token.is_capital();
            if capital || token.is(any) {
                let at = offset(at);
                // `e`, `y`, `do`, `bar`: particles between a name's words only.
                let particle = token.is(LexClass::NAME_PARTICLE)
                    && !token.is(super::person::FUNCTION | LexClass::COMMON)
                    && token.end - token.start > 1;
                if capital || particle {
                    self.starters.push(at);
                }
                if token.is(ENTITY) {
                    self.words.push(at);
                }
                if article && token.is(TITLE) {
                    self.articles.push(at - 1);
                }
            } else if token.kind == Kind::OPEN {
                self.brackets.push(offset(at));
            }
            article = token.is(LexClass::DETERMINER);
        }
    }

    /// True for an ordinary word of grammar with a capital, which no name begins with.
    pub(crate) fn is_plain(token: &crate::token::Token) -> bool {
        let name = super::person::NAME
            | LexClass::NAME_PARTICLE
            | LexClass::FAMILY_FIRST
            | LexClass::MONTH
            | LexClass::WEEKDAY;
        token.is(super::person::FUNCTION)
            && !token.is(name)
            && !token.shape.any(Shape::PHRASE.with(Shape::LETTER))
    }
}
