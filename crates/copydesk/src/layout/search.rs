//! Phrases of the user interface in a line: the one that it is or begins with, or holds.
//!
//! Only what may begin one by its first two words is read, and only as many words as phrases that begin so have. Cost:
//! two probes for most lines, some fifty instructions a word for the rest.

use super::eight;
use super::filter::Filter;
use super::forms::Form;
use super::lengths::LONGEST;
use super::norm::{self, Norm};
use super::phrases::{BUTTON, HEAD, INNER, INNER_ALONE, OPEN, Phrases, WHOLE};
use super::runs::{Run, Runs};
use super::ui::{Found, Ui};
use super::word_key::{pair_of, word_key};
use crate::span::offset;

/// Longest row of buttons, in bytes.
const LONGEST_ROW: usize = 90;

/// What may begin with the first two words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    /// No phrase.
    None,
    /// A phrase of one word.
    One,
    /// A phrase of more words, or of one.
    More,
}

impl Phrases {
    /// The longest phrase among the beginnings of what was read that `fits`, with its number of words.
    fn longest(&self, norm: &Norm, fits: impl Fn(Form, usize) -> bool) -> Option<(Form, usize)> {
        let mut left = norm.lengths();
        while left != 0 {
            let n_words = left.ilog2() as usize;
            left ^= 1 << n_words;
            let form = norm.first(n_words).and_then(|hash| self.forms.get(hash));
            if let Some(form) = form.filter(|form| fits(*form, n_words)) {
                return Some((form, n_words));
            }
        }
        None
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
            let Some(complete) = norm.read_runs(runs, Some(&self.lengths)) else {
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
                Some(second) => self.pairs.may_have(pair_of(first, key(second))),
                None => !runs.whole || flags & WHOLE != 0,
            }
    }

