//! Meetings, talks, deals and help: what counts as one, who took part, and what is only wished for.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // Talks with a newspaper or a station, and meals.
    (
        "Ann Lund said in an interview with Reuters on Monday that it was over.",
        &["consult held: Reuters + Ann Lund @XXXX-WXX-1"],
    ),
    ("Ann Lund told Reuters in an interview that it was over.", &["consult held: Ann Lund + Reuters"]),
    ("In a CNN interview, Ann Lund said it was over.", &["consult held: CNN + Ann Lund"]),
    ("Ann Lund gave an interview to CNN.", &["consult held: Ann Lund + CNN"]),
    ("Ann Lund had a job interview on Monday.", &[]),
    ("Ann Lund had lunch with Imre Varga.", &["consult held: Ann Lund + Imre Varga"]),
    ("Ann Lund had lunch with her family.", &[]),
    ("Ann Lund cooked dinner.", &[]),
    // How often, and how.
    ("Ann Lund and Imre Varga met three times in Oslo.", &["consult held: Ann Lund + Imre Varga in Oslo"]),
    ("The ministers met behind closed doors in Oslo.", &["consult held: The ministers in Oslo"]),
    ("Ann Lund met face-to-face with Imre Varga.", &["consult held: Ann Lund + Imre Varga"]),
    // Whose words came after it.
    (
        "Ann Lund's remarks came hours after a phone call with Imre Varga.",
        &["consult/phone held: Imre Varga + Ann Lund"],
    ),
    // What is said of it.
    ("Talks between Oman and Chad are under way.", &["consult ongoing: Oman + Chad"]),
    ("Talks between Oman and Chad are still possible.", &["consult expected: Oman + Chad"]),
    ("Talks took place in Lima between Oman and Chad.", &["consult/third-party held: Oman + Chad in Lima"]),
    ("Police chiefs met in Lima on Monday.", &["consult held: Police chiefs @XXXX-WXX-1 in Lima"]),
    ("Oman and Chad made peace.", &["agree held: Oman + Chad"]),
    ("Oman and Chad found common ground on fishing.", &["agree held: Oman + Chad"]),
    ("Oman stumped up 40 million dollars for Chad.", &["aid held: Oman -> Chad"]),
    ("Oman exported gas to Chad.", &["cooperate held: Oman -> Chad"]),
    ("The firm exported toys to Chad.", &[]),
    ("Oman is in talks with Chad.", &["consult ongoing: Chad + Oman"]),
    // What one wishes, or cannot do, has not happened.
    ("Ann Lund is eager to meet Imre Varga.", &["consult proposed: Ann Lund + Imre Varga"]),
    ("Ann Lund was unable to meet Imre Varga.", &["consult negated: Ann Lund + Imre Varga"]),
    ("Oman is unlikely to attack Chad.", &[]),
    ("It is important to arrest Imre Varga.", &[]),
    ("Ann Lund was happy to meet Imre Varga.", &["consult held: Ann Lund + Imre Varga"]),
    ("Oman is ready to meet Chad.", &["agree held: Oman -> Chad"]),
    ("Oman is not ready to meet Chad.", &["reject/meet held: Oman -> Chad"]),
    // Deals and pledges.
    ("Oman accepted an offer by Chad.", &["agree held: Oman -> Chad"]),
    ("Oman inked a deal with Chad.", &["agree held: Oman + Chad"]),
    ("Oman committed to cutting taxes.", &["agree held: Oman"]),
    ("Imre Varga committed a felony in bugging the tower.", &[]),
    ("Ann Lund agreed with Imre Varga that it was late.", &[]),
    ("Ann Lund made a big deal of it.", &[]),
    ("Ann Lund promised an investment of $5 million.", &["agree held: Ann Lund"]),
    ("Ann Lund offered condolences to Imre Varga.", &["support held: Ann Lund -> Imre Varga"]),
    // Help.
    ("Oman gave $5 million to Chad.", &["aid held: Oman -> Chad in Chad"]),
    ("The navy plucked 40 migrants from the sea.", &["aid held: The navy -> 40 migrants"]),
    ("Ann Lund plucked a chicken.", &[]),
    ("Oman sent Chad 5 million masks.", &["aid held: Oman -> Chad"]),
    ("Ann Lund sent Imre Varga a letter.", &[]),
    ("Oman welcomed 400 refugees.", &["aid held: Oman -> 400 refugees"]),
    ("The bank gave $5 million to the campaign.", &["aid held: The bank"]),
];

#[test]
fn meetings_deals_and_help() {
    check(TOLD.iter().map(|(text, events)| ((*text).to_owned(), *events)));
}
