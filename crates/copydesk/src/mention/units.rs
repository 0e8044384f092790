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

/// The units of a document, by kind: what one names is told by where it stands in the list.
#[derive(Debug, Default)]
pub(crate) struct Units {
    kinds: [Kind; 4],
}

/// The classes of each kind, in their order.
const MASKS: [LexClass; 4] = [BODY, LexClass::ROLE, AREA, LexClass::PLACE_HEAD];

impl Units {
    /// Organizations, their heads and the suffixes of companies.
    pub(super) fn bodies(&self) -> &[Phrase] {
        &self.kinds[0].found
    }

    /// Roles of people.
    pub(super) fn roles(&self) -> &[Phrase] {
        &self.kinds[1].found
    }

    /// Countries, capitals, cities, regions, demonyms, and organizations.
    pub(super) fn areas(&self) -> &[Phrase] {
        &self.kinds[2].found
    }

    /// Heads of the names of places.
    pub(super) fn sites(&self) -> &[Phrase] {
        &self.kinds[3].found
    }

    /// Begins with a document: the lists are emptied.
    pub(super) fn begin<'u, 'd>(&'u mut self, doc: &'d Doc<'d>) -> Reader<'u, 'd> {
        for kind in &mut self.kinds {
            kind.found.clear();
            kind.at = 0;
        }
        Reader { units: self, doc, phrases: &doc.tokens.phrases }
    }
}

/// The units of one kind.
#[derive(Debug, Default)]
struct Kind {
    found: Vec<Phrase>,
    /// What lies before it has been read.
    at: u32,
}

impl Kind {
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
        let unit = Phrase { tokens: TokenRange::new(at, at + 1), lexeme: token.lexeme, class: token.class };
        // One walk over the kinds that it is of, mostly one: cheaper to guess than a test for each kind.
        let mut kinds =
            MASKS.iter().rev().fold(0u32, |kinds, mask| kinds << 1 | u32::from(unit.class.any(*mask)));
        while kinds != 0 {
            if let Some(kind) = self.units.kinds.get_mut(kinds.trailing_zeros() as usize) {
                kind.take(unit);
            }
            kinds &= kinds - 1;
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
        for (kind, mask) in self.units.kinds.iter_mut().zip(MASKS) {
            if phrase.class.any(mask) {
                kind.take(*phrase);
            } else if let Some(shorter) = shorter.filter(|shorter| shorter.class.any(mask)) {
                kind.take(shorter);
            } else if word.class.any(mask) {
                kind.take(word);
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
