//! [`Part`]: what a token, or a few, can be in a line of capitalized words: a name's word, a title, a place.
//!
//! One part is a word with what is glued to it: `Geun-hye`, `J.`, `Jr.`, `Secretary of State`. A part that could be
//! a name's word though the lists have it as something else (`Major`, `Hill`, `Jordan`) keeps its classes; which it
//! is, is decided in [`super::segment`] by its neighbours. Cost: a few class tests a token, no allocation.

use super::hyphens::{is_glued_hyphen, word_end};
use super::part_phrase::phrase_part;
use super::part_word::{
    is_acronym, is_announced, is_elided, is_name_modal, is_name_month, is_shouted_name, is_small_family_name,
    is_small_middle_name, is_two_capitals, joins_family_names, may_be_name, two_capitals,
};
use crate::grammar::Doc;
use crate::lexicon::{LexClass, Lexeme, Tag};
use crate::token::{Kind, Shape, Token};

/// What a part is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    /// A word of a name.
    Name,
    /// `J.`, `J.P.`, `J`.
    Initial,
    /// `van der`, `al-`.
    Particle,
    /// `Jr.`, `III`.
    Suffix,
    /// `"Bill"` between given and family name.
    Nickname,
    /// `Mr.`, `Sheikh`.
    Honorific,
    /// `St`, `Saint`: begins the name of a place, a club or a saint.
    Saint,
    /// `Prime Minister`, `spokesman`.
    Role,
    /// `former`, `deputy`.
    RoleMod,
    /// A country, city, region, or what comes from there.
    Place,
    /// An organization of the lists, or an acronym.
    Body,
    /// `Ministry`, `Bank`: heads the name of an organization.
    BodyHead,
    /// `River`, `Airport`: heads the name of a place.
    PlaceHead,
    /// `Hurricane`, `Frigate`: the name behind it is no person's.
    ThingHead,
    /// Ends any name.
    Break,
}

/// A word with what is glued to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// First token.
    pub(super) start: u32,
    /// One past the last token.
    pub(super) end: u32,
    /// What it is by itself.
    pub(super) kind: PartKind,
    /// Classes of its first token.
    pub(super) class: LexClass,
    /// Word type of its first token, or of the phrase it is.
    pub(super) lexeme: Lexeme,
    /// Spelling of its first token.
    pub(super) shape: Shape,
    /// True where the lists know its first token as an ordinary word.
    pub(super) ordinary: bool,
}

impl Part {
    /// True where its word is of one of the classes.
    pub(super) const fn is(&self, class: LexClass) -> bool {
        self.class.any(class)
    }

    /// True for what stands in a name and nowhere else.
    pub(super) const fn is_name(&self) -> bool {
        matches!(
            self.kind,
            PartKind::Name | PartKind::Initial | PartKind::Particle | PartKind::Suffix | PartKind::Nickname
        )
    }
}

/// Words of grammar: in capitals they begin sentences and stand in titles, but are no names.
pub(in crate::mention) const FUNCTION: LexClass = LexClass::FUNCTION_WORD;

/// Words of the name lists.
pub(in crate::mention) const NAME: LexClass = LexClass::GIVEN_NAME.union(LexClass::FAMILY_NAME);
/// Countries, cities, regions and what comes from there.
pub(super) const PLACE: LexClass = LexClass::COUNTRY
    .union(LexClass::DEMONYM)
    .union(LexClass::CAPITAL)
    .union(LexClass::CITY)
    .union(LexClass::REGION);

/// Reads the part that begins at a token; `caseless` where capitals tell nothing on this line, `open` where a name
/// has begun before it.
#[inline]
pub(super) fn part_at(doc: &Doc<'_>, at: u32, end: u32, caseless: bool, open: bool) -> Part {
    let Some(token) = doc.token(at) else { return NOTHING };
    if is_plain(doc, at, token) {
        single(at, token, PartKind::Name)
    } else {
        special_part(doc, at, end, caseless, open, token)
    }
}

/// True for a word with a capital that means nothing else and has nothing glued to it, as most in names are.
#[inline]
pub(super) fn is_plain(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    // Whether its class or its spelling makes something else of it is hard to guess, so that they are asked as one; hardly
    // ever stands a hyphen behind it.
    let special = token.class.and(SPECIAL).bits() | u64::from(token.shape.and(SPELLED).bits());
    (special == 0) & token.is_word() & token.is_capital() && !doc.token(at + 1).is_some_and(is_glued_hyphen)
}

