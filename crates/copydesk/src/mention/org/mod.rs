//! Finds organizations: proposals first, entities once people have taken theirs.
//!
//! `Doc -> Candidate*`, then `Candidate*, Entities -> Organization*`. Names come from the lists ([`listed`]), from a
//! noun that heads them or a company's suffix ([`headed`]), from what the story calls them ([`described`]), from a role
//! beside them ([`workplace`], [`before_office`]), from what is traded of them ([`traded`]), or from the story itself, which
//! tells an acronym in brackets behind the full name ([`acronym`]) and whose full names have short forms ([`short`]). A body
//! that goes by two names that share no key is one ([`same`]).
//!
//! ```text
//! the Asia-Pacific Economic Cooperation (APEC) ... the Danish foreign ministry ... Brell Corp.
//!     [                               ] [  ]           [                     ]     [        ]
//! ```
//!
//! Cost: one walk over the units that can name a body; names are compared by their keys, never with each other.

mod acronym;
mod add;
mod before_office;
mod club;
mod described;
mod field;
mod headed;
mod listed;
mod modifiers;
mod refer;
mod rules;
mod same;
mod short;
mod traded;
mod words;
mod workplace;

pub(crate) use add::Bodies;
pub(crate) use refer::{Heads, refer};
pub(crate) use rules::RULES;

use super::Candidate;
use super::marks::Marks;
use super::units::{Sort, two_words};
use crate::extraction::{Country, OrganizationKind};
use crate::grammar::{Doc, word_at};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Phrase, Shape, Token};

/// Fewest names in a row that are buttons.
const MIN_BUTTONS: usize = 3;

/// Proposes organizations, in any order.
pub(crate) fn propose(doc: &Doc<'_>, marks: &mut Marks, candidates: &mut Vec<Candidate>) {
    let first = candidates.len();
    let Marks { lines, units, .. } = &mut *marks;
    let may_be = |at: u32, token: &Token| may_name(doc, &word_at(at, token), token);
    for unit in units.of(Sort::Body, doc, may_be) {
        let Some(token) = doc.token(unit.tokens.start) else { break };
        if token.shape.has(Shape::PHRASE) && !may_name(doc, &unit, token) {
            continue;
        }
        let (sentence, poor) = lines.line(doc, unit.tokens.start);
        let found = listed::organization(doc, &unit, sentence, poor)
            .or_else(|| headed::company(doc, &unit, sentence, poor))
            .or_else(|| headed::organization(doc, &unit, sentence, poor))
            .or_else(|| described::organization(doc, &unit, sentence));
        candidates.extend(found);
    }
    drop_buttons(doc, first, candidates);
    let preposition = |at: u32| doc.token(at).is_some_and(|token| token.tag == Tag::Preposition);
    let owned = |at: u32| before_office::may_own(doc, at);
    let plays = |at: u32| club::may_play(doc, at);
    let roles = units.of(Sort::Role, doc, |at, _| preposition(at + 1) | owned(at) | plays(at));
    for unit in roles {
        let (of, behind) = (preposition(unit.tokens.end), owned(unit.tokens.start));
        let plays = plays(unit.tokens.start);
        let headed = unit.tokens.len() > 1 && doc.is(unit.tokens.start, LexClass::ORG_HEAD);
        if !(of | behind | headed | plays) {
            continue;
        }
        let (sentence, poor) = lines.line(doc, unit.tokens.start);
        if poor {
            continue;
        }
        if of {
            candidates.extend(workplace::of_role(doc, &unit, sentence));
        }
        let club = if behind | plays { club::of_player(doc, &unit, sentence) } else { None };
        candidates.extend(club);
        let before = if headed { modifiers::before_role(doc, &unit, sentence) } else { None };
        candidates.extend(before);
        if behind && before.is_none() {
            candidates.extend(before_office::before_office(doc, &unit, sentence));
        }
    }
    traded::propose(doc, marks, candidates);
    acronym::propose(doc, marks, first, candidates);
    short::propose(doc, marks, first, candidates);
}

/// `Send Facebook Twitter Google+ Whatsapp`: three names and more with nothing or a plus between them are the buttons of
/// a page, which act in no story.
fn drop_buttons(doc: &Doc<'_>, first: usize, candidates: &mut Vec<Candidate>) {
    let joins = |before: &Candidate, after: &Candidate| {
        let gap = after.tokens.start.wrapping_sub(before.tokens.end);
        let plus = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind(b'+'));
        gap == 0 || gap == 1 && plus(before.tokens.end)
    };
    let (mut read, mut kept) = (first, first);
    while let Some(rest) = candidates.get(read..).filter(|rest| !rest.is_empty()) {
        let n = 1 + rest.iter().zip(rest.iter().skip(1)).take_while(|(one, next)| joins(one, next)).count();
        if n < MIN_BUTTONS {
            candidates.copy_within(read..read + n, kept);
            kept += n;
        }
        read += n;
    }
    candidates.truncate(kept);
}

