//! Time grows with the size of the text and not with its square, on shapes that are made to hurt.

mod support;

use copydesk::{Article, Extractor, Scratch};
use std::time::{Duration, Instant};

/// Name, what repeats, and how many bytes of it.
const SHAPES: &[(&str, &str, usize)] = &[
    ("one line of words", "the minister said that Maria Okonkwo met him in Geneva on 3 May and ", 10_000_000),
    ("quotation marks", "\"", 1_000_000),
    ("opening quotation marks", "“", 3_000_000),
    ("quoted words", "\"a \" b ", 1_000_000),
    ("single quotation marks", " 'a", 1_000_000),
    ("capitals", "A", 1_000_000),
    ("capitalized words", "Aa ", 1_000_000),
    ("different names", "", 1_000_000),
    ("brackets", "(", 1_000_000),
    ("full stops", ".", 1_000_000),
    ("line breaks", "\n", 1_000_000),
    ("short lines", "a\n", 1_000_000),
    ("repeated lines", "Share this article\n", 1_000_000),
    (
        "credits behind paragraphs",
        "The crews of the old harbour are back at work, the union said. (Reporting by Ada Moor)\n",
        1_000_000,
    ),
    ("lists that never end", "list of 3 items\n", 1_000_000),
    ("clock times", "21:40\nThe crews left the harbour.\n", 1_000_000),
    ("turns", "Moor: It was late.\n", 1_000_000),
    ("questions and answers", "Q: Was it late?\nA: I said it was late.\n", 1_000_000),
    ("tags behind full stops", "“It is late.” Moor said. ", 1_000_000),
    ("claims that are days", "Moor told Ito: 3 May 2021. ", 1_000_000),
    ("bylines with places", "Crews of the ferries leave at noon\nAda Moor in Oslo\n3 May 2019\n", 1_000_000),
    ("lists of titles", "Foreign Ministers Ada Moor of Peru, Ito Lund of Chile, ", 1_000_000),
    ("pairs", "Ada Moor and Ito Lund left. The two men met. ", 1_000_000),
    ("dates", "3 May 2019 ", 1_000_000),
    ("numbers", "1,", 1_000_000),
    ("meetings", "He met her. ", 1_000_000),
    ("said", "said ", 1_000_000),
    ("summits", "the summit between ", 1_000_000),
    ("hyphens", "a-", 1_000_000),
    ("commas", "a, ", 1_000_000),
    ("titles of others", "It was late. READ MORE: Ferries to be sold ", 1_000_000),
    ("boxes of titles", "Ada Moor Ada MORE (", 1_000_000),
    ("owners", "© 2021 Harbour Media Group\n", 1_000_000),
    ("they", "They said it was late. ", 1_000_000),
    ("bodies meant", "The agency said it was late. ", 1_000_000),
    ("documents", "The statement said Moor left. Its report added more. ", 1_000_000),
    ("joined days", "Moor left Oslo and met Ito on Monday, ", 1_000_000),
    ("protests", "Protesters in the city rallied at an event. ", 1_000_000),
    ("answered words", "Moor rejected Ito's call for Lund to quit. ", 1_000_000),
    ("nested claims", "he said that she said that ", 1_000_000),
    ("roles of pronouns", "Ada Moor left for the EU. She was the envoy to the UN. ", 1_000_000),
    ("agencies", "It was late. Source: Osk ", 1_000_000),
    ("hyphens for blanks", "said.-\"We left,\"-she said of-the talks, ", 1_000_000),
    ("clauses between", "after the head of the party that Moor led in Oslo rejected it, ", 1_000_000),
    ("days said", "On Monday Moor said it. He said so, and accused Ito. ", 1_000_000),
    ("votes ahead", "ahead of the primary in Lima ", 1_000_000),
    ("verbs of one sentence", "The doctor who treated them, Ada Moor, ", 1_000_000),
    (
        "deeds of one sentence",
        "Oman lifted the blockade of Chad and handed islands back to Qatar by ",
        1_000_000,
    ),
    ("letters of one sentence", "In a letter urging Ada Moor, ", 1_000_000),
    ("roles of nobody", "Ada Moor slept. Moor left. They met the former Ohio governor. ", 1_000_000),
    ("no-break spaces", "\u{a0}x", 1_000_000),
    ("accents", "é", 1_000_000),
];

#[test]
fn hostile_shapes_take_linear_time() {
    let extractor = Extractor::new();
    let mut scratch = Scratch::new();
    let mut slow = Vec::new();
    for &(name, unit, size) in SHAPES {
        let whole = if unit.is_empty() { names(size) } else { unit.repeat(size / unit.len()) };
        let mut cut = whole.len() / 4;
        while !whole.is_char_boundary(cut) {
            cut -= 1;
        }
        for clean in [false, true] {
            let mut time = |text: &str| {
                let start = Instant::now();
                let found = extractor.extract_with(&Article::new(text).clean(clean), &mut scratch);
                let taken = start.elapsed();
                assert!(found.is_ok());
                taken
            };
            time(&whole[..cut]);
            let quarter = time(&whole[..cut]).max(Duration::from_millis(3));
            let mut all = time(&whole);
            // A machine that others use may stall; a square is there every time.
            for _ in 0..3 {
                if all > quarter * 11 {
                    all = all.min(time(&whole));
                }
            }
            // Four times the text: a square would take sixteen times as long.
            if all > quarter * 11 {
                slow.push(format!("{name} (clean: {clean}): {quarter:?} for a quarter, {all:?} for all"));
            }
        }
    }
    assert!(slow.is_empty(), "more than linear:\n{}", slow.join("\n"));
}

/// Full names that are all different.
fn names(size: usize) -> String {
    let mut text = String::with_capacity(size + 32);
    let mut n = 0u32;
    while text.len() < size {
        let mut family = String::from("Qu");
        let mut rest = n;
        while rest > 0 {
            family.push(char::from(b'a' + (rest % 26) as u8));
            rest /= 26;
        }
        text.push_str("Maria ");
        text.push_str(&family);
        text.push_str(" spoke. ");
        n += 1;
    }
    text
}
