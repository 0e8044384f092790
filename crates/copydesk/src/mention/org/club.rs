//! Clubs that a player or coach behind their name gives away: `Brelldon striker Karl Osk`, `Lund coach Ann Oake`.
//!
//! A town or region before such a role is where one plays, and no land: `Danish coach Karl Osk` has no club. Cost: a word before a
//! role of sport; a few more where it may name a club.

use super::before_office::{is_new, is_one, name_before};
use super::headed::found;
use crate::extraction::OrganizationKind;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::mention::{Candidate, Proposal};
use crate::span::TokenRange;
use crate::token::{Phrase, Shape, Token};

/// Who plays in a team or leads one.
const PLAYERS: [&str; 32] = [
    "striker",
    "midfielder",
    "defender",
    "winger",
    "goalkeeper",
    "keeper",
    "back",
    "playmaker",
    "batsman",
    "bowler",
    "rounder",
    "skipper",
    "captain",
    "coach",
    "pitcher",
    "shortstop",
    "quarterback",
    "linebacker",
    "forward",
    "fielder",
    "baseman",
    "receiver",
    "half",
    "hooker",
    "flanker",
    "wicketkeeper",
    "catcher",
    "outfielder",
    "infielder",
    "guard",
    "goaltender",
    "outhalf",
];

/// Places that are no team's.
const LARGER: LexClass = LexClass::COUNTRY.union(LexClass::CAPITAL).union(LexClass::DEMONYM);
const TOWN: LexClass = LexClass::CITY.union(LexClass::REGION);

/// True for what before a role may be the name of a club.
#[inline]
pub(super) fn may_play(doc: &Doc<'_>, role: u32) -> bool {
    let Some(token) = doc.token(role.wrapping_sub(1)) else { return false };
    token.is_capital() & token.is(TOWN)
        || token.shape.has(Shape::IN_PHRASE) & token.is_capital()
        || !token.is_capital() & (token.tag == Tag::Adjective)
}

/// Proposes the club before a player or coach with a name.
pub(super) fn of_player(doc: &Doc<'_>, unit: &Phrase, sentence: TokenRange) -> Option<Candidate> {
    let last = unit.tokens.end - 1;
    let named = |token: &Token| token.is_word() && token.is_capital();
    let plays = is_one(&PLAYERS, doc.word(last))
        && doc.token(last).is_some_and(|role| !role.is_capital())
        && doc.token(unit.tokens.end).is_some_and(named);
    if !plays {
        return None;
    }
    let mut end = unit.tokens.start;
    // `Brelldon central | defender`
    if doc
        .token(end.wrapping_sub(1))
        .is_some_and(|it| it.tag == Tag::Adjective && it.is_word() && !it.is_capital())
    {
        end -= 1;
    }
    let at = end.checked_sub(1).filter(|at| *at >= sentence.start)?;
    let token = doc.token(at).filter(|token| named(token))?;
    if is_new(token) {
        // `Bounty captain Karl Osk` commands a ship.
        let ship = is_one(&["captain", "skipper"], doc.word(last));
        let tokens = name_before(doc, sentence, end).filter(|_| !ship)?;
        return Some(found(doc, tokens, OrganizationKind::Group, false, "org.of-player"));
    }
    let town = (at.saturating_sub(2).max(sentence.start)..end).find_map(|start| {
        doc.unit(start).filter(|town| town.tokens.start == start && town.tokens.end == end)
    })?;
    let fits = town.class.any(TOWN) && !town.class.any(LARGER | LexClass::ORG);
    fits.then_some(Candidate {
        tokens: town.tokens,
        proposal: Proposal::Organization(OrganizationKind::Group, None),
        certain: true,
        rule: "org.of-player",
    })
}
