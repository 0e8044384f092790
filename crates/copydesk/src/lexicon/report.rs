//! [`Report`]: what the lists say of words that report, read once a lexicon, so that no string is read where one
//! stands.
//!
//! `"state qtcp probable" -> Report`: the payload grammar is told at the head of `report_verbs.tsv` and its sisters.
//! Cannot fail: what the grammar does not know is passed over.

use super::{LexClass, Lexeme, Lexicon};
use crate::extraction::{Act, Certainty, CompactString};
use core::num::NonZeroU16;
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// The classes whose words report.
const CLASSES: LexClass = LexClass::REPORT_VERB
    .union(LexClass::ATTITUDE_VERB)
    .union(LexClass::REPORT_NOUN)
    .union(LexClass::REPORT_PREPOSITION)
    .union(LexClass::REPORT_ADVERB);
/// The payload of a noun that tells where something is said and reports nothing.
const VENUE: &str = "venue";

/// Ways in which a cue is joined with its content; a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Frames(u32);

impl Frames {
    /// A quotation.
    pub(crate) const QUOTE: Self = Self::of(b'q');
    /// A clause with `that`, `whether`, `how`.
    pub(crate) const THAT: Self = Self::of(b't');
    /// A clause without complementizer.
    pub(crate) const CLAUSE: Self = Self::of(b'c');
    /// A clause before it or around it.
    pub(crate) const PARENTHETICAL: Self = Self::of(b'p');
    /// Whatever follows.
    pub(crate) const ANY: Self = Self::of(b'x');
    /// An object phrase.
    pub(crate) const OBJECT: Self = Self::of(b'o');
    /// An infinitive.
    pub(crate) const INFINITIVE: Self = Self::of(b'i');
    /// A phrase with `-ing`.
    pub(crate) const GERUND: Self = Self::of(b'g');
    /// Its own subject and what follows.
    pub(crate) const RAISING: Self = Self::of(b's');
    /// Its own subject where it is passive.
    pub(crate) const PASSIVE: Self = Self::of(b'b');
    /// A first object that is the addressee.
    pub(crate) const ADDRESSEE: Self = Self::of(b'a');
    /// Of a noun: `for`.
    pub(crate) const FOR: Self = Self::of(b'f');
    /// Of a noun: `about`, `on`, `over`.
    pub(crate) const ABOUT: Self = Self::of(b'w');
    /// Of a noun: a document that tells, `in a poll`; of a verb: an object, where such a document is the source.
    pub(crate) const DOCUMENT: Self = Self::of(b'd');
    /// Of a noun: `to`, `against`.
    pub(crate) const AGAINST: Self = Self::of(b'n');

    const fn of(letter: u8) -> Self {
        Self(1 << (letter - b'a'))
    }

    /// True where there is none: a word that looks as if it reported.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// True where the two share a frame.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A word that reports, as a member of one class.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Report {
    /// How its content is joined.
    pub(crate) frames: Frames,
    /// Number of its dictionary form; none for a noun that tells where something is said.
    lemma: Option<NonZeroU16>,
    /// What is done by saying it.
    pub(crate) act: Act,
    /// How sure the source is.
    pub(crate) certainty: Certainty,
    /// True where the source says that it is not so.
    pub(crate) negative: bool,
    /// As a member of which class it is that, as [`bits_of`] tells it; of none for a mark.
    class: u8,
}

impl Report {
    /// A mark that stands for `say` before a quotation.
    pub(crate) const MARK: Self = Self {
        frames: Frames::QUOTE,
        lemma: Some(NonZeroU16::MIN),
        act: Act::State,
        certainty: Certainty::Certain,
        negative: false,
        class: 0,
    };

    /// Reads a payload, which tells all but the dictionary form and the class.
    fn read(payload: &str) -> Self {
        let mut words = payload.split(' ');
        let act = words.next().and_then(Act::from_name).unwrap_or(Act::State);
        let lemma = Self::MARK.lemma.filter(|_| payload != VENUE);
        let mut report = Self { act, lemma, frames: Frames::default(), ..Self::MARK };
        for letter in words.next().unwrap_or("").bytes().filter(u8::is_ascii_lowercase) {
            report.frames = report.frames.with(Frames::of(letter));
        }
        for flag in words {
            match flag {
                "negative" => report.negative = true,
                other => report.certainty = Certainty::from_name(other).unwrap_or(report.certainty),
            }
        }
        report
    }
}

/// The classes of [`CLASSES`] among others, as bits of a byte.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "there are five of them, which follow each other")]
const fn bits_of(class: LexClass) -> u8 {
    (class.and(CLASSES).bits() >> CLASSES.bits().trailing_zeros()) as u8
}

const _: () = assert!(bits_of(CLASSES).count_ones() == CLASSES.bits().count_ones());

