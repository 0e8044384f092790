//! Of which country an office of state is whose words tell none: of the one that only such an office has, else of the
//! one that the story is about, unless its sentence speaks of that as of another.
//!
//! ```text
//! Secretary of State Ann Okafor met the Danish foreign minister, Karl Osk, in Copenhagen.
//! USA: no other country has one    DNK, and only he
//! ```
//!
//! Cost: the offices of a story are compared in pairs, and those of one sentence more closely; all are few.

use super::Title;
use super::list::Held;
use crate::extraction::{Country, Place, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase};

/// Most mentions of a sentence that are looked at: a hostile sentence names a million.
const MAX_NAMED: usize = 64;

/// Most countries of an office that are looked for in the story; the lists give a few.
const MAX_SEATS: usize = 16;

/// Whose parliaments have members who are called representatives before their names.
const OF_HOUSES: &str = "USA,PHL,KOR";

/// `Representative Ann Okafor`, `former Representative Ann Okafor`: with a capital and nothing that tells of whom a member of
/// a parliament, as `Rep.` is; any firm has representatives.
pub(super) fn is_of_house(doc: &Doc<'_>, title: &Title, office: &Phrase) -> bool {
    let TokenRange { start, end } = title.tokens;
    office.tokens == TokenRange::new(end.wrapping_sub(1), end)
        && doc.word(office.tokens.start) == "Representative"
        && title.of.is_none()
        && (title.tokens.len() == 1 || title.tokens.len() == 2 && doc.is(start, LexClass::ROLE_MOD))
}

/// The codes of the countries that the lists give an office, with commas between.
pub(super) fn seats<'d>(doc: &Doc<'d>, office: &Phrase) -> Option<&'d str> {
    if office.tokens.len() == 1 && doc.word(office.tokens.start) == "Representative" {
        return Some(OF_HOUSES);
    }
    doc.payload_of(office.lexeme, LexClass::ROLE)?.strip_prefix("gov.state.")
}

/// The country that the lists give an office: the one the story is about where that has such an office too, else that
/// of them which it names most often, else the first: `home secretary`.
pub(super) fn seat(
    doc: &Doc<'_>,
    title: &Title,
    office: &Phrase,
    main: Option<Country>,
    named: &[Country],
) -> Option<Country> {
    let countries = seats(doc, office)?.split(',').filter_map(Country::from_code);
    // `Secretary of State for Health`: what is behind it makes another office of it.
    let stop = doc.token(office.tokens.end).is_some_and(|token| token.kind == Kind::STOP);
    let whole = office.tokens.end + u32::from(stop) >= title.tokens.end;
    let first = countries.clone().next().filter(|_| whole)?;
    if let Some(main) = main.filter(|main| countries.clone().any(|country| country == *main)) {
        return Some(main);
    }
    // Of two that are named as often the one that the lists have first.
    let mut most = (0, first);
    for country in countries.take(MAX_SEATS) {
        let n = named.iter().filter(|named| **named == country).count();
        if n > most.0 {
            most = (n, country);
        }
    }
    Some(most.1)
}

/// True where the sentence of a title keeps an office of state from being one of `country`, which the story is about.
pub(super) fn is_kept_from(
    doc: &Doc<'_>,
    mentions: &[EntityMention],
    places: &[Place],
    (person, title): (u32, &Title),
    told: &[Held],
    country: Country,
) -> bool {
    let Some(sentence) = sentence_of(doc, title) else { return false };
    is_met(doc, told, (person, title), sentence, country)
        || is_told_of(mentions, places, sentence, title, country)
}

/// `Prime Minister Okafor met the Danish minister Karl Osk`: the country is that of another in the sentence, told behind
/// this one or beyond a verb of meeting; `Denmark's minister Karl Osk and Prime Minister Okafor` are of one.
fn is_met(
    doc: &Doc<'_>,
    told: &[Held],
    (person, title): (u32, &Title),
    sentence: TokenRange,
    country: Country,
) -> bool {
    // The first sense that tells something.
    let meets = |at: u32| {
        doc.payload(at, LexClass::EVENT_VERB).is_some_and(|payload| {
            let mut senses = payload.split("; ").filter(|sense| !sense.starts_with("none"));
            senses.next().is_some_and(|sense| sense.starts_with("consult"))
        })
    };
    told.iter().any(|other| {
        other.nation
            && other.person != person
            && other.country == country
            && sentence.has(other.start)
            && (other.start > title.tokens.start || (other.start..title.tokens.start).any(meets))
    })
}

/// `They met Prime Minister Osk in Oslo`: the sentence names places of another country, and none of this one.
pub(super) fn is_elsewhere(
    doc: &Doc<'_>,
    mentions: &[EntityMention],
    places: &[Place],
    title: &Title,
    country: Country,
) -> bool {
    let Some(sentence) = sentence_of(doc, title) else { return false };
    let of = named_in(mentions, sentence).filter_map(|mention| match mention.entity {
        EntityRef::Place(id) => places.get(id as usize)?.country,
        EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
        _ => None,
    });
    let (mut other, mut own) = (false, false);
    for named in of {
        own |= named == country;
        other |= named != country;
    }
    other && !own
}

/// `Attorney General Okafor spoke about Peru`: the country by its name and nothing in it, for the first time and behind
/// the title.
fn is_told_of(
    mentions: &[EntityMention],
    places: &[Place],
    sentence: TokenRange,
    title: &Title,
    country: Country,
) -> bool {
    let names = |mention: &&EntityMention| names_country(places, mention, country);
    let n = mentions.partition_point(|mention| mention.tokens.start < title.tokens.start);
    let tells = |mention: &EntityMention| match mention.entity {
        EntityRef::Place(id) => places.get(id as usize).is_some_and(|place| place.country == Some(country)),
        EntityRef::Nationality(named) | EntityRef::Government(named) => named == country,
        _ => false,
    };
    let here = || named_in(mentions, sentence).filter(|mention| tells(mention));
    here().any(|mention| mention.tokens.start > title.tokens.start)
        && here().all(|mention| names(&mention))
        && !mentions.get(..n.min(MAX_NAMED)).unwrap_or(&[]).iter().any(tells)
}

/// True for a country by its name.
pub(super) fn names_country(places: &[Place], mention: &EntityMention, country: Country) -> bool {
    let EntityRef::Place(id) = mention.entity else { return false };
    places
        .get(id as usize)
        .is_some_and(|place| place.kind == PlaceKind::Country && place.country == Some(country))
}

/// The sentence that a title stands in.
pub(super) fn sentence_of(doc: &Doc<'_>, title: &Title) -> Option<TokenRange> {
    doc.sentence_of(title.tokens.start).map(|sentence| sentence.tokens)
}

/// The first mentions of a sentence.
pub(super) fn named_in(
    mentions: &[EntityMention],
    sentence: TokenRange,
) -> impl Iterator<Item = &EntityMention> {
    let first = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let here = mentions.get(first..).unwrap_or(&[]).iter().take(MAX_NAMED);
    here.take_while(move |mention| mention.tokens.start < sentence.end)
}
