//! Blame, refusal, demand, backing and threats told by other words than a plain verb and its object: by pronouns, papers,
//! participles, pressure and courtesies.

use super::tests::{check, events_of};

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // Who says so of himself.
    ("Ann Lund said she supports Imre Varga.", &["support held: Ann Lund -> Imre Varga"]),
    ("Ann Lund told reporters she supports Imre Varga.", &["support held: Ann Lund -> Imre Varga"]),
    ("Many have accused Imre Varga of fraud.", &["accuse/allege held: Many -> Imre Varga"]),
    ("The lawsuit accuses Imre Varga of fraud.", &["accuse/allege held: -> Imre Varga"]),
    ("It condemned the raid.", &["accuse/disapprove held:"]),
    ("Oman joined Chad in condemning the raid.", &["accuse/disapprove held: Oman + Chad"]),
    ("Imre Varga was asked to resign by Ann Lund.", &["request/change held: Ann Lund -> Imre Varga"]),
    // What a quotation mark or `that` parts.
    ("Ann Lund described Imre Varga as a \"disgrace\".", &["accuse/disapprove held: Ann Lund -> Imre Varga"]),
    // What somebody should be, or whoever it is should do, is no demand.
    ("Ann Lund said Imre Varga should be ready.", &[]),
    ("Ann Lund said a premier must act.", &[]),
    ("\"Imre Varga must resign,\" Ann Lund said.", &["request held: Ann Lund -> Imre Varga"]),
    ("Ann Lund rejected that account.", &["reject held: Ann Lund"]),
    ("Oman demanded that Chad hand over the men.", &["request/yield held: Oman -> Chad"]),
    // How real it is.
    ("The House voted 51-49 to pass the bill.", &["support held: House"]),
    ("Ann Lund announced her support for Imre Varga.", &["support held: Ann Lund -> Imre Varga"]),
    ("Ann Lund would like to thank the police.", &["support held: Ann Lund -> the police"]),
    (
        "Imre Varga is under pressure from Ann Lund to resign.",
        &["request/change held: Ann Lund -> Imre Varga"],
    ),
    ("Imre Varga is under pressure to resign.", &["request/change held: -> Imre Varga"]),
    ("Oman vowed to attack Chad.", &["threaten/restrict held: Oman -> Chad"]),
    ("The request was denied.", &["reject held:"]),
    // Words of the same families.
    ("Ann Lund came out against the plan.", &["reject held: Ann Lund"]),
    ("Imre Varga faced a barrage of criticism.", &["accuse/disapprove held: -> Imre Varga"]),
    ("Imre Varga won the backing of Oman.", &["support held: Oman -> Imre Varga"]),
    ("Ann Lund offered condolences to Oman.", &["support held: Ann Lund -> Oman"]),
    ("Ann Lund advised Oman against a boycott.", &["request held: Ann Lund -> Oman"]),
    ("Ann Lund expressed disappointment at the ruling.", &["accuse/disapprove held: Ann Lund"]),
];

/// Sentences that tell nothing.
const NOT_TOLD: &[&str] = &[
    "Varga told police he supported Lund.",
    "Many will turn down an offer.",
    "Ann Lund refused to comment.",
    "Imre Varga looked into the mirror.",
    "It was time for Imre Varga to resign.",
    "They poured cold water on him.",
    "Ann Lund faced the sea.",
];

#[test]
fn what_is_voiced() {
    check(TOLD.iter().map(|&(text, events)| (text.to_owned(), events)));
    for text in NOT_TOLD {
        let events = events_of(text);
        assert!(events.is_empty(), "{text}: {events:?}");
    }
}
