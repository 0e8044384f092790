//! Titles before a name: `US National Security Adviser Jane Halder`, `his American counterpart Ada Moor`, and
//! the longer ones behind a comma: `The U.S. envoy to Lima, Ann Okafor, ...`.

use super::noun_phrase::{is_inside, is_kin, is_plural, role_ends};
use super::{Around, Of, Title};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Longest title, in tokens.
const MAX_TITLE: u32 = 12;

/// True where what stands right before the name can end a title, or be the comma behind one; most names have neither.
/// `before` is the mention before the name, which the title can end with.
#[inline]
pub(super) fn may_have_title(around: &Around<'_>, before: Option<&EntityMention>) -> bool {
    let start = around.mention.tokens.start;
    let Some(token) = around.doc.token(start.wrapping_sub(1)) else { return false };
    let ends = token.is(LexClass::ROLE | LexClass::HONORIFIC)
        | token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
        | matches!(token.kind, Kind::COMMA | Kind::STOP);
    let object = before.is_some_and(|mention| mention.tokens.end == start);
    (start > around.sentence.start) & (ends | object)
}

/// The title before the name.
pub(super) fn title_before(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let mut end = around.mention.tokens.start;
    // `Prime Minister Mr. Okafor`
    if end > around.sentence.start {
        end = before_courtesy(around, end);
    }
    let comma = end.checked_sub(1).filter(|at| *at >= around.sentence.start)?;
    if doc.token(comma)?.kind == Kind::COMMA {
        return title_before_comma(around, comma);
    }
    let Some(role) = role_ends(doc, end).filter(|role| *role >= around.sentence.start) else {
        return title_with_complement(around, end);
    };
    // `Presidents A and B`: what each of them is, is not in the story's words.
    if is_plural(doc, role) || is_kin(doc, role) || is_noble(around, role, end) {
        return None;
    }
    // `At 5 PM Okafor spoke`.
    let number =
        role.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(|token| token.kind == Kind::NUMBER);
    if number && doc.token(role).is_some_and(|token| token.shape.has(Shape::UPPER)) {
        return None;
    }
    let start = start_of(around, role);
    title(around, TokenRange::new(start, end))
}

/// `Norway's ambassador to Peru Ann Okafor`: the country or body that the role is to or of stands before the name.
fn title_with_complement(around: &Around<'_>, end: u32) -> Option<Title> {
    let doc = around.doc;
    let object = around.entities.at(end.checked_sub(1)?).filter(|mention| {
        mention.tokens.end == end
            && !matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_))
    })?;
    let mut at = object.tokens.start;
    if at.checked_sub(1).is_some_and(|article| doc.is(article, LexClass::DETERMINER)) {
        at -= 1;
    }
    let preposition = at.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    if !matches!(doc.word(preposition), "to" | "of" | "for" | "at") {
        return None;
    }
    let role = role_ends(doc, preposition).filter(|role| *role >= around.sentence.start)?;
    if is_plural(doc, role) || is_kin(doc, role) {
        return None;
    }
    super::after::with_complement(around, TokenRange::new(start_of(around, role), preposition), end)
}

/// `Prince`, `Lady`: part of how somebody is called, no office.
fn is_noble(around: &Around<'_>, role: u32, end: u32) -> bool {
    role + 1 == end && around.doc.is(role, LexClass::REGNAL) && around.doc.is(role, LexClass::HONORIFIC)
}

/// Steps over `Mr.` and its kin.
fn before_courtesy(around: &Around<'_>, end: u32) -> u32 {
    let doc = around.doc;
    let stop = doc.token(end - 1).is_some_and(|token| token.kind == Kind::STOP);
    let at = if stop && end >= 2 { end - 2 } else { end - 1 };
    let courtesy = doc.is(at, LexClass::HONORIFIC) && !doc.is(at, LexClass::ROLE);
    if courtesy && at >= around.sentence.start { at } else { end }
}

/// The first token of the noun phrase whose role begins at `role`.
fn start_of(around: &Around<'_>, role: u32) -> u32 {
    let doc = around.doc;
    let mut start = role;
    while let Some(at) = start.checked_sub(1).filter(|at| *at >= around.sentence.start) {
        if role - at > MAX_TITLE {
            break;
        }
        let Some(token) = doc.token(at) else { break };
        // `chairman and chief executive`, but `the prime minister and Secretary Okafor`.
        let joins = token.is(LexClass::CONJUNCTION)
            && doc.word(at) == "and"
            && role_ends(doc, at).is_some_and(|first| {
                let two = start == role && is_capital(around, start) && !is_capital(around, first);
                first >= around.sentence.start && !is_plural(doc, first) && !two
            });
        if crosses_case(around, at, start) {
            break;
        }
        let verb = token.tag == Tag::VerbPast && token.is(LexClass::REPORT_VERB | LexClass::EVENT_VERB);
        if !(joins || is_inside(doc, at)) || verb {
            break;
        }
        if token.shape.has(Shape::CLITIC) {
            return possessor(around, at).unwrap_or(start);
        }
        if token.shape.has(Shape::SENTENCE_START) && is_plain_first_word(around, at) {
            break;
        }
        start = at;
    }
    // A name never begins with a mark.
    while start < role && doc.token(start).is_some_and(|token| !token.is_word()) {
        start += 1;
    }
    start
}

