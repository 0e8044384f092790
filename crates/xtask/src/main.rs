//! Maintenance commands of the workspace: `cargo xtask COMMAND`.
//!
//! `gen-lexicon` compiles the word lists into the table that the library loads.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool")]

mod gen_lexicon;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = std::env::args().nth(1);
    let done = match command.as_deref() {
        Some("gen-lexicon") => gen_lexicon::run(&root()),
        other => Err(format!("unknown command `{}`; there is: gen-lexicon", other.unwrap_or(""))),
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