/// A head in lower case names nothing without a capital or a noun that describes it before it, a capital or a
/// participle behind it, or a comma before its article. Most heads stand so, and cost no more than this.
#[inline]
fn may_name(doc: &Doc<'_>, unit: &Phrase, first: &Token) -> bool {
    let at = |at: u32| doc.token(at);
    let TokenRange { start, end } = unit.tokens;
    let before = at(start.wrapping_sub(1)).is_some_and(|token| {
        token.is_capital() | token.is_word() & (token.tag.is_noun() | (token.tag == Tag::Adjective))
    });
    let after = at(end).is_some_and(|token| token.is_capital() | token.tag.is_verb());
    let comma = at(start.wrapping_sub(2)).is_some_and(|token| token.kind == Kind::COMMA);
    unit.class.any(LexClass::ORG) | first.is_capital() | before | after | comma
}

/// Kind and what follows it in a payload of the lists.
fn read(payload: &str) -> Option<(OrganizationKind, &str)> {
    let (kind, rest) = two_words(payload);
    OrganizationKind::from_name(kind).map(|kind| (kind, rest))
}

/// The country in a payload's second word.
fn country(code: &str) -> Option<Country> {
    Country::from_code(code)
}

#[cfg(test)]
mod tests {
    use crate::extraction::MentionKind;
    use crate::{Article, Extractor};

    #[test]
    fn buttons_are_no_organizations() {
        let bodies = |text: &str| {
            let story = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
            story.organizations.iter().map(|body| body.name.to_string()).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(
            bodies("He left on Friday. Send Facebook Twitter Google+ Whatsapp Tumblr The visit goes on."),
            ""
        );
        assert_eq!(
            bodies("Facebook, Twitter, Google and Whatsapp left."),
            "Facebook, Twitter, Google, Whatsapp"
        );
        assert_eq!(bodies("He left Facebook."), "Facebook");
    }

    /// The organizations of a text, each with its mentions without a name.
    fn meant(text: &str) -> String {
        let story = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        let mut shown = Vec::new();
        for body in &story.organizations {
            let called = body.mentions.iter().filter(|mention| mention.kind == MentionKind::Title);
            let called: Vec<_> = called.map(|mention| mention.span.slice(text)).collect();
            shown.push(format!("{}: {}", body.name, called.join(", ")));
        }
        shown.join("; ")
    }

    #[test]
    fn some_heads_mean_no_body_in_lower_case() {
        for (text, expected) in [
            ("Norsund Bank lost. The bank sold a ship.", "Norsund Bank: The bank"),
            ("Norsund Power lost. The power was out.", "Norsund Power: "),
            ("He told Norsund News so. The news was bad.", "Norsund News: "),
            ("He told Norsund News so. The newspaper printed it.", "Norsund News: The newspaper"),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }

    #[test]
    fn one_body_by_two_names() {
        for (text, expected) in [
            ("The GOP lost. The Republican Party will meet.", "Republican Party: "),
            ("The Justice Department agreed. The Department of Justice left.", "Department of Justice: "),
            ("The Department of Labor agreed. The Labor Department left.", "Department of Labor: "),
            ("The Treasury agreed. The Treasury Department left.", "Treasury Department: "),
            ("The Senate met. She is running for the U.S. Senate.", "U.S. Senate: "),
            ("She is in the U.S. Senate. The Senate met.", "U.S. Senate: "),
            ("Apple Inc agreed. Apple lost.", "Apple Inc: "),
            ("The Los Angeles Lakers won. The Lakers left.", "Los Angeles Lakers: "),
            ("The Lakers won. The Los Angeles Lakers left.", "Los Angeles Lakers: "),
            (
                "The New York Times and the Los Angeles Times agreed. The Times left.",
                "New York Times: ; Los Angeles Times: ; Times: ",
            ),
            (
                "The Democratic Party met. The New York Democratic Party left.",
                "Democratic Party: ; New York Democratic Party: ",
            ),
            (
                "The Russian Defense Ministry agreed. The Ukrainian Ministry of Defense left.",
                "Russian Defense Ministry: ; Ukrainian Ministry of Defense: ",
            ),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }

    #[test]
    fn a_chamber_goes_by_half_of_its_name() {
        for (text, expected) in [
            ("It failed in the House on Friday. The House of Commons met.", "House of Commons: "),
            ("The House of Commons met. It failed in the Commons on Friday.", "House of Commons: "),
            ("It failed in the Commons on Friday.", "Commons: "),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }
}
