//! What courts and chambers stop and let pass, and what is told beside it.

use super::tests::check;

/// A sentence, and its events.
const TOLD: &[(&str, &[&str])] = &[
    // A judge stops a rule or an order, whatever the verb.
    ("The Supreme Court struck down the law.", &["reject held: Supreme Court"]),
    ("It was struck down by a judge.", &["reject held: a judge"]),
    ("A judge put the law on hold.", &["reject held: A judge"]),
    ("The courts suspended the decree.", &["reject held: The courts"]),
    ("The court overturned the decision.", &["reject held: The court"]),
    ("The judges quashed the order.", &["reject held: The judges"]),
    ("A judge tossed out the lawsuit.", &["reject held: A judge"]),
    // What others suspend is a sanction, a verdict that falls a concession.
    ("Oman suspended the agreement.", &["sanction/discontinue held: Oman"]),
    ("The court overturned the verdict on Monday.", &["concede held: The court @XXXX-WXX-1"]),
    // Chambers pass and reject, with or without an object.
    ("The bill passed in the Senate.", &["support held: Senate"]),
    ("The bill failed in the Senate.", &["reject held: Senate"]),
    ("The motion was defeated.", &["reject held:"]),
    ("It was rejected by a narrow margin.", &["reject held:"]),
    // Whose trial it is, is tried; not a chamber before the word.
    ("Otto Lund's trial began.", &["accuse/investigate held: -> Otto Lund"]),
    ("The Senate impeachment trial of Otto Lund began.", &["accuse/investigate held: Senate -> Otto Lund"]),
    // Who was killed is not who is tried, nor who tries.
    ("Otto Lund is on trial over the death of Ada Varga.", &["accuse/allege held: -> Otto Lund"]),
    ("Otto Lund faces charges in the death of Ada Varga.", &["accuse/allege held: -> Otto Lund"]),
    // No court, no chamber.
    ("The caller was put on hold.", &[]),
    ("Three years passed in silence.", &[]),
    ("The motion of the waves failed to wake her.", &[]),
    ("The plan failed in practice.", &[]),
];

#[test]
fn courts_and_chambers() {
    check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
}
