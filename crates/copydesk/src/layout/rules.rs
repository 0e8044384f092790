//! What each rule of this stage does to a line, shown on examples that are run as tests.
//!
//! An example is a line set between two paragraphs of a story, or a whole page in which `> ` marks the line
//! that is judged; its value is the kind of the block it becomes. `(clean)` before it says that the caller
//! called the text an article. A reject is a line the rule must leave alone.

use crate::rule_info::{RuleInfo, Stage};

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Layout, examples, rejects)
}

/// The rules, in the order in which they are asked.
pub(crate) const RULES: &[RuleInfo] = &[
    rule(
        "layout.headline",
        &[
            (
                "> Harbour Strike Ends After Nine Days\nThe strike at the harbour ended on Monday, the union said. It had lasted nine days.",
                "headline",
            ),
            (
                "Ferry Crews Vote to Return\nMenu\n> Ferry Crews Vote to Return\nThe ferry crews voted on Monday to return to work, their union said in a statement.",
                "headline",
            ),
        ],
        &["The crews voted to return to work after nine days, their union said."],
    ),
    rule("layout.clean", &[("(clean)Leave a comment", "paragraph")], &["Leave a comment"]),
    rule(
        "layout.standfirst",
        &[(
            "Home\nNews\nFerry Crews Vote to Return to Work\n> After nine days without boats the islands breathe again.\nBy Ada Sellers\nThe ferry crews of the old harbour voted on Monday to return to work, their union said in a statement.\nThe strike had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end.",
            "headline",
        )],
        &["After nine days without boats the islands breathe again."],
    ),
    rule(
        "layout.agency-note",
        &[("ATTENTION - ADDS quotes from union", "other")],
        &["The union paid attention to the quotes it added."],
    ),
    rule(
        "layout.amount",
        &[(
            "2,500 $\n> 1,360 $\nFerry crews back at work\nThe ferry crews are back at work, the union said on Monday evening.",
            "promotion",
        )],
        &["He paid $ 2,500 for the boat."],
    ),
    rule(
        "layout.credit-line",
        &[(
            "Home\nNews\nFerry crews back at work\nNov 8, 2021\n> Harbour Press Service\nThe ferry crews are back at work, the union said on Monday evening.",
            "caption",
        )],
        &["Harbour Press Service"],
    ),
    rule(
        "layout.author-alone",
        &[
            (
                "Home\nNews\nFerry crews are back at work\n> Ada Sellers\nNov 8, 2021\nThe ferry crews are back at work, the union said on Monday evening.",
                "byline",
            ),
            (
                "Home\nNews\nFerry crews are back at work\n> Ada Sellers @sellers\nThe ferry crews are back at work, the union said on Monday evening.",
                "byline",
            ),
        ],
        &["Ada Sellers"],
    ),
    rule(
        "layout.dateline-alone",
        &[(
            "Home\nNews\nFerry crews are back at work\n> OSLO (Reuters) —\nThe ferry crews are back at work, the union said on Monday evening.",
            "paragraph",
        )],
        &["OSLO (Reuters) —"],
    ),
    rule(
        "layout.date-above",
        &[(
            "> November 8, 2021\nHome\nNews\nSport\nWeather\nTravel\nOpinion\nFerry crews back at work\nThe ferry crews are back at work, the union said on Monday evening.",
            "navigation",
        )],
        &["November 8, 2021"],
    ),
    rule(
        "layout.question",
        &[("What do the crews want?", "subheading")],
        &["“What do the crews want?” he asked.", "The crews wanted more."],
    ),
    rule(
        "layout.doubled-line",
        &[(
            "Bakers of the old town fear a hard winter\nBakers of the old town fear a hard winter",
            "related",
        )],
        &["Bakers of the old town fear a hard winter"],
    ),
    rule(
        "layout.teaser-sentence",
        &[(
            "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\nBakers of the old town fear winter\nBakers of the old town fear winter\n> Flour has become so dear that some bakers may have to close.\nAdvertisement\nThe company had asked them to return, and the minister for the islands had done so too. The first ferry sails on Tuesday.",
            "related",
        )],
        &["Flour has become so dear that some bakers may have to close."],
    ),
    rule(
        "layout.day",
        &[(
            "The harbour strike of 1911\nMarch 3, 1911\nThe crews of the ferries lay down their work.\n> April 9, 1911\nThe company calls upon them to return, and threatens to sell its boats.\nMay 12, 1911\nThe minister for the islands speaks to the crews.\nJuly 1, 1911\nThe strike ends, and the first of the ferries leaves the harbour.",
            "subheading",
        )],
        &["April 9, 1911"],
    ),
    rule(
        "layout.over-credit",
        &[(
            "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n> The harbour at the end of the strike\nPhoto: Jonas Quill\nThe company had asked them to return, and the minister for the islands had done so too. The first ferry sails on Tuesday.",
            "caption",
        )],
        &["The harbour at the end of the strike"],
    ),
    rule(
        "layout.teaser-piece",
        &[],
        &["Bakers Fear Hard Winter Painters Hang Harbour Storms Miller Sells His Mill To Nobody"],
    ),
    rule(
        "layout.menu-word",
        &[("Skip to content", "navigation"), ("Home > Islands", "navigation"), ("Search for:", "navigation")],
        &["The search for the crew went on all night, the coast guard said."],
    ),
    rule(
        "layout.promotion-phrase",
        &[
            ("Subscribe to our newsletter", "promotion"),
            ("SHARE THIS:", "promotion"),
            ("You've reached your limit of free articles.", "promotion"),
            ("Sign up for our daily newsletter and get the day's top stories in your inbox.", "promotion"),
        ],
        &[
            "Shares in the shipping line fell by a third on Monday.",
            "He said the crew would share the money.",
        ],
    ),
    rule(
        "layout.comment-form",
        &[("Leave a Reply", "comment"), ("View all comments", "comment"), ("12 Comments", "comment")],
        &["Her comments on the strike drew a quick reply from the minister."],
    ),
    rule(
        "layout.legal-line",
        &[
            ("© 2021 The Harbour Post. All rights reserved.", "footer"),
            ("© Harbour Post Media", "footer"),
            ("Privacy Policy", "footer"),
        ],
        &["The court ruled on the privacy of letters in a judgment published on Monday."],
    ),
    rule(
        "layout.teaser-heading",
        &[("Most Popular", "related"), ("Read more: Ferry crews vote to strike", "related")],
        &[
            "Also on Monday, the crews met the minister of transport for talks in the old town.",
            "The most popular of the ferries will sail again from Tuesday.",
        ],
    ),
    rule(
        "layout.date-line",
        &[
            ("2 hours ago", "timestamp"),
            ("Last updated: 3 May 2021", "timestamp"),
            ("17.40 BST", "timestamp"),
        ],
        &["Two hours ago the last of the ferries left the harbour, the union said."],
    ),
    rule(
        "layout.byline",
        &[
            ("By Ada Sellers", "byline"),
            ("(Reporting by Ada Sellers; Editing by Jonas Quill.)", "byline"),
            ("- ADA SELLERS", "byline"),
            ("Ada Sellers | Reuters", "byline"),
        ],
        &[
            "- a new slipway",
            "-- FEELING LIKE A CAPTAIN",
            "By Monday evening the last of the ferries had left the harbour.",
        ],
    ),
    rule(
        "layout.picture-credit",
        &[
            ("Photo: Jonas Quill/The Harbour Post", "caption"),
            ("Image credit: Ada Sellers", "caption"),
            ("The crews leave the harbour at dawn. REUTERS/Ada Sellers", "caption"),
            ("Crews at the harbour's gate - ADA SELLERS/via REUTERS", "caption"),
            ("Harbour Image 2021-03-03 at 11.24.51 (3)", "caption"),
            ("Ada Sellers, left, with the crews in the harbour. Atlantic Photo Pool", "caption"),
        ],
        &[
            "The crews lead in the latest Reuters/Ipsos Poll",
            "The photo of the empty harbour was seen all over the world on Monday.",
        ],
    ),
    rule(
        "layout.running-text",
        &[
            ("The crews voted to return to work, their union said.", "paragraph"),
            ("— Ada Sellers (@sellers) March 3, 2021", "paragraph"),
            (
                "Also on Monday, the crews met the minister of transport for talks in the old town.",
                "paragraph",
            ),
            (
                "Ferry crews back at work\nThe ferry crews are back at work after nine days, their union said in a statement on Monday.\nRead more: Bakers of the old town fear a hard winter\n> The first of the ferries sails at six on Tuesday, the company said.\nPrivacy Policy",
                "paragraph",
            ),
            (
                "Ferry crews back at work\n> The ferry crews are back at work after nine days, their union said in a statement on Monday.\n2 Comments\nLeave a Reply\nAda Sellers says:\nI never liked those ferries anyway, and nobody on the islands that I know has ever liked them either.\nJonas Quill says:\nNobody asked you about the ferries, and the boats that we had before were no better than these, I think.",
                "paragraph",
            ),
        ],
        &["Most Popular", "Harbour"],
    ),
    rule(
        "layout.in-form",
        &[(
            "Harbour Strike Ends After Nine Days\nThe strike at the harbour of the islands ended on a Monday, the union said at the time. It had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end. The crews had asked for a pay rise of three percent and two more days of leave, and they got both.\nThe first boat left at noon.\nSign up to Harbour Letters\n> The stories of the week from all harbours\nEnter your email address\nThe company had asked the crews to return, and the minister for the islands had done so too, though both of them knew that the harbour could do without its ferries for a week or two in the winter.\nThe first of the ferries is to leave the harbour at six in the morning, and the rest by noon.",
            "promotion",
        )],
        &["The stories of the week from all harbours"],
    ),
    rule(
        "layout.contents-row",
        &[(
            "Harbour strike of 1911\nThe strike at the harbour of the islands ended on a Monday, the union said at the time. It had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end.\nContents\n> 1 Background\n2 Notes\nThe company had asked the crews to return, and the minister for the islands had done so too.",
            "navigation",
        )],
        &["1 Background"],
    ),
    rule(
        "layout.list-item",
        &[
            ("- a pay rise of three percent", "list"),
            ("• two more days of leave", "list"),
            (
                "Ferry Crews Vote to Return to Work\nBy Ada Sellers\n> * Strike had lasted nine days\n* Union speaks of a victory\nThe ferry crews of the old harbour voted on Monday to return to work, their union said in a statement.\nThe strike had lasted nine days, and shops on the islands had run out of fresh bread and milk by the end.",
                "list",
            ),
        ],
        &["The offer has three parts."],
    ),
    rule(
        "layout.short-line",
        &[("“Never again.”", "paragraph"), ("He left.", "paragraph")],
        &["What the crews want"],
    ),
    rule("layout.heading", &[("What the crews want", "subheading")], &["He left."]),
    rule(
        "layout.in-teasers",
        &[(
            "The crews are back at work, the union said on Monday evening.\nRelated\n> Ferry crews vote to strike",
            "related",
        )],
        &["Ferry crews vote to strike"],
    ),
    rule(
        "layout.in-comments",
        &[(
            "The crews are back at work, and the ferries will sail again from Tuesday morning, the union said in a long statement on Monday evening. The first of them is to leave the harbour at six in the morning, and all of them should keep to the summer timetable again by the end of the week, as the company had asked, it said.\nLeave a Reply\n> I never liked those ferries anyway.",
            "comment",
        )],
        &["I never liked those ferries anyway."],
    ),
    rule(
        "layout.signed-comment",
        &[(
            "The crews are back at work, and the ferries will sail again from Tuesday morning, the union said in a long statement on Monday evening. The first of them is to leave the harbour at six in the morning, and all of them should keep to the summer timetable again by the end of the week, as the company had asked, it said. The crews had stayed away for nine days, and the shops on the islands had run out of fresh bread and milk by the end of it, so that some of the islanders had rowed to the mainland for flour.\n3 posts\n> Ada Sellers 2021-05-03 19:52\nI never liked those ferries anyway.\nJonas Quill 2021-05-03 20:14\nNobody asked you about the ferries.",
            "comment",
        )],
        &["Ada Sellers 2021-05-03 19:52"],
    ),
    rule(
        "layout.in-footer",
        &[(
            "The crews are back at work, the union said on Monday evening.\nPrivacy Policy\n> Harbour Post Network",
            "footer",
        )],
        &["Harbour Post Network"],
    ),
    rule(
        "layout.teaser-above",
        &[(
            "Home\nNews\n> Bakers of the old town fear a hard winter\nWeather\nSport\nFerry crews back at work\nThe ferry crews are back at work, the union said on Monday evening.",
            "related",
        )],
        &["Bakers of the old town fear a hard winter"],
    ),
    rule(
        "layout.label-above",
        &[(
            "Home\n> Harbour Watch\nNews\nFerry crews back at work\nThe ferry crews are back at work, the union said on Monday evening.",
            "navigation",
        )],
        &["Harbour Watch"],
    ),
    rule(
        "layout.teaser-below",
        &[(
            "The ferry crews are back at work, the union said on Monday evening.\nFacebook\n> Bakers of the old town fear a hard winter",
            "related",
        )],
        &["Bakers of the old town fear a hard winter"],
    ),
    rule(
        "layout.label-below",
        &[(
            "The ferry crews are back at work, the union said on Monday evening.\nFacebook\n> Harbour Watch",
            "navigation",
        )],
        &["Harbour Watch"],
    ),
];

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::Article;
    use crate::layout::{Layout, segment};

    const BEFORE: &str = "The ferry crews of the old harbour are back at work, the union said in a statement on Monday evening. The strike had lasted nine days.\n";
    const AFTER: &str = "\nThe company had asked them to return, and the minister for the islands had done so too. The first ferry sails on Tuesday.\n";

    /// Kind and rule of the marked line, or of a line set into the story.
    fn judged(example: &str) -> (String, String) {
        let (clean, example) =
            example.strip_prefix("(clean)").map_or((false, example), |example| (true, example));
        let marked = example.starts_with("> ") || example.contains("\n> ");
        let page = if marked { example.to_owned() } else { format!("{BEFORE}> {example}{AFTER}") };
        let at = if page.starts_with("> ") { 0 } else { page.find("\n> ").map_or(0, |at| at + 1) };
        let page = format!("{}{}", &page[..at], &page[at + 2..]);
        let mut layout = Layout::default();
        segment(&Article::new(&page).clean(clean), &mut layout);
        let block = layout.blocks.iter().find(|block| block.span.end as usize > at).expect("a block there");
        (block.kind.to_string(), block.rule.to_string())
    }

    #[test]
    fn every_rule_does_what_its_examples_say() {
        for rule in RULES {
            for (example, kind) in rule.examples {
                assert_eq!(judged(example), ((*kind).to_owned(), rule.name.to_owned()), "{example}");
            }
            for reject in rule.rejects {
                assert_ne!(judged(reject).1, rule.name, "{reject}");
            }
        }
    }

    #[test]
    fn every_rule_of_the_judge_is_listed() {
        for part in include_str!("kinds.rs").split("\"layout.").skip(1) {
            let name = format!("layout.{}", part.split('"').next().unwrap_or(""));
            assert!(RULES.iter().any(|rule| rule.name == name), "{name}");
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
