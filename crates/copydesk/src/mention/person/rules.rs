//! The rules of this stage, with the examples that are run as their tests.

use crate::rule_info::{RuleInfo, Stage};

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Person, examples, rejects)
}

/// The rules of this stage; an example is a text and the words of the first mention that the rule makes in it.
pub(crate) const RULES: &[RuleInfo] = &[
    rule(
        "person.honorific",
        &[
            ("The talks with Mr. Okafor began.", "Okafor"),
            ("They met Dr Ngozi Achebe.", "Ngozi Achebe"),
            ("MR OKAFOR: It was late.", "OKAFOR"),
            ("It was Mr Rhodes-Vrelik.", "Rhodes-Vrelik"),
        ],
        &["The doctor said the market was calm.", "Patients with MS were calm."],
    ),
    rule(
        "person.role-before",
        &[
            ("A letter from Foreign Minister Tomasz Wroński came.", "Tomasz Wroński"),
            ("It was opened by spokesman Ranveer Sodhi.", "Ranveer Sodhi"),
            ("It was heard by Justice KV Bhardwan.", "KV Bhardwan"),
            ("Lakeside MP Zanthor Vrelik left.", "Zanthor Vrelik"),
            ("The house of Queen Maria I burned.", "Maria I"),
        ],
        &["The foreign minister of France left.", "At 5 PM Zanthor left."],
    ),
    rule(
        "person.table",
        &[("3. Anselm Brodie 12.41", "Anselm Brodie"), ("c Latham b Qasim 14", "Latham")],
        &["3. Paris 12.41"],
    ),
    rule(
        "person.country-after",
        &[("Oyelaran Tobun (Nigeria) won.", "Oyelaran Tobun")],
        &["Lyon (France) won."],
    ),
    rule(
        "person.apposition",
        &[
            ("Vesna Kralj, a nurse from the coast, agreed.", "Vesna Kralj"),
            ("The minister, Wexley Tarn, agreed.", "Wexley Tarn"),
            ("Latvia's envoy, Ilzo Brakst, left.", "Ilzo Brakst"),
            ("The head of the bank, Wexley Tarn, agreed.", "Wexley Tarn"),
        ],
        &["Lyon, a city on the river, agreed.", "The minister, Lyon city and the others agreed."],
    ),
    rule(
        "person.famous",
        &[("This was the world of Shakespeare.", "Shakespeare")],
        &["This was the world of Okafor.", "A Shakespeare was sold."],
    ),
    rule("person.age", &[("Hamdi Brahem, 34, was there.", "Hamdi Brahem")], &["In Lyon, 34 were there."]),
    rule(
        "person.initial",
        &[
            ("The book is by Q. R. Thistlewood.", "Q. R. Thistlewood"),
            ("Then George T. Thistlewood spoke.", "George T. Thistlewood"),
        ],
        &["Vitamin C. helps."],
    ),
    rule(
        "person.suffix",
        &[("The car of Wexley Tarn Jr. was found.", "Wexley Tarn Jr.")],
        &["Junior is here."],
    ),
    rule(
        "person.family-first",
        &[("The visit of Luo Ping ended.", "Luo Ping"), ("It was Han Seo-yun again.", "Han Seo-yun")],
        &["The Long March ended."],
    ),
    rule(
        "person.given-name",
        &[
            ("The house of Maria Ostrowicz burned.", "Maria Ostrowicz"),
            ("The house of Karl and Maria Ostrowicz burned.", "Karl"),
            ("Will Ostrowicz resigned.", "Will Ostrowicz"),
            ("Then Mary Beth Ostrowicz spoke.", "Mary Beth Ostrowicz"),
        ],
        &[
            "The Rose Garden burned.",
            "Officials met Maria Builders.",
            "He was in Victoria Park.",
            "Will Ostrowicz resign?",
            "Will Ostrowicz and Achebe resign?",
        ],
    ),
    rule(
        "person.speech",
        &[("Zbrunek Tolvajik said it was late.", "Zbrunek Tolvajik")],
        &["Analysts said it was late.", "Washington said it was late."],
    ),
    rule(
        "person.who",
        &[("Tirvald Osk, who was late, sat down.", "Tirvald Osk")],
        &["Those who were late sat down."],
    ),
    rule(
        "person.particle",
        &[("The plan of Ghislen van der Mooten failed.", "Ghislen van der Mooten")],
        &["The Rio de la Plata rose."],
    ),
    rule(
        "person.family-name",
        &[("The plan of Rennick Osborne failed.", "Rennick Osborne")],
        &["The plan of Texas Steel failed."],
    ),
    rule(
        "person.listed",
        &[("Squad: Alan Ostrowicz, Zanthor Vrelik, Maria Achebe.", "Zanthor Vrelik")],
        &["Stops: Lyon, Zanthor Vrelik, Turin."],
    ),
    rule(
        "person.inverted",
        &[("Ostrowicz, Maria. The Long Road.", "Ostrowicz")],
        &["Lyon, Maria. The Long Road."],
    ),
    rule(
        "person.human-verb",
        &[
            ("Tirvald Osken resigned on Monday.", "Tirvald Osken"),
            ("Wexlan Tarnoy was born in Oslo.", "Wexlan Tarnoy"),
        ],
        &[
            "Korvex Tarnoy, Inc. fell. Korvex Tarnoy resigned on Monday.",
            "Korvex Tarnoy was sold on Monday.",
            "The Long March was born in Oslo.",
        ],
    ),
    rule("person.byline", &[("Hilary Fine", "Hilary Fine")], &["Spring Sale"]),
    rule(
        "person.same-family",
        &[("Mr. Vantongren left. Later Zanthor Vantongren was seen.", "Zanthor Vantongren")],
        &["Later the old bridge was seen."],
    ),
    rule(
        "person.family-alone",
        &[("Maria Ostrowicz left. The next day Ostrowicz slept.", "Ostrowicz")],
        &["Maria Ostrowicz left. The next day Lyon slept."],
    ),
    rule(
        "person.given-alone",
        &[("Ngozi Achebe left. The next day smoke rose over the house of Ngozi.", "Ngozi")],
        &["Ngozi Achebe left. The next day the town slept."],
    ),
    rule(
        "person.role-alone",
        &[
            (
                "The French treasurer Ngozi Achebe left. Later the French treasurer slept.",
                "the French treasurer",
            ),
            // Words that are new, of the one who was named last.
            ("Sen. Ngozi Achebe left. Later the Ohio senator slept.", "senator"),
            ("Ngozi Achebe, a lawmaker, left. Later the Tory lawmaker slept.", "the Tory lawmaker"),
            // Of nobody before, behind the sentence that names one.
            ("Ngozi Achebe left. The former Ohio governor slept.", "governor"),
            ("Ngozi Achebe left. In her first speech, the former Ohio governor slept.", "governor"),
            ("Ngozi Achebe left. \"It is late,\" the former Ohio governor said.", "governor"),
            (
                "Sen. Ngozi Achebe of Ohio left. Sen. Ada Moor (R-Texas) slept. They met Karl Osk. The Ohio senator left.",
                "senator",
            ),
            ("It was Ngozi Achebe's last day. But the retired surgeon slept.", "the retired surgeon"),
            // What sort of one, if she is one no more.
            ("Ngozi Achebe left. The former football star slept.", "The former football star"),
        ],
        &[
            "The French treasurer Ngozi Achebe left. Later the Dutch treasurer slept.",
            "The treasurer slept.",
            "Sen. Ngozi Achebe, R-Texas, left. Later the Ohio senator slept.",
            "Sen. Ngozi Achebe met Karl Osk. Later the Ohio senator slept.",
            "Republican Sen. Ngozi Achebe left. Later the Democratic senator slept.",
            "Ngozi Achebe met Karl Osk. The former Ohio governor slept.",
            "Ngozi Achebe left. After Karl Osk's speech, the former Ohio governor slept.",
            "Ngozi Achebe left. \"Achebe is late,\" the former Ohio governor said.",
            "Ngozi Achebe left. The conservative nationalist Danish Harvest Party slept.",
            "Ngozi Achebe left. The former Ohio governor who met her slept.",
            "Spokeswoman Ngozi Achebe left. The former Ohio governor slept.",
            "Ngozi Achebe left. The former treasurer, Karl Osk, slept.",
            "Ngozi Achebe left. The treasurer slept.",
            "Ngozi Achebe left. The bus driver slept.",
            "Ngozi Achebe left. The Danish treasurer slept.",
        ],
    ),
    rule(
        "person.role-salient",
        &[
            // The one whom the story is about; not who acts in the sentence.
            (
                "Ngozi Achebe left for Lima. Achebe slept. Ada Moor said Karl Osk would beat the former Ohio governor.",
                "governor",
            ),
            ("Ngozi Achebe spoke. Achebe left. Karl Osk met the retired rapper.", "the retired rapper"),
            // What is clear at one place is so at the other, where Osk is nearer.
            (
                "Ngozi Achebe spoke. Karl Osk left. Osk slept. They liked the former Ohio governor. Achebe won. Achebe read. Osk beat the former Ohio governor.",
                "governor",
            ),
            (
                "Karl Osk left. Ngozi Achebe slept. While the real estate mogul sleeps, Achebe reads.",
                "the real estate mogul",
            ),
        ],
        &[
            // Two who are as likely, and those who are somebody else.
            "Ngozi Achebe met Karl Osk. Achebe left Osk. Now they like the former Ohio governor.",
            "Ngozi Achebe spoke. Achebe left. Achebe beat the former Ohio governor.",
            "Ngozi Achebe spoke. Achebe left. Now the former Ohio governor likes Achebe.",
            "Reporter Ngozi Achebe spoke. Achebe left. They had met the former Ohio governor.",
            "Mr Karl Osk spoke. Osk left. They had met the retired actress.",
            // Not hers, or anybody's.
            "Ngozi Achebe spoke. Achebe left. They had met the former voter.",
            "Ngozi Achebe spoke. Achebe left. They had met the state governor.",
            "Ngozi Achebe spoke. Achebe left. They had met the former president.",
            "Ngozi Achebe spoke. Achebe left. They had met the former governor of Lima.",
            "Ngozi Achebe spoke. Achebe left. She may become the Labour candidate.",
            "Ngozi Achebe spoke. They left. They had met the former Ohio governor.",
        ],
    ),
    rule(
        "person.pronoun",
        &[("Maria Ostrowicz left the hall. Then she slept.", "she"), ("Mr. Okafor said he was tired.", "he")],
        &["Maria Ostrowicz left the hall. Then he slept.", "A man left the hall. Then he slept."],
    ),
    rule(
        "person.possessive",
        &[("Maria Ostrowicz left her hat.", "her")],
        &["Maria Ostrowicz left his hat.", "Everybody left their hat."],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Extractor};

    /// The words of every mention of a person that the rule made.
    fn made_by(rule: &str, text: &str) -> Vec<String> {
        let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        let mut mentions: Vec<_> = extraction.people.iter().flat_map(|person| &person.mentions).collect();
        mentions.sort_by_key(|mention| mention.span);
        mentions.retain(|mention| mention.rule == rule);
        mentions.iter().map(|mention| mention.span.slice(text).to_owned()).collect()
    }

    #[test]
    fn examples_and_rejects() {
        let mut wrong = Vec::new();
        for rule in RULES {
            assert!(!rule.examples.is_empty(), "{}: no example", rule.name);
            for (text, expected) in rule.examples {
                let made = made_by(rule.name, text);
                if made.first().map(String::as_str) != Some(*expected) {
                    wrong.push(format!("{}: {text}: {made:?}", rule.name));
                }
            }
            for text in rule.rejects {
                let made = made_by(rule.name, text);
                if !made.is_empty() {
                    wrong.push(format!("{}: not in {text}: {made:?}", rule.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
