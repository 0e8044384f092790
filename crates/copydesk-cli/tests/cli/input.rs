//! What is read, in which order, and what is told of input that is not as it should be.

use crate::desk::{Desk, json};

#[test]
fn directories_are_read_in_order() {
    let desk = Desk::new()
        .file("pages/b.txt", "Second.")
        .file("pages/a.txt", "First.")
        .file("pages/deep/c.TXT", "Third.")
        .file("pages/deep/d.jsonl", "{\"text\":\"Fourth.\"}\n{\"doc\":\"own\",\"text\":\"Fifth.\"}")
        .file("pages/.hidden.txt", "No.")
        .file("pages/.git/e.txt", "No.")
        .file("pages/README.txt", "No.")
        .file("pages/picture.png", "No.");
    let docs = ["pages/a.txt", "pages/b.txt", "pages/deep/c.TXT", "pages/deep/d.jsonl:1", "own"];
    desk.run(&["extract", "pages"]).check(0, &docs, "");
    desk.run(&["extract", "pages/picture.png", "pages/.hidden.txt"]).check(
        0,
        &["pages/picture.png", "pages/.hidden.txt"],
        "",
    );
}

#[test]
fn standard_input_is_read_without_arguments_or_by_a_dash() {
    let desk = Desk::new().file("a.txt", "First.");
    desk.pipe(&["extract"], b"Talks end.").check(0, &["stdin"], "");
    desk.pipe(&["extract", "a.txt", "-"], b"Talks end.").check(0, &["a.txt", "stdin"], "");
    desk.pipe(&["extract", "--input", "ndjson"], b"{\"text\":\"Talks end.\"}").check(0, &["stdin:1"], "");
}

#[test]
fn the_option_wins_over_the_name() {
    let desk =
        Desk::new().file("a.ndjson", "{\"text\":\"T\"}\n{\"text\":\"T\"}").file("b.txt", "{\"text\":\"T\"}");
    desk.run(&["extract", "a.ndjson"]).check(0, &["a.ndjson:1", "a.ndjson:2"], "");
    desk.run(&["extract", "--input", "text", "a.ndjson"]).check(0, &["a.ndjson"], "");
    desk.run(&["extract", "--input", "ndjson", "b.txt"]).check(0, &["b.txt:1"], "");
}

#[test]
fn broken_records_are_told_with_their_line_and_the_rest_is_read() {
    let feed = "\u{FEFF}{\"doc\":\"a\",\"text\":\"T\"}\r\n\
                {\"text\":\"T\"\n\
                \n\
                [\"text\"]\n\
                {\"doc\":\"b\"}\n\
                {\"text\":7}\n\
                {\"doc\":\"c\",\"text\":\"T\",\"published\":\"2021-13-01\"}\n\
                {\"doc\":\"d\",\"text\":\"\"}\n\
                {\"doc\":\"e\",\"text\":\"T\",\"clean\":true,\"more\":{}}";
    Desk::new().file("feed.ndjson", feed).run(&["extract", "feed.ndjson"]).check(
        1,
        &["a", "c", "d", "e"],
        "copydesk: error: feed.ndjson:2: column 11: broken JSON: EOF while parsing an object\n\
         copydesk: error: feed.ndjson:4: this line is an array, no object with a \"text\"\n\
         copydesk: error: feed.ndjson:5: this line is no document: it has no \"text\"\n\
         copydesk: error: feed.ndjson:6: \"text\" is a number, no string\n\
         copydesk: warning: feed.ndjson:7: \"published\": `2021-13-01` is no date; \
         write it as 2018-06-28 or 2018-06-28T09:38; read without it\n\
         copydesk: note: feed.ndjson:8: \"text\" is empty\n",
    );
}

#[test]
fn records_that_are_all_broken_are_1() {
    let run = Desk::new().pipe(&["extract", "--input", "ndjson"], b"{}\n");
    run.check(1, &[], "copydesk: error: stdin:1: this line is no document: it has no \"text\"\n");
}

