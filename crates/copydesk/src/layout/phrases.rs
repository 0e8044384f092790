//! Words that pages use around a story, and the grammatical words that running text is full of.
//!
//! A line of text -> the phrase of the user interface that it is, begins with or holds, if any. Phrases come from
//! `ui_phrases.tsv`: lower case, numbers as `0`, a star where more words may stand.
//!
//! `1,204 Comments (+)` -> normalized `0 comments` -> [`Ui::Comment`].
//!
//! Here are the tables; [`search`](super::search) finds phrases in lines. Cost: one probe of an 8-byte key a word.

use super::anchors::{self, Anchors};
use super::beginnings::Beginnings;
use super::company::Company;
use super::eight;
use super::filter::Filter;
use super::forms::{Form, Forms};
use super::keys::Keys;
use super::lengths::Lengths;
use super::line::WINDOW;
use super::norm;
use super::plain;
use super::rows::rows;
use super::ui::Ui;
use super::word_key::{key_of, key_within, pair_of};
use core::ops::Range;
use std::sync::LazyLock;

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
pub(super) const BUTTON: u16 = 64;
/// The word alone is a phrase where it is the whole line.
pub(super) const WHOLE: u16 = 128;
/// The word alone is a phrase whatever follows it, or where a colon does.
pub(super) const OPEN: u16 = 256;
/// The word alone is a phrase inside a line, whatever follows it, at its end, or where a colon does.
pub(super) const INNER_ALONE: u16 = 512;
/// The word is the longest of a phrase that may stand inside a line, and that phrase one of legal lines.
pub(super) const ANCHOR: u16 = 1024;
pub(super) const LEGAL: u16 = 2048;

/// The tables, built once.
#[derive(Debug)]
pub(super) struct Phrases {
    pub(super) forms: Forms,
    /// Those of letters and blanks alone by the hash of their bytes.
    pub(super) plain: Forms,
    keys: Keys,
    /// How words with [`INNER`] begin.
    inner: Beginnings,
    /// How words with [`ANCHOR`] begin.
    pub(super) anchors: Anchors,
    /// What stands beside them.
    pub(super) company: Company,
    /// By the first two words of phrases of two words or more how many words those have.
    pub(super) lengths: Lengths,
    /// The first two words of those phrases, by the keys of the two.
    pub(super) pairs: Filter<1024>,
    /// The same of phrases that may stand inside a line.
    pub(super) inner_pairs: Filter<64>,
}

/// The built-in phrases.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::build);

/// Longest word that is a phrase of its own, in bytes.
const LONGEST_WORD: usize = 24;

impl Phrases {
    fn build() -> Self {
        let mut built = Self {
            forms: Forms::new(),
            plain: Forms::new(),
            keys: Keys::new(),
            inner: Beginnings::new(),
            anchors: Anchors::new(),
            company: Company::new(),
            lengths: Lengths::new(),
            pairs: Filter::new(),
            inner_pairs: Filter::new(),
        };
        let words = copydesk_lexicon::FUNCTION_WORDS.as_bytes();
        for [word, ..] in rows(copydesk_lexicon::FUNCTION_WORDS) {
            built.mark(words, word, FUNCTION);
        }
        let list = copydesk_lexicon::UI_PHRASES.as_bytes();
        for [form, class, payload] in rows(copydesk_lexicon::UI_PHRASES) {
            let payload = list.get(payload).unwrap_or(&[]);
            match list.get(class).unwrap_or(&[]) {
                b"role" if payload == b"position" => built.mark(list, form, ROLE | POSITION),
                b"role" => built.mark(list, form, ROLE),
                b"credit" => built.mark(list, form, CREDIT),
                b"ui" => built.add(list, form, payload),
                _ => {}
            }
        }
        built
    }

