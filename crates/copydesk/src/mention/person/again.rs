//! Who is called again by a definite role that opens a sentence, with words that the story has not told of anybody:
//! `Ann Okafor lost. | The former Ohio governor | ...`.
//!
//! Reporters do so right behind the sentence that names somebody, so the sentence before must name her and nobody else. What
//! stands before the role in its sentence may be where or when (`In his first speech, | the former governor`), or what she is
//! said to say (`"We won," | the former governor said`).
//! What the words say of her may be where she is from, her party, that she is out of office; a body would make it the
//! office of whoever has it there. Cost: a test whether the article opens its sentence, then a walk over that phrase and
//! the names of the sentence before.

use super::new_words::{NATION, REGION, nation};
use crate::extraction::Country;
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Tag};
use crate::mention::setting::Lines;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// The one person whom the sentence before names, where the article at `article` opens a sentence with a role of hers, whose
/// head begins at `head`.
#[inline(never)] // few articles come to it
pub(super) fn named_before(
    doc: &Doc<'_>,
    lines: &Lines,
    entities: &Entities,
    article: u32,
    (role, head): (TokenRange, u32),
) -> Option<u32> {
    let number = lines.number(article);
    let sentence = doc.sentences().get(number)?;
    let start = sentence.tokens.start;
    let opens = article == start
        || article == start + 1 && doc.is_spelled(start, &["but", "and", "yet"])
        || is_behind_setting(doc, entities, TokenRange::new(start, article))
        || is_speaker(doc, start, article, role.end);
    if !opens || sentence.case_poor || head == role.start || is_told_apart(doc, entities, role.end) {
        return None;
    }
    let before = doc.sentences().get(number.checked_sub(1)?)?.tokens;
    let mut names = entities.within(before).iter().filter_map(|mention| match mention.entity {
        EntityRef::Person(person) => Some((person, mention.tokens.start)),
        _ => None,
    });
    let (person, at) = names.next()?;
    // `His haul is near what was raised by Ann Okafor.`: the sentence is about him.
    let pronoun =
        |at: u32| doc.is(at, LexClass::PRONOUN) && doc.is_spelled(at, &["he", "she", "his", "her", "him"]);
    if names.any(|(other, _)| other != person) || (before.start..at).any(pronoun) {
        return None;
    }
    // `"Okafor lied," the former governor said.`
    let here = entities.within(TokenRange::new(start, article));
    if here.iter().any(|mention| mention.entity == EntityRef::Person(person)) {
        return None;
    }
    let country = entities.people.get(person as usize)?.country;
    fits(doc, TokenRange::new(role.start, head), country).then_some(person)
}

/// `In her first speech,`, `At noon,`: what opens a sentence up to the comma before its subject, and names nobody.
fn is_behind_setting(doc: &Doc<'_>, entities: &Entities, setting: TokenRange) -> bool {
    /// Most tokens of it.
    const LONGEST: u32 = 14;
    if setting.len() > LONGEST {
        return false;
    }
    let words = doc.slice(setting);
    let [first, .., comma] = words else { return false };
    let commas = words.iter().filter(|token| token.kind == Kind::COMMA).count();
    comma.kind == Kind::COMMA
        && commas == 1
        && first.tag == Tag::Preposition
        && !doc.is_spelled(setting.start, &["like", "unlike", "for", "with"])
        && !words.iter().any(|token| token.tag.is_verb() || token.tag == Tag::Auxiliary)
        && !entities.within(setting).iter().any(|mention| matches!(mention.entity, EntityRef::Person(_)))
}

/// `"We won," the former governor said`: the article behind the end of a quotation, and a verb of saying behind the role.
fn is_speaker(doc: &Doc<'_>, start: u32, article: u32, end: u32) -> bool {
    /// Most tokens before it, so that the sentence before is not read too often.
    const LONGEST: u32 = 80;
    if article - start > LONGEST {
        return false;
    }
    let quote = article.checked_sub(1).and_then(|at| doc.token(at));
    let said = |token: &Token| {
        token.is(LexClass::REPORT_VERB)
            && matches!(token.tag, Tag::VerbPast | Tag::VerbS)
            && !token.is_capital()
    };
    quote.is_some_and(|mark| !mark.is_word() && mark.shape.has(Shape::CLOSES))
        && doc.token(end).is_some_and(said)
}

/// True where what stands behind a role tells whose it is: `The senator, Ann Okafor,`, `The banker who left`, `The mayor of Lima`.
pub(super) fn is_told_apart(doc: &Doc<'_>, entities: &Entities, end: u32) -> bool {
    let comma = doc.token(end).is_some_and(|token| token.kind == Kind::COMMA);
    let named = |at: u32| entities.at(at).is_some_and(|it| matches!(it.entity, EntityRef::Person(_)));
    // `the conservative Danish Harvest Party`
    let goes_on = doc.token(end).is_some_and(|next| next.is_word() && next.is_capital());
    comma && named(end + 1)
        || goes_on
        || doc.is_spelled(end, &["who", "whose", "whom", "that", "of", "at", "from", "named", "and", "or"])
}

/// `three` of `the three-term governor`, `73` of `the 73-year-old singer`.
pub(super) fn is_count(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    (token.kind == Kind::NUMBER || token.tag == Tag::Numeral)
        && doc.token(at + 1).is_some_and(|mark| mark.kind == Kind::HYPHEN && mark.is_glued())
}

/// `football` of `the former football star`: a noun in lower case, or what a hyphen joins.
pub(super) fn describes(token: &Token) -> bool {
    const NAMED: LexClass = NATION.union(REGION).union(LexClass::ROLE).union(LexClass::ORG);
    token.is_word()
        && !token.is_capital()
        && !token.shape.has(Shape::CLITIC)
        && !token.is(NAMED)
        && (token.tag.is_noun() || token.tag == Tag::Adjective && token.is_glued())
}

/// True where the words before a role may be new of somebody of that country. A noun may be one that says what sort of a role it
/// is, if the story says as well that it was hers once, or how old or how long in office she is: `The bus driver` may be anybody.
fn fits(doc: &Doc<'_>, words: TokenRange, country: Option<Country>) -> bool {
    let (mut described, mut told) = (false, false);
    let mut at = words.start;
    while at < words.end {
        let (Some(unit), Some(token)) = (doc.unit(at), doc.token(at)) else { return false };
        let fits = if unit.class.any(NATION) {
            country.is_some() && nation(doc, unit.lexeme) == country
        } else if unit.class.any(LexClass::ROLE_MOD) {
            told |= doc.payload_of(unit.lexeme, LexClass::ROLE_MOD) == Some("past");
            true
        } else if is_count(doc, at, token) {
            told = true;
            true
        } else if unit.class.any(REGION) && token.is_capital() {
            true
        } else if unit.class.any(LexClass::ORG) {
            doc.payload_of(unit.lexeme, LexClass::ORG).is_some_and(|body| body.starts_with("party"))
        } else if token.is_word() {
            described = true;
            describes(token)
        } else {
            true
        };
        if !fits {
            return false;
        }
        at = unit.tokens.end.max(at + 1);
    }
    told || !described
}
