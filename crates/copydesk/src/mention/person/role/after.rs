//! Roles after a name by what stands there, and the noun phrases that tell them: `Ann Okafor is the envoy to Lima`.

use super::appointed::{appointed, did_as, made, named, served};
use super::apposition::apposition;
use super::body::is_kind_of_body;
use super::comma::is_dash;
use super::noun_phrase::{
    is_inside, is_kin, is_kin_of_another, is_moment, is_no_office, is_plural, joins_fields, joins_topics,
    over_age, over_count, owns, role_ends, runs_on,
};
use super::{Around, Of, Title};
use crate::grammar::Doc;
use crate::lexicon::{Facts, LexClass, Pos, Tag};
use crate::mention::EntityRef;
use crate::mention::name_shape::{is_genitive, is_word};
use crate::mention::person::clause::is_comma;
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// Longest noun phrase before its role, in tokens.
pub(super) const MAX_PHRASE: u32 = 10;
/// Longest complement behind a role, in tokens.
const MAX_COMPLEMENT: u32 = 14;

/// The role behind the name, by what stands there: a mark, a verb, `as`; most names have nothing of it.
pub(super) fn role_behind(around: &Around<'_>) -> Option<Title> {
    let at = around.mention.tokens.end;
    let token = around.doc.token(at).filter(|_| at < around.sentence.end)?;
    let mark = matches!(token.kind, Kind::COMMA | Kind::OPEN) || is_dash(token);
    let word = token.is(LexClass::AUX | LexClass::MODAL)
        | token.is(LexClass::PREPOSITION) & (token.end - token.start == 2)
        | is_as_long_as_a_verb(token) & token.pos.any(Pos::VERB);
    let role = token.is(LexClass::ROLE | LexClass::ROLE_MOD) | token.shape.has(Shape::PHRASE)
        && !token.shape.has(Shape::CLITIC);
    if mark {
        return apposition(around).or_else(|| apposed(around));
    }
    if token.shape.has(Shape::CLITIC) {
        return super::by_pronoun::tenure_of_name(around);
    }
    let told =
        if word { copula(around).or_else(|| named(around)).or_else(|| did_as(around, at)) } else { None };
    if role { told.or_else(|| made(around)) } else { told }
}

/// True for what is as long as the shortest and the longest of `took`, `served`, `became`, `remains`, `resigned`.
const fn is_as_long_as_a_verb(token: &Token) -> bool {
    matches!(token.end - token.start, 4..=8)
}

/// `The mayor, Ann Okafor, | is a judge`: the role behind the comma that closes a name behind what she is.
fn apposed(around: &Around<'_>) -> Option<Title> {
    let (doc, TokenRange { start, end }) = (around.doc, around.mention.tokens);
    let before = start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    let apposed = is_comma(doc, before)
        && is_comma(doc, end)
        && doc.token(end + 1).is_some_and(|verb| verb.is(LexClass::AUX))
        && role_ends(doc, before).is_some();
    if apposed { told_by(around, end + 1) } else { None }
}

/// The role behind `is` or `became` behind the name.
fn copula(around: &Around<'_>) -> Option<Title> {
    let (doc, at) = (around.doc, around.mention.tokens.end);
    // `Okafor at the time was the speaker`
    let small = doc.token(at).is_some_and(|token| token.tag == Tag::Preposition);
    told_by(around, if small && is_at_the_time(doc, at) { at + 3 } else { at })
}

#[inline(never)] // few come to it
fn is_at_the_time(doc: &Doc<'_>, at: u32) -> bool {
    is_word(doc, at, "at") && is_word(doc, at + 1, "the") && is_word(doc, at + 2, "time")
}

