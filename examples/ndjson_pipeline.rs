//! NDJSON in, NDJSON out: one record a line, a broken line reported and stepped over.
//!
//! `cargo run --example ndjson_pipeline < examples/data/articles.ndjson`; without input it reads that file.

use copydesk::{Article, Extractor, Scratch};
use serde::Deserialize;
use std::error::Error;
use std::io::{self, BufRead, IsTerminal, Write};

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    doc: String,
    text: String,
    published: Option<String>,
    #[serde(default)]
    clean: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let sample = include_bytes!("data/articles.ndjson").as_slice();
    let mut input: Box<dyn BufRead> =
        if io::stdin().is_terminal() { Box::new(sample) } else { Box::new(io::stdin().lock()) };
    if input.fill_buf()?.is_empty() {
        input = Box::new(sample);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    let extractor = Extractor::new();
    let mut scratch = Scratch::new();
    for (number, line) in (1..).zip(input.lines()) {
        let line = line?;
        let record: Record = match serde_json::from_str(&line) {
            Ok(record) => record,
            Err(problem) => {
                eprintln!("line {number}: {problem}");
                continue;
            }
        };
        let mut article = Article::new(&record.text).doc(&record.doc).clean(record.clean);
        if let Some(published) = &record.published {
            article = article.published(published.parse()?);
        }
        let extraction = extractor.extract_with(&article, &mut scratch)?;
        serde_json::to_writer(&mut out, &extraction)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}
