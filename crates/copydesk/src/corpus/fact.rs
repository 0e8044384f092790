//! Events as they are compared: who takes part, which days, which place, as numbers.
//!
//! `records, people -> facts`, the most precise first, so that a vague telling meets the precise ones it may be of.

use super::hash::{Hash, name_hash};
use super::people::People;
use super::record::Record;
use crate::extraction::{
    Actor, ActorKind, Country, Event, EventKind, Extraction, Mode, OrganizationKind, PlaceKind, Status, When,
};

/// What sort of party one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A country.
    State,
    /// A body of a country's government.
    Office,
    /// A body of many members, whose name says where a meeting belongs rather than who met.
    Forum,
    /// Another body.
    Body,
    /// A person.
    Person,
}

/// Somebody who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Party {
    /// Who: a person, a body or a country.
    pub(super) key: u64,
    /// The country that is, or is acted for.
    pub(super) country: Option<Country>,
    pub(super) sort: Sort,
}

/// How two who are named go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kin {
    /// They are two.
    Other,
    /// An office and somebody who may act for it: neither the same nor another.
    Akin,
    /// One is the other, or is the state the other acts for.
    Same,
}

impl Party {
    /// How one goes with another.
    pub(super) fn kin(&self, other: &Self) -> Kin {
        if self.key == other.key {
            return Kin::Same;
        }
        if self.country.is_none() || self.country != other.country {
            return Kin::Other;
        }
        match (self.sort, other.sort) {
            (Sort::Body | Sort::Forum, _) | (_, Sort::Body | Sort::Forum) | (Sort::Person, Sort::Person) => {
                Kin::Other
            }
            (Sort::State, _) | (_, Sort::State) => Kin::Same,
            (Sort::Office, _) | (_, Sort::Office) => Kin::Akin,
        }
    }
}

/// First and last day, counted as Julian days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Days {
    pub(super) start: i32,
    pub(super) end: i32,
}

impl Days {
    pub(super) fn of(when: &When) -> Option<Self> {
        let start = when.start?.to_julian_day();
        Some(Self { start, end: when.end.map_or(start, time::Date::to_julian_day).max(start) })
    }

    pub(super) const fn length(self) -> i32 {
        self.end - self.start + 1
    }

    /// Days between the two; 0 where they have one in common.
    pub(super) fn gap(self, other: Self) -> i32 {
        (self.start - other.end).max(other.start - self.end).max(0)
    }
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) name: u64,
    pub(super) country: Option<Country>,
    /// Nothing for a seat such as the White House.
    pub(super) kind: Option<PlaceKind>,
}

/// How two places go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// They are two places.
    Apart,
    /// Two towns of one country.
    Near,
    /// One may lie in the other.
    Within,
    /// They are one, of the size of a country.
    Land,
    /// They are one.
    Same,
}

impl Spot {
    /// Nothing where the country of one is not known, as of streets and seas: it may lie in the other.
    pub(super) fn fit(&self, other: &Self) -> Option<Fit> {
        let is_land = |spot: &Self| matches!(spot.kind, Some(PlaceKind::Country | PlaceKind::Region));
        if self.name == other.name {
            return Some(if is_land(self) { Fit::Land } else { Fit::Same });
        }
        let (mine, its) = self.country.zip(other.country)?;
        let town = Some(PlaceKind::City);
        Some(if mine != its {
            Fit::Apart
        } else if self.kind == town && other.kind == town {
            Fit::Near
        } else {
            Fit::Within
        })
    }
}

/// An event of a document.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) doc: u32,
    pub(super) id: u32,
    pub(super) story: u32,
    pub(super) kind: EventKind,
    pub(super) mode: Option<Mode>,
    pub(super) status: Status,
    /// The stem of the label: `fire` and `firing` are told of one deed.
    pub(super) label: u64,
    /// 0 where there is none; `caucuses` and `caucus` are one.
    pub(super) name: u64,
    /// A vote, a debate or a convention, which is one on its day and at its place, whoever is told to take part.
    pub(super) is_occasion: bool,
    /// Who acts; where all sides are alike, all of them.
    pub(super) parties: Vec<Party>,
    /// To whom it is done, where that is another side.
    pub(super) targets: Vec<Party>,
    /// True where somebody takes part who is not named.
    pub(super) is_open: bool,
    pub(super) days: Option<Days>,
    pub(super) spot: Option<Spot>,
    /// The day of publication.
    pub(super) published: Option<i32>,
    /// Everything told of it, as a hash: equal in copies of a story.
    pub(super) signature: u64,
    /// Its kind, label and time with the wording of its sentence, as a hash; 0 where that is short.
    pub(super) wording: u64,
}

