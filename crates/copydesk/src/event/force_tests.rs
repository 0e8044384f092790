//! Force and the law: whom relative clauses are about, what else `battle` and `raid` mean, what is only possible, which
//! tellings are of one happening.

use super::tests::check;

/// Sentences, and the events they tell.
const TOLD: &[(&str, &[&str])] = &[
    // A verb that takes no clause keeps its object, whatever verb follows.
    (
        "A man who killed six people was jailed.",
        &["assault held: A man -> six people", "coerce/arrest held: -> A man"],
    ),
    ("A bomb that killed six people shocked Lima.", &["assault/explosives held: -> six people in Lima"]),
    (
        "A blast in Lima that killed six people shocked Oman.",
        &["assault/explosives held: -> six people in Lima"],
    ),
    ("A fire in Oman that killed 20 people was put out.", &[]),
    ("Ann Lund, a lawyer who has accused the army, left.", &["accuse/allege held: Ann Lund -> the army"]),
    ("Police arrested eight suspected militants.", &["coerce/arrest held: Police -> militants"]),
    ("Police shot dead eight militants.", &["assault/firearms held: Police -> eight militants"]),
    ("Imre Varga accused Ann Lund of \"poisoning\" him.", &["accuse/allege held: Imre Varga -> Ann Lund"]),
    ("The attack killed half a million people.", &["assault held: -> a million people"]),
    // What is done to oneself, in words or in games.
    ("Karl Osk wanted to kill himself.", &[]),
    ("The company won a legal battle in Lima.", &[]),
    ("A battle over tax was fought in parliament on Monday.", &[]),
    ("Troops and rebels fought a battle in Lima.", &["assault held: Troops + rebels in Lima"]),
    ("Oman declared war on drugs.", &[]),
    ("Engineers demonstrated that the bridge was safe.", &[]),
    ("The victim was named locally as Ann Lund.", &[]),
    ("Ann Lund was named as ambassador to Oman.", &["appoint held: -> Ann Lund"]),
    (
        "The premier dismissed the opposition as an elite.",
        &["accuse/disapprove held: The premier -> the opposition"],
    ),
    ("Forty workers will lose their jobs in Lima.", &[]),
    ("Police barricaded the entrance to parliament.", &["coerce/restrict held: Police -> parliament"]),
    ("Four police officers have been suspended.", &["sanction held: -> Four police officers"]),
    ("Ann Lund was remanded in custody.", &["coerce/arrest held: -> Ann Lund"]),
    // Raids of armies and of the police.
    ("US raids killed nine people in Lima.", &["assault held: US -> nine people in Lima"]),
    ("The raid staged by rebels killed ten men.", &["assault held: rebels -> ten men"]),
    ("Ann Lund faces a lawsuit filed by Karl Osk.", &["accuse/allege held: Karl Osk -> Ann Lund"]),
    (
        "Police kept ten men from leaving. It rained. Police arrested six men.",
        &["coerce/arrest held: Police -> six men"],
    ),
    (
        "Riot police prevented farmers from leaving Goma. It rained. Police arrested farmers.",
        &["coerce held: Riot police -> farmers in Goma", "coerce/arrest held: Police -> farmers"],
    ),
    ("Police raided an office in Lima.", &["coerce/seize held: Police -> an office in Lima"]),
    ("Three people were killed in the Oman raid.", &["assault held: -> Three people"]),
    ("Jets launched attacks on rebel positions.", &["assault held: Jets"]),
    // What may happen is nobody's plan.
    ("Drivers could be jailed.", &[]),
    ("Suicide bombers attacked a bus in Lima.", &["assault/suicide-attack held: Suicide bombers in Lima"]),
    ("Ann Lund should be jailed.", &["coerce/arrest proposed: -> Ann Lund"]),
    ("The attack on Lima will be a turning point.", &["assault held: in Lima"]),
    // For what somebody is judged, and when.
    (
        "A court jailed Karl Osk on 5 May 2020 for the murder of Ann Lund.",
        &["coerce/arrest held: A court -> Karl Osk @2020-05-05", "assault/targeted held: -> Ann Lund"],
    ),
    ("The court handed a life sentence to Karl Osk.", &["sanction/convict held: The court -> Karl Osk"]),
    ("Karl Osk appeared in court.", &["accuse/investigate held: -> Karl Osk"]),
    ("A suicide bomber killed six people.", &["assault/suicide-attack held: A suicide bomber -> six people"]),
    (
        "Thousands of people took part in a march through Lima.",
        &["protest/demo held: Thousands of people in Lima"],
    ),
    ("Lawmakers could fire the premier.", &["appoint hypothetical: Lawmakers -> the premier"]),
    ("Firefighters battled to put out a fire in Lima.", &[]),
    ("The bank was attacked for not doing enough in Lima.", &["accuse/disapprove held: -> The bank"]),
    ("The Lima Bank hack took place on 5 May 2020.", &["coerce/cyber held: -> Lima Bank @2020-05-05"]),
    // Sufferers of whom a pronoun or a number alone tells.
    ("At least 23 were arrested in Lima.", &["coerce/arrest held: -> At least 23 in Lima"]),
    ("All were killed.", &["assault held:"]),
    ("They are jailed for less.", &[]),
    (
        "Rebels hid the bodies of five soldiers after they were shot.",
        &["assault/firearms held: -> five soldiers"],
    ),
    // Who fights, and in whose clause.
    ("Clashes broke out between police and youths in Lima.", &["assault held: police + youths in Lima"]),
    ("Troops are engaged in clashes with rebels.", &["assault held: Troops -> rebels"]),
    (
        "A bomber killed five lawyers in Oman, and gunmen stormed a bank.",
        &["assault held: A bomber -> five lawyers in Oman", "assault held: gunmen -> a bank"],
    ),
    (
        "Three people were killed when troops fired on a crowd.",
        &["assault/firearms held: troops -> Three people + a crowd"],
    ),
    // States of things, wrong senses, who is struck.
    ("He spoke of the Omani-Chadian conflict.", &[]),
    ("The day turned out to be a success for the farmers.", &[]),
    ("A judge issued a warrant for Karl Osk's arrest.", &["threaten/arrest held: A judge -> Karl Osk"]),
    // Gerunds before an article or a name, what forces answer with, what is no guilt.
    (
        "Karl Osk admitted killing Ann Lund.",
        &["concede held: Karl Osk", "assault held: Karl Osk -> Ann Lund"],
    ),
    ("Ann Lund was found not guilty.", &["concede held: -> Ann Lund"]),
    ("Omani forces retaliated with missiles.", &["assault held: Omani forces"]),
    ("Oman and Chad clashed over trade.", &[]),
    ("The beheading of Ann Lund shocked Lima.", &["assault/targeted held: -> Ann Lund in Lima"]),
    ("He was treated for food poisoning in Lima.", &[]),
    ("Karl Osk faces two years' imprisonment in Lima.", &[]),
    (
        "On 5 May 2020, when troops shot Karl Osk, shops closed.",
        &["assault/firearms held: troops -> Karl Osk @2020-05-05"],
    ),
];

