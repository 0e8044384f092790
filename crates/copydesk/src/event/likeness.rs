//! How well a telling fits an event: same parties, and no contradiction in time, place, mode or wording.

use super::merge::Story;
use super::types::{Parties, Party, Telling, same_entity};
use super::words::Words;
use crate::extraction::{EventKind, Mode, PlaceKind, Status, Time};
use crate::mention::EntityRef;
use crate::span::TokenRange;

impl Story<'_> {
    /// `criticised Lund, accusing him of fraud`: the participle says of what, and is the same blame.
    fn is_spelled_out(&self, telling: &Telling, event: &Telling) -> bool {
        let verbs = telling.kind == EventKind::Accuse && !telling.nominal && !event.nominal;
        let behind = telling.sentence == event.sentence && telling.tokens.start > event.tokens.start;
        let (from, to) = (&telling.recipients, &event.recipients);
        verbs
            && behind
            && event.kind == telling.kind
            && self.doc.word(telling.tokens.start).ends_with("ing")
            && self.shared(&telling.actors, &event.actors) > 0
            && (from.is_empty() || to.is_empty() || self.shared(from, to) > 0)
    }

    pub(super) fn time(&self, telling: &Telling) -> Option<&Time> {
        telling.when.and_then(|at| self.times.get(at as usize)).map(|mention| &mention.time)
    }

    /// How well a telling fits an event of its own sentence, where the sentence shows that it is one.
    #[inline(never)] // few pairs stand in one
    fn fit_within_sentence(&self, telling: &Telling, event: &Telling) -> Option<u32> {
        if self.is_coordinated(telling, event) || self.is_spelled_out(telling, event) {
            return Some(8);
        }
        let one = self.is_means(telling, event)
            || self.is_talk(telling, event)
            || self.is_purpose(telling, event)
            || self.is_toll_beside(telling, event);
        one.then_some(9)
    }

    /// How well a telling fits an event; 0 where it is another.
    pub(super) fn likeness(&self, telling: &Telling, event: &Telling) -> u32 {
        if telling.sentence == event.sentence
            && let Some(fit) = self.fit_within_sentence(telling, event)
        {
            return fit;
        }
        let fit = self.fit_across(telling, event);
        // Asked last, of the few pairs that fit.
        if fit > 0 && self.are_of_two_sorts(telling, event) { 0 } else { fit }
    }

    /// How well a telling fits an event of another sentence, or one of its own that only looks like it.
    fn fit_across(&self, telling: &Telling, event: &Telling) -> u32 {
        if telling.interview != event.interview {
            return 0;
        }
        let bare = telling.actors.is_empty() && telling.recipients.is_empty();
        if telling.gathering != event.gathering && !(bare && event.gathering) {
            return 0;
        }
        let same_number = match (telling.ordinal, event.ordinal) {
            (Some(a), Some(b)) => {
                if !self.lexeme_is_same(a, b) {
                    return 0;
                }
                true
            }
            _ => false,
        };
        let number = 3 * u32::from(same_number);
        if !self.compatible_modes(telling, event) {
            return 0;
        }
        let Some(time) = self.same_time(telling, event) else { return 0 };
        let both_ahead = is_future(telling.status) && is_future(event.status);
        if telling.distinct && telling.nominal && !same_number && time < 2 && !both_ahead
            || self.is_history(telling, event)
        {
            return 0;
        }
        let Some(place) = self.same_place(telling, event) else { return 0 };
        // What a heading names without a date may be held or to come.
        let open = event.headline && event.nominal && event.when.is_none();
        if time == 0
            && is_future(telling.status) != is_future(event.status)
            && telling.complete
            && !open
            && !self.is_named_again(telling, event)
        {
            return 0;
        }
        let past = || time == 0 && self.is_past(telling);
        if bare && is_future(event.status) && (self.is_over(telling) || past()) {
            return 0;
        }
        if bare {
            let points_back = telling.nominal && (telling.definite || time + place > 0);
            // `the attack` takes up an air strike told just before.
            let attack = telling.kind == EventKind::Assault
                && telling.definite
                && self.near(telling, event)
                && self.doc.is_spelled(telling.tokens.end.saturating_sub(1), &["attack", "attacks"]);
            let alike = time > 1 || same_word(telling, event) || event.nominal != telling.nominal || attack;
            let generic = matches!(telling.kind, EventKind::Consult | EventKind::Elect);
            let fit = 1 + time + place + number + 2 * u32::from(same_word(telling, event));
            return u32::from(points_back && (alike || generic)) * (fit + u32::from(!event.gathering));
        }
        if telling.kind.is_reciprocal() && telling.mode != Some(Mode::Visit) {
            let shared = self.shared(&telling.actors, &event.actors);
            let (a, b) = (telling.actors.len(), event.actors.len());
            let contained =
                shared == a.min(b) || shared > 0 && time > 1 && self.stand_for_countries(telling, event);
            return if shared > 0
                && contained
                && (a > 1 && b > 1 || time + place > 0 || telling.definite || self.near(telling, event))
            {
                1 + time + place + number + 2 * u32::try_from(shared).unwrap_or(0)
            } else if self.is_same_session(telling, event, shared > 0, time > 1) {
                1 + time + place + number
            } else {
                0
            };
        }
        if self.is_crossed(telling, event) {
            return 2 + time + place;
        }
        let (shared, shared_recipients) = self.shared_sides(telling, event);
        // `A man pleaded guilty` in the headline, then by name.
        let renamed = same_word(telling, event) && self.may_be_named(telling, event, shared_recipients > 0);
        // `EU urges Lima to ...` above, `The European Commission urged ...` below.
        let heading = event.headline
            && !telling.headline
            && self.near(telling, event)
            && same_word(telling, event)
            && shared_recipients > 0;
        let actors_fit =
            telling.actors.is_empty() || event.actors.is_empty() || shared > 0 || renamed || heading;
        // `Man arrested` above, then by name.
        let suffered = event.headline
            && !telling.headline
            && same_word(telling, event)
            && unnamed_only(&event.recipients)
            && telling.recipients.iter().all(|party| party.entity.is_some())
            && telling.sentence.saturating_sub(event.sentence) <= 8
            || self.is_taken_up(telling, event);
        let recipients_fit =
            telling.recipients.is_empty() || event.recipients.is_empty() || shared_recipients > 0 || suffered;
        // `The bombing was claimed by rebels`, of which nobody was named before.
        let claimed = telling.kind == EventKind::Assault
            && telling.nominal
            && telling.definite
            && telling.recipients.is_empty()
            && (unnamed_only(&event.actors) || event.actors.is_empty())
            && self.near(telling, event);
        let actors_fit = actors_fit || claimed || self.is_one_victim(telling, event);
        let both = shared + shared_recipients + usize::from(renamed || claimed || suffered);
        if !actors_fit || !recipients_fit || both == 0 {
            return 0;
        }
        // `Lima's refusal`: told already, and by whom. One side's troops move once.
        let owned = telling.nominal && telling.recipients.is_empty() && shared > 0;
        let moved = telling.kind == EventKind::Mobilize && (event.headline || self.near(telling, event));
        let marched = telling.kind == EventKind::Protest && self.near(telling, event);
        let enough = claimed
            || shared_recipients > 0
            || same_word(telling, event)
            || telling.kind != EventKind::Assault && self.same_stem(telling, event)
            || time > 0
            || owned
            || (moved || marched) && shared > 0;
        u32::from(enough) * (1 + time + place + 2 * u32::try_from(both).unwrap_or(0))
    }

    /// `told reporters after the talks`: they were held.
    fn is_over(&self, telling: &Telling) -> bool {
        let from = telling.tokens.start.saturating_sub(3);
        telling.nominal
            && (from..telling.tokens.start).any(|at| {
                self.doc
                    .token(at)
                    .is_some_and(|token| self.lists.is_word(token, Words::AFTER.or(Words::DURING)))
            })
    }

    /// `The talks on Monday ended`: told as held on a day that is over.
    fn is_past(&self, telling: &Telling) -> bool {
        let over = |time: &Time| time.end.zip(self.dct).is_some_and(|(end, today)| end <= today);
        matches!(telling.status, Status::Held | Status::Ongoing) && self.time(telling).is_some_and(over)
    }

    fn near(&self, telling: &Telling, event: &Telling) -> bool {
        telling.sentence - event.sentence.min(telling.sentence) <= 2
    }

    fn compatible_modes(&self, telling: &Telling, event: &Telling) -> bool {
        match (telling.mode, event.mode) {
            (Some(a), Some(b)) if a != b => {
                // A visit is also a meeting, a call is not.
                telling.kind == EventKind::Assault || telling.kind == EventKind::Request
            }
            (Some(Mode::Phone), None) | (None, Some(Mode::Phone)) => !telling.complete,
            (Some(Mode::Arrest), None) | (None, Some(Mode::Arrest)) => !self.are_two_deeds(telling, event),
            (Some(Mode::Visit), None) | (None, Some(Mode::Visit)) if telling.kind == EventKind::Consult => {
                !telling.complete && telling.nominal && same_word(telling, event)
            }
            _ => true,
        }
    }

    /// `Police kept farmers from entering ... Police arrested farmers`: what is done to people without taking them is no
    /// arrest, if verbs of the story's body tell both.
    fn are_two_deeds(&self, telling: &Telling, event: &Telling) -> bool {
        const TAKES: [&str; 6] = ["held", "hold", "holding", "holds", "ordered", "orders"];
        let other = if telling.mode.is_none() { telling } else { event };
        ![telling, event].iter().any(|one| one.nominal || one.headline)
            && !self.doc.is_spelled(other.tokens.end.saturating_sub(1), &TAKES)
    }

    /// 1 where the times agree, 0 where one is missing, nothing where they contradict.
    pub(super) fn same_time(&self, telling: &Telling, event: &Telling) -> Option<u32> {
        let (Some(a), Some(b)) = (self.time(telling), self.time(event)) else { return Some(0) };
        if a.value == b.value {
            return Some(2);
        }
        let (Some(a), Some(b)) = (a.start.zip(a.end), b.start.zip(b.end)) else {
            // Parts of dates are open: `Tuesday` may be `March 12`, another day of the year is not.
            let days = a.value.len() == 10 && b.value.len() == 10;
            return if days { None } else { Some(0) };
        };
        let inside = a.0 >= b.0 && a.1 <= b.1 || b.0 >= a.0 && b.1 <= a.1;
        inside.then_some(1)
    }

    /// 1 where the places agree, 0 where one is missing, nothing where they contradict.
    pub(super) fn same_place(&self, telling: &Telling, event: &Telling) -> Option<u32> {
        let (Some(a), Some(b)) = (telling.place, event.place) else { return Some(0) };
        let (Some(a), Some(b)) = (a.entity, b.entity) else { return Some(0) };
        if same_entity(a, b) {
            return Some(1);
        }
        let place = |entity| match entity {
            EntityRef::Place(id) => self.entities.places.get(id as usize),
            _ => None,
        };
        let (Some(a), Some(b)) = (place(a), place(b)) else { return Some(0) };
        let one_holds = (a.kind == PlaceKind::Country || b.kind == PlaceKind::Country || a.kind != b.kind)
            && a.country.is_some()
            && a.country == b.country;
        one_holds.then_some(1)
    }

    pub(super) fn shared(&self, a: &Parties, b: &Parties) -> usize {
        a.iter().filter(|a| b.iter().any(|b| self.same_party(*a, b))).count()
    }

    /// True where two parties are one: the same entity, or unnamed with the same head noun.
    pub(super) fn same_party(&self, a: Party, b: Party) -> bool {
        match (a.entity, b.entity) {
            (Some(a), Some(b)) => {
                same_entity(a, b)
                    || self.acts_for(a, b)
                    || self.acts_for(b, a)
                    || self.country_of(a).is_some_and(|code| self.country_of(b) == Some(code))
            }
            (None, None) => {
                (self.lexeme_is_same(a.head, b.head) || self.is_count(a, b))
                    && self.same_number(a, b) != Some(false)
            }
            _ => false,
        }
    }

    pub(super) fn are_people(&self, parties: &Parties) -> bool {
        parties.len() > 1 && parties.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))))
    }

    pub(super) fn are_countries(&self, parties: &Parties) -> bool {
        parties.iter().all(|party| party.entity.and_then(|entity| self.country_of(entity)).is_some())
    }

    /// True where each of some parties has no name, is one of some people, or is a country that one of them acts for.
    pub(super) fn are_led_by(&self, parties: &Parties, people: &Parties) -> bool {
        let led = |one: EntityRef| {
            let leads = |person: EntityRef| same_entity(person, one) || self.acts_for(person, one);
            people.iter().any(|party| party.entity.is_some_and(leads))
        };
        parties.iter().all(|party| party.entity.is_none_or(led))
    }

    /// True where a person stands for the country: `the US-Omani summit` of their presidents.
    fn acts_for(&self, person: EntityRef, country: EntityRef) -> bool {
        let EntityRef::Person(id) = person else { return false };
        let code = self.entities.people.get(id as usize).and_then(|person| person.country);
        code.is_some() && code == self.country_of(country)
    }

    pub(super) fn country_of(&self, entity: EntityRef) -> Option<crate::extraction::Country> {
        self.entities.nation(entity)
    }

    fn lexeme_is_same(&self, a: u32, b: u32) -> bool {
        match (self.doc.token(a), self.doc.token(b)) {
            (Some(a), Some(b)) => a.lexeme == b.lexeme,
            _ => false,
        }
    }

    /// `hosted lawmakers for a meeting`: what a guest is received for is no second meeting.
    fn is_purpose(&self, telling: &Telling, event: &Telling) -> bool {
        let near = telling.kind == EventKind::Consult
            && event.kind == EventKind::Consult
            && telling.nominal
            && !event.nominal
            && telling.sentence == event.sentence
            && telling.tokens.start >= event.tokens.end
            && telling.tokens.start - event.tokens.end <= 16
            && !telling.actors.is_empty()
            && !event.recipients.is_empty();
        let before = telling.tokens.start.saturating_sub(4)..telling.tokens.start;
        let word = |words: Words| {
            before.clone().any(|at| self.doc.token(at).is_some_and(|token| self.lists.is_word(token, words)))
        };
        let known = |party: Party| {
            event.actors.iter().chain(event.recipients.iter()).any(|other| self.same_party(other, party))
        };
        near && word(Words::FOR) && telling.actors.iter().all(known)
    }

    /// `discussed trade in a phone call`: one talk.
    fn is_talk(&self, telling: &Telling, event: &Telling) -> bool {
        let together = telling.kind == EventKind::Consult
            && telling.sentence == event.sentence
            && telling.nominal != event.nominal
            && telling.mode.is_none() != event.mode.is_none()
            && telling.status == event.status;
        let n = telling.actors.len();
        together && n >= 2 && n == event.actors.len() && self.shared(&telling.actors, &event.actors) == n
    }

    /// `the dialogue and second conference of`: two nouns of one phrase.
    fn is_coordinated(&self, telling: &Telling, event: &Telling) -> bool {
        if !(telling.nominal && event.nominal && telling.sentence == event.sentence) {
            return false;
        }
        let gap = TokenRange::new(event.tokens.end, telling.tokens.start.max(event.tokens.end));
        gap.len() <= 3
            && !gap.is_empty()
            && self.doc.token(gap.start).is_some_and(|token| self.lists.is_word(token, Words::AND))
    }

    /// `the US-Omani summit` of two people, of whom the story tells one's country.
    fn stand_for_countries(&self, a: &Telling, b: &Telling) -> bool {
        let stand = |people: &Parties, countries: &Parties| {
            people.len() == 2
                && countries.len() == 2
                && self.are_people(people)
                && self.are_countries(countries)
                && people.iter().all(|person| {
                    let known = match person.entity {
                        Some(EntityRef::Person(id)) => self.entities.people.get(id as usize),
                        _ => None,
                    };
                    known.is_some_and(|known| known.country.is_none())
                        || countries.iter().any(|country| self.same_party(person, country))
                })
        };
        stand(&a.actors, &b.actors) || stand(&b.actors, &a.actors)
    }
}

/// True where the triggers are forms of one word.
pub(super) fn same_word(a: &Telling, b: &Telling) -> bool {
    a.lemma.is_some() && a.lemma == b.lemma || a.word == b.word
}

/// True where one party takes part whom the story does not name here.
pub(super) fn unnamed_only(parties: &Parties) -> bool {
    parties.len() == 1 && parties.iter().all(|party| party.entity.is_none())
}

pub(super) const fn is_future(status: Status) -> bool {
    matches!(status, Status::Scheduled | Status::Expected | Status::Proposed | Status::Hypothetical)
}
