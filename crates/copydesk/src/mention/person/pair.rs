//! Two people in one word: `the Okafor-Achebe talks`.
//!
//! Family names with a hyphen between them are two people where the story names both otherwise, or one of them and
//! what they do together is said behind it. Cost: a look at each candidate of three tokens.

use super::decide::{Candidate, Decided};
use super::evidence::Evidence;
use super::key_with;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::span::TokenRange;
use crate::token::Kind;
use foldhash::fast::FixedState;
use hashbrown::HashSet;

/// Splits the pairs among the candidates; true where there was one.
#[inline(never)] // so that the passes beside it are short
pub(super) fn split_pairs(doc: &Doc<'_>, candidates: &mut Vec<Candidate>, decided: &Decided) -> bool {
    let pairs: Vec<usize> = (0..candidates.len())
        .filter(|at| candidates.get(*at).is_some_and(|it| is_hyphenated(doc, it)))
        .collect();
    if pairs.is_empty() {
        return false;
    }
    let mut families: HashSet<Lexeme, FixedState> = HashSet::default();
    for form in decided.forms.iter().filter(|form| form.rule.is_some()) {
        let name = candidates.get(form.candidate as usize).filter(|name| !is_hyphenated(doc, name));
        families.extend(name.map(|name| name.last));
    }
    let mut split = false;
    for at in pairs.into_iter().rev() {
        let Some(pair) = candidates.get(at).copied() else { continue };
        let [first, _, last] = doc.slice(pair.tokens) else { continue };
        let n_known = [first, last].iter().filter(|name| families.contains(&name.lexeme)).count();
        let names = first.is(LexClass::FAMILY_NAME) && last.is(LexClass::FAMILY_NAME);
        let together = names && n_known == 1 && doc.is(pair.tokens.end, LexClass::EVENT_NOUN);
        if n_known < 2 && !together {
            continue;
        }
        split = true;
        let start = pair.tokens.start;
        let one = |at: u32, word: Lexeme| Candidate {
            tokens: TokenRange::new(at, at + 1),
            key: key_with(0, word, false),
            first: word,
            last: word,
            seen: if together { Evidence::ROLE } else { Evidence::FAMILY },
            n_words: 1,
        };
        candidates.splice(at..=at, [one(start, first.lexeme), one(start + 2, last.lexeme)]);
    }
    split
}

/// One word of a name that is two with a hyphen between them.
fn is_hyphenated(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    (candidate.n_words == 1) & (candidate.tokens.len() == 3)
        && matches!(doc.slice(candidate.tokens), [first, mark, last]
            if first.is_capital() && mark.kind == Kind::HYPHEN && last.is_capital())
}
