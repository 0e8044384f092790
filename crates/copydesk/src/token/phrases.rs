//! Phrases: the longest multi-word forms of the lists, left to right, without overlap.

use super::columns::{Phrase, Shape, Token, Tokens};
use super::kind::Kind;
use crate::lexicon::{LexClass, Lexeme, Lexicon, Marks};
use crate::span::{TokenRange, offset};

/// So many tokens to either side a name without its genitive is looked for.
const NEAR: usize = 1024;

/// Finds the phrases: where the scanner saw a word that may be the second of one, one may begin with the word before it,
/// or before the full stop of an abbreviation between the two.
#[inline(never)] // so that each pass has the registers to itself
pub(super) fn find_phrases(lexicon: &Lexicon, tokens: &mut Tokens) {
    let Tokens { tokens, phrases, phrase_seconds, parts, .. } = tokens;
    let (mut free, mut end, mut parts) = (0, 0, parts.iter());
    for second in phrase_seconds.iter().map(|second| *second as usize) {
        // No phrase goes on in the next block.
        while second >= end
            && let Some(part) = parts.next()
        {
            end = part.tokens.end as usize;
        }
        let Some(ahead) = tokens.get(..end) else { continue };
        let is_stop = ahead[second - 1].kind == Kind::STOP;
        let at = if is_stop { second - 2 } else { second - 1 };
        if at < free || is_stop && !ahead[at].is(LexClass::ABBREVIATION) {
            continue;
        }
        let Some(phrase) = phrase_at((at, second), lexicon, ahead) else { continue };
        if ahead[second].shape.has(Shape::CLITIC) && phrase.tokens.len() == 2 && is_somebodys(tokens, at) {
            continue;
        }
        let Some(ahead) = tokens.get_mut(..end) else { continue };
        let range = phrase.tokens.range();
        free = range.end;
        for (i, token) in ahead[range].iter_mut().enumerate() {
            token.shape.set(if i == 0 { Shape::PHRASE } else { Shape::IN_PHRASE });
        }
        // What may begin a quantity: `up to 16 advisers`.
        if let Some(head) = ahead.get_mut(at)
            && (phrase.class | lexicon.classes(head.lexeme)).any(LexClass::TIME_MOD)
        {
            head.marks.set(Marks::SPECIAL);
        }
        phrases.push(phrase);
    }
}

/// The longest phrase whose first two words are these tokens.
fn phrase_at((at, second): (usize, usize), lexicon: &Lexicon, tokens: &[Token]) -> Option<Phrase> {
    let word = |i: u32| match i.checked_sub(1) {
        None => tokens.get(second).map(|token| (token.lexeme, second)),
        Some(n) => next_word(tokens, second, n),
    };
    let head = tokens.get(at)?;
    let hit = lexicon.phrase(head.lexeme, |i| word(i).map(|(lexeme, _)| lexeme))?;
    let (_, last) = word(hit.n_words.checked_sub(2)?)?;
    let tail = tokens.get(last)?;
    let mut class = lexicon.classes(hit.lexeme);
    if !is_written_as_name(head, tail, tokens.get(last - 1)) {
        let body = class.any(LexClass::ORG)
            && has_small_head(lexicon, head, tail)
            && lexicon.payload(hit.lexeme, LexClass::ORG).is_some_and(is_of_many_words);
        class =
            class & if body { !LexClass::NEEDS_CAPITAL | LexClass::ORG } else { !LexClass::NEEDS_CAPITAL };
    }
    if class.is_empty() {
        return None;
    }
    let range = TokenRange::new(offset(at), offset(last + 1));
    Some(Phrase { tokens: range, lexeme: hit.lexeme, class })
}

/// True where a name with its genitive, by which a company goes, is somebody's: behind a given name or a title, or where the
/// story has the name without the genitive too, as it hardly ever has a company's: `Ann Ostrow left. | Ostrow's | house`.
#[inline(never)] // few phrases come to it
fn is_somebodys(tokens: &[Token], at: usize) -> bool {
    let titled = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| {
        let named =
            before.is_capital() && before.is(LexClass::GIVEN_NAME | LexClass::HONORIFIC | LexClass::ROLE);
        named || before.kind == Kind::STOP && before.is_glued()
    });
    let Some(name) = tokens.get(at).map(|token| token.lexeme) else { return true };
    let near = tokens.get(at.saturating_sub(NEAR)..tokens.len().min(at + NEAR)).unwrap_or(&[]);
    let alone = |pair: &[Token]| pair[0].lexeme == name && !pair[1].shape.has(Shape::CLITIC);
    titled || near.windows(2).any(alone)
}

/// True where the ends of a phrase are written as those of a name: with capitals, but for a particle that opens it
/// (`al-Qaeda`, `von der Leyen`) and for what follows a hyphen (`Asia-pacific`).
fn is_written_as_name(head: &Token, tail: &Token, before_tail: Option<&Token>) -> bool {
    let opens = head.is_capital() || head.is(LexClass::NAME_PARTICLE) && tail.is_capital();
    let hyphenated = before_tail.is_some_and(|token| token.kind == Kind::HYPHEN);
    let genitive = tail.shape.has(Shape::CLITIC);
    opens && (tail.is_capital() || tail.kind == Kind::NUMBER || hyphenated || genitive)
}

/// `Supreme court`, `Justice department`: the head of a body's name needs no capital; but `the nation`, and an `administration` is
/// whose it is, a `church` a building.
#[inline(never)] // few phrases come to it
fn has_small_head(lexicon: &Lexicon, head: &Token, tail: &Token) -> bool {
    head.is_capital()
        && !head.is(LexClass::FUNCTION_WORD)
        && tail.is(LexClass::ORG_HEAD)
        && !tail.is_capital()
        && !["administration", "church"].iter().any(|word| lexicon.lexeme(word) == Some(tail.lexeme))
}

/// True for what goes by its whole name: not the magazine `Brell`, nor Peru's army, which stands before what it has.
fn is_of_many_words(payload: &str) -> bool {
    ["government", "international", "party", "court", "group"].iter().any(|kind| payload.starts_with(kind))
}

/// The `n`-th word after the one at `at`, and its token; nothing where a mark that joins no words comes first.
///
/// The full stop of an abbreviation inside a phrase is stepped over. Phrases are short, so counting anew is cheap.
fn next_word(tokens: &[Token], at: usize, n: u32) -> Option<(Lexeme, usize)> {
    let mut next = at;
    for _ in 0..=n {
        next += 1;
        let mut token = tokens.get(next)?;
        if token.kind == Kind::STOP && token.is_glued() && tokens.get(next - 1)?.is(LexClass::ABBREVIATION) {
            next += 1;
            token = tokens.get(next)?;
        }
        if !(token.kind.is_wordlike() || matches!(token.kind, Kind::HYPHEN | Kind(b'&'))) {
            return None;
        }
    }
    tokens.get(next).map(|token| (token.lexeme, next))
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
        assert!(is_group("The Supreme court ruled"));
        assert!(!is_group("a supreme court ruled"));
        assert!(!is_group("The nation mourns"));
    }

    #[test]
    fn a_company_goes_by_a_genitive_where_nobody_has_the_name() {
        let is_company = |text| tokens_of(text).phrases.iter().any(|p| p.class.any(LexClass::ORG));
        assert!(is_company("Shares of Lowe's fell"));
        assert!(is_company("Macy’s said so. It sold at Macy’s."));
        assert!(!is_company("Ann Lowe left. Lowe's house fell."));
        assert!(!is_company("Ann Lowe's house fell."));
        assert!(!is_company("the lowe's house"));
    }
}
