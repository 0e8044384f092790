//! Talk and diplomacy: who took part where asides, titles and other meetings stand between, and what is only spoken of.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // Words between `have` and its participle.
    ("Oman has long accused Chad of aiding rebels.", &["accuse/allege held: Oman -> Chad"]),
    (
        "Oman and Chad have both accused Ann Lund of aiding rebels.",
        &["accuse/allege held: Oman + Chad -> Ann Lund"],
    ),
    ("Oman called on Beijing to use its leverage.", &["request held: Oman -> Beijing"]),
    // Who met.
    (
        "Imre Varga and Ann Lund both met Premier Osk Moor.",
        &["consult held: Imre Varga + Ann Lund + Osk Moor"],
    ),
    (
        "In a May 3 meeting with business leaders, Premier Ann Lund told Imre Varga that he would stay.",
        &["consult held: business leaders + Ann Lund @XXXX-05-03"],
    ),
    (
        "Premier Ann Lund urged President Imre Varga during talks in Oslo to free the envoys.",
        &[
            "request/yield held: Ann Lund -> Imre Varga in Oslo",
            "consult held: Ann Lund + Imre Varga in Oslo",
        ],
    ),
    (
        "Imre Varga, foreign policy adviser to the premier, and Ann Lund, the security adviser, met in Oslo.",
        &["consult held: Imre Varga + Ann Lund in Oslo"],
    ),
    (
        "The Omani premier Ann Lund's visit to Chad began on Monday.",
        &["consult/visit held: Ann Lund -> Chad @XXXX-WXX-1 in Chad"],
    ),
    ("Ann Lund gave Imre Varga the letter, which he had received on Monday.", &[]),
    ("People who talk about trade are rare.", &[]),
    ("He lives in a town called Jamestown.", &[]),
    // Who is accused.
    (
        "Oman freed rebels accused of aiding Chad.",
        &["retreat/release held: Oman -> rebels", "accuse/allege held: -> rebels"],
    ),
    ("Imre Varga was held and accused of spying.", &["accuse/allege held: -> Imre Varga"]),
    ("Imre Varga, whom Oman accused of spying, left.", &["accuse/allege held: Oman -> Imre Varga"]),
    // What is to come, and what there is.
    ("Oman is committed to holding talks with Chad.", &["consult proposed: Oman + Chad"]),
    ("The deal between Oman and Chad cut the numbers.", &["agree held: Oman + Chad"]),
    ("Oman and Chad exchanged views on settling the crisis.", &[]),
    // What is asked for, insisted on, feared.
    ("Imre Varga is facing calls to resign.", &["request ongoing: -> Imre Varga"]),
    ("Ann Lund insisted that Oman could be a bridge.", &[]),
    ("Imre Varga welcomed the decision.", &["support held: Imre Varga"]),
    (
        "The premier of Oman welcomed the report. Imre Varga welcomed the change.",
        &["support held: The premier of Oman", "support held: Imre Varga"],
    ),
    ("The army speaks of the threat of terrorism.", &[]),
    // Two names of one code.
    (
        "Scotland rejected the offer before the United Kingdom left the EU.",
        &["reject held: Scotland", "sanction/withdraw held: United Kingdom -> EU"],
    ),
];

#[test]
fn talks_have_their_sides() {
    check(TOLD.iter().map(|(text, events)| ((*text).to_owned(), *events)));
}
