//! The noun phrase behind a cue, with all that belongs to it on its right.
//!
//! ```text
//! ... , said Ada Moor, who teaches at Lund.         relative clause
//! according to a poll of voters released by Ito     what hangs on it by a preposition or participle
//! ```
//!
//! Titles, articles, appositions and `of` phrases belong to it; time phrases do not. Expected precision 0.93. Cost: a
//! walk of at most some twenty-four chunks.

use super::source::{Core, Source};
use super::subject::MAX_APPOSITION;
use super::view::View;
use super::word::words;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many chunks may stand between a determiner and the noun it was cut off from.
const MAX_CUT_OFF: usize = 7;
/// Longest title in quotation marks, in tokens.
const MAX_TITLE: u32 = 16;

impl<'d> View<'d> {
    /// The noun phrase that begins with noun chunk `i`, with what belongs to it on its right, before token `end`.
    ///
    /// `last` is set where nothing but what belongs to it can follow, so that an apposition may hold verbs.
    pub(super) fn phrase_after(self, i: usize, end: u32, last: bool) -> Option<Source> {
        let noun = self.chunk(i).filter(|chunk| chunk.kind == ChunkKind::Noun && chunk.tokens.end <= end)?;
        let mut source = Source::of(noun.tokens, Core { tokens: noun.tokens, head: noun.head });
        if self.is_pronoun(noun) && !self.is_quantity(noun) {
            return Some(source);
        }
        let is_name = self.doc.token(noun.head).is_some_and(|token| token.tag == Tag::Proper);
        let mut at = i;
        let mut apposed = false;
        // `one | well | - | connected | senator`: a determiner cut off from its noun.
        let lone = noun.tokens.len() == 1
            && self
                .doc
                .token(noun.head)
                .is_some_and(|token| token.tag == Tag::Determiner || token.tag == Tag::Numeral);
        if lone && let Some(k) = self.noun_of(i, end) {
            at = k;
            if let (Some(core), Some(chunk)) = (source.only(), self.chunk(k)) {
                *core =
                    Core { tokens: TokenRange::new(noun.tokens.start, chunk.tokens.end), head: chunk.head };
                source.tokens.end = chunk.tokens.end;
            }
        }
        for _ in 0..24 {
            let get = |k: usize| self.chunk(k).filter(|chunk| chunk.tokens.end <= end);
            let Some(next) = get(at + 1) else { break };
            let then = get(at + 2);
            let before = self.chunk(at).map(|chunk| chunk.kind);
            let step = match next.kind {
                // `one | senior official`, `Lund ally | Ada Moor`, but `according to Moor | the talks failed`
                ChunkKind::Noun
                    if before == Some(ChunkKind::Noun)
                        && !self.is_time(next)
                        && !self.is_pronoun(next)
                        && (noun.tokens.len() == 1 && !is_name
                            || self
                                .doc
                                .token(next.tokens.start)
                                .is_some_and(|t| t.tag != Tag::Determiner)) =>
                {
                    if at == i
                        && let Some(core) = source.last()
                    {
                        core.tokens.end = next.tokens.end;
                        core.head = next.head;
                    }
                    1
                }
                // `a person close to the talks`
                ChunkKind::Preposition
                    if before == Some(ChunkKind::Adjective)
                        && then.is_some_and(|then| then.kind == ChunkKind::Noun) =>
                {
                    2
                }
                ChunkKind::Adverb
                    if self.is_word(next.head, words!["close"])
                        && then.is_some_and(|then| then.kind == ChunkKind::Preposition)
                        && get(at + 3).is_some_and(|noun| noun.kind == ChunkKind::Noun) =>
                {
                    3
                }
                ChunkKind::Verb
                    if self.is_word(next.head, words!["close"])
                        && then.is_some_and(|then| then.kind == ChunkKind::Preposition)
                        && get(at + 3).is_some_and(|noun| noun.kind == ChunkKind::Noun) =>
                {
                    3
                }
                ChunkKind::Adverb if self.is_word(next.head, words!["here", "there"]) => 1,
                // `the author of “The Long Road”`
                ChunkKind::Preposition if then.is_some_and(|then| self.opens_quote(then.head)) => {
                    self.title_after(at + 2, end)
                }
                ChunkKind::Preposition => match then {
                    Some(then)
                        if then.kind == ChunkKind::Noun
                            && !self.is_time(then)
                            && !self.is_aside(next.head, then) =>
                    {
                        2
                    }
                    _ => 0,
                },
                ChunkKind::Coordinator if self.is_word(next.head, words!["and", "or"]) => match then {
                    Some(then) if then.kind == ChunkKind::Noun && !self.is_verb(at + 3) => {
                        self.join(&mut source, next, Core { tokens: then.tokens, head: then.head });
                        2
                    }
                    _ => 0,
                },
                ChunkKind::Mark if self.is_mark(next, Kind::COMMA) => {
                    self.apposition_after(at + 1, end, last)
                }
                ChunkKind::Mark if self.is_mark(next, Kind::OPEN) => self.bracket_after(at + 1, end),
                // `a Globe/News 4 poll`
                ChunkKind::Mark
                    if matches!(self.kind(next.head), Kind::SLASH | Kind::HYPHEN)
                        && !self.is_spaced(next.head)
                        && then.is_some_and(|then| then.kind == ChunkKind::Noun) =>
                {
                    if let (false, Some(core), Some(then)) = (apposed, source.only(), then) {
                        core.tokens.end = then.tokens.end;
                        core.head = then.head;
                    }
                    2
                }
                // `data released Friday by the state`, `a database tracking deaths`
                ChunkKind::Verb
                    if before == Some(ChunkKind::Noun)
                        && next.form.has(VerbForm::PARTICIPLE)
                        && then.is_some_and(|then| {
                            then.kind == ChunkKind::Noun
                                && (self.is_time(then) || !next.form.has(VerbForm::PASSIVE))
                        }) =>
                {
                    2
                }
                ChunkKind::Relative => self.clause_after(at + 1, end),
                ChunkKind::Adjective | ChunkKind::Verb
                    if (next.kind == ChunkKind::Adjective
                        || next.form.has(VerbForm::PARTICIPLE)
                        || next.tokens.len() == 1
                            && self
                                .doc
                                .token(next.head)
                                .is_some_and(|token| token.pos.has(Tag::VerbPart)))
                        && then.is_some_and(|then| then.kind == ChunkKind::Preposition) =>
                {
                    1
                }
                _ => 0,
            };
            if step == 0 {
                break;
            }
            apposed |= self.is_mark(next, Kind::COMMA);
            let hangs =
                matches!(next.kind, ChunkKind::Adjective | ChunkKind::Adverb | ChunkKind::Preposition);
            at += step;
            if let (false, true, Some(chunk), Some(core)) = (apposed, hangs, self.chunk(at), source.only()) {
                core.tokens.end = chunk.tokens.end;
            }
            if let Some(chunk) = self.chunk(at) {
                source.tokens.end = chunk.tokens.end;
            }
        }
        // The comma that closes an apposition belongs to it.
        let closing = apposed && self.kind(source.tokens.end) == Kind::COMMA && source.tokens.end + 1 < end;
        source.tokens.end += u32::from(closing && !self.is_quoted(source.tokens.end));
        Some(source)
    }

