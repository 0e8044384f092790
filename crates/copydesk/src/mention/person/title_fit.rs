//! Whether the words of a role alone are those of somebody's title: `the Peruvian minister` of `Peru's foreign minister`.
//!
//! Cost: a walk over a phrase of six tokens and a title for each word of it.

use super::new_words::{is_home, nation};
use super::title::Headed;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::Entities;
use crate::span::TokenRange;
use crate::token::Shape;

/// Longest name of a body before the title of who heads it, in tokens: `NATO chief`.
const MAX_OF: u32 = 3;

/// Where those rule for whom they stand.
const SEATS: &[&str] = &["Kremlin", "White House", "Downing Street", "Elysee", "Élysée", "Blue House"];

/// True where all that stands before the head fits the person: it is in their title, or their country; in
/// an office of several words that the title is `plainly` of, each but the last.
pub(super) fn agrees(
    doc: &Doc<'_>,
    entities: &Entities,
    headed: &Headed,
    role: TokenRange,
    plainly: bool,
) -> bool {
    let country = entities.people.get(headed.person as usize).and_then(|person| person.country);
    let mut at = role.start;
    // `the Kremlin spokesman` of a Russian presidential spokesman.
    if SEATS.contains(&doc.words(TokenRange::new(role.start, role.end - 1))) {
        let seat = entities.within(role).first().and_then(|seat| entities.country_of(seat.entity));
        if seat.is_some() && seat == country {
            at = role.end - 1;
        }
    }
    while at < role.end {
        let Some(unit) = doc.unit(at) else { return false };
        let word = doc.token(at);
        let plain = word.is_some_and(|word| word.is_word() && !word.shape.has(Shape::CLITIC));
        let split = plainly && unit.tokens.len() > 1 && unit.tokens.end == role.end;
        let end = if split { at + 1 } else { unit.tokens.end.max(at + 1) };
        let office = unit.class.any(LexClass::ROLE) && !split;
        if plain && !office && end < role.end {
            let lexeme = word.filter(|_| split).map_or(unit.lexeme, |word| word.lexeme);
            // What the office is of stands before a title that is short of it.
            let nations = LexClass::DEMONYM | LexClass::COUNTRY;
            let before = if unit.class.any(nations) { 0 } else { MAX_OF };
            let told = (headed.start.saturating_sub(before)..headed.end)
                .any(|i| doc.token(i).is_some_and(|t| t.lexeme == lexeme));
            let nation = nation(doc, unit.lexeme);
            let same = nation.is_some() && nation == country;
            let title = TokenRange::new(headed.start, headed.end);
            if !(told
                || same
                || is_home(doc, title, at)
                || is_past(doc, at) && (headed.start..headed.end).any(|i| is_past(doc, i)))
            {
                return false;
            }
        }
        at = end;
    }
    true
}

/// `ex`, `former`.
pub(super) fn is_past(doc: &Doc<'_>, at: u32) -> bool {
    doc.payload(at, LexClass::ROLE_MOD) == Some("past")
}
