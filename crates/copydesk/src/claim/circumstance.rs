//! Circumstances: when, where and how something was said, between a cue and its content or behind a tag.
//!
//! ```text
//! Moor said in a statement on Monday, May 6, that ...     no part of the content
//! The talks failed, Moor said hours after the vote.       all of what stands behind the tag
//! ```
//!
//! Expected precision: between cue and content 0.97, behind a tag 0.93. Cost: walks of a bounded number of chunks.

use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, Kinds, VerbForm};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many chunks a bracket behind a cue may have.
const MAX_BRACKET: usize = 8;
/// How many chunks two commas may enclose that tell when or where.
const MAX_BETWEEN: usize = 6;
/// How many chunks a clause before a content may have.
const MAX_CLAUSE: usize = 10;
/// Longest title of a programme, marks included.
const MAX_TITLE: u32 = 12;
/// How many chunks may stand behind a tag.
const MAX_TAIL: usize = 40;

/// What circumstances begin with, times aside.
const CIRCUMSTANCES: Kinds =
    Kinds::of(&[ChunkKind::Preposition, ChunkKind::Subordinator, ChunkKind::Adverb, ChunkKind::Mark]);

impl<'d> View<'d> {
    /// Steps over `on Monday`, `in a statement`, `to reporters`, `at a rally in Lund` where a content follows them.
    #[inline]
    pub(super) fn past_circumstances(self, from: u32, end: u32, addressee: &mut Option<TokenRange>) -> u32 {
        // Before most contents stands nothing of the sort.
        let first = self.chunk(self.chunk_at(from));
        let steps = first.is_some_and(|chunk| CIRCUMSTANCES.has(chunk.kind) || self.is_time(chunk));
        if steps { self.step_over(from, end, addressee) } else { from }
    }

