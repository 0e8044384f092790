//! False friends, taken out last: `May` the verb, `March` the name, ages, newspapers.
//!
//! A filter only removes. Each looks at the words beside an expression that rules have read without them.

use super::bearers::Bearers;
use super::setting::Setting;
use super::types::{Calendar, Core, OfYear, Reference, Shift, Timex};
use super::words::{is_one_of, lit};
use crate::grammar::{Cursor, Doc, Found};
use crate::lexicon::{LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token, is_case_poor};

/// True where an expression is one.
pub(super) fn keeps(doc: &Doc<'_>, bearers: &Bearers, found: &Found<Timex>) -> bool {
    let tokens = found.tokens;
    match found.value.core {
        Core::Feast(..) => true,
        Core::Calendar(date) => keeps_date(doc, bearers, tokens, date),
        Core::Season(_, OfYear::Open, _) if is_festival(doc, tokens) => false,
        _ if is_title(doc, tokens) => false,
        Core::Duration(..) => !is_age(doc, tokens) && !is_a_day(doc, tokens),
        Core::Set(_) => {
            !doc.token(tokens.end).is_some_and(|next| next.is_capital() && next.tag == Tag::Proper)
                && !is_paper(doc, tokens)
        }
        Core::Day(0) => !is_name(doc, tokens),
        Core::Reference(Reference::Future) => !is_told(doc, tokens),
        _ => true,
    }
}

fn keeps_date(doc: &Doc<'_>, bearers: &Bearers, tokens: TokenRange, date: Calendar) -> bool {
    match date {
        Calendar {
            month: Some(month), day: None, year: None, year_shift: None, told: None, shift, ..
        } => shift != Shift::Bare || is_month(doc, tokens, month) && !bearers.bear(doc, tokens, month),
        Calendar { weekday: Some(_), month: None, .. } => {
            !is_newspaper(doc, tokens) && !is_star(doc, tokens) && !is_accord(doc, tokens)
        }
        _ => true,
    }
}

fn before<'d>(doc: &Doc<'d>, tokens: TokenRange) -> Option<&'d Token> {
    tokens.start.checked_sub(1).and_then(|at| doc.token(at))
}

/// `in May`, `early March`; not `May I`, `March on`, `April Smith`.
fn is_month(doc: &Doc<'_>, tokens: TokenRange, month: u8) -> bool {
    let Some(token) = doc.token(tokens.start) else { return false };
    let (before, behind) = (before(doc, tokens), doc.token(tokens.end));
    if is_titled(doc, tokens.start) {
        return false;
    }
    let led = before.is_some_and(|token| {
        token.is(LexClass::PREPOSITION | LexClass::TIME_MOD | LexClass::TIME_DIRECTION)
            || token.is(LexClass::DETERMINER) && !token.shape.has(Shape::SENTENCE_START)
    });
    let name_follows = behind.is_some_and(|next| {
        next.is_capital()
            && next.kind == Kind::WORD
            && next.tag == Tag::Proper
            && next.is(LexClass::FAMILY_NAME)
            && !next.is(LexClass::MONTH | LexClass::WEEKDAY)
    });
    let march = || {
        behind.is_some_and(|next| next.is(LexClass::PREPOSITION))
            && ["for", "of", "on"].contains(&doc.word(tokens.end))
    };
    // `a story by Hong Jun.`
    let short = || doc.time_word(token).month.is_some_and(|(_, short)| short);
    if !led && before.is_some_and(|token| token.kind == Kind::WORD && token.is_capital()) && short() {
        return false;
    }
    let preposition = before.is_some_and(|token| token.is(LexClass::PREPOSITION));
    let common = token.pos.any(crate::lexicon::Pos::VERB);
    if name_follows && !led || common && !preposition && march() {
        return false;
    }
    if !(token.is(LexClass::MODAL) || common || month == 5 || month == 3) {
        return true;
    }
    // `(May)`, `May-August`
    let marked = || {
        before.is_some_and(|token| matches!(token.kind, Kind::OPEN | Kind::HYPHEN | Kind::DASH | Kind::SLASH))
            && behind.is_some_and(|token| !token.kind.is_wordlike())
    };
    let joined = || {
        let joint = Cursor::new(doc, TokenRange::new(tokens.start.saturating_sub(1), tokens.start));
        ["and", "or", "to"].into_iter().any(|word| lit(word)(joint).is_ok())
    };
    led || marked() || joined() || month == 3 && !token.shape.has(Shape::SENTENCE_START)
}

/// `Mr. March`
fn is_titled(doc: &Doc<'_>, start: u32) -> bool {
    let before = |back: u32| start.checked_sub(back).and_then(|at| doc.token(at));
    let title = |token: &Token| token.is(LexClass::HONORIFIC) && token.is_capital();
    before(1).is_some_and(|token| title(token) || token.kind == Kind::STOP && before(2).is_some_and(title))
}

