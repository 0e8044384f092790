//! Who is of which country where nations are listed before an office and names behind it in the same order.
//!
//! ```text
//! her French and Polish counterparts, Ann Okafor and Bo Lund      the presidents of Peru and Chile, Ann Okafor and Bo Lund
//!     ^^^^^^     ^^^^^^               ^^^^^^^^^^     ^^^^^^^                        ^^^^     ^^^^^
//! ```
//!
//! Only where there are as many names as nations. Cost: at a name behind a comma or a role in the plural a few tokens back.

use super::noun_phrase::{is_kin, is_plural, role_ends};
use super::plural::{Link, is_relative, link};
use super::{Around, Of, Title};
use crate::extraction::Country;
use crate::grammar::Doc;
use crate::lexicon::LexClass;
use crate::mention::name_shape::is_word;
use crate::mention::setting::nation_before;
use crate::span::TokenRange;
use crate::token::Kind;

/// Most nations of a list.
const MOST: usize = 4;

/// A list of nations, and of the names behind it as far as it was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Respective {
    countries: [Option<Country>; MOST],
    people: [u32; MOST],
    n_countries: usize,
    n_people: usize,
    /// The office that all of them have; what they are to somebody else is none.
    office: Option<TokenRange>,
    /// Where the name read last ends.
    end: u32,
    /// True once `and` was read.
    last: bool,
}

impl Respective {
    /// The list that stands before a name.
    pub(super) fn begun(around: &Around<'_>, person: u32) -> Option<Self> {
        let (doc, name) = (around.doc, around.mention.tokens);
        let before = name.start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
        let comma = doc.token(before)?.kind == Kind::COMMA;
        let end = if comma { before } else { name.start };
        let role = role_ends(doc, end).filter(|role| is_plural(doc, *role));
        let (role, nations) = match role {
            Some(role) => (TokenRange::new(role, end), nations_before(doc, role)?),
            None if comma => {
                let nations = nations_before(doc, end)?;
                let of = nations.start.checked_sub(1).filter(|of| is_word(doc, *of, "of"))?;
                let role = role_ends(doc, of).filter(|role| is_plural(doc, *role))?;
                (TokenRange::new(role, of), nations)
            }
            None => return None,
        };
        if role.start < around.sentence.start || is_kin(doc, role.start) {
            return None;
        }
        let relative = is_relative(doc, role);
        Some(Self {
            countries: nations.countries,
            people: [person; MOST],
            n_countries: nations.n,
            n_people: 1,
            office: (!relative).then_some(role),
            end: name.end,
            last: false,
        })
    }

    /// The list with one more name, where that is of it.
    pub(super) fn next(mut self, around: &Around<'_>, person: u32) -> Option<Self> {
        let name = around.mention.tokens;
        let here = !self.last && self.end > around.sentence.start;
        let link = here.then(|| link(around.doc, TokenRange::new(self.end, name.start))).flatten()?;
        *self.people.get_mut(self.n_people)? = person;
        (self.n_people, self.end, self.last) = (self.n_people + 1, name.end, link == Link::And);
        Some(self)
    }

    /// Who is of which country, with the office there, once all are named.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, Country, Option<Title>)> {
        let done = self.last && self.n_people == self.n_countries;
        let n = if done { self.n_people } else { 0 };
        let pairs = self.people.into_iter().zip(self.countries).take(n);
        let office = self.office;
        pairs.filter_map(move |(person, country)| {
            let country = country?;
            let of = Some(Of::Country(country));
            let title =
                office.map(|tokens| Title { tokens, of, beside: TokenRange::default(), plural: true });
            Some((person, country, title))
        })
    }
}

/// Nations in a list.
struct Nations {
    countries: [Option<Country>; MOST],
    n: usize,
    start: u32,
}

/// `French and Polish`, `Peru, Chile and Bolivia` that ends before a token.
fn nations_before(doc: &Doc<'_>, end: u32) -> Option<Nations> {
    let mut found = Nations { countries: [None; MOST], n: 0, start: end };
    loop {
        let (country, start) = nation_before(doc, found.start)?;
        *found.countries.get_mut(found.n)? = Some(country);
        found.n += 1;
        found.start = start;
        let Some(joint) = start.checked_sub(1) else { break };
        let and = doc.is(joint, LexClass::CONJUNCTION) && is_word(doc, joint, "and");
        let comma = doc.token(joint).is_some_and(|token| token.kind == Kind::COMMA);
        if !(if found.n == 1 { and } else { comma }) {
            break;
        }
        found.start = joint;
    }
    if found.n < 2 {
        return None;
    }
    found.countries.get_mut(..found.n)?.reverse();
    Some(found)
}
