//! Sweeps a document for the words and phrases of some classes.
//!
//! `Doc, Marks, LexClass -> Phrase*`: every phrase of the lists that has one of the classes, and every word that has
//! one and stands in no such phrase, in order.
//!
//! ```text
//! the United Nations in New York  -- org, city -->  United Nations | New York
//! ```
//!
//! Cost: one pass over the words of [`Marks`] and the phrases, a test of bits each; none is searched for.

use super::marks::Marks;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::Phrase;

/// The words and phrases of a document that have one of the classes of a mask.
pub(crate) struct Units<'d> {
    doc: &'d Doc<'d>,
    words: &'d [u32],
    mask: LexClass,
    /// What lies before it has been given.
    at: u32,
    next_phrase: usize,
}

/// Sweeps `doc` for the classes of `mask`, which [`Marks`] must note.
pub(crate) fn units<'d>(doc: &'d Doc<'d>, marks: &'d Marks, mask: LexClass) -> Units<'d> {
    Units { doc, words: &marks.words, mask, at: 0, next_phrase: 0 }
}

impl Units<'_> {
    /// A phrase of the mask at the start of one that is not: `White House` of `White House adviser`.
    fn shorter(&self, phrase: &Phrase) -> Option<Phrase> {
        if phrase.tokens.len() < 3 {
            return None;
        }
        let tokens = self.doc.slice(phrase.tokens);
        let (head, rest) = tokens.split_first().filter(|(head, _)| head.is_capital())?;
        let rest = rest.split_last()?.1;
        let hit = self.doc.lexicon.phrase(head.lexeme, |i| rest.get(i as usize).map(|token| token.lexeme))?;
        let end = phrase.tokens.start + hit.n_words;
        let class = self.doc.lexicon.classes(hit.lexeme);
        let capital = self.doc.token(end - 1).is_some_and(crate::token::Token::is_capital);
        (capital && class.any(self.mask)).then_some(Phrase {
            tokens: TokenRange::new(phrase.tokens.start, end),
            lexeme: hit.lexeme,
            class,
        })
    }
}

impl Iterator for Units<'_> {
    type Item = Phrase;

    fn next(&mut self) -> Option<Phrase> {
        let tokens = self.doc.tokens;
        loop {
            let phrase = tokens.phrases.get(self.next_phrase);
            let border = phrase.map_or(u32::MAX, |phrase| phrase.tokens.start);
            while let Some((&at, rest)) = self.words.split_first().filter(|(at, _)| **at < border) {
                self.words = rest;
                let Some(token) = tokens.tokens.get(at as usize).filter(|token| token.is(self.mask)) else {
                    continue;
                };
                if at >= self.at {
                    let tokens = TokenRange::new(at, at + 1);
                    return Some(Phrase { tokens, lexeme: token.lexeme, class: token.class });
                }
            }
            let phrase = phrase?;
            self.next_phrase += 1;
            // Words of a phrase that is not of the mask are met one by one in the next round.
            let found = if phrase.class.any(self.mask) { Some(*phrase) } else { self.shorter(phrase) };
            if let Some(found) = found.filter(|found| found.tokens.start >= self.at) {
                self.at = found.tokens.end;
                return Some(found);
            }
        }
    }
}

/// The first word of a payload, and the rest.
pub(crate) fn two_words(payload: &str) -> (&str, &str) {
    let blank = payload.bytes().position(|byte| byte == b' ');
    blank.and_then(|at| Some((payload.get(..at)?, payload.get(at + 1..)?))).unwrap_or((payload, ""))
}