#[test]
fn a_feed_without_records_is_noted() {
    let desk = Desk::new().file("feed.ndjson", "\n");
    desk.run(&["extract", "feed.ndjson"]).check(0, &[], "copydesk: note: feed.ndjson: no records in it\n");
    desk.run(&["extract", "--quiet", "feed.ndjson"]).check(0, &[], "");
}

#[test]
fn a_page_that_tells_its_age_is_dated_by_when_it_was_fetched() {
    let page = "The Harbour Gazette\n\nFerry talks begin in Oban\n\nBy Ann Lowe\n3 hours ago\n\n\
                The harbour board met the ferry company on Monday in Oban to speak of the winter timetable, its \
                chairman said. Both sides called the meeting useful and will meet again in two weeks.\n\n\
                The board wants a second boat. The company has said that there is no money for one this year.\n";
    let desk = Desk::new().file("page.txt", page);
    let run = desk.run(&["extract", "page.txt", "--crawled", "2021-03-17T12:00", "--format", "ndjson"]);
    assert_eq!(json(&run.out)["published"], "2021-03-17T09:00", "{}", run.out);
    let run = desk.run(&["extract", "page.txt", "--format", "ndjson"]);
    assert_eq!(json(&run.out)["published"], serde_json::Value::Null);
}

#[test]
fn published_of_the_record_wins_over_the_option() {
    let feed = b"{\"text\":\"T\",\"published\":\"2018-06-28T09:38\"}\n{\"text\":\"T\"}\n";
    let run = Desk::new().pipe(&["extract", "-i", "ndjson", "-p", "2021-03-17"], feed);
    let published: Vec<_> = run.out.lines().map(|line| json(line)["published"].clone()).collect();
    assert_eq!(published, ["2018-06-28T09:38", "2021-03-17"]);
}

#[test]
fn other_encodings_are_decoded_and_noted() {
    let utf16: Vec<u8> = "\u{FEFF}Zürich.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let desk = Desk::new()
        .file("latin.txt", b"The caf\xE9 in Z\xFCrich closed.")
        .file("mark.txt", "\u{FEFF}Zürich.")
        .file("utf16.txt", &utf16)
        .file("cut.txt", &"Zürich, déjà".as_bytes()[..14])
        .file("picture.txt", b"\x89PNG\r\n\x1A\n\0\0\xFF");
    let names = ["extract", "latin.txt", "mark.txt", "utf16.txt", "cut.txt", "picture.txt"];
    desk.run(&names).check(
        1,
        &["latin.txt", "mark.txt", "utf16.txt", "cut.txt"],
        "copydesk: note: latin.txt: not UTF-8, decoded by guess as windows-1252\n\
         copydesk: note: utf16.txt: decoded as UTF-16LE after its byte order mark\n\
         copydesk: note: cut.txt: not quite UTF-8: 1 broken place read as U+FFFD\n\
         copydesk: error: picture.txt: not a text: binary data\n",
    );
    // Offsets count from after the mark: "Zürich." is eight bytes.
    let run = desk.run(&["extract", "mark.txt", "utf16.txt", "--quiet"]);
    for line in run.out.lines() {
        assert_eq!(json(line)["blocks"][0]["span"], serde_json::json!([0, 8]));
    }
}

#[test]
fn records_in_other_encodings_are_decoded() {
    let desk = Desk::new()
        .file(
            "wide.ndjson",
            "\u{FEFF}{\"text\":\"T\"}\n{\"text\":\"T\"}\n"
                .encode_utf16()
                .flat_map(u16::to_be_bytes)
                .collect::<Vec<_>>(),
        )
        .file("latin.ndjson", b"{\"text\":\"T\"}\n{\"text\":\"Caf\xE9 in Z\xFCrich\"}\n");
    desk.run(&["extract", "wide.ndjson", "latin.ndjson"]).check(
        0,
        &["wide.ndjson:1", "wide.ndjson:2", "latin.ndjson:1", "latin.ndjson:2"],
        "copydesk: note: wide.ndjson: decoded as UTF-16BE after its byte order mark\n\
         copydesk: note: latin.ndjson:2: not UTF-8, decoded by guess as windows-1252\n",
    );
}
