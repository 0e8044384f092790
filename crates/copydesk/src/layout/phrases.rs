//! Words that pages use around a story, and the grammatical words that running text is full of.
//!
//! A line of text -> the phrase of the user interface that it is, begins with or holds, if any. Phrases come from
//! `ui_phrases.tsv`: lower case, numbers as `0`, a star where more words may stand.
//!
//! `1,204 Comments (+)` -> normalized `0 comments` -> [`Ui::Comment`].
//!
//! Cost: one probe of an 8-byte key a word; only lines whose first word heads a phrase are normalized.

use crate::span::offset;
use core::hash::BuildHasher as _;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
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

#[derive(Debug)]
struct Form {
    text: &'static str,
    ui: Ui,
    /// Stars at the start and at the end.
    open: (bool, bool),
}

/// The tables, built once.
#[derive(Debug)]
pub(super) struct Phrases {
    forms: HashTable<Form>,
    keys: Vec<(u64, u8)>,
}

/// The built-in phrases.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::build);

const SLOTS: usize = 1 << 13;
/// Longest phrase, in words.
const LONGEST: usize = 8;
/// How much of a line is compared with phrases, in bytes.
const MOST_BYTES: usize = 256;
const HASHER: FixedState = FixedState::with_seed(0);

impl Phrases {
    fn build() -> Self {
        let mut built = Self { forms: HashTable::new(), keys: vec![(0, 0); SLOTS] };
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
            let form = Form { text, ui, open: (open_start, open_end) };
            let hash = HASHER.hash_one(text.as_bytes());
            built.forms.insert_unique(hash, form, |form| HASHER.hash_one(form.text.as_bytes()));
        }
        built
    }

    fn mark(&mut self, word: &str, flag: u8) {
        let key = key_of(word.as_bytes());
        let mut slot = slot_of(key);
        while let Some(entry) = self.keys.get_mut(slot) {
            if entry.1 == 0 || entry.0 == key {
                *entry = (key, entry.1 | flag);
                return;
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// What is known of a word, by its first eight bytes: exact for shorter words, a hint for longer ones.
    pub(super) fn flags(&self, word: &[u8]) -> u8 {
        self.flags_of(key_of(word))
    }

    /// As [`Phrases::flags`], by the key.
    #[inline]
    pub(super) fn flags_of(&self, key: u64) -> u8 {
        let mut slot = slot_of(key);
        while let Some(&(known, flags)) = self.keys.get(slot) {
            if flags == 0 {
                return 0;
            }
            if known == key {
                return flags;
            }
            slot = (slot + 1) % SLOTS;
        }
        0
    }

    /// What a single word belongs to as a phrase of its own.
    pub(super) fn word(&self, word: &str) -> Option<Ui> {
        if word.len() > 24 {
            return None;
        }
        self.form(word.to_lowercase().as_str()).map(|form| form.ui)
    }

    fn form(&self, text: &str) -> Option<&Form> {
        self.forms.find(HASHER.hash_one(text.as_bytes()), |form| form.text == text)
    }

    /// The phrase that `line` is or begins with, the longest first; `norm` is a buffer.
    pub(super) fn at_start(&self, line: &str, norm: &mut Norm) -> Option<Found> {
        let complete = norm.read(line);
        if let Some(form) = norm.labelled().and_then(|text| self.form(text)) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        for n_words in (1..=norm.ends.len().min(LONGEST)).rev() {
            let whole = complete && n_words == norm.ends.len();
            if let Some(form) = norm.first(n_words).and_then(|text| self.form(text))
                && (whole || form.open.1)
            {
                return Some(Found { ui: form.ui, words: offset(n_words), whole });
            }
        }
        if complete { self.row(norm) } else { None }
    }

    /// A row of buttons: most words of the line are phrases of their own.
    fn row(&self, norm: &Norm) -> Option<Found> {
        let words = norm.text.split(' ');
        let mut known = words.filter_map(|word| self.form(word)).filter(|form| form.ui == Ui::Promotion);
        let first = known.next()?;
        let n_known = 1 + known.count();
        (n_known >= 2 && n_known * 2 >= norm.ends.len()).then_some(Found {
            ui: first.ui,
            words: offset(norm.ends.len()),
            whole: true,
        })
    }

    /// The longest phrase that `rest` begins with, whatever follows; `whole` says that more words may follow it.
    pub(super) fn inline(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        norm.read(rest);
        let numbers = |text: &str| text.bytes().all(|byte| matches!(byte, b'0' | b' '));
        for n_words in (1..=norm.ends.len().min(LONGEST)).rev() {
            if let Some(form) =
                norm.first(n_words).filter(|text| !numbers(text)).and_then(|text| self.form(text))
            {
                return Some(Found { ui: form.ui, words: offset(n_words), whole: form.open.1 });
            }
        }
        None
    }

    /// The phrase that stands at the start of `rest`, the remainder of a line, and may stand inside one.
    pub(super) fn inside(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        let complete = norm.read(rest);
        if let Some(form) = norm.labelled().and_then(|text| self.form(text)).filter(|form| form.open.0) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        for n_words in (1..=norm.ends.len().min(LONGEST)).rev() {
            let at_end = complete && n_words == norm.ends.len();
            if let Some(form) = norm.first(n_words).and_then(|text| self.form(text))
                && form.open.0
                && (at_end || form.open.1)
            {
                return Some(Found { ui: form.ui, words: offset(n_words), whole: false });
            }
        }
        None
    }
}

/// The first eight bytes of a word, ASCII letters folded, as a number.
fn key_of(word: &[u8]) -> u64 {
    let key = if let Some(first) = word.first_chunk::<8>() {
        u64::from_le_bytes(*first)
    } else {
        word.iter().rev().fold(0, |key, &byte| key << 8 | u64::from(byte))
    };
    // Capitals are the bytes from 0x41 to 0x5A: found in all eight at once, and made small by bit 5.
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    let low = key & !HIGH;
    let from_a = low + ONES * (0x80 - 0x41);
    let past_z = low + ONES * (0x80 - 0x5B);
    key | ((from_a & !past_z & !key & HIGH) >> 2)
}

#[expect(clippy::cast_possible_truncation, reason = "the upper bits, fewer than SLOTS has")]
const fn slot_of(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - SLOTS.trailing_zeros())) as usize
}

