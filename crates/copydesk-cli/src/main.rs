//! `copydesk`: the command line of the library.

use std::io::{BufRead as _, Write as _};

#[derive(serde::Deserialize)]
struct Record {
    #[serde(default)]
    doc: String,
    text: String,
    published: Option<String>,
    #[serde(default)]
    clean: bool,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = copydesk::Extractor::new();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let record: Record = serde_json::from_str(&line)?;
        let mut article = copydesk::Article::new(&record.text).doc(&record.doc).clean(record.clean);
        if let Some(published) = record.published.as_deref() {
            article = article.published(copydesk::Published::parse(published)?);
        }
        serde_json::to_writer(&mut out, &extractor.extract(&article)?)?;
        writeln!(out)?;
    }
    Ok(())
}
