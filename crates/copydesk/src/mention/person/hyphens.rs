//! Words of a name with hyphens in them: `Geun-hye`, `al-Masri`, `Jean-Luc`.

use super::part::{FUNCTION, NAME, PLACE, Part};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Pos, Tag};
use crate::token::{Kind, Token};

/// Longest word after a hyphen that may be in lower case: `Geun-hye`, `Jae-sung`.
const MAX_SYLLABLE: u32 = 6;

/// One past the last token of a word with its hyphens.
pub(super) fn word_end(doc: &Doc<'_>, at: u32, end: u32, token: &Token, open: bool) -> u32 {
    let mut last = at + 1;
    if is_before_name(doc, at, token) {
        return last;
    }
    while last + 1 < end && doc.token(last).is_some_and(is_glued_hyphen) {
        let Some(next) = doc.token(last + 1).filter(|next| next.is_word() && next.is_glued()) else { break };
        let inner = !next.is_capital()
            && next.end - next.start <= 3
            && doc.token(last + 2).is_some_and(is_glued_hyphen)
            && doc.token(last + 3).is_some_and(|after| after.is_capital() && after.is_glued());
        // `Osk-Peru talks`, but `Marie-France`.
        let beside =
            next.is(LexClass::COUNTRY) && token.is(LexClass::FAMILY_NAME) && !token.is(LexClass::GIVEN_NAME);
        let joins = next.is_capital() && !next.is(FUNCTION) && !beside
            || inner
            || !open && is_before_family(doc, at, token, next)
            || open
                && (!next.is(SMALL) || is_behind_family(doc, at))
                && !next.is_capital()
                && next.end - next.start <= MAX_SYLLABLE
                && token.end - token.start <= MAX_SYLLABLE
                && !token.is(PLACE | LexClass::ORG)
                && !(next.pos.has(Tag::VerbPart) || next.pos.any(Pos::of(Tag::VerbPast)));
        if !joins {
            break;
        }
        last += 2;
    }
    if last == at + 1 && token.is(LexClass::NAME_PARTICLE) && doc.token(last).is_some_and(is_glued_hyphen) {
        last += 1;
    }
    last
}

/// `Chairman-Karl Osk`, `Minister for Finance-Karl Osk`: a dash without its blanks between an office and a name.
fn is_before_name(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    const OTHER: LexClass = NAME.union(LexClass::NAME_PARTICLE).union(LexClass::HONORIFIC);
    token.is(LexClass::ROLE | LexClass::COMMON)
        && !token.is(OTHER)
        && doc.is(at + 2, LexClass::GIVEN_NAME)
        && doc.token(at + 3).is_some_and(|family| family.is_word() && family.is_capital())
}

/// `Ji-sung | Park`: two syllables before a name of families that comes first where it is at home.
fn is_before_family(doc: &Doc<'_>, at: u32, token: &Token, next: &Token) -> bool {
    const OTHER: LexClass =
        SMALL.union(PLACE).union(LexClass::ORG).union(LexClass::ROLE).union(LexClass::ROLE_MOD);
    !next.is_capital()
        && next.end - next.start <= MAX_SYLLABLE
        && token.end - token.start <= MAX_SYLLABLE
        && !token.is(OTHER)
        && !(token.is(LexClass::COMMON) && next.is(LexClass::COMMON))
        && doc.token(at + 3).is_some_and(|family| {
            family.is(LexClass::FAMILY_FIRST) && family.is_capital() && family.is_word() && !family.is_glued()
        })
}

/// Words of grammar that are syllables in few names: `Lund-is`, `Lund-and` have lost the blanks of a dash.
const SMALL: LexClass = FUNCTION.union(LexClass::AUX);

/// `Moon Jae-in`: behind a name of families that comes first.
fn is_behind_family(doc: &Doc<'_>, at: u32) -> bool {
    at.checked_sub(1).is_some_and(|before| doc.is(before, LexClass::FAMILY_FIRST))
}

pub(super) fn is_glued_hyphen(token: &Token) -> bool {
    token.kind == Kind::HYPHEN && token.is_glued()
}

/// `Geun-hye`: a hyphen before a syllable in lower case.
pub(super) fn has_syllables(doc: &Doc<'_>, parts: &[Part]) -> bool {
    parts.iter().any(|part| {
        part.end - part.start == 3 && doc.token(part.end - 1).is_some_and(|last| !last.is_capital())
    })
}
