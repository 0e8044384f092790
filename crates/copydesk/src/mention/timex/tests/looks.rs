//! Which way a weekday or month lies where its verb alone misleads, and names that are no times.

use super::line;
use time::macros::date;

/// What each text says, written on Wednesday 2021-03-17.
fn read(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(line(text, Some(date!(2021 - 03 - 17))), *expected, "{text}");
    }
}

#[test]
fn what_is_over_is_not_ahead() {
    read(&[
        ("Lund has opened an office to protect farmers on Tuesday.", "Tuesday=2021-03-16"),
        ("He may have been the only one to give a speech Tuesday night.", "Tuesday night=2021-03-16TNI"),
        ("The mayor on Monday would not rule out a strike.", "Monday=2021-03-15"),
        ("The mayor on Friday will rule out a strike.", "Friday=2021-03-19"),
        ("\"It may harm us,\" the brief, filed Monday evening, says.", "Monday evening=2021-03-15TEV"),
        (
            "They will begin in Osk on Friday, followed by Lund on Saturday.",
            "Friday=2021-03-19; Saturday=2021-03-20",
        ),
        ("He made his picks Monday, but nobody won.", "Monday=2021-03-15"),
        ("The town fell silent following Monday's storm.", "Monday=2021-03-15"),
        ("A landslide buried a farm this weekend.", "this weekend=2021-W10-WE"),
        ("A market will open this weekend.", "this weekend=2021-W11-WE"),
    ]);
}

#[test]
fn months_of_deeds_and_plans() {
    read(&[
        ("The islands decided in a June 23 vote to leave.", "June 23=2020-06-23"),
        ("The islands decided in June to leave.", "June=2020-06"),
        ("The bridge was due in June to open.", "June=2021-06"),
        ("He spoke of the summit to be held in July.", "July=2021-07"),
        ("The factory started its production in April.", "April=2020-04"),
    ]);
}

#[test]
fn people_called_like_a_month() {
    read(&[
        ("Mrs May left Osk. A spokesman for May said no. The aim of May is clear.", ""),
        ("Mrs May left Osk in May.", "May=2020-05"),
        ("Novels by Hong Jun. They sell well.", ""),
        ("They sold more in Jun. than before.", "Jun.=2020-06"),
    ]);
}

#[test]
fn names_with_a_time_in_them() {
    read(&[
        ("They sang at the Spring Festival in Osk.", ""),
        ("The next Winter Games will be held in Osk.", ""),
        ("The Good Friday Agreement ended the war.", ""),
        ("Directive 2000/78 forbids it, as in 2018/19.", "2000=2000; 2018=2018; 19=2019"),
    ]);
}
