//! From noun phrases to who acts: a person, a body, a country, or a group in the story's own words.
//!
//! ```text
//! Russian President Ivan Brell     -> person Ivan Brell      (the entity at the head)
//! the Danish government, Danes     -> country DNK            (what stands for its state)
//! a Brell Corp. spokesman          -> group, these words     (an entity that only describes)
//! the official                     -> group, as introduced: an official of the Brell Bureau
//! ```
//!
//! Cost: linear in the tokens of the phrase, and the search for the mentions in it.

use super::entities::{Entities, EntityRef};
use super::name_shape::{is_word, on_one_line, without_article, words_on_one_line};
use crate::extraction::{Actor, Country, OrganizationKind, PlaceKind};
use crate::grammar::{ChunkKind, Doc};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// The actor that a noun phrase names: the entity at its head, or the words themselves as a group.
///
/// `head` is the token of the phrase's head noun; `tokens` the whole phrase with its articles and titles.
pub(crate) fn actor_of(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange, head: u32) -> Actor {
    named_actor(doc, entities, tokens, head).unwrap_or_else(|| group_of(doc, None, tokens, head))
}

/// As [`actor_of`], of an event, whose place is told apart: `five soldiers in Kabul` are `five soldiers`.
pub(crate) fn party_of(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange, head: u32) -> Actor {
    named_actor(doc, entities, tokens, head).unwrap_or_else(|| group_of(doc, Some(entities), tokens, head))
}

/// As [`actor_of`], where the phrase names somebody.
pub(crate) fn named_actor(
    doc: &Doc<'_>,
    entities: &Entities,
    tokens: TokenRange,
    head: u32,
) -> Option<Actor> {
    let named = entities.at(head).and_then(|mention| named(doc, entities, mention.entity, mention.tokens));
    named
        .or_else(|| titled(doc, entities, tokens, head))
        .or_else(|| state_of(doc, entities, tokens, head))
        .or_else(|| body_of(doc, entities, head))
}

/// Most words between a body's name and the word for what it is: `the Brell non-profit rights group`.
const BETWEEN: u32 = 4;

/// The body whose name stands before the word for what it is: `the Brell Front movement`, `the far-right Brell party`; but not
/// `a Brell Corp. group`, which is one of its.
fn body_of(doc: &Doc<'_>, entities: &Entities, head: u32) -> Option<Actor> {
    use OrganizationKind as K;
    let body = doc.token(head).filter(|token| !token.is_capital() && token.tag == Tag::Noun)?;
    if !body.is(LexClass::ORG_HEAD) && !is_word(doc, head, "movement") {
        return None;
    }
    let any = |words: &[&str]| words.iter().any(|word| is_word(doc, head, word));
    let fits: &[K] =
        if any(&["group", "movement", "organization", "organisation", "alliance", "militia", "bloc"]) {
            &[K::Group, K::Military, K::International, K::Party, K::Other]
        } else if any(&["party"]) {
            &[K::Party, K::Group, K::Other]
        } else if any(&["newspaper", "magazine", "agency", "broadcaster", "channel"]) {
            &[K::Media]
        } else {
            return None;
        };
    let first = head.saturating_sub(BETWEEN + 1);
    let mut at = head;
    let mention = loop {
        at = at.checked_sub(1).filter(|at| *at >= first)?;
        if let Some(mention) = entities.at(at) {
            break mention;
        }
        let token = doc.token(at)?;
        // `the so-called Brell Front (BF) group`
        let short = token.kind == Kind::CLOSE && at + 1 == head;
        if !short && (token.is_capital() || !matches!(token.tag, Tag::Noun | Tag::Adjective)) {
            return None;
        }
    };
    let EntityRef::Organization(id) = mention.entity else { return None };
    let organization = entities.organizations.get(id as usize).filter(|body| fits.contains(&body.kind))?;
    let indefinite = (mention.tokens.start.saturating_sub(2)..mention.tokens.start)
        .any(|at| ["a", "an", "another"].iter().any(|word| is_word(doc, at, word)));
    (!indefinite).then(|| Actor::organization(id, organization.name.clone()))
}

/// The person whose name follows an office of several words: `Secretary of State Jane Doe`, where the phrase that
/// was cut at `of` has its head in the office.
fn titled(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange, head: u32) -> Option<Actor> {
    let office = (tokens.start..=head)
        .filter_map(|at| doc.tokens.phrase_at(at))
        .find(|phrase| phrase.tokens.has(head) && phrase.class.any(LexClass::ROLE))?;
    let mention = entities.at(office.tokens.end).filter(|it| it.tokens.start == office.tokens.end)?;
    match mention.entity {
        EntityRef::Person(_) => named(doc, entities, mention.entity, mention.tokens),
        _ => None,
    }
}

