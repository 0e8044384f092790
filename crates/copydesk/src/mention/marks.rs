//! [`Marks`]: the tokens at which a name can begin or end, found in one pass and used by all that looks for names.
//!
//! `Doc -> Marks`: indices and units in order, so that nothing after it walks the whole document again.
//!
//! ```text
//! The minister met Ann Okafor (left) in Oslo.
//! ^   ^            ^^^ ^^^^^^ ^         ^^^^      article, role, capitals, bracket
//! ```
//!
//! Cost: two bits a token, which the lists have ready, 64 tokens at a time; one token in five is told apart further.

use super::picked::{BLOCK, Picked};
use super::units::Units;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::token::{Kind, Shape, Token};

/// What may stand behind the article of a role that means somebody, phrases aside.
const TITLE: LexClass = LexClass::ROLE
    .union(LexClass::ROLE_MOD)
    .union(LexClass::DEMONYM)
    .union(LexClass::COUNTRY)
    .union(LexClass::ORG);

/// Tokens of which two bits each fill a word.
const HALF: usize = BLOCK / 2;

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
    /// Words with a capital, and particles that can begin a name.
    pub(crate) starters: Picked<Starter>,
    /// Those of them that can begin a name: no ordinary words of grammar.
    pub(crate) openers: Picked<u32>,
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
        let Self { starters, openers, roles, pronouns, articles, heads, brackets, units } = self;
        brackets.clear();
        starters.begin(tokens.len());
        for list in [&mut *openers, &mut *roles, &mut *pronouns, &mut *articles, &mut *heads] {
            list.begin(tokens.len());
        }
        units.begin(doc);
        let mut phrases = doc.tokens.phrases.as_slice();
        for (first, block) in (0u32..).step_by(BLOCK).zip(tokens.chunks(BLOCK)) {
            let (Some(mut role), Some(mut article), Some(mut head), Some(mut unit)) =
                (roles.block(), articles.block(), heads.block(), units.block())
            else {
                break;
            };
            let (Some(mut starter), Some(mut opener), Some(mut pronoun)) =
                (starters.block(), openers.block(), pronouns.block())
            else {
                break;
            };
            for (first, half) in (first..).step_by(HALF).zip(block.chunks(HALF)) {
                let swept = swept(half);
                for i in Lower::of(swept) {
                    let (at, Some(token)) = (first + i, half.get(i as usize)) else { break };
                    role.look_at(at, token.is(LexClass::ROLE));
                    let title = token.is(TITLE) | token.shape.has(Shape::PHRASE);
                    let before = at.wrapping_sub(1);
                    let determined =
                        tokens.get(before as usize).is_some_and(|it| it.is(LexClass::DETERMINER));
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
                for i in Lower::of(swept >> 1) {
                    let (at, Some(token)) = (first + i, half.get(i as usize)) else { break };
                    let is_pronoun = token.is(LexClass::PRONOUN);
                    // A particle of one letter begins no name.
                    let starts = token.is_capital() | (!is_pronoun & (token.end - token.start > 1));
                    let one = Starter::of(at, token);
                    starter.look_at(one, starts);
                    opener.look_at(at, starts & one.opens);
                    pronoun.look_at(at, is_pronoun);
                }
            }
            let (n_roles, n_articles, n_heads, n_units) = (role.n(), article.n(), head.n(), unit.n());
            let (n_starters, n_openers, n_pronouns) = (starter.n(), opener.n(), pronoun.n());
            roles.took(n_roles);
            articles.took(n_articles);
            heads.took(n_heads);
            units.took(n_units);
            starters.took(n_starters);
            openers.took(n_openers);
            pronouns.took(n_pronouns);
        }
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

/// What each of a few tokens says to those who look for names, two bits a token: [`Token::names`].
#[inline]
fn swept(tokens: &[Token]) -> u64 {
    // From the last to the first, so that each makes room for the one before it.
    tokens.iter().rev().fold(0, |swept, token| swept << 2 | token.names())
}

/// The numbers of the pairs of bits of which the lower is set, lowest first.
struct Lower(u64);

impl Lower {
    #[inline]
    const fn of(pairs: u64) -> Self {
        Self(pairs & (u64::MAX / 3))
    }
}

impl Iterator for Lower {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let lowest = (self.0 != 0).then(|| self.0.trailing_zeros() / 2)?;
        self.0 &= self.0 - 1;
        Some(lowest)
    }
}

/// True for a token alone in brackets; not for a number with capitals behind it.
fn is_bracketed(tokens: &[Token], at: u32, token: &Token) -> bool {
    let kind = |at: u32| tokens.get(at as usize).map(|token| token.kind);
    kind(at.wrapping_sub(1)) == Some(Kind::OPEN)
        && kind(at + 1) == Some(Kind::CLOSE)
        && (token.is_capital()
            || token.is(LexClass::NAMING)
            || token.shape.any(Shape::PHRASE.with(Shape::DOTTED)))
}
