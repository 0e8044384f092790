//! The form of a verb group among its neighbours: participles that look like the past tense, and past tenses that look
//! like participles.
//!
//! ```text
//! Men arrested on Sunday were freed      a participle: the verb follows
//! rebels released nurses                 the past tense: between two noun phrases
//! ```

use super::scene::{REACH, Scene};
use super::sense::Slot;
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::mention::EntityRef;
use crate::token::Kind;

/// Particles that stand between a verb and its object.
const PARTICLES: [&str; 7] = ["off", "up", "out", "down", "away", "back", "over"];

/// Forms of the past that are participles where no object follows.
const TRANSITIVE: [&str; 14] = [
    "accused",
    "suspected",
    "convicted",
    "acquitted",
    "arrested",
    "detained",
    "jailed",
    "imprisoned",
    "killed",
    "wounded",
    "injured",
    "displaced",
    "kidnapped",
    "abducted",
];

/// True for `and` before a verb group.
fn joins_on(scene: &Scene<'_>, and: usize) -> bool {
    scene.kind(and) == Some(ChunkKind::Coordinator) && scene.kind(and + 1) == Some(ChunkKind::Verb)
}

impl Scene<'_> {
    /// Form of a verb group.
    #[inline]
    pub(super) fn form(&self, v: usize) -> VerbForm {
        let Some(chunk) = self.chunks.get(v) else { return VerbForm::NONE };
        // Only these two look different among their neighbours.
        let participle = chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE));
        if participle | (chunk.form == VerbForm::FINITE.with(VerbForm::PAST)) {
            self.form_among(v, chunk)
        } else {
            chunk.form
        }
    }

    /// The form of a verb group that depends on its neighbours.
    #[inline(never)] // so that asking for the form of all others stays small
    fn form_among(&self, v: usize, chunk: &Chunk) -> VerbForm {
        let Some(fact) = self.facts.chunks.get(v) else { return chunk.form };
        if fact.form.get() == VerbForm::NONE {
            fact.form.set(self.form_here(v, chunk));
        }
        fact.form.get()
    }

    /// True for the second verb of `arrested then released Lund`.
    pub(super) fn follows_then(&self, v: usize) -> bool {
        self.chunk(v).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Verb
                && chunk.tokens.len() == 2
                && self.doc.is_spelled(chunk.tokens.start, &["then"])
        })
    }

    /// A bare participle between two noun phrases is the past tense: `rebels released nurses`.
    fn form_here(&self, v: usize, chunk: &Chunk) -> VerbForm {
        if chunk.kind != ChunkKind::Verb {
            return chunk.form;
        }
        if !chunk.form.has(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE)) {
            let participle = self.is_attribute(v)
                || self.is_behind_adverb(v)
                || self.is_aside(v)
                || self.lacks_object(v)
                || (self.is_reduced(v) || self.is_of_subject(v)) && self.contact_noun(v).is_none();
            return if participle {
                VerbForm::PARTICIPLE.with(VerbForm::PASSIVE)
            } else if self.is_then_passive(v) {
                chunk.form.with(VerbForm::PASSIVE)
            } else {
                chunk.form
            };
        }
        // `The signed pact` is no clause.
        let subject = v
            .checked_sub(1)
            .is_some_and(|n| self.kind(n) == Some(ChunkKind::Noun) && !self.is_bare_article(n));
        // `Varga answered by closing the border`: no agent, but a means.
        let means = || self.is_word(v + 1, Words::BY) && self.kind(v + 2) == Some(ChunkKind::Verb);
        // `The envoy, Lund, rebuffed the offer`, `Lund (left) rebuffed it`: behind an aside, and no verb before it.
        let apposition = || {
            let closes = |i: usize| {
                matches!(self.mark(i), Some(Kind::COMMA | Kind::DASH | Kind::HYPHEN | Kind::CLOSE))
            };
            let Some(close) = v.checked_sub(1).filter(|&i| closes(i) && self.is_noun(v + 1)) else {
                return false;
            };
            // `Lund, who leads it, rebuffed it`: a verb inside is not of the clause.
            let from = v.saturating_sub(REACH);
            let open = (from..close).rev().find(|&i| closes(i) || self.mark(i) == Some(Kind::OPEN));
            !(from..open.unwrap_or(v))
                .any(|i| self.chunk(i).is_some_and(|verb| verb.form.has(VerbForm::FINITE)))
        };
        // `The rebels laid down their arms`, `Ministers called for calm`: the object of verb and particle.
        let particle = || {
            let phrase =
                self.doc.tokens.phrase_at(chunk.head).filter(|phrase| phrase.class.any(LexClass::EVENT_VERB));
            let main = || {
                self.opens_clause(v - 1)
                    || !(v.saturating_sub(REACH)..v)
                        .any(|i| self.chunk(i).is_some_and(|verb| verb.form.has(VerbForm::FINITE)))
            };
            // `The government backed down on Monday`: nobody is backed down.
            let yields = |lexeme| {
                self.lists.verb(lexeme).is_some_and(|verb| {
                    verb.senses
                        .iter()
                        .all(|sense| sense.kind == Some(EventKind::Concede) && sense.conditions.is_empty())
                })
            };
            phrase.is_some_and(|phrase| {
                if yields(phrase.lexeme) {
                    return main();
                }
                let behind = if phrase.tokens.end <= chunk.tokens.end {
                    v + 1
                } else {
                    self.chunk_behind(phrase.tokens.end)
                };
                self.kind(v + 1) != Some(ChunkKind::Noun)
                    && behind > v + 1
                    && (self.is_noun(behind) || self.is_noun(behind - 1))
                    && main()
            })
        };
        // `Police arrested two men and used tear gas`: as active as the verb before.
        let joined = || {
            v.checked_sub(1).is_some_and(|i| self.kind(i) == Some(ChunkKind::Coordinator))
                && self.is_noun(v + 1)
                && (v.saturating_sub(REACH)..v).rev().filter_map(|i| self.chunk(i)).find_map(|verb| {
                    let finite = verb.kind == ChunkKind::Verb && verb.form.has(VerbForm::FINITE);
                    finite.then(|| !verb.form.any(VerbForm::PASSIVE.with(VerbForm::COPULA)))
                }) == Some(true)
        };
        // `Doctors donated and delivered goods`: two verbs of one object.
        let shares = || {
            let other = if joins_on(self, v + 1) { v + 2 } else { v.wrapping_sub(2) };
            let first = other.min(v);
            joins_on(self, first + 1)
                && first >= 1
                && self.is_noun(first - 1)
                && self.is_noun(first + 3)
                && self
                    .chunk(other)
                    .is_some_and(|verb| verb.kind == ChunkKind::Verb && verb.form == chunk.form)
                && !(first.saturating_sub(REACH)..first).any(|i| self.kind(i) == Some(ChunkKind::Verb))
        };
        // `Police in riot gear blocked off the road`.
        let split = || {
            self.is_noun(v + 2)
                && self.kind(v + 1) == Some(ChunkKind::Adverb)
                && self.chunk(v + 1).is_some_and(|particle| {
                    let word = self.doc.word(particle.head);
                    PARTICLES.iter().any(|other| word.eq_ignore_ascii_case(other))
                })
                && !(v.saturating_sub(REACH)..v)
                    .any(|i| self.chunk(i).is_some_and(|verb| verb.form.has(VerbForm::FINITE)))
        };
        // `Police arrested then released two men`.
        let then = || {
            self.follows_then(v)
                && self.is_noun(v + 1)
                && v.checked_sub(1)
                    .is_some_and(|first| self.form(first) == VerbForm::FINITE.with(VerbForm::PAST))
        };
        let active = subject && (self.is_noun(v + 1) || means() || particle() || split() || self.is_of_he(v));
        if active || apposition() || joined() || then() || shares() {
            VerbForm::FINITE.with(VerbForm::PAST)
        } else {
            chunk.form
        }
    }

    /// `he stood by it`: a pronoun that is only a subject, but not `was he charged with it`.
    fn is_of_he(&self, v: usize) -> bool {
        let he = v.checked_sub(1).and_then(|n| self.chunk(n));
        let he = he.is_some_and(|he| {
            he.tokens.len() == 1 && self.doc.is_spelled(he.head, &["he", "she", "they", "we", "i"])
        });
        let asks = || {
            let before = v.checked_sub(2).and_then(|w| self.chunk(w));
            before
                .and_then(|w| self.doc.token(w.head))
                .is_some_and(|w| matches!(w.tag, Tag::Auxiliary | Tag::Modal))
        };
        he && !asks()
    }

    /// `said Lund stood by it`, `as Lund stood by it`: the noun phrase `n` begins a clause.
    fn opens_clause(&self, n: usize) -> bool {
        let Some(before) = n.checked_sub(1) else { return false };
        match self.kind(before) {
            Some(ChunkKind::Complementizer | ChunkKind::Subordinator) => true,
            Some(ChunkKind::Verb) => self.chunk(before).is_some_and(|verb| {
                verb.form.has(VerbForm::FINITE)
                    && !verb.form.has(VerbForm::PASSIVE)
                    && self.governs_clause(verb.head)
            }),
            _ => false,
        }
    }

    /// `was released, then detained again`: as passive as the verb before.
    fn is_then_passive(&self, v: usize) -> bool {
        self.follows_then(v)
            && !self.is_noun(v + 1)
            && v.checked_sub(1).is_some_and(|comma| self.is_comma(comma))
            && (v.saturating_sub(REACH)..v).rev().filter_map(|i| self.chunk(i)).find_map(|verb| {
                let finite = verb.kind == ChunkKind::Verb && verb.form.has(VerbForm::FINITE);
                finite.then(|| verb.form.has(VerbForm::PASSIVE))
            }) == Some(true)
    }

    /// `said rebels accused of theft would be tried`: a verb that must have an object, and has none behind it.
    fn lacks_object(&self, v: usize) -> bool {
        // `arrested on Monday three men`.
        let behind_time = self.is_noun(v + 3) && !self.is_noun(v + 2);
        v >= 1
            && self.is_noun(v - 1)
            && self.kind(v + 1) == Some(ChunkKind::Preposition)
            && !behind_time
            && self
                .chunk(v)
                .is_some_and(|chunk| chunk.tokens.len() == 1 && self.doc.is_spelled(chunk.head, &TRANSITIVE))
    }

    /// `ended tariffs on goods imposed in May`: what looks like a second past tense in one clause is a participle.
    fn is_reduced(&self, v: usize) -> bool {
        let past = self
            .chunk(v)
            .filter(|chunk| chunk.form == VerbForm::FINITE.with(VerbForm::PAST) && chunk.tokens.len() == 1);
        let Some(chunk) = past else { return false };
        let described =
            v.checked_sub(1).is_some_and(|n| self.is_noun(n)) && self.doc.word(chunk.head).ends_with("ed");
        // `the attack carried out by rebels`: behind the particle.
        let next = if self.kind(v + 1) == Some(ChunkKind::Adverb) { v + 2 } else { v + 1 };
        let by = described && self.is_word(next, Words::BY);
        if !described || !by && self.kind(v + 1) != Some(ChunkKind::Preposition) {
            return false;
        }
        for i in (v.saturating_sub(8)..v).rev() {
            match self.kind(i) {
                // `as the envoy warned of hunger`: a clause of its own.
                Some(ChunkKind::Preposition)
                    if self.is_word(i, Words::AS.or(Words::AFTER).or(Words::BEFORE)) =>
                {
                    return false;
                }
                Some(ChunkKind::Noun | ChunkKind::Preposition) => {}
                Some(ChunkKind::Mark) => return self.is_apposed_to_name(i, v),
                Some(ChunkKind::Verb) if self.is_attribute(i) => {}
                Some(ChunkKind::Verb) => {
                    let saying = LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB;
                    // `condemned the attack carried out by rebels`: what such verbs govern is no clause.
                    return self.chunk(i).is_some_and(|verb| {
                        !self.doc.is(verb.head, saying) || by && !self.governs_clause(verb.head)
                    });
                }
                _ => return false,
            }
        }
        false
    }

    /// `freed Lund, a lawyer arrested in May`: the verb belongs to what is said of the name before the comma.
    pub(super) fn is_apposed_to_name(&self, comma: usize, v: usize) -> bool {
        let name = comma.checked_sub(1).and_then(|n| self.mention(n));
        let indefinite = self.chunk(comma + 1).is_some_and(|chunk| {
            let first = self.doc.word(chunk.tokens.start);
            first.eq_ignore_ascii_case("a") || first.eq_ignore_ascii_case("an")
        });
        let main = || {
            (comma.saturating_sub(REACH)..comma)
                .any(|i| self.chunk(i).is_some_and(|verb| verb.form.has(VerbForm::FINITE)))
        };
        comma + 2 == v
            && self.is_comma(comma)
            && indefinite
            && name.is_some_and(|name| matches!(name.entity, EntityRef::Person(_)))
            && main()
    }

    /// True for a verb of saying behind which a clause may stand: `said`, but not `condemned`.
    fn governs_clause(&self, head: u32) -> bool {
        let report = self.doc.token(head).and_then(|verb| {
            self.doc.lexicon.report(verb.lexeme, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB)
        });
        report.is_some_and(|report| report.frames.any(Frames::THAT.with(Frames::CLAUSE)))
    }

    /// `Varga, accused of bribery, left`: between commas, and the clause has a verb behind the second.
    fn is_aside(&self, v: usize) -> bool {
        let opens = v >= 2 && self.is_comma(v - 1) && self.is_noun(v - 2);
        if !opens || self.chunk(v).is_none_or(|chunk| chunk.tokens.len() > 1) {
            return false;
        }
        // `flew to Lima, talked to Lund, left`: one of several verbs.
        let listed = v >= 3
            && self.chunk(v - 3).is_some_and(|verb| {
                verb.form.has(VerbForm::FINITE) && !self.doc.is(verb.head, LexClass::REPORT_VERB)
            });
        // `The raid, carried out by rebels, failed`.
        let out = self.kind(v + 1) == Some(ChunkKind::Adverb) && self.is_word(v + 2, Words::BY);
        if listed || !out && self.kind(v + 1) != Some(ChunkKind::Preposition) {
            return false;
        }
        let inside = |i: &usize| {
            matches!(self.kind(*i), Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb))
        };
        let end = v + 1 + (v + 1..v + 9).take_while(inside).count();
        let behind = end + 1 + usize::from(self.kind(end + 1) == Some(ChunkKind::Adverb));
        self.is_comma(end)
            && self
                .chunk(behind)
                .is_some_and(|main| main.kind == ChunkKind::Verb && main.form.has(VerbForm::FINITE))
    }

    /// True for an event verb that never has an object: `arrived in Lima after talks began`.
    fn is_intransitive(&self, v: usize) -> bool {
        let verb = self.chunk(v).and_then(|chunk| self.verb_at(chunk.head));
        verb.is_some_and(|verb| {
            verb.senses.iter().all(|sense| !sense.asks(Slot::Object) && !sense.conditions.is_empty())
        })
    }

    /// `Two men arrested on Sunday were charged`: behind its own phrases the subject's verb follows.
    fn is_of_subject(&self, v: usize) -> bool {
        let time = |i: usize| self.kind(i) == Some(ChunkKind::Noun) && !self.is_noun(i);
        // `The attack carried out by rebels killed ten`: behind the particle.
        let out = self.kind(v + 1) == Some(ChunkKind::Adverb) && self.is_word(v + 2, Words::BY);
        let next = v + 1 + usize::from(out);
        let follows =
            v >= 1 && self.is_noun(v - 1) && (self.kind(next) == Some(ChunkKind::Preposition) || time(next));
        let regular = self.chunk(v).is_some_and(|chunk| {
            chunk.tokens.len() == 1
                && self
                    .doc
                    .token(chunk.head)
                    .is_some_and(|verb| verb.tag == Tag::VerbPast && verb.pos.has(Tag::VerbPart))
                // `announced on Monday Chad would leave`.
                && !self.doc.is(chunk.head, LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB)
        });
        if !follows || !regular || self.is_intransitive(v) {
            return false;
        }
        let mut i = next;
        for _ in 0..5 {
            match self.kind(i) {
                // `arrested last week for theft`.
                Some(ChunkKind::Noun) if time(i) => i += 1,
                // `gathered in Lima as the envoy left`: a clause of its own.
                Some(ChunkKind::Preposition) if self.is_word(i, Words::AS) => return false,
                Some(ChunkKind::Preposition) if self.kind(i + 1) == Some(ChunkKind::Noun) => i += 2,
                Some(ChunkKind::Preposition) => return false,
                _ => break,
            }
        }
        // `died in a raid carried out by rebels`: what follows is no main verb either.
        let by = || self.is_word(i + 1, Words::BY) || self.is_word(i + 2, Words::BY);
        self.chunk(i).is_some_and(|main| {
            main.kind == ChunkKind::Verb
                && main.form.has(VerbForm::FINITE)
                && (main.form != VerbForm::FINITE.with(VerbForm::PAST) || !by())
        })
    }
}
