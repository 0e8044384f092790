//! Which way a sentence looks: `said on Tuesday` back, `will meet on Friday` ahead.
//!
//! Evidence in the order it is believed: words that say so just before the time (`scheduled for`, `ended`), then the
//! nearest verb group.

use super::outlook::{
    follows_relative, has_subject, is_announced, is_failed, is_refused, looks_ahead, tells_of_more,
};
use super::setting::{Setting, Verb, WINDOW, direction_of};
use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::{Direction, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Where a sentence looks from its time expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    Back,
    Ahead,
    /// Nothing tells.
    Open,
}

/// How far before the time a word of direction still speaks for it, in tokens.
const REACH: u32 = 9;

/// The sense of the phrase that begins at a token as one of direction.
fn phrase_direction(doc: &Doc<'_>, at: u32) -> Option<Direction> {
    let phrase = doc.tokens.phrase_at(at).filter(|phrase| phrase.class.any(LexClass::TIME_DIRECTION))?;
    doc.lexicon.time_word(phrase.lexeme).direction
}

/// True where a word or phrase begins that stands before what is still to come: `ahead of`, `in the run-up to`.
pub(crate) fn awaits(doc: &Doc<'_>, at: u32) -> bool {
    let Some(token) = doc.token(at) else { return false };
    let single = || direction_of(doc, token) == Some(Direction::Awaiting);
    let phrase = || token.shape.has(Shape::PHRASE) && phrase_direction(doc, at) == Some(Direction::Awaiting);
    token.is(LexClass::TIME_DIRECTION) && single() || phrase()
}

impl Setting<'_, '_> {
    /// The direction told by words before the time.
    pub(super) fn cue(&self) -> Lean {
        *self.cue.get_or_init(|| self.find_cue())
    }

    fn find_cue(&self) -> Lean {
        let start = self.tokens.start;
        let from = start.saturating_sub(REACH).max(self.bounds().start);
        let before = self.doc.slice(TokenRange::new(from, start));
        for (token, at) in before.iter().rev().zip((from..start).rev()) {
            if !(token.is(LexClass::TIME_DIRECTION) | token.shape.has(Shape::PHRASE)) {
                continue;
            }
            let phrase = if token.shape.has(Shape::PHRASE) { phrase_direction(self.doc, at) } else { None };
            match phrase.or_else(|| direction_of(self.doc, token)) {
                Some(Direction::Forward) => return Lean::Ahead,
                Some(Direction::Toward) if at + 1 == start => return Lean::Ahead,
                Some(Direction::Backward) if start - at <= 2 => return Lean::Back,
                _ => {}
            }
        }
        Lean::Open
    }

    /// True where something ahead stands before the time: `ahead of Friday's vote`, `on the eve of the talks on
    /// Friday`.
    pub(super) fn is_awaited(&self) -> bool {
        *self.awaited.get_or_init(|| self.finds_awaited())
    }

    fn finds_awaited(&self) -> bool {
        const NOUNS: u32 = 8;
        let start = self.tokens.start;
        let from = start.saturating_sub(NOUNS).max(self.bounds().start);
        let before = self.doc.slice(TokenRange::new(from, start));
        before
            .iter()
            .rev()
            .zip((from..start).rev())
            .take_while(|(token, _)| {
                // The hyphen of `run-up to` is one of its words.
                let is_word = token.kind.is_wordlike() || token.shape.has(Shape::IN_PHRASE);
                is_word && !token.tag.is_verb()
            })
            .any(|(_, at)| awaits(self.doc, at))
    }

    /// True where the verb beside the time looks back from a past already told: `had been signed in March`.
    pub(super) fn is_past_perfect(&self) -> bool {
        // `In 1921, Hollin, who had bought it in 1893, sold it`: the clause behind the comma has a time of its own.
        self.verb().is_some_and(|verb| !verb.cut && verb.form().has(VerbForm::PAST.with(VerbForm::PERFECT)))
    }

    /// True of `marks` in `Monday marks the end`, of `pass` in `will on Monday pass judgment`.
    fn is_of(&self, verb: &Verb<'_>) -> bool {
        let past = VerbForm::PAST.with(VerbForm::PERFECT);
        let opens = self.before(1).is_none_or(|token| !token.kind.is_wordlike())
            || self.doc.token(self.tokens.start).is_some_and(|token| token.shape.has(Shape::SENTENCE_START))
            || self.before(2).is_some_and(|token| token.is(LexClass::MODAL));
        opens
            && verb.chunk.tokens.start == self.tokens.end
            && verb.form().has(VerbForm::FINITE)
            && !verb.form().any(past)
    }

