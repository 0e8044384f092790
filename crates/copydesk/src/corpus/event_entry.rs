//! A group of tellings made into an event: what most stories say, the most precise of it, and what they dispute.

use super::cast::Cast;
use super::conflict::{self, Sayings};
use super::fact::Fact;
use super::hash::{Hash, Ids};
use super::merged::{DocRef, MergedEvent, MergedPlace, StatusEntry};
use super::people::People;
use super::record::Record;
use super::story;
use super::votes::{most, ranked};
use crate::extraction::{Event, Extraction, Status, plover_code};

/// A telling with the page it stands on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) fact: &'a Fact,
    pub(super) page: &'a Extraction,
    pub(super) event: &'a Event,
}

impl Telling<'_> {
    /// The order of publication; pages without a date come last.
    pub(super) fn order(&self) -> (bool, Option<&str>, &str, u32) {
        let published = self.page.published.as_deref();
        (published.is_none(), published, &self.page.doc, self.fact.id)
    }

    pub(super) fn place(&self) -> DocRef {
        DocRef::new(&*self.page.doc, self.fact.id)
    }
}

/// Every event, in order of time, and for each event of each document its index.
pub(super) fn build(
    docs: &[&Record],
    stories: &[u32],
    people: &People,
    facts: &[Fact],
    groups: &[Vec<u32>],
) -> (Vec<MergedEvent>, Vec<Vec<u32>>) {
    let sayings = Sayings::of(docs);
    let mut built: Vec<(MergedEvent, u64, &Vec<u32>)> = groups
        .iter()
        .filter_map(|group| {
            let mut tellings: Vec<Telling<'_>> =
                group.iter().filter_map(|&i| telling(docs, facts.get(i as usize)?)).collect();
            tellings.sort_by(|a, b| a.order().cmp(&b.order()));
            let hash = identity(tellings.first()?);
            Some((entry(&tellings, stories, people, &sayings)?, hash, group))
        })
        .collect();
    let time = |event: &MergedEvent| {
        let start = event.when.as_ref().and_then(|when| when.start);
        (start.is_none(), start, event.when.as_ref().and_then(|when| when.end))
    };
    built.sort_by(|(a, x, _), (b, y, _)| {
        time(a).cmp(&time(b)).then_with(|| x.cmp(y)).then_with(|| a.docs.cmp(&b.docs))
    });
    let mut which: Vec<Vec<u32>> =
        docs.iter().map(|record| vec![0; record.extraction.events.len()]).collect();
    let mut ids = Ids::default();
    let mut events = Vec::with_capacity(built.len());
    for (index, (mut event, hash, group)) in built.into_iter().enumerate() {
        event.id = ids.id('e', hash);
        for fact in group.iter().filter_map(|&i| facts.get(i as usize)) {
            let place = which.get_mut(fact.doc as usize).and_then(|list| list.get_mut(fact.id as usize));
            place.into_iter().for_each(|place| *place = crate::span::offset(index));
        }
        events.push(event);
    }
    (events, which)
}

fn telling<'a>(docs: &[&'a Record], fact: &'a Fact) -> Option<Telling<'a>> {
    let page = &docs.get(fact.doc as usize)?.extraction;
    Some(Telling { fact, page, event: page.events.get(fact.id as usize)? })
}

/// What its first telling says of it, which stays when others follow.
fn identity(first: &Telling<'_>) -> u64 {
    let event = first.event;
    let mut hash = Hash::new(b'e')
        .text(event.kind.as_str())
        .text(&event.label)
        .text(event.when.as_ref().map_or("", |when| &when.value))
        .text(event.location.as_ref().map_or("", |place| &place.name))
        .text(first.page.published.as_deref().unwrap_or(""))
        .text(first.page.headline.as_ref().map_or("", |headline| &headline.text));
    for actor in event.actors.iter().chain(&event.recipients) {
        hash = hash.text(&actor.name);
    }
    hash.finish()
}