fn is_capital(around: &Around<'_>, at: u32) -> bool {
    around.doc.token(at).is_some_and(|token| token.is_capital())
}

/// True where a title written with capitals begins at `start`, and the word before it, in lower case, says nothing of
/// an office: `greeting US Secretary`, but `former Secretary`, `state Senator`.
fn crosses_case(around: &Around<'_>, at: u32, start: u32) -> bool {
    const OFFICE: LexClass = LexClass::ROLE
        .union(LexClass::ROLE_MOD)
        .union(LexClass::ORG_HEAD)
        .union(LexClass::PLACE_HEAD)
        .union(LexClass::PREPOSITION)
        .union(LexClass::DETERMINER)
        .union(LexClass::CONJUNCTION);
    let doc = around.doc;
    doc.token(at).is_some_and(|token| {
        token.is_word() && !token.is_capital() && !token.shape.has(Shape::CLITIC) && !token.is(OFFICE)
    }) && is_capital(around, start)
}

/// An adverb or verb that has its capital from its place.
fn is_plain_first_word(around: &Around<'_>, at: u32) -> bool {
    let names = LexClass::ROLE
        | LexClass::ROLE_MOD
        | LexClass::DEMONYM
        | LexClass::COUNTRY
        | LexClass::ORG
        | LexClass::CITY
        | LexClass::REGION;
    around.doc.token(at).is_some_and(|token| !token.is(names) && !token.tag.is_noun())
        && !around.doc.unit(at).is_some_and(|unit| unit.class.any(names))
}

/// `Russia's`, `the Kremlin's`: the first token of the possessor before its clitic.
fn possessor(around: &Around<'_>, clitic: u32) -> Option<u32> {
    let last = clitic.checked_sub(1).filter(|at| *at >= around.sentence.start)?;
    if let Some(mention) = around.entities.at(last) {
        let person = matches!(mention.entity, EntityRef::Person(_));
        return (!person).then_some(mention.tokens.start);
    }
    let token = around.doc.token(last)?;
    token.is_capital().then_some(last)
}

/// `The U.S. ambassador to the United Nations, Ann Okafor,`
fn title_before_comma(around: &Around<'_>, comma: u32) -> Option<Title> {
    let doc = around.doc;
    let after =
        doc.token(around.mention.tokens.end).filter(|_| around.mention.tokens.end < around.sentence.end);
    if !after.is_none_or(|next| matches!(next.kind, Kind::COMMA | Kind::STOP | Kind::DASH)) {
        return None;
    }
    let floor = around.sentence.start.max(comma.saturating_sub(MAX_TITLE + 2));
    let mut start = comma;
    let (mut role, mut crossed) = (None, false);
    while let Some(at) = start.checked_sub(1).filter(|at| *at >= floor) {
        let token = doc.token(at)?;
        let preposition =
            token.is(LexClass::PREPOSITION) && matches!(doc.word(at), "of" | "to" | "for" | "at");
        let the = token.is(LexClass::DETERMINER);
        let genitive = token.shape.has(Shape::CLITIC) && role.is_some();
        if !(preposition || the || is_inside(doc, at)) || token.kind == Kind::COMMA || genitive {
            break;
        }
        if around.entities.at(at).is_some_and(|m| matches!(m.entity, EntityRef::Person(_))) {
            return None;
        }
        // `the Conservative candidate`: the head stands last, but `the head of the minister's office`.
        crossed |= preposition;
        if let Some(first) =
            role_ends(doc, at + 1).filter(|first| *first >= floor && (role.is_none() || crossed))
        {
            role = Some(TokenRange::new(first, at + 1));
            crossed = false;
        }
        start = at;
        // The article of the title itself, not one behind a preposition.
        let inner = at.checked_sub(1).is_some_and(|i| i >= floor && doc.is(i, LexClass::PREPOSITION));
        if the && role.is_some() && !inner {
            break;
        }
    }
    let role = role?;
    if is_plural(doc, role.start) || is_kin(doc, role.start) {
        return None;
    }
    let first = start_of(around, role.start);
    let begins = first == around.sentence.start
        || first.checked_sub(1).is_some_and(|at| {
            doc.token(at).is_some_and(|t| {
                t.is(LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::REPORT_VERB)
                    || !t.is_word()
                    || t.shape.has(Shape::CLITIC)
            })
        });
    if !begins {
        return None;
    }
    super::after::with_complement(around, TokenRange::new(first, role.end), comma)
}

/// The title that stands on these tokens: what is in front of it tells of whom it is.
pub(super) fn title(around: &Around<'_>, tokens: TokenRange) -> Option<Title> {
    let mut tokens = tokens;
    let mut of = None;
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some((range, id)) = around.organization_at(at) {
            of = Some(Of::Organization(id));
            let genitive = around.doc.token(range.end).is_some_and(|token| token.shape.has(Shape::CLITIC));
            if range.start <= tokens.start && range.end < tokens.end && !genitive {
                tokens.start = range.end;
            }
            break;
        }
        if let Some(country) = around.country_at(at) {
            of = Some(Of::Country(country));
            break;
        }
        at = around.doc.unit(at).map_or(at + 1, |unit| unit.tokens.end.max(at + 1));
    }
    (!tokens.is_empty()).then_some(Title { tokens, of })
}