#[test]
fn force_and_law() {
    check(TOLD.iter().map(|(text, expected)| (format!("News in brief\n\n{text}"), *expected)));
}

/// Texts of several sentences.
const STORIES: &[(&str, &[&str])] = &[
    ("Envoy fatally shot in Lima\n\nResidents fled.", &["assault/firearms held: -> Envoy in Lima"]),
    (
        "News in brief\n\nPolice have arrested a lawyer in Lima.\n\nThe man was arrested at home.",
        &["coerce/arrest held: Police -> a lawyer in Lima"],
    ),
    (
        "News in brief\n\nA bomb killed nine people in Lima.\n\nThe mayor was there.\n\nShops closed.\n\nRain fell.\n\n\
         Rebels killed 40 people in a raid on a village.",
        &["assault/explosives held: -> nine people in Lima", "assault held: Rebels -> 40 people"],
    ),
    // What is told again of one blast, and its toll; and what is another.
    (
        "Blast kills at least 20 in Lima\n\nAt least 20 people have been killed in Lima.\n\nForty people were wounded.",
        &["assault/explosives held: -> At least 20 people + Forty people in Lima"],
    ),
    (
        "News in brief\n\nA car bomb exploded in Lima on 5 May 2020. Ten people were killed.\n\nTwo nurses died in a separate attack.",
        &["assault/explosives held: -> Ten people @2020-05-05 in Lima", "assault held: -> Two nurses"],
    ),
];

#[test]
fn one_happening_or_two() {
    check(STORIES.iter().map(|(text, expected)| ((*text).to_owned(), *expected)));
}
