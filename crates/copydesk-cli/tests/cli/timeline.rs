//! `timeline`: its formats, its stored corpus, and databases that are none.

use crate::desk::{Desk, json};

const AHEAD: &str = "Armenian President Ruben Tsaturyan and Georgian Prime Minister Levan Dzagnidze will meet in Geneva on 12 March 2019.";
const HELD: &str = "Armenian President Rouben Tsaturian and Georgian Prime Minister Levan Dzagnidze met in Lausanne on 13 March 2019.";

fn desk() -> Desk {
    Desk::new().file("a/ahead.txt", AHEAD).file("b/held.txt", HELD)
}

fn events(csv: &str) -> Vec<&str> {
    csv.lines().skip(1).collect()
}

#[test]
fn pages_are_told_together() {
    let run = desk().run(&["timeline", "a", "b", "--clean", "--format", "text"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains("disputed when:"), "{}", run.out);
    assert!(run.out.lines().all(|line| line.chars().count() <= 110), "{}", run.out);
    let csv = desk().run(&["timeline", "b", "a", "--clean", "--format", "csv"]);
    assert_eq!(events(&csv.out).len(), 1, "{}", csv.out);
    assert!(csv.out.contains("where: Geneva | Lausanne") || csv.out.contains("where: Lausanne | Geneva"));
}

#[test]
fn a_stored_corpus_is_added_to_and_asked() {
    let desk = desk();
    let whole = desk.run(&["timeline", "a", "b", "--clean", "--format", "json"]);
    assert_eq!(desk.run(&["timeline", "a", "--clean", "--db", "news.db"]).code, Some(0));
    let added = desk.run(&["timeline", "b", "--clean", "--db", "news.db", "--format", "json"]);
    assert_eq!(added.out, whole.out);
    let again = desk.run(&["timeline", "a", "b", "--clean", "--db", "news.db", "--format", "json"]);
    assert_eq!((again.code, again.out), (Some(0), whole.out.clone()));
    let asked = desk.run(&[
        "timeline",
        "--db",
        "news.db",
        "--person",
        "Tsaturian",
        "--from",
        "2019-03",
        "--format",
        "csv",
    ]);
    assert_eq!((asked.code, events(&asked.out).len()), (Some(0), 1));
    let none = desk.run(&["timeline", "--db", "news.db", "--to", "2018", "--format", "csv"]);
    assert!(events(&none.out).is_empty(), "{}", none.out);
}

#[test]
fn a_file_that_is_no_corpus_is_left_alone() {
    let desk =
        desk().file("notes.db", "Not a database, but a note of some length that nobody wants to lose.");
    let run = desk.run(&["timeline", "a", "--db", "notes.db"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.err,
        "copydesk: error: notes.db: this is no database; nothing was changed. Name another file\n"
    );
    assert!(std::fs::read_to_string(desk.path("notes.db")).unwrap().starts_with("Not a database"));
    let other = rusqlite::Connection::open(desk.path("other.db")).unwrap();
    other.execute_batch("CREATE TABLE songs (title TEXT)").unwrap();
    drop(other);
    let run = desk.run(&["timeline", "a", "--db", "other.db"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("not one of copydesk's"), "{}", run.err);
}

#[test]
fn a_corpus_of_another_version_is_told() {
    let desk = desk();
    desk.run(&["timeline", "a", "--db", "news.db"]);
    for (version, word) in [(99, "newer"), (0, "older")] {
        let file = rusqlite::Connection::open(desk.path("news.db")).unwrap();
        file.pragma_update(None, "user_version", version).unwrap();
        drop(file);
        let run = desk.run(&["timeline", "a", "--db", "news.db"]);
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains(word), "{}", run.err);
    }
}

#[test]
fn wrong_dates_and_kinds_are_usage() {
    for args in [["--from", "soon"], ["--to", "2019-13"], ["--kind", "dance"]] {
        let run = desk().run(&["timeline", "a", args[0], args[1]]);
        assert_eq!(run.code, Some(2), "{}", run.err);
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing() {
    let desk = desk();
    desk.run(&["timeline", "a", "--clean", "--db", "news.db"]);
    let big = "Nothing happened. ".repeat(20_000);
    std::fs::write(desk.path("big.txt"), big).unwrap();
    let binary = env!("CARGO_BIN_EXE_copydesk");
    // Files may not grow beyond so many blocks, and the signal of it is ignored: writing fails.
    let script = format!("trap '' XFSZ; ulimit -f 256; exec {binary} timeline big.txt --clean --db news.db");
    let run =
        std::process::Command::new("sh").args(["-c", &script]).current_dir(desk.path(".")).output().unwrap();
    assert_eq!(run.status.code(), Some(2), "{run:?}");
    assert!(String::from_utf8_lossy(&run.stderr).contains("kept"), "{run:?}");
    let after = desk.run(&["timeline", "--db", "news.db", "--format", "csv"]);
    assert_eq!((after.code, events(&after.out).len()), (Some(0), 1));
    assert_eq!(desk.run(&["timeline", "big.txt", "--clean", "--db", "news.db"]).code, Some(0));
}

/// So many pages, each of one meeting on a day of its own, as NDJSON.
fn meetings(n: usize) -> String {
    let filler = "The hall was full and the doors were shut. ".repeat(40);
    let line = |i: usize| {
        let (year, month, day) = (1990 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
        format!(
            "{{\"doc\":\"{i:04}\",\"text\":\"Armenian President Ruben Tsaturyan and Georgian Prime Minister Levan \
             Dzagnidze met in Geneva on {year}-{month:02}-{day:02}. {filler}\"}}\n"
        )
    };
    (0..n).map(line).collect()
}

#[test]
fn a_killed_run_loses_nothing_that_was_stored() {
    let input = meetings(600);
    let desk = Desk::new();
    let arguments = ["timeline", "-", "--input", "ndjson", "--clean", "--db", "news.db", "--format", "json"];
    let mut child = desk
        .command(&arguments)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, input.as_bytes()).unwrap();
    // The input stays open, so that the run cannot end by itself; it is killed once something has been stored.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while std::fs::metadata(desk.path("news.db")).map_or(0, |file| file.len()) < 200_000 {
        assert!(std::time::Instant::now() < deadline, "nothing was stored");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let n_documents = |run: &crate::desk::Run| json(&run.out)["documents"].as_array().unwrap().len();
    let kept = desk.run(&["timeline", "--db", "news.db", "--format", "json"]);
    assert!((1..=600).contains(&n_documents(&kept)), "{}", n_documents(&kept));
    let again = desk.pipe(&arguments, input.as_bytes());
    let whole = Desk::new()
        .pipe(&["timeline", "-", "--input", "ndjson", "--clean", "--format", "json"], input.as_bytes());
    assert_eq!((again.code, n_documents(&again)), (Some(0), 600));
    assert_eq!(again.out, whole.out);
}