/// General punctuation, arrows, boxes: no letters there, and no need to ask the tables.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{2BFF}' | '\u{A0}'..='\u{BF}')
}

/// A line as phrases are written: lower case, numbers as `0`, other marks left out.
#[derive(Debug, Default)]
pub(super) struct Norm {
    text: String,
    ends: Vec<usize>,
    /// The first word with the colon behind it, or nothing.
    label: String,
}

impl Norm {
    /// The first word and its colon, where it has one: `photo:`.
    fn labelled(&self) -> Option<&str> {
        (!self.label.is_empty()).then_some(self.label.as_str())
    }

    /// Normalizes the first words of `line`; true where that was the whole line.
    fn read(&mut self, line: &str) -> bool {
        self.text.clear();
        self.ends.clear();
        self.label.clear();
        let mut in_word = false;
        // Phrases are short: what stands far behind is not looked at.
        let mut limit = line.len().min(MOST_BYTES);
        while !line.is_char_boundary(limit) {
            limit -= 1;
        }
        let all = limit == line.len();
        let mut chars = line.get(..limit).unwrap_or("").chars().peekable();
        while let Some(c) = chars.next() {
            let kept = match c {
                '’' => '\'',
                '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => continue,
                _ => c,
            };
            let in_number = matches!(c, ',' | '.')
                && in_word
                && self.text.ends_with('0')
                && chars.peek().is_some_and(char::is_ascii_digit);
            if in_number {
                continue;
            }
            let in_a_word = if kept.is_ascii() {
                kept.is_ascii_alphanumeric() || matches!(kept, '\'' | '&')
            } else {
                kept == '©' || !is_punctuation(kept) && kept.is_alphanumeric()
            };
            if !in_a_word {
                if in_word {
                    if self.ends.is_empty() && matches!(c, ':' | '…') {
                        self.label.push_str(&self.text);
                        self.label.push(':');
                    }
                    self.ends.push(self.text.len());
                    in_word = false;
                    if self.ends.len() > LONGEST {
                        return false;
                    }
                }
                continue;
            }
            if !in_word && !self.text.is_empty() {
                self.text.push(' ');
            }
            in_word = true;
            if kept.is_ascii_digit() {
                if !self.text.ends_with('0') {
                    self.text.push('0');
                }
            } else if kept.is_ascii() {
                self.text.push(kept.to_ascii_lowercase());
            } else {
                self.text.extend(kept.to_lowercase());
            }
        }
        if in_word {
            self.ends.push(self.text.len());
        }
        all
    }

    fn first(&self, n_words: usize) -> Option<&str> {
        self.text.get(..*self.ends.get(n_words.checked_sub(1)?)?)
    }
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
