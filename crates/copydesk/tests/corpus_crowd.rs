//! Many stories of a few people who are in the news every day: what they do on a day stays apart, and each is one person.

mod support;

use copydesk::corpus::{MergedCorpus, MergedEvent};
use copydesk::extraction::EventKind;
use support::corpus::{Pages, corpus, merged};

/// Labels, actors and stories of the events of a kind, for comparing.
fn told(merged: &MergedCorpus, kind: EventKind) -> Vec<String> {
    let line = |event: &MergedEvent| {
        let names = |all: &[copydesk::corpus::MergedActor]| {
            all.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        format!(
            "{}: {} -> {}: {}",
            event.label,
            names(&event.actors),
            names(&event.recipients),
            event.stories
        )
    };
    merged.events.iter().filter(|event| event.kind == kind).map(line).collect()
}

/// Asserts how many events of a kind some pages tell of.
fn assert_told(kind: EventKind, count: usize, pages: Pages<'_>) {
    let events = told(&merged(pages), kind);
    assert_eq!(events.len(), count, "{events:#?}");
}

#[test]
fn who_meets_two_people_on_a_day_meets_twice_and_a_vague_telling_joins_neither() {
    assert_told(
        EventKind::Consult,
        3,
        &[
            (
                "a",
                "2018-05-05",
                "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas on 4 May 2018.",
            ),
            (
                "b",
                "2018-05-05",
                "Norwegian Premier Ola Brandvik met Polish President Adam Zielonka on 4 May 2018.",
            ),
            ("c", "2018-05-05", "Norwegian Premier Ola Brandvik held a meeting on 4 May 2018."),
        ],
    );
}

#[test]
fn people_without_a_name_are_not_whom_another_story_names() {
    assert_told(
        EventKind::Consult,
        2,
        &[
            ("a", "2018-05-05", "Norwegian Premier Ola Brandvik met business leaders in Oslo on 4 May 2018."),
            (
                "b",
                "2018-05-05",
                "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Oslo on 4 May 2018.",
            ),
        ],
    );
}

#[test]
fn countries_do_not_make_one_of_two_meetings() {
    let merged = merged(&[
        ("a", "2018-05-05", "Norway and Finland held talks in May 2018."),
        (
            "b",
            "2018-05-05",
            "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas on 4 May 2018.",
        ),
        (
            "c",
            "2018-05-20",
            "Norwegian Defence Minister Siv Moen met Finnish Defence Minister Eero Lahti on 19 May 2018.",
        ),
    ]);
    let of = |name: &str, other: &str| {
        told(&merged, EventKind::Consult).iter().any(|line| line.contains(name) && line.contains(other))
    };
    assert!(!of("Brandvik", "Moen"), "{:#?}", told(&merged, EventKind::Consult));
}

#[test]
fn what_is_done_to_somebody_is_one_deed_whoever_is_said_to_have_done_it() {
    assert_told(
        EventKind::Coerce,
        1,
        &[
            ("a", "2018-05-05", "Police arrested opposition leader Adam Zielonka on Friday."),
            ("b", "2018-05-06", "Opposition leader Adam Zielonka was arrested on 4 May 2018."),
            ("c", "2018-05-20", "Opposition leader Adam Zielonka was arrested this month."),
        ],
    );
}

#[test]
fn what_somebody_says_of_two_is_two() {
    let merged = merged(&[
        ("a", "2018-05-05", "President Aino Kallas criticised Sweden on Friday."),
        ("b", "2018-05-05", "President Aino Kallas criticised Denmark on Friday."),
        ("c", "2018-05-05", "President Aino Kallas criticised Sweden sharply on Friday."),
    ]);
    let mut told = told(&merged, EventKind::Accuse);
    told.sort();
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[0].ends_with("Denmark: 1") && told[1].ends_with("Sweden: 2"), "{told:#?}");
}

/// Stories of a premier by full name, and what else the last ones say.
fn premier<'a>(more: Pages<'a>) -> MergedCorpus {
    let days: Vec<String> = (1..=12).map(|day| format!("2018-05-{day:02}")).collect();
    let text = "Norwegian Prime Minister Ola Brandvik said the budget was sound.";
    let known: Vec<(&str, &str, &str)> = days.iter().map(|day| (day.as_str(), day.as_str(), text)).collect();
    corpus(known.iter().chain(more)).merge()
}

