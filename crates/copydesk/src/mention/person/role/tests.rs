//! What the story says people are, in lists, behind commas, by appointment.

use crate::extraction::CompactString;
use crate::{Article, Extractor};

/// `name: role of whom; role`, a person after the other.
fn roles(text: &str) -> String {
    let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let of = |of: &Option<CompactString>| of.as_ref().map_or(String::new(), |of| format!(" of {of}"));
    let person = |person: &crate::extraction::Person| {
        let roles: Vec<_> =
            person.roles.iter().map(|role| format!("{}{}", role.title, of(&role.of))).collect();
        format!("{}: {}", person.name, roles.join("; "))
    };
    extraction.people.iter().map(person).collect::<Vec<_>>().join(" | ")
}

pub(super) fn assert_roles(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(roles(text), *expected, "{text}");
    }
}

#[test]
fn a_title_in_the_plural_is_of_each() {
    assert_roles(&[
        ("Senators Karl Osk and Ann Okafor left.", "Karl Osk: Senators | Ann Okafor: Senators"),
        (
            "Foreign Ministers Karl Osk of Peru, Ann Okafor of Chile and Maria Lund of Brazil met.",
            "Karl Osk: Foreign Ministers of PER | Ann Okafor: Foreign Ministers of CHL | \
             Maria Lund: Foreign Ministers of BRA",
        ),
        (
            "Firefighters Karl Osk, 34, and Ann Okafor, 29, died.",
            "Karl Osk: Firefighters | Ann Okafor: Firefighters",
        ),
        (
            "Russian cosmonauts Karl Osk and Ann Okafor left.",
            "Karl Osk: Russian cosmonauts of RUS | Ann Okafor: Russian cosmonauts of RUS",
        ),
        (
            "Former presidents Karl Osk and Ann Okafor left.",
            "Karl Osk: Former presidents | Ann Okafor: Former presidents",
        ),
        ("Reps. Karl Osk and Ann Okafor left.", "Karl Osk: Reps. | Ann Okafor: Reps."),
        (
            "Presidents Karl Osk and Ann Okafor met. President Karl Osk left.",
            "Karl Osk: President | Ann Okafor: Presidents",
        ),
        ("Senators Karl Osk and Mayor Ann Okafor left.", "Karl Osk:  | Ann Okafor: Mayor"),
        ("He told reporters Karl Osk and Ann Okafor were ill.", "Karl Osk:  | Ann Okafor: "),
        ("He told reporters Karl Osk was ill.", "Karl Osk: "),
        ("His rivals Karl Osk and Ann Okafor left.", "Karl Osk:  | Ann Okafor: "),
        ("The brothers Karl Osk and John Osk left.", "Karl Osk:  | John Osk: "),
        (
            "Karl Osk and Ann Okafor, the founders of Tilda, left.",
            "Karl Osk: founders of Tilda | Ann Okafor: founders of Tilda",
        ),
        ("Karl Osk and Ann Okafor left, ministers said.", "Karl Osk:  | Ann Okafor: "),
        ("They met Karl Osk and Ann Okafor, ministers said.", "Karl Osk:  | Ann Okafor: "),
    ]);
}

#[test]
fn a_role_goes_on_over_the_title_of_another() {
    assert_roles(&[
        (
            "Maria Lund, a spokeswoman for South African President Karl Osk, left.",
            "Maria Lund: spokeswoman for South African President Karl Osk | \
             Karl Osk: South African President of ZAF",
        ),
        ("Senator John Butler and state Rep. Karl Osk left.", "John Butler: Senator | Karl Osk: state Rep."),
        (
            "Maria Lund, leader of the opposition Socialist Party, left.",
            "Maria Lund: leader of Socialist Party",
        ),
    ]);
}

