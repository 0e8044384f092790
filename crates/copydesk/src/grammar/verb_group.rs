//! Verb groups: auxiliaries, negation and adverbs, then the verb; and what tense, voice and mood they add up to.

use super::chunk::{Chunk, ChunkKind, VerbForm};
use crate::lexicon::{Function, LexClass, Lexicon, Tag};
use crate::span::TokenRange;
use crate::token::{Kind, Shape, Token};

/// True for a token with which a verb group may begin: all others cost one test.
#[inline]
pub(super) fn may_begin(token: &Token) -> bool {
    const TAGS: u32 = bit(Tag::VerbBase)
        | bit(Tag::VerbS)
        | bit(Tag::VerbPast)
        | bit(Tag::VerbPart)
        | bit(Tag::VerbIng)
        | bit(Tag::Modal)
        | bit(Tag::Auxiliary)
        | bit(Tag::Adverb);
    bit(token.tag) & TAGS != 0 || token.is(LexClass::NEGATOR | LexClass::INFINITIVE)
}

/// A bit for a tag.
pub(super) const fn bit(tag: Tag) -> u32 {
    1 << tag as u32
}

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
            // `called off talks`: nor is the particle of a verb before.
            Tag::Adverb
                if continues(tokens, at, end)
                    && !(group.head.is_none() && (leads_clause(token) || is_particle(tokens, at))) => {}
            // `was first arrested`: an ordinal that is an adverb.
            Tag::Adjective
                if group.head.is_some()
                    && token.is(LexClass::ORDINAL)
                    && token.pos.has(Tag::Adverb)
                    && continues(tokens, at, end) => {}
            // `has long accused`, `have all called`.
            _ if group.last_aux == Aux::Have && stands_within(tokens, at, end) => {}
            // `was re-elected`: behind an auxiliary the prefix is the verb's.
            _ if group.head.is_some() && is_prefix(tokens, at, end) => at += 1,
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

/// A word between `have` and its participle that elsewhere is an adjective, a noun or a determiner: `has long accused`,
/// `had yesterday been seen`, `have both called for`; but `has low paid jobs`, `have all needed papers`.
fn stands_within(tokens: &[Token], at: u32, end: u32) -> bool {
    let word = |i: u32| tokens.get(i as usize).filter(|_| i < end);
    let (Some(token), Some(next)) = (word(at), word(at + 1)) else { return false };
    let adverb = matches!(token.tag, Tag::Adjective | Tag::Noun) && token.pos.has(Tag::Adverb);
    let all = matches!(token.tag, Tag::Determiner | Tag::Pronoun) && token.is(LexClass::DETERMINER);
    if !adverb && !all {
        return false;
    }
    match next.tag {
        Tag::Auxiliary => true,
        Tag::VerbPart | Tag::VerbPast => !word(at + 2)
            .is_some_and(|behind| matches!(behind.tag, Tag::Noun | Tag::NounPlural | Tag::Adjective)),
        _ => false,
    }
}

/// `re` and `co` before a hyphen and a verb: two small letters.
fn is_prefix(tokens: &[Token], at: u32, end: u32) -> bool {
    let at = at as usize;
    at + 2 < end as usize
        && tokens.get(at..at + 3).is_some_and(|word| match word {
            [prefix, hyphen, verb] => {
                hyphen.kind == Kind::HYPHEN
                    && prefix.end - prefix.start == 2
                    && !prefix.is_capital()
                    && hyphen.is_glued()
                    && verb.is_glued()
                    && verb.tag.is_verb()
            }
            _ => false,
        })
}

/// The form of a verb that no auxiliary or mark goes before.
pub(super) const fn lone_verb(tag: Tag) -> VerbForm {
    match tag {
        Tag::VerbPast => VerbForm::PAST.with(VerbForm::FINITE),
        Tag::VerbS | Tag::VerbBase => VerbForm::FINITE,
        Tag::VerbPart => VerbForm::PARTICIPLE.with(VerbForm::PASSIVE),
        Tag::VerbIng => VerbForm::PARTICIPLE,
        _ => VerbForm::NONE,
    }
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
        let function = self.lexicon.function(token.lexeme);
        self.form.set(VerbForm::FINITE);
        self.form.set(if function.has(Function::FUTURE) { VerbForm::FUTURE } else { VerbForm::MODAL });
        if function.has(Function::NEGATED) {
            self.form.set(VerbForm::NEGATED);
        }
        self.last_aux = Aux::Modal;
        self.head = Some(at);
        self.end = at + 1;
    }

    fn auxiliary(&mut self, token: &Token, at: u32) {
        let function = self.lexicon.function(token.lexeme);
        if self.head.is_none() && function.has(Function::PAST) {
            self.form.set(VerbForm::PAST.with(VerbForm::FINITE));
        }
        if self.head.is_none() && function.has(Function::PRESENT) {
            self.form.set(VerbForm::FINITE);
        }
        if function.has(Function::NEGATED) {
            self.form.set(VerbForm::NEGATED);
        }
        if self.last_aux == Aux::Have {
            self.form.set(VerbForm::PERFECT);
        }
        if function.has(Function::BE) {
            self.last_aux = Aux::Be;
        } else if function.has(Function::HAVE) {
            self.last_aux = Aux::Have;
        } else if function.has(Function::DO) {
            self.last_aux = Aux::Do;
        }
        self.head = Some(at);
        self.end = at + 1;
    }

    fn verb(&mut self, token: &Token, at: u32) {
        match (self.last_aux, token.tag) {
            (Aux::Be, Tag::VerbPart | Tag::VerbPast) => self.form.set(VerbForm::PASSIVE),
            (Aux::Be, Tag::VerbIng) => self.form.set(VerbForm::PROGRESSIVE),
            (Aux::Have, Tag::VerbPart | Tag::VerbPast) => self.form.set(VerbForm::PERFECT),
            (Aux::None, Tag::VerbBase) if self.form.has(VerbForm::INFINITIVE) => {}
            (Aux::None, tag) => self.form.set(lone_verb(tag)),
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

/// `off` in `called off`: the end of a phrase of the lists whose verb stands right before it.
fn is_particle(tokens: &[Token], at: u32) -> bool {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i as usize));
    tokens.get(at as usize).is_some_and(|token| token.shape.has(Shape::IN_PHRASE))
        && before.is_some_and(|before| before.tag.is_verb() && before.shape.has(Shape::PHRASE))
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

/// True for a token behind which an adverb before it may begin a verb group: what [`continues`] looks for, or at.
#[inline]
pub(super) fn goes_on_adverb(next: &Token) -> bool {
    next.tag.is_verb() || matches!(next.tag, Tag::Auxiliary | Tag::Adverb) || next.is(LexClass::NEGATOR)
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