    /// Adds a phrase as the list writes it.
    fn add(&mut self, list: &[u8], form: Range<usize>, ui: &[u8]) {
        let Some(ui) = Ui::from_name(ui).filter(|_| !form.is_empty()) else { return };
        let has = |at: usize, byte: u8| list.get(at) == Some(&byte);
        let (open_start, open_end) = (has(form.start, b'*'), has(form.end - 1, b'*'));
        let text = form.start + usize::from(open_start)..form.end - usize::from(open_end);
        let first = text.start..eight::place(list, text.clone(), b' ');
        let head = first.start..eight::place(list, first.clone(), b':');
        self.mark(list, head, if open_start { HEAD | INNER } else { HEAD });
        let label = has(text.end - 1, b':').then(|| text.start..text.end - 1);
        if open_start {
            let words = list.get(label.clone().unwrap_or(text.clone())).unwrap_or(&[]);
            let words: Vec<_> = words.split(|&byte| byte == b' ').collect();
            // Running text is of Latin letters, in which each phrase has a word of ASCII; where that is short, the phrase
            // stands at the end, and its last word tells.
            let mut ascii = words.iter().enumerate().filter(|(_, word)| word.is_ascii());
            let last = ascii.clone().next_back();
            let longest = ascii.clone().max_by_key(|(_, word)| word.len());
            let longest = longest.filter(|(_, word)| word.len() >= anchors::LETTERS).or(last);
            let (at, longest) = longest.map_or((0, &[][..]), |(at, word)| (at, *word));
            debug_assert!(longest.len() >= anchors::LETTERS || !open_end || ascii.next().is_none());
            let legal = if ui == Ui::Footer { LEGAL } else { 0 };
            self.anchors.add(longest);
            let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
            self.company.add(longest, before, words.get(at + 1).copied(), label.is_some());
            self.keys.mark(key_of(longest), ANCHOR | legal);
        }
        let mut hash = norm::with_word_of(0, list, first.clone());
        if first.end < text.end {
            let word_behind = |word: &Range<usize>| {
                let start = word.end + 1;
                start..eight::place(list, start..text.end, b' ')
            };
            let second = word_behind(&first);
            hash = norm::with_word_of(hash, list, second.clone());
            let (two, mut n_words, mut word) = (hash, 2, second.clone());
            while word.end < text.end {
                word = word_behind(&word);
                hash = norm::with_word_of(hash, list, word.clone());
                n_words += 1;
            }
            self.lengths.add(two, n_words);
            let pair = pair_of(key_within(list, first), key_within(list, second));
            self.pairs.add(pair);
            if open_start {
                self.inner_pairs.add(pair);
            }
        } else {
            let alone = if open_end || label.is_some() { OPEN } else { WHOLE };
            let word = label.clone().unwrap_or(text.clone());
            self.mark(list, word, if open_start { alone | INNER_ALONE } else { alone });
            if ui == Ui::Promotion {
                let word = list.get(text.clone()).unwrap_or(&[]);
                let parts = word.split(|byte| !byte.is_ascii_alphanumeric());
                parts.filter(|part| !part.is_empty()).for_each(|part| self.mark(part, 0..part.len(), BUTTON));
            }
        }
        let form = Form { ui, open: (open_start, open_end) };
        if let Some(plain) = plain::hash_of_phrase(list.get(text).unwrap_or(&[])) {
            self.plain.add(plain, form);
        }
        if let Some(label) = label {
            hash = norm::labelled(norm::hash_of(list.get(label).unwrap_or(&[])));
        }
        self.forms.add(hash, form);
    }

    fn mark(&mut self, list: &[u8], word: Range<usize>, flag: u16) {
        let key = key_within(list, word.clone());
        if flag & INNER != 0 {
            self.inner.add(list.get(word).unwrap_or(&[]));
        }
        self.keys.mark(key, flag);
    }

    /// False where no phrase that may stand inside a line begins with a word of these letters, whatever their case:
    /// the first bytes from the word's start on, with what stands behind it.
    #[inline]
    pub(super) fn may_be_inside(&self, letters: u64) -> bool {
        self.inner.may_have(letters)
    }

    /// Those of the words at `starts` in a window with which such a phrase may begin, a bit for each.
    #[inline]
    pub(super) fn may_be_inside_at(&self, window: &[u8; WINDOW], starts: u64) -> u64 {
        self.inner.among(window, starts)
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
        // Nearly all are none, which their first letters tell.
        if word.is_ascii() && self.flags(word.as_bytes()) & (OPEN | WHOLE) == 0 {
            return None;
        }
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
}

#[cfg(test)]
mod tests {
    use super::super::lengths::LONGEST;
    use super::rows;

    #[test]
    fn every_phrase_of_the_list_can_be_found() {
        let list = copydesk_lexicon::UI_PHRASES;
        for [form, class, _] in rows(list).filter(|[_, class, _]| &list[class.clone()] == "ui") {
            let (form, class) = (&list[form], &list[class]);
            assert!(form.split(' ').count() <= LONGEST, "{class} {form}: too long");
            assert!(
                !form.contains(['!', '?', '.', ',', ';', '(', ')', '"']),
                "{class} {form}: marks are left out"
            );
        }
    }
}