impl Fact {
    /// True where it was yet to come when it was told.
    pub(super) const fn is_upcoming(&self) -> bool {
        matches!(self.status, Status::Scheduled | Status::Expected | Status::Proposed)
    }

    /// True where it is dated to the week or better.
    pub(super) fn is_precise(&self) -> bool {
        self.days.is_some_and(|days| days.length() <= 7)
    }

    /// The less, the more precise: the order in which facts are taken.
    fn vagueness(&self) -> (i32, bool, bool) {
        (
            self.days.map_or(i32::MAX, Days::length),
            self.spot.is_none(),
            self.parties.len() + self.targets.len() < 2,
        )
    }
}

/// Kinds that are told of one happening.
pub(super) const fn class(kind: EventKind) -> u64 {
    use EventKind as K;
    match kind {
        K::Agree | K::Support | K::Cooperate | K::Aid => 1,
        K::Retreat | K::Concede => 2,
        K::Sanction | K::Coerce => 3,
        _ => 16 + kind as u64,
    }
}

/// Kinds in which all who take part are on one footing.
const fn is_mutual(kind: EventKind) -> bool {
    kind.is_reciprocal()
}

/// The day of an ISO date or date-time.
pub(super) fn day(published: Option<&str>) -> Option<i32> {
    published?.parse::<crate::Published>().ok().map(|published| published.date().to_julian_day())
}

/// The events of all documents, the most precise first.
pub(super) fn facts(docs: &[&Record], stories: &[u32], people: &People) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (doc, record) in docs.iter().enumerate() {
        let doc = crate::span::offset(doc);
        let published = day(record.extraction.published.as_deref());
        let story = stories.get(doc as usize).copied().unwrap_or(doc);
        for event in &record.extraction.events {
            let wording = record.wordings.get(event.id as usize).copied().unwrap_or(0);
            facts.push(fact(&record.extraction, (doc, story, published), event, wording, people));
        }
    }
    let rank =
        |fact: &Fact| (fact.vagueness(), fact.days, fact.published.unwrap_or(i32::MAX), fact.doc, fact.id);
    facts.sort_by_cached_key(rank);
    facts
}

fn fact(
    page: &Extraction,
    (doc, story, published): (u32, u32, Option<i32>),
    event: &Event,
    wording: u64,
    people: &People,
) -> Fact {
    let (mut parties, mut is_open) = parties(page, doc, &event.actors, people);
    let (mut targets, targets_open) = self::parties(page, doc, &event.recipients, people);
    if is_mutual(event.kind) {
        parties.append(&mut targets);
        // Where a visit leads is a place, however it is called.
        is_open |= targets_open && event.mode != Some(Mode::Visit);
    }
    is_open |= event.actors.is_empty();
    parties.sort_unstable();
    parties.dedup();
    leave_states(&mut parties);
    let spot = event.location.as_ref().map(|location| Spot {
        name: name_hash(&location.name),
        country: location.country,
        kind: location.place.and_then(|id| page.places.get(id as usize)).map(|place| place.kind),
    });
    let days = event.when.as_ref().and_then(Days::of);
    let name = event.name.as_deref().map_or(0, occasion_hash);
    let when = event.when.as_ref().map_or("", |when| &when.value);
    let start = |tag: u8| Hash::new(tag).number(event.kind as u64).number(name_hash(&event.label));
    let mut signature = start(b's').number(name);
    for party in parties.iter().chain(&targets) {
        signature = signature.number(party.key);
    }
    signature = signature.number(spot.map_or(0, |spot| spot.name)).text(when);
    let told = start(b'W').number(wording).text(when);
    Fact {
        doc,
        id: event.id,
        story,
        kind: event.kind,
        mode: event.mode,
        status: event.status,
        label: name_hash(stem(&event.label)),
        name,
        is_occasion: event.kind == EventKind::Elect
            && (is_occasion(&event.label) || event.name.as_deref().is_some_and(is_occasion)),
        parties,
        targets,
        is_open,
        days,
        spot,
        published,
        signature: signature.finish(),
        wording: if wording == 0 { 0 } else { told.finish() },
    }
}

