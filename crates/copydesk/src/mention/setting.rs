//! What stands around a name and tells what it is: a preposition of place, a given name, a line in capitals.

use super::name_shape::{PLACE, is_genitive};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

/// Tells in which sentence a token stands.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// The number of the sentence of each token, and room behind the last.
    numbers: Vec<u32>,
    n_tokens: usize,
}

impl Lines {
    /// Reads a document, using the buffer again.
    pub(super) fn read(&mut self, doc: &Doc<'_>) {
        /// As many tokens as most sentences have: so many are written at once, and those of the next ones again.
        const MOST: usize = 32;
        self.n_tokens = doc.tokens.tokens.len();
        if self.numbers.len() < self.n_tokens + MOST {
            self.numbers.resize(self.n_tokens + MOST, 0);
        }
        // The sentences hold all tokens.
        let mut start = 0;
        for (number, sentence) in (0u32..).zip(doc.sentences()) {
            let end = sentence.tokens.end as usize;
            while start < end {
                let Some(here) =
                    self.numbers.get_mut(start..).and_then(|rest| rest.first_chunk_mut::<MOST>())
                else {
                    break;
                };
                *here = [number; MOST];
                start += MOST;
            }
            start = end;
        }
    }

    /// The number of the sentence that holds a token.
    #[inline]
    pub(super) fn number(&self, token: u32) -> usize {
        let held = self.numbers.get(token as usize).filter(|_| (token as usize) < self.n_tokens);
        held.copied().unwrap_or(u32::MAX) as usize
    }

    /// That sentence.
    #[inline]
    pub(super) fn sentence<'d>(&self, doc: &Doc<'d>, token: u32) -> Option<&'d Sentence> {
        doc.sentences().get(self.number(token))
    }

    /// Its tokens, and true where most of its words are capitalized.
    #[inline]
    pub(super) fn line(&self, doc: &Doc<'_>, token: u32) -> (TokenRange, bool) {
        self.sentence(doc, token)
            .map_or_else(Default::default, |sentence| (sentence.tokens, sentence.case_poor))
    }
}

/// True after a preposition of place, over an article and an adjective: `in`, `near the`, `to northern`.
pub(super) fn is_located(doc: &Doc<'_>, start: u32) -> bool {
    follows(doc, start, |facts| facts.has(Facts::PLACE) || facts.has(Facts::WAY))
}

/// True after a preposition that no person follows: `in`, but not `to`.
pub(super) fn is_inside(doc: &Doc<'_>, start: u32) -> bool {
    follows(doc, start, |facts| facts.has(Facts::PLACE))
}

fn follows(doc: &Doc<'_>, start: u32, fits: impl Fn(Facts) -> bool) -> bool {
    for at in (start.saturating_sub(3)..start).rev() {
        let Some(token) = doc.token(at) else { return false };
        if token.is(LexClass::PREPOSITION) && fits(doc.lexicon.facts(token.lexeme)) {
            return true;
        }
        let between =
            matches!(token.tag, Tag::Determiner | Tag::Adjective | Tag::Noun) && !token.is_capital();
        if !between || token.shape.has(Shape::SENTENCE_START) {
            return false;
        }
    }
    false
}