/// `This Week`, `60 Minutes`: a unit of time with a capital is part of a title.
fn is_title(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let slice = doc.slice(tokens);
    let Some(last) = slice.last() else { return false };
    let titled = last.is(LexClass::TIME_UNIT) && last.is_capital() && !last.shape.has(Shape::UPPER);
    titled
        && slice.len() > 1
        && slice.first().is_some_and(|first| !first.is_word() || first.is_capital())
        && !is_case_poor(around(doc, tokens))
}

/// The words around an expression, so many that they show how the line is written.
fn around<'d>(doc: &Doc<'d>, tokens: TokenRange) -> &'d [Token] {
    const WINDOW: u32 = 16;
    let Some(sentence) = doc.sentence_of(tokens.start) else { return &[] };
    doc.slice(TokenRange::new(
        tokens.start.saturating_sub(WINDOW).max(sentence.tokens.start),
        tokens.end.saturating_add(WINDOW).min(sentence.tokens.end),
    ))
}

/// `24 hours a day`
fn is_a_day(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    doc.word(tokens.end).eq_ignore_ascii_case("a") && doc.is(tokens.end + 1, LexClass::TIME_UNIT)
}

/// `12 years old`, `44-year-old`, `six months of age`.
fn is_age(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let at = |n: u32| doc.word(tokens.end + n);
    let old = |word: &str| is_one_of(word, &["old", "olds", "older", "younger"]);
    old(at(0))
        || at(0) == "-" && old(at(1))
        || at(0).eq_ignore_ascii_case("of") && at(1).eq_ignore_ascii_case("age")
}

/// `he soon left`, `soon after the vote`: soon after what is told, and no time of its own.
fn is_told(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let next = doc.word(tokens.end);
    let told = || Setting::new(doc, tokens, doc.tokens.sentence_of(tokens.start)).is_told();
    let after = ["after", "afterward", "afterwards", "thereafter", "enough"];
    doc.word(tokens.start).eq_ignore_ascii_case("soon") && (is_one_of(next, &after) || told())
}

/// `USA Today`, `the channel's Today programme`, `USA TODAY` where the line is not all in capitals.
fn is_name(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let Some(token) = doc.token(tokens.start).filter(|token| token.is_capital()) else { return false };
    let upper = |token: Option<&Token>| {
        token.is_some_and(|token| {
            token.is_word() && token.shape.has(Shape::UPPER) && token.end - token.start > 1
        })
    };
    let capital = !token.shape.has(Shape::UPPER);
    if !capital && (upper(before(doc, tokens)) || upper(doc.token(tokens.end))) {
        return !is_case_poor(around(doc, tokens));
    }
    let led = |token: &Token| {
        token.is_capital() && token.kind == Kind::WORD
            || token.shape.has(Shape::CLITIC)
            || token.is(LexClass::DETERMINER)
    };
    capital && before(doc, tokens).is_some_and(led)
}

/// `the Spring Festival`, `Winter Games`: a season with a capital before another, in a line that has small letters.
fn is_festival(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let capital = |token: &Token| token.is_word() && token.is_capital();
    doc.slice(tokens).last().is_some_and(capital)
        && doc.token(tokens.end).is_some_and(capital)
        && !is_case_poor(around(doc, tokens))
}

/// `the Good Friday Agreement`: named after a day long past.
fn is_accord(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let good = || tokens.start.checked_sub(1).is_some_and(|at| doc.word(at) == "Good");
    doc.word(tokens.start) == "Friday" && good()
}

/// `the Sunday Times`: a name of several words with a day in it.
fn is_newspaper(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    doc.token(tokens.end).is_some_and(|next| next.is(LexClass::ORG | LexClass::ORG_HEAD) && next.is_capital())
        && before(doc, tokens).is_some_and(|token| token.is(LexClass::DETERMINER))
}

/// `told the Belgian daily that`: what comes out every day, and is the noun itself.
fn is_paper(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let paper = tokens.len() == 1 && ["daily", "weekly", "monthly"].contains(&doc.word(tokens.start));
    let named = || {
        before(doc, tokens)
            .is_some_and(|token| token.is(LexClass::DETERMINER | LexClass::DEMONYM) || token.is_capital())
    };
    let described = || {
        doc.token(tokens.end)
            .is_some_and(|next| next.is_word() && (next.tag.is_noun() || next.tag == Tag::Adjective))
    };
    paper && named() && !described()
}

/// `Double Eagle and Rising Sun.`: a name that ends a sentence, not the short form of a day.
fn is_star(doc: &Doc<'_>, tokens: TokenRange) -> bool {
    let short = doc.word(tokens.start) == "Sun" && tokens.len() <= 2;
    let named = || before(doc, tokens).is_some_and(|token| token.is_word() && token.is_capital());
    let ends = || doc.sentence_of(tokens.start).is_some_and(|sentence| sentence.tokens.end <= tokens.end + 1);
    short && named() && ends()
}
