//! How a content is told: how much of it stands in quotation marks, and how sure its words are.

use super::draft::Draft;
use super::marks::QuotedWords;
use super::view::View;
use crate::extraction::{Certainty, Form};
use crate::lexicon::LexClass;

/// Longest content that one quoted word makes mixed, in words outside the marks.
const MAX_PLAIN: u32 = 15;
/// How many words in single quotation marks may be a name for something.
const MAX_NAMED: u32 = 2;
/// How far into a content a hedge is looked for, in words.
const MAX_HEDGE: usize = 60;

/// How much of a content stands in quotation marks.
#[inline(never)]
pub(super) fn form(view: View<'_>, draft: &Draft) -> Form {
    let told = draft.content.iter().map(|piece| view.columns.marks.quoted_words(piece));
    let told = told.reduce(QuotedWords::with).unwrap_or_default();
    match (told.marks && told.inside > 0, told.outside) {
        (false, _) => Form::Indirect,
        // A word or two in marks are no words of the source's: `a 'skinny' deal`.
        (true, outside)
            if told.inside == 1 && outside > MAX_PLAIN
                || told.single && told.inside <= MAX_NAMED && outside > 3 =>
        {
            Form::Indirect
        }
        (true, 0) => Form::Direct,
        (true, _) => Form::Mixed,
    }
}

/// The certainty of the first hedge or modal near the start of a content.
#[inline(never)]
pub(super) fn hedge(view: View<'_>, draft: &Draft) -> Option<Certainty> {
    let tokens = draft.content.iter().flat_map(|piece| piece.iter());
    tokens
        .take(MAX_HEDGE)
        .filter(|at| {
            view.doc.token(*at).is_some_and(|token| token.is(LexClass::HEDGE) && token.kind.is_wordlike())
        })
        .find_map(|at| view.doc.payload(at, LexClass::HEDGE).and_then(Certainty::from_name))
}