fn stories(merged: &MergedCorpus, name: &str) -> Vec<(String, usize)> {
    let people = merged.people.iter().filter(|person| person.name.ends_with(name));
    people.map(|person| (person.name.clone(), person.docs.len())).collect()
}

#[test]
fn a_family_name_alone_is_whom_all_know() {
    let merged = premier(&[("x", "2018-05-20", "Mr Brandvik said on Friday that he would stay.")]);
    assert_eq!(stories(&merged, "Brandvik"), [("Ola Brandvik".to_owned(), 13)]);
}

#[test]
fn one_who_is_told_to_be_somebody_else_stays_so() {
    let merged = premier(&[(
        "x",
        "2018-05-20",
        "Danish striker Ola Brandvik said on Friday he would leave the club.",
    )]);
    assert_eq!(stories(&merged, "Brandvik").len(), 2, "{:#?}", merged.people);
}

#[test]
fn a_short_form_is_the_same_person_in_the_same_office() {
    let merged = merged(&[
        ("a", "2018-05-05", "Defence Minister James Osk said the army was ready."),
        ("b", "2018-05-06", "Defence Minister Jim Osk said the army was ready."),
        ("c", "2018-05-07", "Novelist Jimmy Osk said the book was finished."),
    ]);
    let mut all = stories(&merged, "Osk");
    all.sort();
    assert_eq!(all.iter().map(|(_, docs)| *docs).collect::<Vec<_>>(), [2, 1], "{all:?}");
}

#[test]
fn a_son_is_not_his_father_but_one_judge_is_called_either_way() {
    let son = premier(&[(
        "x",
        "2018-05-20",
        "Ola Brandvik Jr. said on Friday that he would sail round Cape Horn.",
    )]);
    let mut all: Vec<usize> = stories(&son, "Brandvik").iter().map(|(_, docs)| *docs).collect();
    all.extend(stories(&son, "Jr.").iter().map(|(_, docs)| *docs));
    assert_eq!(all, [12, 1], "{:#?}", son.people);
    let judge = merged(&[
        ("a", "2018-05-05", "Judge Amos Osk Jr. said the court would sit on Friday."),
        ("b", "2018-05-06", "Judge Amos Osk said the court had not sat."),
    ]);
    assert_eq!(judge.people.len(), 1, "{:#?}", judge.people);
    let senator = merged(&[
        ("a", "2018-05-05", "Sen. James Osk Jr. said the court would sit on Friday."),
        ("b", "2018-05-06", "Senator Jim Osk said the court had not sat."),
    ]);
    assert_eq!(senator.people.len(), 1, "{:#?}", senator.people);
}

#[test]
fn a_vote_is_one_whoever_is_told_to_take_part() {
    let caucuses = [
        ("a", "2016-02-02", "Ann Osk came first in the Ohio caucuses on 1 February 2016."),
        ("b", "2016-02-03", "Karl Varga came last in the Ohio caucus on 1 February 2016."),
        ("c", "2016-01-20", "Ada Holm is campaigning ahead of the Ohio caucuses."),
        // A wrong day is disputed.
        ("d", "2016-02-04", "Ida Dahl did well in the Ohio caucuses on 2 February 2016."),
    ];
    let merged = merged(&caucuses);
    let votes: Vec<_> = merged.events.iter().filter(|event| event.name.is_some()).collect();
    assert_eq!(votes.len(), 1, "{:#?}", merged.events);
    assert_eq!((votes[0].stories, votes[0].conflicts.len()), (4, 1), "{votes:#?}");
    assert_eq!(votes[0].when.as_ref().map(|when| when.value.as_str()), Some("2016-02-01"));
    // Two of one sort are two in two states, and so are two rallies in one.
    assert_told(
        EventKind::Elect,
        2,
        &[
            ("a", "2016-02-02", "Ann Osk won the primary in Ohio on 1 February 2016."),
            ("b", "2016-02-03", "Karl Varga won the primary in Utah on 1 February 2016."),
        ],
    );
    assert_told(
        EventKind::Elect,
        2,
        &[
            ("a", "2016-02-02", "Candidate Ann Osk held a campaign rally in Ohio on 1 February 2016."),
            ("b", "2016-02-03", "Candidate Karl Varga held a campaign rally in Ohio on 1 February 2016."),
        ],
    );
}

