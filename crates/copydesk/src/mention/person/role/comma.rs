//! Titles before a name with a comma between them: `The U.S. envoy to Lima, Ann Okafor, ...`.
//!
//! Cost: a walk back of a dozen tokens, from a name behind a comma only.

use super::before::{MAX_TITLE, office_before, start_of, title};
use super::complement::over_brackets;
use super::noun_phrase::{is_inside, is_kin, is_kin_of_another, is_plural, joins_topics, role_ends};
use super::{Around, Title, plural};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::EntityRef;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// What may stand before a title with a comma behind it.
const BEFORE_TITLE: LexClass = LexClass::DETERMINER
    .union(LexClass::PREPOSITION)
    .union(LexClass::REPORT_VERB)
    .union(LexClass::CONJUNCTION);

/// `The U.S. ambassador to the United Nations, Ann Okafor,`
pub(super) fn title_before_comma(around: &Around<'_>, comma: u32) -> Option<Title> {
    let doc = around.doc;
    let next =
        doc.token(around.mention.tokens.end).filter(|_| around.mention.tokens.end < around.sentence.end);
    let closed = next
        .is_none_or(|next| matches!(next.kind, Kind::COMMA | Kind::STOP | Kind::SEMICOLON) || is_dash(next));
    // `the Speaker of the Assembly, Ann Okafor said`: no second comma, as in the papers of Africa and South Asia.
    let open = || around.mention.tokens.len() > 1 && next.is_some_and(Token::is_word);
    if !closed && !open() && !lists_several(around) {
        return None;
    }
    let floor = around.sentence.start.max(comma.saturating_sub(MAX_TITLE + 2));
    // `A spokesman for the Harbour Workers' Union (HWU), Ann Okafor,`
    let mut start = over_brackets(doc, floor, comma);
    let (mut role, mut crossed) = (None, false);
    while let Some(at) = start.checked_sub(1).filter(|at| *at >= floor) {
        let token = doc.token(at)?;
        // `Bosnia and Herzegovina`
        if token.shape.has(Shape::IN_PHRASE)
            && role.is_none()
            && let Some(country) = doc.phrase_over(at).filter(|it| it.class.any(LexClass::COUNTRY))
            && country.tokens.end == at + 1
            && country.tokens.start > floor
        {
            start = country.tokens.start;
            continue;
        }
        let preposition = token.is(LexClass::PREPOSITION)
            && matches!(doc.word(at), "of" | "to" | "for" | "at" | "in" | "on");
        let the = token.is(LexClass::DETERMINER);
        let genitive = token.shape.has(Shape::CLITIC) && role.is_some();
        let and = joins_topics(doc, at);
        if !(preposition || the || and || is_inside(doc, at)) || token.kind == Kind::COMMA || genitive {
            break;
        }
        if around.entities.at(at).is_some_and(|m| matches!(m.entity, EntityRef::Person(_))) {
            return None;
        }
        // `the Conservative candidate`: the head stands last, but `the head of the minister's office`.
        crossed |= preposition;
        if let Some(first) =
            role_ends(doc, at + 1).filter(|first| *first >= floor && (role.is_none() || crossed))
        {
            role = Some(TokenRange::new(first, at + 1));
            crossed = false;
        }
        start = at;
        // The article of the title itself, not one behind a preposition.
        let inner = at.checked_sub(1).is_some_and(|i| i >= floor && doc.is(i, LexClass::PREPOSITION));
        if the && role.is_some() && !inner {
            break;
        }
    }
    let mut role = role?;
    let kin = is_kin(doc, role.start);
    let many = is_plural(doc, role.start);
    // `the boy's father, Karl Osk,`
    let behind = TokenRange::new(start.saturating_sub(1).max(floor), role.start);
    if kin && !is_kin_of_another(doc, behind.start, role) {
        return None;
    }
    // `the two suspects, Ann Okafor and Bo Lund,`, and behind a colon nothing else.
    let all = many && lists_several(around) && is_counted(around, start) && !plural::is_relative(doc, role);
    let colon = doc.token(comma).is_some_and(|mark| mark.kind == Kind::COLON);
    if many && !all && !is_one_of(doc, around.sentence.start, role.start) || colon && !all {
        return None;
    }
    // `Minister of State | Security`: a longer office than the one of the lists.
    let topic = |at: u32| {
        doc.token(at).is_some_and(|token| {
            token.is_capital() && token.is(LexClass::COMMON) && !token.is(LexClass::ROLE)
        })
    };
    while role.len() > 1 && role.end < comma && topic(role.end) {
        role.end += 1;
    }
    let first = start_of(around, role.start);
    let begins = first == around.sentence.start
        || first.checked_sub(1).is_some_and(|at| {
            doc.token(at).is_some_and(|t| {
                // `met Peru's foreign minister, Ann Okafor,`
                t.is(BEFORE_TITLE) || t.tag.is_verb() || !t.is_word() || t.shape.has(Shape::CLITIC)
            })
        });
    if !begins && !all
        || !closed && !all && !may_stay_open(around, role, first) && !is_in_office(around, first)
    {
        return None;
    }
    let title = super::after::with_complement(around, TokenRange::new(first, role.end), comma)?;
    Some(Title { plural: many, ..title })
}