/// Classes that make something else than a name's word of a word.
const SPECIAL: LexClass = FUNCTION
    .union(PLACE)
    .union(LexClass::WEEKDAY)
    .union(LexClass::HOLIDAY)
    .union(LexClass::MONTH)
    .union(LexClass::NAME_SUFFIX)
    .union(LexClass::NAME_PARTICLE)
    .union(LexClass::HONORIFIC)
    .union(LexClass::ROLE)
    .union(LexClass::ROLE_MOD)
    .union(LexClass::ORG)
    .union(LexClass::ORG_HEAD)
    .union(LexClass::ORG_SUFFIX)
    .union(LexClass::PLACE_HEAD)
    .union(LexClass::THING_HEAD);

/// Spellings that do so.
const SPELLED: Shape = Shape::CLITIC
    .with(Shape::PHRASE)
    .with(Shape::LETTER)
    .with(Shape::DOTTED)
    .with(Shape::UPPER)
    .with(Shape::DIGIT);

/// Reads a part that its class, its spelling or the hyphen behind it may make something else than a name's word.
pub(super) fn special_part(
    doc: &Doc<'_>,
    at: u32,
    end: u32,
    caseless: bool,
    open: bool,
    token: &Token,
) -> Part {
    if token.is(ODD) | token.shape.any(ODDLY_SPELLED) | !token.is_capital() | !token.is_word() {
        return odd_part(doc, at, end, caseless, open, token);
    }
    // `G4S`, `x7Qb2 Ann Okafor`: nobody has a figure in his name.
    if token.shape.has(Shape::DIGIT) {
        return single(at, token, PartKind::Body);
    }
    if !caseless
        && is_two_capitals(token)
        && let Some(kind) = two_capitals(doc, at, token, doc.token(at + 1).filter(|_| at + 1 < end), open)
    {
        return single(at, token, kind);
    }
    word(doc, at, end, token, caseless, open)
}

/// Classes and spellings of words that are hardly ever names, or are told by their spelling.
const ODD: LexClass = FUNCTION.union(LexClass::WEEKDAY).union(LexClass::HOLIDAY).union(LexClass::MONTH);
const ODDLY_SPELLED: Shape = Shape::CLITIC.with(Shape::PHRASE).with(Shape::LETTER).with(Shape::DOTTED);

/// Reads a part that is of such a class or so spelled, or is no word with a capital.
fn odd_part(doc: &Doc<'_>, at: u32, end: u32, caseless: bool, open: bool, token: &Token) -> Part {
    if token.kind != Kind::WORD || token.shape.has(Shape::CLITIC) {
        return single(at, token, PartKind::Break);
    }
    if !token.is_capital() {
        return lower_case(doc, at, end, token, open);
    }
    if token.shape.has(Shape::PHRASE)
        && let Some(part) = phrase_part(doc, at, end, token)
    {
        return part;
    }
    let next = doc.token(at + 1).filter(|_| at + 1 < end);
    if token.is(LexClass::WEEKDAY | LexClass::HOLIDAY) {
        // `Sun Lijian`, the short form of a day that is a family's name.
        let family = token.is(LexClass::FAMILY_FIRST) && !caseless && !open && next.is_some_and(may_be_name);
        return single(at, token, if family { PartKind::Name } else { PartKind::Break });
    }
    if token.is(LexClass::MONTH) && !is_name_month(doc, at, token, next, open) {
        return single(at, token, PartKind::Break);
    }
    if token.shape.has(Shape::LETTER) {
        return initial(at, token, next);
    }
    if !caseless
        && is_two_capitals(token)
        && let Some(kind) = two_capitals(doc, at, token, next, open)
    {
        return single(at, token, kind);
    }
    if token.is(FUNCTION) && !token.is(LexClass::MONTH) {
        let name = token.is(NAME | LexClass::NAME_PARTICLE | LexClass::FAMILY_FIRST)
            && !caseless
            && if token.is(LexClass::MODAL) {
                !open && is_name_modal(doc, at, end, token, next)
            } else {
                open || !token.shape.has(Shape::SENTENCE_START)
                    && (!token.is(LexClass::PRONOUN)
                        || is_announced(doc, at) && next.is_some_and(may_be_name))
            };
        let syllable = open && word_end(doc, at, end, token, open) > at + 1;
        let small =
            || is_small_family_name(doc, at, token, next) || is_small_middle_name(doc, at, token, next);
        if !(name || syllable || open && !caseless && small()) {
            return single(at, token, PartKind::Break);
        }
    }
    if token.shape.has(Shape::DOTTED) {
        let initials = token.is(LexClass::REGION)
            && next.is_some_and(|next| {
                next.is(LexClass::FAMILY_NAME)
                    && next.is_capital()
                    && !next.is(LexClass::ROLE | LexClass::ROLE_MOD)
            });
        let kind = if initials {
            PartKind::Initial
        } else if token.is(PLACE) {
            PartKind::Place
        } else if token.is(LexClass::ORG) || token.end - token.start > 6 {
            PartKind::Body
        } else if token.is(LexClass::NAME_SUFFIX) && open {
            PartKind::Suffix
        } else if token.is(LexClass::CLOCK) {
            PartKind::Break
        } else {
            PartKind::Initial
        };
        return single(at, token, kind);
    }
    word(doc, at, end, token, caseless, open)
}

