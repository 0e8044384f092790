//! [`Marks`]: the tokens at which a name can begin or end, found in one pass and used by all that looks for names.
//!
//! `Doc -> Marks`: indices and units in order, so that nothing after it walks the whole document again.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! ^   ^            ^^^ ^^^^^^ ^         ^^^^      article, role, capitals, bracket
//! ```
//!
//! Cost: three tests of bits a token without a branch, 64 tokens at a time; one token in seven is told apart further.

use super::picked::{BLOCK, Picked};
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
    .union(LexClass::ROLE);

/// What may stand behind the article of a role that means somebody, phrases aside.
const TITLE: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::DEMONYM)
    .union(LexClass::COUNTRY)
    .union(LexClass::ORG);

/// Classes of the tokens that are told apart.
const TELLING: LexClass = ENTITY.union(TITLE).union(LexClass::NAME_PARTICLE);

/// Tokens that matter to names, by index, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Words with a capital, and particles that can begin a name.
    pub(crate) starters: Picked<u32>,
    /// Roles.
    pub(crate) roles: Picked<u32>,
    /// Pronouns that may be of the third person in the singular.
    pub(crate) pronouns: Picked<u32>,
    /// Articles and other determiners before what can be a title.
    pub(crate) articles: Picked<u32>,
    /// Heads of organizations in lower case.
    pub(crate) heads: Picked<u32>,
    /// Opening brackets around one word in capitals or with full stops.
    pub(crate) brackets: Vec<u32>,
    /// What can name organizations and places, words and phrases.
    pub(crate) units: Units,
}

impl Marks {
    /// Reads a document, using the buffers again.
    pub(crate) fn read(&mut self, doc: &Doc<'_>) {
        let tokens = doc.tokens.tokens.as_slice();
        let Self { starters, roles, pronouns, articles, heads, brackets, units } = self;
        brackets.clear();
        for list in [&mut *starters, &mut *roles, &mut *pronouns, &mut *articles, &mut *heads] {
            list.begin(tokens.len());
        }
        units.begin(doc);
        let mut phrases = doc.tokens.phrases.as_slice();
        for (first, block) in (0u32..).step_by(BLOCK).zip(tokens.chunks(BLOCK)) {
            let mut swept = Swept::of(block);
            let (Some(mut role), Some(mut article), Some(mut head), Some(mut unit)) =
                (roles.block(), articles.block(), heads.block(), units.block())
            else {
                break;
            };
            for i in Ones(swept.telling) {
                let (at, Some(token)) = (first + i, block.get(i as usize)) else { break };
                // `e`, `y`, `do`, `bar`: particles between a name's words only.
                let particle = token.is(LexClass::NAME_PARTICLE)
                    & !token.is(super::person::FUNCTION | LexClass::COMMON)
                    & (token.end - token.start > 1);
                swept.capitals |= u64::from(particle) << i;
                role.look_at(at, token.is(LexClass::ROLE));
                let title = token.is(TITLE) | token.shape.has(Shape::PHRASE);
                let before = at.wrapping_sub(1);
                let determined = tokens.get(before as usize).is_some_and(|it| it.is(LexClass::DETERMINER));
                article.look_at(before, title & determined);
                head.look_at(at, token.is(LexClass::ORG_HEAD) & !token.is_capital());
                if token.shape.any(Shape::UPPER.with(Shape::DOTTED)) && is_bracketed(tokens, at, token) {
                    brackets.push(before);
                }
                if token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE)) {
                    unit.look_in_phrase(doc, at, token, &mut phrases);
                } else {
                    unit.look_at_word(at, token);
                }
            }
            let (n_roles, n_articles, n_heads, n_units) = (role.n(), article.n(), head.n(), unit.n());
            roles.took(n_roles);
            articles.took(n_articles);
            heads.took(n_heads);
            units.took(n_units);
            if let Some(mut starter) = starters.block() {
                for i in Ones(swept.capitals) {
                    starter.look_at(first + i, true);
                }
                let n = starter.n();
                starters.took(n);
            }
            if let Some(mut pronoun) = pronouns.block() {
                for i in Ones(swept.pronouns) {
                    let Some(token) = block.get(i as usize) else { break };
                    pronoun.look_at(first + i, begins_like_third_person(doc, token));
                }
                let n = pronoun.n();
                pronouns.took(n);
            }
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

/// What one look at each token of a block tells, a bit a token.
struct Swept {
    /// Words with a capital.
    capitals: u64,
    /// What has to be told apart: it has a class that speaks of names, heads a phrase or is an acronym.
    telling: u64,
    pronouns: u64,
}

impl Swept {
    #[inline]
    fn of(block: &[Token]) -> Self {
        const SHAPE: Shape = Shape::PHRASE.with(Shape::DOTTED).with(Shape::UPPER);
        let mut swept = Self { capitals: 0, telling: 0, pronouns: 0 };
        // From the last to the first, so that each makes room for the one before it.
        for token in block.iter().rev() {
            swept.capitals = swept.capitals << 1 | u64::from(token.is_capital());
            swept.telling = swept.telling << 1 | u64::from(token.is(TELLING) | token.shape.any(SHAPE));
            swept.pronouns = swept.pronouns << 1 | token.class.bit(LexClass::PRONOUN);
        }
        swept
    }
}

/// The numbers of the bits that are set, lowest first.
struct Ones(u64);

impl Iterator for Ones {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let lowest = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(lowest)
    }
}

/// True for a token alone in brackets; not for a number with capitals behind it.
fn is_bracketed(tokens: &[Token], at: u32, token: &Token) -> bool {
    let kind = |at: u32| tokens.get(at as usize).map(|token| token.kind);
    kind(at.wrapping_sub(1)) == Some(Kind::OPEN)
        && kind(at + 1) == Some(Kind::CLOSE)
        && (token.is_capital() || token.is(TELLING) || token.shape.any(Shape::PHRASE.with(Shape::DOTTED)))
}

/// True for a word that begins with the letter of `he` or of `she`, as most pronouns do not.
fn begins_like_third_person(doc: &Doc<'_>, token: &Token) -> bool {
    let first = doc.text.as_bytes().get(token.start as usize).map_or(0, |byte| byte | 0x20);
    (first == b'h') | (first == b's')
}
