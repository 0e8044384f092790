//! What is said against, for or to somebody: blame, refusal, threat, demand, backing and what is given way in.

use super::tests::{check, events_of};

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    (
        "Ann Lund called Imre Varga \"a walking liability\".",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("Ann Lund called the decision \"cruel and humiliating\".", &["accuse/disapprove held: Ann Lund"]),
    ("Ann Lund described the plan as reckless.", &["accuse/disapprove held: Ann Lund"]),
    (
        "Ann Lund described Imre Varga as \"a danger to the country\".",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("Voters charge that Imre Varga lied.", &["accuse/allege held: Voters -> Imre Varga"]),
    (
        "A large proportion of the population blames Imre Varga.",
        &["accuse/disapprove held: A large proportion of the population -> Imre Varga"],
    ),
    ("All sites were inspected.", &["accuse/investigate held:"]),
    (
        "Ann Lund criticised Imre Varga, accusing him of fraud.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("Ann Lund dismissed the comments as selfish.", &["reject held: Ann Lund"]),
    ("The plan was voted down.", &["reject held:"]),
    ("The plan that Ann Lund backed failed.", &["support held: Ann Lund"]),
    ("Ann Lund welcomed the U-turn.", &["support held: Ann Lund"]),
    ("Ann Lund made a U-turn on taxes.", &["concede held: Ann Lund"]),
    ("Associates threatened that he would call an election.", &["threaten held: Associates"]),
    ("Peru said it would strike Chile unless it withdrew.", &["threaten/violence held: Peru -> Chile"]),
    ("Peru will impose sanctions on Chile if the talks fail.", &["threaten/relations held: Peru -> Chile"]),
    ("Ann Lund said the government should \"apologise\".", &["request held: Ann Lund -> the government"]),
];

/// Sentences that tell nothing.
const NOT_TOLD: &[&str] = &[
    "Ann Lund called climate change a hoax.",
    "Ann Lund described the talks as \"difficult\".",
    "The panel was charged with reviewing the rules.",
    "Ann Lund said she would ban guns if elected.",
    "The president is interested in hearing the views of Imre Varga.",
    "Ann Lund insisted that Imre Varga resign.",
    "Rain interrupted the play.",
    "A majority of stocks fell.",
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
