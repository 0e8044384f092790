//! One event a happening: tellings that can be the same are joined, in the order of the text.
//!
//! Same kind, overlapping parties, and no contradiction in time, place, status or wording (`another`, `next`). A
//! definite noun without arguments of its own joins the latest event of its kind, or is dropped. Each telling looks
//! at the [`LATEST`] events of its kind before it, so that the cost is linear in the number of tellings.

use super::dateline::Dateline;
use super::likeness::{is_future, same_word, unnamed_only};
use super::lists::Lists;
use super::types::{Parties, Party, Telling, Told};
use crate::extraction::{Country, EventKind, PlaceKind, Status};
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
        // The attack by which the harm told last was done, where that harm was told before: of the same event.
        let mut owed: Option<(TokenRange, u32)> = None;
        for (at, telling) in (0u32..).zip(tellings) {
            let sides = self.sides(telling);
            // Of nobody, at no time or place, and not `the meeting`: it points at nothing told before.
            let points_back =
                telling.nominal && (telling.definite || telling.when.is_some() || telling.place.is_some());
            let bare = telling.actors.is_empty() && telling.recipients.is_empty();
            let lost = bare && !points_back;
            let Some(latest) = latest.get_mut(telling.kind as usize) else { continue };
            let means = self.means_ahead(tellings, at as usize);
            let harm = self.harm_ahead(tellings, at as usize);
            let own = owed.filter(|(tokens, _)| *tokens == telling.tokens).map(|(_, event)| event);
            // The score, the event, and the one of its kind told next after it.
            let mut best: Option<(u32, u32, u32)> = None;
            let (mut e, mut newer) = (*latest, NONE);
            for age in 0..LATEST {
                let Some(event) = events.get(e as usize) else { break };
                let apart = telling.sentence != event.whole.sentence;
                let strange =
                    sides != 0 && means.is_none() && harm.is_none() && are_strangers(sides, telling, event);
                let again = apart
                    && (self.is_told_again(telling, &event.whole)
                        || self.is_same_ground(telling, &event.whole));
                if again || own == Some(e) || !(apart && (lost || strange)) {
                    let by_means = || {
                        means.is_some_and(|means| self.is_told_of(means, &event.whole))
                            || harm.is_some_and(|harm| self.is_headed_by(harm, &event.whole))
                    };
                    let score = self.likeness(telling, &event.whole);
                    let score = score.max(2 * u32::from(again || apart && by_means()));
                    let score = if own == Some(e) { score.max(9) } else { score };
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
                owed = means.map(|means| (means.tokens, e)).or(owed);
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
        leave_out_headlines(events);
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

    fn join(&self, event: &mut Happening, telling: &Telling) {
        // A headline is short of words: the story says it better.
        let below = event.whole.headline && !telling.headline && telling.kind == EventKind::Assault;
        let clearer = telling.complete && (clarity(telling) > event.clarity || below);
        let taken_up = self.is_taken_up(telling, &event.whole);
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
        // `Denmark, Norway leaders to meet` in the headline, and in the story who they are.
        let nations = self.are_countries(&whole.actors)
            || whole.headline && self.are_led_by(&whole.actors, &telling.actors);
        if whole.kind.is_reciprocal() && self.are_people(&telling.actors) && nations {
            whole.actors = Parties::NONE;
        }
        let disjoint = self.shared(&whole.actors, &telling.actors) == 0;
        if whole.headline && !telling.headline && disjoint && !telling.actors.is_empty() && !telling.nominal {
            whole.actors = Parties::NONE;
        }
        if whole.headline
            && unnamed_only(&whole.recipients)
            && (telling.recipients.iter().any(|party| party.entity.is_some())
                || below && self.is_told_better(&telling.recipients, &whole.recipients))
        {
            whole.recipients = Parties::NONE;
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
        // `the Omani riot`, `a riot in an Omani jail`: whose side the words leave open.
        let one_sided = telling.nominal && !whole.kind.is_reciprocal();
        let is_among = |parties: &Parties, party: Party| {
            one_sided && party.entity.is_some() && parties.iter().any(|known| self.same_party(known, party))
        };
        for party in telling.actors.iter().filter(|_| keep) {
            let crossed = is_among(&whole.recipients, party);
            if !crossed && !whole.actors.iter().any(|known| self.same_party(known, party)) {
                whole.actors.add(party);
            }
        }
        // `Lund killed in Lima` above, `a man was killed` below.
        let named = below
            && unnamed_only(&telling.recipients)
            && whole.recipients.iter().any(|party| matches!(party.entity, Some(EntityRef::Person(_))));
        for party in telling.recipients.iter().filter(|_| !taken_up && !named) {
            let crossed = is_among(&whole.actors, party);
            if !crossed && !whole.recipients.iter().any(|known| self.same_party(known, party)) {
                whole.recipients.add(party);
            }
        }
        // A headline is short of words: the story says it better.
        whole.status = if whole.headline && !telling.headline && telling.complete {
            telling.status
        } else if telling.headline && !whole.headline
            || telling.nominal && telling.when.is_none() && is_future(whole.status)
        {
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
                // `on Monday`, `on Monday at 8 a.m.`
                (Some(days), Some(known)) if days == known => new.value.len() > old.value.len(),
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
                && kind(telling.place).is_some_and(|new| new != PlaceKind::Country)
    }
}

/// A headline repeats what the story tells: of a kind that is told below, what it alone seems to tell was told there in
/// other words.
fn leave_out_headlines(events: &mut Vec<Happening>) {
    let mut below = Told::default();
    let told = events.iter().filter(|event| !event.whole.headline);
    told.for_each(|event| below.add(&event.whole));
    events.retain(|event| !(event.whole.headline && below.has(event.whole.kind)));
}

/// True where a telling with parties shares none with an event, nor a word: it is another.
fn are_strangers(sides: u64, telling: &Telling, event: &Happening) -> bool {
    sides & event.sides == 0 && !same_word(telling, &event.whole)
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
