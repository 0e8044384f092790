//! The timeline that people read, within the columns of a terminal.
//!
//! ```text
//! 5 documents, 4 stories · published 2021-03-08 to 2021-03-17
//!
//! What happened
//! 2021-03-15  held       meeting: Erik Sand and Ana Dahl, in Lindholm (NOR)            3 stories
//!             scheduled 2021-03-08 → held 2021-03-16
//!             disputed when:
//!               2021-03-15 (coastal.txt, citing Erik Sand)
//!               2021-03-16 (north.txt)
//!             in coastal.txt, north.txt, valley.txt
//! Who
//!   Erik Sand (also Eric Sand)     foreign minister (NOR)                              3 stories
//! Who said what
//!   Erik Sand · confirm, direct                                                        2 stories
//!       “We will be there on Monday.”
//! ```

use crate::output::style::{self, Canvas, one_line, shorten, text_columns};
use anstyle::Style;
use copydesk::MergedCorpus;
use copydesk::corpus::{ConflictValue, MergedActor, MergedClaim, MergedDocument, MergedEvent, MergedPerson};
use copydesk::extraction::{Certainty, Status};
use std::collections::BTreeMap;

/// So many of a list are shown; the other formats have them all.
const MOST_EVENTS: usize = 200;
const MOST_PEOPLE: usize = 20;
const MOST_CLAIMS: usize = 30;
const MOST_DOCS: usize = 6;

/// Columns of the date and of the status.
const DATE: usize = 12;
const STATUS: usize = 11;

/// The timeline.
pub(super) fn timeline(merged: &MergedCorpus, color: bool, width: usize) -> String {
    let documents = merged.documents.iter().map(|document| (document.doc.as_str(), document)).collect();
    let mut page = Page { canvas: Canvas::new(color), width, documents };
    page.title(merged);
    page.events(&merged.events);
    page.people(&merged.people);
    page.claims(&merged.claims);
    page.canvas.into_string()
}

struct Page<'m> {
    canvas: Canvas,
    width: usize,
    documents: BTreeMap<&'m str, &'m MergedDocument>,
}