/// The role behind a verb, an adverb between them at most.
pub(super) fn told_by(around: &Around<'_>, verb: u32) -> Option<Title> {
    let mut verb = verb;
    let mut token = around.doc.token(verb).filter(|_| verb < around.sentence.end)?;
    // `has been`, `would become`, `has since become`
    if token.is(LexClass::AUX | LexClass::MODAL) {
        let full = |at: &u32| *at < around.sentence.end && matches!(around.doc.word(*at), "been" | "become");
        if let Some(at) = (verb + 1..verb + 3).find(full) {
            verb = at;
            token = around.doc.token(verb)?;
        }
    }
    // `“Moor is the terrorist”`: what somebody calls another is no office of hers.
    if token.shape.has(Shape::QUOTED) || super::did::is_accused(around) {
        return None;
    }
    let became = is_as_long_as_a_verb(token)
        && matches!(around.doc.word(verb), "became" | "becomes" | "become" | "remains");
    if !(became || token.is(LexClass::AUX) && is_form_of_be(around, verb)) {
        return served(around, verb, token);
    }
    let next = around.doc.token(verb + 1)?;
    // `is not a lawyer`, `was never chairman`, `is no longer chairman`.
    if next.is(LexClass::NEGATOR) || around.doc.is_spelled(verb + 1, &["no"]) {
        return None;
    }
    let start = match next.tag {
        Tag::Adverb => verb + 2,
        // `was at the time a member of`
        Tag::Preposition if is_at_the_time(around.doc, verb + 1) => verb + 4,
        _ => verb + 1,
    };
    // `was Chief of Staff to the governor`: an office of one person needs no article.
    let office = around.doc.unit(start).is_some_and(|unit| unit.class.any(LexClass::ROLE))
        && around.doc.token(start).is_some_and(Token::is_capital);
    phrase(around, start, !office)
        .or_else(|| appointed(around, verb + 1))
        .or_else(|| without_article(around, start))
        // `is a stronger candidate than Moor` says how strong, not what she is.
        .filter(|title| !around.doc.is_spelled(title.tokens.end, &["than"]))
        .filter(|title| !super::did::is_attitude(around.doc, title))
}

/// `is Peru's foreign minister`, `was chief executive of the bank`: an office that somebody owns, or that is told without an
/// article because one person holds it; `was accused` and `is leading` are none.
fn without_article(around: &Around<'_>, start: u32) -> Option<Title> {
    let doc = around.doc;
    let title = phrase(around, start, false)?;
    let words = doc.slice(title.tokens);
    let opens = words.first().is_some_and(|first| {
        let opens = LexClass::ROLE_MOD | LexClass::DEMONYM | LexClass::COUNTRY;
        (first.tag.is_noun() || first.is(opens)) && !first.is(LexClass::HEDGE)
    });
    let head = words.iter().any(|word| word.is(LexClass::ROLE) && word.tag.is_noun());
    (opens && head).then_some(title)
}

fn is_form_of_be(around: &Around<'_>, at: u32) -> bool {
    around.doc.tells(at, LexClass::AUX, Facts::BE)
        && around.doc.token(at).is_some_and(|token| !token.shape.has(Shape::CLITIC))
}

/// A noun phrase with a role of one person as its head; `article` where it must begin with one.
pub(super) fn phrase(around: &Around<'_>, start: u32, article: bool) -> Option<Title> {
    noun_phrase(around, start, article).filter(|title| !title.plural)
}