    /// As [`Phrases::may_be_row`], of the words of a short line.
    fn may_be_row_of(&self, runs: Runs<'_>) -> bool {
        if !(2..=LONGEST + 1).contains(&runs.n_words()) {
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
        let complete = norm.read(line, Some(&self.lengths));
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
        match first_two(line) {
            Two::Unknown => true,
            Two::One(first) => self.flags_of(first) & (OPEN | WHOLE) != 0,
            Two::Words(first, second) => {
                self.flags_of(first) & OPEN != 0 || self.pairs.may_have(pair_of(first, second))
            }
        }
    }

    /// As [`Phrases::may_begin`], whatever follows the phrase.
    #[inline]
    pub(super) fn inline_begin(&self, rest: &[u8]) -> Begin {
        let first = eight::word_key(eight::read(rest, 0));
        match plain_pair(first, rest) {
            Some(pair) => self.begin_of(first.0, Some(pair)),
            None => self.odd_inline_begin(rest),
        }
    }

    /// As [`Phrases::inline_begin`], of any two words.
    #[inline(never)] // so that the common way stays short
    fn odd_inline_begin(&self, rest: &[u8]) -> Begin {
        match first_two(rest) {
            Two::Unknown => Begin::More,
            Two::One(first) => self.begin_of(first, None),
            Two::Words(first, second) => self.begin_of(first, Some(pair_of(first, second))),
        }
    }

    /// What may begin with a first word, and with that and the next one.
    #[inline]
    fn begin_of(&self, first: u64, pair: Option<u64>) -> Begin {
        if pair.is_some_and(|pair| self.pairs.may_have(pair)) {
            Begin::More
        } else if self.flags_of(first) & (OPEN | WHOLE) != 0 {
            Begin::One
        } else {
            Begin::None
        }
    }

    /// As [`Phrases::inline`], of a phrase of one word.
    pub(super) fn inline_alone(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        match norm::first_word(rest.as_bytes()) {
            None => self.inline(rest, norm),
            Some(norm::NUMBER) => None,
            Some(hash) => {
                self.forms.get(hash).map(|form| Found { ui: form.ui, words: 1, whole: form.open.1 })
            }
        }
    }

    /// As [`Phrases::may_begin`], of phrases that may stand inside a line.
    fn may_begin_inside(&self, rest: &[u8]) -> bool {
        match first_two(rest) {
            Two::Unknown => true,
            Two::One(first) => self.flags_of(first) & INNER_ALONE != 0,
            Two::Words(first, second) => {
                self.inner_pairs.may_have(pair_of(first, second)) || self.flags_of(first) & INNER_ALONE != 0
            }
        }
    }

    /// False where no phrase that may stand inside a line begins with the first two words.
    #[inline]
    pub(super) fn may_stand_inside(&self, rest: &[u8]) -> bool {
        let first = eight::word_key(eight::read(rest, 0));
        let flags = self.flags_of(first.0);
        flags & INNER != 0 && (flags & INNER_ALONE != 0 || is_among(&self.inner_pairs, first, rest))
    }

    /// False where no phrase that more may follow begins with the first two words, of which the key and length of the
    /// `first` are known, and its flags.
    #[inline]
    pub(super) fn may_stand_first(&self, rest: &[u8], first: (u64, usize), flags: u16) -> bool {
        flags & OPEN != 0 || is_among(&self.pairs, first, rest)
    }

    /// False where no phrase of two words or more begins with the first two, both of letters or digits of ASCII alone.
    pub(super) fn may_begin_two(&self, line: &[u8]) -> bool {
        let plain = |(key, _): &(u64, usize)| eight::same(*key, b'\'') | eight::same(*key, b'&') == 0;
        let head = |first: &(u64, usize)| plain(first) && self.flags_of(first.0) & HEAD != 0;
        let Some((first, end)) = word_key(line, 0).filter(head) else { return false };
        let behind = line.get(end..).unwrap_or(&[]);
        let blanks = behind.iter().position(|byte| !norm::is_apart(*byte));
        let second = blanks.and_then(|blanks| word_key(line, end + blanks)).filter(plain);
        second.is_some_and(|(second, _)| self.pairs.may_have(pair_of(first, second)))
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
        norm.read(rest, Some(&self.lengths));
        let numbers = |n_words| norm.words().take(n_words).all(|word| word == norm::NUMBER);
        let (form, n_words) = self.longest(norm, |_, n_words| !numbers(n_words))?;
        Some(Found { ui: form.ui, words: offset(n_words), whole: form.open.1 })
    }

    /// The phrase that stands at the start of `rest`, the remainder of a line, and may stand inside one.
    pub(super) fn inside(&self, rest: &str, norm: &mut Norm) -> Option<Found> {
        if !self.may_begin_inside(rest.as_bytes()) {
            return None;
        }
        let complete = norm.read(rest, Some(&self.lengths));
        if let Some(form) = self.label(norm).filter(|form| form.open.0) {
            return Some(Found { ui: form.ui, words: 2, whole: false });
        }
        let at_end = |n_words| complete && n_words == norm.n_words();
        let fits = |form: Form, n_words| form.open.0 && (at_end(n_words) || form.open.1);
        let (form, n_words) = self.longest(norm, fits)?;
        Some(Found { ui: form.ui, words: offset(n_words), whole: false })
    }
}

/// False where the first two words, of which the key and length of the `first` are known, are none of `pairs`: what most
/// show at once.
#[inline]
fn is_among<const SIZE: usize>(pairs: &Filter<SIZE>, first: (u64, usize), rest: &[u8]) -> bool {
    plain_pair(first, rest).is_none_or(|pair| pairs.may_have(pair))
}

/// The first two words, of which the key and length of the `first` are known, as one number, where both are of letters,
/// the first is short and a blank stands between them, as nearly always.
#[inline]
fn plain_pair(first: (u64, usize), rest: &[u8]) -> Option<u64> {
    let (first, length) = first;
    if length == 8 || rest.get(length) != Some(&b' ') || rest.first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let block = eight::read(rest, length + 1);
    let length = eight::run(eight::letters(block));
    let second = match length {
        0 => return None,
        1..8 if !norm::is_apart((block >> (8 * length)).to_le_bytes()[0]) => return None,
        1..8 => eight::head(eight::lower(block), length),
        _ => eight::lower(block),
    };
    Some(pair_of(first, second))
}

/// The keys of a line's first words, as far as phrases are told by them.
enum Two {
    /// Not to be read from keys.
    Unknown,
    /// The line has no more.
    One(u64),
    Words(u64, u64),
}

/// Reads the keys of the first two words of a line.
fn first_two(line: &[u8]) -> Two {
    let Some((first, end)) = word_key(line, 0) else { return Two::Unknown };
    let behind = line.get(end..).unwrap_or(&[]);
    let Some(blanks) = behind.iter().position(|byte| !norm::is_apart(*byte)) else { return Two::One(first) };
    word_key(line, end + blanks).map_or(Two::Unknown, |(second, _)| Two::Words(first, second))
}

#[cfg(test)]
mod tests {
    use super::super::phrases::{FUNCTION, PHRASES};
    use super::super::word_key::key_of;
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
