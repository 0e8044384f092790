//! Phrases: the longest multi-word forms of the lists, left to right, without overlap.

use super::columns::{Phrase, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{LexClass, Lexeme, Lexicon};
use crate::span::{TokenRange, offset};

/// Longest phrase, in words.
const MAX_WORDS: usize = 10;

/// Finds the phrases among the tokens from `first` on.
pub(super) fn find_phrases(first: u32, lexicon: &Lexicon, tokens: &mut Tokens) {
    let mut at = first as usize;
    while at < tokens.tokens.len() {
        at += match phrase_at(at, lexicon, tokens) {
            Some(phrase) => {
                let range = phrase.tokens.range();
                let n = range.len();
                for (i, token) in tokens.tokens[range].iter_mut().enumerate() {
                    token.shape.set(if i == 0 { Shape::PHRASE } else { Shape::IN_PHRASE });
                }
                tokens.phrases.push(phrase);
                n
            }
            None => 1,
        };
    }
}

fn phrase_at(at: usize, lexicon: &Lexicon, tokens: &Tokens) -> Option<Phrase> {
    let head = tokens.tokens.get(at)?;
    if !head.is(LexClass::PHRASE_HEAD) {
        return None;
    }
    // The words that follow; the full stop of an abbreviation inside a phrase is stepped over.
    let mut words = [(Lexeme::default(), 0usize); MAX_WORDS];
    let mut n_words = 0;
    let mut next = at + 1;
    while n_words < MAX_WORDS {
        let Some(token) = tokens.tokens.get(next) else { break };
        let abbreviated = token.kind == Kind::STOP
            && token.is_glued()
            && tokens.tokens.get(next - 1).is_some_and(|before| before.is(LexClass::ABBREVIATION));
        if !abbreviated {
            let joins = token.kind.is_wordlike() || matches!(token.kind, Kind::HYPHEN | Kind(b'&'));
            if !joins {
                break;
            }
            words[n_words] = (token.lexeme, next);
            n_words += 1;
        }
        next += 1;
    }
    let hit = lexicon.phrase(head.lexeme, |i| words[..n_words].get(i as usize).map(|word| word.0))?;
    let last = words.get(hit.n_words.checked_sub(2)? as usize)?.1;
    let tail = tokens.tokens.get(last)?;
    let mut class = lexicon.classes(hit.lexeme);
    if !is_written_as_name(head, tail, tokens.tokens.get(last - 1)) {
        class = class & !LexClass::NEEDS_CAPITAL;
    }
    if class.is_empty() {
        return None;
    }
    let range = TokenRange::new(offset(at), offset(last + 1));
    Some(Phrase { tokens: range, lexeme: hit.lexeme, class })
}

/// True where the ends of a phrase are written as those of a name: with capitals, but for a particle that opens it
/// (`al-Qaeda`, `von der Leyen`) and for what follows a hyphen (`Asia-pacific`).
fn is_written_as_name(head: &Token, tail: &Token, before_tail: Option<&Token>) -> bool {
    let opens = head.is_capital() || head.is(LexClass::NAME_PARTICLE) && tail.is_capital();
    let hyphenated = before_tail.is_some_and(|token| token.kind == Kind::HYPHEN);
    opens && (tail.is_capital() || tail.kind == Kind::NUMBER || hyphenated)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::LexClass;
    use crate::token::tests::tokens_of;

    #[test]
    fn names_are_written_with_capitals() {
        let is_group = |text| tokens_of(text).phrases.first().is_some_and(|p| p.class.any(LexClass::ORG));
        assert!(is_group("Al-Qaeda fled"));
        assert!(is_group("They fought al-Qaeda"));
        assert!(is_group("The White House said"));
        assert!(!is_group("a white house on the hill"));
    }
}
