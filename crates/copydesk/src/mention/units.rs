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

use super::picked::{Block, Picked};
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
    pub(super) fn begin(&mut self, doc: &Doc<'_>) {
        for kind in &mut self.kinds {
            kind.firsts.begin(doc.tokens.tokens.len());
            kind.phrases.clear();
            kind.at = 0;
        }
    }

    /// Room for the units of the next block of tokens.
    pub(super) fn block(&mut self) -> Option<UnitBlock<'_>> {
        let [a, b, c, d] = &mut self.kinds;
        Some(UnitBlock { kinds: [a.block()?, b.block()?, c.block()?, d.block()?] })
    }

    /// Notes how many of each kind a block took.
    pub(super) fn took(&mut self, n: [usize; 4]) {
        for (kind, n) in self.kinds.iter_mut().zip(n) {
            kind.firsts.took(n);
        }
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
    #[inline]
    fn block(&mut self) -> Option<KindBlock<'_>> {
        Some(KindBlock { firsts: self.firsts.block()?, phrases: &mut self.phrases, at: &mut self.at })
    }
}

/// The units of one kind while a block of tokens is read.
struct KindBlock<'u> {
    firsts: Block<'u, u32>,
    phrases: &'u mut Vec<Phrase>,
    at: &'u mut u32,
}

impl KindBlock<'_> {
    fn take_phrase(&mut self, phrase: &Phrase) {
        if phrase.tokens.start >= *self.at {
            *self.at = phrase.tokens.end;
            self.firsts.look_at(phrase.tokens.start, true);
            self.phrases.push(*phrase);
        }
    }

    fn take_word(&mut self, at: u32, fits: bool) {
        self.firsts.look_at(at, fits & (at >= *self.at));
    }
}

/// The units of all kinds while a block of tokens is read, at rising tokens.
pub(super) struct UnitBlock<'u> {
    kinds: [KindBlock<'u>; 4],
}

impl UnitBlock<'_> {
    /// A word that is in no phrase.
    #[inline]
    pub(super) fn look_at_word(&mut self, at: u32, token: &Token) {
        for (kind, mask) in self.kinds.iter_mut().zip(MASKS) {
            kind.firsts.look_at(at, token.is(mask));
        }
    }

    /// A word of a phrase: where it heads the first of those that are left, of each kind the phrase, else a shorter one
    /// at its start, else the word itself unless a phrase of that kind holds it.
    pub(super) fn look_in_phrase(&mut self, doc: &Doc<'_>, at: u32, token: &Token, phrases: &mut &[Phrase]) {
        let mut whole = None;
        if let Some((phrase, rest)) = phrases.split_first().filter(|(it, _)| it.tokens.start == at) {
            *phrases = rest;
            whole = Some(phrase);
        }
        let shorter = whole.and_then(|phrase| shorter(doc, phrase));
        for (kind, mask) in self.kinds.iter_mut().zip(MASKS) {
            match whole.into_iter().chain(shorter.as_ref()).find(|it| it.class.any(mask)) {
                Some(phrase) => kind.take_phrase(phrase),
                None => kind.take_word(at, token.is(mask)),
            }
        }
    }

    /// How many of each kind it took.
    #[inline]
    pub(super) fn n(&self) -> [usize; 4] {
        let [a, b, c, d] = &self.kinds;
        [a.firsts.n(), b.firsts.n(), c.firsts.n(), d.firsts.n()]
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
