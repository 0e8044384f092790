//! Sweeps a document for the words and phrases of some classes.
//!
//! `Doc, LexClass -> Phrase*`: every phrase of the lists that has one of the classes, and every word that has one and
//! stands in no such phrase, in order.
//!
//! ```text
//! the United Nations in New York  -- org, city -->  United Nations | New York
//! ```
//!
//! Cost: one pass over the tokens, a test of bits each; phrases are met in order, so none is searched for.

use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::Phrase;

/// The words and phrases of a document that have one of the classes of a mask.
pub(crate) struct Units<'d> {
    doc: &'d Doc<'d>,
    mask: LexClass,
    at: usize,
    next_phrase: usize,
}

/// Sweeps `doc` for the classes of `mask`.
pub(crate) const fn units<'d>(doc: &'d Doc<'d>, mask: LexClass) -> Units<'d> {
    Units { doc, mask, at: 0, next_phrase: 0 }
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
            let border = phrase.map_or(tokens.tokens.len(), |phrase| phrase.tokens.start as usize);
            if let Some(words) = tokens.tokens.get(self.at..border) {
                if let Some(n) = words.iter().position(|token| token.is(self.mask)) {
                    let at = self.at + n;
                    self.at = at + 1;
                    let token = tokens.tokens.get(at)?;
                    let start = crate::span::offset(at);
                    let tokens = TokenRange::new(start, start + 1);
                    return Some(Phrase { tokens, lexeme: token.lexeme, class: token.class });
                }
                self.at = border;
            }
            let phrase = phrase?;
            self.next_phrase += 1;
            // Words of a phrase that is not of the mask are met one by one in the next round.
            let found = if phrase.class.any(self.mask) { Some(*phrase) } else { self.shorter(phrase) };
            if let Some(found) = found.filter(|found| found.tokens.start as usize >= self.at) {
                self.at = found.tokens.end as usize;
                return Some(found);
            }
        }
    }
}
