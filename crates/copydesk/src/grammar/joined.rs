//! What one token does not tell of a chunk: a noun phrase that begins with how many, a verb that shares its auxiliary.
//!
//! ```text
//! killed [at least five people]       the quantity belongs to the phrase
//! [will meet] Lund and [visit] Oslo   `visit` is as much to come as the meeting
//! [Lima] [arrests] [five suspects]    in a heading, which has no other verb
//! ```

use super::chunk::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Lexicon, Pos, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token, Tokens};

/// How far back the verb may stand whose auxiliary is shared.
const BACK: usize = 24;

/// True for a token with which a quantity may begin: all others cost one test.
#[inline]
pub(super) fn may_quantify(token: &Token) -> bool {
    token.is(LexClass::TIME_MOD) | token.shape.has(Shape::PHRASE)
}

/// The number that the words at a token modify: `at least five people`, `up to 16 advisers`, `around 30 schoolgirls`.
#[cold]
pub(super) fn number_behind(lexicon: &Lexicon, tokens: &Tokens, at: u32, end: u32) -> Option<u32> {
    let all = &tokens.tokens;
    let number = |i: u32| {
        all.get(i as usize)
            .filter(|token| i < end && (token.tag == Tag::Numeral || token.kind == Kind::DOLLAR))
    };
    if !(at + 1..at + 5).any(|i| number(i).is_some()) {
        return None;
    }
    let token = all.get(at as usize)?;
    // `handed over 700 tons`: the verb's.
    let verb = at.checked_sub(1).and_then(|i| all.get(i as usize));
    let particle = token.shape.has(Shape::IN_PHRASE)
        && verb.is_some_and(|verb| verb.tag.is_verb() && verb.shape.has(Shape::PHRASE));
    if particle {
        return None;
    }
    let phrase = tokens.phrase_at(at).filter(|phrase| phrase.class.any(LexClass::TIME_MOD));
    let (lexeme, behind) = match phrase {
        Some(phrase) => (phrase.lexeme, phrase.tokens.end),
        None => (token.lexeme, at + 1),
    };
    // Not what modifies dates: `late 1990`.
    let payload = lexicon.payload(lexeme, LexClass::TIME_MOD)?;
    if !(payload.starts_with("length") || payload.starts_with("any")) {
        return None;
    }
    // `at least a dozen people`.
    let article = phrase.is_some()
        && all.get(behind as usize).is_some_and(|token| token.is(LexClass::DETERMINER))
        && number(behind + 1).is_some();
    let behind = behind + u32::from(article);
    let count = number(behind)?;
    let counted = all.get(behind as usize + 1).is_some_and(|next| {
        behind + 1 < end && (next.tag.is_noun() || matches!(next.tag, Tag::Adjective | Tag::Numeral))
    });
    // `talks about 30 prisoners`, `clashed over two islands`: a preposition.
    let preposition = phrase.is_none() && token.is(LexClass::PREPOSITION) && {
        let before = at.checked_sub(1).and_then(|i| all.get(i as usize));
        let starts = token.shape.has(Shape::SENTENCE_START) || before.is_none();
        // But `killing about 20 people`.
        let governs = before.is_some_and(|before| {
            before.tag.is_noun() && !before.pos.has(Tag::VerbIng) || before.is(LexClass::REPORT_VERB)
        });
        !starts && (governs || count.kind != Kind::NUMBER)
    };
    // `kills at least five`.
    ((counted || phrase.is_some()) && !preposition).then_some(behind)
}

/// `Lima arrests five suspects`: of a sentence without a verb the last word of its first noun phrase, where what counts
/// follows.
#[inline(never)]
pub(super) fn verb_before_number(tokens: &[Token], chunks: &[Chunk]) -> Option<Chunk> {
    let [first, second, ..] = chunks else { return None };
    let number = tokens.get(second.tokens.start as usize)?;
    let counted = first.kind == ChunkKind::Noun && first.tokens.len() > 1 && number.tag == Tag::Numeral;
    if !counted || number.kind == Kind::NUMBER && number.end - number.start == 4 {
        return None;
    }
    let (word, before) = (tokens.get(first.head as usize)?, tokens.get(first.head.checked_sub(1)? as usize)?);
    let agrees = match (word.tag, before.tag) {
        (Tag::NounPlural, Tag::Proper | Tag::Noun) => word.pos.has(Tag::VerbS),
        (Tag::Noun, Tag::NounPlural) => word.pos.has(Tag::VerbBase),
        _ => false,
    };
    let article = tokens.get(first.tokens.start as usize)?.is(LexClass::DETERMINER);
    let finite = |chunk: &Chunk| chunk.kind == ChunkKind::Verb && chunk.form.has(VerbForm::FINITE);
    let verb = agrees && !article && first.tokens.end == first.head + 1 && !chunks.iter().any(finite);
    let tokens = TokenRange::new(first.head, first.head + 1);
    verb.then_some(Chunk { tokens, head: first.head, kind: ChunkKind::Verb, form: VerbForm::FINITE })
}