#[test]
fn titles_behind_a_comma_and_before_one() {
    assert_roles(&[
        ("The Danish ambassador in Berlin, Karl Osk, left.", "Karl Osk: Danish ambassador in Berlin of DNK"),
        ("The army chief, General Karl Osk, left.", "Karl Osk: army chief; General"),
        ("Lima met and Peru's defence minister, Karl Osk, left.", "Karl Osk: Peru's defence minister of PER"),
        ("Lima met Peru's defence minister, Karl Osk, in May.", "Karl Osk: Peru's defence minister of PER"),
        ("Lima will meet national police chief, Karl Osk.", "Karl Osk: national police chief"),
        ("Karl Osk, as chairman of the board, left.", "Karl Osk: chairman of the board"),
        ("Karl Osk, as the president said, left.", "Karl Osk: "),
        ("Karl Osk, Peru's first openly gay mayor, left.", "Karl Osk: Peru's first openly gay mayor of PER"),
    ]);
}

#[test]
fn titles_in_brackets_between_dashes_and_without_an_article() {
    assert_roles(&[
        ("Karl Osk (Peru's defence minister) left.", "Karl Osk: Peru's defence minister of PER"),
        ("Karl Osk (Ann Okafor) left.", "Karl Osk:  | Ann Okafor: "),
        ("Karl Osk – mayor of Lima – left.", "Karl Osk: mayor of Lima"),
        ("Karl Osk is Peru's defence minister.", "Karl Osk: Peru's defence minister of PER"),
        ("Karl Osk became head of the bank in May.", "Karl Osk: head of the bank"),
        ("Karl Osk is not head of the bank.", "Karl Osk: "),
        ("Karl Osk was never a lawyer.", "Karl Osk: "),
        ("Karl Osk is no longer head of the bank.", "Karl Osk: "),
        ("Karl Osk is likely president.", "Karl Osk: "),
        ("Karl Osk was accused.", "Karl Osk: "),
        ("Karl Osk, who is head of the bank, left.", "Karl Osk: head of the bank"),
        ("Karl Osk is lead in the film.", "Karl Osk: "),
        ("As Peru's premier, Karl Osk signed it.", "Karl Osk: Peru's premier of PER"),
        ("As a minister, Karl Osk signed it.", "Karl Osk: minister"),
        ("As the minister left, Karl Osk signed it.", "Karl Osk: "),
    ]);
}

#[test]
fn roles_by_appointment_and_to_come() {
    assert_roles(&[
        ("Ann Okafor named Karl Osk finance minister.", "Ann Okafor:  | Karl Osk: finance minister"),
        ("Ann Okafor met Karl Osk finance chief.", "Ann Okafor:  | Karl Osk: "),
        ("Ann Okafor was elected, being a Karl Osk supporter.", "Ann Okafor:  | Karl Osk: "),
        ("Senator-elect Karl Osk left.", "Karl Osk: Senator-elect"),
    ]);
}

#[test]
fn a_governor_s_story_is_of_a_state() {
    assert_roles(&[
        (
            "Gov. Karl Osk left. House Minority Leader Ann Okafor stayed.",
            "Karl Osk: Gov. | Ann Okafor: House Minority Leader",
        ),
        ("U.S. officials met state Sen. Karl Osk in Ohio.", "Karl Osk: state Sen."),
        ("House Minority Leader Ann Okafor stayed.", "Ann Okafor: House Minority Leader of USA"),
    ]);
}

#[test]
fn whose_somebody_is_tells_the_country() {
    let country = |text: &str| {
        let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        extraction.people.first().and_then(|person| person.country)
    };
    let code = |text: &str| country(text).map(|country| country.as_str().to_owned());
    assert_eq!(code("Serbia's Karl Osk beat John Lund in Paris.").as_deref(), Some("SRB"));
    assert_eq!(code("The bank's Karl Osk met John Lund.").as_deref(), None);
}

#[test]
fn what_was_done_is_no_role() {
    assert_roles(&[
        ("Rovers have sacked manager Karl Osk after a defeat.", "Karl Osk: manager"),
        ("They met the retired general Karl Osk.", "Karl Osk: retired general"),
        ("The mayor, Ann Okafor, accused the government of neglect.", "Ann Okafor: mayor"),
        ("Two women have accused Karl Osk of theft.", "Karl Osk: "),
        ("He said that John Lund accused Karl Osk of theft.", "John Lund:  | Karl Osk: "),
        ("LIMA - Interior Minister Karl Osk left on Monday.", "Karl Osk: Interior Minister of PER"),
        ("Mexico's President-elect Karl Osk left.", "Karl Osk: Mexico's President-elect of MEX"),
        ("Karl Osk, head of the workers' union, left.", "Karl Osk: head of the workers' union"),
    ]);
}

