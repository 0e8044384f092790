//! What belongs to a noun phrase before its first chunk: `[About] 9 percent`, `[Retired general] Ada Moor`.
//!
//! Cost: a look at the two chunks before it.

use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::token::{Kind, Shape};

impl View<'_> {
    /// The first token of a phrase, words before it that belong to its number or rank included: `About 9 percent`.
    pub(super) fn widened(self, first: usize) -> u32 {
        let mut start = self.chunk(first).map_or(0, |chunk| chunk.tokens.start);
        // What stands before it is of another sentence.
        if self.doc.token(start).is_some_and(|token| token.shape.has(Shape::SENTENCE_START)) {
            return start;
        }
        // `Outside experts`, `Retired general Ada Moor`: an adjective that was cut off.
        if let Some(cut) =
            first.checked_sub(1).and_then(|j| self.chunk(j)).filter(|cut| cut.tokens.len() == 1)
        {
            let opens = self.doc.token(cut.head).is_some_and(|token| token.shape.has(Shape::SENTENCE_START));
            let apt = match cut.kind {
                ChunkKind::Adjective => true,
                // `“We won,” retired general Ada Moor said.`
                ChunkKind::Verb => {
                    let behind = || cut.head.checked_sub(1).is_some_and(|mark| self.quote_to(mark).is_some());
                    // `“We won,” acting director Ada Moor said.`
                    let rank = cut.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
                        || self.is_word(cut.head, words!["acting", "outgoing", "incoming"]);
                    rank && (opens || behind())
                }
                ChunkKind::Preposition => opens && self.is_word(cut.head, words!["outside", "inside"]),
                _ => false,
            };
            if apt {
                start = cut.tokens.start;
            } else if cut.kind == ChunkKind::Verb
                && self.leads_to_name(first - 1)
                && let Some((_, name)) = self.before(first - 1, 0)
            {
                return name.tokens.start;
            }
        }
        if let Some(first) = self.joined_adjective(start) {
            return first;
        }
        let word = |at: u32, back: u32, words: &Words| {
            at.checked_sub(back).is_some_and(|before| self.is_word(before, words))
        };
        for _ in 0..2 {
            // Before most phrases stands none of all those words.
            if !word(start, 1, BEFORE) {
                break;
            }
            if word(start, 1, words!["than"]) && word(start, 2, words!["more", "less", "fewer"])
                || word(start, 1, words!["least", "most"]) && word(start, 2, words!["at"])
            {
                start -= 2;
            } else if !word(start, 1, words!["than", "least"]) {
                start -= 1;
            } else {
                break;
            }
        }
        start
    }

    /// `It rained, [medical and] security sources said`: the adjective that `and` joins to the first word of a phrase that
    /// begins at a token, where nothing but a mark stands before it.
    fn joined_adjective(self, start: u32) -> Option<u32> {
        let first = start.checked_sub(2)?;
        let and = self.doc.token(start - 1).filter(|and| and.tag == Tag::Conjunction)?;
        let adjective =
            self.doc.token(first).filter(|word| word.tag == Tag::Adjective && !word.is_capital())?;
        let opens = adjective.shape.has(Shape::SENTENCE_START)
            || first
                .checked_sub(1)
                .is_some_and(|mark| self.kind(mark) == Kind::COMMA || self.quote_to(mark).is_some());
        let plain = self.doc.token(start).is_some_and(|word| !word.is_capital() && word.tag.is_noun());
        (opens && plain && and.is_word() && self.is_word(start - 1, words!["and"])).then_some(first)
    }

    /// `Moor [campaign] manager Bea Ito`: a noun between names that was read as a verb.
    pub(super) fn leads_to_name(self, k: usize) -> bool {
        self.is_noun_of_name(k)
            && self.chunk(k + 1).is_some_and(|next| {
                next.kind == ChunkKind::Noun
                    && self
                        .doc
                        .token(next.head)
                        .is_some_and(|token| token.tag == Tag::Proper || token.is(LexClass::ROLE))
            })
    }
}

/// Words before a phrase that measure it, or say whose it is; `than` and `least` do so with a word before them.
const BEFORE: &Words = listed!("before_source");
