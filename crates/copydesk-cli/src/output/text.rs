//! The summary that people read: what the page is, who is in it, what happened when, who said what.
//!
//! ```text
//! ── pages/lindholm.txt ───────────────────────
//! Minister to visit Lindholm
//! Coastal Post · 2021-03-17 · by Anna Berg
//!
//! Who
//!   Erik Sand        foreign minister   NOR   4 mentions
//! What happened
//!   2021-03-22   scheduled   consult, visit   visit: Erik Sand → Lindholm, in Lindholm
//! Who said what
//!   Erik Sand said, direct
//!       "We will be there on Monday."
//! Blocks: 12 of the story · set aside: 3 navigation, 1 footer
//! ```

use super::facts;
use super::style::{self, Canvas, one_line, shorten, text_columns};
use anstyle::Style;
use copydesk::Extraction;
use copydesk::extraction::{Actor, ActorKind, Block, BlockKind, Certainty, Claim, Event, Status, When};

/// So many of a list are shown; the other formats have them all.
const MOST_ENTITIES: usize = 12;
const MOST_EVENTS: usize = 24;
const MOST_CLAIMS: usize = 24;

/// The summary of a document.
pub(crate) fn summary(text: &str, extraction: &Extraction, color: bool, width: usize) -> String {
    let mut page = Page { canvas: Canvas::new(color), width };
    page.title(extraction);
    page.who(extraction);
    page.events(extraction);
    page.claims(text, extraction);
    page.blocks(&extraction.blocks);
    page.canvas.newline();
    page.canvas.into_string()
}

struct Page {
    canvas: Canvas,
    width: usize,
}

impl Page {
    fn line(&mut self, style: Style, text: &str) {
        self.canvas.styled(style, text);
        self.canvas.newline();
    }

    fn heading(&mut self, text: &str) {
        self.canvas.newline();
        self.line(style::HEADING, text);
    }

    fn more(&mut self, left: usize) {
        if left > 0 {
            self.line(style::DIM, &format!("  … and {left} more"));
        }
    }

    fn title(&mut self, extraction: &Extraction) {
        let doc = shorten(&extraction.doc, self.width.saturating_sub(8));
        let rest = self.width.saturating_sub(text_columns(&doc) + 4);
        self.line(style::DIM, &format!("── {doc} {}", "─".repeat(rest)));
        match &extraction.headline {
            Some(headline) => self.line(style::BOLD, &one_line(&headline.text)),
            None => self.line(style::DIM, "(no headline)"),
        }
        if let Some(facts) = facts(extraction) {
            self.line(style::DIM, &facts);
        }
    }

    fn who(&mut self, extraction: &Extraction) {
        let people = extraction.people.iter().map(|person| {
            let roles = person.roles.iter().take(2).map(|role| match &role.of {
                Some(of) => format!("{} ({of})", role.title),
                None => role.title.to_string(),
            });
            let country = person.country.map(|country| country.to_string());
            (person.name.as_str(), roles.collect::<Vec<_>>().join(", "), country, person.mentions.len())
        });
        self.entities("Who", style::PERSON, people.collect());
        let organizations = extraction.organizations.iter().map(|body| {
            let country = body.country.map(|country| country.to_string());
            (body.name.as_str(), body.kind.to_string(), country, body.mentions.len())
        });
        self.entities("Organizations", style::ORGANIZATION, organizations.collect());
        let places = extraction.places.iter().map(|place| {
            let country = place.country.map(|country| country.to_string());
            (place.name.as_str(), place.kind.to_string(), country, place.mentions.len())
        });
        self.entities("Places", style::PLACE, places.collect());
    }

