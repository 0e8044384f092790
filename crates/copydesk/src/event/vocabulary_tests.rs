//! Words that tell events with the right thing or person beside them, and the same words where they tell none; and who gains,
//! loses or is judged where a phrase behind the verb or noun tells it.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // Who gains, and whose it is.
    ("Norway cancelled Haiti's debt.", &["aid held: Norway -> Haiti"]),
    ("Oman lifted the blockade of Qatar.", &["retreat held: Oman -> Qatar"]),
    ("Oman handed back two islands to Qatar.", &["retreat held: Oman -> Qatar"]),
    ("Oman closed its embassy in Chad.", &["sanction/discontinue held: Oman -> Chad in Chad"]),
    ("Oman's rejection of Chad's offer was final.", &["reject held: Oman -> Chad"]),
    ("Oman's criticism of Otto Lund's plan was harsh.", &["accuse/disapprove held: Oman -> Otto Lund"]),
    // What is at stake is no side.
    ("Emil Lund won the presidency in May 2019.", &["elect held: Emil Lund @2019-05"]),
    ("Emil Lund lost the election to Ann Okafor.", &["elect held: Emil Lund + Ann Okafor"]),
    ("Emil Lund debated Ann Okafor on Monday.", &["elect held: Emil Lund + Ann Okafor @XXXX-WXX-1"]),
    // Words that tell an event with what stands beside them.
    ("The army battled the rebels in Lima.", &["assault held: The army -> the rebels in Lima"]),
    ("The soldiers repelled the rebels.", &["assault held: The soldiers -> the rebels"]),
    ("Oman let inspectors into the plant.", &["retreat/access held: Oman -> inspectors"]),
    ("Oman paraded its missiles on Monday.", &["mobilize/weapons held: Oman @XXXX-WXX-1"]),
    ("The judge found Otto Lund liable.", &["sanction/convict held: The judge -> Otto Lund"]),
    ("Officers took Otto Lund into custody.", &["coerce/arrest held: Officers -> Otto Lund"]),
    ("Two nurses held hostage in Lima were hurt.", &["assault/abduct held: -> Two nurses in Lima"]),
    ("Teachers surrounded parliament on Monday.", &["protest/demo held: Teachers -> parliament @XXXX-WXX-1"]),
    ("Ann Lund reassigned General Otto Osk.", &["appoint held: Ann Lund -> Otto Osk"]),
    ("Ann Lund married Otto Osk on Monday.", &["commemorate held: Ann Lund + Otto Osk @XXXX-WXX-1"]),
    // What crowds, forces and states do, and others with the same words.
    ("Campaigners glued themselves to a bridge in Lima.", &["protest/obstruct held: Campaigners in Lima"]),
    ("The boy glued two sticks to a board.", &[]),
    ("Dockers stayed off the job in Lima.", &["protest/strike held: Dockers in Lima"]),
    ("Villagers set up barricades on the coast road.", &["protest/obstruct held: Villagers"]),
    ("The shop set up barricades around its parking lot.", &[]),
    ("Thousands poured into the streets of Lima to denounce the vote.", &["protest/demo held: Thousands"]),
    ("Fans poured into the streets of Lima after the final.", &[]),
    (
        "Inmates seized control of a wing of the prison.",
        &["protest/riot held: Inmates -> a wing of the prison"],
    ),
    ("Farmers laid siege to the ministry.", &["protest/obstruct held: Farmers -> the ministry"]),
    ("Three prisoners stopped eating in March.", &["protest/hunger held: Three prisoners @XXXX-03"]),
    ("Police hauled away two bakers.", &["coerce/arrest held: Police -> two bakers"]),
    ("The crew hauled away two trucks of sand.", &[]),
    ("The government pulled the plug on a radio station.", &["coerce/censor held: The government"]),
    ("The nurse pulled the plug on the lamp.", &[]),
    ("Oman slapped duties on steel from Chad.", &["sanction held: Oman -> Chad"]),
    ("Oman lobbed two missiles into the sea.", &["mobilize/weapons held: Oman"]),
    (
        "Pirates snatched nine sailors off the coast of Chad.",
        &["assault/abduct held: Pirates -> nine sailors"],
    ),
    ("The thief snatched a bag.", &[]),
    ("Mourners filed past the coffin of Imre Varga.", &["commemorate held: Mourners"]),
    ("Relatives gathered in Lima to remember the miners.", &["commemorate held: Relatives in Lima"]),
    ("Relatives gathered in Lima for lunch.", &[]),
    ("Oman applied to the World Bank for loans.", &["request held: Oman -> World Bank"]),
    ("The student applied to a bank for a job.", &[]),
    ("Soldiers fanned out across Lima.", &["mobilize/police held: Soldiers in Lima"]),
    ("The court disqualified two candidates.", &["sanction held: The court -> two candidates"]),
    ("The man brandished a pistol at a baker.", &["threaten/violence held: The man -> a baker"]),
    ("Militiamen plundered two villages.", &["assault held: Militiamen"]),
    ("Customs officers intercepted two tons of cocaine.", &["coerce/seize held: Customs officers"]),
    // The same words of other things.
    ("The beams let light into the hall.", &[]),
    ("Ann Lund hailed a taxi.", &[]),
    ("Otto Lund withdrew cash from the bank.", &[]),
    ("Otto Lund promised his daughter a bike.", &[]),
    ("The drug trial began on Monday.", &[]),
    ("They reached the summit of the mountain.", &[]),
    ("Elected officials spoke in Lima.", &[]),
];

#[test]
fn words_with_what_they_need() {
    check(TOLD.iter().map(|&(text, events)| (text.to_owned(), events)));
}