    /// The noun phrase that a determiner, chunk `i`, was cut off from by words before its noun.
    fn noun_of(self, i: usize, end: u32) -> Option<usize> {
        let mut before = false;
        for k in i + 1..i + MAX_CUT_OFF {
            let chunk = self.chunk(k).filter(|chunk| chunk.tokens.end <= end)?;
            match chunk.kind {
                ChunkKind::Noun => {
                    return (before && !self.is_time(chunk) && !self.is_pronoun(chunk)).then_some(k);
                }
                ChunkKind::Adverb | ChunkKind::Adjective => before = true,
                ChunkKind::Mark if self.is_mark(chunk, Kind::HYPHEN) => before = true,
                ChunkKind::Verb if chunk.form.has(VerbForm::PARTICIPLE) && chunk.tokens.len() == 1 => {
                    before = true
                }
                _ => return None,
            }
        }
        None
    }

    /// How many chunks a preposition and the title in quotation marks behind it, from chunk `i`, have.
    fn title_after(self, i: usize, end: u32) -> usize {
        let title = self.chunk(i).and_then(|open| self.quote_from(open.head));
        let last =
            title.filter(|last| *last <= end && self.chunk(i).is_some_and(|c| last - c.head <= MAX_TITLE));
        last.map_or(0, |last| self.chunk_at(last - 1) + 2 - i)
    }

    /// One past a title in quotation marks that begins at a token inside a phrase: `author of “The Long Road”`.
    fn short_title(self, open: u32, end: u32) -> Option<u32> {
        let hangs = open
            .checked_sub(1)
            .is_some_and(|before| self.doc.token(before).is_some_and(|token| token.kind.is_wordlike()));
        self.quote_from(open).filter(|stop| hangs && *stop <= end && stop - open <= MAX_TITLE)
    }

    /// True for a verb of saying that takes a clause: `who said that ...`
    pub(super) fn is_speech_verb(self, head: u32) -> bool {
        self.has_frame(head, LexClass::REPORT_VERB, Frames::THAT)
    }

