//! Exit codes, and what is told with them.

use crate::desk::Desk;

const PAGE: &str = "Ferry talks end\n\nThe talks in Lindholm ended on Tuesday.\n";

#[test]
fn all_read_is_0() {
    Desk::new().file("a.txt", PAGE).run(&["extract", "a.txt"]).check(0, &["a.txt"], "");
}

#[test]
fn some_not_read_is_1() {
    let desk = Desk::new().file("a.txt", PAGE);
    desk.run(&["extract", "no.txt", "a.txt"]).check(
        1,
        &["a.txt"],
        "copydesk: error: no.txt: no such file or directory\n",
    );
}

#[test]
fn nothing_read_by_fault_of_the_system_is_2() {
    let desk = Desk::new().file("a.txt", PAGE);
    desk.run(&["extract", "no.txt", "neither"]).check(
        2,
        &[],
        "copydesk: error: no.txt: no such file or directory\n\
         copydesk: error: neither: no such file or directory\n",
    );
}

#[test]
#[cfg(target_os = "linux")]
fn an_unreadable_file_is_told_and_the_rest_is_read() {
    let desk = Desk::new().file("a.txt", PAGE);
    let run = desk.run(&["extract", "/proc/self/mem", "a.txt"]);
    run.check(1, &["a.txt"], "copydesk: error: /proc/self/mem: input/output error\n");
}

#[test]
fn an_empty_file_is_told() {
    let desk = Desk::new().file("a.txt", PAGE).file("empty.txt", "").file("blank.txt", " \n\n");
    desk.run(&["extract", "empty.txt", "a.txt", "blank.txt"]).check(
        1,
        &["a.txt"],
        "copydesk: error: empty.txt: empty: there is no text in it\n\
         copydesk: error: blank.txt: empty: there is no text in it\n",
    );
    desk.run(&["extract"]).check(1, &[], "copydesk: error: stdin: empty: there is no text in it\n");
}

#[test]
fn a_directory_without_texts_is_told() {
    let desk = Desk::new().file("pictures/a.png", "x").file("pictures/README.txt", "x");
    let problem = "copydesk: error: pictures: no *.txt, *.text, *.ndjson or *.jsonl in this directory\n";
    desk.run(&["extract", "pictures"]).check(2, &[], problem);
}

#[test]
fn wrong_usage_is_2() {
    let desk = Desk::new().file("a.txt", PAGE);
    for (args, told) in [
        (
            &["extract", "--published", "2021-02-30", "a.txt"][..],
            "`2021-02-30` is no date; write it as 2018-06-28",
        ),
        (&["extract", "--published", "Tuesday", "a.txt"], "`Tuesday` is no date"),
        (&["extract", "--format", "xml", "a.txt"], "invalid value 'xml'"),
        (&["extract", "--threads", "0", "a.txt"], "0 is not in 1..=1024"),
        (&["extract", "--thread", "1", "a.txt"], "--threads"),
        (&["rules", "--stage", "music"], "invalid value 'music'"),
        (&["extrakt"], "extract"),
        (&[], "Usage: copydesk"),
    ] {
        let run = desk.run(args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.contains(told), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_wrong_word_list_is_2_and_told_with_its_place() {
    let desk = Desk::new()
        .file("a.txt", PAGE)
        .file("good.tsv", "\u{FEFF}# form\tclass\tpayload\nLindholm\tcity\tNOR\n")
        .file("class.tsv", "Lindholm\tcity\tNOR\nQuist\tmusic\n")
        .file("latin.tsv", b"Lindholm\tcity\nZ\xFCrich\tcity\n");
    desk.run(&["extract", "--lexicon", "good.tsv", "a.txt"]).check(0, &["a.txt"], "");
    for (list, told) in [
        ("class.tsv", "copydesk: error: class.tsv: word list, line 2, column 2: there is no class `music`"),
        ("latin.tsv", "copydesk: error: latin.tsv: word list, line 2: not UTF-8\n"),
        ("no.tsv", "copydesk: error: no.tsv: no such file or directory\n"),
    ] {
        let run = desk.run(&["extract", "-l", "good.tsv", "-l", list, "a.txt"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{list}");
        assert!(run.err.starts_with(told), "{}", run.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_2() {
    let desk = Desk::new().file("a.txt", PAGE);
    for args in [&["extract", "a.txt"][..], &["rules"], &["explain", "a.txt"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = desk.command(args).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            "copydesk: error: the output could not be written: no space left on device\n"
        );
    }
}

#[test]
fn help_is_0_and_fits_a_screen() {
    let desk = Desk::new();
    for args in [&["-h"][..], &["extract", "-h"], &["explain", "-h"], &["rules", "-h"]] {
        let run = desk.run(args);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        let lines = run.out.lines().count();
        assert!(lines <= 40, "{args:?} has {lines} lines");
    }
    let long = desk.run(&["extract", "--help"]).out;
    assert!(long.contains("Examples:") && long.contains("Exit codes:") && long.contains("NO_COLOR"));
}

#[test]
fn completions_and_manual_are_generated() {
    let desk = Desk::new();
    for (what, told) in [
        ("bash", "_copydesk()"),
        ("zsh", "#compdef copydesk"),
        ("fish", "complete -c copydesk"),
        ("man", ".TH copydesk"),
    ] {
        let run = desk.run(&["generate", what]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains(told), "{what}");
    }
}
