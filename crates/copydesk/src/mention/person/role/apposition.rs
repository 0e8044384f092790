//! Roles behind a mark after a name: `Ann Okafor, an aide to the president,`, `Ann Okafor - the mayor of Lima - said`, `Ann
//! Okafor, who is a judge,`.
//!
//! Cost: a noun phrase, behind a name with a mark behind it.

use super::after::{noun_phrase, phrase, told_by};
use super::body::with_body_behind;
use super::comma::is_dash;
use super::{Around, Of, Title};
use crate::grammar::{Doc, VerbForm};
use crate::lexicon::{Facts, LexClass, Tag};
use crate::mention::name_shape::is_genitive;
use crate::span::TokenRange;
use crate::token::{Kind, Token};

/// Longest name of whom one is one of, in tokens: `one of | President Karl Osk's | aides`.
const REACH: u32 = 6;

/// The role behind the comma after the name.
pub(super) fn apposition(around: &Around<'_>) -> Option<Title> {
    let doc = around.doc;
    let comma = around.mention.tokens.end;
    let mark = doc.token(comma).filter(|_| comma < around.sentence.end)?;
    let closed_by = |kind: Kind| {
        let closes = |title: &Title| doc.token(title.tokens.end).is_some_and(|next| next.kind == kind);
        phrase(around, comma + 1, false).filter(closes)
    };
    match mark.kind {
        Kind::DASH => {
            return listed(around, comma + 1).or_else(|| closed_by(Kind::DASH)).or_else(|| in_aside(around));
        }
        Kind::HYPHEN => return in_aside(around),
        Kind::OPEN => return closed_by(Kind::CLOSE),
        Kind::COMMA => {}
        _ => return None,
    }
    let mut start = comma + 1;
    // `, 34, a nurse`
    let age = doc.token(start).is_some_and(|token| token.kind == Kind::NUMBER)
        && doc.token(start + 1).is_some_and(|token| token.kind == Kind::COMMA);
    if age {
        start += 2;
    }
    // `, as chairwoman of the committee,`, but `, as the president said,`
    if doc.word(start) == "as" {
        let closes = |title: &Title| doc.token(title.tokens.end).is_some_and(|next| next.kind == Kind::COMMA);
        return phrase(around, start + 1, false).filter(closes);
    }
    // `, who is an aide`, `, who served as envoy to Lima`
    if doc.is(start, LexClass::RELATIVE) {
        return told_by(around, start + 1);
    }
    // `, one of the union's leaders,`
    if doc.word(start) == "one" && doc.word(start + 1) == "of" {
        // `one of eight commissioners`
        let number = doc.token(start + 2).is_some_and(|token| token.tag == Tag::Numeral);
        let of = start + 2 + u32::from(number);
        // `one of his aides`, `one of Moor's aides`
        let owned = doc.tells(of, LexClass::PRONOUN, Facts::POSSESSIVE) || is_her(doc, of);
        let title = noun_phrase(around, of + u32::from(owned), !(number || owned)).or_else(|| {
            let owner = (of..of + REACH).any(|at| doc.token(at).is_some_and(is_genitive));
            if owner { noun_phrase(around, of, false) } else { None }
        });
        return title.filter(|title| title.plural);
    }
    // `, formerly a judge`, `, himself a lawyer`
    start += u32::from(is_aside(doc, start));
    let title = phrase(around, start, false)?;
    let other = super::did::lists_another(around, start, &title) || begins_clause(around, &title);
    (!other).then(|| with_body_behind(around, start, title))
}

/// `After talks with Okafor, the envoy left`: the name ends what stands before the clause, whose subject is somebody else.
#[inline(never)] // few come to it
fn begins_clause(around: &Around<'_>, title: &Title) -> bool {
    const LONGEST: u32 = 12;
    let doc = around.doc;
    let start = around.sentence.start;
    let fronted = TokenRange::new(start, around.mention.tokens.start);
    let opens = doc.token(start).is_some_and(|first| {
        first.tag == Tag::Preposition && !matches!(doc.word(start), "As" | "According" | "For")
    });
    let finite = |at: u32| {
        doc.chunk_of(at).is_some_and(|chunk| chunk.tokens.start == at && chunk.form.has(VerbForm::FINITE))
    };
    opens
        && fronted.len() <= LONGEST
        && doc.slice(fronted).iter().all(|token| token.kind != Kind::COMMA && !token.tag.is_verb())
        && finite(complement_end(around, title))
}

/// `Ann Okafor - leader of the union and a former judge - said`: an aside between dashes begins with the role and goes on.
fn in_aside(around: &Around<'_>) -> Option<Title> {
    const LONGEST: u32 = 40;
    let doc = around.doc;
    let title = phrase(around, around.mention.tokens.end + 1, false)?;
    let goes_on = |at: u32| {
        doc.token(at).is_some_and(|next| {
            let and = next.is(LexClass::CONJUNCTION) && doc.word(at) == "and";
            matches!(next.kind, Kind::COMMA | Kind::OPEN)
                || is_dash(next)
                || next.is(LexClass::RELATIVE)
                || and
        })
    };
    let last = complement_end(around, &title);
    let end = around.sentence.end.min(last + LONGEST);
    let closed = || (last..end).any(|at| doc.token(at).is_some_and(is_dash));
    (goes_on(last) && closed()).then_some(title)
}

/// Where a title ends with the body that it is of, which is no part of its words.
pub(super) fn complement_end(around: &Around<'_>, title: &Title) -> u32 {
    let TokenRange { end, .. } = title.tokens;
    let behind = || around.entities.within(TokenRange::new(end, around.sentence.end)).first();
    match title.of {
        Some(Of::Organization(_)) => behind().map_or(end, |body| body.tokens.end),
        _ => end,
    }
}

/// `- Ann Okafor – Health Secretary`: a line of a list with nothing but the name and the role.
fn listed(around: &Around<'_>, start: u32) -> Option<Title> {
    let begins = around.mention.tokens.start.saturating_sub(around.sentence.start) <= 1;
    let title = begins.then(|| phrase(around, start, false)).flatten()?;
    let rest = TokenRange::new(title.tokens.end, around.sentence.end);
    (!around.doc.slice(rest).iter().any(Token::is_word)).then_some(title)
}

fn is_her(doc: &Doc<'_>, at: u32) -> bool {
    doc.is_spelled(at, &["her"])
}

/// `formerly`, `himself`: a word before an apposition that says since when or how somebody is that.
fn is_aside(doc: &Doc<'_>, at: u32) -> bool {
    const ASIDES: [&str; 6] = ["formerly", "currently", "previously", "himself", "herself", "also"];
    doc.token(at).is_some_and(|token| !token.is_capital() && token.end - token.start >= 4)
        && ASIDES.contains(&doc.word(at))
}
