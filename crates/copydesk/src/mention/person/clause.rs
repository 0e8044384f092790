//! What a name or pronoun does in its sentence: whether it is the subject, whether it says something, and where the
//! clause goes on that it begins.
//!
//! ```text
//! Prime Minister Osk, who was there, said he ... "...," she added.
//!                ^^^ subject, speaks               ^^^ tag
//! ```
//!
//! Cost: a few tokens beside the words, one sentence's chunks at most.

use crate::grammar::{Chunk, ChunkKind, Doc, VerbForm};
use crate::lexicon::{Function, LexClass, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Sentence, Shape, Token};

/// How far a verb is looked for before a name, in tokens.
const MAX_AHEAD: u32 = 40;
/// Longest apposition that is stepped over, in tokens.
const MAX_APPOSITION: u32 = 14;

/// True for a sentence that is a quotation, or part of one, from its first word to its last, marks aside.
pub(super) fn is_quotation(doc: &Doc<'_>, sentence: TokenRange) -> bool {
    let quoted = |at: u32| doc.token(at).is_some_and(|token| token.shape.has(Shape::QUOTED));
    let last = sentence.end.saturating_sub(1);
    // Asked at once, for each alone is hard to guess.
    (quoted(sentence.start) | quoted(sentence.start + 1)) & (quoted(last) | quoted(last.saturating_sub(1)))
}

/// True where a verb of saying stands behind the words, an auxiliary, adverb or apposition between them at most, or
/// before them.
pub(super) fn says(doc: &Doc<'_>, sentence: &Sentence, words: TokenRange) -> bool {
    let verb =
        |at: u32| doc.is(at, LexClass::REPORT_VERB) && doc.token(at).is_some_and(|token| token.tag.is_verb());
    // `"...," said Okafor`, but `by asking Okafor`, `she told Okafor`: behind a mark, or it is whom she asks.
    let inverted = |at: u32| {
        verb(at)
            && doc.token(at).is_some_and(|token| token.tag != Tag::VerbIng)
            && (at == sentence.tokens.start
                || at
                    .checked_sub(1)
                    .and_then(|before| doc.token(before))
                    .is_none_or(|mark| !mark.kind.is_wordlike()))
    };
    let between =
        |at: u32| doc.token(at).is_some_and(|token| matches!(token.tag, Tag::Auxiliary | Tag::Adverb));
    let end = over_suffix(doc, words.end);
    // `"...," said Okafor.`; in `said Okafor would go`, `said Okafor's plan` the verb is somebody else's.
    let goes_on = || doc.token(end).is_some_and(|next| is_finite(next) || next.shape.has(Shape::CLITIC));
    verb(end)
        || between(end) && (verb(end + 1) || between(end + 1) && verb(end + 2))
        || (words.start.checked_sub(1).is_some_and(inverted)
            || behind_title(doc, words.start).is_some_and(inverted))
            && !goes_on()
        || sentence.class_any.any(LexClass::REPORT_PREPOSITION)
            && is_according_to(doc, sentence.tokens, words.start)
        || is_comma(doc, end)
            && (end + 1..sentence.tokens.end.min(end + MAX_APPOSITION))
                .find(|at| is_comma(doc, *at))
                .is_some_and(|comma| verb(comma + 1))
}

/// True for a name that `according to` leads to, with what it is called before it: `according to Moor's lawyer, Ann Okafor`.
fn is_according_to(doc: &Doc<'_>, sentence: TokenRange, name: u32) -> bool {
    let from = name.saturating_sub(MAX_APPOSITION).max(sentence.start);
    let before = doc.slice(TokenRange::new(from, name)).iter().rev();
    let mut titles =
        before.zip((from..name).rev()).take_while(|(token, _)| !token.tag.is_verb() || token.is_glued());
    titles.any(|(token, at)| {
        token.is(LexClass::PREPOSITION)
            && doc.word(at) == "to"
            && at > from
            && doc.word(at - 1) == "according"
    })
}

/// What stands before the title of a name: `said | presidential aide Ann Okafor`.
fn behind_title(doc: &Doc<'_>, name: u32) -> Option<u32> {
    let title = name.checked_sub(1).filter(|last| doc.is(*last, LexClass::ROLE))?;
    let chunk =
        doc.chunk_of(title).filter(|chunk| chunk.kind == ChunkKind::Noun && chunk.tokens.has(name))?;
    chunk.tokens.start.checked_sub(1)
}

pub(super) fn is_comma(doc: &Doc<'_>, at: u32) -> bool {
    doc.token(at).is_some_and(|token| token.kind == Kind::COMMA)
}

/// True for `he said` behind what he said.
pub(super) fn is_tag(doc: &Doc<'_>, sentence: TokenRange, at: u32) -> bool {
    let mark = |token: &Token| matches!(token.kind, Kind::COMMA | Kind::QUOTE | Kind::APOSTROPHE);
    let opens =
        at.checked_sub(1).filter(|before| *before >= sentence.start).and_then(|before| doc.token(before));
    let verb = |token: &&Token| token.tag.is_verb() || token.tag == Tag::Adverb;
    let closes = (at + 2..sentence.end.min(at + 5)).filter_map(|i| doc.token(i)).find(|token| !verb(token));
    // `"..." he told reporters on Monday`
    let told = || {
        opens.is_some_and(|open| open.kind == Kind::QUOTE)
            && doc.is(at + 1, LexClass::REPORT_VERB)
            && doc.token(at + 1).is_some_and(|told| told.tag.is_verb())
    };
    opens.is_some_and(mark) && (closes.is_none_or(|token| mark(token) || token.kind == Kind::STOP) || told())
}

