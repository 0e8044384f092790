//! Tails of headlines: who says it, behind a colon or dash at the end.
//!
//! ```text
//! Talks to resume in May: minister          Two ships sank off Lund – police
//! ```
//!
//! A dash has the paper behind it as well, `Two ships sank – The Lund Post`: only an office or a document is believed
//! there. Expected precision 0.9. Cost: a look at the last words of the headline.

use super::draft::{Draft, Pieces};
use super::quote::mark_cue;
use super::read::Reader;
use super::rule::Rule;
use super::view::View;
use super::word::words;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::Kind;

/// Longest tail, in tokens.
const MAX_TAIL: u32 = 6;
/// Shortest headline before a tail.
const MIN_HEADLINE: u32 = 3;

impl Reader<'_> {
    /// Adds the claim of a headline with a tail.
    pub(super) fn read_tail(&mut self, headline: TokenRange) {
        let view = self.view;
        let low = headline.end.saturating_sub(MAX_TAIL + 1).max(headline.start + MIN_HEADLINE);
        let Some(mark) = (low..headline.end.saturating_sub(1)).rfind(|at| view.parts_tail(*at)) else {
            return;
        };
        let content = view.trimmed(TokenRange::new(headline.start, mark));
        // `Man of the match: Ito` tells nothing.
        let told = view.chunks_in(content).iter().any(|chunk| {
            chunk.kind == ChunkKind::Verb && chunk.form.any(VerbForm::FINITE.with(VerbForm::INFINITIVE))
        });
        let Some(source) = view.phrase_after(view.chunk_at(mark + 1), headline.end, true) else { return };
        if !told || source.tokens != TokenRange::new(mark + 1, headline.end) {
            return;
        }
        let head = source.cores().last().map_or(mark + 1, |core| core.head);
        let office = view.doc.token(head).is_some_and(|token| {
            token.tag != Tag::Proper
                && (token.is(LexClass::ROLE) || view.is_word(head, words!["sources", "police"]))
        });
        let known = self.entities.at(head).is_some_and(|mention| {
            matches!(
                mention.entity,
                EntityRef::Person(_) | EntityRef::Organization(_) | EntityRef::Government(_)
            )
        });
        // `Leader freed: Ada Moor`: whom it is about.
        let named = view.chunks_in(content).last().is_some_and(|last| {
            last.kind == ChunkKind::Verb
                && view.doc.token(last.head).is_some_and(|verb| verb.pos.has(Tag::VerbPart))
        });
        let colon = view.kind(mark) == Kind::COLON && !named;
        if office || view.is_document(&source) || colon && known {
            let cue = mark_cue(view, TokenRange::new(mark, mark + 1));
            self.drafts.push(Draft::new(cue, Some(source), Pieces::of(content), Rule::Tail));
        }
    }
}

impl View<'_> {
    /// True for a mark that may part a tail from its headline.
    fn parts_tail(self, at: u32) -> bool {
        match self.kind(at) {
            Kind::COLON | Kind::DASH => true,
            Kind::HYPHEN => self.is_spaced(at),
            _ => false,
        }
    }
}
