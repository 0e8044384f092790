//! Words that look like events of meeting, office, votes, vows and praise, beside those that are.

use super::tests::check;

/// Nouns and participles that look like verbs.
const FORMS: &[(&str, &[&str])] = &[
    ("Lima Radio host Ann Varga joined the show.", &[]),
    (
        "President Ann Varga will host President Jan Lund in Lima.",
        &["consult/visit scheduled: Jan Lund -> Ann Varga in Lima"],
    ),
    ("The World Cup Champions Chad arrived.", &[]),
    ("Ann Varga called Jan Lund \"the least qualified envoy of all\".", &[]),
    ("President Ann Varga called President Jan Lund.", &["consult/phone held: Ann Varga + Jan Lund"]),
    ("It was a well-coordinated plan with Ann Varga.", &[]),
    ("Police try to stop selected pupils.", &[]),
    ("She has received threats, and says she's received insults.", &[]),
    ("Ann Varga said that she's met Jan Lund.", &["consult held: Ann Varga + Jan Lund"]),
    ("Ann Varga said Jan Lund stood by his remarks.", &[]),
    ("The moves of Oman threatened to derail the peace process.", &[]),
    ("Ann Varga threatened to leave the pact.", &["threaten held: Ann Varga"]),
    ("Ann Varga said she stood by Jan Lund.", &["support held: Ann Varga -> Jan Lund"]),
    ("Premier Ann Varga sacked her defence minister.", &["appoint held: Ann Varga -> her defence minister"]),
    ("Premier Ann Varga sacked her defence minister, Jan Lund.", &["appoint held: Ann Varga -> Jan Lund"]),
];

/// What words around them say they are not.
const SENSES: &[(&str, &[&str])] = &[
    ("Envoys are met with protests wherever they go.", &[]),
    ("Ann Varga was nominated for two awards.", &[]),
    ("Ann Varga was nominated for president.", &["appoint held: -> Ann Varga"]),
    ("Ann Varga got an Oscar nomination.", &[]),
    ("Ann Varga launched a campaign of terror.", &[]),
    ("Ann Varga launched her campaign in Lima.", &["elect held: Ann Varga in Lima"]),
    ("Israeli settlements are illegal.", &[]),
    ("The bank reached a settlement with Oman.", &["agree held: The bank + Oman"]),
    ("Ann Varga could not unite her caucus.", &[]),
    ("God bless Oman.", &[]),
    ("Ann Varga swore off golf.", &[]),
    ("Jan Lund, 43, was married with two sons.", &[]),
    ("Ann Varga dropped a hint.", &[]),
    ("Oman recognised the rebels as a terrorist group.", &[]),
    // What private people do among themselves, and what things do.
    ("Ann Varga phoned her cousin, Rosa Lund.", &[]),
    ("Police found a man called Jan Lund.", &[]),
    ("Protesters were met with live ammunition.", &[]),
    ("Ann Varga complained of chest pain.", &[]),
    ("Residents were charged for medical services.", &[]),
    ("Customers are demanding cheaper phones.", &[]),
    ("Ann Varga offered Jan Lund the chance to surf.", &[]),
    ("Judges are appointed by the president.", &[]),
    ("Ann Varga took out a home loan.", &[]),
    ("The senator declined to give details.", &[]),
    // What is no guest, no retreat, no force and no march.
    ("Ann Varga received 12 delegates.", &[]),
    ("Ann Varga climbed down the ladder.", &[]),
    ("The minister climbed down in May 2019.", &["concede held: The minister @2019-05"]),
    ("Ann Varga and Jan Lund clashed over taxes.", &[]),
    ("The judge has a conflict of interest.", &[]),
    ("Ann Varga rallied to beat Jan Lund.", &[]),
    ("The banker made a killing on bonds.", &[]),
    ("Oman expelled 300 migrants.", &["coerce/deport held: Oman -> 300 migrants"]),
    ("Oman expelled two envoys of Chad.", &["sanction/expel held: Oman -> two envoys of Chad"]),
    // Of whom one speaks, and with whom.
    ("Ann Varga spoke of her friendship with Jan Lund.", &[]),
    ("Ann Varga spoke with pride of Jan Lund.", &[]),
    ("Ann Varga spoke with Jan Lund.", &["consult held: Ann Varga + Jan Lund"]),
    // How a law is voted for, and what polls count.
    ("Senator Ann Varga voted for the bailout.", &["support held: Ann Varga"]),
    ("Senator Ann Varga voted against keeping the law.", &["reject held: Ann Varga"]),
    ("Ann Varga got the most votes.", &[]),
    ("Women back Ann Varga by 12 points.", &[]),
    ("Jan Lund backs Ann Varga.", &["support held: Jan Lund -> Ann Varga"]),
    // What kills without a hand, where somebody sits, and what is left open.
    ("Cholera has killed 12 people in Lima.", &[]),
    ("Rebels have killed 12 people in Lima.", &["assault held: Rebels -> 12 people in Lima"]),
    ("Ann Varga is confined to a wheelchair.", &[]),
    ("The envoy could neither confirm nor deny the report.", &[]),
    ("The envoy denied the report.", &["reject held: The envoy"]),
    ("It was too early to congratulate Ann Varga.", &[]),
    ("Ann Varga hopes to seal the deal in May.", &[]),
    ("Ann Varga talked about the move to cleaner farms.", &[]),
    ("Ann Varga talked about it to Jan Lund.", &["consult held: Ann Varga + Jan Lund"]),
    ("Ann Varga won 12 electoral votes.", &[]),
    // What draws people asks nobody for anything.
    ("Ann Varga's appeal grew in Lima.", &[]),
    ("Polls show the breadth of Ann Varga's appeal.", &[]),
    ("Ann Varga made an appeal to Oman.", &["request held: Ann Varga -> Oman"]),
    ("Ann Varga's appeal for calm came late.", &["request held: Ann Varga"]),
    // A campaign that says, pays or sends something is a body.
    ("The Varga campaign said it had hired clerks.", &[]),
    ("Ann Varga's campaign raised $4 million.", &[]),
    ("A spokesman for the Varga campaign was late.", &[]),
];

/// Who stands on which side, and how real it is.
const SIDES: &[(&str, &[&str])] = &[
    ("Drivers voiced solidarity with Jan Lund.", &["support held: Drivers -> Jan Lund"]),
    ("They walked out in solidarity with Jan Lund.", &["support held: -> Jan Lund"]),
    ("Ann Varga signed the law on the pact with Oman.", &["support held: Ann Varga"]),
    ("Ann Varga signed a pact with Oman.", &["agree held: Ann Varga + Oman"]),
    ("Ann Varga is the favourite to succeed Jan Lund.", &["appoint proposed: Ann Varga -> Jan Lund"]),
    ("Doctors warned against passing the bill.", &[]),
    (
        "Crowds rallied against protesters calling for war.",
        &["protest/demo held: Crowds -> protesters", "request held: protesters"],
    ),
];

#[test]
fn words_that_look_like_events() {
    let rows = [FORMS, SENSES, SIDES];
    check(rows.into_iter().flatten().map(|(text, events)| ((*text).to_owned(), *events)));
}