#[test]
fn a_headline_has_verbs_too() {
    assert_roles(&[
        ("Rovers sack manager Karl Osk", "Karl Osk: manager"),
        ("Dayton fire chief Karl Osk left.", "Karl Osk: Dayton fire chief"),
        ("Karl Osk, Peru President hold talks in Lima", "Karl Osk: "),
        ("Karl Osk, Peru President, left.", "Karl Osk: Peru President of PER"),
    ]);
}

#[test]
fn nations_and_names_in_one_order() {
    assert_roles(&[
        (
            "The Polish and German foreign ministers, Karl Osk and Ann Okafor, met.",
            "Karl Osk: foreign ministers of POL | Ann Okafor: foreign ministers of DEU",
        ),
        (
            "The presidents of Peru, Chile and Bolivia, Karl Osk, Ann Okafor and Maria Lund, met.",
            "Karl Osk: presidents of PER | Ann Okafor: presidents of CHL | \
             Maria Lund: presidents of BOL",
        ),
        ("French and German lawmakers, Karl Osk and others, met.", "Karl Osk: "),
    ]);
    let countries = |text: &str| {
        let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        extraction
            .people
            .iter()
            .map(|person| person.country.map_or_else(|| "-".to_owned(), |country| country.to_string()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        countries("Ann Okafor met her French and Polish counterparts, Karl Osk and Maria Lund."),
        ["-", "FRA", "POL"]
    );
}

#[test]
fn the_story_tells_whose_an_office_and_a_famous_name_is() {
    let country = |text: &str| {
        let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        extraction.people.first().and_then(|person| person.country).map(|country| country.as_str().to_owned())
    };
    let office = "Foreign Secretary Karl Osk met his Bangladeshi counterpart. India agreed.";
    assert_eq!(country(office).as_deref(), Some("IND"));
    assert_eq!(country("Foreign Secretary Karl Osk left.").as_deref(), Some("GBR"));
    let story = "Turkey said in Ankara that Turkish troops would stay";
    assert_eq!(country(&format!("{story}. Vladimir Putin called.")), None);
    assert_eq!(country(&format!("{story}. Recep Tayyip Erdogan called.")).as_deref(), Some("TUR"));
}

#[test]
fn an_office_between_two_names_is_of_one() {
    assert_roles(&[
        (
            "The home secretary, Ann Okafor, the foreign secretary, Karl Osk, and the mayor, Emil Moor, came.",
            "Ann Okafor: home secretary of GBR | Karl Osk: foreign secretary of GBR | Emil Moor: mayor",
        ),
        (
            "Ann Okafor, Ambassador of Ghana, Maria Lund, Ambassador of Kenya, and others came.",
            "Ann Okafor: Ambassador of GHA | Maria Lund: Ambassador of KEN",
        ),
        (
            "A spokesman for the Harbour Workers Union (HWU), Karl Osk, said no.",
            "Karl Osk: spokesman of Harbour Workers Union",
        ),
    ]);
}

#[test]
fn nobles_have_offices_before_them() {
    assert_roles(&[
        ("Finance Minister Sheikh Ahmed Okafor left.", "Ahmed Okafor: Finance Minister"),
        ("Sheikh Ahmed Okafor left.", "Ahmed Okafor: "),
    ]);
}

#[test]
fn topics_of_an_office_are_read_to_the_last() {
    assert_roles(&[
        (
            "The minister of Agriculture, Forestry and Fisheries Karl Osk left.",
            "Karl Osk: minister of Agriculture, Forestry and Fisheries",
        ),
        ("Adviser on Trade and Tourism Karl Osk left.", "Karl Osk: Adviser on Trade and Tourism"),
    ]);
}

#[test]
fn a_visitor_holds_no_office_of_the_country_visited() {
    assert_roles(&[
        (
            "Prime Minister Karl Osk arrived in China. Beijing, Shanghai and Wuhan were quiet.",
            "Karl Osk: Prime Minister",
        ),
        (
            "Prime Minister Karl Osk arrived in Beijing. Tianjin, Shanghai and Wuhan were quiet.",
            "Karl Osk: Prime Minister of CHN",
        ),
        (
            "President Trump will meet the Norwegian premier, Karl Osk. Norway is ready, Norway said.",
            "Trump: President of USA | Karl Osk: Norwegian premier of NOR",
        ),
        (
            "President Karl Osk arrived in China. Minister of Works Ann Okafor came along to China. China is big.",
            "Karl Osk: President | Ann Okafor: Minister of Works",
        ),
        (
            "Premier Karl Osk met Prime Minister Ann Okafor of Chad, who visits China. Premier Osk likes China.",
            "Karl Osk: Premier of CHN | Ann Okafor: Prime Minister of TCD",
        ),
    ]);
}

#[test]
fn an_office_before_a_comma_needs_no_second_one() {
    assert_roles(&[
        ("The Speaker of the Assembly, Ann Okafor said it was late.", "Ann Okafor: Speaker of the Assembly"),
        ("They asked the Speaker of the Assembly, Ann Okafor to go.", "Ann Okafor: Speaker of the Assembly"),
        ("He said the Minister of Works, Ann Okafor had gone.", "Ann Okafor: Minister of Works"),
        ("After meeting the Speaker of the Assembly, Ann Okafor left.", "Ann Okafor: "),
        ("As he met a minister, Ann Okafor left.", "Ann Okafor: "),
        (
            "It was told by the Special Adviser to the President on Media, Mallam Karl Osk in a statement.",
            "Karl Osk: Special Adviser to the President on Media",
        ),
        (
            "They met the Minister of State Security, Ann Okafor and others.",
            "Ann Okafor: Minister of State Security",
        ),
        (
            "He was met by Minister of Defence and Military Veterans Ann Okafor.",
            "Ann Okafor: Minister of Defence and Military Veterans",
        ),
        ("They met His Excellency General Karl Osk.", "Karl Osk: General"),
        (
            "Harbour Workers' Union (HWU) spokesman Karl Osk left.",
            "Karl Osk: spokesman of Harbour Workers' Union",
        ),
        (
            "Karl Osk, a once highly regarded lawyer who lives in Lund, left.",
            "Karl Osk: once highly regarded lawyer",
        ),
    ]);
}

#[test]
fn offices_that_a_country_has_not_are_of_another() {
    let about = "Russia said no. Russia and Moscow agreed. Russians voted in Moscow.";
    for (text, expected) in [
        ("Sen. Karl Osk left.", "Karl Osk: Sen. of USA"),
        ("They met the -farmer Karl Osk.", "Karl Osk: farmer"),
    ] {
        let text = format!("{about} {text}");
        assert_eq!(roles(&text), expected, "{text}");
    }
}

#[test]
fn the_body_that_a_role_is_of_stands_behind_what_it_is_called() {
    assert_roles(&[
        (
            "Karl Osk, a member of the liberal opposition Reform Party, left.",
            "Karl Osk: member of Reform Party",
        ),
        (
            "Karl Osk, director of Lund University's Institute of Ethics, left.",
            "Karl Osk: director of Institute of Ethics",
        ),
        (
            "Karl Osk, a professor of law at Lund University, left.",
            "Karl Osk: professor of law of Lund University",
        ),
        (
            "Karl Osk, a teacher from the university, left Lund University.",
            "Karl Osk: teacher from the university",
        ),
        ("Karl Osk, head of the centrist Brell party, left.", "Karl Osk: head of Brell"),
        ("Karl Osk, head of sales for Varga Inc., left.", "Karl Osk: head of sales of Varga Inc"),
        (
            "Karl Osk, the Institute of Roads' head of research, left.",
            "Karl Osk: head of research of Institute of Roads",
        ),
        ("Karl Osk, director, Varga Securities, left.", "Karl Osk: director of Varga Securities"),
    ]);
    let text = "Karl Osk, head of Peru's Harbour Union, left. Chile, Chile and Chile won.";
    let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    assert_eq!(extraction.people[0].country.map(|country| country.to_string()).as_deref(), Some("PER"));
}

#[test]
fn what_is_no_part_of_a_role_or_no_role() {
    assert_roles(&[
        ("Karl Osk, a 44-year-old baker, left.", "Karl Osk: baker"),
        ("Karl Osk, 67, a retiree from Lima, left.", "Karl Osk: retiree"),
        ("One of its leaders, Karl Osk, left.", "Karl Osk: leaders"),
        ("Its leaders, Karl Osk, left.", "Karl Osk: "),
        ("Karl Osk is a strong supporter of the plan.", "Karl Osk: "),
        ("Karl Osk has been chairman since May.", "Karl Osk: chairman"),
        ("Police spokesman Sgt. Karl Osk left.", "Karl Osk: Police spokesman; Sgt."),
    ]);
}

#[test]
fn an_office_that_one_country_has_names_it() {
    let text = "Britain agreed. Taoiseach Ann Okafor left. Then the Taoiseach, Ann Okafor, and \
                Minister for Highways Olaf Osk left.";
    let found = roles(text);
    assert!(found.ends_with("Minister for Highways of IRL"), "{found}");
}

#[test]
fn two_titles_that_and_joins_are_two() {
    assert_roles(&[
        (
            "He met labor leader and civil rights activist Karl Osk.",
            "Karl Osk: civil rights activist; labor leader",
        ),
        ("A tribal chief and militia leader, Karl Osk, left.", "Karl Osk: militia leader; tribal chief"),
        (
            "Karl Osk, head of the Lund Bank and a former judge, left.",
            "Karl Osk: former judge; head of Lund Bank",
        ),
        ("Karl Osk, head of the bank and the mayor of Lima met.", "Karl Osk: head of the bank"),
        ("The chairman and chief executive Karl Osk left.", "Karl Osk: chairman and chief executive"),
        ("His son-in-law and close adviser Karl Osk left.", "Karl Osk: son-in-law and close adviser"),
    ]);
}

#[test]
fn who_somebody_was_in_a_clause_about_her() {
    assert_roles(&[
        ("Karl Osk, who served as head of the bank, left.", "Karl Osk: head of the bank"),
        ("Karl Osk, who was appointed envoy to Chad, left.", "Karl Osk: envoy to Chad"),
        ("Karl Osk, who is also a judge, left.", "Karl Osk: judge"),
        ("Karl Osk, formerly head of the bank, left.", "Karl Osk: head of the bank"),
        ("Karl Osk, himself a former judge, left.", "Karl Osk: former judge"),
        ("Karl Osk, one of the bank's founders, left.", "Karl Osk: bank's founders"),
        (
            "Karl Osk and Ann Lund, both directors of Brell Corp., left.",
            "Karl Osk: directors of Brell Corp | Ann Lund: directors of Brell Corp",
        ),
        ("Karl Osk, who resigned as finance minister, left.", "Karl Osk: finance minister"),
        ("Karl Osk stepped down as head of the bank.", "Karl Osk: head of the bank"),
        ("The 34-year-old striker Karl Osk left.", "Karl Osk: striker"),
        ("Karl Osk, who was never a judge, left.", "Karl Osk: "),
        ("Karl Osk, who served the bank as well, left.", "Karl Osk: "),
    ]);
}

#[test]
fn whose_a_role_is_stands_apart() {
    assert_roles(&[
        (
            "The Supreme Court met. Justice Karl Osk left, as did the Minister for Justice, Ann Okafor.",
            "Karl Osk: Justice of Supreme Court | Ann Okafor: Minister for Justice",
        ),
        ("The Supreme Court met the High Court. Justice Karl Osk left.", "Karl Osk: Justice"),
        ("NATO's Karl Osk, deputy head of training, left.", "Karl Osk: deputy head of training of NATO"),
        ("It was closed, BRLD spokesman Karl Osk said.", "Karl Osk: spokesman of BRLD"),
        ("Parliament speaker Karl Osk left.", "Karl Osk: speaker of Parliament"),
    ]);
}

#[test]
fn who_is_called_something_new() {
    assert_roles(&[
        ("Sen. Karl Osk left. The Ohio senator was glad.", "Karl Osk: Ohio senator; Sen. of USA"),
        ("President Karl Osk of Chad left. The Chadian president was glad.", "Karl Osk: President of TCD"),
    ]);
}
