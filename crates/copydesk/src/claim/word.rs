//! [`Words`]: words that rules name by their letters, to be found at a token whatever its case.
//!
//! Cost: a look at the first letter and the length of a token; where they are those of a word of the list, which few
//! others share, its letters are read as one number and compared with all of the list.

use crate::token::Token;
use core::ops::Range;

/// A word of up to sixteen letters: its bytes in lower case, the first one lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word(u128);

/// Writes a list of words, lower-case letters all.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const {
            const LIST: &[$crate::claim::word::Word] = &[$($crate::claim::word::Word::of($word)),+];
            const GROUPS: [$crate::claim::word::Group; $crate::claim::word::n_groups(LIST)] =
                $crate::claim::word::grouped(LIST);
            &$crate::claim::word::Words::of(LIST, &GROUPS)
        }
    };
}

pub(super) use words;

/// Longest word that is compared.
const MAX: usize = 16;

/// Tells upper from lower case in every letter.
const CASE: u128 = u128::from_le_bytes([0x20; MAX]);

/// By length, the bytes of a window that lie inside the word.
const INSIDE: [u128; MAX + 1] = {
    let mut masks = [u128::MAX; MAX + 1];
    let mut length = 0;
    while length < MAX {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

impl Word {
    /// A word of a rule: lower-case letters.
    pub(super) const fn of(word: &str) -> Self {
        Self::of_letters(word.as_bytes())
    }

    /// The same, by its letters.
    pub(super) const fn of_letters(letters: &[u8]) -> Self {
        assert!(letters.len() <= MAX, "the word is too long");
        let mut bytes = [0; MAX];
        let mut at = 0;
        while at < letters.len() {
            assert!(letters[at].is_ascii_lowercase(), "no lower-case letter");
            bytes[at] = letters[at];
            at += 1;
        }
        Self(u128::from_le_bytes(bytes))
    }

    const fn length(self) -> usize {
        let mut length = 0;
        while length < MAX && self.0 >> (8 * length) != 0 {
            length += 1;
        }
        length
    }

    /// Which sign it has, as [`sign_of`] tells it.
    const fn sign(self) -> usize {
        sign_of(self.0.to_le_bytes()[0], self.length())
    }

    /// Which slot it has, as [`slot_of`] tells it.
    const fn slot(self) -> usize {
        let [first, second, ..] = self.0.to_le_bytes();
        slot_of(first, second, self.length())
    }

    /// The word that is `text[start..end]`; nothing where it is longer than any of a rule.
    ///
    /// What is no letter may change with its case, but never into a lower-case letter.
    fn within(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let inside = *INSIDE.get(end.wrapping_sub(start))?;
        let window = match text.get(start..start + MAX) {
            Some(window) => u128::from_le_bytes(window.try_into().ok()?),
            None => at_end(text.get(start..end)?),
        };
        Some(Self((window | CASE) & inside))
    }
}

/// How many signs there are.
const N_SIGNS: usize = u64::BITS as usize;

/// What a word's first letter, in either case, and its length tell, one sign of many.
#[inline]
const fn sign_of(first: u8, length: usize) -> usize {
    (first as usize & 0x1F ^ length << 3) % N_SIGNS
}

/// The sign of a token.
#[inline]
fn sign_at(text: &str, token: &Token) -> usize {
    let first = text.as_bytes().get(token.start as usize).copied().unwrap_or(0);
    sign_of(first, token.span().len() as usize)
}

/// Words that are compared at once: most lists are one group, so that how long a list is shows in no branch.
pub(super) type Group = [Word; GROUP];
const GROUP: usize = 4;

/// How many groups a list makes.
pub(super) const fn n_groups(list: &[Word]) -> usize {
    list.len().div_ceil(GROUP)
}

/// A list in groups; its last word fills the last of them.
pub(super) const fn grouped<const N: usize>(list: &[Word]) -> [Group; N] {
    let (mut groups, mut at) = ([[list[list.len() - 1]; GROUP]; N], 0);
    while at < list.len() {
        groups[at / GROUP][at % GROUP] = list[at];
        at += 1;
    }
    groups
}

/// A list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    list: &'static [Word],
    groups: &'static [Group],
    /// The signs of all of them.
    signs: u64,
}

impl Words {
    /// Those that are listed.
    pub(super) const fn of(list: &'static [Word], groups: &'static [Group]) -> Self {
        let (mut signs, mut at) = (0, 0);
        while at < list.len() {
            signs |= 1 << list[at].sign();
            at += 1;
        }
        Self { list, groups, signs }
    }

    /// False where a token of a text is none of them; asked where a call is not worth while.
    #[inline]
    pub(super) fn may_have(&self, text: &str, token: &Token) -> bool {
        self.signs >> sign_at(text, token) & 1 != 0
    }

    /// True where a token of a text is one of them.
    #[inline]
    pub(super) fn has(&self, text: &str, token: &Token) -> bool {
        self.may_have(text, token) && self.lists(text, token)
    }

    #[inline(never)] // few tokens have a sign of a list
    fn lists(&self, text: &str, token: &Token) -> bool {
        let word = Word::within(text.as_bytes(), token.start as usize, token.end as usize);
        let among = |word: Word| {
            self.groups
                .iter()
                .any(|group| group.iter().fold(false, |found, listed| found | (*listed == word)))
        };
        word.is_some_and(among)
    }
}

/// How many slots a table has.
const N_SLOTS: usize = 256;

/// The slot of a table for words that begin with two letters and have a length.
#[inline]
const fn slot_of(first: u8, second: u8, length: usize) -> usize {
    ((first as usize & 0x1F) + ((second as usize & 0x1F) << 3) + (length << 2)) % N_SLOTS
}

/// Many words and what each of them tells, by slots: few share that of a token, and only those are compared.
#[derive(Debug)]
pub(super) struct Table<T: 'static, const N: usize> {
    rows: [(Word, T); N],
    /// Of each slot, and of one more, where its words begin.
    starts: [u8; N_SLOTS + 1],
}

