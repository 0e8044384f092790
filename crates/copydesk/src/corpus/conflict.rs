//! What stories dispute: the day, the place, and whether it happened; with who says so and where.
//!
//! `tellings of one event -> what most say, the most precise of it, and a conflict where others contradict`. A month
//! that holds the day, or a country the town lies in, contradicts nothing.

use super::event_entry::Telling;
use super::fact::{Days, Fit, Spot};
use super::merged::{Conflict, ConflictField, ConflictValue, DocRef};
use super::record::Record;
use super::votes::ranked;
use crate::extraction::{Act, Extraction, Location, Status, When};

/// Sides of a conflict that are listed.
const MOST: usize = 16;
/// Sources that are named for a side.
const MOST_SOURCES: usize = 8;

/// Which claims speak of which events.
#[derive(Debug)]
pub(super) struct Sayings<'a> {
    docs: Vec<&'a Extraction>,
    /// Document, event, claim; sorted.
    of: Vec<(u32, u32, u32)>,
}

impl<'a> Sayings<'a> {
    pub(super) fn of(docs: &[&'a Record]) -> Self {
        let mut of = Vec::new();
        for (doc, record) in docs.iter().enumerate() {
            for claim in &record.extraction.claims {
                of.extend(
                    claim.about.events.iter().map(|&event| (crate::span::offset(doc), event, claim.id)),
                );
            }
        }
        of.sort_unstable();
        Self { docs: docs.iter().map(|record| &record.extraction).collect(), of }
    }

    fn about<'s>(
        &'s self,
        telling: &Telling<'_>,
    ) -> impl Iterator<Item = &'a crate::extraction::Claim> + use<'a, 's> {
        let of = (telling.fact.doc, telling.fact.id);
        let start = self.of.partition_point(|saying| (saying.0, saying.1) < of);
        let all =
            self.of.get(start..).unwrap_or(&[]).iter().take_while(move |saying| (saying.0, saying.1) == of);
        all.filter_map(|&(doc, _, claim)| self.docs.get(doc as usize)?.claims.get(claim as usize))
    }

    /// Whom the tellings cite.
    fn sources(&self, tellings: &[&Telling<'_>]) -> Vec<String> {
        let told = tellings
            .iter()
            .flat_map(|t| self.about(t).map(move |claim| (claim, t.fact.story)))
            .flat_map(|(claim, story)| claim.sources.iter().map(move |source| (source.name.as_str(), story)))
            .collect();
        ranked(told).into_iter().take(MOST_SOURCES).map(|(_, name)| name.to_owned()).collect()
    }
}

/// One value, its votes and its tellings.
#[derive(Debug)]
struct Side<'t, 'a, V> {
    votes: usize,
    value: V,
    tellings: Vec<&'t Telling<'a>>,
}

/// Tellings by what they say; the most told first.
fn sides<'t, 'a, K: Ord + Copy>(
    tellings: &'t [Telling<'a>],
    value: impl Fn(&Telling<'a>) -> Option<K>,
) -> Vec<Side<'t, 'a, K>> {
    let mut told: Vec<(K, &'t Telling<'a>)> = tellings.iter().filter_map(|t| Some((value(t)?, t))).collect();
    told.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.order().cmp(&b.1.order())));
    let mut sides: Vec<Side<'t, 'a, K>> = told
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|same| {
            let mut stories: Vec<u32> = same.iter().map(|(_, t)| t.fact.story).collect();
            stories.sort_unstable();
            stories.dedup();
            let tellings = same.iter().map(|(_, t)| *t).collect();
            Some(Side { votes: stories.len(), value: same.first()?.0, tellings })
        })
        .collect();
    sides.sort_by(|a, b| b.votes.cmp(&a.votes).then_with(|| a.value.cmp(&b.value)));
    sides
}

fn conflict<'t, 'a, K>(
    field: ConflictField,
    sides: &[&Side<'t, 'a, K>],
    text: impl Fn(&Side<'t, 'a, K>) -> String,
    sayings: &Sayings<'_>,
) -> Conflict {
    let values = sides.iter().map(|side| {
        let mut docs: Vec<DocRef> = side.tellings.iter().map(|t| t.place()).collect();
        docs.sort_unstable();
        ConflictValue { value: text(side), docs, sources: sayings.sources(&side.tellings) }
    });
    Conflict { field, values: values.collect() }
}

/// When it was.
pub(super) fn when<'t, 'a>(
    tellings: &'t [Telling<'a>],
    sayings: &Sayings<'_>,
) -> (Option<&'a When>, Option<Conflict>) {
    let sides = sides(tellings, |t| t.fact.days);
    let value = |side: &Side<'t, 'a, Days>| {
        let said = side.tellings.iter().filter_map(|t| Some((t.event.when.as_ref()?, t.fact.story)));
        let values = ranked(said.clone().map(|(when, story)| (when.value.as_str(), story)).collect());
        let most = values.first().map(|(_, value)| *value);
        said.map(|(when, _)| when).find(|when| Some(when.value.as_str()) == most)
    };
    let Some(top) = sides.first() else {
        let vague = tellings.iter().find_map(|t| t.event.when.as_ref());
        return (vague, None);
    };
    let main = sides
        .iter()
        .filter(|side| side.value.gap(top.value) == 0)
        .min_by_key(|side| (side.value.length(), std::cmp::Reverse(side.votes), side.value));
    let precise: Vec<_> = sides
        .iter()
        .take(MOST)
        .filter(|side| {
            !sides
                .iter()
                .any(|other| other.value.gap(side.value) == 0 && other.value.length() < side.value.length())
        })
        .collect();
    let is_disputed = precise.iter().any(|a| precise.iter().any(|b| a.value.gap(b.value) > 0));
    let text =
        |side: &Side<'t, 'a, Days>| value(side).map_or_else(String::new, |when| when.value.to_string());
    let conflict = is_disputed.then(|| conflict(ConflictField::When, &precise, text, sayings));
    (main.and_then(value), conflict)
}

