//! Titles before a name: `US National Security Adviser Jane Halder`, `his American counterpart Ada Moor`.

use super::comma::title_before_comma;
use super::complement::{over_brackets, role_before};
use super::home::is_contest;
use super::identified::{identified, is_as};
use super::noun_phrase::{is_inside, is_kin, is_leaning, is_no_office, is_plural, over_age, role_ends};
use super::{Around, Of, Title, plural};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::{EntityMention, EntityRef};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest title, in tokens.
pub(super) const MAX_TITLE: u32 = 12;
/// Most titles of courtesy before a name that are stepped over.
const MAX_COURTESY: usize = 5;

/// True where what stands right before the name can end a title, or what an office is of (`Minister of Highways`), or be
/// a mark behind one; most names have none of them. `before` is the mention before it, which the title can end with.
#[inline]
pub(super) fn may_have_title(around: &Around<'_>, before: Option<&EntityMention>) -> bool {
    let start = around.mention.tokens.start;
    let Some(token) = around.doc.token(start.wrapping_sub(1)) else { return false };
    let ends = token.is(LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC)
        | token.is_glued() & (token.end - token.start == 3)
        | token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
        | token.is_capital()
        | matches!(token.kind, Kind::COMMA | Kind::COLON | Kind::STOP | Kind::CLOSE)
        | is_as(around.doc, start - 1, token);
    let object = before.is_some_and(|mention| mention.tokens.end == start);
    (start > around.sentence.start) & (ends | object)
}

/// The title before the name.
pub(super) fn title_before(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let mut end = around.mention.tokens.start;
    // `Prime Minister Mr. Okafor`
    if end > around.sentence.start {
        end = before_courtesy(around, end);
    }
    // `A seasoned diplomat, 56-year-old Ann Okafor`
    if doc.token(end.wrapping_sub(1)).is_some_and(|old| old.is_glued() & (old.end - old.start == 3)) {
        let old = end.checked_sub(5).filter(|age| *age > around.sentence.start && over_age(doc, *age) == end);
        end = old.unwrap_or(end);
    }
    let comma = end.checked_sub(1).filter(|at| *at >= around.sentence.start)?;
    match doc.token(comma)? {
        mark if matches!(mark.kind, Kind::COMMA | Kind::COLON) => return title_before_comma(around, comma),
        word if is_as(doc, comma, word) => return identified(around, comma),
        _ => {}
    }
    let office = over_elect(doc, over_grade(doc, over_brackets(doc, around.sentence.start, end)));
    let Some(role) = role_ends(doc, office).filter(|role| *role >= around.sentence.start) else {
        return title_with_complement(around, end);
    };
    if is_no_office(doc, role) {
        // `Minister of Military Veterans Ann Okafor`
        if let Some(title) = title_with_topic(around, end) {
            return Some(title);
        }
        // `Presidents Okafor and Lund`: one each.
        let office = is_plural(doc, role) && !is_kin(doc, role);
        return office.then(|| plural::title(around, TokenRange::new(start_of(around, role), end))).flatten();
    }
    if is_noble(around, role, end) || super::did::is_deed(around, role) {
        return None;
    }
    // `At 5 PM Okafor spoke`.
    let number =
        role.checked_sub(1).and_then(|at| doc.token(at)).is_some_and(|token| token.kind == Kind::NUMBER);
    if number && doc.token(role).is_some_and(|token| token.shape.has(Shape::UPPER)) {
        return None;
    }
    let start = if office_before(around, role).is_some() { role } else { start_of(around, role) };
    title(around, TokenRange::new(start, end))
}

