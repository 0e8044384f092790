//! Everyday verbs of forces, help, hearings, votes and offices, with where, when and how real what they tell is; and what
//! the same words tell otherwise.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    ("Oman moved tanks toward the border.", &["mobilize/weapons held: Oman"]),
    ("The bank moved its office to Lima.", &[]),
    ("The company moved two ships to a new terminal.", &[]),
    ("The army took to the streets.", &["mobilize held: The army"]),
    ("The governor called out the National Guard.", &["mobilize/troops held: The governor"]),
    ("The rebels were aided by Oman.", &["aid held: Oman -> The rebels"]),
    ("The drug aided recovery.", &[]),
    ("Ann Lund sought help from Oman.", &["request held: Ann Lund -> Oman"]),
    ("Ann Lund put pressure on Imre Varga to resign.", &["request/change held: Ann Lund -> Imre Varga"]),
    ("The nurse put pressure on the wound.", &[]),
    ("Imre Varga was hurt in an attack.", &["assault held: -> Imre Varga"]),
    ("Imre Varga was hurt in a fall.", &[]),
    ("Oman provided a ship to Chad.", &["aid held: Oman -> Chad in Chad"]),
    ("Ann Lund will appear before a Senate panel.", &["consult scheduled: Ann Lund + a Senate panel"]),
    ("Oman backed out of an agreement with Chad.", &["sanction/withdraw held: Oman -> Chad"]),
    ("Ann Lund backed out of the driveway.", &[]),
    ("Ann Lund, married to a doctor, left.", &[]),
    ("Ann Lund became prime minister.", &["appoint held: -> Ann Lund"]),
    ("Voters elected Ann Lund president.", &["elect held: Voters -> Ann Lund"]),
    ("The contest was won by a chef.", &[]),
    // A word of many senses gives what is asked for no mode.
    ("Ann Lund urged Oman to open the airfield to traffic.", &["request held: Ann Lund -> Oman"]),
    // Where it is held, begins or is done.
    (
        "On Sunday, at a meeting in Lima, Ann Lund criticized Imre Varga.",
        &[
            "consult held: @XXXX-WXX-7 in Lima",
            "accuse/disapprove held: Ann Lund -> Imre Varga @XXXX-WXX-7 in Lima",
        ],
    ),
    ("Police arrested Ann Lund in a Lima hotel.", &["coerce/arrest held: Police -> Ann Lund in Lima"]),
    ("The rebels bombed Goma.", &["assault/aerial held: The rebels in Goma"]),
    // How real it is.
    ("Elections due in May were postponed.", &["elect cancelled: @XXXX-05"]),
    ("The election, due in May, was postponed.", &["elect cancelled: @XXXX-05"]),
    ("Ann Lund announced her resignation.", &["retreat/resign held: Ann Lund"]),
    ("The sanctions against Chad were lifted.", &["retreat held: -> Chad"]),
    // One happening is told once.
    ("An agreement between Oman and Chad was signed in Lima.", &["agree held: Oman + Chad in Lima"]),
    // Who takes part.
    (
        "Ann Lund, who as a senator criticized Imre Varga, left.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
];

#[test]
fn everyday_events() {
    check(TOLD.iter().map(|&(text, events)| (text.to_owned(), events)));
}
