//! The forms of the output: the same for any number of threads, colored when wanted, and calm when nobody reads on.

use crate::desk::{Desk, json};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;

const PAGE: &str = "Ferry talks end\n\nThe talks in Lindholm ended on Tuesday.\n";

/// Many records of different lengths, some of them broken.
fn feed(n: usize) -> String {
    let mut feed = String::new();
    for i in 0..n {
        let text = "The talks in Lindholm ended on Tuesday.\\n".repeat(1 + i * i % 97);
        if i % 50 == 7 {
            feed.push_str("{\"text\":\n");
        }
        writeln!(feed, "{{\"doc\":\"{i}\",\"text\":\"{text}\"}}").unwrap();
    }
    feed
}

#[test]
fn output_and_messages_are_the_same_for_any_number_of_threads() {
    let desk = Desk::new().file("a.txt", PAGE).file("feed.ndjson", feed(500));
    for format in ["ndjson", "json", "text"] {
        let run =
            |threads| desk.run(&["extract", "-t", threads, "-f", format, "feed.ndjson", "no.txt", "a.txt"]);
        let one = run("1");
        assert_eq!(one.code, Some(1));
        assert!(one == run("2") && one == run("7"), "{format}");
    }
    let docs = desk.run(&["extract", "--quiet", "feed.ndjson"]).docs();
    assert_eq!(docs, (0..500).map(|i| i.to_string()).collect::<Vec<_>>());
}

#[test]
fn json_is_an_object_for_one_text_and_an_array_for_more() {
    let desk = Desk::new().file("d/a.txt", PAGE).file("feed.ndjson", feed(3));
    assert_eq!(json(&desk.run(&["extract", "-f", "json", "d/a.txt"]).out)["doc"], "d/a.txt");
    assert_eq!(json(&desk.pipe(&["extract", "-f", "json"], PAGE.as_bytes()).out)["doc"], "stdin");
    let array = |args: &[&str]| json(&desk.run(args).out).as_array().unwrap().len();
    assert_eq!(array(&["extract", "-f", "json", "d"]), 1);
    assert_eq!(array(&["extract", "-f", "json", "d/a.txt", "d/a.txt"]), 2);
    assert_eq!(array(&["extract", "-f", "json", "feed.ndjson"]), 3);
    assert_eq!(array(&["extract", "-f", "json", "no.txt", "neither.txt"]), 0);
}

#[test]
fn a_closed_pipe_is_no_error_and_silent() {
    let desk = Desk::new();
    for args in [&["extract", "feed.ndjson", "-q"][..], &["explain", "feed.ndjson", "-q"]] {
        let feed = "{\"text\":\"The talks in Lindholm ended.\"}\n".repeat(200_000);
        std::fs::write(desk.path("feed.ndjson"), feed).unwrap();
        let mut child = desk.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    }
}

#[test]
fn what_has_come_in_is_written_before_more_comes() {
    let desk = Desk::new();
    let mut child = desk
        .command(&["extract", "--input", "ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for doc in ["a", "b"] {
        // The next record has begun and does not end yet.
        write!(stdin, "{{\"doc\":\"{doc}\",\"text\":\"Talks end.\"}}\n ").unwrap();
        stdin.flush().unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(json(&line)["doc"], doc);
    }
    drop(stdin);
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    assert_eq!((rest.as_str(), child.wait().unwrap().code()), ("", Some(0)));
}

#[test]
fn color_follows_option_and_environment() {
    let desk = Desk::new().file("a.txt", PAGE);
    let colored = |args: &[&str], variables: &[(&str, &str)]| {
        let args = [&["extract", "-f", "text", "a.txt", "no.txt"], args].concat();
        let run = desk.pipe_with(&args, variables, b"");
        assert_eq!(run.out.contains('\u{1b}'), run.err.contains('\u{1b}'), "{args:?} {variables:?}");
        run.out.contains('\u{1b}')
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&["--color", "always"], &[]));
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(colored(&["--color", "always"], &[("NO_COLOR", "1")]));
}

#[test]
fn json_is_never_colored() {
    let desk = Desk::new().file("a.txt", PAGE);
    for format in ["json", "ndjson"] {
        let run = desk.run(&["extract", "-f", format, "--color", "always", "a.txt"]);
        assert!(!run.out.contains('\u{1b}'));
    }
}

#[test]
fn a_page_cannot_write_to_the_terminal_itself() {
    let desk = Desk::new().file("a.txt", "Talks \u{1b}[2J end\u{9b}.\n");
    for args in [&["explain", "a.txt"][..], &["extract", "-f", "text", "a.txt"]] {
        assert!(!desk.run(args).out.contains(['\u{1b}', '\u{9b}']));
    }
}

#[test]
fn statistics_are_told_when_asked_for() {
    let desk = Desk::new().file("a.txt", PAGE);
    let run = desk.run(&["extract", "--stats", "a.txt", "a.txt", "no.txt"]);
    let last = run.err.lines().last().unwrap();
    assert!(last.starts_with("2 documents, 0.00 MB in ") && last.ends_with(" MB/s), 1 not read"), "{last}");
}

#[test]
fn explain_shows_every_line_with_its_number() {
    let desk = Desk::new().file("a.txt", PAGE);
    let run = desk.run(&["explain", "a.txt"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    for line in
        ["    1 │ Ferry talks end\n", "    2 │ \n", "    3 │ The talks in Lindholm ended on Tuesday.\n"]
    {
        assert!(run.out.contains(line), "{}", run.out);
    }
    assert!(run.out.contains(" · layout."));
    assert_eq!(desk.run(&["explain", "no.txt"]).code, Some(2));
}

#[test]
fn rules_are_listed_with_their_examples() {
    let desk = Desk::new();
    let text = desk.run(&["rules"]);
    assert_eq!((text.code, text.err.as_str()), (Some(0), ""));
    let all = json(&desk.run(&["rules", "--format", "json"]).out);
    let all = all.as_array().unwrap();
    assert!(!all.is_empty());
    for rule in all {
        assert!(text.out.contains(&format!("  {}\n", rule["name"].as_str().unwrap())));
        assert!(rule["examples"].is_array() && rule["rejects"].is_array());
    }
    let layout = json(&desk.run(&["rules", "--stage", "layout", "-f", "json"]).out);
    let layout = layout.as_array().unwrap();
    assert!(!layout.is_empty() && layout.iter().all(|rule| rule["stage"] == "layout"));
}

#[test]
fn a_timeline_as_a_page_is_the_same_from_files_and_from_a_stored_corpus() {
    let desk = Desk::new().file("a.txt", PAGE);
    let read = desk.run(&["timeline", "-f", "html", "a.txt", "--db", "news.db"]);
    assert_eq!(read.code, Some(0), "{}", read.err);
    assert!(read.out.starts_with("<!DOCTYPE html>") && read.out.ends_with("</html>"), "{}", read.out);
    assert_eq!(desk.run(&["timeline", "-f", "html", "--db", "news.db"]).out, read.out);
    assert_eq!(desk.run(&["timeline", "-f", "html", "a.txt"]).out, read.out);
}
