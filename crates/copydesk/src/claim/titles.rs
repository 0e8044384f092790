//! [`Titles`]: whom the words of an office stand for: `the ambassador`, the person of the story who is that, or of
//! several the one named last; `the nominee`, who was called `Republican presidential nominee`.
//!
//! Cost: a step for each office of the story, and a comparison with those that begin like a word of the phrase; where
//! several people fit, a walk over the mentions before it.

use super::source::Core;
use super::view::View;
use super::word::{Words, words};
use super::word_list::listed;
use crate::extraction::{Country, MentionKind, Person};
use crate::mention::{Entities, EntityRef};
use crate::span::TokenRange;
use crate::token::Kind;
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

/// True for the words of a title, whatever their case and white space.
fn is_written(words: &[u8], title: &str) -> bool {
    let same = |(byte, other): (&u8, u8)| {
        byte.eq_ignore_ascii_case(&other) || other == b' ' && byte.is_ascii_whitespace()
    };
    words.iter().zip(title.bytes()).all(same)
}

impl Titles {
    /// The person who is what the head of a phrase, a role, is called.
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
                    && words.get(at..at + n).is_some_and(|window| is_written(window, title))
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
        let mut found = Found::default();
        for title in self.list.get_or_init(|| titles(entities)).iter().filter(|it| it.first & starts != 0) {
            let person = entities.people.get(title.person)?;
            if fits(person) && holds(&person.roles.get(title.role)?.title, title.first) {
                found.add(person);
            }
        }
        let called = found.n == 0 && core.head + 1 == core.tokens.end && core.tokens.len() > 1;
        if called && view.is_word(core.tokens.start, words!["the"]) && !view.is_word(core.head, COMMON) {
            let called = Called { view, entities, core, nation };
            let before =
                entities.mentions.partition_point(|mention| mention.tokens.start < core.tokens.start);
            let near = before.saturating_sub(MAX_MENTIONS)..before;
            let known = entities.mentions.get(near).unwrap_or(&[]);
            for person in entities.people.iter().filter(|person| called.is(person)) {
                // `the senator`: not one of whom the story speaks later.
                if known.iter().any(|mention| mention.entity == EntityRef::Person(person.id)) {
                    found.add(person);
                }
            }
        }
        found.nearest(view, entities, core)
    }
}

/// The people whom words may mean, each once; of more than fit in it none is meant.
#[derive(Debug, Default)]
struct Found<'e> {
    people: [Option<&'e Person>; MAX_FOUND],
    n: usize,
}

impl<'e> Found<'e> {
    fn add(&mut self, person: &'e Person) {
        if self.people.iter().flatten().any(|known| known.id == person.id) {
            return;
        }
        if let Some(slot) = self.people.get_mut(self.n) {
            *slot = Some(person);
        }
        self.n += 1;
    }

    /// The only one, or the one named last before the phrase; of spokesmen and the like a story has many.
    fn nearest(&self, view: View<'_>, entities: &Entities, core: &Core) -> Option<&'e Person> {
        if self.n <= 1 {
            return self.people[0];
        }
        // `the then minister, Ada Moor,`: named right behind it.
        let apposed = view.kind(core.tokens.end) == Kind::COMMA;
        let named = core.head + 1 == core.tokens.end && view.is_word(core.tokens.start, words!["the"]);
        if self.n > MAX_FOUND || !named || apposed || view.is_word(core.head, COMMON) {
            return None;
        }
        let before = entities.mentions.partition_point(|mention| mention.tokens.start < core.tokens.start);
        let named = entities.mentions.get(..before)?.iter().rev().take(MAX_MENTIONS);
        let mut named = named.filter_map(|mention| match mention.entity {
            EntityRef::Person(id) if mention.kind != MentionKind::Pronoun => Some(id),
            _ => None,
        });
        named.find_map(|id| self.people.iter().flatten().find(|person| person.id == id).copied())
    }
}

/// A phrase with `the` that calls somebody by fewer words than the story did before: `the minority leader`.
struct Called<'v> {
    view: View<'v>,
    entities: &'v Entities,
    core: &'v Core,
    nation: Option<Country>,
}

