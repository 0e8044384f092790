//! Words that pages use around a story, and the grammatical words that running text is full of.
//!
//! A line of text -> the phrase of the user interface that it is, begins with or holds, if any. Phrases come from
//! `ui_phrases.tsv`: lower case, numbers as `0`, a star where more words may stand.
//!
//! `1,204 Comments (+)` -> normalized `0 comments` -> [`Ui::Comment`].
//!
//! Cost: one probe of an 8-byte key a word; only lines whose first word heads a phrase are normalized.

use super::eight;
use super::filter::Filter;
use super::forms::{Form, Forms};
use super::keys::Keys;
use super::norm::{self, LONGEST, Norm};
use crate::span::offset;
use std::sync::LazyLock;

/// What a phrase of the user interface belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ui {
    /// Menus and section names.
    Navigation,
    /// Newsletters, donations, share buttons, advertisements.
    Promotion,
    /// Readers' comments and their forms.
    Comment,
    /// Legal lines and links at the end.
    Footer,
    /// Headings of teaser lists.
    Related,
    /// Words before dates.
    Timestamp,
    /// Words around authors' names.
    Byline,
    /// Words around pictures' credits.
    Caption,
    /// Notes of an agency to its customers.
    Other,
}

impl Ui {
    /// The value that a row of the word list names.
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "navigation" => Self::Navigation,
            "promotion" => Self::Promotion,
            "comment" => Self::Comment,
            "footer" => Self::Footer,
            "related" => Self::Related,
            "timestamp" => Self::Timestamp,
            "byline" => Self::Byline,
            "caption" => Self::Caption,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// The word is grammatical: `the`, `of`, `dans`.
pub(super) const FUNCTION: u8 = 1;
/// A phrase begins with the word.
pub(super) const HEAD: u8 = 2;
/// A phrase that may stand inside a line begins with the word.
pub(super) const INNER: u8 = 4;

/// In a byline the word shows that a name is no person's: `Staff`, `Press`.
pub(super) const ROLE: u8 = 8;

/// The word is a position, behind which no more of the name comes: `Writer`.
pub(super) const POSITION: u8 = 32;
/// The word stands in picture credits: `Getty`, `handout`.
pub(super) const CREDIT: u8 = 16;

/// The word alone is a phrase of promotion, as buttons are: `Share`.
pub(super) const BUTTON: u8 = 64;

/// A phrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// What it belongs to.
    pub(super) ui: Ui,
    /// How many words it has.
    pub(super) words: u32,
    /// Whether it is the whole line.
    pub(super) whole: bool,
}

/// The tables, built once.
#[derive(Debug)]
pub(super) struct Phrases {
    forms: Forms,
    keys: Keys,
    /// Where the first three letters of a word with [`INNER`] have their place.
    inner: Box<[bool; INNER_PLACES]>,
    /// A bit for the first two words of every phrase of two words or more.
    pairs: Filter,
}

/// The built-in phrases.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::build);

/// Places for the first letters of words with [`INNER`].
const INNER_PLACES: usize = 1 << 12;
/// Longest word that is a phrase of its own, in bytes.
const LONGEST_WORD: usize = 24;
/// Longest row of buttons, in bytes.
const LONGEST_ROW: usize = 90;