const NOTHING: Part = Part {
    start: u32::MAX - 1,
    end: u32::MAX,
    kind: PartKind::Break,
    class: LexClass::NONE,
    lexeme: Lexeme::unknown(0),
    shape: Shape::NONE,
    ordinary: false,
};

/// A word that is a part by itself.
#[inline]
pub(super) fn single(at: u32, token: &Token, kind: PartKind) -> Part {
    Part {
        start: at,
        end: at + 1,
        kind,
        class: token.class,
        lexeme: token.lexeme,
        shape: token.shape,
        ordinary: token.is(LexClass::COMMON) | (!token.pos.is_empty() & !token.is(NAME)),
    }
}

/// A particle or `d'Angelo`: what of a name is in lower case.
fn lower_case(doc: &Doc<'_>, at: u32, end: u32, token: &Token, open: bool) -> Part {
    if token.is(LexClass::NAME_PARTICLE) && !token.is(LexClass::HONORIFIC) {
        let unit = doc.unit(at).filter(|unit| unit.class.any(LexClass::NAME_PARTICLE));
        let mut last = unit.map_or(at + 1, |unit| unit.tokens.end);
        if doc.token(last).is_some_and(|next| next.kind == Kind::HYPHEN && next.is_glued()) && last < end {
            last += 1;
        }
        // `e`, `y`, `do`, `bar`: particles between a name's words only.
        if open || !token.is(FUNCTION | LexClass::COMMON) && token.end - token.start > 1 {
            return Part { end: last, ..single(at, token, PartKind::Particle) };
        }
    }
    let elided = open && is_elided(doc, token);
    single(at, token, if elided { PartKind::Name } else { PartKind::Break })
}

/// True for what is not written with a capital and ends any name: nearly all that follows one.
#[inline]
pub(super) fn ends_name(doc: &Doc<'_>, token: &Token) -> bool {
    let word = token.is_word();
    let common = token.is(LexClass::COMMON.union(FUNCTION)) & !token.is(LexClass::NAME_PARTICLE);
    let mark = !matches!(token.kind, Kind::COMMA | Kind::QUOTE | Kind::APOSTROPHE);
    // Asked at once: which of these it is cannot be guessed, but nearly always it is one.
    if word & (token.shape.has(Shape::CLITIC) | common) | !word & mark {
        return true;
    }
    word && !token.is(LexClass::NAME_PARTICLE) && !is_elided(doc, token)
}

fn initial(at: u32, token: &Token, next: Option<&Token>) -> Part {
    let stop = next.is_some_and(is_abbreviation_stop);
    if stop {
        return Part { end: at + 2, ..single(at, token, PartKind::Initial) };
    }
    // `Harry S Truman`, but no `A` or `I`.
    let goes_on = next.is_some_and(|next| next.is_capital() && next.is_word() && !next.is(FUNCTION));
    let kind = if goes_on && !token.is(FUNCTION) { PartKind::Initial } else { PartKind::Break };
    single(at, token, kind)
}