impl<T: Copy, const N: usize> Table<T, N> {
    /// The words of some lists, which are `N` in all.
    pub(super) const fn of(lists: &[(&Words, T)]) -> Self {
        let mut rows = [(Word(0), lists[0].1); N];
        let mut starts = [0; N_SLOTS + 1];
        let (mut slot, mut n) = (0, 0);
        while slot < N_SLOTS {
            let mut list = 0;
            while list < lists.len() {
                let (words, told) = lists[list];
                let mut at = 0;
                while at < words.list.len() {
                    if words.list[at].slot() == slot {
                        rows[n] = (words.list[at], told);
                        n += 1;
                    }
                    at += 1;
                }
                list += 1;
            }
            slot += 1;
            assert!(n < 256, "too many words");
            #[expect(clippy::cast_possible_truncation, reason = "checked above")]
            {
                starts[slot] = n as u8;
            }
        }
        assert!(n == N, "not as many words as told");
        Self { rows, starts }
    }

    /// What the word at a token of a text tells.
    #[inline]
    pub(super) fn get(&self, text: &str, token: &Token) -> Option<T> {
        let letters = text.as_bytes().get(token.start as usize..token.start as usize + 2)?;
        let slot = slot_of(letters[0], letters[1], token.span().len() as usize);
        let (start, end) = (self.starts[slot], self.starts[slot + 1]);
        if start == end { None } else { self.among(start..end, text, token) }
    }

    #[inline(never)] // few tokens have the slot of a word
    fn among(&self, rows: Range<u8>, text: &str, token: &Token) -> Option<T> {
        let word = Word::within(text.as_bytes(), token.start as usize, token.end as usize)?;
        let rows = self.rows.get(usize::from(rows.start)..usize::from(rows.end))?;
        rows.iter().find(|(listed, _)| *listed == word).map(|(_, told)| *told)
    }
}

/// How many words some lists have.
pub(super) const fn count<T>(lists: &[(&Words, T)]) -> usize {
    let (mut n, mut list) = (0, 0);
    while list < lists.len() {
        n += lists[list].0.list.len();
        list += 1;
    }
    n
}

/// A word at the very end of a text, where no whole window can be read.
#[cold]
fn at_end(word: &[u8]) -> u128 {
    let mut bytes = [0; MAX];
    for (to, from) in bytes.iter_mut().zip(word) {
        *to = *from;
    }
    u128::from_le_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_folded_and_nothing_else_is_a_letter() {
        let text = "As says, AS@aſ as";
        let is = |start, end| {
            let word = Word::within(text.as_bytes(), start, end);
            let (first, words) = (text.as_bytes()[start], words!["as", "says"]);
            let listed = word.is_some_and(|word| words.list.contains(&word));
            assert!(!listed || words.signs >> sign_of(first, end - start) & 1 != 0);
            listed
        };
        assert!(is(0, 2) && is(3, 7) && is(9, 11) && is(text.len() - 2, text.len()));
        assert!(!is(0, 1) && !is(3, 6) && !is(9, 12) && !is(12, 15) && !is(0, text.len()));
    }

    #[test]
    fn a_table_has_its_words_by_slots() {
        const LISTS: &[(&Words, char)] = &[(words!["as", "says"], 'a'), (words!["sees"], 'b')];
        let table: Table<char, 3> = Table::of(LISTS);
        for (words, told) in LISTS {
            for word in words.list {
                let [start, end] = [0, 1].map(|behind| usize::from(table.starts[word.slot() + behind]));
                assert!(table.rows[start..end].contains(&(*word, *told)));
            }
        }
        assert_eq!(table.starts[N_SLOTS], 3);
    }
}
