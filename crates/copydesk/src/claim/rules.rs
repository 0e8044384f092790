//! The rules of this stage with examples: a sentence, and what the rule reads in it as `source | cue | content`.

use crate::rule_info::{RuleInfo, Stage};

const fn rule(
    name: &'static str,
    examples: &'static [(&'static str, &'static str)],
    rejects: &'static [&'static str],
) -> RuleInfo {
    RuleInfo::new(name, Stage::Claim, examples, rejects)
}

/// The rules, most precise first.
pub(crate) const RULES: &[RuleInfo] = &[
    rule(
        "claim.quote-tag",
        &[
            (
                "“It is over,” said Ada Moor, a lawyer in Lund. “We won.”",
                "Ada Moor, a lawyer in Lund | said | “It is over,” ... “We won.”",
            ),
            (
                "\"I will not go,\" the minister told reporters on Friday.",
                "the minister | told | \"I will not go,\"",
            ),
            ("“He is ready,” Moor was quoted as saying.", "Moor | was quoted as saying | “He is ready,”"),
        ],
        &["He read “The Long Road,” a novel, on the train."],
    ),
    rule(
        "claim.clause-tag",
        &[
            ("The talks have failed, officials said.", "officials | said | The talks have failed"),
            ("The talks, she said, were long.", "she | said | The talks ... were long"),
            (
                "The aim, says Ada Moor, a historian, is peace.",
                "Ada Moor, a historian, | says | The aim ... is peace",
            ),
            ("No deal, Kremlin says", "Kremlin | says | No deal"),
            ("As Moor noted, the law is old.", "Moor | noted | the law is old"),
        ],
        &["On Friday, she said that the talks were long."],
    ),
    rule(
        "claim.according-to",
        &[
            (
                "Sales fell last year, according to the company.",
                "the company | according to | Sales fell last year",
            ),
            ("According to the company, sales fell.", "the company | According to | sales fell"),
            (
                "Sales fell last year, according to exit polls.",
                "exit polls | according to | Sales fell last year",
            ),
            ("Sales fell last year, per the company.", "the company | per | Sales fell last year"),
        ],
        &["The rooms were sorted by size.", "They sold ten cars, two per day."],
    ),
    rule(
        "claim.in-document",
        &[(
            "In a Globe/Lund News poll, Moor led Ito by 5 points.",
            "a Globe/Lund News poll | In | Moor led Ito by 5 points",
        )],
        &["He was named in a report on Friday.", "In a survey of the coast he found gold."],
    ),
    rule(
        "claim.label",
        &[("Kremlin: No deal with the rebels", "Kremlin | : | No deal with the rebels")],
        &["He had one aim: peace."],
    ),
    rule(
        "claim.verb-that",
        &[
            ("Ada Moor has confirmed that she will resign.", "Ada Moor | has confirmed | she will resign"),
            ("The senator asked whether the law was fair.", "The senator | asked | whether the law was fair"),
        ],
        &["He bought the house that she liked."],
    ),
    rule(
        "claim.verb-quote",
        &[("Moor replied: \"We are not going.\"", "Moor | replied: | \"We are not going.\"")],
        &["She wore a “make peace” hat.", "They gave us a song called “The Long Road.”"],
    ),
    rule(
        "claim.verb-clause",
        &[
            ("The minister says the law is unfair.", "The minister | says | the law is unfair"),
            (
                "Moor, who leads the party, said she would run.",
                "Moor, who leads the party, | said | she would run",
            ),
        ],
        &["The minister left the room."],
    ),
    rule(
        "claim.verb-infinitive",
        &[
            ("The company promised to pay its workers.", "The company | promised | to pay its workers"),
            ("She hopes to win the race.", "She | hopes | to win the race"),
        ],
        &["They began to sing."],
    ),
    rule(
        "claim.verb-object",
        &[
            ("Critics denounced the plan, which costs millions.", "Critics | denounced | the plan"),
            ("The survey found a wide gap between towns.", "The survey | found | a wide gap between towns"),
            ("Moor called him \"a coward.\"", "Moor | called | him \"a coward.\""),
        ],
        &[
            "He painted the fence.",
            "She found a wide gap in the fence.",
            "They ran a firm called Moor Mills.",
        ],
    ),
    rule(
        "claim.verb-any",
        &[("Moor said no to the offer.", "Moor | said | no to the offer")],
        &["The train arrived at noon."],
    ),
    rule(
        "claim.verb-passive-by",
        &[
            ("The bill was criticized by Moor.", "Moor | was criticized | The bill"),
            ("Ito was told by Moor that the vote was off.", "Moor | was told | the vote was off"),
            (
                "The plan was described as weak by Ada Moor.",
                "Ada Moor | was described | The plan ... as weak",
            ),
        ],
        &["The house was built by his father."],
    ),
    rule(
        "claim.verb-passive",
        &[
            ("The aide was told that the vote was off.", " | was told | the vote was off"),
            ("Asked whether he would go, he left.", " | Asked | whether he would go"),
        ],
        &["The bridge was closed to traffic.", "Talks are expected to resume in May."],
    ),
    rule(
        "claim.noun-that",
        &[
            (
                "Moor's claim that the vote was rigged is false.",
                "Moor's | claim | the vote was rigged is false",
            ),
            ("In Moor's view, the law is unfair.", "Moor's | view | the law is unfair"),
        ],
        &["The fact remains."],
    ),
    rule(
        "claim.noun-phrase",
        &[("His criticism of the court went on.", "His | criticism of | the court went on")],
        &["The plan was small."],
    ),
];
