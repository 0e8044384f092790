//! Roles told of whom a pronoun means, or by what is hers: `She is the envoy to Lima`, `his time as envoy to Lima`.
//!
//! Cost: a test of the words behind each pronoun, and a noun phrase where they may tell a role.

use super::after::{phrase, told_by};
use super::appointed::{did_as, is_office_held, may_do_as};
use super::list::{OfName, put, sort};
use super::noun_phrase::role_ends;
use super::{Around, Of, Title};
use crate::extraction::Person;
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Pos, Tag};
use crate::mention::name_shape::{is_genitive, is_word, on_one_line};
use crate::mention::setting::Lines;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::Token;

/// How long somebody was what, and as what she did it.
const TENURES: [&str; 25] = [
    "time",
    "tenure",
    "stint",
    "spell",
    "term",
    "terms",
    "career",
    "years",
    "days",
    "job",
    "work",
    "role",
    "position",
    "post",
    "service",
    "capacity",
    "reign",
    "performance",
    "record",
    "duties",
    "appointment",
    "inauguration",
    "confirmation",
    "resignation",
    "removal",
];
/// Most words of it before `as`: `third term`, `current role`.
const MAX_TENURE: u32 = 3;

/// So many mentions back somebody is still named last; there may be any number of bodies and places between.
const NEAR: usize = 64;

/// Adds the roles told of those whom pronouns mean, unless they are told already.
#[inline(never)] // so that a profile shows it
pub(in super::super) fn add_of_pronouns(
    doc: &Doc<'_>,
    lines: &Lines,
    pronouns: &[EntityMention],
    entities: &mut Entities,
) {
    for mention in pronouns {
        if may_tell(doc, mention.tokens.end) {
            add_of(doc, lines, mention, entities);
        }
    }
}

/// True where the words behind a pronoun may tell a role: a form of `be`, `had been`, `served as`, a few nouns before `as`.
#[inline]
fn may_tell(doc: &Doc<'_>, at: u32) -> bool {
    let Some(next) = doc.token(at) else { return false };
    let mut near = (at + 1..=at + MAX_TENURE).map_while(|at| doc.token(at));
    let long = |token: &Token, least: u32, most: u32| (least..=most).contains(&(token.end - token.start));
    if next.is(LexClass::AUX) {
        // `was`, `had been`, `has since become`
        return doc.tells(at, LexClass::AUX, Facts::BE)
            || near.take(2).any(|full| full.tag.is_verb() & (long(full, 4, 4) | long(full, 6, 6)));
    }
    let became =
        next.tag.is_verb() && long(next, 6, 7) && matches!(doc.word(at), "became" | "becomes" | "remains");
    if !became && next.tag == Tag::VerbPast {
        return may_do_as(doc, at);
    }
    let small = near.position(|token| token.is(LexClass::PREPOSITION) & long(token, 2, 2));
    became || small.is_some_and(|n| doc.word(at + 1 + offset(n)) == "as")
}

#[inline(never)] // few pronouns come to it
fn add_of(doc: &Doc<'_>, lines: &Lines, mention: &EntityMention, entities: &mut Entities) {
    let EntityRef::Person(id) = mention.entity else { return };
    let title = told(doc, lines, mention, entities).filter(|_| is_named_last(entities, mention));
    let Some(title) = title else { return };
    let Entities { people, organizations, .. } = &mut *entities;
    let Some(person) = people.get_mut(id as usize).filter(|person| !has(doc, person, &title)) else { return };
    let of = match title.of {
        Some(Of::Country(country)) => Some(OfName::Country(country)),
        Some(Of::Organization(body)) => organizations.get(body as usize).map(|body| OfName::Body(&body.name)),
        None => person.country.filter(|_| is_of_state(doc, title.tokens)).map(OfName::Country),
    };
    put(&mut person.roles, &on_one_line(doc.words(title.tokens)), of);
    sort(&mut person.roles);
}

/// True for nothing but an office of a state: `secretary of state`.
fn is_of_state(doc: &Doc<'_>, title: TokenRange) -> bool {
    let office = doc.unit(title.start).filter(|unit| unit.class.any(LexClass::ROLE) && unit.tokens == title);
    office.is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::STATE))
}

