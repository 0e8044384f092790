//! Tellings put together into events.
//!
//! `facts, the most precise first -> groups of facts`. Each is compared with the groups that share somebody or a
//! place with it at its time; those are found under keys, and under each key a bounded number is looked at, so that
//! the work is linear. Then groups that agree in all but the day or the place are joined: the disagreement is kept
//! as a conflict. Copies of a story say the same of an event, whatever that is, and are one telling; so does a sentence
//! that one story took from another, word by word.

use super::compare::{Agreement, Told, agreement, are_others, is_disputed};
use super::fact::{Days, Fact, Party, class, leave_states};
use super::hash::Hash;
use super::people::People;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

/// Groups under one key that are looked at.
const MOST: u32 = 16;

/// Groups that are looked at for one telling, those that share who takes part first.
const MOST_TRIED: usize = 128;

/// Lists of groups under keys, each of bounded length.
#[derive(Debug, Default)]
struct Index {
    /// First link, and how many there are.
    first: HashMap<u64, (u32, u32), FixedState>,
    /// Group, next.
    links: Vec<(u32, u32)>,
}

/// Days within which stories take sentences from each other.
const QUOTED: i32 = 30;

const END: u32 = u32::MAX;

impl Index {
    fn list(&self, key: u64) -> impl Iterator<Item = u32> {
        let mut at = self.first.get(&key).map_or(END, |list| list.0);
        std::iter::from_fn(move || {
            let &(group, next) = self.links.get(at as usize)?;
            at = next;
            Some(group)
        })
    }

    fn add(&mut self, key: u64, group: u32) {
        let (first, length) = self.first.entry(key).or_insert((END, 0));
        if *length >= MOST {
            return;
        }
        let mut at = *first;
        while let Some(&(other, next)) = self.links.get(at as usize) {
            if other == group {
                return;
            }
            at = next;
        }
        self.links.push((group, *first));
        *first = crate::span::offset(self.links.len()) - 1;
        *length += 1;
    }
}

/// A grain of time that a key stands for.
fn key(kind: u64, who: u64, grain: u8, at: i32) -> u64 {
    Hash::new(grain).number(kind).number(who).number(at as i64 as u64).finish()
}

/// Months since a day long ago; 31 days each, which is near enough to find what is then compared.
const fn month(day: i32) -> i32 {
    day.div_euclid(31)
}

const fn year(day: i32) -> i32 {
    day.div_euclid(366)
}

/// Whom or what a fact is found by: who takes part, to whom it is done, the place; and two of those together, which
/// are found where each alone is in too much.
fn anchors(fact: &Fact) -> impl Iterator<Item = u64> {
    singles(fact).chain(pairs(fact))
}

fn pairs(fact: &Fact) -> impl Iterator<Item = u64> {
    let named = fact.parties.iter().take(3).chain(fact.targets.iter().take(2)).map(|party| party.key);
    let all = named.chain(fact.spot.iter().map(|spot| spot.name));
    let first = all.clone().enumerate();
    first.flat_map(move |(i, a)| {
        all.clone().skip(i + 1).map(move |b| Hash::new(b'2').number(a.min(b)).number(a.max(b)).finish())
    })
}

fn singles(fact: &Fact) -> impl Iterator<Item = u64> {
    let who = |party: &Party| {
        [Some(party.key), party.country.map(|code| Hash::new(b'C').text(code.as_str()).finish())]
    };
    let to_whom = |party: &Party| Hash::new(b'T').number(party.key).finish();
    let actors = fact.parties.iter().take(6).flat_map(who).flatten();
    actors.chain(fact.targets.iter().take(6).map(to_whom)).chain(fact.spot.iter().flat_map(|spot| {
        let country = spot.country.map(|code| Hash::new(b'L').text(code.as_str()).finish());
        [Some(spot.name), country].into_iter().flatten()
    }))
}

/// The keys at which groups are looked for: the grain is that of the fact.
fn looked_up(fact: &Fact, keys: &mut Vec<u64>) {
    keys.clear();
    let kind = class(fact.kind);
    for who in anchors(fact) {
        match fact.days {
            Some(days) if days.length() <= 7 => {
                keys.extend((days.start..=days.end).map(|day| key(kind, who, b'd', day)));
            }
            Some(days) if days.length() <= 93 => {
                keys.extend((month(days.start)..=month(days.end)).map(|m| key(kind, who, b'm', m)));
            }
            Some(days) => {
                let last = year(days.end).min(year(days.start) + 3);
                keys.extend((year(days.start)..=last).map(|y| key(kind, who, b'y', y)));
            }
            None => {
                let at = fact.published.map_or(0, month);
                keys.extend([0, -1, 1, -2, 2].map(|by| key(kind, who, b'm', at + by)));
            }
        }
    }
    if fact.days.is_none() && fact.name != 0 {
        keys.push(key(kind, fact.name, b'n', 0));
    }
}