    /// True of the infinitive behind a noun in `talks to be held on Friday`.
    fn is_to_be_done(&self, verb: &Verb<'_>) -> bool {
        const NEAR: u32 = 6;
        let before = verb.chunk.tokens.start.checked_sub(1).and_then(|at| self.doc.token(at));
        verb.form().has(VerbForm::PASSIVE)
            && !verb.behind
            && self.tokens.start.saturating_sub(verb.chunk.tokens.end) <= NEAR
            && before.is_some_and(|token| token.tag.is_noun() || token.kind == Kind::COMMA)
    }

    /// True where a present tells what is to come, directly before a date: `takes effect Jan. 1`.
    pub(super) fn is_to_come(&self) -> bool {
        const OBJECT: u32 = 3;
        self.verb().is_some_and(|verb| {
            (self.tokens.start.saturating_sub(verb.chunk.tokens.end) <= OBJECT || self.is_day_of_vote())
                && self.is_present_for_future(&verb)
        })
    }

    /// `holds presidential and parliamentary elections in August`.
    fn is_day_of_vote(&self) -> bool {
        let led = self.before(1).is_some_and(|token| token.is(LexClass::PREPOSITION));
        led && self
            .tokens
            .start
            .checked_sub(2)
            .and_then(|at| self.doc.payload(at, LexClass::EVENT_NOUN))
            .is_some_and(|senses| senses.rsplit("; ").next().unwrap_or(senses).starts_with("elect"))
    }

    /// True where the verb beside the time tells what will be: `will close in November`, `plans to close by November`.
    pub(super) fn will_be(&self) -> bool {
        let ahead = VerbForm::FUTURE.with(VerbForm::MODAL).with(VerbForm::INFINITIVE);
        let led = self.before(1).is_some_and(|token| token.is(LexClass::PREPOSITION));
        let for_it = led && self.doc.word(self.tokens.start - 1).eq_ignore_ascii_case("for");
        !for_it && self.verb().is_some_and(|verb| verb.form().any(ahead)) && self.lean() == Lean::Ahead
    }

    /// `are planned for May`, `a vote scheduled for May`; not `was planned for May`.
    pub(super) fn is_planned_for(&self) -> bool {
        let start = self.tokens.start;
        let planned = start.checked_sub(2).and_then(|at| self.doc.token(at));
        planned.is_some_and(|planned| {
            planned.tag.is_verb() && direction_of(self.doc, planned) == Some(Direction::Forward)
        }) && self.doc.word(start - 1).eq_ignore_ascii_case("for")
            && self.verb().is_some_and(|verb| !verb.form().has(VerbForm::PAST))
    }

    /// True where the verb beside the time is a past, or hangs on one: `had urged them to leave`.
    pub(super) fn is_past(&self) -> bool {
        self.verb().is_some_and(|verb| {
            verb.form().has(VerbForm::PAST)
                || verb.form().has(VerbForm::INFINITIVE)
                    && verb.before().is_some_and(|governor| governor.form.has(VerbForm::PAST))
        })
    }

    /// True where the verb beside the time tells what happened: `fell in July`. What was said of a month may lie
    /// ahead.
    pub(super) fn is_told(&self) -> bool {
        const BESIDE: u32 = 1;
        let past = |form: VerbForm| {
            form.has(VerbForm::PAST.with(VerbForm::FINITE))
                && !form.any(VerbForm::MODAL.with(VerbForm::FUTURE))
        };
        let inside = self.doc.chunk_of(self.tokens.start).filter(|chunk| chunk.kind == ChunkKind::Verb);
        if let Some(verb) = inside {
            return past(verb.form);
        }
        self.cue() == Lean::Open
            && self.verb().is_some_and(|verb| {
                let between = self.tokens.start.saturating_sub(verb.chunk.tokens.end);
                let beside = between <= BESIDE && !verb.behind;
                // Behind a time stands its verb where none is before it.
                let own = !verb.cut && (!verb.behind || verb.before().is_none());
                past(verb.form()) && own && (beside || !tells_of_more(self.doc, verb.chunk))
            })
    }

    /// True where a clause in the simple past tells of the time, `fled in 1979`; not `since 1979`, `was born in 1979`.
    pub(super) fn tells(&self) -> bool {
        let doc = self.doc;
        let origin = |verb: &Chunk| {
            doc.token(verb.head).and_then(|head| direction_of(doc, head)) == Some(Direction::Origin)
        };
        self.led_by().is_none()
            && self.is_told()
            && self.verb().is_some_and(|verb| {
                !verb.form().has(VerbForm::PERFECT)
                    && !origin(verb.chunk)
                    && (verb.form().has(VerbForm::PASSIVE) || !doc.is(verb.chunk.head, LexClass::REPORT_VERB))
                    && !follows_relative(doc, verb.chunk)
            })
    }

