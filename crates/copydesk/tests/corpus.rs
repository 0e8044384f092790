//! Many stories, one record: what is merged, what is kept apart, what is disputed, and that order does not matter.

mod support;

use copydesk::corpus::{Added, Corpus, MergedCorpus, MergedEvent, Query};
use copydesk::extraction::{EventKind, Status};
use copydesk::{Article, Published};
use proptest::prelude::*;
use std::sync::LazyLock;
use support::corpus::{EXTRACTOR, Pages, corpus, merged};

fn meetings(merged: &MergedCorpus) -> Vec<&MergedEvent> {
    merged.events.iter().filter(|event| event.kind == EventKind::Consult).collect()
}

/// The values of a conflict, as `value: docs`.
fn disputed(event: &MergedEvent, field: &str) -> Vec<String> {
    let conflict = event.conflicts.iter().find(|conflict| conflict.field.as_str() == field);
    conflict.map_or_else(Vec::new, |conflict| {
        let side = |side: &copydesk::corpus::ConflictValue| {
            let docs: Vec<&str> = side.docs.iter().map(|place| place.doc.as_str()).collect();
            format!("{}: {}", side.value, docs.join(" "))
        };
        conflict.values.iter().map(side).collect()
    })
}

const GENEVA: Pages<'_> = &[
    (
        "ahead",
        "2019-03-04",
        "Armenian President Ruben Tsaturyan and Georgian Prime Minister Levan Dzagnidze will meet in Geneva on 12 March 2019.",
    ),
    (
        "held",
        "2019-03-13",
        "Armenian President Ruben Tsaturyan and Georgian Prime Minister Levan Dzagnidze met in Geneva on 12 March 2019.",
    ),
    (
        "other",
        "2019-03-22",
        "Armenian President Rouben Tsaturian and Georgian Prime Minister Levan Dzagnidze met in Lausanne on 13 March 2019.",
    ),
    (
        "month",
        "2019-04-30",
        "Armenian President Ruben Tsaturyan met Georgian Prime Minister Levan Dzagnidze in Switzerland in March 2019.",
    ),
];

#[test]
fn an_event_is_told_once_with_its_conflicts_and_its_history() {
    let merged = merged(GENEVA);
    let meetings = meetings(&merged);
    assert_eq!(meetings.len(), 1, "{meetings:#?}");
    let meeting = meetings[0];
    assert_eq!(meeting.stories, 4);
    assert_eq!(disputed(meeting, "when"), ["2019-03-12: ahead held", "2019-03-13: other"]);
    assert_eq!(disputed(meeting, "where"), ["Geneva: ahead held", "Lausanne: other"]);
    let history: Vec<(Status, &str)> =
        meeting.status_history.iter().map(|entry| (entry.status, entry.doc.as_str())).collect();
    assert_eq!(history[..2], [(Status::Scheduled, "ahead"), (Status::Held, "held")]);
    assert_eq!(meeting.status, Status::Held);
}

#[test]
fn people_merge_over_transliterations() {
    let merged = merged(GENEVA);
    let names: Vec<&[String]> = merged.people.iter().map(|person| person.names.as_slice()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.contains(&&["Rouben Tsaturian".to_owned(), "Ruben Tsaturyan".to_owned()][..]), "{names:?}");
}

#[test]
fn people_who_contradict_are_kept_apart() {
    let merged = merged(&[
        ("a", "2020-05-02", "Norwegian Foreign Minister Erik Lund arrived in Cairo on Friday."),
        ("b", "2020-05-03", "Danish striker Erik Lund said on Saturday that he would leave the club."),
        ("c", "2020-05-04", "Swedish Defence Minister Karin Lund praised the navy on Sunday."),
        ("d", "2020-05-05", "Norwegian Foreign Minister Eric Lund left Cairo on Monday."),
    ]);
    let lunds = merged.people.iter().filter(|person| person.name.ends_with("Lund")).count();
    assert!(lunds >= 3, "{:#?}", merged.people);
}

#[test]
fn a_recurring_meeting_stays_several_events() {
    let text = |when: &str| {
        format!("Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Oslo on {when}.")
    };
    let texts = [text("4 May 2018"), text("11 May 2018"), text("3 May 2019")];
    let pages = [
        ("a", "2018-05-05", texts[0].as_str()),
        ("b", "2018-05-12", texts[1].as_str()),
        ("c", "2019-05-04", texts[2].as_str()),
    ];
    let merged = merged(&pages);
    assert_eq!(meetings(&merged).len(), 3, "{:#?}", merged.events);
    assert!(merged.events.iter().all(|event| event.conflicts.is_empty()));
}

#[test]
fn a_day_lies_in_its_month_and_a_town_in_its_country() {
    let merged = merged(&[
        (
            "a",
            "2018-05-05",
            "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Hamburg on 4 May 2018.",
        ),
        (
            "b",
            "2018-08-01",
            "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Germany in May 2018.",
        ),
    ]);
    let meetings = meetings(&merged);
    assert_eq!(meetings.len(), 1, "{meetings:#?}");
    assert!(meetings[0].conflicts.is_empty());
    assert_eq!(meetings[0].when.as_ref().unwrap().value, "2018-05-04");
    assert_eq!(meetings[0].location.as_ref().unwrap().name, "Hamburg");
}

#[test]
fn others_on_the_same_day_are_another_meeting() {
    let merged = merged(&[
        (
            "a",
            "2018-05-05",
            "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Vienna on 4 May 2018.",
        ),
        (
            "b",
            "2018-05-05",
            "Norwegian Premier Ola Brandvik met Polish President Adam Zielonka in Vienna on 4 May 2018.",
        ),
    ]);
    assert_eq!(meetings(&merged).len(), 2, "{:#?}", merged.events);
}