/// The keys under which a group is found once the fact is in it: every grain.
fn stored(fact: &Fact, keys: &mut Vec<u64>) {
    keys.clear();
    let kind = class(fact.kind);
    for who in anchors(fact) {
        if let Some(days) = fact.days {
            if days.length() <= 7 {
                keys.extend((days.start..=days.end).map(|day| key(kind, who, b'd', day)));
            }
            if days.length() <= 93 {
                keys.extend((month(days.start)..=month(days.end)).map(|m| key(kind, who, b'm', m)));
            }
            keys.extend([key(kind, who, b'y', year(days.start)), key(kind, who, b'y', year(days.end))]);
        } else {
            keys.push(key(kind, who, b'm', fact.published.map_or(0, month)));
        }
    }
    if fact.name != 0 {
        keys.push(key(kind, fact.name, b'n', 0));
    }
    keys.dedup();
}

/// Puts facts together; each group lists their indexes.
pub(super) fn group(facts: &[Fact], people: &People) -> Vec<Vec<u32>> {
    let copies = copies(facts);
    let present = presence(people);
    let mut index = Index::default();
    let mut told: Vec<Told> = Vec::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let mut keys = Vec::new();
    let mut group_of = vec![END; facts.len()];
    let mut tells: HashSet<(u32, u32), FixedState> = HashSet::with_hasher(FixedState::default());
    for (i, fact) in facts.iter().enumerate() {
        let of = copies.get(i).copied().unwrap_or(crate::span::offset(i)) as usize;
        let found = if of < i {
            group_of.get(of).copied()
        } else {
            looked_up(fact, &mut keys);
            let is_present = |party: &Party| present.contains(&(fact.doc, party.key));
            let mut best: Option<(Agreement, usize, std::cmp::Reverse<u32>)> = None;
            let mut second = best;
            let mut seen: [u32; 64] = [END; 64];
            for group in keys.iter().flat_map(|&key| index.list(key)).take(MOST_TRIED) {
                let slot = &mut seen[(group % 64) as usize];
                if *slot == group {
                    continue;
                }
                *slot = group;
                let Some(told) = told.get(group as usize) else { continue };
                let is_here = tells.contains(&(group, fact.doc));
                if let Some(points) = agreement(told, fact, is_here, &is_present) {
                    // Of two that fit as well it is the one that more tell of.
                    let tellings = members.get(group as usize).map_or(0, Vec::len);
                    let found = Some((points, tellings, std::cmp::Reverse(group)));
                    second = second.max(best.min(found));
                    best = best.max(found);
                }
            }
            // Nothing sure, and two to choose from, of other people: it may be neither.
            let is_tied = second.zip(best).is_some_and(|((second, _, a), (best, _, b))| {
                (second.points, second.closeness) == (best.points, best.closeness)
                    && told
                        .get(a.0 as usize)
                        .zip(told.get(b.0 as usize))
                        .is_some_and(|(a, b)| are_others(a, b))
            });
            best.filter(|(best, ..)| best.is_sure || !is_tied).map(|(.., group)| group.0)
        };
        let group = found.unwrap_or(crate::span::offset(told.len()));
        match told.get_mut(group as usize).zip(members.get_mut(group as usize)) {
            Some((told, members)) => {
                told.add(fact);
                members.push(crate::span::offset(i));
            }
            None => {
                told.push(Told::new(fact));
                members.push(vec![crate::span::offset(i)]);
            }
        }
        tells.insert((group, fact.doc));
        if let Some(place) = group_of.get_mut(i) {
            *place = group;
        }
        stored(fact, &mut keys);
        keys.iter().for_each(|&key| index.add(key, group));
    }
    for (told, members) in told.iter_mut().zip(&members) {
        let dated = members.iter().filter_map(|&i| facts.get(i as usize)).filter(|fact| fact.is_precise());
        told.docs = dated.map(|fact| fact.doc).collect();
        told.docs.sort_unstable();
        told.docs.dedup();
    }
    join_disputed(&told, members)
}

