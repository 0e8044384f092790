//! Tags: a speaker and a verb behind or inside what they say.
//!
//! ```text
//! "It is over," said Ada Moor, a lawyer. "We won."     The talks, she said, were long.
//! -------------                          ---------     ---------            ---------
//! ```
//!
//! Runs first, because everything before a tag is its content, other cues included. Expected precision: beside a
//! quotation 0.97, without one 0.90. Cost: a bounded walk a cue.

use super::content::Opening;
use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::marks::Column;
use super::rule::Rule;
use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// How far before a verb the mark behind what it tags may stand.
const MAX_TAG: u32 = 400;
/// Fewest tokens of a quotation that is a sentence.
const MIN_SENTENCE: u32 = 7;

impl<'d> View<'d> {
    /// The claim of a tag; its content begins no earlier than `low`.
    pub(super) fn tag(self, cue: &Cue, low: u32, end: u32, next: &[Cue]) -> Option<Draft> {
        if !cue.may_be_tag() {
            return None;
        }
        // Without a mark before it nothing can be said before it: the speaker need not be looked for.
        let before = TokenRange::new(low + 1, cue.tokens.start);
        let near = TokenRange::new(before.start.max(before.end.saturating_sub(MAX_TAG)), before.end);
        let marks = &self.columns.marks;
        if !marks.any(Column::Closing, near) {
            return None;
        }
        // `Moor, a lawyer, called it a sham`: a verb that takes a quotation alone.
        if !cue.entry.frames.any(Frames::PARENTHETICAL) && before == near && !marks.any_quote(near) {
            return None;
        }
        let (source, tag) = self.speaker(cue, low, end)?;
        let edge = tag.start.checked_sub(1).filter(|edge| *edge > low)?;
        let quote = self.quote_to(edge);
        let mark = self.kind(edge);
        if quote.is_none() && !matches!(mark, Kind::COMMA | Kind::DASH | Kind::QUESTION | Kind::EXCLAMATION) {
            return None;
        }
        if quote.is_some_and(|start| edge - start < 3) && !self.ends_speech(edge) {
            return None;
        }
        let follows = self.following(cue.entry.frames, tag.end, end);
        // `After the vote, Moor told reporters:`: what was said is still to come.
        if quote.is_none() && follows.start > tag.end && self.kind(follows.start - 1) == Kind::COLON {
            return None;
        }
        // `The aim, says Moor, a historian, is peace`: the comma belongs to the speaker.
        let stops = follows.start >= end
            || tag.end > cue.tokens.end && self.kind(tag.end - 1) == Kind::COMMA
            || matches!(
                self.kind(follows.start),
                Kind::COMMA | Kind::SEMICOLON | Kind::DASH | Kind::STOP | Kind::COLON | Kind::QUESTION
            );
        let resumes = self.opens_quote(follows.start);
        let first = self.content_start(quote, low, edge)?;
        let before = self.trimmed(TokenRange::new(first, tag.start));
        // `"We won," she said as the hall emptied.`, `They won, she said in a note posted online.`
        let tail = !stops
            && !resumes
            && if quote.is_some() { self.ends_speech(edge) } else { self.is_whole(before) }
            && self.is_tail(follows.start, end);
        match quote {
            Some(_) if tail => {}
            Some(_)
                if matches!(follows.opening, Opening::That | Opening::Clause | Opening::Object) && !stops =>
            {
                if (!self.ends_speech(edge) || tag.end > cue.tokens.end && follows.opening != Opening::That)
                    && tag.end == cue.tokens.end
                {
                    return None;
                }
                // `“We won,” he said last year`, `he said in reply to the question whether`: no content behind it.
                let that = u32::from(self.is_word(tag.end, words!["that"]));
                let apart = follows.start > tag.end + that && cue.kind == CueKind::Report
                    || self.chunk(self.chunk_at(follows.start)).is_some_and(|next| self.is_time(next));
                if tag.end == cue.tokens.end && !apart && !cue.entry.frames.any(Frames::ADDRESSEE) {
                    return None;
                }
            }
            Some(_) => {}
            None if !cue.entry.frames.any(Frames::PARENTHETICAL) => return None,
            None if stops || tail => {}
            // `Talks, she said, "went well"`, but not `When asked, she said, "No."`
            None if resumes
                && self.chunk(self.chunk_at(low)).is_some_and(|chunk| {
                    chunk.kind == ChunkKind::Noun
                        && (chunk.tokens.len() == 1 || !self.is_gerund(chunk.tokens.start))
                }) => {}
            None if self.is_loose_end(follows.start, end) && follows.opening == Opening::Other => {}
            None => return None,
        }
        let mut resume = follows.start;
        if matches!(self.kind(resume), Kind::COMMA | Kind::DASH | Kind::COLON) {
            resume += 1;
        }
        let told = self
            .chunks_in(before)
            .iter()
            .any(|chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE));
        let goes_on = resume < end
            && !tail
            && (resumes
                || self.opens_quote(resume)
                || quote.is_none() && self.goes_on(resume, end, next, told));
        // `No deal, Moor says`: a headline has no full stop.
        let headline = tag.end >= end
            && self.doc.token(before.start).is_some_and(|token| token.shape.has(Shape::SENTENCE_START))
            && before.len() >= 2;
        if quote.is_none()
            && !goes_on
            && (!headline && !self.says_something(before) || self.only_leads(before))
        {
            return None;
        }
        let mut content = Pieces::of(before);
        if goes_on {
            let last = self.content_end(cue, Opening::Clause, resume, end, next);
            content.push(TokenRange::new(resume, last));
        }
        let rule = if quote.is_some() { Rule::QuoteTag } else { Rule::ClauseTag };
        Some(Draft::new(*cue, Some(source), content, rule).addressed(follows.addressee))
    }

    /// The speaker of a tag, and the tag from its first to its last word.
    fn speaker(self, cue: &Cue, low: u32, end: u32) -> Option<(Source, TokenRange)> {
        let edge = cue.tokens.start.checked_sub(1)?;
        if let Some(tag) = self.present_tag(cue) {
            return Some(tag);
        }
        let quote = self.quote_to(edge);
        let quoted = quote.is_some();
        let free = quoted
            || matches!(self.kind(edge), Kind::COMMA | Kind::QUESTION | Kind::EXCLAMATION | Kind::DASH);
        let subject = self.subject(cue.chunk(), low);
        let article = subject.as_ref().is_some_and(|source| self.opens_with_article(source));
        if article && self.apposed_gap(cue, low).is_some() {
            return None;
        }
        // `Moor, citing “the magic of the day,” said it was near`: a quotation inside the subject.
        let inside = quoted
            && self.is_verb(self.chunk_at(cue.tokens.end) + 1)
            && quote.and_then(|open| open.checked_sub(1)).is_some_and(|lead| {
                lead > low && self.doc.token(lead).is_some_and(|token| token.kind.is_wordlike())
            })
            && self.is_clause(cue.tokens.end, end);
        if inside {
            return None;
        }
        // `..., a lawyer, told the paper`: whom, never who.
        let inverts = !self.is_word(cue.head, words!["told", "tells", "tell"])
            && (quoted || subject.is_none() || !cue.entry.frames.any(Frames::ADDRESSEE.with(Frames::OBJECT)));
        // `“We won,” reckons the baker`: what is thought, where a quotation ends as speech does.
        let says = cue.kind == CueKind::Report
            || quoted && cue.entry.frames.any(Frames::QUOTE) && self.ends_speech(edge);
        if free && inverts && says && cue.form.has(VerbForm::FINITE) {
            let cut = self.chunk_at(cue.tokens.end);
            // `said retired Gen. Moor`
            let skips = self.chunk(cut).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Adjective
                    || chunk.kind == ChunkKind::Verb
                        && chunk.tokens.len() == 1
                        && chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
            });
            let i = cut + usize::from(skips);
            // `“We won,” said the 29-year-old`: behind a quotation somebody has to say it.
            let whoever = quoted && subject.is_none() && i == cut;
            let noun = self
                .chunk(i)
                .filter(|chunk| chunk.kind == ChunkKind::Noun && (whoever || !self.is_time(chunk)));
            // A name, or an office: `said the panel's chair, Dr. Moor, and`.
            let is_somebody = noun.and_then(|chunk| self.doc.token(chunk.head)).is_some_and(|token| {
                token.tag == Tag::Proper || token.tag == Tag::Noun && token.is(LexClass::ROLE)
            });
            // `, denies the charges`: what a verb that takes objects has behind it is one, if it can be nobody.
            let is_object = !quoted
                && !is_somebody
                && cue.entry.frames.any(Frames::OBJECT)
                && !noun.is_some_and(|chunk| self.doc.is(chunk.head, LexClass::ORG_HEAD));
            // `The men took bribes, said the court.`: with nothing behind it, it is no object of a verb that takes none.
            let alone = !cue.entry.frames.any(Frames::OBJECT)
                && noun.is_some_and(|chunk| {
                    chunk.tokens.end >= end || self.kind(chunk.tokens.end) == Kind::STOP
                });
            if !is_object
                && (quoted || subject.is_none() || is_somebody || alone)
                && noun.is_some_and(|chunk| chunk.tokens.end <= end)
                && let Some(mut source) = self.phrase_after(i, end, quoted)
                && (quoted
                    || is_somebody
                        && (noun.is_some_and(|chunk| self.kind(chunk.tokens.end) == Kind::COMMA)
                            || source.cores().len() > 1 && self.kind(source.tokens.end) == Kind::COMMA)
                    || !self.is_clause(cue.tokens.end, end))
            {
                source.tokens.start = cue.tokens.end;
                return Some((source, TokenRange::new(cue.tokens.start, source.tokens.end)));
            }
        }
        let Some(source) = subject else {
            let named = if quoted { self.lone_name(cue, end) } else { None };
            return named.or_else(|| self.quoted_speaker(cue, low));
        };
        Some((source, TokenRange::new(source.tokens.start, cue.tokens.end)))
    }

    /// `“We won,” said May.`: a name that is another word as well, with nothing but a mark behind it.
    #[inline(never)]
    fn lone_name(self, cue: &Cue, end: u32) -> Option<(Source, TokenRange)> {
        let name = TokenRange::new(cue.tokens.end, cue.tokens.end + 1);
        let capital =
            self.doc.token(name.start).is_some_and(|token| token.is_capital() && token.kind.is_wordlike());
        let closed = name.end >= end || matches!(self.kind(name.end), Kind::COMMA | Kind::STOP);
        (capital && closed && name.end <= end && cue.form.has(VerbForm::FINITE)).then(|| {
            let source = Source::of(name, Core { tokens: name, head: name.start });
            (source, TokenRange::new(cue.tokens.start, name.end))
        })
    }

    /// `[..., the paper] reports.`: a verb that was read as the last noun of a phrase.
    #[inline(never)]
    fn present_tag(self, cue: &Cue) -> Option<(Source, TokenRange)> {
        let phrase = self.chunk(cue.chunk()).filter(|phrase| phrase.kind == ChunkKind::Noun)?;
        let tokens = TokenRange::new(phrase.tokens.start, cue.head);
        let core = Core { tokens, head: cue.head.checked_sub(1)? };
        (!tokens.is_empty()).then(|| (Source::of(tokens, core), phrase.tokens))
    }

    /// `[...,” the paper quoted Moor as] saying`: she, and the tag from whom quotes her on.
    #[inline(never)]
    fn quoted_speaker(self, cue: &Cue, low: u32) -> Option<(Source, TokenRange)> {
        let (link, _) =
            self.before(cue.chunk(), low).filter(|(_, chunk)| self.is_word(chunk.head, words!["as"]))?;
        let (n, noun) = self.before(link, low)?;
        let source = match noun.kind {
            ChunkKind::Noun => self.phrase_before(n, low),
            _ if self.is_mark(noun, Kind::COMMA) => self.behind_apposition(n, low)?,
            _ => return None,
        };
        let verb = self.chunk_at(source.tokens.start).checked_sub(1).filter(|verb| self.is_verb(*verb))?;
        let quotes = self.chunk(verb).is_some_and(|chunk| self.is_word(chunk.head, QUOTING));
        let by = self.subject(verb, low).filter(|_| quotes)?;
        Some((source, TokenRange::new(by.tokens.start, cue.tokens.end)))
    }

    /// True where the quotation that ends with the token ends with a comma, stop or the like.
    pub(super) fn ends_speech(self, close: u32) -> bool {
        close.checked_sub(1).is_some_and(|at| {
            matches!(
                self.kind(at),
                Kind::COMMA | Kind::STOP | Kind::QUESTION | Kind::EXCLAMATION | Kind::DASH | Kind::ELLIPSIS
            )
        })
    }

    /// Where the content before a tag begins.
    fn content_start(self, quote: Option<u32>, low: u32, edge: u32) -> Option<u32> {
        let mut first = low;
        while first < edge.min(low + 32)
            && !self.opens_quote(first)
            && self.doc.token(first).is_some_and(|token| !token.kind.is_wordlike())
        {
            first += 1;
        }
        let token = self.doc.token(first)?;
        if self.is_opener(token) && first + 1 < edge {
            first += 1;
            first += u32::from(self.kind(first) == Kind::COMMA);
        }
        if let Some(start) = quote {
            let lead = start.checked_sub(1).filter(|lead| *lead >= first);
            let apart =
                lead.is_some_and(|lead| matches!(self.kind(lead), Kind::COMMA | Kind::COLON | Kind::DASH));
            let capital = self.doc.token(start + 1).is_some_and(Token::is_capital);
            let alone = || lead.is_some_and(|lead| self.stands_alone(lead, start, edge));
            if capital && (apart && edge - start >= 4 || alone()) {
                return Some(start);
            }
        }
        Some(first)
    }

    /// True for a quotation that is a sentence behind words that lead to none, a title or what a caption ends with:
    /// `Claims are absurd “They were here all the time,” she said.`
    #[inline(never)]
    fn stands_alone(self, lead: u32, start: u32, edge: u32) -> bool {
        let said = TokenRange::new(start + 1, edge);
        let finite = |chunk: &Chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE);
        let leads = self.doc.token(lead).is_none_or(|lead| {
            !matches!(lead.tag, Tag::Noun | Tag::NounPlural | Tag::Proper | Tag::Numeral | Tag::Adjective)
        });
        !leads
            && said.len() >= MIN_SENTENCE
            && self.ends_speech(edge)
            && self.chunks_in(said).iter().take(6).any(finite)
            && (lead.saturating_sub(3)..lead).all(|at| !self.is_word(at, words!["that", "is", "was", "as"]))
    }

    /// True where a range is a clause, not an adverbial.
    fn says_something(self, range: TokenRange) -> bool {
        range.len() >= 5 || self.chunks_in(range).iter().any(|chunk| chunk.kind == ChunkKind::Verb)
    }

    /// True where only phrases follow, up to the end.
    fn is_loose_end(self, at: u32, end: u32) -> bool {
        self.chunks_in(TokenRange::new(at, end)).iter().take(12).all(|chunk| {
            matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb)
                || matches!(self.kind(chunk.head), Kind::STOP)
        })
    }

    /// True for a whole main clause, not one that leads to it: `As the talks went on, [Moor said]`.
    fn is_whole(self, range: TokenRange) -> bool {
        if self.is_led_clause(range) {
            return self.main_clause_after(self.chunk_at(range.start), range.end).is_some();
        }
        self.is_clause(range.start, range.end)
    }

    /// True for a phrase or clause that leads to a main clause which is not there: `Following the talks, [Moor responded]`.
    fn only_leads(self, range: TokenRange) -> bool {
        self.is_led_clause(range)
            && !self
                .chunks_in(range)
                .iter()
                .any(|chunk| chunk.form.has(VerbForm::FINITE) || self.is_mark(chunk, Kind::COMMA))
    }

    /// True for what begins as a phrase or clause before a main clause does.
    fn is_led_clause(self, range: TokenRange) -> bool {
        self.chunk(self.chunk_at(range.start)).is_some_and(|first| {
            matches!(first.kind, ChunkKind::Preposition | ChunkKind::Subordinator | ChunkKind::Relative)
                || first.kind == ChunkKind::Verb && !first.form.has(VerbForm::FINITE)
        })
    }

    /// True for a form in `-ing`: `Briefing reporters`, however it was read.
    fn is_gerund(self, at: u32) -> bool {
        self.doc.token(at).is_some_and(|token| token.pos.has(Tag::VerbIng))
    }

    /// True for `without giving details`, `speaking to reporters`, `a day after the vote`: how or when it was said.
    fn is_manner_clause(self, at: u32) -> bool {
        let i = self.chunk_at(at);
        self.is_word(at, words!["without"]) && self.is_gerund(at + 1)
            || self.is_word(at, SPEAKING)
            || self.chunk(i).is_some_and(|chunk| {
                chunk.tokens.start == at
                    && self.is_time(chunk)
                    && self.is_word(chunk.tokens.end, words!["after", "before"])
            })
    }

    /// True where the interrupted clause goes on, and no new one begins.
    ///
    /// `told` where a finite verb stands before the tag.
    fn goes_on(self, at: u32, end: u32, next: &[Cue], told: bool) -> bool {
        // `The talks, he says, plan ...`, but not `The talks failed, he says, adding ...`
        let mut joined = next.iter().take_while(|other| other.tokens.start <= at);
        let apart = |other: &Cue| match other.kind {
            // `The agency, she said, ignored it`: a past tense, where no verb has come.
            CueKind::Report | CueKind::Attitude => {
                !other.form.has(VerbForm::FINITE) && (told || !other.form.has(VerbForm::PASSIVE))
            }
            CueKind::Preposition | CueKind::Adverb => true,
            CueKind::Noun => false,
        };
        if joined.any(|other| other.tokens.start == at && apart(other)) {
            return false;
        }
        let Some(chunk) = self.chunk(self.chunk_at(at)) else { return false };
        // `Sales fell, he said, and would fall again`
        let more = self.chunk(self.chunk_at(at) + 1).is_some_and(|verb| {
            verb.kind == ChunkKind::Verb
                && verb.form.any(VerbForm::MODAL.with(VerbForm::FUTURE))
                && verb.form.has(VerbForm::FINITE)
        });
        let link = chunk.kind == ChunkKind::Coordinator && !more
            || matches!(chunk.kind, ChunkKind::Subordinator | ChunkKind::Relative);
        !link && at + 1 < end && !self.is_manner_clause(at)
    }
}

/// Participles behind a tag that tell how something was said.
const SPEAKING: &Words =
    words!["speaking", "talking", "referring", "citing", "following", "quoting", "addressing", "pointing"];
/// Verbs of those who pass on what somebody said.
const QUOTING: &Words = words!["quoted", "quotes", "quote", "cited", "cites", "cite"];
