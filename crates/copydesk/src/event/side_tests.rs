//! Who takes part where a phrase names several, or the clause's subject is not the nearest name: lists of nations, titles
//! of bodies, phrases before the subject, participles that describe.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    ("Ann Lund met Chad's premier, Imre Varga, in Lima.", &["consult held: Ann Lund + Imre Varga in Lima"]),
    ("Ann Lund dismissed her deputy, Imre Varga.", &["appoint held: Ann Lund -> Imre Varga"]),
    (
        "Ann Lund and Chad's premier, Imre Varga, met in Lima.",
        &["consult held: Ann Lund + Imre Varga in Lima"],
    ),
    (
        "Premier Ann Lund phoned his wife, Rosa Varga, on Monday.",
        &["consult/phone held: Ann Lund + Rosa Varga @XXXX-WXX-1"],
    ),
    (
        "Ann Lund met Imre Varga, Chad's premier and defence minister, in Lima.",
        &["consult held: Ann Lund + Imre Varga in Lima"],
    ),
    ("Ann Lund asked Imre Varga, the premier of Chad, for help.", &["request held: Ann Lund -> Imre Varga"]),
    (
        "Ann Lund met the premier, Imre Varga and Karl Osk.",
        &["consult held: Ann Lund + Imre Varga + Karl Osk"],
    ),
    (
        "The Omani, Chadian and Malian foreign ministers met in Lima.",
        &["consult held: Omani + Chadian + Malian in Lima"],
    ),
    (
        "Imre Varga and his Omani and Chadian counterparts met in Lima.",
        &["consult held: Imre Varga + Omani + Chadian in Lima"],
    ),
    (
        "The premier met the Omani, Chadian and Malian envoys.",
        &["consult held: The premier + Omani + Chadian + Malian"],
    ),
    (
        "Omani and Chadian tourists were killed in Lima.",
        &["assault held: -> Omani and Chadian tourists in Lima"],
    ),
    (
        "Ann Lund met with the Free Union of Lima (FUL) President Imre Varga.",
        &["consult held: Ann Lund + Imre Varga"],
    ),
    (
        "Ann Lund met the chairman of the Lima Bank, Mr. Imre Varga, on Monday.",
        &["consult held: Ann Lund + Imre Varga @XXXX-WXX-1"],
    ),
    (
        "President Imre Varga of Oman and President Karl Lund of Chad met in Lima.",
        &["consult/third-party held: Imre Varga + Karl Lund in Lima"],
    ),
    (
        "A meeting between Omani and US Presidents Imre Varga and Karl Lund took place.",
        &["consult held: Imre Varga + Karl Lund"],
    ),
    (
        "A meeting between Omani and Malian leaders Imre Varga and Karl Lund took place.",
        &["consult held: Imre Varga + Karl Lund"],
    ),
    ("In Lima, Imre Varga and Karl Lund met.", &["consult held: Imre Varga + Karl Lund in Lima"]),
    ("In Oman, Chad and Mali signed a treaty.", &["support held: Chad + Mali in Oman"]),
    (
        "After meeting Ann Osk, Imre Varga and Karl Lund signed a treaty.",
        &["consult held: Imre Varga + Karl Lund + Ann Osk", "support held: Imre Varga + Karl Lund"],
    ),
    (
        "After concluding their talks, Imre Varga and Karl Lund signed a treaty.",
        &["consult held: Imre Varga + Karl Lund", "support held: Imre Varga + Karl Lund"],
    ),
    (
        "Oman and Chad back a pact that is liked by all, and have accused Mali.",
        &["support held: Oman + Chad", "accuse/allege held: Oman + Chad -> Mali"],
    ),
    (
        "Oman spoke ahead of planned peace talks in Geneva on May 5.",
        &["consult scheduled: @XXXX-05-05 in Geneva"],
    ),
    ("Oman and Chad signed on Monday an agreement on gas.", &["agree held: Oman + Chad @XXXX-WXX-1"]),
    ("The rebels released two kidnapped soldiers.", &["retreat/release held: The rebels -> soldiers"]),
    ("Police in riot gear blocked off the road in Lima.", &["coerce/restrict held: Police in Lima"]),
    (
        "The lower court's sentencing of Imre Varga was upheld.",
        &["sanction/convict held: The lower court -> Imre Varga"],
    ),
    ("Oman sent congratulations to Imre Varga.", &["support held: Oman -> Imre Varga"]),
    ("Parliament passed a motion to impeach Imre Varga.", &["accuse/allege held: Parliament -> Imre Varga"]),
    ("The council voted to impose sanctions on Oman.", &["sanction/discontinue held: The council -> Oman"]),
    ("The group is recognized as terrorist by Oman.", &[]),
    (
        "Students protested against Oman's offensive.",
        &["protest/demo held: Students -> Oman", "assault held: Oman"],
    ),
    ("Farmers marched in Lima against the Omani cartoons.", &["protest/demo held: Farmers -> Omani in Lima"]),
    (
        "A delegation led by Imre Varga visited Oman.",
        &["consult/visit held: A delegation + Imre Varga -> Oman in Oman"],
    ),
    (
        "Imre Varga and Omani President, Karl Lund, met in Oslo.",
        &["consult held: Imre Varga + Karl Lund in Oslo"],
    ),
    (
        "Imre Varga and the envoy to Lima, Karl Lund, met in Oslo.",
        &["consult held: Imre Varga + Karl Lund in Oslo"],
    ),
    (
        "Oman will release Imre Varga, a lawyer arrested on May 5.",
        &["retreat/release scheduled: Oman -> Imre Varga", "coerce/arrest held: -> a lawyer @XXXX-05-05"],
    ),
    (
        "Imre Varga (R) and Ann Lund (second from left) met in Lima.",
        &["consult held: Imre Varga + Ann Lund in Lima"],
    ),
    ("Ann Lund and Imre Varga discussed Oman.", &["consult held: Ann Lund + Imre Varga"]),
    (
        "Ann Lund and Imre Varga discussed the May 5 bombings.",
        &["consult held: Ann Lund + Imre Varga", "assault/explosives held: @XXXX-05-05"],
    ),
    (
        "Supporters of sacked premier Imre Varga rallied in Lima on Monday.",
        &["protest/demo held: Supporters @XXXX-WXX-1 in Lima"],
    ),
    (
        "Imre Varga and Ann Lund, who arrived on Sunday, held talks in Lima.",
        &["consult held: Imre Varga + Ann Lund in Lima"],
    ),
    ("Oman is ready to hold talks with Chad.", &["agree held: Oman + Chad"]),
];

/// Stories of several sentences, and their events.
const STORIES: &[(&str, &[&str])] = &[(
    "Imre Varga of Oman and Karl Lund of Chad met on Monday. The Omani and Chadian presidents shook hands.",
    &["consult held: Imre Varga + Karl Lund @XXXX-WXX-1"],
)];

#[test]
fn of_several() {
    check(TOLD.iter().chain(STORIES).map(|&(text, events)| (text.to_owned(), events)));
}
