//! People of many documents made into people.
//!
//! `records -> people, and for each person of a document which one that is`. Names are cut into keys
//! ([`super::name_key`]); those of one family name are a block, in which equal profiles are counted once and then
//! join, the most certain first, the first person they do not contradict ([`super::profile`]). A given name must
//! agree, or an initial or a missing one fit a single person. Then those whom next to all stories tell of take in
//! what is left of their name (`absorb`). Cost: a sort; blocks compare with a bounded number of candidates.

use super::absorb::absorb;
use super::bodies::Bodies;
use super::hash::{Hash, Ids};
use super::merged::{DocRef, MergedPerson};
use super::profile::{Profile, fits};
use super::record::Record;
use super::story;
use super::title::is_former;
use crate::extraction::{Person, Role};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Candidates that are looked at; where there are more, an incomplete name says nothing.
const MOST: usize = 32;

/// The people of all documents, and who is who.
#[derive(Debug, Default)]
pub(super) struct People {
    /// One entry a person, the most told first.
    pub(super) people: Vec<MergedPerson>,
    /// For each document, for each of its people, an index into `people`.
    pub(super) who: Vec<Vec<u32>>,
    /// The bodies they act with, each under one name.
    pub(super) bodies: Bodies,
}

impl People {
    /// The person that `id` is in a document.
    pub(super) fn of(&self, doc: u32, id: u32) -> Option<u32> {
        self.who.get(doc as usize)?.get(id as usize).copied()
    }
}

/// One person being put together.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) profile: Profile,
    /// Documents and ids.
    pub(super) members: Vec<(u32, u32)>,
}

/// Merges the people of all documents.
pub(super) fn merge(docs: &[&Record], stories: &[u32]) -> People {
    let mut entries: Vec<(Profile, (u32, u32))> = Vec::new();
    for (doc, record) in docs.iter().enumerate() {
        for (id, person) in record.extraction.people.iter().enumerate() {
            entries.push((Profile::of(person), (crate::span::offset(doc), crate::span::offset(id))));
        }
    }
    entries.sort_unstable();
    let mut groups = Vec::new();
    for block in entries.chunk_by(|a, b| a.0.family == b.0.family) {
        merge_block(block, &mut groups);
    }
    build(docs, stories, groups)
}

/// Merges the people of one family name.
fn merge_block(block: &[(Profile, (u32, u32))], groups: &mut Vec<Group>) {
    let mut profiles: Vec<&[(Profile, (u32, u32))]> = block.chunk_by(|a, b| a.0 == b.0).collect();
    profiles.sort_by(|a, b| {
        let rank = |same: &[(Profile, (u32, u32))]| {
            let certainty = same.first().map_or(0, |entry| entry.0.certainty());
            // Full names in the order of what is known, so that what contradicts comes before what fits both.
            (u32::MAX - certainty, usize::MAX - same.len())
        };
        rank(a).cmp(&rank(b)).then_with(|| a.first().map(|e| &e.0).cmp(&b.first().map(|e| &e.0)))
    });
    let start = groups.len();
    let mut by_given: HashMap<&str, Vec<usize>, FixedState> = HashMap::with_hasher(FixedState::default());
    for same in profiles {
        let Some((profile, _)) = same.first() else { continue };
        let members = same.iter().map(|entry| entry.1);
        let is_full = profile.is_full();
        let empty = Vec::new();
        let found = if is_full {
            // A full name joins those of that name; a person known by an initial alone comes later.
            let candidates = by_given.get(profile.given.as_str()).unwrap_or(&empty);
            best(groups, candidates, profile, true)
        } else {
            let initial = profile.given.as_str();
            let candidates: Vec<usize> = (start..groups.len())
                .filter(|&g| groups.get(g).is_some_and(|group| fits(initial, &group.profile.given)))
                .take(MOST + 1)
                .collect();
            if candidates.len() > MOST { None } else { best(groups, &candidates, profile, false) }
        };
        match found.and_then(|g| groups.get_mut(g)) {
            Some(group) => {
                group.profile.learn(profile);
                group.members.extend(members);
            }
            None => {
                by_given.entry(profile.given.as_str()).or_default().push(groups.len());
                groups.push(Group { profile: profile.clone(), members: members.collect() });
            }
        }
    }
    absorb(groups, start);
}

