//! The lexicon: from a word form to what it can be.
//!
//! `word bytes -> Lexeme` at scan time, `(Lexeme, LexClass) -> payload` when a rule asks; what rules ask most of small
//! words and roles is read once, as flags ([`Facts`], [`Function`]). A form is looked up by the
//! first sixteen bytes folded to lower case; ASCII forms of up to sixteen bytes (99.9 % of running words) are equal
//! where their keys are, all others go through [`Lexicon::find_long`].
//!
//! Payloads are text; what is asked of small words, of roles, of words that report and of words of time is read from
//! them once, when the lists are loaded ([`Function`], [`Facts`], [`Report`], [`TimeWord`]).
//!
//! Cost: one multiplication and one probe a word, which cannot miss its place; no allocation. The table is used where
//! it lies (see `copydesk-lexicon`); what loading makes of it is the few thousand combinations of classes that its
//! forms share, with what the tagger has to know of them ([`reading`], [`tagging`]).

mod class;
mod facts;
mod function;
mod key;
mod listed;
mod naming;
mod overlay;
mod phrase;
mod pos;
mod reading;
mod report;
mod row;
mod saying;
mod strings;
mod table;
mod tagging;
mod time_word;
mod written;

pub(crate) use class::LexClass;
pub(crate) use copydesk_lexicon::hash_folded;
pub(crate) use facts::Facts;
pub(crate) use function::Function;
pub(crate) use key::{Key, Letters, ShortWord};
pub(crate) use listed::{Found, Listed};
pub(crate) use naming::Naming;
pub(crate) use pos::{Pos, Tag};
pub(crate) use reading::{Asks, Behind, Reading, ReadingId, Readings, Standing};
pub(crate) use report::{Frames, Report};
pub(crate) use row::Lemma;
pub(crate) use time_word::{
    Cardinal, Clock, DayPart, Direction, Modifies, Needs, Placing, Recurs, Reference, Season, TIME_CLASSES,
    TimeRef, TimeWord, Unit,
};
pub(crate) use written::{Marks, Written};

use copydesk_lexicon::{FORM, NO_SECOND};
use hashbrown::HashMap;
use row::{Entry, Row};
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

/// A word type: an index into the lexicon, or a hash of a word that is not in it.
///
/// Equal words have equal lexemes, upper and lower case alike; unknown words differ but for hash collisions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lexeme(u32);

impl Lexeme {
    const UNKNOWN: u32 = 1 << 31;

    /// The lexeme of an unknown word or a mark with that number.
    #[inline]
    pub(crate) const fn unknown(number: u32) -> Self {
        Self(number | Self::UNKNOWN)
    }

    /// The lexeme of an unknown word with that hash.
    #[inline]
    pub(crate) const fn of_hash(hash: u64) -> Self {
        Self::unknown((hash >> 32) as u32)
    }

    /// A number that equal words share.
    #[inline]
    pub(crate) const fn number(self) -> u32 {
        self.0
    }

    /// True where the word is in the lexicon.
    #[inline]
    pub(crate) const fn is_known(self) -> bool {
        self.0 & Self::UNKNOWN == 0
    }
}

/// What the lexicon knows of a form but its own words and payloads; thousands of forms share one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Form {
    /// Classes of the form in any spelling.
    pub(crate) class: LexClass,
    /// Classes of the form in capitals only: acronyms.
    pub(crate) capitals: LexClass,
    /// Parts of speech it can have.
    pub(crate) pos: Pos,
    /// The likeliest.
    pub(crate) prior: Tag,
    function: Function,
    facts: Facts,
    /// What it says as a word of time.
    time: time_word::TimeWordId,
    /// True for words that do not count where it is asked whether a line is one of capitals.
    is_short: bool,
    /// What the tagger has to know of it.
    reading: ReadingId,
}

