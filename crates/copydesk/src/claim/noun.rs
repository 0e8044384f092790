//! Cues that are nouns, with their owner or whoever has them.
//!
//! ```text
//! Moor's claim that the vote was rigged     an allegation from Ito that ...     They voiced fears that ...
//! ```
//!
//! Where their content ends is told by [`super::noun_end`]. Expected precision: clauses 0.76, phrases 0.68. Cost: bounded
//! walks and one over the content.

use super::content::Opening;
use super::cue::Cue;
use super::draft::{Draft, Pieces};
use super::fronted::SUBORDINATORS;
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

impl<'d> View<'d> {
    /// `Moor's claim that`, `a promise to`, `criticism of`: the source owns the noun or stands behind it.
    #[inline(never)]
    pub(super) fn noun(
        self,
        cue: &Cue,
        low: u32,
        end: u32,
        next: &[Cue],
        shared: Option<Source>,
    ) -> Option<Draft> {
        let frames = cue.entry.frames;
        let chunk = self.chunk(cue.chunk())?;
        if chunk.head != cue.head {
            return None;
        }
        let mut from = cue.tokens.end;
        let mut tokens = cue.tokens;
        let mut behind = None;
        if self.is_word(from, words!["by", "from", "among"]) {
            behind = self.phrase_after(self.chunk_at(from) + 1, end, false);
            from = behind.map_or(from, |source| source.tokens.end);
        }
        let owner = self.owner(chunk.tokens.start, cue.head).or_else(|| self.plural_owner(cue.chunk(), low));
        // `In Moor's view, the law is unfair.`, `Moor's view is that the law is unfair.`
        let around = frames.any(Frames::PARENTHETICAL)
            && self.kind(from) == Kind::COMMA
            && chunk.tokens.start > low
            && self.is_word(chunk.tokens.start - 1, words!["in"])
            && self.starts_clause(chunk.tokens.start - 1);
        let verb = self.chunk_at(from);
        let copula = self.chunk(verb).filter(|verb| {
            frames.any(Frames::THAT)
                && verb.form.has(VerbForm::COPULA)
                && verb.tokens.len() == 1
                && self.is_word(verb.tokens.end, words!["that"])
        });
        if let Some(owner) = owner.filter(|_| around || copula.is_some()) {
            let start = copula.map_or(from, |verb| verb.tokens.end) + 1;
            let last = self.content_end(cue, Opening::That, start, end, next);
            let tokens = TokenRange::new(owner.tokens.end, copula.map_or(tokens.end, |verb| verb.tokens.end));
            let content = Pieces::of(self.trimmed(TokenRange::new(start, last)));
            return Draft::new(Cue { tokens, ..*cue }, Some(owner), content, Rule::NounThat).if_told();
        }
        let word = |words: &Words| self.is_word(from, words);
        // `the decision that legalized it`, `a decision that raises the stakes`: a relative clause.
        let verbal = |at: u32| self.doc.token(at).is_some_and(|token| token.pos.has(Tag::VerbS));
        let relative = || {
            self.is_verb(self.chunk_at(from + 1))
                || verbal(from + 1) && self.doc.is(from + 2, LexClass::DETERMINER)
        };
        if word(words!["that"]) && relative() {
            return None;
        }
        let start = if frames.any(Frames::THAT) && word(words!["that", "whether"]) {
            from + u32::from(word(words!["that"]))
        } else if frames.any(Frames::INFINITIVE)
            && self.following(Frames::THAT, from, end).opening == Opening::Infinitive
        {
            from
        } else if frames.any(Frames::FOR) && word(words!["for"])
            || frames.any(Frames::OBJECT) && word(words!["of"])
            || frames.any(Frames::ABOUT) && word(words!["about", "on", "over"])
            || frames.any(Frames::AGAINST)
                && word(words!["to", "against", "toward", "towards"])
                // `a case to be made`
                && !self.chunk(self.chunk_at(from)).is_some_and(|chunk| chunk.form.has(VerbForm::INFINITIVE))
        {
            if from == tokens.end {
                tokens.end += 1;
            }
            from + 1
        } else {
            return None;
        };
        let clausal = start <= from + 1 && self.is_word(from, words!["that", "whether"]);
        // `There is no doubt that it rained`
        if clausal && self.is_word(cue.head.saturating_sub(1), words!["no"]) {
            return None;
        }
        tokens.start = owner.map_or(chunk.tokens.start, |owner| owner.tokens.end);
        let named = owner.or(behind);
        // `Moor has doubts about it`, but not `Moor faces doubts about it`
        let has = || {
            self.before(cue.chunk(), low)
                .is_some_and(|(_, verb)| verb.kind == ChunkKind::Verb && self.is_word(verb.head, HAVING))
        };
        let source = named.or_else(|| if clausal || has() { self.holder(cue, low, shared) } else { None });
        // `There were reports of looting`
        let exists = || {
            self.before(cue.chunk(), low).is_some_and(|(_, verb)| {
                verb.kind == ChunkKind::Verb && self.is_word(verb.tokens.start, words!["there"])
            })
        };
        let apart = !clausal || frames.any(Frames::DOCUMENT);
        if source.is_none() && apart && !exists() {
            return None;
        }
        if !clausal && self.is_assault(cue, source.as_ref(), start) {
            return None;
        }
        let cue = Cue { tokens, ..*cue };
        let opening = if clausal { Opening::That } else { Opening::Object };
        // `Despite her claim that it was late, Moor left`
        // `Although there are doubts over it, Moor left`
        let led = self.is_led_by(cue.chunk(), low) || exists() && self.is_word(low, SUBORDINATORS);
        let main = if led { self.main_clause_after(self.chunk_at(start), end) } else { None };
        let end = main.map_or(end, |(comma, _)| comma);
        let last = self.content_end(&cue, opening, start, end, next);
        let last = self.before_own_verb(start, last, clausal);
        let range = self.trimmed(TokenRange::new(start, last));
        // `the reports that the firm had filed`: a clause without its object.
        let gap = || {
            self.chunks_in(range).last().is_some_and(|verb| {
                verb.form.has(VerbForm::FINITE) && !verb.form.any(VerbForm::PASSIVE.with(VerbForm::COPULA))
            })
        };
        let definite = self.doc.is(chunk.tokens.start, LexClass::DETERMINER);
        if clausal && definite && frames.any(Frames::DOCUMENT) && gap() {
            return None;
        }
        let rule = if clausal { Rule::NounThat } else { Rule::NounPhrase };
        Draft::new(cue, source, Pieces::of(range), rule).if_told()
    }

