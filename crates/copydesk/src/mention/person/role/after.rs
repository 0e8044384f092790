//! Roles after a name: `Ann Okafor, an aide to the president,` and `Ann Okafor is the envoy to Lima`.

use super::noun_phrase::{is_inside, is_kin, is_plural, role_ends};
use super::{Around, Of, Title};
use crate::lexicon::{Facts, LexClass};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// Longest noun phrase before its role, in tokens.
const MAX_PHRASE: u32 = 10;
/// Longest complement behind a role, in tokens.
const MAX_COMPLEMENT: u32 = 14;

/// The role behind the comma after the name.
pub(super) fn apposition(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let comma = around.mention.tokens.end;
    let mark = doc.token(comma).filter(|_| comma < around.sentence.end)?;
    if mark.kind != Kind::COMMA {
        return None;
    }
    let mut start = comma + 1;
    // `, 34, a nurse`
    let age = doc.token(start).is_some_and(|token| token.kind == Kind::NUMBER)
        && doc.token(start + 1).is_some_and(|token| token.kind == Kind::COMMA);
    if age {
        start += 2;
    }
    // `, who is an aide`
    if doc.is(start, LexClass::RELATIVE) && doc.is(start + 1, LexClass::AUX) {
        return is_form_of_be(around, start + 1).then(|| phrase(around, start + 2, true)).flatten();
    }
    phrase(around, start, false)
}

/// The role behind `is` or `became`.
pub(super) fn copula(around: &Around<'_>) -> Option<Title> {
    let verb = around.mention.tokens.end;
    let token = around.doc.token(verb).filter(|_| verb < around.sentence.end)?;
    // As long as the shortest and the longest of them.
    let length = token.end - token.start;
    let became =
        (6..=7).contains(&length) && matches!(around.doc.word(verb), "became" | "becomes" | "remains");
    if !(became || token.is(LexClass::AUX) && is_form_of_be(around, verb)) {
        return None;
    }
    phrase(around, verb + 1, true)
}

fn is_form_of_be(around: &Around<'_>, at: u32) -> bool {
    around.doc.tells(at, LexClass::AUX, Facts::BE)
        && around.doc.token(at).is_some_and(|token| !token.shape.has(Shape::CLITIC))
}

/// A noun phrase with a role as its head; `article` where it must begin with one.
fn phrase(around: &Around<'_>, start: u32, article: bool) -> Option<Title> {
    let doc = around.doc;
    let mut at = start;
    while doc.is(at, LexClass::DETERMINER) && at < around.sentence.end && at < start + 2 {
        at += 1;
    }
    if article && at == start {
        return None;
    }
    let first = at;
    let mut role = None;
    while at < around.sentence.end && at - first < MAX_PHRASE && is_inside(doc, at) {
        if around
            .entities
            .at(at)
            .is_some_and(|m| matches!(m.entity, EntityRef::Person(_)) && m.tokens.start == at)
            && role.is_some_and(|role: TokenRange| role.end == at)
        {
            // The title of the next name.
            return None;
        }
        let unit = doc.unit(at)?;
        let end = unit.tokens.end.max(at + 1);
        if unit.class.any(LexClass::ROLE) {
            let stop = doc.token(end).is_some_and(|t| t.kind == Kind::STOP && t.is_glued())
                && doc.is(end - 1, LexClass::ABBREVIATION);
            role = Some(TokenRange::new(at, if stop { end + 1 } else { end }));
        }
        at = end;
    }
    let role = role?;
    if is_plural(doc, role.start) || is_kin(doc, role.start) || role_ends(doc, role.end).is_none() {
        return None;
    }
    // Nothing but the role's complement may follow its head.
    if at > role.end && doc.token(at - 1).is_some_and(|token| token.is_word()) {
        let next = doc.token(role.end)?;
        if next.is_word() && !next.shape.has(Shape::CLITIC) {
            return None;
        }
    }
    if doc.token(role.end).is_some_and(|next| next.shape.has(Shape::CLITIC)) {
        return None;
    }
    with_complement(around, TokenRange::new(first, role.end), around.sentence.end)
}

/// The role with what hangs on it: `of Lima`, `to the president`; whom it is of is told apart.
pub(super) fn with_complement(around: &Around<'_>, role: TokenRange, limit: u32) -> Option<Title> {
    let doc = around.doc;
    let mut title = super::before::title(around, role)?;
    let mut at = role.end;
    let mut n = 0;
    while at < limit && at - role.end < MAX_COMPLEMENT && n < 2 {
        let Some(preposition) = doc.token(at).filter(|token| token.is(LexClass::PREPOSITION)) else { break };
        let word = preposition.span().slice(doc.text);
        if !matches!(word, "of" | "to" | "for" | "at" | "in" | "on" | "with" | "from") {
            break;
        }
        let mut object = at + 1;
        while doc.is(object, LexClass::DETERMINER) && object < limit {
            object += 1;
        }
        let strips = matches!(word, "of" | "at" | "for" | "with") && n == 0;
        let mut end = object;
        let mut of = None;
        while end < limit && end - object < MAX_COMPLEMENT && is_inside(doc, end) {
            if of.is_none() && end == object {
                of = self_standing(around, end);
            }
            end = match around.entities.at(end) {
                Some(mention) => mention.tokens.end.min(limit),
                None => end + 1,
            };
        }
        if end == object {
            break;
        }
        match of {
            Some((range, of))
                if strips
                    && range.end == end
                    && (title.of.is_none() || matches!(of, Of::Organization(_)) && word != "of") =>
            {
                title.of = Some(of);
                return Some(title);
            }
            // Times and places of what happened are no part of a role.
            _ if matches!(word, "in" | "on" | "from")
                && !is_place(around, object)
                && n == 0
                && word == "in" =>
            {
                break;
            }
            _ => {
                // `head of the Danish delegation`.
                let nation =
                    doc.unit(object).filter(|unit| unit.class.any(LexClass::DEMONYM | LexClass::COUNTRY));
                if word == "of" && title.of.is_none() && nation.is_some() {
                    title.of = around.country_at(object).map(Of::Country);
                }
                title.tokens.end = end;
            }
        }
        at = end;
        n += 1;
    }
    Some(title)
}

/// The organization or country that begins at a token.
fn self_standing(around: &Around<'_>, at: u32) -> Option<(TokenRange, Of)> {
    if let Some((range, id)) = around.organization_at(at) {
        return Some((range, Of::Organization(id)));
    }
    let unit = around.doc.unit(at)?;
    let country = unit.class.any(LexClass::COUNTRY).then(|| around.country_at(at)).flatten()?;
    Some((unit.tokens, Of::Country(country)))
}

fn is_place(around: &Around<'_>, at: u32) -> bool {
    around.entities.at(at).is_some_and(|mention| matches!(mention.entity, EntityRef::Place(_)))
}
