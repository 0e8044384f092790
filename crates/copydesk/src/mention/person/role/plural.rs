//! Titles in the plural before a list of names: each of `Senators Ann Okafor and Bo Lund` is a senator.
//!
//! ```text
//! Foreign Ministers Ann Okafor of Peru, Bo Lund of Chile and Karl Osk, 52, met.
//! ^^^^^^^^^^^^^^^^^           ^^^^^^^^^         ^^^^^^^^^^^^         what may stand between two of the list
//! ```
//!
//! A title that goes for one name alone is none: `told reporters Ann Okafor was ill`. Cost: a few tokens between two
//! names, behind a title in the plural only.

use super::{Around, Title, after};
use crate::extraction::{CompactString, Person};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme};
use crate::mention::name_shape::on_one_line;
use crate::mention::person::named::Named;
use crate::span::TokenRange;
use crate::token::{Kind, Shape};

/// What people are to others.
const RELATIVE: &[&str] = &[
    "rivals",
    "opponents",
    "colleagues",
    "predecessors",
    "successors",
    "critics",
    "supporters",
    "fans",
    "allies",
    "adversaries",
    "counterparts",
    "peers",
    "fellows",
];

/// Most tokens between two names of a list.
const MAX_BETWEEN: u32 = 12;

/// Most titles in the plural of a story that are written as they stand; a hostile text has many more.
const MAX_WRITTEN: usize = 64;

/// A list of names behind a title in the plural, as far as it was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    title: Title,
    /// Where the name read last ends.
    end: u32,
    /// True once `and` was read: one name more, and the list is over.
    last: bool,
}

impl List {
    /// The list that a title begins which goes for more than the name that ends at `end`.
    pub(super) const fn begun(title: Title, end: u32) -> Option<Self> {
        if title.plural { Some(Self { title, end, last: false }) } else { None }
    }

    /// The title of the next name, where that is of the list, and the list from there on.
    pub(super) fn next(self, around: &Around<'_>) -> Option<(Title, Self)> {
        let name = around.mention.tokens;
        if self.last || self.end <= around.sentence.start {
            return None;
        }
        let link = link(around.doc, TokenRange::new(self.end, name.start))?;
        Some((self.title, Self { end: name.end, last: link == Link::And, ..self }))
    }
}

/// The title in the plural on these tokens, where a list of names follows.
pub(super) fn title(around: &Around<'_>, tokens: TokenRange) -> Option<Title> {
    let doc = around.doc;
    let next = around.following.filter(|next| next.start < around.sentence.end)?;
    link(doc, TokenRange::new(around.mention.tokens.end, next.start))?;
    // `told lawmakers Ann Okafor and Bo Lund were ill`.
    let told = tokens.start.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::REPORT_VERB));
    if told && doc.token(tokens.end - 1).is_some_and(|token| !token.is_capital()) {
        return None;
    }
    // What they are to somebody else is no title: `his rivals Ann Okafor and Bo Lund`.
    if is_relative(doc, tokens) {
        return None;
    }
    super::before::title(around, tokens).map(|title| Title { plural: true, ..title })
}

/// What people are to others: `counterparts`.
pub(super) fn is_relative(doc: &Doc<'_>, title: TokenRange) -> bool {
    head(doc, title).is_some_and(|head| RELATIVE.iter().any(|word| doc.word(head).eq_ignore_ascii_case(word)))
}

/// The title in the plural behind the last of a list of names: `Ann Okafor and Bo Lund, the founders of Tilda,`.
/// `named` ends with that name.
pub(super) fn behind(around: &Around<'_>, named: &[Named], titles: &mut Vec<(u32, Title)>) {
    let doc = around.doc;
    let comma = around.mention.tokens.end;
    let is_comma = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind::COMMA);
    let [.., first, last] = named else { return };
    if comma >= around.sentence.end || !is_comma(comma) || first.tokens.start < around.sentence.start {
        return;
    }
    if link(doc, TokenRange::new(first.tokens.end, last.tokens.start)) != Some(Link::And) {
        return;
    }
    let closes = |title: &Title| {
        // Behind the body that it is of: `both directors of Osk Corp | ,`
        let body = around.organization_at(title.beside.end).filter(|_| title.of.is_some());
        let end = body.map_or(title.tokens.end, |(body, _)| body.end);
        end >= around.sentence.end
            || doc.token(end).is_some_and(|next| matches!(next.kind, Kind::COMMA | Kind::STOP))
    };
    let start = comma + 1 + u32::from(doc.is_spelled(comma + 1, &["both"]));
    let title = after::noun_phrase(around, start, false).filter(|title| title.plural && closes(title));
    titles.extend(title.into_iter().flat_map(|title| [first, last].map(|name| (name.person, title))));
}