    /// How many chunks the apposition behind comma number `i` has, the comma included; 0 where none follows.
    pub(super) fn apposition_after(self, i: usize, end: u32, last: bool) -> usize {
        let Some(first) = self.chunk(i + 1).filter(|chunk| chunk.tokens.end <= end) else { return 0 };
        // `Moor, who says that ...`: a claim of its own.
        let told = first.kind == ChunkKind::Relative
            && self.chunk(i + 2).is_some_and(|verb| self.is_speech_verb(verb.head));
        if told {
            return 0;
        }
        let led = first.kind == ChunkKind::Preposition && self.is_word(first.head, words!["of", "from"])
            || first.kind == ChunkKind::Adverb && self.is_word(first.head, words!["then", "now", "formerly"])
            || self.is_word(first.tokens.start, words!["including"])
            // `, acting director of the bank`, `, managing editor at the paper`
            || first.kind == ChunkKind::Verb
                && first.tokens.len() == 1
                && self.doc.token(first.head).is_some_and(|token| token.tag == Tag::VerbIng)
                && self.chunk(i + 2).is_some_and(|noun| self.doc.is(noun.head, LexClass::ROLE));
        if first.kind == ChunkKind::Relative || led {
            let n = self.clause_after(i + 1, end);
            return if n == 0 { 0 } else { n + 1 };
        }
        let token = self.doc.token(first.tokens.start);
        let begins = first.kind == ChunkKind::Noun
            && !self.is_time(first)
            && token.is_some_and(|t| {
                matches!(t.tag, Tag::Determiner | Tag::Noun | Tag::Numeral | Tag::Adjective) || t.is_capital()
            });
        if !begins {
            return 0;
        }
        let mut n = 1;
        let mut title = 0;
        for k in i + 1..i + MAX_APPOSITION {
            let Some(chunk) = self.chunk(k).filter(|chunk| chunk.tokens.end <= end) else { break };
            if chunk.tokens.start < title {
                n += 1;
                continue;
            }
            match chunk.kind {
                ChunkKind::Verb if chunk.form.has(VerbForm::FINITE) && !last => return 0,
                ChunkKind::Mark
                    if matches!(
                        self.kind(chunk.head),
                        Kind::COMMA | Kind::STOP | Kind::SEMICOLON | Kind::COLON | Kind::DASH
                    ) =>
                {
                    break;
                }
                // `author of “The Long Road,” a novel`
                ChunkKind::Mark if self.opens_quote(chunk.head) => match self.short_title(chunk.head, end) {
                    Some(stop) => {
                        title = stop;
                        n += 1;
                    }
                    None => break,
                },
                ChunkKind::Relative => {
                    n += self.clause_after(k, end);
                    break;
                }
                ChunkKind::Subordinator | ChunkKind::Complementizer => break,
                _ => n += 1,
            }
        }
        n
    }

    /// How many chunks the relative clause at number `i` has: to the next comma or stop.
    pub(super) fn clause_after(self, i: usize, end: u32) -> usize {
        let mut n = 0;
        for k in i..i + MAX_APPOSITION {
            let Some(chunk) = self.chunk(k).filter(|chunk| chunk.tokens.end <= end) else { break };
            if chunk.kind == ChunkKind::Mark
                && (self.opens_quote(chunk.head)
                    || matches!(
                        self.kind(chunk.head),
                        Kind::COMMA | Kind::STOP | Kind::SEMICOLON | Kind::COLON | Kind::DASH
                    ))
            {
                break;
            }
            n += 1;
        }
        n
    }

    pub(super) fn bracket_after(self, i: usize, end: u32) -> usize {
        for k in i..i + 10 {
            let Some(chunk) = self.chunk(k).filter(|chunk| chunk.tokens.end <= end) else { break };
            if self.is_mark(chunk, Kind::CLOSE) {
                return k + 1 - i;
            }
        }
        0
    }

    pub(super) fn is_pronoun(self, chunk: &Chunk) -> bool {
        chunk.tokens.len() == 1 && self.doc.token(chunk.head).is_some_and(|token| token.tag == Tag::Pronoun)
    }

    /// `many of them`, `some in the party`, `those in the room`
    pub(super) fn is_quantity(self, chunk: &Chunk) -> bool {
        self.doc
            .token(chunk.head)
            .is_some_and(|token| token.pos.has(Tag::Determiner) || token.pos.has(Tag::Numeral))
            || self.is_word(
                chunk.head,
                words!["others", "those", "some", "many", "one", "none", "everyone", "anyone"],
            )
    }

    /// Prepositions whose phrase hangs on a verb, not on a noun.
    pub(super) fn is_adverbial(self, at: u32) -> bool {
        self.is_word(
            at,
            words![
                "after", "before", "during", "since", "until", "till", "despite", "as", "than", "like", "via"
            ],
        )
    }

    /// `in a statement`, `after the vote`: no part of the source behind a cue.
    pub(super) fn is_aside(self, at: u32, noun: &Chunk) -> bool {
        self.is_adverbial(at)
            || self.is_venue(noun) && !self.is_word(at, words!["of"])
            || self.is_word(at, words!["to"]) && !self.is_word(at.saturating_sub(1), words!["close"])
    }
}
