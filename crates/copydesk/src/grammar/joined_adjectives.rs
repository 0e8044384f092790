//! Adjectives and nations that `and` joins before one noun: `a long and bitter strike`, `the German, Danish and Dutch
//! ministers`.
//!
//! Cost: a few tokens beside an `and`; of nations the chunks of their list.

use super::chunk::{Chunk, ChunkKind};
use crate::lexicon::{LexClass, Tag};
use crate::token::{Kind, Shape, Token};

/// `and` between two adjectives of one noun: `Danish and Dutch officials`, `US and Danish troops`.
pub(super) fn joins_adjectives(tokens: &[Token], at: u32, head: Option<&Token>) -> bool {
    let at = at as usize;
    if !tokens.get(at).is_some_and(|and| and.is(LexClass::CONJUNCTION)) {
        return false;
    }
    // `British and South Korean officials`.
    let two = tokens.get(at + 1).is_some_and(|first| first.shape.has(Shape::PHRASE))
        && tokens.get(at + 2).is_some_and(|last| last.is(LexClass::DEMONYM));
    let last = at + 1 + usize::from(two);
    let (Some(after), Some(noun)) = (tokens.get(last), tokens.get(last + 1)) else { return false };
    // `Russian and US presidents`
    let initials = after.is(LexClass::COUNTRY) && after.shape.has(Shape::UPPER);
    if after.tag != Tag::Adjective && !initials {
        return false;
    }
    let Some(before) = tokens.get(at - 1) else { return false };
    let adjective = before.tag == Tag::Adjective && head.is_none_or(|head| head.tag == Tag::Numeral);
    let nation = before.is(LexClass::COUNTRY | LexClass::DEMONYM)
        && before.tag != Tag::NounPlural
        && (after.is(LexClass::DEMONYM) || initials && before.is(LexClass::DEMONYM));
    // `Danish and Dutch foreign ministers`.
    let office = || {
        before.is(LexClass::DEMONYM)
            && after.is(LexClass::DEMONYM)
            && matches!(noun.tag, Tag::Adjective | Tag::Proper)
            && tokens.get(last + 2).is_some_and(|ministers| ministers.tag == Tag::NounPlural)
    };
    let title = || initials && noun.tag == Tag::Proper && noun.is(LexClass::ROLE);
    (adjective && !initials || nation)
        && (matches!(noun.tag, Tag::Noun | Tag::NounPlural) || office() || title())
}

/// `the German, Danish and Dutch ministers`: where the nations begin that are listed before the last two, which `and` at
/// `at` joins, and how many chunks they and their commas were taken for.
#[cold]
#[inline(never)] // so that the path of all others stays small
pub(super) fn nations_before(tokens: &[Token], before: &[Chunk], at: u32) -> Option<(u32, usize)> {
    let token = |at: u32| tokens.get(at as usize);
    token(at.checked_sub(1)?).filter(|nation| nation.is(LexClass::DEMONYM))?;
    let mut found = None;
    let mut rest = before;
    while let [outer @ .., item, comma] = rest {
        let (first, last) = (token(item.tokens.start)?, token(item.tokens.end - 1)?);
        let determined = first.tag == Tag::Determiner && item.tokens.len() > 1;
        // `South Korean`, but `the old Danish`.
        let name =
            item.tokens.iter().skip(usize::from(determined)).filter_map(token).all(|word| word.is_capital());
        // `the US, British and Danish navies`, but `in the US, British and Danish ministers`.
        let short = || {
            last.is(LexClass::COUNTRY)
                && last.end - last.start <= 4
                && outer.last().is_none_or(|chunk| chunk.kind != ChunkKind::Preposition)
        };
        let nation = matches!(item.kind, ChunkKind::Noun | ChunkKind::Adjective)
            && item.tokens.len() <= 3
            && name
            && (last.is(LexClass::DEMONYM) && last.tag != Tag::NounPlural || short());
        if !nation || token(comma.tokens.start)?.kind != Kind::COMMA {
            break;
        }
        found = Some((item.tokens.start, before.len() - outer.len()));
        if determined {
            break;
        }
        rest = outer;
    }
    found
}
