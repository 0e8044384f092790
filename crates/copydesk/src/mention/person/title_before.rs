//! The title before a name, by what tells namesakes apart: `Secretary` of `former Secretary of State`, however it is written.
//!
//! Cost: a word or two before a name, in stories with namesakes only.

use super::office::{Office, office_of};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme};
use crate::mention::name_shape::is_word;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// A title before a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct TitleBefore {
    /// What it has as its head.
    pub(super) office: Office,
    facts: Facts,
    /// A candidate may be anything else.
    runs: bool,
}

impl TitleBefore {
    /// True where whoever has it is hardly called by another: an office, or what somebody is to somebody else. Who is a
    /// candidate may be a senator.
    pub(super) fn bars_others(self) -> bool {
        self.facts.has(Facts::OFFICE.with(Facts::KIN)) && !self.runs
    }
}

/// The title before a name.
pub(super) fn title_before(doc: &Doc<'_>, name: u32) -> Option<TitleBefore> {
    let before = name.checked_sub(1)?;
    let mark = doc.token(before)?;
    // `Sen. Okafor`, but `He met the senator. Okafor left`.
    let stop = mark.kind == Kind::STOP;
    let at = if stop { before.checked_sub(1)? } else { before };
    if stop && !doc.is(at, LexClass::ABBREVIATION) || doc.token(name)?.shape.has(Shape::SENTENCE_START) {
        return None;
    }
    if let Some(phrase) = doc.phrase_over(at).filter(|phrase| phrase.class.any(LexClass::ROLE)) {
        let of = phrase.tokens.iter().any(|at| doc.is(at, LexClass::PREPOSITION));
        let head = if of { phrase.tokens.start } else { phrase.tokens.end - 1 };
        return (phrase.tokens.end == at + 1).then(|| headed(doc, head, phrase.lexeme));
    }
    doc.token(at).filter(|token| token.is(LexClass::ROLE)).map(|token| headed(doc, at, token.lexeme))
}

fn headed(doc: &Doc<'_>, head: u32, unit: Lexeme) -> TitleBefore {
    let runs = ["candidate", "nominee", "hopeful", "contender", "runner"]
        .iter()
        .any(|word| is_word(doc, head, word));
    TitleBefore {
        office: office_of(doc, TokenRange::new(head, head + 1)),
        facts: doc.lexicon.facts(unit),
        runs,
    }
}
