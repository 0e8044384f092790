//! Every rule's examples and rejects, and tables of values with many phrasings each.

mod counted;
mod looks;

use super::{FAMILIES, RULES, Readings, TimeMention, find_times};
use crate::extraction::{Block, BlockKind, Note};
use crate::grammar::{Chunks, Doc, chunk_all};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::token::{self, Tokens};
use time::Date;
use time::macros::date;

/// The times of a text written on Wednesday 2021-03-17.
fn times_of(text: &str) -> Vec<TimeMention> {
    read(text, Some(date!(2021 - 03 - 17))).0
}

fn read(text: &str, dct: Option<Date>) -> (Vec<TimeMention>, Vec<Note>) {
    let lexicon = Lexicon::built_in();
    let blocks = [Block::new(BlockKind::Paragraph, Span::of(0..text.len()), "test")];
    let (mut tokens, mut chunks) = (Tokens::default(), Chunks::default());
    token::scan(text, &blocks, &lexicon, &mut tokens);
    chunk_all(&lexicon, &tokens, &mut chunks);
    let doc = Doc::new(text, &lexicon, &blocks, &tokens, &chunks);
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    find_times(&doc, dct, &mut Readings::default(), &mut out, &mut notes);
    (out, notes)
}

/// Every phrasing has one time with that value, in a sentence of its own.
fn check(value: &str, phrasings: &[&str]) {
    for text in phrasings {
        let values: Vec<_> = times_of(text).into_iter().map(|time| time.time.value).collect();
        assert_eq!(values, [value], "{text}");
    }
}

/// What is found, in order, as `words=value`.
fn line(text: &str, dct: Option<Date>) -> String {
    let found = read(text, dct).0;
    let words = found.iter().map(|one| format!("{}={}", one.time.span.slice(text), one.time.value));
    words.collect::<Vec<_>>().join("; ")
}

fn shown(mention: &TimeMention) -> String {
    format!("{} {}", mention.time.kind.as_str().to_uppercase(), mention.time.value)
}

