//! What the README shows is what the program prints: its blocks of output are looked for in that of the binary.

use crate::desk::json;
use std::path::Path;
use std::process::Command;

/// The page whose record, and whose reasons, the README shows without a command.
const PAGE: &str = "examples/pages/04-geneva-talks-set.txt";

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The fenced blocks of a language.
fn blocks<'a>(readme: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// What the binary prints with these arguments at the root of the repository.
fn printed(args: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(args)
        .args(["--color", "never"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(run.status.success(), "{args:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

/// Asserts that the lines stand in the output, in order; `...` leaves some out.
fn assert_shown<'a>(shown: impl Iterator<Item = &'a str>, output: &str) {
    let mut rest = output.lines();
    for line in shown.filter(|line| !line.trim().is_empty() && line.trim() != "...") {
        assert!(rest.any(|other| other.trim_end() == line.trim_end()), "not printed: {line}\n{output}");
    }
}

#[test]
fn blocks_of_text_are_what_is_printed() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let blocks = blocks(&readme, "text");
    assert!(blocks.len() >= 3, "{blocks:?}");
    for block in blocks {
        let mut lines = block.lines().peekable();
        match lines.next_if(|line| line.starts_with("$ copydesk ")) {
            Some(command) => {
                let mut args: Vec<&str> = command.split(' ').skip(2).collect();
                args.extend(["--format", "text"]);
                assert_shown(lines, &printed(&args));
            }
            None => assert_shown(lines, &printed(&["explain", PAGE])),
        }
    }
}

#[test]
fn the_record_is_what_is_printed() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let page = json(&printed(&["extract", PAGE, "--format", "ndjson"]));
    let claims = page["claims"].as_array().unwrap();
    for block in blocks(&readme, "json") {
        assert!(claims.contains(&json(block)), "not printed: {block}");
    }
}
