//! Who met whom: people as nodes, the meetings, calls and visits of two of them as the line between them.
//!
//! The drawing is computed here (see [`super::layout`]), so it is there without scripts, in print, and always the same.
//! A table beneath it says the same in words.

use super::layout::{self, Size};
use super::model::{Event, Page};
use super::{counted, dates, timeline};
use crate::output::style;
use copydesk::extraction::{EventKind, Status};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The most people that are drawn; the table has them all.
const NODES: usize = 40;
/// A gathering of more than that many is no meeting of each with each.
const GATHERING: usize = 12;

/// Two people, the one of the smaller index first, and the events that both are in.
type Pairs = BTreeMap<(usize, usize), Vec<usize>>;

/// A line of the drawing.
struct Edge<'a> {
    /// Where its ends stand among those that are drawn.
    nodes: (usize, usize),
    people: (usize, usize),
    events: &'a [usize],
}

/// The drawing and the table.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let pairs = pairs(page);
    let people = drawn(&pairs);
    html! {
        section #graph aria-labelledby="graph-h" {
            h2 #graph-h { "Who met whom" }
            @if pairs.is_empty() {
                p .missing { "No story tells of two people who meet." }
            } @else {
                p .hint {
                    "A full line is a meeting, call or visit that took place; a dashed one was only planned. "
                    "The number counts them."
                }
                (drawing(page, &pairs, &people))
                @let all = number_of_people(&pairs);
                @if all > people.len() {
                    p .hint { "The " (people.len()) " of " (all) " people with the most meetings are drawn; the table has all." }
                }
                details .table {
                    summary { "The same as a table: " (counted(pairs.len(), "pair")) }
                    (table(page, &pairs))
                }
            }
        }
    }
}

const fn is_planned(status: Status) -> bool {
    matches!(status, Status::Scheduled | Status::Expected | Status::Proposed)
}

const fn took_place(status: Status) -> bool {
    matches!(status, Status::Held | Status::Ongoing)
}

fn pairs(page: &Page<'_>) -> Pairs {
    let mut pairs = Pairs::new();
    for (at, event) in page.events.iter().enumerate() {
        if event.kind != EventKind::Consult || !(took_place(event.status) || is_planned(event.status)) {
            continue;
        }
        let mut people: Vec<usize> =
            event.parties().filter_map(|party| party.person).filter(|&p| p < page.people.len()).collect();
        people.sort_unstable();
        people.dedup();
        if people.len() > GATHERING {
            continue;
        }
        for (n, &a) in people.iter().enumerate() {
            for &b in people.get(n + 1..).unwrap_or_default() {
                pairs.entry((a, b)).or_default().push(at);
            }
        }
    }
    pairs
}

fn number_of_people(pairs: &Pairs) -> usize {
    degrees(pairs).len()
}

/// How many meetings each has.
fn degrees(pairs: &Pairs) -> BTreeMap<usize, usize> {
    let mut degrees = BTreeMap::new();
    for (&(a, b), events) in pairs {
        *degrees.entry(a).or_default() += events.len();
        *degrees.entry(b).or_default() += events.len();
    }
    degrees
}

/// Who is drawn, those with the most meetings first.
fn drawn(pairs: &Pairs) -> Vec<usize> {
    let mut people: Vec<(usize, usize)> = degrees(pairs).into_iter().collect();
    people.sort_by_key(|&(person, degree)| (std::cmp::Reverse(degree), person));
    people.truncate(NODES);
    people.into_iter().map(|(person, _)| person).collect()
}

fn name<'p>(page: &'p Page<'_>, person: usize) -> &'p str {
    page.people.get(person).map_or("?", |person| person.name.as_str())
}

fn happened(page: &Page<'_>, events: &[usize]) -> bool {
    events.iter().filter_map(|&at| page.events.get(at)).any(|event| took_place(event.status))
}

fn drawing(page: &Page<'_>, pairs: &Pairs, people: &[usize]) -> Markup {
    let names: Vec<String> = people.iter().map(|&person| style::shorten(name(page, person), 26)).collect();
    let sizes: Vec<Size> =
        names.iter().map(|name| Size { width: 22 + 8 * style::text_columns(name), height: 30 }).collect();
    let place = |person: usize| people.iter().position(|&p| p == person);
    let edges: Vec<Edge<'_>> = pairs
        .iter()
        .filter_map(|(&people, events)| {
            Some(Edge { nodes: (place(people.0)?, place(people.1)?), people, events })
        })
        .collect();
    let links: Vec<(usize, usize)> = edges.iter().map(|edge| edge.nodes).collect();
    let plan = layout::plan(&sizes, &links);
    let at = |node: usize| plan.at.get(node).copied().unwrap_or_default();
    html! {
        div .scroll {
            svg .graph role="group" aria-label="Graph of who met whom"
                viewBox={ "0 0 " (plan.width) " " (plan.height) } width=(plan.width) height=(plan.height) {
                @for &Edge { nodes: (a, b), people: pair, events } in &edges {
                    @let ((x1, y1), (x2, y2)) = (at(a), at(b));
                    g .edge .planned[!happened(page, events)] data-a=(pair.0) data-b=(pair.1) {
                        title { (name(page, pair.0)) " and " (name(page, pair.1)) ": " (counted(events.len(), "meeting")) }
                        line x1=(x1) y1=(y1) x2=(x2) y2=(y2) stroke-width=(1 + 2 * events.len().min(5)) {}
                        @if events.len() > 1 {
                            circle cx=((x1 + x2) / 2) cy=((y1 + y2) / 2) r="10" {}
                            text x=((x1 + x2) / 2) y=((y1 + y2) / 2 + 4) text-anchor="middle" { (events.len()) }
                        }
                    }
                }
                @for ((node, &person), (label, size)) in people.iter().enumerate().zip(names.iter().zip(&sizes)) {
                    @let (x, y) = at(node);
                    @let (width, height) = (size.width as i64, size.height as i64);
                    a .node href={ "#p" (person) } data-n=(person) {
                        title { (name(page, person)) }
                        rect x=(x - width / 2) y=(y - height / 2) width=(width) height=(height) rx="15" {}
                        text x=(x) y=(y + 5) text-anchor="middle" { (label) }
                    }
                }
            }
        }
    }
}

fn table(page: &Page<'_>, pairs: &Pairs) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { "Who" } th scope="col" { "With whom" } th scope="col" { "When, where, and whether" } } }
            tbody {
                @for (&(a, b), events) in pairs {
                    tr {
                        td { a href={ "#p" (a) } dir="auto" { (name(page, a)) } }
                        td { a href={ "#p" (b) } dir="auto" { (name(page, b)) } }
                        td { ul { @for &at in events { @if let Some(event) = page.events.get(at) { li { (meeting(at, event)) } } } } }
                    }
                }
            }
        }
    }
}

fn meeting(at: usize, event: &Event) -> Markup {
    html! {
        a href={ "#e" (at) } dir="auto" { (event.title()) }
        @if let Some(when) = &event.when { ", " (dates::words(when)) }
        @if let Some(place) = &event.place { ", " bdi { (place) } }
        " " (timeline::status(event.status))
    }
}
