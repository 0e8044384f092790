//! What the integration tests share: the sample pages, a line format for snapshots, and the invariants.
#![allow(dead_code, reason = "each test uses its part")]

pub(crate) mod corpus;
pub(crate) mod stories;

use copydesk::extraction::{Actor, Extraction};
use copydesk::{Article, Extractor, Span};
use std::fmt::Write as _;
use std::path::Path;

/// Name and text of every sample page, in order of name.
pub(crate) fn pages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/pages");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .expect("the sample pages")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .map(|path| {
            let name = path.file_stem().expect("a file name").to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).expect("a readable page");
            (name, String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect();
    pages.sort();
    assert!(pages.len() >= 15, "the sample pages are there");
    pages
}

/// Reads a text with the built-in lists.
pub(crate) fn extract(text: &str) -> Extraction {
    Extractor::new().extract(&Article::new(text)).expect("texts of this size never fail")
}

/// Asserts what every extraction of every text keeps.
pub(crate) fn assert_invariants(text: &str, found: &Extraction) {
    let inside = |span: Span| {
        assert!(span.start <= span.end && span.end as usize <= text.len(), "{span:?} is in bounds");
        assert!(text.is_char_boundary(span.start as usize), "{span:?} starts on a character");
        assert!(text.is_char_boundary(span.end as usize), "{span:?} ends on a character");
    };
    let mut covered = 0u32;
    for block in &found.blocks {
        inside(block.span);
        assert!(block.span.start >= covered, "blocks are in order");
        let gap = &text[covered as usize..block.span.start as usize];
        assert!(gap.chars().all(is_blank), "text in no block: {gap:?}");
        covered = block.span.end;
    }
    assert!(text[covered as usize..].chars().all(is_blank), "text after the last block");
    let in_body = |span: Span| {
        inside(span);
        let body = found.blocks.iter().any(|block| block.kind.is_body() && block.span.contains(span));
        assert!(body || span.is_empty(), "{:?} at {span:?} is in a body block", span.slice(text));
    };
    found.times.iter().for_each(|time| in_body(time.span));
    assert!(found.times.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "times are sorted");
    let lists = found
        .people
        .iter()
        .map(|person| (&person.name, &person.mentions))
        .chain(found.organizations.iter().map(|body| (&body.name, &body.mentions)))
        .chain(found.places.iter().map(|place| (&place.name, &place.mentions)));
    for (name, mentions) in lists {
        assert!(!name.trim().is_empty(), "entities have names");
        mentions.iter().for_each(|mention| in_body(mention.span));
        assert!(
            mentions.windows(2).all(|pair| pair[0].span <= pair[1].span),
            "mentions of {name} are sorted"
        );
    }
    for (at, person) in (0..).zip(&found.people) {
        assert_eq!(person.id, at);
    }
    for (at, body) in (0..).zip(&found.organizations) {
        assert_eq!(body.id, at);
    }
    for (at, place) in (0..).zip(&found.places) {
        assert_eq!(place.id, at);
    }
    let points_somewhere = |actor: &Actor| match actor.kind.as_str() {
        "person" => assert!((actor.id.expect("an id") as usize) < found.people.len()),
        "organization" => assert!((actor.id.expect("an id") as usize) < found.organizations.len()),
        "country" => assert!(actor.code.is_some() && actor.id.is_none()),
        _ => assert!(actor.id.is_none()),
    };
    for (at, event) in (0..).zip(&found.events) {
        assert_eq!(event.id, at);
        assert!(!event.mentions.is_empty(), "an event has a mention");
        event.actors.iter().chain(&event.recipients).for_each(points_somewhere);
        for mention in &event.mentions {
            in_body(mention.span);
            in_body(mention.sentence);
        }
        if let Some(place) = event.location.as_ref().and_then(|location| location.place) {
            assert!((place as usize) < found.places.len());
        }
    }
    for (at, claim) in (0..).zip(&found.claims) {
        assert_eq!(claim.id, at);
        claim.sources.iter().chain(&claim.addressee).for_each(points_somewhere);
        let spans = claim.source_spans.iter().chain(&claim.cue_spans).chain(&claim.content_spans);
        spans.for_each(|span| in_body(*span));
        assert!(
            claim.parent.is_none_or(|parent| (parent as usize) < found.claims.len() && parent != claim.id)
        );
        assert!(claim.about.events.iter().all(|id| (*id as usize) < found.events.len()));
        assert!(claim.about.people.iter().all(|id| (*id as usize) < found.people.len()));
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\0'..='\u{1f}')
}

/// An extraction as lines that read as language: what a change does to it shows in the diff.
pub(crate) fn render(text: &str, found: &Extraction) -> String {
    let mut out = String::new();
    let mut line = |what: &str, words: String| {
        let _ = writeln!(out, "{what:<10} {}", words.split_whitespace().collect::<Vec<_>>().join(" "));
    };
    let short = |span: Span| {
        let words = span.slice(text);
        match words.char_indices().nth(70) {
            Some((cut, _)) => format!("{}…", &words[..cut]),
            None => words.to_owned(),
        }
    };
    let names = |actors: &[Actor]| actors.iter().map(|a| a.name.as_str()).collect::<Vec<_>>().join(" + ");
    if let Some(headline) = &found.headline {
        line("headline", headline.text.clone());
    }
    line("authors", found.authors.join("; "));
    line(
        "dates",
        format!("{} {}", found.published.as_deref().unwrap_or("-"), found.updated.as_deref().unwrap_or("-")),
    );
    line("publisher", found.publisher.clone().unwrap_or_default());
    for block in &found.blocks {
        line("block", format!("{} | {} | {}", block.kind, short(block.span), block.rule));
    }
    for time in &found.times {
        line("time", format!("{} | {} {} | {}", time.span.slice(text), time.kind, time.value, time.rule));
    }
    for person in &found.people {
        let roles: Vec<String> = person
            .roles
            .iter()
            .map(|role| match &role.of {
                Some(of) => format!("{} ({of})", role.title),
                None => role.title.to_string(),
            })
            .collect();
        let country = person.country.map(|code| code.to_string()).unwrap_or_default();
        line(
            "person",
            format!("{} | {} | {country} | {}", person.name, roles.join("; "), person.mentions.len()),
        );
    }
    for body in &found.organizations {
        line("body", format!("{} | {} | {}", body.name, body.kind, body.mentions.len()));
    }
    for place in &found.places {
        line("place", format!("{} | {} | {}", place.name, place.kind, place.mentions.len()));
    }
    for event in &found.events {
        let when = event.when.as_ref().map_or("-", |when| when.value.as_str());
        let place = event.location.as_ref().map_or("-", |location| location.name.as_str());
        let mode = event.mode.map(|mode| format!("/{mode}")).unwrap_or_default();
        line(
            "event",
            format!(
                "{}{mode} {} {} | {} -> {} | {when} | {place} | {}",
                event.kind,
                event.status,
                event.label,
                names(&event.actors),
                names(&event.recipients),
                event.rule
            ),
        );
    }
    for claim in &found.claims {
        let content: Vec<String> = claim.content_spans.iter().map(|span| short(*span)).collect();
        line(
            "claim",
            format!(
                "{} | {} {} {} | {} | {}",
                names(&claim.sources),
                claim.verb,
                claim.act,
                claim.form,
                content.join(" … "),
                claim.rule
            ),
        );
    }
    out
}