impl Phrases {
    fn build() -> Self {
        let mut built = Self {
            forms: Forms::new(),
            keys: Keys::new(),
            inner: Box::new([false; INNER_PLACES]),
            pairs: Filter::new(),
        };
        let rows = |tsv: &'static str| tsv.lines().filter(|line| !line.starts_with('#'));
        for row in rows(copydesk_lexicon::FUNCTION_WORDS) {
            if let Some(word) = row.split('\t').next() {
                built.mark(word, FUNCTION);
            }
        }
        for row in rows(copydesk_lexicon::UI_PHRASES) {
            let mut columns = row.split('\t');
            let (Some(form), Some(class), Some(payload)) = (columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            match class {
                "role" if payload == "position" => built.mark(form, ROLE | POSITION),
                "role" => built.mark(form, ROLE),
                "credit" => built.mark(form, CREDIT),
                _ => {}
            }
            if class != "ui" {
                continue;
            }
            let (open_start, open_end) = (form.starts_with('*'), form.ends_with('*'));
            let (text, Some(ui)) = (form.trim_matches('*'), Ui::from_name(payload)) else { continue };
            if let Some(first) = text.split([' ', ':']).next() {
                built.mark(first, if open_start { HEAD | INNER } else { HEAD });
            }
            let mut blanks = text.match_indices(' ');
            if ui == Ui::Promotion && !text.contains(' ') {
                built.mark(text, BUTTON);
            }
            if blanks.next().is_some() {
                let two = blanks.next().map_or(text.len(), |(at, _)| at);
                built.pairs.add(norm::hash_of(text.as_bytes().get(..two).unwrap_or(&[])));
            }
            let hash = match text.strip_suffix(':') {
                Some(label) => norm::labelled(norm::hash_of(label.as_bytes())),
                None => norm::hash_of(text.as_bytes()),
            };
            built.forms.add(hash, Form { ui, open: (open_start, open_end) });
        }
        built
    }

    fn mark(&mut self, word: &str, flag: u8) {
        let key = key_of(word.as_bytes());
        if flag & INNER != 0 && word.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            // Behind a word of two letters any mark may stand; those outside ASCII begin with two bytes only.
            let thirds = if word.len() == 2 { 0..=0xE2 } else { 0..=0 };
            let [a, b, c, ..] = key.to_le_bytes();
            let low = u32::from_le_bytes([a, b, c, 0]);
            let mark = |third: &u8| matches!(third, 0..0x80 | 0xC2 | 0xE2) && !third.is_ascii_alphanumeric();
            for third in thirds.filter(mark) {
                let letters = low | u32::from(third) << (8 * word.len().min(3));
                if let Some(may) = self.inner.get_mut(inner_place(letters)) {
                    *may = true;
                }
            }
        }
        self.keys.mark(key, flag);
    }

    /// False where no phrase that may stand inside a line begins with a word of these letters, whatever their case;
    /// three letters of ASCII in the lower bytes, or two and what stands behind them.
    #[inline]
    pub(super) fn may_be_inside(&self, letters: u32) -> bool {
        self.inner[inner_place(letters)]
    }

    /// What is known of a word, by its first eight bytes: exact for shorter words, a hint for longer ones.
    pub(super) fn flags(&self, word: &[u8]) -> u8 {
        self.flags_of(key_of(word))
    }

    /// As [`Phrases::flags`], by the key.
    #[inline]
    pub(super) fn flags_of(&self, key: u64) -> u8 {
        self.keys.flags(key)
    }

    /// What a single word belongs to as a phrase of its own.
    pub(super) fn word(&self, word: &str) -> Option<Ui> {
        let mut small = [0; LONGEST_WORD];
        let small = small.get_mut(..word.len())?;
        let hash = if word.is_ascii() {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            norm::hash_of(small)
        } else {
            norm::hash_of(word.to_lowercase().as_bytes())
        };
        self.forms.get(hash).map(|form| form.ui)
    }

    /// The longest phrase among the beginnings of what was read that `fits`, with its number of words.
    fn longest(&self, norm: &Norm, fits: impl Fn(Form, usize) -> bool) -> Option<(Form, usize)> {
        let paired = norm.first(2).is_some_and(|two| self.pairs.may_have(two));
        let most = norm.n_words().min(if paired { LONGEST } else { 1 });
        (1..=most).rev().find_map(|n_words| {
            let form = norm.first(n_words).and_then(|hash| self.forms.get(hash))?;
            fits(form, n_words).then_some((form, n_words))
        })
    }

    /// The form of a label with its colon.
    fn label(&self, norm: &Norm) -> Option<Form> {
        norm.label().and_then(|hash| self.forms.get(hash))
    }

    /// The phrase that `line` is or begins with, the longest first; `norm` is a buffer.
    pub(super) fn at_start(&self, line: &str, norm: &mut Norm) -> Option<Found> {
        self.at_start_or_row(line, true, norm)
    }

