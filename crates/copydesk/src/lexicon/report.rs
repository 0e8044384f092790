//! [`Report`]: what the lists say of words that report, read once a lexicon, so that no string is read where one
//! stands.
//!
//! `"state qtcp probable" -> Report`: the payload grammar is told at the head of `report_verbs.tsv` and its sisters.
//! Cannot fail: what the grammar does not know is passed over.

use super::row::Lemma;
use super::{LexClass, Lexeme, Lexicon};
use crate::extraction::{Act, Certainty, CompactString};

/// The classes whose words report.
const CLASSES: LexClass = LexClass::REPORT_VERB
    .union(LexClass::ATTITUDE_VERB)
    .union(LexClass::REPORT_NOUN)
    .union(LexClass::REPORT_PREPOSITION)
    .union(LexClass::REPORT_ADVERB);
/// The dictionary form of what a mark stands for.
const SAY: CompactString = CompactString::const_new("say");
/// About how many reports there are, with the marks behind those of each form.
const REPORTS: usize = 4000;
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
    /// Its dictionary form.
    lemma: Lemma,
    /// What is done by saying it.
    pub(crate) act: Act,
    /// How sure the source is.
    pub(crate) certainty: Certainty,
    /// True where the source says that it is not so.
    pub(crate) negative: bool,
    /// A noun that tells where something is said and reports nothing.
    is_venue: bool,
    /// As a member of which class it is that, as [`bits_of`] tells it; of none for a mark.
    class: u8,
}

impl Report {
    /// A mark that stands for `say` before a quotation.
    pub(crate) const MARK: Self = Self {
        frames: Frames::QUOTE,
        lemma: Lemma::NONE,
        act: Act::State,
        certainty: Certainty::Certain,
        negative: false,
        is_venue: false,
        class: 0,
    };

    /// Reads a payload, which tells all but the dictionary form and the class.
    fn read(payload: &str) -> Self {
        let mut words = payload.split(' ');
        let act = words.next().and_then(Act::from_name).unwrap_or(Act::State);
        let mut report = Self { act, is_venue: payload == VENUE, frames: Frames::default(), ..Self::MARK };
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
/// Found by the first entry of a form, so that all forms of which the lists say the same share it, and the tables are
/// small enough to stay in the caches.
#[derive(Debug, Clone, Default)]
pub(super) struct Reports {
    /// Of each entry that is the first of a form the number of what those say that report.
    places: Vec<u32>,
    /// Those of one form in their order, up to one of no class; the first is of none.
    all: Vec<Report>,
}

impl Lexicon {
    /// What the lists say of the lexeme as a word that reports, as a member of the class.
    #[inline(never)] // asked in many places
    pub(crate) fn report(&self, lexeme: Lexeme, class: LexClass) -> Option<Report> {
        let asked = bits_of(class);
        let place = *self.reports.places.get(self.first_entry(lexeme))?;
        let listed = self.reports.all.get(place as usize..)?;
        let report =
            listed.iter().take_while(|report| report.class != 0).find(|report| report.class & asked != 0)?;
        let lemma = report.lemma.kept(lexeme);
        (!report.is_venue).then_some(Report { lemma, ..*report })
    }

    /// The dictionary form of a word that reports.
    pub(crate) fn report_lemma(&self, report: &Report) -> CompactString {
        report.lemma.form().map_or(SAY, |form| dictionary_form(self.text(form)))
    }

    /// True where that is its dictionary form.
    pub(crate) fn reports_as(&self, report: &Report, word: &str) -> bool {
        report.lemma.form().is_some_and(|form| self.text(form) == word)
    }

    /// Reads the payloads of all entries that report.
    pub(super) fn read_reports(&mut self) {
        let mut reports = Reports { places: vec![0; self.n_entries()], all: Vec::with_capacity(REPORTS) };
        reports.all.push(Report::MARK);
        for (first, saying) in self.sayings().filter(|(_, saying)| saying.is_any(CLASSES)) {
            let Some(slot) = reports.places.get_mut(first) else { continue };
            *slot = crate::span::offset(reports.all.len());
            for said in saying.all().filter(|said| said.class.any(CLASSES)) {
                let report = Report::read(said.payload());
                reports.all.push(Report { class: bits_of(said.class), lemma: said.lemma, ..report });
            }
            reports.all.push(Report::MARK);
        }
        self.reports = reports;
    }
}

/// The words of a dictionary form, which the lists part at their hyphens: `e - mail`.
fn dictionary_form(words: &str) -> CompactString {
    if words.as_bytes().contains(&b'-') { words.replace(" - ", "-").into() } else { words.into() }
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
