//! One event a happening: tellings that can be the same are joined, in the order of the text.
//!
//! Same kind, overlapping parties, and no contradiction in time, place, status or wording (`another`, `next`). A
//! definite noun without arguments of its own joins the latest event of its kind, or is dropped. Each telling looks
//! at the [`LATEST`] events of its kind before it, so that the cost is linear in the number of tellings.

use super::dateline::Dateline;
use super::lists::Lists;
use super::types::{Parties, Party, Telling, same_entity};
use super::words::Words;
use crate::extraction::{Country, EventKind, Mode, PlaceKind, Status, Time};
use crate::grammar::Doc;
use crate::mention::{Entities, EntityRef, TimeMention};
use crate::span::{TokenRange, offset};
use time::Date;

/// How many earlier events of its kind a telling is compared with.
const LATEST: u32 = 24;

/// No index.
const NONE: u32 = u32::MAX;

/// An event in the making: what its tellings say together, and which they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Happening {
    /// The merged slots; `tokens` and `rule` are those of the clearest telling.
    pub(super) whole: Telling,
    /// Number of its tellings.
    pub(super) n_tellings: u32,
    /// The first and the last of them.
    first: u32,
    last: u32,
    /// The event of its kind that was told last before this one was, or [`NONE`].
    older: u32,
    /// How much its clearest telling says.
    clarity: u8,
    /// A bit for each of its parties, and what these may be the same as.
    sides: u64,
}

/// The events in the making of a story, in the order of their first telling.
#[derive(Debug, Default)]
pub(super) struct Merged {
    pub(super) happenings: Vec<Happening>,
    /// Of each telling the next one of the same event, or [`NONE`].
    next: Vec<u32>,
}

impl Merged {
    /// The tellings of an event, as indices.
    pub(super) fn tellings(&self, happening: &Happening) -> impl Iterator<Item = u32> + '_ {
        let next = |at: &u32| self.next.get(*at as usize).copied().filter(|next| *next != NONE);
        core::iter::successors(Some(happening.first), next)
    }
}

/// What merging needs to see.
#[derive(Clone, Copy)]
pub(super) struct Story<'a> {
    pub(super) doc: &'a Doc<'a>,
    /// What the lists say of its words.
    pub(super) lists: &'a Lists,
    pub(super) entities: &'a Entities,
    pub(super) times: &'a [TimeMention],
    /// Where and when the story was filed.
    pub(super) dateline: Option<Dateline>,
    /// The day of publication.
    pub(super) dct: Option<Date>,
}

