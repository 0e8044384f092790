//! Typography changes nothing: a story tells the same whatever its line ends, blanks, quotation marks and widths.
//!
//! Every sample story is written in every way; what is found must be what is found in the story as it is, white space and
//! the shape of quotation marks aside.

mod support;

use support::stories::{Story, facts, sample_stories};

/// A way to write a story, by name.
type Way = (&'static str, fn(&str) -> String);

const WAYS: &[Way] = &[
    ("line ends of two characters", |text| text.replace('\n', "\r\n")),
    ("blanks that break no line", |text| text.replace(" the ", " the\u{A0}").replace(". ", ".\u{A0}")),
    ("blanks at the ends of lines", |text| text.replace('\n', " \n")),
    ("two blanks between sentences", |text| text.replace(". ", ".  ")),
    ("doubled curly quotation marks", |text| text.replace('“', "‘‘").replace('”', "’’")),
    ("straight quotation marks", |text| text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")),
    ("broken at 64 characters", |text| broken(text, 64)),
    ("broken at 72 characters", |text| broken(text, 72)),
    ("broken at 80 characters", |text| broken(text, 80)),
    ("broken at 98 characters", |text| broken(text, 98)),
];

/// A text whose paragraphs are broken where the next word has no room.
fn broken(text: &str, width: usize) -> String {
    let (mut out, mut used) = (String::new(), 0);
    for paragraph in text.split("\n\n") {
        for word in paragraph.split([' ', '\n']) {
            let length = word.chars().count();
            let has_room = used + 1 + length <= width;
            out += if used == 0 {
                ""
            } else if has_room {
                " "
            } else {
                "\n"
            };
            out += word;
            used = if used > 0 && has_room { used + 1 + length } else { length };
        }
        (used, out) = (0, out + "\n\n");
    }
    out
}

/// The facts with plain blanks and straight quotation marks.
fn plain(facts: Vec<String>) -> Vec<String> {
    let marks = |fact: String| {
        let fact =
            fact.replace("’’’", "'\"").replace(['“', '”'], "\"").replace(['‘', '’'], "'").replace("''", "\"");
        fact.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    facts.into_iter().map(marks).collect()
}

#[test]
fn every_sample_story_in_every_way_tells_the_same() {
    let mut wrong = Vec::new();
    for Story { name, title, mut paragraphs, published } in sample_stories() {
        // A picture's credit is told by what stands on its last line.
        paragraphs.retain(|paragraph| !paragraph.contains('©'));
        let story = format!("{title}\n\n{}", paragraphs.join("\n\n"));
        let alone = plain(facts(&story, published));
        for (way, write) in WAYS {
            let page = write(&story);
            // A text of a few lines shows no width, nor does one whose marks are longer than what they stand for.
            if way.starts_with("broken") && (page.lines().count() < 20 || page.contains('&')) {
                continue;
            }
            let found = plain(facts(&page, published));
            if found != alone {
                let lost: Vec<_> = alone.iter().filter(|fact| !found.contains(fact)).collect();
                let new: Vec<_> = found.iter().filter(|fact| !alone.contains(fact)).collect();
                wrong.push(format!("{name}, {way}: lost {lost:#?}, new {new:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} stories: {}", wrong.len(), wrong.join("\n\n"));
}
