//! [`TimeWord`]: what the lists say of words of time, read once a kind of form, so that no string is read where one
//! stands.
//!
//! Each class has a field of its own, because a word may have several: `second` is a unit and an ordinal. The payload
//! grammar is told at the heads of the `time_*.tsv` lists. Cannot fail: what the grammar does not know is no such word.

mod sense;
mod unit;

pub(crate) use sense::{Cardinal, Direction, Modifies, Needs, Placing, Recurs, Reference, TimeRef};
pub(crate) use unit::{Clock, DayPart, Season, Unit};

use super::row::Entry;
use super::{LexClass, Lexeme, Lexicon};

/// What a word of time says, by the classes it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeWord {
    /// Number of the month; whether it is an abbreviation.
    pub(crate) month: Option<(u8, bool)>,
    /// Number of the day, 1 being Monday; whether it is a plural, an abbreviation.
    pub(crate) weekday: Option<(u8, bool, bool)>,
    /// The unit; whether it is a plural.
    pub(crate) unit: Option<(Unit, bool)>,
    /// The season; whether it is a plural.
    pub(crate) season: Option<(Season, bool)>,
    /// The part of the day; whether it is a plural, whether it counts only beside a date.
    pub(crate) day_part: Option<(DayPart, bool, bool)>,
    /// Days from that of writing, and the part of the day.
    pub(crate) relative_day: Option<(i32, Option<DayPart>)>,
    /// Past, present or to come.
    pub(crate) reference: Option<TimeRef>,
    /// How it recurs.
    pub(crate) recurs: Option<Recurs>,
    /// How it places a unit.
    pub(crate) placing: Option<Placing>,
    /// What it modifies.
    pub(crate) modifies: Option<Modifies>,
    /// Which way it says.
    pub(crate) direction: Option<Direction>,
    /// What it does to the hour.
    pub(crate) clock: Option<Clock>,
    /// The number it is.
    pub(crate) cardinal: Option<Cardinal>,
    /// The place in a row that it names.
    pub(crate) ordinal: Option<u32>,
    /// The number it stands for, zero where it does not tell.
    pub(crate) vague: Option<u32>,
}

impl TimeWord {
    /// A word that is none of time.
    pub(super) const NONE: Self = Self {
        month: None,
        weekday: None,
        unit: None,
        season: None,
        day_part: None,
        relative_day: None,
        reference: None,
        recurs: None,
        placing: None,
        modifies: None,
        direction: None,
        clock: None,
        cardinal: None,
        ordinal: None,
        vague: None,
    };

    /// Reads what a list says; only the first of a class counts.
    fn read(&mut self, class: LexClass, code: &str) {
        let bare = code.trim_end_matches(['+', '.', '~']);
        let (plural, abbreviated, rare) = (code.ends_with('+'), code.ends_with('.'), code.ends_with('~'));
        match class {
            LexClass::MONTH => self.month = bare.parse().ok().map(|number| (number, abbreviated)),
            LexClass::WEEKDAY => self.weekday = bare.parse().ok().map(|number| (number, plural, abbreviated)),
            LexClass::TIME_UNIT => self.unit = Unit::of(bare).map(|unit| (unit, plural)),
            LexClass::SEASON => self.season = Season::of(bare).map(|season| (season, plural)),
            LexClass::DAY_PART => self.day_part = DayPart::of(bare).map(|part| (part, plural, rare)),
            LexClass::RELATIVE_DAY => {
                let (days, part) = code.split_once(' ').unwrap_or((code, ""));
                self.relative_day = days.parse().ok().map(|days| (days, DayPart::of(part)));
            }
            LexClass::TIME_REF => self.reference = TimeRef::of(code),
            LexClass::TIME_SET => self.recurs = Recurs::of(code),
            LexClass::TIME_SHIFT => self.placing = Some(Placing::of(code)),
            LexClass::TIME_MOD => self.modifies = Some(Modifies::of(code)),
            LexClass::TIME_DIRECTION => self.direction = Some(Direction::of(code)),
            LexClass::CLOCK => self.clock = Some(Clock::of(code)),
            LexClass::CARDINAL => self.cardinal = Cardinal::of(code),
            LexClass::ORDINAL => self.ordinal = code.parse().ok(),
            LexClass::VAGUE_NUMBER => self.vague = if code == "X" { Some(0) } else { code.parse().ok() },
            _ => {}
        }
    }
}

