//! Names of months and days.
//!
//! A word -> the month it names, or whether it names a month or a day, in any case.
//!
//! Cost: one bit for most words, one probe for the rest.

use super::eight;
use super::filter::Filter;
use super::rows::rows;
use hashbrown::HashMap;
use std::sync::LazyLock;
use time::Month;

/// The names of months.
#[derive(Debug)]
struct Months {
    numbers: HashMap<&'static [u8], u8, foldhash::fast::FixedState>,
    /// A bit for the first three bytes of every name: most words go no further.
    heads: Filter<64>,
}

static MONTHS: LazyLock<Months> = LazyLock::new(|| {
    let mut months = Months { numbers: HashMap::default(), heads: Filter::new() };
    let list = copydesk_lexicon::MONTH_NAMES;
    for [name, _, number] in rows(list) {
        let name = list.get(name).unwrap_or_default().as_bytes();
        let number = list.get(number).unwrap_or_default().parse();
        if let (Some(head), Ok(number)) = (name.first_chunk(), number) {
            months.heads.add(head_of(*head));
            months.numbers.insert(name, number);
        }
    }
    months
});

/// Three bytes, letters of ASCII made small, as a number.
const fn head_of([a, b, c]: [u8; 3]) -> u64 {
    u32::from_le_bytes([a | 0x20, b | 0x20, c | 0x20, 0]) as u64
}

/// False where no month's name begins with the first three of some bytes.
#[inline]
pub(super) fn may_be_month(letters: u64) -> bool {
    let [a, b, c, ..] = letters.to_le_bytes();
    MONTHS.heads.may_have(head_of([a, b, c]))
}

/// False where none of a few words may name a month.
pub(super) fn may_name_month(words: &str) -> bool {
    let (bytes, mut before) = (words.as_bytes(), 0);
    if !words.is_ascii() {
        return true;
    }
    for at in (0..bytes.len()).step_by(8) {
        let letters = eight::letters(eight::read(bytes, at));
        let mut starts = letters & !(letters << 8 | before);
        before = letters >> 56;
        while starts != 0 {
            let start = at + starts.trailing_zeros() as usize / 8;
            starts &= starts - 1;
            if may_be_month(eight::read(bytes, start)) {
                return true;
            }
        }
    }
    false
}

/// Longest name of a month, in bytes.
const LONGEST_MONTH: usize = 24;

/// The month that a word names.
pub(super) fn month(word: &str) -> Option<Month> {
    let bytes = word.as_bytes();
    let mut small = [0; LONGEST_MONTH];
    let small = small.get_mut(..bytes.len())?;
    let &number = if word.is_ascii() {
        if !MONTHS.heads.may_have(head_of(*bytes.first_chunk()?)) {
            return None;
        }
        small.copy_from_slice(bytes);
        small.make_ascii_lowercase();
        MONTHS.numbers.get(&*small)?
    } else {
        MONTHS.numbers.get(word.to_lowercase().as_bytes()).filter(|_| bytes.len() >= 3)?
    };
    Month::try_from(number).ok()
}

/// Names of months, full or short.
pub(super) fn is_month(word: &str) -> bool {
    month(word.trim_end_matches('.')).is_some()
}

/// The first three letters of the days of the week.
const DAY_HEADS: [u64; 7] = [
    head_of(*b"mon"),
    head_of(*b"tue"),
    head_of(*b"wed"),
    head_of(*b"thu"),
    head_of(*b"fri"),
    head_of(*b"sat"),
    head_of(*b"sun"),
];

/// Names of months and days, full or short.
pub(super) fn is_calendar_word(word: &str) -> bool {
    // Nearly all begin in another way.
    let head = head_of(*word.as_bytes().first_chunk().unwrap_or(&[0; 3]));
    let is_day = DAY_HEADS.iter().fold(false, |found, known| found | (*known == head));
    if word.is_ascii() & !(is_day | MONTHS.heads.may_have(head)) {
        return false;
    }
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() > 3 && month(word).is_some()
        || (3..=9).contains(&word.len())
            && DAYS.iter().any(|day| {
                let head = day.as_bytes().get(..word.len());
                (word.len() <= 5 || word.len() == day.len())
                    && head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
            })
}