fn named(doc: &Doc<'_>, entities: &Entities, entity: EntityRef, tokens: TokenRange) -> Option<Actor> {
    match entity {
        EntityRef::Person(id) => {
            entities.people.get(id as usize).map(|person| Actor::person(id, person.name.clone()))
        }
        EntityRef::Organization(id) => {
            entities.organizations.get(id as usize).map(|body| Actor::organization(id, body.name.clone()))
        }
        EntityRef::Place(id) => {
            let place = entities.places.get(id as usize)?;
            // A capital that acts is its government.
            let power = doc.unit(tokens.start)?.class.any(LexClass::COUNTRY | LexClass::CAPITAL);
            match place.country.filter(|_| power) {
                // `Scotland` and `the UK` have one code, but are not one name.
                Some(code)
                    if place.kind == PlaceKind::Country
                        && !is_short_for(&words_on_one_line(doc, tokens), &place.name) =>
                {
                    Some(Actor::country(code, words_on_one_line(doc, without_article(doc, tokens))))
                }
                Some(code) => Some(Actor::country(code, place.name.clone())),
                None => Some(Actor::group(place.name.clone())),
            }
        }
        EntityRef::Government(code) => Some(Actor::country(code, words_on_one_line(doc, tokens))),
        EntityRef::Nationality(code) => {
            is_people(doc, tokens).then(|| Actor::country(code, words_on_one_line(doc, tokens)))
        }
    }
}

/// True where a country's name may be a short form of the other: `UK` of `United Kingdom`, `Korea` of `North Korea`.
fn is_short_for(short: &str, name: &str) -> bool {
    let letters = || short.bytes().filter(u8::is_ascii_alphabetic);
    let initials =
        name.split([' ', '-']).filter_map(|word| word.bytes().next()).filter(u8::is_ascii_uppercase);
    let last = |words: &str| words.rsplit(' ').next().map(str::len).map_or(0, |length| words.len() - length);
    name.contains(short) || initials.eq(letters()) || short.get(last(short)..) == name.get(last(name)..)
}

/// `Russians`: the plural, which alone stands for all of them.
fn is_people(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    doc.unit(tokens.start)
        .and_then(|unit| doc.payload_of(unit.lexeme, unit.class & LexClass::DEMONYM))
        .is_some_and(|payload| payload.ends_with('+'))
}

/// The country that `the Danish government`, `Denmark's leadership` or `the government of Denmark` stands for.
fn state_of(doc: &Doc<'_>, entities: &Entities, tokens: TokenRange, head: u32) -> Option<Actor> {
    let uses = doc.payload(head, LexClass::ORG_HEAD)?.split_once(' ')?.1;
    if !uses.contains('s') {
        return None;
    }
    let before = entities.within(TokenRange::new(tokens.start, head)).last().map(|mention| mention.entity);
    let behind = u32::from(is_word(doc, head + 2, "the")) + head + 2;
    let behind =
        is_word(doc, head + 1, "of").then(|| entities.at(behind)).flatten().map(|mention| mention.entity);
    let country: Country = [before, behind].into_iter().flatten().find_map(|entity| match entity {
        EntityRef::Nationality(code) | EntityRef::Government(code) => Some(code),
        EntityRef::Place(id) => entities.places.get(id as usize)?.country,
        // `the government of Premier Lund`
        EntityRef::Person(id) if Some(entity) == behind => entities.people.get(id as usize)?.country,
        EntityRef::Person(_) | EntityRef::Organization(_) => None,
    })?;
    Some(Actor::country(country, on_one_line(doc.words(tokens))))
}

/// Most chunks that are looked back over for who `the official` is.
const LOOK_BACK: usize = 120;

/// The words of an earlier phrase that `the official` takes up: `an official of the Brell Bureau`; or `the report`: `a Brell
/// Bureau report`, where that says more.
fn introduced(doc: &Doc<'_>, tokens: TokenRange, head: u32) -> Option<TokenRange> {
    if tokens.len() != 2 || head != tokens.start + 1 || !is_word(doc, tokens.start, "the") {
        return None;
    }
    let known = |role: &Token| role.is(LexClass::ROLE) || is_word(doc, head, "report");
    let role = doc.token(head).filter(|role| role.tag == Tag::Noun && known(role))?;
    let here = doc.chunk_number(head);
    let before = doc.chunks.get(here.saturating_sub(LOOK_BACK)..here)?;
    let at = before.iter().rposition(|chunk| {
        chunk.kind == ChunkKind::Noun
            && doc.token(chunk.head).is_some_and(|token| token.lexeme == role.lexeme)
            && ["a", "an", "one"].iter().any(|word| is_word(doc, chunk.tokens.start, word))
    })?;
    let chunk = before.get(at)?;
    if !role.is(LexClass::ROLE) && chunk.tokens.len() <= tokens.len() {
        return None;
    }
    let at = here.saturating_sub(LOOK_BACK) + at;
    Some(TokenRange::new(chunk.tokens.start, with_complement(doc, None, at, chunk.head)))
}

