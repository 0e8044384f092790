//! `gen-lexicon`: the TSV word lists compiled into the one table that the library loads.
//!
//! `data/*.tsv -> src/generated.bin`, the same bytes for the same lists. A header line `#! inflect verb` or
//! `#! inflect noun` makes every row stand for all forms of its first word; `#! words NAME a|b` names words that payloads say
//! `$NAME` for. Layout: see `copydesk-lexicon`.

mod bytes;
mod inflect;
mod phrases;
mod places;
mod source;
mod table;

use std::path::Path;

/// Compiles the lists of the lexicon crate under `root`; returns what it counted, for people.
pub(crate) fn run(root: &Path) -> Result<String, String> {
    let data = root.join("crates/copydesk-lexicon/data");
    let rows = source::read_folder(&data)?;
    let inflector = inflect::Inflector::new(&rows);
    let table = table::Table::build(&rows, &inflector)?;
    let n_forms = table.n_forms();
    let bytes = table.into_bytes()?;
    let target = root.join("crates/copydesk-lexicon/src/generated.bin");
    std::fs::write(&target, &bytes).map_err(|e| format!("{}: {e}", target.display()))?;
    Ok(format!("{} forms, {} rows, {} bytes", n_forms, rows.len(), bytes.len()))
}
