//! [`Marks`]: the tokens at which a name can begin or end, found in one pass and used by all that looks for names.
//!
//! `Doc -> Marks`: indices and units in order, so that nothing after it walks the whole document again.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! ^   ^            ^^^ ^^^^^^ ^         ^^^^      article, role, capitals, bracket
//! ```
//!
//! Cost: one test of bits a token without a branch; one token in four is noted, and told apart.

use super::units::Units;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::{Kind, Shape, Token};

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

/// What may stand behind the article of a role that means somebody, phrases aside.
const TITLE: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::DEMONYM)
    .union(LexClass::COUNTRY)
    .union(LexClass::ORG);

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Words with a capital, and particles that can begin a name.
    pub(crate) starters: Picked,
    /// Roles, and pronouns that may be of the third person in the singular.
    pub(crate) people: Picked,
    /// Articles and other determiners before what can be a title.
    pub(crate) articles: Picked,
    /// Heads of organizations in lower case.
    pub(crate) heads: Vec<u32>,
    /// Opening brackets around one word in capitals or with full stops.
    pub(crate) brackets: Vec<u32>,
    /// What can name organizations and places, words and phrases.
    pub(crate) units: Units,
    /// All tokens that may be in one of the lists.
    noted: Picked,
}

/// Indices of tokens. Each that is looked at is written behind the last and stays there if it fits, so that no branch
/// has to be guessed.
#[derive(Debug, Default)]
pub(crate) struct Picked {
    slots: Vec<u32>,
    n: usize,
}

impl Picked {
    /// Empties the list and makes room for as many as will be looked at.
    fn begin(&mut self, room: usize) {
        self.n = 0;
        if self.slots.len() < room {
            self.slots.resize(room, 0);
        }
    }

    #[inline]
    fn look_at(&mut self, at: u32, fits: bool) {
        if let Some(slot) = self.slots.get_mut(self.n) {
            *slot = at;
        }
        self.n += usize::from(fits);
    }

    /// The indices, in order.
    pub(crate) fn as_slice(&self) -> &[u32] {
        self.slots.get(..self.n).unwrap_or(&[])
    }
}

impl Marks {
    /// Reads a document, using the buffers again.
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        let tokens = doc.tokens.tokens.as_slice();
        let Self { starters, people, articles, heads, brackets, units, noted } = self;
        note(noted, tokens);
        let noted = noted.as_slice();
        heads.clear();
        brackets.clear();
        for list in [&mut *starters, &mut *people, &mut *articles] {
            list.begin(noted.len());
        }
        let mut unit = units.begin(doc);
        for &at in noted {
            let Some(token) = tokens.get(at as usize) else { break };
            // `e`, `y`, `do`, `bar`: particles between a name's words only.
            let particle = token.is(LexClass::NAME_PARTICLE)
                & !token.is(super::person::FUNCTION | LexClass::COMMON)
                & (token.end - token.start > 1);
            starters.look_at(at, token.is_capital() | particle);
            people.look_at(at, token.is(LexClass::ROLE) | begins_like_third_person(doc, token));
            let title = token.is(TITLE) | token.shape.has(Shape::PHRASE);
            let article = at.wrapping_sub(1);
            let determined = tokens.get(article as usize).is_some_and(|it| it.is(LexClass::DETERMINER));
            articles.look_at(article, title & determined);
            if token.is(LexClass::ORG_HEAD) && !token.is_capital() {
                heads.push(at);
            }
            if token.shape.any(Shape::UPPER.with(Shape::DOTTED)) && is_bracketed(tokens, at) {
                brackets.push(at - 1);
            }
            unit.read(at, token);
        }
    }

    /// True for an ordinary word of grammar with a capital, which no name begins with.
    pub(crate) fn is_plain(token: &Token) -> bool {
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

/// Notes the tokens that may matter.
fn note(noted: &mut Picked, tokens: &[Token]) {
    const ANY: LexClass = ENTITY.union(TITLE).union(LexClass::NAME_PARTICLE);
    const SHAPE: Shape = Shape::CAPITAL.with(Shape::PHRASE).with(Shape::DOTTED);
    noted.begin(tokens.len());
    for (at, token) in (0u32..).zip(tokens) {
        noted.look_at(at, token.is(ANY) | token.shape.any(SHAPE));
    }
}

/// True for a token alone in brackets.
fn is_bracketed(tokens: &[Token], at: u32) -> bool {
    let kind = |at: u32| tokens.get(at as usize).map(|token| token.kind);
    kind(at.wrapping_sub(1)) == Some(Kind::OPEN) && kind(at + 1) == Some(Kind::CLOSE)
}

/// True for a pronoun that begins with the letter of `he` or of `she`, as most others do not.
fn begins_like_third_person(doc: &Doc<'_>, token: &Token) -> bool {
    let first = doc.text.as_bytes().get(token.start as usize).map_or(0, |byte| byte | 0x20);
    token.is(LexClass::PRONOUN) & ((first == b'h') | (first == b's'))
}
