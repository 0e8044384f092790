//! Noise changes nothing: a story wrapped in another page's menus, teasers, comments and footer keeps its body.
//!
//! Every sample story is set into every wrapping; the body blocks must be those of the story alone.

mod support;

use copydesk::{Article, Extractor, Published};
use support::stories::{Story, facts, sample_stories};

const STORIES: &[&str] = &[
    "The ferry crews of the old harbour voted on Monday to return to work, their union said in a statement.\n\n\
     The strike had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end of it.\n\n\
     “We got less than we asked for and more than we feared,” said Ada Sellers, who speaks for the crews.\n\n\
     The company will pay three percent more from July, and hire two more mates for each of its eleven boats.\n\n\
     The first ferry is to leave for the outer islands at six on Tuesday morning, weather permitting.",
    "Jonas Quill, the painter who spent forty years in a lighthouse, has died at the age of eighty-eight, his family said.\n\n\
     He was born in a village without a harbour, and liked to say that he had learned the sea from books and the land from the sea.\n\n\
     His pictures hang in three museums; the largest of them, of a storm that he never saw, was sold last year for two million crowns.\n\n\
     \"He painted slowly and spoke even more slowly,\" his daughter Ida said on Sunday. \"We never minded the wait.\"",
];

/// What stands above and below, with the title's place marked by `#`.
const WRAPPINGS: &[(&str, &str)] = &[
    (
        "Home\nNews\nSport\nOpinion\nLog In\nSubscribe\n\n#\n\nBy Mara Lindt\nMay 3, 2021\n\nShare this article\n\n",
        "\n\nRelated\nBakers of the old town fear a hard winter\nMiller sells his mill to nobody\n\n© 2021 The Harbour Post. All rights reserved.\nPrivacy Policy\nTerms of Use\nContact Us",
    ),
    (
        "Skip to content\nMenu\nSearch\n\n#\n\nPosted on 3 May 2021\n0 Comments\n\n",
        "\n\nFacebook\nTwitter\n\n3 Comments\nGull says:\nI never liked those boats anyway, and I have said so to everybody who would listen to me.\nReply\nTern says:\nNobody asked you, and nobody will, but thank you for the long letter about the boats.\nReply\n\nLeave a Reply\nYour email address will not be published. Required fields are marked *\n\nRecent Posts\nA day at the mill",
    ),
    (
        "#\n\n",
        "\n\nSign up for our daily newsletter\nMost Popular\n1\nBakers of the old town fear a hard winter\n2\nMiller sells his mill to nobody\n3\nThe last lamp of the lighthouse",
    ),
    (
        "We value your privacy\nWe and our partners use cookies.\nAccept all\nManage options\n\nThe Harbour Post\nMenu\nIslands\nMoney\n\n#\n\nMara Lindt\n3 May 2021, 14:20\n\n",
        "\n\nTags: islands, boats\n\nYou may also like\nBakers of the old town fear a hard winter\nFlour has become so dear that some bakers may have to close.\nMiller sells his mill to nobody\nHe had asked for nothing, and that is what he got.\n\nContact | Imprint | Terms | Advertise\n© 2021 The Harbour Post",
    ),
];

/// A box between two paragraphs.
const BOXES: &[&str] =
    &["Advertisement", "Read more: Bakers of the old town fear a hard winter", "Subscribe to our newsletter"];

fn body(page: &str) -> Vec<String> {
    let extraction = Extractor::new().extract(&Article::new(page)).expect("a text of that size");
    let blocks = extraction.blocks.iter().filter(|block| block.kind.as_str() == "paragraph");
    blocks.map(|block| block.span.slice(page).to_owned()).collect()
}

#[test]
fn every_story_in_every_wrapping_keeps_its_body() {
    for story in STORIES {
        let alone = body(story);
        assert_eq!(alone.len(), story.split("\n\n").count());
        for (above, below) in WRAPPINGS {
            let title = "Harbour Notes From a Long Spring";
            let page = format!("{}{story}{below}", above.replace('#', title));
            assert_eq!(body(&page), alone, "{page}");
            for dropped in BOXES {
                let boxed = page.replacen(alone[1].as_str(), &format!("{}\n\n{dropped}", alone[1]), 1);
                assert_eq!(body(&boxed), alone, "{boxed}");
            }
        }
    }
}

