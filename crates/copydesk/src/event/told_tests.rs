//! Which tellings are events of their own, which take up one told before, and which tell nothing.

use super::tests::check;

/// What a campaign makes of rallies, events and wins.
const CAMPAIGN: &[(&str, &[&str])] = &[
    (
        "The candidates courted voters before the primary. Ann Lund will host events in Lima on Friday.",
        &["elect scheduled: Ann Lund @XXXX-WXX-5 in Lima"],
    ),
    ("The bank lent millions. Ann Lund will host events in Lima on Friday.", &[]),
    (
        "The candidates courted voters. Ann Lund's win over Imre Varga in Lima on Monday ended the primary.",
        &["elect held: Ann Lund @XXXX-WXX-1 in Lima"],
    ),
    ("Ann Lund announced plans for a second referendum in Chad.", &["elect proposed: in Chad"]),
    (
        "The candidates courted voters before the primary. Ann Lund visited the state on Monday.",
        &["consult/visit held: Ann Lund -> the state @XXXX-WXX-1"],
    ),
    ("Imre Varga won the debate.", &[]),
    ("Imre Varga was confirmed on Monday as attorney general.", &["appoint held: -> Imre Varga @XXXX-WXX-1"]),
];

/// What is told, and what only looks like it.
const TOLD: &[(&str, &[&str])] = &[
    ("As Ann Lund prepared to speak to supporters, a girl fell.", &[]),
    ("Ann Lund is prepared to meet Imre Varga.", &["agree held: Ann Lund -> Imre Varga"]),
    ("Rather than a clash between Oman and Chad, it is a dispute.", &[]),
    // Of a paper, a body that is not named, a decision and a participle right behind who does it.
    ("It asks Oman to leave Chad.", &["request held: -> Oman"]),
    ("It denies any role in the raid.", &["reject held:"]),
    ("The decision to ban rallies angered Oman.", &["coerce scheduled:"]),
    ("A column in the paper criticised the plan.", &["accuse/disapprove held:"]),
    (
        "Prosecutors investigating Imre Varga have left.",
        &["accuse/investigate held: Prosecutors -> Imre Varga"],
    ),
    ("Ann Lund called the pact a bad deal.", &["accuse/disapprove held: Ann Lund"]),
    (
        "Ann Lund criticised Imre Varga after being convicted of fraud.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("The ban caused chaos and protests at airports.", &["protest/demo held:"]),
    ("Lima has been rocked by months of protests.", &["protest/demo held: in Lima"]),
    ("Lima has seen protests before.", &[]),
    ("A deal was struck on Monday.", &["agree held: @XXXX-WXX-1"]),
    ("The deal was worth millions last year.", &[]),
    ("It was agreed on Monday to withdraw the troops.", &["agree held: @XXXX-WXX-1"]),
    ("It was agreed.", &[]),
    ("The order strikes at the heart of the pact.", &[]),
    ("Ann Lund said she was honored and humbled.", &[]),
    (
        "President Ann Lund visited the flooded areas on Monday.",
        &["consult/visit held: Ann Lund @XXXX-WXX-1"],
    ),
    (
        "Ann Lund said during a Security Council briefing that Chad was hungry.",
        &["consult/multilateral held: Ann Lund"],
    ),
    ("Imre Varga agreed that it was raining.", &[]),
    ("Ann Lund and Imre Varga agreed that the pact was dead.", &["agree held: Ann Lund + Imre Varga"]),
    ("Ann Lund left the Oman Free Trade Agreement as it was.", &[]),
    ("Talks among diplomats in Lima ended on Monday.", &["consult held: diplomats @XXXX-WXX-1 in Lima"]),
];

/// One deed or two.
const DEEDS: &[(&str, &[&str])] = &[
    (
        "A gun attack in Lima killed ten people and wounded forty others.",
        &["assault/firearms held: -> ten people in Lima"],
    ),
    (
        "Ten people were killed in Lima. Forty were wounded in a separate raid in Oman.",
        &["assault held: -> Ten people in Lima", "assault held: -> Forty in Oman"],
    ),
    (
        "Chad will deport Jan Moor. He waits for his deportation.",
        &["coerce/deport scheduled: Chad -> Jan Moor"],
    ),
    ("Oman criticised the pact. Its criticism was loud.", &["accuse/disapprove held: Oman"]),
    (
        "A video showing the moment a girl was rescued by sailors was released on Monday.",
        &["aid held: sailors -> a girl"],
    ),
    (
        "Imre Varga was shot by a police officer in May. Ann Lund responded to a call and shot Varga.",
        &["assault/firearms held: Ann Lund -> Imre Varga @XXXX-05"],
    ),
    (
        "Imre Varga was shot by Jan Moor in May. Ann Lund then shot Ada Osk.",
        &[
            "assault/firearms held: Jan Moor -> Imre Varga @XXXX-05",
            "assault/firearms held: Ann Lund -> Ada Osk",
        ],
    ),
    (
        "Rebels launched attacks against Oman. The Omani clerk Imre Varga was killed in May.",
        &["assault held: Rebels -> Oman", "assault held: -> Imre Varga @XXXX-05"],
    ),
    (
        "Officer Ann Lund's shooting of Imre Varga shocked Lima.",
        &["assault/firearms held: Ann Lund -> Imre Varga in Lima"],
    ),
    (
        "Blast kills dozens in Lima\n\nA bomber attacked a court in Lima on Monday, killing 20 people, Ann Lund said.",
        &["assault/explosives held: A bomber -> a court + 20 people @XXXX-WXX-1 in Lima"],
    ),
    ("Imre Varga's shooting shocked Lima.", &["assault/firearms held: -> Imre Varga in Lima"]),
];

#[test]
fn sentences() {
    let rows = CAMPAIGN.iter().chain(TOLD).chain(DEEDS);
    check(rows.map(|&(text, expected)| (text.to_owned(), expected)));
}
