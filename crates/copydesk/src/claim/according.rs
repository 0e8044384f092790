//! Cues that are no verbs or nouns: `according to`, `In a poll,`, labels before a colon.
//!
//! ```text
//! According to exit polls, Moor lost.     Kremlin: No deal
//! ```
//!
//! Expected precision: `according to` 0.88, `in a poll` 0.77, labels 0.8. Cost: bounded walks and one over the content.

use super::content::Opening;
use super::cue::Cue;
use super::draft::{Draft, Pieces};
use super::passage::{MAX_LABEL, in_capitals, label_end, past_bullet};
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// How many chunks may stand behind a source that belong to it.
const MAX_TELLER: usize = 8;
/// Shortest quotation behind a name and a bracket, marks included.
const MIN_SPEECH: u32 = 4;
/// How many words that look like no noun may begin a source.
const MAX_LOOSE: usize = 4;

impl<'d> View<'d> {
    /// `according to Moor, ...`, `..., according to a report`.
    #[inline(never)]
    pub(super) fn preposition(self, cue: &Cue, low: u32, end: u32, next: &[Cue]) -> Option<Draft> {
        // `per the company`, but not `per day`
        let named = self
            .doc
            .token(cue.tokens.end)
            .is_some_and(|token| matches!(token.tag, Tag::Proper | Tag::Determiner));
        let apart = self.starts_clause(cue.tokens.start);
        let document = cue.entry.frames.any(Frames::DOCUMENT);
        let first = self.doc.token(cue.tokens.start);
        let opens = first.is_some_and(|first| first.shape.has(Shape::SENTENCE_START));
        if cue.tokens.len() == 1 && !(named && apart) && !document {
            return None;
        }
        let mut source = self.teller_after(cue.tokens.end, end)?;
        // `act according to the law`: how, not who tells.
        if !apart && !document && self.tells_how(cue, &source, low) {
            return None;
        }
        if document {
            if !apart {
                return None;
            }
            // `In a poll out Friday, 5 percent said`
            if !self.is_closed(&source, end) {
                source.tokens.end = self.teller_end(source.tokens.end, end)?;
            }
        }
        let mut content = Pieces::default();
        let before = self.trimmed(TokenRange::new(low, cue.tokens.start));
        let first = before.start;
        let opener = self.doc.token(first).is_some_and(|token| self.is_opener(token)) && before.len() > 2;
        let before = TokenRange::new(before.start + u32::from(opener), before.end);
        let says = before.len() >= 2;
        if says {
            content.push(before);
        } else if let Some(comma) = self.teller_end(source.tokens.end, end) {
            source.tokens.end = comma;
        } else if opens && (source.tokens.end + 1 >= end || self.is_verb(self.chunk_at(source.tokens.end))) {
            source = self.without_clause(source);
        }
        // `In addition, according to Moor, it rained`
        let told = says
            && self
                .chunks_in(before)
                .iter()
                .any(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
        let behind = source.tokens.end;
        let comma = self.kind(behind) == Kind::COMMA;
        let resumes = behind + 1 < end && (comma || !says);
        if resumes {
            let from = behind + u32::from(comma);
            let i = self.chunk_at(from);
            let verb = self
                .chunk(i)
                .is_some_and(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
            if !told || verb {
                let last = self.content_end(cue, Opening::Clause, from, end, next);
                content.push(self.trimmed(TokenRange::new(from, last)));
            }
        }
        Draft::new(*cue, Some(source), content, if document { Rule::InDocument } else { Rule::AccordingTo })
            .if_told()
    }

    /// The comma behind what belongs to a source before its content: `According to a poll out Friday, ...`,
    /// `According to Moor, writing for the paper, ...`.
    fn teller_end(self, from: u32, end: u32) -> Option<u32> {
        let first = self.chunk_at(from);
        // A closing comma of its own.
        if self.kind(from.checked_sub(1)?) == Kind::COMMA {
            return None;
        }
        let mut open = self.kind(from) != Kind::COMMA;
        if !open && self.chunk(first + 1)?.kind != ChunkKind::Verb {
            return None;
        }
        for i in first..first + MAX_TELLER {
            let chunk = self.chunk(i).filter(|chunk| chunk.tokens.end < end)?;
            let participle = self.doc.token(chunk.head).is_some_and(|token| token.pos.has(Tag::VerbPart));
            match chunk.kind {
                ChunkKind::Mark if self.is_mark(chunk, Kind::COMMA) => {
                    if open {
                        return Some(chunk.head);
                    }
                    open = true;
                }
                ChunkKind::Mark | ChunkKind::Complementizer | ChunkKind::Subordinator => return None,
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) && !participle => return None,
                // `According to Moor the talks lasted`: the subject of the content.
                ChunkKind::Noun
                    if i > 0
                        && !self.is_time(chunk)
                        && self.chunk(i - 1).is_some_and(|before| {
                            !matches!(before.kind, ChunkKind::Preposition | ChunkKind::Verb)
                        }) =>
                {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// A source that leaves nothing to be told, up to its comma: `According to Moor, the ministers who met agreed`, where
    /// what looks like an apposition is the clause.
    fn without_clause(self, source: Source) -> Source {
        let comma = source.tokens.iter().find(|at| self.kind(*at) == Kind::COMMA);
        let (Some(comma), Some(core)) = (comma, source.cores().first()) else { return source };
        let tokens = TokenRange::new(source.tokens.start, comma);
        let named = TokenRange::new(core.tokens.start, core.tokens.end.min(comma));
        Source::of(tokens, Core { tokens: named, head: core.head })
    }

    /// True for `act according to the law`, `vary according to age`: a phrase right behind a verb that takes one.
    fn tells_how(self, cue: &Cue, source: &Source, low: u32) -> bool {
        let verb = self.before(self.chunk_at(cue.tokens.start), low).map(|(_, chunk)| chunk);
        let Some(verb) = verb.filter(|chunk| chunk.kind == ChunkKind::Verb) else { return false };
        let head = source.cores().first().map_or(source.tokens.start, |core| core.head);
        let someone =
            self.doc.token(head).is_some_and(|token| token.tag == Tag::Proper || token.is(LexClass::ROLE));
        !someone && (!verb.form.has(VerbForm::FINITE) || self.is_word(head, MEASURES))
    }

    /// True for `a poll of voters`, `the report`: a document that tells.
    pub(super) fn is_document(self, source: &Source) -> bool {
        let tells = |core: &Core| self.has_frame(core.head, LexClass::REPORT_NOUN, Frames::DOCUMENT);
        source.cores().iter().any(tells)
    }

    /// The noun phrase at a token, adjectives and words that look like verbs before its noun included:
    /// `complete but unofficial returns`, `exit polls`.
    fn teller_after(self, at: u32, end: u32) -> Option<Source> {
        let first = self.chunk_at(at);
        let mut stop = at;
        for i in first..first + MAX_LOOSE {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.end <= end) else { break };
            let loose = match chunk.kind {
                ChunkKind::Noun => {
                    let mut source = self.phrase_after(i, end, false)?;
                    source.tokens.start = at;
                    // `state media`
                    if let Some(core) = source.only().filter(|_| i > first) {
                        core.tokens.start = at;
                    }
                    return Some(source);
                }
                // `according to exit polls`, which looks like an infinitive; `according to earlier reports`.
                ChunkKind::Verb => {
                    let from = chunk.tokens.start.max(at);
                    let led = self.doc.token(from).is_some_and(|token| token.tag == Tag::Adverb);
                    chunk.tokens.end == from + 1 + u32::from(led)
                }
                ChunkKind::Adjective | ChunkKind::Adverb | ChunkKind::Coordinator => true,
                _ => false,
            };
            if !loose {
                break;
            }
            stop = chunk.tokens.end;
        }
        let tokens = TokenRange::new(at, stop);
        (stop > at).then(|| Source::of(tokens, Core { tokens, head: stop - 1 }))
    }

    /// True where a comma closes a phrase, with words behind it.
    fn is_closed(self, source: &Source, end: u32) -> bool {
        let last = source.tokens.end;
        last + 2 < end && (self.kind(last) == Kind::COMMA || self.kind(last - 1) == Kind::COMMA)
    }

    /// `Moor: no deal`, `MOOR: Thank you.`: a short line-initial name and a colon.
    pub(super) fn label(self, range: TokenRange) -> Option<(Source, TokenRange, TokenRange)> {
        let colon = label_end(self, range)?;
        let start = past_bullet(&self.doc, range);
        let i = self.chunk_at(start);
        let chunk = self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        if chunk.tokens.end > colon || colon + 1 >= range.end {
            return None;
        }
        let quote = self.quote_from(colon + 1);
        // In a list names lead to all sorts of things.
        if start > range.start && quote.is_none() {
            return None;
        }
        let mut cue = TokenRange::new(colon, colon + 1);
        // `Ada Moor (D-Lund) “We won.”`
        if self.kind(colon) == Kind::CLOSE {
            let whole = quote.is_some_and(|end| end + 1 >= range.end && end > colon + MIN_SPEECH);
            cue.start = (start..colon).rfind(|at| self.kind(*at) == Kind::OPEN).filter(|_| whole)?;
        }
        let end = cue.start;
        let mut source = self.phrase_after(i, end, false)?;
        // `Ada Moor, a senator: “We won.”`
        let line = TokenRange::new(start, end);
        let apposed = self.kind(source.tokens.end) == Kind::COMMA
            && quote.is_some()
            && self.chunks_in(line).iter().all(|chunk| chunk.kind != ChunkKind::Verb);
        // `ADA MOOR, SECRETARY OF STATE:`: an office in capitals, all of it.
        let upper = || self.doc.slice(line).iter().all(in_capitals);
        if apposed || end >= start + MAX_LABEL && upper() {
            source = Source::of(line, Core { tokens: chunk.tokens, head: chunk.head });
        }
        // `A big win for Moor: no deal`: a headline of two parts.
        let hangs =
            (start..source.tokens.end).any(|at| self.is_word(at, words!["for", "vs", "versus", "and", "in"]));
        (source.tokens.end == end && !hangs)
            .then(|| (source, cue, self.trimmed(TokenRange::new(colon + 1, range.end))))
    }
}

/// What one acts or varies according to.
const MEASURES: &Words = listed!("measures");
