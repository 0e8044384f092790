//! The rules of this stage with their examples: a sentence, and what is read in it.
//!
//! An example's outcome is `kind/mode status: actors -> recipients @when in where`, without the parts that are empty.

use crate::rule_info::{RuleInfo, Stage};

/// The rules of this stage.
pub(crate) const RULES: &[RuleInfo] = &[
    RuleInfo::new(
        "event.verb-active",
        Stage::Event,
        &[
            ("Gunmen killed two judges.", "assault held: Gunmen -> two judges"),
            ("The rebels released four nurses.", "retreat/release held: The rebels -> four nurses"),
            ("Truckers blocked the road.", "protest/obstruct held: Truckers"),
            ("Police will detain the protesters.", "coerce/arrest scheduled: Police -> the protesters"),
            ("Police did not arrest the protesters.", "coerce/arrest negated: Police -> the protesters"),
            // An apposition before the verb, a verb behind `after`, a present that the future governs.
            ("The envoy, Imre Varga, rebuffed the offer.", "reject held: Imre Varga"),
            (
                "Jan Varga told journalists after meeting Prime Minister Anna Lund.",
                "consult held: Jan Varga + Anna Lund",
            ),
            (
                "The dispute will end in June, when Chad elects Imre Varga.",
                "elect scheduled: Chad -> Imre Varga @XXXX-06 in Chad",
            ),
        ],
        &[
            "The plan would meet demand for power.",
            "The court clerk picked fruit.",
            // What somebody is said to think is no event.
            "Varga told police that Oman supported Lund.",
        ],
    ),
    RuleInfo::new(
        "event.verb-passive",
        Stage::Event,
        &[
            ("Two judges were killed by gunmen.", "assault held: gunmen -> Two judges"),
            ("The activists were arrested.", "coerce/arrest held: -> The activists"),
        ],
        &["The report was written by officials."],
    ),
    RuleInfo::new(
        "event.verb-embedding",
        Stage::Event,
        &[
            ("The rebels refused to release the hostages.", "reject/yield held: The rebels -> the hostages"),
            (
                "Protesters demanded that the minister resign.",
                "request/change held: Protesters -> the minister",
            ),
            (
                "Militants threatened to kill the hostages.",
                "threaten/violence held: Militants -> the hostages",
            ),
            // Who pleads guilty to it did it.
            (
                "A Lima man pleaded guilty to threatening to kill Senator Ann Lund.",
                "threaten/violence held: A Lima man -> Ann Lund in Lima",
            ),
        ],
        &["The rebels refused."],
    ),
    RuleInfo::new(
        "event.report-must",
        Stage::Event,
        &[("France said Iran must free the sailors.", "request held: France -> Iran")],
        &["The sailors must wait."],
    ),
    RuleInfo::new(
        "event.noun-light-verb",
        Stage::Event,
        &[
            ("Workers held a rally.", "protest/demo held: Workers"),
            ("The minister faced charges.", "accuse/allege held: -> The minister"),
            (
                "Oman and Chad agreed on a truce after talks in Lima.",
                "consult/third-party held: Oman + Chad in Lima",
            ),
            ("Oman, Chad and Peru began three-party talks.", "consult held: Oman + Chad + Peru"),
            (
                "Premier Imre Varga will attend the summit slated for May in Lima.",
                "consult scheduled: Imre Varga @XXXX-05 in Lima",
            ),
        ],
        &["Officials held their breath."],
    ),
    RuleInfo::new(
        "event.noun-arguments",
        Stage::Event,
        &[("The bank welcomed calls after the attack on soldiers.", "assault held: -> soldiers")],
        &["Violence is never the answer."],
    ),
    RuleInfo::new("event.noun-definite", Stage::Event, &[], &["The talks lasted an hour."]),
];

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::event::tests::{events_of, shown};

    #[test]
    fn examples_and_rejects() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for (text, expected) in rule.examples {
                let events = events_of(text);
                let found: Vec<_> =
                    events.iter().filter(|event| *event.rule == *rule.name).map(shown).collect();
                if !found.iter().any(|event| event == expected) {
                    wrong.push(format!("{}: {text}: {found:?}", rule.name));
                }
            }
            for text in rule.rejects {
                if events_of(text).iter().any(|event| *event.rule == *rule.name) {
                    wrong.push(format!("{}: {text}: fires", rule.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
