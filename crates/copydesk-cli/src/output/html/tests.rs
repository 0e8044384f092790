//! The page as a whole: well-formed, closed to the network, and not to be broken by what it shows.

use super::wellformed::parse;
use super::*;
use crate::output::fixture;
use copydesk::Extraction;
use serde_json::{Value, json};

/// The corpus of the fixture alone, with a second document whose text is not at hand.
fn corpus() -> Value {
    let sand = json!({"kind": "person", "name": "Erik Sand", "person": "p-1"});
    let quist = json!({"kind": "person", "name": "Marta Quist", "person": "p-2"});
    let here = |id: u32| json!({"doc": "lindholm.txt", "id": id});
    let there = |id: u32| json!({"doc": "other.txt", "id": id});
    json!({
        "documents": [
            {"doc": "lindholm.txt", "story": "lindholm.txt", "publisher": "Coastal Post", "published": "2021-03-17",
             "headline": "Sand in Lindholm for Talks on Ferries"},
            {"doc": "other.txt", "story": "lindholm.txt", "published": "2021-03-15"},
        ],
        "people": [
            {"id": "p-1", "name": "Erik Sand", "names": ["Eric Sand", "Erik Sand"], "country": "NOR", "stories": 1,
             "roles": [{"title": "Foreign Minister", "of": "NOR"}], "docs": [here(0), there(4)]},
            {"id": "p-2", "name": "Marta Quist", "names": [], "roles": [], "docs": [here(1)], "stories": 1},
        ],
        "events": [
            {"id": "e-1", "kind": "consult", "mode": "visit", "plover": "CONSULT", "contexts": [], "label": "meet",
             "status": "held", "actors": [sand, quist], "recipients": [], "stories": 1,
             "when": {"value": "2021-03-16", "start": "2021-03-16", "end": "2021-03-16"},
             "where": {"name": "Lindholm", "kind": "city", "country": "NOR"}, "docs": [here(0), there(0)],
             "status_history": [
                 {"status": "scheduled", "published": "2021-03-15", "doc": "other.txt"},
                 {"status": "held", "published": "2021-03-17", "doc": "lindholm.txt"},
             ],
             "conflicts": [{"field": "when", "values": [
                 {"value": "2021-03-16", "docs": [here(0)]},
                 {"value": "2021-03-18", "docs": [there(0)], "sources": ["Marta Quist"]},
             ]}]},
            {"id": "e-2", "kind": "reject", "contexts": [], "label": "deny", "status": "negated", "actors": [],
             "recipients": [], "docs": [here(1)], "stories": 1, "status_history": []},
        ],
        "claims": [
            {"id": "c-1", "sources": [sand], "content": ["\"We will be back in May,\""], "verb": "say",
             "act": "promise", "form": "direct", "certainty": "certain", "negative": false,
             "about": {"events": ["e-1"], "people": ["p-2"]}, "docs": [here(0)], "stories": 1},
            {"id": "c-2", "sources": [], "content": ["a report that the line would close"], "verb": "deny",
             "act": "deny", "form": "indirect", "certainty": "probable", "negative": true,
             "about": {"events": ["e-2", "gone"], "people": []}, "docs": [here(1), there(0)], "stories": 1},
        ],
    })
}

fn rendered(corpus: &Value, text: &str, extraction: &Extraction) -> String {
    let corpus: MergedCorpus = serde_json::from_str(&corpus.to_string()).unwrap();
    page(&corpus, &[Read { text, extraction }])
}

fn sample() -> String {
    rendered(&corpus(), fixture::TEXT, &fixture::extraction())
}

#[test]
fn the_page_is_well_formed_and_asks_for_nothing() {
    let page = sample();
    parse(&page).check();
    assert_eq!(page, sample());
    for asset in [STYLE, SCRIPT] {
        for word in ["http:", "https:", "url(", "@import", "</", "fetch(", "XMLHttp", "eval(", "innerHTML"] {
            assert!(!asset.contains(word), "{word}");
        }
    }
}

