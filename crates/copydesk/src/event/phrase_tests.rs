//! Turns of phrase: words of the lists in senses that tell nothing, titles that run over several noun phrases, and what
//! belongs to a noun behind the verb.

use super::tests::{check, events_of};

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    (
        "Ann Varga briefed Imre Lund on her meeting last week with Karl Osk in Lima.",
        &["consult held: Ann Varga + Imre Lund", "consult held: Ann Varga + Karl Osk @XXXX-WXX in Lima"],
    ),
    (
        "A man was charged with arson in connection with an October warehouse fire.",
        &["accuse/allege held: -> A man"],
    ),
    (
        "Ministers condemned Monday's attack on the embassy.",
        &["accuse/disapprove held: Ministers", "assault held: -> the embassy @XXXX-WXX-1"],
    ),
    ("The party won Sunday's election.", &["elect held: The party @XXXX-WXX-7"]),
    (
        "Imre Lund met with visiting Omani Chief of Army Staff General Karl Osk on Wednesday.",
        &["consult held: Imre Lund + Karl Osk @XXXX-WXX-3"],
    ),
    (
        "Imre Lund met visiting Chadian Foreign Minister Ann Varga in Oslo.",
        &["consult held: Imre Lund + Ann Varga in Oslo"],
    ),
    (
        "Imre Lund and Karl Osk held talks in Oslo, with envoy Ann Varga saying they were useful.",
        &["consult held: Imre Lund + Karl Osk in Oslo"],
    ),
    (
        "The envoy conveyed an invitation from Karl Osk for Imre Lund to visit Oman in May.",
        &["agree held: The envoy", "consult/visit proposed: Imre Lund -> Oman @XXXX-05 in Oman"],
    ),
    (
        "Karl Osk invited Imre Lund to visit Oman in May.",
        &["agree held: Karl Osk -> Imre Lund", "consult/visit proposed: Imre Lund -> Oman @XXXX-05 in Oman"],
    ),
    ("Imre Lund was first arrested in 1971.", &["coerce/arrest held: -> Imre Lund @1971"]),
    ("The treaty was signed on September 5, 1905.", &["support held: @1905-09-05"]),
    ("Oman test-fired a missile on Monday.", &["mobilize/weapons held: Oman @XXXX-WXX-1"]),
    ("Oman fired several short-range ballistic missiles into the sea.", &["mobilize/weapons held: Oman"]),
    ("Chad exchanged prisoners with Oman.", &["retreat/release held: Chad + Oman -> prisoners"]),
    (
        "The Army of Peace claimed responsibility for the attack in Kabul.",
        &["assault held: Army of Peace in Kabul"],
    ),
    ("No group has claimed responsibility for the attack in Kabul.", &["assault held: in Kabul"]),
    ("Students staged a sit-in in Lima.", &["protest/demo held: Students in Lima"]),
    ("Imre Lund re-elected president", &["elect held: Imre Lund"]),
    (
        "Karl Osk met President of the Republic of Oman Imre Lund in Oslo.",
        &["consult held: Karl Osk + Imre Lund in Oslo"],
    ),
    (
        "Talks between Minister of Foreign Affairs of the Kingdom of Oman Imre Lund and Karl Osk were held in Oslo.",
        &["consult held: Imre Lund + Karl Osk in Oslo"],
    ),
    ("State Councilor and Foreign Minister Imre Lund met Karl Osk.", &["consult held: Imre Lund + Karl Osk"]),
    (
        "Imre Lund's arrest on the premises of the Lima High Court sparked anger.",
        &["coerce/arrest held: -> Imre Lund"],
    ),
    (
        "Imre Lund had a call with President Ann Varga of Valmora.",
        &["consult/phone held: Imre Lund + Ann Varga"],
    ),
    ("Envoy Imre Lund discussed the stalled talks with Oman.", &[]),
    ("Envoy Imre Lund discussed the talks with aides.", &["consult held: Imre Lund + aides"]),
    ("Peacekeepers came under fire near Goma.", &["assault held: -> Peacekeepers in Goma"]),
    ("The minister came under fire in Lima.", &["accuse/disapprove held: -> The minister in Lima"]),
    ("The opposition attacked the budget.", &["accuse/disapprove held: The opposition"]),
    (
        "Imre Lund attacked the government in a speech.",
        &["accuse/disapprove held: Imre Lund -> the government"],
    ),
    (
        "Two militants were killed in an encounter with police in Lima.",
        &["assault held: police -> Two militants in Lima"],
    ),
    ("Oman and Chad traded fire along the border.", &["assault held: Oman + Chad"]),
    ("Oman will provide Chad with doctors and medicine.", &["aid scheduled: Oman -> Chad"]),
    (
        "Police fired tear gas to disperse a crowd in Lima.",
        &["assault/crowd-control held: Police -> a crowd in Lima"],
    ),
    (
        "Governor Imre Lund called on Prime Minister Ann Varga in Lima.",
        &["consult held: Imre Lund + Ann Varga in Lima"],
    ),
    ("The governor called on Ann Varga to resign.", &["request/change held: The governor -> Ann Varga"]),
    ("The premier won a vote of confidence.", &["support held: -> The premier"]),
    (
        "The navy arrested 15 fishermen for poaching on Saturday.",
        &["coerce/arrest held: The navy -> 15 fishermen @XXXX-WXX-6"],
    ),
    ("The union called for a nationwide strike.", &["request held: The union"]),
    (
        "Fighters of the Army of Peace fired dozens of rockets at Oman.",
        &["assault/heavy-weapons held: Fighters of the Army of Peace -> Oman in Oman"],
    ),
    (
        "Imre Lund is expected in Lima for talks with Karl Osk.",
        &["consult expected: Karl Osk + Imre Lund in Lima"],
    ),
    (
        "Karl Osk met Imre Lund in Lima on Monday. The ministers will hold talks in November. Osk told reporters after the talks.",
        &[
            "consult held: Karl Osk + Imre Lund @XXXX-WXX-1 in Lima",
            "consult scheduled: Karl Osk + Imre Lund @XXXX-11",
        ],
    ),
    ("Oman and Chad began joint military drills.", &["cooperate held: Oman + Chad"]),
    ("The senator was denied bail.", &["reject held: -> The senator"]),
    (
        "The envoy said a summit between Imre Lund and Karl Osk was planned for May.",
        &["consult scheduled: Imre Lund + Karl Osk @XXXX-05"],
    ),
    ("Thousands took to the streets of Lima.", &["protest held: Thousands in Lima"]),
    ("Oman ordered the deployment of troops.", &["mobilize held: Oman"]),
];

