//! People and claims, each a card that the filters can hide.

use super::model::{Claim, Page, Person};
use super::{counted, dates, quote, timeline};
use maud::{Markup, html};

/// Every person, with roles, events and claims.
pub(super) fn people(page: &Page<'_>) -> Markup {
    let told = events_by_person(page);
    let said = claims_by_person(page);
    html! {
        section #people aria-labelledby="people-h" {
            h2 #people-h { "People" }
            @if page.people.is_empty() { p .missing { "No story names a person." } }
            ul .cards.group {
                @for (at, person) in page.people.iter().enumerate() {
                    (card(page, at, person, list(&told, at), list(&said, at)))
                }
            }
        }
    }
}

fn list(lists: &[Vec<usize>], at: usize) -> &[usize] {
    lists.get(at).map_or(&[], Vec::as_slice)
}

fn events_by_person(page: &Page<'_>) -> Vec<Vec<usize>> {
    by_person(
        page,
        page.events.iter().map(|event| event.parties().filter_map(|party| party.person).collect()),
    )
}

fn claims_by_person(page: &Page<'_>) -> Vec<Vec<usize>> {
    by_person(
        page,
        page.claims.iter().map(|claim| claim.sources.iter().filter_map(|party| party.person).collect()),
    )
}

fn by_person(page: &Page<'_>, entries: impl Iterator<Item = Vec<usize>>) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); page.people.len()];
    for (at, people) in entries.enumerate() {
        for person in people {
            if let Some(list) = lists.get_mut(person)
                && list.last() != Some(&at)
            {
                list.push(at);
            }
        }
    }
    lists
}

fn card(page: &Page<'_>, at: usize, person: &Person, events: &[usize], claims: &[usize]) -> Markup {
    html! {
        li .person.item id={ "p" (at) } tabindex="-1" data-p=(at) {
            h3 dir="auto" { (person.name) @if let Some(country) = &person.country { " " span .code { (country) } } }
            @if !person.roles.is_empty() { p .roles dir="auto" { (person.roles.join("; ")) } }
            @if !person.also.is_empty() { p .facts { "also " bdi { (person.also.join(", ")) } } }
            p .facts {
                (timeline::stories(page, &person.tellings)) " · " (counted(events.len(), "event")) " · "
                (counted(claims.len(), "claim"))
            }
            @if !events.is_empty() {
                details {
                    summary { (counted(events.len(), "event")) }
                    ul { @for &event in events { @if let Some(found) = page.events.get(event) {
                        li {
                            a href={ "#e" (event) } dir="auto" { (found.title()) }
                            @if let Some(when) = &found.when { ", " (dates::words(when)) }
                            @if let Some(place) = &found.place { ", " bdi { (place) } }
                            " " (timeline::status(found.status))
                        }
                    } } }
                }
            }
            button .only.script type="button" data-person=(at) hidden { "Show only " bdi { (person.name) } }
        }
    }
}

/// Every claim, in the order of the stories.
pub(super) fn claims(page: &Page<'_>) -> Markup {
    html! {
        section #claims aria-labelledby="claims-h" {
            h2 #claims-h { "Claims" }
            @if page.claims.is_empty() { p .missing { "No story says who says what." } }
            ul .cards.wide.group { @for (at, claim) in page.claims.iter().enumerate() { (said(page, at, claim)) } }
        }
    }
}

fn said(page: &Page<'_>, at: usize, claim: &Claim) -> Markup {
    html! {
        li .saying.item id={ "c" (at) } tabindex="-1" data-k=(claim.act)
            data-p=(super::people_of_claim(claim)) {
            p .head {
                strong { @if claim.sources.is_empty() { "somebody" } @else { (timeline::parties(&claim.sources)) } } " "
                span class={ "act " (claim.act) } { (claim.act) @if claim.negative { ", not so" } }
                " " span .facts {
                    q { (claim.verb) } " · " (claim.form) " · " (claim.certainty)
                    @if let Some(to) = &claim.addressee { " · to " bdi { (to) } }
                    @if let Some(when) = &claim.when { " · " (dates::words(when)) }
                }
            }
            blockquote dir="auto" { (quote::claim(&claim.content)) }
            p .facts {
                @for (n, telling) in claim.tellings.iter().enumerate() {
                    @if n > 0 { ", " }
                    a href=(quote::claim_link(page, *telling)) { (super::byline(page, telling.story)) }
                }
                @for &event in &claim.events { @if let Some(found) = page.events.get(event) {
                    " · on " a href={ "#e" (event) } dir="auto" { (found.title()) }
                } }
            }
        }
    }
}