/// Where it was: the location and its page.
pub(super) fn place<'t, 'a>(
    tellings: &'t [Telling<'a>],
    sayings: &Sayings<'_>,
) -> (Option<(&'a Location, &'a Extraction)>, Option<Conflict>) {
    let sides = sides(tellings, |t| t.fact.spot);
    let value = |side: &Side<'t, 'a, Spot>| {
        let first = side.tellings.first()?;
        Some((first.event.location.as_ref()?, first.page))
    };
    let Some(top) = sides.first() else { return (None, None) };
    let main = sides
        .iter()
        .filter(|side| side.value.fit(&top.value) >= Some(Fit::Within))
        .max_by_key(|side| (side.value.kind, side.votes, std::cmp::Reverse(side.value)));
    let text =
        |side: &Side<'t, 'a, Spot>| value(side).map_or_else(String::new, |(place, _)| place.name.to_string());
    let is_within = |a: &Spot, b: &Spot| a.fit(b) >= Some(Fit::Within) && a.kind < b.kind;
    let mut precise: Vec<&Side<'t, 'a, Spot>> = Vec::new();
    for side in sides.iter().take(MOST) {
        let is_known = precise.iter().any(|known| {
            known.value.fit(&side.value) >= Some(Fit::Land) || is_named_in(&text(known), &text(side))
        });
        if !is_known && !sides.iter().any(|other| is_within(&side.value, &other.value)) {
            precise.push(side);
        }
    }
    // A street or an airport whose town is not known may lie in the other place.
    let is_elsewhere = |a: &Spot, b: &Spot| a.fit(b).is_some_and(|fit| fit < Fit::Within);
    let is_disputed = precise.iter().any(|a| precise.iter().any(|b| is_elsewhere(&a.value, &b.value)));
    let conflict = is_disputed.then(|| conflict(ConflictField::Where, &precise, text, sayings));
    (main.or(Some(top)).and_then(value), conflict)
}

/// True where all words of one name are in the other: `Washington` and `Washington DC`, `Orly` and `Orly airport`.
fn is_named_in(a: &str, b: &str) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let is_there = |word: &str| many.split_whitespace().any(|other| other.eq_ignore_ascii_case(word));
    !few.is_empty() && few.split_whitespace().all(is_there)
}

/// Whether it happened: told as held here and as not held there, confirmed by one and denied by another.
pub(super) fn status(tellings: &[Telling<'_>], sayings: &Sayings<'_>) -> Option<Conflict> {
    let published = |t: &Telling<'_>| t.page.published.clone().unwrap_or_default();
    let last_held = tellings.iter().filter(|t| t.event.status == Status::Held).map(published).max();
    let sides = sides(tellings, |t| match t.event.status {
        Status::Held | Status::Negated => Some(t.event.status),
        // Called off and held after all is no dispute but news.
        Status::Cancelled if last_held.as_ref().is_some_and(|held| *held <= published(t)) => {
            Some(Status::Cancelled)
        }
        _ => None,
    });
    let mut values = Vec::new();
    if sides.len() > 1 && sides.iter().any(|side| side.value == Status::Held) {
        let all: Vec<_> = sides.iter().collect();
        values = conflict(ConflictField::Status, &all, |side| side.value.to_string(), sayings).values;
    }
    let mut said = [("confirmed", Vec::new(), Vec::new()), ("denied", Vec::new(), Vec::new())];
    for t in tellings {
        for claim in sayings.about(t) {
            let side = match (claim.act, claim.negative) {
                (Act::Confirm, false) => 0,
                (Act::Deny, _) | (Act::Confirm, true) => 1,
                _ => continue,
            };
            let (_, docs, sources) = &mut said[side];
            docs.push(DocRef::new(&*t.page.doc, claim.id));
            sources.extend(claim.sources.iter().map(|source| source.name.to_string()));
        }
    }
    for (_, docs, sources) in &mut said {
        docs.sort_unstable();
        docs.dedup();
        sources.sort_unstable();
        sources.dedup();
    }
    let [(_, confirmed, by), (_, denied, by_others)] = &said;
    // Who both confirms and denies is read wrongly, or speaks of two things.
    if !confirmed.is_empty() && !denied.is_empty() && by != by_others {
        for (value, docs, mut sources) in said {
            sources.truncate(MOST_SOURCES);
            values.push(ConflictValue { value: value.to_owned(), docs, sources });
        }
    }
    if values.is_empty() { None } else { Some(Conflict { field: ConflictField::Status, values }) }
}

#[cfg(test)]
mod tests {
    use super::is_named_in;

    #[test]
    fn a_longer_name_of_a_place_is_no_other_place() {
        assert!(is_named_in("Washington", "Washington DC"));
        assert!(is_named_in("Lima International Airport", "Lima airport"));
        for (a, b) in
            [("Lima", "Quito"), ("New York", "York New"), ("Lima airport", "Quito airport"), ("", "Lima")]
        {
            assert_eq!(is_named_in(a, b), a == "New York", "{a} {b}");
        }
    }
}
