//! Verbs whose form their neighbours tell: participles that look like the past tense, verbs that look like nouns, and
//! infinitives of what somebody else decided.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    ("Was there a meeting between Varga and Ann Lund?", &["consult hypothetical: Varga + Ann Lund"]),
    ("There is no evidence that Imre Varga met Ann Lund.", &["consult hypothetical: Imre Varga + Ann Lund"]),
    ("There is no doubt that Imre Varga met Ann Lund.", &["consult held: Imre Varga + Ann Lund"]),
    ("Had Imre Varga met Ann Lund, he would know.", &["consult hypothetical: Imre Varga + Ann Lund"]),
    ("Oman almost attacked Chad in 1990.", &["assault negated: Oman -> Chad @1990"]),
    ("Oman attacked nearly all towns of Chad.", &["assault held: Oman -> Chad"]),
    ("Did President Varga meet Ann Lund?", &["consult hypothetical: Varga + Ann Lund"]),
    ("\"Is Oman attacking Chad?\" he asked.", &["assault hypothetical: Oman -> Chad"]),
    ("Why did President Varga meet Ann Lund?", &["consult held: Varga + Ann Lund"]),
    (
        "Four officials arrested last week for their role in the fraud were freed in Lima.",
        &[
            "coerce/arrest held: -> Four officials @XXXX-WXX in Lima",
            "retreat/release held: -> Four officials in Lima",
        ],
    ),
    (
        "Prosecutors charged at least 145 people suspected of involvement with treason.",
        &["accuse/allege held: Prosecutors -> at least 145 people"],
    ),
    (
        "Police arrested then freed envoy Imre Varga.",
        &["coerce/arrest held: Police -> Imre Varga", "retreat/release held: Police -> Imre Varga"],
    ),
    (
        "Imre Varga was freed early, then detained again in May.",
        &["retreat/release held: -> Imre Varga", "coerce/arrest held: -> Imre Varga @XXXX-05"],
    ),
    (
        "Supporters of ousted premier Imre Varga rallied in Lima on Monday.",
        &["protest/demo held: Supporters @XXXX-WXX-1 in Lima"],
    ),
    (
        "The army detained Imre Varga and other freely elected leaders.",
        &["coerce/arrest held: The army -> Imre Varga"],
    ),
    (
        "Ten people died in an air strike carried out by Omani troops.",
        &["assault/aerial held: Omani troops -> Ten people"],
    ),
    (
        "The court had on Tuesday sentenced Imre Varga to five years in prison.",
        &["sanction/convict held: The court -> Imre Varga @XXXX-WXX-2"],
    ),
    ("Ann Lund visited neighboring Chad.", &["consult/visit held: Ann Lund -> Chad in Chad"]),
    ("Oman condemned acts of violence.", &["accuse/disapprove held: Oman"]),
    ("Police detained at least a dozen people.", &["coerce/arrest held: Police -> at least a dozen people"]),
    ("It is unclear how many people were killed.", &[]),
    // In a heading, which has no other verb.
    ("Oman arrests four in plot to derail trains", &["coerce/arrest held: Oman -> four"]),
    ("Lima police detain two", &["coerce/arrest held: Lima police -> two in Lima"]),
    ("Paris attacks four years on", &[]),
    // Who decided, and who gathered, not who is named nearest.
    (
        "The move answers the Omani decision to expel 12 Chadian diplomats.",
        &["sanction/expel held: Omani -> 12 Chadian diplomats"],
    ),
    (
        "Several hundred supporters had gathered in the town centre to protest.",
        &["protest/demo held: Several hundred supporters"],
    ),
    (
        "Lawyer Ann Lund said that the charge was false, and asked the court to free the men.",
        &["request/yield held: Ann Lund -> the court"],
    ),
    (
        "The strike by doctors in Lima is set to enter a third week.",
        &["protest/strike ongoing: doctors in Lima"],
    ),
];

#[test]
fn verbs_among_their_neighbours() {
    check(TOLD.iter().map(|(text, events)| ((*text).to_owned(), *events)));
}