/// For each fact the first that says the same in a copy of its story, or in the same sentence at about that time;
/// itself, where there is none.
fn copies(facts: &[Fact]) -> Vec<u32> {
    let mut first: HashMap<u64, u32, FixedState> = HashMap::with_hasher(FixedState::default());
    let mut times: HashMap<u64, u64, FixedState> = HashMap::with_hasher(FixedState::default());
    // The second time a story says the same, it is another.
    let mut count = |doc: u32, said: u64| {
        let n = times.entry(Hash::new(b'h').number(u64::from(doc)).number(said).finish()).or_insert(0);
        *n += 1;
        *n
    };
    let mut of = Vec::with_capacity(facts.len());
    for (i, fact) in facts.iter().enumerate() {
        let i = crate::span::offset(i);
        let n = count(fact.doc, fact.signature);
        let there = Hash::new(b't').number(u64::from(fact.story)).number(fact.signature).number(n).finish();
        let in_copy = *first.entry(there).or_insert(i);
        let n = if fact.wording == 0 { 0 } else { count(fact.doc, fact.wording) };
        let sentence = Hash::new(b'q').number(fact.wording).number(n).finish();
        let is_fresh = |&other: &u32| {
            let other = facts.get(other as usize).and_then(|other| other.published);
            fact.published.zip(other).is_some_and(|(mine, its)| (mine - its).abs() <= QUOTED)
        };
        let in_words = (n != 0).then(|| *first.entry(sentence).or_insert(i)).filter(is_fresh);
        of.push(if in_copy < i { in_copy } else { in_words.unwrap_or(i) });
    }
    of
}

/// Who is named in which document.
fn presence(people: &People) -> HashSet<(u32, u64), FixedState> {
    let mut present = HashSet::with_hasher(FixedState::default());
    for (doc, who) in people.who.iter().enumerate() {
        for &index in who {
            present.insert((crate::span::offset(doc), Hash::new(b'P').number(u64::from(index)).finish()));
        }
    }
    present
}

impl Told {
    fn new(fact: &Fact) -> Self {
        let published = fact.published.map(|day| Days { start: day, end: day });
        Self {
            lead: fact.clone(),
            spot: fact.spot,
            parties: fact.parties.clone(),
            targets: fact.targets.clone(),
            docs: Vec::new(),
            is_upcoming: fact.is_upcoming(),
            name: fact.name,
            published,
        }
    }

    fn add(&mut self, fact: &Fact) {
        let is_closer = |mine: &super::fact::Spot| {
            fact.spot.is_some_and(|its| its.kind > mine.kind && mine.kind.is_some())
        };
        if self.spot.as_ref().is_none_or(is_closer) {
            self.spot = fact.spot.or(self.spot);
        }
        join(&mut self.parties, &fact.parties);
        join(&mut self.targets, &fact.targets);
        self.is_upcoming &= fact.is_upcoming() || !fact.is_precise();
        if self.name == 0 {
            self.name = fact.name;
        }
        if let Some(day) = fact.published {
            let all = self.published.unwrap_or(Days { start: day, end: day });
            self.published = Some(Days { start: all.start.min(day), end: all.end.max(day) });
        }
    }
}

/// Adds parties; a country goes once somebody who acts for it is known.
fn join(all: &mut Vec<Party>, more: &[Party]) {
    for party in more {
        if all.len() < 64 && !all.contains(party) {
            all.push(*party);
        }
    }
    leave_states(all);
}

/// Whom or what an event is found by that is told of another day: who takes part; a vote also by its name.
fn disputed_by(told: &Told) -> impl Iterator<Item = u64> {
    let name = Some(told.name).filter(|&name| name != 0 && told.lead.is_occasion);
    told.parties.iter().take(6).map(|party| party.key).chain(name)
}

/// Joins groups that agree in all but the day or the place, the smaller to the one that most documents tell.
fn join_disputed(told: &[Told], mut members: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut order: Vec<u32> = (0..crate::span::offset(told.len())).collect();
    order.sort_by_key(|&g| (std::cmp::Reverse(told.get(g as usize).map_or(0, |told| told.docs.len())), g));
    let mut index = Index::default();
    for g in order {
        let Some(mine) = told.get(g as usize) else { continue };
        let Some(days) = mine.lead.days.filter(|days| days.length() <= 7) else { continue };
        let kind = class(mine.lead.kind);
        let near = disputed_by(mine)
            .flat_map(|who| (days.start - 6..=days.end + 6).map(move |day| key(kind, who, b'd', day)));
        let found = near
            .flat_map(|key| index.list(key))
            .filter(|&other| told.get(other as usize).is_some_and(|other| is_disputed(other, mine)))
            .min_by_key(|&other| {
                let gap =
                    told.get(other as usize).and_then(|other| other.lead.days).map_or(0, |its| its.gap(days));
                (gap, other)
            });
        match found {
            Some(other) => {
                let moved = members.get_mut(g as usize).map(std::mem::take).unwrap_or_default();
                if let Some(list) = members.get_mut(other as usize) {
                    list.extend(moved);
                }
            }
            None => {
                for who in disputed_by(mine) {
                    (days.start..=days.end).for_each(|day| index.add(key(kind, who, b'd', day), g));
                }
            }
        }
    }
    members.retain(|list| !list.is_empty());
    members
}
