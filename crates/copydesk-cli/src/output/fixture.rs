//! A page and what is in it, for the tests of what people read.

use copydesk::Extraction;
use serde_json::{Value, json};

pub(crate) const TEXT: &str = "\
Home | World | Contact

Sand in Lindholm for Talks on Ferries
By Anna Berg, 17 March 2021
Foreign Minister Erik Sand met Marta Quist in Lindholm on Tuesday. \"We will be back in May,\" Sand said.
The Ferry Board denied a report that the line would close.
Sign up for our letter!
";

/// The span of the words, in their `nth` place from 0.
fn span(words: &str, nth: usize) -> Value {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
    json!([start, start + words.len()])
}

fn mention(words: &str, nth: usize, kind: &str, rule: &str) -> Value {
    json!({"span": span(words, nth), "kind": kind, "rule": rule})
}

/// The extraction of [`TEXT`], as the output contract has it.
pub(crate) fn extraction() -> Extraction {
    let title = "Sand in Lindholm for Talks on Ferries";
    let first = "Foreign Minister Erik Sand met Marta Quist in Lindholm on Tuesday. \"We will be back in May,\" Sand said.";
    let second = "The Ferry Board denied a report that the line would close.";
    let sand = json!({"kind": "person", "id": 0, "name": "Erik Sand"});
    let quist = json!({"kind": "person", "id": 1, "name": "Marta Quist"});
    let value = json!({
        "doc": "lindholm.txt",
        "headline": {"text": title, "span": span(title, 0)},
        "publisher": "Coastal Post",
        "authors": ["Anna Berg"],
        "published": "2021-03-17",
        "blocks": [
            {"kind": "navigation", "span": span("Home | World | Contact", 0), "rule": "layout.link-bar"},
            {"kind": "headline", "span": span(title, 0), "rule": "layout.title"},
            {"kind": "byline", "span": span("By Anna Berg", 0), "rule": "layout.byline"},
            {"kind": "timestamp", "span": span(", 17 March 2021", 0), "rule": "layout.date-line"},
            {"kind": "paragraph", "span": span(first, 0), "rule": "layout.prose"},
            {"kind": "paragraph", "span": span(second, 0), "rule": "layout.prose"},
            {"kind": "promotion", "span": span("Sign up for our letter!", 0), "rule": "layout.call-to-act"},
        ],
        "times": [
            {"span": span("Tuesday", 0), "kind": "date", "value": "2021-03-16", "start": "2021-03-16",
             "end": "2021-03-16", "rule": "timex.weekday"},
            {"span": span("May", 0), "kind": "date", "value": "2021-05", "start": "2021-05-01",
             "end": "2021-05-31", "rule": "timex.month"},
        ],
        "people": [
            {"id": 0, "name": "Erik Sand", "given": "Erik", "family": "Sand", "country": "NOR",
             "roles": [{"title": "Foreign Minister", "of": "NOR"}],
             "mentions": [mention("Sand", 0, "partial", "person.family"),
                          mention("Erik Sand", 0, "name", "person.given-family"),
                          mention("Sand", 2, "partial", "person.family")]},
            {"id": 1, "name": "Marta Quist", "roles": [],
             "mentions": [mention("Marta Quist", 0, "name", "person.given-family")]},
        ],
        "organizations": [
            {"id": 0, "name": "Ferry Board", "kind": "government",
             "mentions": [mention("Ferry Board", 0, "name", "organization.head-word")]},
        ],
        "places": [
            {"id": 0, "name": "Lindholm", "kind": "city", "country": "NOR",
             "mentions": [mention("Lindholm", 0, "name", "place.city"),
                          mention("Lindholm", 1, "name", "place.city")]},
        ],
        "events": [
            {"id": 0, "kind": "consult", "mode": "visit", "plover": "CONSULT", "contexts": ["diplomatic"],
             "label": "meet", "status": "held", "actors": [sand, quist], "recipients": [],
             "when": {"value": "2021-03-16", "start": "2021-03-16", "end": "2021-03-16"},
             "where": {"place": 0, "name": "Lindholm", "country": "NOR"},
             "mentions": [{"span": span("met", 0), "sentence": span(first, 0)}], "rule": "event.verb"},
            {"id": 1, "kind": "reject", "label": "deny", "contexts": [], "status": "negated", "actors": [],
             "recipients": [{"kind": "group", "name": "a report"}],
             "mentions": [{"span": span("denied", 0), "sentence": span(second, 0)}], "rule": "event.verb"},
        ],
        "claims": [
            {"id": 0, "sources": [sand], "source_spans": [span("Sand", 2)], "cue_spans": [span("said", 0)],
             "content_spans": [span("\"We will be back in May,\"", 0)], "verb": "say", "act": "promise",
             "form": "direct", "certainty": "certain", "negative": false, "about": {"events": [], "people": []},
             "rule": "claim.quote-source-cue"},
            {"id": 1, "sources": [{"kind": "organization", "id": 0, "name": "Ferry Board"}],
             "source_spans": [span("The Ferry Board", 0)], "cue_spans": [span("denied", 0)],
             "content_spans": [span("a report that the line would close", 0)], "verb": "deny", "act": "deny",
             "form": "indirect", "certainty": "probable", "negative": true,
             "about": {"events": [1], "people": []}, "rule": "claim.source-cue"},
            {"id": 2, "sources": [{"kind": "group", "name": "a report"}], "source_spans": [span("a report", 0)],
             "cue_spans": [span("report", 0)], "content_spans": [span("the line would close", 0)],
             "verb": "report", "act": "state", "form": "indirect", "certainty": "certain", "negative": false,
             "about": {"events": [], "people": []}, "parent": 1, "rule": "claim.noun"},
        ],
    });
    serde_json::from_str(&value.to_string()).unwrap()
}
