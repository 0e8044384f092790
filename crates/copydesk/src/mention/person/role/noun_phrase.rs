//! The noun phrases that roles stand in, token by token: what may belong to one, and where it has its role.

use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Pos, Tag};
use crate::mention::name_shape::{is_genitive, is_word};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// True where the token may stand inside a role's noun phrase, before its head.
pub(super) fn is_inside(doc: &Doc<'_>, at: u32) -> bool {
    let Some(token) = doc.token(at) else { return false };
    match token.kind {
        // `LIMA - Interior Minister`: a dash.
        Kind::HYPHEN => token.is_glued(),
        Kind(b'&') | Kind::SLASH => true,
        Kind::STOP => {
            token.is_glued() && at.checked_sub(1).is_some_and(|i| doc.is(i, LexClass::ABBREVIATION))
        }
        Kind::NUMBER => false,
        Kind::WORD => {
            let listed = LexClass::ROLE
                | LexClass::ROLE_MOD
                | LexClass::DEMONYM
                | LexClass::COUNTRY
                | LexClass::ORG
                | LexClass::ORG_HEAD;
            if token.shape.has(Shape::CLITIC) {
                return matches!(doc.word(at).chars().last(), Some('s' | 'S'));
            }
            if token.is(LexClass::DETERMINER | LexClass::PREPOSITION | LexClass::PRONOUN | LexClass::AUX) {
                return token.shape.has(Shape::IN_PHRASE) && ends_in_role(doc, at);
            }
            if token.is(listed) {
                return true;
            }
            if token.is(LexClass::CONJUNCTION | LexClass::MODAL | LexClass::WEEKDAY | LexClass::MONTH) {
                return false;
            }
            // `opposition-controlled`
            if token.is_glued()
                && at
                    .checked_sub(1)
                    .and_then(|at| doc.token(at))
                    .is_some_and(|mark| mark.kind == Kind::HYPHEN)
            {
                return true;
            }
            // `now | finance minister`, where the word alone would be a verb
            token.is_capital()
                || token.tag.is_noun()
                || token.tag == Tag::Adjective
                || token.shape.has(Shape::PHRASE) && begins_role(doc, at)
                || token.pos.any(Pos::NOUN.with(Tag::Adjective)) && !token.tag.is_verb()
                || token.pos.is_empty() && !token.tag.is_verb()
        }
        _ => false,
    }
}

/// The `and` of `Information and Culture`, `East Asian and Pacific Affairs`: between ordinary words with capitals.
pub(super) fn joins_topics(doc: &Doc<'_>, at: u32) -> bool {
    const NONE: LexClass = LexClass::ROLE.union(LexClass::GIVEN_NAME).union(LexClass::COUNTRY);
    let topic = |token: &Token| {
        token.is_capital() && token.is(LexClass::COMMON | LexClass::DEMONYM) && !token.is(NONE)
    };
    doc.is(at, LexClass::CONJUNCTION)
        && doc.word(at) == "and"
        && [at.wrapping_sub(1), at + 1].iter().all(|side| doc.token(*side).is_some_and(topic))
}

/// The `and` of `professor of politics and international relations at`, `director of immigration law and policy research,`:
/// between nouns in lower case, nothing but such behind it up to what closes the role; or between places with capitals,
/// `director for Europe and Central Asia`.
#[inline(never)] // few come to it
pub(super) fn joins_fields(doc: &Doc<'_>, at: u32) -> bool {
    const REACH: u32 = 4;
    const PLACES: LexClass = LexClass::COUNTRY.union(LexClass::REGION);
    if !doc.is(at, LexClass::CONJUNCTION) || doc.word(at) != "and" {
        return false;
    }
    let place = |at: u32| {
        doc.token(at).is_some_and(Token::is_capital)
            && doc.unit(at).is_some_and(|unit| unit.class.any(PLACES))
    };
    if doc.is(at - 1, PLACES) && doc.token(at - 1).is_some_and(Token::is_capital) {
        return place(at + 1);
    }
    let field = |at: u32| {
        doc.token(at).is_some_and(|token| {
            token.is_word()
                && !token.is_capital()
                && (token.tag.is_noun() || token.tag == Tag::Adjective)
                && !token.is(LexClass::ROLE)
        })
    };
    let noun = |at: u32| field(at) && doc.token(at).is_some_and(|token| token.tag.is_noun());
    let end = (at + 1..at + 1 + REACH).find(|at| !field(*at)).unwrap_or(at);
    let closes = |token: &Token| {
        matches!(token.kind, Kind::COMMA | Kind::STOP | Kind::DASH) || token.tag == Tag::Preposition
    };
    noun(at - 1) && end > at + 1 && noun(end - 1) && doc.token(end).is_none_or(closes)
}

/// The apostrophe of `head of the workers' union`.
pub(super) fn owns(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|mark| mark.kind == Kind::APOSTROPHE && is_genitive(mark))
        && doc.token(at + 1).is_some_and(|noun| noun.is_word() && !noun.is_glued() && noun.tag.is_noun())
}

/// `was named chairman | last week`, `a lawyer | now at the bank`: when it was.
pub(super) fn is_moment(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| matches!(token.end - token.start, 3..=5) && !token.is_capital())
        && matches!(doc.word(at), "last" | "next" | "this" | "now" | "today")
}