/// Turns of phrase, and the events they tell.
const PHRASES: &[(&str, &[&str])] = &[
    ("Oman declared a Chadian envoy persona non grata.", &["sanction/expel held: Oman -> a Chadian envoy"]),
    ("Oman summoned Ambassador Ann Lund.", &["accuse/disapprove held: Oman -> Ann Lund"]),
    ("The two sides agreed to form a unity government.", &["agree held: The two sides"]),
    (
        "The first Omani soldiers pulled out of Chad.",
        &["retreat/withdraw held: The first Omani soldiers -> Chad"],
    ),
    ("Imre Varga pulled out of the visit to Chad.", &["consult/visit cancelled: Imre Varga -> Chad in Chad"]),
    ("Oman and Chad signed a cease-fire.", &["retreat/ceasefire held: Oman + Chad"]),
    ("Imre Varga lifted a curfew in Chad.", &["concede held: Imre Varga -> Chad in Chad"]),
    ("Ann Lund sought refuge in Chad.", &["request held: Ann Lund -> Chad in Chad"]),
    (
        "Premier Imre Varga expanded sanctions against Oman.",
        &["sanction/discontinue held: Imre Varga -> Oman"],
    ),
    ("Omani warplanes targeted a Chadian village.", &["assault held: Omani warplanes -> Chadian"]),
    ("Two armed groups clashed in Goma.", &["assault held: Two armed groups in Goma"]),
    ("The premier took the newspaper to court.", &["accuse/allege held: The premier -> the newspaper"]),
    ("Oman sent aid to war-torn Chad.", &["aid held: Oman -> Chad in Chad"]),
    ("Oman announced a $5 million aid package for Chad.", &["agree held: Oman -> Chad"]),
    ("Oman became the first country to recognize Chad.", &["support held: Oman -> Chad"]),
    ("Imre Varga held a \"useful meeting\" with Ann Lund.", &["consult held: Imre Varga + Ann Lund"]),
    ("Ten civilians lost their lives in an air strike.", &["assault/aerial held: -> Ten civilians"]),
    (
        "The envoy was summoned to the Omani foreign ministry.",
        &["accuse/disapprove held: Omani foreign ministry -> The envoy"],
    ),
    (
        "Ann Lund's May 18 talks with Imre Varga took place in Lima.",
        &["consult held: Ann Lund + Imre Varga @XXXX-05-18 in Lima"],
    ),
    ("A treaty between Oman and Chad was signed.", &["support held: Oman + Chad"]),
    ("Imre Varga will run in the 2040 presidential election.", &["elect scheduled: Imre Varga @2040"]),
    ("Oman pulled its troops from neighboring Chad.", &["retreat/withdraw held: Oman -> Chad in Chad"]),
    ("Oman and Chad failed to reach agreement on the border.", &["reject held: Oman + Chad"]),
    ("Doctors handed over 700 kg of medicine to the Lima Bank.", &["aid held: Doctors -> Lima Bank"]),
    (
        "The army has been holding thousands of civilians as human shields.",
        &["coerce held: The army -> thousands of civilians"],
    ),
    ("Oman says it will not accept any more refugees.", &["reject/assist held: Oman -> refugees"]),
    ("The bank reiterated its demand that Oman ease restrictions.", &["request held: The bank -> Oman"]),
    ("Oman demanded an admission by Chad.", &["request held: Oman -> Chad"]),
    (
        "Rebels demanded the removal of premier Imre Varga and his party.",
        &["request held: Rebels -> Imre Varga + his party"],
    ),
    ("Envoys expressed regret over Oman's refusal to talk.", &["accuse/disapprove held: Envoys -> Oman"]),
    ("Oman forced the aid agency out of the country.", &["sanction/expel held: Oman -> the aid agency"]),
    ("Premier Imre Varga rejected a US offer to host a summit.", &["reject held: Imre Varga -> US"]),
    ("Doctors donated and delivered food to Chad.", &["aid held: Doctors -> Chad in Chad"]),
    ("Oman and Chad plan to sign a treaty.", &["support scheduled: Oman + Chad"]),
    (
        "Oman is investigating crimes by militiamen against civilians.",
        &["accuse/investigate ongoing: Oman -> militiamen"],
    ),
    ("Oman is prepared to lift a ban on the Lima Bank.", &["agree held: Oman -> Lima Bank"]),
    ("Swiss diplomats mediated between Oman and Chad.", &["consult held: Swiss diplomats -> Oman + Chad"]),
    ("Oman has said it will support a resolution on Chad.", &["support scheduled: Oman -> Chad"]),
    // Not at them.
    ("Three soldiers were detained, sparking outrage.", &["coerce/arrest held: -> Three soldiers"]),
    (
        "He spoke following a call between Premier Imre Varga and Premier Ann Lund.",
        &["consult/phone held: Imre Varga + Ann Lund"],
    ),
];

#[test]
fn turns_of_phrase() {
    check(PHRASES.iter().map(|(text, events)| ((*text).to_owned(), *events)));
}
