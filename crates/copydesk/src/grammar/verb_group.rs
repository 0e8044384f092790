//! Verb groups: auxiliaries, negation and adverbs, then the verb; and what tense, voice and mood they add up to.

use super::chunk::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{LexClass, Lexicon, Tag};
use crate::span::TokenRange;
use crate::token::{Shape, Token};

/// The verb group that begins at token `start`, if one does; no further than `end`.
pub(super) fn verb_group(lexicon: &Lexicon, tokens: &[Token], start: u32, end: u32) -> Option<Chunk> {
    let mut group = Group { lexicon, form: VerbForm::NONE, last_aux: Aux::None, head: None, end: start };
    let mut at = start;
    if is_infinitive_mark(tokens, start, end) {
        group.form.set(VerbForm::INFINITIVE);
        at += 1;
    }
    while at < end {
        let token = tokens.get(at as usize)?;
        if group.head.is_some_and(|head| !is_aux(tokens, head)) {
            break;
        }
        match token.tag {
            Tag::Modal if group.head.is_none() && !group.form.has(VerbForm::INFINITIVE) => {
                group.modal(token, at)
            }
            Tag::Auxiliary => group.auxiliary(token, at),
            tag if tag.is_verb() => group.verb(token, at),
            _ if token.is(LexClass::NEGATOR) && continues(tokens, at, end) => {
                group.form.set(VerbForm::NEGATED);
            }
            // `when asked`, `where was`: the word before the verb is no part of its group.
            Tag::Adverb if continues(tokens, at, end) && !(group.head.is_none() && leads_clause(token)) => {}
            _ => break,
        }
        at += 1;
    }
    let head = group.head?;
    // `did not`, `will not` where the verb is left out.
    if let Some(next) = tokens.get(group.end as usize).filter(|_| group.end < end)
        && next.is(LexClass::NEGATOR)
        && is_aux(tokens, head)
    {
        group.form.set(VerbForm::NEGATED);
        group.end += 1;
    }
    group.finish(tokens, start, head);
    Some(Chunk { tokens: TokenRange::new(start, group.end), head, kind: ChunkKind::Verb, form: group.form })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Aux {
    None,
    Be,
    Have,
    Do,
    Modal,
}

struct Group<'l> {
    lexicon: &'l Lexicon,
    form: VerbForm,
    last_aux: Aux,
    head: Option<u32>,
    end: u32,
}

impl Group<'_> {
    fn modal(&mut self, token: &Token, at: u32) {
        let payload = self.lexicon.payload(token.lexeme, LexClass::MODAL).unwrap_or("");
        self.form.set(VerbForm::FINITE);
        self.form.set(if payload.starts_with("future") { VerbForm::FUTURE } else { VerbForm::MODAL });
        if payload.ends_with("neg") {
            self.form.set(VerbForm::NEGATED);
        }
        self.last_aux = Aux::Modal;
        self.head = Some(at);
        self.end = at + 1;
    }

    fn auxiliary(&mut self, token: &Token, at: u32) {
        let payload = self.lexicon.payload(token.lexeme, LexClass::AUX).unwrap_or("");
        let mut words = payload.split(' ');
        let lemma = words.next().unwrap_or("");
        for word in words {
            match word {
                "past" if self.head.is_none() => self.form.set(VerbForm::PAST.with(VerbForm::FINITE)),
                "present" if self.head.is_none() => self.form.set(VerbForm::FINITE),
                "neg" => self.form.set(VerbForm::NEGATED),
                _ => {}
            }
        }
        if self.last_aux == Aux::Have {
            self.form.set(VerbForm::PERFECT);
        }
        self.last_aux = match lemma {
            "be" => Aux::Be,
            "have" => Aux::Have,
            "do" => Aux::Do,
            _ => self.last_aux,
        };
        self.head = Some(at);
        self.end = at + 1;
    }

    fn verb(&mut self, token: &Token, at: u32) {
        match (self.last_aux, token.tag) {
            (Aux::Be, Tag::VerbPart | Tag::VerbPast) => self.form.set(VerbForm::PASSIVE),
            (Aux::Be, Tag::VerbIng) => self.form.set(VerbForm::PROGRESSIVE),
            (Aux::Have, Tag::VerbPart | Tag::VerbPast) => self.form.set(VerbForm::PERFECT),
            (Aux::None, Tag::VerbPast) => self.form.set(VerbForm::PAST.with(VerbForm::FINITE)),
            (Aux::None, Tag::VerbS) => self.form.set(VerbForm::FINITE),
            (Aux::None, Tag::VerbBase) if !self.form.has(VerbForm::INFINITIVE) => {
                self.form.set(VerbForm::FINITE)
            }
            (Aux::None, Tag::VerbPart) => self.form.set(VerbForm::PARTICIPLE.with(VerbForm::PASSIVE)),
            (Aux::None, Tag::VerbIng) => self.form.set(VerbForm::PARTICIPLE),
            _ => {}
        }
        self.head = Some(at);
        self.end = at + 1;
    }

    fn finish(&mut self, tokens: &[Token], start: u32, head: u32) {
        if is_aux(tokens, head) && self.last_aux == Aux::Be {
            self.form.set(VerbForm::COPULA);
        }
        // `is`, `has` and the like whose row names no tense.
        if !self.form.any(VerbForm::INFINITIVE.with(VerbForm::PARTICIPLE).with(VerbForm::FINITE)) {
            let ing = tokens.get(start as usize).is_some_and(|token| token.pos.has(Tag::VerbIng));
            self.form.set(if ing { VerbForm::PARTICIPLE } else { VerbForm::FINITE });
        }
    }
}

/// `when`, `where`: adverbs that begin a clause.
fn leads_clause(token: &Token) -> bool {
    token.is(LexClass::CONJUNCTION | LexClass::COMPLEMENTIZER | LexClass::RELATIVE)
}

fn is_aux(tokens: &[Token], at: u32) -> bool {
    tokens.get(at as usize).is_some_and(|token| matches!(token.tag, Tag::Auxiliary | Tag::Modal))
}

/// True where a verb, auxiliary or negator follows an adverb within two tokens.
fn continues(tokens: &[Token], at: u32, end: u32) -> bool {
    (at + 1..end.min(at + 3)).find_map(|i| {
        let token = tokens.get(i as usize)?;
        match token.tag {
            Tag::Adverb => None,
            _ if token.is(LexClass::NEGATOR) => None,
            tag => Some(tag.is_verb() || tag == Tag::Auxiliary),
        }
    }) == Some(true)
}

/// True for `to` before a base form, adverbs between them.
fn is_infinitive_mark(tokens: &[Token], at: u32, end: u32) -> bool {
    let mark = tokens.get(at as usize).is_some_and(|token| token.is(LexClass::INFINITIVE));
    mark && (at + 1..end.min(at + 4))
        .find_map(|i| {
            let token = tokens.get(i as usize)?;
            match token.tag {
                Tag::VerbBase => Some(true),
                Tag::Auxiliary => Some(!token.shape.has(Shape::CLITIC)),
                Tag::Adverb => None,
                _ if token.is(LexClass::NEGATOR) => None,
                _ => Some(false),
            }
        })
        .unwrap_or(false)
}
