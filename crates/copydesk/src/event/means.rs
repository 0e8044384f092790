//! Harm and what did it are one event: `A bomb in Lima killed two and wounded three`, `were killed in the attack`.

use super::likeness::{is_future, same_word};
use super::merge::Story;
use super::sense::Tags;
use super::types::{Parties, Telling};
use super::words::Words;
use crate::extraction::EventKind;
use crate::grammar::ChunkKind;
use crate::mention::EntityRef;
use crate::span::TokenRange;

/// Words between two deeds that are not one, in time or by reason.
const APART: [&str; 13] = [
    "after",
    "before",
    "since",
    "while",
    "but",
    "as",
    ";",
    "following",
    "revenge",
    "retaliation",
    "response",
    "reprisal",
    "avenge",
];

impl Story<'_> {
    /// `killed in the attack`: the attack by which the verb's harm was done, told after it in its sentence.
    pub(super) fn means_ahead<'t>(&self, tellings: &'t [Telling], at: usize) -> Option<&'t Telling> {
        let harm = tellings.get(at).filter(|harm| harm.kind == EventKind::Assault && !harm.nominal)?;
        tellings
            .get(at + 1..)?
            .iter()
            .take(3)
            .take_while(|means| means.sentence == harm.sentence)
            .find(|means| means.nominal && self.is_means(means, harm))
    }

    /// `ambushed a convoy, killing six soldiers`: the harm that a deed did, told behind it in its sentence.
    pub(super) fn harm_ahead<'t>(&self, tellings: &'t [Telling], at: usize) -> Option<&'t Telling> {
        let deed = tellings.get(at).filter(|deed| deed.kind == EventKind::Assault && !deed.headline)?;
        tellings
            .get(at + 1..)?
            .iter()
            .take(2)
            .take_while(|harm| harm.sentence == deed.sentence)
            .find(|harm| !harm.nominal && !harm.recipients.is_empty() && self.is_means(harm, deed))
    }

    /// True where the headline told that harm.
    pub(super) fn is_headed_by(&self, harm: &Telling, event: &Telling) -> bool {
        event.headline
            && same_word(harm, event)
            && harm.sentence.saturating_sub(event.sentence) <= 3
            && self.shared(&harm.recipients, &event.recipients) > 0
    }

    /// True where `the attack` may take up an event told before, `a shooting` that of the headline.
    pub(super) fn is_told_of(&self, means: &Telling, event: &Telling) -> bool {
        let headed = event.headline && means.sentence.saturating_sub(event.sentence) <= 3;
        (means.definite || headed)
            && same_word(means, event)
            && means.sentence.saturating_sub(event.sentence) <= 6
            && self.same_time(means, event).is_some()
            && self.same_place(means, event).is_some()
    }

    /// `A bomb in Lima killed two and wounded three`, `were hurt when a car exploded`: what was done and by what.
    pub(super) fn is_means(&self, telling: &Telling, event: &Telling) -> bool {
        let violence = telling.kind == EventKind::Assault
            && event.kind == EventKind::Assault
            && telling.sentence == event.sentence
            && !(telling.nominal && event.nominal)
            && is_future(telling.status) == is_future(event.status);
        if !violence {
            return false;
        }
        let actors = telling.actors.is_empty()
            || event.actors.is_empty()
            || self.shared(&telling.actors, &event.actors) > 0;
        let noun = if telling.nominal { telling } else { event };
        let recipients = telling.recipients.is_empty()
            || event.recipients.is_empty()
            || self.shared(&telling.recipients, &event.recipients) > 0
            || noun.nominal
                && (self.are_sites(&noun.recipients) || event.nominal && self.is_subject(event, telling))
            // `were killed when jets bombed a school`.
            || event.actors.is_empty()
                && !telling.actors.is_empty()
                && self.are_sites(&telling.recipients)
            || !noun.nominal && telling.actors.is_empty() == event.actors.is_empty()
            || !telling.nominal && event.actors.is_empty() && self.is_when(event, telling);
        let gap = TokenRange::new(event.tokens.end, telling.tokens.start.max(event.tokens.end));
        let apart = |at: u32| self.doc.is_spelled(at, &APART);
        actors
            && recipients
            && gap.len() <= 24
            && !gap.iter().any(apart)
            && self.same_time(telling, event).is_some()
    }

    /// `Three people were killed when troops opened fire on a crowd`: the clause with `when` tells what killed them.
    fn is_when(&self, harm: &Telling, deed: &Telling) -> bool {
        let gap = TokenRange::new(harm.tokens.end, deed.tokens.start.max(harm.tokens.end));
        let when = |at: u32| self.doc.token(at).is_some_and(|token| self.lists.is_word(token, Words::WHEN));
        !harm.recipients.is_empty() && !deed.actors.is_empty() && gap.iter().any(when)
    }

    /// True for targets that are no people: `the attack on the consulate`.
    pub(super) fn are_sites(&self, parties: &Parties) -> bool {
        parties.iter().all(|party| match party.entity {
            Some(EntityRef::Person(_)) => false,
            Some(_) => true,
            None => self.lists.noun_at(self.doc, party.head).is_some_and(|noun| noun.any(Tags::SITE)),
        })
    }

    /// `An attack on villagers killed 20 people`: the only verb behind the noun is the harm done.
    fn is_subject(&self, noun: &Telling, verb: &Telling) -> bool {
        let gap = TokenRange::new(noun.tokens.end, verb.tokens.start.max(noun.tokens.end));
        let chunks = self.doc.chunks_in(gap);
        gap.len() <= 12 && chunks.iter().all(|chunk| chunk.kind != ChunkKind::Verb)
    }
}
