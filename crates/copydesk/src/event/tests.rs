//! What everyday sentences tell, as tables: a sentence, and the events it has.
//!
//! An event is `kind/mode status: actors -> recipients @when in where`, without the parts that are empty.

use crate::extraction::{Actor, Event};
use crate::{Article, Extractor};

/// An event as the tables write it.
pub(super) fn shown(event: &Event) -> String {
    let names =
        |actors: &[Actor]| actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join(" + ");
    let mut text = event.kind.to_string();
    if let Some(mode) = event.mode {
        text += &format!("/{mode}");
    }
    text += &format!(" {}:", event.status);
    if !event.actors.is_empty() {
        text += &format!(" {}", names(&event.actors));
    }
    if !event.recipients.is_empty() {
        text += &format!(" -> {}", names(&event.recipients));
    }
    if let Some(when) = &event.when {
        text += &format!(" @{}", when.value);
    }
    if let Some(location) = &event.location {
        text += &format!(" in {}", location.name);
    }
    text
}

/// The events of a text.
pub(super) fn events_of(text: &str) -> Vec<Event> {
    let article = Article::new(text).clean(true);
    Extractor::new().extract(&article).expect("a short text").events
}

/// Complains of every text whose events are not those of its row.
pub(super) fn check<'t>(rows: impl Iterator<Item = (String, &'t [&'t str])>) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let found: Vec<_> = events_of(&text).iter().map(shown).collect();
        if found != expected {
            wrong.push(format!("{text}\n    is  {found:?}\n    not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Sentences of a story's body.
const TOLD: &[(&str, &[&str])] = &[
    (
        "An explosion killed at least five people in Lima.",
        &["assault/explosives held: -> at least five people in Lima"],
    ),
    ("The army seized power.", &["assault held: The army"]),
    ("Police arrested a few farmers.", &["coerce/arrest held: Police -> few farmers"]),
    ("Police arrested few farmers.", &[]),
    ("Police arrested several hundred farmers.", &["coerce/arrest held: Police -> hundred farmers"]),
    ("Ada Varga sympathised with Otto Lund.", &["support held: Ada Varga -> Otto Lund"]),
    (
        "Ada Varga called on Monday for Otto Lund to resign.",
        &["request/change held: Ada Varga -> Otto Lund @XXXX-WXX-1"],
    ),
    ("Ada Varga called Otto Lund for help.", &[]),
    ("Ada Varga dropped her bid for the presidency.", &["elect held: Ada Varga"]),
    (
        "Paul Osk hired Erik Vale. Karl Lund, 34, and John Dahl fell ill. Ann Okafor met both men.",
        &["consult held: Ann Okafor + Karl Lund + John Dahl"],
    ),
    ("Lawmakers approved a plan to send migrants to Oman.", &["support held: Lawmakers"]),
    ("Chad recalled its envoy from Kabul.", &["sanction/withdraw held: Chad -> Kabul"]),
    ("Parliament voted to dismiss the premier.", &["appoint held: Parliament -> the premier"]),
    (
        "Nurses who carried out the survey accused the hospital of fraud.",
        &["accuse/allege held: Nurses -> the hospital"],
    ),
    ("The pope met bishops in Lima.", &["consult held: The pope + bishops in Lima"]),
    ("The mayor was barred from running.", &["coerce/restrict held: -> The mayor"]),
    ("The army carried out air strikes.", &["assault/aerial held: The army"]),
    ("A gunman killed five soldiers in Lima.", &["assault held: A gunman -> five soldiers in Lima"]),
    ("Residents threw stones at soldiers in Lima.", &["protest/riot held: Residents -> soldiers in Lima"]),
    ("Fans threw eggs at the bus.", &[]),
    ("Rebels burned houses and clashed with police.", &["assault held: Rebels -> police"]),
    ("Oman and Chad exchanged prisoners.", &["retreat/release held: Oman + Chad -> prisoners"]),
    ("The students exchanged gifts.", &[]),
    ("The bank approved a $3 billion loan for Oman.", &["aid held: The bank -> Oman"]),
    ("Norway pledged $50 million in aid to Chad.", &["agree held: Norway -> Chad"]),
    ("The company pledged $5 million to fight malaria.", &["agree held: The company"]),
    ("Chad refused to deploy peacekeepers in Oman.", &["reject held: Chad -> Oman in Oman"]),
    (
        "Protesters demanded that the president step down.",
        &["request/change held: Protesters -> the president"],
    ),
    ("The union suspended its strike on Monday.", &["concede held: The union @XXXX-WXX-1"]),
    ("The London bombings killed 32 people.", &["assault/explosives held: -> 32 people in London"]),
    ("Rebels kidnapped up to 16 advisers.", &["assault/abduct held: Rebels -> up to 16 advisers"]),
    ("More than 20 people were killed in the attack.", &["assault held: -> More than 20 people"]),
    (
        "Around 30 schoolgirls were abducted by gunmen.",
        &["assault/abduct held: gunmen -> Around 30 schoolgirls"],
    ),
    (
        "Police arrested more than 50 demonstrators in Lima.",
        &["coerce/arrest held: Police -> more than 50 demonstrators in Lima"],
    ),
    ("The rebels freed 17 more hostages.", &["retreat/release held: The rebels -> 17 more hostages"]),
    (
        "Tens of thousands of farmers protested in Lima.",
        &["protest/demo held: Tens of thousands of farmers in Lima"],
    ),
    (
        "Opposition parties said some of their leaders were detained.",
        &["coerce/arrest held: -> some of their leaders"],
    ),
    ("Ministers from 20 countries met in Lima to discuss migration.", &["consult held: Ministers in Lima"]),
    (
        "Foreign ministers of Oman and Chad met in Lima to discuss trade.",
        &["consult/third-party held: Oman + Chad in Lima"],
    ),
    ("The leaders of Oman and Chad met in Lima.", &["consult/third-party held: Oman + Chad in Lima"]),
    (
        "Delegations from Oman and Chad held talks in Lima.",
        &["consult/third-party held: Oman + Chad in Lima"],
    ),
    ("Troops from Oman and Chad clashed near Lima.", &["assault held: Oman + Chad in Lima"]),
    ("Anna Lund flew to Lima for talks with Imre Varga.", &["consult held: Imre Varga + Anna Lund in Lima"]),
    ("Anna Lund is in Lima for talks with Imre Varga.", &["consult ongoing: Imre Varga + Anna Lund in Lima"]),
    (
        "After a meeting with Anna Lund in Lima, Imre Varga said trade must grow.",
        &["consult held: Anna Lund + Imre Varga in Lima"],
    ),
    (
        "Ahead of his meeting with Anna Lund, Imre Varga said the talks would be hard.",
        &["consult scheduled: Anna Lund + Imre Varga"],
    ),
    (
        "Speaking at a meeting with Anna Lund in Lima, Imre Varga said trade must grow.",
        &["consult held: Anna Lund + Imre Varga in Lima"],
    ),
    (
        "Anna Lund told Imre Varga in a phone call that the war would end.",
        &["consult/phone held: Anna Lund + Imre Varga"],
    ),
    ("Anna Lund and Imre Varga spoke for three hours.", &["consult held: Anna Lund + Imre Varga"]),
    (
        "Anna Lund discussed trade with Imre Varga in a phone call.",
        &["consult/phone held: Anna Lund + Imre Varga"],
    ),
    ("Anna Lund wrapped up a visit to Chad.", &["consult/visit held: Anna Lund -> Chad in Chad"]),
    (
        "Anna Lund, on a visit to Chad, praised Imre Varga.",
        &["consult/visit held: Anna Lund -> Chad in Chad", "support held: Anna Lund -> Imre Varga in Chad"],
    ),
    (
        "Anna Lund will meet Imre Varga and visit Chad.",
        &["consult scheduled: Anna Lund + Imre Varga", "consult/visit scheduled: Anna Lund -> Chad in Chad"],
    ),
    (
        "Premier Anna Lund plans to travel to Chad, meet Imre Varga and hold talks with rebels.",
        &[
            "consult/visit scheduled: Anna Lund -> Chad in Chad",
            "consult scheduled: Anna Lund + Imre Varga in Chad",
            "consult scheduled: Anna Lund + rebels",
        ],
    ),
    (
        "A new round of talks between Oman and Chad is expected next week.",
        &["consult expected: Oman + Chad @XXXX-WXX"],
    ),
    ("Elections are due to be held in Chad in February 2025.", &["elect scheduled: @2025-02 in Chad"]),
    ("Anna Lund will not attend the summit in Lima.", &[]),
    (
        "The union called off a strike planned for Monday.",
        &["protest/strike cancelled: The union @XXXX-WXX-1"],
    ),
    ("Oman called off talks with Chad.", &["consult cancelled: Chad + Oman"]),
    ("Talks between Oman and Chad broke down on Monday.", &["reject/meet held: Oman + Chad @XXXX-WXX-1"]),
    (
        "Armed men killed two nurses and kidnapped a third in Lima on 4 March 2019.",
        &["assault held: Armed men -> two nurses @2019-03-04 in Lima"],
    ),
    (
        "Police arrested two men and used tear gas against the crowd.",
        &["coerce/arrest held: Police -> two men", "assault/crowd-control held: Police -> the crowd"],
    ),
    ("Oman's plan to cut aid to Chad was criticised by Peru.", &["accuse/disapprove held: Peru -> Oman"]),
    ("An offer by Oman to host talks was turned down by the rebels.", &["reject held: the rebels -> Oman"]),
    (
        "The premier of Oman, who met Varga in Lima, praised the pact.",
        &["consult held: The premier of Oman + Varga in Lima", "support held: The premier of Oman"],
    ),
    (
        "Ana Lund was barred from running for president by the court.",
        &["coerce/restrict held: the court -> Ana Lund"],
    ),
    // What students did is no jailing.
    (
        "Lund was jailed for organising rallies by students.",
        &["coerce/arrest held: -> Lund", "protest/demo held: Lund + students"],
    ),
    ("Oman denied that its troops had shelled Goma.", &["reject held: Oman"]),
    ("Oman must free the men, the opposition said.", &["request held: the opposition -> Oman"]),
    ("The envoy must be freed, Chad said.", &["request held: Chad"]),
    ("Nurses were abducted by masked men in Lima.", &["assault/abduct held: masked men -> Nurses in Lima"]),
    ("The attorney general visited Chad.", &["consult/visit held: The attorney general -> Chad in Chad"]),
    ("The government backed down on the tax.", &["concede held: The government"]),
    ("A deal was reached between Oman and Chad in Lima.", &["agree held: Oman + Chad in Lima"]),
    ("Imre Varga was re-elected president.", &["elect held: Imre Varga"]),
    ("A run-off will be held in Lima.", &["elect scheduled: in Lima"]),
    ("Imre Varga went on trial in Lima.", &["accuse/allege held: -> Imre Varga in Lima"]),
    ("Gunmen killed a nurse near the town of Goma.", &["assault held: Gunmen -> a nurse in Goma"]),
    ("Troops killed a nurse on the outskirts of Lima.", &["assault held: Troops -> a nurse in Lima"]),
    ("Rebels kidnapped a nurse in Kano state.", &["assault/abduct held: Rebels -> a nurse in Kano"]),
    ("Rebels shot at the crowd, killing 12.", &["assault/firearms held: Rebels -> the crowd"]),
    ("Fighting resumed in Lima on Monday.", &["assault held: @XXXX-WXX-1 in Lima"]),
    ("Anna Lund met with the ambassador to Chad Imre Varga.", &["consult held: Anna Lund + Imre Varga"]),
    ("Oman demanded that Chad pay compensation.", &["request/assist held: Oman -> Chad"]),
    ("Oman insisted that Chad had paid.", &[]),
    (
        "The ministry issued a statement demanding that Chad withdraw its troops.",
        &["request/yield held: The ministry -> Chad"],
    ),
    (
        "Anna Lund signed an order imposing sanctions on Chad.",
        &["support held: Anna Lund", "sanction/discontinue held: Anna Lund -> Chad"],
    ),
    ("Ministers called for calm.", &["request held: Ministers"]),
    ("Its call for a truce was heard in Oman.", &[]),
    ("The union voted to reject the offer.", &["reject held: The union"]),
    ("Workers voted to strike.", &["protest/strike scheduled: Workers"]),
    ("Lawmakers voted against the bill.", &["reject held: Lawmakers"]),
    ("Oman announced new sanctions against Chad.", &["sanction/discontinue held: Oman -> Chad"]),
    ("Oman will send $60 million in aid to Chad.", &["aid scheduled: Oman -> Chad in Chad"]),
    ("Oman suspended military cooperation with Chad.", &["sanction/discontinue held: Oman -> Chad"]),
    ("Chad lifted sanctions on Oman.", &["retreat held: Chad -> Oman"]),
    ("The rebels laid down their arms.", &["retreat/disarm held: The rebels"]),
    ("Nurses walked off the job in Lima.", &["protest/strike held: Nurses in Lima"]),
    ("Teachers have been on strike.", &["protest/strike ongoing: Teachers"]),
    ("Prisoners began a hunger strike.", &["protest/hunger held: Prisoners"]),
    ("Protesters clashed with police in Lima.", &["protest/riot held: Protesters + police in Lima"]),
    (
        "Police fired tear gas at protesters in Lima.",
        &["assault/crowd-control held: Police -> protesters in Lima"],
    ),
    (
        "Riot police dispersed the crowd with water cannon.",
        &["assault/crowd-control held: Riot police -> the crowd"],
    ),
    (
        "Militants attacked a base in Chad, killing at least 20 soldiers.",
        &["assault held: Militants -> at least 20 soldiers in Chad"],
    ),
    (
        "A car bomb exploded near a hotel in Lima and wounded three guards.",
        &["assault/explosives held: -> three guards in Lima"],
    ),
    ("Omani missiles hit a hospital in Lima.", &["assault held: Omani -> a hospital in Lima"]),
    ("Oman's release of two sailors pleased Chad.", &["retreat/release held: Oman -> two sailors"]),
    ("The case of murdered activist Jan Varga angered Anna Lund.", &[]),
    ("Ministers quit the government over the bill.", &["retreat/resign held: Ministers"]),
    ("Omani troops withdrew from Chad.", &["retreat/withdraw held: Omani troops -> Chad"]),
    ("Jan Varga was named foreign minister.", &["appoint held: -> Jan Varga"]),
    ("Jan Varga was ordered to serve ten years in prison.", &["sanction/convict held: -> Jan Varga"]),
    ("Jan Varga was found guilty of murder.", &["sanction/convict held: -> Jan Varga"]),
    ("Chad declared a state of emergency.", &["coerce/martial-law held: Chad"]),
    ("Critics called the plan a mistake.", &["accuse/disapprove held: Critics"]),
    (
        "Imre Varga launched a bitter attack on Anna Lund.",
        &["accuse/disapprove held: Imre Varga -> Anna Lund"],
    ),
    (
        "Premier Anna Lund arrived in Chad at the invitation of Imre Varga.",
        &["consult/visit held: Anna Lund -> Chad in Chad"],
    ),
    ("An Omani strike killed eight people in Lima.", &["assault held: Omani -> eight people in Lima"]),
    ("The strike on the hospital killed 12 doctors.", &["assault held: -> the hospital + 12 doctors"]),
    ("Nurses called off a strike over pay.", &["protest/strike cancelled: Nurses"]),
    ("Oman lodged a protest with Chad over the delay.", &["accuse/disapprove held: Oman -> Chad"]),
    ("Militants ambushed an army convoy.", &["assault held: Militants"]),
    ("Rebels have taken the village of Kamango.", &["assault held: Rebels in Kamango"]),
    ("The attack left 12 people dead.", &["assault held: -> 12 people"]),
    (
        "Two people were killed when Omani jets bombed a school.",
        &["assault/aerial held: Omani jets -> Two people + a school"],
    ),
    ("A jury found Jan Varga guilty of bribery.", &["sanction/convict held: A jury -> Jan Varga"]),
    ("The court granted bail to Jan Varga.", &["concede held: The court -> Jan Varga"]),
    ("Jan Varga pleaded not guilty to fraud.", &["reject held: Jan Varga"]),
    ("Jan Varga was given a suspended sentence.", &["sanction/convict held: -> Jan Varga"]),
    ("Jan Varga was cleared of all charges by the jury.", &["retreat/release held: the jury -> Jan Varga"]),
    ("Chad lifted a state of emergency.", &["concede held: Chad"]),
    ("Anna Lund called Imre Varga unfit for office.", &["accuse/disapprove held: Anna Lund -> Imre Varga"]),
    ("Oman vowed to retaliate.", &["threaten held: Oman"]),
    ("Oman vowed to take countermeasures.", &["threaten/relations held: Oman"]),
    ("Oman agreed to take 500 refugees.", &["agree held: Oman -> 500 refugees"]),
    ("Oman agreed to leave if Peru did.", &["agree held: Oman"]),
    ("The ministers of Peru and Oman held a teleconference.", &["consult/phone held: Peru + Oman"]),
    ("Residents vowed to fight the charges.", &["agree held: Residents"]),
    ("Anna Lund received a call from Imre Varga.", &["consult/phone held: Imre Varga + Anna Lund"]),
    (
        "A delegation led by Anna Lund met Imre Varga.",
        &["consult held: A delegation + Anna Lund + Imre Varga"],
    ),
    ("Chad vetoed a resolution demanding a truce.", &["reject held: Chad"]),
    ("Oman sent rescue teams, and Chad offered field hospitals.", &["aid held: Oman", "agree held: Chad"]),
    (
        "Two men arrested on Sunday were charged on Tuesday.",
        &["coerce/arrest held: -> Two men @XXXX-WXX-7", "accuse/allege held: -> Two men @XXXX-WXX-2"],
    ),
    ("Rebels killed Jan Varga last July.", &["assault held: Rebels -> Jan Varga @XXXX-07"]),
    (
        "On Monday Anna Lund visited Chad and met Imre Varga.",
        &[
            "consult/visit held: Anna Lund -> Chad @XXXX-WXX-1 in Chad",
            "consult held: Anna Lund + Imre Varga @XXXX-WXX-1",
        ],
    ),
    (
        "Anna Lund, elected in 2018, rejected the plan.",
        &["elect held: Anna Lund @2018", "reject held: Anna Lund"],
    ),
];

/// Words that tell an event elsewhere.
const NOT_TOLD: &[&str] = &[
    "Anna Lund called Imre Varga a gifted negotiator.",
    "The Treasury issued a press release.",
    "The release of chemicals into the river angered residents.",
    "Children were buried in a collapsed school.",
    "The storm killed 20 people in Chad.",
    "Twenty people were killed in a bus crash in Chad.",
    "The plan met with stiff resistance from farmers.",
    "The army gave a demonstration of the new weapon.",
    "Officials spoke on condition of anonymity.",
    "He resigned himself to the delay.",
    "Oman's firing of two missiles drew comment.",
    "The two companies are ready to talk to the press.",
    "The UN warned of the risk of famine in Sudan.",
    "No suspects were arrested.",
    "Anna Lund expressed concern over the arrests.",
    "His plan for banning rallies was dropped.",
    "Varga shot a 67 in the final round.",
    "Police appealed for witnesses.",
    "The family will receive friends on Monday.",
];

/// Headlines, and stories of several sentences.
const STORIES: &[(&str, &str, &[&str])] = &[
    (
        "Chad's president to meet Omani counterpart",
        "Chadian President Imre Varga will meet Omani President Anna Lund in Lima, his office said.",
        &["consult/third-party scheduled: Imre Varga + Anna Lund in Lima"],
    ),
    (
        "Man arrested in Lima raid",
        "Jan Varga was arrested in Lima, police said.",
        &["coerce/arrest held: -> Jan Varga in Lima"],
    ),
    (
        "Protesters clash with police in Lima",
        "Residents fled.",
        &["assault held: Protesters -> police in Lima"],
    ),
    ("Envoy killed in Lima raid", "Residents fled.", &["assault held: -> Envoy in Lima"]),
    (
        "News in brief",
        "Gunmen attacked a church in Lima. Twelve people were killed in the attack.",
        &["assault held: Gunmen -> a church + Twelve people in Lima"],
    ),
    (
        "News in brief",
        "A bomb attack in Lima killed 12 people. The attack, claimed by militants, was the third this year.",
        &["assault/explosives held: militants -> 12 people in Lima"],
    ),
    ("News in brief", "An earthquake struck Chad. At least 300 people were killed.", &[]),
    (
        "News in brief",
        "NAIROBI, March 3 (Reuters) - Somalia cut ties with Ethiopia.",
        &["sanction/discontinue held: Somalia -> Ethiopia @XXXX-03-03"],
    ),
    (
        "News in brief",
        "Anna Lund met Imre Varga in Lima. After the meeting, Anna Lund praised the talks.",
        &["consult held: Anna Lund + Imre Varga in Lima", "support held: Anna Lund"],
    ),
];

#[test]
fn sentences_tell() {
    check(TOLD.iter().map(|(text, events)| (format!("News in brief\n\n{text}"), *events)));
}

#[test]
fn sentences_that_tell_nothing() {
    check(NOT_TOLD.iter().map(|text| (format!("News in brief\n\n{text}"), [].as_slice())));
}

#[test]
fn labels_are_words_as_they_are_written() {
    let label = |text: &str| events_of(text).first().map(|event| event.label.clone());
    assert_eq!(label("The re-election of Ada Moor on Monday was close.").as_deref(), Some("re-election"));
    assert_eq!(label("Police arrested Karl Osk on Monday.").as_deref(), Some("arrest"));
}

#[test]
fn stories_tell() {
    check(STORIES.iter().map(|(headline, body, events)| (format!("{headline}\n\n{body}"), *events)));
}
