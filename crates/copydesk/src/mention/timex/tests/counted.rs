//! Days counted by weeks and months, years of the books, times by the watch, and what looks ahead.

use super::line;
use time::macros::date;

/// What each text says, written on Wednesday 2021-03-17.
fn read(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(line(text, Some(date!(2021 - 03 - 17))), *expected, "{text}");
    }
}

#[test]
fn weekdays_are_counted_by_weeks() {
    read(&[
        ("He is due in court a week on Tuesday.", "a week on Tuesday=2021-03-30"),
        ("They vote Wednesday week.", "Wednesday week=2021-03-24"),
        ("The trial is two weeks from Monday.", "two weeks from Monday=2021-04-05"),
        ("He was held for two weeks from Monday.", "two weeks=P2W; Monday=2021-03-15"),
        ("He quit on Tuesday of last week.", "Tuesday of last week=2021-03-09"),
        ("They meet on Friday next week at 3 p.m.", "Friday next week at 3 p.m.=2021-03-26T15:00"),
        ("Two Wednesdays ago he flew.", "Two Wednesdays ago=2021-03-03"),
        ("They play the Saturday after next.", "the Saturday after next=2021-03-27"),
        ("He flew the month before last.", "the month before last=2021-01"),
        ("The day before last Tuesday he flew.", "last Tuesday=2021-03-16"),
        ("Every other Thursday they meet.", "Every other Thursday=XXXX-WXX-4"),
        ("It opens weekdays and weekends.", "weekdays=XXXX-WXX-WD; weekends=XXXX-WXX-WE"),
    ]);
}

#[test]
fn days_are_placed_in_a_month() {
    read(&[
        ("He will leave on the 30th of this month.", "the 30th of this month=2021-03-30"),
        (
            "They met in May 2019. On the 5th of the following month he died.",
            "May 2019=2019-05; the 5th of the following month=2019-06-05",
        ),
        ("The talks will be held Friday (26).", "Friday (26)=2021-03-26"),
        ("The talks were held Friday (5).", "Friday (5)=2021-03-05"),
        ("On Friday (13) nobody came.", "Friday=2021-03-12"),
        ("On Thursday (6 May) he will go.", "Thursday=2021-05-06; 6 May=2021-05-06"),
        ("He came on the fourth of July.", "the fourth of July=2020-07-04"),
    ]);
}

#[test]
fn years_of_the_books_and_old_years() {
    read(&[
        ("It lost $3 million in FY2020 and FY21.", "FY2020=2020; FY21=2021"),
        ("It will sell more in FY 2022.", "FY 2022=2022"),
        (
            "In the first quarter of FY20 it fell; in 3Q19 it rose.",
            "the first quarter of FY20=2020-Q1; 3Q19=2019-Q3",
        ),
        ("He scored in the third quarter of the game.", ""),
        ("In AD 79 it was buried; by 476 AD it was gone.", "AD 79=0079; 476 AD=0476"),
        ("In the 18th and early 19th centuries it grew.", "the 18th=17; early 19th centuries=18"),
        ("A crowd of 2000 people came.", ""),
    ]);
}

#[test]
fn named_by_their_numbers() {
    read(&[
        ("The 9/11 attacks changed it; post-9/11 wars followed.", "9/11=2001-09-11; 9/11=2001-09-11"),
        ("The Sept. 11 attacks changed it.", "Sept. 11=2001-09-11"),
        ("He was 9/11 from the line.", ""),
    ]);
}

#[test]
fn the_watch_is_not_the_clock() {
    read(&[
        ("She won in 2:03:15, he in 2:04:00.", "2:03:15=PT2H3M15S; 2:04:00=PT2H4M0S"),
        ("He ran the mile in 3:43.13 on Sunday.", "3:43.13=PT3M43.13S; Sunday=2021-03-14"),
        ("He ran it in 9.58 seconds, not 9.6 seconds.", "9.58 seconds=PT9.58S; 9.6 seconds=PT9.6S"),
        ("It went off at 10:15:30.", "10:15:30=2021-03-17T10:15:30"),
        (
            "It went off at 1430 hours, at half past two.",
            "1430 hours=2021-03-17T14:30; half past two=2021-03-17T02:30",
        ),
        ("The vote (1400 GMT) was open.", ""),
    ]);
}

#[test]
fn what_will_be_lies_ahead_however_far() {
    read(&[
        ("The plant will close at the end of November.", "the end of November=2021-11"),
        ("The plant closed at the end of November.", "the end of November=2020-11"),
        ("She is due to step down in January.", "January=2022-01"),
        ("The two agreed to meet in Lorn in January.", "January=2022-01"),
        ("The strike is set for Dec. 20.", "Dec. 20=2021-12-20"),
        ("The strike was on Dec. 20.", "Dec. 20=2020-12-20"),
        ("He will go in March.", "March=2021-03"),
    ]);
}