/// `the lawyer | leading the search`, `a judge | hearing Moor's case`: a participle behind a role, whatever the tagger takes it for,
/// with its object behind it.
pub(super) fn runs_on(doc: &Doc<'_>, at: u32) -> bool {
    const OBJECT: LexClass = LexClass::DETERMINER.union(LexClass::PRONOUN).union(LexClass::PREPOSITION);
    let token = doc.token(at).filter(|token| token.end - token.start > 5 && !token.is_capital());
    token.is_some()
        && doc.word(at).ends_with("ing")
        && doc.token(at + 1).is_some_and(|next| next.is(OBJECT) || next.is_word() && next.is_capital())
}

/// Over `39-year-old` before a role.
pub(super) fn over_age(doc: &Doc<'_>, at: u32) -> u32 {
    let number = doc.token(at).is_some_and(|token| token.kind == Kind::NUMBER);
    let hyphen = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN);
    let old =
        number && hyphen(at + 1) && doc.word(at + 2) == "year" && hyphen(at + 3) && doc.word(at + 4) == "old";
    if old { at + 5 } else { at }
}

/// Over how often or how long somebody was what, and the year she was it in, behind an article: `the 2012 | nominee`, `a 14-year |
/// veteran`, `a one-time | vice president`, `the two-term | mayor`.
#[inline(never)] // few come to it
pub(super) fn over_count(doc: &Doc<'_>, at: u32) -> u32 {
    let Some(token) = doc.token(at) else { return at };
    let year = token.kind == Kind::NUMBER && token.end - token.start == 4;
    if !(token.kind == Kind::NUMBER || token.tag == Tag::Numeral) {
        return at;
    }
    let hyphen = |at: u32| doc.token(at).is_some_and(|mark| mark.kind == Kind::HYPHEN && mark.is_glued());
    // `two-decade`, `three-star`, but `78-year-old`.
    let glued = || doc.token(at + 2).is_some_and(|word| word.is_word() && word.is_glued());
    if hyphen(at + 1) && !hyphen(at + 3) && glued() {
        at + 3
    } else {
        at + u32::from(year && !hyphen(at + 1))
    }
}

fn begins_role(doc: &Doc<'_>, at: u32) -> bool {
    doc.unit(at).is_some_and(|unit| unit.class.any(LexClass::ROLE))
}

fn ends_in_role(doc: &Doc<'_>, at: u32) -> bool {
    doc.phrase_over(at).is_some_and(|phrase| phrase.class.any(LexClass::ROLE))
}

/// The unit of the lists that ends right before `end`, where it is a role: its first token.
pub(super) fn role_ends(doc: &Doc<'_>, end: u32) -> Option<u32> {
    let mut last = end.checked_sub(1)?;
    let token = doc.token(last)?;
    if token.kind == Kind::STOP && token.is_glued() {
        last = last.checked_sub(1)?;
    }
    let token = doc.token(last)?;
    if token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
        && let Some(phrase) = doc.phrase_over(last).filter(|phrase| phrase.class.any(LexClass::ROLE))
    {
        return (phrase.tokens.end == last + 1).then_some(phrase.tokens.start);
    }
    (token.is(LexClass::ROLE) && !token.shape.has(Shape::CLITIC)).then_some(last)
}

/// True for kinship, for people as such, and for a role in the plural: no office of one person.
pub(super) fn is_no_office(doc: &Doc<'_>, first: u32) -> bool {
    doc.unit(first).is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::KIN.with(Facts::PLURAL)))
}

/// True for kinship, and for people as such.
pub(super) fn is_kin(doc: &Doc<'_>, first: u32) -> bool {
    doc.unit(first).is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::KIN))
}

/// `Okafor's brother`, `a friend of the mayor` between marks beside a name: what somebody is to another who is named or
/// described, which tells who she is; `his wife` stands in the plot, and `a father of two`, `a woman` tell it of nobody.
#[inline(never)] // few come to it
pub(super) fn is_kin_of_another(doc: &Doc<'_>, start: u32, role: TokenRange) -> bool {
    /// People as such.
    const PEOPLE: [&str; 13] = [
        "man",
        "woman",
        "boy",
        "girl",
        "child",
        "baby",
        "infant",
        "teenager",
        "toddler",
        "person",
        "lady",
        "gentleman",
        "orphan",
    ];
    if is_plural(doc, role.start) || PEOPLE.iter().any(|word| is_word(doc, role.end - 1, word)) {
        return false;
    }
    let owned = (start..role.start)
        .any(|at| doc.token(at).is_some_and(|token| token.shape.has(Shape::CLITIC) && is_genitive(token)));
    let of = || {
        doc.is_spelled(role.end, &["of", "to"])
            && doc.token(role.end + 1).is_some_and(|object| {
                object.is_word() && !object.is(LexClass::PRONOUN) && object.tag != Tag::Numeral
            })
    };
    owned || of()
}

/// True for a role in the plural.
pub(super) fn is_plural(doc: &Doc<'_>, first: u32) -> bool {
    doc.unit(first).is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::PLURAL))
}

/// `China | -friendly`, `US-educated`, `Saudi-backed`: what somebody thinks or has of a country is not whose her office is.
#[inline(never)] // few come to it
pub(super) fn is_leaning(doc: &Doc<'_>, end: u32) -> bool {
    const LEANINGS: [&str; 10] = [
        "friendly",
        "educated",
        "trained",
        "backed",
        "aligned",
        "leaning",
        "supported",
        "sponsored",
        "funded",
        "allied",
    ];
    doc.token(end).is_some_and(|mark| mark.kind == Kind::HYPHEN && mark.is_glued())
        && LEANINGS.contains(&doc.word(end + 1))
}
