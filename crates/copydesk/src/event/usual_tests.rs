//! What is usual, known, possible or another word's beside what happened; and who did it where he does not stand beside
//! its verb.

use super::tests::check;

/// What is no happening of its own, beside what is.
const USUAL: &[(&str, &[&str])] = &[
    // Again and again.
    ("Companies often meet with lawmakers.", &[]),
    ("Companies met with lawmakers on Monday.", &["consult held: Companies + lawmakers @XXXX-WXX-1"]),
    ("Orangemen march each July.", &[]),
    ("The Senate holds hearings every year.", &[]),
    ("People are killed by gangs.", &[]),
    ("Two people were killed by gangs.", &["assault held: gangs -> Two people"]),
    ("Protesters accuse the police of fraud.", &["accuse/allege held: Protesters -> the police"]),
    // As the time of something else.
    ("The talks are the first since Ann Lund took office in May.", &[]),
    ("Ann Lund took office in May.", &["appoint held: -> Ann Lund @XXXX-05"]),
    ("Before leaving office, Ann Lund praised Imre Varga.", &["support held: Ann Lund -> Imre Varga"]),
    // Who may or must has not.
    ("Police can arrest the protesters.", &[]),
    ("All states must cooperate with Oman.", &[]),
    ("Ann Lund may meet Imre Varga.", &["consult proposed: Ann Lund + Imre Varga"]),
    // Said of another word, or of others.
    ("Imre Varga panned Jan Moor as a so-called judge.", &["accuse/disapprove held: Imre Varga -> Jan Moor"]),
    ("Ann Lund warned that rebels would attack Chad.", &[]),
    ("Oman warned that it would attack Chad.", &["threaten/restrict held: Oman"]),
    // To nobody, and alone.
    ("Ann Lund vowed to cut taxes.", &[]),
    ("Ann Lund vowed to meet Imre Varga.", &["agree held: Ann Lund -> Imre Varga"]),
    ("Oman vowed to cut taxes.", &["agree held: Oman"]),
    ("Ann Lund vowed to cut ties with Oman.", &["threaten/relations held: Ann Lund -> Oman"]),
    ("It poses a \"threat\" to Oman.", &[]),
    ("The public release of stolen emails hurt the party.", &[]),
    ("The release of two sailors pleased Chad.", &["retreat/release held: -> two sailors"]),
    ("Ann Lund did not respond to a request for comment.", &[]),
    ("Most experts agree that it will rain.", &[]),
    ("Ann Lund was asked about it during her confirmation hearing.", &[]),
    ("\"We will win,\" Ann Lund said at a rally in Lima.", &["elect held: Ann Lund in Lima"]),
    ("Thousands joined a rally in Lima.", &["protest/demo held: Thousands in Lima"]),
];

/// Who takes part.
const SIDES: &[(&str, &[&str])] = &[
    ("A man was set on fire, apparently by a protester.", &["assault/primitive held: a protester -> A man"]),
    ("Ann Lund had Imre Varga killed.", &["assault held: Ann Lund -> Imre Varga"]),
    ("They arrested two men.", &["coerce/arrest held: -> two men"]),
    (
        "Imre Varga arrived in Chad with 50 inspectors.",
        &["consult/visit held: Imre Varga + 50 inspectors in Chad"],
    ),
    ("A police inquiry into the ministry began.", &["accuse/investigate held: police -> the ministry"]),
    (
        "Imre Varga, the former army doctor who killed 13 people, fled.",
        &["assault held: Imre Varga -> 13 people"],
    ),
    (
        "Ann Lund, who served in the army and who accused Oman of fraud, left.",
        &["accuse/allege held: Ann Lund -> Oman"],
    ),
    (
        "Imre Varga masterminded the bombing of the embassy.",
        &["assault/explosives held: Imre Varga -> the embassy"],
    ),
    ("The bombing was blamed on Oman.", &["accuse/disapprove held: -> Oman"]),
    (
        "Ann Lund criticized Imre Varga's decision on Oman.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("Ann Lund came under fire from Imre Varga.", &["accuse/disapprove held: Imre Varga -> Ann Lund"]),
    ("Ann Lund is under investigation by the FBI.", &["accuse/investigate held: FBI -> Ann Lund"]),
    ("Ann Lund's threat to kill Imre Varga was ignored.", &["threaten held: Ann Lund -> Imre Varga"]),
    (
        "Ann Lund called Imre Varga, her main rival, a liar.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    (
        "Ann Lund called Imre Varga, the president, on Monday.",
        &["consult/phone held: Ann Lund + Imre Varga @XXXX-WXX-1"],
    ),
];

/// Words of blame, refusal, backing and offices.
const WORDS: &[(&str, &[&str])] = &[
    (
        "Ann Lund has questioned Imre Varga's commitment to the talks.",
        &["accuse/disapprove held: Ann Lund -> Imre Varga"],
    ),
    ("Ann Lund fired back at Imre Varga's comments.", &["accuse/disapprove held: Ann Lund -> Imre Varga"]),
    ("Ann Lund strongly denied knowledge of the plot.", &["reject held: Ann Lund"]),
    ("The House backed Ann Lund's motion.", &["support held: House -> Ann Lund"]),
    ("Ann Lund was confirmed as education secretary.", &["appoint held: -> Ann Lund"]),
    ("Ann Lund invited Imre Varga to Lima.", &["agree held: Ann Lund -> Imre Varga"]),
    ("Imre Varga was invited to Lima.", &["agree held: -> Imre Varga"]),
    ("Minister Ann Lund cut short a trip to Chad.", &["consult/visit held: Ann Lund -> Chad in Chad"]),
    ("Ann Lund got two million more votes than Imre Varga.", &[]),
    ("Police prevented hundreds of teachers from leaving.", &["coerce held: Police -> hundreds of teachers"]),
];

#[test]
fn what_is_no_happening() {
    check(USUAL.iter().map(|&(text, events)| (text.to_owned(), events)));
}

#[test]
fn who_takes_part() {
    check(SIDES.iter().map(|&(text, events)| (text.to_owned(), events)));
}

#[test]
fn words_of_politics() {
    check(WORDS.iter().map(|&(text, events)| (text.to_owned(), events)));
}
