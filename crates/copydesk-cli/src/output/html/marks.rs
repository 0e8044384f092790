//! What is marked in a story's text: one [`Mark`] a stretch, with what a reader is told of it.

use super::model::{Page, Party};
use super::{dates, index::Index};
use copydesk::extraction::{Actor, Claim, Event, Mention, MentionKind};
use copydesk::{Extraction, Span};
use std::fmt::Write as _;

/// What is marked; the outermost first where two cover the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// What is claimed.
    Claim,
    /// Who claims it, at the cue.
    Source,
    /// The word that reports.
    Cue,
    Event,
    Organization,
    Person,
    Place,
    Time,
}

impl Layer {
    /// Every layer that a reader can switch.
    pub(super) const SWITCHES: [(&'static str, &'static str); 6] = [
        ("person", "people"),
        ("organization", "organizations"),
        ("place", "places"),
        ("time", "times"),
        ("event", "events"),
        ("claim", "claims"),
    ];

    /// Its class in the style sheet.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Event => "event",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Place => "place",
            Self::Time => "time",
        }
    }

    /// True where it draws a line under the text.
    pub(super) const fn has_line(self) -> bool {
        !matches!(self, Self::Claim)
    }
}

/// A stretch of the text and what was found there.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) layer: Layer,
    /// What a reader is told: `person: Erik Sand, Foreign Minister`.
    pub(super) label: String,
    /// Who says it, before the first words of a claim: `Erik Sand, promise`.
    pub(super) tag: Option<String>,
    /// The element of the page that says more.
    pub(super) target: Option<String>,
    /// Its own name, where others point at it.
    pub(super) id: Option<String>,
}

/// The marks of a story, by where they start, the outer first.
pub(super) fn marks(page: &Page<'_>, index: &Index, story: usize, extraction: &Extraction) -> Vec<Mark> {
    let mut all = Vec::new();
    for person in &extraction.people {
        let at = index.person(story, person.id);
        let known = at.and_then(|at| page.people.get(at));
        let mut label =
            format!("person: {}", known.map_or(person.name.as_str(), |known| known.name.as_str()));
        label.extend(person.roles.first().map(|role| format!(", {}", role.title)));
        label.extend(person.country.map(|country| format!(", {country}")));
        mentions(&mut all, &person.mentions, Layer::Person, &label, at.map(|at| format!("p{at}")).as_deref());
    }
    for body in &extraction.organizations {
        let label = format!("organization: {}, {}", body.name, body.kind);
        mentions(&mut all, &body.mentions, Layer::Organization, &label, None);
    }
    for place in &extraction.places {
        let mut label = format!("place: {}, {}", place.name, place.kind);
        label.extend(place.country.map(|country| format!(", {country}")));
        mentions(&mut all, &place.mentions, Layer::Place, &label, None);
    }
    for time in &extraction.times {
        let when = copydesk::extraction::When::from(time);
        let words = dates::words(&when);
        let mut label = format!("{}: {words}", time.kind);
        if words != time.value {
            let _ = write!(label, " ({})", time.value);
        }
        all.push(Mark { span: time.span, layer: Layer::Time, label, tag: None, target: None, id: None });
    }
    for event in &extraction.events {
        events(&mut all, event, story, index.event(story, event.id));
    }
    for claim in &extraction.claims {
        claims(&mut all, claim, story, index.claim(story, claim.id));
    }
    all.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end), mark.layer));
    all
}

fn mentions(all: &mut Vec<Mark>, found: &[Mention], layer: Layer, label: &str, target: Option<&str>) {
    all.extend(found.iter().map(|mention| {
        let how = match mention.kind {
            MentionKind::Pronoun => " (pronoun)",
            MentionKind::Title => " (by title)",
            _ => "",
        };
        let label = format!("{label}{how}");
        Mark { span: mention.span, layer, label, tag: None, target: target.map(str::to_owned), id: None }
    }));
}

fn events(all: &mut Vec<Mark>, event: &Event, story: usize, at: Option<usize>) {
    let mut label = format!("event: {}", event.kind);
    label.extend(event.mode.map(|mode| format!(" by {mode}")));
    let _ = write!(label, ", {}", event.status);
    label.extend(event.when.as_ref().map(|when| format!(", {}", dates::words(when))));
    label.extend(event.location.as_ref().map(|location| format!(", in {}", location.name)));
    if !event.actors.is_empty() {
        let _ = write!(label, "; who: {}", names(&event.actors));
    }
    if !event.recipients.is_empty() {
        let _ = write!(label, "; to: {}", names(&event.recipients));
    }
    all.extend(event.mentions.iter().enumerate().map(|(n, mention)| Mark {
        span: mention.span,
        layer: Layer::Event,
        label: label.clone(),
        tag: None,
        target: at.map(|at| format!("e{at}")),
        id: (n == 0).then(|| event_mark(story, event.id)),
    }));
}

/// The name of the mark of a story's event.
pub(super) fn event_mark(story: usize, event: u32) -> String {
    format!("s{story}e{event}")
}

/// The name of the mark of a story's claim.
pub(super) fn claim_mark(story: usize, claim: u32) -> String {
    format!("s{story}c{claim}")
}

fn claims(all: &mut Vec<Mark>, claim: &Claim, story: usize, at: Option<usize>) {
    let who = if claim.sources.is_empty() { "somebody".to_owned() } else { names(&claim.sources) };
    let negative = if claim.negative { ", that it is not so" } else { "" };
    let label = format!("claim: {who}, {} ({}, {}{negative})", claim.act, claim.form, claim.certainty);
    let target = at.map(|at| format!("c{at}"));
    let mut add = |spans: &[Span], layer: Layer, label: &str, tag: bool| {
        all.extend(spans.iter().enumerate().map(|(n, &span)| Mark {
            span,
            layer,
            label: label.to_owned(),
            tag: (tag && n == 0).then(|| format!("{who}, {}", claim.act)),
            target: target.clone(),
            id: (tag && n == 0).then(|| claim_mark(story, claim.id)),
        }));
    };
    add(&claim.content_spans, Layer::Claim, &label, true);
    add(&claim.source_spans, Layer::Source, &format!("source of a claim: {who}"), false);
    add(&claim.cue_spans, Layer::Cue, &format!("cue of a claim: {}, {}", claim.verb, claim.act), false);
}

fn names(actors: &[Actor]) -> String {
    actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join(" and ")
}

/// The names of all, or that nobody is named.
pub(super) fn party_names(parties: &[Party]) -> String {
    if parties.is_empty() {
        return "somebody".to_owned();
    }
    parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" and ")
}