    /// The subject of the verb whose object the noun is: `Moor voiced fears that`, `She worked under the assumption
    /// that`; but not `the deal sparked fears that`, `It fell because of fears that`.
    fn holder(self, cue: &Cue, low: u32, shared: Option<Source>) -> Option<Source> {
        let (at, before) = self.before(cue.chunk(), low)?;
        let led = self.is_word(before.head, words!["with", "under", "to", "on"]);
        let verb = match before.kind {
            ChunkKind::Verb => Some((at, before)),
            ChunkKind::Preposition if led => {
                self.before(at, low).filter(|(_, verb)| verb.kind == ChunkKind::Verb)
            }
            _ => None,
        };
        let (i, verb) = verb?;
        let idle =
            verb.form.any(VerbForm::COPULA.with(VerbForm::PASSIVE)) || self.is_word(verb.head, CAUSING);
        if idle || self.is_word(verb.tokens.start, words!["there"]) {
            return None;
        }
        let source =
            shared.or_else(|| self.subject(i, low)).or_else(|| self.main_subject(low, cue.tokens.start));
        source.filter(|source| !self.is_word(source.tokens.start, words!["it", "this", "that"]))
    }

    /// The possessor at the start of a noun phrase, with its genitive.
    pub(super) fn owner(self, start: u32, head: u32) -> Option<Source> {
        use crate::token::Shape;
        let first = self.doc.token(start)?;
        if self.is_word(start, words!["his", "her", "their", "its", "my", "our", "your"]) && start < head {
            let tokens = TokenRange::new(start, start + 1);
            return Some(Source::of(tokens, Core { tokens, head: start }));
        }
        let clitic = (start..head).rev().find(|at| {
            self.doc.token(*at).is_some_and(|token| {
                token.shape.has(Shape::CLITIC) && token.tag == Tag::Other || token.kind == Kind::APOSTROPHE
            })
        })?;
        (clitic > start && first.is_word()).then(|| {
            let core = Core { tokens: TokenRange::new(start, clitic), head: clitic - 1 };
            Source::of(TokenRange::new(start, clitic + 1), core)
        })
    }

    /// `Critics’ claim`: the possessor that an apostrophe parts from its noun.
    fn plural_owner(self, i: usize, low: u32) -> Option<Source> {
        let (at, mark) = self.before(i, low).filter(|(_, mark)| self.kind(mark.head) == Kind::APOSTROPHE)?;
        let (_, noun) = self.before(at, low).filter(|(_, noun)| noun.kind == ChunkKind::Noun)?;
        let plural = self.doc.token(noun.head).is_some_and(|token| token.tag == Tag::NounPlural);
        (plural && noun.tokens.end == mark.head && !self.is_quoted(mark.head)).then(|| {
            let core = Core { tokens: noun.tokens, head: noun.head };
            Source::of(TokenRange::new(noun.tokens.start, mark.tokens.end), core)
        })
    }
}

/// Verbs of who says or thinks what their object tells.
const HAVING: &Words = listed!("having_verbs");

/// Verbs of what makes somebody think, not of who does.
const CAUSING: &Words = listed!("causing_verbs");
