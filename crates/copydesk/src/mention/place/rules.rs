//! What the rules of places are called, with text that each must and must not fire on.

use crate::rule_info::{RuleInfo, Stage};

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[
    rule("place.country", &[("The envoy flew to Norway.", "Norway country NOR")], &["Anna Jordan spoke."]),
    rule("place.capital", &[("They met in Oslo.", "Oslo city NOR")], &["Talks between Oslo and Riga go on."]),
    rule(
        "place.government",
        &[("Oslo rejected the plan.", "NOR"), ("Relations between Riga and Oslo are good.", "LVA")],
        &["They met in Oslo.", "Oslo is a city."],
    ),
    rule(
        "place.city",
        &[
            ("He lives in Lyon.", "Lyon city FRA"),
            ("She went to Nice.", "Nice city FRA"),
            ("It began in Cambridge, Ohio. He soon left Cambridge.", "Cambridge city USA"),
            ("British police came. She lives in Halifax now.", "Halifax city GBR"),
        ],
        &["Nice work.", "Reading books helps."],
    ),
    rule(
        "place.region",
        &[("Snow fell in Bavaria.", "Bavaria region DEU"), ("Ohio and Georgia vote.", "Georgia region USA")],
        &["She met Virginia Oake."],
    ),
    rule(
        "place.chain",
        &[("They met in Danang, Vietnam.", "Danang city VNM")],
        &["They went to Oslo and Riga."],
    ),
    rule(
        "place.town",
        &[
            ("A fire in Brellby, Ohio, killed two.", "Brellby city USA"),
            ("They live near Dunmore Falls, N.C.", "Dunmore Falls city USA"),
            ("Fires burned in Brellby, Ohio, and Dunmore, Pa., on Friday.", "Dunmore city USA"),
            ("The mayor of Brellby, Ga., left.", "Brellby city USA"),
            ("The army took a post near Brellby, Syria, on Friday.", "Brellby city SYR"),
        ],
        &[
            "In Congress, Ohio Sen. Ann Okafor left.",
            "They met in Oslo, Norway.",
            "In Parliament, France and Spain were praised.",
            "In May, Texas, as ever, was hot.",
        ],
    ),
    rule("place.nationality", &[("The Danish minister left.", "DNK")], &["Denmark won."]),
    rule(
        "place.head",
        &[("The bridge over the Brell River fell.", "Brell River site")],
        &["The river rose.", "Emma Woods left.", "Rep. Emma Woods left.", "Oslo Mayor Emma Woods left."],
    ),
    rule("place.head-first", &[("They climbed Mount Brell.", "Mount Brell site")], &["The mount was high."]),
    rule(
        "place.of-head",
        &[("He was born in the town of Brellby.", "Brellby city")],
        &["It was the end of March."],
    ),
    rule(
        "place.dateline",
        &[("BRELLBY, Ohio (WKBX) — The ferry sank on Friday.", "BRELLBY city USA")],
        &["OSLO, Norway (AP) — The ferry sank on Friday.", "Brellby is a town in Ohio."],
    ),
];

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Place, examples, rejects)
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::{Article, Extractor};

    #[test]
    fn every_rule_keeps_its_examples() {
        let (_, of_the_story) = RULES.split_last().expect("some rules");
        crate::mention::rule_test::check(of_the_story);
    }

    #[test]
    fn a_dateline_names_a_place_that_no_list_has() {
        let rule = RULES.last().expect("some rules");
        let found = |text: &str| {
            let places = Extractor::new().extract(&Article::new(text).clean(true)).expect("short").places;
            let named = places.iter().filter(|place| place.mentions.iter().any(|own| own.rule == rule.name));
            named
                .map(|place| format!("{} {} {}", place.name, place.kind, place.country.expect("a country")))
                .collect::<Vec<_>>()
        };
        for (text, expected) in rule.examples {
            assert_eq!(found(text), [*expected], "{text}");
        }
        assert!(rule.rejects.iter().all(|text| found(text).is_empty()));
    }
}
