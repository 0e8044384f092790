//! [`Titles`]: whom the words of an office stand for: `the ambassador`, where one person of the story is that.
//!
//! Cost: a step for each office of the story, and a comparison with those that begin like a word of the phrase.

use super::source::Core;
use super::view::View;
use crate::extraction::Person;
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use core::cell::OnceCell;

/// The offices of the people of a story, listed when somebody first asks.
#[derive(Debug, Default)]
pub(super) struct Titles {
    list: OnceCell<Vec<Title>>,
}

/// An office.
#[derive(Debug)]
struct Title {
    /// The letter that it begins with, as [`letter`] tells it.
    first: u32,
    /// Index of its person.
    person: usize,
    /// Its place among the offices of that person.
    role: usize,
}

/// A letter, in either case, as one bit of many.
const fn letter(byte: u8) -> u32 {
    1 << (byte & 0x1F)
}

impl Titles {
    /// The one person who is what the head of a phrase, a role, is called.
    pub(super) fn person<'e>(
        &self,
        view: View<'_>,
        entities: &'e Entities,
        core: &Core,
    ) -> Option<&'e Person> {
        let doc = &view.doc;
        let words = doc.words(core.tokens).as_bytes();
        // The title is that of the phrase's head, not of somebody in it: `an aide to the president`.
        let start = |tokens: TokenRange| doc.span(tokens).start as usize;
        let head = start(TokenRange::new(core.head, core.head + 1)).saturating_sub(start(core.tokens));
        let edge = |at: Option<&u8>| at.is_none_or(|byte| !byte.is_ascii_alphanumeric());
        // The letters with which a word of the phrase begins: few titles need to be looked for.
        let (starts, _) = words.iter().fold((0, true), |(starts, opens), byte| {
            (starts | if opens { letter(*byte) } else { 0 }, edge(Some(byte)))
        });
        let holds = |title: &str, first: u32| {
            let n = title.len();
            let mut places = (head + 1).saturating_sub(n)..=head;
            places.any(|at| {
                words.get(at).is_some_and(|byte| letter(*byte) == first)
                    && words
                        .get(at..at + n)
                        .is_some_and(|window| window.eq_ignore_ascii_case(title.as_bytes()))
                    && edge(at.checked_sub(1).and_then(|before| words.get(before)))
                    && edge(words.get(at + n))
            })
        };
        // `the Danish president` is nobody of another country, nor of none.
        let nation = entities.within(core.tokens).iter().find_map(|mention| match mention.entity {
            EntityRef::Nationality(country) | EntityRef::Government(country) => Some(country),
            _ => None,
        });
        let fits = |person: &Person| nation.is_none_or(|nation| person.country == Some(nation));
        let mut found: Option<&Person> = None;
        for title in self.list.get_or_init(|| titles(entities)).iter().filter(|it| it.first & starts != 0) {
            let person = entities.people.get(title.person)?;
            let known = found.is_some_and(|found| found.id == person.id);
            if known || !fits(person) || !holds(&person.roles.get(title.role)?.title, title.first) {
                continue;
            }
            if found.is_some() {
                return None;
            }
            found = Some(person);
        }
        found
    }
}

fn titles(entities: &Entities) -> Vec<Title> {
    let people = entities.people.iter().enumerate();
    let roles = people.flat_map(|(at, person)| person.roles.iter().enumerate().map(move |role| (at, role)));
    let first = |title: &str| title.bytes().next().map(letter);
    roles.filter_map(|(person, (role, it))| Some(Title { first: first(&it.title)?, person, role })).collect()
}