impl Page<'_> {
    fn line(&mut self, style: Style, indent: usize, text: &str) {
        self.canvas.spaces(indent);
        let room = self.width.saturating_sub(indent);
        self.canvas.styled(style, &shorten(text, room));
        self.canvas.newline();
    }

    fn heading(&mut self, text: &str) {
        self.canvas.newline();
        self.line(style::HEADING, 0, text);
    }

    fn more(&mut self, left: usize, how: &str) {
        if left > 0 {
            self.line(style::DIM, 2, &format!("… and {left} more; {how}"));
        }
    }

    fn title(&mut self, merged: &MergedCorpus) {
        let mut stories: Vec<&str> =
            merged.documents.iter().map(|document| document.story.as_str()).collect();
        stories.sort_unstable();
        stories.dedup();
        let mut title =
            format!("{}, {}", counted(merged.documents.len(), "document"), stories_of(stories.len()));
        let published = || merged.documents.iter().filter_map(|document| document.published.as_deref());
        if let (Some(first), Some(last)) = (published().min(), published().max()) {
            let day = |text: &str| text.get(..10).unwrap_or(text).to_owned();
            title.push_str(&if day(first) == day(last) {
                format!(" · published {}", day(first))
            } else {
                format!(" · published {} to {}", day(first), day(last))
            });
        }
        self.line(style::BOLD, 0, &title);
    }

    fn events(&mut self, events: &[MergedEvent]) {
        if events.is_empty() {
            return;
        }
        self.heading("What happened");
        for event in events.iter().take(MOST_EVENTS) {
            self.event(event);
        }
        self.more(
            events.len().saturating_sub(MOST_EVENTS),
            "narrow it with --from, --person, or see --format csv",
        );
    }

    fn event(&mut self, event: &MergedEvent) {
        let date = event.when.as_ref().map_or("no date", |when| when.value.as_str());
        let told = stories_of(event.stories as usize);
        self.canvas.padded(style::TIME, &shorten(date, DATE - 1), DATE);
        self.canvas.padded(status_style(event.status), event.status.as_str(), STATUS);
        let room = self.width.saturating_sub(DATE + STATUS + text_columns(&told) + 2);
        let what = shorten(&summary(event), room);
        self.canvas.padded(style::EVENT, &what, room + 2);
        self.canvas.styled(style::DIM, &told);
        self.canvas.newline();
        if let Some(history) = history(event) {
            self.line(style::PLAIN, DATE, &history);
        }
        for conflict in &event.conflicts {
            self.line(style::BAD, DATE, &format!("disputed {}:", conflict.field));
            for side in &conflict.values {
                let line = self.side(side);
                self.line(style::BAD, DATE + 2, &line);
            }
        }
        let mut docs: Vec<&str> = event.docs.iter().map(|place| place.doc.as_str()).collect();
        docs.dedup();
        let line = format!("in {}", self.docs(&docs));
        self.line(style::DIM, DATE, &line);
    }

    /// `2021-03-15 (coastal.txt, citing Erik Sand)`.
    fn side(&self, side: &ConflictValue) -> String {
        let mut docs: Vec<&str> = side.docs.iter().map(|place| place.doc.as_str()).collect();
        docs.dedup();
        let cited: Vec<&str> = side.sources.iter().take(2).map(String::as_str).collect();
        let cited = if cited.is_empty() { String::new() } else { format!(", citing {}", cited.join(", ")) };
        format!("{} ({}{cited})", side.value, self.docs(&docs))
    }

    /// Names of documents, copies of a story after the first one.
    fn docs(&self, docs: &[&str]) -> String {
        let mut names: Vec<String> = docs
            .iter()
            .take(MOST_DOCS)
            .map(|doc| match self.documents.get(doc) {
                Some(document) if document.story != document.doc => format!("{doc} (copy)"),
                _ => (*doc).to_owned(),
            })
            .collect();
        if docs.len() > MOST_DOCS {
            names.push(format!("and {} more", docs.len() - MOST_DOCS));
        }
        names.join(", ")
    }

    fn people(&mut self, people: &[MergedPerson]) {
        if people.is_empty() {
            return;
        }
        self.heading("Who");
        for person in people.iter().take(MOST_PEOPLE) {
            let others: Vec<&str> =
                person.names.iter().map(String::as_str).filter(|name| *name != person.name).collect();
            let also =
                if others.is_empty() { String::new() } else { format!(" (also {})", others.join(", ")) };
            let role = person.roles.first().map_or_else(String::new, |role| role.title.to_string());
            let country = person.country.map_or_else(String::new, |code| code.to_string());
            let told = stories_of(person.stories as usize);
            let room = self.width.saturating_sub(2 + text_columns(&told) + 2);
            let (wide, narrow) = (room / 2, room - room / 2);
            self.canvas.spaces(2);
            self.canvas.padded(style::PERSON, &shorten(&format!("{}{also}", person.name), wide - 1), wide);
            let rest =
                [role, country].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            self.canvas.padded(style::PLAIN, &shorten(&rest, narrow), narrow + 2);
            self.canvas.styled(style::DIM, &told);
            self.canvas.newline();
        }
        self.more(people.len().saturating_sub(MOST_PEOPLE), "see --format json");
    }

    fn claims(&mut self, claims: &[MergedClaim]) {
        if claims.is_empty() {
            return;
        }
        self.heading("Who said what");
        // What most stories repeat matters most; the rest stays in order of publication.
        let mut order: Vec<&MergedClaim> = claims.iter().collect();
        order.sort_by_key(|claim| std::cmp::Reverse(claim.stories));
        order.truncate(MOST_CLAIMS);
        for claim in order {
            let source = if claim.sources.is_empty() {
                "somebody".to_owned()
            } else {
                MergedActor::names(&claim.sources)
            };
            let mut facts = vec![claim.act.to_string(), claim.form.to_string()];
            if claim.certainty != Certainty::Certain {
                facts.push(claim.certainty.to_string());
            }
            let docs: Vec<&str> = claim.docs.iter().map(|place| place.doc.as_str()).collect();
            let line = format!("{source} · {} · {}", facts.join(", "), self.docs(&docs));
            self.line(style::CLAIM, 2, &line);
            self.line(style::PLAIN, 6, &claim.content.join(" … "));
        }
        self.more(claims.len().saturating_sub(MOST_CLAIMS), "see --format json");
    }
}

/// `consult, phone · call: Erik Sand → Ana Dahl, in Lindholm (NOR)`.
fn summary(event: &MergedEvent) -> String {
    let mut text = event.name.clone().unwrap_or_else(|| event.label.clone());
    let people = MergedActor::names(&event.actors);
    if !people.is_empty() {
        text.push_str(": ");
        text.push_str(&people);
    }
    if !event.recipients.is_empty() {
        text.push_str(" → ");
        text.push_str(&MergedActor::names(&event.recipients));
    }
    if let Some(place) = &event.location {
        let code = place.country.filter(|code| code.as_str() != place.name);
        text.push_str(&format!(
            ", in {}{}",
            place.name,
            code.map_or_else(String::new, |code| format!(" ({code})"))
        ));
    }
    let mode = event.mode.map_or_else(String::new, |mode| format!(", {mode}"));
    one_line(&format!("{text} · {}{mode}", event.kind))
}

/// `scheduled 2021-03-08 → held 2021-03-16`, where the record changed.
fn history(event: &MergedEvent) -> Option<String> {
    let mut steps: Vec<String> = Vec::new();
    let mut last: Option<Status> = None;
    for entry in event.status_history.iter().filter(|entry| entry.published.is_some()) {
        if last != Some(entry.status) {
            let day = entry.published.as_deref().map_or("", |text| text.get(..10).unwrap_or(text));
            steps.push(format!("{} {day}", entry.status));
            last = Some(entry.status);
        }
    }
    (steps.len() > 1).then(|| steps.join(" → "))
}

const fn status_style(status: Status) -> Style {
    match status {
        Status::Held | Status::Ongoing => style::GOOD,
        Status::Cancelled | Status::Negated => style::BAD,
        _ => style::PLAIN,
    }
}

fn counted(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

fn stories_of(n: usize) -> String {
    if n == 1 { "1 story".to_owned() } else { format!("{n} stories") }
}