/// True where nobody else is named between the pronoun and the last name of whom it means: where two could be meant, too
/// many roles would be told of the other.
fn is_named_last(entities: &Entities, pronoun: &EntityMention) -> bool {
    let before = entities.mentions.partition_point(|mention| mention.tokens.start < pronoun.tokens.start);
    let near = entities.mentions.get(before.saturating_sub(NEAR)..before).unwrap_or(&[]).iter().rev();
    let mut people = near.filter(|it| matches!(it.entity, EntityRef::Person(_)));
    people.next().is_some_and(|last| last.entity == pronoun.entity)
}

/// The role told behind a pronoun.
fn told(doc: &Doc<'_>, lines: &Lines, mention: &EntityMention, entities: &Entities) -> Option<Title> {
    let at = mention.tokens.end;
    let next = doc.token(at)?;
    let verb = next.is(LexClass::AUX) || next.pos.any(Pos::VERB) && next.tag.is_verb();
    let subject = ["he", "she"].iter().any(|word| is_word(doc, mention.tokens.start, word));
    if subject != verb {
        return None;
    }
    let sentence = lines.sentence(doc, mention.tokens.start)?.tokens;
    let around = Around { doc, entities, mention, following: None, sentence };
    if !subject {
        return tenure(&around, at);
    }
    // `if he was a spy`, `whether she is a lawyer`.
    let before = mention.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start);
    let open = before.is_some_and(|at| ["if", "whether"].iter().any(|word| is_word(doc, at, word)));
    if open { None } else { told_by(&around, at).or_else(|| did_as(&around, at)) }
}

/// `Ann Okafor's | tenure as secretary of state`
#[inline]
pub(super) fn tenure_of_name(around: &Around<'_>) -> Option<Title> {
    let clitic = around.mention.tokens.end;
    let owns = around.doc.token(clitic).is_some_and(is_genitive);
    if owns && clitic < around.sentence.end { tenure(around, clitic + 1) } else { None }
}

/// `time as secretary of state`, `third term as mayor` behind what owns it.
fn tenure(around: &Around<'_>, start: u32) -> Option<Title> {
    let at = as_behind(around, start)?;
    let noun = at.checked_sub(1).filter(|noun| *noun >= start)?;
    let tells = TENURES.contains(&around.doc.word(noun)) || is_office_held(around.doc, at + 1);
    let title = tells.then(|| phrase(around, at + 1, false)).flatten();
    title.filter(|title| !super::did::is_attitude(around.doc, title))
}

/// The `as` a few words in lower case behind a token.
#[inline]
fn as_behind(around: &Around<'_>, start: u32) -> Option<u32> {
    let end = around.sentence.end.min(start + MAX_TENURE + 1);
    let near = around.doc.slice(TokenRange::new(start, end));
    let inner = |token: &&Token| token.is_word() & !token.is_capital() & !token.tag.is_verb();
    let small = |token: &Token| token.is(LexClass::PREPOSITION) & (token.end - token.start == 2);
    let n = near.iter().take_while(inner).position(small)?;
    Some(start + offset(n)).filter(|at| around.doc.word(*at) == "as")
}

/// True where a role with the same head is told of somebody.
fn has(doc: &Doc<'_>, person: &Person, title: &Title) -> bool {
    let ends = |end: &u32| role_ends(doc, *end).is_some();
    let plain = |at: &u32| doc.token(*at).is_some_and(|token| token.tag != Tag::Preposition);
    let first = title.tokens.start;
    let before = (first..title.tokens.end).take_while(plain).map(|at| at + 1);
    // `secretary` of `secretary of state`, which the lists have as one.
    let in_phrase = |end: &u32| doc.phrase_over(*end - 1).is_some_and(|it| it.class.any(LexClass::ROLE));
    let head = before.clone().filter(ends).last().or_else(|| before.last().filter(in_phrase));
    let Some(head) = head.map(|end| doc.word(end - 1)) else { return true };
    let is_head = |word: &str| word.eq_ignore_ascii_case(head);
    person.roles.iter().any(|role| role.title.split(' ').any(is_head))
}