fn word(doc: &Doc<'_>, at: u32, end: u32, token: &Token, caseless: bool, open: bool) -> Part {
    let with_stop = |mut part: Part| {
        if part.end < end && doc.token(part.end).is_some_and(is_abbreviation_stop) {
            part.end += 1;
        }
        part
    };
    let next = doc.token(at + 1).filter(|next| at + 1 < end && next.is_word());
    // `Kisumu MP Ann Okafor`: what may follow a name is an office before the next one.
    let next_name = token.is(LexClass::ROLE)
        && next.is_some_and(|next| next.is_capital() && !next.is(FUNCTION | LexClass::NAME_SUFFIX));
    if token.is(LexClass::NAME_SUFFIX) && open && !next_name {
        let part = single(at, token, PartKind::Suffix);
        // `Henry VIII.` ends a sentence, `Jr.` need not.
        return if token.shape.has(Shape::UPPER) { part } else { with_stop(part) };
    }
    let hyphen = doc.token(at + 1).is_some_and(is_glued_hyphen);
    let last = if hyphen { word_end(doc, at, end, token, open) } else { at + 1 };
    let hyphenated = last > at + 1;
    let mut part = Part { end: last, ..single(at, token, PartKind::Name) };
    if hyphenated {
        if token.is(LexClass::NAME_PARTICLE) && last == at + 2 {
            part.kind = PartKind::Particle;
        } else if token.is(PLACE) && joins_family_names(doc, at, open) {
            part.class = part.class & !PLACE;
        } else if token.is(PLACE) && !token.is(LexClass::GIVEN_NAME) {
            part.kind = PartKind::Place;
        }
        return part;
    }
    if token.is(LexClass::HONORIFIC) {
        // `St Albans`, `St Germain`: more often a place or a club than a saint.
        if token.is(LexClass::NAME_PARTICLE) {
            return with_stop(single(at, token, if open { PartKind::Particle } else { PartKind::Saint }));
        }
        // `MR OKAFOR`, but not `MS`, `MS Word` and `DR Congo`.
        let titles = next.is_some_and(|next| {
            next.is_capital()
                && !next.is(FUNCTION | PLACE)
                && (next.shape.has(Shape::UPPER) || !next.is(LexClass::COMMON))
        });
        let acronym = token.shape.has(Shape::UPPER) && !caseless && token.end - token.start == 2 && !titles;
        return with_stop(single(at, token, if acronym { PartKind::Body } else { PartKind::Honorific }));
    }
    part.kind = if token.is(LexClass::ROLE) && !ends_firm(doc, at, token) {
        let part = single(at, token, PartKind::Role);
        return if token.is(LexClass::ABBREVIATION) { with_stop(part) } else { part };
    } else if token.is(LexClass::ORG_SUFFIX | LexClass::ORG_HEAD) {
        PartKind::BodyHead
    } else if token.is(LexClass::PLACE_HEAD) {
        PartKind::PlaceHead
    } else if token.is(LexClass::THING_HEAD) && !token.is(NAME) {
        PartKind::ThingHead
    } else if token.is(LexClass::ORG) {
        PartKind::Body
    } else if token.is(PLACE) {
        PartKind::Place
    } else if token.is(LexClass::ROLE_MOD) {
        PartKind::RoleMod
    } else if token.shape.has(Shape::UPPER)
        && !caseless
        && !token.is(NAME)
        && is_acronym(token)
        && !is_shouted_name(doc, at, open)
    {
        PartKind::Body
    } else {
        PartKind::Name
    };
    part
}

/// `Norvane | Partners`: what several people are, behind a name and before none, ends that of their firm.
#[inline]
fn ends_firm(doc: &Doc<'_>, at: u32, token: &Token) -> bool {
    let name = |token: &Token| token.is_word() & token.is_capital();
    token.is(LexClass::ORG_HEAD)
        && token.pos.has(Tag::NounPlural)
        && at
            .checked_sub(1)
            .and_then(|before| doc.token(before))
            .is_some_and(|before| name(before) & !before.is(LexClass::ROLE_MOD))
        && !doc.token(at + 1).is_some_and(name)
}

pub(super) fn is_abbreviation_stop(token: &Token) -> bool {
    token.kind == Kind::STOP && token.is_glued()
}
