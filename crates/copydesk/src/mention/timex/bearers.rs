//! People who are called like a month: where a text tells of `Mrs May`, a `May` by itself is she.
//!
//! `Tokens of the document -> a bit a month`, looked for once a document, when the first month without a day or year
//! stands there that may be a name.

use super::words::is_one_of;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Token};
use core::cell::OnceCell;

/// March, April, May, June, August: months that are names.
const NAMES: u16 = 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 8;

/// The months that are names of people in a document, a bit each.
#[derive(Default)]
pub(super) struct Bearers(OnceCell<u16>);

impl Bearers {
    /// True where a month is the name of someone the text tells of: `a spokesman for May`; not `in May`.
    pub(super) fn bear(&self, doc: &Doc<'_>, tokens: TokenRange, month: u8) -> bool {
        let bit = 1 << month;
        NAMES & bit != 0 && !is_dated(doc, tokens) && self.0.get_or_init(|| find(doc)) & bit != 0
    }
}

/// The months of a document that stand behind an honorific or a given name.
fn find(doc: &Doc<'_>) -> u16 {
    let mut found = 0;
    let (mut named, mut titled) = (false, false);
    let dated = doc.sentences().iter().filter(|sentence| sentence.class_any.any(LexClass::MONTH));
    for at in dated.flat_map(|sentence| sentence.tokens.start..sentence.tokens.end) {
        let Some(token) = doc.token(at) else { break };
        if named && token.is(LexClass::MONTH) && !doc.is(at + 1, LexClass::DIGITS) {
            found |= doc.time_word(token).month.map_or(0, |(month, _)| 1 << month);
        }
        let given = token.is(LexClass::GIVEN_NAME) && !token.is(LexClass::MONTH);
        let title = token.is(LexClass::HONORIFIC);
        // `Mrs. May`
        named = (title | given) && token.is_capital() || titled && token.kind == Kind::STOP;
        titled = title;
    }
    found
}

/// `in May`, `a May vote`, `early May`, `April and May`: a time, whoever is called so.
fn is_dated(doc: &Doc<'_>, TokenRange { start, end, .. }: TokenRange) -> bool {
    let back = |n: u32| start.checked_sub(n).and_then(|at| doc.token(at));
    let Some(before) = back(1) else { return false };
    let word = doc.word(start - 1);
    let joint = |at: u32| is_one_of(doc.word(at), &["and", "or", "to"]);
    let done = |token: &Token| matches!(token.tag, Tag::VerbPart | Tag::VerbPast);
    is_one_of(word, &["in", "since", "until", "till", "through", "during", "a"])
        || is_one_of(word, &["by"]) && !back(2).is_some_and(done)
        || before.is(LexClass::TIME_MOD)
        || joint(start - 1) && back(2).is_some_and(|token| token.is(LexClass::MONTH))
        || joint(end) && doc.is(end + 1, LexClass::MONTH)
}
