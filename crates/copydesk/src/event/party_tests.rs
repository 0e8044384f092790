//! Who acts and who is acted upon where the words for them stand apart, are owned, listed or none but a pronoun.

use super::tests::check;

/// Texts, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // Gerunds that look like nouns.
    (
        "While meeting with Ann Lund in Oslo, Imre Varga slept.",
        &["consult held: Ann Lund + Imre Varga in Oslo"],
    ),
    ("Imre Varga was in Oslo, meeting with Ann Lund.", &["consult held: Ann Lund + Imre Varga"]),
    // Whose deed or plan it is.
    ("Ann Lund rejected Omani Premier Imre Varga's offer.", &["reject held: Ann Lund -> Imre Varga"]),
    // Dates before who did it.
    (
        "Imre Varga was killed on Oct. 23, 1999 by a gang.",
        &["assault held: a gang -> Imre Varga @1999-10-23"],
    ),
    // Compounds before the noun.
    (
        "An off-duty US police officer criticised Ann Lund.",
        &["accuse/disapprove held: An off-duty US police officer -> Ann Lund"],
    ),
    (
        "Imre Varga praised Democratic presidential nominee Ann Lund.",
        &["support held: Imre Varga -> Ann Lund"],
    ),
    // Words of names in lower case, and those who are both sides.
    ("The new systems capture all calls.", &[]),
    ("Ann Lund ordered a review of the plan.", &["request held: Ann Lund"]),
    ("Airlines accused Ann Lund of theft.", &["accuse/allege held: Airlines -> Ann Lund"]),
    ("Ann Lund and Imre Varga accused one another of theft.", &["accuse/allege held: Ann Lund + Imre Varga"]),
    // Relative clauses without a pronoun.
    ("Ann Lund paid a man she attacked in May.", &["assault held: Ann Lund -> a man @XXXX-05"]),
    // Pronouns and examples.
    ("Imre Varga blamed those in power for it.", &["accuse/disapprove held: Imre Varga -> those in power"]),
    (
        "Imre Varga urged Oman and others in the region to act.",
        &["request held: Imre Varga -> Oman + others in the region"],
    ),
    (
        "Several senators, including Ann Lund, praised Imre Varga.",
        &["support held: Several senators + Ann Lund -> Imre Varga"],
    ),
    // What is said of whom.
    (
        "Imre Varga's allegation that Ann Lund took bribes was read in Oslo on Monday.",
        &["accuse/allege held: Imre Varga -> Ann Lund"],
    ),
    ("A report by the Lima Post criticised Ann Lund.", &["accuse/disapprove held: Lima Post -> Ann Lund"]),
    (
        "Workers gathered, demanding Ann Lund respect the pact.",
        &["protest/demo held: Workers", "request/assist held: Workers -> Ann Lund"],
    ),
    // Votes and rites.
    ("Ann Lund was elected mayor in 2011.", &["elect held: Ann Lund @2011"]),
    ("Oman held funerals for five soldiers.", &["commemorate held: Oman -> five soldiers"]),
    ("Ann Lund received the endorsement of Imre Varga.", &["support held: Imre Varga -> Ann Lund"]),
    // Those who suffer with others.
    ("Ann Lund was abducted with her guide Imre Varga.", &["assault/abduct held: -> Ann Lund + Imre Varga"]),
    ("Ann Lund was killed with a nerve agent.", &["assault held: -> Ann Lund"]),
    // Two titles of one man.
    (
        "The party chief spoke in Oslo, and union head and Labour leader Imre Varga criticised Ann Lund.",
        &["accuse/disapprove held: Imre Varga -> Ann Lund"],
    ),
    // What a role does is none.
    (
        "Premier Imre Varga came to Oslo. The premier accused Ann Lund of theft.",
        &["accuse/allege held: Imre Varga -> Ann Lund"],
    ),
    // The government, in a story about one country.
    (
        "Omani roads are bad. Oman has few. Omanis walk. Rebels criticised the government.",
        &["accuse/disapprove held: Rebels -> the government"],
    ),
];

#[test]
fn who_takes_part() {
    check(TOLD.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
}

#[test]
fn the_government_is_that_of_the_story() {
    let code = |text: &str| {
        let events = super::tests::events_of(text);
        events.first().and_then(|event| event.recipients.first()?.code)
    };
    let oman = crate::extraction::Country::from_code("OMN");
    assert_eq!(
        code("Omani roads are bad. Oman has few. Omanis walk. Rebels criticised the government."),
        oman
    );
    // Of two countries either may be meant.
    assert_eq!(
        code("Oman, Chad and Omani and Chadian roads are bad. Rebels criticised the government."),
        None
    );
}