/// True for the first name of a list that `and` and a mark or the end of the sentence close.
fn lists_several(around: &Around<'_>) -> bool {
    const MOST: usize = 8;
    let doc = around.doc;
    let mut end = around.mention.tokens.end;
    if around.following.is_none_or(|next| next.start >= around.sentence.end) {
        return false;
    }
    let rest = around.entities.within(TokenRange::new(end, around.sentence.end));
    let people = rest.iter().filter(|mention| matches!(mention.entity, EntityRef::Person(_))).take(MOST);
    for name in people {
        match plural::link(doc, TokenRange::new(end, name.tokens.start)) {
            Some(plural::Link::Comma) => end = name.tokens.end,
            Some(plural::Link::And) => {
                let end = over_body(doc, around.sentence.end, name.tokens.end);
                let next = doc.token(end).filter(|_| end < around.sentence.end);
                return next.is_none_or(|next| {
                    matches!(next.kind, Kind::COMMA | Kind::STOP | Kind::SEMICOLON) || is_dash(next)
                });
            }
            None => return false,
        }
    }
    false
}

/// Over `of the Brell Times` behind the last name of a list.
fn over_body(doc: &Doc<'_>, ceiling: u32, end: u32) -> u32 {
    const REACH: u32 = 8;
    if !doc.is_spelled(end, &["of", "from"]) {
        return end;
    }
    let inside = |at: &u32| {
        doc.token(*at).is_some_and(|it| {
            it.is_word()
                && (it.is_capital() || it.is(LexClass::DETERMINER) || doc.is_spelled(*at, &["of", "for"]))
        })
    };
    (end + 1..ceiling.min(end + REACH)).take_while(inside).last().map_or(end, |last| last + 1)
}

/// `the`, `two`, `his`, `Moor's` before a title or where it begins.
fn is_counted(around: &Around<'_>, start: u32) -> bool {
    let doc = around.doc;
    let before = start.saturating_sub(1).max(around.sentence.start);
    [before, start].iter().any(|at| {
        doc.is(*at, LexClass::DETERMINER)
            || doc.tells(*at, LexClass::PRONOUN, Facts::POSSESSIVE)
            || doc.token(*at).is_some_and(|token| token.tag == Tag::Numeral || token.shape.has(Shape::CLITIC))
    })
}

/// True for a title in the plural behind the comma of which all names of the list are.
pub(super) fn is_of_all(around: &Around<'_>, title: &Title) -> bool {
    title.plural && !is_one_of(around.doc, around.sentence.start, title.tokens.start)
}

/// True for a name right behind a comma.
pub(super) fn is_behind(around: &Around<'_>) -> bool {
    let before = around.mention.tokens.start.checked_sub(1).and_then(|at| around.doc.token(at));
    before.is_some_and(|mark| matches!(mark.kind, Kind::COMMA | Kind::COLON))
}

