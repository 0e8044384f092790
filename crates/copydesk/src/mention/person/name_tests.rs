//! Which words are names, and whom the story means without them.

use crate::extraction::MentionKind;
use crate::{Article, Extractor};

/// The names of a text, in order.
fn names(text: &str) -> String {
    let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let names: Vec<_> = extraction.people.iter().map(|person| person.name.as_str()).collect();
    names.join(", ")
}

/// `he = Karl Osk`, a mention without a name a piece.
fn meant(text: &str) -> String {
    let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let mut found: Vec<_> = extraction
        .people
        .iter()
        .flat_map(|person| person.mentions.iter().map(move |mention| (mention, &person.name)))
        .filter(|(mention, _)| mention.kind != MentionKind::Name)
        .collect();
    found.sort_by_key(|(mention, _)| mention.span);
    let shown: Vec<_> =
        found.iter().map(|(mention, name)| format!("{} = {name}", mention.span.slice(text))).collect();
    shown.join(", ")
}

fn assert_each(read: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn an_age_or_an_outlet_before_a_name_speaks_for_it() {
    assert_each(
        names,
        &[
            ("They found 27-year-old Obryan Zwikes in Lima.", "Obryan Zwikes"),
            ("Al Jazeera's Hashem Zelbarra, in Lima, saw it.", "Hashem Zelbarra"),
            ("It will grow, says Sun Zelijian, professor of economics.", "Sun Zelijian"),
            ("It will grow, says He Zingtong, a professor of trade.", "He Zingtong"),
            ("One of her attorneys, Zeney Vason, said so.", "Zeney Vason"),
            ("It is so, said Elizabeth Porter, a law professor.", "Elizabeth Porter"),
            ("The Danish attorney general, Avi Zandelblit, said so.", "Avi Zandelblit"),
            ("They met on Sun. He said so.", ""),
            ("They sold a 12-year-old Labrador in Lima.", ""),
            ("It was a 23-year-old Trade Agreement then.", ""),
        ],
    );
}

#[test]
fn whoever_is_credited_is_nobody_of_the_story() {
    let people = |text: &str| {
        let article = crate::Article::new(text).clean(true);
        crate::Extractor::new().extract(&article).expect("a short text").people.len()
    };
    for text in [
        "(Reporting by Karl Osk; Editing by Ann Moor)",
        "Photo: Karl Osk, AFP",
        "(Karl Osk/The Ledger via AP)",
        "Follow Karl Osk on Twitter.",
    ] {
        assert_eq!(people(text), 0, "{text}");
    }
    assert_eq!(people("Reporting for duty, Karl Osk left."), 1);
}

#[test]
fn names_that_are_towns_titles_and_words_too() {
    assert_each(
        names,
        &[
            ("Indian President Ram Gopal Sethi left.", "Ram Gopal Sethi"),
            ("Foreign Minister Shah Nadeem Ansari left.", "Shah Nadeem Ansari"),
            ("They met Chairman Tran Minh Hue in Hanoi.", "Tran Minh Hue"),
            ("They met Mr. Gao Lindqvist there.", "Gao Lindqvist"),
            ("State Minister for Foreign Affairs Shahriar Okafor left.", "Shahriar Okafor"),
            ("Councilor Lamp Green said no.", "Lamp Green"),
            ("The court heard Yusuf Omar Yusuf.", "Yusuf Omar Yusuf"),
            ("They voted against H. Res. 12 on Monday.", ""),
        ],
    );
}

#[test]
fn strange_words_are_names_by_what_is_said_of_them() {
    assert_each(
        names,
        &[
            ("The new minister of trade is now Brellka Osterwik.", "Brellka Osterwik"),
            ("Brellka Osterwik takes over. Osterwik left the party.", "Brellka Osterwik"),
            ("Osterwik made it in his annual report. Osterwik also said it will go on.", "Osterwik"),
            ("Osterwik made it in its annual report.", ""),
            ("The plan of Brellka Osterwik was new.", ""),
        ],
    );
}

#[test]
fn roles_mean_who_holds_them_now_and_there() {
    assert_each(
        meant,
        &[
            (
                "President Karl Osk met former President John Lund. The president left.",
                "The president = Karl Osk",
            ),
            (
                "Peruvian President Karl Osk met President John Lund of Chad. The president of Peru left.",
                "The president = Karl Osk",
            ),
            ("US spokesman Karl Osk left. The White House spokesman came back.", "spokesman = Karl Osk"),
            ("Russian spokesman Karl Osk left. The White House spokesman came back.", ""),
        ],
    );
}

#[test]
fn pronouns_mean_who_spoke_last() {
    assert_each(
        meant,
        &[
            (
                "Karl Osk and John Lund will meet, said presidential aide Emil Moor.\n\n\"No,\" he told reporters.",
                "he = Emil Moor",
            ),
            (
                "Karl Osk spoke. Lund, he said, had lied.\n\nOsk said Moor's plan was late.\n\n\"It is late,\" he said.",
                "he = Karl Osk, Osk = Karl Osk, he = Karl Osk",
            ),
            (
                "Karl Osk will appeal, according to Osk's lawyer, former judge Emil Moor.\n\n\"It is late,\" he said.",
                "Osk = Karl Osk, he = Emil Moor",
            ),
            (
                "President Karl Osk left. He spoke to John Lund.\n\nLund has to rely on them, urging them to help him.",
                "He = Karl Osk, Lund = John Lund, him = John Lund",
            ),
            ("Judge Karl Osk heard Mrs Justice Lund. She left.", "She = Lund"),
            (
                "Karl Osk spoke. He left.\n\nJohn Lund, echoing them, said he would come.",
                "He = Karl Osk, he = John Lund",
            ),
            (
                "Sen. Karl Osk (D-Ohio) ended by asking Judge John Lund about it.\n\n\"Was it late?\" he asked.",
                "he = Karl Osk",
            ),
            // The given name stands last where the family's stands first.
            (
                "President Karl Osk spoke.\n\nPresident Tran Gia Quang wrapped up his visit.",
                "his = Tran Gia Quang",
            ),
        ],
    );
}

#[test]
fn a_day_behind_a_name_is_no_age() {
    assert_each(names, &[("Tanks were engaged at Cambry (20 November), and at Cambry in May.", "")]);
    assert_each(names, &[("Tanks were driven by Cambry (20) and Okafor, 34, in May.", "Cambry, Okafor")]);
}

#[test]
fn a_month_that_does_something_is_somebody() {
    let told = "Theresa May met Karl Osk.";
    for (text, expected) in [
        ("May said no.", "May = Theresa May"),
        ("The letter of Mrs May came.", "May = Theresa May"),
        ("Osk condemned May's plan.", "Osk = Karl Osk, May = Theresa May"),
        ("Osk left in May.", "Osk = Karl Osk"),
        ("In May he left.", "he = Karl Osk"),
        ("April and May were cold.", ""),
        ("May I go?", ""),
    ] {
        let text = format!("{told} {text}");
        assert_eq!(meant(&text), expected, "{text}");
    }
    assert_each(names, &[("May was cold, and April's rain went on.", "")]);
}

#[test]
fn dashes_that_lost_their_blanks_end_a_name() {
    assert_each(
        names,
        &[
            ("They met Chairman-Karl Osk there.", "Karl Osk"),
            ("The Minister for Finance-Karl Osk left.", "Karl Osk"),
            ("Then Karl Osk-and others left.", "Karl Osk"),
            ("Then Moon Jae-in left.", "Moon Jae-in"),
            ("It was Ann Smith-Osk again.", "Ann Smith-Osk"),
            ("Ann Achebe met them. Then the Achebe-Peru talks began.", "Ann Achebe"),
            ("It was Marie-France Osk again.", "Marie-France Osk"),
            ("pic.site.com/xQ7b2RtU Karl Osk spoke.", "Karl Osk"),
        ],
    );
}

#[test]
fn beliefs_and_bodies_are_nobody() {
    assert_each(
        names,
        &[
            ("The soldiers fought militant Islam there.", ""),
            ("They met a local NGO there.", ""),
            ("They met Saiful Islam in Oslo. Mr Islam left.", "Saiful Islam"),
        ],
    );
}

#[test]
fn a_title_of_the_next_name_means_nobody_else() {
    assert_each(
        meant,
        &[
            ("Chairman Karl Osk left. The chairman of the fund, John Lund, came.", ""),
            ("Shadow chancellor Karl Osk spoke. Then the chancellor left.", ""),
        ],
    );
}

#[test]
fn one_is_he_or_she_but_not_both() {
    assert_each(
        meant,
        &[(
            "Zanthor Vrelik said no. He left. His car stood there. Then her brother came, and he drove away.",
            "He = Zanthor Vrelik, His = Zanthor Vrelik",
        )],
    );
    assert_each(meant, &[("They met Putin and Merkel. Then she left.", "she = Merkel")]);
}

#[test]
fn her_kin_is_named_too() {
    assert_each(
        names,
        &[
            ("Ann Osk left. Her mother, Cherilla, said no.", "Ann Osk, Cherilla"),
            ("Karl Osk left. Osk's father, Bill, said no.", "Karl Osk, Bill"),
        ],
    );
}

#[test]
fn short_names_are_their_long_ones() {
    assert_each(
        names,
        &[
            ("Mike Osk left. The plan of Michael Osk was new.", "Mike Osk"),
            ("Deborah Osk left. Then Debbie Osk came.", "Deborah Osk"),
            ("Mike Osk left. Then Mark Osk came.", "Mike Osk, Mark Osk"),
        ],
    );
}

#[test]
fn a_president_whom_the_world_knows_needs_no_title() {
    let told = "Spokesman Karl Osk met Putin.";
    for (text, expected) in [
        ("Then the president left.", "the president = Putin"),
        ("Then the president of the bank left.", ""),
        ("Then the prime minister left.", ""),
        ("Then Obama came, and the president left.", ""),
    ] {
        let text = format!("{told} {text}");
        assert_eq!(meant(&text), expected, "{text}");
    }
}

#[test]
fn names_that_begin_with_a_country_and_end_in_a_word() {
    assert_each(
        names,
        &[
            ("Chad Wolf has been named secretary.", "Chad Wolf"),
            ("Georgia Hunt told police she saw nothing.", "Georgia Hunt"),
            ("Jordan Street has been closed.", ""),
            ("Police searched the Virginia Woods and said so.", ""),
            ("Chad said it was ready.", ""),
        ],
    );
}

#[test]
fn names_whose_words_mean_something_else() {
    assert_each(
        names,
        &[
            // Syllables before the family's name, but no words.
            ("They met Ji-sung Park and Min-jae Kim there.", "Ji-sung Park, Min-jae Kim"),
            ("It was a non-profit Park there.", ""),
            ("They met Minister Truong My Linh there.", "Truong My Linh"),
            ("They met Minister Shafiq ur-Rahmani there.", "Shafiq ur-Rahmani"),
            // Towns.
            ("Minister Hikaru Morioka said that they had left.", "Hikaru Morioka"),
            ("They met Minister Anna da Beira there.", "Anna da Beira"),
            ("They found him and their sons Karl and Filip there.", "Karl, Filip"),
            // Whom something is done to that is done to people only.
            ("The police arrested Zanthor Brelldon there on Monday.", "Zanthor Brelldon"),
            ("The police inspected Zanthor Brelldon there on Monday.", ""),
        ],
    );
}
