//! The merged record as one page for a browser: timeline, graph, people, claims, and the stories with their marks.
//!
//! `MergedCorpus`, the documents as they were read -> HTML. Everything is written here and complete without scripts; the script only hides what the
//! filters leave out, moves between marks and shows their details. The page asks the network for nothing, and its
//! content security policy would not let it: only the style sheet and script whose hashes it names may run.
//!
//! Texts are hostile. What is text is escaped by the templates (`maud`); [`visible`] then takes the control characters
//! and direction overrides out of the whole page, wherever they came from.

mod adapt;
mod dates;
mod graph;
mod index;
mod layout;
mod marks;
mod model;
mod nest;
mod people;
mod quote;
mod story;
#[cfg(test)]
mod tests;
mod timeline;
#[cfg(test)]
mod wellformed;

pub(crate) use adapt::Read;

use base64::Engine as _;
use copydesk::MergedCorpus;
use index::Index;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::{Claim, Page, Party};
use sha2::{Digest as _, Sha256};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page of a corpus. Documents that are not among those that were `read` are shown without their text.
pub(crate) fn page(corpus: &MergedCorpus, read: &[Read<'_>]) -> String {
    write(&adapt::adapt(corpus, read))
}

fn write(page: &Page<'_>) -> String {
    let index = Index::new(page);
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content={ "copydesk " (env!("CARGO_PKG_VERSION")) };
                title { "Timeline of " (counted(page.stories.len(), "story")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a .skip href="#main" { "Skip to the timeline" }
                (top(page))
                main #main tabindex="-1" {
                    (timeline::section(page))
                    (graph::section(page))
                    (people::people(page))
                    (people::claims(page))
                    (story::section(page, &index))
                }
                div #details role="status" aria-live="polite" hidden {}
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    visible(&markup.into_string())
}

/// Nothing may be fetched, sent or run but what stands in the page.
fn policy() -> String {
    let hash = |text: &str| base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
}

/// Control characters and direction overrides as signs that do nothing; `\r` as the line break it is.
fn visible(page: &str) -> String {
    page.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            '\r' => '\n',
            '\u{FFFE}' | '\u{FFFF}' => char::REPLACEMENT_CHARACTER,
            _ => super::style::shown(c),
        })
        .collect()
}

fn top(page: &Page<'_>) -> Markup {
    let repeats = page.stories.iter().filter(|story| story.repeats.is_some()).count();
    let disputed = page.events.iter().filter(|event| !event.conflicts.is_empty()).count();
    html! {
        header {
            h1 { "What " (counted(page.stories.len(), "story")) " tell" @if page.stories.len() == 1 { "s" } }
            p .summary {
                (counted(page.events.len(), "event"))
                @if disputed > 0 { ", " (disputed) " of them told differently" }
                " · " (counted(page.people.len(), "person")) " · " (counted(page.claims.len(), "claim"))
                @if repeats > 0 { " · " (counted(repeats, "story")) " that repeat another" }
                @if let Some(days) = published(page) { " · published " (days) }
            }
        }
        div .bar {
            nav aria-label="Parts of the page" {
                a href="#timeline" { "Timeline" } a href="#graph" { "Who met whom" } a href="#people" { "People" }
                a href="#claims" { "Claims" } a href="#stories" { "Stories" }
            }
            (filters(page))
        }
    }
}

/// The first and last day of publication.
fn published(page: &Page<'_>) -> Option<String> {
    let days = || page.stories.iter().filter_map(|story| story.day());
    let (first, last) = (days().min()?, days().max()?);
    Some(if first == last {
        dates::iso(first)
    } else {
        format!("{} to {}", dates::iso(first), dates::iso(last))
    })
}

fn filters(page: &Page<'_>) -> Markup {
    let mut people: Vec<(usize, &str)> =
        page.people.iter().map(|person| person.name.as_str()).enumerate().collect();
    people.sort_by_key(|&(at, name)| (name.to_lowercase(), at));
    html! {
        form #filters role="search" aria-label="Filters" autocomplete="off" hidden {
            label { span { "Text" } input #f-text type="search" placeholder="words of events, people, claims"; }
            label { span { "Person" } select #f-person {
                option value="" { "everybody" }
                @for (at, name) in people { option value=(at) { (name) } }
            } }
            label { span { "Event" } (choice("f-kind", page.events.iter().map(|event| event.kind.as_str()))) }
            label { span { "Status" } (choice("f-status", page.events.iter().map(|event| event.status.as_str()))) }
            label { span { "Claim" } (choice("f-act", page.claims.iter().map(|claim| claim.act.as_str()))) }
            label .check { input #f-conflict type="checkbox"; " told differently only" }
            button type="reset" { "Show all" }
            output #shown aria-live="polite" {}
        }
    }
}

/// A menu of the names that occur.
fn choice<'a>(id: &str, names: impl Iterator<Item = &'a str>) -> Markup {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    html! {
        select id=(id) {
            option value="" { "all" }
            @for name in names { option value=(name) { (name) } }
        }
    }
}

/// `1 story`, `2 stories`, `3 people`.
fn counted(count: usize, word: &str) -> String {
    match (count, word) {
        (1, _) => format!("1 {word}"),
        (_, "story") => format!("{count} stories"),
        (_, "person") => format!("{count} people"),
        _ => format!("{count} {word}s"),
    }
}

/// A story's publisher and day: `Coastal Post, 17 March 2021`.
fn byline(page: &Page<'_>, story: usize) -> String {
    page.stories.get(story).map_or_else(String::new, |story| {
        let day = story.day().map(|day| format!(", {}", dates::iso(day))).unwrap_or_default();
        format!("{}{day}", story.source())
    })
}

/// The people among them, as the filters read it.
fn people_of<'a>(parties: impl Iterator<Item = &'a Party>) -> String {
    list(parties.filter_map(|party| party.person).collect())
}

/// Who makes the claim and whom it is about.
fn people_of_claim(claim: &Claim) -> String {
    list(claim.sources.iter().filter_map(|party| party.person).chain(claim.people.iter().copied()).collect())
}

fn list(mut people: Vec<usize>) -> String {
    people.sort_unstable();
    people.dedup();
    people.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
}
