//! Deeds: verbs that report, where their object or subject shows that they tell what somebody did.
//!
//! ```text
//! Moor attacked the plan.                  a claim
//! Rebels attacked a convoy near Lund.      none
//! ```
//!
//! Also participles that a verb or preposition cuts off from their noun: `faced alleged fraud`. Expected precision
//! 0.97. Cost: a comparison with a few lists a verb that takes objects, and a step or two to its object.

use super::deed_table::{ADMITTING, DEED_TABLE, RESPONSE, What};
use super::deed_words::{
    ALARMS, AREAS, ARRIVALS, CALLED, CLAIMED, CROWDS, DANGERS, PICTURES, RECALLED, SHOWN, SQUADS, TALKS,
};
use super::view::View;
use super::word::{Words, words};
use crate::grammar::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Frames, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// How many words and marks may stand between a verb and the price of what is sold.
const MAX_WARES: usize = 24;
/// How many chunks may stand between a verb and the noun phrase that is its object: `claimed [at least] 12 lives`.
const MAX_MEASURE: usize = 3;

impl<'d> View<'d> {
    /// True where the verb at token `at`, head of verb group `i` with those frames, reports nothing.
    pub(super) fn is_deed(self, at: u32, i: usize, frames: Frames) -> bool {
        let text = self.doc.text;
        let Some(verb) = self.doc.token(at) else { return false };
        DEED_TABLE.get(text, verb).is_some_and(|what| self.is_deed_of(what, verb, i, frames))
    }

    /// True where a verb of a sort, head of verb group `i` with those frames, tells a deed.
    #[inline(never)] // few verbs are of any
    fn is_deed_of(self, what: What, verb: &Token, i: usize, frames: Frames) -> bool {
        let Some(group) = self.chunk(i) else { return false };
        let end = group.tokens.end;
        if what == What::Intended {
            return self.is_purpose(i, group);
        }
        // `jailed for threatening to kill him`: a crime; `threatens to derail the talks`: what may happen
        if what == What::Threat {
            let gerund = verb.tag == Tag::VerbIng;
            return self.is_word(end, words!["to"]) && self.is_word(end + 1, DANGERS)
                || gerund && self.before(i, 0).is_some_and(|(_, link)| link.kind == ChunkKind::Preposition);
        }
        if what == What::Ruled {
            // `has ruled for two decades`
            return self.is_word(end, words!["for", "since", "until"])
                && self.chunk(self.chunk_at(end) + 1).is_some_and(|time| self.is_time(time));
        }
        // `boasts a harbour`
        if what == What::Had {
            return self.object_behind(i).is_some_and(|(last, object)| {
                self.doc.token(object.tokens.start).is_some_and(|first| {
                    matches!(first.tag, Tag::Determiner | Tag::Numeral | Tag::Adjective | Tag::NounPlural)
                }) && object.tokens.start <= end + 2
                    && !self.is_verb(last + 1)
            });
        }
        if !frames.any(Frames::OBJECT) {
            return false;
        }
        // `met cheering crowds`
        let attribute = what == What::Attribute || words!["cheering"].has(self.doc.text, verb);
        if attribute && self.is_cut_off(group, i) {
            return true;
        }
        self.by_form(what, i, group).unwrap_or_else(|| self.by_object(what, i, group))
    }

    /// `launched a campaign intended to win`: a participle behind the object of another verb.
    fn is_purpose(self, i: usize, group: &Chunk) -> bool {
        let noun = |chunk: &Chunk| chunk.kind == ChunkKind::Noun && !self.is_pronoun(chunk);
        let Some((n, phrase)) = self.before(i, 0).filter(|_| group.tokens.len() == 1) else { return false };
        // `$4 million | ad campaign`: a phrase cut in two.
        let before =
            self.before(n, 0).and_then(|(m, cut)| if noun(cut) { self.before(m, 0) } else { Some((m, cut)) });
        noun(phrase)
            && before.is_some_and(|(_, before)| {
                before.kind == ChunkKind::Preposition
                    || before.kind == ChunkKind::Verb && !self.doc.is(before.head, LexClass::REPORT_VERB)
            })
    }

