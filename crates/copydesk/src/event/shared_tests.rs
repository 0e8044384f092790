//! Passives that the form of the verb does not show, what is felt or told not to be, and words of force and law that
//! tell something else.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // An auxiliary of several verbs.
    (
        "Ann Lund was arrested and killed on Monday.",
        &["coerce/arrest held: -> Ann Lund", "assault held: -> Ann Lund @XXXX-WXX-1"],
    ),
    (
        "Many farmers were killed or imprisoned.",
        &["assault held: -> Many farmers", "coerce/arrest held: -> Many farmers"],
    ),
    ("Two men were beaten, robbed and kidnapped by rebels.", &["assault/abduct held: rebels -> Two men"]),
    ("Police arrested and jailed two men.", &["coerce/arrest held: Police -> two men"]),
    ("Ann Lund was hurt and attacked the police.", &["assault held: Ann Lund -> the police"]),
    (
        "Ann Lund will be arrested and deported.",
        &["coerce/arrest scheduled: -> Ann Lund", "coerce/deport scheduled: -> Ann Lund"],
    ),
    // An adverb before a participle.
    ("One of two men recently jailed in Lima spoke.", &[]),
    ("Ann Lund, recently arrested in Lima, is a lawyer.", &["coerce/arrest held: -> Ann Lund in Lima"]),
    ("Ann Lund found guilty of fraud", &["sanction/convict held: -> Ann Lund"]),
    (
        "Police in Lima arrested on Monday two men.",
        &["coerce/arrest held: Police -> two men @XXXX-WXX-1 in Lima"],
    ),
    // How somebody feels.
    ("Ann Lund felt threatened by the army.", &[]),
    // What there is not.
    ("There were no attacks in Lima on Monday.", &[]),
    ("There are no reports of an attack in Lima.", &[]),
    // Whose verdict, and in whose hands.
    ("The Supreme Court's verdict shocked Ann Lund.", &["sanction/convict held: Supreme Court"]),
    ("An attack on board a ship in Lima shocked Oman.", &["assault held: in Lima"]),
    (
        "A suicide bomber triggered an explosion in Lima.",
        &["assault/explosives held: A suicide bomber in Lima"],
    ),
    // Who agrees to something threatens nobody.
    ("Oman and Chad agreed to prevent clashes.", &["agree held: Oman + Chad"]),
    // Ways of speaking.
    ("Ann Lund received threatening calls.", &[]),
    ("Voters are fed up with Ann Lund.", &[]),
    ("The party began a charm offensive in Lima.", &[]),
    ("Two men were hacked to death in Lima.", &["assault/primitive held: -> Two men in Lima"]),
    ("Oman tried to hijack the election.", &[]),
    ("The driver was ejected from the car.", &[]),
    ("Ann Lund was ejected from parliament.", &["sanction/expel held: -> Ann Lund"]),
    ("The release of thousands of files hurt Ann Lund.", &[]),
    ("The report was released by the authors of a study.", &[]),
    ("Before leaving office, Ann Lund wrote a book.", &[]),
    ("Ann Lund left office on Monday.", &["retreat/resign held: Ann Lund @XXXX-WXX-1"]),
    ("Scientists warned that the raids would destroy Lima.", &[]),
];

#[test]
fn passives_without_their_form() {
    check(TOLD.iter().map(|(text, expected)| (format!("News in brief\n\n{text}"), *expected)));
}
