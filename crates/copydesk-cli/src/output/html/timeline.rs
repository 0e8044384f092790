//! The events by date, with their status, what the stories disagree on, and who tells them.

use super::model::{Claim, Conflict, Event, Page, Party, Side, Telling};
use super::{dates, quote};
use copydesk::extraction::Status;
use maud::{Markup, html};

/// Every event, by the first day it may have been on; those without a day come last.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let mut order: Vec<usize> = (0..page.events.len()).collect();
    order.sort_by_key(|&at| (key(page, at), at));
    let claims = claims_by_event(page);
    html! {
        section #timeline aria-labelledby="timeline-h" {
            h2 #timeline-h { "Timeline" }
            @if page.events.is_empty() { p .missing { "No story tells of an event." } }
            @for year in order.chunk_by(|&a, &b| key(page, a).0 == key(page, b).0) {
                div .group {
                    h3 { (year.first().and_then(|&at| start(page, at)).map_or_else(|| "No date given".to_owned(), |y| y.to_string())) }
                    ol .days {
                        @for day in year.chunk_by(|&a, &b| key(page, a) == key(page, b)) {
                            li .group {
                                (day_heading(page, day))
                                ul .events {
                                    @for &at in day {
                                        @if let Some(event) = page.events.get(at) {
                                            (card(page, at, event, claims.get(at).map_or(&[], Vec::as_slice)))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn start(page: &Page<'_>, at: usize) -> Option<i32> {
    page.events.get(at)?.when.as_ref()?.start.map(|day| day.year())
}

/// Year, first and last day; the greatest where there is none.
fn key(page: &Page<'_>, at: usize) -> (i32, String, String) {
    let when = page.events.get(at).and_then(|event| event.when.as_ref());
    let day = |day: Option<String>| day.unwrap_or_else(|| "~".to_owned());
    let first = when.and_then(|when| when.start).map(|day| day.to_string());
    let last = when.and_then(|when| when.end).map(|day| day.to_string());
    (start(page, at).unwrap_or(i32::MAX), day(first), day(last))
}

fn day_heading(page: &Page<'_>, day: &[usize]) -> Markup {
    let when = day.first().and_then(|&at| page.events.get(at)).and_then(|event| event.when.as_ref());
    html! {
        @if let Some(when) = when && when.start.is_some() { h4 .day { (dates::words(when)) } }
    }
}

/// The claims that speak of each event.
fn claims_by_event(page: &Page<'_>) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); page.events.len()];
    for (at, claim) in page.claims.iter().enumerate() {
        for &event in &claim.events {
            if let Some(list) = lists.get_mut(event) {
                list.push(at);
            }
        }
    }
    lists
}

/// A sign that tells the status without color.
const fn sign(status: Status) -> &'static str {
    match status {
        Status::Held => "●",
        Status::Ongoing => "◐",
        Status::Scheduled => "◎",
        Status::Expected | Status::Proposed => "○",
        Status::Hypothetical => "?",
        _ => "×",
    }
}

/// A status, by sign, word and color.
pub(super) fn status(status: Status) -> Markup {
    html! { span class={ "status " (status) } { span aria-hidden="true" { (sign(status)) } " " (status) } }
}

fn card(page: &Page<'_>, at: usize, event: &Event, claims: &[usize]) -> Markup {
    html! {
        li .event.item id={ "e" (at) } tabindex="-1" data-p=(super::people_of(event.parties()))
            data-k=(event.kind) data-s=(event.status) data-x[!event.conflicts.is_empty()] {
            h5 { (status(event.status)) " " span dir="auto" { (event.title()) } }
            @if event.parties().next().is_some() { p .who { (parties(&event.actors)) (recipients(&event.recipients)) } }
            p .facts {
                (event.kind) @if let Some(mode) = event.mode { " (" (mode) ")" }
                @if let Some(when) = &event.when { " · " span title=(when.value) { (dates::words(when)) } }
                @if let Some(place) = &event.place { " · " bdi { (place) } }
                @if let Some(plover) = &event.plover { " · PLOVER " code { (plover) } }
                " · " (stories(page, &event.tellings))
            }
            @for conflict in &event.conflicts { (disagreement(page, conflict)) }
            @if event.history.len() > 1 { (history(page, event)) }
            details {
                summary { "Where it is told" }
                p .facts { "Stable id " code { (event.id) } }
                ul { @for &telling in &event.tellings { li { (told(page, telling)) } } }
            }
            @if !claims.is_empty() {
                details {
                    summary { (super::counted(claims.len(), "claim")) " about it" }
                    ul { @for &claim in claims { @if let Some(found) = page.claims.get(claim) { li { (said(page, claim, found)) } } } }
                }
            }
        }
    }
}

/// Names, those of people as links to them.
pub(super) fn parties(parties: &[Party]) -> Markup {
    html! {
        @for (n, party) in parties.iter().enumerate() {
            @if n > 0 { ", " }
            @if let Some(person) = party.person { a href={ "#p" (person) } dir="auto" { (party.name) } }
            @else { bdi { (party.name) } }
        }
    }
}

fn recipients(to: &[Party]) -> Markup {
    html! { @if !to.is_empty() { span .to { " to " } (parties(to)) } }
}

/// How many stories, those that repeat another counted apart.
pub(super) fn stories(page: &Page<'_>, tellings: &[Telling]) -> String {
    let mut stories: Vec<usize> = tellings.iter().map(|telling| telling.story).collect();
    stories.sort_unstable();
    stories.dedup();
    let repeats =
        stories.iter().filter(|&&at| page.stories.get(at).is_some_and(|s| s.repeats.is_some())).count();
    let mut words = super::counted(stories.len(), "story");
    if repeats > 0 {
        words.push_str(&format!(" ({repeats} of them repeated)"));
    }
    words
}

fn disagreement(page: &Page<'_>, conflict: &Conflict) -> Markup {
    html! {
        div .conflict role="note" {
            p { strong { "The stories disagree: " (conflict.field) } }
            ul {
                @for side in &conflict.sides {
                    li {
                        strong dir="auto" { (value(page, side)) }
                        @if !side.sources.is_empty() { ", says " bdi { (side.sources.join(", ")) } }
                        ul { @for &telling in &side.tellings { li {
                            @if side.of_claims { (stands(page, telling)) } @else { (told(page, telling)) }
                        } } }
                    }
                }
            }
        }
    }
}

/// What one side says; a TIMEX3 value in words, as the stories have it.
fn value(page: &Page<'_>, side: &Side) -> String {
    let words = |telling: &Telling| {
        let event = page.stories.get(telling.story)?.extraction?.events.get(telling.id as usize)?;
        event.when.as_ref().filter(|when| when.value == side.value).map(dates::words)
    };
    side.tellings.iter().find_map(words).unwrap_or_else(|| dates::iso(&side.value))
}

/// A link to where a claim stands, and its words.
fn stands(page: &Page<'_>, telling: Telling) -> Markup {
    let words = quote::content(page, telling);
    html! {
        a href=(quote::claim_link(page, telling)) { (super::byline(page, telling.story)) }
        @if let Some(words) = words { ": " span .words dir="auto" { (words) } }
    }
}

fn history(page: &Page<'_>, event: &Event) -> Markup {
    html! {
        ol .history aria-label="How it was told over time" {
            @for step in &event.history {
                li {
                    (status(step.status)) " "
                    a href=(quote::event_link(page, step.telling)) {
                        (step.published.as_deref().map_or_else(|| "undated".to_owned(), dates::iso))
                        ", " (page.stories.get(step.telling.story).map_or("?", |story| story.source()))
                    }
                }
            }
        }
    }
}

/// A link to where a story tells it, and its words.
fn told(page: &Page<'_>, telling: Telling) -> Markup {
    let words = quote::event(page, telling);
    html! {
        a href=(quote::event_link(page, telling)) { (super::byline(page, telling.story)) }
        @if let Some(words) = words { ": " q dir="auto" { (words) } }
    }
}

fn said(page: &Page<'_>, at: usize, claim: &Claim) -> Markup {
    let first = claim.tellings.first();
    html! {
        a href={ "#c" (at) } { (super::marks::party_names(&claim.sources)) ", " (claim.act) }
        ": " span .words dir="auto" { (quote::claim(&claim.content)) }
        @if let Some(telling) = first {
            " ("
            a href=(quote::claim_link(page, *telling)) { (super::byline(page, telling.story)) }
            ")"
        }
    }
}
