//! Who is quoted in a scraped page, with the words themselves.
//!
//! `cargo run --example quotes [FILE]`

use copydesk::extraction::Form;
use copydesk::{Article, Extractor};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1);
    let text = match &file {
        Some(path) => std::fs::read_to_string(path)?,
        None => include_str!("pages/01-summit-announced.txt").to_owned(),
    };
    let extraction = Extractor::new().extract(&Article::new(&text))?;
    for claim in extraction.claims.iter().filter(|claim| claim.form == Form::Direct) {
        let speakers: Vec<&str> = claim.sources.iter().map(|actor| actor.name.as_str()).collect();
        println!("{} ({}, {}):", speakers.join(" and "), claim.verb, claim.act);
        for span in &claim.content_spans {
            println!("    {}", span.slice(&text));
        }
    }
    Ok(())
}
