//! Contents behind their cue: what kind of content follows. Where it ends is told by [`super::content_end`].

use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::Kind;

/// How many chunks two commas behind a cue may enclose.
const MAX_ASIDE: usize = 8;

/// How a content begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a quotation.
    Quote,
    /// With `that`, left out, or `whether`, `how`.
    That,
    /// With a subject.
    Clause,
    /// With `to` and a verb.
    Infinitive,
    /// With a verb in `-ing`.
    Gerund,
    /// With a noun phrase.
    Object,
    /// Otherwise.
    Other,
    /// There is none.
    Nothing,
}

/// What follows a cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Following {
    /// How the content begins.
    pub(super) opening: Opening,
    /// Its first token.
    pub(super) start: u32,
    /// Whom it was said to.
    pub(super) addressee: Option<TokenRange>,
}

impl<'d> View<'d> {
    /// What follows token `from` of a cue with those frames; nothing beyond token `end`.
    pub(super) fn following(self, frames: Frames, from: u32, end: u32) -> Following {
        let mut at = from;
        let mut addressee = None;
        let speech = frames.any(Frames::THAT.with(Frames::QUOTE).with(Frames::CLAUSE));
        if frames.any(Frames::ADDRESSEE)
            && let Some(who) = self.addressee_at(at, end)
        {
            at = who.end;
            // `ABC's “This Week”`: the station.
            let title = who.end.checked_sub(1).and_then(|close| self.quote_to(close));
            let end = title.and_then(|open| open.checked_sub(1)).filter(|end| *end > who.start);
            addressee = Some(TokenRange::new(who.start, end.unwrap_or(who.end)));
        }
        if speech {
            at = self.past_circumstances(at, end, &mut addressee);
        }
        // A comma or colon before a quotation, a colon before anything.
        let colon = self.kind(at) == Kind::COLON && at < end;
        let comma = self.kind(at) == Kind::COMMA && at + 1 < end;
        let clause = speech && self.doc.is(at + 1, LexClass::COMPLEMENTIZER);
        if colon || comma && (self.opens_quote(at + 1) || clause) {
            at += 1;
        } else if comma
            && speech
            && let Some((opening, start)) = self.clause_behind_aside(at, end)
            && (at == from || opening == Opening::That)
        {
            // `says, for all that, she will run`; `told reporters, citing a letter, that she will`
            return Following { opening, start, addressee };
        }
        let mut opening = self.opening_at(at, end);
        // `vowed after the vote to stay`
        if opening == Opening::Other
            && frames.any(Frames::INFINITIVE)
            && let Some(to) = self.infinitive_behind(at, end)
        {
            (opening, at) = (Opening::Infinitive, to);
        }
        let that = opening == Opening::That && self.is_word(at, words!["that"]) && !self.is_subject_that(at);
        let mut start = at + u32::from(that);
        // `said that, if it rained, she would stay`: the aside belongs to the clause.
        if that && self.kind(start) == Kind::COMMA && self.clause_behind_aside(start, end).is_some() {
            start += 1;
        }
        Following { opening, start, addressee }
    }

    /// The infinitive behind one or two phrases that tell when or where: `agreed at a meeting in Lima to stay`; not one that
    /// belongs to their noun: `refused in a bid to stay`.
    #[inline(never)] // few contents begin so
    fn infinitive_behind(self, at: u32, end: u32) -> Option<u32> {
        let first = self.chunk_at(at);
        for i in [first, first + 2] {
            let (link, noun) = (self.chunk(i)?, self.chunk(i + 1)?);
            let plain = link.kind == ChunkKind::Preposition
                && self.is_word(link.head, words!["after", "before", "during", "at", "in"])
                && noun.kind == ChunkKind::Noun
                && !self.is_word(noun.head, AIMS);
            let verb = self.chunk(i + 2).filter(|verb| plain && verb.tokens.start < end)?;
            if verb.form.has(VerbForm::INFINITIVE) && self.is_word(verb.tokens.start, words!["to"]) {
                return Some(verb.tokens.start);
            }
        }
        None
    }

    /// True for the pronoun in `said that was fine`.
    fn is_subject_that(self, at: u32) -> bool {
        self.doc.token(at + 1).is_some_and(|token| matches!(token.tag, Tag::Auxiliary | Tag::Modal))
            && !self.is_word(at + 1, words!["there"])
    }

