//! Who unnamed parties are where the story tells it elsewhere.
//!
//! ```text
//! A Lima man pleaded guilty. ... Imre Varga, 55, of Lima    the man is Varga
//! Oman's envoy accused ... Oman's envoy Lund                 the envoy is Lund
//! Oman ... Omani ... The government rejected it              Oman's
//! ```

use super::content::is_said;
use super::likeness::unnamed_only;
use super::lists::Role;
use super::merge::Story;
use super::sense::Tags;
use super::types::{Parties, Party, Telling};
use crate::extraction::{CompactString, Country, EventKind, Mode};
use crate::lexicon::{LexClass, Tag};
use crate::mention::{EntityMention, EntityRef, words_on_one_line};
use crate::span::{TokenRange, offset};
use crate::token::Kind;

/// How many sentences on somebody of no name may be named.
const NEAR: u32 = 4;

/// How many mentions are looked through for the one that gives an age.
const MENTIONS: usize = 60;

/// How many countries are counted, and how often that of a story is spoken of at least.
const COUNTRIES: usize = 12;
const MENTIONED: u32 = 3;

impl Story<'_> {
    /// Gives unnamed parties their person.
    #[inline(never)] // so that a profile shows it
    pub(super) fn identify(&self, tellings: &mut [Telling]) {
        let (mut aged, mut home) = (None, None);
        for telling in tellings {
            for parties in [&mut telling.actors, &mut telling.recipients] {
                if parties.iter().all(|party| party.entity.is_some()) {
                    continue;
                }
                let mut known = Parties::NONE;
                for party in parties.iter() {
                    let person = match party.entity {
                        Some(_) => None,
                        None if self.is_some_man(party) => {
                            *aged.get_or_insert_with(|| self.person_with_age(party.tokens.end))
                        }
                        None if self.is_the_government(party) => *home.get_or_insert_with(|| self.home()),
                        None => self.office_holder(party).or_else(|| self.namesake(party)),
                    };
                    known.add(Party { entity: person.or(party.entity), ..party });
                }
                *parties = known;
            }
        }
    }

    /// `the government`, and no word of whose.
    fn is_the_government(&self, party: Party) -> bool {
        let start = party.tokens.start;
        self.doc.is_spelled(party.head, &["government"])
            && (party.head == start || party.head == start + 1 && self.doc.is_spelled(start, &["the"]))
            && party.tokens.end == party.head + 1
    }

    /// The government of the country that a story is about: one that is spoken of twice as often as any other.
    fn home(&self) -> Option<EntityRef> {
        let mut counts: [(u32, Option<Country>); COUNTRIES] = [(0, None); COUNTRIES];
        for mention in &self.entities.mentions {
            let Some(country) = self.country_told(mention.entity) else { continue };
            let slot = counts.iter_mut().find(|(_, known)| known.is_none_or(|known| known == country));
            if let Some((n, known)) = slot {
                *n += 1;
                *known = Some(country);
            }
        }
        let (first, country) = counts.iter().copied().max_by_key(|(n, _)| *n)?;
        let country = country.filter(|_| first >= MENTIONED)?;
        let second = counts.iter().filter(|(_, other)| *other != Some(country)).map(|(n, _)| *n).max();
        (second.unwrap_or(0) * 2 <= first).then_some(EntityRef::Government(country))
    }

    /// The country that an entity is, or is of.
    fn country_told(&self, entity: EntityRef) -> Option<Country> {
        match entity {
            EntityRef::Person(id) => self.entities.people.get(id as usize)?.country,
            EntityRef::Organization(id) => self.entities.organizations.get(id as usize)?.country,
            EntityRef::Place(id) => self.entities.places.get(id as usize)?.country,
            EntityRef::Government(country) | EntityRef::Nationality(country) => Some(country),
        }
    }

    /// `A man pleaded guilty`, and then by name: one telling has a single party of no name, who may be the other's. Of what
    /// is only said, many say the like.
    pub(super) fn may_be_named(&self, a: &Telling, b: &Telling, same_recipient: bool) -> bool {
        let ((of, named), apart) = match (unnamed_only(&a.actors), unnamed_only(&b.actors)) {
            (true, _) | (_, true) if !is_said(a.kind) || a.mode == Some(Mode::Investigate) => return true,
            (true, true) => return b.headline,
            (true, false) => ((a, b), a.sentence.abs_diff(b.sentence)),
            (false, true) => ((b, a), a.sentence.abs_diff(b.sentence)),
            (false, false) => return false,
        };
        if named.actors.is_empty() {
            return of.headline || named.headline || apart <= NEAR;
        }
        let Some(party) = of.actors.iter().next() else { return false };
        let many = self.doc.token(party.head).is_some_and(|head| head.tag == Tag::NounPlural);
        let land =
            self.entities.within(party.tokens).iter().find_map(|mention| self.country_of(mention.entity));
        let fits = |other: Party| {
            let person = matches!(other.entity, Some(EntityRef::Person(_)));
            let home = other.entity.and_then(|entity| self.country_of(entity));
            !(many && person && named.actors.len() == 1) && (land.is_none() || home.is_none() || land == home)
        };
        let near =
            of.headline || named.headline || same_recipient || a.kind == EventKind::Concede && apart <= NEAR;
        near && (many || named.actors.len() == 1) && named.actors.iter().all(fits)
    }

    /// `Imre Varga Holds Talks`: whoever has just that name, where a line of capitals hid it.
    fn namesake(&self, party: Party) -> Option<EntityRef> {
        if party.tokens.len() < 2 || !self.doc.token(party.head).is_some_and(|head| head.tag == Tag::Proper) {
            return None;
        }
        let name = self.doc.words(party.tokens);
        let id = self.entities.people.iter().position(|person| person.name == name)?;
        Some(EntityRef::Person(offset(id)))
    }

    /// `a Lima man`, `Lima woman` in a heading: one person of no name.
    fn is_some_man(&self, party: Party) -> bool {
        let doc = self.doc;
        if self.lists.role_at(doc, party.head) != Some(Role::Kin) {
            return false;
        }
        let one = doc.token(party.head).is_some_and(|token| token.tag != Tag::NounPlural);
        let first = party.tokens.start;
        let indefinite = doc.is_spelled(first, &["a", "an"])
            || doc.token(first).is_some_and(|token| token.is_capital()) && !doc.is_spelled(first, &["the"]);
        one && indefinite
    }

    /// The first person whose age stands behind the name: `Imre Varga, 55,`.
    fn person_with_age(&self, from: u32) -> Option<EntityRef> {
        let first = self.entities.mentions.partition_point(|mention| mention.tokens.start < from);
        self.entities.mentions.get(first..)?.iter().take(MENTIONS).find_map(|mention| {
            let kind = |at: u32| self.doc.token(at).map(|token| token.kind);
            let comma = mention.tokens.end;
            let age = kind(comma) == Some(Kind::COMMA)
                && kind(comma + 1) == Some(Kind::NUMBER)
                && self.doc.word(comma + 1).len() == 2
                && kind(comma + 2) == Some(Kind::COMMA);
            (age && matches!(mention.entity, EntityRef::Person(_))).then_some(mention.entity)
        })
    }

    /// The only person of the story who holds the office for the country: `Oman's envoy`, `the Omani leader`.
    fn office_holder(&self, party: Party) -> Option<EntityRef> {
        if !self.doc.is(party.head, LexClass::ROLE) {
            return None;
        }
        let of = |mention: &EntityMention| self.country_of(mention.entity);
        let country = self.entities.within(party.tokens).iter().find_map(of)?;
        if self.doc.token(party.head).is_some_and(|token| token.tag == Tag::NounPlural) {
            return None;
        }
        let office = self.office(party);
        let mut holders = (0u32..).zip(&self.entities.people).filter(|(_, person)| {
            person.country == Some(country)
                && person.roles.iter().any(|role| self.is_office(&role.title, &office))
        });
        let (id, _) = holders.next()?;
        holders.next().is_none().then_some(EntityRef::Person(id))
    }

    /// The words of an office: `foreign minister`.
    fn office(&self, party: Party) -> CompactString {
        let from = party.tokens.start.max(party.head.saturating_sub(3));
        let phrase = (from..party.head)
            .filter_map(|at| self.doc.tokens.phrase_at(at))
            .find(|phrase| phrase.tokens.end == party.head + 1 && phrase.class.any(LexClass::ROLE));
        let words = phrase.map_or(TokenRange::new(party.head, party.head + 1), |phrase| phrase.tokens);
        words_on_one_line(self.doc, words)
    }

    /// True where a title is the office; a `leader` leads the state, a `counterpart` has whatever office.
    fn is_office(&self, title: &str, office: &str) -> bool {
        let is = |word: &str| office.eq_ignore_ascii_case(word);
        if is("counterpart") {
            return true;
        }
        if is("leader") {
            return title.split(' ').any(|word| {
                let lexeme = self.doc.lexicon.lexeme_in_any_case(word);
                lexeme.and_then(|lexeme| self.lists.noun(lexeme)).is_some_and(|noun| noun.any(Tags::LEADERS))
            });
        }
        let named = if is("PM") { "prime minister" } else { office };
        // `Gov. Varga`, `the Ohio governor`.
        let short = if is("governor") {
            "Gov."
        } else if is("senator") {
            "Sen."
        } else {
            named
        };
        if title.split(' ').any(|word| word == short || word == short.trim_end_matches('.')) {
            return true;
        }
        let ends = |end: &str| {
            title.len() >= end.len() && title.is_char_boundary(title.len() - end.len()) && {
                let (before, last) = title.split_at(title.len() - end.len());
                last.eq_ignore_ascii_case(end) && (before.is_empty() || before.ends_with(' '))
            }
        };
        // `the army chief`, the `Chief of Army Staff`.
        let all = || {
            named.contains(' ')
                && named.split(' ').all(|word| title.split(' ').any(|other| other.eq_ignore_ascii_case(word)))
        };
        ends(named) || all() || title.split(' ').any(|word| word.eq_ignore_ascii_case(named))
    }
}
