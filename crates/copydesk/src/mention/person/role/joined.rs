//! Two titles of one name: `labor leader and civil rights activist Ann Okafor` is a leader, and an activist; `Ann Okafor,
//! head of the bank and a former judge,`.
//!
//! `chairman and chief executive`, where the second has no words of its own, is one title. Cost: a walk over a title
//! of four words and more.

use super::after::phrase;
use super::apposition::complement_end;
use super::before::title;
use super::comma::is_dash;
use super::noun_phrase::{is_kin, role_ends};
use super::{Around, Title};
use crate::lexicon::LexClass;
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Token};

/// Fewest tokens of two titles: `mayor and former judge`.
const SHORTEST: u32 = 4;

/// The two titles that one is, where `and` stands between two roles and the second has words of its own.
pub(super) fn parted(around: &Around<'_>, whole: &Title) -> Option<[Title; 2]> {
    let doc = around.doc;
    let TokenRange { start, end } = whole.tokens;
    if whole.plural || end - start < SHORTEST {
        return None;
    }
    let and = (start + 1..end - 2).find(|at| doc.is(*at, LexClass::CONJUNCTION) && doc.word(*at) == "and")?;
    // `son-in-law and close adviser` is how somebody is related.
    role_ends(doc, and).filter(|first| *first >= start && !is_kin(doc, *first))?;
    // `leader and civil rights activist`, but `chairman and chief executive`.
    let apart = |unit: &Phrase| {
        let business = || doc.payload_of(unit.lexeme, LexClass::ROLE).is_some_and(|of| of.starts_with("biz"));
        unit.tokens.end < end || unit.tokens.len() > 1 && !business()
    };
    let own = doc.unit(and + 1).filter(apart)?;
    // `minister and Vice President Okafor`: the second is an office by which one is addressed.
    let small = doc.token(own.tokens.start).is_some_and(|token| !token.is_capital());
    let last = role_ends(doc, end).filter(|last| small && *last > and)?;
    let second = title(around, TokenRange::new(and + 1, end)).filter(|second| second.tokens.end > last)?;
    let of = whole.of.filter(|of| second.of != Some(*of));
    Some([Title { tokens: TokenRange::new(start, and), of, ..*whole }, second])
}

/// Longest complement of the first title behind a name, in tokens.
const REACH: u32 = 12;

/// The second title behind a name, up to the comma that closes both: `head of the bank and | a former judge`.
pub(super) fn second_behind(around: &Around<'_>, first: &Title) -> Option<Title> {
    let doc = around.doc;
    let end = around.sentence.end.min(first.tokens.end + REACH);
    // `leader of the Harbour Union (HU) | and a former judge`
    let brackets = |token: &Token| matches!(token.kind, Kind::OPEN | Kind::CLOSE);
    let inner = |token: &Token| {
        brackets(token) || token.is_word() && !token.tag.is_verb() && !token.is(LexClass::RELATIVE)
    };
    let and = (first.tokens.end..end)
        .take_while(|at| doc.token(*at).is_some_and(inner))
        .find(|at| doc.is(*at, LexClass::CONJUNCTION))?;
    // `head of the navy and army`: what one is has an article, or says since when.
    let begins = doc.is(and + 1, LexClass::DETERMINER | LexClass::ROLE_MOD);
    let second = phrase(around, and + 1, false).filter(|_| begins && doc.word(and) == "and")?;
    let closed = doc.token(complement_end(around, &second)).is_none_or(|mark| {
        mark.kind == Kind::COMMA || mark.kind.is_terminal() || mark.is(LexClass::RELATIVE) || is_dash(mark)
    });
    (first.tokens.start > around.mention.tokens.end && closed).then_some(second)
}