    /// Whether the form of a verb, group `i`, and what stands right beside it tell a deed; nothing where its object must.
    #[inline(never)]
    fn by_form(self, what: What, i: usize, group: &Chunk) -> Option<bool> {
        let end = group.tokens.end;
        let passive = group.form.has(VerbForm::PASSIVE);
        let full = passive && !group.form.has(VerbForm::PARTICIPLE);
        Some(match what {
            What::Admitted => passive || self.is_word(group.tokens.start, words!["being"]),
            // `an area claimed by Peru`
            What::Claimed if self.doc.is(end, LexClass::AGENT) => {
                self.before(i, 0).is_some_and(|(_, area)| self.is_plain(area, AREAS))
            }
            What::Site if full || passive && self.doc.is(end, LexClass::AGENT) => self.suffers(i, end),
            // `three terror attacks`: a plural that looks like a verb
            What::Site if self.is_armed(group.tokens.start) => true,
            // `was welcomed by Moor on arrival in Lund`
            What::Guest if full => self.is_received(i, end),
            // `a war which has seen many killed`
            What::Seen
                if self.before(i, 0).is_some_and(|(_, who)| self.is_word(who.head, words!["which"])) =>
            {
                true
            }
            // `was seen on Monday`, but `is seen as weak`
            What::Seen if full => !self.is_word(end, words!["as", "by"]),
            // `a permit issued by Lima`
            What::Given(_) | What::Sold(_) if passive && self.doc.is(end, LexClass::AGENT) => true,
            _ if full => false,
            // `A video shows a man`: what eyes see
            What::Titled => {
                self.opens_quote(end)
                    || !self.is_word(end, words!["that", "how", "what", "why"])
                        && (self.is_picture_before(i) || self.shows_itself(i))
            }
            What::Attribute => false,
            // `a meeting where they discussed the war`
            What::Noun(_) | What::Given(_) | What::Sold(_) if self.is_where(i) => true,
            // `did not respond to it`, `has yet to respond to it`
            What::Alarm if group.form.any(VerbForm::NEGATED.with(VerbForm::INFINITIVE)) => true,
            _ => return None,
        })
    }

    /// True where the object of a verb, group `i`, tells a deed.
    #[inline(never)]
    fn by_object(self, what: What, i: usize, group: &Chunk) -> bool {
        let Some((last, object)) = self.object_behind(i) else { return false };
        // `claimed the title was his`, `attacked the camp as a jail`, `attacked ministers for it`
        let judged = self.is_verb(last + 1) || self.is_word(object.tokens.end, words!["as", "for", "over"]);
        match what {
            What::Office => self.is_appointment(last, object),
            // `responded to a call`, `responded to the house for a fire`
            What::Alarm => self.is_plain(object, ALARMS) || self.is_target(object),
            What::Fined => self.is_fined(last, object),
            What::Given(nouns) => self.is_plain(object, nouns),
            What::Sold(nouns) => self.is_plain(object, nouns) || self.is_priced(object),
            What::Titled
            | What::Admitted
            | What::Ruled
            | What::Had
            | What::Threat
            | What::Intended
            | What::Attribute => false, // told by their form
            // `had detailed talks`: an adjective
            What::Detailed => group.tokens.len() > 1 && self.is_plain(object, TALKS),
            _ if judged => false,
            What::Site => {
                self.is_target(object) || self.is_force_before(i) || self.is_with_weapon(last, object)
            }
            What::Claimed => self.is_plain(object, CLAIMED),
            What::Noun(nouns) => self.is_plain(object, nouns),
            // `recalled 5,000 cars`
            What::Ordered => self.is_plain(object, RECALLED) || self.opens_with_number(object),
            What::Crowd => {
                let of = self.is_word(object.tokens.end, words!["of"]);
                let whom = if of { self.chunk(last + 2) } else { Some(object) };
                whom.is_some_and(|whom| {
                    self.is_plain(whom, CROWDS) && !self.is_word(whom.tokens.end, words!["with", "over"])
                })
            }
            // `dismissed him, saying he was a clown`
            What::Person => {
                self.is_person(i, object) && !self.is_word(object.tokens.end + 1, words!["saying", "calling"])
            }
            // `saw a man`, `went to see a film`, but `sees gains`
            What::Seen => {
                let bare = group.tokens.len() == 1 && group.form.has(VerbForm::FINITE);
                !bare || group.form.has(VerbForm::PAST)
            }
            // `challenged Ada Moor`, but `challenged her claims`
            What::Rival => {
                self.doc.token(object.head).is_some_and(|token| token.tag == Tag::Proper)
                    || self.is_word(object.head, words!["me", "him", "her", "us", "them"])
            }
            What::Guest => self.is_person(i, object) && self.is_word(object.tokens.end, words!["to"]),
            // `calling themselves the Lund Guard`
            What::Called if self.is_word(object.head, words!["themselves", "itself"]) => true,
            What::Called => {
                // `called 911`
                let number = matches!(self.doc.word(object.head), "911" | "999" | "112");
                number || self.is_plain(object, CALLED) && !self.has_predicate(last) && !self.is_relative(i)
            }
        }
    }

