//! Noun phrases: from the first token of one to what belongs to it no more.
//!
//! ```text
//! the state-run agency   17 more hostages   Mr. Moor   short-range ballistic missiles
//! ```

use super::chunk::{Chunk, ChunkKind, VerbForm};
use super::joined_adjectives::joins_adjectives;
use super::verb_group::bit;
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// A number that counts what follows: `three young men`; not a year: `in 1990 young men`.
fn is_count(head: &Token) -> bool {
    head.tag == Tag::Numeral && !(head.kind == Kind::NUMBER && head.end - head.start == 4)
}

/// `$`, `#` before a number, `'` before a year.
pub(super) fn begins_noun_phrase(token: &Token) -> bool {
    matches!(token.kind, Kind::DOLLAR | Kind(b'#'))
}

/// Tags that go on no noun phrase, whatever stands beside them.
const ENDS_NOUN_PHRASE: u32 =
    bit(Tag::Preposition) | bit(Tag::Pronoun) | bit(Tag::Determiner) | bit(Tag::Auxiliary) | bit(Tag::Modal);
/// Tags that go on one behind a hyphen or a number only: `state-run agency`, `17 more hostages`.
const MOSTLY_ENDS: u32 = bit(Tag::VerbBase) | bit(Tag::VerbS) | bit(Tag::VerbPast) | bit(Tag::Adverb);

/// Small words that may begin a compound.
const SMALL: u32 = bit(Tag::Adverb) | bit(Tag::Preposition);

/// Reads a noun phrase from a token that may begin one.
pub(super) fn noun_phrase(tokens: &[Token], start: u32, end: u32) -> Option<Chunk> {
    let first = tokens.get(start as usize)?;
    let heads = first.tag.is_noun() || first.tag == Tag::Numeral;
    if !(heads || matches!(first.tag, Tag::Determiner | Tag::Adjective) || begins_noun_phrase(first)) {
        return None;
    }
    rest_of_noun_phrase(tokens, TokenRange::new(start, start + 1), heads, end)
}

/// Reads on in a noun phrase of which some tokens are known; the last of them is its head so far, if it has one.
pub(super) fn rest_of_noun_phrase(
    tokens: &[Token],
    known: TokenRange,
    has_head: bool,
    end: u32,
) -> Option<Chunk> {
    let TokenRange { start, end: mut at } = known;
    let (first, last) = (tokens.get(start as usize)?, at.checked_sub(1)?);
    let mut before = tokens.get(last as usize)?;
    let mut head = has_head.then_some((last, before));
    while at < end {
        let token = tokens.get(at as usize)?;
        let joins = before.kind == Kind::HYPHEN || before.tag == Tag::Numeral;
        let ends = || {
            joins && is_particle(before, token, tokens.get(at as usize + 1))
                || token.tag == Tag::Adjective && ends_title(before, token)
        };
        if head.is_some() && ends() {
            head = Some((at, token));
            before = token;
            at += 1;
            continue;
        }
        if head.is_none() && bit(token.tag) & SMALL != 0 && begins_compound(tokens, at) {
            before = token;
            at += 1;
            continue;
        }
        let open = head.is_none() && first.tag == Tag::Determiner || before.shape.has(Shape::CLITIC);
        if open && token.tag == Tag::Adverb && describes(tokens, at) {
            at += 2;
            continue;
        }
        if bit(token.tag) & (ENDS_NOUN_PHRASE | if joins { 0 } else { MOSTLY_ENDS }) != 0 {
            break;
        }
        let head_token = head.map(|(_, token)| token);
        let goes_on = match token.tag {
            Tag::Noun | Tag::NounPlural => head.is_none() || !token.is(LexClass::RELATIVE_DAY),
            Tag::Conjunction => joins_adjectives(tokens, at, head_token),
            _ => {
                belongs(token, before, head_token, tokens.get(at as usize + 1))
                    || token.tag == Tag::Adjective && is_behind_compound(tokens, at)
            }
        };
        if !goes_on {
            break;
        }
        if token.tag.is_noun() || token.tag == Tag::Numeral && head.is_none() {
            head = Some((at, token));
        }
        before = token;
        at += 1;
    }
    let kind = match (head, first.tag) {
        (Some(_), _) => ChunkKind::Noun,
        (None, Tag::Adjective) => ChunkKind::Adjective,
        (None, Tag::Determiner) => ChunkKind::Noun,
        _ => return None,
    };
    let head = head.map_or(at - 1, |(head, _)| head);
    Some(Chunk { tokens: TokenRange::new(start, at), head, kind, form: VerbForm::NONE })
}

/// `short-range ballistic missiles`, `a 24-hour general strike`: an adjective between a compound that modifies and the
/// noun; not `a high-level visit last week`.
#[cold]
#[inline(never)] // so that the path of all others stays small
fn is_behind_compound(tokens: &[Token], at: u32) -> bool {
    let at = at as usize;
    let Some([.., first, hyphen, second]) = tokens.get(..at) else { return false };
    hyphen.kind == Kind::HYPHEN
        && hyphen.is_glued()
        && second.tag == Tag::Noun
        && matches!(first.tag, Tag::Adjective | Tag::Numeral)
        && tokens.get(at).is_some_and(|token| !token.is(LexClass::TIME_SHIFT | LexClass::TIME_MOD))
        && tokens.get(at + 1).is_some_and(|noun| matches!(noun.tag, Tag::Noun | Tag::NounPlural))
}