impl Called<'_> {
    /// True where all words of the phrase tell of an office of the person.
    fn is(&self, person: &Person) -> bool {
        self.nation.is_none_or(|nation| person.country == Some(nation))
            && person.roles.iter().any(|role| self.tells(&role.title, role.of.as_deref()))
    }

    fn tells(&self, title: &str, of: Option<&str>) -> bool {
        let doc = &self.view.doc;
        let same = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
        let mut title = title.split([' ', '-']);
        let head = doc.words(TokenRange::new(self.core.head, self.core.head + 1));
        let last = title.next_back().unwrap_or("");
        let leads = HEADS.iter().any(|word| same(word, head)) && HEADS.iter().any(|word| same(word, last));
        let held = is_office(last, head);
        if !held && !leads {
            return false;
        }
        let mut own = !leads || held;
        let words = TokenRange::new(self.core.tokens.start + 1, self.core.head);
        words.iter().all(|at| {
            let word = doc.words(TokenRange::new(at, at + 1));
            let held = title.clone().any(|other| same(word, other));
            let body = self.entities.at(at).is_some_and(|mention| match mention.entity {
                EntityRef::Organization(id) => {
                    let body = self.entities.organizations.get(id as usize);
                    body.is_some_and(|body| of.is_some_and(|of| same(of, &body.name)))
                }
                EntityRef::Nationality(country) => Some(country) == self.nation,
                _ => false,
            });
            own |= body;
            held || body
        }) && own
    }
}

/// True where the word of a title names an office: `Senator` or `Sen.` a senator.
pub(super) fn is_office(word: &str, office: &str) -> bool {
    let is = |word: &str| word.eq_ignore_ascii_case(office);
    let short = word.strip_suffix('.').unwrap_or(word);
    is(short)
        || SHORT.iter().any(|(abbreviation, offices)| {
            short.eq_ignore_ascii_case(abbreviation) && offices.iter().any(|office| is(office))
        })
}

/// Titles before names, and the offices of those who bear them.
const SHORT: [(&str, &[&str]); 8] = [
    ("sen", &["senator"]),
    ("sens", &["senator"]),
    ("gov", &["governor"]),
    ("govs", &["governor"]),
    ("rep", &["congressman", "congresswoman", "representative"]),
    ("reps", &["congressman", "congresswoman", "representative"]),
    ("gen", &["general"]),
    ("prof", &["professor"]),
];

/// Words for those who lead a body, whichever the story uses: `the bank's director`, `the bank chief`.
const HEADS: [&str; 5] = ["chief", "head", "boss", "director", "leader"];
/// People of whom a story may have several without a name.
const COMMON: &Words = listed!("common_titles");
/// Most people among whom the one named last is chosen.
const MAX_FOUND: usize = 4;
/// How many mentions back she may be named.
const MAX_MENTIONS: usize = 48;

fn titles(entities: &Entities) -> Vec<Title> {
    let people = entities.people.iter().enumerate();
    let roles = people.flat_map(|(at, person)| person.roles.iter().enumerate().map(move |role| (at, role)));
    let first = |title: &str| title.bytes().next().map(letter);
    roles.filter_map(|(person, (role, it))| Some(Title { first: first(&it.title)?, person, role })).collect()
}

#[cfg(test)]
mod tests {
    use crate::claim::sentences::source;

    #[test]
    fn fewer_words_call_the_same_person() {
        for (text, expected) in [
            ("Senate Minority Leader Imre Lund left. The minority leader said it was late.", "Imre Lund"),
            (
                "Democratic presidential candidate Imre Lund left. The candidate said it was late.",
                "Imre Lund",
            ),
            ("FBI Director Imre Lund left. The FBI chief said it was late.", "Imre Lund"),
            ("Ohio Gov. Imre Lund left. The governor said it was late.", "Imre Lund"),
            ("Ohio Gov. Imre Lund left. The Ohio governor said it was late.", "Imre Lund"),
            ("Ohio Gov. Imre Lund left. The Utah governor said it was late.", "The Utah governor"),
            ("FBI Director Imre Lund left. The police chief said it was late.", "The police chief"),
            (
                "Senate Minority Leader Imre Lund left. The majority leader said it was late.",
                "The majority leader",
            ),
        ] {
            assert_eq!(source(text), expected, "{text}");
        }
    }

    #[test]
    fn of_several_the_one_named_last_is_meant() {
        let met = "Prime Minister Ada Moor met Imre Lund, a former prime minister. Moor left early.";
        assert_eq!(source(&format!("{met} The prime minister said it was late.")), "Ada Moor");
    }
}