    /// True where a date in front of its clause goes on with what is told: `In November students left.`
    pub(super) fn goes_on(&self) -> bool {
        const LEAD: u32 = 2;
        let (doc, tokens, bounds) = (self.doc, self.tokens, self.bounds());
        let led = |back: u32| tokens.start.checked_sub(back).filter(|at| *at >= bounds.start);
        let behind = |back: u32, class| led(back).is_some_and(|at| doc.is(at, class));
        let preposition = behind(1, LexClass::PREPOSITION);
        // `four days later, on 7 May`
        let later = |at| doc.token(at).and_then(|token| direction_of(doc, token)) == Some(Direction::Later);
        if preposition && led(3).is_some_and(later) {
            return true;
        }
        // `and in November`
        let joined = preposition && behind(2, LexClass::CONJUNCTION);
        if tokens.start > bounds.start + LEAD && !joined {
            return false;
        }
        // In front of its clause a time has its verb behind it, be it behind a comma. A noun may be read as a present.
        let other = VerbForm::PERFECT.with(VerbForm::MODAL).with(VerbForm::FUTURE);
        doc.chunks_in(TokenRange::new(tokens.end, tokens.end.saturating_add(WINDOW).min(bounds.end)))
            .iter()
            .filter(|chunk| chunk.kind == ChunkKind::Verb)
            .find(|verb| verb.form.any(VerbForm::PAST.with(other)))
            .is_some_and(|verb| {
                verb.form.has(VerbForm::PAST.with(VerbForm::FINITE))
                    && !verb.form.any(other)
                    && (verb.form.has(VerbForm::PASSIVE) || !doc.is(verb.head, LexClass::REPORT_VERB))
            })
    }

