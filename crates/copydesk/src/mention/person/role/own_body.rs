//! The body of a role that says by its words that it is of one named before: `Osk Corp. and its chairman, Ann Okafor`,
//! `the ministry's head`, `company spokesman Ann Okafor`.
//!
//! ```text
//! Osk Corp. lost on Friday. It was a bad year, said company chairman Ann Okafor.
//! ^^^^^^^^                                          ^^^^^^^ the only company so far
//! ```
//!
//! Where two bodies would do, it is of neither. Cost: a walk over the mentions of a sentence or two, for such roles only.

use super::{Around, Of, Title};
use crate::extraction::{OrganizationKind, PlaceKind};
use crate::lexicon::LexClass;
use crate::mention::name_shape::is_word;
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::Shape;

/// Most mentions before a role that are looked at.
const MAX_BACK: usize = 24;
/// Most words between `its` and the role: `its newly appointed | chairman`.
const MAX_BETWEEN: u32 = 2;

/// The title with the body that it is of, where its words say that it is of one named before.
pub(super) fn with_own_body(around: &Around<'_>, title: Title) -> Title {
    if title.of.is_some() || title.plural {
        return title;
    }
    let body = match its_before(around, title.tokens.start) {
        Some(its) => owner_of(around, its),
        None => kind_in(around, &title).and_then(|head| body_of_kind(around, head)),
    };
    Title { of: body.map(Of::Organization), ..title }
}

/// The `its` before a role: `its | chairman`, `its new | chairman`.
fn its_before(around: &Around<'_>, start: u32) -> Option<u32> {
    let doc = around.doc;
    let floor = around.sentence.start.max(start.saturating_sub(MAX_BETWEEN + 1));
    let mut before = start.checked_sub(1).filter(|at| *at >= floor)?;
    while doc.is(before, LexClass::ROLE_MOD) && before > floor {
        before -= 1;
    }
    is_word(doc, before, "its").then_some(before)
}

/// Whose `its` is: the only body of the sentence before it, or else of the sentence before that; nobody's where a country
/// stands nearer.
fn owner_of(around: &Around<'_>, its: u32) -> Option<u32> {
    let here = before(around, its);
    let mut known = None;
    for mention in here.iter().rev().take_while(|mention| mention.tokens.start >= around.sentence.start) {
        match mention.entity {
            EntityRef::Organization(id) if known.is_some_and(|known| known != id) => return None,
            EntityRef::Organization(_) if known.is_none() && is_circumstance(around, mention, its) => {
                return None;
            }
            EntityRef::Organization(id) => known = Some(id),
            _ if known.is_none() && is_state(around, mention) => return None,
            _ => {}
        }
    }
    known.or_else(|| {
        let last = around.sentence.start.checked_sub(1)?;
        let sentence = around.doc.sentence_of(last)?;
        let same = around.doc.sentence_of(its).is_some_and(|here| here.block == sentence.block);
        if same { only_body(here, sentence.tokens, |_| true) } else { None }
    })
}

/// The noun for a body that a title begins with: `company | chairman`, `the ministry's | head`; not `bank | robber`.
fn kind_in(around: &Around<'_>, title: &Title) -> Option<u32> {
    const OF_BODIES: [&str; 6] = ["biz", "gov", "media", "sport", "acad", "mil"];
    let (doc, at) = (around.doc, title.tokens.start);
    let token = doc.token(at).filter(|_| title.tokens.len() > 1)?;
    let small = !token.is_capital() || token.shape.has(Shape::SENTENCE_START);
    // `House Speaker`: a body by itself. `Police spokesman`: of whichever police is near.
    let itself = || doc.payload(at, LexClass::ORG_HEAD).is_some_and(|head| head.ends_with('h'));
    let any = ["police", "party"].iter().any(|word| is_word(doc, at, word));
    if !small || !token.is(LexClass::ORG_HEAD) || any || itself() {
        return None;
    }
    let (mut next, mut office) = (at, None);
    while let Some(unit) = doc.unit(next).filter(|_| next < title.tokens.end) {
        office =
            doc.payload_of(unit.lexeme, LexClass::ROLE).filter(|_| unit.class.any(LexClass::ROLE)).or(office);
        next = unit.tokens.end.max(next + 1);
    }
    OF_BODIES.iter().any(|domain| office.is_some_and(|of| of.starts_with(domain))).then_some(at)
}