#[test]
fn what_the_stories_say_is_on_it() {
    let page = sample();
    for words in [
        "What 2 stories tell",
        "The stories disagree: when it was",
        "18 March 2021",
        ", says <bdi>Marta Quist</bdi>",
        "Erik Sand, promise: </span>",
        "data-p=\"0 1\" data-k=\"consult\" data-s=\"held\" data-x",
        "Its text is not at hand.",
        "tells the same story as",
        "Set aside: navigation",
        "Erik Sand and Marta Quist: 1 meeting",
        "<strong>somebody</strong>",
        "also <bdi>Eric Sand</bdi>",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
}

#[test]
fn marks_leave_the_text_as_it_is() {
    let page = sample();
    let from = page.find("<p class=\"block paragraph\"").unwrap();
    let to = from + page[from..].find("</p>").unwrap();
    let mut words = parse(&format!("<!DOCTYPE html>{}</p>", &page[from..to])).text;
    words = words.replace("Erik Sand, promise: ", "").replace("&quot;", "\"");
    assert_eq!(
        words,
        "Foreign Minister Erik Sand met Marta Quist in Lindholm on Tuesday. \"We will be back in May,\" Sand said."
    );
}

/// Every string of the value, and of what it holds, made hostile; names of the contract stay.
fn poison(value: &mut Value) {
    const FIXED: [&str; 17] = [
        "doc",
        "story",
        "id",
        "kind",
        "mode",
        "status",
        "act",
        "form",
        "certainty",
        "country",
        "person",
        "start",
        "end",
        "field",
        "rule",
        "contexts",
        "events",
    ];
    match value {
        Value::String(text) => text.push_str(HOSTILE),
        Value::Array(items) => items.iter_mut().for_each(poison),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                if !(FIXED.contains(&key.as_str()) && !value.is_object() && !value.is_array()) {
                    poison(value);
                }
            }
        }
        _ => {}
    }
}

const HOSTILE: &str = "</script></style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;--><!--\0\u{1b}[2J\u{202e}\u{2066}\r\n\u{85}\u{feff}";

#[test]
fn hostile_texts_are_only_shown() {
    let mut corpus = corpus();
    for list in ["documents", "people", "claims"] {
        poison(&mut corpus[list]);
    }
    for event in corpus["events"].as_array_mut().unwrap() {
        for key in ["label", "plover", "name", "actors", "where", "conflicts"] {
            event.get_mut(key).into_iter().for_each(poison);
        }
    }
    // A text in which the spans stand as before, and which is hostile around them.
    let text: String =
        fixture::TEXT.chars().map(|c| if c == ' ' { '<' } else { c }).chain(HOSTILE.chars()).collect();
    let mut extraction = fixture::extraction();
    for person in &mut extraction.people {
        person.name.push_str(HOSTILE);
    }
    extraction.authors.push(HOSTILE.to_owned());
    extraction.blocks.clear();
    let page = rendered(&corpus, &text, &extraction);
    parse(&page).check();
    assert!(page.contains("&lt;img src=x onerror"));
    assert!(!page.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    assert!(!page.contains(['\u{202e}', '\u{2066}']));
}

#[test]
fn spans_and_ids_that_fit_nothing_show_less() {
    let mut wild = corpus();
    for event in wild["events"].as_array_mut().unwrap() {
        event["docs"] = json!([{"doc": "lindholm.txt", "id": 99}, {"doc": "nowhere", "id": 0}]);
    }
    let extraction = fixture::extraction();
    for text in ["", "short", &"ü".repeat(400)] {
        let page = rendered(&wild, text, &extraction);
        let _ = parse(&page);
    }
    let empty = rendered(&json!({}), "", &Extraction::default());
    parse(&empty).check();
    assert!(empty.contains("No story tells of an event."));
}