    /// True of `meets`, `is meeting`: a present that with a day beside it is to come. `is`, `says`, `has met` are not.
    fn is_present_for_future(&self, verb: &Verb<'_>) -> bool {
        const NEAR: u32 = 6;
        let (doc, form) = (self.doc, verb.form());
        let between = self.tokens.start.saturating_sub(verb.chunk.tokens.end);
        // `is on Friday`, but not `is ready on Friday`.
        let beside = between == 0 || between == 1 && doc.is(verb.chunk.tokens.end, LexClass::PREPOSITION);
        let present = form.has(VerbForm::FINITE)
            && (beside || !form.has(VerbForm::COPULA))
            && !form.any(VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::PASSIVE))
            && !form.any(VerbForm::NEGATED);
        // `holds that`, but `holds a hearing`.
        let says = doc.is(verb.chunk.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB)
            && !(between > 1
                && doc.is(verb.chunk.head, LexClass::LIGHT_VERB)
                && doc.token(verb.chunk.tokens.end).is_some_and(|next| {
                    next.tag.is_noun()
                        || next.tag == Tag::Adjective
                        || doc.is(verb.chunk.tokens.end, LexClass::DETERMINER)
                }));
        present && !verb.behind && between <= NEAR && !says && has_subject(doc, verb.chunk)
    }

    /// True of the last day in `travels to Lima on Friday before heading to Oslo on Saturday`.
    fn is_before_coming(&self, verb: &Verb<'_>) -> bool {
        let told = VerbForm::PAST.with(VerbForm::PERFECT).with(VerbForm::INFINITIVE);
        let led = verb.chunk.tokens.start.checked_sub(1);
        !verb.behind
            && verb.form().has(VerbForm::PARTICIPLE)
            && led.is_some_and(|at| self.doc.word(at).eq_ignore_ascii_case("before"))
            && verb.before().is_some_and(|main| {
                let reports = LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB;
                main.form.has(VerbForm::FINITE)
                    && !main.form.any(told)
                    && !self.doc.is(main.head, reports)
                    && has_subject(self.doc, main)
            })
    }

    /// True where a vote follows beside a verb that is not past: `Tuesday's primary` has its day before it is held.
    pub(super) fn awaits_vote(&self) -> bool {
        const NOUN: u32 = 4;
        let vote = (self.tokens.end + 1..self.tokens.end + NOUN).any(|at| {
            // Of a noun of several senses the last is what it mostly tells.
            let tells = self.doc.payload(at, LexClass::EVENT_NOUN);
            tells.is_some_and(|senses| senses.rsplit("; ").next().unwrap_or(senses).starts_with("elect"))
        });
        vote && self.verb().is_some_and(|verb| {
            !verb.form().any(VerbForm::PAST.with(VerbForm::PERFECT)) && !verb.is_past_perfect()
        })
    }

    /// Whether a weekday without more lies ahead.
    pub(super) fn lean(&self) -> Lean {
        let (doc, said) = (self.doc, self.before(1));
        let for_it = || doc.word(self.tokens.start - 1).eq_ignore_ascii_case("for");
        if self.is_awaited() || said.is_some() && for_it() {
            return Lean::Ahead;
        }
        let directly = self.led_by() == Some(Direction::Forward);
        let until =
            directly && said.is_some_and(|token| token.is(LexClass::PREPOSITION | LexClass::CONJUNCTION));
        let verb = self.verb();
        // `Until Thursday, they had not met`; but `had been put off until Tuesday`.
        if verb.as_ref().is_some_and(|verb| verb.is_past_perfect() && (verb.behind || !until)) {
            return Lean::Back;
        }
        // `put off until Tuesday`, whatever the tense.
        if directly {
            return Lean::Ahead;
        }
        let Some(verb) = verb else { return self.cue() };
        let form = verb.form();
        if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) && !form.has(VerbForm::PERFECT) {
            let over = is_failed(doc, verb.chunk) || verb.behind && is_refused(doc, verb.chunk);
            return if over { Lean::Back } else { Lean::Ahead };
        }
        if form.has(VerbForm::PAST) && form.has(VerbForm::FINITE) {
            // `planned a rally on Saturday`: the verb itself looks ahead.
            let forward = || {
                doc.token(verb.chunk.head).and_then(|head| direction_of(doc, head))
                    == Some(Direction::Forward)
            };
            return if !verb.behind && (forward() || self.is_set_for(&verb)) {
                Lean::Ahead
            } else {
                Lean::Back
            };
        }
        if form.has(VerbForm::INFINITIVE) {
            // `is to meet on Friday`, `plans to meet on Friday`; `met to sign it on Friday`, `has met to sign it` look
            // back. A headline has no verb but the infinitive.
            let ahead = match verb.before() {
                Some(before) => {
                    before.form.has(VerbForm::FINITE)
                        && !before.form.any(VerbForm::PAST.with(VerbForm::PERFECT))
                        || looks_ahead(doc, before) && !verb.behind
                }
                None => self.has_one_verb(),
            };
            let ahead = ahead || self.is_to_be_done(&verb);
            return if ahead || self.cue() == Lean::Ahead || is_announced(doc, verb.chunk) {
                Lean::Ahead
            } else {
                Lean::Back
            };
        }
        if verb.follows_future(doc) || self.is_of(&verb) || self.is_before_coming(&verb) {
            return Lean::Ahead;
        }
        let cue = self.cue();
        if cue == Lean::Open && self.is_present_for_future(&verb) { Lean::Ahead } else { cue }
    }

    /// `was set Friday to open`: the day of what was set, not of the setting.
    fn is_set_for(&self, verb: &Verb<'_>) -> bool {
        const SET: &[&str] = &["set", "scheduled", "slated", "expected", "supposed", "due"];
        let doc = self.doc;
        let word = doc.word(verb.chunk.head);
        verb.chunk.tokens.len() > 1
            && doc.is(self.tokens.end, LexClass::INFINITIVE)
            && verb.chunk.tokens.end == self.tokens.start
            && SET.iter().any(|set| word.eq_ignore_ascii_case(set))
    }

    /// Whether anything near a month or date says that it lies ahead.
    pub(super) fn wide_lean(&self) -> Lean {
        let said = self.cue();
        if said != Lean::Open && self.led_by() != Some(Direction::Toward) {
            return said;
        }
        let Some(verb) = self.verb() else { return said };
        let form = verb.form();
        // `by September it was dry`, but `was to be dry by September`
        if said == Lean::Ahead {
            let past = form.has(VerbForm::PAST.with(VerbForm::FINITE))
                && !form.any(VerbForm::FUTURE.with(VerbForm::MODAL));
            return if past && !looks_ahead(self.doc, verb.chunk) { Lean::Back } else { said };
        }
        if form.any(VerbForm::FUTURE.with(VerbForm::MODAL)) || verb.follows_future(self.doc) {
            return Lean::Ahead;
        }
        // `plans to begin in May`, `agreed to meet in May`; `accused of planning to strike in May` looks back.
        if form.has(VerbForm::INFINITIVE) {
            // `talks to be held in May`
            if self.is_to_be_done(&verb) {
                return Lean::Ahead;
            }
            // `decided in May to leave`: the month of the deciding; `was due in May to open` looks ahead.
            let decided = |before: &Chunk| {
                before.form.has(VerbForm::PAST.with(VerbForm::FINITE))
                    && !(before.form.has(VerbForm::PASSIVE) && looks_ahead(self.doc, before))
            };
            if verb.behind && verb.before().is_some_and(decided) {
                return Lean::Back;
            }
            let promised =
                |before: &Chunk| before.form.has(VerbForm::FINITE) && looks_ahead(self.doc, before);
            let back = verb.before().is_some_and(|before| {
                before.form.any(VerbForm::PAST.with(VerbForm::PARTICIPLE))
                    && !before.form.has(VerbForm::PASSIVE)
                    && !promised(before)
            });
            return if back { Lean::Open } else { Lean::Ahead };
        }
        if form.has(VerbForm::PAST) { Lean::Back } else { Lean::Open }
    }
}