/// `an off-duty officer`, `the far-right party`: a small word that a hyphen joins to the next.
#[cold]
#[inline(never)] // so that the path of all others stays small
fn begins_compound(tokens: &[Token], at: u32) -> bool {
    let Some([_, hyphen, next, ..]) = tokens.get(at as usize..) else { return false };
    hyphen.kind == Kind::HYPHEN && hyphen.is_glued() && next.is_glued() && next.kind.is_wordlike()
}

/// `the newly elected mayor`, `Lima's recently named envoy`: an adverb and the participle or adjective it goes with, before a
/// noun.
#[cold]
#[inline(never)] // so that the path of all others stays small
fn describes(tokens: &[Token], at: u32) -> bool {
    let Some([_, quality, noun, ..]) = tokens.get(at as usize..) else { return false };
    let participle = matches!(quality.tag, Tag::VerbPart | Tag::VerbPast) && quality.pos.has(Tag::VerbPart);
    (participle || quality.tag == Tag::Adjective)
        && matches!(noun.tag, Tag::Noun | Tag::NounPlural | Tag::Proper | Tag::Adjective)
}

/// `the Democratic presidential nominee`, `a US special envoy`: an adjective between a party or nation and the noun.
#[cold]
#[inline(never)] // so that the path of all others stays small
fn is_behind_nation(token: &Token, before: &Token, head: &Token, after: Option<&Token>) -> bool {
    let initials = head.shape.has(Shape::UPPER) && head.is(LexClass::COUNTRY | LexClass::ORG);
    core::ptr::eq(before, head)
        && head.tag == Tag::Proper
        && (initials || head.is(LexClass::ROLE_MOD))
        && !token.is(LexClass::TIME_SHIFT | LexClass::TIME_MOD)
        && after.is_some_and(|noun| matches!(noun.tag, Tag::Noun | Tag::NounPlural | Tag::Proper))
}

/// `a run-off`, `the swearing-in`: a particle that ends a noun of two words; not `one-on-one`.
fn is_particle(before: &Token, token: &Token, after: Option<&Token>) -> bool {
    before.kind == Kind::HYPHEN
        && before.is_glued()
        && token.is_glued()
        && matches!(token.tag, Tag::Preposition | Tag::Adverb)
        && !after.is_some_and(|next| next.kind == Kind::HYPHEN)
}

/// `the attorney general`: the adjective behind the noun of a role of two words.
fn ends_title(before: &Token, token: &Token) -> bool {
    token.shape.has(Shape::IN_PHRASE) && before.shape.has(Shape::PHRASE) && before.is(LexClass::ROLE)
}

/// True where a token that is no common noun goes on the noun phrase that ends with `before` and has that head so far.
#[inline]
fn belongs(token: &Token, before: &Token, head: Option<&Token>, after: Option<&Token>) -> bool {
    let day = LexClass::WEEKDAY | LexClass::RELATIVE_DAY;
    match token.tag {
        Tag::Proper => {
            let new_name =
                head.is_some_and(|head| head.tag == Tag::NounPlural) && !before.shape.has(Shape::CLITIC);
            let after_day = before.is(day) && !token.is(day | LexClass::MONTH);
            let day_after_head = token.is(day) && head.is_some() && !before.shape.has(Shape::CLITIC);
            !(new_name || after_day || day_after_head)
        }
        Tag::Adjective | Tag::Numeral => {
            // After its head a phrase takes no adjective but inside a name or compound: `Foreign Minister`.
            head.is_none_or(is_count)
                || token.is_capital()
                || before.kind == Kind::HYPHEN
                || before.shape.has(Shape::CLITIC)
                || after.is_some_and(|next| next.kind == Kind::HYPHEN && next.is_glued())
                || before.kind == Kind::DOLLAR
                || token.tag == Tag::Adjective
                    && head.is_some_and(|head| is_behind_nation(token, before, head, after))
        }
        Tag::Other => token.shape.has(Shape::CLITIC),
        // `17 more hostages`.
        Tag::Adverb => {
            before.tag == Tag::Numeral
                && token.pos.has(Tag::Adjective)
                && after.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::NounPlural))
        }
        Tag::VerbPart | Tag::VerbIng => before.kind == Kind::HYPHEN && before.is_glued(),
        // `the state-run agency`, `US-led forces`.
        Tag::VerbPast | Tag::VerbBase | Tag::VerbS => {
            before.kind == Kind::HYPHEN
                && before.is_glued()
                && after.is_some_and(|next| next.tag.is_noun() || next.tag == Tag::Adjective)
        }
        Tag::Mark => match token.kind {
            Kind::HYPHEN => {
                token.is_glued() && after.is_some_and(|next| next.is_glued() && next.kind.is_wordlike())
            }
            Kind(b'&') => true,
            // `Mr. Moor`, `Ada D. Moor`
            Kind::STOP => {
                let initial = before.shape.has(Shape::LETTER) && before.is_capital();
                token.is_glued() && (before.is(LexClass::ABBREVIATION) || initial) && after.is_some()
            }
            Kind::PERCENT => before.tag == Tag::Numeral,
            _ => false,
        },
        _ => false,
    }
}
