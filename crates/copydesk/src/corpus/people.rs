//! People of many documents made into people.
//!
//! `records -> people, and for each person of a document which one that is`. Names are cut into keys
//! ([`super::name_key`]); those of one family name are a block, in which equal profiles are counted once and then
//! join, the most certain first, the first person they do not contradict. A given name must agree, or an initial or
//! a missing one fit a single person; what contradicts is a middle name, a suffix, a country, `Mr` and `Mrs`, and
//! the same office of two bodies. Cost: a sort; blocks compare with a bounded number of candidates.

use super::merged::{DocRef, MergedPerson};
use super::name_key::{family_key, word_key};
use super::record::Record;
use super::{hash, story};
use crate::extraction::{CompactString, Country, Person, Role};
use hash::{Hash, Ids, name_hash};

/// Candidates that are looked at; where there are more, an incomplete name says nothing.
const MOST: usize = 32;

/// A person of a document, as far as it decides who it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Profile {
    /// A hash of the family name, so that sorting seldom has to read it.
    family_hash: u64,
    family: String,
    /// Empty where there is none; one letter where it is an initial.
    given: String,
    middle: String,
    suffix: String,
    country: Option<Country>,
    /// True where the country stands in words; `the president` may be any story's guess.
    is_firm: bool,
    /// `m` or `f` where the title tells.
    gender: Option<char>,
    /// Title and body, as hashes; the body is 0 where there is none.
    offices: Vec<(u64, u64)>,
}

impl Profile {
    fn of(person: &Person) -> Self {
        let words = |name: &Option<CompactString>| -> Vec<String> {
            let name = name.as_deref().unwrap_or("");
            name.split(|c: char| c.is_whitespace() || c == '-' || c == '.')
                .map(word_key)
                .filter(|key| !key.is_empty())
                .collect()
        };
        let (mut given, middle) = (words(&person.given), words(&person.middle));
        let family = match &person.family {
            Some(family) => family_key(family),
            // A name of one part is a family name as far as anybody knows.
            None if given.is_empty() => family_key(&person.name),
            None => String::new(),
        };
        given.extend(middle);
        let mut given = given.into_iter();
        let country = person
            .country
            .or_else(|| person.roles.iter().find_map(|role| Country::from_code(role.of.as_deref()?)));
        let of_country = |role: &Role| country.is_some_and(|code| role.of.as_deref() == Some(code.as_str()));
        let mut of_it = person.roles.iter().filter(|role| of_country(role)).peekable();
        let is_firm =
            country.is_some() && (of_it.peek().is_none() || of_it.any(|role| role.title.contains(' ')));
        let mut offices: Vec<(u64, u64)> = person
            .roles
            .iter()
            .filter(|role| !is_former(&role.title))
            .map(|role| {
                let is_guess = !is_firm && of_country(role);
                let of = role.of.as_deref().filter(|_| !is_guess);
                (name_hash(&role.title), of.map_or(0, name_hash))
            })
            .collect();
        offices.sort_unstable();
        offices.dedup();
        Self {
            family_hash: Hash::new(b'f').text(&family).finish(),
            family,
            given: given.next().unwrap_or_default(),
            middle: given.next().unwrap_or_default(),
            suffix: person.suffix.as_deref().map(word_key).unwrap_or_default(),
            country,
            is_firm,
            gender: person.honorific.as_deref().and_then(gender),
            offices,
        }
    }

    /// The most certain first.
    fn certainty(&self) -> u32 {
        4 * u32::from(self.given.chars().count() > 1)
            + 2 * u32::from(self.is_firm)
            + u32::from(!self.middle.is_empty())
            + u32::from(!self.suffix.is_empty())
            + u32::from(!self.offices.is_empty())
    }

