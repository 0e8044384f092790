//! Stage 5: who said what: source, cue and content of every attribution.
//!
//! `Doc, times, entities, events -> claims`, parents before the claims inside them, otherwise in the order of the
//! text.
//!
//! ```text
//! Ada Moor, a lawyer, has said that the talks "went well."
//! ^ source            ^ cue         ^ content
//! ```
//!
//! Cues are found first, those of the whole document at once. Then sieves, most precise first: tags beside quotations
//! and clauses (`tag`), `according to`, labels and continued quotations (`quote`), whole turns (`turn`), statements
//! (`lead`), verbs (`behind`, `passive`) and nouns (`noun`) with their content behind or around them. Cannot fail.
//! Source: the scheme is that of `PolNeAR` (Newell, Margolin, Ruths 2018); orders, extents and where contents end
//! follow what such corpora show.

mod according;
mod added;
mod addressee;
mod aim;
mod apposed;
mod armed;
mod behind;
mod build;
mod circumstance;
mod clause;
mod clause_walk;
mod column;
mod content;
mod content_end;
mod cue;
mod cue_extent;
mod cue_shape;
mod dateline;
mod deed;
mod deed_table;
mod deed_words;
mod described;
mod draft;
mod found;
mod fronted;
mod gap;
mod interview;
mod issuer;
mod lead;
mod list;
mod lost;
mod marks;
mod meant;
mod naming;
mod noun;
mod noun_end;
mod own_subject;
mod passage;
mod passive;
mod phrase;
mod pointed;
mod pollster;
mod quote;
mod read;
mod reading;
mod reduced;
mod relative;
mod rule;
mod rules;
#[cfg(test)]
mod sentences;
mod source;
mod speaker;
mod speaks_on;
mod subject;
mod tag;
mod tail;
mod thing;
mod titles;
mod turn;
mod venue;
mod view;
mod widened;
mod withheld;
mod word;
mod word_list;

use crate::extraction::{Claim, Event};
use crate::grammar::Doc;
use crate::mention::{Entities, TimeMention};

pub(crate) use dateline::leave_out_dateline;
pub(crate) use rules::RULES;

/// Buffers of the stage, used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    passages: passage::Passages,
    columns: column::Columns,
    anchors: cue::Anchors,
    cues: found::Cues,
    copies: Vec<cue::Cue>,
    drafts: Vec<draft::Draft>,
    build: build::Buffers,
}

