//! Names with ordinary words of a headline before or behind them: `Electing Okafor`, `Report Reveals Lund`, `Ann Okafor
//! Dies`.
//!
//! Cost: nothing in a story without such a name; else one search a candidate.

use super::decide::{Candidate, Decided};
use super::evidence::Evidence;
use super::key_with;
use super::part::NAME;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Lexeme, Tag};
use crate::span::{TokenRange, offset};
use crate::token::Token;

/// Cuts the names that run on to what is a name; true where there was one.
#[inline(never)] // so that the passes beside it are short
pub(super) fn cut(doc: &Doc<'_>, candidates: &mut [Candidate], decided: &Decided) -> bool {
    if decided.run_on.is_empty() {
        return false;
    }
    let mut any = false;
    for (candidate, form) in candidates.iter_mut().zip(&decided.form_of) {
        if decided.run_on.binary_search(form).is_err() {
            continue;
        }
        let accepted = decided.forms.get(*form as usize).is_some_and(|form| form.rule.is_some());
        let shorter = if accepted { without_end(doc, candidate) } else { without_start(doc, candidate) };
        if let Some(shorter) = shorter {
            *candidate = shorter;
            any = true;
        }
    }
    any
}

/// An ordinary word that is in no name.
fn is_ordinary(token: &Token) -> bool {
    token.is(LexClass::COMMON) && !token.is(NAME)
}

/// The words of a name that has nothing but words.
fn words_of<'d>(doc: &'d Doc<'_>, candidate: &Candidate) -> Option<&'d [Token]> {
    let words = doc.slice(candidate.tokens);
    (words.len() == usize::from(candidate.n_words) && words.iter().all(Token::is_word)).then_some(words)
}

/// `Report Reveals | Lund`
fn without_start(doc: &Doc<'_>, candidate: &Candidate) -> Option<Candidate> {
    let words = words_of(doc, candidate)?;
    let n = words.iter().take_while(|word| is_ordinary(word)).count();
    let rest = words.get(n..).filter(|rest| n > 0 && !rest.is_empty() && !rest.iter().any(is_ordinary))?;
    let start = candidate.tokens.start + offset(n);
    let mut seen = Evidence::FAMILY;
    seen.add_if(rest.len() > 1, Evidence::MULTI);
    seen.add_if(doc.tells(start, LexClass::FAMILY_NAME, Facts::FAMOUS), Evidence::FAMOUS);
    of_words(rest, TokenRange::new(start, candidate.tokens.end), seen)
}

/// `Ann Okafor | Dies`: behind a given name and a family name an ordinary word that is a verb, a plural or an adjective.
fn without_end(doc: &Doc<'_>, candidate: &Candidate) -> Option<Candidate> {
    let words = words_of(doc, candidate)?;
    let n = words.iter().take_while(|word| !is_ordinary(word)).count();
    let (name, rest) = words.split_at_checked(n).filter(|(name, _)| name.len() > 1)?;
    let told = |tag: Tag| tag.is_verb() || matches!(tag, Tag::NounPlural | Tag::Adjective | Tag::Adverb);
    let runs_on = rest.first().is_some_and(|word| told(word.tag)) && rest.iter().all(is_ordinary);
    let whole =
        name.first().is_some_and(|given| given.is(LexClass::GIVEN_NAME) && !given.is(LexClass::COMMON))
            && name.last().is_some_and(|family| family.is(LexClass::FAMILY_NAME));
    if !(runs_on && whole) {
        return None;
    }
    let start = candidate.tokens.start;
    let without = Evidence::ORDINARY.0 | Evidence::COMMON.0;
    let seen = Evidence(candidate.seen.0 & !without | Evidence::FAMILY.0);
    of_words(name, TokenRange::new(start, start + offset(n)), seen)
}

/// The candidate that these words are.
fn of_words(words: &[Token], tokens: TokenRange, seen: Evidence) -> Option<Candidate> {
    let key = words.iter().fold(0, |key, word| key_with(key, word.lexeme, false));
    let lexeme = |word: Option<&Token>| word.map(|word| -> Lexeme { word.lexeme });
    Some(Candidate {
        tokens,
        key,
        first: lexeme(words.first())?,
        last: lexeme(words.last())?,
        seen,
        n_words: u8::try_from(words.len()).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    fn names(text: &str) -> String {
        let story = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        story.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn words_of_a_headline_are_no_part_of_a_name() {
        for (text, expected) in [
            ("They met at the “Still Okafor” rally. Maria Okafor spoke.", "Maria Okafor"),
            (
                "A case against electing Okafor, “Electing Okafor”, was made. Maria Okafor left.",
                "Maria Okafor",
            ),
            ("Iconic Columnist Maria Garcia Dead At 88 As Friends Mourn", "Maria Garcia"),
            ("They met Hope Okafor, a judge. Maria Okafor left.", "Hope Okafor, Maria Okafor"),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