impl Form {
    /// What is known of a word that is in no list.
    const UNKNOWN: Self = Self {
        class: LexClass::NONE,
        capitals: LexClass::NONE,
        pos: Pos::NONE,
        prior: Tag::Other,
        function: Function::NONE,
        facts: Facts::NONE,
        time: 0,
        is_short: false,
        reading: ReadingId::UNKNOWN,
    };

    /// Its classes where it is written with a capital or not, in capitals (or with full stops) or not.
    #[inline]
    pub(crate) const fn class_written(&self, is_capital: bool, is_upper: bool) -> LexClass {
        if is_upper {
            // `US` is the country and not the pronoun.
            let kept =
                if self.capitals.is_empty() { self.class } else { self.class.and(LexClass::OF_CAPITALS) };
            return kept.union(self.capitals);
        }
        self.class.without(if is_capital { LexClass::NONE } else { LexClass::NEEDS_CAPITAL })
    }
}

/// A word that was looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'l> {
    /// The word.
    pub(crate) lexeme: Lexeme,
    /// What is known of it.
    pub(crate) form: &'l Form,
    /// The number of that, or one that is of none.
    pub(crate) kind: u16,
    /// A bit for each word that may be the second of a phrase with this one; see [`Lexeme::second_index`].
    pub(crate) seconds: u64,
    /// Its place among such bits.
    pub(crate) second: u8,
}

impl<'l> Known<'l> {
    /// The same, as it is written.
    #[inline]
    pub(crate) const fn written<'w>(self, written: &'w Written) -> Found<'w> {
        Found { lexeme: self.lexeme, written, seconds: self.seconds, second: self.second }
    }

    /// A word that is in no list.
    #[inline]
    pub(crate) const fn unknown(lexeme: Lexeme) -> Self {
        Known { lexeme, form: &Form::UNKNOWN, kind: u16::MAX, seconds: 0, second: NO_SECOND }
    }
}

/// The word lists: the compiled table where it lies, and what a user laid over it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    strings: strings::Strings,
    /// The classes by their numbers in the entries.
    classes: Vec<LexClass>,
    /// By the numbers that rows have for them; the first is that of words that are in no list.
    forms: Vec<Form>,
    /// The same in lower case and with a capital, as words of the table that are as long as their forms.
    written: Vec<[Written; 2]>,
    readings: Readings,
    entries: Cow<'static, [[u8; 8]]>,
    /// The forms: those of the table, then those that were added.
    rows: Cow<'static, [[u8; FORM]]>,
    index: table::Index,
    phrases: phrase::Phrases,
    /// Added forms by their words.
    added: HashMap<Box<str>, u32, foldhash::fast::FixedState>,
    /// Added phrases, sorted by head, the longest first.
    added_phrases: Vec<phrase::AddedPhrase>,
    reports: report::Reports,
    /// What words of time say, by the numbers that forms have for it.
    time_words: Vec<TimeWord>,
}

static BUILT_IN: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::read(copydesk_lexicon::TABLE)));

impl Lexicon {
    /// The built-in lists, loaded at first use.
    pub(crate) fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// Number of all forms.
    pub(crate) fn n_forms(&self) -> usize {
        self.rows.len()
    }

    /// Number of all entries of forms.
    pub(crate) fn n_entries(&self) -> usize {
        self.entries.len()
    }

    /// Where the first entry of a lexeme stands, which those share of which the lists say the same; the first of all
    /// says nothing.
    #[inline]
    pub(crate) fn first_entry(&self, lexeme: Lexeme) -> usize {
        self.rows.get(lexeme.0 as usize).map_or(0, row::first_entry)
    }