/// The paragraphs with boxes dropped between them.
fn set(paragraphs: &[String], between: &str, boxed: bool) -> String {
    let mut story = String::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        story += paragraph;
        if at + 1 < paragraphs.len() {
            story += between;
            if boxed && at % 3 == 1 {
                story += BOXES[at / 3 % BOXES.len()];
                story += between;
            }
        }
    }
    story
}

#[test]
fn every_sample_story_in_every_wrapping_tells_the_same() {
    let mut wrong = Vec::new();
    for Story { name, title, paragraphs, published } in sample_stories() {
        let alone = facts(&format!("{title}\n\n{}", paragraphs.join("\n\n")), published);
        for (above, below) in WRAPPINGS {
            for (between, boxed) in [("\n\n", false), ("\n\n", true), ("\n", false), ("\n", true)] {
                let story = set(&paragraphs, between, boxed);
                let page = format!("{}{story}{below}", above.replace('#', &title));
                let found = facts(&page, published);
                if found != alone {
                    let lost: Vec<_> = alone.iter().filter(|fact| !found.contains(fact)).collect();
                    let new: Vec<_> = found.iter().filter(|fact| !alone.contains(fact)).collect();
                    wrong.push(format!("{name}: lost {lost:#?}, new {new:#?} in\n{page}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} pages: {}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn blocks_cover_every_byte_that_is_not_white_space() {
    for story in STORIES {
        for (above, below) in WRAPPINGS {
            for page in
                [format!("{above}{story}{below}"), format!("{above}{story}{below}").replace('\n', " ")]
            {
                let extraction = Extractor::new().extract(&Article::new(&page)).expect("a text of that size");
                let mut at = 0;
                for block in &extraction.blocks {
                    let (start, end) = (block.span.start as usize, block.span.end as usize);
                    assert!(page[at..start].trim().is_empty(), "{:?}", &page[at..start]);
                    assert!(start < end);
                    at = end;
                }
                assert!(page[at..].trim().is_empty());
            }
        }
    }
}

#[test]
fn the_age_of_a_story_counts_from_when_its_page_was_fetched() {
    let page = format!(
        "Home\nNews\n\nFerry Crews Vote to Return\n\nBy Mara Lindt\n2 hours ago\n\n{}\n\nMost Popular\nBakers fear winter\n5 days ago",
        STORIES[0]
    );
    let crawled: Published = "2021-05-03T01:20".parse().expect("a date");
    let read =
        |article: &Article<'_>| Extractor::new().extract(article).expect("a text of that size").published;
    assert_eq!(read(&Article::new(&page).crawled(crawled)).as_deref(), Some("2021-05-02T23:20"));
    assert_eq!(read(&Article::new(&page)), None);
    let dated = page.replace("2 hours ago", "3 May 2021");
    assert_eq!(read(&Article::new(&dated).crawled(crawled)).as_deref(), Some("2021-05-03"));
}

#[test]
fn hostile_texts_give_blocks_in_linear_time() {
    let extractor = Extractor::new();
    for pattern in [
        "\" ",
        "A ",
        "a\n",
        "© ",
        "1/1/2020 ",
        "By Ann Lee\n",
        "Share this ",
        ". ",
        "(",
        "ж",
        "\u{a0}",
        "- ",
        "<",
        "&nbsp;",
        "&#8217;",
        "Ã©",
        "&",
        "<p>",
        "<script>",
        "[a](b) ",
        "[",
        "**a",
        "> ",
        "ac-\n",
        " ?a",
        "\\n",
    ] {
        let page = pattern.repeat(20_000);
        let extraction = extractor.extract(&Article::new(&page)).expect("a text of that size");
        assert!(extraction.blocks.len() <= 20_000);
    }
}