impl Story<'_> {
    /// Joins tellings, sorted by place in the text.
    #[inline(never)] // so that a profile shows it
    pub(super) fn merge(&self, tellings: &[Telling], merged: &mut Merged) {
        let Merged { happenings: events, next } = merged;
        events.clear();
        next.clear();
        next.resize(tellings.len(), NONE);
        // Of each kind the event told last; each leads to the one told before it.
        let mut latest = [NONE; EventKind::ALL.len()];
        for (at, telling) in (0u32..).zip(tellings) {
            let sides = self.sides(telling);
            // Of nobody, at no time or place, and not `the meeting`: it points at nothing told before.
            let points_back =
                telling.nominal && (telling.definite || telling.when.is_some() || telling.place.is_some());
            let bare = telling.actors.is_empty() && telling.recipients.is_empty();
            let lost = bare && !points_back;
            let Some(latest) = latest.get_mut(telling.kind as usize) else { continue };
            // The score, the event, and the one of its kind told next after it.
            let mut best: Option<(u32, u32, u32)> = None;
            let (mut e, mut newer) = (*latest, NONE);
            for age in 0..LATEST {
                let Some(event) = events.get(e as usize) else { break };
                let apart = telling.sentence != event.whole.sentence;
                if !(apart && (lost || sides != 0 && are_strangers(sides, telling, event))) {
                    let score = self.likeness(telling, &event.whole);
                    if score > 0 {
                        let score = score * 64 + 32 - age;
                        if best.is_none_or(|(most, ..)| score > most) {
                            best = Some((score, e, newer));
                        }
                    }
                }
                (newer, e) = (e, event.older);
            }
            if let Some((_, e, newer)) = best {
                let older = events.get(e as usize).map_or(NONE, |event| event.older);
                if let Some(newer) = events.get_mut(newer as usize) {
                    newer.older = older;
                }
                if let Some(event) = events.get_mut(e as usize) {
                    if *latest != e {
                        event.older = core::mem::replace(latest, e);
                    }
                    event.sides |= sides;
                    if let Some(next) = next.get_mut(event.last as usize) {
                        *next = at;
                    }
                    event.last = at;
                    event.n_tellings += 1;
                    self.join(event, telling);
                }
            } else if telling.complete {
                let older = core::mem::replace(latest, offset(events.len()));
                let (clarity, whole) = (clarity(telling), *telling);
                events.push(Happening { whole, n_tellings: 1, first: at, last: at, older, clarity, sides });
            }
        }
    }

    /// A bit for each party: its entity and its country; one for all of no name.
    fn sides(&self, telling: &Telling) -> u64 {
        let bit = |class: u32, n: u32| 1u64 << ((n.wrapping_mul(7) + class * 13) % 63);
        let country = |code: Country| {
            let letters = code.as_str().bytes().fold(0u32, |sum, letter| sum * 26 + u32::from(letter));
            bit(0, letters)
        };
        let mut sides = 0;
        for party in telling.actors.iter().chain(telling.recipients.iter()) {
            sides |= match party.entity {
                Some(EntityRef::Nationality(code) | EntityRef::Government(code)) => country(code),
                Some(EntityRef::Person(id)) => {
                    let home = self.entities.people.get(id as usize).and_then(|person| person.country);
                    bit(1, id) | home.map_or(0, country)
                }
                Some(EntityRef::Organization(id)) => bit(2, id),
                Some(EntityRef::Place(id)) => {
                    let own = self.entities.places.get(id as usize).and_then(|place| place.country);
                    bit(3, id) | own.map_or(0, country)
                }
                None => 1 << 63,
            };
        }
        sides
    }

    fn time(&self, telling: &Telling) -> Option<&Time> {
        telling.when.and_then(|at| self.times.get(at as usize)).map(|mention| &mention.time)
    }

    /// How well a telling fits an event; 0 where it is another.
    fn likeness(&self, telling: &Telling, event: &Telling) -> u32 {
        if self.is_coordinated(telling, event) {
            return 8;
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
        if telling.distinct && telling.nominal && !same_number && time < 2 && !both_ahead {
            return 0;
        }
        let Some(place) = self.same_place(telling, event) else { return 0 };
        // What a heading names without a date may be held or to come.
        let open = event.headline && event.nominal && event.when.is_none();
        if time == 0 && is_future(telling.status) != is_future(event.status) && telling.complete && !open {
            return 0;
        }
        if bare {
            let points_back = telling.nominal && (telling.definite || time + place > 0);
            let alike = time > 1 || same_word(telling, event) || event.nominal != telling.nominal;
            let generic = matches!(telling.kind, EventKind::Consult | EventKind::Elect);
            let fit = 1 + time + place + number + 2 * u32::from(same_word(telling, event));
            return u32::from(points_back && (alike || generic)) * (fit + u32::from(!event.gathering));
        }
        let shared = self.shared(&telling.actors, &event.actors);
        if telling.kind.is_reciprocal() && telling.mode != Some(Mode::Visit) {
            let (a, b) = (telling.actors.len(), event.actors.len());
            let contained =
                shared == a.min(b) || shared > 0 && time > 1 && self.stand_for_countries(telling, event);
            return if shared > 0
                && contained
                && (a > 1 && b > 1 || time + place > 0 || telling.definite || self.near(telling, event))
            {
                1 + time + place + number + 2 * u32::try_from(shared).unwrap_or(0)
            } else {
                0
            };
        }
        let shared_recipients = self.shared(&telling.recipients, &event.recipients);
        // `A man pleaded guilty` in the headline, then by name.
        let renamed =
            same_word(telling, event) && (unnamed_only(&telling.actors) || unnamed_only(&event.actors));
        // `EU urges Lima to ...` above, `The European Commission urged ...` below.
        let heading = event.headline
            && !telling.headline
            && self.near(telling, event)
            && same_word(telling, event)
            && shared_recipients > 0;
        let actors_fit =
            telling.actors.is_empty() || event.actors.is_empty() || shared > 0 || renamed || heading;
        let recipients_fit =
            telling.recipients.is_empty() || event.recipients.is_empty() || shared_recipients > 0;
        let both = shared + shared_recipients + usize::from(renamed);
        if !actors_fit || !recipients_fit || both == 0 {
            return 0;
        }
        // `Lima's refusal`: told already, and by whom. One side's troops move once.
        let owned = telling.nominal && telling.recipients.is_empty() && shared > 0;
        let moved = telling.kind == EventKind::Mobilize && (event.headline || self.near(telling, event));
        let enough =
            shared_recipients > 0 || same_word(telling, event) || time > 0 || owned || moved && shared > 0;
        u32::from(enough) * (1 + time + place + 2 * u32::try_from(both).unwrap_or(0))
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
            (Some(Mode::Visit), None) | (None, Some(Mode::Visit)) if telling.kind == EventKind::Consult => {
                !telling.complete && telling.nominal && same_word(telling, event)
            }
            _ => true,
        }
    }

    /// 1 where the times agree, 0 where one is missing, nothing where they contradict.
    fn same_time(&self, telling: &Telling, event: &Telling) -> Option<u32> {
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
    fn same_place(&self, telling: &Telling, event: &Telling) -> Option<u32> {
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

    fn shared(&self, a: &Parties, b: &Parties) -> usize {
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
            (None, None) => self.lexeme_is_same(a.head, b.head),
            _ => false,
        }
    }

    fn are_people(&self, parties: &Parties) -> bool {
        parties.len() > 1 && parties.iter().all(|party| matches!(party.entity, Some(EntityRef::Person(_))))
    }

    fn are_countries(&self, parties: &Parties) -> bool {
        parties.iter().all(|party| party.entity.and_then(|entity| self.country_of(entity)).is_some())
    }

    /// True where a person stands for the country: `the US-Omani summit` of their presidents.
    fn acts_for(&self, person: EntityRef, country: EntityRef) -> bool {
        let EntityRef::Person(id) = person else { return false };
        let code = self.entities.people.get(id as usize).and_then(|person| person.country);
        code.is_some() && code == self.country_of(country)
    }

    pub(super) fn country_of(&self, entity: EntityRef) -> Option<crate::extraction::Country> {
        match entity {
            EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
            EntityRef::Place(id) => self
                .entities
                .places
                .get(id as usize)
                .filter(|place| place.kind == PlaceKind::Country)
                .and_then(|place| place.country),
            _ => None,
        }
    }

    fn lexeme_is_same(&self, a: u32, b: u32) -> bool {
        match (self.doc.token(a), self.doc.token(b)) {
            (Some(a), Some(b)) => a.lexeme == b.lexeme,
            _ => false,
        }
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

    fn join(&self, event: &mut Happening, telling: &Telling) {
        let clearer = telling.complete && clarity(telling) > event.clarity;
        if clearer {
            event.clarity = clarity(telling);
            event.whole.tokens = telling.tokens;
            event.whole.word = telling.word;
            event.whole.rule = telling.rule;
            event.whole.sentence = telling.sentence;
            event.whole.nominal = telling.nominal;
        }
        let whole = &mut event.whole;
        whole.mode = whole.mode.or(telling.mode);
        whole.ordinal = whole.ordinal.or(telling.ordinal);
        if whole.kind.is_reciprocal() && self.are_people(&telling.actors) && self.are_countries(&whole.actors)
        {
            whole.actors = Parties::NONE;
        }
        let disjoint = self.shared(&whole.actors, &telling.actors) == 0;
        if whole.headline && !telling.headline && disjoint && !telling.actors.is_empty() && !telling.nominal {
            whole.actors = Parties::NONE;
        }
        if unnamed_only(&whole.actors) && telling.actors.iter().any(|party| party.entity.is_some()) {
            whole.actors = Parties::NONE;
        }
        let of_countries = whole.kind.is_reciprocal()
            && self.are_people(&whole.actors)
            && !telling.actors.is_empty()
            && self.are_countries(&telling.actors);
        let keep = whole.actors.is_empty()
            || !of_countries && (!unnamed_only(&telling.actors) || whole.kind.is_reciprocal());
        for party in telling.actors.iter().filter(|_| keep) {
            if !whole.actors.iter().any(|known| self.same_party(known, party)) {
                whole.actors.add(party);
            }
        }
        for party in telling.recipients.iter() {
            if !whole.recipients.iter().any(|known| self.same_party(known, party)) {
                whole.recipients.add(party);
            }
        }
        // A headline is short of words: the story says it better.
        whole.status = if whole.headline && !telling.headline && telling.complete {
            telling.status
        } else if telling.headline && !whole.headline {
            whole.status
        } else {
            surer(whole.status, telling.status, telling.complete)
        };
        whole.headline &= telling.headline;
        if self.finer_time(telling, whole) {
            whole.when = telling.when;
        }
        if self.finer_place(telling, whole) {
            whole.place = telling.place;
        }
    }

    fn finer_time(&self, telling: &Telling, whole: &Telling) -> bool {
        match (self.time(telling), self.time(whole)) {
            (Some(new), Some(old)) => match (new.start.zip(new.end), old.start.zip(old.end)) {
                (Some(new), Some(old)) => new.1 - new.0 < old.1 - old.0,
                (None, None) => digits(&new.value) > digits(&old.value),
                (new, _) => new.is_some(),
            },
            (Some(_), None) => true,
            _ => false,
        }
    }

    fn finer_place(&self, telling: &Telling, whole: &Telling) -> bool {
        let kind = |party: Option<Party>| match party?.entity? {
            EntityRef::Place(id) => self.entities.places.get(id as usize).map(|place| place.kind),
            _ => None,
        };
        whole.place.is_none() && telling.place.is_some()
            || kind(whole.place) == Some(PlaceKind::Country)
                && matches!(kind(telling.place), Some(PlaceKind::City | PlaceKind::Site))
    }
}

/// True where a telling with parties shares none with an event, nor a word: it is another.
fn are_strangers(sides: u64, telling: &Telling, event: &Happening) -> bool {
    sides & event.sides == 0 && !same_word(telling, &event.whole)
}

/// True where the triggers are forms of one word.
fn same_word(a: &Telling, b: &Telling) -> bool {
    a.lemma.is_some() && a.lemma == b.lemma || a.word == b.word
}

/// True where one party takes part whom the story does not name here.
fn unnamed_only(parties: &Parties) -> bool {
    parties.len() == 1 && parties.iter().all(|party| party.entity.is_none())
}

/// How much of a date is known.
fn digits(value: &str) -> usize {
    value.bytes().filter(u8::is_ascii_digit).count()
}

/// How much a telling says: its own parties first, then time and place, verbs before nouns.
fn clarity(telling: &Telling) -> u8 {
    let parties = u8::from(telling.actors.len() + telling.recipients.len() >= 2) * 2;
    parties + u8::from(telling.when.is_some()) + u8::from(telling.place.is_some())
}

const fn is_future(status: Status) -> bool {
    matches!(status, Status::Scheduled | Status::Expected | Status::Proposed | Status::Hypothetical)
}

/// Held beats scheduled beats expected beats proposed; cancelled and negated stand once said in full.
fn surer(old: Status, new: Status, complete: bool) -> Status {
    let rank = |status| match status {
        Status::Cancelled => 7,
        Status::Held => 6,
        Status::Ongoing => 5,
        Status::Scheduled => 4,
        Status::Expected => 3,
        Status::Proposed => 2,
        Status::Negated => 1,
        Status::Hypothetical => 0,
    };
    if rank(new) > rank(old) && complete { new } else { old }
}