/// What joins two names of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// Only in the middle of a list.
    Comma,
    /// Before its last name.
    And,
}

/// How the names on both sides of these tokens are joined; ages, parties, and whose they are stand between them.
pub(super) fn link(doc: &Doc<'_>, between: TokenRange) -> Option<Link> {
    if between.len() > MAX_BETWEEN {
        return None;
    }
    let (mut link, mut of, mut open) = (None, false, false);
    for at in between.iter() {
        let token = doc.token(at)?;
        match token.kind {
            Kind::OPEN => open = true,
            Kind::CLOSE => open = false,
            _ if open => {}
            Kind::COMMA => (link, of) = (link.or(Some(Link::Comma)), false),
            Kind::NUMBER | Kind::HYPHEN | Kind::STOP => {}
            Kind::WORD if token.is(LexClass::CONJUNCTION) && doc.word(at) == "and" => {
                (link, of) = (Some(Link::And), false);
            }
            Kind::WORD if token.is(LexClass::PREPOSITION) && matches!(doc.word(at), "of" | "from") => {
                of = true;
            }
            Kind::WORD if of && (token.is_capital() || token.is(LexClass::DETERMINER)) => {}
            // `R-Texas`
            Kind::WORD if token.shape.has(Shape::LETTER) && token.is_capital() => of = true,
            // `and the former aide Karl Osk` has a title of his own.
            _ => return None,
        }
    }
    link
}

/// Writes the titles in the plural as they stand in the story, once all that looks a title up is done: `Sens.`; but where
/// a person has the same title alone, too, that is enough.
pub(super) fn write(doc: &Doc<'_>, titles: &[(u32, Title)], people: &mut [Person]) {
    for (id, title) in titles.iter().filter(|(_, title)| title.plural).take(MAX_WRITTEN) {
        let title = title.without_mark(doc);
        let one = singular(doc, &title);
        let alone = |(person, other): &(u32, Title)| {
            person == id && !other.plural && doc.words(other.tokens).eq_ignore_ascii_case(&one)
        };
        let Some(person) = people.get_mut(*id as usize).filter(|_| !titles.iter().any(alone)) else {
            continue;
        };
        if let Some(role) = person.roles.iter_mut().find(|role| role.title == one) {
            role.title = on_one_line(doc.words(title.tokens));
            super::list::sort(&mut person.roles);
        }
    }
}

/// The words of a title in the plural with its noun in the singular: `Secretary of State` of `Secretaries of State`.
pub(super) fn singular(doc: &Doc<'_>, title: &Title) -> CompactString {
    let words = doc.words(title.tokens);
    let Some(head) = head(doc, title.tokens) else { return on_one_line(words) };
    let (Some(first), Some(head)) = (doc.token(title.tokens.start), doc.token(head)) else {
        return on_one_line(words);
    };
    let at = (head.start - first.start) as usize;
    let end = at + (head.end - head.start) as usize;
    let (Some(before), Some(word), Some(behind)) = (words.get(..at), words.get(at..end), words.get(end..))
    else {
        return on_one_line(words);
    };
    let mut one = CompactString::from(before);
    one.push_str(&one_of(doc, word));
    one.push_str(behind);
    on_one_line(&one)
}

/// The office in the singular that the lists have for one in the plural.
pub(super) fn singular_office(doc: &Doc<'_>, office: TokenRange) -> Option<Lexeme> {
    let whole = Title { tokens: office, of: None, beside: TokenRange::default(), plural: true };
    doc.lexicon.lexeme(&singular(doc, &whole).trim_end_matches('.').to_lowercase())
}

/// The noun in the plural: the last one before what it is of.
fn head(doc: &Doc<'_>, title: TokenRange) -> Option<u32> {
    let is_plural = |at: &u32| {
        let word = doc.word(*at);
        ["s", "S", "men", "people"].iter().any(|end| word.ends_with(end))
    };
    let before_of = |at: &u32| !doc.is(*at, LexClass::PREPOSITION);
    title.iter().take_while(before_of).filter(is_plural).last()
}

/// One of what a noun tells in the plural: as the lists have it, else without its `s`.
fn one_of(doc: &Doc<'_>, word: &str) -> CompactString {
    const ENDS: [(&str, &str); 5] =
        [("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("people", "person")];
    let listed = ENDS.iter().find_map(|(many, one)| {
        let mut noun = CompactString::from(word.strip_suffix(many)?);
        noun.push_str(one);
        let lexeme = doc.lexicon.lexeme(&noun.to_lowercase())?;
        doc.lexicon.classes(lexeme).any(LexClass::ROLE).then_some(noun)
    });
    listed.unwrap_or_else(|| word.trim_end_matches(['s', 'S']).into())
}