/// The person that a profile fits: with a full name the one with the most evidence, the first of equals; with an
/// incomplete one only where there is a single best.
fn best(groups: &[Group], candidates: &[usize], profile: &Profile, is_full: bool) -> Option<usize> {
    let mut found: Option<(u32, usize)> = None;
    let mut is_tied = false;
    for &g in candidates.iter().take(MOST) {
        let Some(group) = groups.get(g) else { continue };
        if group.profile.contradicts(profile) {
            continue;
        }
        let evidence = group.profile.evidence(profile);
        match found {
            Some((best, _)) if evidence < best => {}
            Some((best, _)) if evidence == best => is_tied = true,
            _ => {
                found = Some((evidence, g));
                is_tied = false;
            }
        }
    }
    found.filter(|_| is_full || !is_tied).map(|(_, g)| g)
}

/// Votes: what each thing is told by, most first.
fn ranked<T: Ord>(mut told: Vec<T>) -> Vec<(usize, T)> {
    told.sort_unstable();
    let mut votes: Vec<(usize, T)> = Vec::new();
    for value in told {
        match votes.last_mut() {
            Some((n, last)) if *last == value => *n += 1,
            _ => votes.push((1, value)),
        }
    }
    votes.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    votes
}

/// A person, a number to sort by, and where the pages have them: document and index there.
type Built = (MergedPerson, u64, Vec<(u32, u32)>);

fn build(docs: &[&Record], stories: &[u32], groups: Vec<Group>) -> People {
    let person = |&(doc, id): &(u32, u32)| docs.get(doc as usize)?.extraction.people.get(id as usize);
    let mut built: Vec<Built> = groups
        .into_iter()
        .map(|mut group| {
            group.members.sort_unstable();
            let told: Vec<&Person> = group.members.iter().filter_map(person).collect();
            let names = ranked(told.iter().map(|person| person.name.as_str()).collect());
            let is_full = |name: &str| {
                told.iter().any(|person| {
                    person.name == name
                        && person.given.as_deref().is_some_and(|g| g.trim_end_matches('.').len() > 1)
                })
            };
            let name =
                names.iter().take(MOST).find(|(_, name)| is_full(name)).or_else(|| {
                    names.iter().max_by(|a, b| a.1.len().cmp(&b.1.len()).then_with(|| b.1.cmp(a.1)))
                });
            let mut roles = ranked(
                told.iter()
                    .flat_map(|person| &person.roles)
                    .map(|role| (role.title.to_lowercase(), role.of.clone(), role.title.clone()))
                    .collect(),
            );
            // Of roles told as often, what somebody is comes before what they were, and an office before a trade.
            roles.sort_by_key(|(n, (_, of, title))| (core::cmp::Reverse(*n), is_former(title), of.is_none()));
            let mut seen = Vec::new();
            let mut merged_roles = Vec::new();
            for (_, (key, of, title)) in roles {
                if merged_roles.len() < MOST && !seen.contains(&(key.clone(), of.clone())) {
                    seen.push((key, of.clone()));
                    merged_roles.push(Role::new(title, of));
                }
            }
            let mut variants: Vec<String> = names.iter().map(|(_, name)| (*name).to_owned()).collect();
            variants.sort_unstable();
            let profile = &group.profile;
            let hash = Hash::new(b'p').text(&profile.family).text(&profile.given);
            let merged = MergedPerson {
                id: String::new(),
                name: name.map_or_else(String::new, |(_, name)| (*name).to_owned()),
                names: variants,
                roles: merged_roles,
                country: profile.country,
                docs: group
                    .members
                    .iter()
                    .filter_map(|&(doc, id)| Some(DocRef::new(docs.get(doc as usize)?.doc(), id)))
                    .collect(),
                stories: story::count(stories, group.members.iter().map(|member| member.0)),
            };
            (merged, hash.finish(), group.members)
        })
        .collect();
    built.sort_by(|(a, ..), (b, ..)| {
        b.stories.cmp(&a.stories).then_with(|| a.name.cmp(&b.name)).then_with(|| a.docs.cmp(&b.docs))
    });
    let mut who: Vec<Vec<u32>> = docs.iter().map(|record| vec![0; record.extraction.people.len()]).collect();
    let mut ids = Ids::default();
    let mut people = Vec::with_capacity(built.len());
    for (index, (mut person, hash, members)) in built.into_iter().enumerate() {
        person.id = ids.id('p', hash);
        for (doc, id) in members {
            if let Some(place) = who.get_mut(doc as usize).and_then(|list| list.get_mut(id as usize)) {
                *place = crate::span::offset(index);
            }
        }
        people.push(person);
    }
    People { people, who, bodies: Bodies::of(docs, stories) }
}