/// What the entries of the lexicon say that report.
///
/// A table by lexemes: an entry stands at the place of its lexeme, or as near behind it as there was room, entries of one
/// lexeme in their order. So a word is found by one look, which seldom leaves a cache line; its row, its entries and
/// what those say lie apart from each other.
#[derive(Debug, Clone, Default)]
pub(super) struct Reports {
    /// Twice as many as there are entries or more, a power of two; those that are free are of no class.
    slots: Vec<(Lexeme, Report)>,
    /// The dictionary forms, the first of which is number one.
    lemmas: Vec<CompactString>,
}

impl Reports {
    /// The place of a lexeme.
    #[inline]
    fn place_of(&self, lexeme: Lexeme) -> usize {
        // The upper half of a product with the size lies below that.
        let hash = u64::from(lexeme.0.wrapping_mul(0x9E37_79B9));
        ((hash * self.slots.len() as u64) >> u32::BITS) as usize
    }

    /// Adds what an entry says behind all entries that were added of its lexeme.
    fn add(&mut self, lexeme: Lexeme, report: Report) {
        let mut at = self.place_of(lexeme);
        while self.slots[at].1.class != 0 {
            at = (at + 1) % self.slots.len();
        }
        self.slots[at] = (lexeme, report);
    }
}

impl Lexicon {
    /// What the lists say of the lexeme as a word that reports, as a member of the class.
    #[inline(never)] // asked in many places
    pub(crate) fn report(&self, lexeme: Lexeme, class: LexClass) -> Option<Report> {
        let slots = self.reports.slots.as_slice();
        let (asked, mut at) = (bits_of(class), self.reports.place_of(lexeme));
        loop {
            let (listed, report) = slots.get(at)?;
            if *listed == lexeme && report.class & asked != 0 {
                return Some(*report).filter(|report| report.lemma.is_some());
            }
            if report.class == 0 {
                return None;
            }
            at = (at + 1) & (slots.len() - 1);
        }
    }

    /// The dictionary form of a word that reports.
    pub(crate) fn report_lemma(&self, report: &Report) -> &CompactString {
        const NONE: &CompactString = &CompactString::const_new("");
        let at = report.lemma.map_or(0, |number| usize::from(number.get()) - 1);
        self.reports.lemmas.get(at).unwrap_or(NONE)
    }

    /// Reads the payloads and dictionary forms of all entries that report.
    pub(super) fn read_reports(&mut self) {
        let mut reports = Reports { slots: Vec::new(), lemmas: vec![CompactString::const_new("say")] };
        let mut read: HashMap<u32, Report, FixedState> = HashMap::default();
        let mut numbers: HashMap<Lexeme, Option<NonZeroU16>, FixedState> = HashMap::default();
        let mut found = Vec::new();
        for (lexeme, _) in self.lexemes_of(CLASSES) {
            for entry in self.entries_of(lexeme) {
                let class = bits_of(self.class_of(entry));
                if class == 0 {
                    continue;
                }
                let payload = entry.payload();
                let report = read.entry(payload).or_insert_with(|| Report::read(self.strings.get(payload)));
                let form = entry.lemma().of(lexeme);
                let number = *numbers.entry(form).or_insert_with(|| {
                    reports.lemmas.push(dictionary_form(self.text(form)));
                    u16::try_from(reports.lemmas.len()).ok().and_then(NonZeroU16::new)
                });
                found.push((lexeme, Report { class, lemma: report.lemma.and(number), ..*report }));
            }
        }
        reports.slots.resize((2 * found.len()).next_power_of_two(), (Lexeme(0), Report::MARK));
        for (lexeme, report) in found {
            reports.add(lexeme, report);
        }
        self.reports = reports;
    }
}

/// The words of a dictionary form, which the lists part at their hyphens: `e - mail`.
fn dictionary_form(words: &str) -> CompactString {
    words.replace(" - ", "-").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads() {
        let report = Report::read("deny qto negative");
        assert!(report.negative && report.act == Act::Deny);
        assert!(report.frames.any(Frames::OBJECT) && !report.frames.any(Frames::CLAUSE));
        assert_eq!(Report::read("believe tc probable").certainty, Certainty::Probable);
    }

    #[test]
    fn read_from_the_lists() {
        let lexicon = Lexicon::built_in();
        let of = |word, class| lexicon.report(lexicon.lexeme(word).expect("in the lists"), class);
        let said = of("said", LexClass::REPORT_VERB).expect("a verb that reports");
        assert_eq!(lexicon.report_lemma(&said), "say");
        assert!(of("said", LexClass::REPORT_NOUN).is_none());
        assert!(of("interview", LexClass::REPORT_NOUN).is_none(), "a venue");
    }
}
