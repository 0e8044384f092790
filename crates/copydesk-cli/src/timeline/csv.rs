//! One row an event, with the columns that users of event data know.
//!
//! `actor1_…` and `actor2_…` are source and target as CAMEO data have them: the first actor, and the first recipient
//! or, where all are on one footing, the second actor. Lists are separated by `; `.

use super::cameo;
use copydesk::MergedCorpus;
use copydesk::corpus::{MergedActor, MergedEvent};

const COLUMNS: [&str; 30] = [
    "event_id",
    "date_start",
    "date_end",
    "date",
    "kind",
    "mode",
    "plover",
    "cameo",
    "cameo_root",
    "quad_class",
    "status",
    "label",
    "name",
    "contexts",
    "actor1_name",
    "actor1_type",
    "actor1_country",
    "actor2_name",
    "actor2_type",
    "actor2_country",
    "actors",
    "recipients",
    "place",
    "place_country",
    "num_stories",
    "num_documents",
    "first_published",
    "last_published",
    "conflicts",
    "documents",
];

/// The table of events.
pub(super) fn events(merged: &MergedCorpus) -> Result<Vec<u8>, String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let wrong = |error: csv::Error| format!("the table could not be made: {error}");
    out.write_record(COLUMNS).map_err(wrong)?;
    for event in &merged.events {
        out.write_record(row(event)).map_err(wrong)?;
    }
    out.into_inner().map_err(|error| format!("the table could not be made: {error}"))
}

fn row(event: &MergedEvent) -> [String; 30] {
    let cameo = cameo::code(event).unwrap_or("");
    let when = event.when.as_ref();
    let day = |day: Option<time::Date>| day.map_or_else(String::new, |day| day.to_string());
    let second = event.recipients.first().or_else(|| event.actors.get(1));
    let [name1, type1, country1] = actor(event.actors.first());
    let [name2, type2, country2] = actor(second);
    let names = |actors: &[MergedActor]| joined(actors.iter().map(|actor| actor.name.clone()));
    let place = event.location.as_ref();
    let mut docs: Vec<&str> = event.docs.iter().map(|place| place.doc.as_str()).collect();
    docs.dedup();
    let published = || event.status_history.iter().filter_map(|entry| entry.published.clone());
    let conflicts = event.conflicts.iter().map(|conflict| {
        let values: Vec<&str> = conflict.values.iter().map(|side| side.value.as_str()).collect();
        format!("{}: {}", conflict.field, values.join(" | "))
    });
    [
        event.id.clone(),
        day(when.and_then(|when| when.start)),
        day(when.and_then(|when| when.end)),
        when.map_or_else(String::new, |when| when.value.to_string()),
        event.kind.to_string(),
        event.mode.map_or_else(String::new, |mode| mode.to_string()),
        event.plover.clone().unwrap_or_default(),
        cameo.to_owned(),
        cameo.get(..2).unwrap_or("").to_owned(),
        cameo::quad_class(cameo).unwrap_or("").to_owned(),
        event.status.to_string(),
        event.label.clone(),
        event.name.clone().unwrap_or_default(),
        joined(event.contexts.iter().map(ToString::to_string)),
        name1,
        type1,
        country1,
        name2,
        type2,
        country2,
        names(&event.actors),
        names(&event.recipients),
        place.map_or_else(String::new, |place| place.name.clone()),
        place.and_then(|place| place.country).map_or_else(String::new, |code| code.to_string()),
        event.stories.to_string(),
        docs.len().to_string(),
        published().min().unwrap_or_default(),
        published().max().unwrap_or_default(),
        joined(conflicts),
        docs.join("; "),
    ]
}

/// Name, type and country.
fn actor(actor: Option<&MergedActor>) -> [String; 3] {
    actor.map_or_else(Default::default, |actor| {
        let code = actor.code.map_or_else(String::new, |code| code.to_string());
        [actor.name.clone(), actor.kind.to_string(), code]
    })
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