/// The body so far that a noun means: the last one with that head, or the only one of its kind.
fn body_of_kind(around: &Around<'_>, head: u32) -> Option<u32> {
    let doc = around.doc;
    let here = before(around, head);
    let lexeme = doc.token(head)?.lexeme;
    let headed = here.iter().rev().find_map(|mention| match mention.entity {
        EntityRef::Organization(id) => {
            let last = doc.token(mention.tokens.end.checked_sub(1)?)?;
            (last.lexeme == lexeme).then_some(id)
        }
        _ => None,
    });
    let kind =
        ["company", "firm"].iter().any(|word| is_word(doc, head, word)).then_some(OrganizationKind::Company);
    headed.or_else(|| {
        let kind = kind?;
        let of_kind =
            |id: u32| around.entities.organizations.get(id as usize).is_some_and(|it| it.kind == kind);
        only_body(here, TokenRange::new(0, head), of_kind)
    })
}

/// The only body of some mentions that is so.
fn only_body(here: &[EntityMention], within: TokenRange, is_so: impl Fn(u32) -> bool) -> Option<u32> {
    let bodies = here.iter().filter(|mention| within.has(mention.tokens.start));
    let mut bodies = bodies.filter_map(|mention| match mention.entity {
        EntityRef::Organization(id) if is_so(id) => Some(id),
        _ => None,
    });
    let first = bodies.next()?;
    bodies.all(|id| id == first).then_some(first)
}

/// The last mentions before a token.
fn before<'a>(around: &'a Around<'_>, at: u32) -> &'a [EntityMention] {
    let mentions = &around.entities.mentions;
    let n = mentions.partition_point(|mention| mention.tokens.start < at);
    mentions.get(n.saturating_sub(MAX_BACK)..n).unwrap_or(&[])
}

/// True for a body that tells where something was or who did it: `a show on Osk TV lost its host`; but `by Osk Corp. and its
/// chairman`.
fn is_circumstance(around: &Around<'_>, mention: &EntityMention, its: u32) -> bool {
    let doc = around.doc;
    let before = mention.tokens.start.checked_sub(1);
    let before =
        before.and_then(|at| if doc.is(at, LexClass::DETERMINER) { at.checked_sub(1) } else { Some(at) });
    let small = before.is_some_and(|at| doc.is_spelled(at, &["on", "at", "in", "by", "from", "with"]));
    small && !its.checked_sub(1).is_some_and(|at| is_word(doc, at, "and"))
}

/// True for a state: `Peru and its president`.
fn is_state(around: &Around<'_>, mention: &EntityMention) -> bool {
    match mention.entity {
        EntityRef::Place(id) => {
            around.entities.places.get(id as usize).is_some_and(|place| place.kind == PlaceKind::Country)
        }
        EntityRef::Government(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Extractor};

    /// Of whom the only role of the only person is.
    fn of(text: &str) -> String {
        let story = Extractor::new().extract(&Article::new(text).clean(true)).expect("a short text");
        let role = story.people.first().and_then(|person| person.roles.first());
        role.and_then(|role| role.of.as_ref()).map(ToString::to_string).unwrap_or_default()
    }

    #[test]
    fn a_role_is_of_a_body_named_before() {
        for (text, expected) in [
            ("The board of Osk Corp. fired its president, Karl Lund, on Friday.", "Osk Corp"),
            ("Osk Corp. lost. Karl Lund, its new chairman, said so.", "Osk Corp"),
            ("Osk Corp. lost on Friday, said company chairman Karl Lund.", "Osk Corp"),
            (
                "The Harbour Ministry said no. Ministry spokesman Karl Lund said it was late.",
                "Harbour Ministry",
            ),
            ("Osk Corp.'s president, Karl Lund, resigned.", "Osk Corp"),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn where_two_would_do_it_is_of_neither() {
        for text in [
            "Osk Corp. bought Lund Corp. and kept its chairman, Karl Moor.",
            "Osk Corp. bought Lund Corp., said company chairman Karl Moor.",
            "A show on Osk TV lost its host, Karl Moor.",
            "The Harbour Union blames Peru and its president, Karl Moor.",
            "The Harbour Bank lost money to bank robber Karl Moor.",
        ] {
            assert!(!of(text).contains("Osk") && !of(text).contains("Harbour"), "{text}: {}", of(text));
        }
    }
}