    /// Where a clause begins behind a comma and an aside that a second one closes; the aside belongs to it, but not
    /// `however`.
    #[inline(never)]
    fn clause_behind_aside(self, comma: u32, end: u32) -> Option<(Opening, u32)> {
        let first = self.chunk_at(comma) + 1;
        let led = self.chunk(first)?;
        // `citing a letter`, `without giving details`
        let gerund = self
            .doc
            .token(led.tokens.start)
            .is_some_and(|token| matches!(token.tag, Tag::VerbIng | Tag::Preposition));
        // `she said, adding, “No.”`: another claim.
        if gerund && self.has_frame(led.tokens.start, LexClass::REPORT_VERB, Frames::QUOTE) {
            return None;
        }
        if !(gerund
            || matches!(led.kind, ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Subordinator))
        {
            return None;
        }
        let close = (first..first + MAX_ASIDE).find(|i| {
            self.chunk(*i).is_some_and(|chunk| {
                let led = self.is_mark(chunk, Kind::COLON) && self.opens_quote(chunk.tokens.end);
                chunk.tokens.end < end && (self.is_mark(chunk, Kind::COMMA) || led)
            })
        })?;
        let behind = self.chunk(close)?.tokens.end;
        // `told the crowd, to applause: “We won.”`
        if self.kind(behind - 1) == Kind::COLON {
            return Some((Opening::Quote, behind));
        }
        // `argued, as he has for months, that it was late`; `reported, citing two envoys, that it was late`
        if self.is_word(behind, words!["that"]) {
            return Some((Opening::That, behind + 1));
        }
        let word = led.kind == ChunkKind::Adverb && close == first + 1;
        let there = self.is_word(behind, words!["there"]) && self.is_verb(self.chunk_at(behind));
        let led_by = led.kind == ChunkKind::Subordinator;
        let plain =
            (first..close).all(|i| led_by || !self.is_verb(i)) && (there || self.is_clause(behind, end));
        plain.then_some((Opening::Clause, if word { behind } else { comma + 1 }))
    }

    /// True for a lone participle right before a noun without an article.
    fn is_before_noun(self, verb: &Chunk) -> bool {
        let participle = self.doc.token(verb.head).is_some_and(|token| token.pos.has(Tag::VerbPart));
        let noun = self.doc.token(verb.tokens.end);
        verb.tokens.len() == 1
            && participle
            && noun.is_some_and(|noun| matches!(noun.tag, Tag::Noun | Tag::NounPlural))
    }

    fn opening_at(self, at: u32, end: u32) -> Opening {
        if at >= end {
            return Opening::Nothing;
        }
        if self.opens_quote(at) {
            return Opening::Quote;
        }
        let Some(chunk) = self.chunk(self.chunk_at(at)) else { return Opening::Nothing };
        let Some(token) = self.doc.token(at) else { return Opening::Nothing };
        match chunk.kind {
            ChunkKind::Complementizer => Opening::That,
            _ if token.is(LexClass::COMPLEMENTIZER) && !token.is(LexClass::RELATIVE) => Opening::That,
            _ if QUESTIONS.may_have(self.doc.text, token) && self.is_word(at, QUESTIONS) => Opening::That,
            ChunkKind::Relative => {
                if self.is_clause(at + 1, end) {
                    Opening::That
                } else {
                    Opening::Other
                }
            }
            ChunkKind::Verb
                if chunk.form.has(VerbForm::INFINITIVE) && self.is_word(at, words!["to", "not"]) =>
            {
                Opening::Infinitive
            }
            _ if token.is(LexClass::NEGATOR)
                && self
                    .chunk(self.chunk_at(at) + 1)
                    .is_some_and(|next| next.form.has(VerbForm::INFINITIVE)) =>
            {
                Opening::Infinitive
            }
            ChunkKind::Verb if token.tag == Tag::VerbIng => Opening::Gerund,
            // `denied having met her`, `denied ever meeting her`
            ChunkKind::Verb
                if chunk.form.has(VerbForm::PARTICIPLE)
                    && (token.tag == Tag::Auxiliary || self.is_word(at, words!["ever", "never", "not"]))
                    && self.doc.slice(chunk.tokens).iter().any(|verb| verb.pos.has(Tag::VerbIng)) =>
            {
                Opening::Gerund
            }
            // `urged aggrieved members to stay`
            ChunkKind::Verb if self.is_before_noun(chunk) => {
                if self.is_clause(chunk.tokens.end, end) {
                    Opening::Clause
                } else {
                    Opening::Object
                }
            }
            ChunkKind::Mark
                if matches!(
                    token.kind,
                    Kind::DOLLAR | Kind(b'#') | Kind(b'[') | Kind(b'@') | Kind::ELLIPSIS
                ) =>
            {
                Opening::Object
            }
            ChunkKind::Mark => Opening::Nothing,
            // `more people would come`, `there were five of them`
            ChunkKind::Adverb if self.is_word(at, COUNTING) && self.is_clause(at + 1, end) => Opening::Clause,
            ChunkKind::Verb if self.is_word(at, words!["there"]) && chunk.form.has(VerbForm::FINITE) => {
                Opening::Clause
            }
            ChunkKind::Noun | ChunkKind::Adjective if self.is_clause(at, end) => Opening::Clause,
            ChunkKind::Noun => Opening::Object,
            _ => Opening::Other,
        }
    }
}

/// Nouns that an infinitive belongs to.
const AIMS: &Words = words![
    "order", "bid", "effort", "attempt", "move", "vote", "plan", "refusal", "time", "decision", "offer",
    "way", "fight", "chance", "right", "ability"
];

/// Words that begin a question told.
const QUESTIONS: &Words = words!["when", "where", "who", "which"];

/// Words before a number or noun that say how many.
const COUNTING: &Words =
    words!["more", "most", "fewer", "less", "about", "nearly", "almost", "roughly", "only", "some"];
