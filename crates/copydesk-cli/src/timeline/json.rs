//! The merged record as JSON: one object, or one line an entry, each with its `type`.

use copydesk::MergedCorpus;
use serde::Serialize;

/// An entry on a line.
#[derive(Serialize)]
struct Line<'a, T> {
    r#type: &'static str,
    #[serde(flatten)]
    entry: &'a T,
}

/// One indented object.
pub(super) fn object(merged: &MergedCorpus) -> Vec<u8> {
    let mut out = serde_json::to_vec_pretty(merged).unwrap_or_default();
    out.push(b'\n');
    out
}

/// A line a document, person, event and claim, in this order.
pub(super) fn lines(merged: &MergedCorpus) -> Vec<u8> {
    let mut out = Vec::new();
    append("document", &merged.documents, &mut out);
    append("person", &merged.people, &mut out);
    append("event", &merged.events, &mut out);
    append("claim", &merged.claims, &mut out);
    out
}

/// Nothing is left of what fails; there is no map with odd keys and memory takes all, so nothing does.
fn append<T: Serialize>(r#type: &'static str, entries: &[T], out: &mut Vec<u8>) {
    for entry in entries {
        let before = out.len();
        match serde_json::to_writer(&mut *out, &Line { r#type, entry }) {
            Ok(()) => out.push(b'\n'),
            Err(_) => out.truncate(before),
        }
    }
}
