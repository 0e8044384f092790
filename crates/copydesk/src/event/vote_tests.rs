//! Votes, candidates and their rallies, offices taken and left, and what is given up, beside what only looks like it.

use super::tests::check;

/// Who is named, and who goes.
const OFFICES: &[(&str, &[&str])] = &[
    ("Imre Varga has been named acting secretary.", &["appoint held: -> Imre Varga"]),
    (
        "The king has named Imre Varga of the Free Party as the country's new premier.",
        &["appoint held: The king -> Imre Varga"],
    ),
    ("Ann Lund, who Imre Varga named as his running mate, is 40.", &["appoint held: Imre Varga -> Ann Lund"]),
    ("Imre Varga praised the nomination.", &["support held: Imre Varga"]),
    ("Imre Varga's nomination of Ann Lund is in doubt.", &["appoint held: Imre Varga -> Ann Lund"]),
    ("Imre Varga gave up his seat in parliament.", &["retreat/resign held: Imre Varga"]),
    ("Imre Varga gave up smoking.", &[]),
    ("Imre Varga retired from politics.", &["retreat/resign held: Imre Varga"]),
    ("Imre Varga retired to bed.", &[]),
    ("Imre Varga's departure from the race pleased many.", &["elect held: Imre Varga"]),
    ("Imre Varga's departure from the cabinet pleased many.", &["retreat/resign held: Imre Varga"]),
    ("The departure of the train was delayed.", &[]),
    ("The party withdrew its amendment.", &["retreat held: The party"]),
    ("Nothing will change until after Imre Varga leaves office.", &[]),
    ("Chad will withdraw all its troops from Oman.", &["retreat/withdraw scheduled: Chad -> Oman in Oman"]),
];

/// Votes and candidates.
const VOTES: &[(&str, &[&str])] = &[
    ("Imre Varga will leave politics should Ann Lund win the election.", &[]),
    (
        "Parliament voted overwhelmingly Friday to make Oman a republic.",
        &["elect held: Parliament @XXXX-WXX-5"],
    ),
    ("The Senate voted 52-48 to reject the bill.", &["reject held: Senate"]),
    ("Premier Imre Varga survived a no-confidence vote.", &["elect held: -> Imre Varga"]),
    ("Imre Varga told a rally in Lima that he would win.", &["elect held: Imre Varga in Lima"]),
    (
        "Speaking at a campaign rally in Lima, Imre Varga praised Oman.",
        &["elect held: Imre Varga in Lima", "support held: Imre Varga -> Oman in Lima"],
    ),
    ("The firm said the rally in shares would go on.", &[]),
    ("The pictures sparked a debate about taste.", &[]),
    ("Imre Varga trounced Ann Lund in the election.", &["elect held: Imre Varga + Ann Lund"]),
    ("Imre Varga campaigned with Ann Lund on Friday.", &["elect held: Imre Varga + Ann Lund @XXXX-WXX-5"]),
    (
        "Ann Lund criticised Imre Varga ahead of the May election.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga", "elect held: @XXXX-05"],
    ),
    ("Many people voted for Imre Varga.", &[]),
];

/// What is given up, and forces.
const FORCES: &[(&str, &[&str])] = &[
    ("The ministry lifted a warning against travel.", &["retreat held: The ministry"]),
    ("Imre Varga offered an apology to Ann Lund.", &["concede held: Imre Varga -> Ann Lund"]),
    ("Two judges were acquitted of fraud charges.", &["retreat/release held: -> Two judges"]),
    ("Chad released no prisoners.", &[]),
    ("Police arrested no one.", &[]),
    ("Chad dispatched a destroyer.", &["mobilize held: Chad"]),
    ("Imre Varga met the troops stationed in Chad.", &["consult held: Imre Varga + the troops in Chad"]),
];

#[test]
fn votes_offices_and_forces() {
    let rows = [OFFICES, VOTES, FORCES];
    check(rows.into_iter().flatten().map(|(text, events)| ((*text).to_owned(), *events)));
}