/// `Oman and Chad plan to meet`: the last word of the noun phrase before an infinitive, where several names make it a verb.
#[inline(never)]
pub(super) fn verb_of_names(tokens: &[Token], before: &[Chunk]) -> Option<Chunk> {
    let [.., first, and, last] = before else { return None };
    let (word, name) = (tokens.get(last.head as usize)?, tokens.get(last.head.checked_sub(1)? as usize)?);
    let listed = first.kind == ChunkKind::Noun && and.kind == ChunkKind::Coordinator;
    let named = |at: u32| tokens.get(at as usize).is_some_and(|token| token.tag == Tag::Proper);
    let verb = last.kind == ChunkKind::Noun
        && last.tokens.len() > 1
        && last.tokens.end == last.head + 1
        && word.tag == Tag::Noun
        && word.pos.has(Tag::VerbBase)
        && name.tag == Tag::Proper
        && named(last.tokens.start);
    let of = TokenRange::new(last.head, last.head + 1);
    (verb && listed && named(first.head)).then_some(Chunk {
        tokens: of,
        head: last.head,
        kind: ChunkKind::Verb,
        form: VerbForm::FINITE,
    })
}

/// True where a chunk may be a verb that only what stands before it tells.
#[inline]
pub(super) fn may_be_joined(tokens: &Tokens, chunk: &Chunk) -> bool {
    match chunk.kind {
        ChunkKind::Verb => chunk.form == VerbForm::FINITE,
        // `will meet Lund and visit Oslo`, where `visit` looks like a noun.
        ChunkKind::Noun => tokens.tokens.get(chunk.tokens.start as usize).is_some_and(|first| {
            let verb = first.pos.has(Tag::VerbBase) || first.pos.has(Tag::VerbIng);
            first.tag == Tag::Noun && verb && !first.is_capital()
        }),
        _ => false,
    }
}

/// The verb at a token: a participle of the clause before it, or a bare verb with the form that it shares with one
/// before; `before` are the sentence's chunks before it.
#[cold]
pub(super) fn joined(tokens: &Tokens, before: &[Chunk], at: u32) -> Option<Chunk> {
    let verb = |form| Chunk { tokens: TokenRange::new(at, at + 1), head: at, kind: ChunkKind::Verb, form };
    let head = tokens.tokens.get(at as usize)?;
    let next = tokens.tokens.get(at as usize + 1)?;
    // `, killing 20 people`: no noun would stand before a number.
    if head.tag == Tag::Noun && head.pos.has(Tag::VerbIng) {
        let comma = before.last().and_then(|last| tokens.tokens.get(last.head as usize))?.kind == Kind::COMMA;
        let many = next.tag == Tag::Numeral || next.is(LexClass::DETERMINER) || may_quantify(next);
        return (comma && many).then(|| verb(VerbForm::PARTICIPLE));
    }
    // `called off talks`: behind verb and particle an object.
    let last = before.last()?;
    let particle = tokens.tokens.get(last.head as usize)?;
    if last.kind == ChunkKind::Adverb && particle.shape.has(Shape::IN_PHRASE) {
        let phrase = before.len() >= 2 && before.get(before.len() - 2)?.kind == ChunkKind::Verb;
        return (phrase && head.tag.is_verb() && head.pos.any(Pos::NOUN))
            .then(|| Chunk { kind: ChunkKind::Noun, ..verb(VerbForm::NONE) });
    }
    let bare = head.tag == Tag::VerbBase;
    let object = next.is(LexClass::DETERMINER) || next.is_word() && next.is_capital();
    if !bare && !object {
        return None;
    }
    // Who says or hopes it does so now: `plan to leave and say`; but `hold talks`.
    let says = head.is(LexClass::REPORT_VERB | LexClass::ATTITUDE_VERB) && !head.is(LexClass::LIGHT_VERB);
    let joint = before.iter().rev().find(|chunk| chunk.kind != ChunkKind::Adverb)?;
    let comma = tokens.tokens.get(joint.head as usize).is_some_and(|token| token.kind == Kind::COMMA);
    if says || !(joint.kind == ChunkKind::Coordinator || comma && bare) {
        return None;
    }
    let auxiliary = VerbForm::INFINITIVE.with(VerbForm::FUTURE).with(VerbForm::MODAL);
    let from = before.len().saturating_sub(BACK);
    for i in (from..before.len()).rev() {
        let Some(chunk) = before.get(i).filter(|chunk| chunk.kind == ChunkKind::Verb) else { continue };
        if chunk.form.any(auxiliary) {
            let form = chunk.form.and(auxiliary.with(VerbForm::FINITE)).with(VerbForm::SHARED);
            return Some(verb(form));
        }
        // `will meet Lund, who leads the party, and visit Oslo`.
        let relative = i.checked_sub(1).and_then(|i| before.get(i)).map(|chunk| chunk.kind);
        if chunk.form.has(VerbForm::FINITE) && relative != Some(ChunkKind::Relative) {
            return None;
        }
    }
    None
}
