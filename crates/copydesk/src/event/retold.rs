//! One attack or one protest told in sentences that share no party: what blew up, whom it killed, who was hurt as well.
//!
//! ```text
//! A car bomb went off in a market. Ten people were killed.      one: the toll of what is told before
//! ... Forty others were wounded.                                one
//! A suicide blast shook Lima. The bomber set off his vest.      one: the same weapon
//! Ten people were killed. Two died in a separate raid.          two
//! ```

use super::likeness::unnamed_only;
use super::merge::Story;
use super::sense::Tags;
use super::types::{Parties, Party, Telling};
use crate::extraction::{EventKind, Mode, Status};
use crate::lexicon::{LexClass, Tag};
use crate::token::Kind;

/// How many sentences on an attack is taken up.
const NEAR: u32 = 2;

/// What a toll says.
const KILLED: [&str; 5] = ["killed", "died", "dead", "murdered", "killing"];
const HURT: [&str; 5] = ["wounded", "injured", "hurt", "wounding", "injuring"];

/// How many words part the two halves of a toll.
const BESIDE: u32 = 14;

/// Words of what is not told yet.
const OTHER: [&str; 9] =
    ["another", "second", "third", "separate", "separately", "earlier", "elsewhere", "meanwhile", "later"];

impl Story<'_> {
    /// True where a telling takes up an attack or protest told shortly before, though they share no party.
    pub(super) fn is_told_again(&self, telling: &Telling, event: &Telling) -> bool {
        if telling.kind != event.kind || telling.sentence == event.sentence {
            return false;
        }
        let same = || match telling.kind {
            EventKind::Assault => {
                self.is_one_blast(telling, event)
                    || self.is_toll_of(telling, event)
                    || self.is_deed_of_headline(telling, event)
            }
            EventKind::Protest => self.is_one_crowd(telling, event),
            _ => false,
        };
        let told = |one: &Telling| matches!(one.status, Status::Held | Status::Ongoing);
        telling.sentence.abs_diff(event.sentence) <= NEAR
            && told(telling)
            && told(event)
            && !telling.distinct
            && same()
            && self.same_time(telling, event).is_some()
            && self.same_place(telling, event).is_some()
            && !self.is_another(telling)
    }

    /// Two blasts of which one at least has no doer told.
    fn is_one_blast(&self, telling: &Telling, event: &Telling) -> bool {
        let fit = |a: &Parties, b: &Parties| a.is_empty() || b.is_empty() || self.shared(a, b) > 0;
        is_blast(telling)
            && is_blast(event)
            && !self.is_several(telling)
            && !self.is_several(event)
            && fit(&telling.actors, &event.actors)
            && fit(&telling.recipients, &event.recipients)
    }

    /// `Blast kills dozens`, and below whom it killed, by other words: the headline names no second man.
    fn is_deed_of_headline(&self, telling: &Telling, event: &Telling) -> bool {
        let fit = |a: &Parties, b: &Parties| a.is_empty() || b.is_empty() || self.shared(a, b) > 0;
        let open = |a: &Parties, b: &Parties| unnamed_only(a) || unnamed_only(b);
        event.headline
            && !telling.headline
            && telling.complete
            && fit(&telling.actors, &event.actors)
            // `Gunman killed`: he killed others before.
            && self.shared(&telling.actors, &event.recipients) == 0
            && (fit(&telling.recipients, &event.recipients) || open(&telling.recipients, &event.recipients))
            && self.shared_number(telling, event)
    }

    /// `dozens` above, `at least 20 people` below; but not `the nurses` below `800 nurses`, nor where they were.
    pub(super) fn is_told_better(&self, below: &Parties, above: &Parties) -> bool {
        let counted = |parties: &Parties| {
            parties.iter().any(|party| party.tokens.iter().any(|at| self.number_at(at).is_some()))
        };
        unnamed_only(below) && !self.are_sites(below) && (counted(below) || !counted(above))
    }

    /// False where both give the number of those harmed, and not the same.
    fn shared_number(&self, telling: &Telling, event: &Telling) -> bool {
        let differ = |a: Party| event.recipients.iter().any(|b| self.same_number(a, b) == Some(false));
        !telling.recipients.iter().any(differ)
    }

    /// `Ten people were killed`, `Forty others were wounded`: the toll of what is told before.
    fn is_toll_of(&self, telling: &Telling, event: &Telling) -> bool {
        let at = telling.tokens.end.saturating_sub(1);
        let bare = !telling.nominal
            && telling.actors.is_empty()
            && telling.when.is_none()
            && telling.place.is_none()
            && telling.recipients.iter().all(|party| party.entity.is_none());
        if !bare {
            return false;
        }
        let killed = self.doc.is_spelled(at, &KILLED);
        let deed = || {
            let noun = self.lists.noun_at(self.doc, event.tokens.end.saturating_sub(1));
            event.nominal && noun.is_some_and(|noun| !noun.any(Tags::NOT_BARE))
        };
        let first =
            killed && event.recipients.is_empty() && (is_blast(event) || deed()) && !self.is_several(event);
        let hurt = self.doc.is_spelled(at, &HURT) && (is_blast(event) || !event.recipients.is_empty());
        // `were killed in a raid`: of that.
        let own = self.doc.is_spelled(at + 1, &["in", "by", "when", "after"]);
        (first || hurt) && !own
    }

    /// `killed ten people and wounded forty`: one attack, told of those it killed and of those it hurt.
    pub(super) fn is_toll_beside(&self, telling: &Telling, event: &Telling) -> bool {
        let ours = telling.tokens.end.saturating_sub(1);
        if telling.kind != EventKind::Assault
            || event.kind != EventKind::Assault
            || telling.sentence != event.sentence
            || telling.nominal
            || telling.tokens.start.checked_sub(event.tokens.end).is_none_or(|gap| gap > BESIDE)
        {
            return false;
        }
        let theirs = event.tokens.end.saturating_sub(1);
        let hurt = self.doc.is_spelled(ours, &HURT)
            || self.doc.is_spelled(theirs, &HURT) && self.doc.is_spelled(ours, &KILLED);
        let parted = |at: u32| {
            let mark =
                self.doc.token(at).is_some_and(|token| matches!(token.kind, Kind::COLON | Kind::SEMICOLON));
            mark || self.doc.is_spelled(at, &OTHER)
        };
        let told = |one: &Telling| matches!(one.status, Status::Held | Status::Ongoing);
        hurt && told(telling)
            && told(event)
            && !(event.tokens.end..telling.tokens.start).any(parted)
            && (telling.actors.is_empty()
                || event.actors.is_empty()
                || self.shared(&telling.actors, &event.actors) > 0)
            && self.shared(&telling.recipients, &event.actors) == 0
            && self.same_time(telling, event).is_some()
            && self.same_place(telling, event).is_some()
    }

    /// `a wave of bombings`.
    fn is_several(&self, telling: &Telling) -> bool {
        let noun = self.doc.token(telling.tokens.end.saturating_sub(1));
        telling.nominal && noun.is_some_and(|noun| noun.tag == Tag::NounPlural)
    }

    /// A protest in the same place, of which one telling names nobody.
    fn is_one_crowd(&self, telling: &Telling, event: &Telling) -> bool {
        self.same_place(telling, event) == Some(1)
            && (telling.actors.is_empty() || event.actors.is_empty())
            && (telling.recipients.is_empty() || event.recipients.is_empty())
    }

    /// True where a word before the trigger says that it is another.
    fn is_another(&self, telling: &Telling) -> bool {
        let sentence = self.doc.sentences().get(telling.sentence as usize);
        let start = sentence.map_or(telling.tokens.start, |sentence| sentence.tokens.start);
        (start.max(telling.tokens.start.saturating_sub(24))..telling.tokens.end)
            .any(|at| self.doc.is_spelled(at, &OTHER))
    }

    /// Whether the numbers of two groups of people agree, `2` and `two nurses`; nothing where one has none.
    pub(super) fn same_number(&self, a: Party, b: Party) -> Option<bool> {
        let number = |party: Party| party.tokens.iter().find_map(|at| self.number_at(at));
        Some(number(a)? == number(b)?)
    }

    /// True where a number or a quantity heads one of two groups, `at least 20`, `Thousands of farmers`: of whom it is, the
    /// other may tell.
    pub(super) fn is_count(&self, a: Party, b: Party) -> bool {
        let quantity = LexClass::CARDINAL | LexClass::VAGUE_NUMBER;
        let count = |party: Party| {
            let head = self.doc.token(party.head);
            head.is_some_and(|head| head.is(quantity) || head.kind == Kind::NUMBER)
        };
        let last = |party: Party| self.doc.token(party.tokens.end.saturating_sub(1)).map(|last| last.lexeme);
        (count(a) || count(b)) && (last(a) == last(b) || self.same_number(a, b) == Some(true))
    }

    /// The number that a token is, in digits or as a word.
    fn number_at(&self, at: u32) -> Option<u64> {
        let token = self.doc.token(at)?;
        if token.kind != Kind::NUMBER {
            return self.doc.payload(at, LexClass::CARDINAL)?.parse().ok();
        }
        self.doc.word(at).bytes().filter(|byte| *byte != b',').try_fold(0u64, |sum, byte| {
            let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
            sum.checked_mul(10)?.checked_add(digit.into())
        })
    }
}

/// True for what explodes.
const fn is_blast(telling: &Telling) -> bool {
    matches!(telling.mode, Some(Mode::Explosives | Mode::SuicideAttack))
}
