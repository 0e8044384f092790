//! What the story says a person is: titles before the name, appositions, copulas, in the story's words.
//!
//! ```text
//! former Secretary of State Ann Okafor     Ann Okafor, an aide to the president, ...
//! ^^^^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^^^^^^^^^^^
//! The envoy to Lima, Ann Okafor, ...       Ann Okafor is the envoy to Lima, was named envoy to Lima
//!     ^^^^^^^^^^^^^                                           ^^^^^^^^^^^^^
//! She was the envoy to Lima                her time as envoy to Lima
//!             ^^^^^^^^^^^^^                             ^^^^^^^^^^^^^
//! ```
//!
//! Entities with sorted mentions in, roles and countries of people out. Cost: a walk of a dozen tokens a mention.

mod about;
mod after;
mod appointed;
mod apposition;
mod before;
mod body;
mod by_pronoun;
mod chain;
mod comma;
pub(super) mod complement;
mod did;
mod home;
mod identified;
mod joined;
mod list;
mod noun_phrase;
#[cfg(test)]
mod office_tests;
mod own_body;
mod plural;
mod respective;
mod seat;
#[cfg(test)]
mod tests;
mod visitor;

pub(super) use by_pronoun::add_of_pronouns;

use super::named::Named;
use crate::extraction::{Country, Person, PlaceKind};
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::name_shape::on_one_line;
use crate::mention::setting::Lines;
use crate::mention::{Entities, EntityMention, EntityRef};
use crate::span::{TokenRange, offset};
use crate::token::Shape;
use chain::Chain;
use respective::Respective;

/// Of whom a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A country.
    Country(Country),
    /// An organization of the story.
    Organization(u32),
}

/// A role read from the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Title {
    /// Its words.
    pub(super) tokens: TokenRange,
    /// Of whom.
    pub(super) of: Option<Of>,
    /// Words between the two that may tell a country: `head of | Peru's | Harbour Union`.
    pub(super) beside: TokenRange,
    /// True for a title in the plural, which several people have.
    pub(super) plural: bool,
}

impl Title {
    /// Without the mark before it: `-farmer` behind a dash that has lost its blanks.
    fn without_mark(&self, doc: &Doc<'_>) -> Self {
        let marks = doc.slice(self.tokens).iter().take_while(|token| !token.is_word()).count();
        let start = self.tokens.start + offset(marks);
        Self { tokens: TokenRange::new(start, self.tokens.end), ..*self }
    }
}

/// The roles of a story while they are being read.
#[derive(Debug, Default)]
pub(super) struct Roles {
    titles: Vec<(u32, Title)>,
    /// Countries beside names.
    countries: Vec<(u32, Country)>,
    list: list::Work,
}

impl Roles {
    /// Each title found and whose it is.
    pub(super) fn titles(&self) -> &[(u32, Title)] {
        &self.titles
    }
}

/// Adds the roles by which the story calls somebody again, where it has not told them before: `the Ohio senator` of `Sen. Ann
/// Okafor`, but not `the Danish president` of `President Ann Okafor`.
pub(super) fn add_anew(doc: &Doc<'_>, anew: &[(u32, TokenRange)], people: &mut [Person]) {
    for (id, role) in anew {
        let Some(person) = people.get_mut(*id as usize) else { continue };
        let head = doc.word(role.end - 1);
        let is_head = |word: &str| word.eq_ignore_ascii_case(head);
        if !person.roles.iter().any(|role| role.title.split(' ').any(is_head)) {
            list::put(&mut person.roles, &on_one_line(doc.words(*role)), None);
            list::sort(&mut person.roles);
        }
    }
}

/// Writes the titles that several people share as the story has them.
pub(super) fn write_shared(doc: &Doc<'_>, roles: &Roles, people: &mut [Person]) {
    plural::write(doc, &roles.titles, people);
}

