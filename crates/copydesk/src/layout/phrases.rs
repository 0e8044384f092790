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
use super::rows::rows;
use super::runs::{Run, Runs};
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
    fn from_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"navigation" => Self::Navigation,
            b"promotion" => Self::Promotion,
            b"comment" => Self::Comment,
            b"footer" => Self::Footer,
            b"related" => Self::Related,
            b"timestamp" => Self::Timestamp,
            b"byline" => Self::Byline,
            b"caption" => Self::Caption,
            b"other" => Self::Other,
            _ => return None,
        })
    }
}

/// The word is grammatical: `the`, `of`, `dans`.
pub(super) const FUNCTION: u16 = 1;
/// A phrase begins with the word.
pub(super) const HEAD: u16 = 2;
/// A phrase that may stand inside a line begins with the word.
pub(super) const INNER: u16 = 4;

/// In a byline the word shows that a name is no person's: `Staff`, `Press`.
pub(super) const ROLE: u16 = 8;

/// The word is a position, behind which no more of the name comes: `Writer`.
pub(super) const POSITION: u16 = 32;
/// The word stands in picture credits: `Getty`, `handout`.
pub(super) const CREDIT: u16 = 16;

/// The word alone is a phrase of promotion, as buttons are: `Share`.
const BUTTON: u16 = 64;
/// The word alone is a phrase where it is the whole line.
const WHOLE: u16 = 128;
/// The word alone is a phrase whatever follows it, or where a colon does.
const OPEN: u16 = 256;

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
    /// Where the first three letters of a word with [`INNER`] have their place, and the next three of a long one.
    inner: Box<[u8; INNER_PLACES]>,
    /// A bit for the first two words of every phrase of two words or more.
    pairs: Filter,
    /// The same by the keys of the two words.
    key_pairs: Filter,
}

/// The built-in phrases.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::build);

/// Places for the first letters of words with [`INNER`].
const INNER_PLACES: usize = 1 << 12;
/// Bits of three letters: they begin a word of fewer than [`LONG`] bytes, or a longer one, or are its next three.
const SHORT_BEGINS: u8 = 1;
const LONG_BEGINS: u8 = 2;
const GOES_ON: u8 = 4;
const LONG: usize = 6;
/// Bits of three bytes.
const THREE: u32 = 24;
/// Longest word that is a phrase of its own, in bytes.
const LONGEST_WORD: usize = 24;
/// Longest row of buttons, in bytes.
const LONGEST_ROW: usize = 90;

impl Phrases {
    fn build() -> Self {
        let mut built = Self {
            forms: Forms::new(),
            keys: Keys::new(),
            inner: Box::new([0; INNER_PLACES]),
            pairs: Filter::new(),
            key_pairs: Filter::new(),
        };
        for [word, ..] in rows(copydesk_lexicon::FUNCTION_WORDS) {
            built.mark(word, FUNCTION);
        }
        for [form, class, payload] in rows(copydesk_lexicon::UI_PHRASES) {
            match class {
                b"role" if payload == b"position" => built.mark(form, ROLE | POSITION),
                b"role" => built.mark(form, ROLE),
                b"credit" => built.mark(form, CREDIT),
                b"ui" => built.add(form, payload),
                _ => {}
            }
        }
        built
    }

    /// Adds a phrase as the list writes it.
    fn add(&mut self, form: &[u8], ui: &[u8]) {
        let Some(ui) = Ui::from_name(ui) else { return };
        let (open_start, open_end) = (form.starts_with(b"*"), form.ends_with(b"*"));
        let text = form.get(usize::from(open_start)..form.len() - usize::from(open_end)).unwrap_or(form);
        let end_of = |marks: &[u8]| text.iter().position(|byte| marks.contains(byte)).unwrap_or(text.len());
        let (head, first) = (&text[..end_of(b" :")], &text[..end_of(b" ")]);
        self.mark(head, if open_start { HEAD | INNER } else { HEAD });
        let label = text.strip_suffix(b":");
        if let Some(behind) = text.get(first.len() + 1..) {
            let second = behind.split(|&byte| byte == b' ').next().unwrap_or(behind);
            let two = text.get(..first.len() + 1 + second.len()).unwrap_or(text);
            self.pairs.add(norm::hash_of(two));
            self.key_pairs.add(pair_of(key_of(first), key_of(second)));
        } else {
            let alone = if open_end || label.is_some() { OPEN } else { WHOLE };
            self.mark(label.unwrap_or(text), alone);
            if ui == Ui::Promotion {
                let parts = text.split(|byte| !byte.is_ascii_alphanumeric());
                parts.filter(|part| !part.is_empty()).for_each(|part| self.mark(part, BUTTON));
            }
        }
        let hash = match label {
            Some(label) => norm::labelled(norm::hash_of(label)),
            None => norm::hash_of(text),
        };
        self.forms.add(hash, Form { ui, open: (open_start, open_end) });
    }

