//! The words and phrases of a document that can name something, told apart by what.
//!
//! `Doc, Marks -> Phrase*` of each kind: every phrase of the lists that has one of the classes of the kind, and every
//! word that has one and stands in no such phrase, in order.
//!
//! ```text
//! the United Nations in New York  -- areas -->  United Nations | New York
//! ```
//!
//! Cost: a look at each phrase; the words are those of the columns.

use super::columns::{BLOCK, Columns};
use super::picked::Picked;
use crate::grammar::{Doc, word_at};
use crate::lexicon::{LexClass, Naming};
use crate::span::TokenRange;
use crate::token::{Phrase, Shape, Token};

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

/// The flag and the classes of each sort, in their order.
const SORTS: [(Naming, LexClass); 4] = [
    (Naming::BODY, Naming::BODIES),
    (Naming::ROLE, LexClass::ROLE),
    (Naming::AREA, Naming::AREAS),
    (Naming::SITE, LexClass::PLACE_HEAD),
];

/// The classes of all sorts.
const ANY: LexClass = Naming::BODIES.union(LexClass::ROLE).union(Naming::AREAS).union(LexClass::PLACE_HEAD);

/// The units of a document, by what they can be.
#[derive(Debug, Default)]
pub(crate) struct Units {
    kinds: [Kind; 4],
    /// The first tokens of all of one kind.
    all: Picked<u32>,
    /// The first tokens of those of one kind that are asked for.
    firsts: Picked<u32>,
}

impl Units {
    /// Those of one sort, in order, without the words that do not fit where they stand, which are dropped without a
    /// branch: what walks over those that are left need not guess at each. Phrases stay.
    pub(super) fn of<'u>(
        &'u mut self,
        sort: Sort,
        doc: &'u Doc<'u>,
        fits: impl Fn(u32, &Token) -> bool,
    ) -> Found<'u> {
        let Self { kinds, all, firsts } = self;
        let kind = &kinds[sort as usize];
        all.take_sparse(kind.column.iter().copied());
        firsts.pick(all.as_slice(), |at| {
            doc.token(*at).is_some_and(|token| token.shape.has(Shape::PHRASE) | fits(*at, token))
        });
        Found { doc, firsts: firsts.as_slice().iter(), phrases: &kind.phrases }
    }

    /// All of one sort, in order.
    pub(super) fn all_of<'u>(&'u mut self, sort: Sort, doc: &'u Doc<'u>) -> Found<'u> {
        let Self { kinds, all, .. } = self;
        let kind = &kinds[sort as usize];
        all.take_sparse(kind.column.iter().copied());
        Found { doc, firsts: all.as_slice().iter(), phrases: &kind.phrases }
    }

    /// The first tokens of those that are roles, a word of bits for each block.
    pub(super) fn roles(&self) -> impl Iterator<Item = u64> {
        self.kinds[Sort::Role as usize].column.iter().copied()
    }

    /// Begins with a document: the words by their columns, then the phrases, which take the places of their words. A phrase
    /// may be a title too, which the columns are told.
    pub(super) fn read(&mut self, doc: &Doc<'_>, columns: &mut Columns) {
        for (kind, (flag, _)) in self.kinds.iter_mut().zip(SORTS) {
            kind.phrases.clear();
            kind.column.clear();
            kind.column.extend(columns.of(flag));
        }
        for phrase in &doc.tokens.phrases {
            columns.set(phrase.tokens.start, Naming::TITLE);
            // Of each kind the phrase, else a shorter one at its start, else its words.
            let shorter = shorter(doc, phrase);
            if !phrase.class.any(ANY) && shorter.is_none() {
                continue;
            }
            for (kind, (_, class)) in self.kinds.iter_mut().zip(SORTS) {
                if phrase.class.any(class) {
                    kind.take(phrase);
                } else if let Some(shorter) = shorter.as_ref().filter(|shorter| shorter.class.any(class)) {
                    kind.take(shorter);
                }
            }
        }
    }
}

/// The units of one kind.
#[derive(Debug, Default)]
struct Kind {
    /// The first token of each, as bits.
    column: Vec<u64>,
    /// Those that are phrases.
    phrases: Vec<Phrase>,
}

impl Kind {
    /// Takes a phrase instead of its words.
    fn take(&mut self, phrase: &Phrase) {
        for at in phrase.tokens.range() {
            let bit = 1 << (at % BLOCK);
            if let Some(word) = self.column.get_mut(at / BLOCK) {
                *word = if at == phrase.tokens.start as usize { *word | bit } else { *word & !bit };
            }
        }
        self.phrases.push(*phrase);
    }
}

/// Units of one kind, in order.
pub(super) struct Found<'u> {
    doc: &'u Doc<'u>,
    firsts: core::slice::Iter<'u, u32>,
    phrases: &'u [Phrase],
}

impl Found<'_> {
    /// The phrase that begins at a token, if it is of the kind.
    fn phrase(&mut self, at: u32) -> Option<Phrase> {
        while let Some((phrase, rest)) = self.phrases.split_first().filter(|(it, _)| it.tokens.start <= at) {
            self.phrases = rest;
            if phrase.tokens.start == at {
                return Some(*phrase);
            }
        }
        None
    }
}

impl Iterator for Found<'_> {
    type Item = Phrase;

    #[inline]
    fn next(&mut self) -> Option<Phrase> {
        let at = *self.firsts.next()?;
        let token = self.doc.token(at)?;
        let phrase = if token.shape.has(Shape::PHRASE) { self.phrase(at) } else { None };
        Some(phrase.unwrap_or_else(|| word_at(at, token)))
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
    let blank = blank_in(payload.as_bytes());
    blank.and_then(|at| Some((payload.get(..at)?, payload.get(at + 1..)?))).unwrap_or((payload, ""))
}

/// Where the first blank stands. Sixteen bytes are looked at at once, which nearly all first words are shorter than.
fn blank_in(payload: &[u8]) -> Option<usize> {
    const EACH: u128 = u128::MAX / 0xFF;
    let mut window = [0; 16];
    let n = payload.len().min(window.len());
    window.get_mut(..n)?.copy_from_slice(payload.get(..n)?);
    // The lowest byte that is zero now is the first blank; borrows go upwards only.
    let others = u128::from_le_bytes(window) ^ (EACH * 0x20);
    let blanks = others.wrapping_sub(EACH) & !others & (EACH << 7);
    if blanks != 0 {
        return Some(blanks.trailing_zeros() as usize / 8);
    }
    let rest = payload.get(n..)?;
    rest.iter().position(|byte| *byte == b' ').map(|at| n + at)
}

#[cfg(test)]
mod tests {
    use super::two_words;

    #[test]
    fn payloads_are_parted_at_their_first_blank() {
        let words =
            ["", "media", "government GRC,*", "organization of nations", "a b c", " b", "\u{a0}\u{a0} x"];
        for payload in words {
            assert_eq!(two_words(payload), payload.split_once(' ').unwrap_or((payload, "")), "{payload:?}");
        }
    }
}