/// True where the words look like part of a person's name: `Michael Jordan`, `Mr. London`, `Jordan Petrie`.
pub(super) fn is_personal(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let before = tokens.start.checked_sub(1).and_then(|at| doc.token(at));
    let initial = tokens.start.checked_sub(2).and_then(|at| doc.token(at));
    let named_before = before.is_some_and(|token| {
        let given = token.is(LexClass::GIVEN_NAME)
            && !token.is(PLACE
                | LexClass::MODAL
                | LexClass::PREPOSITION
                | LexClass::WEEKDAY
                | LexClass::MONTH)
            && !(token.is(LexClass::COMMON) && token.shape.has(Shape::SENTENCE_START));
        let stop = token.kind == Kind::STOP
            && token.is_glued()
            && initial
                .is_some_and(|i| i.shape.has(Shape::LETTER) && i.is_capital() || i.is(LexClass::HONORIFIC));
        given || stop || token.is(LexClass::HONORIFIC) && token.is_capital()
    });
    let given = doc.slice(tokens).first().is_some_and(|token| token.is(LexClass::GIVEN_NAME));
    // `Jordan B. Okafor`.
    let initialed = given
        && doc.token(tokens.end).is_some_and(|token| token.shape.has(Shape::LETTER) && token.is_capital())
        && doc.token(tokens.end + 1).is_some_and(|stop| stop.kind == Kind::STOP && stop.is_glued())
        && doc.token(tokens.end + 2).is_some_and(is_capital_word);
    let named_after = given
        && doc.token(tokens.end).is_some_and(|token| {
            is_capital_word(token)
                && !token.is(LexClass::COMMON | PLACE | LexClass::MONTH | LexClass::WEEKDAY)
                && (token.is(LexClass::FAMILY_NAME) || !token.lexeme.is_known())
        });
    named_before || named_after || initialed || given && is_speaker(doc, tokens)
}

/// `Georgia Hunt told`, `Chad Wolf has`: an ordinary word that is a family's name behind a given one, before what people
/// say or do; but `the Virginia Woods`, `Jordan Street has`.
fn is_speaker(doc: &Doc<'_>, given: TokenRange) -> bool {
    const HEADS: LexClass = LexClass::ORG_HEAD
        .union(LexClass::PLACE_HEAD)
        .union(LexClass::ORG_SUFFIX)
        .union(LexClass::ROLE)
        .union(LexClass::ORG)
        .union(LexClass::MONTH)
        .union(LexClass::WEEKDAY);
    let family = doc.token(given.end).is_some_and(|token| {
        is_capital_word(token)
            && token.is(LexClass::FAMILY_NAME)
            && token.is(LexClass::COMMON)
            && !token.is(PLACE | HEADS)
    });
    let verb = |token: &Token| {
        token.is_word()
            && !token.is_capital()
            && token.is(LexClass::REPORT_VERB | LexClass::AUX)
            && !token.tag.is_noun()
    };
    let article = || {
        given.start.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::DETERMINER | LexClass::PREPOSITION))
    };
    family && doc.token(given.end + 1).is_some_and(verb) && !article()
}

fn is_capital_word(token: &Token) -> bool {
    token.is_word() && token.is_capital() && !token.shape.any(Shape::CLITIC.with(Shape::UPPER))
}

/// The country that owns what begins at `start`, or whose adjective stands before it: `Norway's`, `the Danish`.
pub(super) fn owner(doc: &Doc<'_>, start: u32) -> Option<crate::extraction::Country> {
    let before = start.checked_sub(1)?;
    let token = doc.token(before)?;
    let end = if is_genitive(token) { before } else { start };
    nation_before(doc, end).map(|(country, _)| country)
}

/// The country or demonym that ends before `end`, and where it begins.
pub(super) fn nation_before(doc: &Doc<'_>, end: u32) -> Option<(crate::extraction::Country, u32)> {
    let class = LexClass::COUNTRY | LexClass::DEMONYM | LexClass::CAPITAL;
    let last = doc.token(end.checked_sub(1)?)?;
    if !(last.is(class) || last.shape.has(Shape::IN_PHRASE)) {
        return None;
    }
    // A phrase of up to four words first, so that `South Korean` is not read as `Korean`.
    for start in end.saturating_sub(4)..end {
        let Some(unit) = doc.unit(start) else { continue };
        if unit.tokens.end == end && unit.class.any(class) {
            return country_of(doc, &unit, class).map(|country| (country, start));
        }
    }
    None
}

/// The country in the payload of a unit.
pub(super) fn country_of(
    doc: &Doc<'_>,
    unit: &crate::token::Phrase,
    class: LexClass,
) -> Option<crate::extraction::Country> {
    let payload = doc.payload_of(unit.lexeme, unit.class & class)?;
    crate::extraction::Country::from_code(payload.trim_end_matches('+'))
}