    fn mark(&mut self, word: &[u8], flag: u16) {
        let key = key_of(word);
        if flag & INNER != 0 && word.first().is_some_and(u8::is_ascii_alphanumeric) {
            // Behind a word of two letters any mark may stand; those outside ASCII begin with two bytes only.
            let thirds = if word.len() == 2 { 0..=0xE2 } else { 0..=0 };
            let [a, b, c, ..] = key.to_le_bytes();
            let low = u64::from(u32::from_le_bytes([a, b, c, 0]));
            let mark = |third: &u8| matches!(third, 0..0x80 | 0xC2 | 0xE2) && !third.is_ascii_alphanumeric();
            let begins = if word.len() < LONG { SHORT_BEGINS } else { LONG_BEGINS };
            for third in thirds.filter(mark) {
                let letters = low | u64::from(third) << (8 * word.len().min(3));
                self.inner[inner_place(letters)] |= begins;
            }
            if word.len() >= LONG {
                self.inner[inner_place(key >> THREE)] |= GOES_ON;
            }
        }
        self.keys.mark(key, flag);
    }

    /// False where no phrase that may stand inside a line begins with a word of these letters, whatever their case:
    /// the first bytes from the word's start on, with what stands behind it.
    #[inline]
    pub(super) fn may_be_inside(&self, letters: u64) -> bool {
        let begins = self.inner[inner_place(letters)] & (SHORT_BEGINS | LONG_BEGINS);
        begins != 0 && self.may_go_on(begins, letters)
    }

    #[cold]
    fn may_go_on(&self, begins: u8, letters: u64) -> bool {
        begins & SHORT_BEGINS != 0 || self.inner[inner_place(letters >> THREE)] & GOES_ON != 0
    }

    /// What is known of a word, by its first eight bytes: exact for shorter words, a hint for longer ones.
    pub(super) fn flags(&self, word: &[u8]) -> u16 {
        self.flags_of(key_of(word))
    }

    /// As [`Phrases::flags`], by the key.
    #[inline]
    pub(super) fn flags_of(&self, key: u64) -> u16 {
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
        let found = if self.may_begin(line.as_bytes()) { self.begins(line, norm) } else { None };
        if found.is_none() && line.len() <= LONGEST_ROW && self.may_be_row(line.as_bytes()) {
            return if norm.read(line, None) { self.row(norm) } else { None };
        }
        found
    }

    /// As [`Phrases::at_start`], of a line that begins with the words of `runs`.
    pub(super) fn at_start_of(&self, runs: Runs<'_>, line: &str, norm: &mut Norm) -> Option<Found> {
        if self.may_begin_of(runs) {
            let Some(complete) = norm.read_runs(runs, Some(&self.pairs)) else {
                return self.at_start(line, norm);
            };
            let found = self.begun(norm, complete);
            if found.is_some() {
                return found;
            }
        }
        if line.len() > LONGEST_ROW {
            return None;
        }
        let row = if runs.whole {
            self.may_be_row_of(runs) && norm.read_runs(runs, None) == Some(true)
        } else {
            self.may_be_row(line.as_bytes()) && norm.read(line, None)
        };
        if row { self.row(norm) } else { None }
    }

    /// As [`Phrases::may_begin`], of the words of a line.
    fn may_begin_of(&self, runs: Runs<'_>) -> bool {
        let key = |run: Run| if run.number { u64::from(b'0') } else { runs.letters(run, run.start) };
        let mut all = runs.iter();
        let Some(first) = all.next().map(key) else { return true };
        let flags = self.flags_of(first);
        flags & OPEN != 0
            || match all.next() {
                Some(second) => self.key_pairs.may_have(pair_of(first, key(second))),
                None => !runs.whole || flags & WHOLE != 0,
            }
    }

    /// As [`Phrases::may_be_row`], of the words of a short line.
    fn may_be_row_of(&self, runs: Runs<'_>) -> bool {
        if runs.n_words() > LONGEST + 1 {
            return false;
        }
        let (mut n_buttons, mut n_others) = (0, 0);
        for run in runs.iter() {
            let button = self.flags_of(runs.letters(run, run.start)) & BUTTON != 0;
            n_buttons += usize::from(button);
            n_others += usize::from(!button && !run.number);
            if n_others * 2 > LONGEST {
                return false;
            }
        }
        n_buttons >= 2 && n_buttons >= n_others
    }

    /// The phrase that the line is or begins with, a row of buttons aside.
    fn begins(&self, line: &str, norm: &mut Norm) -> Option<Found> {
        if let Some(hash) = norm::lone_word(line.as_bytes()) {
            return self.forms.get(hash).map(|form| Found { ui: form.ui, words: 1, whole: true });
        }
        let complete = norm.read(line, Some(&self.pairs));
        self.begun(norm, complete)
    }

