//! Words that look like verbs of saying and say nothing: plurals with a clause behind them, and verbs that give a
//! name, `a show called “The Long Road”`, `a firm named Moor Mills`.
//!
//! Cost: a look at the chunks beside such a verb.

use super::content::{Following, Opening};
use super::cue::Cue;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::grammar::ChunkKind;
use crate::lexicon::{Frames, LexClass, Tag};
use crate::token::Token;

impl View<'_> {
    /// `research projects that track the bats`, `projects that can help`, `projects to help`: a plural that looks like a
    /// verb, and its clause.
    #[inline]
    pub(super) fn is_plural_with_clause(self, cue: &Cue) -> bool {
        // Most cues cannot be plurals.
        self.doc.token(cue.head).is_some_and(|token| token.pos.has(Tag::NounPlural))
            && self.is_plural_before_clause(cue)
    }

    #[inline(never)]
    fn is_plural_before_clause(self, cue: &Cue) -> bool {
        let last =
            self.doc.token(cue.head).and_then(|token| self.doc.text.as_bytes().get(token.end as usize - 1));
        if last.is_none_or(|last| last | 0x20 != b's') {
            return false;
        }
        let that = cue.tokens.end;
        let verbal = |token: &Token| {
            token.tag.is_verb() && token.tag != Tag::VerbIng
                || matches!(token.tag, Tag::Modal | Tag::Auxiliary)
                || token.pos.has(Tag::VerbBase) && self.doc.is(that + 2, LexClass::DETERMINER)
        };
        let clause = self.is_word(that, words!["that"])
            && self.is_word(cue.head, PLURALS)
            && self.doc.token(that + 1).is_some_and(verbal);
        // `large projects to revive the trade`
        clause
            || self.begins_relative(that)
            || self.is_word(that, words!["to"]) && self.is_word(cue.head, words!["projects"])
    }

    /// `the states that precede it`, `alerts that need no reply`: behind what may be a plural, a `that` without a subject
    /// of its own before a verb of many, or before a past tense that is no participle.
    fn begins_relative(self, that: u32) -> bool {
        let many = |token: &Token| match token.tag {
            Tag::VerbBase => true,
            Tag::VerbPast => !token.pos.has(Tag::VerbPart),
            Tag::Auxiliary => self.is_word(that + 1, words!["do", "are", "were", "have"]),
            _ => false,
        };
        self.is_word(that, words!["that"]) && self.doc.token(that + 1).is_some_and(many)
    }

    /// True for `call`, `name`, `dub`: what follows is a name.
    pub(super) fn names(self, cue: &Cue) -> bool {
        let frames = cue.entry.frames;
        frames.any(Frames::QUOTE) && frames.any(Frames::OBJECT) && !frames.any(Frames::THAT.with(Frames::ANY))
    }

    /// True for a participle or past tense of giving a name: `called`, but not `called for`.
    pub(super) fn gives_name(self, cue: &Cue) -> bool {
        self.names(cue) && self.is_word(cue.head, NAMED)
    }

    /// `a show called “The Long Road”`, `a firm named Moor Mills`: a name, not what somebody calls it.
    pub(super) fn is_naming(self, cue: &Cue, follows: &Following, low: u32) -> bool {
        if !self.names(cue)
            || cue.tokens.len() > 1
            || !self.doc.token(cue.head).is_some_and(|t| t.pos.has(Tag::VerbPart))
        {
            return false;
        }
        let common = self.before(cue.chunk(), low).is_some_and(|(_, noun)| {
            noun.kind == ChunkKind::Noun
                && noun.tokens.end == cue.tokens.start
                && self.doc.token(noun.head).is_some_and(|token| {
                    matches!(token.tag, Tag::Noun | Tag::NounPlural) && !token.is_capital()
                })
        });
        let i = self.chunk_at(follows.start);
        let proper = |at: u32| self.doc.token(at).is_some_and(|token| token.tag == Tag::Proper);
        let alone = || {
            let begins = |at: u32| self.doc.token(at).is_some_and(Token::is_capital);
            self.chunk(i).is_some_and(|name| begins(name.tokens.start) && proper(name.head))
                && self.chunk(i + 1).is_none_or(|next| {
                    !matches!(next.kind, ChunkKind::Noun | ChunkKind::Adjective)
                        && !self.opens_quote(next.head)
                })
        };
        common && (follows.opening == Opening::Quote || alone() || self.is_new_object(cue.chunk(), low))
    }

    /// `built a mill called the Old Lund`: behind an object that the text has not told of before.
    fn is_new_object(self, verb: usize, low: u32) -> bool {
        self.before(verb, low).is_some_and(|(n, noun)| {
            self.is_word(noun.tokens.start, words!["a", "an"])
                && self
                    .before(n, low)
                    .is_some_and(|(_, lead)| matches!(lead.kind, ChunkKind::Verb | ChunkKind::Preposition))
        })
    }
}

/// Plurals far commoner than the verbs that look like them.
const PLURALS: &Words = listed!("plurals");
/// Participles of giving something a name.
const NAMED: &Words = words!["called", "named", "dubbed", "nicknamed"];