/// The office right before one cut short, which is a title of its own: `police spokesman | Col. Ann Okafor`, `presidential
/// candidate | Sen. Ann Okafor`. One word with a capital may be part of the rank: `Detective Sergeant`.
pub(super) fn office_before(around: &Around<'_>, rank: u32) -> Option<u32> {
    let doc = around.doc;
    let first = role_ends(doc, rank).filter(|first| *first >= around.sentence.start)?;
    let payload = |at: u32| doc.unit(at).and_then(|unit| doc.payload_of(unit.lexeme, LexClass::ROLE));
    let ranked = ["mil", "law", "gov", "acad"]
        .iter()
        .any(|service| payload(rank).is_some_and(|of| of.starts_with(service)));
    // `conservative Justice Okafor`
    let whole = !is_capital(around, first) && !doc.is(first, LexClass::ROLE_MOD)
        || rank - first > 1
        || doc.word(first).starts_with("Spokes");
    let short = doc.is(rank, LexClass::ABBREVIATION) && !doc.is(first, LexClass::ABBREVIATION);
    // `judicial analyst | Judge Ann Okafor`, but `spokesman General`, `lieutenant Colonel`.
    let military = |role: u32| payload(role).is_some_and(|of| of.starts_with("mil"));
    let spelled = || !is_capital(around, first) && !military(rank) && !military(first);
    (ranked && (short || spelled()) && whole && is_capital(around, rank) && !is_no_office(doc, first))
        .then_some(first)
}

/// `Norway's ambassador to Peru Ann Okafor`: the country or body that the role is to or of stands before the name.
fn title_with_complement(around: &Around<'_>, end: u32) -> Option<Title> {
    let doc = around.doc;
    let object = around.entities.at(end.checked_sub(1)?).filter(|mention| {
        mention.tokens.end == end
            && !matches!(mention.entity, EntityRef::Person(_) | EntityRef::Nationality(_))
    });
    let Some(object) = object else { return title_with_topic(around, end) };
    let mut at = object.tokens.start;
    if at.checked_sub(1).is_some_and(|article| doc.is(article, LexClass::DETERMINER)) {
        at -= 1;
    }
    // `Chief Minister Punjab Ann Okafor`: the place of an office between it and the name.
    let whole = around.mention.tokens.len() > 1;
    let office =
        role_ends(doc, at).filter(|role| whole && *role >= around.sentence.start && is_addressed(doc, *role));
    if let Some(role) = office.filter(|_| matches!(object.entity, EntityRef::Place(_))) {
        return title(around, TokenRange::new(start_of(around, role), end));
    }
    let preposition = at.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    if !matches!(doc.word(preposition), "to" | "of" | "for" | "at" | "in") {
        return None;
    }
    let Some(role) = role_ends(doc, preposition).filter(|role| *role >= around.sentence.start) else {
        return title_with_topic(around, end);
    };
    if is_no_office(doc, role) {
        return None;
    }
    super::after::with_complement(around, TokenRange::new(start_of(around, role), preposition), end)
}

/// `Minister of Highways Ann Okafor`: what the role is of is no entity of the story.
fn title_with_topic(around: &Around<'_>, end: u32) -> Option<Title> {
    let role = role_before(around.doc, around.sentence.start, end)?;
    title(around, TokenRange::new(start_of(around, role.start), end))
}

/// An office with a capital, of one person.
fn is_addressed(doc: &Doc<'_>, role: u32) -> bool {
    doc.token(role).is_some_and(Token::is_capital)
        && doc.unit(role).is_some_and(|unit| {
            let facts = doc.lexicon.facts(unit.lexeme);
            facts.has(Facts::OFFICE) && !facts.has(Facts::PLURAL)
        })
}

/// Where `-elect` begins behind an office: `Senator | -elect Ann Okafor`.
fn over_elect(doc: &Doc<'_>, end: u32) -> u32 {
    // `President-elect`, which the lists have as one.
    if role_ends(doc, end).is_some() {
        return end;
    }
    let hyphen =
        end.checked_sub(2).filter(|at| doc.token(*at).is_some_and(|token| token.kind == Kind::HYPHEN));
    hyphen.filter(|at| matches!(doc.word(at + 1), "elect" | "designate")).unwrap_or(end)
}

/// Where the grade begins behind a rank: `Petty Officer | 2nd Class Ann Okafor`.
fn over_grade(doc: &Doc<'_>, end: u32) -> u32 {
    let long = |at: u32| doc.token(at).is_some_and(|token| token.end - token.start == 5);
    let class = end.checked_sub(1).filter(|at| long(*at) && doc.word(*at) == "Class");
    let grade = class.and_then(|at| at.checked_sub(1)).filter(|at| is_grade(doc, *at));
    grade.unwrap_or(end)
}

