//! What a document says of a person, as far as it decides who that is.
//!
//! Names are cut into keys ([`super::name_key`]); what contradicts is a given or middle name, a suffix, a country,
//! `Mr` and `Mrs`, and the same office of two bodies.

use super::hash::{Hash, name_hash};
use super::name_key::{family_key, full_form, word_key};
use super::title::{is_former, title_hashes};
use crate::extraction::{CompactString, Country, Person, Role};

/// So many offices tell who somebody is.
const MOST: usize = 32;

/// An office, as hashes; 0 where there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Office {
    title: u64,
    body: u64,
    /// The last two words of the body: the `foreign ministry` is some country's, which a story need not tell.
    body_end: u64,
}

/// A person of a document, as far as it decides who it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Profile {
    /// A hash of the family name, so that sorting seldom has to read it.
    family_hash: u64,
    pub(super) family: String,
    /// Empty where there is none; one letter where it is an initial.
    pub(super) given: String,
    pub(super) middle: String,
    pub(super) suffix: String,
    pub(super) country: Option<Country>,
    /// True where the country stands in words; `the president` may be any story's guess.
    is_firm: bool,
    /// `m` or `f` where the title tells.
    gender: Option<char>,
    offices: Vec<Office>,
    /// The name that the given name may be short for; itself, where it is none.
    pub(super) call: String,
    /// Every title, one of the past too: a hash of its last word, of its last two, and of all.
    titles: Vec<[u64; 3]>,
}

impl Profile {
    pub(super) fn of(person: &Person) -> Self {
        let words = |name: &Option<CompactString>| -> Vec<String> {
            let name = name.as_deref().unwrap_or("");
            name.split(|c: char| c.is_whitespace() || c == '-' || c == '.')
                .map(word_key)
                .filter(|key| !key.is_empty())
                .collect()
        };
        let (mut given, middle) = (words(&person.given), words(&person.middle));
        let family = match &person.family {
            Some(family) => family_key(family),
            // A name of one part is a family name as far as anybody knows.
            None if given.is_empty() => family_key(&person.name),
            None => String::new(),
        };
        given.extend(middle);
        let mut rest = given.into_iter();
        let country = person
            .country
            .or_else(|| person.roles.iter().find_map(|role| Country::from_code(role.of.as_deref()?)));
        let of_country = |role: &Role| country.is_some_and(|code| role.of.as_deref() == Some(code.as_str()));
        let mut of_it = person.roles.iter().filter(|role| of_country(role)).peekable();
        let is_firm =
            country.is_some() && (of_it.peek().is_none() || of_it.any(|role| role.title.contains(' ')));
        let mut offices: Vec<Office> = person
            .roles
            .iter()
            .filter(|role| !is_former(&role.title))
            .map(|role| {
                let is_guess = !is_firm && of_country(role);
                let of = role.of.as_deref().filter(|_| !is_guess);
                Office {
                    title: title_hashes(&role.title)[2],
                    body: of.map_or(0, name_hash),
                    body_end: of.map_or(0, |body| name_hash(last_two(body))),
                }
            })
            .collect();
        offices.sort_unstable();
        offices.dedup();
        let mut titles: Vec<_> = person.roles.iter().map(|role| title_hashes(&role.title)).collect();
        titles.sort_unstable();
        titles.dedup();
        let given = rest.next().unwrap_or_default();
        Self {
            family_hash: Hash::new(b'f').text(&family).finish(),
            family,
            call: full_form(&given).to_owned(),
            given,
            middle: rest.next().unwrap_or_default(),
            suffix: person.suffix.as_deref().map(word_key).unwrap_or_default(),
            country,
            is_firm,
            gender: person.honorific.as_deref().and_then(gender),
            offices,
            titles,
        }
    }

    /// The most certain first.
    pub(super) fn certainty(&self) -> u32 {
        4 * u32::from(self.is_full())
            + 2 * u32::from(self.is_firm)
            + u32::from(!self.middle.is_empty())
            + u32::from(!self.suffix.is_empty())
            + u32::from(!self.offices.is_empty())
    }

    pub(super) fn contradicts(&self, other: &Self) -> bool {
        !fits(&self.given, &other.given)
            || self.is_named_otherwise(other)
            || (self.is_firm == other.is_firm && differ(self.country, other.country))
            || self.has_other_office(other)
    }

    /// True where what stands beside the given name cannot be one person's.
    pub(super) fn is_named_otherwise(&self, other: &Self) -> bool {
        self.is_parted_by_name(other) || self.is_of_another_generation(other)
    }

    /// The same without the suffix.
    pub(super) fn is_parted_by_name(&self, other: &Self) -> bool {
        !fits(&self.middle, &other.middle) || differ(self.gender, other.gender)
    }