/// A noun phrase with a role as its head, of one person or several; kinship is one between commas only.
pub(super) fn noun_phrase(around: &Around<'_>, start: u32, article: bool) -> Option<Title> {
    let doc = around.doc;
    let mut at = start;
    while doc.is(at, LexClass::DETERMINER) && at < around.sentence.end && at < start + 2 {
        at += 1;
    }
    if article && at == start {
        return None;
    }
    // `Ann Okafor, now foreign secretary`, `Ann Okafor, then the head of the bank`.
    at = super::before::over_moment(doc, at);
    while doc.is(at, LexClass::DETERMINER) && at < around.sentence.end && at < start + 3 {
        at += 1;
    }
    at = over_age(doc, at);
    if at > start {
        at = over_count(doc, at);
    }
    let first = at;
    let mut role: Option<TokenRange> = None;
    // `the first openly gay minister`, `a once highly regarded attorney`
    let adverb = |at: u32| {
        let is_adverb = |at: u32| doc.token(at).is_some_and(|token| token.tag == Tag::Adverb);
        at > start
            && (is_adverb(at)
                || at > first && is_adverb(at - 1) && doc.token(at).is_some_and(|token| token.tag.is_verb()))
    };
    while at < around.sentence.end && at - first < MAX_PHRASE {
        // `the Institute of Roads' head`
        let body = if role.is_none() { around.organization_at(at) } else { None };
        if let Some((body, _)) = body.filter(|(body, _)| body.start == at && body.len() > 1) {
            at = body.end;
            continue;
        }
        // `a former | two-term | governor`, `the club's | 78-year-old | president`.
        if at > start && role.is_none() {
            let counted = over_count(doc, over_age(doc, at));
            if counted > at {
                at = counted;
                continue;
            }
        }
        if !(is_inside(doc, at) || role.is_none() && (adverb(at) || at > first && owns(doc, at)))
            || role.is_some() && (is_moment(doc, at) || runs_on(doc, at))
        {
            break;
        }
        let named = around.entities.at(at).filter(|name| name.tokens.start == at);
        if let Some(name) = named.filter(|name| matches!(name.entity, EntityRef::Person(_))) {
            // `President Moor's | chief of staff`
            if doc.token(name.tokens.end).is_some_and(is_genitive) {
                role = None;
                at = name.tokens.end + 1;
                continue;
            }
            // The title of the next name.
            if role.is_some() {
                return None;
            }
        }
        let unit = doc.unit(at)?;
        let end = unit.tokens.end.max(at + 1);
        if unit.class.any(LexClass::ROLE) {
            let stop = doc.token(end).is_some_and(|t| t.kind == Kind::STOP && t.is_glued())
                && doc.is(end - 1, LexClass::ABBREVIATION);
            role = Some(TokenRange::new(at, if stop { end + 1 } else { end }));
        }
        at = end;
    }
    let mut role = with_second(around, role?);
    let at = at.max(role.end);
    // `Ann Okafor, Petty Officer 2nd Class Karl Osk`.
    if super::before::is_grade(doc, role.end) {
        return None;
    }
    let apposed = || start.checked_sub(1).is_some_and(|comma| is_comma(doc, comma));
    // `a friend and adviser`
    let kin = is_kin(doc, role.start) && role_ends(doc, role.end).is_some_and(|last| is_kin(doc, last));
    let no_role = kin && !(apposed() && is_kin_of_another(doc, first, role));
    if no_role || role_ends(doc, role.end).is_none() {
        return None;
    }
    let plural = is_plural(doc, role.start);
    let bare = first == start;
    if bare && (is_name(around, first, role) || begins_name(around, role.end) || is_participle(doc, role)) {
        return None;
    }
    // Nothing but the role's complement may follow its head.
    if at > role.end && doc.token(at - 1).is_some_and(|token| token.is_word()) {
        let next = doc.token(role.end)?;
        if next.is_word() && !next.shape.has(Shape::CLITIC) {
            role = before_of(doc, role)?;
        }
    }
    if doc.token(role.end).is_some_and(|next| next.shape.has(Shape::CLITIC)) {
        return None;
    }
    let mut title = with_complement(around, TokenRange::new(first, role.end), around.sentence.end)?;
    if kin {
        title.of = None;
    }
    (!runs_into_name(around, title.tokens, role.end)).then_some(Title { plural, ..title })
}

/// `leader | of the opposition` where what is of it goes on: `leader of the opposition Labour Party`.
fn before_of(doc: &Doc<'_>, role: TokenRange) -> Option<TokenRange> {
    let of = (role.start + 1..role.end).find(|at| doc.is(*at, LexClass::PREPOSITION))?;
    doc.is(of - 1, LexClass::ROLE).then_some(TokenRange::new(role.start, of))
}

/// `president | and chief executive`, `founder | and former head`: both are one title, unless a name has the second.
fn with_second(around: &Around<'_>, role: TokenRange) -> TokenRange {
    let doc = around.doc;
    let and = doc.token(role.end).is_some_and(|token| token.is(LexClass::CONJUNCTION));
    if !and || role.end >= around.sentence.end || doc.word(role.end) != "and" {
        return role;
    }
    let mut at = role.end + 1;
    while let Some(unit) = doc.unit(at).filter(|unit| unit.tokens.end <= around.sentence.end) {
        let end = unit.tokens.end.max(at + 1);
        if unit.class.any(LexClass::ROLE) {
            let other = around.entities.at(end).is_some_and(|m| matches!(m.entity, EntityRef::Person(_)));
            let single = !is_no_office(doc, at);
            return if single && !other { TokenRange::new(role.start, end) } else { role };
        }
        if !unit.class.any(LexClass::ROLE_MOD) {
            return role;
        }
        at = end;
    }
    role
}