/// `one of its top | leaders`: a title in the plural of which the name has one.
fn is_one_of(doc: &Doc<'_>, sentence: u32, role: u32) -> bool {
    const REACH: u32 = 8;
    let floor = sentence.max(role.saturating_sub(REACH)) + 1;
    let of = (floor..role).rev().find(|at| doc.word(*at) == "of");
    of.is_some_and(|of| doc.word(of - 1).eq_ignore_ascii_case("one"))
}

/// True where an office and the name behind its comma are one though no second comma follows: the office has a capital,
/// and is the subject or has no verb behind the name. `After meeting the Speaker, Ann Okafor said` has two people.
fn may_stay_open(around: &Around<'_>, role: TokenRange, first: u32) -> bool {
    let doc = around.doc;
    let capital = doc.token(role.start).is_some_and(Token::is_capital);
    // `A seasoned diplomat, Ann Okafor is no stranger to it`
    if first == around.sentence.start + 1 && matches!(doc.word(around.sentence.start), "A" | "An") {
        return !is_plural(doc, role.start);
    }
    let verb = doc
        .token(around.mention.tokens.end)
        .is_some_and(|next| next.tag.is_verb() || next.is(LexClass::AUX | LexClass::MODAL));
    let before = first.checked_sub(1).filter(|at| *at >= around.sentence.start);
    let before = match before {
        Some(at) if doc.is(at, LexClass::DETERMINER) => {
            at.checked_sub(1).filter(|at| *at >= around.sentence.start)
        }
        before => before,
    };
    let subject = before.is_none_or(|at| {
        doc.token(at).is_some_and(|token| {
            token.is(LexClass::COMPLEMENTIZER | LexClass::CONJUNCTION)
                || token.is(LexClass::REPORT_VERB) && doc.word(at) == "said"
        })
    });
    capital && !is_plural(doc, role.start) && (subject || !verb)
}

/// `As Peru's premier, Ann Okafor signed it`: a sentence begins with the office in which she did it.
fn is_in_office(around: &Around<'_>, first: u32) -> bool {
    let doc = around.doc;
    let before = first.checked_sub(1).filter(|at| *at >= around.sentence.start);
    let article = before.filter(|at| doc.is(*at, LexClass::DETERMINER)).and_then(|at| at.checked_sub(1));
    article
        .or(before)
        .is_some_and(|at| at == around.sentence.start && doc.word(at).eq_ignore_ascii_case("as"))
}

/// The office before a rank, mostly with a comma between: `The army chief, General Ann Okafor, left`.
pub(super) fn office_before_rank(around: &Around<'_>, rank: &Title) -> Option<Title> {
    let doc = around.doc;
    let comma = rank.tokens.start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    let military = doc
        .unit(rank.tokens.start)
        .and_then(|unit| doc.payload_of(unit.lexeme, LexClass::ROLE))
        .is_some_and(|of| of.starts_with("mil") || of.starts_with("law"));
    if rank.plural {
        return None;
    }
    if let Some(office) = office_before(around, rank.tokens.start) {
        return title(around, TokenRange::new(start_of(around, office), rank.tokens.start));
    }
    if doc.token(comma)?.kind != Kind::COMMA {
        return None;
    }
    if military {
        return title_before_comma(around, comma);
    }
    // `His deputy, economist Ann Okafor, left`, but `the mayor, judge Ann Okafor and Bo Lund left`.
    let end = around.mention.tokens.end;
    let and = |at: u32| doc.is(at, LexClass::CONJUNCTION);
    let listed = and(end)
        || doc.token(end).is_some_and(|mark| mark.kind == Kind::COMMA)
            && (and(end + 1) || around.following.is_some_and(|next| next.start < end + 4));
    let small = doc.token(rank.tokens.start).is_some_and(|first| !first.is_capital());
    if listed || !small {
        return None;
    }
    title_before_comma(around, comma)
        .filter(|office| !office.plural && is_counted(around, office.tokens.start))
}

/// A dash, or a hyphen between blanks that is typed for one.
pub(super) fn is_dash(token: &Token) -> bool {
    token.kind == Kind::DASH || is_spaced_hyphen(token)
}

/// A hyphen between blanks, as it is typed for a dash.
fn is_spaced_hyphen(token: &Token) -> bool {
    token.kind == Kind::HYPHEN && !token.is_glued()
}
