//! Allocations a document, against the count in `benches/record/allocations.txt`.
//!
//! With buffers used again, only the output allocates; a count that grows by more than 5 % fails here and belongs
//! into the commit that caused it. `UPDATE=1 cargo test -p copydesk-benches` writes the record anew.
#![expect(clippy::print_stdout, reason = "a test without harness reports for itself")]

use copydesk::{Article, Extractor, Scratch};
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

fn main() -> ExitCode {
    let pages = copydesk_benches::pages();
    let extractor = Extractor::new();
    let mut scratch = Scratch::new();
    for (doc, text) in &pages {
        drop(extractor.extract_with(&Article::new(text).doc(doc), &mut scratch));
    }
    let mut table = String::from("# page\tbytes\tallocations\tallocated bytes\n");
    let mut total = 0;
    for (doc, text) in &pages {
        let profiler = dhat::Profiler::builder().testing().build();
        let extraction = extractor.extract_with(&Article::new(text).doc(doc), &mut scratch);
        let stats = dhat::HeapStats::get();
        drop(extraction);
        drop(profiler);
        total += stats.total_blocks;
        let _ = writeln!(table, "{doc}\t{}\t{}\t{}", text.len(), stats.total_blocks, stats.total_bytes);
    }
    let _ = writeln!(table, "total\t{}\t{total}\t-", copydesk_benches::bytes(&pages));
    let record = Path::new(env!("CARGO_MANIFEST_DIR")).join("record/allocations.txt");
    if std::env::var_os("UPDATE").is_some() {
        return match std::fs::write(&record, &table) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                println!("{}: {problem}", record.display());
                ExitCode::FAILURE
            }
        };
    }
    let recorded = std::fs::read_to_string(&record).unwrap_or_default();
    let before: u64 = recorded
        .lines()
        .find_map(|line| line.strip_prefix("total\t")?.split('\t').nth(1)?.parse().ok())
        .unwrap_or_default();
    println!("allocations: {total} for {} pages, {before} recorded", pages.len());
    if total * 20 > before * 21 {
        println!(
            "{table}more than 5 % above the record: mend it, or write the record anew with UPDATE=1 and say why"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