/// The words of a phrase that names nobody, with what says of whom or of where: `officials at the Brell Bureau`.
pub(crate) fn group_actor(doc: &Doc<'_>, tokens: TokenRange, head: u32) -> Actor {
    group_of(doc, None, tokens, head)
}

/// As [`group_actor`]; the words end before a place that `apart` from them is known.
fn group_of(doc: &Doc<'_>, apart: Option<&Entities>, tokens: TokenRange, head: u32) -> Actor {
    let tokens = trimmed(doc, tokens);
    if let Some(introduced) = introduced(doc, tokens, head) {
        return Actor::group(on_one_line(doc.words(introduced)));
    }
    let last = tokens.end.saturating_sub(1);
    let at = doc.chunk_number(last);
    let end = match doc.chunks.get(at) {
        Some(chunk) if chunk.tokens.end == tokens.end && chunk.kind == ChunkKind::Noun => {
            with_complement(doc, apart, at, head)
        }
        _ => tokens.end,
    };
    Actor::group(on_one_line(doc.words(TokenRange::new(tokens.start, end))))
}

/// The end of the noun phrase that is chunk number `at` with the prepositional phrases that belong to it.
fn with_complement(doc: &Doc<'_>, apart: Option<&Entities>, mut at: usize, head: u32) -> u32 {
    let is_place = |at: u32| {
        let mention = apart.and_then(|entities| entities.at(at));
        mention.is_some_and(|mention| matches!(mention.entity, EntityRef::Place(_)))
    };
    let mut end = doc.chunks.get(at).map_or(0, |chunk| chunk.tokens.end);
    for _ in 0..2 {
        let (preposition, object) = (doc.chunks.get(at + 1), doc.chunks.get(at + 2));
        let (Some(preposition), Some(object)) = (preposition, object) else { break };
        if preposition.kind != ChunkKind::Preposition
            || object.kind != ChunkKind::Noun
            || object.tokens.start != preposition.tokens.end
        {
            break;
        }
        let of = is_word(doc, end, "of") && !takes_of(doc, at);
        let from = doc.is(head, LexClass::ROLE)
            && ["at", "from", "with", "in"].iter().any(|word| is_word(doc, end, word))
            && doc.token(object.head).is_some_and(|token| token.is_capital() && !is_time(token.class));
        let told_apart =
            || ["in", "with"].iter().any(|word| is_word(doc, end, word)) && is_place(object.head);
        if !of && (!from || told_apart()) {
            break;
        }
        let limit = doc.sentence_of(head).map_or(end, |sentence| sentence.tokens.end);
        if object.tokens.end > limit {
            break;
        }
        end = object.tokens.end;
        at += 2;
    }
    end
}

/// True behind a verb that tells by `of` what its object has done or lost: `accused the government of fraud`.
fn takes_of(doc: &Doc<'_>, at: usize) -> bool {
    const STEMS: [&str; 10] =
        ["accus", "suspect", "convict", "warn", "acquit", "clear", "inform", "remind", "assur", "strip"];
    let verb = at.checked_sub(1).and_then(|before| doc.chunks.get(before));
    verb.filter(|verb| verb.kind == ChunkKind::Verb).is_some_and(|verb| {
        let word = doc.word(verb.head);
        STEMS.iter().any(|stem| word.starts_with(stem))
    })
}

const fn is_time(class: LexClass) -> bool {
    class.any(LexClass::MONTH.union(LexClass::WEEKDAY))
}

/// The phrase without connectives in front and marks around it.
fn trimmed(doc: &Doc<'_>, tokens: TokenRange) -> TokenRange {
    let slice = doc.slice(tokens);
    // `at least five people`, `around 30 others`.
    let quantity = |at: u32| {
        let phrase = doc.tokens.phrase_at(at).is_some_and(|phrase| phrase.class.any(LexClass::TIME_MOD));
        phrase
            || doc.is(at, LexClass::TIME_MOD)
                && doc.token(at + 1).is_some_and(|next| next.tag == Tag::Numeral)
    };
    let lead = (tokens.start..)
        .zip(slice)
        .take_while(|(at, token)| {
            matches!(token.tag, Tag::Mark | Tag::Conjunction | Tag::Preposition)
                && token.kind != Kind::DOLLAR
                && !quantity(*at)
        })
        .count();
    let tail = slice
        .iter()
        .rev()
        .take_while(|token| matches!(token.tag, Tag::Mark | Tag::Conjunction) && token.kind != Kind::PERCENT)
        .count();
    let (lead, tail) = (crate::span::offset(lead), crate::span::offset(tail));
    if lead + tail >= tokens.len() { tokens } else { TokenRange::new(tokens.start + lead, tokens.end - tail) }
}
