//! Sentences, and all claims that are read in them, as `source | cue | content`.

use crate::span::Span;
use crate::{Article, Extractor};

fn claims(text: &str) -> Vec<String> {
    let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let words = |spans: &[Span]| spans.iter().map(|s| s.slice(text)).collect::<Vec<_>>().join(" ... ");
    let shown = |claim: &crate::extraction::Claim| {
        [&claim.source_spans, &claim.cue_spans, &claim.content_spans].map(|spans| words(spans)).join(" | ")
    };
    found.claims.iter().map(shown).collect()
}

#[track_caller]
fn check(sentences: &[(&str, &[&str])]) {
    for (text, expected) in sentences {
        assert_eq!(claims(text), *expected, "{text}");
    }
}

#[test]
fn what_many_are_or_remain() {
    check(&[
        ("Farmers are concerned that it was late.", &["Farmers | are concerned | it was late"]),
        ("I'm sure that it will rain.", &["I | 'm sure | it will rain"]),
        ("Okafor remained confident that she would win.", &["Okafor | remained confident | she would win"]),
        ("Police are investigating whether it rained.", &["Police | are investigating | whether it rained"]),
        ("The office projected that many would leave.", &["The office | projected | many would leave"]),
        ("They track bats in research projects that monitor the sky.", &[]),
        ("They finance large projects to revive the trade.", &[]),
    ]);
}

#[test]
fn speakers_whose_names_are_other_words() {
    check(&[
        ("“We want more ways out,” said Sun.", &["Sun | said | “We want more ways out,”"]),
        ("“We want more ways out,” says May.", &["May | says | “We want more ways out,”"]),
        (
            "“We want more ways out,” said the 29-year-old.",
            &["the 29-year-old | said | “We want more ways out,”"],
        ),
        ("“We want more ways out,” Okafor said last May.", &["Okafor | said | “We want more ways out,”"]),
        (
            "“We want more ways out,” he said in reply to the question whether it was late.",
            &["he | said | “We want more ways out,”"],
        ),
    ]);
}

#[test]
fn participles_and_statements_before_quotations() {
    check(&[
        (
            "He left, tweeting on Saturday, “We are old and we are few.”",
            &["He | tweeting | “We are old and we are few.”"],
        ),
        (
            "A statement read, “We are old and we are few.”",
            &["A statement | read | “We are old and we are few.”"],
        ),
    ]);
}

#[test]
fn things_that_are_found_and_clauses_that_are() {
    check(&[
        ("They found a way through, but the door was shut.", &[]),
        ("Workers found themselves out of a job that they liked.", &[]),
        ("The survey found people were poor.", &["The survey | found | people were poor"]),
        (
            "She felt the debate - which was short - was late.",
            &["She | felt | the debate - which was short - was late"],
        ),
    ]);
}

#[test]
fn what_it_is_fair_to_say() {
    check(&[("It is fair to say that she won.", &[" | to say | she won"])]);
}

#[test]
fn a_participle_before_a_noun_says_nothing() {
    check(&[("Okafor sells his freshly roasted nuts in Lund.", &[])]);
}

#[test]
fn what_is_issued_says_what_it_says() {
    check(&[(
        "The report issued by the firm says it rained.",
        &["the firm | issued | The report", "The report issued by the firm | says | it rained"],
    )]);
}

#[test]
fn quotations_go_on() {
    check(&[
        (
            "“We lost,” Okafor said. “Will they send the young to fight?” She has also praised the plan.",
            &[
                "Okafor | said | “We lost,” ... “Will they send the young to fight?”",
                "She | has also praised | the plan",
            ],
        ),
        (
            "Ada Okafor believes it will be late. “They are not ready for us in Lund.”",
            &["Ada Okafor | believes | it will be late ... “They are not ready for us in Lund.”"],
        ),
        (
            "The report believes it will be late. “They are not ready for us in Lund.”",
            &["The report | believes | it will be late"],
        ),
    ]);
}

#[test]
fn labels_in_the_midst_of_a_paragraph() {
    check(&[
        (
            "It rained. Sen. Ada Moor (R-Alaska): “I cannot support the cuts in Lund.”",
            &["Sen. Ada Moor (R-Alaska) | : | “I cannot support the cuts in Lund.”"],
        ),
        ("It rained. A first rule: “I cannot support the cuts in Lund.”", &[]),
    ]);
}
