//! Words that can be a name's though they are something else by themselves: months, `Will`, initials without stops,
//! places before a hyphen. Cost: a few class tests.

use super::beside::ends_role;
use super::hyphens::is_glued_hyphen;
use super::part::{NAME, PLACE, PartKind};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::is_genitive;
use crate::token::{Kind, Shape, Token};

/// `d'Angelo`.
pub(super) fn is_elided(doc: &Doc<'_>, token: &Token) -> bool {
    // Most words show by their first bytes that they are not.
    let [first, second, ..] = doc.text.as_bytes().get(token.span().range()).unwrap_or(&[]) else {
        return false;
    };
    if first.is_ascii() && !matches!(second, b'\'' | 0xe2) {
        return false;
    }
    let word = token.span().slice(doc.text);
    word.char_indices().nth(1).is_some_and(|(_, c)| matches!(c, '\'' | '’'))
        && word.chars().nth(2).is_some_and(char::is_uppercase)
}

/// `May` and `April` as names: inside one, or before a family name; `Jan` before any name or a particle,
/// `Jan van der Osk`.
pub(super) fn is_name_month(doc: &Doc<'_>, at: u32, token: &Token, next: Option<&Token>, open: bool) -> bool {
    if !token.is(NAME) {
        return false;
    }
    let before_family = |next: &Token| {
        // `In April Hughes won`.
        let inside = at.checked_sub(1).is_some_and(|before| doc.is(before, LexClass::PREPOSITION));
        let family = next.is(LexClass::FAMILY_NAME)
            && !next.is(LexClass::COMMON | PLACE)
            && (!inside || !next.is(LexClass::GIVEN_NAME));
        let short = token.is(LexClass::ABBREVIATION) && may_be_name(next) && !inside;
        let particle = token.is(LexClass::ABBREVIATION)
            && next.is(LexClass::NAME_PARTICLE)
            && !next.is_capital()
            && doc.token(at + 2).is_some_and(|word| {
                word.is_word() && (word.is_capital() || word.is(LexClass::NAME_PARTICLE))
            });
        next.is_word() && (family || short || particle)
    };
    // `Prime Minister May said`.
    let addressed = || {
        token.is(LexClass::FAMILY_NAME)
            && is_behind_office(doc, at)
            && next.is_some_and(|next| next.is_word() && !next.is_capital())
    };
    open || token.is(LexClass::GIVEN_NAME) && next.is_some_and(before_family)
        || addressed()
        || token.is(LexClass::FAMILY_NAME)
            && (is_behind_courtesy(doc, at) || next.is_some_and(|next| acts(doc, at, next)))
}

/// `Mrs May`, `Mrs. May`: right behind a title of courtesy.
fn is_behind_courtesy(doc: &Doc<'_>, at: u32) -> bool {
    let title = |back: u32| {
        at.checked_sub(back)
            .and_then(|at| doc.token(at))
            .is_some_and(|token| token.is(LexClass::HONORIFIC) && token.is_capital())
    };
    let stop = at.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(|token| token.kind == Kind::STOP);
    title(if stop { 2 } else { 1 })
}

/// `May said`, `May's letter`: what no month does or has, unless a word before it dates something. Whether anybody of the
/// story has that name is told later.
fn acts(doc: &Doc<'_>, at: u32, next: &Token) -> bool {
    const DATES: LexClass = LexClass::PREPOSITION
        .union(LexClass::DETERMINER)
        .union(LexClass::MONTH)
        .union(LexClass::WEEKDAY)
        .union(LexClass::CARDINAL)
        .union(LexClass::TIME_MOD)
        .union(LexClass::TIME_DIRECTION)
        .union(LexClass::TIME_SHIFT);
    let finite = |token: &Token| {
        matches!(token.tag, Tag::VerbPast | Tag::VerbS | Tag::Auxiliary | Tag::Modal) && !token.is_capital()
    };
    let verb = || finite(next) || next.tag == Tag::Adverb && doc.token(at + 2).is_some_and(finite);
    let dated = |back: u32| {
        at.checked_sub(back).and_then(|at| doc.token(at)).is_some_and(|token| {
            token.is(DATES) && !token.is(LexClass::REPORT_VERB | LexClass::COMPLEMENTIZER)
                || matches!(token.kind, Kind::NUMBER | Kind::HYPHEN | Kind::DASH | Kind::SLASH)
        })
    };
    let joined = || at.checked_sub(1).is_some_and(|before| doc.is(before, LexClass::CONJUNCTION)) && dated(2);
    next.is_word() && (is_genitive(next) || verb()) && !dated(1) && !joined()
}