/// Finds the claims of a document, in the order in which they stand.
#[inline(never)] // so that a profile shows the stage
pub(crate) fn find_claims(
    doc: &Doc<'_>,
    times: &[TimeMention],
    entities: &Entities,
    events: &[Event],
    buffers: &mut Buffers,
) -> Vec<Claim> {
    let Buffers { passages, columns, anchors, cues, copies, drafts, build } = buffers;
    columns.fill(doc, times);
    let sight = view::Sight { doc: *doc, times, columns };
    let view = view::View::of(&sight);
    passages.find(view);
    anchors.find_cues(view, passages, cues);
    let (headline, labelled) = (false, false);
    let (turn, last_top, last_open, within, waiting) = (None, None, None, None, None);
    let mut reader = read::Reader {
        view,
        entities,
        found: found::Found::default(),
        headline,
        labelled,
        turn,
        last_top,
        last_open,
        within,
        waiting,
        drafts,
    };
    reader.read(passages, cues, copies);
    build.claims(view, entities, events, drafts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::Extraction;
    use crate::span::Span;
    use crate::{Article, Extractor};

    fn read(text: &str) -> Extraction {
        Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text")
    }

    fn shown(text: &str, claim: &Claim) -> String {
        let words = |spans: &[Span]| spans.iter().map(|s| s.slice(text)).collect::<Vec<_>>().join(" ... ");
        let parts = [&claim.source_spans, &claim.cue_spans, &claim.content_spans];
        parts.map(|spans| words(spans)).join(" | ")
    }

    #[test]
    fn examples_and_rejects() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for (text, expected) in rule.examples {
                let claims = read(text).claims;
                let found: Vec<_> =
                    claims.iter().filter(|c| c.rule == rule.name).map(|c| shown(text, c)).collect();
                if !found.iter().any(|claim| claim == expected) {
                    let all: Vec<_> =
                        claims.iter().map(|c| format!("{}: {}", c.rule, shown(text, c))).collect();
                    wrong.push(format!("{}: {text}\n  expected {expected}\n  found {all:?}", rule.name));
                }
            }
            for text in rule.rejects {
                if read(text).claims.iter().any(|claim| claim.rule == rule.name) {
                    wrong.push(format!("{} fires on {text}", rule.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_is_listed() {
        let text =
            "“A deal is near,” Moor said. The talks, she said, were long. He seems ill, according to Moor.";
        for claim in read(text).claims {
            assert!(RULES.iter().any(|rule| rule.name == claim.rule), "{}", claim.rule);
        }
    }

    #[test]
    fn a_quotation_over_paragraphs_is_one_claim() {
        let text = "“We are ready,” Moor said.\n\n“We have been ready for years and years.”";
        let claims = read(text).claims;
        assert_eq!(claims.len(), 1);
        assert_eq!(claims[0].content_spans.len(), 2);
    }

    #[test]
    fn claims_inside_claims_have_a_parent() {
        let text = "Moor said that the minister told her that the vote was off.";
        let claims = read(text).claims;
        assert_eq!(claims.iter().map(|claim| claim.parent).collect::<Vec<_>>(), [None, Some(0)]);
    }

    #[test]
    fn words_that_were_not_said_are_no_claim_inside_another() {
        for (text, expected) in [
            ("Moor declined to say whether it was late.", 1),
            ("Moor said that they must ask why it was late.", 1),
            ("Moor said that Ito could say that it was late.", 1),
            ("Moor said that Ito is believed to have said that it was late.", 2),
            ("Moor said that Ito will say that it was late.", 2),
            ("Moor said that Ito continues to say that it was late.", 2),
        ] {
            assert_eq!(read(text).claims.len(), expected, "{text}");
        }
    }

    #[test]
    fn thoughts_are_claims_inside_others() {
        for (text, expected) in [
            ("Moor said that envoys think the vote is off.", 2),
            ("Moor said that the police had concluded that Ito lied.", 2),
            ("Moor said that Ito wants the vote to be off.", 1),
            ("Moor said that Ito praised the vote.", 1),
            ("Moor said that Ito knows the vote is off.", 1),
            ("“The envoys think that the vote is off,” Moor said.", 1),
        ] {
            assert_eq!(read(text).claims.len(), expected, "{text}");
        }
    }

    fn sources(text: &str) -> Vec<String> {
        let claims = read(text).claims;
        claims.iter().flat_map(|claim| &claim.sources).map(|source| source.name.to_string()).collect()
    }

    #[test]
    fn a_pronoun_stands_for_who_spoke_before() {
        let text = "A navy spokesman said two ships sank. He said it had rained.";
        assert_eq!(sources(text), ["A navy spokesman", "A navy spokesman"]);
        assert_eq!(sources("Many fear that demand is weak."), ["Many"]);
        let text = "Karl Ito left. The army spokesperson recalled that Ada Moor had said it rained.\n\n“It did,” she said.";
        assert_eq!(sources(text).last().map(String::as_str), Some("The army spokesperson"));
        let text = "Dealers said prices fell. They said demand was weak.";
        assert_eq!(sources(text), ["Dealers", "Dealers"]);
        let text = "Dealers said prices fell. He said demand was weak.";
        assert_eq!(sources(text), ["Dealers", "He"]);
        assert_eq!(sources("Police left after they said it was safe."), ["Police"]);
    }

    #[test]
    fn who_stands_for_people_not_for_what_they_feel() {
        let text = "It sparked anger from nurses who denounced the cuts.";
        assert_eq!(sources(text), ["nurses"]);
        assert_eq!(
            sources("A spokesman for nurses who denounced the cuts left."),
            ["A spokesman for nurses"]
        );
        assert_eq!(sources("The war, which has seen many people killed, goes on."), [""; 0]);
    }

    #[test]
    fn guests_welcomed_on_arrival_are_not_praised() {
        assert_eq!(sources("Ada Moor was welcomed by Ito on arrival at the airport."), [""; 0]);
        assert_eq!(sources("The plan was welcomed by Ito."), ["Ito"]);
    }

    #[test]
    fn a_body_with_its_short_form_is_not_who_speaks_for_it() {
        let text = "The Harbour Workers' Union (HWU) spokesman Karl Ito said it was late.";
        assert_eq!(sources(text), ["Karl Ito"]);
        assert_eq!(sources("The Harbour Workers' Union (HWU) said it was late."), ["Harbour Workers' Union"]);
    }

    #[test]
    fn words_that_only_look_like_cues_say_nothing() {
        for text in [
            "They voted in the early voting states that precede it.",
            "They dealt with alerts that do not matter.",
            "Moor is on Peru's most wanted list.",
            "They had better than expected results.",
            "They put the writer and accused thief Ada Moor on a list.",
            "He was jailed for threatening to kill Moor.",
            "The row threatens to derail the talks.",
            "A video shows men in a boat.",
            "She found the car and called 911.",
            "Moor left the group, which he had denounced.",
            "People should support it.",
            "There is no doubt that it rained.",
        ] {
            assert!(read(text).claims.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_crowd_of_several_sorts_is_one_source() {
        assert_eq!(sources("Dealers and farmers said it was late."), ["Dealers and farmers"]);
        assert_eq!(sources("Ada Moor and the farmers said it was late."), ["Ada Moor", "the farmers"]);
        assert_eq!(sources("Local media and a dealer said it was late."), ["Local media", "a dealer"]);
        let text = "The Danish and Swedish leaders of the panel said it was late.";
        assert_eq!(sources(text), ["The Danish and Swedish leaders of the panel"]);
    }

    #[test]
    fn an_object_of_the_verb_before_is_no_subject() {
        assert_eq!(sources("They moved tanks and a ship to Lund and said that it rained."), ["They"]);
        assert_eq!(sources("Officials advised residents that it was late."), ["Officials"]);
        assert_eq!(sources("It rained, and some fear it was late."), ["some"]);
    }

    #[test]
    fn an_article_cut_off_from_its_noun_is_no_source() {
        assert_eq!(sources("It was late, a well-placed source said."), ["a well-placed source"]);
    }

    #[test]
    fn two_offices_of_one_name_are_one_source() {
        assert_eq!(sources("It is late, says banker and former minister Ada Moor."), ["Ada Moor"]);
        assert_eq!(sources("Banker and former minister Ada Moor said it was late."), ["Ada Moor"]);
        assert_eq!(sources("Transport and Energy Minister Ada Moor said it was late."), ["Ada Moor"]);
        assert_eq!(sources("The banker and Minister Ada Moor said it was late.").len(), 2);
    }

    #[test]
    fn a_quotation_may_have_lost_its_opening_mark() {
        let text = "Moor left.\n\nIt is late. We have to go,\" she said on the steps.";
        let claims = read(text).claims;
        assert_eq!(claims.len(), 1);
        assert_eq!(shown(text, &claims[0]), "she | said | It is late. We have to go,\"");
    }

    #[test]
    fn participles_that_name_or_intend_say_nothing() {
        assert_eq!(sources("A group called One Dawn was founded by Ada Moor."), [""; 0]);
        assert_eq!(sources("They launched a costly ad campaign intended to win votes."), [""; 0]);
        assert_eq!(sources("The army intended to stay."), ["The army"]);
    }

    #[test]
    fn a_title_inside_the_words_of_a_source_is_not_its_own() {
        let text = "“It is over,” an official in President Ada Moor's office said.";
        assert_eq!(sources(text), ["an official in President Ada Moor's office"]);
        let text = "A spokesman for President Ada Moor told reporters that it was late.";
        assert_eq!(sources(text), ["A spokesman for President Ada Moor"]);
    }

    #[test]
    fn a_clause_behind_a_tag_has_no_part_in_what_is_added() {
        let text = "“It is over,” Ito told reporters as she left the hall, adding that she was glad.";
        assert_eq!(sources(text), ["Ito", "Ito"]);
    }

    #[test]
    fn a_relative_pronoun_stands_for_its_antecedent() {
        let text = "Ada Moor, a senator, who said it was late, left.";
        assert_eq!(sources(text), ["Ada Moor"]);
        let text = "Aides in Lima who say it is late left.";
        assert_eq!(sources(text), ["Aides in Lima"]);
    }

    #[test]
    fn who_asks_a_question_asks_no_favour() {
        use crate::extraction::Act;
        let acts = |text: &str| read(text).claims.iter().map(|claim| claim.act).collect::<Vec<_>>();
        assert_eq!(acts("Moor asked whether it had rained."), [Act::Ask]);
        assert_eq!(acts("Moor demanded to know whether it had rained."), [Act::Ask]);
        assert_eq!(acts("Moor questioned whether it had rained."), [Act::Ask]);
        assert_eq!(acts("Moor questioned the plan."), [Act::Accuse]);
        assert_eq!(acts("Moor asked them to go."), [Act::Request]);
        assert_eq!(acts("Moor told them to go."), [Act::Request]);
        assert_eq!(acts("Moor told them that it had rained."), [Act::State]);
        assert_eq!(acts("Moor refused to go."), [Act::Deny]);
        assert_eq!(acts("Moor suggested that they meet."), [Act::Propose]);
        assert_eq!(acts("Moor suggested that they should meet."), [Act::Propose]);
        assert_eq!(acts("Moor suggested that it had rained."), [Act::State]);
        assert_eq!(acts("The study suggests that coffee is harmless."), [Act::State]);
        assert_eq!(acts("Analysts expect the bank to raise rates."), [Act::Predict]);
    }

    #[test]
    fn an_aside_parts_a_cue_from_its_clause() {
        let contents = |text: &str| {
            let claims = read(text).claims;
            claims
                .iter()
                .flat_map(|claim| &claim.content_spans)
                .map(|span| span.slice(text).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(contents("The paper reported, citing three envoys, that talks failed."), ["talks failed"]);
        assert_eq!(
            contents("Moor told reporters, without giving details, that talks failed."),
            ["talks failed"]
        );
    }

    #[test]
    fn the_number_of_a_verb_tells_what_a_relative_pronoun_stands_for() {
        let contents = |text: &str| {
            let claims = read(text).claims;
            let by = claims.iter().filter(|claim| claim.rule == "claim.verb-passive-by");
            by.flat_map(|claim| &claim.content_spans)
                .map(|span| span.slice(text).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(contents("The details of the plan, which was criticized by Moor, are old."), ["the plan"]);
        let text = "The details of the plan, which were criticized by Moor, are old.";
        assert_eq!(contents(text), ["The details of the plan"]);
        let text = "Moor's claim that it was late - which was denied by Ito - was false.";
        assert_eq!(contents(text), ["it was late"]);
    }

    #[test]
    fn who_warns_against_something_asks() {
        let acts = |text: &str| read(text).claims.iter().map(|claim| claim.act).collect::<Vec<_>>();
        assert_eq!(acts("Moor warned Iran against attacking Oman."), [crate::extraction::Act::Request]);
        assert_eq!(acts("Moor warned that it would fail."), [crate::extraction::Act::Threaten]);
    }

    #[test]
    fn the_day_that_ends_an_object_tells_when() {
        let day = "2024-03-07".parse().expect("a day");
        let article = Article::new("Moor condemned the attack on Monday.").clean(true).published(day);
        let claims = Extractor::new().extract(&article).expect("a short text").claims;
        let when = claims.first().and_then(|claim| claim.when.as_ref()).map(|when| when.value.to_string());
        assert_eq!(when.as_deref(), Some("2024-03-04"));
    }

    #[test]
    fn a_duration_does_not_tell_when() {
        let text = "The mayor said during a two-week visit that it had rained.";
        assert!(read(text).claims.iter().all(|claim| claim.when.is_none()));
    }
}
