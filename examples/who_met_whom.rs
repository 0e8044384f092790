//! Every meeting, call and visit that a folder of pages tells of.
//!
//! `cargo run --example who_met_whom [FOLDER]`

use copydesk::extraction::EventKind;
use copydesk::{Article, Extractor, Scratch};
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let folder = std::env::args_os().nth(1).map_or(samples, Into::into);
    let mut files: Vec<_> =
        std::fs::read_dir(&folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ext| ext == "txt"));
    files.sort();

    let texts: Vec<String> = files
        .iter()
        .map(|path| std::fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
        .collect::<Result<_, _>>()?;

    // Read together, which is faster than one by one.
    let articles: Vec<Article<'_>> = texts.iter().map(|text| Article::new(text)).collect();
    for extraction in Extractor::new().extract_all(&articles, &mut Scratch::new()) {
        let extraction = extraction?;
        for event in extraction.events.iter().filter(|event| event.kind == EventKind::Consult) {
            let who: Vec<&str> =
                event.actors.iter().chain(&event.recipients).map(|actor| actor.name.as_str()).collect();
            if who.len() < 2 {
                continue;
            }
            let when = event.when.as_ref().map_or("some day", |when| when.value.as_str());
            let place = event.location.as_ref().map_or("somewhere", |place| place.name.as_str());
            println!("{:<11} {when:<16} {place:<16} {}", event.status, who.join(", "));
        }
    }
    Ok(())
}