/// Behind an office with a capital, a country that owns or a verb of saying: `Vice Premier He Lindqvist`, `China's He
/// Lindqvist`, `says He Lindqvist`.
pub(super) fn is_announced(doc: &Doc<'_>, at: u32) -> bool {
    let owned = || {
        let genitive = at.checked_sub(1).filter(|before| doc.token(*before).is_some_and(is_genitive));
        genitive.and_then(|at| at.checked_sub(1)).is_some_and(|owner| doc.is(owner, LexClass::COUNTRY))
    };
    // `says He Lindqvist`
    let said = || {
        at.checked_sub(1).and_then(|before| doc.token(before)).is_some_and(|before| {
            before.is(LexClass::REPORT_VERB) && !before.is_capital() && !before.is(LexClass::COMPLEMENTIZER)
        })
    };
    is_behind_office(doc, at) || owned() || said()
}

/// `Prime Minister | May`: right behind a role with a capital.
fn is_behind_office(doc: &Doc<'_>, at: u32) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    doc.token(before).is_some_and(|token| {
        token.is_capital() && token.is_word() && (token.is(LexClass::ROLE) || ends_role(doc, before))
    })
}

/// `Will` as a name: before a word that may be a family name; at the start of a sentence that is no question, what
/// follows must be no verb that `will` asks for.
pub(super) fn is_name_modal(doc: &Doc<'_>, at: u32, end: u32, token: &Token, next: Option<&Token>) -> bool {
    // `Will Young attended`: a family name that is an ordinary word too, before a verb that `will` cannot have.
    let ordinary = next.is_some_and(|next| {
        next.is(LexClass::FAMILY_NAME)
            && next.is(LexClass::COMMON)
            && next.is_capital()
            && doc.token(at + 2).is_some_and(|verb| verb.tag == Tag::VerbPast && !verb.pos.has(Tag::VerbBase))
    });
    if !ordinary && !next.is_some_and(may_be_name) {
        return false;
    }
    let question =
        || end.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(|t| t.kind == Kind::QUESTION);
    let goes_on = |behind: &Token| {
        behind.tag == Tag::VerbPast
            || behind.is(LexClass::MODAL | LexClass::CONJUNCTION)
            || matches!(behind.kind, Kind::COMMA | Kind::OPEN)
            || behind.is(LexClass::AUX) && !matches!(doc.word(at + 2), "be" | "have" | "do")
    };
    // `Can Peters win?`, `Can Peters recover`: of those that ask, `Will` alone is more often a name there.
    let asks = || doc.payload(at, LexClass::MODAL) != Some("future") || question();
    !token.shape.has(Shape::SENTENCE_START) || !asks() && doc.token(at + 2).is_some_and(goes_on)
}

/// `Brandon | More said`: a small word with a capital behind a given name, where the sentence goes on without one.
pub(super) fn is_small_family_name(doc: &Doc<'_>, at: u32, token: &Token, next: Option<&Token>) -> bool {
    let given = at.checked_sub(1).and_then(|before| doc.token(before)).is_some_and(|before| {
        before.is(LexClass::GIVEN_NAME) && !before.is(LexClass::COMMON) && before.is_capital()
    });
    given
        && token.is(LexClass::DETERMINER)
        && token.shape.has(Shape::CAPITAL)
        && !token.shape.has(Shape::UPPER)
        && next.is_some_and(|next| next.tag == Tag::VerbPast || next.tag == Tag::VerbS)
}

/// `Truong My Linh`: a word of grammar between a name of families that comes first and another name.
pub(super) fn is_small_middle_name(doc: &Doc<'_>, at: u32, token: &Token, next: Option<&Token>) -> bool {
    let family = at.checked_sub(1).and_then(|before| doc.token(before)).is_some_and(|before| {
        before.is(LexClass::FAMILY_FIRST) && !before.is(LexClass::COMMON) && before.is_capital()
    });
    family
        && token.is(LexClass::DETERMINER | LexClass::PRONOUN)
        && token.end - token.start == 2
        && token.shape.has(Shape::CAPITAL)
        && !token.shape.has(Shape::UPPER)
        && next.is_some_and(may_be_name)
}

/// A word of the name lists or of none, in the usual spelling.
pub(super) fn may_be_name(next: &Token) -> bool {
    next.is_word()
        && next.is_capital()
        && !next.shape.any(Shape::UPPER.with(Shape::CLITIC))
        && (next.is(NAME) || !next.lexeme.is_known())
        && !next.is(LexClass::COMMON)
}