    /// As [`Phrases::at_start`]; `row` says whether the line may be a row of buttons.
    pub(super) fn at_start_or_row(&self, line: &str, row: bool, norm: &mut Norm) -> Option<Found> {
        let row = row && line.len() <= LONGEST_ROW;
        let complete = norm.read(line, (!row).then_some(&self.pairs));
        if let Some(form) = self.label(norm) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        let is_whole = |n_words| complete && n_words == norm.n_words();
        if let Some((form, n_words)) = self.longest(norm, |form, n_words| is_whole(n_words) || form.open.1) {
            return Some(Found { ui: form.ui, words: offset(n_words), whole: is_whole(n_words) });
        }
        if complete && row { self.row(norm) } else { None }
    }

    /// A row of buttons: most words of the line are phrases of their own.
    fn row(&self, norm: &Norm) -> Option<Found> {
        let mut known =
            norm.words().filter_map(|word| self.forms.get(word)).filter(|form| form.ui == Ui::Promotion);
        let first = known.next()?;
        let n_known = 1 + known.count();
        (n_known >= 2 && n_known * 2 >= norm.n_words()).then_some(Found {
            ui: first.ui,
            words: offset(norm.n_words()),
            whole: true,
        })
    }

    /// The longest phrase that `rest` begins with, whatever follows; `whole` says that more words may follow it.
    pub(super) fn inline(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        norm.read(rest, Some(&self.pairs));
        let numbers = |n_words| norm.words().take(n_words).all(|word| word == norm::NUMBER);
        let (form, n_words) = self.longest(norm, |_, n_words| !numbers(n_words))?;
        Some(Found { ui: form.ui, words: offset(n_words), whole: form.open.1 })
    }

    /// The phrase that stands at the start of `rest`, the remainder of a line, and may stand inside one.
    pub(super) fn inside(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        let complete = norm.read(rest, Some(&self.pairs));
        if let Some(form) = self.label(norm).filter(|form| form.open.0) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        let at_end = |n_words| complete && n_words == norm.n_words();
        let fits = |form: Form, n_words| form.open.0 && (at_end(n_words) || form.open.1);
        let (form, n_words) = self.longest(norm, fits)?;
        Some(Found { ui: form.ui, words: offset(n_words), whole: false })
    }
}

/// The place of three letters, whatever their case, in a table of words that phrases inside a line begin with.
#[inline]
const fn inner_place(letters: u32) -> usize {
    ((letters & 0x005F_5F5F).wrapping_mul(0x1656_67B1) >> (u32::BITS - INNER_PLACES.trailing_zeros()))
        as usize
}

/// The first eight bytes of a word, ASCII letters folded, as a number.
pub(super) fn key_of(word: &[u8]) -> u64 {
    let key = eight::read(word, 0);
    key | eight::capitals(key, eight::letters_digits(key).0) >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(line: &str) -> Option<(Ui, bool)> {
        PHRASES.at_start(line, &mut Norm::default()).map(|found| (found.ui, found.whole))
    }

    #[test]
    fn phrases_are_found_whatever_their_numbers_and_marks() {
        assert_eq!(start("1,204 Comments (+)"), Some((Ui::Comment, true)));
        assert_eq!(start("SHARE THIS:"), Some((Ui::Promotion, true)));
        assert_eq!(start("More from the Harbour Post"), Some((Ui::Related, false)));
        assert_eq!(start("3 hours ago"), Some((Ui::Timestamp, true)));
        assert_eq!(start("Shares fell on Monday"), None);
    }

    #[test]
    fn a_phrase_inside_a_line_needs_its_star() {
        let found = PHRASES.inside("rights reserved by the Harbour Post", &mut Norm::default());
        assert_eq!(found.map(|found| found.ui), Some(Ui::Footer));
        assert_eq!(PHRASES.inside("comments", &mut Norm::default()), None);
    }

    #[test]
    fn keys_fold_ascii_capitals_only() {
        assert_eq!(key_of(b"AbZ@[`{9"), key_of(b"abz@[`{9"));
        assert_ne!(key_of(b"@"), key_of(b"`"));
        assert_ne!(key_of("Ä".as_bytes()), key_of("ä".as_bytes()));
    }

    #[test]
    fn function_words_are_known() {
        assert_ne!(PHRASES.flags(b"The") & FUNCTION, 0);
        assert_eq!(PHRASES.flags(b"minister") & FUNCTION, 0);
    }
}