    fn contradicts(&self, other: &Self) -> bool {
        !fits(&self.given, &other.given)
            || !fits(&self.middle, &other.middle)
            || (!self.suffix.is_empty() && !other.suffix.is_empty() && self.suffix != other.suffix)
            || (self.is_firm == other.is_firm && differ(self.country, other.country))
            || differ(self.gender, other.gender)
            || self.has_other_office(other)
    }

    /// True where both hold the same office, but of two bodies, and none together.
    fn has_other_office(&self, other: &Self) -> bool {
        let shared = self.offices.iter().any(|office| office.1 != 0 && other.offices.contains(office));
        !shared
            && self.offices.iter().any(|&(title, body)| {
                body != 0 && other.offices.iter().any(|&(same, its)| same == title && its != 0 && its != body)
            })
    }

    /// What speaks for it that they are one.
    fn evidence(&self, other: &Self) -> u32 {
        let offices = self
            .offices
            .iter()
            .map(|office| 1 + u32::from(other.offices.contains(office)))
            .zip(self.offices.iter().map(|office| other.offices.iter().any(|its| its.0 == office.0)))
            .filter(|(_, shared)| *shared)
            .map(|(points, _)| points)
            .max();
        2 * u32::from(self.country.is_some() && self.country == other.country) + offices.unwrap_or(0)
    }

    fn learn(&mut self, other: &Self) {
        let longer = |mine: &mut String, its: &str| {
            if its.len() > mine.len() && fits(mine, its) {
                its.clone_into(mine);
            }
        };
        longer(&mut self.given, &other.given);
        longer(&mut self.middle, &other.middle);
        longer(&mut self.suffix, &other.suffix);
        if !self.is_firm {
            self.country = if other.is_firm { other.country } else { self.country.or(other.country) };
            self.is_firm = other.is_firm;
        }
        self.gender = self.gender.or(other.gender);
        for office in &other.offices {
            // So many offices tell who somebody is.
            if self.offices.len() < MOST && !self.offices.contains(office) {
                self.offices.push(*office);
            }
        }
    }
}

/// True where one is missing, both are the same, or one is the initial of the other.
fn fits(a: &str, b: &str) -> bool {
    a.is_empty() || b.is_empty() || a == b || is_initial(a, b) || is_initial(b, a)
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_some() && b.is_some() && a != b
}

fn is_former(title: &str) -> bool {
    title.split(|c: char| !c.is_alphanumeric()).any(|word| {
        ["former", "ex", "late", "then", "future", "incoming", "outgoing"]
            .iter()
            .any(|past| word.eq_ignore_ascii_case(past))
    })
}

fn gender(honorific: &str) -> Option<char> {
    match honorific.trim_end_matches('.').to_ascii_lowercase().as_str() {
        "mr" | "sir" | "lord" | "herr" | "señor" | "monsieur" => Some('m'),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "frau" | "señora" | "madame" => Some('f'),
        _ => None,
    }
}

/// The people of all documents, and who is who.
#[derive(Debug, Default)]
pub(super) struct People {
    /// One entry a person, the most told first.
    pub(super) people: Vec<MergedPerson>,
    /// For each document, for each of its people, an index into `people`.
    pub(super) who: Vec<Vec<u32>>,
}

impl People {
    /// The person that `id` is in a document.
    pub(super) fn of(&self, doc: u32, id: u32) -> Option<u32> {
        self.who.get(doc as usize)?.get(id as usize).copied()
    }
}

/// One person being put together.
#[derive(Debug)]
struct Group {
    profile: Profile,
    /// Documents and ids.
    members: Vec<(u32, u32)>,
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
    let mut by_given: hashbrown::HashMap<&str, Vec<usize>, foldhash::fast::FixedState> =
        hashbrown::HashMap::with_hasher(foldhash::fast::FixedState::default());
    for same in profiles {
        let Some((profile, _)) = same.first() else { continue };
        let members = same.iter().map(|entry| entry.1);
        let is_full = profile.given.chars().count() > 1;
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
    People { people, who }
}
