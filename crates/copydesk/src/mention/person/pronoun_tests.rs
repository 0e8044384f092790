//! Who the pronouns of a story mean, sentence by sentence.

use crate::extraction::MentionKind;
use crate::{Article, Extractor};

/// `he = Karl Osk`, a pronoun a piece.
fn pronouns(text: &str) -> String {
    let extraction = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
    let mut found: Vec<_> = extraction
        .people
        .iter()
        .flat_map(|person| person.mentions.iter().map(move |mention| (mention, &person.name)))
        .filter(|(mention, _)| mention.kind == MentionKind::Pronoun)
        .collect();
    found.sort_by_key(|(mention, _)| mention.span);
    found
        .iter()
        .map(|(mention, name)| format!("{} = {name}", mention.span.slice(text)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Asserts of each text what its pronouns mean.
fn assert_meant(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(pronouns(text), *expected, "{text}");
    }
}

#[test]
fn the_last_speaker_goes_on() {
    assert_meant(&[
        (
            "Maria Osk spoke. \"It is long. It is dear. It is late. It is blue. It is new,\" she said.",
            "she = Maria Osk",
        ),
        ("Karl Osk praised it. \"It is long,\" said Olaf Lund. He added that it was late.", "He = Olaf Lund"),
        ("Karl Osk said that Olaf Lund was on his way.", "his = Olaf Lund"),
        ("\"I like Karl Osk,\" he said.", ""),
        ("Olaf Lund spoke. The doctor, Karl Osk, knew him.", "him = Olaf Lund"),
        ("Karl Osk, who says Olaf Lund is attacking him, left.", "him = Karl Osk"),
        ("Olaf Lund spoke. Karl Osk went on for an hour, accusing him of theft.", "him = Olaf Lund"),
        ("Olaf Lund spoke. Karl Osk left after lashing out at him.", "him = Olaf Lund"),
        ("Ann Osk sent a letter to Olaf Lund urging him to go.", "him = Olaf Lund"),
        ("The judge, his honour Judge Karl Osk QC, said he would pass sentence.", "he = Karl Osk"),
    ]);
}

#[test]
fn a_pronoun_may_stand_before_its_name() {
    assert_meant(&[
        ("Ann Lund left. In his speech, Karl Osk said no.", "his = Karl Osk"),
        ("But when he arrived, former minister Karl Osk slept.", "he = Karl Osk"),
        ("Ann Lund left. In her speech, Karl Osk said no.", "her = Ann Lund"),
        ("Ann Lund left. With her brother, Ina Osk, who slept, went Bo.", "her = Ann Lund"),
    ]);
}

#[test]
fn who_says_that_he_did_it() {
    let cases = [
        ("Asked if he knew Karl Osk, Vrelik Lund said he did.", "he = Vrelik Lund, he = Vrelik Lund"),
        ("Olaf Lund met Karl Osk. Mr. Osk, who said he was glad, left.", "he = Karl Osk"),
        ("Karl Osk was found on Monday. His lawyer said he was well.", "he = Karl Osk"),
    ];
    for (text, expected) in cases {
        let found = pronouns(text);
        let last = |pronouns: &str| pronouns.rsplit(", ").next().unwrap_or_default().to_owned();
        assert_eq!(last(&found), last(expected), "{text}: {found}");
    }
}

#[test]
fn a_clause_that_hangs_on_another_has_its_subject() {
    assert_meant(&[
        ("Olaf Lund said that Karl Osk was joking when he spoke.", "he = Karl Osk"),
        ("Olaf Lund said aides of Karl Osk had left because he spoke.", "he = Olaf Lund"),
    ]);
}

#[test]
fn whom_somebody_owns_is_the_subject_too() {
    assert_meant(&[
        ("Olaf Lund's aide, Karl Osk, alarmed them when he spoke. He left.", "he = Karl Osk, He = Karl Osk"),
        ("Olaf Lund's plan pleased Karl Osk. He left.", "He = Olaf Lund"),
    ]);
}

#[test]
fn nobody_names_himself_in_his_own_words() {
    assert_meant(&[
        ("Karl Osk met Olaf Lund. Karl Osk said: \"He is late.\"", "He = Olaf Lund"),
        ("Karl Osk left. Karl Osk said: \"He is late.\"", ""),
    ]);
}
