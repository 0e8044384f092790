//! Properties of every text: any bytes give a result, and the result keeps its promises.

mod support;

use copydesk::{Article, Extraction, Extractor, Scratch};
use proptest::prelude::*;
use support::{assert_invariants, extract, pages};

/// Pieces that scraped news is made of, so that random texts reach the rules.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "President",
        "Maria",
        "Okonkwo",
        "Mr.",
        "the",
        "said",
        "told",
        "“",
        "”",
        "\"",
        "'",
        "’s",
        "''",
        "(",
        ")",
        "—",
        "--",
        "on",
        "Tuesday",
        "March 3, 2021",
        "3",
        "23/10/2018",
        "10:30 a.m.",
        "U.S.",
        "Geneva",
        "met",
        "will meet",
        "summit",
        "according to",
        "that",
        "who",
        ",",
        ".",
        "\n",
        "\n\n",
        "\r\n",
        "By",
        "Share this article",
        "Read more",
        "5 comments",
        "©",
        "Москва",
        "é",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{feff}",
        "...",
        "…",
        ":",
        "last week",
        "two years ago",
        "arrested",
        "not",
        "Inc.",
        "de la",
        "bin",
        "O'Neill",
        "J.",
        "-",
        "$5",
        "%",
    ];
    prop_oneof![
        8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[ -~]{1,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_news_give_valid_results(pieces in prop::collection::vec(piece(), 0..120), glue in " ?") {
        let text = pieces.join(&glue);
        assert_invariants(&text, &extract(&text));
    }

    #[test]
    fn any_bytes_give_valid_results(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let text = String::from_utf8_lossy(&bytes);
        assert_invariants(&text, &extract(&text));
    }

    #[test]
    fn clean_texts_give_valid_results(pieces in prop::collection::vec(piece(), 0..80)) {
        let text = pieces.join(" ");
        let found = Extractor::new().extract(&Article::new(&text).clean(true)).expect("small enough");
        assert_invariants(&text, &found);
        prop_assert!(found.blocks.iter().all(|block| block.kind.is_body()), "clean text is all body");
    }
}

#[test]
fn cut_pages_give_valid_results() {
    for (_, text) in pages() {
        for cut in (0..text.len()).step_by(97).filter(|cut| text.is_char_boundary(*cut)) {
            assert_invariants(&text[cut..], &extract(&text[cut..]));
        }
    }
}

#[test]
fn the_empty_text_gives_nothing() {
    for text in ["", " ", "\n\n\t"] {
        let found = extract(text);
        assert!(found.blocks.is_empty() && found.people.is_empty() && found.claims.is_empty(), "{text:?}");
    }
}

/// One thread with one set of buffers, many threads with their own, and a fresh extractor a page: the same results.
#[test]
fn threads_and_used_buffers_change_nothing() {
    let pages = pages();
    let extractor = Extractor::new();
    let mut scratch = Scratch::new();
    let one: Vec<Extraction> = pages
        .iter()
        .chain(pages.iter().rev())
        .map(|(doc, text)| {
            extractor.extract_with(&Article::new(text).doc(doc), &mut scratch).expect("small enough")
        })
        .collect();
    let (forward, backward) = one.split_at(pages.len());
    assert!(forward.iter().eq(backward.iter().rev()), "buffers keep nothing from document to document");
    let many: Vec<Extraction> = std::thread::scope(|scope| {
        let threads: Vec<_> = pages
            .iter()
            .map(|(doc, text)| {
                let extractor = &extractor;
                scope.spawn(move || extractor.extract(&Article::new(text).doc(doc)).expect("small enough"))
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(forward, many);
}

/// Read together, in groups that articles of all lengths begin and end, as alone: the same results in the same places.
#[test]
fn articles_read_together_are_read_as_alone() {
    let mut pages = pages();
    let long = pages.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n\n").repeat(2);
    pages.insert(5, ("long".to_owned(), long));
    pages.insert(9, ("empty".to_owned(), String::new()));
    pages.insert(11, ("repaired".to_owned(), "FranÃ§ois met Ada Moor in Lima.".to_owned()));
    let articles: Vec<Article<'_>> = pages.iter().map(|(doc, text)| Article::new(text).doc(doc)).collect();
    let extractor = Extractor::new();
    let mut scratch = Scratch::new();
    let alone: Vec<Extraction> =
        articles.iter().map(|article| extractor.extract(article).expect("small enough")).collect();
    for _ in 0..2 {
        let together = extractor.extract_all(&articles, &mut scratch);
        let together: Vec<Extraction> =
            together.into_iter().map(|found| found.expect("small enough")).collect();
        assert_eq!(together, alone);
    }
    assert!(extractor.extract_all(&[], &mut scratch).is_empty());
}

#[test]
fn what_is_written_as_json_is_read_back() {
    for (_, text) in pages() {
        let found = extract(&text);
        let json = serde_json::to_string(&found).expect("serializable");
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(serde_json::from_str::<Extraction>(&json).expect("readable"), found);
        assert_eq!(serde_json::from_value::<Extraction>(value).expect("readable from a value"), found);
    }
}

#[test]
fn types_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Extractor>();
    shared::<Extraction>();
    shared::<copydesk::Error>();
}