    /// The word with that key, whether it is in the lists or not.
    pub(crate) fn look_up(&self, key: Key) -> Known<'_> {
        self.find(key).unwrap_or(Known::unknown(Lexeme::of_hash(key.hash())))
    }

    /// The form with that key, an ASCII word of up to sixteen bytes.
    pub(crate) fn find(&self, key: Key) -> Option<Known<'_>> {
        let (place, row) = self.listed(key);
        if row.has_key(key) {
            self.known(place, row)
        } else if self.added.is_empty() {
            None
        } else {
            self.find_added(key.text(&mut [0; Key::MAX]))
        }
    }

    /// The form of a long or non-ASCII word, given in lower case.
    pub(crate) fn find_long(&self, lower: &str) -> Option<Known<'_>> {
        let listed = self.index.long(lower).find_map(|place| {
            let row = Row(*self.rows.get(place)?);
            (self.strings.get(row.string()?) == lower).then_some((place, row))
        });
        match listed {
            Some((place, row)) => self.known(place, row),
            None if self.added.is_empty() => None,
            None => self.find_added(lower),
        }
    }

    #[cold]
    fn find_added(&self, lower: &str) -> Option<Known<'_>> {
        let place = *self.added.get(lower)? as usize;
        self.known(place, Row(*self.rows.get(place)?))
    }

    fn known(&self, place: usize, row: Row) -> Option<Known<'_>> {
        let lexeme = Lexeme(crate::span::offset(place));
        let kind = row.kind();
        let form = self.forms.get(usize::from(kind))?;
        Some(Known { lexeme, form, kind, seconds: row.seconds(), second: row.second() })
    }

    /// What is known of a word of the lists in lower case or with a capital, written with as many bytes as its form has;
    /// nothing where it is in no list.
    pub(crate) fn as_listed(&self, known: Known<'_>, is_capital: bool) -> Option<Written> {
        self.written.get(usize::from(known.kind)).map(|written| written[usize::from(is_capital)])
    }

    /// What the tagger has to know of words.
    pub(crate) const fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The lexeme of a word or phrase of the lists, given in lower case.
    pub(crate) fn lexeme(&self, lower: &str) -> Option<Lexeme> {
        let known = match Key::of(lower.as_bytes()) {
            Some(key) => self.find(key),
            None => self.find_long(lower),
        };
        known.map(|known| known.lexeme)
    }

    /// The lexeme of a word of the lists in any case; only a long word is copied for it.
    pub(crate) fn lexeme_in_any_case(&self, word: &str) -> Option<Lexeme> {
        let known = match Key::of(word.as_bytes()) {
            Some(key) => self.find(key),
            None => self.find_long(&word.to_ascii_lowercase()),
        };
        known.map(|known| known.lexeme)
    }

    /// What the class needs to know of the lexeme; nothing where it is not of the class.
    pub(crate) fn payload(&self, lexeme: Lexeme, class: LexClass) -> Option<&str> {
        self.entry(lexeme, class).map(|entry| self.strings.get(entry.payload()))
    }

    /// The dictionary form of the lexeme as a member of the class: `say` for `said`.
    pub(crate) fn lemma(&self, lexeme: Lexeme, class: LexClass) -> Option<&str> {
        self.entry(lexeme, class).map(|entry| self.text(entry.lemma().of(lexeme)))
    }

    /// All classes of the lexeme, capitals or not.
    pub(crate) fn classes(&self, lexeme: Lexeme) -> LexClass {
        self.form(lexeme).map_or(LexClass::NONE, |form| form.class | form.capitals)
    }

    /// The grammar of the lexeme as a function word.
    #[inline]
    pub(crate) fn function(&self, lexeme: Lexeme) -> Function {
        self.form(lexeme).map_or(Function::default(), |form| form.function)
    }

    #[inline]
    fn row(&self, lexeme: Lexeme) -> Option<Row> {
        // The index of an unknown word lies beyond all forms.
        self.rows.get(lexeme.0 as usize).map(|row| Row(*row))
    }

    #[inline]
    fn form(&self, lexeme: Lexeme) -> Option<&Form> {
        self.forms.get(usize::from(self.row(lexeme)?.kind()))
    }

    /// The first entry of a lexeme as a member of one of the classes. Few forms have more than two.
    fn entry(&self, lexeme: Lexeme, class: LexClass) -> Option<Entry> {
        let mut entries = self.entries.get(self.first_entry(lexeme)..)?.iter().map(|entry| Entry(*entry));
        let mut entry = entries.next()?;
        while !self.class_of(entry).any(class) {
            entry = entries.next().filter(|next| !next.is_first())?;
        }
        Some(entry)
    }

    /// The entries that begin at one that is the first of a form; those of the first of all are none.
    fn entries_from(&self, first: usize) -> &[[u8; 8]] {
        let entries = self.entries.get(first..).filter(|_| first > 0).unwrap_or(&[]);
        let n = entries.iter().skip(1).take_while(|entry| !Entry(**entry).is_first()).count();
        entries.get(..=n).unwrap_or(&[])
    }

    #[inline]
    fn class_of(&self, entry: Entry) -> LexClass {
        self.classes.get(entry.class()).copied().unwrap_or_default()
    }

    /// The words of a form, in lower case.
    pub(crate) fn text(&self, lexeme: Lexeme) -> &str {
        let Some(row) = self.rows.get(lexeme.0 as usize) else { return "" };
        Row(*row).string().map_or_else(|| row::text_of(row), |string| self.strings.get(string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_lists_is_known() {
        let lexicon = Lexicon::built_in();
        assert!(!lexicon.classes.is_empty(), "the built-in table can be read");
        // All bits are taken; the list of attacks does without one, see `Facts`.
        let without = lexicon.classes.iter().filter(|class| class.is_empty()).count();
        assert_eq!(without, 1, "each other class of the word lists is in `LexClass`");
    }

    #[test]
    fn a_form_of_several_lists_has_the_payload_of_each() {
        let lexicon = Lexicon::built_in();
        let jordan = lexicon.lexeme("jordan").expect("a word of the lists");
        let payload = |class| lexicon.payload(jordan, class);
        assert_eq!(payload(LexClass::COUNTRY), Some("JOR"));
        assert_eq!(payload(LexClass::GIVEN_NAME), Some("u"));
        assert_eq!(payload(LexClass::FAMILY_NAME), Some("1"));
        // Nothing of the form whose entries follow.
        assert_eq!(LexClass::NAMES.iter().filter(|(_, class)| payload(*class).is_some()).count(), 3);
        let lists = lexicon.entries_from(lexicon.first_entry(jordan)).len();
        assert!(lists >= 3, "{lists}");
    }

    #[test]
    fn adjectives_that_govern_an_event_are_no_verbs() {
        let lexicon = Lexicon::built_in();
        for word in ["former", "able", "next"] {
            let form = lexicon.form(lexicon.lexeme(word).expect("a word of the lists")).expect("a form");
            assert!(!form.pos.any(Pos::VERB), "{word}");
        }
    }

    #[test]
    fn words_phrases_payloads_and_lemmas() {
        let lexicon = Lexicon::built_in();
        let march = lexicon.lexeme("march").expect("a word of the lists");
        assert_eq!(lexicon.payload(march, LexClass::MONTH), Some("3"));
        assert_eq!(lexicon.payload(march, LexClass::COUNTRY), None);
        assert_eq!(lexicon.lexeme_in_any_case("MARCH"), Some(march));
        assert_eq!(
            lexicon.lexeme_in_any_case("United States of America"),
            lexicon.lexeme("united states of america")
        );
        let said = lexicon.lexeme("said").expect("a word of the lists");
        assert_eq!(lexicon.lemma(said, LexClass::REPORT_VERB), Some("say"));
        let words: Vec<_> = ["united", "states", "senate"].iter().filter_map(|w| lexicon.lexeme(w)).collect();
        let hit = lexicon.phrase(words[0], |i| words.get(1 + i as usize).copied()).expect("a phrase");
        assert!(hit.n_words >= 2);
        assert_eq!(lexicon.payload(lexicon.lexeme("united states").unwrap(), LexClass::COUNTRY), Some("USA"));
    }
}