    #[inline(never)]
    fn step_over(self, from: u32, end: u32, addressee: &mut Option<TokenRange>) -> u32 {
        let mut i = self.chunk_at(from);
        let mut at = from;
        let mut settled = from;
        let led = self.is_word(from, SETTINGS);
        for _ in 0..14 {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.end <= end && at < end) else {
                break;
            };
            match chunk.kind {
                ChunkKind::Preposition | ChunkKind::Subordinator
                    if self.is_word(chunk.head, LEADERS)
                        && let Some(that) = self.that_behind_clause(i, end) =>
                {
                    return that;
                }
                ChunkKind::Preposition => {
                    let Some(noun) =
                        self.chunk(i + 1).filter(|c| c.kind == ChunkKind::Noun && c.tokens.end <= end)
                    else {
                        break;
                    };
                    if self.opens_quote(noun.tokens.start) {
                        break;
                    }
                    if self.chunk(i + 2).is_some_and(|chunk| chunk.kind == ChunkKind::Verb)
                        && let Some(that) = self.that_behind_participle(i + 2, end)
                    {
                        return that;
                    }
                    if self.is_verb(i + 2) {
                        // `said after the vote there was hope`
                        let there = led && self.is_word(noun.tokens.end, words!["there"]);
                        return if there { noun.tokens.end } else { settled };
                    }
                    let to = self.is_word(chunk.head, words!["to", "with"]);
                    if to && addressee.is_none() {
                        *addressee = Some(noun.tokens);
                    }
                    // `in a letter to Moor`: what hangs on it, too.
                    let hangs = to && at == settled && at > from;
                    let next = self.behind_time(i + 1);
                    if self.is_time(noun) && next.is_none() {
                        break;
                    }
                    i = next.unwrap_or(i + 2);
                    at = self.chunk(i - 1).map_or(noun.tokens.end, |last| last.tokens.end);
                    let channel = || {
                        self.is_word(chunk.head, words!["on"])
                            && self.is_channel(noun)
                            && self.is_clause(at, end)
                    };
                    if next.is_some() || hangs || self.is_venue(noun) || channel() {
                        settled = at;
                    }
                }
                // `said in the hall | the talks had failed`
                ChunkKind::Noun if led && at > from && self.begins_told(i, end) => return at,
                ChunkKind::Noun if self.is_time(chunk) => {
                    let Some(next) = self.behind_time(i) else { break };
                    i = next;
                    at = self.chunk(i - 1).map_or(chunk.tokens.end, |last| last.tokens.end);
                    settled = at;
                }
                ChunkKind::Adverb => {
                    i += 1;
                    at = chunk.tokens.end;
                }
                // `said Tuesday (23 October) that`
                ChunkKind::Mark
                    if self.is_mark(chunk, Kind::OPEN)
                        && (at > from || from > 0 && self.doc.is(from - 1, LexClass::WEEKDAY)) =>
                {
                    let Some(close) = (i + 1..i + MAX_BRACKET)
                        .find(|k| self.chunk(*k).is_some_and(|chunk| self.is_mark(chunk, Kind::CLOSE)))
                    else {
                        break;
                    };
                    at = self.chunk(close).map_or(at, |close| close.tokens.end);
                    settled = at;
                    i = close + 1;
                }
                ChunkKind::Complementizer if at > from => return at,
                // `said in his book that Moor had left`
                ChunkKind::Relative
                    if led && at > from && self.is_word(at, words!["that"]) && !self.is_verb(i + 1) =>
                {
                    return at;
                }
                ChunkKind::Mark if self.kind(at) == Kind::COLON => return at,
                ChunkKind::Mark if self.kind(at) == Kind::COMMA && self.opens_quote(at + 1) => return at,
                ChunkKind::Mark
                    if self.kind(at) == Kind::COMMA && at > from && self.is_word(at + 1, words!["that"]) =>
                {
                    return at;
                }
                // `said Monday, a day after the vote, that`, `said in Lund, Ohio, that`
                ChunkKind::Mark
                    if self.kind(at) == Kind::COMMA
                        && (at > from || at > 0 && self.doc.is(at - 1, LexClass::WEEKDAY))
                        && let Some(close) = self.between_commas(i, end) =>
                {
                    return close;
                }
                ChunkKind::Mark if self.opens_quote(at) && at == settled => return at,
                // `said on ABC's “This Week” that`
                ChunkKind::Mark
                    if led
                        && let Some(close) = self.quote_from(at).filter(|close| *close <= at + MAX_TITLE) =>
                {
                    i = self.chunk_at(close);
                    at = close;
                }
                ChunkKind::Mark if self.kind(at).is_terminal() || at + 1 >= end => return at,
                _ => break,
            }
        }
        if at >= end { at } else { settled }
    }

    /// True where noun phrase `i`, right behind another one, is the subject of what is told: `said in the hall | she was
    /// ill`; not `said in a letter | she wrote in May | that`.
    fn begins_told(self, i: usize, end: u32) -> bool {
        let Some([before, subject, rest @ ..]) = self.doc.chunks.get(i.saturating_sub(1)..) else {
            return false;
        };
        let adverb = usize::from(rest.first().is_some_and(|next| next.kind == ChunkKind::Adverb));
        let Some([verb, rest @ ..]) = rest.get(adverb..) else { return false };
        let finite = verb.kind == ChunkKind::Verb
            && verb.form.has(VerbForm::FINITE)
            && !verb.form.has(VerbForm::INFINITIVE)
            && verb.tokens.end < end;
        // `on what | she said`
        let led = self.doc.is(before.head, LexClass::RELATIVE | LexClass::COMPLEMENTIZER);
        if !finite
            || led
            || !is_noun(before)
            || before.tokens.end != subject.tokens.start
            || self.is_time(before)
        {
            return false;
        }
        let known = self
            .doc
            .token(subject.tokens.start)
            .is_some_and(|first| matches!(first.tag, Tag::Pronoun | Tag::Determiner | Tag::Proper));
        let mut behind = rest.iter().take(MAX_BETWEEN).skip_while(|chunk| {
            matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb)
        });
        let reduced = self.is_venue(before)
            && behind.next().is_some_and(|chunk| chunk.kind == ChunkKind::Complementizer);
        known && !reduced
    }

    /// An object without the day that ends it, on which it was said, and without the speech before that: `[criticized]
    /// the plan in a speech on Monday`. What a verb in the object tells of may have a day of its own, and so may what
    /// is still to come: `the talks held on Monday`, `announced a vote on June 9`.
    pub(super) fn without_day(self, object: TokenRange) -> TokenRange {
        if !self.columns.is_in_time(object.end.saturating_sub(1)) {
            return object;
        }
        let last = self.times.partition_point(|time| time.tokens.end < object.end);
        let day = self.times.get(last).filter(|time| time.tokens.end == object.end);
        let Some(start) = day.map(|time| time.tokens.start).filter(|start| *start > object.start + 1) else {
            return object;
        };
        let deictic = self.doc.is(object.end - 1, LexClass::WEEKDAY)
            || self.is_word(start, words!["last", "yesterday", "earlier"]);
        let on = self.is_word(start - 1, words!["on"]);
        // `announced the truce late on Monday`
        let before = start - u32::from(on);
        let late = before > object.start + 1 && self.is_word(before - 1, words!["late", "early"]);
        let said = TokenRange::new(object.start, before - u32::from(late));
        let chunks = self.chunks_in(said);
        let whole = self.chunk(self.chunk_at(start)).is_some_and(|chunk| chunk.tokens.start == start);
        // `the events of last week`, `the vote and Monday`
        let hangs = !on && chunks.last().is_none_or(|before| before.kind != ChunkKind::Noun);
        if !deictic
            || !whole
            || hangs
            || said.is_empty()
            || chunks.iter().any(|chunk| chunk.kind == ChunkKind::Verb)
        {
            return object;
        }
        match chunks {
            [before @ .., link, venue]
                if !before.is_empty()
                    && self.is_word(link.head, words!["in", "at"])
                    && self.is_word(venue.tokens.start, words!["a", "an"])
                    && self.is_venue(venue) =>
            {
                TokenRange::new(object.start, link.tokens.start)
            }
            _ => said,
        }
    }

    /// `said on Fox News he was ill`: a name or kind of what is watched, heard or read.
    fn is_channel(self, noun: &Chunk) -> bool {
        const CHANNELS: &Words =
            words!["television", "tv", "radio", "x", "instagram", "telegram", "tiktok", "youtube"];
        let name = || self.doc.unit(noun.tokens.start).filter(|unit| unit.tokens == noun.tokens);
        self.is_word(noun.head, CHANNELS) || name().is_some_and(|unit| unit.class.any(LexClass::ORG))
    }

    /// The chunk behind a noun phrase, chunk `i`, that tells a time, with what belongs to it: `June 14`; nothing where
    /// it is the subject of what follows: `say June 14 has been set`.
    fn behind_time(self, i: usize) -> Option<usize> {
        let chunk = self.chunk(i).filter(|chunk| self.is_time(chunk))?;
        let at = self.times.partition_point(|time| time.tokens.end <= chunk.head);
        let time = self.times.get(at).filter(|time| time.tokens.has(chunk.head));
        let end = time.map_or(chunk.tokens.end, |time| time.tokens.end);
        let mut next = i + 1;
        // `noted the Sept. 11 attacks`: a phrase that goes on behind the time.
        while let Some(more) = self.chunk(next).filter(|more| more.tokens.start < end) {
            if more.tokens.end > end {
                return None;
            }
            next += 1;
        }
        (!self.is_verb(next)).then_some(next)
    }

    /// The `that` of the content behind a clause which chunk `i` leads and which tells when it was said:
    /// `told reporters after he was freed that`.
    fn that_behind_clause(self, i: usize, end: u32) -> Option<u32> {
        let mut verb = false;
        for k in i + 1..i + 1 + MAX_CLAUSE {
            let chunk = self.chunk(k).filter(|chunk| chunk.tokens.end < end)?;
            match chunk.kind {
                // `after the house that burned was sold`: a relative one stands behind a noun and before a verb.
                ChunkKind::Complementizer if verb && self.is_word(chunk.head, words!["that"]) => {
                    return (!self.is_verb(k + 1)).then_some(chunk.tokens.start);
                }
                ChunkKind::Mark | ChunkKind::Complementizer | ChunkKind::Relative => return None,
                // `after he said that`: a content of its own.
                ChunkKind::Verb if self.doc.is(chunk.head, LexClass::REPORT_VERB) => return None,
                ChunkKind::Verb => verb |= chunk.form.has(VerbForm::FINITE),
                _ => {}
            }
        }
        None
    }

    /// The `that` of a content behind what was done to the words before it: `said in a statement | released on Friday |
    /// that`. `i` is the participle.
    fn that_behind_participle(self, i: usize, end: u32) -> Option<u32> {
        let participle = self.chunk(i).filter(|verb| {
            verb.tokens.len() == 1
                && self.doc.token(verb.head).is_some_and(|token| token.pos.has(Tag::VerbPart))
        })?;
        for k in i + 1..i + MAX_BETWEEN {
            let chunk = self.chunk(k).filter(|chunk| chunk.tokens.end < end)?;
            match chunk.kind {
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb => {}
                // `a plan drafted by aides that failed`
                ChunkKind::Complementizer | ChunkKind::Relative
                    if self.is_word(chunk.head, words!["that"]) =>
                {
                    let whole = participle.tokens.end < chunk.tokens.start && !self.is_verb(k + 1);
                    return whole.then_some(chunk.tokens.start);
                }
                // `released in May, “It is late.”`
                ChunkKind::Mark => {
                    let quoted = self.opens_quote(chunk.head)
                        || self.is_mark(chunk, Kind::COMMA) && self.opens_quote(chunk.tokens.end);
                    return quoted.then_some(chunk.head);
                }
                _ => return None,
            }
        }
        None
    }

    /// The comma that closes what comma number `i` opens, where only words that tell when or where stand between the
    /// two and a content follows: `, a day after the vote, that`.
    fn between_commas(self, i: usize, end: u32) -> Option<u32> {
        for k in i + 1..i + 1 + MAX_BETWEEN {
            let chunk = self.chunk(k).filter(|chunk| chunk.tokens.end < end)?;
            match chunk.kind {
                ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Subordinator => {}
                ChunkKind::Mark if k > i + 1 && self.is_mark(chunk, Kind::COMMA) => {
                    let behind = chunk.tokens.end;
                    let told = self.is_word(behind, words!["that"]) || self.opens_quote(behind);
                    let timed = self.chunk(i + 1).is_some_and(|first| self.is_time(first));
                    if !told && timed && self.is_clause(behind, end) {
                        return Some(behind);
                    }
                    return told.then_some(chunk.head);
                }
                _ => return None,
            }
        }
        None
    }

    /// True where nothing but circumstances of a saying stands between token `at` and the end: phrases, and clauses
    /// that a subordinator leads: `in a statement posted online`, `as the talks went on`.
    pub(super) fn is_tail(self, at: u32, end: u32) -> bool {
        let first = self.chunk_at(at);
        let mut led = false;
        let mut nouns = 0;
        for i in first..first + MAX_TAIL {
            let Some(chunk) = self.chunk(i).filter(|chunk| chunk.tokens.start < end) else {
                return i > first;
            };
            if self.is_word(chunk.head, LEADERS) || chunk.kind == ChunkKind::Subordinator {
                led = true;
                nouns = 0;
                continue;
            }
            match chunk.kind {
                ChunkKind::Preposition if i > first || !self.is_word(chunk.head, words!["of", "about"]) => {}
                ChunkKind::Adverb => {}
                ChunkKind::Noun if i > first || self.is_time(chunk) => {
                    // `after the vote she left`: the clause behind it.
                    nouns += 1;
                    if led && nouns > 1 && self.is_pronoun(chunk) && self.chunk(i - 1).is_some_and(is_noun) {
                        return false;
                    }
                }
                ChunkKind::Adjective if i > first || self.is_word(chunk.head, words!["late", "early"]) => {}
                ChunkKind::Verb if i > first || chunk.form.has(VerbForm::PARTICIPLE) => {
                    let finite = chunk.form.has(VerbForm::FINITE);
                    if finite && !led && !self.is_reduced_verb(i) {
                        return false;
                    }
                }
                ChunkKind::Relative if i > first => led = true,
                ChunkKind::Complementizer if led => {}
                ChunkKind::Coordinator if i > first && (led || !self.is_verb(i + 1)) => {}
                ChunkKind::Mark => match self.kind(chunk.head) {
                    Kind::STOP | Kind::HYPHEN | Kind::OPEN | Kind::CLOSE | Kind::PERCENT => {}
                    Kind::COMMA if i > first => {
                        let new = self.chunk(i + 1).is_some_and(|next| is_noun(next) && !self.is_time(next));
                        if new && !led && self.is_clause(chunk.tokens.end, end) {
                            return false;
                        }
                    }
                    _ => return false,
                },
                _ => return false,
            }
        }
        false
    }

    /// True for a past tense that is a participle: `a statement posted on Friday`.
    pub(super) fn is_reduced_verb(self, i: usize) -> bool {
        let Some(verb) = self.chunk(i).filter(|verb| verb.tokens.len() == 1) else { return false };
        self.doc.token(verb.head).is_some_and(|token| token.pos.has(Tag::VerbPart))
            && self.chunk(i + 1).is_none_or(|next| {
                !is_noun(next) && next.kind != ChunkKind::Complementizer || self.is_time(next)
            })
    }
}

pub(super) fn is_noun(chunk: &Chunk) -> bool {
    chunk.kind == ChunkKind::Noun
}

/// Prepositions before where or when something is said.
const SETTINGS: &Words = words![
    "in",
    "at",
    "on",
    "after",
    "before",
    "during",
    "outside",
    "inside",
    "near",
    "from",
    "through",
    "via",
    "following",
    "aboard",
    "to",
    "with",
    "by"
];

/// Words that lead a clause which tells when something was said.
const LEADERS: &Words = words!["as", "after", "before", "when", "while", "since", "until"];