    /// `showed courage`
    fn shows_itself(self, i: usize) -> bool {
        self.object_behind(i).is_some_and(|(_, object)| self.is_plain(object, SHOWN))
    }

    /// `The video shows`, `a map of Lund showing`: a picture before verb group `i`.
    fn is_picture_before(self, i: usize) -> bool {
        let Some((n, noun)) = self.before(i, 0).filter(|(_, noun)| noun.kind == ChunkKind::Noun) else {
            return false;
        };
        let whole = || self.phrase_before(n, 0).last().map(|core| core.head);
        self.is_word(noun.head, PICTURES) || whole().is_some_and(|head| self.is_word(head, PICTURES))
    }

    /// True for a noun phrase that begins with a number.
    fn opens_with_number(self, object: &Chunk) -> bool {
        self.doc.token(object.tokens.start).is_some_and(|first| first.tag == Tag::Numeral)
    }

    /// True for a verb of which a phrase with `to` may be a deed: `responded to a call`, `was admitted to hospital`.
    pub(super) fn may_be_deed_to(self, at: u32) -> bool {
        self.is_word(at, RESPONSE) || self.is_word(at, ADMITTING)
    }

    /// The noun phrase behind verb group `i`, and the number of its last chunk.
    pub(super) fn object_behind(self, i: usize) -> Option<(usize, &'d Chunk)> {
        let noun =
            |k: usize| self.chunk(k).filter(|chunk| chunk.kind == ChunkKind::Noun && !self.is_time(chunk));
        let apart = |chunk: &Chunk| {
            matches!(chunk.kind, ChunkKind::Mark | ChunkKind::Verb | ChunkKind::Complementizer)
        };
        let mut last = i + 1;
        while noun(last).is_none() {
            if last == i + MAX_MEASURE || self.chunk(last).is_none_or(apart) {
                return None;
            }
            last += 1;
        }
        while noun(last + 1).is_some_and(|next| !self.doc.is(next.tokens.start, LexClass::DETERMINER)) {
            last += 1;
        }
        noun(last).map(|object| (last, object))
    }

    /// `cited the driver for speeding`, `cited dozens of people for it`
    fn is_fined(self, last: usize, object: &Chunk) -> bool {
        let of = self.is_word(object.tokens.end, words!["of"]);
        let whom = if of { self.chunk(last + 2) } else { Some(object) };
        whom.is_some_and(|whom| self.is_word(whom.tokens.end, words!["for"]))
    }

    /// `named Ada Moor as acting director`, `named a new chief of staff`: an office as the object or behind it.
    fn is_appointment(self, last: usize, object: &Chunk) -> bool {
        let office = |chunk: &Chunk| {
            chunk.kind == ChunkKind::Noun
                && self.doc.is(chunk.head, LexClass::ROLE)
                && self.doc.token(chunk.head).is_some_and(|token| token.tag == Tag::Noun)
        };
        let behind = last + 1 + usize::from(self.is_word(object.tokens.end, words!["as"]));
        office(object) || self.is_plain(object, SQUADS) || self.chunk(behind).is_some_and(office)
    }

    /// `offers the phone | for $99`, `discounts laptops | from $700`
    fn is_priced(self, object: &Chunk) -> bool {
        let behind = (object.tokens.start..).take(MAX_WARES).take_while(|at| !self.kind(*at).is_terminal());
        behind.skip(1).any(|at| {
            self.kind(at) == Kind::DOLLAR && self.is_word(at - 1, words!["for", "from", "at", "to", "under"])
        })
    }

    /// True for a common noun of a list.
    pub(super) fn is_plain(self, noun: &Chunk, nouns: &Words) -> bool {
        self.is_word(noun.head, nouns)
            && self.doc.token(noun.head).is_some_and(|token| token.tag != Tag::Proper)
    }