#[test]
fn a_sentence_that_a_story_took_from_another_tells_the_same() {
    let told =
        "Prime Minister Ola Brandvik urged the Port Authority and the Coast Guard to question the crew.";
    let page = |own: &str| format!("{own} {told} Nobody knew more by nightfall.");
    let first = page(
        "The harbour of Lima lay quiet under a low sky, and the gulls sat in long rows along the quay as though \
         they were waiting for the ferry that had stopped running on the first day of the month.",
    );
    let second = page(
        "Dockers said that they would stay at home until the cranes had been looked at by somebody who understood \
         cranes, and few ships came in; those that did lay out in the roads with their lights on.",
    );
    let later = page(
        "Snow fell on the hills above the town for the third day in a row, and the schools stayed shut, while the \
         baker on the square sold nothing but rye bread because the mill had run out of wheat.",
    );
    let merged = merged(&[
        ("a", "2018-05-05", first.as_str()),
        ("b", "2018-05-08", second.as_str()),
        ("c", "2018-09-08", later.as_str()),
    ]);
    let requests = merged.events.iter().filter(|event| event.kind == EventKind::Request);
    let mut docs: Vec<Vec<&str>> =
        requests.map(|event| event.docs.iter().map(|at| at.doc.as_str()).collect()).collect();
    docs.sort();
    assert_eq!(docs, [vec!["a", "b"], vec!["c"]], "{:#?}", merged.events);
}

#[test]
fn the_news_of_a_few_days_is_of_one_meeting_though_nobody_says_when_it_was() {
    let a =
        ("a", "2018-05-05", "Premier Ola Brandvik met Finnish President Aino Kallas. They spoke of herring.");
    let b = ("b", "2018-05-08", "The herring was late, said Premier Ola Brandvik, who had met Aino Kallas.");
    let c = ("c", "2018-05-20", "Premier Ola Brandvik met Aino Kallas, the Finnish president. Cod came up.");
    assert_told(EventKind::Consult, 1, &[a, b]);
    assert_told(EventKind::Consult, 2, &[a, c]);
    let ahead = ("d", "2018-05-06", "Premier Ola Brandvik is to meet Aino Kallas. Cod was dear.");
    assert_told(EventKind::Consult, 2, &[a, ahead]);
}

#[test]
fn the_same_words_of_two_days_are_said_once() {
    let a = ("a", "2018-05-05", "Premier Ola Brandvik accused Aino Kallas of hiding the herring.");
    let b = ("b", "2018-05-06", "Fishermen laughed after Premier Ola Brandvik accused Aino Kallas of theft.");
    let c =
        ("c", "2018-05-15", "Again Premier Ola Brandvik accused Aino Kallas of hiding cod from the fleet.");
    assert_told(EventKind::Accuse, 1, &[a, b]);
    assert_told(EventKind::Accuse, 2, &[a, c]);
}

#[test]
fn letters_are_the_body_that_other_stories_name_in_full() {
    let full =
        "The Nordic Herring Authority (NHA) sits in Bergen. The NHA counts fish, and its boats sail in May.";
    let other =
        "Cod is for the Nordic Herring Authority (NHA) a matter of years, not weeks, its head once wrote.";
    let a = "Fishermen cheered. The Nordic Herring Authority accused Danish captain Erik Lund of theft on 4 May 2018.";
    let b =
        "Danish captain Erik Lund was accused of theft by the NHA on 4 May 2018. He did not say why he fled.";
    let merged = merged(&[
        ("f", "2018-05-01", full),
        ("o", "2018-05-02", other),
        ("a", "2018-05-05", a),
        ("b", "2018-05-06", b),
    ]);
    let accused = told(&merged, EventKind::Accuse);
    assert_eq!(accused, ["accuse: Nordic Herring Authority -> Erik Lund: 2"]);
}

#[test]
fn one_trade_and_one_name_are_one_person_though_the_body_is_called_otherwise() {
    let merged = merged(&[
        ("a", "2018-05-05", "Amos Osk, spokesman for the Herring Board, said the boats were ready."),
        ("b", "2018-05-06", "Amos Osk, spokesman for the Ministry of Fish, said the boats were late."),
    ]);
    assert_eq!(stories(&merged, "Osk"), [("Amos Osk".to_owned(), 2)], "{:#?}", merged.people);
}