#[test]
fn examples_and_rejects() {
    let mut wrong = Vec::new();
    for rule in FAMILIES.iter().copied().flatten() {
        for (text, expected) in rule.examples {
            let times = times_of(text);
            if !times.iter().any(|time| time.time.rule == rule.name && shown(time) == *expected) {
                let got: Vec<_> =
                    times.iter().map(|time| format!("{} {}", time.time.rule, shown(time))).collect();
                wrong.push(format!("{}: `{text}` should give {expected}, gives {got:?}", rule.name));
            }
        }
        for text in rule.rejects {
            if times_of(text).iter().any(|time| time.time.rule == rule.name) {
                wrong.push(format!("{}: `{text}` should not match", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_unique_and_rules_have_examples() {
    let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(RULES.iter().all(|rule| rule.examples.len() >= 2 && !rule.rejects.is_empty()));
}

#[test]
fn one_value_many_phrasings() {
    check(
        "2018-10-23",
        &[
            "on 23 October 2018",
            "on October 23, 2018",
            "on Oct. 23, 2018",
            "on the 23rd of October 2018",
            "on Tuesday, 23 October 2018",
            "on Tuesday, Oct. 23, 2018",
            "on 23/10/2018",
            "on 2018-10-23",
            "on 23.10.2018",
        ],
    );
    check(
        "2021-03-16",
        &["He said yesterday that it rained.", "He said on Tuesday that it rained.", "He left March 16."],
    );
    check(
        "2021-03-19",
        &["They will meet on Friday.", "They are to meet next Friday.", "It is expected as early as Friday."],
    );
    check("2020", &["It fell last year.", "It began a year ago.", "It began in 2020.", "in fiscal 2020"]);
    check(
        "2021-02",
        &[
            "It fell last month.",
            "It fell in February.",
            "It fell in late February.",
            "It began a month ago.",
        ],
    );
    check("2021-W10", &["It fell last week.", "It began a week ago.", "in the week of March 8"]);
    check("P2W", &["for two weeks", "for a fortnight", "for about two weeks", "a 2-week trip"]);
    check("P1D", &["They meet daily.", "They meet every day.", "They meet each day."]);
    check("PXY", &["for several years", "for years", "for many years", "for a few years"]);
    check("2021-03-17T17:00", &["at 5 p.m.", "at 5pm", "at 5:00 PM EST", "at 17:00 GMT"]);
    check(
        "2020-Q4",
        &["in the fourth quarter", "in last year's fourth quarter", "fourth-quarter sales", "in Q4 2020"],
    );
}

#[test]
fn ranges_are_two_expressions() {
    let dct = Some(date!(2021 - 03 - 17));
    let shown = |text| line(text, dct);
    assert_eq!(shown("from 3 to 5 May 2019"), "3=2019-05-03; 5 May 2019=2019-05-05");
    assert_eq!(shown("on May 12 and 13, 1945"), "May 12=1945-05-12; 13, 1945=1945-05-13");
    assert_eq!(shown("in 2009-2010"), "2009=2009; 2010=2010");
    assert_eq!(shown("between July and September 2019"), "July=2019-07; September 2019=2019-09");
}

#[test]
fn order_of_numeric_dates_is_the_pages() {
    let dct = Some(date!(2021 - 03 - 17));
    assert_eq!(line("on 03/04/2019 and 25/12/2018", dct), "03/04/2019=2019-04-03; 25/12/2018=2018-12-25");
    assert_eq!(line("on 03/04/2019 and 12/25/2018", dct), "03/04/2019=2019-03-04; 12/25/2018=2018-12-25");
}

#[test]
fn a_history_is_told_by_its_own_dates() {
    let text = "The siege began on 5 August 1914. Two days later the army came. In September it left. The following \
                year a truce was signed. That month, in 1915, fighting ended, as it had begun in 1912.";
    let expected = "5 August 1914=1914-08-05; Two days later=1914-08-07; September=1914-09; The following year=1915; \
                    That month=1915; 1915=1915; 1912=1912";
    assert_eq!(line(text, Some(date!(2021 - 03 - 17))), expected);
    assert_eq!(line(text, None), expected);
}

#[test]
fn paragraphs_of_a_history_follow_one_another() {
    let text = "The strike at Hollin Mill began in March 1912. That year 400 weavers walked out. In August the owners \
                gave way.\n\nTwo years later the mill burned down. The following spring it was built again, and in 1919 \
                a new hall was opened on 4 May. The next day the weavers moved in; three weeks later it was full.\n\n\
                In 1921, Albert Hollin, who had bought the mill in 1893, sold it. He died the same year.";
    let expected = "March 1912=1912-03; That year=1912; August=1912-08; Two years later=1914; \
                    The following spring=1915-SP; 1919=1919; 4 May=1919-05-04; The next day=1919-05-05; \
                    three weeks later=1919-05-26; 1921=1921; 1893=1893; the same year=1921";
    assert_eq!(line(text, Some(date!(2021 - 03 - 17))), expected);
}

#[test]
fn the_verb_tells_where_a_weekday_lies() {
    let dct = Some(date!(2021 - 03 - 17));
    for text in [
        "The minister meets her counterpart on Friday.",
        "The two leaders are meeting on Friday in Lorn.",
        "The vote is on Friday.",
        "The court was set Friday to rule on it.",
        "Minister to visit Lorn on Friday",
        "The two sides agreed to meet again on Friday.",
        "The talks are set to resume Friday.",
        "They planned a rally on Friday.",
        "The hearing was put off until Friday.",
        "Voters choose a mayor in Friday's runoff.",
        "The leaders spoke ahead of the talks in Lorn on Friday.",
        "He arrived ahead of Friday's vote.",
        "The judge set a hearing for Friday.",
        "The talks, to be held in Lorn on Friday, are the first.",
        "Friday marks the end of the siege.",
        "The court will on Friday pass sentence.",
    ] {
        assert_eq!(line(text, dct), "Friday=2021-03-19", "{text}");
    }
    for text in [
        "He said on Friday that he would go.",
        "He could not be reached on Friday.",
        "Neither of them could be reached on Friday.",
        "Attempts to reach him on Friday were unsuccessful.",
        "The offer had been due to expire Friday.",
        "Until Friday, they had not met.",
        "Friday's talks ended without a deal.",
        "The list released on Friday shows a gap.",
        "Police fired tear gas at the crowd on Friday.",
        "The boat was found in the river wash Friday.",
        "He was freed on Friday without being charged.",
    ] {
        assert_eq!(line(text, dct), "Friday=2021-03-12", "{text}");
    }
}

#[test]
fn the_news_looks_back() {
    let dct = Some(date!(2021 - 03 - 17));
    for (text, expected) in [
        (
            "He said on Monday the rebels fled in 1979. In November students took the fort.",
            "Monday=2021-03-15; 1979=1979; November=1979-11",
        ),
        (
            "The mill opened in 1994. In March of that year it burned, she said on Monday.",
            "1994=1994; March of that year=1994-03; Monday=2021-03-15",
        ),
        (
            "On Monday he told how Ito quit in May 2015. That August Ilic won.",
            "Monday=2021-03-15; May 2015=2015-05; That August=2015-08",
        ),
        (
            "Ito quit on 22 November 1990. Five days later, on 27 November, Ilic won, he said Monday.",
            "22 November 1990=1990-11-22; Five days=P5D; 27 November=1990-11-27; Monday=2021-03-15",
        ),
        (
            "Ito won in 1992. The next year he lost. He said so on Monday.",
            "1992=1992; The next year=1993; Monday=2021-03-15",
        ),
        ("Two days earlier, on March 3, he had left.", "Two days earlier=2021-03-03; March 3=2021-03-03"),
        // What was begun, or is said beside, opens no past.
        ("The firm was founded in 1998. In January it cut 300 jobs.", "1998=1998; January=2021-01"),
        ("Ito, who was jailed in 2010, said in March he would run.", "2010=2010; March=2021-03"),
        (
            "Rents rose in February, the most since 2008. In January they fell.",
            "February=2021-02; 2008=2008; January=2021-01",
        ),
    ] {
        assert_eq!(line(text, dct), expected, "{text}");
    }
}

#[test]
fn a_text_without_a_present_plays_where_its_first_date_says() {
    let text = "The siege of Lorn began on 3 May 1862. On 5 May the town fell. Early the next morning the army left; \
                in June it was back.";
    let expected =
        "3 May 1862=1862-05-03; 5 May=1862-05-05; Early the next morning=1862-05-06TMO; June=1862-06";
    assert_eq!(line(text, Some(date!(2021 - 03 - 17))), expected);
    // The years of a chronicle hold what stands under them; a year before a noun does not move it.
    let text = "1991:\nFebruary - Troops enter Lorn.\nDecember 20 - The union ends.\n1993:\nJanuary 3 - Talks on the 1953 \
                armistice begin.\nIn April they fail.";
    let expected = "1991=1991; February=1991-02; December 20=1991-12-20; 1993=1993; January 3=1993-01-03; 1953=1953; \
                    April=1993-04";
    assert_eq!(line(text, Some(date!(2021 - 03 - 17))), expected);
    assert_eq!(
        line(
            "The revolt came in late 1956. On October 29 the fort fell, and in 1957 and 1958 others did.",
            None
        ),
        "late 1956=1956; October 29=1956-10-29; 1957=1957; 1958=1958"
    );
}

#[test]
fn the_tense_tells_the_year_of_a_month() {
    let dct = Some(date!(2021 - 03 - 17));
    for (text, expected) in [
        ("He stepped down in April.", "April=2020-04"),
        ("He was jailed in May and freed in January.", "May=2020-05; January=2021-01"),
        ("He steps down in April.", "April=2021-04"),
        ("She takes office in August.", "August=2021-08"),
        ("He will visit Lorn in May and Veld in July.", "May=2021-05; July=2021-07"),
        ("By December the town was dry.", "December=2020-12"),
        ("He agreed to sell it by September.", "September=2021-09"),
        ("The talks are set for Lorn in May.", "May=2021-05"),
        ("The rules take effect Oct. 1.", "Oct. 1=2021-10-01"),
        ("The fair will open Nov. 30.", "Nov. 30=2021-11-30"),
        ("The fair opened Nov. 30.", "Nov. 30=2020-11-30"),
        ("It fell last May 4.", "last May 4=2020-05-04"),
        ("April gasoline stood lower.", "April=2021-04"),
        ("He had been there since the summer.", "the summer=2020-SU"),
        ("It fell in late summer and autumn.", "late summer=2020-SU; autumn=2020-FA"),
        ("Gold is up since year-end.", "year-end=2020-12-31"),
    ] {
        assert_eq!(line(text, dct), expected, "{text}");
    }
}

#[test]
fn extents_and_ranges() {
    let dct = Some(date!(2021 - 03 - 17));
    for (text, expected) in [
        ("It expires at the the end of November.", "the end of November=2020-11"),
        ("It fell in the first week in July.", "the first week in July=2020-07"),
        ("In the final days of 1999 he left.", "the final days of 1999=1999"),
        ("Costs fell over a three-year period.", "a three-year period=P3Y"),
        ("They got around Monday's ruling.", "Monday=2021-03-15"),
        ("It will last 12 to 18 months.", "12 to 18 months=P12M"),
        ("In the coming weeks he will go.", "the coming weeks=PXW"),
        ("Profit for the year to January fell.", "the year=P1Y; January=2021-01"),
        ("He left two and a half years ago.", "two and a half years ago=2018-09"),
        ("It took just over two years.", "just over two years=P2Y"),
        ("They will meet on the second Tuesday of May.", "the second Tuesday of May=2021-05-11"),
        ("He will be there from Sunday to Wednesday.", "Sunday=2021-03-21; Wednesday=2021-03-24"),
        ("He said that February sales fell.", "February=2021-02"),
        ("It was his last year in office.", ""),
        ("He soon left. Soon after, he died.", ""),
        ("She told the channel's Today programme.", ""),
        ("It went from a fiscal year to a calendar year.", ""),
        ("They expect to meet soon.", "soon=FUTURE_REF"),
    ] {
        assert_eq!(line(text, dct), expected, "{text}");
    }
}

#[test]
fn brackets_explain() {
    let dct = Some(date!(2021 - 03 - 17));
    assert_eq!(
        line("They met on the same day (3 March) in Lorn.", dct),
        "the same day=2021-03-03; 3 March=2021-03-03"
    );
    assert_eq!(
        line("The blast came at 10:35 a.m. (0735 GMT) Friday.", dct),
        "10:35 a.m.=2021-03-12T10:35; Friday=2021-03-12"
    );
}

#[test]
fn counted_sets_and_ranges() {
    let dct = Some(date!(2021 - 03 - 17));
    assert_eq!(line("They meet once every two years.", dct), "once every two years=P2Y");
    assert_eq!(
        line("Flights leave on Monday and Tuesday nights.", dct),
        "Monday=XXXX-WXX-1TNI; Tuesday nights=XXXX-WXX-2TNI"
    );
    assert_eq!(line("from November to January 2019", dct), "November=2018-11; January 2019=2019-01");
}

#[test]
fn old_years_need_a_word_that_leads_them() {
    assert_eq!(
        line("The war of 1861–1865 began in early 1861, after the 1848 revolution; 1500 men fell.", None),
        "1861=1861; 1865=1865; early 1861=1861; 1848=1848"
    );
    assert_eq!(
        line("In 1204 the city fell, and 1300 of its people left by 1210.", None),
        "1204=1204; 1210=1210"
    );
}

#[test]
fn without_a_day_of_writing_the_unknown_is_an_x() {
    assert_eq!(
        line("He came on Friday, left in May and returned on 3 June.", None),
        "Friday=XXXX-WXX-5; May=XXXX-05; 3 June=XXXX-06-03"
    );
    assert_eq!(
        line("Since the vote of 2016 little changed, she said on Wednesday before the 16 July talks.", None),
        "2016=2016; Wednesday=XXXX-WXX-3; 16 July=XXXX-07-16"
    );
    assert_eq!(
        line("They met on 23 October 2018. On Tuesday he said they meet on 11 November.", None),
        "23 October 2018=2018-10-23; Tuesday=2018-10-23; 11 November=2018-11-11"
    );
    // Days lie around the last one named by its date, and a month is none.
    assert_eq!(
        line("It was 21 February 2019. He left on Tuesday and comes on Saturday.", None),
        "21 February 2019=2019-02-21; Tuesday=2019-02-19; Saturday=2019-02-23"
    );
    assert_eq!(
        line("They met in June 2018, he said on Friday. Next month they meet again, as this week.", None),
        "June 2018=2018-06; Friday=XXXX-WXX-5; Next month=XXXX-XX; this week=XXXX-WXX"
    );
}

#[test]
fn contradictions_are_notes() {
    let notes = |text| read(text, Some(date!(2018 - 10 - 25))).1;
    assert_eq!(
        notes("They met on Tuesday, 24 October.")[0].message,
        "2018-10-24 is a Wednesday, not a Tuesday"
    );
    assert!(notes("They met on Tuesday, 23 October.").is_empty());
}

#[test]
fn false_friends() {
    for text in [
        "It may rain.",
        "Theresa May spoke.",
        "Mr. March left with Dr. May.",
        "The March for Peace began.",
        "He was 44 years old.",
        "It cost $1,989.",
        "They won 3-2.",
        "in room 312",
        "version 10.3.2",
        "They will march on.",
        "He finished second.",
        "a spring in his step",
        "a 44-year-old man",
        "call 555-1998-22",
        "He wrote for USA Today.",
        "In a statement to USA TODAY he said that he had gone.",
    ] {
        assert_eq!(line(text, Some(date!(2021 - 03 - 17))), "", "{text}");
    }
}

#[test]
fn hostile_text_is_read_in_linear_time() {
    for unit in [
        "the ",
        "two ",
        "1998 ",
        "May ",
        "1/1/",
        "year ",
        "of the year ",
        "March 3, ",
        "5 p.m. ",
        "- ",
        "last ",
        "a few ",
    ] {
        let text = unit.repeat(20_000);
        let found = times_of(&text);
        assert!(found.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start), "{unit}");
    }
    // No day of the calendar, no year that a date can have.
    for text in [
        "on 30 February 2021",
        "999999 years ago",
        "4000000000 days ago",
        "in 9999 BC",
        "9999 centuries later",
    ] {
        times_of(text);
    }
}

#[test]
fn a_dateline_names_the_day_of_writing() {
    let text = "The fleet came in 1893. It left in 1894 and was sold in 1896. LUND, March 17. Two men met.";
    let found = line(text, Some(date!(2021 - 03 - 17)));
    assert!(found.ends_with("March 17=2021-03-17"), "{found}");
}