/// `2nd`, `First`.
pub(super) fn is_grade(doc: &Doc<'_>, at: u32) -> bool {
    doc.is(at, LexClass::ORDINAL)
        || doc.token(at).is_some_and(|token| token.shape.has(Shape::DIGIT)) && doc.word(at + 1) == "Class"
}

/// `Prince`, `Lady`: part of how somebody is called, no office.
fn is_noble(around: &Around<'_>, role: u32, end: u32) -> bool {
    role + 1 == end && around.doc.is(role, LexClass::REGNAL) && around.doc.is(role, LexClass::HONORIFIC)
}

/// Steps over `Mr.` and its kin, of which several may stand together: `Rt. Hon. Dr.`.
fn before_courtesy(around: &Around<'_>, end: u32) -> u32 {
    let doc = around.doc;
    let mut end = end;
    for _ in 0..MAX_COURTESY {
        let Some(last) = end.checked_sub(1).filter(|at| *at > around.sentence.start) else { break };
        let stop = doc.token(last).is_some_and(|token| token.kind == Kind::STOP);
        let at = if stop { last - 1 } else { last };
        // `Rt. Hon.`
        let phrase = doc.phrase_over(at).filter(|phrase| {
            phrase.tokens.end == at + 1
                && phrase.class.any(LexClass::HONORIFIC)
                && !phrase.class.any(LexClass::ROLE)
        });
        // `drug lord`
        let role = doc
            .phrase_over(at)
            .is_some_and(|phrase| phrase.tokens.end == at + 1 && phrase.class.any(LexClass::ROLE));
        let courtesy =
            phrase.is_some() || doc.is(at, LexClass::HONORIFIC) && !doc.is(at, LexClass::ROLE) && !role;
        let at = phrase.map_or(at, |phrase| phrase.tokens.start);
        // `Dr. the Hon. Ann Okafor`.
        let article = doc.is(at, LexClass::DETERMINER)
            && doc.is(end, LexClass::HONORIFIC)
            && at
                .checked_sub(1)
                .and_then(|at| doc.token(at))
                .is_some_and(|token| token.is_capital() || token.kind == Kind::STOP);
        // `Finance Minister Sheikh Ahmed Okafor`.
        let noble = || is_noble(around, at, end) && role_ends(doc, at).is_some();
        if !(courtesy || article || noble()) {
            break;
        }
        end = at;
    }
    end
}

/// The first token of the noun phrase whose role begins at `role`.
pub(super) fn start_of(around: &Around<'_>, role: u32) -> u32 {
    let doc = around.doc;
    let mut start = role;
    while let Some(at) = start.checked_sub(1).filter(|at| *at >= around.sentence.start) {
        if role - at > MAX_TITLE {
            break;
        }
        let Some(token) = doc.token(at) else { break };
        // `chairman and chief executive`, but `the prime minister and Secretary Okafor`.
        let joins = token.is(LexClass::CONJUNCTION)
            && doc.word(at) == "and"
            && role_ends(doc, at).is_some_and(|first| {
                // `Senator Butler and state Rep. Okafor`.
                let name = around.entities.at(first);
                if name.is_some_and(|name| matches!(name.entity, EntityRef::Person(_))) {
                    return false;
                }
                // `the President and Secretary Okafor`.
                let defined = first.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::DETERMINER))
                    && is_addressed(doc, first);
                // `co-founder and CEO Okafor`: letters in capitals have them anywhere.
                let two = start == role
                    && is_capital(around, start)
                    && !doc
                        .token(start)
                        .is_some_and(|token| token.is(LexClass::ROLE) && token.shape.has(Shape::UPPER))
                    && (!is_capital(around, first) || defined);
                first >= around.sentence.start && !is_plural(doc, first) && !two
            });
        if crosses_case(around, at, start) {
            break;
        }
        // `newly elected President`
        let modifier = token.shape.any(Shape::PHRASE.with(Shape::IN_PHRASE))
            && doc.phrase_over(at).is_some_and(|phrase| phrase.class.any(LexClass::ROLE_MOD));
        let verb =
            token.tag == Tag::VerbPast && token.is(LexClass::REPORT_VERB | LexClass::EVENT_VERB) && !modifier;
        // `His Excellency | General`
        let courtesy = token.shape.has(Shape::IN_PHRASE)
            && doc.phrase_over(at).is_some_and(|phrase| {
                phrase.class.any(LexClass::HONORIFIC) && !phrase.class.any(LexClass::ROLE)
            });
        let verb = verb || super::did::is_perfect(around, at) || super::did::appoints(around, at, start);
        if !(joins || modifier || is_inside(doc, at)) || verb || courtesy || is_asked_verb(around, at) {
            break;
        }
        if token.shape.has(Shape::CLITIC) {
            return possessor(around, at).unwrap_or(start);
        }
        if token.is(LexClass::RELATIVE_DAY)
            || token.shape.has(Shape::SENTENCE_START) && is_plain_first_word(around, at)
        {
            break;
        }
        start = at;
    }
    // `Anti-war campaigner`: what else the first word of a sentence may be does not matter.
    let prefix = start.checked_sub(1).filter(|at| *at >= around.sentence.start);
    if let Some(at) = prefix.filter(|_| doc.token(start).is_some_and(is_joint)) {
        start = at;
    }
    // A name never begins with a mark.
    while start < role && doc.token(start).is_some_and(|token| !token.is_word()) {
        start += 1;
    }
    start
}

