//! Quotations behind a colon in the sentence of who says them, without a verb of saying.
//!
//! ```text
//! Moor had a blunt message for Ito: “It is time to go.”        who acts before the colon
//! Moor's answer was short: “It is time to go.”                 whose answer it is
//! Continued Moor: “It is time to go.”                          behind its verb
//! ```
//!
//! Expected precision 0.85. Cost: for a sentence with a quotation behind a colon that is in no claim, a walk over what
//! stands before it.

use super::draft::{Draft, Pieces};
use super::fronted::SUBORDINATORS;
use super::marks::Column;
use super::quote::mark_cue;
use super::read::Reader;
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::Kind;

/// Shortest quotation that is speech, marks included.
const MIN_SPEECH: u32 = 7;

/// What somebody says in return, or has to say.
const ANSWERS: &Words = listed!("answers");
/// What is done with the words of others: seen, heard or got.
const TAKING: &Words = listed!("taking");

impl Reader<'_> {
    /// Reads the quotation behind a colon that no claim of the sentence holds; `first` is the first of those.
    #[inline]
    pub(super) fn read_pointed(&mut self, range: TokenRange, first: usize) {
        if self.view.columns.marks.any(Column::Label, range) {
            self.find_pointed(range, first);
        }
    }

    #[inline(never)] // few sentences have such a mark
    fn find_pointed(&mut self, range: TokenRange, first: usize) {
        let view = self.view;
        let low = range.start;
        let mut at = low;
        let colon = loop {
            let Some(mark) = view.columns.marks.first(Column::Label, TokenRange::new(at, range.end)) else {
                return;
            };
            if view.kind(mark) == Kind::COLON && view.opens_quote(mark + 1) && !view.is_quoted(mark) {
                break mark;
            }
            at = mark + 1;
        };
        let Some(end) = view.quote_from(colon + 1) else { return };
        let speech = TokenRange::new(colon + 1, end.min(range.end));
        let new = self.drafts.get(first..).unwrap_or(&[]);
        let held = |draft: &Draft| draft.content.iter().any(|piece| piece.end > colon + 1);
        if speech.len() < MIN_SPEECH || new.iter().any(held) {
            return;
        }
        // `called Moor “a fox”: “He is sly.”`: more of what somebody says.
        let told = new.iter().rfind(|draft| view.speaks(draft) && draft.reach() == colon);
        let source = match told {
            Some(draft) => draft.source,
            None => view.inverted(low, colon).or_else(|| self.who_points(low, colon)),
        };
        if let Some(source) = source {
            let cue = mark_cue(view, TokenRange::new(colon, colon + 1));
            self.drafts.push(Draft::new(cue, Some(source), Pieces::of(speech), Rule::Lead));
        }
    }

    /// Who acts in the clause before a colon, or whose answer stands there.
    fn who_points(&self, low: u32, colon: u32) -> Option<Source> {
        let view = self.view;
        let (mut last, mut main) = (None, None);
        for i in view.chunk_at(low)..view.chunk_at(colon) {
            if view.is_verb(i) {
                last = view.chunk(i);
                let own = view.before(i, low).is_some_and(|(_, chunk)| chunk.kind != ChunkKind::Relative);
                main = if own { Some(i) } else { main };
            }
        }
        if last.is_some_and(|last| view.is_word(last.head, TAKING) || last.form.has(VerbForm::PASSIVE)) {
            return None;
        }
        // `As Ito left, Moor gave an answer that was short: “...”`: who acts last.
        let led = view.is_word(low, SUBORDINATORS) && !view.is_word(low + 1, words!["for", "of", "to"]);
        let acts = |source: &Source| !view.is_relative_pronoun(source);
        let last = main.filter(|_| led).and_then(|i| view.subject(i, low)).filter(acts);
        let source = last.or_else(|| view.main_subject(low, colon)).or_else(|| self.opens(low, colon))?;
        let [core] = source.cores() else { return None };
        if view.is_word(core.head, ANSWERS) {
            return view.owner(core.tokens.start, core.head);
        }
        let person = |entity| matches!(entity, EntityRef::Person(_) | EntityRef::Organization(_));
        let named = self.entities.at(core.head).is_some_and(|mention| person(mention.entity));
        let role =
            view.doc.token(core.head).is_some_and(|head| head.tag == Tag::Noun && head.is(LexClass::ROLE));
        (named || role || view.is_word(core.head, words!["he", "she", "i"])).then_some(source)
    }

    /// The person whose name opens the sentence, where no verb was read behind it.
    fn opens(&self, low: u32, colon: u32) -> Option<Source> {
        let mention =
            self.entities.at(low).filter(|mention| matches!(mention.entity, EntityRef::Person(_)))?;
        let tokens = mention.tokens;
        let verb = |chunk: &Chunk| chunk.kind == ChunkKind::Verb;
        let told = self.view.chunks_in(TokenRange::new(tokens.end, colon)).iter().any(verb);
        let told = told && !self.view.is_quoted(low);
        told.then(|| Source::of(tokens, Core { tokens, head: tokens.end - 1 }))
    }
}

impl View<'_> {
    /// `Continued Moor: “...”`: the name behind a verb of saying that opens the sentence.
    fn inverted(self, low: u32, colon: u32) -> Option<Source> {
        let i = self.chunk_at(low);
        let (verb, noun) = (self.chunk(i)?, self.chunk(i + 1)?);
        let says = verb.kind == ChunkKind::Verb
            && verb.tokens.len() == 1
            && self.has_frame(verb.head, LexClass::REPORT_VERB, Frames::QUOTE);
        let named = noun.kind == ChunkKind::Noun
            && noun.tokens.end == colon
            && self.doc.token(noun.head).is_some_and(|head| head.tag == Tag::Proper);
        (says && named).then(|| Source::of(noun.tokens, Core { tokens: noun.tokens, head: noun.head }))
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::claims;

    #[test]
    fn words_behind_a_colon_are_of_who_acts() {
        for (text, expected) in [
            ("Ada Moor had a blunt message for Ito: “It is time to go home.”", "Ada Moor"),
            ("Then she went even further: “It is time to go home.”", "she"),
            ("Ada Moor's answer was short: “It is time to go home.”", "Ada Moor's"),
            ("Continued Ada Moor: “It is time to go home.”", "Ada Moor"),
        ] {
            let expected = format!("{expected} | : | “It is time to go home.”");
            assert_eq!(claims(text), [expected], "{text}");
        }
        assert_eq!(claims("Ada Moor saw the sign: “It is time to go home.”"), [""; 0]);
        assert_eq!(claims("The sign was red: “It is time to go home.”"), [""; 0]);
    }
}
