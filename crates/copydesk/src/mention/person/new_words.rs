//! Roles alone with words that the story has not told before: `Sen. Ann Okafor left. | The Ohio senator | ...`.
//!
//! What is new may be a place, a nation or a party, as reporters add it when they name somebody again. It is
//! safe only where one person of the story has the office, nobody else was named since, and nothing that the story told of
//! her says otherwise. Cost: a walk over a phrase of six tokens, for a definite role that fits nobody by its words.

use crate::extraction::Country;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Names of places that senators and mayors are of.
pub(super) const REGION: LexClass = LexClass::REGION.union(LexClass::CITY).union(LexClass::CAPITAL);
/// Names of nations.
pub(super) const NATION: LexClass = LexClass::DEMONYM.union(LexClass::COUNTRY);
/// Most tokens behind a title in which a name and its state end: `Sen. | Ann Okafor, R-Ohio`.
const BESIDE: u32 = 8;

/// True for a word that may be new before a role, nations and parties aside: `the | Ohio | senator`.
pub(super) fn may_be_new(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    token.is_capital() && doc.unit(at).is_some_and(|unit| unit.class.any(REGION))
}

/// True where all words of a role before its head may be told anew of somebody of that country, with that title.
pub(super) fn fit(
    doc: &Doc<'_>,
    role: TokenRange,
    head: u32,
    title: TokenRange,
    country: Option<Country>,
) -> bool {
    let mut at = role.start;
    while at < head {
        let (Some(unit), Some(token)) = (doc.unit(at), doc.token(at)) else { return false };
        let end = unit.tokens.end.max(at + 1);
        let told = || beside(doc, title).any(|i| doc.token(i).is_some_and(|word| word.lexeme == unit.lexeme));
        let fits = if unit.class.any(NATION) {
            nation(doc, unit.lexeme).is_some_and(|nation| country.is_none_or(|country| country == nation))
        } else if unit.class.any(LexClass::ROLE_MOD) {
            let party = |lexeme| doc.payload_of(lexeme, LexClass::ROLE_MOD) == Some("party");
            let other =
                |i: u32| doc.token(i).is_some_and(|word| word.is(LexClass::ROLE_MOD) && party(word.lexeme));
            told() || party(unit.lexeme) && !title.iter().any(other)
        } else if unit.class.any(REGION) {
            told() || !beside(doc, title).any(|i| is_other_home(doc, title, i, at))
        } else {
            token.shape.has(Shape::CLITIC) || !token.is_word()
        };
        if !fits {
            return false;
        }
        at = end;
    }
    true
}

/// `Sen. Ann Okafor of Ohio`, `Sen. Ann Okafor (R-Ohio)` for the region at a token: where somebody with a title is from.
pub(super) fn is_home(doc: &Doc<'_>, title: TokenRange, region: u32) -> bool {
    let there = doc.unit(region).filter(|unit| unit.class.any(LexClass::REGION));
    let Some(there) = there.filter(|_| doc.token(region).is_some_and(Token::is_capital)) else {
        return false;
    };
    let letter = |at: u32| doc.word(at).bytes().next();
    beside(doc, title).any(|at| {
        let hangs = at > title.end && matches!(doc.word(at - 1), "of" | "from" | "-");
        hangs
            && doc.unit(at).is_some_and(|unit| {
                let short = unit.class.any(LexClass::REGION) && unit.class.any(LexClass::ABBREVIATION);
                unit.lexeme == there.lexeme || short && letter(at) == letter(region)
            })
    })
}

/// `the Ohio senator` of `Sen. Ann Okafor (R-Ohio)`: a role with a region before its head that none of the titles has.
pub(super) fn tells_home(
    doc: &Doc<'_>,
    role: TokenRange,
    mut titles: impl Iterator<Item = TokenRange>,
) -> bool {
    let region = |at: u32| doc.unit(at).filter(|unit| unit.class.any(LexClass::REGION));
    let home = (role.start..role.end.saturating_sub(1)).find_map(region);
    home.is_some_and(|home| {
        !titles
            .any(|title| title.iter().any(|at| doc.unit(at).is_some_and(|unit| unit.lexeme == home.lexeme)))
    })
}

/// `Texas Sen. Ann Okafor`, `Sen. Ann Okafor of Texas`, `Sen. Ann Okafor, R-Tex.`: the region of somebody with a title, which
/// is not the one at `other`; what is cut short may be that one if it begins with the same letter.
fn is_other_home(doc: &Doc<'_>, title: TokenRange, at: u32, other: u32) -> bool {
    let before = || at.checked_sub(1).and_then(|before| doc.token(before));
    let hangs = || matches!(doc.word(at.saturating_sub(1)), "of" | "from");
    let home = doc.is(at, LexClass::REGION)
        && (title.has(at) || before().is_some_and(|mark| mark.kind == Kind::HYPHEN) || hangs());
    let letter = |at: u32| doc.word(at).bytes().next();
    home && !(doc.is(at, LexClass::ABBREVIATION) && letter(at) == letter(other))
}

/// The tokens of a title and of the name with it.
fn beside(doc: &Doc<'_>, title: TokenRange) -> impl Iterator<Item = u32> {
    let end = doc.sentence_of(title.start).map_or(title.end, |sentence| sentence.tokens.end);
    title.start..(title.end + BESIDE).min(end.max(title.end))
}

/// The country that a nation's word names.
pub(super) fn nation(doc: &Doc<'_>, lexeme: Lexeme) -> Option<Country> {
    [LexClass::DEMONYM, LexClass::COUNTRY]
        .into_iter()
        .filter_map(|class| doc.payload_of(lexeme, class))
        .find_map(|code| Country::from_code(code.trim_end_matches('+')))
}
