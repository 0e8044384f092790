//! Maintenance commands of the workspace: `cargo xtask COMMAND`.
//!
//! `gen-lexicon` compiles the word lists into the table that the library loads; `import-lexicon` makes the imported
//! rows of the lists again from their sources.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool")]

mod gen_lexicon;
mod import;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("gen-lexicon") => gen_lexicon::run(&root()),
        Some("import-lexicon") => import::run(&root(), &arguments[1..]),
        other => {
            Err(format!("unknown command `{}`; there are: gen-lexicon, import-lexicon", other.unwrap_or("")))
        }
    };
    match done {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The workspace's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