#[test]
fn copies_of_a_wire_story_are_one_source() {
    let wire = "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Vienna on 4 May 2018. \
        The two leaders spoke for three hours about fishing quotas in the northern waters, officials from both \
        delegations told reporters. “We have found a way that both our coasts can live with,” Brandvik said after \
        the talks. Kallas called the meeting useful and said that experts would work out the numbers by autumn.";
    let cut = &wire[..wire.find(" Kallas called").unwrap()];
    let marked = format!("{wire} Reporting by our staff.");
    let own = "Norwegian Premier Ola Brandvik met Finnish President Aino Kallas in Vienna on 4 May 2018. Fishermen in \
        Bergen did not believe a word of it, and hung black flags from their masts in the evening.";
    let pages = [
        ("first", "2018-05-04", wire),
        ("second", "2018-05-05", cut),
        ("third", "2018-05-06", marked.as_str()),
        ("own", "2018-05-06", own),
    ];
    let merged = merged(&pages);
    let stories: Vec<&str> = merged.documents.iter().map(|document| document.story.as_str()).collect();
    assert_eq!(stories, ["first", "own", "first", "first"]);
    let meeting = meetings(&merged)[0];
    assert_eq!((meeting.docs.len() >= 4, meeting.stories), (true, 2), "{meeting:#?}");
    let quote =
        merged.claims.iter().find(|claim| claim.content.concat().contains("both our coasts")).unwrap();
    assert_eq!((quote.docs.len(), quote.stories), (3, 1));
}

#[test]
fn queries_find_by_person_kind_place_and_time() {
    let merged = merged(GENEVA);
    let day = |text: &str| text.parse::<Published>().unwrap().date();
    let count = |query: Query| merged.select(&query).events.len();
    assert_eq!(count(Query::new().person("tsaturyan")), 1);
    assert_eq!(count(Query::new().person("Tsaturian")), 1);
    assert_eq!(count(Query::new().person("Nobody")), 0);
    assert_eq!(count(Query::new().kind(EventKind::Consult).place("geneva")), 1);
    assert_eq!(count(Query::new().place("CHE")), 1);
    assert_eq!(count(Query::new().kind(EventKind::Protest)), 0);
    assert_eq!(count(Query::new().from(day("2019-03-12")).to(day("2019-03-31"))), 1);
    assert_eq!(count(Query::new().from(day("2019-04-01"))), 0);
    assert_eq!(merged.select(&Query::new()), merged);
}

#[test]
fn a_corpus_is_stored_and_added_to() {
    let half = corpus(&GENEVA[..2]);
    let json = serde_json::to_string(&half).unwrap();
    let mut restored: Corpus = serde_json::from_str(&json).unwrap();
    assert_eq!(restored, half);
    for record in corpus(&GENEVA[2..]).records() {
        assert_eq!(restored.insert(record.clone()), Added::New);
        assert_eq!(restored.insert(record.clone()), Added::Same);
    }
    assert_eq!(restored.merge(), merged(GENEVA));
    assert!(restored.remove("other") && !restored.remove("other"));
    assert_eq!(restored.len(), 3);
}

#[test]
fn ids_stay_when_stories_follow() {
    let before = merged(&GENEVA[..2]);
    let after = merged(GENEVA);
    let id = |merged: &MergedCorpus| meetings(merged)[0].id.clone();
    assert_eq!(id(&before), id(&after));
}

#[test]
fn every_entry_of_every_document_is_in_one_entry_of_the_record() {
    let corpus = sample();
    let merged = corpus.merge();
    let mut events: Vec<_> = merged.events.iter().flat_map(|event| event.docs.clone()).collect();
    let mut people: Vec<_> = merged.people.iter().flat_map(|person| person.docs.clone()).collect();
    let mut claims: Vec<_> = merged.claims.iter().flat_map(|claim| claim.docs.clone()).collect();
    for list in [&mut events, &mut people, &mut claims] {
        let all = list.len();
        list.sort();
        list.dedup();
        assert_eq!(list.len(), all, "an entry is told twice");
    }
    let mut ids: Vec<&str> = merged.events.iter().map(|event| event.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), merged.events.len(), "two events have one id");
    assert!(!events.is_empty() && !people.is_empty() && !claims.is_empty());
}

/// The sample pages.
fn sample() -> Corpus {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/pages");
    let mut corpus = Corpus::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let doc = path.file_name().unwrap().to_string_lossy().into_owned();
        corpus.add(&EXTRACTOR.extract(&Article::new(&text).doc(&doc)).unwrap(), &text);
    }
    corpus
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn order_does_not_matter(order in Just((0..24usize).collect::<Vec<_>>()).prop_shuffle()) {
        static SAMPLE: LazyLock<Corpus> = LazyLock::new(|| {
            let mut all = sample();
            for record in corpus(GENEVA).records() {
                all.insert(record.clone());
            }
            all
        });
        static MERGED: LazyLock<MergedCorpus> = LazyLock::new(|| SAMPLE.merge());
        let records: Vec<_> = SAMPLE.records().collect();
        let mut shuffled = Corpus::new();
        for i in order {
            if let Some(record) = records.get(i) {
                shuffled.insert((*record).clone());
            }
        }
        for record in &records {
            shuffled.insert((*record).clone());
        }
        prop_assert_eq!(&shuffled.merge(), &*MERGED);
    }
}
