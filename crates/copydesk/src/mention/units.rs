//! The words and phrases of a document that can name something, told apart by what.
//!
//! `Doc, Marks -> Phrase*` of each kind: every phrase of the lists that has one of the classes of the kind, and every
//! word that has one and stands in no such phrase, in order.
//!
//! ```text
//! the United Nations in New York  -- areas -->  United Nations | New York
//! ```
//!
//! Cost: a test of bits a kind at each token that [`super::marks`] tells apart, without a branch but at phrases; no
//! phrase is searched for.

use super::picked::Picked;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Phrase, Shape, Token};

/// What can name an organization, or heads its name.
const BODY: LexClass = LexClass::ORG.union(LexClass::ORG_HEAD).union(LexClass::ORG_SUFFIX);
/// What can name a place, a people, or an organization that keeps the places in its name.
const AREA: LexClass = LexClass::COUNTRY
    .union(LexClass::CAPITAL)
    .union(LexClass::CITY)
    .union(LexClass::REGION)
    .union(LexClass::DEMONYM)
    .union(LexClass::ORG);
/// What a unit can be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sort {
    /// An organization, the head of its name, or the suffix of a company.
    Body,
    /// A role of people.
    Role,
    /// A country, capital, city, region or demonym, or an organization.
    Area,
    /// The head of the name of a place.
    Site,
}

/// The classes of each sort, in their order.
const MASKS: [LexClass; 4] = [BODY, LexClass::ROLE, AREA, LexClass::PLACE_HEAD];

/// The units of a document, by what they can be.
#[derive(Debug, Default)]
pub(crate) struct Units {
    kinds: [Kind; 4],
}

impl Units {
    /// Those of one sort, in order.
    pub(super) fn of<'u>(&'u self, sort: Sort, doc: &'u Doc<'u>) -> Found<'u> {
        let kind = &self.kinds[sort as usize];
        Found { doc, firsts: kind.firsts.as_slice().iter(), phrases: &kind.phrases }
    }

    /// Drops the words of one sort that do not fit where they stand, without a branch: what walks over those that are
    /// left need not guess at each. Phrases stay.
    pub(super) fn narrow(&mut self, sort: Sort, doc: &Doc<'_>, fits: impl Fn(u32, &Token) -> bool) {
        self.kinds[sort as usize]
            .firsts
            .keep(|at| doc.token(at).is_some_and(|token| token.shape.has(Shape::PHRASE) | fits(at, token)));
    }

    /// Begins with a document: the lists are emptied.
    pub(super) fn begin<'u, 'd>(&'u mut self, doc: &'d Doc<'d>) -> Reader<'u, 'd> {
        for kind in &mut self.kinds {
            kind.firsts.begin(doc.tokens.tokens.len());
            kind.phrases.clear();
            kind.at = 0;
        }
        Reader { units: self, doc, phrases: &doc.tokens.phrases }
    }
}

/// The units of one kind.
#[derive(Debug, Default)]
struct Kind {
    /// The first token of each.
    firsts: Picked<u32>,
    /// Those that are phrases.
    phrases: Vec<Phrase>,
    /// What lies before it has been read.
    at: u32,
}

impl Kind {
    fn take_phrase(&mut self, phrase: &Phrase) {
        if phrase.tokens.start >= self.at {
            self.at = phrase.tokens.end;
            self.firsts.look_at(phrase.tokens.start, true);
            self.phrases.push(*phrase);
        }
    }

    #[inline]
    fn look_at_word(&mut self, at: u32, fits: bool) {
        self.firsts.look_at(at, fits & (at >= self.at));
    }
}

/// Units of one kind, in order.
pub(super) struct Found<'u> {
    doc: &'u Doc<'u>,
    firsts: core::slice::Iter<'u, u32>,
    phrases: &'u [Phrase],
}

impl Iterator for Found<'_> {
    type Item = Phrase;

    #[inline]
    fn next(&mut self) -> Option<Phrase> {
        let at = *self.firsts.next()?;
        while let Some((phrase, rest)) = self.phrases.split_first().filter(|(it, _)| it.tokens.start <= at) {
            self.phrases = rest;
            if phrase.tokens.start == at {
                return Some(*phrase);
            }
        }
        self.doc.token(at).map(|token| word_at(at, token))
    }
}

/// A word as a unit.
#[inline]
pub(super) const fn word_at(at: u32, token: &Token) -> Phrase {
    Phrase { tokens: TokenRange::new(at, at + 1), lexeme: token.lexeme, class: token.class }
}

/// Reads units at rising tokens.
pub(super) struct Reader<'u, 'd> {
    units: &'u mut Units,
    doc: &'d Doc<'d>,
    phrases: &'d [Phrase],
}

impl Reader<'_, '_> {
    /// Reads the unit that begins at a token; every head of a phrase must be read.
    #[inline]
    pub(super) fn read(&mut self, at: u32, token: &Token) {
        if token.shape.has(Shape::PHRASE) {
            self.phrase(at, token);
        } else {
            for (kind, mask) in self.units.kinds.iter_mut().zip(MASKS) {
                kind.look_at_word(at, token.is(mask));
            }
        }
    }

    /// The head of a phrase: of each kind the phrase, else a shorter one at its start, else the word itself.
    fn phrase(&mut self, at: u32, token: &Token) {
        let whole = self.phrases.split_first().filter(|(it, _)| it.tokens.start == at);
        let phrase = whole.map(|(phrase, rest)| {
            self.phrases = rest;
            phrase
        });
        let shorter = phrase.and_then(|phrase| shorter(self.doc, phrase));
        for (kind, mask) in self.units.kinds.iter_mut().zip(MASKS) {
            let found = [phrase, shorter.as_ref()].into_iter().flatten().find(|it| it.class.any(mask));
            match found {
                Some(phrase) => kind.take_phrase(phrase),
                None => kind.look_at_word(at, token.is(mask)),
            }
        }
    }
}

/// A phrase at the start of a longer one: `White House` of `White House adviser`.
fn shorter(doc: &Doc<'_>, phrase: &Phrase) -> Option<Phrase> {
    if phrase.tokens.len() < 3 {
        return None;
    }
    let (head, rest) = doc.slice(phrase.tokens).split_first().filter(|(head, _)| head.is_capital())?;
    let rest = rest.split_last()?.1;
    let hit = doc.lexicon.phrase(head.lexeme, |i| rest.get(i as usize).map(|token| token.lexeme))?;
    let end = phrase.tokens.start + hit.n_words;
    let capital = doc.token(end - 1).is_some_and(Token::is_capital);
    capital.then(|| Phrase {
        tokens: TokenRange::new(phrase.tokens.start, end),
        lexeme: hit.lexeme,
        class: doc.lexicon.classes(hit.lexeme),
    })
}

/// The first word of a payload, and the rest.
pub(crate) fn two_words(payload: &str) -> (&str, &str) {
    let blank = payload.bytes().position(|byte| byte == b' ');
    blank.and_then(|at| Some((payload.get(..at)?, payload.get(at + 1..)?))).unwrap_or((payload, ""))
}
