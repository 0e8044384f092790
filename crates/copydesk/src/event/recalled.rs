//! What a telling recalls: events of long ago are not those of the day, and `the man` may be somebody told of just before.
//!
//! ```text
//! Two died in a blast in Lima. ... The attacks of 2015 killed 90.     two events
//! Police arrested a lawyer. The man was arrested at home.             one
//! Six people were killed. ... In May a bomb killed 40 people.         two
//! ```

use super::likeness::{same_word, unnamed_only};
use super::merge::Story;
use super::nature::is_of_force;
use super::types::{Parties, Party, Telling};
use super::words::Words;
use crate::extraction::{EventKind, Mode};
use crate::lexicon::{LexClass, Tag};
use crate::mention::EntityRef;
use crate::token::Kind;

/// Days behind which news is history.
const LONG: i64 = 60;

impl Story<'_> {
    /// True where a telling is of a day long past, and the event is one of which no day is told: it is another. Right
    /// behind the event it may tell its day, unless it is called by it: `the 2015 protests`.
    pub(super) fn is_history(&self, telling: &Telling, event: &Telling) -> bool {
        use EventKind as K;
        if !matches!(telling.kind, K::Assault | K::Protest | K::Coerce | K::Elect) || event.when.is_some() {
            return false;
        }
        let Some(time) = telling.when.and_then(|at| self.times.get(at as usize)) else { return false };
        let called = telling.nominal
            && time.tokens.end <= telling.tokens.start
            && telling.tokens.start - time.tokens.end <= 6;
        // Of whom it was told that he was killed, he was killed then.
        let suffered = |party: Party| {
            matches!(party.entity, Some(EntityRef::Person(_)))
                && event.recipients.iter().any(|other| other.entity == party.entity)
        };
        self.is_long_ago(telling)
            && (called || telling.sentence.saturating_sub(event.sentence) > 2)
            && !telling.recipients.iter().any(suffered)
    }

    /// True where a telling is of a day long past.
    pub(super) fn is_long_ago(&self, telling: &Telling) -> bool {
        let end = self.time(telling).and_then(|time| time.end);
        end.zip(self.dct).is_some_and(|(end, today)| (today - end).whole_days() > LONG)
    }

    /// `The man was arrested`: of whom it was just told as `a lawyer`.
    pub(super) fn is_taken_up(&self, telling: &Telling, event: &Telling) -> bool {
        telling.kind != EventKind::Consult
            && !telling.nominal
            && same_word(telling, event)
            && telling.sentence > event.sentence
            && telling.sentence - event.sentence <= 3
            && unnamed_only(&telling.recipients)
            && unnamed_only(&event.recipients)
            && self.begins(&telling.recipients, Words::THE)
            && self.is_anybody(&telling.recipients)
            && self.is_one(&event.recipients)
    }

    /// `will deport Lund`, `his deportation`: what is named again is as real as it was told, whatever its own clause says.
    pub(super) fn is_named_again(&self, telling: &Telling, event: &Telling) -> bool {
        let named = |ours: Party| {
            ours.entity.is_some() && event.recipients.iter().any(|theirs| theirs.entity == ours.entity)
        };
        telling.nominal
            && !telling.kind.is_reciprocal()
            && !telling.recipients.is_empty()
            && telling.recipients.iter().all(named)
            && self.same_stem(telling, event)
            && (telling.actors.is_empty()
                || event.actors.is_empty()
                || self.shared(&telling.actors, &event.actors) > 0)
    }

    /// True for forms of one word, or a noun and a verb that begin alike: `criticised`, `criticism`.
    pub(super) fn same_stem(&self, telling: &Telling, event: &Telling) -> bool {
        const STEM: usize = 5;
        let alike = || {
            let stem = |one: &Telling| self.doc.word(one.tokens.end.saturating_sub(1)).as_bytes().get(..STEM);
            stem(telling).zip(stem(event)).is_some_and(|(ours, theirs)| ours.eq_ignore_ascii_case(theirs))
        };
        same_word(telling, event) || telling.nominal != event.nominal && alike()
    }

    /// `the Omani riot`, `a riot in an Omani jail`: one noun with one party, whose side the words leave open.
    pub(super) fn is_crossed(&self, telling: &Telling, event: &Telling) -> bool {
        use EventKind as K;
        let open = match telling.kind {
            K::Protest | K::Elect | K::Commemorate => true,
            K::Accuse => telling.mode == Some(Mode::Investigate) && event.mode == telling.mode,
            _ => false,
        };
        let across = |one: &Telling, other: &Telling| {
            one.actors.len() == 1
                && one.recipients.is_empty()
                && other.actors.is_empty()
                && other.recipients.len() == 1
                && self.shared(&one.actors, &other.recipients) == 1
        };
        open && telling.nominal
            && event.nominal
            && same_word(telling, event)
            && (across(telling, event) || across(event, telling))
    }

    /// How many actors and recipients a telling shares with an event: `a man` far behind `a man` is another, and so are
    /// `killed 40 people` of whom six were killed before.
    pub(super) fn shared_sides(&self, telling: &Telling, event: &Telling) -> (usize, usize) {
        let shared = |ours: &Parties, theirs: &Parties, others: bool| {
            if others { 0 } else { self.shared(ours, theirs) }
        };
        let far = !event.headline && telling.sentence.saturating_sub(event.sentence) > 3;
        let introduced = |ours: &Parties, theirs: &Parties| far && self.is_one(ours) && self.is_one(theirs);
        let force = is_of_force(telling.kind);
        let tolls = force && same_word(telling, event);
        let counted_apart = || tolls && self.are_counted_apart(&telling.recipients, &event.recipients);
        if telling.kind == EventKind::Protest
            && unnamed_only(&telling.actors)
            && unnamed_only(&event.actors)
            && self.are_crowds(&telling.actors)
            && self.are_crowds(&event.actors)
        {
            return (1, self.shared(&telling.recipients, &event.recipients));
        }
        let others = introduced(&telling.recipients, &event.recipients) || counted_apart();
        let recipients = shared(&telling.recipients, &event.recipients, others);
        (
            shared(&telling.actors, &event.actors, introduced(&telling.actors, &event.actors)),
            if force && !self.share_sufferer(telling, event) { 0 } else { recipients },
        )
    }

    /// False where all that two deeds share is a man and his country: `attacks on Oman`, `the Omani Lund was killed`.
    fn share_sufferer(&self, telling: &Telling, event: &Telling) -> bool {
        let person = |party: Party| matches!(party.entity, Some(EntityRef::Person(_)));
        telling.recipients.iter().any(|ours| {
            event
                .recipients
                .iter()
                .any(|theirs| person(ours) == person(theirs) && self.same_party(ours, theirs))
        })
    }

    /// True where one man is killed in two tellings, of which one leaves open by whom: `shot by an officer`, `Lund shot him`.
    pub(super) fn is_one_victim(&self, telling: &Telling, event: &Telling) -> bool {
        telling.kind == EventKind::Assault
            && (unnamed_only(&telling.actors) || unnamed_only(&event.actors))
            && telling.recipients.iter().any(|ours| {
                matches!(ours.entity, Some(EntityRef::Person(_)))
                    && event.recipients.iter().any(|theirs| theirs.entity == ours.entity)
            })
    }

    /// `protesters`, `tens of thousands`, `a crowd`: words that say of a protest no more than that people took part.
    fn are_crowds(&self, parties: &Parties) -> bool {
        let words = [
            "protesters",
            "protestors",
            "demonstrators",
            "marchers",
            "people",
            "crowd",
            "crowds",
            "thousands",
            "hundreds",
            "dozens",
            "scores",
            "millions",
            "citizens",
            "activists",
        ];
        parties.iter().all(|party| {
            let last = party.tokens.end.saturating_sub(1);
            self.doc.is_spelled(last, &words)
        })
    }

    /// True for people of one word whose numbers no two reports of one happening would give.
    fn are_counted_apart(&self, ours: &Parties, theirs: &Parties) -> bool {
        if !unnamed_only(ours) {
            return false;
        }
        let number = |party: Party| if party.entity.is_none() { self.number(party) } else { None };
        let Some(ours) = ours.iter().next().and_then(number) else { return false };
        let mut numbers = theirs.iter().filter_map(number).peekable();
        numbers.peek().is_some()
            && numbers.all(|theirs| ours.min(theirs).saturating_mul(3) < ours.max(theirs).saturating_mul(2))
    }

    /// The number before people: `At least 40 people`, `two nurses`.
    fn number(&self, party: Party) -> Option<u32> {
        (party.tokens.start..=party.head).take(6).find_map(|at| {
            let number = self.doc.token(at)?.kind == Kind::NUMBER;
            let digits = if number { self.doc.word(at) } else { self.doc.payload(at, LexClass::CARDINAL)? };
            digits.parse().ok()
        })
    }

    fn begins(&self, parties: &Parties, words: Words) -> bool {
        parties.iter().all(|party| {
            self.doc.token(party.tokens.start).is_some_and(|token| self.lists.is_word(token, words))
        })
    }

    /// `the man`, `the suspect`: words that say no more than who was meant before.
    fn is_anybody(&self, parties: &Parties) -> bool {
        let words = [
            "man",
            "woman",
            "suspect",
            "boy",
            "girl",
            "teenager",
            "victim",
            "attacker",
            "gunman",
            "assailant",
            "driver",
            "defendant",
        ];
        parties.iter().all(|party| self.doc.is_spelled(party.head, &words))
    }

    /// `a lawyer`, `one fighter`.
    fn is_one(&self, parties: &Parties) -> bool {
        unnamed_only(parties)
            && parties.iter().all(|party| {
                let singular = self.doc.token(party.head).is_some_and(|head| head.tag != Tag::NounPlural);
                singular && self.doc.is_spelled(party.tokens.start, &["a", "an", "one"])
            })
    }
}