    /// True for two suffixes, and for `Jr` beside the bare name: the son is not lost in the father whom all know.
    fn is_of_another_generation(&self, other: &Self) -> bool {
        let are_two = !self.suffix.is_empty() && !other.suffix.is_empty() && self.suffix != other.suffix;
        are_two || self.is_called_either_way(other)
    }

    /// True where one of two is called `Jr` or `Sr`, and the other by the bare name.
    pub(super) fn is_called_either_way(&self, other: &Self) -> bool {
        match (self.suffix.as_str(), other.suffix.as_str()) {
            ("", suffix) | (suffix, "") => is_father_or_son(suffix),
            _ => false,
        }
    }

    /// True where the given name is one in full.
    pub(super) fn is_full(&self) -> bool {
        self.given.chars().count() > 1
    }

    /// True where a story tells what they are.
    pub(super) const fn has_title(&self) -> bool {
        !self.titles.is_empty()
    }

    /// True where both are told to be, or to have been, the same: `president` and `US president`.
    pub(super) fn shares_title(&self, other: &Self) -> bool {
        self.titles.iter().any(|[_, _, title]| {
            other.titles.iter().any(|[last, two, all]| [last, two, all].contains(&title))
        }) || other
            .titles
            .iter()
            .any(|[_, _, title]| self.titles.iter().any(|[last, two, all]| [last, two, all].contains(&title)))
    }

    /// True where both are called something alike: a `far-right populist` and an `anti-EU populist`.
    pub(super) fn shares_trade(&self, other: &Self) -> bool {
        self.titles.iter().any(|[last, ..]| other.titles.iter().any(|[its, ..]| last == its))
    }

    /// True where the two are told to be of two countries.
    pub(super) fn is_of_another_country(&self, other: &Self) -> bool {
        differ(self.country, other.country)
    }

    /// True where both hold the same office, but of two bodies, and none together.
    fn has_other_office(&self, other: &Self) -> bool {
        let of_two = |mine: &Office, its: &Office| mine.title == its.title && mine.body != 0 && its.body != 0;
        let pairs = || self.offices.iter().flat_map(|mine| other.offices.iter().map(move |its| (mine, its)));
        let is_one = |mine: &Office, its: &Office| {
            mine.body == its.body || mine.body == its.body_end || mine.body_end == its.body
        };
        !pairs().any(|(mine, its)| of_two(mine, its) && is_one(mine, its))
            && pairs().any(|(mine, its)| of_two(mine, its))
    }

    /// What speaks for it that they are one.
    pub(super) fn evidence(&self, other: &Self) -> u32 {
        let offices = self
            .offices
            .iter()
            .map(|office| 1 + u32::from(other.offices.contains(office)))
            .zip(self.offices.iter().map(|office| other.offices.iter().any(|its| its.title == office.title)))
            .filter(|(_, shared)| *shared)
            .map(|(points, _)| points)
            .max();
        2 * u32::from(self.country.is_some() && self.country == other.country) + offices.unwrap_or(0)
    }

    pub(super) fn learn(&mut self, other: &Self) {
        let longer = |mine: &mut String, its: &str| {
            if its.len() > mine.len() && fits(mine, its) {
                its.clone_into(mine);
            }
        };
        longer(&mut self.given, &other.given);
        longer(&mut self.middle, &other.middle);
        if !self.is_firm {
            self.country = if other.is_firm { other.country } else { self.country.or(other.country) };
            self.is_firm = other.is_firm;
        }
        self.gender = self.gender.or(other.gender);
        for title in &other.titles {
            if self.titles.len() < MOST && !self.titles.contains(title) {
                self.titles.push(*title);
            }
        }
        for office in &other.offices {
            if self.offices.len() < MOST && !self.offices.contains(office) {
                self.offices.push(*office);
            }
        }
    }
}

/// `Jr` and `Sr`, as keys; monarchs are counted, and mostly called without their number.
fn is_father_or_son(suffix: &str) -> bool {
    matches!(suffix, "jr" | "junior" | "sr" | "senior")
}

/// True where one is missing, both are the same, or one is the initial of the other.
pub(super) fn fits(a: &str, b: &str) -> bool {
    a.is_empty() || b.is_empty() || a == b || is_initial(a, b) || is_initial(b, a)
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_some() && b.is_some() && a != b
}

/// The last two words.
fn last_two(name: &str) -> &str {
    let start = name.rmatch_indices(' ').nth(1).map_or(0, |(at, _)| at + 1);
    name.get(start..).unwrap_or(name)
}

fn gender(honorific: &str) -> Option<char> {
    match honorific.trim_end_matches('.').to_ascii_lowercase().as_str() {
        "mr" | "sir" | "lord" | "herr" | "señor" | "monsieur" => Some('m'),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "frau" | "señora" | "madame" => Some('f'),
        _ => None,
    }
}
