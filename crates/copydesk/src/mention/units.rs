//! The words and phrases of a document that can name something, told apart by what.
//!
//! `Doc, Marks -> Phrase*` of each kind: every phrase of the lists that has one of the classes of the kind, and every
//! word that has one and stands in no such phrase, in order.
//!
//! ```text
//! the United Nations in New York  -- areas -->  United Nations | New York
//! ```
//!
//! Cost: a few tests of bits at each token that [`super::marks`] notes; no phrase is searched for.

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
/// All that is read here.
const ANY: LexClass = BODY.union(AREA).union(LexClass::ROLE).union(LexClass::PLACE_HEAD);

/// The units of a document, by kind.
#[derive(Debug, Default)]
pub(crate) struct Units {
    /// Organizations, their heads and the suffixes of companies.
    pub(crate) bodies: Kind,
    /// Roles of people.
    pub(crate) roles: Kind,
    /// Countries, capitals, cities, regions, demonyms, and organizations.
    pub(crate) areas: Kind,
    /// Heads of the names of places.
    pub(crate) sites: Kind,
}

/// The units of one kind.
#[derive(Debug, Default)]
pub(crate) struct Kind {
    found: Vec<Phrase>,
    /// What lies before it has been read.
    at: u32,
}

impl Kind {
    /// The units, in order.
    pub(crate) fn as_slice(&self) -> &[Phrase] {
        &self.found
    }

    #[inline]
    fn take(&mut self, unit: Phrase) {
        if unit.tokens.start >= self.at {
            self.at = unit.tokens.end;
            self.found.push(unit);
        }
    }
}

/// Reads units at rising tokens.
pub(super) struct Reader<'u, 'd> {
    units: &'u mut Units,
    doc: &'d Doc<'d>,
    phrases: &'d [Phrase],
}

impl Units {
    /// Begins with a document: the lists are emptied.
    pub(super) fn begin<'u, 'd>(&'u mut self, doc: &'d Doc<'d>) -> Reader<'u, 'd> {
        for kind in [&mut self.bodies, &mut self.roles, &mut self.areas, &mut self.sites] {
            kind.found.clear();
            kind.at = 0;
        }
        Reader { units: self, doc, phrases: &doc.tokens.phrases }
    }
}

impl Reader<'_, '_> {
    /// Reads the unit that begins at a token; every head of a phrase must be read.
    #[inline]
    pub(super) fn read(&mut self, at: u32, token: &Token) {
        if token.shape.has(Shape::PHRASE) {
            self.phrase(at, token);
        } else if token.is(ANY) {
            self.word(at, token);
        }
    }

    /// A word that heads no phrase.
    #[inline]
    fn word(&mut self, at: u32, token: &Token) {
        let unit =
            Phrase { tokens: TokenRange::new(at, at + 1), lexeme: token.lexeme, class: token.class };
        for (kind, mask) in self.units.kinds() {
            if unit.class.any(mask) {
                kind.take(unit);
            }
        }
    }

    /// The head of a phrase: of each kind the phrase, else a shorter one at its start, else the word itself.
    fn phrase(&mut self, at: u32, token: &Token) {
        let Some((phrase, rest)) = self.phrases.split_first().filter(|(it, _)| it.tokens.start == at) else {
            return self.word(at, token);
        };
        self.phrases = rest;
        let shorter = shorter(self.doc, phrase);
        let word = Phrase { tokens: TokenRange::new(at, at + 1), lexeme: token.lexeme, class: token.class };
        for (kind, mask) in self.units.kinds() {
            let unit = [Some(*phrase), shorter, Some(word)].into_iter().flatten().find(|it| it.class.any(mask));
            if let Some(unit) = unit {
                kind.take(unit);
            }
        }
    }
}

impl Units {
    #[inline]
    fn kinds(&mut self) -> [(&mut Kind, LexClass); 4] {
        [
            (&mut self.bodies, BODY),
            (&mut self.roles, LexClass::ROLE),
            (&mut self.areas, AREA),
            (&mut self.sites, LexClass::PLACE_HEAD),
        ]
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
