//! [`key_of`]: one number for all spellings of a name: `the U.N.` and `UN`, `Asia-Pacific` and `Asia Pacific`.

use super::name_shape::is_genitive;
use crate::grammar::Doc;
use crate::lexicon::{Tag, hash_folded};
use crate::span::TokenRange;
use crate::token::{Shape, Token};

/// A hash of the letters and digits of a name, without case, marks, articles, and `of`, `for`, `and`.
pub(super) fn key_of(doc: &Doc<'_>, tokens: TokenRange) -> u64 {
    let mut hash = 0;
    for (at, token) in tokens.iter().zip(doc.slice(tokens)) {
        if counts(token) {
            for c in doc.word(at).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
                hash = hash_folded(hash ^ u64::from(c), 1);
            }
        }
    }
    hash
}

/// The key that the initials of a name have: `Asia-Pacific Economic Cooperation` gives that of `APEC`. Nothing where
/// the name has fewer than two words.
pub(super) fn initials_key(doc: &Doc<'_>, tokens: TokenRange) -> Option<u64> {
    let (mut hash, mut n) = (0, 0u32);
    for (at, token) in tokens.iter().zip(doc.slice(tokens)) {
        if counts(token) && token.kind.is_wordlike() {
            let whole = token.shape.has(Shape::DIGIT);
            let initials = doc.word(at).chars().take(if whole { usize::MAX } else { 1 });
            for c in initials.flat_map(char::to_lowercase) {
                hash = hash_folded(hash ^ u64::from(c), 1);
            }
            n += 1;
        }
    }
    (n > 1).then_some(hash)
}

fn counts(token: &Token) -> bool {
    token.kind.is_wordlike()
        && !is_genitive(token)
        && !matches!(token.tag, Tag::Determiner | Tag::Preposition | Tag::Conjunction)
}
