//! Towns that no list has, by the region or country behind their comma: `in Brellby, Ohio,`, `near Dunmore, N.C.`.
//!
//! A preposition of place stands right before such a town, and the place behind it ends the phrase: `in Congress, Ohio
//! Sen. Okafor` names none. Cost: a few tokens around a region or country behind a comma.

use super::listed::is_state_abbreviation;
use crate::extraction::PlaceKind;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass};
use crate::mention::name_shape::{PLACE, is_name_word, start_of};
use crate::mention::setting::country_of;
use crate::mention::{Candidate, Proposal};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Token};

/// Longest name of a town, in tokens.
const MAX_NAME: u32 = 4;
/// What no town is called by itself.
const NO_TOWN: LexClass = LexClass::MONTH
    .union(LexClass::WEEKDAY)
    .union(LexClass::ROLE)
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::HONORIFIC);

/// The town before the comma that stands before a region or country; `last` is where the place before it ends.
pub(super) fn before(doc: &Doc<'_>, whole: &Phrase, sentence: TokenRange, last: u32) -> Option<Candidate> {
    let comma = whole.tokens.start.checked_sub(1).filter(|comma| *comma > sentence.start)?;
    if doc.token(comma)?.kind != Kind::COMMA || !is_name_word(doc.token(comma - 1)?) {
        return None;
    }
    let region = whole.class.any(LexClass::REGION);
    if !region && !whole.class.any(LexClass::COUNTRY) {
        return None;
    }
    let start = start_of(doc, sentence.start.max(comma.saturating_sub(MAX_NAME)), comma);
    let name = TokenRange::new(start, comma);
    let at = start.checked_sub(1).filter(|at| *at >= sentence.start)?;
    let lead = doc.token(at)?;
    let facts = doc.lexicon.facts(lead.lexeme);
    let way = || region && (facts.has(Facts::WAY) || doc.word(at) == "of");
    let inside = lead.is(LexClass::PREPOSITION) && (facts.has(Facts::PLACE) || way());
    // `in Brellby, Ohio, and Dunmore, Pa.`
    let goes_on = || at <= last + 1 && (lead.kind == Kind::COMMA || lead.is(LexClass::CONJUNCTION));
    // A place of the lists begins a chain of its own; an ordinary word may be a town of a region only.
    let other = |token: &Token| token.is(PLACE | NO_TOWN) || !region && token.is(LexClass::COMMON);
    if !(inside || goes_on()) || doc.slice(name).iter().any(other) {
        return None;
    }
    let stop = doc.token(whole.tokens.end).is_some_and(|stop| stop.kind == Kind::STOP && stop.is_glued());
    let abbreviated = stop && is_state_abbreviation(doc, whole);
    let end = whole.tokens.end + u32::from(abbreviated && whole.tokens.end + 1 < sentence.end);
    let closes = end >= sentence.end
        || doc.token(end).is_some_and(|next| {
            matches!(
                next.kind,
                Kind::COMMA | Kind::STOP | Kind::CLOSE | Kind::DASH | Kind::SEMICOLON | Kind::QUOTE
            ) || next.is(LexClass::PREPOSITION)
        });
    if !closes {
        return None;
    }
    let class = if region { LexClass::REGION } else { LexClass::COUNTRY };
    Some(Candidate {
        tokens: TokenRange::new(start, end),
        proposal: Proposal::Place(PlaceKind::City, country_of(doc, whole, class)),
        certain: true,
        rule: "place.town",
    })
}
