//! The lexicon: from a word form to what it can be.
//!
//! `word bytes -> Lexeme` at scan time, `(Lexeme, LexClass) -> payload` when a rule asks. A form is looked up by the
//! first sixteen bytes folded to lower case; ASCII forms of up to sixteen bytes (99.9 % of running words) are equal
//! where their keys are, all others go through [`Lexicon::find_long`].
//!
//! Payloads are text; what is asked of function words and of words that report is read from them once, when the lists
//! are loaded ([`Function`], [`Report`]).
//!
//! Cost: one multiplication and about 1.3 probes of 8 bytes a word, no allocation. Loading the built-in lists takes
//! a few milliseconds and happens once a process.

mod class;
mod function;
mod key;
mod overlay;
mod phrase;
mod pos;
mod report;
mod strings;
mod table;

pub(crate) use class::LexClass;
pub(crate) use function::Function;
pub(crate) use key::{Key, ShortWord, hash_folded};
pub(crate) use phrase::PhraseHit;
pub(crate) use pos::{Pos, Tag};
pub(crate) use report::{Frames, Report};

use hashbrown::HashMap;
use std::sync::{Arc, LazyLock};

/// A word type: an index into the lexicon, or a hash of a word that is not in it.
///
/// Equal words have equal lexemes, upper and lower case alike; unknown words differ but for hash collisions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lexeme(u32);

impl Lexeme {
    const UNKNOWN: u32 = 1 << 31;

    /// The lexeme of an unknown word with that hash.
    #[inline]
    pub(crate) const fn unknown(hash: u32) -> Self {
        Self(hash | Self::UNKNOWN)
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

/// What the lexicon knows of a form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    key: Key,
    /// Classes of the form in any spelling.
    pub(crate) class: LexClass,
    /// Classes of the form in capitals only: acronyms.
    pub(crate) capitals: LexClass,
    /// Parts of speech it can have.
    pub(crate) pos: Pos,
    /// The likeliest.
    pub(crate) prior: Tag,
    function: Function,
    n_entries: u8,
    first_entry: u32,
    first_report: u32,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    class: LexClass,
    payload: u32,
    lemma: u32,
}

/// The word lists in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    strings: strings::Strings,
    forms: Vec<Form>,
    entries: Vec<Entry>,
    slots: table::Slots,
    /// Forms that are not ASCII or longer than a key.
    long: HashMap<Box<str>, u32, foldhash::fast::FixedState>,
    phrases: phrase::Phrases,
    reports: report::Reports,
}

static BUILT_IN: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::read(copydesk_lexicon::TABLE)));

impl Lexicon {
    /// The built-in lists, loaded at first use.
    pub(crate) fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// Every payload of a class in the built-in lists, some of them more than once.
    pub(crate) fn built_in_payloads(class: LexClass) -> impl Iterator<Item = &'static str> {
        let lexicon: &'static Self = &BUILT_IN;
        let entries = lexicon.entries.iter().filter(move |entry| entry.class.any(class));
        entries.map(|entry| lexicon.string(entry.payload))
    }

    /// The form with that key, an ASCII word of up to sixteen bytes.
    #[inline]
    pub(crate) fn find(&self, key: Key) -> Option<(Lexeme, &Form)> {
        self.slots.find(key, &self.forms).map(|(at, form)| (Lexeme(at), form))
    }

    /// The form of a long or non-ASCII word, given in lower case.
    pub(crate) fn find_long(&self, lower: &str) -> Option<(Lexeme, &Form)> {
        let at = *self.long.get(lower)?;
        self.forms.get(at as usize).map(|form| (Lexeme(at), form))
    }

    /// The lexeme of a word or phrase of the lists, given in lower case.
    pub(crate) fn lexeme(&self, lower: &str) -> Option<Lexeme> {
        match Key::of(lower.as_bytes()) {
            Some(key) => self.find(key).map(|(lexeme, _)| lexeme),
            None => self.find_long(lower).map(|(lexeme, _)| lexeme),
        }
    }

    /// What the class needs to know of the lexeme; nothing where it is not of the class.
    pub(crate) fn payload(&self, lexeme: Lexeme, class: LexClass) -> Option<&str> {
        self.entry(lexeme, class).map(|entry| self.string(entry.payload))
    }

    /// The dictionary form of the lexeme as a member of the class: `say` for `said`.
    pub(crate) fn lemma(&self, lexeme: Lexeme, class: LexClass) -> Option<&str> {
        self.entry(lexeme, class).map(|entry| self.string(entry.lemma))
    }

    /// A number for the dictionary form: the same for all forms of a word.
    pub(crate) fn lemma_id(&self, lexeme: Lexeme, class: LexClass) -> Option<u32> {
        self.entry(lexeme, class).map(|entry| entry.lemma)
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

    /// False where no phrase begins with these two words; true where one does, and for a few that only look so.
    #[inline]
    pub(crate) fn may_begin_phrase(&self, head: Lexeme, second: Lexeme) -> bool {
        self.phrases.may_begin(head, second)
    }

    /// The longest phrase of the lists that begins with the given words.
    ///
    /// `next(i)` gives the lexeme of the `i`-th word after the head, or nothing where the line of words ends.
    pub(crate) fn phrase(&self, head: Lexeme, next: impl Fn(u32) -> Option<Lexeme>) -> Option<PhraseHit> {
        self.phrases.longest(head, next)
    }

    #[inline]
    fn form(&self, lexeme: Lexeme) -> Option<&Form> {
        // The index of an unknown word lies beyond all forms.
        self.forms.get(lexeme.0 as usize)
    }

    fn entry(&self, lexeme: Lexeme, class: LexClass) -> Option<&Entry> {
        let form = self.form(lexeme)?;
        let first = form.first_entry as usize;
        self.entries
            .get(first..first + usize::from(form.n_entries))?
            .iter()
            .find(|entry| entry.class.any(class))
    }

    fn string(&self, id: u32) -> &str {
        self.strings.get(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_lists_is_known() {
        let mut reader = table::Reader::new(copydesk_lexicon::TABLE);
        let contents = reader.contents().expect("the built-in table can be read");
        for class in contents.classes() {
            assert!(
                LexClass::from_name(class).is_some(),
                "class `{class}` of the word lists is not in `LexClass`"
            );
        }
    }

    #[test]
    fn words_phrases_payloads_and_lemmas() {
        let lexicon = Lexicon::built_in();
        let march = lexicon.lexeme("march").expect("a word of the lists");
        assert_eq!(lexicon.payload(march, LexClass::MONTH), Some("3"));
        assert_eq!(lexicon.payload(march, LexClass::COUNTRY), None);
        let said = lexicon.lexeme("said").expect("a word of the lists");
        assert_eq!(lexicon.lemma(said, LexClass::REPORT_VERB), Some("say"));
        let words: Vec<_> = ["united", "states", "senate"].iter().filter_map(|w| lexicon.lexeme(w)).collect();
        let hit = lexicon.phrase(words[0], |i| words.get(1 + i as usize).copied()).expect("a phrase");
        assert!(hit.n_words >= 2);
        assert_eq!(lexicon.payload(lexicon.lexeme("united states").unwrap(), LexClass::COUNTRY), Some("USA"));
    }
}
