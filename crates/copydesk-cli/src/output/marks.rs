//! What was found, as marks to be drawn under the text.

use super::style;
use anstyle::Style;
use copydesk::extraction::{Actor, Event, Mention, MentionKind, Time};
use copydesk::{Extraction, Span};

/// A mark under a stretch of text.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) span: Span,
    /// What it is drawn with.
    pub(crate) line: char,
    pub(crate) style: Style,
    /// What was found: `person Erik Sand`.
    pub(crate) label: String,
    /// The rule that found it.
    pub(crate) rule: String,
    /// False where another mark of the same output tells the rule.
    pub(crate) tells_rule: bool,
}

/// The marks of a document made by these rules, or by all where none is named; by where they start, the longer first.
pub(crate) fn marks(extraction: &Extraction, rules: &[String]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = extraction.times.iter().map(time).collect();
    for person in &extraction.people {
        marks.extend(person.mentions.iter().map(|m| mention(m, style::PERSON, "person", &person.name, "")));
    }
    for body in &extraction.organizations {
        let kind = body.kind.as_str();
        marks.extend(
            body.mentions.iter().map(|m| mention(m, style::ORGANIZATION, "organization", &body.name, kind)),
        );
    }
    for place in &extraction.places {
        let country = place.country.as_ref().map_or("", |country| country.as_str());
        marks.extend(place.mentions.iter().map(|m| mention(m, style::PLACE, "place", &place.name, country)));
    }
    for found in &extraction.events {
        event(found, &mut marks);
    }
    claims(extraction, &mut marks);
    for note in &extraction.notes {
        marks.push(mark(note.span, '!', style::BAD, format!("note: {}", note.message), ""));
    }
    if !rules.is_empty() {
        marks.retain(|mark| rules.iter().any(|rule| is_named(&mark.rule, rule)));
    }
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    marks
}

/// True where `rule` has that name or is of that group: `timex.weekday` is of `timex`, and not of `time`.
fn is_named(rule: &str, name: &str) -> bool {
    rule.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn mark(span: Span, line: char, style: Style, label: String, rule: &str) -> Mark {
    Mark { span, line, style, label, rule: rule.to_owned(), tells_rule: !rule.is_empty() }
}

fn time(time: &Time) -> Mark {
    let days = match (time.start, time.end) {
        (Some(start), Some(end)) if start != end => format!(" ({start} to {end})"),
        (Some(start), _) if start.to_string() != time.value => format!(" ({start})"),
        _ => String::new(),
    };
    mark(time.span, '^', style::TIME, format!("{} {}{days}", time.kind, time.value), &time.rule)
}

fn mention(mention: &Mention, style: Style, what: &str, name: &str, more: &str) -> Mark {
    let more = if more.is_empty() { String::new() } else { format!(", {more}") };
    let how = if mention.kind == MentionKind::Name { String::new() } else { format!(", {}", mention.kind) };
    mark(mention.span, '^', style, format!("{what} {name}{more}{how}"), &mention.rule)
}

fn event(event: &Event, marks: &mut Vec<Mark>) {
    let mut label = format!("event {}: {}", event.id, event.kind);
    label.extend(event.mode.map(|mode| format!(" {mode}")));
    label.extend([", ", event.status.as_str()]);
    label.extend(event.when.as_ref().map(|when| format!(", {}", when.value)));
    label.extend(event.location.as_ref().map(|location| format!(", in {}", location.name)));
    label.extend((!event.actors.is_empty()).then(|| format!(", by {}", names(&event.actors))));
    label.extend((!event.recipients.is_empty()).then(|| format!(", to {}", names(&event.recipients))));
    marks.extend(event.mentions.iter().map(|m| mark(m.span, '^', style::EVENT, label.clone(), &event.rule)));
}

fn names(actors: &[Actor]) -> String {
    actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join(" and ")
}

/// Cue, source and content each have marks; the cue tells what it is.
fn claims(extraction: &Extraction, marks: &mut Vec<Mark>) {
    for claim in &extraction.claims {
        let id = claim.id;
        let source = format!("source of claim {id}: {}", names(&claim.sources));
        let cue = format!("claim {id}: {}, {}, {}", claim.verb, claim.act, claim.form);
        let content = format!("content of claim {id}");
        let add = |spans: &[Span], line: char, label: &str, tells_rule: bool, marks: &mut Vec<Mark>| {
            marks.extend(spans.iter().map(|&span| Mark {
                tells_rule,
                ..mark(span, line, style::CLAIM, label.to_owned(), &claim.rule)
            }));
        };
        // A claim without a cue, such as a quotation that goes on, tells its rule at the content.
        let has_cue = !claim.cue_spans.is_empty();
        add(&claim.source_spans, '-', &source, false, marks);
        add(&claim.cue_spans, '^', &cue, true, marks);
        add(&claim.content_spans, '~', &content, !has_cue, marks);
    }
}
