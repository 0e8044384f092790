//! [`key_of`]: one number for all spellings of a name: `the U.N.` and `UN`, `Asia-Pacific` and `Asia Pacific`.

use super::name_shape::is_genitive;
use crate::grammar::Doc;
use crate::lexicon::Tag;
use crate::span::TokenRange;
use crate::token::{Shape, Token};

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// A hash of the letters and digits of a name, without case, marks, articles, and `of`, `for`, `and`.
pub(super) fn key_of(doc: &Doc<'_>, tokens: TokenRange) -> u64 {
    let mut hash = SEED;
    for (at, token) in tokens.iter().zip(doc.slice(tokens)) {
        if counts(token) {
            hash = add_word(hash, doc.word(at));
        }
    }
    hash
}

/// The key that the initials of a name have: `Asia-Pacific Economic Cooperation` gives that of `APEC`. Nothing where
/// the name has fewer than two words.
pub(super) fn initials_key(doc: &Doc<'_>, tokens: TokenRange) -> Option<u64> {
    let (mut hash, mut n) = (SEED, 0u32);
    for (at, token) in tokens.iter().zip(doc.slice(tokens)) {
        if counts(token) && token.kind.is_wordlike() {
            let whole = token.shape.has(Shape::DIGIT);
            let word = doc.word(at);
            let first = word.chars().next().map_or(0, char::len_utf8);
            hash = add_word(hash, if whole { word } else { word.get(..first).unwrap_or("") });
            n += 1;
        }
    }
    (n > 1).then_some(hash)
}

/// The hash with the letters and digits of a word added one by one, so that word borders do not show.
fn add_word(mut hash: u64, word: &str) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let (before, mut all) = (hash, 0);
    for &byte in word.as_bytes() {
        let letter = LETTERS[usize::from(byte)];
        let with = (hash ^ u64::from(letter)).wrapping_mul(PRIME);
        hash = if letter == 0 { hash } else { with };
        all |= byte;
    }
    if all.is_ascii() {
        return hash;
    }
    hash = before;
    for c in word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        hash = (hash ^ u64::from(c)).wrapping_mul(PRIME);
    }
    hash
}

/// ASCII letters in lower case and digits; nothing for all else.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

fn counts(token: &Token) -> bool {
    token.kind.is_wordlike()
        && !is_genitive(token)
        && !matches!(token.tag, Tag::Determiner | Tag::Preposition | Tag::Conjunction)
}
