//! The merged record written into the tables that people query; whatever was there is replaced.

use super::cameo;
use copydesk::MergedCorpus;
use copydesk::corpus::{MergedActor, MergedClaim, MergedEvent, MergedPerson};
use rusqlite::{Result, ToSql, Transaction, params};

/// Tables that are made anew.
const MADE: [&str; 13] = [
    "people",
    "person_names",
    "person_roles",
    "person_docs",
    "events",
    "event_actors",
    "event_docs",
    "event_history",
    "conflicts",
    "claims",
    "claim_sources",
    "claim_docs",
    "claim_subjects",
];

/// Replaces the merged record.
pub(super) fn write(transaction: &Transaction<'_>, merged: &MergedCorpus) -> Result<()> {
    let out = Out(transaction);
    for table in MADE {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
    }
    for document in &merged.documents {
        let sql = "UPDATE documents SET story = ?2 WHERE doc = ?1 AND story IS NOT ?2";
        out.row(sql, params![document.doc, document.story])?;
    }
    merged.people.iter().try_for_each(|person| out.person(person))?;
    merged.events.iter().try_for_each(|event| out.event(event))?;
    merged.claims.iter().try_for_each(|claim| out.claim(claim))
}

struct Out<'t>(&'t Transaction<'t>);

impl Out<'_> {
    fn row(&self, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        self.0.prepare_cached(sql)?.execute(values).map(|_| ())
    }

    fn person(&self, person: &MergedPerson) -> Result<()> {
        let id = &person.id;
        let country = person.country.as_ref().map(|code| code.as_str());
        self.row(
            "INSERT INTO people VALUES (?1, ?2, ?3, ?4)",
            params![id, person.name, country, person.stories],
        )?;
        for name in &person.names {
            self.row("INSERT INTO person_names VALUES (?1, ?2)", params![id, name])?;
        }
        for role in &person.roles {
            self.row(
                "INSERT INTO person_roles VALUES (?1, ?2, ?3)",
                params![id, role.title.as_str(), role.of.as_deref()],
            )?;
        }
        for place in &person.docs {
            self.row("INSERT INTO person_docs VALUES (?1, ?2, ?3)", params![id, place.doc, place.id])?;
        }
        Ok(())
    }

    fn event(&self, event: &MergedEvent) -> Result<()> {
        let (id, when, place) = (&event.id, event.when.as_ref(), event.location.as_ref());
        self.row(
            "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                id,
                event.kind.as_str(),
                event.mode.map(copydesk::extraction::Mode::as_str),
                event.plover.as_deref(),
                cameo::code(event),
                event.status.as_str(),
                event.label.as_str(),
                event.name.as_deref(),
                when.map(|when| when.value.as_str()),
                when.and_then(|when| when.start).map(|day| day.to_string()),
                when.and_then(|when| when.end).map(|day| day.to_string()),
                place.map(|place| &place.name),
                place.and_then(|place| place.country.as_ref()).map(|code| code.as_str()),
                event.stories,
            ],
        )?;
        for (part, actors) in [("actor", &event.actors), ("recipient", &event.recipients)] {
            for (position, actor) in (0i64..).zip(actors) {
                self.row(
                    "INSERT INTO event_actors VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![id, part, position, actor.kind.as_str(), actor.name, actor.person, code(actor)],
                )?;
            }
        }
        for place in &event.docs {
            self.row("INSERT INTO event_docs VALUES (?1, ?2, ?3)", params![id, place.doc, place.id])?;
        }
        for (position, entry) in (0i64..).zip(&event.status_history) {
            self.row(
                "INSERT INTO event_history VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id, position, entry.status.as_str(), entry.published, entry.doc],
            )?;
        }
        for conflict in &event.conflicts {
            for side in &conflict.values {
                let sources = serde_json::to_string(&side.sources).unwrap_or_default();
                for place in &side.docs {
                    self.row(
                        "INSERT INTO conflicts VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        params![id, conflict.field.as_str(), side.value, place.doc, place.id, sources],
                    )?;
                }
            }
        }
        Ok(())
    }

    fn claim(&self, claim: &MergedClaim) -> Result<()> {
        let id = &claim.id;
        self.row(
            "INSERT INTO claims VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                id,
                MergedActor::names(&claim.sources),
                claim.content.join(" … "),
                claim.verb,
                claim.act.as_str(),
                claim.form.as_str(),
                claim.certainty.as_str(),
                claim.negative,
                claim.stories,
            ],
        )?;
        for source in &claim.sources {
            self.row(
                "INSERT INTO claim_sources VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id, source.kind.as_str(), source.name, source.person, code(source)],
            )?;
        }
        for place in &claim.docs {
            self.row("INSERT INTO claim_docs VALUES (?1, ?2, ?3)", params![id, place.doc, place.id])?;
        }
        for (kind, subjects) in [("event", &claim.about.events), ("person", &claim.about.people)] {
            for subject in subjects {
                self.row("INSERT INTO claim_subjects VALUES (?1, ?2, ?3)", params![id, kind, subject])?;
            }
        }
        Ok(())
    }
}

fn code(actor: &MergedActor) -> Option<&str> {
    actor.code.as_ref().map(|code| code.as_str())
}
