//! How a content is told: how much of it stands in quotation marks, and how sure its words are.

use super::draft::Draft;
use super::view::View;
use crate::extraction::{Certainty, Form};
use crate::lexicon::LexClass;
use crate::seek::seek;
use crate::span::TokenRange;
use crate::token::Kind;

/// Longest content that one quoted word makes mixed, in words outside the marks.
const MAX_PLAIN: u32 = 15;
/// How many words in single quotation marks may be a name for something.
const MAX_NAMED: u32 = 2;
/// How far into a content a hedge is looked for, in words.
const MAX_HEDGE: usize = 60;

/// How much of a content stands in quotation marks; the first of them that could hold some of it is number `first`.
#[inline(never)]
pub(super) fn form(view: View<'_>, draft: &Draft, first: usize) -> Form {
    let quotes = &view.doc.tokens.quotes;
    let (mut n_in, mut n_out, mut marks, mut single) = (0, 0, false, false);
    for piece in draft.content.iter() {
        let mut quote = seek(quotes, first, |quote| quote.tokens.end <= piece.start);
        let mut at = piece.start;
        while at < piece.end {
            let (inside, end) = match quotes.get(quote).map(|quote| quote.tokens) {
                Some(next) if next.start <= at => (true, next.end),
                Some(next) => (false, next.start),
                None => (false, piece.end),
            };
            let end = end.min(piece.end);
            let part = view.doc.slice(TokenRange::new(at, end));
            if inside {
                // What comes behind the first few words changes nothing.
                for token in part {
                    if marks && n_in > MAX_NAMED {
                        break;
                    }
                    n_in += u32::from(token.kind.is_wordlike());
                    single |= token.kind == Kind::APOSTROPHE;
                    marks |= matches!(token.kind, Kind::APOSTROPHE | Kind::QUOTE);
                }
                quote += 1;
            } else {
                for token in part {
                    if n_out > MAX_PLAIN {
                        break;
                    }
                    n_out += u32::from(token.kind.is_wordlike());
                }
            }
            at = end;
        }
    }
    match (marks && n_in > 0, n_out) {
        (false, _) => Form::Indirect,
        // A word or two in marks are no words of the source's: `a 'skinny' deal`.
        (true, n_out) if n_in == 1 && n_out > MAX_PLAIN || single && n_in <= MAX_NAMED && n_out > 3 => {
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