/// The classes of words of time whose payloads are read; holidays are too rare.
pub(crate) const TIME_CLASSES: LexClass = LexClass::MONTH
    .union(LexClass::WEEKDAY)
    .union(LexClass::TIME_UNIT)
    .union(LexClass::SEASON)
    .union(LexClass::DAY_PART)
    .union(LexClass::RELATIVE_DAY)
    .union(LexClass::TIME_REF)
    .union(LexClass::TIME_SET)
    .union(LexClass::TIME_SHIFT)
    .union(LexClass::TIME_MOD)
    .union(LexClass::TIME_DIRECTION)
    .union(LexClass::CLOCK)
    .union(LexClass::CARDINAL)
    .union(LexClass::ORDINAL)
    .union(LexClass::VAGUE_NUMBER);

/// Number of the word of time that forms of a kind are; zero where they are none.
pub(super) type TimeWordId = u16;

impl Lexicon {
    /// What the lists say of a lexeme as a word of time.
    #[inline]
    pub(crate) fn time_word(&self, lexeme: Lexeme) -> &TimeWord {
        let number = self.form(lexeme).map_or(0, |form| form.time);
        self.time_words.get(usize::from(number)).unwrap_or(&TimeWord::NONE)
    }

    /// What the entries of a form say: of each class the first, which is the one whose payload is asked for.
    pub(super) fn time_word_of(&self, entries: &[[u8; 8]]) -> TimeWord {
        let (mut word, mut seen) = (TimeWord::NONE, LexClass::NONE);
        for entry in entries.iter().map(|entry| Entry(*entry)) {
            let class = self.class_of(entry);
            if class.any(TIME_CLASSES) && !class.any(seen) {
                word.read(class, self.strings.get(entry.payload()));
            }
            seen |= class;
        }
        word
    }

    /// The number of what forms of a new kind say.
    pub(super) fn add_time_word(&mut self, word: TimeWord) -> TimeWordId {
        if self.time_words.is_empty() {
            self.time_words.push(TimeWord::NONE);
        }
        if word == TimeWord::NONE {
            return 0;
        }
        self.time_words.push(word);
        u16::try_from(self.time_words.len() - 1).unwrap_or(0)
    }

    /// The same where forms of another kind may say it already.
    pub(super) fn number_of_time_word(&mut self, word: TimeWord) -> TimeWordId {
        let known = self.time_words.iter().position(|known| *known == word);
        known.and_then(|at| u16::try_from(at).ok()).unwrap_or_else(|| self.add_time_word(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads() {
        let read = |class, code| {
            let mut word = TimeWord::NONE;
            word.read(class, code);
            word
        };
        assert_eq!(read(LexClass::MONTH, "9.").month, Some((9, true)));
        assert_eq!(read(LexClass::WEEKDAY, "5+").weekday, Some((5, true, false)));
        assert_eq!(read(LexClass::TIME_UNIT, "TH+").unit, Some((Unit::Hour, true)));
        assert_eq!(read(LexClass::TIME_UNIT, "Q3").unit, None);
        assert_eq!(read(LexClass::DAY_PART, "MO~").day_part, Some((DayPart::Morning, false, true)));
        assert_eq!(read(LexClass::RELATIVE_DAY, "0 NI").relative_day, Some((0, Some(DayPart::Night))));
        assert_eq!(read(LexClass::TIME_SET, "PT1H").recurs, Some(Recurs::Each(1, Unit::Hour)));
        assert_eq!(read(LexClass::CLOCK, "12:00").clock, Some(Clock::At(12, 0)));
        assert_eq!(read(LexClass::CLOCK, "zone +5:30").clock, Some(Clock::Zone));
        assert_eq!(read(LexClass::CARDINAL, "x1000").cardinal, Some(Cardinal::Times(1000)));
        assert_eq!(read(LexClass::VAGUE_NUMBER, "0.5").vague, None);
    }

    #[test]
    fn read_from_the_lists() {
        let lexicon = Lexicon::built_in();
        let of = |word| *lexicon.time_word(lexicon.lexeme(word).expect("in the lists"));
        assert_eq!(of("second").ordinal, Some(2));
        assert_eq!(of("second").unit, Some((Unit::Second, false)));
        assert_eq!(of("last").placing, Some(Placing::Last));
        assert_eq!(of("summit"), TimeWord::NONE);
    }

    #[test]
    fn forms_of_one_kind_say_the_same() {
        let lexicon = Lexicon::built_in();
        for lexeme in (0..crate::span::offset(lexicon.n_forms())).map(Lexeme) {
            let Some(row) = lexicon.row(lexeme) else { continue };
            let entries = lexicon.entries_from(row.first_entry());
            assert_eq!(lexicon.time_word_of(entries), *lexicon.time_word(lexeme), "{}", lexicon.text(lexeme));
        }
    }
}