/// Reads the roles of all people.
pub(super) fn read_roles(
    doc: &Doc<'_>,
    lines: &Lines,
    roles: &mut Roles,
    named: &[Named],
    entities: &mut Entities,
) {
    let Roles { titles, countries, list } = roles;
    titles.clear();
    countries.clear();
    let mut plural = None::<plural::List>;
    let mut respective = None::<Respective>;
    let mut chain = Chain::default();
    for (n, name) in (1..).zip(named) {
        let Some(mention) = entities.mentions.get(name.at as usize) else { break };
        let person = name.person;
        let Some(sentence) = lines.sentence(doc, mention.tokens.start) else { break };
        let following = named.get(n).map(|name| name.tokens);
        let around = Around { doc, entities, mention, following, sentence: sentence.tokens };
        let before = name.at.checked_sub(1).and_then(|at| entities.mentions.get(at as usize));
        let has_title = before::may_have_title(&around, before);
        let nations = if has_title { Respective::begun(&around, person) } else { None };
        let listed = nations.is_some();
        // Most stories list no nations.
        if listed || respective.is_some() {
            respective = nations.or_else(|| respective.take()?.next(&around, person));
            for (person, country, title) in respective.iter().flat_map(Respective::all) {
                countries.push((person, country));
                titles.extend(title.map(|title| (person, title)));
            }
        }
        let title = if has_title && !listed { before::title_before(&around) } else { None };
        let title = title.filter(|title| chain.is_free(title, titles));
        let titled = title.is_some();
        let goes_on = plural.take().filter(|_| title.is_none()).and_then(|list| list.next(&around));
        plural = match (title, goes_on) {
            // `one of the leaders, Okafor, and Lund`: the other need be none.
            (Some(title), _) if comma::is_behind(&around) && !comma::is_of_all(&around, &title) => None,
            (Some(title), _) => plural::List::begun(title, mention.tokens.end),
            (None, goes_on) => goes_on.map(|(_, list)| list),
        };
        if let Some(rank) = title {
            titles.extend(comma::office_before_rank(&around, &rank).map(|title| (person, title)));
        }
        if let Some(title) = title.or(goes_on.map(|(title, _)| title)) {
            let title = body::with_body_behind_name(&around, title);
            let title = own_body::with_own_body(&around, title);
            match joined::parted(&around, &title) {
                Some(both) => titles.extend(both.map(|title| (person, title))),
                None => titles.push((person, title)),
            }
        }
        let behind = after::role_behind(&around).map(|title| own_body::with_own_body(&around, title));
        chain = Chain { title: behind, titled };
        if let Some(title) = behind {
            titles.push((person, title));
            titles.extend(joined::second_behind(&around, &title).map(|title| (person, title)));
        } else {
            plural::behind(&around, named.get(..n).unwrap_or(&[]), titles);
        }
        if let Some(country) = around.country_beside() {
            countries.push((person, country));
        }
    }
    list::add(doc, entities, named, titles, countries, list);
}

/// A mention and what is around it.
pub(super) struct Around<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) entities: &'a Entities,
    pub(super) mention: &'a EntityMention,
    /// The name behind it.
    pub(super) following: Option<TokenRange>,
    pub(super) sentence: TokenRange,
}

impl Around<'_> {
    /// The organization whose mention holds a token.
    pub(super) fn organization_at(&self, at: u32) -> Option<(TokenRange, u32)> {
        let mention = self.entities.at(at)?;
        match mention.entity {
            EntityRef::Organization(id) => Some((mention.tokens, id)),
            _ => None,
        }
    }

    /// The country that a token names or comes from.
    pub(super) fn country_at(&self, at: u32) -> Option<Country> {
        let nations = LexClass::COUNTRY | LexClass::DEMONYM;
        let unit = self.doc.unit(at).filter(|unit| unit.class.any(nations));
        let country = match unit {
            Some(unit) => [LexClass::COUNTRY, LexClass::DEMONYM]
                .into_iter()
                .filter(|class| unit.class.any(*class))
                .find_map(|class| self.doc.payload_of(unit.lexeme, class))?,
            // `US` of `US trade representative`, which the lists have as a role.
            None => self.doc.payload(at, nations)?,
        };
        Country::from_code(country.trim_end_matches('+'))
    }

    /// `Russian Ivan Petrov`, `Ivan Petrov (Russia)`, `Petrov of Russia`.
    fn country_beside(&self) -> Option<Country> {
        let demonym = self.mention.tokens.start.checked_sub(1).filter(|at| *at >= self.sentence.start);
        if let Some(at) = demonym.filter(|at| self.doc.is(*at, LexClass::DEMONYM)) {
            return self.country_at(at);
        }
        // `Russia's Ivan Petrov`
        let owned = demonym.filter(|at| self.doc.token(*at).is_some_and(|it| it.shape.has(Shape::CLITIC)));
        let owner = owned.and_then(|at| self.entities.at(at.checked_sub(1)?));
        if let Some(owner) = owner {
            let EntityRef::Place(place) = owner.entity else { return None };
            let place = self.entities.places.get(place as usize);
            return place.filter(|place| place.kind == PlaceKind::Country)?.country;
        }
        let next = self.mention.tokens.end;
        let token = self.doc.token(next).filter(|_| next < self.sentence.end)?;
        let opens = token.kind == crate::token::Kind::OPEN;
        let of = token.is(LexClass::PREPOSITION) && self.doc.word(next) == "of";
        if opens || of { self.country_at(next + 1) } else { None }
    }
}