    /// Name, what it is, country, how often; those that are named most come first.
    fn entities(
        &mut self,
        heading: &str,
        style: Style,
        mut rows: Vec<(&str, String, Option<String>, usize)>,
    ) {
        if rows.is_empty() {
            return;
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.3));
        let left = rows.len().saturating_sub(MOST_ENTITIES);
        rows.truncate(MOST_ENTITIES);
        let cell = |text: &str| shorten(text, self.width / 2);
        let rows: Vec<_> = rows.into_iter().map(|row| (cell(row.0), cell(&row.1), row.2, row.3)).collect();
        let names = rows.iter().map(|row| text_columns(&row.0)).max().unwrap_or(0);
        let kinds = rows.iter().map(|row| text_columns(&row.1)).max().unwrap_or(0).min(self.width / 3);
        self.heading(heading);
        for (name, kind, country, mentions) in rows {
            self.canvas.plain("  ");
            self.canvas.padded(style, &name, names);
            self.canvas.plain("  ");
            self.canvas.padded(style::PLAIN, &kind, kinds);
            self.canvas.plain("  ");
            self.canvas.padded(style::PLACE, country.as_deref().unwrap_or(""), 3);
            let times = if mentions == 1 { "mention" } else { "mentions" };
            self.line(style::DIM, &format!("  {mentions} {times}"));
        }
        self.more(left);
    }

    /// By day, those without one last.
    fn events(&mut self, extraction: &Extraction) {
        if extraction.events.is_empty() {
            return;
        }
        let mut events: Vec<&Event> = extraction.events.iter().collect();
        events.sort_by_key(|event| {
            let start = event.when.as_ref().and_then(|when| when.start);
            (start.is_none(), start)
        });
        let left = events.len().saturating_sub(MOST_EVENTS);
        events.truncate(MOST_EVENTS);
        let day =
            |event: &Event| event.when.as_ref().map_or("no date", |when| when.value.as_str()).to_owned();
        let days = events.iter().map(|event| text_columns(&day(event))).max().unwrap_or(0);
        let statuses = events.iter().map(|event| event.status.as_str().len()).max().unwrap_or(0);
        let kinds = events.iter().map(|event| kind(event).len()).max().unwrap_or(0);
        self.heading("What happened");
        for event in events {
            let faint = matches!(event.status, Status::Negated | Status::Cancelled | Status::Hypothetical);
            self.canvas.plain("  ");
            self.canvas.padded(
                if event.when.is_some() { style::TIME } else { style::DIM },
                &day(event),
                days,
            );
            self.canvas.plain("  ");
            self.canvas.padded(
                if faint { style::DIM } else { style::PLAIN },
                event.status.as_str(),
                statuses,
            );
            self.canvas.plain("  ");
            self.canvas.padded(style::DIM, &kind(event), kinds);
            self.canvas.plain("  ");
            self.canvas.styled(style::EVENT, &one_line(event.name.as_deref().unwrap_or(&event.label)));
            if !event.actors.is_empty() || !event.recipients.is_empty() {
                self.canvas.plain(": ");
                self.actors(&event.actors);
            }
            if !event.recipients.is_empty() {
                self.canvas.plain(" → ");
                self.actors(&event.recipients);
            }
            if let Some(location) = &event.location {
                self.canvas.plain(", in ");
                self.canvas.styled(style::PLACE, &one_line(&location.name));
                if let Some(country) = location.country {
                    self.canvas.styled(style::DIM, &format!(" ({country})"));
                }
            }
            self.canvas.newline();
        }
        self.more(left);
    }

    fn actors(&mut self, actors: &[Actor]) {
        if actors.is_empty() {
            self.canvas.styled(style::DIM, "somebody");
        }
        for (n, actor) in actors.iter().enumerate() {
            if n > 0 {
                self.canvas.plain(if n + 1 == actors.len() { " and " } else { ", " });
            }
            self.canvas.styled(actor_style(actor.kind), &one_line(&actor.name));
        }
    }

    fn claims(&mut self, text: &str, extraction: &Extraction) {
        if extraction.claims.is_empty() {
            return;
        }
        self.heading("Who said what");
        for claim in extraction.claims.iter().take(MOST_CLAIMS) {
            let depth = depth(claim, &extraction.claims);
            self.canvas.spaces(2 + 2 * depth);
            self.actors(&claim.sources);
            self.canvas.plain(" · ");
            self.canvas.styled(style::CLAIM, &one_line(&claim.verb));
            if let Some(addressee) = &claim.addressee {
                self.canvas.plain(" to ");
                self.actors(std::slice::from_ref(addressee));
            }
            self.line(style::DIM, &format!(" · {}", manner(claim)));
            let indent = 6 + 2 * depth;
            let content: Vec<&str> = claim.content_spans.iter().map(|span| span.slice(text)).collect();
            self.canvas.spaces(indent);
            self.line(style::PLAIN, &shorten(&content.join(" … "), self.width.saturating_sub(indent)));
        }
        self.more(extraction.claims.len().saturating_sub(MOST_CLAIMS));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let count = |kind: BlockKind| blocks.iter().filter(|block| block.kind == kind).count();
        let story: usize = BlockKind::ALL.iter().filter(|kind| kind.is_body()).map(|&kind| count(kind)).sum();
        let aside: Vec<String> = BlockKind::ALL
            .iter()
            .filter(|kind| !kind.is_body())
            .map(|&kind| (count(kind), kind))
            .filter(|&(n, _)| n > 0)
            .map(|(n, kind)| format!("{n} {kind}"))
            .collect();
        self.canvas.newline();
        let aside = if aside.is_empty() { "nothing".to_owned() } else { aside.join(", ") };
        self.line(style::DIM, &format!("Blocks: {story} of the story · set aside: {aside}"));
    }
}

/// `consult, visit`.
fn kind(event: &Event) -> String {
    event.mode.map_or_else(|| event.kind.to_string(), |mode| format!("{}, {mode}", event.kind))
}

/// What the verb does not say: `direct, possible, on 2021-03-16`.
fn manner(claim: &Claim) -> String {
    let mut words = Vec::new();
    if claim.verb != claim.act.as_str() {
        words.push(claim.act.to_string());
    }
    words.push(claim.form.to_string());
    if claim.certainty != Certainty::Certain {
        words.push(claim.certainty.to_string());
    }
    if claim.negative {
        words.push("negative".to_owned());
    }
    words.extend(claim.when.as_ref().map(|When { value, .. }| value.to_string()));
    words.join(", ")
}

/// In how many other claims it stands; bounded, as ids may be anything.
fn depth(claim: &Claim, claims: &[Claim]) -> usize {
    let parent = |claim: &Claim| claim.parent.and_then(|id| claims.get(id as usize));
    std::iter::successors(parent(claim), |&claim| parent(claim)).take(4).count()
}

const fn actor_style(kind: ActorKind) -> Style {
    match kind {
        ActorKind::Person => style::PERSON,
        ActorKind::Organization => style::ORGANIZATION,
        ActorKind::Country => style::PLACE,
        _ => style::PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn a_summary_reads_well() {
        insta::assert_snapshot!(summary(fixture::TEXT, &fixture::extraction(), false, 80));
    }

    #[test]
    fn color_changes_no_character() {
        let plain = summary(fixture::TEXT, &fixture::extraction(), false, 80);
        let colored = summary(fixture::TEXT, &fixture::extraction(), true, 80);
        assert!(colored.contains('\u{1b}'));
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
    }

    #[test]
    fn an_empty_page_has_a_summary() {
        insta::assert_snapshot!(summary("", &Extraction::default(), false, 60));
    }

    #[test]
    fn claims_in_a_circle_end() {
        let mut extraction = fixture::extraction();
        extraction.claims[1].parent = Some(2);
        assert_eq!(depth(&extraction.claims[2], &extraction.claims), 4);
    }
}
