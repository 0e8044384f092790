//! JSON, in the names and order of the output contract.

use copydesk::Extraction;

/// One line.
pub(crate) fn line(extraction: &Extraction, out: &mut Vec<u8>) {
    append(out, |out| serde_json::to_writer(out, extraction));
    out.push(b'\n');
}

/// An indented object.
pub(crate) fn object(extraction: &Extraction, out: &mut Vec<u8>) {
    append(out, |out| serde_json::to_writer_pretty(out, extraction));
    out.push(b'\n');
}

/// An indented element of an array, after a comma; whoever writes the first one makes that a bracket.
pub(crate) fn element(extraction: &Extraction, out: &mut Vec<u8>) {
    out.extend(b",\n");
    append(out, |out| serde_json::to_writer_pretty(out, extraction));
}

/// Nothing is left of what fails; an extraction has no map with odd keys and memory takes all, so nothing does.
fn append(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>) -> serde_json::Result<()>) {
    let before = out.len();
    if write(out).is_err() {
        out.truncate(before);
    }
}
