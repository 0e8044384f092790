//! [`key_of`]: one number for all spellings of a name: `the U.N.` and `UN`, `Asia-Pacific` and `Asia Pacific`.

use super::letters::{eights, with_letter};
use super::name_shape::is_genitive;
use crate::grammar::Doc;
use crate::lexicon::Tag;
use crate::span::{Span, TokenRange, offset};
use crate::token::{Shape, Token};

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// A hash of the letters and digits of a name, without case, marks, articles, and `of`, `for`, `and`.
pub(super) fn key_of(doc: &Doc<'_>, tokens: TokenRange) -> u64 {
    key_from(SEED, doc, tokens)
}

/// The key of a name that goes on with these tokens.
pub(super) fn key_from(key: u64, doc: &Doc<'_>, tokens: TokenRange) -> u64 {
    let words = doc.slice(tokens).iter().filter(|token| counts(token));
    words.fold(key, |hash, token| add_word(hash, doc.text, token.span()))
}

/// The key of a name in ASCII letters that has no small words.
pub(super) fn key_of_words(name: &str) -> u64 {
    key_with(SEED, name)
}

/// The key of a name that goes on with these words.
pub(super) fn key_with(key: u64, words: &str) -> u64 {
    let letters = words.bytes().map(|byte| LETTERS[usize::from(byte)]).filter(|letter| *letter != 0);
    letters.fold(key, |key, letter| with_letter(key, letter.into()))
}

/// The key that the initials of a name have: `Asia-Pacific Economic Cooperation` gives that of `APEC`. Nothing where
/// the name has fewer than two words.
pub(super) fn initials_key(doc: &Doc<'_>, tokens: TokenRange) -> Option<u64> {
    let (mut hash, mut n) = (SEED, 0u32);
    for token in doc.slice(tokens).iter().filter(|token| counts(token)) {
        let span = token.span();
        hash = match doc.text.as_bytes().get(token.start as usize) {
            // Most are a letter, of one byte.
            Some(first) if first.is_ascii_alphabetic() & !token.shape.has(Shape::DIGIT) => {
                with_letter(hash, first.to_ascii_lowercase().into())
            }
            _ if token.shape.has(Shape::DIGIT) => add_word(hash, doc.text, span),
            _ => {
                let first = span.slice(doc.text).chars().next().map_or(0, char::len_utf8);
                add_word(hash, doc.text, Span::new(span.start, span.start + offset(first)))
            }
        };
        n += 1;
    }
    (n > 1).then_some(hash)
}

/// The hash with the letters and digits of a word added one by one, so that word borders do not show.
fn add_word(mut hash: u64, text: &str, word: Span) -> u64 {
    let (before, mut ascii) = (hash, true);
    for bytes in eights(text, word) {
        for byte in bytes {
            let letter = LETTERS[usize::from(byte)];
            let with = with_letter(hash, letter.into());
            hash = if letter == 0 { hash } else { with };
        }
        ascii &= bytes.is_ascii();
    }
    if ascii {
        return hash;
    }
    let letters = word.slice(text).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.fold(before, |hash, c| with_letter(hash, c.into()))
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
    let small = matches!(token.tag, Tag::Determiner | Tag::Preposition | Tag::Conjunction);
    token.kind.is_wordlike() & !small && !is_genitive(token)
}