/// Sentences in which words of the lists tell no event.
const NOT_TOLD: &[&str] = &[
    "General Park will take charge of the army.",
    "The two parties clashed over plans to raise taxes.",
    "Imre Lund and Karl Osk clashed over migration.",
    "The company launched a campaign to attract tourists.",
    "The bank charged customers five percent.",
    "A shark attacked a swimmer.",
    "The minister had a heart attack in London.",
    "The heat wave killed 20 people in Delhi.",
    "Six miners were killed when a shaft collapsed.",
    "Doctors conducted a vaccine trial in Ghana.",
    "The singer cancelled her tour of Japan.",
    "The minister defended his decision.",
    "The premier struck a defiant note.",
    "The senator fired off a letter.",
    "The ministers met the press.",
    "The summit was reached by two climbers.",
    "The company fired 200 employees.",
    "He would stay until a successor is elected.",
    "The general led the charge against corruption.",
    "Residents battled a blaze in Lima.",
    "The bridge collapsed, killing 12 people.",
    "The jury was dismissed.",
];

#[test]
fn sentences_tell() {
    check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
}

#[test]
fn sentences_that_tell_nothing() {
    for text in NOT_TOLD {
        assert!(events_of(text).is_empty(), "{text}: {:?}", events_of(text));
    }
}