/// A hyphen between two parts of a word.
fn is_joint(token: &Token) -> bool {
    token.kind == Kind::HYPHEN && token.is_glued()
}

/// `will host German Chancellor Osk`, `to lead`: a verb behind what asks for one, though it is a role's noun too.
fn is_asked_verb(around: &Around<'_>, at: u32) -> bool {
    let doc = around.doc;
    let asks = |at: u32| doc.is(at, LexClass::MODAL) || doc.word(at) == "to";
    !is_capital(around, at)
        && doc.is(at, LexClass::ROLE)
        && at.checked_sub(1).is_some_and(|before| before >= around.sentence.start && asks(before))
}

fn is_capital(around: &Around<'_>, at: u32) -> bool {
    around.doc.token(at).is_some_and(|token| token.is_capital())
}

/// True where a title written with capitals begins at `start`, and the word before it, in lower case, says nothing of
/// an office: `greeting US Secretary`, but `former Secretary`, `state Senator`.
fn crosses_case(around: &Around<'_>, at: u32, start: u32) -> bool {
    const OFFICE: LexClass = LexClass::ROLE
        .union(LexClass::ROLE_MOD)
        .union(LexClass::ORG_HEAD)
        .union(LexClass::PLACE_HEAD)
        .union(LexClass::PREPOSITION)
        .union(LexClass::DETERMINER)
        .union(LexClass::CONJUNCTION);
    let doc = around.doc;
    doc.token(at).is_some_and(|token| {
        token.is_word() && !token.is_capital() && !token.shape.has(Shape::CLITIC) && !token.is(OFFICE)
    }) && is_capital(around, start)
}

/// An adverb or verb that has its capital from its place.
fn is_plain_first_word(around: &Around<'_>, at: u32) -> bool {
    let names = LexClass::ROLE
        | LexClass::ROLE_MOD
        | LexClass::DEMONYM
        | LexClass::COUNTRY
        | LexClass::ORG
        | LexClass::CITY
        | LexClass::REGION;
    around.doc.token(at).is_some_and(|token| !token.is(names) && !token.tag.is_noun())
        && !around.doc.unit(at).is_some_and(|unit| unit.class.any(names))
}

/// `Russia's`, `the Kremlin's`: the first token of the possessor before its clitic.
fn possessor(around: &Around<'_>, clitic: u32) -> Option<u32> {
    let last = clitic.checked_sub(1).filter(|at| *at >= around.sentence.start)?;
    if let Some(mention) = around.entities.at(last) {
        let person = matches!(mention.entity, EntityRef::Person(_));
        return (!person).then_some(mention.tokens.start);
    }
    let token = around.doc.token(last)?;
    token.is_capital().then_some(last)
}

