//! [`Office`]: what a role says, however it is written: `PM`, `premier` and `prime minister` are one.
//!
//! ```text
//! NATO Secretary General      one office as the lists have it, plainly a secretary general
//! foreign minister            one office, plainly a minister
//! vice president              no president at all
//! ```
//!
//! Cost: a look at the length and first letter of a word or two at each title of a story and at each definite role.

use crate::grammar::Doc;
use crate::lexicon::{LexClass, hash_folded};
use crate::mention::name_shape::words_on_one_line;
use crate::span::TokenRange;
use crate::token::Token;

/// An office or other role: the same for all ways to write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Office(u64);

impl Office {
    /// Its number.
    pub(super) const fn key(self) -> u64 {
        self.0
    }
}

/// Ways to write one office, a line each.
static SAME: Spellings = Spellings::of(&[
    &["prime minister", "premier", "PM"],
    &["president", "Pres"],
    &["senator", "Sen"],
    &["representative", "Rep", "congressman", "congresswoman"],
    &["general", "Gen"],
    &["governor", "Gov"],
    &["lieutenant governor", "Lt. Gov"],
    &["professor", "Prof"],
    &["colonel", "Col"],
    &["captain", "Capt"],
    &["sergeant", "Sgt"],
    &["lieutenant", "Lt"],
    &["major", "Maj"],
    &["admiral", "Adm"],
    &["commander", "Cmdr"],
    &["chair", "chairman", "chairwoman", "chairperson"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["chief executive", "CEO", "chief executive officer"],
    &["foreign minister", "FM"],
    &["councillor", "councilor", "Cllr", "councilman", "councilwoman"],
]);

/// Words that make another office of the one behind them.
static UNDER: Spellings = Spellings::of(&[&[
    "prime",
    "vice",
    "deputy",
    "chief",
    "first",
    "crown",
    "assistant",
    "associate",
    "under",
    "sub",
    "co",
    "minority",
    "majority",
    "shadow",
]]);
/// Ranks whose last word says that they are generals all the same.
static RANKS: Spellings =
    Spellings::of(&[&["Maj", "Major", "Lt", "Lieutenant", "Brig", "Brigadier", "Army"]]);
/// Heads that tell nothing of the office without the words before them.
static EMPTY: Spellings =
    Spellings::of(&[&["leader", "head", "member", "officer", "official", "worker", "representative"]]);
/// Heads of offices of many kinds.
static GOVERNOR: Spellings = Spellings::of(&[&["governor", "Gov"]]);
static GENERAL: Spellings = Spellings::of(&[&["general"]]);
static SECRETARY: Spellings = Spellings::of(&[&["secretary"]]);

/// The office that the words of a role name.
pub(super) fn office_of(doc: &Doc<'_>, role: TokenRange) -> Office {
    if let Some(n) = SAME.find(&words_on_one_line(doc, role)) {
        return Office(u64::from(n) + 1);
    }
    let word = |token: &&Token| token.is_word();
    let hash = doc
        .slice(role)
        .iter()
        .filter(word)
        .fold(1, |hash, token| hash_folded(hash, token.lexeme.number().into()));
    Office(hash | 1 << 63)
}

/// The office without what tells it from others of its kind; nothing where there is no such.
pub(super) fn plain_office(doc: &Doc<'_>, role: TokenRange) -> Option<Office> {
    let last = role.end.checked_sub(1).filter(|last| *last > role.start)?;
    let is_one = |at: u32, of: &Spellings| of.find(doc.word(at)).is_some();
    // A lieutenant general is a general, a lieutenant governor no governor.
    let governs = is_one(last, &GOVERNOR);
    if (role.start..last).any(|at| is_one(at, &UNDER) || governs && is_one(at, &RANKS)) {
        return None;
    }
    // `minister of finance`
    let of = (role.start + 1..last).any(|at| doc.is(at, LexClass::PREPOSITION));
    let head = if of { role.start } else { last };
    if !of && is_one(last, &GENERAL) && !is_one(role.start, &RANKS) {
        // `UN secretary-general`, but an attorney general is no general.
        let first = (role.start + 1..last).find(|at| is_one(*at, &SECRETARY))?;
        return Some(office_of(doc, TokenRange::new(first, role.end)));
    }
    let plain = doc.is(head, LexClass::ROLE) && !is_one(head, &EMPTY);
    plain.then(|| office_of(doc, TokenRange::new(head, head + 1)))
}

/// Lists of words in any case, to be asked for the list that has a word. Most words have a length and a first letter that
/// no word of the lists has together.
struct Spellings {
    /// The words by length, with the number of their list.
    words: [(&'static str, u8); Self::MOST],
    /// By length where its words begin among them.
    starts: [u8; Self::LONGEST + 2],
    /// By length a bit for each first letter.
    firsts: [u32; Self::LONGEST + 1],
}

impl Spellings {
    /// Longest word, in bytes.
    const LONGEST: usize = 24;
    /// Most words.
    const MOST: usize = 64;

    #[expect(clippy::cast_possible_truncation, reason = "a few dozen words")]
    const fn of(lists: &[&[&'static str]]) -> Self {
        let mut all = Self {
            words: [("", 0); Self::MOST],
            starts: [0; Self::LONGEST + 2],
            firsts: [0; Self::LONGEST + 1],
        };
        let (mut n, mut length) = (0, 0);
        while length <= Self::LONGEST {
            all.starts[length] = n as u8;
            let mut list = 0;
            while list < lists.len() {
                let mut i = 0;
                while i < lists[list].len() {
                    let word = lists[list][i];
                    assert!(word.len() <= Self::LONGEST);
                    if word.len() == length {
                        all.words[n] = (word, list as u8);
                        all.firsts[length] |= 1 << (word.as_bytes()[0] % 32);
                        n += 1;
                    }
                    i += 1;
                }
                list += 1;
            }
            length += 1;
        }
        all.starts[length] = n as u8;
        all
    }

    /// The number of the list that has a word.
    #[inline]
    fn find(&self, word: &str) -> Option<u8> {
        let first = word.as_bytes().first()? % 32;
        let firsts = self.firsts.get(word.len())?;
        if firsts >> first & 1 == 0 {
            return None;
        }
        self.find_among(word)
    }

    #[inline(never)] // most words are in no list
    fn find_among(&self, word: &str) -> Option<u8> {
        let range =
            usize::from(*self.starts.get(word.len())?)..usize::from(*self.starts.get(word.len() + 1)?);
        let words = self.words.get(range)?;
        // Most are told by their first letter.
        let first = word.as_bytes().first()?;
        let begins = |one: &str| one.as_bytes().first().is_some_and(|letter| (letter ^ first) % 32 == 0);
        words.iter().find(|(one, _)| begins(one) && word.eq_ignore_ascii_case(one)).map(|(_, list)| *list)
    }
}
