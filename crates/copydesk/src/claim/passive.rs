//! Contents around their cue, or on both sides of it: passive verbs, and verbs that seem.
//!
//! ```text
//! Moor was told that the vote was off.     The plan, criticized by Moor as weak, failed.     The talks seem to fail.
//! ```
//!
//! What a relative pronoun stands for is told in `relative`.
//!
//! Expected precision: passives 0.70, with an agent 0.65, `seems to` 0.80. Cost: bounded walks and one over the content.

use super::content::{Following, Opening};
use super::cue::{Cue, CueKind};
use super::draft::{Draft, Pieces};
use super::rule::Rule;
use super::source::Source;
use super::view::View;
use super::word::words;
use crate::extraction::{Act, Certainty};
use crate::grammar::{ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// How many chunks may stand between a passive verb and its agent.
const MAX_OBJECT: usize = 10;

impl<'d> View<'d> {
    /// `was told that`, `is expected to`, `was criticized by Moor for`.
    #[inline(never)]
    pub(super) fn passive(
        self,
        cue: &Cue,
        follows: &Following,
        low: u32,
        end: u32,
        next: &[Cue],
    ) -> Option<Draft> {
        let frames = cue.entry.frames;
        // `has not been named`, `was called off`: nothing is told.
        if follows.opening == Opening::Nothing && self.names(cue) || frames.is_empty() {
            return None;
        }
        // `When asked by the paper whether she knew, Moor said`: up to the main clause.
        // `When it was revealed that she knew, Moor said`
        let leads = cue.form.has(VerbForm::PARTICIPLE) && self.starts_clause(cue.tokens.start)
            || self.is_subordinate(cue, low);
        let main = if leads { self.main_clause_after(self.chunk_at(cue.tokens.end), end) } else { None };
        let end = main.map_or(end, |(comma, _)| comma);
        let agent = self
            .doc
            .is(cue.tokens.end, LexClass::AGENT)
            .then(|| self.phrase_after(self.chunk_at(cue.tokens.end) + 1, end, false))
            .flatten();
        let agent = agent.or_else(|| self.later_agent(cue, end));
        let bare = cue.form.has(VerbForm::PARTICIPLE);
        // `was named envoy`, `is called “the Road”`: its name or office, not what somebody says of it; but `has been called a
        // liar`.
        let perfect = cue.form.has(VerbForm::PERFECT) && !self.is_word(cue.head, words!["named"]);
        if agent.is_none() && !perfect && self.gives_name(cue) {
            return None;
        }
        let mut content = Pieces::default();
        let (source, rule, from): (Option<Source>, Rule, u32) = if let Some(agent) = agent {
            // `held by Moor`, `found by the police`: verbs that take clauses alone.
            if self.is_honor(cue, &agent)
                || self.is_measure(&agent)
                || !frames.any(Frames::OBJECT.with(Frames::PASSIVE).with(Frames::ADDRESSEE))
            {
                return None;
            }
            let adjacent = agent.tokens.start <= cue.tokens.end + 1;
            let from = if adjacent { agent.tokens.end } else { cue.tokens.end };
            (Some(agent), Rule::VerbPassiveBy, from)
        } else if bare && !(self.starts_clause(cue.tokens.start) && is_question(frames, follows)) {
            return None;
        } else if cue.kind == CueKind::Attitude {
            return self.raising(cue, follows, low, end, next);
        } else if frames.any(Frames::ADDRESSEE)
            || matches!(follows.opening, Opening::That | Opening::Quote) && frames.any(Frames::THAT)
            // `It was reported the talks had failed`
            || follows.opening == Opening::Clause
                && frames.any(Frames::CLAUSE)
                && self.before(cue.chunk(), low).is_some_and(|(_, it)| self.is_word(it.head, words!["it"]))
        {
            if !matches!(
                follows.opening,
                Opening::That | Opening::Quote | Opening::Clause | Opening::Infinitive
            ) {
                return None;
            }
            // `Asked whether he would go, he ...`: up to the comma.
            let closed = main.is_some() || self.enclosed_end(cue, follows.start, end).is_some();
            let opening = if bare && !closed { Opening::Object } else { follows.opening };
            let last = self.content_end(cue, opening, follows.start, end, next);
            content.push(TokenRange::new(follows.start, last));
            // `it was said that`: no addressee.
            let told = frames.any(Frames::ADDRESSEE);
            let addressee = if told { self.subject(cue.chunk(), low) } else { None };
            let addressee = addressee.map(|subject| subject.tokens);
            return Draft::new(*cue, None, content, Rule::VerbPassive).addressed(addressee).if_told();
        } else if frames.any(Frames::PASSIVE)
            || follows.opening == Opening::Infinitive && frames.any(Frames::THAT.with(Frames::INFINITIVE))
        {
            (None, Rule::VerbPassive, cue.tokens.end)
        } else {
            return None;
        };
        if bare
            && source.is_some()
            && let Some(content) = self.behind_as(cue, from, end, next)
        {
            return Draft::new(*cue, source, content, Rule::ClauseTag).if_told();
        }
        let subject = self.subject(cue.chunk(), low).or_else(|| {
            bare.then(|| self.before(cue.chunk(), low))
                .flatten()
                .filter(|(_, c)| c.kind == ChunkKind::Noun)
                .map(|(i, _)| self.phrase_before(i, low))
        });
        // `was told by Moor that the vote was off`: the subject is whom she told.
        if source.is_some() && frames.any(Frames::ADDRESSEE) && self.doc.is(from, LexClass::COMPLEMENTIZER) {
            let told = self.following(Frames::THAT, from, end);
            let last = self.content_end(cue, told.opening, told.start, end, next);
            content.push(self.trimmed(TokenRange::new(told.start, last)));
            let addressee = subject.map(|subject| subject.tokens);
            return Draft::new(*cue, source, content, rule).addressed(addressee).if_told();
        }
        // `was asked about the law`: the subject is whom they ask, not what.
        let relative = if source.is_some() { self.relative_content(cue) } else { None };
        let told = relative.or_else(|| subject.map(|subject| subject.tokens));
        if let Some(told) = told.filter(|_| cue.entry.act != Act::Ask) {
            content.push(self.trimmed(told));
        }
        let dash = self.kind(from) == Kind::HYPHEN && self.is_spaced(from);
        let closed = dash || from > 0 && self.kind(from - 1) == Kind::COMMA;
        // `freed without being charged after a night in jail`: when, not with what.
        let when = self.is_word(from, words!["after", "before", "during", "since", "until"]);
        // `The report issued by the firm says`: what it says is no part of what the firm issued.
        let main = bare && source.is_some() && self.is_verb(self.chunk_at(from));
        if from < end
            && !closed
            && !when
            && !main
            && !matches!(self.kind(from), Kind::COMMA | Kind::STOP | Kind::DASH)
        {
            let end = match source {
                Some(agent) if agent.tokens.start > from + 1 => agent.tokens.start - 1,
                _ => end,
            };
            let last = self.content_end(cue, Opening::Object, from, end, next);
            content.push(self.trimmed(TokenRange::new(from, last)));
        }
        // `when it was attacked`
        if content.only().is_some_and(|only| self.is_lone_pronoun(only)) {
            return None;
        }
        Draft::new(*cue, source, content, rule).if_told()
    }

    /// `As reported by the Lund Post, the talks failed`: the clause behind the comma, token `comma`.
    fn behind_as(self, cue: &Cue, comma: u32, end: u32, next: &[Cue]) -> Option<Pieces> {
        let as_ = cue.tokens.start.checked_sub(1)?;
        let opens = self.doc.token(as_).is_some_and(|token| token.shape.has(Shape::SENTENCE_START));
        let clausal = cue.entry.frames.any(Frames::PARENTHETICAL);
        if !(opens && clausal && self.is_word(as_, words!["as"]) && self.kind(comma) == Kind::COMMA) {
            return None;
        }
        let last = self.content_end(cue, Opening::Clause, comma + 1, end, next);
        Some(Pieces::of(self.trimmed(TokenRange::new(comma + 1, last))))
    }

    /// `We were honored by the visit`: what happens praises nobody.
    fn is_honor(self, cue: &Cue, agent: &Source) -> bool {
        const SOMEBODY: LexClass = LexClass::ROLE.union(LexClass::ORG_HEAD).union(LexClass::ORG);
        self.is_word(cue.head, words!["honored", "honoured", "saluted", "lauded", "welcomed", "encouraged"])
            && agent.cores().iter().all(|core| {
                self.doc.token(core.head).is_some_and(|head| {
                    head.tag == Tag::Noun && head.is(LexClass::EVENT_NOUN) && !head.is(SOMEBODY)
                })
            })
    }

    /// `was backed by 90 votes to 34`, `rejected by a margin of ten`: by how much, not by whom.
    fn is_measure(self, agent: &Source) -> bool {
        agent.cores().first().is_some_and(|core| {
            self.is_word(
                core.head,
                words!["vote", "votes", "margin", "margins", "percent", "points", "majority"],
            )
        })
    }

    /// `was described as “weak” by Moor`: an agent behind the object.
    #[inline(never)]
    fn later_agent(self, cue: &Cue, end: u32) -> Option<Source> {
        if !cue.entry.frames.any(Frames::OBJECT) {
            return None;
        }
        let first = self.chunk_at(cue.tokens.end);
        for i in first..first + MAX_OBJECT {
            let chunk = self.chunk(i).filter(|chunk| chunk.tokens.end < end)?;
            let plain = match chunk.kind {
                ChunkKind::Preposition if self.doc.is(chunk.head, LexClass::AGENT) => {
                    return self.phrase_after(i + 1, end, false);
                }
                ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Preposition | ChunkKind::Adverb => true,
                ChunkKind::Mark => {
                    matches!(self.kind(chunk.head), Kind::QUOTE | Kind::APOSTROPHE | Kind::HYPHEN)
                }
                _ => false,
            };
            if !plain {
                return None;
            }
        }
        None
    }

    /// `Asked whether`, `When pressed if`: a participle that opens a clause and looks like a past tense.
    pub(super) fn is_asked(self, cue: &Cue) -> bool {
        let opens = |token: &crate::token::Token| {
            token.shape.has(Shape::SENTENCE_START)
                || cue.head.checked_sub(1).is_some_and(|before| self.is_word(before, words!["when", "if"]))
        };
        cue.tokens.start == cue.head
            && cue.chunk() == self.chunk_at(cue.head)
            && self.doc.token(cue.head).is_some_and(|token| {
                token.pos.has(Tag::VerbPart)
                    && (cue.entry.frames.any(Frames::ADDRESSEE) || !token.shape.has(Shape::SENTENCE_START))
                    && opens(token)
            })
    }

    /// `The talks seem to fail`, `Moor is expected to win`: what is told of the subject, by nobody who is named.
    #[inline(never)]
    pub(super) fn raising(
        self,
        cue: &Cue,
        follows: &Following,
        low: u32,
        end: u32,
        next: &[Cue],
    ) -> Option<Draft> {
        let frames = cue.entry.frames;
        let seems = frames.any(Frames::RAISING);
        // `It seems that the talks failed`, `It is expected that they will`
        if (seems || cue.form.has(VerbForm::PASSIVE) && frames.any(Frames::THAT))
            && cue.form.has(VerbForm::FINITE)
            && matches!(follows.opening, Opening::That | Opening::Clause)
            && self.before(cue.chunk(), low).is_some_and(|(_, it)| self.is_word(it.head, words!["it"]))
        {
            let last = self.content_end(cue, Opening::That, follows.start, end, next);
            let content = Pieces::of(self.trimmed(TokenRange::new(follows.start, last)));
            return Draft::new(*cue, None, content, Rule::Raising).if_told();
        }
        // `She seems ready`, `He seemed rattled by it`
        let described = || {
            self.chunk(self.chunk_at(follows.start)).is_some_and(|chunk| {
                chunk.tokens.start == follows.start
                    && follows.start < end
                    && (chunk.kind == ChunkKind::Adjective
                        || chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE))
                        || self.is_word(chunk.head, words!["like"]))
            })
        };
        let finite = cue.form.has(VerbForm::FINITE)
            && (follows.opening == Opening::Infinitive || seems && described());
        // `is believed to be`: nobody believes to be.
        let expected = frames.any(Frames::PASSIVE) && frames.any(Frames::INFINITIVE.with(Frames::CLAUSE));
        if !finite || !frames.any(Frames::RAISING) && !expected {
            return None;
        }
        // `Moor met Ito, and is expected to go`: she who met him.
        let joined =
            self.before(cue.chunk(), low).is_some_and(|(_, chunk)| chunk.kind == ChunkKind::Coordinator);
        let subject =
            if joined { self.joined_subject(cue.chunk(), low) } else { self.subject(cue.chunk(), low) };
        let subject = subject?;
        let mut content = Pieces::default();
        if !self.is_empty_subject(&subject) {
            content.push(self.trimmed(subject.tokens));
        }
        let last = self.content_end(cue, Opening::Infinitive, follows.start, end, next);
        content.push(self.trimmed(TokenRange::new(follows.start, last)));
        let mut cue = *cue;
        if !frames.any(Frames::RAISING) {
            (cue.entry.act, cue.entry.certainty) = (Act::Predict, Certainty::Probable);
        }
        Draft::new(cue, None, content, Rule::Raising).if_told()
    }
}

/// True for what somebody is asked or told: `Asked whether she won`, `When told it rained`, `When asked to go`.
fn is_question(frames: Frames, follows: &Following) -> bool {
    match follows.opening {
        Opening::That => true,
        Opening::Clause | Opening::Infinitive | Opening::Quote => frames.any(Frames::ADDRESSEE),
        _ => false,
    }
}