/// The title that stands on these tokens: what is in front of it tells of whom it is.
pub(super) fn title(around: &Around<'_>, tokens: TokenRange) -> Option<Title> {
    let mut tokens = tokens;
    let mut of = None;
    let owner = owner_with_stop(around, tokens.start);
    tokens.start += u32::from(owner.is_some());
    let mut at = over_moment(around.doc, over_years(around.doc, tokens.start));
    if at < tokens.end {
        tokens.start = at;
    }
    let is_genitive = |at: u32| around.doc.token(at).is_some_and(|token| token.shape.has(Shape::CLITIC));
    while at < tokens.end {
        if let Some((range, id)) = around.organization_at(at) {
            of = Some(Of::Organization(id));
            if range.start <= tokens.start && range.end < tokens.end && !is_genitive(range.end) {
                tokens.start = range.end;
            }
            at = range.end;
            break;
        }
        let end = around.doc.unit(at).map_or(at + 1, |unit| unit.tokens.end.max(at + 1));
        if let Some(country) = around.country_at(at) {
            if is_leaning(around.doc, end) {
                at = end + 2;
                continue;
            }
            // `French Open champion`
            if is_contest(around.doc, end) {
                at = end + 1;
                continue;
            }
            of = Some(Of::Country(country));
            at = end;
            break;
        }
        at = end;
    }
    of = owner.map(Of::Organization).or(of);
    if of.is_none() {
        of = body_before_brackets(around, tokens.start).map(Of::Organization);
    }
    // `Peru's new finance minister`.
    if is_genitive(at) {
        let office = over_moment(around.doc, at + 1);
        if office > at + 1 && office < tokens.end {
            tokens.start = office;
        }
    }
    (!tokens.is_empty()).then_some(Title { tokens, of, beside: TokenRange::default(), plural: false })
}

/// The body of `Osk Inc.'s | chairman`, where the `s` behind the full stop and its apostrophe stands like a word.
fn owner_with_stop(around: &Around<'_>, s: u32) -> Option<u32> {
    let doc = around.doc;
    let kind = |at: u32| doc.token(at).filter(|mark| mark.is_glued()).map(|mark| mark.kind);
    let stop = s.checked_sub(2).filter(|stop| *stop > around.sentence.start && doc.word(s) == "s")?;
    let owns = kind(stop) == Some(Kind::STOP) && kind(stop + 1) == Some(Kind::APOSTROPHE);
    around.organization_at(stop - 1).filter(|(body, _)| owns && body.end == stop).map(|(_, id)| id)
}

/// Over what is left of an age: `34-| year-old striker`.
fn over_years(doc: &Doc<'_>, start: u32) -> u32 {
    let hyphen = |at: u32| doc.token(at).is_some_and(|token| token.kind == Kind::HYPHEN);
    let years = hyphen(start + 1) && doc.word(start) == "year" && doc.word(start + 2) == "old";
    if years { start + 3 } else { start }
}

/// The body whose short form stands in brackets right before a title: `Harbour Union (HU) | spokesman`.
fn body_before_brackets(around: &Around<'_>, start: u32) -> Option<u32> {
    let close = start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    let open = super::complement::over_brackets(around.doc, around.sentence.start, start);
    let name = open.checked_sub(1).filter(|_| open < close)?;
    around.organization_at(name).map(|(_, body)| body)
}

/// Over `new`, `then-`, `newly elected`: since when somebody has a role is no part of its name.
pub(super) fn over_moment(doc: &Doc<'_>, start: u32) -> u32 {
    const OFFICE: LexClass = LexClass::ROLE
        .union(LexClass::ROLE_MOD)
        .union(LexClass::DEMONYM)
        .union(LexClass::COUNTRY)
        .union(LexClass::ORG_HEAD);
    let mut at = start;
    while let Some(unit) = doc.unit(at).filter(|unit| unit.class.any(LexClass::ROLE_MOD)) {
        let is_moment = doc.payload_of(unit.lexeme, LexClass::ROLE_MOD) == Some("moment");
        let end = unit.tokens.end.max(at + 1);
        // `New Labour`: with a capital it may be part of a name.
        let own =
            doc.token(at).is_some_and(|token| !token.is_capital() || token.shape.has(Shape::SENTENCE_START))
                || doc.unit(end).is_some_and(|next| next.class.any(OFFICE));
        if !is_moment || !own {
            break;
        }
        at = end;
    }
    at
}
