//! Who takes part, over all tellings: people under their merged names, countries under one name each.

use super::hash::name_hash;
use super::merged::MergedActor;
use super::people::People;
use super::votes::{most, ranked};
use crate::extraction::{Actor, ActorKind, Country, Extraction};

/// Who an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Person(u32),
    Country(Country),
    Organization(u64),
    Group(u64),
}

/// Actors as documents have them, with the story each stands in.
#[derive(Debug, Default)]
pub(super) struct Cast<'a> {
    told: Vec<(Who, u32, &'a str, Option<Country>)>,
}

/// So many of a list that says nothing by name.
const MOST_GROUPS: usize = 3;

impl<'a> Cast<'a> {
    /// Takes in an actor of a document.
    pub(super) fn add(
        &mut self,
        page: &'a Extraction,
        doc: u32,
        story: u32,
        actor: &'a Actor,
        people: &'a People,
    ) {
        let person = || actor.id.and_then(|id| people.of(doc, id));
        let body = || actor.id.and_then(|id| page.organizations.get(id as usize));
        let told = match actor.kind {
            ActorKind::Person => match person() {
                Some(index) => (Who::Person(index), story, actor.name.as_str(), actor.code),
                None => (Who::Group(name_hash(&actor.name)), story, actor.name.as_str(), actor.code),
            },
            ActorKind::Organization => {
                let name = people.bodies.name(page, actor);
                let country = actor.code.or_else(|| body().and_then(|body| body.country));
                (Who::Organization(name_hash(name)), story, name, country)
            }
            ActorKind::Country => match actor.code {
                Some(code) => (Who::Country(code), story, actor.name.as_str(), Some(code)),
                None => (Who::Group(name_hash(&actor.name)), story, actor.name.as_str(), None),
            },
            ActorKind::Group => (Who::Group(name_hash(&actor.name)), story, actor.name.as_str(), actor.code),
        };
        self.told.push(told);
    }

    /// Everybody, the most told first; the unnamed only where nobody is named, and no country beside its own people
    /// where `is_mutual`.
    pub(super) fn merged(mut self, people: &People, is_mutual: bool) -> Vec<MergedActor> {
        self.told.sort_unstable();
        let votes = ranked(self.told.iter().map(|told| (told.0, told.1)).collect());
        let is_named = votes.iter().any(|(_, who)| !matches!(who, Who::Group(_)));
        let acted_for = |code: Country| {
            votes.iter().any(|(_, who)| {
                matches!(who, Who::Person(index)
                    if people.people.get(*index as usize).is_some_and(|person| person.country == Some(code)))
            })
        };
        let mut groups = 0;
        votes
            .iter()
            .filter(|(_, who)| match who {
                Who::Group(_) => {
                    groups += 1;
                    !is_named && groups <= MOST_GROUPS
                }
                Who::Country(code) => !(is_mutual && acted_for(*code)),
                _ => true,
            })
            .map(|&(_, who)| self.actor(who, people))
            .collect()
    }

    fn actor(&self, who: Who, people: &People) -> MergedActor {
        let start = self.told.partition_point(|told| told.0 < who);
        let all = self.told.get(start..).unwrap_or(&[]).iter().take_while(|told| told.0 == who);
        let name = most(all.clone().map(|told| (told.2, told.1))).unwrap_or("").to_owned();
        let code = most(all.filter_map(|told| Some((told.3?, told.1))));
        match who {
            Who::Person(index) => {
                let person = people.people.get(index as usize);
                MergedActor {
                    kind: ActorKind::Person,
                    name: person.map_or(name, |person| person.name.clone()),
                    person: person.map(|person| person.id.clone()),
                    code: person.and_then(|person| person.country).or(code),
                }
            }
            Who::Country(code) => {
                MergedActor { kind: ActorKind::Country, name, person: None, code: Some(code) }
            }
            Who::Organization(_) => MergedActor { kind: ActorKind::Organization, name, person: None, code },
            Who::Group(_) => MergedActor { kind: ActorKind::Group, name, person: None, code },
        }
    }
}
