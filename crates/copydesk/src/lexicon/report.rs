//! [`Report`]: what the lists say of words that report, read once a lexicon, so that no string is read where one
//! stands.
//!
//! `"state qtcp probable" -> Report`: the payload grammar is told at the head of `report_verbs.tsv` and its sisters.
//! Cannot fail: what the grammar does not know is passed over.

use super::row::Entry;
use super::{LexClass, Lexeme, Lexicon};
use crate::extraction::{Act, Certainty};
use copydesk_lexicon::OWN_LEMMA;
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
    /// Its dictionary form; none for a mark that stands for `say`.
    lemma: Option<Lexeme>,
    /// What is done by saying it.
    pub(crate) act: Act,
    /// How its content is joined.
    pub(crate) frames: Frames,
    /// How sure the source is.
    pub(crate) certainty: Certainty,
    /// True where the source says that it is not so.
    pub(crate) negative: bool,
}

impl Report {
    /// A mark that stands for `say` before a quotation.
    pub(crate) const MARK: Self = Self {
        lemma: None,
        act: Act::State,
        frames: Frames::QUOTE,
        certainty: Certainty::Certain,
        negative: false,
    };

    /// Its dictionary form; none for a mark that stands for `say`.
    #[inline]
    pub(crate) const fn lemma(&self) -> Option<Lexeme> {
        self.lemma
    }

    /// Reads a payload, which tells all but the dictionary form.
    fn read(payload: &str) -> Self {
        let mut words = payload.split(' ');
        let act = words.next().and_then(Act::from_name).unwrap_or(Act::State);
        let mut report = Self { act, frames: Frames::default(), ..Self::MARK };
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

/// What the entries of the lexicon say that report.
#[derive(Debug, Clone, Default)]
pub(super) struct Reports {
    /// Of each entry the number of its payload among those below, plus one.
    numbers: Vec<u16>,
    /// What the payloads say; they are few, so that they lie together wherever the words do.
    payloads: Vec<Report>,
}

impl Lexicon {
    /// What the lists say of the lexeme as a word that reports, as a member of the class.
    #[inline(never)] // asked in many places
    pub(crate) fn report(&self, lexeme: Lexeme, class: LexClass) -> Option<Report> {
        let at = self.entry_at(lexeme, class)?;
        let number = *self.reports.numbers.get(at)?;
        let lemma = Entry(*self.entries.get(at)?).lemma();
        let report = *self.reports.payloads.get(usize::from(number).checked_sub(1)?)?;
        Some(Report { lemma: Some(if lemma == OWN_LEMMA { lexeme } else { Lexeme(lemma) }), ..report })
    }

    /// The dictionary form of a word that reports.
    pub(crate) fn report_lemma(&self, report: &Report) -> &str {
        report.lemma.map_or("say", |lemma| self.text(lemma))
    }

    /// Reads the payloads of all entries that report.
    pub(super) fn read_reports(&mut self) {
        let mut reports = Reports { numbers: vec![0; self.entries.len()], payloads: Vec::new() };
        let mut known: HashMap<u32, u16, FixedState> = HashMap::default();
        // There are many more entries than classes: most are passed over by a byte.
        let mut may_report = [false; 1 << u8::BITS];
        for (may, class) in may_report.iter_mut().zip(&self.classes) {
            *may = class.any(CLASSES);
        }
        for (number, entry) in reports.numbers.iter_mut().zip(self.entries.iter()) {
            let entry = Entry(*entry);
            if !may_report[entry.class() % may_report.len()] {
                continue;
            }
            *number = *known.entry(entry.payload()).or_insert_with(|| {
                let payload = self.strings.get(entry.payload());
                if payload == VENUE {
                    return 0;
                }
                reports.payloads.push(Report::read(payload));
                u16::try_from(reports.payloads.len()).unwrap_or(0)
            });
        }
        self.reports = reports;
    }
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