    /// The phrase among the beginnings of what was read, which may be the `complete` line.
    fn begun(&self, norm: &Norm, complete: bool) -> Option<Found> {
        if let Some(form) = self.label(norm) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        let is_whole = |n_words| complete && n_words == norm.n_words();
        let (form, n_words) = self.longest(norm, |form, n_words| is_whole(n_words) || form.open.1)?;
        Some(Found { ui: form.ui, words: offset(n_words), whole: is_whole(n_words) })
    }

    /// False where no phrase begins with the first two words, which most lines show that begin as a phrase does.
    fn may_begin(&self, line: &[u8]) -> bool {
        let Some((first, end)) = word_key(line, 0) else { return true };
        let flags = self.flags_of(first);
        if flags & OPEN != 0 {
            return true;
        }
        let behind = line.get(end..).unwrap_or(&[]);
        let Some(blanks) = behind.iter().position(|byte| !norm::is_apart(*byte)) else {
            return flags & WHOLE != 0;
        };
        let Some((second, _)) = word_key(line, end + blanks) else { return true };
        self.key_pairs.may_have(pair_of(first, second))
    }

    /// False where no phrase of two words or more begins with the first two, both of letters or digits of ASCII alone.
    pub(super) fn may_begin_two(&self, line: &[u8]) -> bool {
        let plain = |(key, _): &(u64, usize)| eight::same(*key, b'\'') | eight::same(*key, b'&') == 0;
        let head = |first: &(u64, usize)| plain(first) && self.flags_of(first.0) & HEAD != 0;
        let Some((first, end)) = word_key(line, 0).filter(head) else { return false };
        let behind = line.get(end..).unwrap_or(&[]);
        let blanks = behind.iter().position(|byte| !norm::is_apart(*byte));
        let second = blanks.and_then(|blanks| word_key(line, end + blanks)).filter(plain);
        second.is_some_and(|(second, _)| self.key_pairs.may_have(pair_of(first, second)))
    }

    /// False where too few words are phrases of their own for a row of buttons.
    fn may_be_row(&self, line: &[u8]) -> bool {
        let (mut at, mut n_buttons, mut n_others, mut apart) = (0, 0, 0, true);
        while let Some(&byte) = line.get(at) {
            if !byte.is_ascii_alphanumeric() {
                apart = norm::is_apart(byte);
                at += 1;
                continue;
            }
            let (key, length) = eight::word_key(eight::read(line, at));
            at += length;
            if length == 8 {
                at += line
                    .get(at..)
                    .unwrap_or(&[])
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphanumeric())
                    .count();
            }
            let button = self.flags_of(key) & BUTTON != 0;
            n_buttons += usize::from(button);
            // Numbers may be parts of one, and what stands behind other marks part of a word.
            n_others += usize::from(!button && apart && !byte.is_ascii_digit());
            if n_others * 2 > LONGEST {
                return false;
            }
        }
        n_buttons >= 2 && n_buttons >= n_others
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
        if !self.may_begin(rest.as_bytes()) {
            return None;
        }
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
const fn inner_place(letters: u64) -> usize {
    let mixed = ((letters & 0x005F_5F5F) as u32).wrapping_mul(0x1656_67B1);
    (mixed >> (u32::BITS - INNER_PLACES.trailing_zeros())) as usize
}

/// Two words as one number, by their keys.
const fn pair_of(first: u64, second: u64) -> u64 {
    first.rotate_left(23).wrapping_mul(0x517C_C1B7_2722_0A95) ^ second
}

/// The key of the word at a byte as phrases have it, and its end; nothing where there is none, or it is not to be read
/// from its first eight bytes.
#[inline]
fn word_key(line: &[u8], at: usize) -> Option<(u64, usize)> {
    let block = eight::read(line, at);
    let (letters, digits) = eight::letters_digits(block);
    let mut length = eight::run(letters);
    if length > 0 && length < 8 && matches!((block >> (8 * length)).to_le_bytes()[0], b'\'' | b'&') {
        // `today's`
        length = eight::run(letters | eight::same(block, b'\'') | eight::same(block, b'&'));
        if length == 8 {
            return None;
        }
    }
    if (1..8).contains(&length) {
        let behind = (block >> (8 * length)).to_le_bytes()[0];
        return norm::is_apart(behind).then(|| (eight::head(eight::lower(block), length), at + length));
    }
    if length == 8 {
        let more = line.get(at + 8..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let end = at + 8 + more;
        let behind = line.get(end).copied().unwrap_or(b' ');
        return norm::is_apart(behind).then(|| (eight::lower(block), end));
    }
    // `1,204`
    let n_digits = eight::run(digits);
    let end = at + n_digits;
    let behind = line.get(end).copied().unwrap_or(b' ');
    let number = (1..8).contains(&n_digits) && norm::is_apart(behind) && !matches!(behind, b',' | b'.');
    number.then(|| (u64::from(b'0'), end))
}

/// The first eight bytes of a word, ASCII letters folded, as a number.
pub(super) fn key_of(word: &[u8]) -> u64 {
    eight::small(eight::read(word, 0))
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