fn entry(
    tellings: &[Telling<'_>],
    stories: &[u32],
    people: &People,
    sayings: &Sayings<'_>,
) -> Option<MergedEvent> {
    let kind = most(tellings.iter().map(|t| (t.event.kind, t.fact.story)))?;
    let mode = most(tellings.iter().filter_map(|t| Some((t.event.mode?, t.fact.story))));
    let label = most(tellings.iter().map(|t| (t.event.label.as_str(), t.fact.story)))?;
    let name = most(tellings.iter().filter_map(|t| Some((t.event.name.as_deref()?, t.fact.story))));
    let mut contexts: Vec<_> = tellings.iter().flat_map(|t| &t.event.contexts).copied().collect();
    contexts.sort_unstable();
    contexts.dedup();
    let (mut actors, mut recipients) = (Cast::default(), Cast::default());
    for t in tellings {
        for actor in &t.event.actors {
            actors.add(t.page, t.fact.doc, t.fact.story, actor, people);
        }
        for actor in &t.event.recipients {
            recipients.add(t.page, t.fact.doc, t.fact.story, actor, people);
        }
    }
    let status_history = history(tellings);
    let status = latest(&status_history);
    let (when, when_conflict) = conflict::when(tellings, sayings);
    let (place, place_conflict) = conflict::place(tellings, sayings);
    let location = place.map(|(event, page)| MergedPlace {
        name: event.name.to_string(),
        kind: event.place.and_then(|id| page.places.get(id as usize)).map(|place| place.kind),
        country: event.country,
    });
    let conflicts =
        [when_conflict, place_conflict, conflict::status(tellings, sayings)].into_iter().flatten().collect();
    let mut docs: Vec<DocRef> = tellings.iter().map(Telling::place).collect();
    docs.sort_unstable();
    Some(MergedEvent {
        id: String::new(),
        kind,
        mode,
        plover: plover_code(kind, mode, status).map(str::to_owned),
        contexts,
        label: label.to_owned(),
        name: name.map(str::to_owned),
        status,
        actors: actors.merged(people, kind.is_reciprocal()),
        recipients: recipients.merged(people, false),
        when: when.cloned(),
        location,
        docs,
        stories: story::count(stories, tellings.iter().map(|t| t.fact.doc)),
        status_history,
        conflicts,
    })
}

/// One entry a document and status, in order of publication.
fn history(tellings: &[Telling<'_>]) -> Vec<StatusEntry> {
    let mut history: Vec<StatusEntry> = Vec::new();
    for page in tellings.chunk_by(|a, b| a.fact.doc == b.fact.doc) {
        // What a page says where it has a day for it, and what it says most often, is what it says.
        let is_dated = page.iter().any(|t| t.fact.is_precise());
        let said = page.iter().filter(|t| t.fact.is_precise() || !is_dated);
        let all = ranked(said.map(|t| (firmness(t.event.status), t.fact.id)).collect());
        let Some((_, (_, status))) = all.into_iter().next() else { continue };
        let Some(first) = page.first() else { continue };
        history.push(StatusEntry {
            status,
            published: first.page.published.clone(),
            doc: first.page.doc.clone(),
        });
    }
    history
}

/// The firmest first.
const fn firmness(status: Status) -> (u8, Status) {
    use Status as S;
    let rank = match status {
        S::Held => 0,
        S::Ongoing => 1,
        S::Cancelled => 2,
        S::Scheduled => 3,
        S::Expected => 4,
        S::Proposed => 5,
        S::Negated => 6,
        S::Hypothetical => 7,
    };
    (rank, status)
}

/// How things stand: by the last page that is dated; what was held stays so, unless that is taken back.
fn latest(history: &[StatusEntry]) -> Status {
    let mut status: Option<Status> = None;
    for entry in history.iter().filter(|entry| entry.published.is_some()) {
        let is_taken_back = matches!(entry.status, Status::Negated | Status::Cancelled | Status::Held);
        if status != Some(Status::Held) || is_taken_back {
            status = Some(entry.status);
        }
    }
    let firmest = || history.iter().map(|entry| firmness(entry.status)).min().map(|(_, status)| status);
    status.or_else(firmest).unwrap_or(Status::Held)
}
