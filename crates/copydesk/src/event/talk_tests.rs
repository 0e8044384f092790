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
    // On the way: what is visited may be a town; the talker is who says so.
    (
        "Minister Ann Lund announced a plan during her visit to Oslo.",
        &["consult/visit held: Ann Lund -> Oslo in Oslo"],
    ),
    ("Ann Lund made a call to Premier Imre Varga.", &["consult/phone held: Ann Lund + Imre Varga"]),
    ("Ann Lund got a phone call at work.", &[]),
    ("Ann Lund renewed her call to act at once.", &["request held: Ann Lund"]),
    ("Premier Imre Varga is following the talks.", &[]),
    ("Premier Imre Varga sparked talks on the show.", &[]),
    (
        "Ann Lund, Imre Varga and Osk Moor all spoke with the premier of Chad.",
        &["consult held: Ann Lund + Imre Varga + Osk Moor + the premier of Chad"],
    ),
    (
        "Representatives from Oman, Chad and Mali gathered in Oslo on Monday.",
        &["consult held: Oman + Chad + Mali @XXXX-WXX-1 in Oslo"],
    ),
    // A law is nobody; whose seat a capital is.
    ("Imre Varga signed the Clean Roads Act.", &["support held: Imre Varga"]),
    ("Moscow's sanctions on Chad hurt.", &["sanction/discontinue held: Moscow -> Chad"]),
    ("Chad announced anti-Omani sanctions.", &["sanction/discontinue held: Chad -> Omani"]),
    ("Sanctions imposed on Chad by Oman hurt.", &["sanction/discontinue held: Oman -> Chad"]),
    (
        "The banks suffer from sanctions Oman imposed on Chad in May.",
        &["sanction/discontinue held: Oman -> Chad @XXXX-05"],
    ),
    // Who is accused.
    (
        "Oman freed rebels accused of aiding Chad.",
        &["retreat/release held: Oman -> rebels", "accuse/allege held: -> rebels"],
    ),
    ("Imre Varga complained that Oman had cheated.", &["accuse/disapprove held: Imre Varga -> Oman"]),
    ("Imre Varga complained that it rained.", &[]),
    // Subjects and contents that marks and clauses part from their verb.
    (
        "The foreign ministers of Oman and Chad, Ann Lund and Imre Varga, met in Oslo on Monday.",
        &["consult/third-party held: Ann Lund + Imre Varga @XXXX-WXX-1 in Oslo"],
    ),
    (
        "A delegation arrived in Chad on Monday after talks began.",
        &["consult/visit held: A delegation -> Chad @XXXX-WXX-1 in Chad"],
    ),
    ("Ann Lund said that the move was bad and urged Oman to leave.", &["request held: Ann Lund -> Oman"]),
    (
        "Ann Lund has vowed to \"utterly destroy\" the rebels.",
        &["threaten/violence held: Ann Lund -> the rebels"],
    ),
    ("Ann Lund has 300 pledged delegates.", &[]),
    // Dangers, and what should have been done.
    ("The Omani threat worries Chad.", &[]),
    ("The weather office issued a storm warning.", &[]),
    ("Ann Lund said Imre Varga should have resigned.", &[]),
    ("Ann Lund warned Chad.", &["threaten held: Ann Lund -> Chad"]),
    ("Doctors warned her of the risk.", &[]),
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
