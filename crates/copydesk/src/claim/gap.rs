//! Contents that stand before their source: what a relative pronoun or a noun behind a comma takes up.
//!
//! ```text
//! the law, which Moor called "a sham," passed.      They shelled the plant, a charge Moor denied.
//!          -----             --------                                       --------
//! ```
//!
//! Expected precision 0.85. Cost: a look at the chunk before a source.

use super::content::{Following, Opening};
use super::cue::Cue;
use super::draft::{Draft, Pieces};
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::words;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

impl View<'_> {
    /// The `which` or `what` right before a source that its verb takes as the object.
    pub(super) fn gap_before(self, source: &Source) -> Option<TokenRange> {
        let (i, pronoun) = self.before(self.chunk_at(source.tokens.start), 0)?;
        let relative = pronoun.kind == ChunkKind::Relative
            && pronoun.tokens.len() == 1
            && self.is_word(pronoun.head, words!["which", "what"]);
        // `the way in which Moor said it`
        let led = self.before(i, 0).is_some_and(|(_, before)| before.kind == ChunkKind::Preposition);
        (relative && !led).then_some(pronoun.tokens)
    }

    /// `which Moor denied`, `a charge Moor denied`: nothing behind a verb whose object stands before it.
    #[inline(never)]
    pub(super) fn is_gapped(self, cue: &Cue, follows: &Following, low: u32) -> bool {
        follows.opening == Opening::Nothing
            && cue.form.has(VerbForm::FINITE)
            && cue.entry.frames.any(Frames::OBJECT.with(Frames::THAT))
            && (self.subject(cue.chunk(), low).is_some_and(|source| self.gap_before(&source).is_some())
                || self.apposed_gap(cue, low).is_some())
    }

    /// What a source that is `, who` or `, which` stands for, without what commas enclose.
    pub(super) fn antecedent_phrase(self, source: &Source) -> Option<Source> {
        let i = self.chunk_at(source.tokens.start);
        self.chunk(i).filter(|who| who.kind == ChunkKind::Relative && who.tokens == source.tokens)?;
        let (comma, _) = self.before(i, 0).filter(|(_, mark)| self.is_mark(mark, Kind::COMMA))?;
        let (n, _) = self.before(comma, 0)?;
        self.bracketed_phrase(n, 0)
    }

    /// True for a source that begins as `a charge Moor` does: with `a` or `an`.
    #[inline]
    pub(super) fn opens_with_article(self, source: &Source) -> bool {
        self.doc
            .token(source.tokens.start)
            .is_some_and(|token| token.end - token.start <= 2 && token.is(LexClass::DETERMINER))
    }

    /// The claim of a source that begins as `a charge Moor` does: `a charge Moor denied`, `a tactic Moor hopes will
    /// work`; in a range of tokens.
    #[inline(never)]
    pub(super) fn behind_apposed(
        self,
        cue: &Cue,
        source: &Source,
        follows: &Following,
        (low, end): (u32, u32),
        next: &[Cue],
    ) -> Option<Draft> {
        if !self.opens_with_article(source) {
            return None;
        }
        let (source, object) = self.apposed_gap(cue, low)?;
        let mut content = Pieces::of(object);
        if self.is_verb(self.chunk_at(follows.start)) || follows.opening == Opening::Clause {
            let last = self.content_end(cue, Opening::Clause, follows.start, end, next);
            content.push(self.trimmed(TokenRange::new(follows.start, last)));
        }
        Some(Draft::new(*cue, Some(source), content, Rule::VerbObject))
    }

    /// `, a charge Moor denied`: the noun and who denies it, where both were read as one phrase.
    pub(super) fn apposed_gap(self, cue: &Cue, low: u32) -> Option<(Source, TokenRange)> {
        if !cue.entry.frames.any(Frames::OBJECT.with(Frames::THAT)) {
            return None;
        }
        let (i, phrase) = self.before(cue.chunk(), low)?;
        let (j, comma) = self.before(i, low)?;
        // `, a charge | the rebels | denied`
        if phrase.kind == ChunkKind::Noun
            && comma.kind == ChunkKind::Noun
            && comma.tokens.len() == 2
            && self.is_word(comma.tokens.start, words!["a", "an"])
            && !self.doc.is(comma.head, LexClass::ROLE)
            && self.before(j, low).is_some_and(|(_, mark)| self.is_mark(mark, Kind::COMMA))
        {
            let core = Core { tokens: phrase.tokens, head: phrase.head };
            return Some((Source::of(phrase.tokens, core), comma.tokens));
        }
        let start = phrase.tokens.start;
        let apposed = phrase.kind == ChunkKind::Noun
            && phrase.tokens.len() > 2
            && matches!(self.kind(comma.head), Kind::COMMA | Kind::DASH)
            && self.is_word(start, words!["a", "an"]);
        if !apposed {
            return None;
        }
        let name = (start + 2..phrase.tokens.end)
            .find(|at| self.doc.token(*at).is_some_and(|token| token.tag == Tag::Proper))?;
        let told = self.doc.token(name - 1).is_some_and(|noun| noun.tag == Tag::Noun && !noun.is_capital())
            && !self.doc.is(name - 1, LexClass::ROLE)
            && (name..phrase.tokens.end)
                .all(|at| self.doc.token(at).is_some_and(|token| token.tag == Tag::Proper));
        let tokens = TokenRange::new(name, phrase.tokens.end);
        told.then(|| (Source::of(tokens, Core { tokens, head: phrase.head }), TokenRange::new(start, name)))
    }
}
