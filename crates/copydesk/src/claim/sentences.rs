//! Sentences, and all claims that are read in them, as `source | cue | content`.

use crate::span::Span;
use crate::{Article, Extractor};

/// All claims.
pub(super) fn claims(text: &str) -> Vec<String> {
    let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let words = |spans: &[Span]| spans.iter().map(|s| s.slice(text)).collect::<Vec<_>>().join(" ... ");
    let shown = |claim: &crate::extraction::Claim| {
        [&claim.source_spans, &claim.cue_spans, &claim.content_spans].map(|spans| words(spans)).join(" | ")
    };
    found.claims.iter().map(shown).collect()
}

/// Whose the last claim is: the codes of countries, names of others.
pub(super) fn source(text: &str) -> String {
    let found = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let claim = found.claims.last().expect("a claim");
    let shown =
        |it: &crate::extraction::Actor| it.code.map_or_else(|| it.name.to_string(), |code| code.to_string());
    claim.sources.iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(sentences: &[(&str, &[&str])]) {
    for (text, expected) in sentences {
        assert_eq!(claims(text), *expected, "{text}");
    }
}

#[test]
fn what_the_reader_is_told_to_do() {
    check(&[
        ("Consider this law a start.", &[]),
        ("Expect the talks to fail.", &[]),
        ("And remember that it was late.", &[]),
        ("Lawyers expect the talks to fail.", &["Lawyers | expect | the talks to fail"]),
    ]);
}

#[test]
fn what_is_called_so_by_nobody() {
    check(&[
        ("Ada Moor was named envoy.", &[]),
        ("The plan is called “the Long Road.”", &[]),
        ("Ada Moor has been called a liar.", &[" | has been called | Ada Moor ... a liar"]),
        ("The plan was called a sham by Moor.", &["Moor | was called | The plan ... a sham"]),
    ]);
}

#[test]
fn several_who_say_it_in_the_midst() {
    check(&[(
        "The gap between the two, said Ada Moor and others, would be clear.",
        &["Ada Moor and others | said | The gap between the two ... would be clear"],
    )]);
}

#[test]
fn the_main_verb_behind_a_relative_clause() {
    check(&[
        (
            "The judge who heard the case in Lima last week said it was late.",
            &["The judge who heard the case in Lima | said | it was late"],
        ),
        (
            "A woman who asked not to be named for fear of them said it was late.",
            &[
                "A woman who asked not to be named for fear of them | said | it was late",
                "who | asked | not to be named for fear of them",
            ],
        ),
        ("The man who said he told the envoy was late.", &["who | said | he told the envoy was late"]),
    ]);
}

#[test]
fn what_is_said_in_another_tense_is_said_apart() {
    check(&[
        (
            "Moor says she is late and said the envoy had left.",
            &["Moor | says | she is late", "Moor | said | the envoy had left"],
        ),
        ("Moor called Bea Ito, D-Va., weak.", &["Moor | called | Bea Ito, D-Va., weak"]),
    ]);
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
fn what_a_source_did_not_tell_ends_what_it_told() {
    check(&[
        ("Moor said it was late, but she gave few details.", &["Moor | said | it was late"]),
        ("Moor said it was late, though she gave little evidence.", &["Moor | said | it was late"]),
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
        &["The report issued by the firm | says | it rained"],
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

#[test]
fn speakers_with_a_rank_or_an_age_behind_what_they_say() {
    check(&[
        (
            "“We were late, one boat sank,” acting mayor Ada Okafor said.",
            &["acting mayor Ada Okafor | said | “We were late, one boat sank,”"],
        ),
        ("“He cried: ‘Take it!’” Okafor said.", &["Okafor | said | “He cried: ‘Take it!’”"]),
        (
            "Two boats sank, medical and security sources have told The Lund Post.",
            &["medical and security sources | have told | Two boats sank"],
        ),
        (
            "The council took bribes for years, said the court.",
            &["the court | said | The council took bribes for years"],
        ),
        (
            "“It is late,” Ada Okafor, a teacher held in Lund, told reporters.",
            &["Ada Okafor, a teacher held in Lund, | told | “It is late,”"],
        ),
        ("“It is late,” the source elaborated.", &["the source | elaborated | “It is late,”"]),
    ]);
}

#[test]
fn what_nobody_who_is_named_believes_or_tells() {
    check(&[
        ("It is widely expected that Lund will act.", &[" | is widely expected | Lund will act"]),
        ("It is thought the rain may go on.", &[" | is thought | the rain may go on"]),
        (
            "Some forty people are thought to have left.",
            &[" | are thought | Some forty people ... to have left"],
        ),
        ("They helped those thought to be ill.", &[]),
        ("She was told she would have to wait.", &[" | was told | she would have to wait"]),
        ("The court was told Okafor left Lund in May.", &[" | was told | Okafor left Lund in May"]),
        ("When it was revealed that she knew, she left.", &[" | was revealed | she knew"]),
    ]);
}

#[test]
fn asides_and_gerunds_behind_a_cue() {
    check(&[
        (
            "Okafor said that, while it was late, she would stay.",
            &["Okafor | said | while it was late, she would stay"],
        ),
        (
            "Okafor says, at present, there are ten free beds.",
            &["Okafor | says | at present, there are ten free beds"],
        ),
        ("Okafor denied having met the envoy.", &["Okafor | denied | having met the envoy"]),
        ("Okafor denied ever leaving Lund.", &["Okafor | denied | ever leaving Lund"]),
        (
            "“We want more ways out,” Okafor went on to say.",
            &["Okafor | went on to say | “We want more ways out,”"],
        ),
        ("Many fear the bank will fail.", &["Many | fear | the bank will fail"]),
    ]);
}

#[test]
fn what_is_told_according_to_somebody() {
    check(&[
        (
            "According to earlier reports, the pass will be free.",
            &["earlier reports | According to | the pass will be free"],
        ),
        (
            "According to the envoy, the aide who made the call has left.",
            &["the envoy | According to | the aide who made the call has left"],
        ),
        (
            "According to Okafor, the most costly watch cost $700.",
            &["Okafor | According to | the most costly watch cost $700"],
        ),
    ]);
}

#[test]
fn who_reads_it_says_nothing() {
    check(&[
        ("Do you have pictures you want to share?", &[]),
        ("You might think that it was late, but Okafor said it was not.", &["Okafor | said | it was not"]),
        (
            "“You said that it was late,” Okafor said.",
            &["Okafor | said | “You said that it was late,”", "You | said | it was late"],
        ),
    ]);
}

#[test]
fn a_dash_may_part_a_pronoun_from_whom_it_stands_for() {
    let found =
        Extractor::new().extract(&Article::new("Ada Okafor - who said it was late - left.").clean(true));
    let claims = found.expect("a short text").claims;
    let names: Vec<_> = claims.iter().flat_map(|claim| &claim.sources).map(|who| who.name.as_str()).collect();
    assert_eq!(names, ["Ada Okafor"]);
}

#[test]
fn what_was_done_to_a_statement_ends_before_its_content() {
    check(&[
        (
            "Moor said in a statement released on Friday that it was late.",
            &["Moor | said in a statement | it was late"],
        ),
        (
            "Moor said in a statement emailed to the paper that it was late.",
            &["Moor | said in a statement | it was late"],
        ),
        ("Writing in the Daily Post, Moor said it was late.", &["Moor | said | it was late"]),
        ("Moor remained adamant she would stay.", &["Moor | remained adamant | she would stay"]),
        ("Moor made it clear she would stay.", &["Moor | made it clear | she would stay"]),
        ("The only man in the room said it was late.", &["The only man in the room | said | it was late"]),
    ]);
}

#[test]
fn a_title_before_a_quotation_is_none_of_it() {
    check(&[
        (
            "Claims are absurd \"They were here all the time,\" Moor said.",
            &["Moor | said | \"They were here all the time,\""],
        ),
        (
            "The plan is a \"big mistake that they made all the time,\" Moor said.",
            &["Moor | said | The plan is a \"big mistake that they made all the time,\""],
        ),
    ]);
}

#[test]
fn where_it_was_said_stands_before_the_content() {
    check(&[
        ("Moor said on its website the outage was over.", &["Moor | said | the outage was over"]),
        ("Moor said in Lima the talks had failed.", &["Moor | said | the talks had failed"]),
        ("Moor said after the meeting she would go.", &["Moor | said | she would go"]),
        ("Moor said after the vote there was hope.", &["Moor | said | there was hope"]),
        ("Moor said in his memoir that it was late.", &["Moor | said | it was late"]),
        ("Moor said on ABC's \"This Week\" that it was late.", &["Moor | said | it was late"]),
    ]);
}

#[test]
fn a_verb_joined_behind_a_day() {
    check(&[
        (
            "Moor condemned the raid and on Monday said it was late.",
            &["Moor | condemned | the raid", "Moor | said | it was late"],
        ),
        (
            "Moor condemned the raid and for the first time said in a memo it was late.",
            &["Moor | condemned | the raid", "Moor | said in a memo | it was late"],
        ),
        ("Moor met the miners and in a speech said it was late.", &["Moor | said | it was late"]),
        ("The ministry in a statement said it was late.", &["The ministry | said | it was late"]),
    ]);
}

#[test]
fn an_infinitive_behind_when_or_where() {
    check(&[
        ("Moor vowed after the storm to stay.", &["Moor | vowed | to stay"]),
        ("Moor agreed at a meeting in Lima to stay.", &["Moor | agreed | to stay"]),
    ]);
}