/// True where a verb follows the name, or the name begins its sentence.
pub(super) fn is_subject(doc: &Doc<'_>, sentence: TokenRange, name: TokenRange) -> bool {
    let after_preposition = |at: u32| at.checked_sub(1).is_some_and(|at| doc.is(at, LexClass::PREPOSITION));
    if after_preposition(name.start) {
        return false;
    }
    let first = name.start.saturating_sub(sentence.start) <= 1;
    let end = over_suffix(doc, name.end);
    let Some(next) = doc.token(end).filter(|_| end < sentence.end) else { return first };
    if first || is_finite(next) {
        return true;
    }
    // `Prime Minister Osk, who was there, said`, `The envoy, Ann Okafor, will go`: no verb stands before it.
    (next.kind == Kind::COMMA || next.is(LexClass::RELATIVE))
        && doc.chunk_of(name.start).is_some_and(|chunk| !after_preposition(chunk.tokens.start))
        && !doc
            .chunks_in(TokenRange::new(sentence.start.max(name.start.saturating_sub(MAX_AHEAD)), name.start))
            .iter()
            .any(|chunk| chunk.form.has(VerbForm::FINITE) && !names(doc, chunk, name))
}

/// `a writer named | Okafor`
fn names(doc: &Doc<'_>, verb: &Chunk, name: TokenRange) -> bool {
    verb.tokens.end == name.start && matches!(doc.word(verb.head), "named" | "called")
}

fn is_finite(token: &Token) -> bool {
    token.tag.is_verb() || matches!(token.tag, Tag::Auxiliary | Tag::Modal)
}

/// One past the `QC` or `MP` behind a name, or what stands in brackets there: `Okafor (D-Ohio)`.
fn over_suffix(doc: &Doc<'_>, end: u32) -> u32 {
    const BRACKET: u32 = 6;
    let Some(token) = doc.token(end) else { return end };
    if token.kind == Kind::OPEN {
        let closes = |at: &u32| doc.token(*at).is_some_and(|token| token.kind == Kind::CLOSE);
        return (end + 2..end + BRACKET).find(closes).map_or(end, |close| close + 1);
    }
    end + u32::from(token.is(LexClass::NAME_SUFFIX) && token.is_capital())
}

/// Where the clause goes on whose subject the name is: behind it where a verb follows, behind its `who`.
pub(super) fn clause_of(doc: &Doc<'_>, sentence: TokenRange, name: TokenRange) -> Option<u32> {
    let end = over_suffix(doc, name.end);
    if end < sentence.end && doc.token(end).is_some_and(is_finite) {
        return Some(end);
    }
    // `The doctor, Ann Okafor, left`, `Ann Okafor, who left`.
    let next = end + u32::from(is_comma(doc, end));
    let token = doc.token(next).filter(|_| next < sentence.end)?;
    if next > end && is_finite(token) && !matches!(token.tag, Tag::VerbIng | Tag::VerbPart) {
        let apposed = doc.chunk_of(name.start).and_then(|chunk| chunk.tokens.start.checked_sub(1));
        return apposed.is_some_and(|comma| comma > sentence.start && is_comma(doc, comma)).then_some(next);
    }
    (token.is(LexClass::RELATIVE) && doc.word(next) == "who").then_some(next + 1)
}

/// Where the words end of whoever says the clause that begins at a token: `Okafor | had said (that) he`.
pub(super) fn teller(doc: &Doc<'_>, at: u32) -> Option<u32> {
    let mut verb = at.checked_sub(1)?;
    if doc.is(verb, LexClass::COMPLEMENTIZER) && doc.word(verb) == "that" {
        verb = verb.checked_sub(1)?;
    }
    let said = doc.token(verb)?;
    if !said.is(LexClass::REPORT_VERB) || !said.tag.is_verb() || said.tag == Tag::VerbIng {
        return None;
    }
    let between =
        |at: u32| doc.token(at).is_some_and(|token| matches!(token.tag, Tag::Auxiliary | Tag::Adverb));
    let first = (verb.saturating_sub(2)..verb).rev().take_while(|at| between(*at)).last().unwrap_or(verb);
    // `Okafor, who said he`
    let who = first.checked_sub(1).filter(|at| doc.is(*at, LexClass::RELATIVE));
    Some(who.map_or(first, |who| who - u32::from(who > 0 && is_comma(doc, who - 1))))
}

/// True behind a conjunction that makes the clause it begins hang on another: `because he`, but `asked whether he`.
pub(super) fn hangs(doc: &Doc<'_>, at: u32) -> bool {
    at.checked_sub(1).and_then(|before| doc.token(before)).is_some_and(|token| {
        token.tag == Tag::Conjunction
            && !token.is_capital()
            && !token.is(LexClass::COMPLEMENTIZER)
            && doc.lexicon.function(token.lexeme).has(Function::SUBORDINATOR)
    })
}
