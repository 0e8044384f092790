//! How far a noun phrase reaches, read forward from its first chunk: all of it, whatever stands in it.
//!
//! A phrase is the subject where it reaches the verb without a finite verb of its own: those of relative and reduced
//! relative clauses, and what commas or dashes enclose, are passed over. Cost: one walk over at most the chunks of a
//! clause.

use super::source::{Core, Source};
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest quotation that is a nickname, marks included.
const MAX_NICKNAME: u32 = 5;

/// How far a phrase was read.
pub(super) enum Reach {
    /// It is the subject.
    Subject(Source),
    /// It is not; the next clause begins at or behind this chunk.
    Next(usize),
}

impl<'d> View<'d> {
    /// Reads the noun phrase that begins with chunk `first` up to verb group `i`.
    ///
    /// `late` where a clause stands before it, whose last phrase it may be.
    pub(super) fn read_subject(self, first: usize, i: usize, late: bool) -> Reach {
        let mut walk = Walk::default();
        let mut k = first;
        let Some(start) = self.chunk(first) else { return Reach::Next(i) };
        // `Moor | said`: nothing stands between the two.
        if first + 1 == i && start.kind == ChunkKind::Noun {
            let tokens = TokenRange::new(self.widened(first), start.tokens.end);
            return Reach::Subject(Source::of(tokens, Core { tokens, head: start.head }));
        }
        if self.is_pronoun(start) && !self.is_quantity(start) && first + 1 < i {
            let next = self.chunk(first + 1);
            if next.is_some_and(|chunk| matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Verb)) {
                return Reach::Next(first + 1);
            }
        }
        while k + 1 < i {
            k += 1;
            let (Some(before), Some(chunk)) = (self.chunk(k - 1), self.chunk(k)) else { break };
            match chunk.kind {
                ChunkKind::Noun if walk.last_comma + 1 == k && self.is_pronoun(chunk) => {
                    return Reach::Next(k - 1);
                }
                ChunkKind::Noun
                    if before.kind == ChunkKind::Noun && self.begins_clause(start, before, chunk) =>
                {
                    walk.open += 1;
                    walk.reduced = true;
                }
                ChunkKind::Verb
                    if chunk.tokens.len() == 1 && (self.leads_to_name(k) || self.is_compound(chunk)) => {}
                ChunkKind::Verb if chunk.tokens.len() == 1 && self.is_word(chunk.head, words!["like"]) => {}
                // `people close to the talks`
                ChunkKind::Verb
                    if self.is_word(chunk.tokens.end, words!["to"])
                        && self.is_word(chunk.head, words!["close"]) => {}
                // ... but `the only one to have left`.
                ChunkKind::Verb
                    if chunk.form.has(VerbForm::FINITE) && !chunk.form.has(VerbForm::INFINITIVE) =>
                {
                    let joined = before.kind == ChunkKind::Coordinator && walk.closed > 0;
                    if walk.open > 0 {
                        walk.open -= 1;
                        walk.closed += 1;
                        walk.reduced = false;
                    } else if self.is_split(chunk, k, i) {
                        walk.late = late;
                        return self.reached(first, k, &walk);
                    } else if !joined && !self.is_reduced(chunk, k, i, walk.commas == 1) {
                        return Reach::Next(k);
                    }
                }
                ChunkKind::Relative | ChunkKind::Complementizer => walk.open += 1,
                // `Moor, after the story broke, said`
                ChunkKind::Preposition
                    if walk.last_comma + 1 == k
                        && walk.commas == 1
                        && self.is_word(chunk.head, words!["after", "before", "since", "until", "as"])
                        && self.clause_has_verb(k, i) =>
                {
                    walk.open += 1;
                    walk.loose += 1;
                }
                // `a state of emergency as the rescuers said`, but `his time as a judge showed`
                ChunkKind::Preposition
                    if walk.commas == 0
                        && self.is_word(chunk.head, words!["as"])
                        && self.chunk(k + 1).is_some_and(|next| self.begins_clause_behind_as(next)) =>
                {
                    return Reach::Next(k + 1);
                }
                ChunkKind::Subordinator => {
                    walk.open += 1;
                    walk.loose += 1;
                }
                ChunkKind::Coordinator => {
                    if walk.closed == 0 && self.is_word(chunk.head, words!["but", "so", "yet"]) {
                        return Reach::Next(k);
                    }
                    walk.list = k;
                }
                ChunkKind::Mark => match self.kind(chunk.head) {
                    Kind::COMMA => {
                        walk.commas += 1;
                        walk.last_comma = k;
                        if walk.commas == 1 && self.is_incidental(k + 1) {
                            walk.cut = Some(k);
                        }
                    }
                    Kind::DASH => walk.dashes += 1,
                    Kind::HYPHEN if self.is_spaced(chunk.head) => walk.dashes += 1,
                    Kind::OPEN => match self.bracket_end(k, i) {
                        Some(close) => k = close,
                        None => return Reach::Next(k),
                    },
                    Kind::QUOTE | Kind::APOSTROPHE => {
                        if let Some(end) = self.quote_from(chunk.head)
                            && end - chunk.head <= 2 * MAX_NICKNAME
                        {
                            while k + 1 < i && self.chunk(k + 1).is_some_and(|next| next.tokens.end <= end) {
                                k += 1;
                            }
                        } else if self.kind(chunk.head) == Kind::QUOTE {
                            return Reach::Next(k);
                        }
                    }
                    Kind::HYPHEN | Kind::SLASH | Kind::PERCENT | Kind::DOLLAR | Kind::STOP => {}
                    _ => return Reach::Next(k),
                },
                _ if self.doc.is(chunk.tokens.start, LexClass::RELATIVE)
                    && !self.is_word(chunk.tokens.start, words!["that"]) =>
                {
                    walk.open += 1;
                }
                _ => {}
            }
        }
        walk.late = late;
        self.reached(first, i, &walk)
    }

    /// The subject from chunk `first` up to verb group `i`, where what was read is one.
    fn reached(self, first: usize, i: usize, walk: &Walk) -> Reach {
        let end = self.without_circumstances(first, i);
        let (Some(start), Some(last)) = (self.chunk(first), self.chunk(end - 1)) else {
            return Reach::Next(i);
        };
        let enclosed = last.kind == ChunkKind::Mark
            && (self.kind(last.head) == Kind::COMMA && walk.commas >= 2 && walk.dashes != 1
                || matches!(self.kind(last.head), Kind::DASH | Kind::HYPHEN) && walk.dashes == 2);
        // `moved troops and a ship, and said`: an object of the verb to which this one is joined.
        if last.kind == ChunkKind::Coordinator {
            return Reach::Next(first + 1);
        }
        let marks_at_end = last.kind == ChunkKind::Mark && !self.is_mark(last, Kind::CLOSE);
        // `The vote failed, and Moor said`: a list of two has no comma.
        let listed = walk.commas == 0
            || walk.list > walk.last_comma
                && (walk.commas > 1 || walk.list > walk.last_comma + 1)
                && !(walk.late && walk.commas == 1);
        let open = walk.open > if enclosed { walk.loose } else { 0 };
        let whole = if marks_at_end { enclosed } else { listed && walk.dashes != 1 };
        if open || !whole || walk.reduced {
            return Reach::Next(first + 1);
        }
        let end = walk.cut.filter(|_| enclosed).unwrap_or(end);
        let last = self.chunk(end - 1).map_or(last.tokens.end, |last| last.tokens.end);
        let tokens = TokenRange::new(self.widened(first), last);
        Reach::Subject(self.with_cores(tokens, start, first, end, walk.commas > 0 && !marks_at_end))
    }

    /// True where what follows a comma is no part of the source before it: `, speaking to reporters, said`,
    /// `, for example, said`, `, who says that ..., said`.
    fn is_incidental(self, k: usize) -> bool {
        let Some(chunk) = self.chunk(k) else { return false };
        match chunk.kind {
            ChunkKind::Preposition => {
                !self.is_word(chunk.head, words!["of", "from", "like", "including", "among", "along"])
            }
            ChunkKind::Verb => {
                !chunk.form.has(VerbForm::FINITE)
                    && !chunk.form.has(VerbForm::PASSIVE)
                    && !self.is_word(chunk.head, words!["including", "called", "known", "acting"])
            }
            ChunkKind::Adverb => !self.is_word(chunk.head, words!["then", "now", "formerly", "also", "once"]),
            ChunkKind::Relative => self.chunk(k + 1).is_some_and(|verb| self.is_speech_verb(verb.head)),
            _ => false,
        }
    }

    /// Where the subject ends: before adverbs and times that stand between it and the verb.
    fn without_circumstances(self, first: usize, i: usize) -> usize {
        let mut end = i;
        while end > first + 1 {
            let Some(chunk) = self.chunk(end - 1) else { break };
            match chunk.kind {
                ChunkKind::Adverb => end -= 1,
                ChunkKind::Adjective if self.is_word(chunk.head, words!["further", "long"]) => end -= 1,
                ChunkKind::Noun
                    if chunk.tokens.len() == 1
                        && self.is_word(chunk.head, words!["both", "all", "each", "together"]) =>
                {
                    end -= 1;
                }
                // `the bank in a statement said`
                ChunkKind::Noun
                    if end > first + 2
                        && self.is_venue(chunk)
                        && self.is_word(chunk.tokens.start, words!["a", "an"])
                        && self.chunk(end - 2).is_some_and(|link| self.is_word(link.head, words!["in"])) =>
                {
                    end -= 2;
                }
                ChunkKind::Noun if self.is_time(chunk) => {
                    let before = self.chunk(end - 2);
                    match before.map(|before| before.kind) {
                        Some(ChunkKind::Preposition) if end > first + 2 => end -= 2,
                        Some(ChunkKind::Verb) => break,
                        _ => end -= 1,
                    }
                }
                _ => break,
            }
        }
        end
    }

    /// True where a finite verb stands between chunk `k` and the comma behind it, before chunk `i`.
    fn clause_has_verb(self, k: usize, i: usize) -> bool {
        let mut behind = (k + 1..i)
            .map_while(|at| self.chunk(at).filter(|chunk| !self.is_mark(chunk, Kind::COMMA)).map(|_| at));
        behind.any(|at| self.is_verb(at))
    }

    /// True for a hyphen between blanks, which is a dash.
    pub(super) fn is_spaced(self, at: u32) -> bool {
        self.doc.token(at + 1).is_some_and(|next| next.shape.has(Shape::SPACE_BEFORE))
            && self.doc.token(at).is_some_and(|token| token.shape.has(Shape::SPACE_BEFORE))
    }

    /// `the [cease]-fire deal`: a verb that a hyphen joins to a noun.
    fn is_compound(self, verb: &Chunk) -> bool {
        let hyphen = verb.tokens.end;
        let glued = |at: u32| self.doc.token(at).is_some_and(Token::is_glued);
        self.kind(hyphen) == Kind::HYPHEN && glued(hyphen) && glued(hyphen + 1)
    }

    /// True for a noun phrase that names no office: several things, a name, or what is known.
    fn begins_clause_behind_as(self, noun: &Chunk) -> bool {
        let head = self.doc.token(noun.head);
        noun.kind == ChunkKind::Noun
            && (self.is_pronoun(noun)
                || self.is_word(noun.tokens.start, words!["the", "his", "her", "their", "its"])
                || head.is_some_and(|head| matches!(head.tag, Tag::NounPlural | Tag::Proper)))
    }

    /// True where the second of two noun phrases is the subject of a relative clause without `that`.
    fn begins_clause(self, start: &Chunk, before: &Chunk, chunk: &Chunk) -> bool {
        let token = self.doc.token(chunk.tokens.start);
        if self.is_time(before) || self.is_time(chunk) || self.is_word(chunk.head, REFLEXIVES) {
            return false;
        }
        if self.is_pronoun(chunk) {
            return true;
        }
        let known = self.doc.token(start.tokens.start).is_some_and(|token| {
            matches!(token.tag, Tag::Determiner | Tag::Pronoun) || self.is_quantity(start)
        });
        let head = self.doc.token(chunk.head);
        let named = token.is_some_and(|token| matches!(token.tag, Tag::Proper | Tag::Determiner))
            || self.is_quantity(chunk)
            || head.is_some_and(|head| head.tag == Tag::Proper && token.is_some_and(Token::is_capital));
        known && named && !self.doc.is(before.head, LexClass::ROLE)
    }

    /// True for an auxiliary that commas cut off its verb: `have, however, said`.
    fn is_split(self, verb: &Chunk, k: usize, i: usize) -> bool {
        let comma = |at: usize| self.chunk(at).is_some_and(|chunk| self.is_mark(chunk, Kind::COMMA));
        self.doc.token(verb.head).is_some_and(|token| matches!(token.tag, Tag::Auxiliary | Tag::Modal))
            && k + 2 < i
            && i <= k + 6
            && comma(k + 1)
            && comma(i - 1)
    }

    fn bracket_end(self, open: usize, i: usize) -> Option<usize> {
        (open + 1..i.min(open + 10))
            .find(|k| self.chunk(*k).is_some_and(|chunk| self.is_mark(chunk, Kind::CLOSE)))
    }

    /// True for an article with nothing but adjectives behind it.
    fn is_lone_article(self, phrase: TokenRange) -> bool {
        self.is_word(phrase.start, words!["the", "a", "an"])
            && phrase.iter().skip(1).all(|at| {
                self.doc.token(at).is_some_and(|token| {
                    matches!(token.tag, Tag::Adverb | Tag::Adjective) || token.kind == Kind::HYPHEN
                })
            })
    }

    /// The source of a subject: its noun phrases are those of a list, or the first one, whose head is its last noun.
    fn with_cores(self, tokens: TokenRange, start: &Chunk, first: usize, end: usize, list: bool) -> Source {
        let mut core = Core { tokens: TokenRange::new(tokens.start, start.tokens.end), head: start.head };
        let mut k = first + 1;
        // `Foreign Minister | Ada Moor`, `far - right leader`
        while k < end {
            let Some(chunk) = self.chunk(k) else { break };
            // `the Harbour Workers' Union | (HWU) | spokesman Ada Moor`
            if self.is_mark(chunk, Kind::OPEN)
                && let Some(close) = self.bracket_end(k, end)
                && self.chunk(close + 1).is_some_and(|next| close + 1 < end && next.kind == ChunkKind::Noun)
            {
                k = close + 1;
                continue;
            }
            // ... but `Oman - a country of hills - said`.
            let hyphen = self.is_mark(chunk, Kind::HYPHEN) && !self.is_spaced(chunk.head)
                || self.is_mark(chunk, Kind::APOSTROPHE)
                || chunk.kind == ChunkKind::Verb && (self.leads_to_name(k) || self.is_compound(chunk));
            // `a | well-placed | source`, `the | most recent | polling`
            let cut = self.is_lone_article(core.tokens)
                && (matches!(chunk.kind, ChunkKind::Adverb | ChunkKind::Adjective)
                    || chunk.kind == ChunkKind::Verb && chunk.tokens.len() == 1);
            if !hyphen && !cut && (chunk.kind != ChunkKind::Noun || self.is_time(chunk)) {
                break;
            }
            core.tokens.end = chunk.tokens.end;
            if !hyphen && !self.is_word(chunk.head, REFLEXIVES) {
                core.head = chunk.head;
            }
            k += 1;
        }
        let mut hangs = None;
        while k + 1 < end {
            let (Some(link), Some(noun)) = (self.chunk(k), self.chunk(k + 1)) else { break };
            let then = self.chunk(k + 2).filter(|then| k + 2 < end && then.kind == ChunkKind::Noun);
            match (link.kind, noun.kind, then) {
                (ChunkKind::Preposition, ChunkKind::Noun, _) => {
                    hangs = Some(noun);
                    core.tokens.end = noun.tokens.end;
                    k += 2;
                }
                // `people familiar with the talks`
                (ChunkKind::Adjective | ChunkKind::Verb, ChunkKind::Preposition, Some(then)) => {
                    core.tokens.end = then.tokens.end;
                    k += 3;
                }
                _ => break,
            }
        }
        core.tokens.end = core.tokens.end.min(tokens.end);
        let mut source = Source::of(tokens, core);
        let proper = |chunk: &Chunk| self.doc.token(chunk.head).is_some_and(|token| token.tag == Tag::Proper);
        while k + 1 < end {
            let (Some(link), Some(noun)) = (self.chunk(k), self.chunk(k + 1)) else { break };
            if noun.kind == ChunkKind::Coordinator {
                k += 1;
                continue;
            }
            let linked = link.kind == ChunkKind::Coordinator || list && self.is_mark(link, Kind::COMMA);
            // `aides in Lima and Lund`: the second name hangs on the same preposition.
            let apart = hangs.is_none_or(|hangs| proper(hangs) != proper(noun));
            if !linked || noun.kind != ChunkKind::Noun || !apart && !list {
                break;
            }
            let mut stop = k + 2;
            while stop < end && self.chunk(stop).is_some_and(|next| next.kind == ChunkKind::Noun) {
                stop += 1;
            }
            let head = self.chunk(stop - 1).map_or(noun.head, |last| last.head);
            let last = self.chunk(stop - 1).map_or(noun.tokens.end, |last| last.tokens.end);
            self.join(&mut source, link, Core { tokens: TokenRange::new(noun.tokens.start, last), head });
            k = stop;
        }
        source
    }
}

const REFLEXIVES: &Words = words!["himself", "herself", "itself", "themselves"];

/// What a phrase was found to hold.
#[derive(Debug, Default)]
struct Walk {
    /// Clauses begun whose verb has not come.
    open: u32,
    /// Of these those of `when`, `if`, which need none.
    loose: u32,
    /// Clauses whose verb has come.
    closed: u32,
    commas: u32,
    dashes: u32,
    last_comma: usize,
    /// The comma before what is no part of a source.
    cut: Option<usize>,
    /// The last `and` or `or`.
    list: usize,
    /// True where a clause stands before the phrase.
    late: bool,
    /// True behind the subject of a relative clause without `that`.
    reduced: bool,
}
