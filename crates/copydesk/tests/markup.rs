//! Markup changes nothing: a story in HTML, in Markdown or escaped as JSON tells what the plain one does.

mod support;

use copydesk::{Article, Extractor};
use support::stories::{Story, facts, sample_stories};

/// A paragraph with its first word in bold type and its last but one a link; a title or a caption as it is.
fn marked(paragraph: &str, bold: [&str; 2], link: [&str; 2]) -> String {
    if !paragraph.ends_with(['.', '”', '"']) {
        return paragraph.to_owned();
    }
    let Some((first, rest)) = paragraph.split_once(' ') else { return paragraph.to_owned() };
    let wordy = |word: &str| word.chars().all(char::is_alphabetic);
    let first = if wordy(first) { format!("{}{first}{}", bold[0], bold[1]) } else { first.to_owned() };
    match rest.rsplit(' ').nth(1).filter(|word| wordy(word)) {
        Some(word) => {
            let (head, tail) = rest.rsplit_once(&format!(" {word} ")).unwrap_or((rest, ""));
            format!("{first} {head} {}{word}{} {tail}", link[0], link[1])
        }
        None => format!("{first} {rest}"),
    }
}

fn html(story: &Story, between: &str) -> String {
    let marks = (["<strong>", "</strong>"], ["<a class=\"in\" href=\"https://example.org/a?b=1\">", "</a>"]);
    let paragraphs = story.paragraphs.iter().map(|text| format!("<p>{}</p>", marked(text, marks.0, marks.1)));
    format!("<h1>{}</h1>{between}{}", story.title, paragraphs.collect::<Vec<_>>().join(between))
}

fn markdown(story: &Story) -> String {
    let marks = (["**", "**"], ["[", "](https://example.org/a_(b) \"In the archive\")"]);
    let paragraphs = story.paragraphs.iter().map(|text| marked(text, marks.0, marks.1));
    format!("# {}\n\n{}", story.title, paragraphs.collect::<Vec<_>>().join("\n\n"))
}

fn escaped(story: &Story) -> String {
    let plain = format!("{}\n\n{}", story.title, story.paragraphs.join("\n\n"));
    plain.replace('\n', "\\n").replace('"', "\\\"").replace('’', "\\u2019")
}

/// The facts without the words of claims, in which the markup stands.
fn told(page: &str, story: &Story) -> Vec<String> {
    let mut facts = facts(page, story.published);
    for fact in facts.iter_mut().filter(|fact| fact.starts_with("claim ")) {
        fact.truncate(fact.find(':').unwrap_or(fact.len()));
    }
    facts
}

#[test]
fn every_sample_story_tells_the_same_in_markup() {
    let mut wrong = Vec::new();
    for story in sample_stories() {
        let unwrapped = Story {
            paragraphs: story
                .paragraphs
                .iter()
                .map(|text| text.replace("-\n", "-").replace('\n', " "))
                .collect(),
            ..story.clone()
        };
        let alone = told(&format!("{}\n\n{}", story.title, story.paragraphs.join("\n\n")), &story);
        for page in [html(&story, "\n"), html(&story, ""), markdown(&unwrapped), escaped(&unwrapped)] {
            let found = told(&page, &story);
            if found != alone {
                let lost: Vec<_> = alone.iter().filter(|fact| !found.contains(fact)).collect();
                let new: Vec<_> = found.iter().filter(|fact| !alone.contains(fact)).collect();
                wrong.push(format!("{}: lost {lost:#?}, new {new:#?} in\n{page}", story.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} pages: {}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn what_is_found_in_markup_keeps_the_invariants() {
    for story in sample_stories() {
        for page in [html(&story, "\n"), html(&story, ""), markdown(&story), escaped(&story)] {
            let found = Extractor::new().extract(&Article::new(&page)).expect("a text of that size");
            support::assert_invariants(&page, &found);
        }
    }
}