/// The last words of what is voted, debated or convened, and their singulars.
const OCCASIONS: [(&str, &str); 14] = [
    ("ballot", "ballot"),
    ("caucus", "caucus"),
    ("caucuses", "caucus"),
    ("contest", "contest"),
    ("convention", "convention"),
    ("conventions", "convention"),
    ("debate", "debate"),
    ("debates", "debate"),
    ("election", "election"),
    ("elections", "election"),
    ("primaries", "primary"),
    ("primary", "primary"),
    ("referendum", "referendum"),
    ("runoff", "runoff"),
];

/// The singular of the last word of an occasion; nothing for anything else.
fn occasion(label: &str) -> Option<(&str, &'static str)> {
    let start = label.rfind(' ').map_or(0, |at| at + 1);
    let (before, last) = label.split_at_checked(start)?;
    let found = OCCASIONS.iter().find(|(word, _)| last.eq_ignore_ascii_case(word))?;
    Some((before, found.1))
}

fn is_occasion(label: &str) -> bool {
    occasion(label).is_some()
}

/// The hash of a name, which is the same in the plural.
fn occasion_hash(name: &str) -> u64 {
    occasion(name).map_or_else(
        || name_hash(name),
        |(before, last)| Hash::new(b'o').number(name_hash(before)).text(last).finish(),
    )
}

/// A word without the endings that make a noun of a verb.
fn stem(label: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ations", "ation", "ings", "ing", "ment", "ion", "al", "ate", "e"];
    ENDINGS
        .iter()
        .find_map(|ending| label.strip_suffix(ending).filter(|stem| stem.len() > 2))
        .unwrap_or(label)
}

/// Leaves out the countries that somebody acts for.
pub(super) fn leave_states(parties: &mut Vec<Party>) {
    let acted_for: Vec<Country> = parties
        .iter()
        .filter(|party| matches!(party.sort, Sort::Person | Sort::Office))
        .filter_map(|party| party.country)
        .collect();
    parties.retain(|party| {
        party.sort != Sort::State || party.country.is_none_or(|code| !acted_for.contains(&code))
    });
}

/// Those who are named, and whether others are not.
fn parties(page: &Extraction, doc: u32, actors: &[Actor], people: &People) -> (Vec<Party>, bool) {
    let mut parties = Vec::with_capacity(actors.len());
    let mut is_open = false;
    for actor in actors {
        let party = match actor.kind {
            ActorKind::Person => actor.id.and_then(|id| people.of(doc, id)).map(|index| Party {
                key: Hash::new(b'P').number(u64::from(index)).finish(),
                country: people.people.get(index as usize).and_then(|person| person.country),
                sort: Sort::Person,
            }),
            ActorKind::Organization => {
                let body = actor.id.and_then(|id| page.organizations.get(id as usize));
                Some(Party {
                    key: name_hash(people.bodies.name(page, actor)),
                    country: body.and_then(|body| body.country),
                    sort: match body.map(|body| body.kind) {
                        Some(OrganizationKind::Government) => Sort::Office,
                        Some(OrganizationKind::International) => Sort::Forum,
                        _ => Sort::Body,
                    },
                })
            }
            ActorKind::Country => actor.code.map(|code| Party {
                key: Hash::new(b'C').text(code.as_str()).finish(),
                country: Some(code),
                sort: Sort::State,
            }),
            ActorKind::Group => None,
        };
        match party {
            Some(party) => parties.push(party),
            None => is_open = true,
        }
    }
    (parties, is_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_occasion_is_the_same_in_the_plural() {
        assert_eq!(occasion_hash("Oslo caucuses"), occasion_hash("oslo caucus"));
        assert_eq!(occasion_hash("Oslo primaries"), occasion_hash("Oslo primary"));
        assert_ne!(occasion_hash("Oslo primary"), occasion_hash("Oslo caucus"));
        assert_ne!(occasion_hash("Oslo primary"), occasion_hash("Lima primary"));
        assert!(is_occasion("presidential debate") && is_occasion("primary") && !is_occasion("rally"));
    }

    #[test]
    fn a_deed_and_its_noun_have_one_stem() {
        for (verb, noun) in [
            ("fire", "firing"),
            ("kill", "killing"),
            ("resign", "resignation"),
            ("appoint", "appointment"),
            ("elect", "election"),
            ("nominate", "nomination"),
            ("dismiss", "dismissal"),
        ] {
            assert_eq!(stem(verb), stem(noun), "{verb} {noun}");
        }
        for word in ["king", "ion", "al", ""] {
            assert_eq!(stem(word), word);
        }
    }
}