    /// True for the object of verb group `i`, up to that noun, where it is somebody in an office, or a pronoun for a
    /// person: `the minister`, `Prime Minister Ada Moor`, `him`.
    fn is_person(self, i: usize, noun: &Chunk) -> bool {
        let phrase =
            TokenRange::new(self.chunk(i).map_or(noun.tokens.start, |verb| verb.tokens.end), noun.tokens.end);
        let titled = |token: &Token| token.is(LexClass::ROLE);
        let plural =
            self.is_word(noun.head, words!["critics", "opponents", "rivals", "skeptics", "sceptics"]);
        let named = self.doc.token(noun.head).is_some_and(|head| head.tag == Tag::Proper || titled(head));
        self.is_word(noun.head, words!["me", "him", "us", "them"])
            || named && !plural && self.doc.slice(phrase).iter().any(titled)
    }

    /// True for a guest who is met where she comes to: `welcomed at the airport`, `welcomed by Moor on arrival`.
    fn is_received(self, i: usize, end: u32) -> bool {
        let agent = if self.doc.is(end, LexClass::AGENT) { self.object_behind(i) } else { None };
        let behind = agent.map_or(i + 1, |(last, _)| last + 1);
        let place = |k: usize| self.chunk(k).is_some_and(|noun| self.is_plain(noun, ARRIVALS));
        self.chunk(behind).is_some_and(|link| link.kind == ChunkKind::Preposition)
            && (place(behind + 1) || place(behind + 2))
    }

    /// True where what an object is called follows it: `the vote | a sham`, `the vote | in | Lund | rigged`.
    pub(super) fn has_predicate(self, object: usize) -> bool {
        let noun = |k: usize| self.chunk(k).is_some_and(|chunk| chunk.kind == ChunkKind::Noun);
        let link = |k: usize| self.chunk(k).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
        let behind = object + if link(object + 1) && noun(object + 2) { 3 } else { 1 };
        self.chunk(behind).is_some_and(|next| match next.kind {
            ChunkKind::Noun => !self.is_time(next),
            ChunkKind::Adjective | ChunkKind::Verb => true,
            // `the meeting, the third in a week, useless`
            ChunkKind::Mark => {
                self.opens_quote(next.head) || self.is_mark(next, Kind::COMMA) && noun(behind + 1)
            }
            _ => false,
        })
    }

    /// True for a verb behind `where` and a pronoun.
    fn is_where(self, i: usize) -> bool {
        self.before(i, 0).filter(|(_, subject)| self.is_pronoun(subject)).is_some_and(|(_, subject)| {
            subject.tokens.start > 0 && self.is_word(subject.tokens.start - 1, words!["where"])
        })
    }

    /// `what Moor called a strike`, `which Moor called a strike`
    fn is_relative(self, i: usize) -> bool {
        let lead = self.before(i, 0).and_then(|(subject, _)| self.before(subject, 0));
        lead.is_some_and(|(_, lead)| {
            lead.kind == ChunkKind::Relative || self.is_word(lead.head, words!["what", "that", "which"])
        })
    }

    /// `faced [alleged] fraud`, `told [cheering] crowds`: a lone participle between a verb or preposition and a noun
    /// without an article.
    #[inline(never)]
    fn is_cut_off(self, group: &Chunk, i: usize) -> bool {
        let bare = self.chunk(i + 1).is_some_and(|noun| {
            noun.kind == ChunkKind::Noun
                && noun.tokens.start == group.tokens.end
                && self
                    .doc
                    .token(noun.tokens.start)
                    .is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Adjective))
        });
        // A verb may have been read as a noun or adjective: `Voters faced`.
        let verb = |before: &Chunk| {
            before.kind == ChunkKind::Verb
                || self
                    .doc
                    .token(before.head)
                    .is_some_and(|token| token.pos.has(Tag::VerbPast) && !token.is_capital())
        };
        // `three alleged "confessions"`
        let counts = |before: &Chunk| {
            before.tokens.len() == 1
                && self.doc.token(before.head).is_some_and(|token| token.tag == Tag::Numeral)
                && (bare || self.opens_quote(group.tokens.end))
        };
        // `the writer and accused thief Ada Moor`, but not `met them and accused her of theft`
        let joined = |link: &Chunk| {
            let noun = self.doc.token(group.tokens.end);
            link.kind == ChunkKind::Coordinator
                && noun.is_some_and(|noun| noun.tag == Tag::Noun && !noun.is_capital())
                && (1..3).any(|n| self.doc.token(group.tokens.end + n).is_some_and(Token::is_capital))
        };
        group.tokens.len() == 1
            && self.before(i, 0).is_some_and(|(_, before)| {
                before.tokens.end == group.tokens.start
                    && (bare && (before.kind == ChunkKind::Preposition || verb(before) || joined(before))
                        || counts(before))
            })
    }
}