/// `Ann Okafor, Minister of Highways Karl Osk and others`: a name right behind what the role is of, which the role is
/// a title of; `an adviser to Minister Karl Osk` has his title before it.
fn runs_into_name(around: &Around<'_>, title: TokenRange, complement: u32) -> bool {
    let doc = around.doc;
    let title_word =
        LexClass::ROLE | LexClass::ROLE_MOD | LexClass::HONORIFIC | LexClass::DEMONYM | LexClass::COUNTRY;
    let behind = around.entities.within(TokenRange::new(complement, title.end + 1));
    behind.iter().any(|mention| {
        // Over the titles before the name to what stands before them.
        let mut before = mention.tokens.start - 1;
        while before > complement {
            // `South African`
            let phrase = || doc.phrase_over(before).filter(|phrase| phrase.class.any(title_word));
            before = match role_ends(doc, before + 1) {
                Some(role) if role > complement => role - 1,
                _ if doc.is(before, title_word) => before - 1,
                _ => match phrase() {
                    Some(phrase) if phrase.tokens.start > complement => phrase.tokens.start - 1,
                    _ => break,
                },
            };
        }
        let word = doc.token(before);
        matches!(mention.entity, EntityRef::Person(_))
            && before > complement
            && word.is_some_and(|word| word.is_word() && word.is_capital() && !doc.is(before, title_word))
    })
}

/// `Steve Okafor, Mary Baker, John Marshall`: a family name that is a role's word too, behind a given name.
fn is_name(around: &Around<'_>, first: u32, role: TokenRange) -> bool {
    let doc = around.doc;
    let not = LexClass::COUNTRY | LexClass::CITY | LexClass::REGION | LexClass::DEMONYM | LexClass::ROLE_MOD;
    role.len() == 1
        && first < role.start
        && doc.token(role.start).is_some_and(|token| token.is_capital() && !token.shape.has(Shape::UPPER))
        && doc.slice(TokenRange::new(first, role.start)).iter().all(|token| {
            token.is_capital()
                && token.is(LexClass::GIVEN_NAME)
                && !token.is(not)
                && !token.is(LexClass::COMMON)
        })
}

/// `Ann Okafor, Chief Secretary A Santhi Lund`: a letter in capitals behind the role, which begins the next name.
fn begins_name(around: &Around<'_>, at: u32) -> bool {
    around.doc.token(at).is_some_and(|token| token.shape.has(Shape::LETTER) && token.is_capital())
        && at < around.sentence.end
}

/// `Ann Okafor, accused of theft`, `Ann Okafor, accused the police`: what was done to her or what she did, no role.
fn is_participle(doc: &Doc<'_>, role: TokenRange) -> bool {
    role.len() == 1
        && doc.token(role.end).is_some_and(Token::is_word)
        && doc.token(role.start).is_some_and(|token| !token.is_capital())
        && doc.word(role.start).ends_with("ed")
}

