//! The line that the page's own address names: of `https://harbourpost.example/news/ferry-crews-vote-to-return-471033` it is
//! `Ferry crews vote to return`.
//!
//! An address and units -> the units whose words are those of the address's last part, noted. Its numbers tell nothing.
//!
//! Cost: one look at each line of a title's length; none where no address is given or its last part names nothing.

use super::unit::Unit;
use core::ops::RangeInclusive;
use smallvec::SmallVec;

/// Fewest words of an address that name a line, and how many are read.
const FEWEST: usize = 4;
const MOST: usize = 24;
/// Words of a line that it may name.
const LENGTHS: RangeInclusive<u32> = 4..=32;
/// How many of a hundred words of the address the line must have, and of its own the address.
const NAMED: usize = 85;
const OWN: usize = 50;

/// The words of an address, as [`key`] has them.
type Words = SmallVec<[u64; MOST]>;

/// Notes the lines of a title's length that the address names.
pub(super) fn mark(text: &str, url: &str, units: &mut [Unit]) {
    let slug = words_of(url);
    if slug.len() < FEWEST {
        return;
    }
    for unit in units {
        let may = LENGTHS.contains(&unit.words) && !unit.piece;
        unit.in_url = may && is_named(unit.span.slice(text), &slug);
    }
}

/// True where a line has most of the words, and few others.
fn is_named(line: &str, slug: &[u64]) -> bool {
    let (mut seen, mut n_words) = ([false; MOST], 0);
    for word in line.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        let Some(key) = key(word) else { continue };
        n_words += 1;
        let known = slug.iter().zip(&mut seen).find(|(named, seen)| **named == key && !**seen);
        if let Some((_, seen)) = known {
            *seen = true;
        }
    }
    let n_named = seen.iter().filter(|seen| **seen).count();
    n_named * 100 >= slug.len() * NAMED && n_named * 100 >= n_words * OWN
}

/// The words of the last part of an address that has several, without numbers of articles.
fn words_of(url: &str) -> Words {
    let path = url.split(['?', '#']).next().unwrap_or("");
    let path = path.get(path.rfind("://").map_or(0, |at| at + "://".len())..).unwrap_or("");
    let parts = path.split('/').skip(1);
    let named =
        parts.filter(|part| part.bytes().filter(|byte| is_joiner(*byte)).count() + 1 >= FEWEST).last();
    let named = named.map_or("", |part| part.split('.').next().unwrap_or(""));
    named
        .split(|c: char| c.is_ascii() && is_joiner(c as u8))
        .filter(|word| !is_number(word))
        .filter_map(key)
        .take(MOST)
        .collect()
}

const fn is_joiner(byte: u8) -> bool {
    matches!(byte, b'-' | b'_' | b'+')
}

/// `471033`, `n1085406`, `1.4690347`: the number of an article.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(word);
    digits.len() >= 5 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A word as its first eight letters and digits in small ones, apostrophes left out; none where it has no letter or digit of
/// ASCII.
fn key(word: &str) -> Option<u64> {
    let letters = word.bytes().filter(u8::is_ascii_alphanumeric).take(8);
    let key = letters.fold(0, |key, letter| key << 8 | u64::from(letter.to_ascii_lowercase()));
    (key != 0).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::extraction::BlockKind;
    use crate::layout::{Layout, segment};

    fn is_named_by(url: &str, line: &str) -> bool {
        is_named(line, &words_of(url)) && words_of(url).len() >= FEWEST
    }

    #[test]
    fn an_address_names_its_title() {
        let title = "Ferry crews’ vote: ‘We’re back’ – for now";
        for url in [
            "https://harbourpost.example/news/2021/ferry-crews-vote-were-back-for-now",
            "https://harbourpost.example/ferry-crews-vote-were-back-for-now-n1085406?from=rss",
            "http://harbourpost.example/article/Ferry-crews-vote-were-back-14848164.php",
            "https://harbourpost.example/ferry_crews_vote_back_for_now.html#top",
            "https://harbourpost.example/471033-ferry-crews-vote-for-now/amp/",
        ] {
            assert!(is_named_by(url, title), "{url}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        let url = "https://harbourpost.example/news/ferry-crews-vote-to-return";
        for line in [
            "Ferry crews in Osk",
            "Bakers fear a hard winter and dear flour in the islands",
            "Ferry crews vote to return the boats that they had taken from the harbour of Osk in a long night of waiting",
        ] {
            assert!(!is_named_by(url, line), "{line}");
        }
        for url in
            ["https://harbourpost.example/news/471033", "https://the-old-harbour-post.example/", "", "-_-"]
        {
            assert!(!is_named_by(url, "The old harbour post"), "{url}");
        }
    }

    const TITLE: &str = "Ferry crews vote to return to work";
    const STORY: &str = "The ferry crews of the old harbour are back at work, the union said on Monday evening, after nine days of strike.";

    /// A page with teasers that are longer than its story, and the story's title above it.
    fn page() -> String {
        let teaser = |isle: &str| {
            format!(
                "The bakers of {isle} fear a hard winter, for flour has become dear and the boats to {isle} bring little of \
                 it, says the head of the mill at {isle}, who has seen many of them come and go.\n\n"
            )
        };
        let teasers: String = ["Osk", "Moor", "Norsund"].map(teaser).concat();
        format!(
            "Home\n\nNews\n\n{teasers}{TITLE}\n\nMarch 3, 2021 at 9:45 am\n\n{STORY}\n\nThe company had asked them to return to their boats, and the minister for the islands had done so too, more than once.\n\nNobody had gone to the outer islands in all of that time, and the shops there had run out of bread and milk.\n\n© 2021 Harbour Post"
        )
    }

    /// The headline and the story's first words.
    fn read(page: &str, url: Option<&str>) -> (Option<String>, String) {
        let (mut article, mut layout) = (Article::new(page), Layout::default());
        article.url = url;
        segment(&article, &mut layout);
        let first = layout.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
        (
            layout.headline.map(|span| span.slice(page).to_owned()),
            first.map_or("", |block| block.span.slice(page)).to_owned(),
        )
    }

    #[test]
    fn the_story_begins_at_the_title_that_the_address_names() {
        let url = "https://harbourpost.example/2021/03/ferry-crews-vote-to-return-to-work";
        assert_eq!(read(&page(), Some(url)), (Some(TITLE.to_owned()), STORY.to_owned()));
        let other = "https://harbourpost.example/2021/03/nobody-ever-wrote-of-this";
        assert_eq!(read(&page(), Some(other)), read(&page(), None));
        assert_ne!(read(&page(), None).1, STORY);
    }

    #[test]
    fn the_story_begins_where_the_title_of_the_page_comes_back_with_a_date() {
        let page = format!("{TITLE} | Harbour Post\n\n{}", page());
        assert_eq!(read(&page, None), (Some(TITLE.to_owned()), STORY.to_owned()));
    }
}