/// `KV`, `PC`: two letters, both of them capitals.
pub(super) fn is_two_capitals(token: &Token) -> bool {
    (token.end - token.start == 2) & token.shape.has(Shape::UPPER)
}

/// What two capitals are: a rank, or the initials of the name behind them; nothing for anything else.
pub(super) fn two_capitals(
    doc: &Doc<'_>,
    at: u32,
    token: &Token,
    next: Option<&Token>,
    open: bool,
) -> Option<PartKind> {
    let initials = || {
        !open
            && next.is_some_and(|next| are_initials(token, next))
            && !is_region_before_name(doc, at, token, next)
    };
    short_rank(doc, at, token, next).or_else(|| initials().then_some(PartKind::Initial))
}

/// `KV`, `TJ` before a name: two capitals that are initials written without their stops, and that nothing else is known by.
fn are_initials(token: &Token, next: &Token) -> bool {
    const BODY: LexClass = LexClass::ORG
        .union(LexClass::ORG_HEAD)
        .union(LexClass::ORG_SUFFIX)
        .union(LexClass::HONORIFIC)
        .union(LexClass::ROLE)
        .union(LexClass::COUNTRY)
        .union(LexClass::CLOCK);
    !token.is(BODY)
        && may_be_name(next)
        && !next.is(PLACE | LexClass::ORG)
        && (next.is(NAME) || !token.is(PLACE))
}

/// What a rank in two capitals is: a title before a whole name, `PC Ann Okafor`; initials before a family name, `CS
/// Lewis`; a body before anything else, `PC World`. Nothing for what is no such rank.
fn short_rank(doc: &Doc<'_>, at: u32, token: &Token, next: Option<&Token>) -> Option<PartKind> {
    if !token.is(LexClass::ROLE) || !doc.lexicon.facts(token.lexeme).has(Facts::SHORT) {
        return None;
    }
    const OTHER: LexClass = PLACE.union(LexClass::ORG).union(LexClass::ORG_HEAD).union(LexClass::ORG_SUFFIX);
    let name = |next: &Token| may_be_name(next) && !next.is(OTHER);
    let Some(next) = next.filter(|next| name(next) && next.is(NAME)) else { return Some(PartKind::Body) };
    let family = |token: &Token| {
        token.is_word() && token.is_capital() && (token.is(NAME) || !token.is(LexClass::COMMON))
    };
    let whole = next.is(LexClass::GIVEN_NAME) && doc.token(at + 2).is_some_and(family);
    Some(if whole { PartKind::Role } else { PartKind::Initial })
}

/// True for the next word in capitals of a name that is all written so, `DANNY MWALE`, and for one behind a title of
/// courtesy, `Mr. MWALE`: no acronym.
pub(super) fn is_shouted_name(doc: &Doc<'_>, at: u32, open: bool) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let shouted =
        doc.token(before).is_some_and(|token| token.shape.has(Shape::UPPER) && token.end - token.start > 2);
    let stop = doc.token(before).is_some_and(|token| token.kind == Kind::STOP);
    let title = before.checked_sub(u32::from(stop)).filter(|title| doc.is(*title, LexClass::HONORIFIC));
    open && shouted || title.is_some()
}

/// `Governor KP Iqbal Okafor`: a region in two capitals before a whole name, no initials.
fn is_region_before_name(doc: &Doc<'_>, at: u32, token: &Token, next: Option<&Token>) -> bool {
    token.is(LexClass::REGION)
        && next.is_some_and(|next| next.is(LexClass::GIVEN_NAME))
        && doc.token(at + 2).is_some_and(may_be_name)
}

/// `Rhodes-Okafor`: a place that is a family name too, or stands behind a given name, before a word that is no place.
pub(super) fn joins_family_names(doc: &Doc<'_>, at: u32, open: bool) -> bool {
    let not = PLACE | LexClass::ORG | LexClass::ORG_HEAD | LexClass::PLACE_HEAD | LexClass::COMMON;
    let hyphen = doc.token(at + 1).is_some_and(is_glued_hyphen);
    hyphen
        && (open
            || doc.is(at, NAME) && !doc.is(at, LexClass::COUNTRY | LexClass::DEMONYM | LexClass::CAPITAL))
        && doc.token(at + 2).is_some_and(|next| {
            next.is_word()
                && next.is_glued()
                && next.is_capital()
                && (!next.is(not) || next.is(LexClass::FAMILY_NAME))
        })
}

/// Capitals of two to five letters that the lists do not have: an acronym.
pub(super) fn is_acronym(token: &Token) -> bool {
    token.end - token.start <= 5
}