/// The role with what hangs on it: `of Lima`, `to the president`; whom it is of is told apart.
pub(super) fn with_complement(around: &Around<'_>, role: TokenRange, limit: u32) -> Option<Title> {
    let doc = around.doc;
    let mut title = super::before::title(around, role)?;
    let mut at = over_topics(doc, role.end, limit);
    title.tokens.end = at;
    let mut n = 0;
    while at < limit && at - role.end < MAX_COMPLEMENT && n < 2 {
        let Some(preposition) = doc.token(at).filter(|token| token.is(LexClass::PREPOSITION)) else { break };
        let word = preposition.span().slice(doc.text);
        if !matches!(word, "of" | "to" | "for" | "at" | "in" | "on" | "with" | "from")
            || word == "at" && is_at_the_time(doc, at)
        {
            break;
        }
        let mut object = at + 1;
        while doc.is(object, LexClass::DETERMINER) && object < limit {
            object += 1;
        }
        // `professor of law at Osk University`: of two complements it is the second that tells whose the role is.
        let strips = match n {
            0 => matches!(word, "of" | "at" | "for" | "with" | "from"),
            _ => matches!(word, "at" | "for" | "with") && title.of.is_none(),
        };
        let mut end = object;
        let (mut of, mut listed) = (None, false);
        while end < limit
            && end - object < MAX_COMPLEMENT
            && !(end > object && is_moment(doc, end))
            && (is_inside(doc, end)
                || end > object
                    && (doc.is(end, LexClass::CONJUNCTION)
                        && (joins_topics(doc, end) || joins_fields(doc, end))
                        || owns(doc, end)))
        {
            if end == object {
                of = self_standing(around, end);
            } else if !listed {
                // `member of the liberal Reform Party`, `spokesman for Peru's Harbour Union`.
                listed = doc.is(end, LexClass::CONJUNCTION);
                let body = around.organization_at(end).filter(|(range, _)| range.start == end && !listed);
                of = body.map(|(range, id)| (range, Of::Organization(id))).or(of);
            }
            end = match around.entities.at(end) {
                Some(mention) => mention.tokens.end.min(limit),
                None => end + 1,
            };
        }
        if end == object {
            break;
        }
        match of {
            Some((range, of))
                if strips
                    && (range.end == end || is_kind_of_body(doc, of, TokenRange::new(range.end, end)))
                    // `a teacher from the university`: of one of many.
                    && (word != "from" || doc.token(range.start).is_some_and(Token::is_capital))
                    && (title.of.is_none() || matches!(of, Of::Organization(_)) && word != "of") =>
            {
                title.of = Some(of);
                title.beside = TokenRange::new(object, range.start);
                return Some(title);
            }
            // Times and places of what happened are no part of a role, but `lecturer in law at Osk University`.
            _ if word == "in" && !is_place(around, object) && n == 0 && doc.word(end) != "at" => break,
            // `a retiree from Lima`: where somebody lives, but `the senator from Ohio`.
            _ if word == "from" && is_place(around, object) && !is_office(doc, role) => break,
            _ => {
                // `head of the Danish delegation`.
                let nation =
                    doc.unit(object).filter(|unit| unit.class.any(LexClass::DEMONYM | LexClass::COUNTRY));
                if word == "of" && title.of.is_none() && nation.is_some() {
                    title.of = around.country_at(object).map(Of::Country);
                }
                title.tokens.end = end;
            }
        }
        at = end;
        n += 1;
    }
    Some(title)
}

/// True for a role that is an office.
fn is_office(doc: &Doc<'_>, role: TokenRange) -> bool {
    let unit = role_ends(doc, role.end).and_then(|first| doc.unit(first));
    unit.is_some_and(|unit| doc.lexicon.facts(unit.lexeme).has(Facts::OFFICE))
}

/// Over what else an office of the lists is of: `minister of information | and culture`.
fn over_topics(doc: &Doc<'_>, end: u32, limit: u32) -> u32 {
    if !joins_topics(doc, end) {
        return end;
    }
    let topic = |at: &u32| {
        doc.token(*at).is_some_and(|token| token.is_capital() && token.is(LexClass::COMMON))
            && !doc.is(*at, LexClass::ROLE | LexClass::ORG)
    };
    let n = (end + 1..limit).take_while(topic).count();
    if n == 0 { end } else { end + 1 + crate::span::offset(n) }
}

/// The organization or country that begins at a token.
fn self_standing(around: &Around<'_>, at: u32) -> Option<(TokenRange, Of)> {
    if let Some((range, id)) = around.organization_at(at) {
        return Some((range, Of::Organization(id)));
    }
    let unit = around.doc.unit(at)?;
    let country = unit.class.any(LexClass::COUNTRY).then(|| around.country_at(at)).flatten()?;
    Some((unit.tokens, Of::Country(country)))
}

fn is_place(around: &Around<'_>, at: u32) -> bool {
    around.entities.at(at).is_some_and(|mention| matches!(mention.entity, EntityRef::Place(_)))
}
