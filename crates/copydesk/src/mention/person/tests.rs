//! What the story says of people, sentence by sentence.

use crate::extraction::{CompactString, Extraction, MentionKind};
use crate::{Article, Extractor};

fn read(text: &str) -> Extraction {
    Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text")
}

/// `name: role of whom; role`, a person a line.
fn roles(text: &str) -> String {
    let of = |of: &Option<CompactString>| of.as_ref().map_or(String::new(), |of| format!(" of {of}"));
    let person = |person: &crate::extraction::Person| {
        let roles: Vec<_> =
            person.roles.iter().map(|role| format!("{}{}", role.title, of(&role.of))).collect();
        format!("{}: {}", person.name, roles.join("; "))
    };
    read(text).people.iter().map(person).collect::<Vec<_>>().join(" | ")
}

#[test]
fn roles_stay_inside_their_case() {
    let cases = [
        ("She was greeting Foreign Minister Karl Osk.", "Karl Osk: Foreign Minister"),
        ("The prime minister and Secretary Karl Osk met.", "Karl Osk: Secretary"),
        ("They met former Foreign Minister Karl Osk.", "Karl Osk: former Foreign Minister"),
        ("The presumptive Republican nominee, Karl Osk, left.", "Karl Osk: presumptive Republican nominee"),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn roles_are_told_by_appointment() {
    let cases = [
        ("Karl Osk was named envoy to Peru.", "Karl Osk: envoy to Peru"),
        ("Karl Osk has been appointed as finance minister.", "Karl Osk: finance minister"),
        ("The board appointed Karl Osk as director.", "Karl Osk: director"),
        ("Karl Osk is currently a deputy director.", "Karl Osk: deputy director"),
        ("Karl Osk served as finance minister.", "Karl Osk: finance minister"),
        ("Critics described Karl Osk as a poor leader.", "Karl Osk: "),
        ("Karl Osk was elected on Monday.", "Karl Osk: "),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn since_when_a_role_is_held_is_no_part_of_it() {
    let cases = [
        ("Peru's new finance minister, Karl Osk, left.", "Karl Osk: finance minister of PER"),
        ("Then-Mayor Karl Osk signed it.", "Karl Osk: Mayor"),
        ("Peru's newly elected President Karl Osk spoke.", "Karl Osk: President of PER"),
        ("Karl Osk, then the head of a bank, left.", "Karl Osk: head of a bank"),
        ("New Zealand Prime Minister Karl Osk left.", "Karl Osk: New Zealand Prime Minister of NZL"),
        ("They met former Mayor Karl Osk.", "Karl Osk: former Mayor"),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn two_roles_joined_are_one_title() {
    let cases = [
        (
            "Karl Osk, president and chief executive of Tilda Corp, left.",
            "president and chief executive of Tilda Corp",
        ),
        ("Karl Osk, founder and former head of the bank, left.", "founder and former head of the bank"),
        ("Karl Osk, the mayor and a friend, left.", "mayor"),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), format!("Karl Osk: {expected}"), "{text}");
    }
    assert!(roles("Karl Osk, the mayor and Minister Ann Okafor met.").starts_with("Karl Osk: mayor | "));
}

#[test]
fn offices_are_told_with_what_they_are_of() {
    let cases = [
        ("Minister of Highways Karl Osk left.", "Karl Osk: Minister of Highways"),
        (
            "Minister of Disaster Management Dulor Vrelik left.",
            "Dulor Vrelik: Minister of Disaster Management",
        ),
        (
            "Secretary of State for Health and Social Care Karl Osk left.",
            "Karl Osk: Secretary of State for Health and Social Care",
        ),
        (
            "Minister of State (Independent Charge) for Commerce Karl Osk left.",
            "Karl Osk: Minister of State (Independent Charge) for Commerce",
        ),
        (
            "The Minister of Information and Culture, Mr Karl Osk, left.",
            "Karl Osk: Minister of Information and Culture",
        ),
        ("Prime Minister Dr. the Hon. Karl Osk left.", "Karl Osk: Prime Minister"),
        ("Petty Officer 2nd Class Karl Osk left.", "Karl Osk: Petty Officer 2nd Class"),
        (
            "Anna Lund, Minister of Highways Karl Osk and others left.",
            "Anna Lund:  | Karl Osk: Minister of Highways",
        ),
        (
            "Anna Lund, adviser to Minister Karl Osk, left.",
            "Anna Lund: adviser to Minister Karl Osk | Karl Osk: Minister",
        ),
        (
            "Anna Lund, adviser to Energy Minister Karl Osk, left.",
            "Anna Lund: adviser to Energy Minister Karl Osk | Karl Osk: Energy Minister",
        ),
        ("The president of Bank Vrelik left.", ""),
        ("Minister of Youth and Sports Karl Osk left.", "Karl Osk: Minister of Youth and Sports"),
        ("Opposition Leader Rt. Hon. Dr. Karl Osk left.", "Karl Osk: Opposition Leader"),
        ("They heard the President and Secretary Karl Osk.", "Karl Osk: Secretary"),
        (
            "Libya's attorney general, Zanthor Vrelik, left.",
            "Zanthor Vrelik: Libya's attorney general of LBY",
        ),
        ("PC Karl Osk left.", "Karl Osk: PC"),
        ("She will host German Chancellor Karl Osk.", "Karl Osk: German Chancellor of DEU"),
        ("Karl Osk, accused of theft, left.", "Karl Osk: "),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn an_office_is_not_of_the_country_it_meets() {
    let cases = [
        (
            "Prime Minister Karl Osk met Danish President Olaf Lund in Copenhagen.",
            "Karl Osk: Prime Minister | Olaf Lund: Danish President of DNK",
        ),
        (
            "Secretary of State Karl Osk met Danish Foreign Minister Olaf Lund in Copenhagen.",
            "Karl Osk: Secretary of State of USA | Olaf Lund: Danish Foreign Minister of DNK",
        ),
        (
            "Danish President Olaf Lund left. Foreign Minister Karl Osk said Denmark would act.",
            "Olaf Lund: Danish President of DNK | Karl Osk: Foreign Minister of DNK",
        ),
        (
            "Attorney General Karl Osk spoke about Peru. Peru's court said Peru would not pay.",
            "Karl Osk: Attorney General",
        ),
        (
            "Denmark's Prime Minister Olaf Lund wrote to President Karl Osk. Denmark waited. Denmark held still.",
            "Olaf Lund: Denmark's Prime Minister of DNK | Karl Osk: President of DNK",
        ),
        (
            "Danish President Olaf Lund met Prime Minister Karl Osk.",
            "Olaf Lund: Danish President of DNK | Karl Osk: Prime Minister",
        ),
        ("Home Secretary Karl Osk left.", "Karl Osk: Home Secretary of GBR"),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn things_and_bodies_are_nobody() {
    for text in [
        "He said the Executive Branch receives millions each year.",
        "HMS Queen Elizabeth sailed.",
        "He told ENA that it was late.",
        "PC World wrote so.",
    ] {
        assert!(read(text).people.is_empty(), "{text}: {:?}", read(text).people);
    }
}

#[test]
fn names_by_their_place_in_the_line() {
    let cases = [
        ("Mr. MWALE left.", "MWALE"),
        ("The officer DANNY MWALE left.", "DANNY MWALE"),
        ("Annie Zulu, 56, left.", "Annie Zulu"),
        ("The envoy and his wife, Nancy, left.", "Nancy"),
        ("Honourable Justice Mary Osk left.", "Mary Osk"),
        ("DI Sarah Poole left.", "Sarah Poole"),
        ("Chang Won-sam, South Korea's chief negotiator, left.", "Chang Won-sam"),
        ("Sen. Lindsey O. Graham left.", "Lindsey O. Graham"),
    ];
    for (text, expected) in cases {
        let names: Vec<_> = read(text).people.into_iter().map(|person| person.name).collect();
        assert_eq!(names, [expected], "{text}");
    }
}

#[test]
fn who_took_the_picture_is_nobody_in_it() {
    let story =
        "Ministers met in Oslo on Monday to speak about fish, the government said in a statement there.\n\n";
    let credit = "Karl Osk at the harbor in Oslo on Monday. Photograph: Maria Lund / Reuters\n\n";
    let text = format!("Ministers meet in Oslo\n\n{credit}{story}{story}{story}");
    let extraction = Extractor::new().extract(&Article::new(&text)).expect("a short text");
    let names: Vec<_> = extraction.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Karl Osk"]);
}

#[test]
fn names_in_a_list_are_no_roles() {
    let text = "Karl Cook, Maria Baker and Anna Bishop were arrested.";
    assert_eq!(roles(text), "Karl Cook:  | Maria Baker:  | Anna Bishop: ");
}

#[test]
fn countries_stay_with_their_people() {
    let text = "Chelsea striker Karl Osk spoke. England won. England led. England drew.";
    assert_eq!(read(text).people[0].country, None, "a club takes people from anywhere");
    let text = "Trade envoy to Kenya Karl Osk left.";
    assert_eq!(read(text).people[0].country, None, "who is sent to a country is not of it");
}

#[test]
fn one_person_by_several_names() {
    for text in [
        "F.W. de Ostrik left. De Ostrik said so.",
        "Patricio Vrelik Osk left. Governor Vrelik said so.",
        "MARIA OSK spoke. Then Maria Osk left.",
        "Zanthor Vrelik left it. Vrelik said so.",
    ] {
        assert_eq!(read(text).people.len(), 1, "{text}");
    }
    assert_eq!(read("MARIA OSK: It was late.\n\nThen Maria Osk left.").people[0].name, "Maria Osk");
}

#[test]
fn two_people_of_one_particle_and_family() {
    let extraction = read("Bashir al-Osk spoke of his father, Karl al-Osk. Al-Osk left.");
    assert_eq!(extraction.people.len(), 2, "{:?}", extraction.people);
}

#[test]
fn a_company_is_nobody_without_its_suffix() {
    let extraction = read("Brushell Wellmar, Inc. reported a profit. Brushell Wellmar said sales rose.");
    assert!(extraction.people.is_empty(), "{:?}", extraction.people);
    let extraction = read("Lawson Inc. reported a profit. On Monday Lawson said sales rose.");
    assert!(extraction.people.is_empty(), "{:?}", extraction.people);
}

/// Whom the story names, `Karl Osk, Ann Lund`.
fn names(text: &str) -> String {
    read(text).people.iter().map(|person| person.name.to_string()).collect::<Vec<_>>().join(", ")
}

/// What means people by their role alone, `the minister = Karl Osk`.
fn titles(text: &str) -> String {
    let extraction = read(text);
    let people = extraction.people.iter();
    let mentions =
        people.flat_map(|person| person.mentions.iter().map(move |mention| (mention, &person.name)));
    mentions
        .filter(|(mention, _)| mention.kind == MentionKind::Title)
        .map(|(mention, name)| format!("{} = {name}", mention.span.slice(text)))
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn one_office_has_many_names() {
    let cases = [
        ("PM Karl Osk left. Later the prime minister slept.", "the prime minister = Karl Osk"),
        ("Prime Minister Karl Osk left. Later the premier slept.", "the premier = Karl Osk"),
        ("Foreign Minister Karl Osk left. Later the minister slept.", "the minister = Karl Osk"),
        ("Sen. Karl Osk left. Later the senator slept.", "the senator = Karl Osk"),
        ("Maj. Gen. Karl Osk left. Later the general slept.", "the general = Karl Osk"),
        ("Former president Karl Osk left. Later the ex-president slept.", "the ex-president = Karl Osk"),
        (
            "NATO Secretary General Karl Osk left. Later the secretary-general slept.",
            "the secretary-general = Karl Osk",
        ),
        ("Pope Karl XIV left. Later the pope slept.", "the pope = Pope Karl XIV"),
        ("Vice President Karl Osk left. Later the president slept.", ""),
        ("Prime Minister Karl Osk left. Later the minister slept.", ""),
        ("Attorney General Karl Osk left. Later the general slept.", ""),
        ("Lt. Gov. Karl Osk left. Later the governor slept.", ""),
        ("President Karl Osk left. Later the ex-president slept.", ""),
        ("The teacher, Karl Osk, left. Later the boy slept.", ""),
        (
            "Foreign Minister Karl Osk met his Danish counterpart John Lund. Later the Danish minister slept.",
            "the Danish minister = John Lund",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(titles(text), expected, "{text}");
    }
}

#[test]
fn fathers_and_storms_are_not_who_they_are_called_after() {
    let cases = [
        ("Karl T. Osk Jr. and Karl T. Osk Sr. left.", "Karl T. Osk Jr., Karl T. Osk Sr."),
        ("Karl Osk Jr. left. Later Osk Sr. slept.", "Karl Osk Jr., Osk Sr."),
        ("Karl Osk III and Karl Osk Jr. left.", "Karl Osk III, Karl Osk Jr."),
        ("It rained. Karl Osk left. Later Karl Osk Jr. slept.", "Karl Osk, Karl Osk Jr."),
        ("It rained. Karl Osk Sr. left. Later Karl Osk slept.", "Karl Osk Sr., Karl Osk"),
        ("It rained. Karl Osk Jr. left. Later Karl Osk slept.", "Karl Osk Jr."),
        ("It rained. Joe Osk left. Later Joseph Osk Jr. slept.", "Joseph Osk Jr."),
        ("They feared World War III and its end.", ""),
        ("George H. W. Osk and George W. Osk left.", "George H. W. Osk, George W. Osk"),
        ("Hurricane Maria made landfall. On Friday Maria killed nine.", ""),
        ("N. Korea fires two missiles. S. Korea protests.", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn names_stand_apart_from_their_offices() {
    let cases = [
        ("Moon Jae-in, the party chief, spoke.", "Moon Jae-in: party chief"),
        ("So said analyst Hunter Osk.", "Hunter Osk: analyst"),
        ("They met the Mayor Nancy Young.", "Nancy Young: Mayor"),
        ("Protester Karl More said so.", "Karl More: Protester"),
        ("They cried “Karl Osk is the terrorist” in Lima.", "Karl Osk: "),
    ];
    for (text, expected) in cases {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn names_of_words_that_are_something_else_too() {
    let cases = [
        ("The Minister of Women Affairs Uju Kennedy-Osk spoke.", "Uju Kennedy-Osk"),
        ("Then Park Geun-hye met Ban Ki-moon.", "Park Geun-hye, Ban Ki-moon"),
        ("Nguyen Van Thieu slept.", "Nguyen Van Thieu"),
        ("Jan van der Molen slept.", "Jan van der Molen"),
        ("Will Young attended.", "Will Young"),
        ("Elizabeth Warren slept.", "Elizabeth Warren"),
        ("King Frederik X slept.", "King Frederik X"),
    ];
    for (text, expected) in cases {
        assert_eq!(names(text), expected, "{text}");
    }
}

/// `Karl Osk, Osk`: the mentions by name, a person a line.
fn mentions(text: &str) -> String {
    let named = |kind: MentionKind| matches!(kind, MentionKind::Name | MentionKind::Partial);
    let person = |person: &crate::extraction::Person| {
        let names = person.mentions.iter().filter(|mention| named(mention.kind));
        names.map(|mention| mention.span.slice(text)).collect::<Vec<_>>().join(", ")
    };
    read(text).people.iter().map(person).collect::<Vec<_>>().join(" | ")
}

#[test]
fn names_that_are_small_words_too() {
    let cases = [
        ("Norsund Chairman Per Olav Lunde left.", "Per Olav Lunde"),
        ("They met Vice Premier He Lifeng there.", "He Lifeng"),
        ("They met Minister You Chung there.", "You Chung"),
        ("They met Deputy Minister Can Demir there.", "Can Demir"),
        ("Can Peters recover?", ""),
        ("Minister Van Thanh Tran left.", "Van Thanh Tran"),
        ("April Hughes, 34, was hurt.", "April Hughes"),
        ("They met Prime Minister May there.", "May"),
        ("Justices Karl Osk and Ketanji Brown Jackson left.", "Karl Osk | Ketanji Brown Jackson"),
    ];
    for (text, expected) in cases {
        assert_eq!(mentions(text), expected, "{text}");
    }
}

#[test]
fn parts_of_a_name_that_mean_its_bearer() {
    let cases = [
        ("Nguyen Phu Trong was buried. Trong died at 80.", "Nguyen Phu Trong, Trong"),
        (
            "Sergei Viktorovich Lavrov left. Sergei Viktorovich was ill.",
            "Sergei Viktorovich Lavrov, Sergei Viktorovich",
        ),
        ("John F. Kerry met John F. Hackett.", "John F. Kerry | John F. Hackett"),
        ("Prime Minister Hallrún Osk left. Hallrún said that it was late.", "Hallrún Osk, Hallrún"),
        (
            "João Manuel dos Santos left. Dos Santos said that it was late.",
            "João Manuel dos Santos, Dos Santos",
        ),
        ("Chief Executive John Lee Ka-chiu left. Lee said that it was late.", "John Lee Ka-chiu, Lee"),
    ];
    for (text, expected) in cases {
        assert_eq!(mentions(text), expected, "{text}");
    }
}

#[test]
fn kin_is_named_behind_a_comma() {
    let cases = [
        ("She is survived by a daughter, Claire, and two sons, Karl and Neil.", "Claire | Karl | Neil"),
        ("They have a house, Claire, and two dogs, Karl and Neil.", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(mentions(text), expected, "{text}");
    }
}
